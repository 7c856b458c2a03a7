//! What a backslash and what follows it mean, in a set and outside.

use super::Error;
use super::parse::Parser;
use super::source::{Source, Token};
use super::tree::{At, Class, Node, SetItem, SetNode};
use crate::text::escape;

/// The characters that letters stand for.
fn control(letter: u32) -> Option<u32> {
    Some(match char::from_u32(letter)? {
        'a' => 0x07,
        'f' => 0x0C,
        'n' => 0x0A,
        'r' => 0x0D,
        't' => 0x09,
        'v' => 0x0B,
        '\\' => 0x5C,
        _ => return None,
    })
}

/// `\d` and its relatives.
fn category(letter: u32) -> Option<SetItem> {
    let letter = u8::try_from(letter).ok()?;
    let class = match letter.to_ascii_lowercase() {
        b'd' => Class::Digit,
        b's' => Class::Space,
        b'w' => Class::Word,
        _ => return None,
    };
    Some(SetItem::Category { class, negate: letter.is_ascii_uppercase() })
}

fn is_octal(byte: u8) -> bool {
    matches!(byte, b'0'..=b'7')
}

fn as_digit(point: u32) -> Option<u8> {
    u8::try_from(point).ok().filter(u8::is_ascii_digit)
}

fn value(digits: &[u8], base: u32) -> u32 {
    let digit = |b: u8| (b as char).to_digit(base).unwrap_or(0);
    digits.iter().fold(0, |n: u32, &b| n.wrapping_mul(base).wrapping_add(digit(b)))
}

impl Source<'_> {
    /// "bad escape", for the two characters just read.
    fn bad_escape(&self, letter: u32) -> Error {
        let mut text = Vec::new();
        Token::Escape(letter).write(&mut text);
        self.error_about("bad escape ", &text, 2)
    }

    /// The rest of `\x`, `\u`, `\U`, `\N`; None if `letter` is none of these.
    fn by_number(&mut self, letter: u32) -> Result<Option<u32>, Error> {
        let digits = match u8::try_from(letter) {
            Ok(b'x') => 2,
            Ok(b'u') if self.is_text => 4,
            Ok(b'U') if self.is_text => 8,
            Ok(b'N') if self.is_text => return self.by_name().map(Some),
            _ => return Ok(None),
        };
        let text = self.get_while(digits, |b| b.is_ascii_hexdigit())?;
        if text.len() != digits {
            let mut escape = vec![b'\\', letter as u8];
            escape.extend_from_slice(&text);
            let len = escape.len();
            return Err(self.error_about("incomplete escape ", &escape, len));
        }
        let point = value(&text, 16);
        if point > 0x10FFFF {
            let mut escape = vec![b'\\', letter as u8];
            escape.extend_from_slice(&text);
            let len = escape.len();
            return Err(self.error_about("bad escape ", &escape, len));
        }
        Ok(Some(point))
    }

    /// The rest of `\N{…}`.
    fn by_name(&mut self) -> Result<u32, Error> {
        if !self.eat(b'{')? {
            return Err(self.error("missing {", 0));
        }
        let name = self.get_until(b'}', "character name")?;
        let found = std::str::from_utf8(&name.text).ok().and_then(unicode_names2::character);
        match found {
            Some(c) => Ok(u32::from(c)),
            None => {
                let mut message = b"undefined character name ".to_vec();
                escape::repr(&name.text, &mut message);
                Err(self.error(message, name.len + r"\N{}".len()))
            }
        }
    }

    /// The character of up to three octal digits.
    fn octal(&self, digits: &[u8]) -> Result<u32, Error> {
        let point = value(digits, 8);
        if point > 0o377 {
            let digits = String::from_utf8_lossy(digits);
            let message = format!("octal escape value \\{digits} outside of range 0-0o377");
            return Err(self.error(message, digits.len() + 1));
        }
        Ok(point)
    }

    /// What an escape in a set adds to it.
    pub fn set_escape(&mut self, letter: u32) -> Result<SetItem, Error> {
        let one = |point| Ok(SetItem::Range(point, point));
        if letter == u32::from(b'b') {
            return one(0x08);
        }
        if let Some(point) = control(letter) {
            return one(point);
        }
        if let Some(category) = category(letter) {
            return Ok(category);
        }
        if let Some(point) = self.by_number(letter)? {
            return one(point);
        }
        match u8::try_from(letter) {
            Ok(digit) if is_octal(digit) => {
                let mut digits = vec![digit];
                digits.extend(self.get_while(2, is_octal)?);
                one(self.octal(&digits)?)
            }
            Ok(byte) if byte.is_ascii_alphanumeric() => Err(self.bad_escape(letter)),
            _ => one(letter),
        }
    }
}

impl Parser<'_> {
    /// What an escape outside a set stands for.
    pub fn escape(&mut self, letter: u32) -> Result<Node, Error> {
        let at = match u8::try_from(letter) {
            Ok(b'A') => Some(At::BeginningOfText),
            Ok(b'b') => Some(At::Boundary),
            Ok(b'B') => Some(At::NoBoundary),
            Ok(b'Z') => Some(At::EndOfText),
            _ => None,
        };
        if let Some(at) = at {
            return Ok(Node::At(at));
        }
        if let Some(category) = category(letter) {
            return Ok(Node::Set(SetNode { negate: false, items: vec![category] }));
        }
        if let Some(point) = control(letter) {
            return Ok(Node::Literal(point));
        }
        if let Some(point) = self.source.by_number(letter)? {
            return Ok(Node::Literal(point));
        }
        if letter == u32::from(b'0') {
            let digits = self.source.get_while(2, is_octal)?;
            return Ok(Node::Literal(value(&digits, 8)));
        }
        if let Some(digit) = as_digit(letter) {
            return self.number_escape(digit);
        }
        match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii_alphabetic() => Err(self.source.bad_escape(letter)),
            _ => Ok(Node::Literal(letter)),
        }
    }

    /// An octal escape or the number of a group.
    fn number_escape(&mut self, first: u8) -> Result<Node, Error> {
        let mut digits = vec![first];
        if let Some(Token::Char(point)) = self.source.next
            && let Some(second) = as_digit(point)
        {
            digits.push(second);
            self.source.get()?;
            if is_octal(first)
                && is_octal(second)
                && let Some(Token::Char(point)) = self.source.next
                && let Some(third) = as_digit(point).filter(|b| is_octal(*b))
            {
                self.source.get()?;
                digits.push(third);
                return Ok(Node::Literal(self.source.octal(&digits)?));
            }
        }
        let group = value(&digits, 10) as usize;
        if group >= self.group_count() {
            let message = format!("invalid group reference {group}");
            return Err(self.source.error(message, digits.len()));
        }
        if self.is_open(group) {
            return Err(self.source.error("cannot refer to an open group", digits.len() + 1));
        }
        self.check_look_behind(group)?;
        Ok(Node::Reference(group))
    }
}
