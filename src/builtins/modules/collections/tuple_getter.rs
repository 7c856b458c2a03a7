//! `_tuplegetter`: the attributes of named tuples.

use crate::builtins::classes::reduce;
use crate::heap::Tracer;
use crate::object::*;
use crate::vm::Vm;

struct TupleGetter {
    index: i64,
    doc: Value,
}

impl Opaque for TupleGetter {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<TupleGetter>());
        tracer.value(self.doc);
    }
}

fn getter_of(this: Value) -> OpaqueRef<TupleGetter> {
    opaque(this).expect("bug: an operation of a getter on something else")
}

/// `collections._tuplegetter`
pub static TUPLE_GETTER: TypeSpec = TypeSpec {
    name: "_tuplegetter",
    module: "collections",
    new: Some(function(
        "__new__",
        "cls, index, doc, /",
        |vm: &mut Vm, _: Value, index: i64, doc: Value| {
            Ok(vm.new_opaque(&TUPLE_GETTER, Box::new(TupleGetter { index, doc })))
        },
    )),
    slots: Slots {
        repr: Some(|vm, this| {
            let getter = getter_of(this);
            let index = getter.index;
            let doc = vm.repr(getter.doc)?.to_string_lossy().into_owned();
            let text = format!("_tuplegetter({index}, {doc})");
            Ok(vm.new_str(text.as_bytes()).into())
        }),
        descr_get: Some(|vm, this, object, _| {
            if object.is_unset() {
                return Ok(this);
            }
            let index = getter_of(this).index;
            let Some(tuple) = object.unwrap_as::<Tuple>() else {
                if object.is_none() {
                    return Ok(this);
                }
                let got = vm.class_name(object);
                return Err(vm.type_error(format!(
                    "descriptor for index '{index}' for tuple subclasses doesn't apply to '{got}' \
                     object"
                )));
            };
            match usize::try_from(index).ok().and_then(|index| tuple.items().get(index)) {
                Some(item) => Ok(*item),
                None => Err(vm.index_error("tuple index out of range")),
            }
        }),
        descr_set: Some(|vm, _, _, value| {
            let what = if value.is_unset() { "delete" } else { "set" };
            Err(vm.attribute_error(format!("can't {what} attribute")))
        }),
        ..NO_SLOTS
    },
    methods: &[method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
        let getter = getter_of(this);
        reduce::by_class(vm, this, &[Value::int(getter.index), getter.doc])
    })],
    getsets: &[getset(
        "__doc__",
        |_, this| Ok(getter_of(this).doc),
        |_, this, doc| {
            getter_of(this).doc = doc.to_option().unwrap_or(Value::NONE);
            Ok(())
        },
    )
    .field()],
    ..TypeSpec::NONE
};
