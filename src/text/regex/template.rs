//! The templates that matches are substituted by.

use super::Error;
use super::source::{Name, Source, Token};
use crate::text::wtf8;

/// A template: text, and numbers of groups each followed by text.
pub struct Template {
    /// The text before the first group.
    pub literal: Vec<u8>,
    /// The groups, and the text after each.
    pub groups: Vec<(usize, Vec<u8>)>,
}

impl Template {
    fn last(&mut self) -> &mut Vec<u8> {
        match self.groups.last_mut() {
            Some((_, text)) => text,
            None => &mut self.literal,
        }
    }
}

/// Parses a template for a pattern with these groups.
pub fn parse_template(
    template: &[u32],
    is_text: bool,
    groups: usize,
    names: &[(Vec<u8>, usize)],
) -> Result<Template, Error> {
    let mut source = Source::new(template, is_text)?;
    let mut result = Template { literal: Vec::new(), groups: Vec::new() };
    let push = |result: &mut Template, point: u32| match is_text {
        true => wtf8::push(point, result.last()),
        false => result.last().push(point as u8),
    };
    while let Some(token) = source.get()? {
        let letter = match token {
            Token::Char(point) => {
                push(&mut result, point);
                continue;
            }
            Token::Escape(letter) => letter,
        };
        let byte = u8::try_from(letter).unwrap_or(0xFF);
        match byte {
            b'g' => {
                let group = group_reference(&mut source, groups, names)?;
                result.groups.push((group, Vec::new()));
            }
            b'0' => {
                let digits = source.get_while(2, |b| matches!(b, b'0'..=b'7'))?;
                let point = digits.iter().fold(0, |n, b| n * 8 + u32::from(b - b'0'));
                push(&mut result, point);
            }
            b'1'..=b'9' => match numbered(&mut source, byte, groups)? {
                Numbered::Group(group) => result.groups.push((group, Vec::new())),
                Numbered::Char(point) => push(&mut result, point),
            },
            _ => {
                let known = match byte {
                    b'a' => Some(0x07),
                    b'b' => Some(0x08),
                    b'f' => Some(0x0C),
                    b'n' => Some(0x0A),
                    b'r' => Some(0x0D),
                    b't' => Some(0x09),
                    b'v' => Some(0x0B),
                    b'\\' => Some(0x5C),
                    _ => None,
                };
                match known {
                    Some(point) => push(&mut result, point),
                    None if letter < 0x80 && byte.is_ascii_alphabetic() => {
                        let mut text = Vec::new();
                        token.write(&mut text);
                        return Err(source.error_about("bad escape ", &text, 2));
                    }
                    None => {
                        push(&mut result, 0x5C);
                        push(&mut result, letter);
                    }
                }
            }
        }
    }
    Ok(result)
}

enum Numbered {
    Group(usize),
    Char(u32),
}

/// `\1`, `\12` or `\123`, of which the first digit has been read.
fn numbered(source: &mut Source, first: u8, groups: usize) -> Result<Numbered, Error> {
    let is_octal = |b: u8| matches!(b, b'0'..=b'7');
    let mut digits = vec![first];
    let next_digit = |source: &Source| match source.next {
        Some(Token::Char(point)) => u8::try_from(point).ok().filter(u8::is_ascii_digit),
        _ => None,
    };
    if let Some(second) = next_digit(source) {
        digits.push(second);
        source.get()?;
        if is_octal(first)
            && is_octal(second)
            && let Some(third) = next_digit(source).filter(|b| is_octal(*b))
        {
            digits.push(third);
            source.get()?;
            let point = digits.iter().fold(0, |n, b| n * 8 + u32::from(b - b'0'));
            if point > 0o377 {
                let digits = String::from_utf8_lossy(&digits);
                let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                return Err(source.error(message, digits.len() + 1));
            }
            return Ok(Numbered::Char(point));
        }
    }
    let group = digits.iter().fold(0, |n, b| n * 10 + usize::from(b - b'0'));
    if group >= groups {
        return Err(source.error(format!("invalid group reference {group}"), digits.len()));
    }
    Ok(Numbered::Group(group))
}

/// `\g<…>`, read up to the g.
fn group_reference(
    source: &mut Source,
    groups: usize,
    names: &[(Vec<u8>, usize)],
) -> Result<usize, Error> {
    if !source.eat(b'<')? {
        return Err(source.error("missing <", 0));
    }
    let name: Name = source.get_until(b'>', "group name")?;
    let Some(number) = name.number() else {
        source.check_name(&name, 1)?;
        return match names.iter().find(|(known, _)| *known == name.text) {
            Some((_, group)) => Ok(*group),
            None => {
                let mut message = b"unknown group name ".to_vec();
                crate::text::escape::repr(&name.text, &mut message);
                Err(Error::Index(message))
            }
        };
    };
    match usize::try_from(number).ok().filter(|number| *number < groups) {
        Some(number) => Ok(number),
        None => {
            let text = String::from_utf8_lossy(&name.text);
            let digits = match text.trim_start_matches('0') {
                "" => "0",
                digits => digits,
            };
            Err(source.error(format!("invalid group reference {digits}"), name.len + 1))
        }
    }
}
