//! Encodings: between the text of a str (generalised UTF-8) and bytes, with the error handlers.

use crate::builtins::containers::room;
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::{Raised, Result, Str, Value};
use crate::text::charmap::{self, Charmap};
use crate::text::{escape, escape_codec, utf7, wtf8};
use crate::vm::Vm;

/// The order of the bytes of a code unit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

/// A supported encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    /// With a byte order mark.
    Utf8Sig,
    Utf7,
    Ascii,
    Latin1,
    /// None: by the byte order mark, which is also written.
    Utf16(Option<Order>),
    Utf32(Option<Order>),
    /// Latin-1 with escapes; if raw, only of what Latin-1 lacks.
    Escape {
        raw: bool,
    },
    /// By a table.
    Charmap(&'static Charmap),
}

impl Encoding {
    fn find(name: &[u8]) -> Option<Encoding> {
        if name == b"utf-8" {
            return Some(Encoding::Utf8);
        }
        Some(match normalised(name).as_slice() {
            b"utf-8" | b"utf8" | b"u8" | b"utf" | b"utf8-ucs2" | b"utf8-ucs4" | b"cp65001" => {
                Encoding::Utf8
            }
            b"utf-8-sig" => Encoding::Utf8Sig,
            b"utf-7" | b"utf7" | b"u7" | b"unicode-1-1-utf-7" => Encoding::Utf7,
            b"ascii" | b"us-ascii" | b"646" | b"us" | b"ansi-x3.4-1968" | b"ansi-x3-4-1968"
            | b"ansi-x3.4-1986" | b"iso646-us" | b"cp367" | b"csascii" | b"ibm367"
            | b"iso-646.irv-1991" | b"iso-ir-6" => Encoding::Ascii,
            b"latin-1" | b"latin1" | b"latin" | b"l1" | b"iso-8859-1" | b"iso8859-1"
            | b"iso-8859-1-1987" | b"8859" | b"cp819" | b"csisolatin1" | b"ibm819" | b"iso8859"
            | b"iso-ir-100" => Encoding::Latin1,
            b"utf-16" | b"utf16" | b"u16" => Encoding::Utf16(None),
            b"utf-16-le" | b"utf-16le" | b"unicodelittleunmarked" => {
                Encoding::Utf16(Some(Order::Little))
            }
            b"utf-16-be" | b"utf-16be" | b"unicodebigunmarked" => Encoding::Utf16(Some(Order::Big)),
            b"utf-32" | b"utf32" | b"u32" => Encoding::Utf32(None),
            b"utf-32-le" | b"utf-32le" => Encoding::Utf32(Some(Order::Little)),
            b"utf-32-be" | b"utf-32be" => Encoding::Utf32(Some(Order::Big)),
            b"unicode-escape" => Encoding::Escape { raw: false },
            b"raw-unicode-escape" => Encoding::Escape { raw: true },
            key => Encoding::Charmap(charmap::find(key)?),
        })
    }

    /// As errors name it.
    fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Utf7 => "utf7",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Utf16(None) => "utf-16",
            Encoding::Utf16(Some(Order::Little)) => "utf-16-le",
            Encoding::Utf16(Some(Order::Big)) => "utf-16-be",
            Encoding::Utf32(None) => "utf-32",
            Encoding::Utf32(Some(Order::Little)) => "utf-32-le",
            Encoding::Utf32(Some(Order::Big)) => "utf-32-be",
            Encoding::Escape { raw: false } => "unicodeescape",
            Encoding::Escape { raw: true } => "rawunicodeescape",
            Encoding::Charmap(_) => "charmap",
        }
    }

    /// The first code point that has no encoding.
    fn limit(self) -> u32 {
        match self {
            Encoding::Ascii => 0x80,
            Encoding::Latin1 => 0x100,
            _ => 0x11_0000,
        }
    }

    fn can_encode(self, point: u32) -> bool {
        match self {
            Encoding::Ascii | Encoding::Latin1 => point < self.limit(),
            Encoding::Escape { .. } | Encoding::Utf7 => true,
            Encoding::Charmap(map) => map.encode(point).is_some(),
            _ => !matches!(point, 0xD800..=0xDFFF),
        }
    }

    fn push(self, point: u32, out: &mut Vec<u8>) {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => wtf8::push(point, out),
            Encoding::Ascii | Encoding::Latin1 => out.push(point as u8),
            Encoding::Utf16(order) => match point.checked_sub(0x1_0000) {
                None => push_16(point as u16, order, out),
                Some(rest) => {
                    push_16(0xD800 + (rest >> 10) as u16, order, out);
                    push_16(0xDC00 + (rest & 0x3FF) as u16, order, out);
                }
            },
            Encoding::Utf32(order) => out.extend_from_slice(&match order {
                Some(Order::Big) => point.to_be_bytes(),
                _ => point.to_le_bytes(),
            }),
            Encoding::Escape { raw } => escape_codec::push(point, raw, out),
            // Written as a whole by `encode`.
            Encoding::Utf7 => {}
            Encoding::Charmap(map) => out.extend(map.encode(point)),
        }
    }
}

fn push_16(unit: u16, order: Option<Order>, out: &mut Vec<u8>) {
    out.extend_from_slice(&match order {
        Some(Order::Big) => unit.to_be_bytes(),
        _ => unit.to_le_bytes(),
    });
}

/// The name of an encoding in lower case, with a hyphen for each run of punctuation.
fn normalised(name: &[u8]) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len());
    for &byte in name {
        match byte {
            b'.' | 0x80.. => key.push(byte),
            byte if byte.is_ascii_alphanumeric() => key.push(byte.to_ascii_lowercase()),
            _ if matches!(key.last(), None | Some(b'-')) => {}
            _ => key.push(b'-'),
        }
    }
    if key.last() == Some(&b'-') {
        key.pop();
    }
    key
}

/// What happens to what cannot be converted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Handler {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
}

impl Handler {
    fn find(vm: &mut Vm, name: &[u8]) -> Result<Handler> {
        Ok(match name {
            b"strict" => Handler::Strict,
            b"ignore" => Handler::Ignore,
            b"replace" => Handler::Replace,
            b"backslashreplace" => Handler::BackslashReplace,
            b"xmlcharrefreplace" => Handler::XmlCharRefReplace,
            b"namereplace" => Handler::NameReplace,
            b"surrogateescape" => Handler::SurrogateEscape,
            b"surrogatepass" => Handler::SurrogatePass,
            other => {
                let name = wtf8::lossy(other).into_owned();
                return Err(vm.lookup_error(format!("unknown error handler name '{name}'")));
            }
        })
    }
}

/// What is known to turn something else than text into bytes; only the module codecs applies it.
const NO_TEXT: &[&[u8]] = &[
    b"base64",
    b"base-64",
    b"base64-codec",
    b"bz2",
    b"bz2-codec",
    b"hex",
    b"hex-codec",
    b"quopri",
    b"quopri-codec",
    b"quoted-printable",
    b"quotedprintable",
    b"rot13",
    b"rot-13",
    b"uu",
    b"uu-codec",
    b"zip",
    b"zlib",
    b"zlib-codec",
];

/// How many characters are looked up in the table of a charmap before the time is counted.
const LOOK_UPS: usize = 256;

/// The encoding of a name, for `codecs.encode` or `codecs.decode` as `action` says.
fn find_encoding(vm: &mut Vm, name: &[u8], action: &str) -> Result<Encoding> {
    match Encoding::find(name) {
        Some(encoding) => Ok(encoding),
        None if NO_TEXT.contains(&normalised(name).as_slice()) => {
            let name = wtf8::lossy(name).into_owned();
            Err(vm.lookup_error(format!(
                "'{name}' is not a text encoding; use codecs.{action}() to handle arbitrary codecs"
            )))
        }
        None => {
            let name = wtf8::lossy(name).into_owned();
            Err(vm.lookup_error(format!("unknown encoding: {name}")))
        }
    }
}

/// The name of an encoding or an error handler, as an argument; the messages call it `what`.
pub(in crate::builtins) fn name_argument(vm: &mut Vm, value: Value, what: &str) -> Result<Gc<Str>> {
    let name = text_argument(vm, value, what)?;
    if let Some(at) = wtf8::find_surrogate(name.as_bytes()) {
        let at = name.index_of_offset(at);
        let reason = "surrogates not allowed";
        return Err(vm.unicode_encode_error("utf-8", name, at, at + 1, reason));
    }
    if name.as_bytes().contains(&0) {
        return Err(vm.value_error("embedded null character"));
    }
    Ok(name)
}

/// The same of an optional argument.
pub(in crate::builtins) fn optional_name(
    vm: &mut Vm,
    value: Option<Value>,
    what: &str,
) -> Result<Option<Gc<Str>>> {
    value.map(|value| name_argument(vm, value, what)).transpose()
}

/// `text.encode(encoding, errors)`
pub fn encode(vm: &mut Vm, text: Gc<Str>, encoding: &[u8], errors: &[u8]) -> Result<Vec<u8>> {
    let encoding = find_encoding(vm, encoding, "encode")?;
    let bytes = text.as_bytes();
    let widest = match encoding {
        Encoding::Utf16(_) => 4,
        Encoding::Utf32(_) | Encoding::Escape { .. } | Encoding::Utf7 => {
            4 * text.chars().div_ceil(bytes.len().max(1))
        }
        _ => 1,
    };
    room::ask_repeated(vm, bytes.len(), widest)?;
    let plain = match encoding {
        Encoding::Utf8 => text.is_ascii() || wtf8::find_surrogate(bytes).is_none(),
        Encoding::Ascii | Encoding::Latin1 => text.is_ascii(),
        _ => false,
    };
    if plain {
        return Ok(bytes.to_vec());
    }
    if encoding == Encoding::Utf7 {
        return Ok(utf7::encode(bytes));
    }
    let mut out = Vec::with_capacity(bytes.len());
    match encoding {
        Encoding::Utf8Sig => out.extend_from_slice(b"\xEF\xBB\xBF"),
        Encoding::Utf16(None) => out.extend_from_slice(b"\xFF\xFE"),
        Encoding::Utf32(None) => out.extend_from_slice(b"\xFF\xFE\0\0"),
        _ => {}
    }
    let mut handler = None;
    let mut points = wtf8::code_points(bytes).enumerate().peekable();
    while let Some((index, point)) = points.next() {
        if matches!(encoding, Encoding::Charmap(_)) && index % LOOK_UPS == 0 {
            vm.charge(LOOK_UPS as u64 / 8)?;
        }
        if encoding.can_encode(point) {
            encoding.push(point, &mut out);
            continue;
        }
        let handler = match handler {
            Some(handler) => handler,
            None => *handler.insert(Handler::find(vm, errors)?),
        };
        // As many as cannot be encoded in a row are one error.
        let mut run = vec![point];
        while let Some((_, next)) = points.next_if(|&(_, next)| !encoding.can_encode(next)) {
            run.push(next);
        }
        encode_run(vm, text, encoding, handler, index, &run, &mut out)?;
        room::ask(vm, out.len())?;
    }
    Ok(out)
}

fn encode_run(
    vm: &mut Vm,
    text: Gc<Str>,
    encoding: Encoding,
    handler: Handler,
    index: usize,
    run: &[u32],
    out: &mut Vec<u8>,
) -> Result<()> {
    let ascii = |text: &[u8], out: &mut Vec<u8>| {
        for &byte in text {
            encoding.push(u32::from(byte), out);
        }
    };
    for (i, &point) in run.iter().enumerate() {
        if i % LOOK_UPS == LOOK_UPS - 1 {
            vm.charge(LOOK_UPS as u64)?;
            room::ask(vm, out.len())?;
        }
        match handler {
            Handler::Ignore => {}
            Handler::Replace => ascii(b"?", out),
            Handler::BackslashReplace => {
                let mut escaped = Vec::with_capacity(10);
                escape::push_escape(point, &mut escaped);
                ascii(&escaped, out);
            }
            Handler::NameReplace => {
                let mut named = Vec::with_capacity(32);
                escape_codec::push_named(point, &mut named);
                ascii(&named, out);
            }
            Handler::XmlCharRefReplace => ascii(format!("&#{point};").as_bytes(), out),
            Handler::SurrogateEscape if matches!(point, 0xDC80..=0xDCFF) => match encoding {
                Encoding::Utf16(_) | Encoding::Utf32(_) => {
                    return Err(encode_error(vm, text, encoding, index + i, run.len() - i));
                }
                _ => out.push((point - 0xDC00) as u8),
            },
            Handler::SurrogatePass
                if matches!(point, 0xD800..=0xDFFF)
                    && !matches!(
                        encoding,
                        Encoding::Ascii | Encoding::Latin1 | Encoding::Charmap(_)
                    ) =>
            {
                encoding.push(point, out);
            }
            _ => return Err(encode_error(vm, text, encoding, index + i, run.len() - i)),
        }
    }
    Ok(())
}

#[cold]
fn encode_error(vm: &mut Vm, text: Gc<Str>, encoding: Encoding, at: usize, len: usize) -> Raised {
    let reason = match encoding {
        Encoding::Ascii => "ordinal not in range(128)",
        Encoding::Latin1 => "ordinal not in range(256)",
        Encoding::Charmap(_) => "character maps to <undefined>",
        _ => "surrogates not allowed",
    };
    // These encoders look at one character at a time.
    let len = if matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_)) { 1 } else { len };
    vm.unicode_encode_error(encoding.name(), text, at, at + len, reason)
}

/// What is wrong with some bytes.
struct Fault {
    /// How many bytes.
    len: usize,
    reason: &'static str,
}

/// `data.decode(encoding, errors)`, as text for a str.
pub fn decode(vm: &mut Vm, data: &[u8], encoding: &[u8], errors: &[u8]) -> Result<Vec<u8>> {
    if data.is_empty() {
        return Ok(Vec::new());
    }
    let encoding = find_encoding(vm, encoding, "decode")?;
    room::ask_text(vm, data.len())?;
    match encoding {
        Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1 if data.is_ascii() => Ok(data.to_vec()),
        Encoding::Utf8 if std::str::from_utf8(data).is_ok() => Ok(data.to_vec()),
        Encoding::Latin1 => {
            room::ask_text(vm, data.len() * 2)?;
            let mut out = Vec::with_capacity(data.len() * 2);
            for &byte in data {
                wtf8::push(u32::from(byte), &mut out);
            }
            Ok(out)
        }
        _ => decode_checked(vm, data, encoding, errors),
    }
}

fn decode_checked(vm: &mut Vm, data: &[u8], encoding: Encoding, errors: &[u8]) -> Result<Vec<u8>> {
    if encoding == Encoding::Utf8Sig {
        // Errors count from what follows the mark.
        let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data);
        return decode_checked(vm, data, Encoding::Utf8, errors);
    }
    let (encoding, start) = match encoding {
        Encoding::Utf16(None) => match data {
            [0xFE, 0xFF, ..] => (Encoding::Utf16(Some(Order::Big)), 2),
            [0xFF, 0xFE, ..] => (Encoding::Utf16(Some(Order::Little)), 2),
            _ => (Encoding::Utf16(Some(Order::Little)), 0),
        },
        Encoding::Utf32(None) => match data {
            [0, 0, 0xFE, 0xFF, ..] => (Encoding::Utf32(Some(Order::Big)), 4),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding::Utf32(Some(Order::Little)), 4),
            _ => (Encoding::Utf32(Some(Order::Little)), 0),
        },
        other => (other, 0),
    };
    room::ask_text(vm, data.len().saturating_mul(2))?;
    let mut out = Vec::with_capacity(data.len());
    let mut at = start;
    let mut handler = None;
    while at < data.len() {
        let fault = match step(&data[at..], encoding, &mut out) {
            Ok(len) => {
                at += len;
                if matches!(encoding, Encoding::Charmap(_)) {
                    vm.charge(len as u64 / 8)?;
                }
                continue;
            }
            Err(fault) => fault,
        };
        let handler = match handler {
            Some(handler) => handler,
            None => *handler.insert(Handler::find(vm, errors)?),
        };
        let bad = &data[at..at + fault.len];
        let passed = match handler {
            Handler::Ignore => fault.len,
            Handler::Replace => {
                wtf8::push(0xFFFD, &mut out);
                fault.len
            }
            Handler::BackslashReplace => {
                for byte in bad {
                    out.extend_from_slice(format!("\\x{byte:02x}").as_bytes());
                }
                fault.len
            }
            Handler::SurrogateEscape => {
                let high = bad.iter().take_while(|b| **b >= 0x80).count();
                for &byte in &bad[..high] {
                    wtf8::push(0xDC00 + u32::from(byte), &mut out);
                }
                high
            }
            Handler::SurrogatePass => pass_surrogate(&data[at..], encoding, &mut out),
            Handler::XmlCharRefReplace | Handler::NameReplace => {
                return Err(
                    vm.type_error("don't know how to handle UnicodeDecodeError in error callback")
                );
            }
            Handler::Strict => 0,
        };
        if passed == 0 {
            let end = at + fault.len;
            return Err(vm.unicode_decode_error(encoding.name(), data, at, end, fault.reason));
        }
        at += passed;
        room::ask_text(vm, out.len())?;
    }
    Ok(out)
}

/// Decodes what is at the start of `data`; returns how many bytes that was.
fn step(data: &[u8], encoding: Encoding, out: &mut Vec<u8>) -> std::result::Result<usize, Fault> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Sig => {
            let error = match std::str::from_utf8(data) {
                Ok(_) => {
                    out.extend_from_slice(data);
                    return Ok(data.len());
                }
                Err(error) => error,
            };
            if error.valid_up_to() > 0 {
                out.extend_from_slice(&data[..error.valid_up_to()]);
                return Ok(error.valid_up_to());
            }
            Err(match error.error_len() {
                None => Fault { len: data.len(), reason: "unexpected end of data" },
                Some(len) if matches!(data[0], 0xC2..=0xF4) => {
                    Fault { len, reason: "invalid continuation byte" }
                }
                Some(len) => Fault { len, reason: "invalid start byte" },
            })
        }
        Encoding::Ascii => {
            let plain = data.iter().take_while(|b| b.is_ascii()).count();
            if plain == 0 {
                return Err(Fault { len: 1, reason: "ordinal not in range(128)" });
            }
            out.extend_from_slice(&data[..plain]);
            Ok(plain)
        }
        Encoding::Latin1 => {
            wtf8::push(u32::from(data[0]), out);
            Ok(1)
        }
        Encoding::Utf16(order) => {
            let unit = |at: usize| {
                let bytes = [*data.get(at)?, *data.get(at + 1)?];
                Some(u32::from(match order {
                    Some(Order::Big) => u16::from_be_bytes(bytes),
                    _ => u16::from_le_bytes(bytes),
                }))
            };
            match (unit(0), unit(2)) {
                (None, _) => Err(Fault { len: data.len(), reason: "truncated data" }),
                (Some(high @ 0xD800..=0xDBFF), Some(low @ 0xDC00..=0xDFFF)) => {
                    wtf8::push(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00), out);
                    Ok(4)
                }
                (Some(0xD800..=0xDBFF), None) => {
                    Err(Fault { len: data.len(), reason: "unexpected end of data" })
                }
                (Some(0xD800..=0xDBFF), Some(_)) => {
                    Err(Fault { len: 2, reason: "illegal UTF-16 surrogate" })
                }
                (Some(0xDC00..=0xDFFF), _) => Err(Fault { len: 2, reason: "illegal encoding" }),
                (Some(point), _) => {
                    wtf8::push(point, out);
                    Ok(2)
                }
            }
        }
        Encoding::Escape { raw } => {
            escape_codec::step(data, raw, out).map_err(|(len, reason)| Fault { len, reason })
        }
        Encoding::Utf7 => utf7::step(data, out).map_err(|(len, reason)| Fault { len, reason }),
        Encoding::Charmap(map) => {
            let mut len = 0;
            for character in data.iter().take(LOOK_UPS).map_while(|byte| map.decode(*byte)) {
                wtf8::push(u32::from(character), out);
                len += 1;
            }
            match len {
                0 => Err(Fault { len: 1, reason: "character maps to <undefined>" }),
                len => Ok(len),
            }
        }
        Encoding::Utf32(order) => match read_32(data, order) {
            None => Err(Fault { len: data.len(), reason: "truncated data" }),
            Some(0xD800..=0xDFFF) => Err(Fault {
                len: 4,
                reason: "code point in surrogate code point range(0xd800, 0xe000)",
            }),
            Some(0x11_0000..) => Err(Fault { len: 4, reason: "code point not in range(0x110000)" }),
            Some(point) => {
                wtf8::push(point, out);
                Ok(4)
            }
        },
    }
}

fn read_32(data: &[u8], order: Option<Order>) -> Option<u32> {
    let bytes: [u8; 4] = data.get(..4)?.try_into().ok()?;
    Some(match order {
        Some(Order::Big) => u32::from_be_bytes(bytes),
        _ => u32::from_le_bytes(bytes),
    })
}

/// Takes an encoded surrogate; returns how many bytes it had, 0 if there is none.
fn pass_surrogate(data: &[u8], encoding: Encoding, out: &mut Vec<u8>) -> usize {
    let (point, len) = match encoding {
        Encoding::Utf8 | Encoding::Utf8Sig => match data {
            [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..] => {
                (wtf8::decode_first(data).map_or(0, |(point, _)| point), 3)
            }
            _ => return 0,
        },
        Encoding::Utf16(order) if data.len() >= 2 => {
            let bytes = [data[0], data[1]];
            let unit = match order {
                Some(Order::Big) => u16::from_be_bytes(bytes),
                _ => u16::from_le_bytes(bytes),
            };
            (u32::from(unit), 2)
        }
        Encoding::Utf32(order) => match read_32(data, order) {
            Some(point) => (point, 4),
            None => return 0,
        },
        _ => return 0,
    };
    if !matches!(point, 0xD800..=0xDFFF) {
        return 0;
    }
    wtf8::push(point, out);
    len
}
