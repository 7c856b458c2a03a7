//! `time.struct_time`: a tuple of nine, with two fields more that have names only.

use super::broken_down::BrokenDown;
use crate::builtins::containers::struct_sequence::{STRUCT_SEQUENCE, element};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// Items of the tuple.
const ITEMS: usize = 9;
/// Fields, the two beyond the tuple included.
const FIELDS: usize = 11;

/// `time.struct_time`
pub static STRUCT_TIME: TypeSpec = TypeSpec {
    name: "struct_time",
    module: "time",
    doc: "A moment in fields, as gmtime(), localtime() and strptime() return it and asctime(), \
          mktime() and\nstrftime() take it. As a sequence it has nine ints.",
    new: Some(function("__new__", "cls, /, sequence, dict=None", new)),
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[
        method("__reduce__", "self, /", reduce),
        method("__replace__", "self, /, **changes, *args", replace)
            .doc("Return a copy of the structure with new values for the specified fields."),
    ],
    getsets: &[
        member("tm_year", element::<0>),
        member("tm_mon", element::<1>),
        member("tm_mday", element::<2>),
        member("tm_hour", element::<3>),
        member("tm_min", element::<4>),
        member("tm_sec", element::<5>),
        member("tm_wday", element::<6>),
        member("tm_yday", element::<7>),
        member("tm_isdst", element::<8>),
        member("tm_zone", hidden::<0>),
        member("tm_gmtoff", hidden::<1>),
    ],
    ..STRUCT_SEQUENCE
};

/// Sets what says how many fields there are.
pub fn add_constants(vm: &mut Vm) -> Result<()> {
    let class = vm.type_by_spec(&STRUCT_TIME);
    let names: Vec<Value> =
        STRUCT_TIME.getsets[..ITEMS].iter().map(|row| vm.intern(row.name).into()).collect();
    let constants = [
        ("n_fields", Value::int(FIELDS as i64)),
        ("n_sequence_fields", Value::int(ITEMS as i64)),
        ("n_unnamed_fields", Value::int(0)),
        ("__match_args__", vm.new_tuple(&names).into()),
    ];
    let mut namespace = vm.class_dict(class);
    for (name, value) in constants {
        let name = vm.intern(name);
        namespace.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

/// A field beyond the tuple. The object is laid out as an instance of a subclass of tuple, which holds
/// a tuple and has room for attributes.
fn hidden<const AT: usize>(vm: &mut Vm, this: Value) -> Result<Value> {
    match SlotObject::new(this) {
        Some(object) if opaque_tuple(this) => Ok(object.get(AT).to_option().unwrap_or(Value::NONE)),
        _ => Err(vm.type_error("a struct_time is required")),
    }
}

fn opaque_tuple(this: Value) -> bool {
    this.kind() == Kind::Boxed && this.payload().kind() == Kind::Tuple
}

/// A struct_time of nine to eleven fields.
pub fn of_fields(vm: &mut Vm, fields: &[Value]) -> Value {
    let items = vm.new_tuple(&fields[..ITEMS]);
    let shape = vm.type_by_spec(&STRUCT_TIME).root_shape;
    let made: Value = alloc(vm.heap_mut(), shape, Boxed::new(items.into())).into();
    if let Some(object) = SlotObject::new(made) {
        for (at, value) in fields[ITEMS..].iter().enumerate() {
            object.set(vm.heap_mut(), at, *value);
        }
    }
    made
}

/// The struct_time of a moment.
pub fn of(vm: &mut Vm, time: &BrokenDown, with_zone: bool) -> Value {
    let ints = [
        time.year,
        time.month,
        time.day,
        time.hour,
        time.minute,
        time.second,
        time.weekday,
        time.yearday,
        time.dst,
    ];
    let mut fields = ints.map(Value::int).to_vec();
    fields.push(match &time.zone {
        Some(name) => vm.new_str(name.as_bytes()).into(),
        None => Value::NONE,
    });
    fields.push(if with_zone { Value::int(time.offset) } else { Value::NONE });
    of_fields(vm, &fields)
}

/// Every field of a struct_time.
pub fn fields(this: Value) -> Option<Vec<Value>> {
    let object = SlotObject::new(this).filter(|_| opaque_tuple(this))?;
    let mut fields = this.unwrap_as::<Tuple>()?.items().to_vec();
    fields.extend((0..FIELDS - ITEMS).map(|at| object.get(at).to_option().unwrap_or(Value::NONE)));
    Some(fields)
}

fn new(vm: &mut Vm, _class: Gc<Type>, sequence: Value, extra: Option<Value>) -> Result<Value> {
    let is_sequence = {
        let slots = &vm.type_of(sequence).slots;
        slots.iter.is_some() || slots.get_item.is_some()
    };
    if !is_sequence {
        return Err(vm.type_error("constructor requires a sequence"));
    }
    let mut fields = vm.to_list(sequence)?.items.to_vec();
    let extra = match extra {
        None => None,
        Some(extra) => match extra.unwrap_as::<Dict>() {
            Some(dict) => Some(dict),
            None => {
                return Err(vm.type_error("time.struct_time() takes a dict as second arg, if any"));
            }
        },
    };
    let given = fields.len();
    let bound = if given < ITEMS {
        format!("least {ITEMS}")
    } else if given > FIELDS {
        format!("most {FIELDS}")
    } else {
        let mut used = 0;
        for row in &STRUCT_TIME.getsets[given..] {
            let name = vm.intern(row.name);
            let value = extra.and_then(|dict| dict.get_str(name));
            used += usize::from(value.is_some());
            fields.push(value.unwrap_or(Value::NONE));
        }
        if extra.is_some_and(|dict| dict.len() > used) {
            return Err(
                vm.type_error("time.struct_time() got duplicate or unexpected field name(s)")
            );
        }
        return Ok(of_fields(vm, &fields));
    };
    Err(vm.type_error(format!(
        "time.struct_time() takes an at {bound}-sequence ({given}-sequence given)"
    )))
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let fields = fields(this).unwrap_or_default();
    let mut parts = Vec::new();
    for (row, value) in STRUCT_TIME.getsets[..ITEMS].iter().zip(fields) {
        parts.push(format!("{}={}", row.name, vm.repr(value)?.to_string_lossy()));
    }
    Ok(vm.new_str_from(format!("time.struct_time({})", parts.join(", ")).into_bytes()).into())
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let fields = fields(this).unwrap_or_default();
    let items = vm.new_tuple(&fields[..ITEMS.min(fields.len())]);
    let mut extra = vm.new_dict();
    for (row, value) in STRUCT_TIME.getsets.iter().zip(&fields).skip(ITEMS) {
        let name = vm.intern(row.name);
        extra.set_str(vm.heap_mut(), name, *value);
    }
    let args = vm.new_tuple(&[items.into(), extra.into()]);
    let class = vm.type_of(this);
    Ok(vm.new_tuple(&[class.into(), args.into()]).into())
}

fn replace(vm: &mut Vm, this: Value, changes: Value, args: Rest) -> Result<Value> {
    if !args.0.is_empty() {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let mut fields = fields(this).unwrap_or_default();
    let mut unknown = Vec::new();
    for (name, value) in changes.downcast::<Dict>().iter().flat_map(|dict| dict.iter()) {
        let text = name.downcast::<Str>().map(|name| name.to_string_lossy().into_owned());
        match STRUCT_TIME.getsets.iter().position(|row| Some(row.name) == text.as_deref()) {
            Some(at) if at < fields.len() => fields[at] = value,
            _ => unknown.push(name),
        }
    }
    if unknown.is_empty() {
        return Ok(of_fields(vm, &fields));
    }
    let unknown = vm.new_list(unknown).into();
    let unknown = vm.repr(unknown)?.to_string_lossy().into_owned();
    Err(vm.type_error(format!("Got unexpected field name(s): {unknown}")))
}
