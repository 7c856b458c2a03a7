//! Templates of `str.format`: literals, fields, and the accessors inside a field's name.
//!
//! Everything is lazy, because CPython parses and evaluates in turns and the first error wins:
//! [`Template`] gives one [`Markup`] at a time, [`FieldName`] the argument a field starts from,
//! and [`Accessors`] its `.attr`s and `[key]`s one by one.

use super::FormatError;
use super::format_spec::take_integer;
use super::wtf8;

/// How deep replacement fields nest: `'{:{}}'` is all.
const MAX_DEPTH: u32 = 2;

/// The pieces of a template or of a field's format spec, in order.
#[derive(Clone, Debug)]
pub struct Template<'a> {
    rest: &'a [u8],
}

/// Literal text, and the field that follows it unless the text ended in an escaped brace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markup<'a> {
    /// Text to copy.
    pub literal: &'a [u8],
    /// The field after it.
    pub field: Option<Field<'a>>,
}

/// `{name!conversion:spec}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The name with its accessors; see [`FieldName`].
    pub name: &'a [u8],
    /// The code point after `!`; see [`Field::conversion`].
    pub conversion: Option<u32>,
    /// The format spec.
    pub spec: &'a [u8],
    /// Whether the spec has fields of its own: it is a template, to be expanded first.
    pub spec_is_template: bool,
}

/// What `!r` and its kin do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// `!s`.
    Str,
    /// `!r`.
    Repr,
    /// `!a`.
    Ascii,
}

impl<'a> Template<'a> {
    /// The template at nesting `depth`: 0 for the whole, 1 for a field's spec.
    pub fn new(text: &'a [u8], depth: u32) -> Result<Self, FormatError> {
        if depth >= MAX_DEPTH {
            return Err(FormatError::value("Max string recursion exceeded"));
        }
        Ok(Template { rest: text })
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    fn markup(&mut self) -> Result<Markup<'a>, FormatError> {
        let text = self.rest;
        let Some(at) = memchr::memchr2(b'{', b'}', text) else {
            self.rest = b"";
            return Ok(Markup { literal: text, field: None });
        };
        let brace = text[at];
        let after = &text[at + 1..];
        if after.first() == Some(&brace) {
            self.rest = &after[1..];
            return Ok(Markup { literal: &text[..=at], field: None });
        }
        if brace == b'}' {
            return Err(FormatError::value("Single '}' encountered in format string"));
        }
        if after.is_empty() {
            return Err(FormatError::value("Single '{' encountered in format string"));
        }
        self.rest = after;
        let field = self.field()?;
        Ok(Markup { literal: &text[..at], field: Some(field) })
    }

    /// A field, from behind its opening brace through its closing one.
    fn field(&mut self) -> Result<Field<'a>, FormatError> {
        let text = self.rest;
        let (name, end) = field_name(text)?;
        let mut field = Field { name, conversion: None, spec: b"", spec_is_template: false };
        self.rest = &text[name.len() + 1..];
        if end == b'}' {
            return Ok(field);
        }
        if end == b'!' {
            let Some((point, len)) = wtf8::decode_first(self.rest) else {
                return Err(FormatError::value(
                    "end of string while looking for conversion specifier",
                ));
            };
            field.conversion = Some(point);
            self.rest = &self.rest[len..];
            if let Some((&next, rest)) = self.rest.split_first() {
                self.rest = rest;
                match next {
                    b'}' => return Ok(field),
                    b':' => {}
                    _ => {
                        return Err(FormatError::value("expected ':' after conversion specifier"));
                    }
                }
            }
        }
        let mut depth = 1;
        for at in memchr::memchr2_iter(b'{', b'}', self.rest) {
            if self.rest[at] == b'{' {
                field.spec_is_template = true;
                depth += 1;
                continue;
            }
            depth -= 1;
            if depth == 0 {
                field.spec = &self.rest[..at];
                self.rest = &self.rest[at + 1..];
                return Ok(field);
            }
        }
        Err(FormatError::value("unmatched '{' in format spec"))
    }
}

/// The name at the start of a field, and the byte that ended it: `}`, `:` or `!`.
fn field_name(text: &[u8]) -> Result<(&[u8], u8), FormatError> {
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'{' => return Err(FormatError::value("unexpected '{' in field name")),
            // Anything goes between brackets; the closing one is seen next.
            b'[' => at += memchr::memchr(b']', &text[at..]).unwrap_or(text.len() - at),
            b'}' | b':' | b'!' => return Ok((&text[..at], byte)),
            _ => at += 1,
        }
    }
    Err(FormatError::value("expected '}' before end of string"))
}

impl<'a> Iterator for Template<'a> {
    type Item = Result<Markup<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        (!self.rest.is_empty()).then(|| self.markup())
    }
}

impl Field<'_> {
    /// The conversion; CPython looks at it only after it has the value.
    pub fn conversion(&self) -> Result<Option<Conversion>, FormatError> {
        let Some(point) = self.conversion else { return Ok(None) };
        match u8::try_from(point) {
            Ok(b's') => Ok(Some(Conversion::Str)),
            Ok(b'r') => Ok(Some(Conversion::Repr)),
            Ok(b'a') => Ok(Some(Conversion::Ascii)),
            // CPython's mark for "none given".
            Ok(0) => Ok(None),
            Ok(byte @ 33..127) => {
                Err(FormatError::value(format!("Unknown conversion specifier {}", byte as char)))
            }
            _ => Err(FormatError::value(format!("Unknown conversion specifier \\x{point:x}"))),
        }
    }
}

/// Whether a template numbers its fields itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// Not known yet.
    #[default]
    Unknown,
    /// `{}`: the number of the next field.
    Automatic(usize),
    /// `{0}`.
    Manual,
}

/// The argument that a field starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First<'a> {
    /// A positional argument.
    Index(usize),
    /// A keyword argument.
    Name(&'a [u8]),
}

/// A field's name, split.
#[derive(Clone, Debug)]
pub struct FieldName<'a> {
    /// Where to start.
    pub first: First<'a>,
    /// Where to go from there.
    pub accessors: Accessors<'a>,
}

impl<'a> FieldName<'a> {
    /// Splits `name`, counting it in `numbering`, which one call of `format` shares.
    pub fn split(name: &'a [u8], numbering: &mut Numbering) -> Result<Self, FormatError> {
        let end = memchr::memchr2(b'.', b'[', name).unwrap_or(name.len());
        let (first, rest) = name.split_at(end);
        let accessors = Accessors { rest };
        let index = integer(first)?;
        if index.is_none() && !first.is_empty() {
            return Ok(FieldName { first: First::Name(first), accessors });
        }
        let index = match (index, *numbering) {
            (None, Numbering::Unknown) => 0,
            (None, Numbering::Automatic(next)) => next,
            (None, Numbering::Manual) => {
                return Err(FormatError::value(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
            (Some(_), Numbering::Automatic(_)) => {
                return Err(FormatError::value(
                    "cannot switch from automatic field numbering to manual field specification",
                ));
            }
            (Some(index), _) => {
                *numbering = Numbering::Manual;
                return Ok(FieldName { first: First::Index(index), accessors });
            }
        };
        *numbering = Numbering::Automatic(index + 1);
        Ok(FieldName { first: First::Index(index), accessors })
    }

    /// The accessors in `text`, which is the rest of a name.
    pub fn rest_of(text: &'a [u8]) -> Accessors<'a> {
        Accessors { rest: text }
    }
}

/// `text` as a decimal number; None if it is anything else.
fn integer(text: &[u8]) -> Result<Option<usize>, FormatError> {
    let mut rest = text;
    let value = take_integer(&mut rest)?;
    Ok(if rest.is_empty() { value } else { None })
}

/// The accessors after the first part of a field's name.
#[derive(Clone, Debug)]
pub struct Accessors<'a> {
    rest: &'a [u8],
}

/// One step into an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accessor<'a> {
    /// `.name`.
    Attribute(&'a [u8]),
    /// `[number]`.
    Index(usize),
    /// `[key]`, the key being a str.
    Key(&'a [u8]),
}

impl<'a> Accessors<'a> {
    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    fn accessor(&mut self) -> Result<Accessor<'a>, FormatError> {
        let (name, accessor) = match self.rest {
            [b'.', tail @ ..] => {
                let end = memchr::memchr2(b'.', b'[', tail).unwrap_or(tail.len());
                let (name, rest) = tail.split_at(end);
                self.rest = rest;
                (name, Accessor::Attribute(name))
            }
            [b'[', tail @ ..] => {
                let Some(end) = memchr::memchr(b']', tail) else {
                    return Err(FormatError::value("Missing ']' in format string"));
                };
                let name = &tail[..end];
                self.rest = &tail[end + 1..];
                (name, integer(name)?.map_or(Accessor::Key(name), Accessor::Index))
            }
            _ => {
                return Err(FormatError::value(
                    "Only '.' or '[' may follow ']' in format field specifier",
                ));
            }
        };
        if name.is_empty() {
            return Err(FormatError::value("Empty attribute in format string"));
        }
        Ok(accessor)
    }
}

impl<'a> Iterator for Accessors<'a> {
    type Item = Result<Accessor<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        (!self.rest.is_empty()).then(|| self.accessor())
    }
}
