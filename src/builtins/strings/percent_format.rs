//! `template % arguments` of str and bytes: fetches the arguments and converts them by the
//! protocols; the layout is the text layer's.

use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::containers::room;
use crate::builtins::numbers::big_int;
use crate::builtins::numbers::integer::Integer;
use crate::heap::Gc;
use crate::object::{Raised, Result, Str, Tuple, Value};
use crate::text::FormatError;
use crate::text::int_text::write_decimal;
use crate::text::percent::{Amount, Conversion, Flags, Key, Padded, Piece, Template};
use crate::text::search::Unit;
use crate::text::wtf8;
use crate::vm::Vm;

/// Where arguments come from.
struct Arguments {
    whole: Value,
    tuple: Option<Gc<Tuple>>,
    /// Positional arguments used.
    used: usize,
    /// The last conversion took its argument by key, so nothing positional is left.
    keyed: bool,
    mapping: bool,
}

impl Arguments {
    fn new(vm: &Vm, unit: Unit, whole: Value) -> Arguments {
        let tuple = whole.unwrap_as::<Tuple>();
        let text = whole.unwrap_as::<Str>().is_some()
            || unit == Unit::Byte
                && matches!(
                    ByteBuffer::of(whole),
                    Some(ByteBuffer::Bytes(_) | ByteBuffer::Array(_))
                );
        let mapping = tuple.is_none() && !text && vm.type_of(whole).slots.get_item.is_some();
        Arguments { whole, tuple, used: 0, keyed: false, mapping }
    }

    fn next(&mut self, vm: &mut Vm) -> Result<Value> {
        let value = match self.tuple {
            _ if self.keyed => None,
            Some(tuple) => tuple.items().get(self.used).copied(),
            None if self.used == 0 => Some(self.whole),
            None => None,
        };
        match value {
            Some(value) => {
                self.used += 1;
                Ok(value)
            }
            None => Err(vm.type_error("not enough arguments for format string")),
        }
    }

    fn all_used(&self) -> bool {
        match self.tuple {
            _ if self.keyed || self.mapping => true,
            Some(tuple) => self.used >= tuple.items().len(),
            None => self.used > 0,
        }
    }
}

fn raise(vm: &mut Vm, error: FormatError) -> Raised {
    room::format_error(vm, error)
}

/// `template % arguments`; both stay reachable, being the operands.
pub fn format(vm: &mut Vm, template: &[u8], unit: Unit, whole: Value) -> Result<Vec<u8>> {
    let mut arguments = Arguments::new(vm, unit, whole);
    room::ask(vm, template.len())?;
    let mut out = Vec::with_capacity(template.len() + 32);
    for piece in Template::new(template, unit) {
        let conversion = match piece {
            Ok(Piece::Literal(text)) => {
                out.extend_from_slice(text);
                continue;
            }
            Ok(Piece::Conversion(conversion)) => conversion,
            Err(error) => return Err(raise(vm, error)),
        };
        vm.scope(|vm| convert(vm, unit, conversion, &mut arguments, &mut out))?;
        room::ask(vm, out.len())?;
    }
    if !arguments.all_used() {
        return Err(vm.type_error(match unit {
            Unit::Char => "not all arguments converted during string formatting",
            Unit::Byte => "not all arguments converted during bytes formatting",
        }));
    }
    Ok(out)
}

fn convert(
    vm: &mut Vm,
    unit: Unit,
    mut conversion: Conversion<'_>,
    arguments: &mut Arguments,
    out: &mut Vec<u8>,
) -> Result<()> {
    let mut by_key = None;
    if let Some(key) = conversion.key {
        if !arguments.mapping {
            return Err(vm.type_error("format requires a mapping"));
        }
        let key = match key {
            Key::Whole(key) => key,
            Key::Open => return Err(vm.value_error("incomplete format key")),
        };
        let key = match unit {
            Unit::Char => vm.new_str(key).into(),
            Unit::Byte => vm.new_bytes(key.to_vec()).into(),
        };
        vm.protect(key);
        let value = vm.get_item(arguments.whole, key)?;
        vm.protect(value);
        by_key = Some(value);
    }
    // CPython replaces the arguments by the value looked up, and forgets that it was used.
    if by_key.is_some() {
        arguments.keyed = true;
    }
    let mut star = |vm: &mut Vm, amount: Amount, most: i64, kind: &str| -> Result<i64> {
        if amount != Amount::Star {
            return Ok(0);
        }
        let value = match by_key.take() {
            Some(value) => value,
            None => arguments.next(vm)?,
        };
        match Integer::of(value) {
            Some(Integer::Small(i64::MIN)) if most == i64::MAX => Ok(-i64::MAX),
            Some(Integer::Small(small)) if small.unsigned_abs() <= most as u64 => Ok(small),
            Some(_) => {
                Err(vm.overflow_error(format!("Python int too large to convert to C {kind}")))
            }
            None => Err(vm.type_error("* wants int")),
        }
    };
    let width = star(vm, conversion.width, i64::MAX, "ssize_t")?;
    let precision = star(vm, conversion.precision, i64::from(i32::MAX), "int")?;
    if let Some(fault) = conversion.fault.take() {
        return Err(raise(vm, fault));
    }
    let value = match by_key {
        Some(value) => value,
        None => arguments.next(vm)?,
    };
    let bare = conversion.flags == Flags::default()
        && conversion.width == Amount::None
        && conversion.precision == Amount::None;
    let layout = conversion.layout(width, precision);
    if !bare {
        room::ask(vm, layout.demand())?;
    }
    match conversion.code_byte() {
        b'd' | b'i' | b'u' if bare && value.is_int() => write_decimal(value.int_bits(), out),
        b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => {
            let value = whole_number(vm, value, layout.code, unit)?;
            let int = Integer::of(value).unwrap_or(Integer::Small(0));
            big_int::ask_bits(vm, int.bits().saturating_mul(4))?;
            let mut digits = Vec::new();
            let text = match layout.code {
                b'd' | b'i' | b'u' => big_int::decimal_text(vm, int.text(), &mut digits)?,
                _ => int.text(),
            };
            if let Err(error) = layout.write_int(text, out) {
                return Err(raise(vm, error));
            }
        }
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            let float = match value.as_float() {
                Some(float) => float,
                None => real_number(vm, value, unit)?,
            };
            layout.write_float(float, out);
        }
        b'c' => write_char(vm, unit, value, &layout, out)?,
        b's' if unit == Unit::Char => match value.downcast::<Str>() {
            Some(text) if bare => out.extend_from_slice(text.as_bytes()),
            Some(text) => layout.write_text(text.as_bytes(), unit, out),
            None => {
                let text = vm.str(value)?;
                layout.write_text(text.as_bytes(), unit, out);
            }
        },
        b'r' if unit == Unit::Char => {
            let text = vm.repr(value)?;
            layout.write_text(text.as_bytes(), unit, out);
        }
        b'a' | b'r' => {
            let text = vm.ascii(value)?;
            layout.write_text(text.as_bytes(), unit, out);
        }
        b's' | b'b' if unit == Unit::Byte => {
            let data = bytes_like(vm, value)?;
            layout.write_text(&data, unit, out);
        }
        _ => return Err(raise(vm, conversion.unsupported(unit))),
    }
    Ok(())
}

/// The int that `%d` and the like show.
fn whole_number(vm: &mut Vm, value: Value, code: u8, unit: Unit) -> Result<Value> {
    if Integer::of(value).is_some() {
        return Ok(value);
    }
    let strict = matches!(code, b'o' | b'x' | b'X');
    let slots = &vm.type_of(value).slots;
    let number = slots.index.is_some() || slots.int.is_some() || slots.float.is_some();
    if number {
        let result = if strict {
            vm.to_index(value)
        } else {
            crate::builtins::numbers::int::from_value(vm, value)
        };
        match result {
            Ok(result) => {
                vm.protect(result);
                return Ok(result);
            }
            Err(raised) => {
                if vm.catch(vm.types.type_error).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    let class = vm.class_name(value);
    let wanted = if strict { "an integer" } else { "a real number" };
    // Bytes know one name for the two.
    let code = if unit == Unit::Byte && code == b'i' { b'd' } else { code };
    Err(vm.type_error(format!("%{} format: {wanted} is required, not {class}", code as char)))
}

fn real_number(vm: &mut Vm, value: Value, unit: Unit) -> Result<f64> {
    let float = vm.to_f64(value);
    if unit == Unit::Byte && float.is_err() && vm.catch(vm.types.exception).is_some() {
        // Whatever was wrong.
        let class = vm.class_name(value);
        return Err(vm.type_error(format!("float argument required, not {class}")));
    }
    float
}

fn write_char(
    vm: &mut Vm,
    unit: Unit,
    value: Value,
    layout: &Padded,
    out: &mut Vec<u8>,
) -> Result<()> {
    let message = match unit {
        Unit::Char => "%c requires int or char",
        Unit::Byte => "%c requires an integer in range(256) or a single byte",
    };
    if let (Unit::Char, Some(text)) = (unit, value.unwrap_as::<Str>()) {
        if text.chars() != 1 {
            return Err(vm.type_error(message));
        }
        layout.write_text(text.as_bytes(), unit, out);
        return Ok(());
    }
    let bytes = ByteBuffer::of(value).filter(|bytes| !matches!(bytes, ByteBuffer::View(..)));
    if let (Unit::Byte, Some(bytes)) = (unit, bytes) {
        if bytes.len() != 1 {
            return Err(vm.type_error(message));
        }
        layout.write_text(&bytes, unit, out);
        return Ok(());
    }
    if Integer::of(value).is_none() && vm.type_of(value).slots.index.is_none() {
        return Err(vm.type_error(message));
    }
    let limit = if unit == Unit::Char { 0x11_0000 } else { 256 };
    let index = vm.to_index(value)?;
    match index.as_int().and_then(|i| u32::try_from(i).ok()).filter(|point| *point < limit) {
        Some(point) => {
            let mut text = Vec::with_capacity(4);
            match unit {
                Unit::Char => wtf8::push(point, &mut text),
                Unit::Byte => text.push(point as u8),
            }
            layout.write_text(&text, unit, out);
            Ok(())
        }
        None => Err(vm.overflow_error(match unit {
            Unit::Char => "%c arg not in range(0x110000)",
            Unit::Byte => "%c arg not in range(256)",
        })),
    }
}

fn bytes_like(vm: &mut Vm, value: Value) -> Result<Vec<u8>> {
    if let Some(buffer) = crate::builtins::bytes_like::bytes::buffer_contents(vm, value)? {
        return Ok(buffer);
    }
    let name = vm.names.bytes;
    if let Some(result) = vm.call_special(value, name, &[])? {
        return match ByteBuffer::of(result) {
            Some(buffer) => Ok(buffer.to_vec()),
            None => {
                let class = vm.class_name(result);
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {class})")))
            }
        };
    }
    let class = vm.class_name(value);
    Err(vm.type_error(format!(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '{class}'"
    )))
}
