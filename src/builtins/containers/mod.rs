//! Sequences, mappings and sets.

pub mod bounds;
pub mod dict;
pub mod dict_views;
pub mod item_compare;
pub mod list;
pub mod mappingproxy;
pub mod range;
pub mod room;
pub mod sequence_index;
pub mod sequence_ops;
pub mod set;
pub mod set_algebra;
pub mod simple_namespace;
pub mod slice;
pub mod struct_sequence;
pub mod tuple;
