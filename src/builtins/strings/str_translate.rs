//! `str.maketrans` and `str.translate`.

use crate::builtins::containers::room;
use crate::builtins::numbers::integer::Integer;
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::{Dict, Result, Str, Value};
use crate::text::wtf8;
use crate::vm::Vm;

pub(in crate::builtins) fn maketrans(
    vm: &mut Vm,
    x: Value,
    y: Option<Value>,
    z: Option<Value>,
) -> Result<Gc<Dict>> {
    let table = vm.new_dict();
    vm.protect(table.into());
    let Some(y) = y else {
        let Some(source) = x.downcast::<Dict>() else {
            return Err(
                vm.type_error("if you give only one argument to maketrans it must be a dict")
            );
        };
        for at in 0..source.positions() {
            let Some((key, value)) = source.entry_at(at) else { continue };
            let key = if let Some(text) = key.unwrap_as::<Str>() {
                if text.chars() != 1 {
                    return Err(
                        vm.value_error("string keys in translate table must be of length 1")
                    );
                }
                Value::int(wtf8::decode_first(text.as_bytes()).map_or(0, |p| i64::from(p.0)))
            } else if Integer::of(key).is_some() {
                key
            } else {
                return Err(vm.type_error("keys in translate table must be strings or integers"));
            };
            Dict::set(table, vm, key, value)?;
            vm.charge(1)?;
        }
        return Ok(table);
    };
    let y = text_argument(vm, y, "maketrans() argument 2")?;
    let z = match z {
        Some(z) => Some(text_argument(vm, z, "maketrans() argument 3")?),
        None => None,
    };
    let Some(x) = x.unwrap_as::<Str>() else {
        return Err(vm.type_error(
            "first maketrans argument must be a string if there is a second argument",
        ));
    };
    if x.chars() != y.chars() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in wtf8::code_points(x.as_bytes()).zip(wtf8::code_points(y.as_bytes())) {
        Dict::set(table, vm, Value::int(from.into()), Value::int(to.into()))?;
        vm.charge(1)?;
    }
    if let Some(z) = z {
        for point in wtf8::code_points(z.as_bytes()) {
            Dict::set(table, vm, Value::int(point.into()), Value::NONE)?;
            vm.charge(1)?;
        }
    }
    Ok(table)
}

/// What a character becomes.
#[derive(Clone, Copy)]
enum Mapped {
    Itself,
    Nothing,
    Char(u32),
    Text(Gc<Str>),
}

fn look_up(vm: &mut Vm, table: Value, point: u32) -> Result<Mapped> {
    let key = Value::int(i64::from(point));
    let value = if let Some(dict) = table.downcast::<Dict>() {
        match Dict::get(dict, vm, key)? {
            Some(value) => value,
            None => return Ok(Mapped::Itself),
        }
    } else {
        match vm.get_item(table, key) {
            Ok(value) => value,
            Err(raised) => {
                if vm.catch(vm.types.lookup_error).is_some() {
                    return Ok(Mapped::Itself);
                }
                return Err(raised);
            }
        }
    };
    if value.is_none() {
        return Ok(Mapped::Nothing);
    }
    if let Some(text) = value.unwrap_as::<Str>() {
        return Ok(Mapped::Text(text));
    }
    match Integer::of(value) {
        Some(Integer::Small(point)) if (0..0x11_0000).contains(&point) => {
            Ok(Mapped::Char(point as u32))
        }
        Some(_) => Err(vm.value_error("character mapping must be in range(0x110000)")),
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

pub(in crate::builtins) fn translate(vm: &mut Vm, this: Gc<Str>, table: Value) -> Result<Gc<Str>> {
    room::ask_text(vm, this.len())?;
    let mut out = Vec::with_capacity(this.len());
    // As in CPython, each ASCII character is looked up once.
    let mut known: [Option<Mapped>; 128] = [None; 128];
    for (count, point) in wtf8::code_points(this.as_bytes()).enumerate() {
        let mapped = match known.get(point as usize) {
            Some(Some(mapped)) => *mapped,
            _ => {
                let mapped = look_up(vm, table, point)?;
                if let Some(slot) = known.get_mut(point as usize) {
                    *slot = Some(mapped);
                    if let Mapped::Text(text) = mapped {
                        vm.protect(text.into());
                    }
                }
                mapped
            }
        };
        match mapped {
            Mapped::Itself => wtf8::push(point, &mut out),
            Mapped::Nothing => {}
            Mapped::Char(point) => wtf8::push(point, &mut out),
            Mapped::Text(text) => {
                if text.len() > 64 {
                    room::ask_text(vm, out.len() + text.len())?;
                }
                out.extend_from_slice(text.as_bytes());
            }
        }
        if count & 1023 == 1023 {
            vm.charge(1024)?;
            room::ask_text(vm, out.len())?;
        }
    }
    Ok(vm.new_str_from(out))
}
