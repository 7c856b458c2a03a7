//! The shape of the source: who may import whom, where `mlua` is named, and where `unsafe` stands.

use std::fs;
use std::path::Path;

/// Bottom first. A layer may import itself and the layers listed for it, nothing else.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("code", &[]),
    ("syntax", &["code"]),
    ("compiler", &["syntax", "code"]),
    ("heap", &[]),
    ("object", &["heap", "code", "text"]),
    ("vm", &["object", "heap", "code", "compiler", "syntax", "text"]),
    ("builtins", &["vm", "object", "heap", "text", "code"]),
    ("bridge", &["builtins", "vm", "object", "heap", "compiler", "syntax", "code", "text"]),
];

/// The one cycle: natives name the machine that they run on.
const EXCEPTION: (&str, &str) = ("object", "vm::Vm");

#[test]
fn layers_import_only_what_lies_below_them() {
    let mut complaints = Vec::new();
    for file in sources() {
        let layer = layer_of(&file.path);
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else { continue };
        for (line, import) in imports(&file.code) {
            let to = import.split("::").next().unwrap_or("");
            let known = LAYERS.iter().any(|(name, _)| *name == to);
            if known && to != layer && !allowed.contains(&to) && (layer, &*import) != EXCEPTION {
                complaints.push(format!("{}:{line}: `{layer}` must not use `{import}`", file.path));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn mlua_is_named_only_in_the_bridge_and_the_host_program() {
    let complaints = lines_with_word("mlua", |path| {
        path == "main.rs" || path == "bridge.rs" || path.starts_with("bridge/")
    });
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn unsafe_stands_only_in_the_files_that_the_architecture_page_lists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    // The section whose heading speaks of `unsafe` names each file, or folder ending in a slash, in
    // backticks: `src/heap/`.
    let listed: Vec<&str> = page
        .split("\n#")
        .filter(|section| section.lines().next().unwrap_or("").to_lowercase().contains("unsafe"))
        .flat_map(|section| section.split('`').skip(1).step_by(2))
        .filter_map(|name| name.strip_prefix("src/"))
        .collect();
    assert!(!listed.is_empty(), "ARCHITECTURE.md has no section that lists the unsafe files");
    let complaints = lines_with_word("unsafe", |path| {
        listed.iter().any(|l| path == *l || (l.ends_with('/') && path.starts_with(l)))
    });
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    for name in listed {
        assert!(root.join("src").join(name).exists(), "ARCHITECTURE.md lists src/{name}");
    }
}

struct SourceFile {
    /// Below `src`, with slashes.
    path: String,
    /// The text without comments and string literals; lines are kept.
    code: String,
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(&root).expect("below src").to_string_lossy();
                let text = fs::read_to_string(&path).expect("a readable file");
                files.push(SourceFile { path: name.replace('\\', "/"), code: strip(&text) });
            }
        }
    }
    assert!(!files.is_empty());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// `heap/gc.rs` and `heap.rs` belong to `heap`.
fn layer_of(path: &str) -> &str {
    path.split('/').next().unwrap_or("").trim_end_matches(".rs")
}

fn lines_with_word(word: &str, allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in sources().iter().filter(|f| !allowed(&f.path)) {
        for (i, line) in file.code.lines().enumerate() {
            if line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == word) {
                found.push(format!("src/{}:{}: `{word}`", file.path, i + 1));
            }
        }
    }
    found
}

/// Every path written after `crate::`, with its line; braces are spread, so that
/// `crate::{heap::Gc, vm::Vm}` gives `heap::Gc` and `vm::Vm`.
fn imports(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let mut paths = Vec::new();
        spread(&code[at + "crate::".len()..], "", &mut paths);
        found.extend(paths.into_iter().map(|p| (line, p)));
    }
    found
}

/// Collects the paths of one tree of a `use` declaration; returns the length of its text.
fn spread(text: &str, prefix: &str, paths: &mut Vec<String>) -> usize {
    let name_end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':' && c != '*')
        .unwrap_or(text.len());
    let name = &text[..name_end];
    if !text[name_end..].starts_with('{') {
        paths.push(format!("{prefix}{}", name.trim_end_matches(':')));
        return name_end;
    }
    let prefix = format!("{prefix}{name}");
    let mut at = name_end + 1;
    while at < text.len() {
        let rest = &text[at..];
        let next = rest.chars().next().expect("not at the end");
        if next == '}' {
            return at + 1;
        }
        if next.is_whitespace() || next == ',' {
            at += next.len_utf8();
        } else if rest.starts_with("as ") {
            at += rest.find([',', '}']).unwrap_or(rest.len());
        } else {
            at += spread(rest, &prefix, paths).max(1);
        }
    }
    at
}

/// The code alone: comments and the insides of string and character literals become spaces.
fn strip(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    let blank = |code: &mut String, skipped: &str| {
        code.extend(skipped.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
    };
    while let Some(c) = rest.chars().next() {
        let boundary = !code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = boundary.then(|| raw_string(rest)).flatten() {
            length
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && is_char_literal(rest) {
            quoted(rest, '\'')
        } else {
            0
        };
        if skip > 0 {
            blank(&mut code, &rest[..skip]);
            rest = &rest[skip..];
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    code
}

/// The length of the raw string that `text` starts with.
fn raw_string(text: &str) -> Option<usize> {
    let start = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = start.len() - start.trim_start_matches('#').len();
    let body = start[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |end| end + close.len());
    Some(text.len() - body.len() + end)
}

/// The length of the literal that starts with `quote`.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (i, c) in text.char_indices().skip(1) {
        if !escaped && c == quote {
            return i + quote.len_utf8();
        }
        escaped = !escaped && c == '\\';
    }
    text.len()
}

/// Tells `'a'` from the lifetime `'a`.
fn is_char_literal(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    matches!((chars.next(), chars.next()), (Some('\\'), _) | (Some(_), Some('\'')))
}

#[test]
fn imports_are_found() {
    let code =
        strip("use crate::{heap::{Gc, gc::Root as R}, vm::Vm}; // crate::bridge\n\"crate::x\"");
    let found: Vec<String> = imports(&code).into_iter().map(|(_, path)| path).collect();
    assert_eq!(found, ["heap::Gc", "heap::gc::Root", "vm::Vm"]);
}
