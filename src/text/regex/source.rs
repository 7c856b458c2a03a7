//! The text of a pattern, read by characters and escapes with one of look-ahead.

use super::Error;
use crate::text::{case, escape, wtf8};

/// What is read at once: a character, or a backslash and a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A character.
    Char(u32),
    /// What follows a backslash.
    Escape(u32),
}

impl Token {
    /// How many characters it is.
    pub fn len(self) -> usize {
        match self {
            Token::Char(_) => 1,
            Token::Escape(_) => 2,
        }
    }

    /// Appends its text.
    pub fn write(self, out: &mut Vec<u8>) {
        if let Token::Escape(_) = self {
            out.push(b'\\');
        }
        let (Token::Char(point) | Token::Escape(point)) = self;
        wtf8::push(point, out);
    }
}

/// A reader of a pattern.
pub struct Source<'a> {
    /// The pattern: code points or bytes.
    pub chars: &'a [u32],
    /// Whether it is text.
    pub is_text: bool,
    /// What comes next.
    pub next: Option<Token>,
    index: usize,
}

impl<'a> Source<'a> {
    /// A reader at the beginning.
    pub fn new(chars: &'a [u32], is_text: bool) -> Result<Source<'a>, Error> {
        let mut source = Source { chars, is_text, next: None, index: 0 };
        source.advance()?;
        Ok(source)
    }

    fn advance(&mut self) -> Result<(), Error> {
        self.next = match self.chars.get(self.index) {
            None => None,
            Some(0x5C) => match self.chars.get(self.index + 1) {
                Some(point) => Some(Token::Escape(*point)),
                None => {
                    let message = b"bad escape (end of pattern)".to_vec();
                    let pos = Some(self.chars.len() - 1);
                    return Err(Error::Pattern { message, pos });
                }
            },
            Some(point) => Some(Token::Char(*point)),
        };
        self.index += self.next.map_or(0, Token::len);
        Ok(())
    }

    /// Reads what comes next.
    pub fn get(&mut self) -> Result<Option<Token>, Error> {
        let this = self.next;
        self.advance()?;
        Ok(this)
    }

    /// Reads what comes next if it is the character `wanted`.
    pub fn eat(&mut self, wanted: u8) -> Result<bool, Error> {
        let found = self.peeks(wanted);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Whether the character `wanted` comes next.
    pub fn peeks(&self, wanted: u8) -> bool {
        self.next == Some(Token::Char(u32::from(wanted)))
    }

    /// Reads up to `most` characters that `wanted` accepts.
    pub fn get_while(
        &mut self,
        most: usize,
        wanted: impl Fn(u8) -> bool,
    ) -> Result<Vec<u8>, Error> {
        let mut text = Vec::new();
        while text.len() < most
            && let Some(Token::Char(point)) = self.next
            && let Ok(byte) = u8::try_from(point)
            && wanted(byte)
        {
            text.push(byte);
            self.advance()?;
        }
        Ok(text)
    }

    /// Reads up to the character `end`, which is read too; `what` is wanted.
    pub fn get_until(&mut self, end: u8, what: &str) -> Result<Name, Error> {
        let mut name = Name { text: Vec::new(), len: 0 };
        loop {
            let token = self.next;
            self.advance()?;
            match token {
                None if name.len == 0 => return Err(self.error(format!("missing {what}"), 0)),
                None => {
                    let message = format!("missing {}, unterminated name", end as char);
                    return Err(self.error(message, name.len));
                }
                Some(Token::Char(point)) if point == u32::from(end) => {
                    if name.len == 0 {
                        return Err(self.error(format!("missing {what}"), 1));
                    }
                    return Ok(name);
                }
                Some(token) => {
                    token.write(&mut name.text);
                    name.len += token.len();
                }
            }
        }
    }

    /// The index of what comes next.
    pub fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    /// Goes on at an index.
    pub fn seek(&mut self, index: usize) -> Result<(), Error> {
        self.index = index;
        self.advance()
    }

    /// An error about what lies `back` characters before here.
    #[cold]
    pub fn error(&self, message: impl Into<Vec<u8>>, back: usize) -> Error {
        Error::Pattern { message: message.into(), pos: Some(self.tell().saturating_sub(back)) }
    }

    /// As [`Source::error`], the message being `before` and the text `what`.
    #[cold]
    pub fn error_about(&self, before: &str, what: &[u8], back: usize) -> Error {
        let mut message = before.as_bytes().to_vec();
        if self.is_text {
            message.extend_from_slice(what);
        } else {
            // Bytes are shown as the characters that they would be.
            escape::ascii_of_repr(what, &mut message);
        }
        self.error(message, back)
    }

    /// Complains unless a name can be that of a group; it was read `offset` characters ago.
    pub fn check_name(&self, name: &Name, offset: usize) -> Result<(), Error> {
        let mut message = b"bad character in group name ".to_vec();
        if !self.is_text && !name.text.is_ascii() {
            escape::ascii(&name.text, &mut message);
        } else if !case::is_identifier(&name.text) {
            escape::repr(&name.text, &mut message);
        } else {
            return Ok(());
        }
        Err(self.error(message, name.len + offset))
    }

    /// An error that says `before` and the repr of a name.
    #[cold]
    pub fn error_naming(&self, before: &str, name: &Name, back: usize) -> Error {
        let mut message = before.as_bytes().to_vec();
        escape::repr(&name.text, &mut message);
        self.error(message, back)
    }
}

/// A name in a pattern.
pub struct Name {
    /// Its text.
    pub text: Vec<u8>,
    /// How many characters it has.
    pub len: usize,
}

impl Name {
    /// The number that it is, if it is one in ASCII digits; `u64::MAX` when too large.
    pub fn number(&self) -> Option<u64> {
        if self.text.is_empty() || !self.text.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let digit = |b: u8| u64::from(b - b'0');
        let next = |n: u64, b: &u8| n.saturating_mul(10).saturating_add(digit(*b));
        Some(self.text.iter().fold(0, next))
    }
}
