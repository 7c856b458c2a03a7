//! `defaultdict`: a wrapped dict with a slot for what makes missing values.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::builtins::containers::dict::{self, DICT};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// The slot of the instances that `default_factory` is in.
const FACTORY: usize = 0;

/// `collections.defaultdict`
pub static DEFAULT_DICT: TypeSpec = TypeSpec {
    name: "defaultdict",
    module: "collections",
    doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default \
          factory is called without arguments to produce\na new value when a key is not present, \
          in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll \
          remaining arguments are treated the same as if they were\npassed to the dict \
          constructor, including keyword arguments.",
    base: Some(&DICT),
    layout: Kind::Boxed,
    flags: Flags::BASE.with(Flags::SAME_LAYOUT),
    fields: &["default_factory"],
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { repr: Some(repr), get_item: Some(get_item), binary: Some(binary), ..NO_SLOTS },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("__missing__", "self, key, /", missing).doc(
            "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if \
             self.default_factory is None: raise KeyError((key,))\n  self[key] = value = \
             self.default_factory()\n  return value",
        ),
        method("__copy__", "self, /", copy).doc("D.copy() -> a shallow copy of D."),
        method("copy", "self, /", copy).doc("D.copy() -> a shallow copy of D."),
        method("__reduce__", "self, /", reduce).doc("Return state information for pickling."),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
    ],
    getsets: &[getset(
        "default_factory",
        |_, this| Ok(factory(this)),
        |vm, this, value| {
            set_factory(vm, this, value.to_option().unwrap_or(Value::NONE));
            Ok(())
        },
    )
    .field()],
    ..TypeSpec::NONE
};

#[inline]
fn factory(this: Value) -> Value {
    SlotObject::new(this).and_then(|object| object.get(FACTORY).to_option()).unwrap_or(Value::NONE)
}

fn set_factory(vm: &mut Vm, this: Value, factory: Value) {
    if let Some(object) = SlotObject::new(this) {
        object.set(vm.heap_mut(), FACTORY, factory);
    }
}

#[inline(always)]
fn dict_of(this: Value) -> Gc<Dict> {
    this.unwrap_as().expect("bug: a dict operation on something else")
}

fn new(vm: &mut Vm, cls: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let dict = vm.new_dict();
    let this = vm.new_wrapper(cls, dict.into());
    if !cls.is_python() {
        vm.protect(this);
        init(vm, this, kwargs, args)?;
    }
    Ok(this)
}

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    let [factory, rest @ ..] = args.0 else {
        set_factory(vm, this, Value::NONE);
        return dict::update_named(vm, dict_of(this), kwargs, args, "dict");
    };
    if !factory.is_none() && !vm.is_callable(*factory) {
        return Err(vm.type_error("first argument must be callable or None"));
    }
    set_factory(vm, this, *factory);
    dict::update_named(vm, dict_of(this), kwargs, Rest(rest), "dict")
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    if let Some(found) = Dict::get(dict_of(this), vm, key)? {
        return Ok(found);
    }
    if vm.type_of(this).is_python()
        && let Some(found) = vm.call_special(this, vm.names.missing, &[key])?
    {
        return Ok(found);
    }
    missing(vm, this, key)
}

fn missing(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    let factory = factory(this);
    if factory.is_none() {
        return Err(vm.key_error(key));
    }
    // The two most common ones need no call to be made.
    let value = if factory.is(vm.types.list.into()) {
        vm.new_list(Vec::new()).into()
    } else if factory.is(vm.types.int.into()) {
        Value::int(0)
    } else {
        vm.call(factory, &[])?
    };
    vm.scope(|vm| {
        vm.protect(value);
        if vm.type_of(this).is_python() {
            vm.set_item(this, key, value)
        } else {
            Dict::set(dict_of(this), vm, key, value)
        }
    })?;
    Ok(value)
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.type_of(this).name.to_string_lossy().into_owned();
    let Some(show_dict) = DICT.slots.repr else { return vm.default_repr(this) };
    let shown = show_dict(vm, dict_of(this).into())?;
    vm.protect(shown);
    let factory = factory(this);
    let factory = if factory.is_none() {
        "None".to_string()
    } else if vm.enter_repr(this)? {
        let text = vm.repr(factory);
        vm.leave_repr(this);
        text?.to_string_lossy().into_owned()
    } else {
        "...".to_string()
    };
    let text = [name.as_bytes(), b"(", factory.as_bytes(), b", "].concat();
    let items = vm.str(shown)?;
    let text = [&text[..], items.as_bytes(), b")"].concat();
    Ok(vm.new_str_from(text).into())
}

/// `type(this)(this.default_factory, this)`
fn copy(vm: &mut Vm, this: Value) -> Result<Value> {
    let (class, factory) = (vm.type_of(this), factory(this));
    vm.call(class.into(), &[factory, this])
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op != BinaryOp::Or || a.unwrap_as::<Dict>().is_none() || b.unwrap_as::<Dict>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let own = vm.type_by_spec(&DEFAULT_DICT);
    let like = if vm.is_instance_of(a, own) { a } else { b };
    let (class, factory) = (vm.type_of(like), factory(like));
    let result = vm.call(class.into(), &[factory, a])?;
    vm.scope(|vm| {
        vm.protect(result);
        match result.unwrap_as::<Dict>() {
            Some(dict) => dict::update(vm, dict, b),
            None => Ok(()),
        }
    })?;
    Ok(result)
}

/// `(class, (factory,), None, None, items)`
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let factory = factory(this);
    let args = if factory.is_none() { vm.new_tuple(&[]) } else { vm.new_tuple(&[factory]) };
    vm.protect(args.into());
    let items = vm.names.items;
    let items = vm.call_method(this, items, &[])?;
    vm.protect(items);
    let items = vm.iter(items)?;
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args.into(), Value::NONE, Value::NONE, items]).into())
}
