//! `_functools`: what of `functools` is hot. The rest is written in Python.

mod key_wrapper;
mod lru_cache;
mod lru_order;
mod partial;

use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_functools`
pub static FUNCTOOLS: ModuleSpec = ModuleSpec {
    name: "_functools",
    doc: "Tools that operate on functions.",
    types: &[&partial::PARTIAL, &lru_cache::LRU_CACHE, &key_wrapper::KEY_WRAPPER],
    functions: &[
        function("reduce", "function, iterable, initial=None, /", reduce).doc(
            "Apply a function of two arguments cumulatively to the items of an iterable, from \
             left to right.\n\nThis effectively reduces the iterable to a single value.  If \
             initial is present, it is placed before the items of the iterable in the \
             calculation, and serves as a default when the iterable is empty.",
        ),
        function("cmp_to_key", "mycmp", key_wrapper::cmp_to_key)
            .doc("Convert a cmp= function into a key= function."),
    ],
    init: None,
};

fn reduce(vm: &mut Vm, function: Value, iterable: Value, initial: Option<Value>) -> Result<Value> {
    let iterator = match vm.iter(iterable) {
        Err(_) if vm.catch(vm.types.type_error).is_some() => {
            return Err(vm.type_error("reduce() arg 2 must support iteration"));
        }
        found => found?,
    };
    vm.protect(iterator);
    let first = match initial {
        Some(initial) => Some(initial),
        None => vm.next(iterator)?,
    };
    let Some(mut total) = first else {
        let message = "reduce() of empty iterable with no initial value";
        return Err(vm.type_error(message));
    };
    loop {
        let step = vm.scope(|vm| {
            vm.protect(total);
            let Some(item) = vm.next(iterator)? else { return Ok(None) };
            vm.charge(1)?;
            vm.protect(item);
            vm.call(function, &[total, item]).map(Some)
        });
        match step? {
            Some(result) => total = result,
            None => return Ok(total),
        }
    }
}
