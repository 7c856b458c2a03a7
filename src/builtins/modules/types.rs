//! `_types`: names of the types that have no other. The rest of `types` is written in Python.

use crate::builtins::classes::{
    code, descriptors, frame, function, generic_alias, module, native_function, object, union,
};
use crate::builtins::containers::{mappingproxy, simple_namespace};
use crate::builtins::exceptions::traceback;
use crate::builtins::iteration::{async_generator, generator};
use crate::object::*;
use crate::vm::ModuleSpec;

/// The types that the module names.
static NAMED: &[(&str, &TypeSpec)] = &[
    ("FunctionType", &function::FUNCTION),
    ("LambdaType", &function::FUNCTION),
    ("CodeType", &code::CODE),
    ("MappingProxyType", &mappingproxy::MAPPINGPROXY),
    ("SimpleNamespace", &simple_namespace::SIMPLE_NAMESPACE),
    ("CellType", &code::CELL),
    ("GeneratorType", &generator::GENERATOR),
    ("CoroutineType", &generator::COROUTINE),
    ("AsyncGeneratorType", &async_generator::ASYNC_GENERATOR),
    ("MethodType", &function::METHOD),
    ("BuiltinFunctionType", &native_function::NATIVE),
    ("BuiltinMethodType", &native_function::NATIVE),
    ("WrapperDescriptorType", &native_function::SLOT_WRAPPER),
    ("MethodWrapperType", &native_function::METHOD_WRAPPER),
    ("MethodDescriptorType", &native_function::METHOD_DESCRIPTOR),
    ("ClassMethodDescriptorType", &native_function::CLASSMETHOD_DESCRIPTOR),
    ("ModuleType", &module::MODULE),
    ("TracebackType", &traceback::TRACEBACK),
    ("FrameType", &frame::FRAME),
    ("GetSetDescriptorType", &descriptors::GETSET),
    ("MemberDescriptorType", &descriptors::MEMBER),
    ("GenericAlias", &generic_alias::GENERIC_ALIAS),
    ("UnionType", &union::UNION),
    ("EllipsisType", &object::ELLIPSIS_TYPE),
    ("NoneType", &object::NONE_TYPE),
    ("NotImplementedType", &object::NOT_IMPLEMENTED_TYPE),
    ("CapsuleType", &CAPSULE),
];

/// `types.CapsuleType`: what extension modules hand pointers on in; there are none here.
pub static CAPSULE: TypeSpec = TypeSpec { name: "PyCapsule", ..TypeSpec::NONE };

/// `_types`
pub static TYPES: ModuleSpec = ModuleSpec {
    name: "_types",
    doc: "Define names for built-in types that aren't directly accessible as a builtin.",
    types: &[&CAPSULE],
    functions: &[],
    init: Some(|vm, mut dict| {
        for (name, spec) in NAMED {
            let class = vm.type_by_spec(spec);
            let name = vm.intern(name);
            dict.set_str(vm.heap_mut(), name, class.into());
        }
        Ok(())
    }),
};
