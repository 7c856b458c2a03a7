//! What patterns are matched against.

use std::rc::Rc;

use super::pattern::Pattern;
use crate::builtins::bytes_like::bytes::buffer_contents;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::text::regex::Unit;
use crate::text::wtf8::char_count;
use crate::vm::Vm;

/// Where the contents of a subject are.
#[derive(Clone)]
enum Contents {
    Text(Gc<Str>),
    Bytes(Gc<Bytes>),
    /// Of a bytes-like object, as they were; all matches of one search share them.
    Copy(Rc<[u8]>),
}

/// A subject: a str or a bytes-like object.
#[derive(Clone)]
pub struct Subject {
    /// The object.
    pub value: Value,
    contents: Contents,
    /// What its characters are.
    pub unit: Unit,
}

/// A place in a subject of which both the offset and the index are known.
#[derive(Clone, Copy)]
pub struct Place {
    pub offset: usize,
    pub index: usize,
}

/// The part of a subject that is to be looked at.
#[derive(Clone, Copy)]
pub struct Window {
    pub start: Place,
    pub end: Place,
}

impl Subject {
    /// The subject that `value` is; it must suit the pattern.
    pub fn new(vm: &mut Vm, pattern: &Pattern, value: Value) -> Result<Subject> {
        if let Some(text) = value.unwrap_as::<Str>() {
            if !pattern.is_text {
                return Err(vm.type_error("cannot use a bytes pattern on a string-like object"));
            }
            let unit = if text.is_ascii() { Unit::Byte } else { Unit::Char };
            return Ok(Subject { value, contents: Contents::Text(text), unit });
        }
        let contents = match value.unwrap_as::<Bytes>() {
            Some(bytes) => Contents::Bytes(bytes),
            None => match buffer_contents(vm, value)? {
                Some(data) => {
                    vm.charge(data.len() as u64 / 64)?;
                    vm.heap_mut().charge(data.len());
                    Contents::Copy(data.into())
                }
                None => {
                    let got = vm.class_name(value);
                    return Err(
                        vm.type_error(format!("expected string or bytes-like object, got '{got}'"))
                    );
                }
            },
        };
        if pattern.is_text {
            return Err(vm.type_error("cannot use a string pattern on a bytes-like object"));
        }
        Ok(Subject { value, contents, unit: Unit::Byte })
    }

    /// The contents.
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Bytes(bytes) => &bytes.data,
            Contents::Copy(data) => data,
        }
    }

    /// The whole of it.
    pub fn whole(&self) -> Window {
        let offset = self.bytes().len();
        let index = match &self.contents {
            Contents::Text(text) => text.chars(),
            _ => offset,
        };
        Window { start: Place { offset: 0, index: 0 }, end: Place { offset, index } }
    }

    /// The part between two indices, each of which is brought within bounds.
    pub fn window(&self, pos: Option<i64>, endpos: Option<i64>) -> Window {
        let whole = self.whole();
        let place = |given: Option<i64>, default: Place| match given {
            None => default,
            Some(index) => {
                let index = usize::try_from(index).unwrap_or(0).min(whole.end.index);
                let offset = match &self.contents {
                    Contents::Text(text) => text.offset_of(index),
                    _ => index,
                };
                Place { offset, index }
            }
        };
        Window { start: place(pos, whole.start), end: place(endpos, whole.end) }
    }

    /// The index of an offset, counted from a place.
    pub fn index_of(&self, offset: usize, from: Place) -> usize {
        let between = |a: usize, b: usize| self.bytes().get(a..b).map_or(0, char_count);
        match self.unit {
            Unit::Byte => offset,
            Unit::Char if offset >= from.offset => from.index + between(from.offset, offset),
            Unit::Char => from.index - between(offset, from.offset).min(from.index),
        }
    }

    /// What lies between two offsets, as an object.
    pub fn slice(&self, vm: &mut Vm, start: usize, end: usize) -> Value {
        let bytes = self.bytes();
        let part = bytes.get(start..end).unwrap_or_default();
        match &self.contents {
            _ if part.len() == bytes.len() && self.is_plain() => self.value,
            Contents::Text(_) => vm.new_str(part).into(),
            _ => vm.new_bytes(part.to_vec()).into(),
        }
    }

    /// Whether the object is a str or bytes and no instance of a subclass.
    fn is_plain(&self) -> bool {
        matches!(self.value.kind(), Kind::Str | Kind::Bytes)
    }

    /// An object with these contents, of the type that parts of the subject have.
    pub fn make(&self, vm: &mut Vm, contents: Vec<u8>) -> Value {
        match self.contents {
            Contents::Text(_) => vm.new_str_from(contents).into(),
            _ => vm.new_bytes(contents).into(),
        }
    }

    /// Whether it is text.
    pub fn is_text(&self) -> bool {
        matches!(self.contents, Contents::Text(_))
    }

    /// Marks the object.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.value);
        match &self.contents {
            Contents::Text(text) => tracer.mark(*text),
            Contents::Bytes(bytes) => tracer.mark(*bytes),
            Contents::Copy(data) => tracer.external(data.len() / Rc::strong_count(data)),
        }
    }
}
