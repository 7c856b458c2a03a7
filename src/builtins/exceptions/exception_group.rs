//! `BaseExceptionGroup`, `ExceptionGroup`, and what `except*` does with them.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `BaseExceptionGroup`
pub static BASE_EXCEPTION_GROUP: TypeSpec = TypeSpec {
    name: "BaseExceptionGroup",
    doc: "A combination of multiple unrelated exceptions.",
    base: Some(&crate::builtins::exceptions::exception::BASE_EXCEPTION),
    layout: Kind::Exception,
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::EXCEPTION),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new_from_args)),
    slots: Slots { str: Some(str), ..NO_SLOTS },
    methods: &[
        method(
            "__init__",
            "self, /, **kwargs, *args",
            |vm: &mut Vm, this: Value, kwargs: Value, args: Rest| {
                // `args` and the text of the group are those of this call; the members stay.
                crate::builtins::exceptions::exception::init(vm, this, kwargs, args)
            },
        ),
        method("derive", "self, excs, /", |vm: &mut Vm, this: Value, exceptions: Value| {
            let message = message_of(this);
            let class = vm.types.base_exception_group;
            new(vm, class, message, exceptions)
        }),
        method("split", "self, condition, /", |vm: &mut Vm, this: Value, condition: Value| {
            check_condition(vm, condition)?;
            let (matched, rest) = split_by(vm, this, condition)?;
            Ok(vm.new_tuple(&[matched, rest]))
        }),
        method("subgroup", "self, condition, /", |vm: &mut Vm, this: Value, condition: Value| {
            check_condition(vm, condition)?;
            split_by(vm, this, condition).map(|(matched, _)| matched)
        }),
        class_method(
            "__class_getitem__",
            "cls, item, /",
            crate::builtins::classes::generic_alias::class_getitem,
        ),
    ],
    getsets: &[
        member("message", |_, this| Ok(message_of(this))),
        member("exceptions", |_, this| Ok(exceptions_of(this))),
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
        .and_then(|e| e.field(field::MSG).to_option())
        .unwrap_or(Value::NONE)
}

/// The tuple of the members.
fn exceptions_of(this: Value) -> Value {
    this.downcast::<Exception>()
        .and_then(|e| e.field(field::EXCEPTIONS).to_option())
        .unwrap_or(Value::NONE)
}

/// The members of a group.
pub fn members_of(this: Value) -> Vec<Value> {
    exceptions_of(this).downcast::<Tuple>().map_or(Vec::new(), |t| t.items().to_vec())
}

fn is_group(vm: &Vm, value: Value) -> bool {
    vm.is_instance_of(value, vm.types.base_exception_group)
}

fn new_from_args(vm: &mut Vm, class: Gc<Type>, _kwargs: Value, args: Rest) -> Result<Value> {
    let [message, exceptions] = *args.0 else {
        let given = args.0.len();
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)"
        )));
    };
    new(vm, class, message, exceptions)
}

fn new(vm: &mut Vm, class: Gc<Type>, message: Value, exceptions: Value) -> Result<Value> {
    if message.unwrap_as::<Str>().is_none() {
        let got = if message.is_none() { "None".into() } else { vm.class_name(message) };
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {got}"
        )));
    }
    let class_of = vm.type_of(exceptions);
    if class_of.slots.get_item.is_none() || class_of.flags.has(Flags::MAPPING) {
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
    let members = vm.new_tuple(&list.items);
    vm.protect(members.into());
    let mut group = vm.new_exception(class, &[message, exceptions]);
    group.set_field(field::EXCEPTIONS, members.into());
    group.set_field(field::MSG, message);
    Ok(group.into())
}

fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let message = vm.str(message_of(this))?.to_string_lossy().into_owned();
    let n = members_of(this).len();
    let plural = if n == 1 { "" } else { "s" };
    Ok(vm.new_str(format!("{message} ({n} sub-exception{plural})").as_bytes()).into())
}

/// Whether a condition of `split` and `subgroup` holds for an exception.
fn matches(vm: &mut Vm, exception: Value, condition: Value) -> Result<bool> {
    if condition.kind() == Kind::Type || condition.kind() == Kind::Tuple {
        return vm.isinstance(exception, condition);
    }
    let result = vm.call(condition, &[exception])?;
    vm.truthy(result)
}

/// Checks a condition of `split` and `subgroup`.
fn check_condition(vm: &mut Vm, condition: Value) -> Result<()> {
    let ok = match condition.payload().downcast::<Tuple>() {
        Some(classes) => classes.items().iter().all(|c| vm.is_exception_class(*c)),
        None if condition.kind() == Kind::Type => vm.is_exception_class(condition),
        None => vm.is_callable(condition),
    };
    if ok {
        return Ok(());
    }
    Err(vm.type_error(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    ))
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
    vm.enter_native_for(" in exceptiongroup_split_recursive")?;
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
    if !is_group(vm, derived) {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    if let (Some(from), Some(mut to)) =
        (group.downcast::<Exception>(), derived.downcast::<Exception>())
    {
        to.cause = from.cause;
        to.context = from.context;
        // Setting a cause does this, even if there is none.
        to.suppress_context = true;
        to.traceback = from.traceback.clone();
        to.host_levels = from.host_levels.clone();
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
        let list = vm.new_tuple(&[exception]);
        let message = vm.names.empty;
        let class = vm.types.base_exception_group;
        let group = new(vm, class, message.into(), list.into())?;
        return Ok((group, Value::NONE));
    }
    split_by(vm, exception, condition)
}

/// What is raised after the clauses of an `except*` ran: what was raised in them, and the parts of
/// the original group that were raised on, as one group again.
pub fn join(vm: &mut Vm, original: Value, raised: Value) -> Result<Value> {
    let Some(raised) = raised.downcast::<List>() else { return Ok(Value::NONE) };
    let parts: Vec<Value> = raised.items.iter().copied().filter(|v| !v.is_none()).collect();
    if !is_group(vm, original) {
        // Only one clause can have taken it.
        return Ok(parts.first().copied().unwrap_or(Value::NONE));
    }
    let (again, mut new_ones): (Vec<Value>, Vec<Value>) =
        parts.into_iter().partition(|part| is_part(vm, original, *part));
    if !again.is_empty() {
        let mut kept = Vec::new();
        again.iter().for_each(|part| leaves(vm, *part, &mut kept));
        let rest = project(vm, original, &kept)?;
        if new_ones.is_empty() {
            return Ok(rest);
        }
        vm.protect(rest);
        new_ones.push(rest);
    }
    match new_ones[..] {
        [] => Ok(Value::NONE),
        [one] => Ok(one),
        _ => {
            let list = vm.new_list(new_ones);
            let message = vm.names.empty;
            let class = vm.types.base_exception_group;
            new(vm, class, message.into(), list.into())
        }
    }
}

/// Whether `part` came from splitting `original` and was raised on as it was, not raised anew.
fn is_part(vm: &mut Vm, original: Value, part: Value) -> bool {
    let (Some(a), Some(b)) = (original.downcast::<Exception>(), part.downcast::<Exception>())
    else {
        return false;
    };
    let same_place = a.traceback.len() == b.traceback.len()
        && a.traceback.iter().zip(&b.traceback).all(|(a, b)| a.pc == b.pc && a.code.is(b.code));
    is_group(vm, part) && same_place && a.cause.is(b.cause) && a.context.is(b.context)
}

/// Collects the exceptions in a group that are not groups.
fn leaves(vm: &Vm, exception: Value, into: &mut Vec<Value>) {
    let mut open = vec![exception];
    while let Some(exception) = open.pop() {
        if is_group(vm, exception) {
            open.extend(members_of(exception));
        } else {
            into.push(exception);
        }
    }
}

/// The part of `exception` whose leaves are among `kept`; None if there is none.
fn project(vm: &mut Vm, exception: Value, kept: &[Value]) -> Result<Value> {
    let mut own = Vec::new();
    leaves(vm, exception, &mut own);
    if !own.iter().any(|leaf| kept.iter().any(|k| k.is(*leaf))) {
        return Ok(Value::NONE);
    }
    if !is_group(vm, exception) {
        return Ok(exception);
    }
    vm.enter_native()?;
    let result = project_members(vm, exception, kept);
    vm.leave_native();
    result
}

fn project_members(vm: &mut Vm, group: Value, kept: &[Value]) -> Result<Value> {
    let mut list = vm.new_list(Vec::new());
    vm.protect(list.into());
    for member in members_of(group) {
        let part = project(vm, member, kept)?;
        if !part.is_none() {
            list.push(vm.heap_mut(), part);
        }
    }
    derive(vm, group, list)
}
