//! Lua values to Python: scalars are copied, Python's own values come back as themselves, tables,
//! functions and the rest are wrapped.

use std::ffi::c_int;
use std::rc::Rc;

use super::classes::{class_for, new_instance};
use super::coroutine::COROUTINE;
use super::error::make_new_error;
use super::foreigners::RefSort;
use super::lifetime::{Content, Held, content};
use super::lua::{HAS_INTEGERS, MAX_EXACT, Sort, State};
use super::lua_proxy::{FOREIGN, FUNCTION, TABLE};
use super::make::literal_to_python;
use super::runtime::Site;
use super::yielding::push_callee;
use crate::heap::Gc;
use crate::object::{ForeignObject, Result, Type, Value};
use crate::vm::Vm;

/// The Python value of a slot.
#[inline]
pub fn to_python(vm: &mut Vm, site: Site, i: c_int) -> Result<Value> {
    let sort = site.lua.sort(i);
    to_python_as(vm, site, i, sort)
}

/// As [`to_python`], for a slot of which it is known what it holds.
#[inline(always)]
pub fn to_python_as(vm: &mut Vm, site: Site, i: c_int, sort: Sort) -> Result<Value> {
    match sort {
        Sort::Number => Ok(number(site.lua, i)),
        _ => other_to_python(vm, site, i, sort),
    }
}

fn other_to_python(vm: &mut Vm, site: Site, i: c_int, sort: Sort) -> Result<Value> {
    let lua = site.lua;
    match sort {
        Sort::Nil | Sort::Absent => Ok(Value::NONE),
        Sort::Boolean => Ok(Value::bool(lua.to_bool(i))),
        Sort::Number => Ok(number(lua, i)),
        Sort::String => {
            let text = site.runtime.strings.borrow_mut().get(vm, lua.bytes(i));
            Ok(text.into())
        }
        Sort::Table => Ok(wrap(vm, site, i, RefSort::Table)),
        Sort::Function => Ok(function(vm, site, i)),
        Sort::Userdata => userdata(vm, site, i),
        Sort::Other => Ok(wrap(vm, site, i, RefSort::Foreign)),
    }
}

/// The Python value of a slot that holds a number or a boolean.
#[inline]
pub fn scalar(lua: State, i: c_int) -> Option<Value> {
    match lua.sort(i) {
        Sort::Number => Some(number(lua, i)),
        Sort::Boolean => Some(Value::bool(lua.to_bool(i))),
        _ => None,
    }
}

/// A number. Where Lua has no integers, one without a fraction is an int if it is exact.
#[inline]
fn number(lua: State, i: c_int) -> Value {
    if HAS_INTEGERS {
        return if lua.is_integer(i) {
            Value::int(lua.to_int(i))
        } else {
            Value::float(lua.to_number(i))
        };
    }
    let n = lua.to_number(i);
    let whole = n as i64;
    if whole as f64 == n
        && (-MAX_EXACT..=MAX_EXACT).contains(&whole)
        && (whole != 0 || n.is_sign_positive())
    {
        Value::int(whole)
    } else {
        Value::float(n)
    }
}

fn function(vm: &mut Vm, site: Site, i: c_int) -> Value {
    let lua = site.lua;
    if push_callee(lua, i) {
        let own = match content(lua, -1) {
            Some(Content::Function(held)) if is_here(&held.runtime, site) => {
                Some(taken(held, site))
            }
            _ => None,
        };
        lua.pop(1);
        if let Some(value) = own {
            return value;
        }
    }
    wrap(vm, site, i, RefSort::Function)
}

fn is_here(runtime: &Rc<super::runtime::Runtime>, site: Site) -> bool {
    std::ptr::eq(Rc::as_ptr(runtime), site.runtime)
}

/// The value of a carrier that comes to Python in the middle of an entry.
fn taken(held: &Held, site: Site) -> Value {
    let value = held.value();
    site.settle();
    value
}

fn userdata(vm: &mut Vm, site: Site, i: c_int) -> Result<Value> {
    match content(site.lua, i) {
        Some(Content::Object(held) | Content::Error(held)) if is_here(&held.runtime, site) => {
            Ok(taken(held, site))
        }
        Some(Content::Globals(runtime)) if is_here(runtime, site) => Ok(vm.globals.into()),
        Some(Content::None) => Ok(Value::NONE),
        Some(Content::NotImplemented) => Ok(Value::NOT_IMPLEMENTED),
        Some(Content::Bytes(bytes)) => Ok(vm.new_bytes(bytes.to_vec()).into()),
        Some(Content::NewError(new)) => make_new_error(vm, new),
        Some(Content::Literal(literal)) => literal_to_python(vm, site, i, *literal),
        _ => Ok(wrap(vm, site, i, RefSort::Foreign)),
    }
}

/// The Python object that stands for a Lua value, the same one while Python has it.
pub fn wrap(vm: &mut Vm, site: Site, i: c_int, sort: RefSort) -> Value {
    let address = site.lua.to_pointer(i) as usize;
    if let Some(found) = known(site, i, address) {
        return found;
    }
    if sort != RefSort::Function
        // Finalizers of Lua may run meanwhile, and Python code in them, while what was converted
        // before this value is reachable from nowhere.
        && let Some(class) = vm.without_collecting(|vm| class_for(vm, site, i))
    {
        return new_instance(vm, site, i, class);
    }
    let spec = match sort {
        RefSort::Table => &TABLE,
        RefSort::Function => &FUNCTION,
        RefSort::Foreign if site.lua.is_thread(i) => &COROUTINE,
        RefSort::Foreign => &FOREIGN,
    };
    admit(vm, site, i, address, vm.type_by_spec(spec)).into()
}

/// A new Python object, of that class, for the Lua value in slot `i`, which is at `address`.
#[inline]
pub fn admit(
    vm: &mut Vm,
    site: Site,
    i: c_int,
    address: usize,
    class: Gc<Type>,
) -> Gc<ForeignObject> {
    site.lua.push_value(i);
    let number = site.runtime.foreigners.enter(site.lua, site.refs);
    let object = vm.new_foreign(class, number, address);
    site.runtime.foreigners.remember(object);
    object
}

/// The Python object that there is already of the Lua value in slot `i`, which is at `address`.
#[inline]
pub fn known(site: Site, i: c_int, address: usize) -> Option<Value> {
    let (lua, foreigners) = (site.lua, &site.runtime.foreigners);
    let found = foreigners.find(address)?;
    site.settle();
    if foreigners.groups.touch_value(lua, site.refs, i, found) {
        return Some(found.into());
    }
    foreigners.forget_address(found);
    None
}
