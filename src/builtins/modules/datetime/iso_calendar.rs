//! `datetime.IsoCalendarDate`: what `isocalendar()` returns, a tuple with named elements.

use crate::builtins::containers::struct_sequence::{STRUCT_SEQUENCE, element};
use crate::builtins::modules::time::civil;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// `datetime.IsoCalendarDate`
pub static ISO_CALENDAR_DATE: TypeSpec = TypeSpec {
    name: "IsoCalendarDate",
    module: "datetime",
    doc: "The result of date.isocalendar() or datetime.isocalendar()\n\nThis object may be accessed \
          either as a tuple of\n  ((year, week, weekday)\nor via the object attributes as named in \
          the above tuple.",
    new: Some(function("__new__", "cls, /, year, week, weekday", new)),
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    methods: &[method("__reduce__", "self, /", reduce)],
    getsets: &[
        getter("year", element::<0>),
        getter("week", element::<1>),
        getter("weekday", element::<2>),
    ],
    ..STRUCT_SEQUENCE
};

/// The year, week and day of the week of a day.
pub fn of(vm: &mut Vm, ordinal: i64) -> Value {
    let (year, week, weekday) = civil::iso_calendar(ordinal);
    made(vm, &[year, week, weekday].map(Value::int))
}

fn made(vm: &mut Vm, items: &[Value]) -> Value {
    let shape = vm.type_by_spec(&ISO_CALENDAR_DATE).root_shape;
    Tuple::new(vm.heap_mut(), shape, items).into()
}

fn new(vm: &mut Vm, _: Gc<Type>, year: Value, week: Value, weekday: Value) -> Result<Value> {
    Ok(made(vm, &[year, week, weekday]))
}

fn items(this: Value) -> Vec<Value> {
    this.unwrap_as::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut parts = Vec::new();
    for (name, value) in ["year", "week", "weekday"].into_iter().zip(items(this)) {
        parts.push(format!("{name}={}", vm.repr(value)?.to_string_lossy()));
    }
    let text = format!("{}({})", vm.class_name(this), parts.join(", "));
    Ok(vm.new_str_from(text.into_bytes()).into())
}

/// A plain tuple, since the class cannot be found by its name.
fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let plain = vm.new_tuple(&items(this)).into();
    let args = vm.new_tuple(&[plain]).into();
    let class = vm.types.tuple.into();
    Ok(vm.new_tuple(&[class, args]).into())
}
