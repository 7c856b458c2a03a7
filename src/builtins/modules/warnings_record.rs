//! `warnings.catch_warnings`, and the warnings that it records.

use super::warnings::{filters, filters_changed, get, simple_filter, state};
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// A recorded warning, as its log shows it: the arguments of `showwarning`.
pub(super) fn recorded(vm: &mut Vm, arguments: [Value; 4]) -> Value {
    let [message, category, filename, line] = arguments;
    let fields = [message, category, filename, line, Value::NONE, Value::NONE, Value::NONE];
    vm.new_opaque(&WARNING_MESSAGE, Box::new(WarningMessage { fields }))
}

/// A recorded warning.
struct WarningMessage {
    fields: [Value; 7],
}

impl Opaque for WarningMessage {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&self.fields);
    }
}

fn field<const AT: usize>(vm: &mut Vm, this: Value) -> Result<Value> {
    match opaque::<WarningMessage>(this) {
        Some(warning) => Ok(warning.fields[AT]),
        None => Err(vm.type_error("a WarningMessage is required")),
    }
}

#[allow(clippy::too_many_arguments, reason = "the parameters of the Python function")]
fn new_message(
    vm: &mut Vm,
    cls: Gc<Type>,
    message: Value,
    category: Value,
    filename: Value,
    line: Value,
    file: Option<Value>,
    text: Option<Value>,
    source: Option<Value>,
) -> Result<Value> {
    let given = |value: Option<Value>| value.unwrap_or(Value::NONE);
    let fields = [message, category, filename, line, given(file), given(text), given(source)];
    let value = vm.new_opaque(&WARNING_MESSAGE, Box::new(WarningMessage { fields }));
    Ok(vm.wrap_new(cls, value))
}

/// `warnings.WarningMessage`
pub static WARNING_MESSAGE: TypeSpec = TypeSpec {
    name: "WarningMessage",
    module: "warnings",
    flags: Flags::BASE,
    new: Some(function(
        "__new__",
        "cls, message, category, filename, lineno, file=None, line=None, source=None",
        new_message,
    )),
    slots: Slots {
        str: Some(|vm, this| {
            let mut text = b"{message : ".to_vec();
            let name = vm.names.name;
            let category = field::<1>(vm, this)?;
            let category = vm.get_attr(category, name)?;
            for (value, behind) in [
                (field::<0>(vm, this)?, ", category : "),
                (category, ", filename : "),
                (field::<2>(vm, this)?, ", lineno : "),
                (field::<3>(vm, this)?, ", line : "),
                (field::<5>(vm, this)?, "}"),
            ] {
                text.extend_from_slice(vm.repr(value)?.as_bytes());
                text.extend_from_slice(behind.as_bytes());
            }
            Ok(vm.new_str_from(text).into())
        }),
        ..NO_SLOTS
    },
    getsets: &[
        getter("message", field::<0>),
        getter("category", field::<1>),
        getter("filename", field::<2>),
        getter("lineno", field::<3>),
        getter("file", field::<4>),
        getter("line", field::<5>),
        getter("source", field::<6>),
    ],
    ..TypeSpec::NONE
};

/// A context that puts the filters and hooks back at its end.
struct CatchWarnings {
    record: bool,
    /// The arguments of `simplefilter`, if a filter is to be set.
    filter: Option<[Value; 4]>,
    /// What the module held when the context was entered.
    saved: Option<[Value; 3]>,
}

impl Opaque for CatchWarnings {
    fn trace(&self, tracer: &mut Tracer) {
        for values in self.filter.iter() {
            tracer.values(values);
        }
        for values in self.saved.iter() {
            tracer.values(values);
        }
    }
}

/// The names of the module that a context saves.
const SAVED: [&str; 3] = ["filters", "showwarning", "_log"];

#[allow(clippy::too_many_arguments, reason = "the parameters of the Python function")]
fn new_catch(
    vm: &mut Vm,
    cls: Gc<Type>,
    record: Option<bool>,
    _module: Option<Value>,
    action: Option<Value>,
    category: Option<Value>,
    line: Option<Value>,
    append: Option<Value>,
) -> Result<Value> {
    let filter = action.filter(|action| !action.is_none()).map(|action| {
        let category = category.unwrap_or(vm.types.warning.into());
        [action, category, line.unwrap_or(Value::int(0)), append.unwrap_or(Value::FALSE)]
    });
    let state = CatchWarnings { record: record.unwrap_or(false), filter, saved: None };
    let value = vm.new_opaque(&CATCH_WARNINGS, Box::new(state));
    Ok(vm.wrap_new(cls, value))
}

fn enter_catch(vm: &mut Vm, this: Value) -> Result<Value> {
    let Some(mut context) = opaque::<CatchWarnings>(this) else {
        return Err(vm.type_error("a catch_warnings is required"));
    };
    if context.saved.is_some() {
        let shown = vm.repr(this)?.to_string_lossy().into_owned();
        return Err(vm.runtime_error(format!("Cannot enter {shown} twice")));
    }
    let mut module = state(vm)?;
    let mut saved = [Value::NONE; 3];
    for (value, name) in saved.iter_mut().zip(SAVED) {
        *value = get(vm, name)?.unwrap_or(Value::NONE);
    }
    context.saved = Some(saved);
    let copy = filters(vm)?.items.clone();
    let copy = vm.new_list(copy);
    let name = SAVED.map(|name| vm.intern(name));
    module.set_str(vm.heap_mut(), name[0], copy.into());
    filters_changed(vm)?;
    let log = match context.record {
        true => vm.new_list(Vec::new()).into(),
        false => Value::NONE,
    };
    if context.record {
        module.set_str(vm.heap_mut(), name[2], log);
    }
    if let Some([action, category, line, append]) = context.filter {
        let (line, append) = (vm.to_i64(line)?, vm.truthy(append)?);
        simple_filter(vm, action, Some(category), Some(line), Some(append))?;
    }
    Ok(log)
}

fn exit_catch(vm: &mut Vm, this: Value, _exception: Rest) -> Result<()> {
    let Some(mut context) = opaque::<CatchWarnings>(this) else {
        return Err(vm.type_error("a catch_warnings is required"));
    };
    let Some(saved) = context.saved.take() else {
        let shown = vm.repr(this)?.to_string_lossy().into_owned();
        return Err(vm.runtime_error(format!("Cannot exit {shown} without entering first")));
    };
    let mut module = state(vm)?;
    for (value, name) in saved.into_iter().zip(SAVED.map(|name| vm.intern(name))) {
        module.set_str(vm.heap_mut(), name, value);
    }
    filters_changed(vm)
}

/// `warnings.catch_warnings`
pub static CATCH_WARNINGS: TypeSpec = TypeSpec {
    name: "catch_warnings",
    module: "warnings",
    doc: "A context manager that copies and restores the warnings filter upon\nexiting the context.",
    flags: Flags::BASE,
    new: Some(function(
        "__new__",
        "cls, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False",
        new_catch,
    )),
    methods: &[
        method("__enter__", "self, /", enter_catch),
        method("__exit__", "self, /, *args", exit_catch),
    ],
    ..TypeSpec::NONE
};
