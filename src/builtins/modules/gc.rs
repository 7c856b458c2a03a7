//! `gc`: asking the collector to run. It runs by itself too, whatever `disable` says: memory has to
//! be found somewhere, and CPython's reference counts cannot be switched off either.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `gc`
pub static GC: ModuleSpec = ModuleSpec {
    name: "gc",
    doc: "This module provides access to the garbage collector for reference cycles.",
    types: &[],
    functions: &[
        function("collect", "**kwargs, *args", collect),
        function("enable", "", |vm: &mut Vm| set_enabled(vm, true)),
        function("disable", "", |vm: &mut Vm| set_enabled(vm, false)),
        function("isenabled", "", |vm: &mut Vm| state(vm, "_enabled")),
        function("get_count", "", |vm: &mut Vm| Ok(vm.new_tuple(&[Value::int(0); 3]))),
        function("get_threshold", "", |vm: &mut Vm| state(vm, "_threshold")),
        function("set_threshold", "*args", set_threshold),
        function("is_tracked", "obj, /", |_: &mut Vm, object: Value| Ok(object.is_object())),
        function("freeze", "", |_: &mut Vm| Ok(())),
        function("unfreeze", "", |_: &mut Vm| Ok(())),
        function("get_freeze_count", "", |_: &mut Vm| Ok(0i64)),
    ],
    init: Some(init),
};

fn collect(vm: &mut Vm, kwargs: Value, args: Rest) -> Result<i64> {
    let named = match kwargs.to_option().and_then(|kwargs| kwargs.downcast::<Dict>()) {
        Some(kwargs) => {
            let name = vm.intern("generation");
            kwargs.get_str(name)
        }
        None => None,
    };
    if let Some(generation) = args.0.first().copied().or(named) {
        if !(0..=2).contains(&vm.to_i64(generation)?) {
            return Err(vm.value_error("invalid generation"));
        }
    }
    vm.clear_temporaries(args, 2);
    vm.collect_garbage();
    vm.run_finalizers()?;
    Ok(0)
}

/// The module's own dict, where its settings are.
fn settings(vm: &mut Vm) -> Option<Gc<Dict>> {
    vm.module("gc").map(|module| module.dict)
}

fn set(vm: &mut Vm, name: &str, value: Value) -> Result<()> {
    if let Some(mut dict) = settings(vm) {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

fn state(vm: &mut Vm, name: &str) -> Result<Value> {
    let name = vm.intern(name);
    Ok(settings(vm).and_then(|dict| dict.get_str(name)).unwrap_or(Value::NONE))
}

fn set_enabled(vm: &mut Vm, on: bool) -> Result<()> {
    set(vm, "_enabled", Value::bool(on))
}

fn set_threshold(vm: &mut Vm, args: Rest) -> Result<()> {
    let current = state(vm, "_threshold")?;
    let mut values =
        current.downcast::<Tuple>().map_or(vec![Value::int(0); 3], |t| t.items().to_vec());
    for (value, given) in values.iter_mut().zip(args.0) {
        *value = vm.to_index(*given)?;
    }
    let values = vm.new_tuple(&values).into();
    set(vm, "_threshold", values)
}

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    let threshold = vm.new_tuple(&[Value::int(2000), Value::int(10), Value::int(0)]);
    for (name, value) in [
        ("_enabled", Value::TRUE),
        ("_threshold", threshold.into()),
        ("garbage", vm.new_list(Vec::new()).into()),
        ("callbacks", vm.new_list(Vec::new()).into()),
    ] {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}
