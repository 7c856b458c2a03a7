//! `re.Match`.

use super::compile;
use super::pattern::{Pattern, group_value, pattern_of};
use super::subject::{Place, Subject, Window};
use super::substitute::{expand, template_of};
use crate::builtins::classes::generic_alias::class_getitem;
use crate::heap::Tracer;
use crate::object::*;
use crate::text::regex::NONE;
use crate::text::wtf8;
use crate::vm::Vm;

/// A match.
struct Match {
    pattern: Value,
    subject: Subject,
    /// Where groups begin and end, as offsets.
    slots: Box<[usize]>,
    last_group: u32,
    window: Window,
    /// Where it begins.
    begins: Place,
}

impl Opaque for Match {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.pattern);
        self.subject.trace(tracer);
    }
}

/// The match that the pattern's scratch has.
pub fn new_match(
    vm: &mut Vm,
    this: Value,
    pattern: &Pattern,
    subject: Subject,
    window: Window,
    begins: Place,
) -> Value {
    let slots = pattern.scratch.slots.clone().into_boxed_slice();
    let last_group = pattern.scratch.last_group;
    let found = Match { pattern: this, subject, slots, last_group, window, begins };
    vm.new_opaque(&MATCH, Box::new(found))
}

fn match_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Match>> {
    match opaque::<Match>(this) {
        Some(found) => Ok(found),
        None => Err(vm.type_error("a match is required")),
    }
}

impl Match {
    /// The number of the group that a number or name stands for.
    fn group(&self, vm: &mut Vm, name: Value) -> Result<usize> {
        let groups = self.slots.len() / 2;
        let number = if name.as_int_or_bool().is_some() || vm.type_of(name).slots.index.is_some() {
            let index = vm.to_index(name)?;
            index.as_int()
        } else {
            let names = pattern_of(vm, self.pattern)?.group_index;
            Dict::get(names, vm, name)?.and_then(|number| number.as_int())
        };
        match number.and_then(|number| usize::try_from(number).ok()) {
            Some(group) if group < groups => Ok(group),
            _ => Err(vm.index_error("no such group")),
        }
    }

    fn span(&self, group: usize) -> (i64, i64) {
        match self.slots.get(group * 2..group * 2 + 2) {
            Some(&[start, end]) if start != NONE && end != NONE => {
                let index = self.subject.index_of(start, self.begins);
                let place = Place { offset: start, index };
                (index as i64, self.subject.index_of(end, place) as i64)
            }
            _ => (-1, -1),
        }
    }

    fn span_value(&self, vm: &mut Vm, group: usize) -> Value {
        let (start, end) = self.span(group);
        vm.new_tuple(&[Value::int(start), Value::int(end)]).into()
    }

    fn value(&self, vm: &mut Vm, group: usize, default: Value) -> Value {
        group_value(vm, &self.subject, &self.slots, group, default)
    }
}

fn group(vm: &mut Vm, this: Value, args: Rest) -> Result<Value> {
    let found = match_of(vm, this)?;
    match args.0 {
        [] => Ok(found.value(vm, 0, Value::NONE)),
        [name] => {
            let group = found.group(vm, *name)?;
            Ok(found.value(vm, group, Value::NONE))
        }
        names => {
            let mut values = Vec::with_capacity(names.len());
            for name in names {
                let group = found.group(vm, *name)?;
                let value = found.value(vm, group, Value::NONE);
                vm.protect(value);
                values.push(value);
            }
            Ok(vm.new_tuple(&values).into())
        }
    }
}

fn groups(vm: &mut Vm, this: Value, default: Option<Value>) -> Result<Value> {
    let found = match_of(vm, this)?;
    let default = default.unwrap_or(Value::NONE);
    let count = found.slots.len() / 2;
    let values: Vec<Value> = (1..count).map(|group| found.value(vm, group, default)).collect();
    Ok(vm.new_tuple(&values).into())
}

fn groupdict(vm: &mut Vm, this: Value, default: Option<Value>) -> Result<Value> {
    let found = match_of(vm, this)?;
    let default = default.unwrap_or(Value::NONE);
    let names = pattern_of(vm, found.pattern)?.group_index;
    let mut result = vm.new_dict();
    for at in 0..names.positions() {
        let Some((name, number)) = names.entry_at(at) else { continue };
        let group = number.as_int().unwrap_or(0) as usize;
        let value = found.value(vm, group, default);
        if let Some(name) = name.downcast::<Str>() {
            result.set_str(vm.heap_mut(), name, value);
        }
    }
    Ok(result.into())
}

fn span(vm: &mut Vm, this: Value, group: Option<Value>) -> Result<(i64, i64)> {
    let found = match_of(vm, this)?;
    let group = match group {
        Some(group) => found.group(vm, group)?,
        None => 0,
    };
    Ok(found.span(group))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let found = match_of(vm, this)?;
    let (start, end) = found.span(0);
    let text = found.value(vm, 0, Value::NONE);
    let text = vm.repr(text)?;
    let class = vm.class_name(this);
    let mut out = format!("<{class} object; span=({start}, {end}), match=").into_bytes();
    out.extend_from_slice(wtf8::prefix(text.as_bytes(), 50));
    out.push(b'>');
    Ok(vm.new_str_from(out).into())
}

fn expand_template(vm: &mut Vm, this: Value, template: Value) -> Result<Value> {
    let found = match_of(vm, this)?;
    let mut pattern = pattern_of(vm, found.pattern)?;
    let template = match compile::characters(vm, template)? {
        Some(_) => template_of(vm, &mut pattern, template)?,
        None => compile::template(vm, &pattern, template)?.into(),
    };
    let mut out = Vec::new();
    expand(vm, &template, &found.subject, &found.slots, &mut out)?;
    Ok(found.subject.make(vm, out))
}

/// `re.Match`
pub static MATCH: TypeSpec = TypeSpec {
    name: "Match",
    module: "re",
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of \
          True.",
    slots: Slots {
        repr: Some(repr),
        get_item: Some(|vm, this, name| {
            let found = match_of(vm, this)?;
            let group = found.group(vm, name)?;
            Ok(found.value(vm, group, Value::NONE))
        }),
        ..NO_SLOTS
    },
    methods: &[
        method("group", "self, /, *args", group).doc(
            "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by \
             indices or names.\n    For 0 returns the entire match.",
        ),
        method("start", "self, group=0, /", |vm: &mut Vm, this: Value, group: Option<Value>| {
            Ok(span(vm, this, group)?.0)
        })
        .doc("Return index of the start of the substring matched by group."),
        method("end", "self, group=0, /", |vm: &mut Vm, this: Value, group: Option<Value>| {
            Ok(span(vm, this, group)?.1)
        })
        .doc("Return index of the end of the substring matched by group."),
        method("span", "self, group=0, /", |vm: &mut Vm, this: Value, group: Option<Value>| {
            let (start, end) = span(vm, this, group)?;
            Ok(vm.new_tuple(&[Value::int(start), Value::int(end)]))
        })
        .doc("The tuple (m.start(group), m.end(group))."),
        method("groups", "self, /, default=None", groups)
            .doc("A tuple of all groups, default standing for those that did not match."),
        method("groupdict", "self, /, default=None", groupdict)
            .doc("A dict of all named groups, default standing for those that did not match."),
        method("expand", "self, /, template", expand_template)
            .doc("The template with its references replaced, as sub() does it."),
        method("__copy__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__deepcopy__", "self, memo, /", |_: &mut Vm, this: Value, _memo: Value| Ok(this)),
        class_method("__class_getitem__", "cls, object, /", class_getitem).doc("See PEP 585"),
    ],
    getsets: &[
        member("string", |vm, this| Ok(match_of(vm, this)?.subject.value)),
        member("re", |vm, this| Ok(match_of(vm, this)?.pattern)),
        member("pos", |vm, this| Ok(Value::int(match_of(vm, this)?.window.start.index as i64))),
        member("endpos", |vm, this| Ok(Value::int(match_of(vm, this)?.window.end.index as i64))),
        getter("lastindex", |vm, this| {
            let last = match_of(vm, this)?.last_group;
            Ok(if last == 0 { Value::NONE } else { Value::int(i64::from(last)) })
        }),
        getter("lastgroup", |vm, this| {
            let found = match_of(vm, this)?;
            let pattern = pattern_of(vm, found.pattern)?;
            let last = found.last_group as usize;
            let name = pattern.names.iter().find(|(_, group)| *group == last && last > 0);
            Ok(name.map_or(Value::NONE, |(name, _)| vm.intern_bytes(name).into()))
        }),
        getter("regs", |vm, this| {
            let found = match_of(vm, this)?;
            let count = found.slots.len() / 2;
            let spans: Vec<Value> = (0..count).map(|group| found.span_value(vm, group)).collect();
            Ok(vm.new_tuple(&spans).into())
        }),
    ],
    ..TypeSpec::NONE
};
