//! `cmp_to_key`: objects that are compared by an old-style comparison function.

use crate::heap::Tracer;
use crate::object::*;
use crate::vm::Vm;

/// A wrapped object, or what wraps them while there is none.
struct KeyWrapper {
    compare: Value,
    /// Unset in what `cmp_to_key` returns.
    object: Value,
}

impl Opaque for KeyWrapper {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<KeyWrapper>());
        tracer.values(&[self.compare, self.object]);
    }
}

fn wrapper(value: Value) -> OpaqueRef<KeyWrapper> {
    opaque(value).expect("bug: a key operation on something else")
}

/// `functools.KeyWrapper`
pub static KEY_WRAPPER: TypeSpec = TypeSpec {
    name: "KeyWrapper",
    module: "functools",
    slots: Slots { call: Some(call), compare: Some(compare), ..NO_SLOTS },
    getsets: &[getset(
        "obj",
        |_, this| Ok(wrapper(this).object.to_option().unwrap_or(Value::NONE)),
        set_object,
    )
    .field()],
    ..TypeSpec::NONE
};

/// `functools.cmp_to_key`
pub fn cmp_to_key(vm: &mut Vm, compare: Value) -> Result<Value> {
    Ok(vm.new_opaque(&KEY_WRAPPER, Box::new(KeyWrapper { compare, object: Value::UNSET })))
}

fn set_object(_: &mut Vm, this: Value, object: Value) -> Result<()> {
    wrapper(this).object = object;
    Ok(())
}

fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let object = match (args.values, args.names) {
        ([object], []) => *object,
        ([object], [name]) if name.downcast::<Str>().is_some_and(|n| n.as_bytes() == b"obj") => {
            *object
        }
        ([] | [_], _) => {
            return Err(vm.type_error("K() missing required argument 'obj' (pos 1)"));
        }
        (more, _) => {
            let given = more.len();
            return Err(vm.type_error(format!("K() takes at most 1 argument ({given} given)")));
        }
    };
    let compare = wrapper(this).compare;
    vm.heap_mut().charge(size_of::<KeyWrapper>());
    Ok(vm.new_opaque(&KEY_WRAPPER, Box::new(KeyWrapper { compare, object })))
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<KeyWrapper>(a), opaque::<KeyWrapper>(b)) else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let (Some(first), Some(second)) = (x.object.to_option(), y.object.to_option()) else {
        return Err(vm.attribute_error("object"));
    };
    let order = vm.call(x.compare, &[first, second])?;
    vm.scope(|vm| {
        vm.protect(order);
        vm.compare(op, order, Value::int(0))
    })
}
