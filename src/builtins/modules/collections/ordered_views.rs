//! The views and iterators of `OrderedDict`.

use crate::builtins::containers::dict_views::{DICT_ITEMS, DICT_KEYS, DICT_VALUES};
use crate::builtins::iteration::collect;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// Where an iterator stands.
struct OdictIter {
    /// None at the end.
    dict: Option<Gc<Dict>>,
    part: DictPart,
    /// The next position; backwards the one after it.
    at: usize,
    backwards: bool,
    version: u32,
}

impl Opaque for OdictIter {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<OdictIter>());
        tracer.mark_option(self.dict);
    }
}

/// `odict_iterator`
pub static ODICT_ITERATOR: TypeSpec = TypeSpec {
    name: "odict_iterator",
    slots: Slots { iter: Some(|_, this| Ok(this)), next: Some(next), ..NO_SLOTS },
    methods: &[method("__reduce__", "self, /", reduce).doc("Return state information for pickling")],
    ..TypeSpec::NONE
};

const VIEW: TypeSpec = TypeSpec {
    layout: Kind::DictView,
    slots: Slots { iter: Some(iter), ..NO_SLOTS },
    methods: &[method("__reversed__", "self, /", reversed)],
    ..TypeSpec::NONE
};

/// `odict_keys`
pub static ODICT_KEYS: TypeSpec = TypeSpec { name: "odict_keys", base: Some(&DICT_KEYS), ..VIEW };

/// `odict_values`
pub static ODICT_VALUES: TypeSpec =
    TypeSpec { name: "odict_values", base: Some(&DICT_VALUES), ..VIEW };

/// `odict_items`
pub static ODICT_ITEMS: TypeSpec =
    TypeSpec { name: "odict_items", base: Some(&DICT_ITEMS), ..VIEW };

/// A view of an OrderedDict.
pub fn new_view(vm: &mut Vm, dict: Gc<Dict>, part: DictPart) -> Value {
    let class = vm.type_by_spec(match part {
        DictPart::Keys => &ODICT_KEYS,
        DictPart::Values => &ODICT_VALUES,
        DictPart::Items => &ODICT_ITEMS,
    });
    vm.new_dict_view_of(class, dict, part)
}

/// An iterator over an OrderedDict.
pub fn new_iterator(vm: &mut Vm, dict: Gc<Dict>, part: DictPart, backwards: bool) -> Value {
    let at = if backwards { dict.positions() } else { 0 };
    let version = dict.version();
    let iterator = OdictIter { dict: Some(dict), part, at, backwards, version };
    vm.heap_mut().charge(size_of::<OdictIter>());
    vm.new_opaque(&ODICT_ITERATOR, Box::new(iterator))
}

fn view(this: Value) -> Gc<DictView> {
    this.unwrap_as().expect("bug: a dict view operation on something else")
}

fn iter(vm: &mut Vm, this: Value) -> Result<Value> {
    let view = view(this);
    Ok(new_iterator(vm, view.dict, view.part, false))
}

fn reversed(vm: &mut Vm, this: Value) -> Result<Value> {
    let view = view(this);
    Ok(new_iterator(vm, view.dict, view.part, true))
}

fn next(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut iterator: OpaqueRef<OdictIter> =
        opaque(this).expect("bug: an iterator operation on something else");
    let Some(mut dict) = iterator.dict else { return Ok(None) };
    if dict.version() != iterator.version {
        iterator.dict = None;
        return Err(vm.runtime_error("OrderedDict mutated during iteration"));
    }
    let entry = if iterator.backwards {
        (0..iterator.at).rev().find_map(|at| Some((at, dict.entry_at(at)?)))
    } else {
        let from = iterator.at.max(dict.first_position().unwrap_or(0));
        (from..dict.positions()).find_map(|at| Some((at + 1, dict.entry_at(at)?)))
    };
    let Some((at, (key, value))) = entry else {
        iterator.dict = None;
        return Ok(None);
    };
    iterator.at = at;
    Ok(Some(match iterator.part {
        DictPart::Keys => key,
        DictPart::Values => value,
        DictPart::Items => vm.new_tuple(&[key, value]).into(),
    }))
}

/// `(iter, (list of what is left,))`; the iterator stays where it is.
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let iterator: OpaqueRef<OdictIter> =
        opaque(this).expect("bug: an iterator operation on something else");
    let rest = match iterator.dict {
        Some(dict) => {
            let copy = new_iterator(vm, dict, iterator.part, iterator.backwards);
            let mut standing: OpaqueRef<OdictIter> =
                opaque(copy).expect("bug: an iterator operation on something else");
            (standing.at, standing.version) = (iterator.at, iterator.version);
            vm.protect(copy);
            collect::to_list(vm, copy)?
        }
        None => vm.new_list(Vec::new()),
    };
    vm.protect(rest.into());
    let iter = vm.intern("iter");
    let iter = vm.builtins.get_str(iter).unwrap_or(Value::NONE);
    let args = vm.new_tuple(&[rest.into()]);
    Ok(vm.new_tuple(&[iter, args.into()]).into())
}
