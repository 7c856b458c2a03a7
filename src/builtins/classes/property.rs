//! `property`

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

const DOC: &str = "\
Property attribute.

  fget
    function to be used for getting an attribute value
  fset
    function to be used for setting an attribute value
  fdel
    function to be used for del'ing an attribute
  doc
    docstring

Typical use is to define a managed attribute x:

class C(object):
    def getx(self): return self._x
    def setx(self, value): self._x = value
    def delx(self): del self._x
    x = property(getx, setx, delx, \"I'm the 'x' property.\")

Decorators make defining new properties or modifying existing ones easy:

class C(object):
    @property
    def x(self):
        \"I am the 'x' property.\"
        return self._x
    @x.setter
    def x(self, value):
        self._x = value
    @x.deleter
    def x(self):
        del self._x";

fn property_of(vm: &mut Vm, value: Value) -> Result<Gc<Property>> {
    match value.unwrap_as::<Property>() {
        Some(property) => Ok(property),
        None => Err(vm.type_error("a property is required")),
    }
}

/// `property`
pub static PROPERTY: TypeSpec = TypeSpec {
    name: "property",
    doc: DOC,
    layout: Kind::Property,
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { descr_get: Some(get), descr_set: Some(set), ..NO_SLOTS },
    methods: &[
        method("__init__", "self, /, fget=None, fset=None, fdel=None, doc=None", init),
        method("getter", "self, fget, /", |vm: &mut Vm, this: Value, f: Value| {
            copy(vm, this, [Some(f), None, None])
        }),
        method("setter", "self, fset, /", |vm: &mut Vm, this: Value, f: Value| {
            copy(vm, this, [None, Some(f), None])
        }),
        method("deleter", "self, fdel, /", |vm: &mut Vm, this: Value, f: Value| {
            copy(vm, this, [None, None, Some(f)])
        }),
        method("__set_name__", "self, /, *args", |vm: &mut Vm, this: Value, args: Rest| {
            let [_owner, name] = args.0 else {
                let given = args.0.len();
                return Err(vm.type_error(format!(
                    "__set_name__() takes 2 positional arguments but {given} were given"
                )));
            };
            property_of(vm, this)?.name = *name;
            Ok(())
        }),
    ],
    getsets: &[
        member("fget", |vm, this| Ok(property_of(vm, this)?.get)),
        member("fset", |vm, this| Ok(property_of(vm, this)?.set)),
        member("fdel", |vm, this| Ok(property_of(vm, this)?.delete)),
        getset("__doc__", |vm, this| Ok(property_of(vm, this)?.doc), set_doc).field(),
        getset("__name__", name, set_name),
        getter("__isabstractmethod__", is_abstract),
    ],
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let shape = vm.types.property.root_shape;
    let property = Property::new(Value::NONE, Value::NONE, Value::NONE, Value::NONE);
    let property = alloc(vm.heap_mut(), shape, property);
    let made = vm.wrap_new(class, property.into());
    // Of a class that is not Python's, `__init__` is not called by itself.
    if !class.is_python() {
        vm.protect(made);
        vm.init_builtin(class, made, kwargs, args)?;
    }
    Ok(made)
}

fn init(
    vm: &mut Vm,
    this: Value,
    get: Option<Value>,
    set: Option<Value>,
    delete: Option<Value>,
    doc: Option<Value>,
) -> Result<()> {
    let mut property = property_of(vm, this)?;
    property.get = get.unwrap_or(Value::NONE);
    property.set = set.unwrap_or(Value::NONE);
    property.delete = delete.unwrap_or(Value::NONE);
    property.name = Value::UNSET;
    let given = doc.filter(|doc| !doc.is_none());
    let doc = match given {
        Some(doc) => doc,
        None if property.get.is_none() => Value::NONE,
        None => vm.find_attr(property.get, vm.names.doc)?.unwrap_or(Value::NONE),
    };
    property.doc = doc;
    property.getter_doc = given.is_none() && !doc.is_none();
    if vm.type_of(this).is_python() {
        // The docstring of the class itself hides the attribute of `property`.
        let name = vm.names.doc;
        if let Err(raised) = vm.set_attr(this, name, doc) {
            // Only a docstring that was given may have nowhere to go.
            if property.getter_doc || vm.catch(vm.types.attribute_error).is_none() {
                return Err(raised);
            }
        }
    }
    Ok(())
}

/// A property like `this`, with other functions in the places that `parts` fills.
fn copy(vm: &mut Vm, this: Value, parts: [Option<Value>; 3]) -> Result<Value> {
    let old = property_of(vm, this)?;
    let class = vm.type_of(this);
    let replaced = |part: Option<Value>, old: Value| part.filter(|p| !p.is_none()).unwrap_or(old);
    let get = replaced(parts[0], old.get);
    let doc = if old.getter_doc && !get.is_none() { Value::NONE } else { old.doc };
    let args = [get, replaced(parts[1], old.set), replaced(parts[2], old.delete), doc];
    let new = vm.call(class.into(), &args)?;
    if let Some(mut made) = new.unwrap_as::<Property>() {
        made.name = old.name;
    }
    Ok(new)
}

fn get(vm: &mut Vm, this: Value, object: Value, _class: Gc<Type>) -> Result<Value> {
    if object.is_unset() {
        return Ok(this);
    }
    let property = property_of(vm, this)?;
    if property.get.is_none() {
        return Err(missing_accessor(vm, property, object, "getter"));
    }
    vm.call(property.get, &[object])
}

fn set(vm: &mut Vm, this: Value, object: Value, value: Value) -> Result<()> {
    let property = property_of(vm, this)?;
    if value.is_unset() {
        if property.delete.is_none() {
            return Err(missing_accessor(vm, property, object, "deleter"));
        }
        return vm.call(property.delete, &[object]).map(|_| ());
    }
    if property.set.is_none() {
        return Err(missing_accessor(vm, property, object, "setter"));
    }
    vm.call(property.set, &[object, value]).map(|_| ())
}

/// The name it was given, else the getter's.
fn known_name(vm: &mut Vm, property: Gc<Property>) -> Result<Option<Value>> {
    match property.name.to_option() {
        Some(name) => Ok(Some(name)),
        None if property.get.is_none() => Ok(None),
        None => vm.find_attr(property.get, vm.names.name),
    }
}

fn missing_accessor(vm: &mut Vm, property: Gc<Property>, object: Value, what: &str) -> Raised {
    let class = vm.type_of(object).qualname.to_string_lossy().into_owned();
    let shown = match known_name(vm, property) {
        Ok(Some(name)) => match vm.repr(name) {
            Ok(text) => Some(text.to_string_lossy().into_owned()),
            Err(raised) => return raised,
        },
        Ok(None) => None,
        Err(raised) => return raised,
    };
    vm.attribute_error(match shown {
        Some(name) => format!("property {name} of '{class}' object has no {what}"),
        None => format!("property of '{class}' object has no {what}"),
    })
}

fn set_doc(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    property_of(vm, this)?.doc = if value.is_unset() { Value::NONE } else { value };
    Ok(())
}

fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let property = property_of(vm, this)?;
    match known_name(vm, property)? {
        Some(name) => Ok(name),
        None => {
            let name = vm.names.name;
            Err(vm.no_attribute(this, name))
        }
    }
}

fn set_name(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    property_of(vm, this)?.name = value;
    Ok(())
}

fn is_abstract(vm: &mut Vm, this: Value) -> Result<Value> {
    let property = property_of(vm, this)?;
    for function in [property.get, property.set, property.delete] {
        if let Some(flag) = vm.find_attr(function, vm.names.isabstractmethod)? {
            if vm.truthy(flag)? {
                return Ok(Value::TRUE);
            }
        }
    }
    Ok(Value::FALSE)
}
