//! `datetime.timezone`: a fixed offset from UTC.

use super::date_time;
use super::fields::{DAY, SECOND};
use super::text;
use super::timedelta;
use super::tzinfo::{self, TZINFO};
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// The offset in millionths of a second, and the name, unset if there is none.
struct Fixed {
    offset: i128,
    name: Value,
}

impl Opaque for Fixed {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.name);
    }
}

/// `datetime.timezone`
pub static TIMEZONE: TypeSpec = TypeSpec {
    name: "timezone",
    module: "datetime",
    doc: "Fixed offset from UTC implementation of tzinfo.",
    base: Some(&TZINFO),
    new: Some(function("__new__", "cls, /, offset, name=None", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(name),
        hash: Some(|vm, this| {
            let offset = fixed(vm, this)?.offset;
            let offset = timedelta::make(vm, offset);
            vm.hash(offset)
        }),
        compare: Some(|_, op, a, b| {
            Ok(match (op, opaque::<Fixed>(a), opaque::<Fixed>(b)) {
                (CompareOp::Eq, Some(a), Some(b)) => Value::bool(a.offset == b.offset),
                (CompareOp::Ne, Some(a), Some(b)) => Value::bool(a.offset != b.offset),
                _ => Value::NOT_IMPLEMENTED,
            })
        }),
        ..NO_SLOTS
    },
    methods: &[
        method("tzname", "self, dt, /", |vm: &mut Vm, this: Value, about: Value| {
            check_argument(vm, "tzname", about)?;
            name(vm, this)
        })
        .doc("If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."),
        method("utcoffset", "self, dt, /", |vm: &mut Vm, this: Value, about: Value| {
            check_argument(vm, "utcoffset", about)?;
            let offset = fixed(vm, this)?.offset;
            Ok(timedelta::make(vm, offset))
        })
        .doc("Return fixed offset."),
        method("dst", "self, dt, /", |vm: &mut Vm, _: Value, about: Value| {
            check_argument(vm, "dst", about)
        })
        .doc("Return None."),
        method("fromutc", "self, dt, /", |vm: &mut Vm, this: Value, moment: Value| {
            tzinfo::check_own(vm, this, moment)?;
            let offset = fixed(vm, this)?.offset;
            date_time::plus(vm, moment, offset)
        })
        .doc("datetime in UTC -> datetime in local time."),
        method("__getinitargs__", "self, /", initial).doc("pickle support"),
    ],
    ..TypeSpec::NONE
};

fn fixed(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Fixed>> {
    match opaque::<Fixed>(this) {
        Some(fixed) => Ok(fixed),
        None => Err(vm.type_error("a 'datetime.timezone' object is required")),
    }
}

/// The offset of a timezone in millionths of a second; None if it is none.
pub fn offset_of(zone: Value) -> Option<i128> {
    opaque::<Fixed>(zone).map(|fixed| fixed.offset)
}

fn check_argument(vm: &mut Vm, method: &str, about: Value) -> Result<()> {
    if about.is_none() || date_time::zone_of(about).is_some() {
        return Ok(());
    }
    let got = vm.class_name(about);
    Err(vm.type_error(format!(
        "{method}(dt) argument must be a datetime instance or None, not {got}"
    )))
}

/// A timezone without checks.
pub fn make(vm: &mut Vm, offset: i128, name: Value) -> Value {
    vm.new_opaque(&TIMEZONE, Box::new(Fixed { offset, name }))
}

/// `timezone.utc`
pub fn utc(vm: &mut Vm) -> Value {
    let class = vm.type_by_spec(&TIMEZONE);
    let name = vm.intern("utc");
    match vm.class_dict(class).get_str(name) {
        Some(utc) => utc,
        None => make(vm, 0, Value::UNSET),
    }
}

/// The timezone of an offset in millionths of a second, with a name or without.
pub fn of(vm: &mut Vm, offset: i128, name: Option<Value>) -> Result<Value> {
    if offset == 0 && name.is_none() {
        return Ok(utc(vm));
    }
    if offset.abs() < DAY {
        return Ok(make(vm, offset, name.unwrap_or(Value::UNSET)));
    }
    let offset = timedelta::make(vm, offset);
    let got = vm.repr(offset)?.to_string_lossy().into_owned();
    Err(vm.value_error(format!(
        "offset must be a timedelta strictly between -timedelta(hours=24) and \
         timedelta(hours=24), not {got}."
    )))
}

fn new(vm: &mut Vm, _class: Gc<Type>, offset: Value, name: Option<Value>) -> Result<Value> {
    let wrong = |vm: &mut Vm, at: usize, wanted: &str, value: Value| {
        let got = if value.is_none() { "None".to_string() } else { vm.class_name(value) };
        Err(vm.type_error(format!("timezone() argument {at} must be {wanted}, not {got}")))
    };
    let Some(micros) = timedelta::micros_of(offset) else {
        return wrong(vm, 1, "datetime.timedelta", offset);
    };
    if let Some(name) = name.filter(|name| name.unwrap_as::<Str>().is_none()) {
        return wrong(vm, 2, "str", name);
    }
    of(vm, micros, name)
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let utc = utc(vm);
    let text = if this.is(utc) {
        "datetime.timezone.utc".to_string()
    } else {
        let (offset, name) = {
            let fixed = fixed(vm, this)?;
            (fixed.offset, fixed.name)
        };
        let offset = timedelta::make(vm, offset);
        let offset = vm.repr(offset)?.to_string_lossy().into_owned();
        match name.to_option() {
            None => format!("datetime.timezone({offset})"),
            Some(name) => {
                format!("datetime.timezone({offset}, {})", vm.repr(name)?.to_string_lossy())
            }
        }
    };
    Ok(vm.new_str_from(text.into_bytes()).into())
}

/// The name, or one made of the offset.
fn name(vm: &mut Vm, this: Value) -> Result<Value> {
    let fixed = fixed(vm, this)?;
    if let Some(name) = fixed.name.to_option() {
        return Ok(name);
    }
    let text = if fixed.offset == 0 {
        "UTC".to_string()
    } else {
        format!("UTC{}", text::offset(fixed.offset, ":"))
    };
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn initial(vm: &mut Vm, this: Value) -> Result<Value> {
    let fixed = fixed(vm, this)?;
    let mut args = vec![timedelta::make(vm, fixed.offset)];
    args.extend(fixed.name.to_option());
    Ok(vm.new_tuple(&args).into())
}

/// `timezone.utc`, `timezone.min` and `timezone.max`.
pub fn constants(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let most = DAY - 60 * SECOND;
    vec![
        ("utc", make(vm, 0, Value::UNSET)),
        ("min", make(vm, -most, Value::UNSET)),
        ("max", make(vm, most, Value::UNSET)),
    ]
}
