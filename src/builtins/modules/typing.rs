//! `_typing`: names of the types of type parameters and unions. The rest of `typing` is written in
//! Python.

use crate::builtins::classes::{generic, typing, union};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// The types that the module names.
static NAMED: &[&TypeSpec] = &[
    &generic::GENERIC,
    &typing::TYPE_VAR,
    &typing::PARAM_SPEC,
    &typing::TYPE_VAR_TUPLE,
    &typing::TYPE_ALIAS,
    &typing::ARGS,
    &typing::KWARGS,
    &typing::UNPACKED,
    &union::TYPING_UNION,
];

/// `_typing`
pub static TYPING: ModuleSpec = ModuleSpec {
    name: "_typing",
    doc: "Primitives and accelerators for the typing module.",
    types: &[],
    functions: &[
        function("_union", "args, /", |vm: &mut Vm, args: Gc<Tuple>| {
            union::typing_union(vm, args.items())
        })
        .doc("What Union[args] is."),
        function("_parameters", "args, /", |vm: &mut Vm, args: Gc<Tuple>| {
            crate::builtins::classes::generic_alias::parameters_of(vm, args)
        })
        .doc("The type parameters in args, each once."),
    ],
    init: Some(|vm, mut dict| {
        for spec in NAMED {
            let class = vm.type_by_spec(spec);
            dict.set_str(vm.heap_mut(), class.name, class.into());
        }
        let (name, no_default) = (vm.intern("NoDefault"), typing::no_default(vm));
        dict.set_str(vm.heap_mut(), name, no_default);
        Ok(())
    }),
};
