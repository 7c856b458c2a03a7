//! The types, functions and modules that Python programs see.
//!
//! One file per type (or family of one noun), each ending in static tables; [`REGISTRY`] lists
//! them. Adding a method is a row in its type's table, adding a type or module a line here.
#![forbid(unsafe_code)]

mod async_generator;
mod big_int;
mod big_steps;
mod bool;
mod bounds;
mod buffer_view;
mod byte_buffer;
mod bytearray;
mod bytes;
mod bytes_methods;
mod bytes_split;
mod code;
mod code_layout;
mod codecs;
mod collect;
mod complex;
mod descriptors;
mod dict;
mod dict_views;
mod docs;
mod evaluate;
pub mod exception;
mod exception_field;
mod exception_group;
mod exception_named;
mod exception_reduce;
mod exported_buffer;
mod float;
mod frame;
mod function;
mod functions;
mod generator;
mod generic_alias;
mod help;
mod input;
mod int;
mod int_operators;
mod integer;
mod item_compare;
mod iter;
mod iter_adapters;
mod iter_state;
mod list;
mod mappingproxy;
mod memoryview;
mod module;
mod modules;
mod native_function;
mod object;
mod os_error;
mod percent_format;
mod property;
mod range;
mod reduce;
mod room;
mod sequence_index;
mod sequence_ops;
mod set;
mod set_algebra;
mod simple_namespace;
mod site;
mod slice;
mod sorting;
mod str;
mod str_case;
mod str_format;
mod str_pad;
mod str_search;
mod str_split;
mod str_translate;
mod struct_sequence;
mod syntax_error;
mod traceback;
mod tuple;
mod type_;
mod typing;
mod unicode_error;
mod union;

use once_cell::sync::Lazy;

use crate::object::TypeSpec;
use crate::vm::Registry;

/// Builtin types, bases first; the exceptions follow.
static TYPES: &[&TypeSpec] = &[
    &object::OBJECT,
    &type_::TYPE,
    &str::STR,
    &dict::DICT,
    &tuple::TUPLE,
    &int::INT,
    &bool::BOOL,
    &float::FLOAT,
    &complex::COMPLEX,
    &bytes::BYTES,
    &bytearray::BYTEARRAY,
    &memoryview::MEMORYVIEW,
    &list::LIST,
    &set::SET,
    &set::FROZENSET,
    &range::RANGE,
    &slice::SLICE,
    &property::PROPERTY,
    &descriptors::STATICMETHOD,
    &descriptors::CLASSMETHOD,
    &descriptors::SUPER,
    &iter_adapters::ENUMERATE,
    &iter_adapters::ZIP,
    &iter_adapters::MAP,
    &iter_adapters::FILTER,
    &iter_adapters::REVERSED,
    &object::NONE_TYPE,
    &object::NOT_IMPLEMENTED_TYPE,
    &object::ELLIPSIS_TYPE,
    &function::FUNCTION,
    &native_function::NATIVE,
    &native_function::METHOD_WRAPPER,
    &native_function::METHOD_DESCRIPTOR,
    &native_function::SLOT_WRAPPER,
    &native_function::CLASSMETHOD_DESCRIPTOR,
    &function::METHOD,
    &code::CODE,
    &code::CELL,
    &descriptors::GETSET,
    &descriptors::MEMBER,
    &module::MODULE,
    &generator::GENERATOR,
    &generator::COROUTINE,
    &generator::COROUTINE_WRAPPER,
    &async_generator::ASYNC_GENERATOR,
    &async_generator::ASEND,
    &async_generator::ATHROW,
    &async_generator::ANEXT_AWAITABLE,
    &mappingproxy::MAPPINGPROXY,
    &generic_alias::GENERIC_ALIAS,
    &union::UNION,
    &typing::TYPE_VAR,
    &typing::PARAM_SPEC,
    &typing::TYPE_VAR_TUPLE,
    &typing::TYPE_ALIAS,
    &typing::ARGS,
    &typing::KWARGS,
    &typing::UNPACKED,
    &typing::NO_DEFAULT,
    &typing::GENERIC,
    &traceback::TRACEBACK,
    &frame::FRAME,
    &dict_views::DICT_KEYS,
    &dict_views::DICT_VALUES,
    &dict_views::DICT_ITEMS,
    &iter::LIST_ITERATOR,
    &iter::LIST_REVERSEITERATOR,
    &iter::TUPLE_ITERATOR,
    &iter::RANGE_ITERATOR,
    &iter::LONGRANGE_ITERATOR,
    &iter::DICT_KEYITERATOR,
    &iter::DICT_VALUEITERATOR,
    &iter::DICT_ITEMITERATOR,
    &iter::DICT_REVERSEKEYITERATOR,
    &iter::DICT_REVERSEVALUEITERATOR,
    &iter::DICT_REVERSEITEMITERATOR,
    &iter::SET_ITERATOR,
    &iter::STR_ASCII_ITERATOR,
    &iter::STR_ITERATOR,
    &iter::BYTES_ITERATOR,
    &iter::BYTEARRAY_ITERATOR,
    &iter::MEMORY_ITERATOR,
    &iter::SEQUENCE_ITERATOR,
    &iter::CALLABLE_ITERATOR,
    &simple_namespace::SIMPLE_NAMESPACE,
    &site::QUITTER,
    &site::PRINTER,
    &site::HELPER,
];

static ALL_TYPES: Lazy<Vec<&'static TypeSpec>> = Lazy::new(|| {
    let groups = [&exception_group::BASE_EXCEPTION_GROUP, &exception_group::EXCEPTION_GROUP];
    TYPES.iter().chain(modules::TYPES).chain(exception::EXCEPTIONS).copied().chain(groups).collect()
});

/// Builtin types that a program can name: the first of the table, and the exceptions.
const VISIBLE: usize = 26;

/// Everything a runtime is made from, and `extra` types of the host.
pub fn registry(extra: &'static [&'static TypeSpec]) -> Registry {
    Registry {
        types: &ALL_TYPES,
        visible: VISIBLE,
        functions: functions::FUNCTIONS,
        objects: site::objects,
        modules: modules::MODULES,
        frozen: modules::FROZEN,
        pow_modular: int_operators::power_modulo,
        split_group: exception_group::split,
        join_group: exception_group::join,
        make_type_param: typing::make,
        generic_alias: generic_alias::class_getitem,
        warn: modules::warnings::warn_here,
        warn_at: modules::warnings::warn_at,
        extra_types: extra,
    }
}
