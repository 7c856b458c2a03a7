//! `re.Pattern`.

use super::match_::new_match;
use super::scanner::{self, Scanner};
use super::subject::{Place, Subject, Window};
use super::{limited, substitute};
use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::containers::mappingproxy::new_proxy;
use crate::builtins::iteration::iter::CALLABLE_ITERATOR;
use std::rc::Rc;

use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::text::regex::{Bound, Matcher, NONE, Program, Scratch, Template, flag};
use crate::text::wtf8;
use crate::vm::Vm;

/// A compiled pattern.
pub struct Pattern {
    pub program: Program,
    /// The str or bytes that it was compiled from.
    pub source: Value,
    pub flags: u32,
    pub is_text: bool,
    pub names: Vec<(Vec<u8>, usize)>,
    pub group_index: Gc<Dict>,
    /// Room for matchers, while none uses it.
    pub scratch: Scratch,
    /// The template used last, and what it is of.
    pub template: Option<(Value, Rc<Template>)>,
}

impl Opaque for Pattern {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.source);
        tracer.mark(self.group_index);
        if let Some((source, _)) = &self.template {
            tracer.value(*source);
        }
    }
}

/// The pattern that a receiver is.
pub fn pattern_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Pattern>> {
    match opaque::<Pattern>(this) {
        Some(pattern) => Ok(pattern),
        None => Err(vm.type_error("a pattern is required")),
    }
}

/// How a match is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Anywhere from the start on.
    Search,
    /// At the start.
    Match,
    /// All of it.
    FullMatch,
}

/// Going from match to match.
pub struct Walk {
    /// Where the next may begin.
    pub at: Place,
    end: usize,
    /// The last was empty and ended here: the next is not to be the same.
    pub must_advance: bool,
}

impl Walk {
    /// To go through a part of a subject.
    pub fn new(window: Window) -> Walk {
        Walk { at: window.start, end: window.end.offset, must_advance: false }
    }

    /// Finds the next match; what matched is in the scratch. Returns where it begins.
    pub fn next(
        &mut self,
        vm: &mut Vm,
        pattern: &mut Pattern,
        subject: &Subject,
        mode: Mode,
    ) -> Result<Option<Place>> {
        // Beyond the end there is nothing to be found, but the empty text still matches.
        if self.at.offset > self.end && mode == Mode::Search {
            return Ok(None);
        }
        let text = &subject.bytes()[..self.end];
        let bound = match mode {
            Mode::FullMatch => Bound::ToEnd,
            _ if self.must_advance => Bound::NotEmpty,
            _ => Bound::Free,
        };
        let (program, scratch) = (&pattern.program, &mut pattern.scratch);
        let (unit, from) = (subject.unit, self.at.offset);
        let found = limited(vm, |host| {
            let mut matcher = Matcher::new(program, text, unit, scratch, host);
            match mode {
                Mode::Search => matcher.search(from, bound),
                Mode::Match | Mode::FullMatch => matcher.match_at(from, bound),
            }
        })?;
        if !found {
            return Ok(None);
        }
        let (start, end) = (scratch.slots[0], scratch.slots[1]);
        let begins = Place { offset: start, index: subject.index_of(start, self.at) };
        self.at = Place { offset: end, index: subject.index_of(end, begins) };
        self.must_advance = start == end;
        Ok(Some(begins))
    }
}

/// One match in a part of a subject, or None.
pub fn find(
    vm: &mut Vm,
    this: Value,
    string: Value,
    pos: Option<i64>,
    endpos: Option<i64>,
    mode: Mode,
) -> Result<Value> {
    let mut pattern = pattern_of(vm, this)?;
    let subject = Subject::new(vm, &pattern, string)?;
    let window = subject.window(pos, endpos);
    match Walk::new(window).next(vm, &mut pattern, &subject, mode)? {
        Some(begins) => Ok(new_match(vm, this, &pattern, subject, window, begins)),
        None => Ok(Value::NONE),
    }
}

/// What a group has matched; `default` if it has not.
pub fn group_value(
    vm: &mut Vm,
    subject: &Subject,
    slots: &[usize],
    group: usize,
    default: Value,
) -> Value {
    match slots.get(group * 2..group * 2 + 2) {
        Some(&[start, end]) if start != NONE && end != NONE => subject.slice(vm, start, end),
        _ => default,
    }
}

fn findall(
    vm: &mut Vm,
    this: Value,
    string: Value,
    pos: Option<i64>,
    endpos: Option<i64>,
) -> Result<Value> {
    let mut pattern = pattern_of(vm, this)?;
    let subject = Subject::new(vm, &pattern, string)?;
    let mut walk = Walk::new(subject.window(pos, endpos));
    let mut found = vm.new_list(Vec::new());
    let empty = subject.make(vm, Vec::new());
    let groups = pattern.program.groups;
    let mut items = Vec::with_capacity(groups);
    while walk.next(vm, &mut pattern, &subject, Mode::Search)?.is_some() {
        let slots = &pattern.scratch.slots;
        let item = match groups {
            1 => group_value(vm, &subject, slots, 0, empty),
            2 => group_value(vm, &subject, slots, 1, empty),
            _ => {
                items.clear();
                for group in 1..groups {
                    items.push(group_value(vm, &subject, slots, group, empty));
                }
                vm.charge(groups as u64)?;
                vm.new_tuple(&items).into()
            }
        };
        found.push(vm.heap_mut(), item);
    }
    Ok(found.into())
}

fn split(vm: &mut Vm, this: Value, string: Value, most: Option<i64>) -> Result<Value> {
    let mut pattern = pattern_of(vm, this)?;
    let subject = Subject::new(vm, &pattern, string)?;
    let most = most.unwrap_or(0);
    let mut walk = Walk::new(subject.whole());
    let mut parts = vm.new_list(Vec::new());
    let (mut from, mut times) = (0, 0);
    while (most == 0 || times < most)
        && let Some(begins) = walk.next(vm, &mut pattern, &subject, Mode::Search)?
    {
        let part = subject.slice(vm, from, begins.offset);
        parts.push(vm.heap_mut(), part);
        for group in 1..pattern.program.groups {
            let value = group_value(vm, &subject, &pattern.scratch.slots, group, Value::NONE);
            parts.push(vm.heap_mut(), value);
        }
        vm.charge(pattern.program.groups as u64)?;
        from = walk.at.offset;
        times += 1;
    }
    let rest = subject.slice(vm, from, subject.bytes().len());
    parts.push(vm.heap_mut(), rest);
    Ok(parts.into())
}

fn finditer(
    vm: &mut Vm,
    this: Value,
    string: Value,
    pos: Option<i64>,
    endpos: Option<i64>,
) -> Result<Value> {
    let scanner = Scanner::make(vm, this, string, pos, endpos)?;
    let search = scanner::search_of(vm, scanner)?;
    let class = vm.type_by_spec(&CALLABLE_ITERATOR);
    Ok(vm.new_iter(class, IterState::Callable(search, Value::NONE)))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    const NAMES: [(u32, &str); 7] = [
        (flag::IGNORECASE, "re.IGNORECASE"),
        (flag::LOCALE, "re.LOCALE"),
        (flag::MULTILINE, "re.MULTILINE"),
        (flag::DOTALL, "re.DOTALL"),
        (flag::VERBOSE, "re.VERBOSE"),
        (flag::DEBUG, "re.DEBUG"),
        (flag::ASCII, "re.ASCII"),
    ];
    let pattern = pattern_of(vm, this)?;
    let mut flags = pattern.flags;
    if pattern.is_text && flags & flag::TYPES == flag::UNICODE {
        flags &= !flag::UNICODE;
    }
    let mut names: Vec<String> = Vec::new();
    for (bit, name) in NAMES {
        if flags & bit != 0 {
            names.push(name.into());
            flags &= !bit;
        }
    }
    if flags != 0 {
        names.push(format!("0x{flags:x}"));
    }
    let source = vm.repr(pattern.source)?;
    let mut text = b"re.compile(".to_vec();
    text.extend_from_slice(wtf8::prefix(source.as_bytes(), 200));
    if !names.is_empty() {
        text.extend_from_slice(b", ");
        text.extend_from_slice(names.join("|").as_bytes());
    }
    text.push(b')');
    Ok(vm.new_str_from(text).into())
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<Pattern>(a), opaque::<Pattern>(b)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let equal =
        a.is(b) || x.flags == y.flags && x.is_text == y.is_text && vm.eq(x.source, y.source)?;
    Ok(Value::bool(equal == (op == CompareOp::Eq)))
}

/// `re.Pattern`
pub static PATTERN: TypeSpec = TypeSpec {
    name: "Pattern",
    module: "re",
    doc: "Compiled regular expression object.",
    slots: Slots {
        repr: Some(repr),
        hash: Some(|vm, this| {
            let pattern = pattern_of(vm, this)?;
            let hash = vm.hash(pattern.source)?;
            Ok(hash ^ u64::from(pattern.flags))
        }),
        compare: Some(compare),
        ..NO_SLOTS
    },
    methods: &[
        method(
            "match",
            "self, /, string, pos=0, endpos=sys.maxsize",
            |vm: &mut Vm, this: Value, string: Value, pos: Option<i64>, end: Option<i64>| {
                find(vm, this, string, pos, end, Mode::Match)
            },
        )
        .doc("Matches zero or more characters at the beginning of the string."),
        method(
            "fullmatch",
            "self, /, string, pos=0, endpos=sys.maxsize",
            |vm: &mut Vm, this: Value, string: Value, pos: Option<i64>, end: Option<i64>| {
                find(vm, this, string, pos, end, Mode::FullMatch)
            },
        )
        .doc("Matches against all of the string."),
        method(
            "search",
            "self, /, string, pos=0, endpos=sys.maxsize",
            |vm: &mut Vm, this: Value, string: Value, pos: Option<i64>, end: Option<i64>| {
                find(vm, this, string, pos, end, Mode::Search)
            },
        )
        .doc("The first match in the string, or None."),
        method("sub", "self, /, repl, string, count=0", substitute::sub)
            .doc("The string with the matches replaced by repl."),
        method("subn", "self, /, repl, string, count=0", substitute::subn)
            .doc("The string with the matches replaced by repl, and how many there were."),
        method("findall", "self, /, string, pos=0, endpos=sys.maxsize", findall)
            .doc("A list of what all matches, or their groups, are."),
        method("split", "self, /, string, maxsplit=0", split)
            .doc("Split string by the occurrences of pattern."),
        method("finditer", "self, /, string, pos=0, endpos=sys.maxsize", finditer)
            .doc("An iterator over all matches."),
        method(
            "scanner",
            "self, /, string, pos=0, endpos=sys.maxsize",
            |vm: &mut Vm, this: Value, string: Value, pos: Option<i64>, end: Option<i64>| {
                Scanner::make(vm, this, string, pos, end)
            },
        ),
        method("__copy__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__deepcopy__", "self, memo, /", |_: &mut Vm, this: Value, _memo: Value| Ok(this)),
        class_method("__class_getitem__", "cls, object, /", class_getitem).doc("See PEP 585"),
    ],
    getsets: &[
        member("pattern", |vm, this| Ok(pattern_of(vm, this)?.source)),
        member("flags", |vm, this| Ok(Value::int(i64::from(pattern_of(vm, this)?.flags)))),
        member("groups", |vm, this| {
            Ok(Value::int(pattern_of(vm, this)?.program.groups as i64 - 1))
        }),
        getter("groupindex", |vm, this| {
            let names = pattern_of(vm, this)?.group_index;
            Ok(new_proxy(vm, names.into()))
        }),
    ],
    ..TypeSpec::NONE
};
