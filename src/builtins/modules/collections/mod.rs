//! `_collections`: the containers of `collections` that are hot. The rest is written in Python.

mod counting;
mod default_dict;
mod deque;
mod deque_iter;
mod ordered_dict;
mod ordered_views;
mod tuple_getter;

use crate::object::*;
use crate::vm::ModuleSpec;

/// `_collections`
pub static COLLECTIONS: ModuleSpec = ModuleSpec {
    name: "_collections",
    doc: "High performance data structures.",
    types: &[
        &deque::DEQUE,
        &deque_iter::DEQUE_ITERATOR,
        &deque_iter::DEQUE_REVERSE_ITERATOR,
        &default_dict::DEFAULT_DICT,
        &ordered_dict::ORDERED_DICT,
        &ordered_views::ODICT_KEYS,
        &ordered_views::ODICT_VALUES,
        &ordered_views::ODICT_ITEMS,
        &ordered_views::ODICT_ITERATOR,
        &tuple_getter::TUPLE_GETTER,
    ],
    functions: &[function("_count_elements", "mapping, iterable, /", counting::count_elements)
        .doc("Count elements in the iterable, updating the mapping")],
    init: None,
};
