//! `_warnings`: issuing warnings. How they are shown is Python, in `python/warnings.py`.
//!
//! The state is the names of `warnings`, as in CPython: `filters` is a list of tuples, and what
//! `showwarning` holds is called, so that programs may replace both. A filter's message and module are
//! compiled patterns of `re`, or what else has a `match`.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_warnings`
pub static WARNINGS: ModuleSpec = ModuleSpec {
    name: "_warnings",
    doc: "_warnings provides basic warning filtering support.\nIt is a helper module to speed up \
          interpreter start-up.",
    types: &[],
    functions: &[
        function(
            "warn",
            "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()",
            warn,
        )
        .doc("Issue a warning, or maybe ignore it or raise an exception."),
        function(
            "warn_explicit",
            "message, category, filename, lineno, module=None, registry=None, \
             module_globals=None, source=None",
            warn_explicit,
        )
        .doc("Issue a warning, or maybe ignore it or raise an exception."),
        function("_filters_changed", "", filters_changed),
        function("_source_line", "filename, lineno, /", source_line),
    ],
    init: Some(init),
};

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    let filters = vm.new_list(Vec::new());
    let main = vm.names.main;
    for (action, category, module) in [
        ("default", "DeprecationWarning", Value::from(main)),
        ("ignore", "DeprecationWarning", Value::NONE),
        ("ignore", "PendingDeprecationWarning", Value::NONE),
        ("ignore", "ImportWarning", Value::NONE),
        ("ignore", "ResourceWarning", Value::NONE),
    ] {
        let category = vm.intern(category);
        let category = vm.builtins.get_str(category).expect("bug: a warning is a builtin");
        let action = vm.intern(action);
        let row = [action.into(), Value::NONE, category, module, Value::int(0)];
        let row = vm.new_tuple(&row);
        let mut filters = filters;
        filters.push(vm.heap_mut(), row.into());
    }
    let once = vm.new_dict();
    let default = vm.intern("default");
    for (name, value) in [
        ("_filters", Value::from(filters)),
        ("_onceregistry", once.into()),
        ("_defaultaction", default.into()),
    ] {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

/// The module's namespace; a program may have taken the module out of `sys.modules`.
fn state(vm: &mut Vm) -> Result<Gc<Dict>> {
    let module = vm.import_absolute("warnings")?;
    vm.protect(module);
    match module.downcast::<Module>() {
        Some(module) => Ok(module.dict),
        None => Err(vm.runtime_error("warnings is not a module")),
    }
}

fn get(vm: &mut Vm, name: &str) -> Result<Option<Value>> {
    let state = state(vm)?;
    let name = vm.intern(name);
    Ok(state.get_str(name))
}

fn filters(vm: &mut Vm) -> Result<Gc<List>> {
    match get(vm, "filters")?.and_then(|filters| filters.unwrap_as::<List>()) {
        Some(filters) => Ok(filters),
        None => Err(vm.type_error("_warnings.filters must be a list")),
    }
}

// --- issuing ------------------------------------------------------------------------------------

/// Where a warning is issued.
struct Place {
    filename: Value,
    line: i64,
    module: Value,
    registry: Option<Gc<Dict>>,
}

/// The runtime itself warns about the code that is running.
pub(in crate::builtins) fn warn_here(vm: &mut Vm, category: Gc<Type>, message: &str) -> Result<()> {
    let message = vm.new_str(message.as_bytes());
    vm.protect(message.into());
    let place = place_of_frame(vm, 1, &[])?;
    issue(vm, message.into(), category, place, Value::NONE)
}

/// The compiler warns about a line of source.
pub(in crate::builtins) fn warn_at(
    vm: &mut Vm,
    category: Gc<Type>,
    message: &str,
    filename: &str,
    line: u32,
) -> Result<()> {
    let message = vm.new_str(message.as_bytes());
    vm.protect(message.into());
    let filename = vm.new_str(filename.as_bytes());
    vm.protect(filename.into());
    let name = filename.to_string_lossy().into_owned();
    let module = vm.intern(name.strip_suffix(".py").unwrap_or(&name));
    vm.protect(module.into());
    let place = Place {
        filename: filename.into(),
        line: line.into(),
        module: module.into(),
        registry: None,
    };
    issue(vm, message.into(), category, place, Value::NONE)
}

fn warn(
    vm: &mut Vm,
    message: Value,
    category: Option<Value>,
    level: Option<i64>,
    source: Option<Value>,
    skipped: Option<Value>,
) -> Result<()> {
    let prefixes = match skipped {
        Some(prefixes) => skipped_prefixes(vm, prefixes)?,
        None => Vec::new(),
    };
    let category = category_of(vm, message, category)?;
    let place = place_of_frame(vm, level.unwrap_or(1), &prefixes)?;
    issue(vm, message, category, place, source.unwrap_or(Value::NONE))
}

#[allow(clippy::too_many_arguments, reason = "the parameters of the Python function")]
fn warn_explicit(
    vm: &mut Vm,
    message: Value,
    category: Value,
    filename: Value,
    line: i64,
    module: Option<Value>,
    registry: Option<Value>,
    _module_globals: Option<Value>,
    source: Option<Value>,
) -> Result<()> {
    let category = category_of(vm, message, Some(category))?;
    let module = match module.filter(|module| !module.is_none()) {
        Some(module) => module,
        None => {
            let name = vm.str(filename)?.to_string_lossy().into_owned();
            let name = name.strip_suffix(".py").unwrap_or(&name);
            let name = if name.is_empty() { "<unknown>" } else { name };
            vm.new_str(name.as_bytes()).into()
        }
    };
    vm.protect(module);
    let registry = registry.and_then(|registry| registry.downcast::<Dict>());
    let place = Place { filename, line, module, registry };
    issue(vm, message, category, place, source.unwrap_or(Value::NONE))
}

/// The category of a warning: its class if the message is an exception already.
fn category_of(vm: &mut Vm, message: Value, category: Option<Value>) -> Result<Gc<Type>> {
    let warning = vm.types.warning;
    if vm.is_instance_of(message, warning) {
        return Ok(vm.type_of(message));
    }
    match category.filter(|category| !category.is_none()) {
        None => Ok(vm.types.user_warning),
        Some(category) => match category.downcast::<Type>() {
            Some(class) if class.is_subclass(warning) => Ok(class),
            _ => {
                let got = vm.class_name(category);
                Err(vm.type_error(format!("category must be a Warning subclass, not '{got}'")))
            }
        },
    }
}

/// The file names that `skip_file_prefixes` tells to look behind.
fn skipped_prefixes(vm: &mut Vm, prefixes: Value) -> Result<Vec<String>> {
    let Some(prefixes) = prefixes.unwrap_as::<Tuple>() else {
        let got = vm.class_name(prefixes);
        return Err(
            vm.type_error(format!("warn() argument 'skip_file_prefixes' must be tuple, not {got}"))
        );
    };
    let mut texts = Vec::new();
    for prefix in prefixes.items() {
        let Some(prefix) = prefix.unwrap_as::<Str>() else {
            let got = vm.class_name(*prefix);
            return Err(vm.type_error(format!("Found non-str '{got}' in skip_file_prefixes.")));
        };
        texts.push(prefix.to_string_lossy().into_owned());
    }
    Ok(texts)
}

/// The code that runs, or what called it `level - 1` calls further out, not counting files whose
/// names begin with one of `skipped`.
fn place_of_frame(vm: &mut Vm, level: i64, skipped: &[String]) -> Result<Place> {
    let mut outer = usize::try_from(level.saturating_sub(1)).unwrap_or(0);
    if !skipped.is_empty() {
        let mut left = outer.max(1);
        outer = 0;
        while left > 0 {
            outer += 1;
            match vm.frame_ref(outer) {
                Some(frame) => {
                    let name = &frame.function.code.proto.source.filename;
                    let is_skipped = skipped.iter().any(|prefix| name.starts_with(&prefix[..]));
                    left -= !is_skipped as usize;
                }
                None => break,
            }
        }
    }
    let Some(frame) = vm.frame_ref(outer) else {
        let (filename, module) = (vm.intern("<sys>"), vm.intern("sys"));
        let (filename, module) = (filename.into(), module.into());
        vm.protect(filename);
        vm.protect(module);
        return Ok(Place { filename, line: 0, module, registry: None });
    };
    let code = frame.function.code;
    let source = code.proto.source.clone();
    let line = source.line_of(code.proto.span_at(vm.frame_pc(&frame)).0);
    let filename = vm.new_str(source.filename.as_bytes());
    vm.protect(filename.into());
    let mut globals = code.globals;
    let name = vm.intern("__warningregistry__");
    let registry = match globals.get_str(name).and_then(|found| found.downcast::<Dict>()) {
        Some(registry) => registry,
        None => {
            let registry = vm.new_dict();
            globals.set_str(vm.heap_mut(), name, registry.into());
            registry
        }
    };
    let module = match globals.get_str(vm.names.name) {
        Some(module) => module,
        None => vm.intern("<string>").into(),
    };
    vm.protect(module);
    vm.protect(registry.into());
    let (filename, line) = (filename.into(), line.into());
    Ok(Place { filename, line, module, registry: Some(registry) })
}

fn issue(
    vm: &mut Vm,
    message: Value,
    category: Gc<Type>,
    place: Place,
    source: Value,
) -> Result<()> {
    let text = vm.str(message)?;
    vm.protect(text.into());
    let key = [text.into(), category.into(), Value::int(place.line)];
    let key = vm.new_tuple(&key);
    vm.protect(key.into());
    let version = filters_version(vm)?;
    if let Some(registry) = place.registry
        && already_shown(vm, registry, version, key.into())?
    {
        return Ok(());
    }
    let action = action_for(vm, text, category, &place)?;
    let shown_before = match &action[..] {
        "ignore" => return Ok(()),
        "error" => return Err(raise(vm, message, category)),
        "always" | "all" => false,
        "default" => note(vm, place.registry, key.into())?,
        "once" => {
            let registry = get(vm, "onceregistry")?.and_then(|once| once.downcast::<Dict>());
            let key = vm.new_tuple(&[text.into(), category.into()]);
            vm.protect(key.into());
            note(vm, registry, key.into())?
        }
        "module" => {
            let key = vm.new_tuple(&[text.into(), category.into(), Value::int(0)]);
            vm.protect(key.into());
            note(vm, place.registry, key.into())?
        }
        other => {
            let message = format!("Unrecognized action ('{other}') in warnings.filters");
            return Err(vm.runtime_error(message));
        }
    };
    if shown_before {
        return Ok(());
    }
    let instance = warning_instance(vm, message, category)?;
    vm.protect(instance);
    show(vm, instance, category, &place, source)
}

/// A number that changes whenever the filters do.
fn filters_version(vm: &mut Vm) -> Result<Value> {
    Ok(get(vm, "_filters_version")?.unwrap_or(Value::int(1)))
}

/// Notes that the filters have changed.
fn filters_changed(vm: &mut Vm) -> Result<()> {
    let version = filters_version(vm)?.as_int().unwrap_or(1);
    let mut state = state(vm)?;
    let name = vm.intern("_filters_version");
    state.set_str(vm.heap_mut(), name, Value::int(version.wrapping_add(1)));
    Ok(())
}

/// Whether a registry knows `key`; it forgets everything when the filters have changed.
fn already_shown(vm: &mut Vm, mut registry: Gc<Dict>, version: Value, key: Value) -> Result<bool> {
    let name = vm.intern("version");
    if !registry.get_str(name).is_some_and(|known| known.is(version)) {
        registry.clear();
        registry.set_str(vm.heap_mut(), name, version);
        return Ok(false);
    }
    Ok(Dict::get(registry, vm, key)?.is_some())
}

/// Enters `key` into a registry; whether it was there.
fn note(vm: &mut Vm, registry: Option<Gc<Dict>>, key: Value) -> Result<bool> {
    let Some(registry) = registry else { return Ok(false) };
    if Dict::get(registry, vm, key)?.is_some() {
        return Ok(true);
    }
    Dict::set(registry, vm, key, Value::TRUE)?;
    Ok(false)
}

/// What the filters say about a warning.
fn action_for(vm: &mut Vm, text: Gc<Str>, category: Gc<Type>, place: &Place) -> Result<String> {
    let filters = filters(vm)?;
    vm.protect(filters.into());
    let module = vm.str(place.module)?;
    vm.protect(module.into());
    vm.protect(text.into());
    let mut at = 0;
    while let Some(row) = filters.items.get(at).copied() {
        at += 1;
        vm.charge(1)?;
        let Some(row) = row.downcast::<Tuple>() else {
            return Err(bad_filter(vm, at - 1));
        };
        // Matching may run code that changes the list.
        vm.protect(row.into());
        let [action, message, class, in_module, line] = *row.items() else {
            return Err(bad_filter(vm, at - 1));
        };
        let class_fits = class.downcast::<Type>().is_some_and(|class| category.is_subclass(class));
        let line = line.as_int().unwrap_or(0);
        if class_fits
            && (line == 0 || line == place.line)
            && fits(vm, message, text)?
            && fits(vm, in_module, module)?
        {
            return Ok(vm.str(action)?.to_string_lossy().into_owned());
        }
    }
    match get(vm, "defaultaction")? {
        Some(action) => Ok(vm.str(action)?.to_string_lossy().into_owned()),
        None => Ok("default".into()),
    }
}

fn bad_filter(vm: &mut Vm, at: usize) -> Raised {
    vm.value_error(format!("warnings.filters item {at} isn't a 5-tuple"))
}

/// Whether a filter's pattern fits a text: None always does, a str if it is equal, anything else says so by
/// its `match`.
fn fits(vm: &mut Vm, pattern: Value, text: Gc<Str>) -> Result<bool> {
    if pattern.is_none() {
        return Ok(true);
    }
    if let Some(wanted) = pattern.downcast::<Str>() {
        return Ok(wanted.as_bytes() == text.as_bytes());
    }
    let name = vm.intern("match");
    let found = vm.call_method(pattern, name, &[text.into()])?;
    vm.protect(found);
    vm.truthy(found)
}

/// The warning as an exception object.
fn warning_instance(vm: &mut Vm, message: Value, category: Gc<Type>) -> Result<Value> {
    if vm.is_exception(message) {
        return Ok(message);
    }
    vm.call(category.into(), &[message])
}

fn raise(vm: &mut Vm, message: Value, category: Gc<Type>) -> Raised {
    match warning_instance(vm, message, category) {
        Ok(instance) if vm.is_exception(instance) => vm.raise_value(instance),
        Ok(_) => vm.type_error("exceptions must derive from BaseException"),
        Err(raised) => raised,
    }
}

// --- showing ------------------------------------------------------------------------------------

/// Hands a warning to the part that is Python.
fn show(
    vm: &mut Vm,
    message: Value,
    category: Gc<Type>,
    place: &Place,
    source: Value,
) -> Result<()> {
    let Some(show) = get(vm, "_show")? else { return Ok(()) };
    let line = Value::int(place.line);
    vm.call(show, &[message, category.into(), place.filename, line, source]).map(|_| ())
}

/// The text of a line of a source that the runtime knows; empty for any other.
fn source_line(vm: &mut Vm, filename: Value, line: Value) -> Result<String> {
    let filename = vm.str(filename)?.to_string_lossy().into_owned();
    let number = line.as_int().and_then(|line| u32::try_from(line).ok()).unwrap_or(0);
    Ok(vm.source_line(&filename, number))
}
