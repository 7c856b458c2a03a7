//! Python values to Lua: scalars are copied, functions become Lua functions, Lua's own values
//! come back as themselves, everything else is wrapped in a proxy.

use super::call::call_python;
use super::lifetime::{Content, address_of, lua_ref, push_held, push_ref, slot};
use super::lua::{HAS_INTEGERS, MAX_EXACT, State};
use super::runtime::Site;
use crate::object::{BoundMethod, Bytes, Kind, Native, NativeCode, Str, Tag, Value};
use crate::text::wtf8;
use crate::vm::Vm;

/// Pushes `value`. Needs room for five slots.
#[inline]
pub fn to_lua(vm: &mut Vm, site: Site, value: Value) {
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
                push_text(site.lua, text.as_bytes());
            }
        }
        Kind::Bytes => {
            if let Some(bytes) = value.downcast::<Bytes>() {
                site.lua.push_bytes(&bytes.data);
            }
        }
        Kind::Function | Kind::Native | Kind::BoundMethod => push_function(vm, site, value),
        Kind::Opaque => match lua_ref(value) {
            Some(target) => push_ref(site, target.id),
            None => push_object(vm, site, value),
        },
        _ => push_object(vm, site, value),
    }
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
    let lua = site.lua;
    if !value.is_object() {
        return push_new(vm, site, value);
    }
    lua.raw_get_i(site.refs, slot::OBJECTS);
    lua.raw_get_p(-1, address_of(value));
    if lua.is_nothing(-1) {
        lua.pop(1);
        push_new(vm, site, value);
        lua.push_value(-1);
        lua.raw_set_p(-3, address_of(value));
    }
    lua.remove(-2);
}

fn push_new(vm: &mut Vm, site: Site, value: Value) {
    let lua = site.lua;
    push_held(vm, site, value, Content::Object);
    lua.raw_get_i(site.refs, slot::OBJECT_META);
    lua.set_metatable(-2);
    site.runtime.nudge(vm, lua);
}

/// Pushes the Lua function of a Python one, the same one while Lua has it.
pub fn push_function(vm: &mut Vm, site: Site, value: Value) {
    let lua = site.lua;
    lua.raw_get_i(site.refs, slot::FUNCTIONS);
    let key = binding(value);
    match key {
        None => lua.raw_get_p(-1, address_of(value)),
        Some(key) => {
            lua.push_bytes(&key);
            lua.raw_get(-2);
        }
    }
    if lua.is_nothing(-1) {
        lua.pop(1);
        if let Some(key) = key {
            lua.push_bytes(&key);
        }
        lua.push_value(site.refs);
        push_new(vm, site, value);
        lua.push_closure(call_python, 2);
        // cache, (key), function
        match key {
            None => {
                lua.push_value(-1);
                lua.raw_set_p(-3, address_of(value));
            }
            Some(_) => {
                lua.push_value(-1);
                lua.insert(-3);
                // cache, function, key, function
                lua.raw_set(-4);
            }
        }
    }
    lua.remove(-2);
}

/// What tells methods apart: each access makes a new object, of the same function and receiver.
fn binding(value: Value) -> Option<[u8; 17]> {
    let (function, this) = if let Some(method) = value.downcast::<BoundMethod>() {
        (method.function.bits(), method.this)
    } else {
        let native = value.downcast::<Native>()?;
        if native.this.is_unset() {
            return None;
        }
        let code = match native.code {
            NativeCode::Spec(spec) => (&raw const *spec) as u64,
            NativeCode::Slot(id) => id as u64 | native.owner.map_or(0, |t| t.raw() as u64) << 8,
        };
        (code, native.this)
    };
    let mut key = [0; 17];
    key[..8].copy_from_slice(&function.to_le_bytes());
    key[8..16].copy_from_slice(&this.bits().to_le_bytes());
    key[16] = this.tag() as u8;
    Some(key)
}
