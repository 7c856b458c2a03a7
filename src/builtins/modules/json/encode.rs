//! `_json.Encoder`: from values to text, all at once.

use super::strings;
use crate::builtins::functions::sorting::sort;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::text::float_repr::write_repr;
use crate::text::int_text::write_decimal;
use crate::vm::Vm;

/// Text made between two looks at the memory limit.
const CHECK_EVERY: usize = 1 << 20;

/// How an encoder encodes strings.
#[derive(Clone, Copy)]
enum StringEncoder {
    /// As `encode_basestring` does, or with `ascii` as `encode_basestring_ascii`.
    Builtin { ascii: bool },
    /// A function of the program's.
    Other(Value),
}

/// What an encoder was told.
struct Encoder {
    /// Containers that contain themselves are noticed.
    checks_cycles: bool,
    default: Value,
    strings: StringEncoder,
    /// What a level is indented by; None: everything on one line.
    indent: Option<Vec<u8>>,
    key_separator: Vec<u8>,
    item_separator: Vec<u8>,
    sort_keys: bool,
    skip_keys: bool,
    allow_nan: bool,
}

impl Opaque for Encoder {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.default);
        if let StringEncoder::Other(function) = self.strings {
            tracer.value(function);
        }
    }
}

/// `_json.Encoder`
pub static ENCODER: TypeSpec = TypeSpec {
    name: "Encoder",
    module: "_json",
    doc: "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, \
          skipkeys, allow_nan)",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, *args", new)),
    slots: Slots { call: Some(call), ..NO_SLOTS },
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, class: Gc<Type>, args: Rest) -> Result<Value> {
    let &[markers, default, encoder, indent, key_separator, item_separator, sort, skip, nan] =
        args.0
    else {
        let given = args.0.len();
        return Err(vm.type_error(format!("make_encoder() takes 9 arguments ({given} given)")));
    };
    if !markers.is_none() && markers.unwrap_as::<Dict>().is_none() {
        let got = vm.class_name(markers);
        return Err(
            vm.type_error(format!("make_encoder() argument 1 must be dict or None, not {got}"))
        );
    }
    let indent = match indent.is_none() {
        true => None,
        false => Some(text_of(vm, indent, 4)?),
    };
    let encoder = Encoder {
        checks_cycles: !markers.is_none(),
        default,
        strings: string_encoder(encoder),
        indent,
        key_separator: text_of(vm, key_separator, 5)?,
        item_separator: text_of(vm, item_separator, 6)?,
        sort_keys: vm.truthy(sort)?,
        skip_keys: vm.truthy(skip)?,
        allow_nan: vm.truthy(nan)?,
    };
    let value = vm.new_opaque(&ENCODER, Box::new(encoder));
    Ok(vm.wrap_new(class, value))
}

fn text_of(vm: &mut Vm, value: Value, number: usize) -> Result<Vec<u8>> {
    match value.unwrap_as::<Str>() {
        Some(text) => Ok(text.as_bytes().to_vec()),
        None => {
            let got = vm.class_name(value);
            let text = format!("make_encoder() argument {number} must be str, not {got}");
            Err(vm.type_error(text))
        }
    }
}

/// Recognises the module's own functions, which need not be called.
fn string_encoder(function: Value) -> StringEncoder {
    if let Some(native) = function.downcast::<Native>()
        && let NativeCode::Spec(spec) = native.code
    {
        if std::ptr::eq(spec, &super::JSON.functions[0]) {
            return StringEncoder::Builtin { ascii: false };
        }
        if std::ptr::eq(spec, &super::JSON.functions[1]) {
            return StringEncoder::Builtin { ascii: true };
        }
    }
    StringEncoder::Other(function)
}

/// `encoder(obj, _current_indent_level)`: a tuple of the text.
fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let Some(encoder) = opaque::<Encoder>(this) else {
        return Err(vm.type_error("an encoder is required"));
    };
    let &[value, level] = args.values else {
        let given = args.values.len();
        return Err(vm.type_error(format!("_iterencode() takes 2 arguments ({given} given)")));
    };
    let level = usize::try_from(vm.to_i64(level)?).unwrap_or(0);
    vm.protect(this);
    vm.protect(value);
    let mut writing =
        Writing { encoder: &encoder, out: Vec::new(), level, open: Vec::new(), check: CHECK_EVERY };
    writing.value(vm, value)?;
    let out = writing.out;
    let text = vm.new_str_from(out);
    Ok(vm.new_tuple(&[text.into()]).into())
}

/// Text being written.
struct Writing<'a> {
    encoder: &'a Encoder,
    out: Vec<u8>,
    level: usize,
    /// What is being encoded, outermost first.
    open: Vec<Value>,
    /// The length at which to look at the memory limit.
    check: usize,
}

impl Writing<'_> {
    fn value(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        vm.charge(1)?;
        if self.out.len() > self.check {
            self.check = self.out.len().saturating_mul(2);
            vm.reserve(self.check)?;
        }
        if self.scalar(vm, value)? {
            return Ok(());
        }
        vm.enter_native_for(" while encoding a JSON object")?;
        let result = vm.scope(|vm| {
            vm.protect(value);
            self.compound(vm, value)
        });
        vm.leave_native();
        result
    }

    /// Writes what has no parts; false if it is something else.
    #[inline]
    fn scalar(&mut self, vm: &mut Vm, value: Value) -> Result<bool> {
        match value.tag() {
            Tag::None => self.out.extend_from_slice(b"null"),
            Tag::True => self.out.extend_from_slice(b"true"),
            Tag::False => self.out.extend_from_slice(b"false"),
            Tag::Int => write_decimal(value.int_bits(), &mut self.out),
            Tag::Float => self.float(vm, value, value.float_bits())?,
            Tag::Object => match value.payload().tag() {
                Tag::Object if value.unwrap_as::<Str>().is_some() => self.string(vm, value)?,
                Tag::Object if value.unwrap_as::<BigIntObject>().is_some() => {
                    self.repr(vm, value.payload())?;
                }
                Tag::Object => return Ok(false),
                // An instance of a subclass of int or float.
                Tag::Int => write_decimal(value.payload().int_bits(), &mut self.out),
                Tag::Float => self.float(vm, value, value.payload().float_bits())?,
                _ => return Ok(false),
            },
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn repr(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        let text = vm.repr(value)?;
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn float(&mut self, vm: &mut Vm, value: Value, number: f64) -> Result<()> {
        if number.is_finite() {
            write_repr(number, &mut self.out);
            return Ok(());
        }
        if !self.encoder.allow_nan {
            let shown = vm.repr(value)?;
            let shown = shown.to_string_lossy();
            return Err(vm.value_error(format!(
                "Out of range float values are not JSON compliant: {shown}"
            )));
        }
        let name: &[u8] = match number {
            f64::INFINITY => b"Infinity",
            f64::NEG_INFINITY => b"-Infinity",
            _ => b"NaN",
        };
        self.out.extend_from_slice(name);
        Ok(())
    }

    fn string(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        match (self.encoder.strings, value.unwrap_as::<Str>()) {
            (StringEncoder::Builtin { ascii }, Some(text)) => {
                vm.charge(text.len() as u64 / 64)?;
                if text.len() > CHECK_EVERY {
                    vm.reserve(text.len())?;
                }
                strings::write(text.as_bytes(), ascii, &mut self.out);
            }
            (StringEncoder::Other(function), _) => {
                let result = vm.call(function, &[value])?;
                let Some(text) = result.unwrap_as::<Str>() else {
                    let got = vm.class_name(result);
                    let text = format!("encoder() must return a string, not {got}");
                    return Err(vm.type_error(text));
                };
                self.out.extend_from_slice(text.as_bytes());
            }
            (_, None) => {}
        }
        Ok(())
    }

    /// Writes a container, or what `default` makes of something unknown.
    fn compound(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        let kind = value.payload().kind();
        let mut array = value;
        let is_empty = match kind {
            Kind::List | Kind::Tuple => {
                // What a subclass gives is asked for by iteration.
                if value.kind() != kind {
                    array = vm.to_list(value)?.into();
                }
                item_at(array, 0).is_none()
            }
            Kind::Dict => value.unwrap_as::<Dict>().is_some_and(|dict| dict.is_empty()),
            _ => false,
        };
        if is_empty {
            self.out.extend_from_slice(if kind == Kind::Dict { b"{}" } else { b"[]" });
            return Ok(());
        }
        if self.encoder.checks_cycles {
            if self.open.iter().any(|open| open.is(value)) {
                return Err(vm.value_error("Circular reference detected"));
            }
            vm.charge(self.open.len() as u64 / 16)?;
            self.open.push(value);
        }
        match kind {
            Kind::List | Kind::Tuple => self.array(vm, array)?,
            Kind::Dict => self.object(vm, value)?,
            _ => {
                let replacement = vm.call(self.encoder.default, &[value])?;
                vm.protect(replacement);
                self.value(vm, replacement)?;
            }
        }
        if self.encoder.checks_cycles {
            self.open.pop();
        }
        Ok(())
    }

    /// Begins a line, when there are lines.
    fn new_line(&mut self, vm: &mut Vm) -> Result<()> {
        if let Some(indent) = &self.encoder.indent {
            vm.charge((indent.len() * self.level) as u64 / 64)?;
            self.out.push(b'\n');
            for _ in 0..self.level {
                self.out.extend_from_slice(indent);
            }
        }
        Ok(())
    }

    /// Goes on to the next item of a container, unless it is the first.
    fn separate(&mut self, vm: &mut Vm, first: &mut bool) -> Result<()> {
        if std::mem::take(first) {
            return Ok(());
        }
        self.out.extend_from_slice(&self.encoder.item_separator);
        self.new_line(vm)
    }

    fn array(&mut self, vm: &mut Vm, array: Value) -> Result<()> {
        self.out.push(b'[');
        self.level += 1;
        self.new_line(vm)?;
        let (mut at, mut first) = (0, true);
        // What is called meanwhile may change it.
        while let Some(item) = item_at(array, at) {
            self.separate(vm, &mut first)?;
            self.value(vm, item)?;
            at += 1;
        }
        self.level -= 1;
        self.new_line(vm)?;
        self.out.push(b']');
        Ok(())
    }

    fn object(&mut self, vm: &mut Vm, object: Value) -> Result<()> {
        self.out.push(b'{');
        self.level += 1;
        self.new_line(vm)?;
        let mut first = true;
        match object.downcast::<Dict>().filter(|_| !self.encoder.sort_keys) {
            Some(dict) => {
                let mut at = 0;
                while at < dict.positions() {
                    if let Some((key, value)) = dict.entry_at(at) {
                        self.member(vm, key, value, &mut first)?;
                    }
                    at += 1;
                }
            }
            None => {
                let items = items_to_encode(vm, object)?;
                if self.encoder.sort_keys {
                    sort(vm, items, None, false)?;
                }
                let mut at = 0;
                while let Some(item) = items.items.get(at).copied() {
                    let pair = item.downcast::<Tuple>();
                    let Some(&[key, value]) = pair.as_ref().map(|pair| pair.items()) else {
                        return Err(vm.value_error("items must return 2-tuples"));
                    };
                    self.member(vm, key, value, &mut first)?;
                    at += 1;
                }
            }
        }
        self.level -= 1;
        self.new_line(vm)?;
        self.out.push(b'}');
        Ok(())
    }

    fn member(&mut self, vm: &mut Vm, key: Value, value: Value, first: &mut bool) -> Result<()> {
        vm.scope(|vm| {
            vm.protect(key);
            vm.protect(value);
            self.protected_member(vm, key, value, first)
        })
    }

    fn protected_member(
        &mut self,
        vm: &mut Vm,
        key: Value,
        value: Value,
        first: &mut bool,
    ) -> Result<()> {
        let before = self.out.len();
        let was_first = *first;
        self.separate(vm, first)?;
        if key.unwrap_as::<Str>().is_some() {
            self.string(vm, key)?;
        } else {
            self.out.push(b'"');
            if !self.scalar(vm, key)? {
                if self.encoder.skip_keys {
                    self.out.truncate(before);
                    *first = was_first;
                    return Ok(());
                }
                let got = vm.class_name(key);
                let text = format!("keys must be str, int, float, bool or None, not {got}");
                return Err(vm.type_error(text));
            }
            self.out.push(b'"');
        }
        self.out.extend_from_slice(&self.encoder.key_separator);
        self.value(vm, value)
    }
}

/// The item of a list or tuple at a position, if there is one.
fn item_at(array: Value, at: usize) -> Option<Value> {
    match array.unwrap_as::<List>() {
        Some(list) => list.items.get(at).copied(),
        None => array.unwrap_as::<Tuple>()?.items().get(at).copied(),
    }
}

/// A fresh list of the items of a mapping that is to be sorted or is no plain dict.
fn items_to_encode(vm: &mut Vm, mapping: Value) -> Result<Gc<List>> {
    let name = vm.intern("items");
    let items = match mapping.downcast::<Dict>() {
        Some(dict) => vm.new_dict_view(dict, DictPart::Items),
        None => vm.call_method(mapping, name, &[])?,
    };
    vm.protect(items);
    if vm.type_of(items).slots.iter.is_none() {
        let (owner, got) = (vm.class_name(mapping), vm.class_name(items));
        let text = format!("{owner}.items() returned a non-iterable (type {got})");
        return Err(vm.type_error(text));
    }
    vm.to_list(items)
}
