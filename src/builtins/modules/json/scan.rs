//! `_json.Scanner`: from text to values.

use super::strings;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::text::float_repr::parse_float_bytes;
use crate::text::wtf8::char_count;
use crate::vm::Vm;

/// What a scanner was told by its decoder.
struct Scanner {
    strict: bool,
    object_hook: Value,
    object_pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
}

impl Opaque for Scanner {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[
            self.object_hook,
            self.object_pairs_hook,
            self.parse_float,
            self.parse_int,
            self.parse_constant,
        ]);
    }
}

/// `_json.Scanner`
pub static SCANNER: TypeSpec = TypeSpec {
    name: "Scanner",
    module: "_json",
    doc: "JSON scanner object",
    flags: Flags::BASE,
    new: Some(function(
        "__new__",
        "cls, context",
        |vm: &mut Vm, class: Gc<Type>, context: Value| {
            let mut attr = |name: &str| {
                let name = vm.intern(name);
                let value = vm.get_attr(context, name)?;
                vm.protect(value);
                Ok(value)
            };
            let strict = attr("strict")?;
            let scanner = Scanner {
                object_hook: attr("object_hook")?,
                object_pairs_hook: attr("object_pairs_hook")?,
                parse_float: attr("parse_float")?,
                parse_int: attr("parse_int")?,
                parse_constant: attr("parse_constant")?,
                strict: vm.truthy(strict)?,
            };
            let value = vm.new_opaque(&SCANNER, Box::new(scanner));
            Ok(vm.wrap_new(class, value))
        },
    )),
    slots: Slots { call: Some(call), ..NO_SLOTS },
    getsets: &[
        member("strict", |vm, this| Ok(Value::bool(scanner_of(vm, this)?.strict))),
        member("object_hook", |vm, this| Ok(scanner_of(vm, this)?.object_hook)),
        member("object_pairs_hook", |vm, this| Ok(scanner_of(vm, this)?.object_pairs_hook)),
        member("parse_float", |vm, this| Ok(scanner_of(vm, this)?.parse_float)),
        member("parse_int", |vm, this| Ok(scanner_of(vm, this)?.parse_int)),
        member("parse_constant", |vm, this| Ok(scanner_of(vm, this)?.parse_constant)),
    ],
    ..TypeSpec::NONE
};

fn scanner_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Scanner>> {
    match opaque::<Scanner>(this) {
        Some(scanner) => Ok(scanner),
        None => Err(vm.type_error("a scanner is required")),
    }
}

/// `scanner(string, idx)`: the value at an index and the index after it.
fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let scanner = scanner_of(vm, this)?;
    let (mut string, mut index) = (args.pos().first().copied(), args.pos().get(1).copied());
    for (name, value) in args.keywords() {
        match name.downcast::<Str>().map(|name| name.as_bytes().to_vec()).as_deref() {
            Some(b"string") if string.is_none() => string = Some(value),
            Some(b"idx") if index.is_none() => index = Some(value),
            _ => return Err(vm.type_error("scan_once() got an unexpected keyword argument")),
        }
    }
    let (Some(string), Some(index)) = (string, index) else {
        let (name, at) = if string.is_none() { ("string", 1) } else { ("idx", 2) };
        return Err(
            vm.type_error(format!("scan_once() missing required argument '{name}' (pos {at})"))
        );
    };
    if args.values.len() > 2 {
        let given = args.values.len();
        return Err(vm.type_error(format!("scan_once() takes at most 2 arguments ({given} given)")));
    }
    let index = vm.to_i64(index)?;
    let Some(text) = string.unwrap_as::<Str>() else {
        let got = vm.class_name(string);
        return Err(vm.type_error(format!("first argument must be a string, not {got}")));
    };
    let Ok(start) = usize::try_from(index) else {
        return Err(vm.value_error("idx cannot be negative"));
    };
    if start >= text.chars() {
        return Err(vm.stop_iteration(Value::int(index)));
    }
    vm.protect(this);
    vm.protect(string);
    let from = text.offset_of(start);
    let float = scanner.parse_float.is(vm.types.float.into());
    let int = scanner.parse_int.is(vm.types.int.into());
    let mut scan = Scan { scanner: &scanner, text, at: from, keys: Keys::new(), float, int };
    let value = scan.value(vm)?;
    let consumed = &text.as_bytes()[from..scan.at];
    let end = start + if text.is_ascii() { consumed.len() } else { char_count(consumed) };
    Ok(vm.new_tuple(&[value, Value::int(end as i64)]).into())
}

/// Raises JSONDecodeError about a byte offset of the text.
pub fn decode_error(vm: &mut Vm, text: Gc<Str>, message: &str, offset: isize) -> Raised {
    let index = match usize::try_from(offset) {
        Ok(offset) => text.index_of_offset(offset.min(text.len())) as i64,
        Err(_) => -1,
    };
    let raise = |vm: &mut Vm| -> Result<Value> {
        let module = vm.import_absolute("json.decoder")?;
        let name = vm.intern("JSONDecodeError");
        let class = vm.get_attr(module, name)?;
        let message = vm.new_str(message.as_bytes());
        vm.call(class, &[message.into(), text.into(), Value::int(index)])
    };
    match raise(vm) {
        Ok(error) if vm.is_exception(error) => vm.raise_value(error),
        Ok(_) => vm.type_error("exceptions must derive from BaseException"),
        Err(raised) => raised,
    }
}

/// The keys met last, so that objects with the same keys share the strs and their hashes.
///
/// Nothing else may keep them alive, so that it is emptied before anything is called.
struct Keys {
    slots: Vec<Option<Gc<Str>>>,
}

impl Keys {
    const SLOTS: usize = 256;

    fn new() -> Keys {
        Keys { slots: Vec::new() }
    }

    fn get(&mut self, vm: &mut Vm, key: &[u8]) -> Gc<Str> {
        let (Some(first), Some(last)) = (key.first(), key.last()) else {
            return vm.new_str(key);
        };
        if self.slots.is_empty() {
            self.slots.resize(Keys::SLOTS, None);
        }
        let middle = key[key.len() / 2];
        let mix = key.len() * 31 + *first as usize * 7 + *last as usize * 17 + middle as usize * 3;
        let slot = &mut self.slots[mix % Keys::SLOTS];
        match slot {
            Some(known) if known.as_bytes() == key => *known,
            _ => *slot.insert(vm.new_str(key)),
        }
    }
}

/// A scan: where it is, in bytes.
struct Scan<'a> {
    scanner: &'a Scanner,
    text: Gc<Str>,
    at: usize,
    keys: Keys,
    /// Floats and ints are made by the builtin types.
    float: bool,
    int: bool,
}

impl Scan<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        self.at = strings::skip_space(self.text.as_bytes(), self.at);
    }

    #[cold]
    fn error(&self, vm: &mut Vm, message: &str, offset: usize) -> Raised {
        decode_error(vm, self.text, message, offset as isize)
    }

    /// There is no value at `offset`: StopIteration, as which the decoder knows it.
    #[cold]
    fn no_value(&self, vm: &mut Vm, offset: usize) -> Raised {
        let index = self.text.index_of_offset(offset);
        vm.stop_iteration(Value::int(index as i64))
    }

    fn call_hook(&mut self, vm: &mut Vm, hook: Value, argument: Value) -> Result<Value> {
        self.keys.slots.clear();
        vm.call(hook, &[argument])
    }

    /// The value that begins here.
    fn value(&mut self, vm: &mut Vm) -> Result<Value> {
        vm.charge(1)?;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let (value, len) = match rest {
            [b'"', ..] => return self.string(vm),
            [b'{', ..] => {
                vm.enter_native_for(" while decoding a JSON object from a unicode string")?;
                let result = vm.scope(|vm| self.object(vm));
                vm.leave_native();
                return result;
            }
            [b'[', ..] => {
                vm.enter_native_for(" while decoding a JSON array from a unicode string")?;
                let result = vm.scope(|vm| self.array(vm));
                vm.leave_native();
                return result;
            }
            [b'n', b'u', b'l', b'l', ..] => (Value::NONE, 4),
            [b't', b'r', b'u', b'e', ..] => (Value::TRUE, 4),
            [b'f', b'a', b'l', b's', b'e', ..] => (Value::FALSE, 5),
            [b'N', b'a', b'N', ..] => return self.constant(vm, "NaN"),
            [b'I', ..] if rest.starts_with(b"Infinity") => return self.constant(vm, "Infinity"),
            [b'-', b'I', ..] if rest.starts_with(b"-Infinity") => {
                return self.constant(vm, "-Infinity");
            }
            _ => return self.number(vm),
        };
        self.at += len;
        Ok(value)
    }

    fn constant(&mut self, vm: &mut Vm, name: &str) -> Result<Value> {
        self.at += name.len();
        let name = vm.new_str(name.as_bytes());
        self.call_hook(vm, self.scanner.parse_constant, name.into())
    }

    fn string(&mut self, vm: &mut Vm) -> Result<Value> {
        match strings::scan(self.text.as_bytes(), self.at + 1, self.scanner.strict) {
            Ok((content, after)) => {
                vm.charge((after - self.at) as u64 / 64)?;
                self.at = after;
                Ok(match content {
                    std::borrow::Cow::Borrowed(text) => vm.new_str(text).into(),
                    std::borrow::Cow::Owned(text) => vm.new_str_from(text).into(),
                })
            }
            Err(problem) => Err(decode_error(vm, self.text, problem.message, problem.offset)),
        }
    }

    fn key(&mut self, vm: &mut Vm) -> Result<Gc<Str>> {
        let text = self.text;
        if self.byte() != Some(b'"') {
            let message = "Expecting property name enclosed in double quotes";
            return Err(self.error(vm, message, self.at));
        }
        match strings::scan(text.as_bytes(), self.at + 1, self.scanner.strict) {
            Ok((content, after)) => {
                vm.charge((after - self.at) as u64 / 64)?;
                self.at = after;
                Ok(self.keys.get(vm, &content))
            }
            Err(problem) => Err(decode_error(vm, self.text, problem.message, problem.offset)),
        }
    }

    fn number(&mut self, vm: &mut Vm) -> Result<Value> {
        let text = self.text;
        let rest = text.as_bytes().get(self.at..).unwrap_or_default();
        let Some(number) = Number::scan(rest) else { return Err(self.no_value(vm, self.at)) };
        let digits = &rest[..number.len];
        self.at += number.len;
        let builtin = if number.is_float { self.float } else { self.int };
        if builtin {
            if number.is_float {
                return Ok(Value::float(parse_float_bytes(digits).unwrap_or(0.0)));
            }
            // So many digits fit.
            if digits.len() <= 18 {
                let (negative, digits) = match digits {
                    [b'-', digits @ ..] => (true, digits),
                    digits => (false, digits),
                };
                let n = digits.iter().fold(0, |n: i64, &b| n * 10 + i64::from(b - b'0'));
                return Ok(Value::int(if negative { -n } else { n }));
            }
        }
        let hook = if number.is_float { self.scanner.parse_float } else { self.scanner.parse_int };
        let digits = vm.new_str(digits);
        self.call_hook(vm, hook, digits.into())
    }

    fn array(&mut self, vm: &mut Vm) -> Result<Value> {
        let mut list = vm.new_list(Vec::new());
        vm.protect(list.into());
        self.at += 1;
        self.skip_space();
        if self.byte() == Some(b']') {
            self.at += 1;
            return Ok(list.into());
        }
        loop {
            let value = self.value(vm)?;
            list.push(vm.heap_mut(), value);
            self.skip_space();
            match self.byte() {
                Some(b',') => {}
                Some(b']') => {
                    self.at += 1;
                    return Ok(list.into());
                }
                _ => return Err(self.error(vm, "Expecting ',' delimiter", self.at)),
            }
            let comma = self.at;
            self.at += 1;
            self.skip_space();
            if self.byte() == Some(b']') {
                return Err(self.error(vm, "Illegal trailing comma before end of array", comma));
            }
        }
    }

    fn object(&mut self, vm: &mut Vm) -> Result<Value> {
        let mut built = if self.scanner.object_pairs_hook.is_none() {
            Built::Dict(vm.new_dict())
        } else {
            Built::Pairs(vm.new_list(Vec::new()))
        };
        vm.protect(built.value());
        self.at += 1;
        self.skip_space();
        if self.byte() != Some(b'}') {
            self.members(vm, &mut built)?;
        }
        self.at += 1;
        let scanner = self.scanner;
        match built {
            Built::Pairs(pairs) => self.call_hook(vm, scanner.object_pairs_hook, pairs.into()),
            Built::Dict(dict) if !scanner.object_hook.is_none() => {
                self.call_hook(vm, scanner.object_hook, dict.into())
            }
            Built::Dict(dict) => Ok(dict.into()),
        }
    }

    /// Reads up to the closing brace.
    fn members(&mut self, vm: &mut Vm, built: &mut Built) -> Result<()> {
        loop {
            let key = self.key(vm)?;
            self.skip_space();
            if self.byte() != Some(b':') {
                return Err(self.error(vm, "Expecting ':' delimiter", self.at));
            }
            self.at += 1;
            self.skip_space();
            vm.scope(|vm| {
                vm.protect(key.into());
                let value = self.value(vm)?;
                match built {
                    Built::Dict(dict) => dict.set_str(vm.heap_mut(), key, value),
                    Built::Pairs(pairs) => {
                        let pair = vm.new_tuple(&[key.into(), value]);
                        pairs.push(vm.heap_mut(), pair.into());
                    }
                }
                Ok(())
            })?;
            self.skip_space();
            match self.byte() {
                Some(b',') => {}
                Some(b'}') => return Ok(()),
                _ => return Err(self.error(vm, "Expecting ',' delimiter", self.at)),
            }
            let comma = self.at;
            self.at += 1;
            self.skip_space();
            if self.byte() == Some(b'}') {
                return Err(self.error(vm, "Illegal trailing comma before end of object", comma));
            }
        }
    }
}

/// What an object is being made into.
enum Built {
    Dict(Gc<Dict>),
    Pairs(Gc<List>),
}

impl Built {
    fn value(&self) -> Value {
        match self {
            Built::Dict(dict) => (*dict).into(),
            Built::Pairs(pairs) => (*pairs).into(),
        }
    }
}

/// The extent of a number.
struct Number {
    len: usize,
    is_float: bool,
}

impl Number {
    fn scan(text: &[u8]) -> Option<Number> {
        let digits = |from: usize| -> usize {
            let rest = text.get(from..).unwrap_or_default();
            from + rest.iter().take_while(|b| b.is_ascii_digit()).count()
        };
        let start = usize::from(text.first() == Some(&b'-'));
        let mut len = match text.get(start)? {
            b'0' => start + 1,
            b'1'..=b'9' => digits(start),
            _ => return None,
        };
        let mut is_float = false;
        if text.get(len) == Some(&b'.') && digits(len + 1) > len + 1 {
            len = digits(len + 1);
            is_float = true;
        }
        if let Some(b'e' | b'E') = text.get(len) {
            let signed = matches!(text.get(len + 1), Some(b'+' | b'-'));
            let from = len + 1 + usize::from(signed);
            if digits(from) > from {
                len = digits(from);
                is_float = true;
            }
        }
        Some(Number { len, is_float })
    }
}
