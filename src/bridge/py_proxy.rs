//! PyProxy: a Python object in Lua, and what Lua's operations mean for it.
//!
//! A string key is an attribute, on a dict an item first; any other key is an item; sequences
//! count from 1. What is missing reads as nil, and assigning nil removes.

use std::ffi::{CStr, c_int};
use std::rc::Rc;

use super::call::invoke;
use super::entry::{Entry, Fault, Outcome, enter, fault, guard};
use super::error::exception_of;
use super::iterate;
use super::lifetime::{Content, content};
use super::lua::{CFunction, HAS_INTEGERS, Sort, State, lua_State, upvalue};
use super::py_access::{
    call_hook, check, check_operation, hook, hook_for, is_open, object_at, push_hook,
};
use super::quick;
use super::runtime::{Runtime, enter_from};
use super::to_lua::{push_text, to_lua};
use super::to_python::to_python;
use super::yielding;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, CompareOp, Dict, Kind, List, Result, SlotId, Str, Tuple, UnaryOp, Value,
};
use crate::vm::Vm;

/// Metamethods of proxies.
pub const METAMETHODS: &[(&CStr, CFunction)] = &[
    (c"__index", index),
    (c"__newindex", new_index),
    (c"__call", call),
    (c"__len", len),
    (c"__eq", eq),
    (c"__lt", lt),
    (c"__le", le),
    (c"__concat", concat),
    (c"__add", add),
    (c"__sub", sub),
    (c"__mul", mul),
    (c"__div", div),
    (c"__idiv", floor_div),
    (c"__mod", modulo),
    (c"__pow", pow),
    (c"__band", and),
    (c"__bor", or),
    (c"__bxor", xor),
    (c"__shl", shl),
    (c"__shr", shr),
    (c"__unm", neg),
    (c"__bnot", invert),
    (c"__tostring", to_string),
    (c"__pairs", iterate::pairs),
    (c"__iter", iterate::iter),
    (c"__close", close),
];

/// The object in a slot, and its runtime.
pub fn receiver(lua: State, i: c_int) -> std::result::Result<(Rc<Runtime>, Value), Fault> {
    match content(lua, i) {
        Some(Content::Object(held)) => Ok((held.runtime.clone(), held.value())),
        Some(Content::Dead) => fault("runtime is closed"),
        _ => fault("not a Python object"),
    }
}

/// Runs `body` with the object in slot 1.
#[inline]
fn with_object(l: *mut lua_State, body: impl FnOnce(&mut Entry, Value) -> Outcome) -> c_int {
    guard(l, |lua| entered(lua, body))
}

/// Runs `body` with the object in slot 1, in its runtime.
#[inline]
fn entered(lua: State, body: impl FnOnce(&mut Entry, Value) -> Outcome) -> Outcome {
    let (runtime, object) = receiver(lua, 1)?;
    enter_from(lua, &runtime, |entry| {
        entry.vm.protect(object);
        body(entry, object)
    })
}

/// Runs `body` with both operands; either may be the proxy.
#[inline]
fn with_operands(
    l: *mut lua_State,
    body: impl FnOnce(&mut Entry, Value, Value) -> Outcome,
) -> c_int {
    guard(l, |lua| {
        let (runtime, _) = receiver(lua, 1).or_else(|_| receiver(lua, 2))?;
        enter(lua, runtime, upvalue(1), |entry| {
            let a = to_python(entry.vm, entry.site, 1)?;
            entry.vm.protect(a);
            let b = to_python(entry.vm, entry.site, 2)?;
            entry.vm.protect(b);
            body(entry, a, b)
        })
    })
}

/// An attribute name in a slot.
pub fn name(entry: &mut Entry, i: c_int) -> Gc<Str> {
    let text = entry.lua().bytes(i);
    entry.site.runtime.strings.borrow_mut().name(entry.vm, text)
}

/// The whole number in a slot, if it is one.
#[inline]
pub fn whole(lua: State, i: c_int) -> Option<i64> {
    if lua.sort(i) != Sort::Number {
        return None;
    }
    if HAS_INTEGERS && lua.is_integer(i) {
        return Some(lua.to_int(i));
    }
    let n = lua.to_number(i);
    (n.fract() == 0.0 && n.abs() < 9e18).then_some(n as i64)
}

/// Whether an object of this kind is a sequence that Lua counts from 1.
pub fn counts_from_one(object: Value) -> bool {
    matches!(
        object.payload().kind(),
        Kind::List | Kind::Tuple | Kind::Range | Kind::Bytes | Kind::ByteArray
    )
}

extern "C-unwind" fn index(l: *mut lua_State) -> c_int {
    guard(l, |lua| if quick::index(lua) { Ok(1) } else { entered(lua, get) })
}

/// `o[k]` for the object in slot 1.
fn get(entry: &mut Entry, object: Value) -> Outcome {
    let index = entry.vm.names.lua_index;
    if let Some(hook) = hook(entry.vm, object, index)
        && let Some(results) = push_hook(entry, hook, object, 2, 2)?
    {
        return Ok(results);
    }
    let found = if entry.lua().sort(2) == Sort::String {
        let key = name(entry, 2);
        let free = check(entry, object, key)?;
        let item = match object.unwrap_as::<Dict>() {
            Some(dict) => Dict::get(dict, entry.vm, key.into())?,
            None => None,
        };
        match item {
            Some(item) => Some(item),
            None => {
                let found = entry.vm.find_attr(object, key)?;
                if found.is_some() && free {
                    entry.vm.learn_get(object, key);
                }
                found
            }
        }
    } else {
        check_operation(entry, object, "__getitem__")?;
        item(entry, object, 2)?
    };
    to_lua(entry.vm, entry.site, found.unwrap_or(Value::NONE));
    Ok(1)
}

/// The item of `object` for the key in a slot; None if there is none.
pub fn item(
    entry: &mut Entry,
    object: Value,
    i: c_int,
) -> std::result::Result<Option<Value>, Fault> {
    let lua = entry.lua();
    if counts_from_one(object) {
        let Some(n) = whole(lua, i) else {
            let kind = entry.vm.class_name(object);
            let key = super::describe(lua, i);
            return fault(format!("a {kind} is indexed by numbers from 1, not by {key}"));
        };
        if n < 1 {
            return Ok(None);
        }
        let at = (n - 1) as usize;
        if let Some(list) = object.unwrap_as::<List>() {
            return Ok(list.items.get(at).copied());
        }
        if let Some(tuple) = object.unwrap_as::<Tuple>() {
            return Ok(tuple.items().get(at).copied());
        }
        let found = entry.vm.get_item(object, Value::int(n - 1));
        return Ok(or_missing(entry.vm, found)?);
    }
    let key = to_python(entry.vm, entry.site, i)?;
    if let Some(dict) = object.unwrap_as::<Dict>() {
        if let Some(found) = Dict::get(dict, entry.vm, key)? {
            return Ok(Some(found));
        }
        if object.downcast::<Dict>().is_some() {
            return Ok(None);
        }
    }
    entry.vm.protect(key);
    let found = entry.vm.get_item(object, key);
    Ok(or_missing(entry.vm, found)?)
}

/// None where a lookup failed.
fn or_missing(vm: &mut Vm, found: Result<Value>) -> Result<Option<Value>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(raised) => match vm.catch(vm.types.lookup_error) {
            Some(_) => Ok(None),
            None => Err(raised),
        },
    }
}

extern "C-unwind" fn new_index(l: *mut lua_State) -> c_int {
    guard(l, |lua| if quick::new_index(lua) { Ok(0) } else { entered(lua, set) })
}

/// `o[k] = v` for the object in slot 1.
fn set(entry: &mut Entry, object: Value) -> Outcome {
    let lua = entry.lua();
    lua.set_top(3);
    let new_index = entry.vm.names.lua_newindex;
    if let Some(hook) = hook(entry.vm, object, new_index)
        && call_hook(entry, hook, object, 2, 3)?.is_some()
    {
        return Ok(0);
    }
    let remove = lua.is_nothing(3);
    let value = to_python(entry.vm, entry.site, 3)?;
    entry.vm.protect(value);
    if lua.sort(2) == Sort::String && object.unwrap_as::<Dict>().is_none() {
        let key = name(entry, 2);
        let free = check(entry, object, key)?;
        if !remove {
            entry.vm.set_attr(object, key, value)?;
            if free {
                entry.vm.learn_set(object, key);
            }
        } else if let Err(raised) = entry.vm.del_attr(object, key)
            && entry.vm.catch(entry.vm.types.attribute_error).is_none()
        {
            return Err(raised.into());
        }
        return Ok(0);
    }
    check_operation(entry, object, if remove { "__delitem__" } else { "__setitem__" })?;
    if counts_from_one(object) {
        set_element(entry, object, value)?;
        return Ok(0);
    }
    let key = to_python(entry.vm, entry.site, 2)?;
    entry.vm.protect(key);
    if !remove {
        entry.vm.set_item(object, key, value)?;
    } else if let Err(raised) = entry.vm.del_item(object, key)
        && entry.vm.catch(entry.vm.types.lookup_error).is_none()
    {
        return Err(raised.into());
    }
    Ok(0)
}

/// Stores an element of a sequence; one place past the end appends.
fn set_element(entry: &mut Entry, object: Value, value: Value) -> std::result::Result<(), Fault> {
    let Some(n) = whole(entry.lua(), 2) else {
        let key = super::describe(entry.lua(), 2);
        return fault(format!("a sequence is indexed by numbers from 1, not by {key}"));
    };
    let len = entry.vm.len(object)? as i64;
    if n == len + 1 && object.downcast::<List>().is_some() {
        if let Some(mut list) = object.downcast::<List>() {
            list.push(entry.vm.heap_mut(), value);
        }
        return Ok(());
    }
    if n < 1 {
        return Err(entry
            .vm
            .index_error("assignment index out of range: lists count from 1")
            .into());
    }
    Ok(entry.vm.set_item(object, Value::int(n - 1), value)?)
}

/// Whether `object` is an iterator that cannot be called in Python. It can in Lua, so that
/// `for x in it do` works.
pub fn is_loop(vm: &mut Vm, object: Value) -> bool {
    let slots = vm.type_of(object).slots;
    let call = vm.names.call;
    slots.next.is_some() && slots.call.is_none() && vm.lookup_special(object, call).is_none()
}

/// `o(…)` where C functions can go on after a yield; elsewhere it is a closure that calls
/// [`yielding::start`].
extern "C-unwind" fn call(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    match content(lua, 1) {
        Some(Content::Object(held)) if !held.runtime.is_main(lua) => {
            yielding::drive(l, upvalue(1), yielding::start, None)
        }
        _ => yielding::call_proxy(l),
    }
}

/// Calls the object in slot 1 in the main coroutine.
pub fn call_object(entry: &mut Entry, object: Value) -> Outcome {
    entry.vm.protect(object);
    if let Some(outcome) = call_specially(entry, object)? {
        return Ok(outcome);
    }
    if is_loop(entry.vm, object) {
        let found = entry.vm.next(object)?;
        to_lua(entry.vm, entry.site, found.unwrap_or(Value::NONE));
        return Ok(1);
    }
    invoke(entry, object, 2)
}

/// What a call of an object in slot 1 does beside calling it: a hook takes over, or it is refused.
/// None if it is to be called.
pub fn call_specially(
    entry: &mut Entry,
    object: Value,
) -> std::result::Result<Option<c_int>, Fault> {
    let call = entry.vm.names.lua_call;
    if let Some(hook) = hook(entry.vm, object, call) {
        let last = entry.lua().top();
        if let Some(results) = push_hook(entry, hook, object, 2, last)? {
            return Ok(Some(results));
        }
    }
    check_operation(entry, object, "__call__")?;
    Ok(None)
}

extern "C-unwind" fn len(l: *mut lua_State) -> c_int {
    with_object(l, |entry, object| {
        if let Some(hook) = hook_for(entry.vm, object, "len")
            && let Some(results) = push_hook(entry, hook, object, 2, 1)?
        {
            return Ok(results);
        }
        check_operation(entry, object, "__len__")?;
        let n = entry.vm.len(object)?;
        entry.lua().push_int(n as i64);
        Ok(1)
    })
}

extern "C-unwind" fn to_string(l: *mut lua_State) -> c_int {
    guard(l, |lua| {
        let (runtime, object) = match content(lua, 1) {
            Some(Content::Object(held)) if held.runtime.vm().is_some() => {
                (held.runtime.clone(), held.value())
            }
            _ => {
                lua.push_bytes(b"Python object of a closed runtime");
                return Ok(1);
            }
        };
        enter_from(lua, &runtime, |entry| {
            entry.vm.protect(object);
            if let Some(hook) = hook_for(entry.vm, object, "tostring")
                && let Some(text) = call_hook(entry, hook, object, 2, 1)?
            {
                let text = entry.vm.str(text)?;
                push_text(lua, text.as_bytes());
                return Ok(1);
            }
            if !is_open(entry, object, "__str__")? {
                let text = entry.vm.default_repr(object)?;
                to_lua(entry.vm, entry.site, text);
                return Ok(1);
            }
            let text = entry.vm.str(object)?;
            push_text(lua, text.as_bytes());
            Ok(1)
        })
    })
}

/// The end of `local x <close> = o`: as `with` ends if the class has `__exit__`, with the error in slot 2,
/// which it cannot suppress; else `o.close()`.
extern "C-unwind" fn close(l: *mut lua_State) -> c_int {
    with_object(l, |entry, object| {
        let lua = entry.lua();
        lua.set_top(2);
        if let Some(hook) = hook_for(entry.vm, object, "close")
            && call_hook(entry, hook, object, 2, 2)?.is_some()
        {
            return Ok(0);
        }
        let exit = entry.vm.names.exit;
        if entry.vm.lookup_special(object, exit).is_none() {
            let name = entry.vm.intern("close");
            check(entry, object, name)?;
            entry.vm.call_method(object, name, &[])?;
            return Ok(0);
        }
        check_operation(entry, object, "__exit__")?;
        let mut error = [Value::NONE; 3];
        if !lua.is_nothing(2) {
            lua.push_value(2);
            let exception = exception_of(entry.vm, entry.site)?;
            entry.vm.protect(exception);
            let traceback = entry.vm.intern("__traceback__");
            let traceback = entry.vm.get_attr(exception, traceback)?;
            error = [entry.vm.type_of(exception).into(), exception, traceback];
        }
        entry.vm.call_special(object, exit, &error)?;
        Ok(0)
    })
}

/// What an operand or its class has taken over of an operator of Lua, named `event` without
/// underscores; the result is pushed. None if neither has.
fn overridden(entry: &mut Entry, event: &str) -> std::result::Result<Option<c_int>, Fault> {
    if let Some(left) = object_at(entry, 1) {
        entry.vm.protect(left);
        if let Some(hook) = hook_for(entry.vm, left, event)
            && let Some(results) = push_hook(entry, hook, left, 2, 2)?
        {
            return Ok(Some(results));
        }
    }
    if let Some(right) = object_at(entry, 2) {
        entry.vm.protect(right);
        if let Some(hook) = hook_for(entry.vm, right, &format!("r{event}"))
            && let Some(results) = push_hook(entry, hook, right, 1, 1)?
        {
            return Ok(Some(results));
        }
    }
    Ok(None)
}

/// Refuses an operator that an operand's class closes to Lua.
fn check_operands(
    entry: &mut Entry,
    left: SlotId,
    right: SlotId,
) -> std::result::Result<(), Fault> {
    for (i, slot) in [(1, left), (2, right)] {
        if let Some(object) = object_at(entry, i) {
            check_operation(entry, object, slot.name())?;
        }
    }
    Ok(())
}

fn comparison(l: *mut lua_State, event: &str, op: CompareOp) -> c_int {
    with_operands(l, |entry, a, b| {
        if let Some(results) = overridden(entry, event)? {
            return Ok(results);
        }
        check_operands(entry, SlotId::compare(op), SlotId::compare(op.swapped()))?;
        let holds = entry.vm.compare_bool(op, a, b)?;
        entry.lua().push_bool(holds);
        Ok(1)
    })
}

extern "C-unwind" fn eq(l: *mut lua_State) -> c_int {
    let lua = State::new(l);
    if lua.is_same(1, 2) {
        lua.push_bool(true);
        return 1;
    }
    with_operands(l, |entry, a, b| {
        if let Some(results) = overridden(entry, "eq")? {
            return Ok(results);
        }
        let open = is_open(entry, a, "__eq__")? && is_open(entry, b, "__eq__")?;
        let equal = if open { entry.vm.eq(a, b)? } else { a.is(b) };
        entry.lua().push_bool(equal);
        Ok(1)
    })
}

extern "C-unwind" fn lt(l: *mut lua_State) -> c_int {
    comparison(l, "lt", CompareOp::Lt)
}

extern "C-unwind" fn le(l: *mut lua_State) -> c_int {
    comparison(l, "le", CompareOp::Le)
}

fn binary(l: *mut lua_State, event: &str, op: BinaryOp) -> c_int {
    with_operands(l, |entry, a, b| {
        if let Some(results) = overridden(entry, event)? {
            return Ok(results);
        }
        check_operands(entry, SlotId::binary(op), SlotId::reflected(op))?;
        let result = entry.vm.binary_op(op, a, b)?;
        to_lua(entry.vm, entry.site, result);
        Ok(1)
    })
}

macro_rules! operators {
    ($($name:ident $event:literal $op:ident;)*) => {
        $(extern "C-unwind" fn $name(l: *mut lua_State) -> c_int {
            binary(l, $event, BinaryOp::$op)
        })*
    };
}

operators! {
    concat "concat" Add; add "add" Add; sub "sub" Sub; mul "mul" Mul; div "div" Div;
    floor_div "idiv" FloorDiv; modulo "mod" Mod; pow "pow" Pow; and "band" And; or "bor" Or;
    xor "bxor" Xor; shl "shl" Shl; shr "shr" Shr;
}

fn unary(l: *mut lua_State, event: &str, op: UnaryOp) -> c_int {
    with_object(l, |entry, object| {
        if let Some(hook) = hook_for(entry.vm, object, event)
            && let Some(results) = push_hook(entry, hook, object, 2, 1)?
        {
            return Ok(results);
        }
        check_operation(entry, object, SlotId::unary(op).name())?;
        let result = entry.vm.unary_op(op, object)?;
        to_lua(entry.vm, entry.site, result);
        Ok(1)
    })
}

extern "C-unwind" fn neg(l: *mut lua_State) -> c_int {
    unary(l, "unm", UnaryOp::Neg)
}

extern "C-unwind" fn invert(l: *mut lua_State) -> c_int {
    unary(l, "bnot", UnaryOp::Invert)
}
