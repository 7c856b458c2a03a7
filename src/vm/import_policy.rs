//! Which modules a program may import.
//!
//! A pattern is a name, or `name.*` for a package and everything below it, or `*`. What is denied is
//! closed to everyone. What is allowed may also load, for its own use, standard modules that are not
//! named, by its `import` statements; programs cannot import these.

use super::Vm;
use crate::object::{Exception, Result, field};

/// The host's rules for `import`; without any, everything there is may be imported.
#[derive(Clone, Debug, Default)]
pub struct ImportPolicy {
    /// Patterns of what may be imported; None: everything.
    pub allow: Option<Vec<String>>,
    /// Patterns of what may not, whatever `allow` says.
    pub deny: Vec<String>,
}

/// Whether a pattern names the module.
fn covers(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix(".*") {
        Some(package) => is_or_is_below(name, package),
        None => pattern == "*" || pattern == name,
    }
}

fn is_or_is_below(name: &str, package: &str) -> bool {
    name.strip_prefix(package).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl ImportPolicy {
    /// Whether the module may be imported; `by_library` if a standard module asks.
    fn allows(&self, name: &str, by_library: bool) -> bool {
        // A denied package closes what is below it, too.
        let denied = |pattern: &String| covers(pattern, name) || is_or_is_below(name, pattern);
        if self.deny.iter().any(denied) {
            return false;
        }
        let Some(allow) = &self.allow else { return true };
        // What leads to an allowed module is its packages.
        let allowed = |pattern: &String| {
            covers(pattern, name) || is_or_is_below(pattern.trim_end_matches(".*"), name)
        };
        by_library || allow.iter().any(allowed)
    }
}

impl Vm {
    /// ImportError if the host's policy does not allow the module; `by_library` if a standard module's own
    /// `import` asks, not a program by its functions.
    pub fn check_import(&mut self, name: &str, by_library: bool) -> Result<()> {
        let registry = self.registry;
        let is_standard = || {
            name == "builtins"
                || registry.frozen.iter().any(|module| module.name == name)
                || registry.native_modules().any(|module| module.name == name)
        };
        if self.host.policy.allows(name, by_library && is_standard()) {
            return Ok(());
        }
        let raised = self.import_error(format!("import of '{name}' is not allowed by the host"));
        let name = self.new_str(name.as_bytes());
        if let Some(mut exception) = self.peek_raised().downcast::<Exception>() {
            exception.set_field(field::NAME, name.into());
        }
        Err(raised)
    }
}

#[cfg(test)]
mod tests {
    use super::ImportPolicy;

    fn policy(allow: Option<&[&str]>, deny: &[&str]) -> ImportPolicy {
        let texts = |patterns: &[&str]| patterns.iter().map(|p| p.to_string()).collect();
        ImportPolicy { allow: allow.map(texts), deny: texts(deny) }
    }

    #[test]
    fn patterns_cover_packages_and_what_is_below() {
        let rules = policy(Some(&["game.*", "a.b"]), &["game.secret"]);
        for name in ["game", "game.rules", "game.ai.path", "a", "a.b"] {
            assert!(rules.allows(name, false), "{name}");
        }
        for name in ["games", "a.c", "a.b.c", "math", "game.secret", "game.secret.x"] {
            assert!(!rules.allows(name, false), "{name}");
        }
    }

    #[test]
    fn deny_wins() {
        assert!(!policy(Some(&["*"]), &["sys"]).allows("sys", false));
        assert!(!policy(None, &["*"]).allows("math", true));
        assert!(policy(Some(&["x"]), &[]).allows("types", true));
    }
}
