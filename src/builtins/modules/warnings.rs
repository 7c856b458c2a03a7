//! `warnings`: which warnings are shown, and how.
//!
//! The state is the module's own names, as in CPython: `filters` is a list of tuples, and what
//! `showwarning` holds is called, so that programs may replace both. A filter's message and module
//! are not regular expressions, for which there is no engine here, but their most common forms: text
//! that must stand at the start, in which `.*` stands for anything.

use super::warnings_record::{CATCH_WARNINGS, WARNING_MESSAGE, recorded};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `warnings`
pub static WARNINGS: ModuleSpec = ModuleSpec {
    name: "warnings",
    doc: "Python part of the warnings subsystem.",
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
        function(
            "simplefilter",
            "action, category=Warning, lineno=0, append=False",
            simple_filter,
        )
        .doc(
            "Insert a simple entry into the list of warnings filters (at the front).\n\nA simple \
             filter matches all modules and messages.",
        ),
        function(
            "filterwarnings",
            "action, message='', category=Warning, module='', lineno=0, append=False",
            filter_warnings,
        )
        .doc("Insert an entry into the list of warnings filters (at the front)."),
        function("resetwarnings", "", reset)
            .doc("Clear the list of warning filters, so that no filters are active."),
        function(
            "formatwarning",
            "message, category, filename, lineno, line=None",
            format_warning,
        )
        .doc("Function to format a warning the standard way."),
        function(
            "showwarning",
            "message, category, filename, lineno, file=None, line=None",
            show_warning,
        )
        .doc("Hook to write a warning to a file; replace if you like."),
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
    let catch = vm.type_by_spec(&CATCH_WARNINGS);
    let message = vm.type_by_spec(&WARNING_MESSAGE);
    for (name, value) in [
        ("filters", Value::from(filters)),
        ("onceregistry", once.into()),
        ("defaultaction", default.into()),
        ("catch_warnings", catch.into()),
        ("WarningMessage", message.into()),
    ] {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

/// The module's namespace; a program may have taken the module out of `sys.modules`.
pub(super) fn state(vm: &mut Vm) -> Result<Gc<Dict>> {
    let module = vm.import_absolute("warnings")?;
    vm.protect(module);
    match module.downcast::<Module>() {
        Some(module) => Ok(module.dict),
        None => Err(vm.runtime_error("warnings is not a module")),
    }
}

pub(super) fn get(vm: &mut Vm, name: &str) -> Result<Option<Value>> {
    let state = state(vm)?;
    let name = vm.intern(name);
    Ok(state.get_str(name))
}

pub(super) fn filters(vm: &mut Vm) -> Result<Gc<List>> {
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
    let place = place_of_frame(vm, 1)?;
    issue(vm, message.into(), category, place)
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
    let place = Place {
        filename: filename.into(),
        line: line.into(),
        module: module.into(),
        registry: None,
    };
    issue(vm, message.into(), category, place)
}

fn warn(
    vm: &mut Vm,
    message: Value,
    category: Option<Value>,
    level: Option<i64>,
    _source: Option<Value>,
    _skip: Option<Value>,
) -> Result<()> {
    let category = category_of(vm, message, category)?;
    let place = place_of_frame(vm, level.unwrap_or(1))?;
    issue(vm, message, category, place)
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
    _source: Option<Value>,
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
    issue(vm, message, category, Place { filename, line, module, registry })
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

/// The code that runs, or what called it `level - 1` calls further out.
fn place_of_frame(vm: &mut Vm, level: i64) -> Result<Place> {
    let outer = usize::try_from(level.saturating_sub(1)).unwrap_or(0);
    let Some(frame) = vm.frame_ref(outer) else {
        let (filename, module) = (vm.intern("<sys>"), vm.intern("sys"));
        let (filename, module) = (filename.into(), module.into());
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
    let (filename, line) = (filename.into(), line.into());
    Ok(Place { filename, line, module, registry: Some(registry) })
}

fn issue(vm: &mut Vm, message: Value, category: Gc<Type>, place: Place) -> Result<()> {
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
    show(vm, instance, category, &place)
}

/// A number that changes whenever the filters do.
fn filters_version(vm: &mut Vm) -> Result<Value> {
    Ok(get(vm, "_filters_version")?.unwrap_or(Value::int(1)))
}

/// Notes that the filters have changed.
pub(super) fn filters_changed(vm: &mut Vm) -> Result<()> {
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
    let module = vm.str(place.module)?.to_string_lossy().into_owned();
    let text = text.to_string_lossy().into_owned();
    let mut at = 0;
    while let Some(row) = filters.items.get(at).copied() {
        at += 1;
        vm.charge(1)?;
        let Some(row) = row.downcast::<Tuple>() else {
            return Err(bad_filter(vm, at - 1));
        };
        let [action, message, class, in_module, line] = *row.items() else {
            return Err(bad_filter(vm, at - 1));
        };
        let class_fits = class.downcast::<Type>().is_some_and(|class| category.is_subclass(class));
        let line = line.as_int().unwrap_or(0);
        if class_fits
            && (line == 0 || line == place.line)
            && fits(vm, message, &text, true)
            && fits(vm, in_module, &module, false)
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

/// Whether a filter's pattern fits: a message's ignores case, and needs to fit at the start only.
fn fits(vm: &mut Vm, pattern: Value, text: &str, is_message: bool) -> bool {
    let Some(pattern) = pattern.unwrap_as::<Str>() else { return true };
    let _ = vm;
    let fold = |s: &str| if is_message { s.to_lowercase() } else { s.to_string() };
    let (pattern, text) = (fold(&pattern.to_string_lossy()), fold(text));
    let open_end = is_message || pattern.ends_with(".*");
    let pattern = pattern.trim_end_matches("\\z").trim_end_matches('$').replace('\\', "");
    let mut rest = &text[..];
    for (i, piece) in pattern.split(".*").enumerate() {
        match if i == 0 { rest.starts_with(piece).then_some(0) } else { rest.find(piece) } {
            Some(found) => rest = &rest[found + piece.len()..],
            None => return false,
        }
    }
    open_end || rest.is_empty()
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

/// Gives a warning to whoever records warnings, else to `showwarning`.
fn show(vm: &mut Vm, message: Value, category: Gc<Type>, place: &Place) -> Result<()> {
    let line = Value::int(place.line);
    if let Some(log) = get(vm, "_log")?.and_then(|log| log.downcast::<List>()) {
        let shown = recorded(vm, [message, category.into(), place.filename, line]);
        let mut log = log;
        log.push(vm.heap_mut(), shown);
        return Ok(());
    }
    match get(vm, "showwarning")? {
        Some(hook) => {
            let none = Value::NONE;
            let args = [message, category.into(), place.filename, line, none, none];
            vm.call(hook, &args).map(|_| ())
        }
        None => Ok(()),
    }
}

fn show_warning(
    vm: &mut Vm,
    message: Value,
    category: Value,
    filename: Value,
    line: Value,
    file: Option<Value>,
    text: Option<Value>,
) -> Result<()> {
    let shown = format_warning(vm, message, category, filename, line, text)?;
    vm.protect(shown);
    let write = vm.names.write;
    match file.filter(|file| !file.is_none()) {
        Some(file) => vm.call_method(file, write, &[shown]).map(|_| ()),
        None => {
            let sys = vm.import_absolute("sys")?;
            let name = vm.intern("stderr");
            match vm.find_attr(sys, name)? {
                Some(stderr) if !stderr.is_none() => {
                    vm.call_method(stderr, write, &[shown]).map(|_| ())
                }
                _ => Ok(()),
            }
        }
    }
}

fn format_warning(
    vm: &mut Vm,
    message: Value,
    category: Value,
    filename: Value,
    line: Value,
    text: Option<Value>,
) -> Result<Value> {
    let name = vm.names.name;
    let category = vm.get_attr(category, name)?;
    let mut shown = Vec::new();
    for (value, behind) in [(filename, ":"), (line, ": "), (category, ": "), (message, "\n")] {
        shown.extend_from_slice(vm.str(value)?.as_bytes());
        shown.extend_from_slice(behind.as_bytes());
    }
    let text = match text.filter(|text| !text.is_none()) {
        Some(text) => vm.str(text)?.to_string_lossy().into_owned(),
        None => {
            let filename = vm.str(filename)?.to_string_lossy().into_owned();
            let number = line.as_int().and_then(|line| u32::try_from(line).ok()).unwrap_or(0);
            vm.source_line(&filename, number)
        }
    };
    let text = text.trim();
    if !text.is_empty() {
        shown.extend_from_slice(format!("  {text}\n").as_bytes());
    }
    Ok(vm.new_str_from(shown).into())
}

// --- filters ------------------------------------------------------------------------------------

fn check_action(vm: &mut Vm, action: Value) -> Result<()> {
    let text = vm.str(action)?.to_string_lossy().into_owned();
    if ["default", "error", "ignore", "always", "all", "module", "once"].contains(&&text[..]) {
        return Ok(());
    }
    let shown = vm.repr(action)?.to_string_lossy().into_owned();
    Err(vm.value_error(format!("invalid action: {shown}")))
}

fn add_filter(vm: &mut Vm, row: [Value; 5], append: bool) -> Result<()> {
    let row = vm.new_tuple(&row);
    vm.protect(row.into());
    let mut filters = filters(vm)?;
    let mut at = 0;
    while let Some(other) = filters.items.get(at).copied() {
        if vm.compare_bool(CompareOp::Eq, other, row.into())? {
            if append {
                return Ok(());
            }
            filters.items.remove(at);
            break;
        }
        at += 1;
    }
    filters.push(vm.heap_mut(), row.into());
    if !append {
        filters.items.rotate_right(1);
    }
    filters_changed(vm)
}

pub(super) fn simple_filter(
    vm: &mut Vm,
    action: Value,
    category: Option<Value>,
    line: Option<i64>,
    append: Option<bool>,
) -> Result<()> {
    check_action(vm, action)?;
    let line = line.unwrap_or(0);
    if line < 0 {
        return Err(vm.value_error("lineno must be an int >= 0"));
    }
    let category = category.unwrap_or(vm.types.warning.into());
    let row = [action, Value::NONE, category, Value::NONE, Value::int(line)];
    add_filter(vm, row, append.unwrap_or(false))
}

fn filter_warnings(
    vm: &mut Vm,
    action: Value,
    message: Option<Value>,
    category: Option<Value>,
    module: Option<Value>,
    line: Option<i64>,
    append: Option<bool>,
) -> Result<()> {
    check_action(vm, action)?;
    let pattern = |vm: &mut Vm, value: Option<Value>, name: &str| -> Result<Value> {
        match value {
            None => Ok(Value::NONE),
            Some(text) if text.unwrap_as::<Str>().is_some_and(|text| text.is_empty()) => {
                Ok(Value::NONE)
            }
            Some(text) if text.unwrap_as::<Str>().is_some() => Ok(text),
            Some(_) => Err(vm.type_error(format!("{name} must be a string"))),
        }
    };
    let message = pattern(vm, message, "message")?;
    let module = pattern(vm, module, "module")?;
    let category = category.unwrap_or(vm.types.warning.into());
    if !category.downcast::<Type>().is_some_and(|class| class.is_subclass(vm.types.warning)) {
        return Err(vm.type_error("category must be a Warning subclass"));
    }
    let line = line.unwrap_or(0);
    if line < 0 {
        return Err(vm.value_error("lineno must be an int >= 0"));
    }
    let row = [action, message, category, module, Value::int(line)];
    add_filter(vm, row, append.unwrap_or(false))
}

fn reset(vm: &mut Vm) -> Result<()> {
    let mut filters = filters(vm)?;
    filters.items.clear();
    filters_changed(vm)
}
