//! `chain` and `zip_longest`: several iterables one after the other, or side by side.

use super::{ITERATOR, iterators_of, make, slots, state};
use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::iteration::iter_adapters::advance;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

// --- chain --------------------------------------------------------------------------------------

struct Chain {
    /// The iterator over the iterables; unset at the end.
    source: Value,
    /// The one that is gone through; unset between two.
    active: Value,
}

impl Opaque for Chain {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Chain>());
        tracer.values(&[self.source, self.active]);
    }
}

/// `itertools.chain`
pub static CHAIN: TypeSpec = TypeSpec {
    name: "chain",
    doc: "Return a chain object whose .__next__() method returns elements from the first iterable \
          until it is exhausted, then elements from the next iterable, until all of the iterables \
          are exhausted.",
    new: Some(function(
        "__new__",
        "cls, /, *iterables",
        |vm: &mut Vm, cls: Gc<Type>, args: Rest| {
            let iterables = vm.new_tuple(args.0);
            chain(vm, cls, iterables.into())
        },
    )),
    slots: slots(next_chain),
    methods: &[
        class_method("from_iterable", "cls, iterable, /", chain).doc(
            "Alternative chain() constructor taking a single iterable argument that evaluates \
             lazily.",
        ),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
    ],
    ..ITERATOR
};

fn chain(vm: &mut Vm, cls: Gc<Type>, iterables: Value) -> Result<Value> {
    let source = vm.iter(iterables)?;
    Ok(make(vm, cls, &CHAIN, Chain { source, active: Value::UNSET }))
}

fn next_chain(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut chain = state::<Chain>(this);
    loop {
        if chain.active.is_unset() {
            let Some(source) = chain.source.to_option() else { return Ok(None) };
            let Some(iterable) = advance(vm, source)? else {
                chain.source = Value::UNSET;
                return Ok(None);
            };
            match vm.iter(iterable) {
                Ok(active) => chain.active = active,
                Err(raised) => {
                    chain.source = Value::UNSET;
                    return Err(raised);
                }
            }
        }
        if let Some(item) = advance(vm, chain.active)? {
            return Ok(Some(item));
        }
        chain.active = Value::UNSET;
        vm.charge(1)?;
    }
}

// --- zip_longest --------------------------------------------------------------------------------

struct ZipLongest {
    /// Unset where exhausted.
    iterators: Vec<Value>,
    /// How many are not.
    active: usize,
    fill: Value,
}

impl Opaque for ZipLongest {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<ZipLongest>() + self.iterators.capacity() * size_of::<Value>());
        tracer.values(&self.iterators);
        tracer.value(self.fill);
    }
}

/// `itertools.zip_longest`
pub static ZIP_LONGEST: TypeSpec = TypeSpec {
    name: "zip_longest",
    doc: "Return a zip_longest object whose .__next__() method returns a tuple where the i-th \
          element comes from the i-th iterable argument.  When the shorter iterables are \
          exhausted, the fillvalue is substituted in their place.",
    new: Some(function("__new__", "cls, /, **kwargs, *args", new_zip_longest)),
    slots: slots(next_zip_longest),
    ..ITERATOR
};

fn new_zip_longest(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let mut fill = Value::NONE;
    if let Some(named) = kwargs.downcast::<Dict>() {
        let key = vm.intern("fillvalue");
        match named.get_str(key) {
            Some(value) if named.len() == 1 => fill = value,
            _ => {
                let message = "zip_longest() got an unexpected keyword argument";
                return Err(vm.type_error(message));
            }
        }
    }
    let iterators = iterators_of(vm, args.0)?;
    let active = iterators.len();
    Ok(make(vm, cls, &ZIP_LONGEST, ZipLongest { iterators, active, fill }))
}

/// Most iterables whose items are gathered without allocating.
const FEW: usize = 6;

fn next_zip_longest(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut zip = state::<ZipLongest>(this);
    if zip.active == 0 {
        return Ok(None);
    }
    let (count, fill) = (zip.iterators.len(), zip.fill);
    let (mut few, mut many);
    let row: &mut [Value] = if count <= FEW {
        few = [Value::UNSET; FEW];
        &mut few[..count]
    } else {
        many = vec![Value::UNSET; count];
        &mut many
    };
    vm.scope(|vm| {
        for (at, place) in row.iter_mut().enumerate() {
            let mut item = fill;
            if let Some(source) = zip.iterators[at].to_option() {
                match advance(vm, source) {
                    Ok(Some(found)) => item = found,
                    Ok(None) => {
                        // The source may have advanced this very iterator.
                        zip.iterators[at] = Value::UNSET;
                        zip.active = zip.active.saturating_sub(1);
                        if zip.active == 0 {
                            return Ok(None);
                        }
                    }
                    Err(raised) => {
                        zip.active = 0;
                        return Err(raised);
                    }
                }
            }
            vm.protect(item);
            *place = item;
        }
        Ok(Some(vm.new_tuple(row).into()))
    })
}
