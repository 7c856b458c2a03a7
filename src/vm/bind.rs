//! Binding arguments to the parameters of Python functions.

use super::Vm;
use super::call::stack_slice;
use super::stack::SLACK;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// Lays the parameters of `function` out from `start` on, where `n` arguments lie, the last
    /// `names.len()` of them keyword arguments.
    #[inline(never)]
    pub(super) fn bind_function(
        &mut self,
        function: Gc<Function>,
        start: *mut Value,
        n: usize,
        names: &[Value],
    ) -> Result<()> {
        let code = function.code;
        let proto = &code.proto;
        let positional = proto.positional as usize;
        let given = n - names.len();
        let total = proto.param_count();

        // Only defaults are missing: the usual case.
        if names.is_empty() && given <= positional && !proto.varargs && !proto.varkw {
            let defaults = function.defaults;
            let defaults = defaults.as_ref().map_or(&[][..], |d| d.items());
            if given + defaults.len() >= positional && proto.kwonly == 0 {
                let missing = positional - given;
                let from = &defaults[defaults.len() - missing..];
                for (i, default) in from.iter().enumerate() {
                    // SAFETY: T1: registers of the callee; `push_frame` checks the rest.
                    unsafe { self.write_param(start, given + i, *default) };
                }
                return Ok(());
            }
        }

        let args: Vec<Value> = stack_slice(start, n).to_vec();
        let mut bound = vec![Value::UNSET; total];
        let direct = given.min(positional);
        bound[..direct].copy_from_slice(&args[..direct]);
        let kwonly_start = positional;
        let rest_at = positional + proto.kwonly as usize;
        let kwargs_at = rest_at + proto.varargs as usize;
        if proto.varargs {
            let rest = if given > positional { &args[positional..given] } else { &[] };
            bound[rest_at] = self.new_tuple(rest).into();
        }
        let mut kwargs = None;
        if proto.varkw {
            let dict = self.new_dict();
            bound[kwargs_at] = dict.into();
            kwargs = Some(dict);
        }
        for (name, value) in names.iter().zip(&args[given..]) {
            let Some(key) = name.unwrap_as::<Str>() else {
                return Err(self.type_error("keywords must be strings"));
            };
            let posonly = proto.posonly as usize;
            let at = code.varnames[..rest_at]
                .iter()
                .enumerate()
                .position(|(i, v)| i >= posonly && (v.is(key) || v.equals(&key)));
            match at {
                Some(at) if bound[at].is_unset() => bound[at] = *value,
                Some(at) => {
                    let message = format!(
                        "{}() got multiple values for argument '{}'",
                        self.function_qualname(function),
                        code.varnames[at].to_string_lossy()
                    );
                    return Err(self.type_error(message));
                }
                None => match &mut kwargs {
                    Some(dict) => {
                        let key = self.intern_str(key);
                        dict.set_str(&mut self.heap, key, *value);
                    }
                    None => return Err(self.unexpected_keyword(function, key, names)),
                },
            }
        }
        if given > positional && !proto.varargs {
            return Err(self.too_many_positional(function, given, &bound));
        }
        let defaults = function.defaults;
        let defaults = defaults.as_ref().map_or(&[][..], |d| d.items());
        for (param, default) in bound[..positional].iter_mut().rev().zip(defaults.iter().rev()) {
            if param.is_unset() {
                *param = *default;
            }
        }
        self.check_missing(function, &bound[..positional], 0, "positional")?;
        if proto.kwonly > 0 {
            let kwdefaults = function.extra.as_ref().and_then(|e| e.kwdefaults);
            let names = &code.varnames[kwonly_start..rest_at];
            for (param, name) in bound[kwonly_start..rest_at].iter_mut().zip(names) {
                if param.is_unset() {
                    if let Some(default) = kwdefaults.and_then(|d| d.get_str(*name)) {
                        *param = default;
                    }
                }
            }
            self.check_missing(
                function,
                &bound[kwonly_start..rest_at],
                kwonly_start,
                "keyword-only",
            )?;
        }
        for (i, value) in bound.into_iter().enumerate() {
            // SAFETY: as above.
            unsafe { self.write_param(start, i, value) };
        }
        Ok(())
    }

    /// Writes a parameter of a frame about to be pushed. Parameters beyond the segment are an
    /// impossible case kept harmless: frames with so many registers get a segment of their own
    /// before they run, but their arguments were laid out here.
    ///
    /// # Safety
    /// `start` is the window of a call on the current segment.
    #[inline]
    unsafe fn write_param(&mut self, start: *mut Value, i: usize, value: Value) {
        let at = start.wrapping_add(i);
        assert!(at < self.stack.end.wrapping_add(SLACK), "bug: parameters beyond the stack");
        // SAFETY: within the segment, as just checked.
        unsafe { at.write(value) };
    }

    fn function_qualname(&self, function: Gc<Function>) -> String {
        match function.extra.as_ref().and_then(|e| e.qualname) {
            Some(name) => name.to_string_lossy().into_owned(),
            None => function.code.proto.qualname.to_string(),
        }
    }

    #[cold]
    fn check_missing(
        &mut self,
        function: Gc<Function>,
        bound: &[Value],
        first: usize,
        what: &str,
    ) -> Result<()> {
        let missing: Vec<String> = bound
            .iter()
            .enumerate()
            .filter(|(_, v)| v.is_unset())
            .map(|(i, _)| format!("'{}'", function.code.varnames[first + i].to_string_lossy()))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let list = match &missing[..] {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let message = format!(
            "{}() missing {} required {what} argument{}: {list}",
            self.function_qualname(function),
            missing.len(),
            if missing.len() == 1 { "" } else { "s" },
        );
        Err(self.type_error(message))
    }

    #[cold]
    fn too_many_positional(
        &mut self,
        function: Gc<Function>,
        given: usize,
        bound: &[Value],
    ) -> Raised {
        let code = function.code;
        let positional = code.proto.positional as usize;
        let defaults = function.defaults.map_or(0, |d| d.items().len());
        let kwonly_given = bound[positional..positional + code.proto.kwonly as usize]
            .iter()
            .filter(|v| !v.is_unset())
            .count();
        let takes = if defaults > 0 {
            format!("from {} to {positional}", positional - defaults)
        } else {
            positional.to_string()
        };
        let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
        let mut given_text = format!("{given}");
        if kwonly_given > 0 {
            given_text = format!(
                "{given} positional argument{} (and {kwonly_given} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if kwonly_given == 1 { "" } else { "s" },
            );
        }
        let were = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
        let message = format!(
            "{}() takes {takes} positional argument{plural} but {given_text} {were} given",
            self.function_qualname(function),
        );
        self.type_error(message)
    }

    #[cold]
    fn unexpected_keyword(
        &mut self,
        function: Gc<Function>,
        key: Gc<Str>,
        names: &[Value],
    ) -> Raised {
        let code = function.code;
        let posonly = code.proto.posonly as usize;
        let wrong: Vec<String> = code.varnames[..posonly]
            .iter()
            .filter(|v| names.iter().any(|n| n.downcast::<Str>().is_some_and(|n| n.equals(v))))
            .map(|v| v.to_string_lossy().into_owned())
            .collect();
        let name = self.function_qualname(function);
        if !wrong.is_empty() && !code.proto.varkw {
            return self.type_error(format!(
                "{name}() got some positional-only arguments passed as keyword arguments: '{}'",
                wrong.join(", ")
            ));
        }
        let rest_at = code.proto.positional as usize + code.proto.kwonly as usize;
        let known: Vec<String> = code.varnames[posonly..rest_at]
            .iter()
            .map(|v| v.to_string_lossy().into_owned())
            .collect();
        let key = key.to_string_lossy().into_owned();
        let known: Vec<&str> = known.iter().map(|k| &**k).collect();
        let hint = match super::suggest::closest(&key, &known) {
            Some(best) => format!(". Did you mean '{best}'?"),
            None => String::new(),
        };
        self.type_error(format!("{name}() got an unexpected keyword argument '{key}'{hint}"))
    }
}
