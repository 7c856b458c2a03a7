//! Python values to Lua: scalars are copied, functions become Lua functions, Lua's own values
//! come back as themselves, everything else is wrapped in a proxy.

use super::call::call_python;
use super::carriers::Key;
use super::classes::push_converted;
use super::foreigners::{Note, lua_ref, push_ref};
use super::lifetime::{Content, Held, push_held, slot};
use super::lua::{HAS_INTEGERS, MAX_EXACT, State};
use super::runtime::Site;
use super::yielding::{BY_CLOSURES, push_closure};
use crate::object::{Bytes, Kind, Str, Tag, Value};
use crate::text::wtf8;
use crate::vm::Vm;

/// Pushes `value`. Needs room for six slots.
#[inline(always)]
pub fn to_lua(vm: &mut Vm, site: Site, value: Value) {
    match value.tag() {
        Tag::Int => push_int(vm, site, value),
        _ => other_to_lua(vm, site, value),
    }
}

fn other_to_lua(vm: &mut Vm, site: Site, value: Value) {
    let lua = site.lua;
    match value.tag() {
        Tag::None => lua.push_nil(),
        Tag::False => lua.push_bool(false),
        Tag::True => lua.push_bool(true),
        Tag::Int => push_int(vm, site, value),
        Tag::Float => lua.push_number(value.float_bits()),
        Tag::Object => object_to_lua(vm, site, value),
        Tag::NotImplemented => lua.raw_get_i(site.refs, slot::NOT_IMPLEMENTED),
        Tag::Ellipsis => push_object(vm, site, value),
        Tag::Unset | Tag::CellRef => panic!("bug: an unset value crossed to Lua"),
    }
}

/// As [`to_lua`], but a Lua object goes as itself, whatever its class binding makes of it.
pub fn push_itself(vm: &mut Vm, site: Site, value: Value) {
    match lua_ref(value) {
        Some(target) => push_ref(site, target.number),
        None => to_lua(vm, site, value),
    }
}

/// As [`to_lua`], where nil would be lost: None becomes `pylua.None`.
pub fn to_lua_kept(vm: &mut Vm, site: Site, value: Value) {
    if value.is_none() {
        site.lua.raw_get_i(site.refs, slot::NONE);
    } else {
        to_lua(vm, site, value);
    }
}

#[inline]
fn push_int(vm: &mut Vm, site: Site, value: Value) {
    let i = value.int_bits();
    if HAS_INTEGERS {
        site.lua.push_int(i);
    } else if (-MAX_EXACT..=MAX_EXACT).contains(&i) {
        site.lua.push_number(i as f64);
    } else {
        push_object(vm, site, value);
    }
}

fn object_to_lua(vm: &mut Vm, site: Site, value: Value) {
    match value.kind() {
        Kind::Str => {
            if let Some(text) = value.downcast::<Str>() {
                push_str(site.lua, &text);
            }
        }
        Kind::Bytes => {
            if let Some(bytes) = value.downcast::<Bytes>() {
                site.lua.push_bytes(&bytes.data);
            }
        }
        Kind::Function | Kind::Native | Kind::BoundMethod => push_function(vm, site, value),
        Kind::Foreign => match lua_ref(value) {
            Some(target) if Note::Converts.of(target) => push_converted(vm, site, value, target),
            Some(target) => push_ref(site, target.number),
            None => push_object(vm, site, value),
        },
        _ => push_object(vm, site, value),
    }
}

/// Whether Lua code runs when `value` goes to Lua: its class binding has `toLuau`.
#[inline]
pub fn converts(value: Value) -> bool {
    value.kind() == Kind::Foreign && lua_ref(value).is_some_and(|target| Note::Converts.of(target))
}

/// Pushes the bytes that a str stands for.
#[inline]
pub fn push_str(lua: State, text: &Str) {
    if text.is_ascii() { lua.push_bytes(text.as_bytes()) } else { push_text(lua, text.as_bytes()) }
}

/// Pushes generalised UTF-8 as the bytes it stands for.
pub fn push_text(lua: State, text: &[u8]) {
    match wtf8::to_bytes(text) {
        Ok(bytes) => lua.push_bytes(&bytes),
        // A surrogate that stands for no byte: its own three bytes come back as escaped ones.
        Err(_) => lua.push_bytes(text),
    }
}

/// Pushes the proxy of `value`, the same one while Lua has it.
pub fn push_object(vm: &mut Vm, site: Site, value: Value) {
    let key = Key::proxy(value);
    if value.is_object() && push_known(site, key, slot::CARRIERS) {
        return;
    }
    if let Some(root) = push_new(vm, site, value, Content::Object) {
        site.runtime.carriers.remember(key, root);
    }
}

/// Pushes what Lua still has of an object; false if it has nothing, and nothing is pushed.
#[inline]
pub fn push_known(site: Site, key: Key, place: i64) -> bool {
    let lua = site.lua;
    let Some(root) = site.runtime.carriers.root(key) else { return false };
    lua.raw_get_i(site.refs, place);
    if lua.find_i(-1, root as i64).is_nothing() {
        lua.pop(2);
        return false;
    }
    lua.replace(-2);
    true
}

/// Pushes a new proxy; returns its root.
fn push_new(vm: &mut Vm, site: Site, value: Value, content: fn(Held) -> Content) -> Option<u32> {
    let lua = site.lua;
    let root = push_held(vm, site, value, content);
    lua.raw_get_i(site.refs, slot::OBJECT_META);
    lua.set_metatable(-2);
    site.runtime.nudge(vm, lua);
    root
}

/// Pushes the Lua function of a Python one, the same one while Lua has it.
pub fn push_function(vm: &mut Vm, site: Site, value: Value) {
    let key = Key::function(value);
    if value.is_object() && push_known(site, key, slot::FUNCTIONS) {
        return;
    }
    let lua = site.lua;
    let root = if BY_CLOSURES {
        let root = push_new(vm, site, value, Content::Function);
        push_closure(lua, site.refs);
        root
    } else {
        lua.push_value(site.refs);
        let root = push_new(vm, site, value, Content::Function);
        lua.push_closure(call_python, 2);
        root
    };
    if let Some(root) = root {
        site.runtime.carriers.remember(key, root);
        lua.raw_get_i(site.refs, slot::FUNCTIONS);
        lua.push_value(-2);
        lua.raw_set_i(-2, root as i64);
        lua.pop(1);
    }
}
