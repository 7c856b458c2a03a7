//! What displays, unpacking, `match`, f-strings and other syntax do beyond one protocol.

use super::Vm;
use crate::code::Helper;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    // --- displays -------------------------------------------------------------------------------

    pub(super) fn build_set(&mut self, items: &[Value]) -> Result<Value> {
        let set = self.new_set();
        let handles = self.handles.len();
        self.protect(set.into());
        for item in items {
            if let Err(raised) = Set::add(set, self, *item) {
                self.handles.truncate(handles);
                return Err(raised);
            }
        }
        self.handles.truncate(handles);
        Ok(set.into())
    }

    pub(super) fn build_dict(&mut self, pairs: &[Value]) -> Result<Value> {
        let dict =
            if pairs.is_empty() { self.new_dict() } else { self.new_dict_with(pairs.len() / 2) };
        let handles = self.handles.len();
        self.protect(dict.into());
        for pair in pairs.chunks_exact(2) {
            if let Err(raised) = Dict::set(dict, self, pair[0], pair[1]) {
                self.handles.truncate(handles);
                return Err(raised);
            }
        }
        self.handles.truncate(handles);
        Ok(dict.into())
    }

    /// Adds the items of `iterable` to a display's list, or in a call to the list of its arguments;
    /// then the callee is in register `callee - 2` if this is the only argument.
    pub(super) fn extend_list(&mut self, list: Value, iterable: Value, callee: u16) -> Result<()> {
        let list = list.downcast::<List>().expect("bug: a display's list is a list");
        let handles = self.handles.len();
        let slots = &self.type_of(iterable).slots;
        if slots.iter.is_none() && slots.get_item.is_none() {
            let name = self.class_name(iterable);
            let message = match callee {
                0 | 1 => format!("Value after * must be an iterable, not {name}"),
                _ => {
                    let callee = self.register(callee - 2);
                    let function = self.callee_text(callee)?;
                    format!("{function} argument after * must be an iterable, not {name}")
                }
            };
            return Err(self.type_error(message));
        }
        let result = self.extend_list_inner(list, iterable);
        self.handles.truncate(handles);
        result
    }

    fn extend_list_inner(&mut self, mut list: Gc<List>, iterable: Value) -> Result<()> {
        let iterator = self.iter(iterable)?;
        self.protect(iterator);
        if self.type_of(iterable).is_python() {
            self.length_hint(iterable)?;
        }
        self.for_each_left(iterator, |vm, item| {
            list.push(&mut vm.heap, item);
            Ok(())
        })
    }

    pub(super) fn extend_set(&mut self, set: Value, iterable: Value) -> Result<()> {
        let set = set.downcast::<Set>().expect("bug: a display's set is a set");
        let handles = self.handles.len();
        let result = if let Some(other) = iterable.unwrap_as::<Set>() {
            Set::merge(set, self, other)
        } else if let Some(dict) = iterable.downcast::<Dict>() {
            Set::merge_keys(set, self, dict)
        } else {
            self.for_each(iterable, |vm, item| Set::add(set, vm, item).map(|_| ()))
        };
        self.handles.truncate(handles);
        result
    }

    /// Adds the items of a mapping to a dict; in a call (`callee` is set) keys are unique strs.
    pub(super) fn merge_dict(&mut self, dict: Value, mapping: Value, callee: Value) -> Result<()> {
        let handles = self.handles.len();
        let result = self.merge_dict_inner(dict, mapping, callee);
        self.handles.truncate(handles);
        result
    }

    fn merge_dict_inner(&mut self, dict: Value, mapping: Value, callee: Value) -> Result<()> {
        let dict = dict.downcast::<Dict>().expect("bug: a display's dict is a dict");
        let in_call = !callee.is_unset();
        if let Some(mapping) = self.plain_dict(mapping) {
            Dict::merge(dict, self, mapping, |vm, key| match in_call {
                true => vm.check_new_keyword(dict, key, callee),
                false => Ok(()),
            })?;
        } else {
            match self.merge_mapping(dict, mapping, callee) {
                // Whatever attribute is missing: it is no mapping.
                Err(_) if self.catch(self.types.attribute_error).is_some() => {
                    let name = self.class_name(mapping);
                    return Err(if in_call {
                        let function = self.callee_text(callee)?;
                        self.type_error(format!(
                            "{function} argument after ** must be a mapping, not {name}"
                        ))
                    } else {
                        self.type_error(format!("'{name}' object is not a mapping"))
                    });
                }
                merged => merged?,
            }
        }
        Ok(())
    }

    /// As `merge_dict`, for what has `keys()` and can be subscribed.
    fn merge_mapping(&mut self, dict: Gc<Dict>, mapping: Value, callee: Value) -> Result<()> {
        let keys = self.get_attr(mapping, self.names.keys)?;
        let keys = self.call(keys, &[])?;
        let keys = self.keys_of(mapping, keys)?;
        for at in 0..keys.items.len() {
            let key = keys.items[at];
            if !callee.is_unset() {
                self.check_new_keyword(dict, key, callee)?;
            }
            let value = self.get_item(mapping, key)?;
            self.protect(value);
            Dict::set(dict, self, key, value)?;
        }
        Ok(())
    }

    /// Rejects a keyword argument that is no str, or is among the `known` ones already.
    fn check_new_keyword(&mut self, known: Gc<Dict>, key: Value, callee: Value) -> Result<()> {
        let Some(name) = key.unwrap_as::<Str>() else {
            return Err(self.type_error("keywords must be strings"));
        };
        if known.find_str(name).is_none() {
            return Ok(());
        }
        let function = self.callee_text(callee)?;
        let name = name.to_string_lossy().into_owned();
        let message = format!("{function} got multiple values for keyword argument '{name}'");
        Err(self.type_error(message))
    }

    /// The dict inside `value` if iterating over that is iterating over `value`.
    pub fn plain_dict(&mut self, value: Value) -> Option<Gc<Dict>> {
        let dict = value.unwrap_as::<Dict>()?;
        if value.kind() == Kind::Dict {
            return Some(dict);
        }
        let (owner, _) = self.lookup_owner(self.type_of(value), self.names.iter)?;
        owner.is(self.types.dict).then_some(dict)
    }

    /// What `mapping.keys()` returned, as a list.
    pub fn keys_of(&mut self, mapping: Value, keys: Value) -> Result<Gc<List>> {
        if self.type_of(keys).slots.iter.is_none() && self.type_of(keys).slots.get_item.is_none() {
            let (name, got) = (self.class_name(mapping), self.class_name(keys));
            return Err(
                self.type_error(format!("{name}.keys() returned a non-iterable (type {got})"))
            );
        }
        self.protect(keys);
        self.to_list(keys)
    }

    /// `module.f()` as messages about a callee say.
    fn callee_text(&mut self, callee: Value) -> Result<String> {
        let name = match self.find_attr(callee, self.names.qualname)? {
            Some(name) => self.str(name)?.to_string_lossy().into_owned(),
            None => return Ok(self.str(callee)?.to_string_lossy().into_owned()),
        };
        let module = match self.find_attr(callee, self.names.module)? {
            Some(module) if !module.is_none() => self.str(module)?.to_string_lossy().into_owned(),
            _ => return Ok(format!("{name}()")),
        };
        Ok(if module == "builtins" { format!("{name}()") } else { format!("{module}.{name}()") })
    }

    // --- unpacking ------------------------------------------------------------------------------

    /// The `n` items of an iterable; ValueError when there are more or fewer.
    pub(super) fn unpack(&mut self, source: Value, n: usize) -> Result<Gc<List>> {
        let handles = self.handles.len();
        let result = self.unpack_inner(source, n);
        self.handles.truncate(handles);
        result
    }

    fn unpack_inner(&mut self, source: Value, n: usize) -> Result<Gc<List>> {
        self.check_unpackable(source)?;
        let mut list = self.new_list(Vec::with_capacity(n));
        self.protect(list.into());
        let iterator = self.iter(source)?;
        self.protect(iterator);
        while list.items.len() < n {
            match self.next(iterator)? {
                Some(item) => list.push(&mut self.heap, item),
                None => {
                    let got = list.items.len();
                    return Err(self.value_error(format!(
                        "not enough values to unpack (expected {n}, got {got})"
                    )));
                }
            }
        }
        if self.next(iterator)?.is_some() {
            return Err(self.value_error(format!("too many values to unpack (expected {n})")));
        }
        Ok(list)
    }

    fn check_unpackable(&mut self, source: Value) -> Result<()> {
        let slots = &self.type_of(source).slots;
        if slots.iter.is_none() && slots.get_item.is_none() {
            let name = self.class_name(source);
            return Err(self.type_error(format!("cannot unpack non-iterable {name} object")));
        }
        Ok(())
    }

    /// The items of an iterable for targets with a star: `before` items, a list, `after` items.
    pub(super) fn unpack_star(
        &mut self,
        source: Value,
        before: usize,
        after: usize,
    ) -> Result<Gc<List>> {
        let handles = self.handles.len();
        let result = self.unpack_star_inner(source, before, after);
        self.handles.truncate(handles);
        result
    }

    fn unpack_star_inner(
        &mut self,
        source: Value,
        before: usize,
        after: usize,
    ) -> Result<Gc<List>> {
        self.check_unpackable(source)?;
        let need = before + after;
        let too_few = |got: usize| {
            format!("not enough values to unpack (expected at least {need}, got {got})")
        };
        let iterator = self.iter(source)?;
        self.protect(iterator);
        let mut list = self.new_list(Vec::with_capacity(need));
        self.protect(list.into());
        while list.items.len() < before {
            match self.next(iterator)? {
                Some(item) => list.push(&mut self.heap, item),
                None => return Err(self.value_error(too_few(list.items.len()))),
            }
        }
        let rest = self.to_list(iterator)?;
        list.items.extend_from_slice(&rest.items);
        let got = list.items.len();
        if got < need {
            return Err(self.value_error(too_few(got)));
        }
        let middle = list.items[before..got - after].to_vec();
        let middle = self.new_list(middle);
        list.items.splice(before..got - after, [middle.into()]);
        Ok(list)
    }

    // --- f-strings ------------------------------------------------------------------------------

    pub(super) fn format_value(
        &mut self,
        value: Value,
        conversion: u16,
        spec: Option<Value>,
    ) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.format_value_inner(value, conversion, spec);
        self.handles.truncate(handles);
        result
    }

    fn format_value_inner(
        &mut self,
        value: Value,
        conversion: u16,
        spec: Option<Value>,
    ) -> Result<Value> {
        let value = match conversion {
            1 => self.str(value)?.into(),
            2 => self.repr(value)?.into(),
            3 => self.ascii(value)?.into(),
            _ => value,
        };
        let spec = match spec {
            Some(spec) => spec.unwrap_as::<Str>().unwrap_or(self.names.empty),
            None => self.names.empty,
        };
        self.protect(value);
        self.format(value, spec).map(Value::from)
    }

    pub(super) fn join_strs(&mut self, items: &[Value]) -> Result<Value> {
        let total: usize = items.iter().filter_map(|v| v.downcast::<Str>()).map(|s| s.len()).sum();
        self.reserve(total)?;
        let mut text = Vec::with_capacity(total);
        for item in items {
            if let Some(part) = item.downcast::<Str>() {
                text.extend_from_slice(part.as_bytes());
            }
        }
        Ok(if text.len() <= 200 {
            self.new_str(&text).into()
        } else {
            self.new_str_from(text).into()
        })
    }

    // --- classes --------------------------------------------------------------------------------

    /// The function that `Op::LoadHelper` names.
    pub(super) fn helper_function(&mut self, which: u16) -> Result<Value> {
        if which == Helper::BuildClass as u16 {
            let name = self.intern("__build_class__");
            let globals = self.caller_globals().unwrap_or(self.globals);
            return match self.builtins_of(globals).get_str(name) {
                Some(function) => Ok(function),
                None => Err(self.raise(self.types.name_error, "__build_class__ not found")),
            };
        }
        if which == Helper::Trace as u16 {
            return Ok(self.new_native(&super::trace::TELL));
        }
        let sys = self.import_absolute("sys")?;
        let name = self.intern("displayhook");
        match self.find_attr(sys, name)? {
            Some(hook) => Ok(hook),
            None => Err(self.runtime_error("lost sys.displayhook")),
        }
    }

    pub(super) fn annotations_of(&mut self, namespace: Value) -> Result<Value> {
        let name = self.names.annotations;
        if let Some(mut dict) = namespace.downcast::<Dict>() {
            if let Some(found) = dict.get_str(name) {
                return Ok(found);
            }
            let annotations = self.new_dict();
            dict.set_str(&mut self.heap, name, annotations.into());
            return Ok(annotations.into());
        }
        match self.get_item(namespace, name.into()) {
            Ok(found) => Ok(found),
            Err(raised) => {
                if self.catch(self.types.key_error).is_none() {
                    return Err(raised);
                }
                let annotations: Value = self.new_dict().into();
                self.set_item(namespace, name.into(), annotations)?;
                Ok(annotations)
            }
        }
    }

    pub(super) fn make_type_param(
        &mut self,
        which: u16,
        name: Value,
        value: Value,
        rest: Value,
    ) -> Result<Value> {
        (self.registry.make_type_param)(self, which, name, value, rest)
    }

    // --- match ----------------------------------------------------------------------------------

    pub(super) fn matches_kind(&mut self, subject: Value, flag: Flags) -> bool {
        self.type_of(subject).flags.has(flag)
    }

    pub(super) fn match_keys(&mut self, mapping: Value, keys: Value) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.match_keys_inner(mapping, keys);
        self.handles.truncate(handles);
        result
    }

    fn match_keys_inner(&mut self, mapping: Value, keys: Value) -> Result<Value> {
        let Some(keys) = keys.downcast::<Tuple>() else { return Ok(Value::NONE) };
        let seen = self.new_set();
        self.protect(seen.into());
        let get = self.intern("get");
        let get = self.get_attr(mapping, get)?;
        self.protect(get);
        let missing: Value = self.new_cell(Value::NONE).into();
        self.protect(missing);
        let mut values = self.new_list(Vec::new());
        self.protect(values.into());
        for key in keys.items() {
            if !Set::add(seen, self, *key)? {
                let text = self.repr(*key)?.to_string_lossy().into_owned();
                return Err(
                    self.value_error(format!("mapping pattern checks duplicate key ({text})"))
                );
            }
            let value = self.call(get, &[*key, missing])?;
            if value.is(missing) {
                return Ok(Value::NONE);
            }
            values.push(&mut self.heap, value);
        }
        Ok(self.new_tuple(&values.items).into())
    }

    pub(super) fn match_rest(&mut self, mapping: Value, keys: Value) -> Result<Value> {
        let rest: Value = self.new_dict().into();
        let handles = self.handles.len();
        self.protect(rest);
        let result = (|| {
            self.merge_dict_inner(rest, mapping, Value::UNSET)?;
            let (Some(rest), Some(keys)) = (rest.downcast::<Dict>(), keys.downcast::<Tuple>())
            else {
                return Ok(());
            };
            for key in keys.items() {
                Dict::remove(rest, self, *key)?;
            }
            Ok(())
        })();
        self.handles.truncate(handles);
        result.map(|()| rest)
    }

    pub(super) fn match_class(
        &mut self,
        class: Value,
        subject: Value,
        names: Value,
        positional: usize,
    ) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.match_class_inner(class, subject, names, positional);
        self.handles.truncate(handles);
        result
    }

    fn match_class_inner(
        &mut self,
        class: Value,
        subject: Value,
        names: Value,
        positional: usize,
    ) -> Result<Value> {
        let Some(class_type) = class.downcast::<Type>() else {
            return Err(self.type_error("called match pattern must be a class"));
        };
        if !self.isinstance(subject, class)? {
            return Ok(Value::NONE);
        }
        let class_name = class_type.name.to_string_lossy().into_owned();
        let mut attrs = self.new_list(Vec::new());
        self.protect(attrs.into());
        let mut seen: Vec<Gc<Str>> = Vec::new();
        if positional > 0 {
            let match_args = self.find_attr(class, self.names.match_args)?;
            let args = match match_args {
                Some(args) => match args.unwrap_as::<Tuple>() {
                    Some(args) => args.items().to_vec(),
                    None => {
                        let got = self.class_name(args);
                        return Err(self.type_error(format!(
                            "{class_name}.__match_args__ must be a tuple (got {got})"
                        )));
                    }
                },
                None if class_type.flags.has(Flags::MATCH_SELF) => {
                    if positional > 1 {
                        return Err(self.type_error(format!(
                            "{class_name}() accepts 1 positional sub-pattern ({positional} given)"
                        )));
                    }
                    attrs.push(&mut self.heap, subject);
                    Vec::new()
                }
                None => Vec::new(),
            };
            if attrs.items.is_empty() {
                if positional > args.len() {
                    let plural = if args.len() == 1 { "" } else { "s" };
                    let n = args.len();
                    return Err(self.type_error(format!(
                        "{class_name}() accepts {n} positional sub-pattern{plural} ({positional} \
                         given)"
                    )));
                }
                for name in &args[..positional] {
                    let Some(name) = name.unwrap_as::<Str>() else {
                        let got = self.class_name(*name);
                        return Err(self.type_error(format!(
                            "__match_args__ elements must be strings (got {got})"
                        )));
                    };
                    if !self.match_attr(subject, name, attrs, &mut seen, &class_name)? {
                        return Ok(Value::NONE);
                    }
                }
            }
        }
        if let Some(names) = names.downcast::<Tuple>() {
            for name in names.items() {
                let Some(name) = name.downcast::<Str>() else { continue };
                if !self.match_attr(subject, name, attrs, &mut seen, &class_name)? {
                    return Ok(Value::NONE);
                }
            }
        }
        Ok(self.new_tuple(&attrs.items).into())
    }

    fn match_attr(
        &mut self,
        subject: Value,
        name: Gc<Str>,
        mut attrs: Gc<List>,
        seen: &mut Vec<Gc<Str>>,
        class_name: &str,
    ) -> Result<bool> {
        if seen.iter().any(|s| s.equals(&name)) {
            let name = name.to_string_lossy().into_owned();
            return Err(self.type_error(format!(
                "{class_name}() got multiple sub-patterns for attribute '{name}'"
            )));
        }
        seen.push(name);
        match self.find_attr(subject, name)? {
            Some(value) => {
                attrs.push(&mut self.heap, value);
                Ok(true)
            }
            None => Ok(false),
        }
    }

    // --- exception groups -----------------------------------------------------------------------

    pub(super) fn split_group(&mut self, exception: Value, class: Value) -> Result<(Value, Value)> {
        let handles = self.handles.len();
        let result = (self.registry.split_group)(self, exception, class);
        self.handles.truncate(handles);
        result
    }

    pub(super) fn join_group(&mut self, original: Value, raised: Value) -> Result<Value> {
        let handles = self.handles.len();
        let result = (self.registry.join_group)(self, original, raised);
        self.handles.truncate(handles);
        result
    }
}
