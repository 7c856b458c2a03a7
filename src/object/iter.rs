//! The iterators of builtin types and functions: one layout, a state per sort.

use super::dict::Dict;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::sequence::{List, Tuple};
use super::set::Set;
use super::str::Str;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

/// What a view or iterator of a dict shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictPart {
    /// Keys.
    Keys,
    /// Values.
    Values,
    /// `(key, value)` tuples.
    Items,
}

/// Where an iterator stands.
pub enum IterState {
    /// Nothing more.
    Exhausted,
    /// Over a list; sees changes.
    List(Gc<List>, usize),
    /// Over a list, backwards; the next index plus one.
    ListReversed(Gc<List>, usize),
    /// Over a tuple.
    Tuple(Gc<Tuple>, usize),
    /// Over a range of small ints: next value, values left, step.
    Range(i64, u64, i64),
    /// Over any range: next, stop, step.
    BigRange(Value, Value, Value),
    /// Over a dict: position, length when made, part, keys left.
    Dict(Gc<Dict>, usize, usize, DictPart, usize),
    /// Over a dict, backwards: position plus one, length when made, part.
    DictReversed(Gc<Dict>, usize, usize, DictPart),
    /// Over a set: position, length when made.
    Set(Gc<Set>, usize, usize),
    /// Over a str: byte offset.
    Str(Gc<Str>, usize),
    /// Over bytes or a bytearray: index.
    Bytes(Value, usize),
    /// By `__getitem__` with 0, 1, …
    Sequence(Value, i64),
    /// By `__getitem__`, backwards (`reversed`).
    SequenceReversed(Value, i64),
    /// `iter(callable, sentinel)`
    Callable(Value, Value),
    /// `enumerate`: iterator, next number.
    Enumerate(Value, Value),
    /// `zip`: iterators, strict.
    Zip(Box<[Value]>, bool),
    /// `map`: function, iterators.
    Map(Value, Box<[Value]>),
    /// `filter`: function or None, iterator.
    Filter(Value, Value),
}

impl IterState {
    /// Whether it goes through other iterators or calls something.
    #[inline]
    pub fn is_adapter(&self) -> bool {
        matches!(
            self,
            IterState::Enumerate(..)
                | IterState::Zip(..)
                | IterState::Map(..)
                | IterState::Filter(..)
                | IterState::Sequence(..)
                | IterState::SequenceReversed(..)
                | IterState::Callable(..)
        )
    }
}

/// An iterator of a builtin.
#[repr(C)]
pub struct Iter {
    header: Header,
    /// Where it stands.
    pub state: IterState,
}

// SAFETY: repr(C), header first; traces whatever the state refers to.
unsafe impl Object for Iter {
    const KIND: Kind = Kind::Iter;
    fn trace(&self, tracer: &mut Tracer) {
        match &self.state {
            IterState::Exhausted | IterState::Range(..) => {}
            IterState::List(list, _) | IterState::ListReversed(list, _) => tracer.mark(*list),
            IterState::Tuple(tuple, _) => tracer.mark(*tuple),
            IterState::BigRange(a, b, c) => tracer.values(&[*a, *b, *c]),
            IterState::Dict(dict, ..) | IterState::DictReversed(dict, ..) => tracer.mark(*dict),
            IterState::Set(set, ..) => tracer.mark(*set),
            IterState::Str(text, _) => tracer.mark(*text),
            IterState::Bytes(value, _)
            | IterState::Sequence(value, _)
            | IterState::SequenceReversed(value, _) => tracer.value(*value),
            IterState::Callable(a, b) | IterState::Enumerate(a, b) | IterState::Filter(a, b) => {
                tracer.values(&[*a, *b])
            }
            IterState::Zip(iters, _) => tracer.values(iters),
            IterState::Map(function, iters) => {
                tracer.value(*function);
                tracer.values(iters);
            }
        }
    }
}

impl Iter {
    /// An iterator's fields, to be moved into the heap.
    pub fn new(state: IterState) -> Iter {
        Iter { header: PLACEHOLDER, state }
    }
}

/// `dict.keys()`, `dict.values()` or `dict.items()`.
#[repr(C)]
pub struct DictView {
    header: Header,
    /// The dict.
    pub dict: Gc<Dict>,
    /// What it shows.
    pub part: DictPart,
}

// SAFETY: repr(C), header first; traces the dict.
unsafe impl Object for DictView {
    const KIND: Kind = Kind::DictView;
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.dict);
    }
}

impl DictView {
    /// A view's fields, to be moved into the heap.
    pub fn new(dict: Gc<Dict>, part: DictPart) -> DictView {
        DictView { header: PLACEHOLDER, dict, part }
    }
}
