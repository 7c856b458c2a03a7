//! The types, functions and modules that Python programs see.
//!
//! A folder for each kind of thing, in it a file per type (or family of one noun), each ending in
//! static tables; [`REGISTRY`] lists them. Adding a method is a row in its type's table, adding a
//! type a line here and in its folder.
#![forbid(unsafe_code)]

mod bytes_like;
mod classes;
mod containers;
pub mod exceptions;
mod functions;
mod iteration;
mod modules;
mod numbers;
mod strings;

use once_cell::sync::Lazy;

use crate::object::TypeSpec;
use crate::vm::{ModuleSpec, Registry};

/// Builtin types, bases first; the exceptions follow.
static TYPES: &[&TypeSpec] = &[
    &classes::object::OBJECT,
    &classes::type_::TYPE,
    &strings::str::STR,
    &containers::dict::DICT,
    &containers::tuple::TUPLE,
    &numbers::int::INT,
    &numbers::bool::BOOL,
    &numbers::float::FLOAT,
    &numbers::complex::COMPLEX,
    &bytes_like::bytes::BYTES,
    &bytes_like::bytearray::BYTEARRAY,
    &bytes_like::memoryview::MEMORYVIEW,
    &containers::list::LIST,
    &containers::set::SET,
    &containers::set::FROZENSET,
    &containers::range::RANGE,
    &containers::slice::SLICE,
    &classes::property::PROPERTY,
    &classes::descriptors::STATICMETHOD,
    &classes::descriptors::CLASSMETHOD,
    &classes::descriptors::SUPER,
    &iteration::iter_adapters::ENUMERATE,
    &iteration::iter_adapters::ZIP,
    &iteration::iter_adapters::MAP,
    &iteration::iter_adapters::FILTER,
    &iteration::iter_adapters::REVERSED,
    &classes::object::NONE_TYPE,
    &classes::object::NOT_IMPLEMENTED_TYPE,
    &classes::object::ELLIPSIS_TYPE,
    &classes::function::FUNCTION,
    &classes::native_function::NATIVE,
    &classes::native_function::METHOD_WRAPPER,
    &classes::native_function::METHOD_DESCRIPTOR,
    &classes::native_function::SLOT_WRAPPER,
    &classes::native_function::CLASSMETHOD_DESCRIPTOR,
    &classes::function::METHOD,
    &classes::code::CODE,
    &classes::code::CELL,
    &classes::descriptors::GETSET,
    &classes::descriptors::MEMBER,
    &classes::module::MODULE,
    &iteration::generator::GENERATOR,
    &iteration::generator::COROUTINE,
    &iteration::generator::COROUTINE_WRAPPER,
    &iteration::async_generator::ASYNC_GENERATOR,
    &iteration::async_generator::ASEND,
    &iteration::async_generator::ATHROW,
    &iteration::async_generator::ANEXT_AWAITABLE,
    &containers::mappingproxy::MAPPINGPROXY,
    &classes::generic_alias::GENERIC_ALIAS,
    &classes::union::UNION,
    &classes::union::TYPING_UNION,
    &classes::typing::TYPE_VAR,
    &classes::typing::PARAM_SPEC,
    &classes::typing::TYPE_VAR_TUPLE,
    &classes::typing::TYPE_ALIAS,
    &classes::typing::ARGS,
    &classes::typing::KWARGS,
    &classes::typing::UNPACKED,
    &classes::typing::NO_DEFAULT,
    &classes::generic::GENERIC,
    &exceptions::traceback::TRACEBACK,
    &classes::frame::FRAME,
    &containers::dict_views::DICT_KEYS,
    &containers::dict_views::DICT_VALUES,
    &containers::dict_views::DICT_ITEMS,
    &iteration::iter::LIST_ITERATOR,
    &iteration::iter::LIST_REVERSEITERATOR,
    &iteration::iter::TUPLE_ITERATOR,
    &iteration::iter::RANGE_ITERATOR,
    &iteration::iter::LONGRANGE_ITERATOR,
    &iteration::iter::DICT_KEYITERATOR,
    &iteration::iter::DICT_VALUEITERATOR,
    &iteration::iter::DICT_ITEMITERATOR,
    &iteration::iter::DICT_REVERSEKEYITERATOR,
    &iteration::iter::DICT_REVERSEVALUEITERATOR,
    &iteration::iter::DICT_REVERSEITEMITERATOR,
    &iteration::iter::SET_ITERATOR,
    &iteration::iter::STR_ASCII_ITERATOR,
    &iteration::iter::STR_ITERATOR,
    &iteration::iter::BYTES_ITERATOR,
    &iteration::iter::BYTEARRAY_ITERATOR,
    &iteration::iter::MEMORY_ITERATOR,
    &iteration::iter::SEQUENCE_ITERATOR,
    &iteration::iter::CALLABLE_ITERATOR,
    &containers::simple_namespace::SIMPLE_NAMESPACE,
    &functions::site::QUITTER,
    &functions::site::PRINTER,
    &functions::site::HELPER,
];

static ALL_TYPES: Lazy<Vec<&'static TypeSpec>> = Lazy::new(|| {
    let groups = [
        &exceptions::exception_group::BASE_EXCEPTION_GROUP,
        &exceptions::exception_group::EXCEPTION_GROUP,
    ];
    TYPES.iter().chain(exceptions::exception::EXCEPTIONS).copied().chain(groups).collect()
});

/// Builtin types that a program can name: the first of the table, and the exceptions.
const VISIBLE: usize = 26;

/// Everything a runtime is made from, and types and modules of the host.
pub fn registry(
    extra_types: &'static [&'static TypeSpec],
    extra_modules: &'static [&'static ModuleSpec],
) -> Registry {
    Registry {
        types: &ALL_TYPES,
        visible: VISIBLE,
        functions: functions::FUNCTIONS,
        objects: functions::site::objects,
        modules: modules::MODULES,
        frozen: modules::FROZEN,
        pow_modular: numbers::int_operators::power_modulo,
        split_group: exceptions::exception_group::split,
        join_group: exceptions::exception_group::join,
        make_type_param: classes::typing::make,
        generic_alias: classes::generic_alias::class_getitem,
        warn: modules::warnings::warn_here,
        warn_at: modules::warnings::warn_at,
        extra_types,
        extra_modules,
    }
}
