//! `BaseExceptionGroup`, `ExceptionGroup`, and what `except*` does with them.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `BaseExceptionGroup`
pub static BASE_EXCEPTION_GROUP: TypeSpec = TypeSpec {
    name: "BaseExceptionGroup",
    doc: "A combination of multiple unrelated exceptions.",
    base: Some(&super::exception::BASE_EXCEPTION),
    layout: Kind::Exception,
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::EXCEPTION),
    new: Some(function("__new__", "cls, message, exceptions, /", new)),
    slots: Slots { str: Some(str), ..NO_SLOTS },
    methods: &[
        method(
            "__init__",
            "self, /, **kwargs, *args",
            |_: &mut Vm, _s: Value, _k: Value, _a: Rest| Ok(()),
        ),
        method("derive", "self, excs, /", |vm: &mut Vm, this: Value, exceptions: Value| {
            let message = message_of(this);
            let class = vm.types.base_exception_group;
            new(vm, class, message, exceptions)
        }),
        method("split", "self, condition, /", |vm: &mut Vm, this: Value, condition: Value| {
            let (matched, rest) = split_by(vm, this, condition)?;
            Ok(vm.new_tuple(&[matched, rest]))
        }),
        method("subgroup", "self, condition, /", |vm: &mut Vm, this: Value, condition: Value| {
            split_by(vm, this, condition).map(|(matched, _)| matched)
        }),
        class_method("__class_getitem__", "cls, item, /", super::generic_alias::class_getitem),
    ],
    getsets: &[
        getter("message", |_, this| Ok(message_of(this))),
        getter("exceptions", |vm, this| {
            let members = members_of(this);
            Ok(vm.new_tuple(&members).into())
        }),
    ],
    ..TypeSpec::NONE
};

/// `ExceptionGroup`
pub static EXCEPTION_GROUP: TypeSpec = TypeSpec {
    name: "ExceptionGroup",
    base: Some(&BASE_EXCEPTION_GROUP),
    layout: Kind::Exception,
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::EXCEPTION),
    ..TypeSpec::NONE
};

fn message_of(this: Value) -> Value {
    this.downcast::<Exception>()
        .and_then(|e| e.args.items().first().copied())
        .unwrap_or(Value::NONE)
}

fn members_of(this: Value) -> Vec<Value> {
    let Some(exceptions) =
        this.downcast::<Exception>().and_then(|e| e.args.items().get(1).copied())
    else {
        return Vec::new();
    };
    match (exceptions.downcast::<List>(), exceptions.downcast::<Tuple>()) {
        (Some(list), _) => list.items.clone(),
        (_, Some(tuple)) => tuple.items().to_vec(),
        _ => Vec::new(),
    }
}

fn is_group(vm: &Vm, value: Value) -> bool {
    vm.is_instance_of(value, vm.types.base_exception_group)
}

fn new(vm: &mut Vm, class: Gc<Type>, message: Value, exceptions: Value) -> Result<Value> {
    if message.unwrap_as::<Str>().is_none() {
        let got = vm.class_name(message);
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {got}"
        )));
    }
    if exceptions.payload().kind() != Kind::List && exceptions.payload().kind() != Kind::Tuple {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let list = vm.to_list(exceptions)?;
    if list.items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut only_exceptions = true;
    for (i, item) in list.items.iter().enumerate() {
        if !vm.is_exception(*item) {
            return Err(vm.value_error(format!(
                "Item {i} of second argument (exceptions) is not an exception"
            )));
        }
        only_exceptions &= vm.is_instance_of(*item, vm.types.exception);
    }
    let mut class = class;
    if class.is(vm.types.base_exception_group) && only_exceptions {
        class = vm.types.exception_group;
    } else if class.is_subclass(vm.types.exception) && !only_exceptions {
        let name = class.name.to_string_lossy().into_owned();
        return Err(vm.type_error(if class.is(vm.types.exception_group) {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_string()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        }));
    }
    Ok(vm.new_exception(class, &[message, exceptions]).into())
}

fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let message = vm.str(message_of(this))?.to_string_lossy().into_owned();
    let n = members_of(this).len();
    let plural = if n == 1 { "" } else { "s" };
    Ok(vm.new_str(format!("{message} ({n} sub-exception{plural})").as_bytes()).into())
}

fn matches(vm: &mut Vm, exception: Value, condition: Value) -> Result<bool> {
    if vm.is_exception_class(condition) || condition.kind() == Kind::Tuple {
        return vm.isinstance(exception, condition);
    }
    if condition.kind() == Kind::Type
        || vm.type_of(condition).slots.call.is_none()
            && !matches!(condition.kind(), Kind::Function | Kind::Native | Kind::BoundMethod)
    {
        return Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a \
             class)",
        ));
    }
    let result = vm.call(condition, &[exception])?;
    vm.truthy(result)
}

/// The part of an exception (group) that matches, and the rest; None where empty.
fn split_by(vm: &mut Vm, exception: Value, condition: Value) -> Result<(Value, Value)> {
    vm.protect(exception);
    if matches(vm, exception, condition)? {
        return Ok((exception, Value::NONE));
    }
    if !is_group(vm, exception) {
        return Ok((Value::NONE, exception));
    }
    vm.enter_native()?;
    let result = split_members(vm, exception, condition);
    vm.leave_native();
    result
}

fn split_members(vm: &mut Vm, group: Value, condition: Value) -> Result<(Value, Value)> {
    let mut parts = [vm.new_list(Vec::new()), vm.new_list(Vec::new())];
    for part in &parts {
        vm.protect((*part).into());
    }
    for member in members_of(group) {
        let (matched, rest) = split_by(vm, member, condition)?;
        for (part, value) in parts.iter_mut().zip([matched, rest]) {
            if !value.is_none() {
                part.push(vm.heap_mut(), value);
            }
        }
    }
    let mut made = [Value::NONE, Value::NONE];
    for (made, part) in made.iter_mut().zip(parts) {
        if !part.items.is_empty() {
            *made = derive(vm, group, part)?;
            vm.protect(*made);
        }
    }
    Ok((made[0], made[1]))
}

/// A group like `group` of other members.
fn derive(vm: &mut Vm, group: Value, members: Gc<List>) -> Result<Value> {
    let name = vm.intern("derive");
    let derived = vm.call_method(group, name, &[members.into()])?;
    if let (Some(from), Some(mut to)) =
        (group.downcast::<Exception>(), derived.downcast::<Exception>())
    {
        to.cause = from.cause;
        to.context = from.context;
        to.suppress_context = from.suppress_context;
        to.traceback = from.traceback.clone();
        if let Some(notes) = vm.own_attr(group, vm.names.notes) {
            let notes = vm.to_list(notes)?;
            let name = vm.names.notes;
            vm.set_exception_attr(to, name, notes.into());
        }
    }
    Ok(derived)
}

/// Splits what an `except*` clause with `condition` sees: the matching group (a lone exception is
/// wrapped), the rest.
pub fn split(vm: &mut Vm, exception: Value, condition: Value) -> Result<(Value, Value)> {
    let kinds = match condition.downcast::<Tuple>() {
        Some(kinds) => kinds.items().to_vec(),
        None => vec![condition],
    };
    for kind in kinds {
        let Some(class) = kind.downcast::<Type>().filter(|c| c.flags.has(Flags::EXCEPTION)) else {
            return Err(vm.type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            ));
        };
        if class.is_subclass(vm.types.base_exception_group) {
            return Err(vm.type_error(
                "catching ExceptionGroup with except* is not allowed. Use except instead.",
            ));
        }
    }
    if exception.is_none() {
        return Ok((Value::NONE, Value::NONE));
    }
    if !is_group(vm, exception) {
        if !vm.isinstance(exception, condition)? {
            return Ok((Value::NONE, exception));
        }
        let list = vm.new_list(vec![exception]);
        let message = vm.names.empty;
        let class = vm.types.base_exception_group;
        let group = new(vm, class, message.into(), list.into())?;
        return Ok((group, Value::NONE));
    }
    split_by(vm, exception, condition)
}

/// What is raised after the clauses of an `except*` ran: what was raised in them, and the rest.
pub fn join(vm: &mut Vm, original: Value, raised: Value) -> Result<Value> {
    let Some(raised) = raised.downcast::<List>() else { return Ok(Value::NONE) };
    let items: Vec<Value> = raised.items.iter().copied().filter(|v| !v.is_none()).collect();
    match items[..] {
        [] => Ok(Value::NONE),
        [one] if !is_group(vm, original) => Ok(one),
        [one] if same_origin(vm, original, one) => Ok(one),
        _ => {
            let list = vm.new_list(items);
            let message = vm.names.empty;
            let class = vm.types.base_exception_group;
            new(vm, class, message.into(), list.into())
        }
    }
}

/// Whether `part` is what is left of group `original`: it came from splitting it.
fn same_origin(vm: &Vm, original: Value, part: Value) -> bool {
    original.is(part) || is_group(vm, part) && message_of(part).is(message_of(original))
}
