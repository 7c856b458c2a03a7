//! Well-known types, and how builtin types are found.

use crate::heap::{Gc, Tracer};
use crate::object::{Flags, Type, TypeSpec, Value};
use crate::object::{Kind, Tag};

use super::Vm;

macro_rules! types {
    ($($field:ident $name:literal;)*) => {
        /// The types that the VM itself needs; the rest is found by their static description.
        #[allow(missing_docs, reason = "each is named after its type")]
        #[derive(Clone, Copy)]
        pub struct Types { $(pub $field: Gc<Type>),* }

        impl Types {
            /// Finds each by name.
            pub(super) fn new(mut find: impl FnMut(&str) -> Gc<Type>) -> Types {
                Types { $($field: find($name)),* }
            }

            /// Marks them all.
            pub(super) fn trace(&self, tracer: &mut Tracer) {
                $(tracer.mark(self.$field);)*
            }
        }
    };
}

types! {
    object "object"; type_ "type"; int "int"; bool "bool"; float "float"; complex "complex";
    str "str"; bytes "bytes"; bytearray "bytearray"; list "list"; tuple "tuple"; dict "dict";
    set "set"; frozenset "frozenset"; range "range"; slice "slice"; function "function";
    native "builtin_function_or_method"; method_descriptor "method_descriptor";
    slot_wrapper "wrapper_descriptor"; method_wrapper "method-wrapper"; classmethod_descriptor "classmethod_descriptor";
    method "method"; code "code"; cell "cell"; module "module"; property "property";
    staticmethod "staticmethod"; classmethod "classmethod"; getset "getset_descriptor";
    member "member_descriptor"; super_ "super"; generator "generator"; coroutine "coroutine";
    async_generator "async_generator"; none "NoneType"; not_implemented "NotImplementedType";
    ellipsis "ellipsis"; mappingproxy "mappingproxy"; traceback "traceback";
    list_iterator "list_iterator"; tuple_iterator "tuple_iterator";
    range_iterator "range_iterator"; dict_keys "dict_keys"; dict_values "dict_values";
    dict_items "dict_items"; dict_key_iterator "dict_keyiterator"; str_iterator "str_ascii_iterator";
    set_iterator "set_iterator"; sequence_iterator "iterator";
    base_exception "BaseException"; exception "Exception"; type_error "TypeError";
    value_error "ValueError"; key_error "KeyError"; index_error "IndexError";
    lookup_error "LookupError"; attribute_error "AttributeError"; name_error "NameError";
    unbound_local_error "UnboundLocalError"; runtime_error "RuntimeError";
    recursion_error "RecursionError"; not_implemented_error "NotImplementedError";
    stop_iteration "StopIteration"; stop_async_iteration "StopAsyncIteration";
    generator_exit "GeneratorExit"; assertion_error "AssertionError";
    zero_division_error "ZeroDivisionError"; overflow_error "OverflowError";
    arithmetic_error "ArithmeticError"; memory_error "MemoryError"; import_error "ImportError";
    module_not_found_error "ModuleNotFoundError"; os_error "OSError";
    permission_error "PermissionError"; syntax_error "SyntaxError"; syntax_warning "SyntaxWarning";
    indentation_error "IndentationError"; tab_error "TabError"; system_exit "SystemExit";
    keyboard_interrupt "KeyboardInterrupt"; unicode_encode_error "UnicodeEncodeError";
    unicode_decode_error "UnicodeDecodeError"; buffer_error "BufferError";
    base_exception_group "BaseExceptionGroup"; exception_group "ExceptionGroup";
    timeout_error "TimeoutError"; instruction_limit_error "InstructionLimitError";
    memory_limit_error "MemoryLimitError"; eof_error "EOFError"; reference_error "ReferenceError";
    system_error "SystemError";
    warning "Warning"; user_warning "UserWarning"; deprecation_warning "DeprecationWarning";
}

impl Vm {
    /// `type(value)`.
    #[inline(always)]
    pub fn type_of(&self, value: Value) -> Gc<Type> {
        match value.tag() {
            Tag::Object => {
                // SAFETY: V1 of `object/value.rs`: an object value points to a live object.
                let shape = unsafe { (*value.raw()).shape };
                self.shapes.class(shape)
            }
            Tag::Int => self.types.int,
            Tag::Float => self.types.float,
            Tag::True | Tag::False => self.types.bool,
            Tag::None => self.types.none,
            Tag::NotImplemented => self.types.not_implemented,
            Tag::Ellipsis => self.types.ellipsis,
            Tag::Unset | Tag::CellRef => panic!("bug: an unset value was used"),
        }
    }

    /// The type described by `spec`, which must be in the runtime's registry.
    pub fn type_by_spec(&self, spec: &'static TypeSpec) -> Gc<Type> {
        *self
            .type_of_spec
            .get(&(&raw const *spec))
            .unwrap_or_else(|| panic!("bug: type {} is not registered", spec.name))
    }

    /// Whether `value`'s class is `class` or derived from it; no hooks.
    #[inline]
    pub fn is_instance_of(&self, value: Value, class: Gc<Type>) -> bool {
        let t = self.type_of(value);
        t.is(class) || t.is_subclass(class)
    }

    /// The name of a value's class as messages say it.
    pub fn class_name(&self, value: Value) -> String {
        self.full_name(self.type_of(value))
    }

    /// The name of a class as messages say it: with the module for the types of standard modules.
    pub fn full_name(&self, class: Gc<Type>) -> String {
        let name = class.name.to_string_lossy();
        let module = class.spec.module;
        let is_host = || self.registry.extra_types.iter().any(|t| std::ptr::eq(*t, class.spec));
        if class.is_python() || module == "builtins" || is_host() {
            return name.into_owned();
        }
        format!("{module}.{name}")
    }

    /// Whether `value` is an exception object.
    pub fn is_exception(&self, value: Value) -> bool {
        value.kind() == Kind::Exception
    }

    /// Whether `value` is a class derived from BaseException.
    pub fn is_exception_class(&self, value: Value) -> bool {
        value.downcast::<Type>().is_some_and(|t| t.flags.has(Flags::EXCEPTION))
    }
}
