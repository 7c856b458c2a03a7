//! `sub`, `subn` and templates.

use std::rc::Rc;

use super::compile;
use super::match_::new_match;
use super::pattern::{Mode, Pattern, Walk, pattern_of};
use super::subject::Subject;
use crate::builtins::bytes_like::bytes::buffer_contents;
use crate::object::*;
use crate::text::regex::{NONE, Template};
use crate::vm::Vm;

/// What matches are replaced by.
enum Replacement {
    /// What a function returns.
    Call(Value),
    /// Always the same object.
    Same(Value),
    /// A template with references.
    Template(Rc<Template>),
}

/// Pattern.sub
pub fn sub(
    vm: &mut Vm,
    this: Value,
    replacement: Value,
    string: Value,
    count: Option<i64>,
) -> Result<Value> {
    Ok(substitute(vm, this, replacement, string, count)?.0)
}

/// Pattern.subn
pub fn subn(
    vm: &mut Vm,
    this: Value,
    replacement: Value,
    string: Value,
    count: Option<i64>,
) -> Result<Value> {
    let (text, times) = substitute(vm, this, replacement, string, count)?;
    Ok(vm.new_tuple(&[text, Value::int(times)]).into())
}

/// The template of a str or bytes; that used last is kept.
pub fn template_of(vm: &mut Vm, pattern: &mut Pattern, source: Value) -> Result<Rc<Template>> {
    if let Some((known, template)) = &pattern.template
        && known.is(source)
    {
        return Ok(template.clone());
    }
    let template = Rc::new(compile::template(vm, pattern, source)?);
    if matches!(source.kind(), Kind::Str | Kind::Bytes) {
        pattern.template = Some((source, template.clone()));
    }
    Ok(template)
}

fn replacement_of(vm: &mut Vm, pattern: &mut Pattern, value: Value) -> Result<Replacement> {
    if vm.is_callable(value) {
        return Ok(Replacement::Call(value));
    }
    let has_backslash = match value.unwrap_as::<Str>() {
        Some(text) => memchr::memchr(b'\\', text.as_bytes()).is_some(),
        None => match buffer_contents(vm, value)? {
            Some(data) => memchr::memchr(b'\\', &data).is_some(),
            None => true,
        },
    };
    if !has_backslash {
        return Ok(Replacement::Same(value));
    }
    Ok(Replacement::Template(template_of(vm, pattern, value)?))
}

/// Appends a template with its references replaced.
pub fn expand(
    vm: &mut Vm,
    template: &Template,
    subject: &Subject,
    slots: &[usize],
    out: &mut Vec<u8>,
) -> Result<()> {
    out.extend_from_slice(&template.literal);
    for (group, text) in &template.groups {
        if let Some(&[start, end]) = slots.get(group * 2..group * 2 + 2)
            && start != NONE
            && end != NONE
        {
            let part = subject.bytes().get(start..end).unwrap_or_default();
            vm.charge(part.len() as u64 / 64 + 1)?;
            if part.len() > 1 << 16 {
                vm.reserve(part.len().saturating_add(out.len()))?;
            }
            out.extend_from_slice(part);
        }
        out.extend_from_slice(text);
    }
    Ok(())
}

/// A result being put together. Its parts are counted, as an error about one says which it is.
struct Joined<'a> {
    subject: &'a Subject,
    out: Vec<u8>,
    parts: usize,
}

impl Joined<'_> {
    fn subject_part(&mut self, start: usize, end: usize) {
        if start < end {
            self.out.extend_from_slice(self.subject.bytes().get(start..end).unwrap_or_default());
            self.parts += 1;
        }
    }

    fn value(&mut self, vm: &mut Vm, value: Value) -> Result<()> {
        let (wanted, at) = (self.subject.is_text(), self.parts);
        self.parts += 1;
        if self.out.len() > 1 << 16 {
            vm.reserve(self.out.len())?;
        }
        if wanted {
            if let Some(text) = value.unwrap_as::<Str>() {
                vm.charge(text.len() as u64 / 64)?;
                self.out.extend_from_slice(text.as_bytes());
                return Ok(());
            }
        } else if value.unwrap_as::<Str>().is_none()
            && let Some(data) = buffer_contents(vm, value)?
        {
            vm.charge(data.len() as u64 / 64)?;
            self.out.extend_from_slice(&data);
            return Ok(());
        }
        let wanted = if wanted { "str instance" } else { "a bytes-like object" };
        let got = vm.class_name(value);
        Err(vm.type_error(format!("sequence item {at}: expected {wanted}, {got} found")))
    }
}

fn substitute(
    vm: &mut Vm,
    this: Value,
    replacement: Value,
    string: Value,
    count: Option<i64>,
) -> Result<(Value, i64)> {
    let mut pattern = pattern_of(vm, this)?;
    let replacement = replacement_of(vm, &mut pattern, replacement)?;
    let subject = Subject::new(vm, &pattern, string)?;
    let count = count.unwrap_or(0);
    let mut walk = Walk::new(subject.whole());
    let mut joined = Joined { subject: &subject, out: Vec::new(), parts: 0 };
    let (mut from, mut times) = (0, 0);
    while (count == 0 || times < count)
        && let Some(begins) = walk.next(vm, &mut pattern, &subject, Mode::Search)?
    {
        joined.subject_part(from, begins.offset);
        match &replacement {
            Replacement::Same(value) => joined.value(vm, *value)?,
            Replacement::Template(template) => {
                joined.parts += 1;
                expand(vm, template, &subject, &pattern.scratch.slots, &mut joined.out)?;
                if joined.out.len() > 1 << 16 {
                    vm.reserve(joined.out.len())?;
                }
            }
            Replacement::Call(function) => {
                let window = subject.whole();
                vm.scope(|vm| -> Result<()> {
                    let found = new_match(vm, this, &pattern, subject.clone(), window, begins);
                    vm.protect(found);
                    let value = vm.call(*function, &[found])?;
                    if value.is_none() {
                        return Ok(());
                    }
                    vm.protect(value);
                    joined.value(vm, value)
                })?;
            }
        }
        from = walk.at.offset;
        times += 1;
    }
    if times == 0 {
        let length = subject.bytes().len();
        return Ok((subject.slice(vm, 0, length), 0));
    }
    joined.subject_part(from, subject.bytes().len());
    let out = joined.out;
    Ok((subject.make(vm, out), times))
}
