//! Binding arguments to the parameters of native functions, and the messages when they do not fit.
//! Their wording is CPython's, which has one for each of its calling conventions: what a function's
//! signature looks like tells which of them it would use there.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// Lays the arguments of a native out by parameter; `*args` last.
    pub(super) fn bind_native(
        &mut self,
        native: Gc<Native>,
        spec: &'static FnSpec,
        values: &[Value],
        names: &[Value],
        bound: &mut Vec<Value>,
    ) -> Result<()> {
        if native.role == NativeRole::ClassMethod && native.this.is_unset() {
            self.check_class_argument(native, &values[..values.len() - names.len()])?;
        }
        let signature = &spec.signature;
        let mut names = names;
        let mut values = values;
        if !names.is_empty() && self.leaves_keywords_to_init(native, spec, values) {
            (values, names) = (&values[..values.len() - names.len()], &[]);
        }
        if !names.is_empty() && !signature.takes_keywords {
            let name = self.qualified_name(native, spec);
            return Err(self.type_error(format!("{name}() takes no keyword arguments")));
        }
        let positional = &values[..values.len() - names.len()];
        let max = signature.max_positional as usize;
        let var_args = signature.var_args.is_some();
        let hidden = hidden(spec);
        let most = signature.len() - signature.var_keywords.is_some() as usize;
        if !var_args
            && (positional.len() > max
                || signature.takes_keywords
                    && signature.var_keywords.is_none()
                    && values.len() > most)
        {
            return Err(self.native_arity(native, spec, positional, names.len()));
        }
        bound.resize(signature.len() - var_args as usize, Value::UNSET);
        let direct = positional.len().min(max);
        bound[..direct].copy_from_slice(&positional[..direct]);
        let keywords = names.iter().zip(&values[positional.len()..]);
        let (mut unexpected, mut twice) = (None, None);
        for (name, value) in keywords {
            let Some(key) = name.unwrap_as::<Str>() else { continue };
            let at = signature.params().position(|(param, p)| {
                matches!(p.kind, ParamKind::PositionalOrKeyword | ParamKind::KeywordOnly)
                    && param.as_bytes() == key.as_bytes()
            });
            match at {
                Some(at) if at < direct => twice = twice.or(Some((at, key))),
                Some(at) => bound[at] = *value,
                None => match signature.var_keywords {
                    Some(at) => {
                        let at = at as usize;
                        if bound[at].is_unset() {
                            let dict = self.new_dict();
                            self.protect(dict.into());
                            bound[at] = dict.into();
                        }
                        if let Some(mut dict) = bound[at].downcast::<Dict>() {
                            let key = self.intern_str(key);
                            dict.set_str(&mut self.heap, key, *value);
                        }
                    }
                    None => unexpected = unexpected.or(Some(key)),
                },
            }
        }
        self.check_native_missing(native, spec, positional, names.len(), bound)?;
        if let Some((at, key)) = twice {
            let (key, position) = (key.to_string_lossy(), at + 1 - hidden);
            let name = plain_name(native, spec);
            return Err(self.type_error(format!(
                "argument for {name}() given by name ('{key}') and position ({position})"
            )));
        }
        if let Some(key) = unexpected {
            let named =
                |kind| matches!(kind, ParamKind::PositionalOrKeyword | ParamKind::KeywordOnly);
            let names = signature.params().filter(|(_, p)| named(p.kind)).map(|(name, _)| name);
            return Err(self.no_such_keyword(&plain_name(native, spec), names, key));
        }
        if var_args && positional.len() > max {
            bound.extend_from_slice(&positional[max..]);
        }
        Ok(())
    }

    /// Whether a `__new__` without keyword arguments lets them pass: a class that has an `__init__` of
    /// its own takes them there.
    fn leaves_keywords_to_init(
        &mut self,
        native: Gc<Native>,
        spec: &FnSpec,
        values: &[Value],
    ) -> bool {
        let (Some(owner), Some(class)) = (native.owner, values.first()) else { return false };
        let Some(class) = class.downcast::<Type>() else { return false };
        if spec.name != "__new__" || spec.signature.takes_keywords || class.is(owner) {
            return false;
        }
        let init = self.names.init;
        match (self.lookup(class, init), self.lookup(owner, init)) {
            (Some(own), Some(inherited)) => !own.is(inherited),
            _ => false,
        }
    }

    /// Of a class method that was got from a `__dict__`, and so is bound to no class.
    fn check_class_argument(&mut self, native: Gc<Native>, given: &[Value]) -> Result<()> {
        let Some(owner) = native.owner else { return Ok(()) };
        let (name, owner_name) = (native.name(), owner.name.to_string_lossy().into_owned());
        let message = match given.first().map(|first| (*first, first.downcast::<Type>())) {
            Some((_, Some(class))) if class.is_subclass(owner) => return Ok(()),
            Some((_, Some(class))) => {
                let class = class.name.to_string_lossy();
                format!(
                    "descriptor '{name}' requires a subtype of '{owner_name}' but received '{class}'"
                )
            }
            Some((first, None)) => {
                let got = self.class_name(first);
                format!(
                    "descriptor '{name}' for type '{owner_name}' needs a type, not a '{got}' as arg 2"
                )
            }
            None => format!("descriptor '{name}' of '{owner_name}' object needs an argument"),
        };
        Err(self.type_error(message))
    }

    fn check_native_missing(
        &mut self,
        native: Gc<Native>,
        spec: &'static FnSpec,
        given: &[Value],
        named: usize,
        bound: &[Value],
    ) -> Result<()> {
        let signature = &spec.signature;
        let missing = signature
            .params()
            .enumerate()
            .find(|(i, (_, p))| p.required && bound.get(*i).is_some_and(|v| v.is_unset()));
        let Some((i, (param, p))) = missing else { return Ok(()) };
        if signature.takes_keywords && p.kind != ParamKind::PositionalOnly {
            let name = plain_name(native, spec);
            let position = i + 1 - hidden(spec);
            return Err(self.type_error(format!(
                "{name}() missing required argument '{param}' (pos {position})"
            )));
        }
        Err(self.native_arity(native, spec, given, named))
    }

    /// A native's name where CPython shows it with its class or module.
    fn qualified_name(&self, native: Gc<Native>, spec: &'static FnSpec) -> String {
        let Some(owner) = native.owner else {
            return match self.module_of(spec) {
                None => spec.name.to_string(),
                Some(module) => format!("{module}.{}", spec.name),
            };
        };
        if matches!(spec.name, "__new__" | "__init__") {
            return plain_name(native, spec);
        }
        // A bound method is named by the class it was found on.
        let class = match native.this.to_option() {
            Some(this) => this.downcast::<Type>().unwrap_or_else(|| self.type_of(this)),
            None => owner,
        };
        format!("{}.{}", class.qualname.to_string_lossy(), spec.name)
    }

    #[cold]
    fn native_arity(
        &mut self,
        native: Gc<Native>,
        spec: &'static FnSpec,
        given: &[Value],
        named: usize,
    ) -> Raised {
        let signature = &spec.signature;
        let hidden = hidden(spec);
        let exact =
            given.first().is_some_and(|class| native.owner.is_some_and(|o| class.is(o.into())));
        let given = given.len().saturating_sub(hidden);
        let min = (signature.min_positional as usize).saturating_sub(hidden);
        let max = (signature.max_positional as usize).saturating_sub(hidden);
        let name = plain_name(native, spec);
        let is_class = matches!(spec.name, "__new__" | "__init__");
        // These classes are called by a function of their own, which takes no keywords.
        let by_vector = is_class && exact && named == 0 && matches!(&*name, "int" | "str");
        let message = if signature.var_args.is_some() {
            format!("{name} expected at least {min} argument{}, got {given}", plural(min))
        } else if signature.takes_keywords && !by_vector {
            self.keyword_arity(name, spec, given, named)
        } else if min == max && max < 2 && !is_class {
            let name = self.qualified_name(native, spec);
            match max {
                0 => format!("{name}() takes no arguments ({given} given)"),
                _ => format!("{name}() takes exactly one argument ({given} given)"),
            }
        } else {
            let name = if name == "super" { "super()".to_string() } else { name };
            let (bound, n) = match () {
                () if min == max => ("", max),
                () if given < min => ("at least ", min),
                () => ("at most ", max),
            };
            format!("{name} expected {bound}{n} argument{}, got {given}", plural(n))
        };
        self.type_error(message)
    }

    /// As `_PyArg_UnpackKeywords` words it.
    fn keyword_arity(
        &self,
        name: String,
        spec: &'static FnSpec,
        given: usize,
        named: usize,
    ) -> String {
        let signature = &spec.signature;
        let hidden = hidden(spec);
        let min = (signature.min_positional as usize).saturating_sub(hidden);
        let max = (signature.max_positional as usize).saturating_sub(hidden);
        let total = signature.len() - hidden - signature.var_keywords.is_some() as usize;
        let params = || signature.params().skip(hidden);
        let positional_only =
            params().filter(|(_, p)| p.kind == ParamKind::PositionalOnly && p.required).count();
        if given + named > total {
            let keyword = if given == 0 { "keyword " } else { "" };
            let all = given + named;
            format!(
                "{name}() takes at most {total} {keyword}argument{} ({all} given)",
                plural(total)
            )
        } else if given > max && max == 0 {
            format!("{name}() takes no positional arguments")
        } else if given > max {
            let bound = if min < max { "at most" } else { "exactly" };
            format!(
                "{name}() takes {bound} {max} positional argument{} ({given} given)",
                plural(max)
            )
        } else {
            let bound = if positional_only < max { "at least" } else { "exactly" };
            format!(
                "{name}() takes {bound} {positional_only} positional argument{} ({given} given)",
                plural(positional_only)
            )
        }
    }

    /// Completes the message of an [`Vm::argument_type_error`] that a call of `spec` has ended in.
    #[cold]
    #[inline(never)]
    pub(super) fn name_bad_argument(
        &mut self,
        native: Gc<Native>,
        spec: &'static FnSpec,
    ) -> Raised {
        let Some((index, message)) = self.bad_argument.take() else { return Raised::stored() };
        let signature = &spec.signature;
        let hidden = hidden(spec);
        let (param, described) = signature.param(index.min(signature.len() - 1));
        let only = signature.max_positional as usize == hidden + 1
            && signature.min_positional as usize == hidden + 1;
        let which = match described.kind {
            ParamKind::PositionalOnly if only => "argument".to_string(),
            ParamKind::PositionalOnly | ParamKind::VarArgs => {
                format!("argument {}", index + 1 - hidden.min(index))
            }
            _ => format!("argument '{param}'"),
        };
        let name = plain_name(native, spec);
        self.take_raised();
        self.type_error(format!("{name}() {which} {message}"))
    }
}

/// How many leading parameters messages do not count: the receiver or class.
fn hidden(spec: &FnSpec) -> usize {
    (spec.kind != FnKind::Static || spec.name == "__new__") as usize
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// A native's name in most messages: the class's for its `__new__` and `__init__`.
fn plain_name(native: Gc<Native>, spec: &'static FnSpec) -> String {
    match native.owner {
        Some(owner) if matches!(spec.name, "__new__" | "__init__") => {
            owner.name.to_string_lossy().into_owned()
        }
        _ => spec.name.to_string(),
    }
}
