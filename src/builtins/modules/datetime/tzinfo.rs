//! `datetime.tzinfo`, and asking one: what is behind the offset of a time zone is the program's own
//! code unless it is a `timezone`.

use super::date_time;
use super::fields::DAY;
use super::timedelta;
use super::timezone;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// A time zone of which nothing is known but its class.
struct Zone;

impl Opaque for Zone {
    fn trace(&self, _: &mut Tracer) {}
}

/// `datetime.tzinfo`
pub static TZINFO: TypeSpec = TypeSpec {
    name: "tzinfo",
    module: "datetime",
    doc: "Abstract base class for time zone info objects.",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    methods: &[
        method("tzname", "self, dt, /", |vm: &mut Vm, _: Value, _: Value| abstract_(vm, "tzname"))
            .doc("datetime -> string name of time zone."),
        method("utcoffset", "self, dt, /", |vm: &mut Vm, _: Value, _: Value| {
            abstract_(vm, "utcoffset")
        })
        .doc(
            "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC",
        ),
        method("dst", "self, dt, /", |vm: &mut Vm, _: Value, _: Value| abstract_(vm, "dst"))
            .doc("datetime -> DST offset as timedelta positive east of UTC."),
        method("fromutc", "self, dt, /", fromutc).doc("datetime in UTC -> datetime in local time."),
        method("__reduce__", "self, /", reduce).doc("-> (cls, state)"),
    ],
    ..TypeSpec::NONE
};

fn new(vm: &mut Vm, class: Gc<Type>, _kwargs: Value, _args: Rest) -> Result<Value> {
    let made = vm.new_opaque(&TZINFO, Box::new(Zone));
    Ok(vm.wrap_new(class, made))
}

fn abstract_(vm: &mut Vm, name: &str) -> Result<Value> {
    let class = vm.types.not_implemented_error;
    Err(vm.raise(class, format!("a tzinfo subclass must implement {name}()")))
}

/// The time zone in an argument; None stands for none.
pub fn check(vm: &mut Vm, value: Value) -> Result<Value> {
    let class = vm.type_by_spec(&TZINFO);
    if value.is_none() || vm.is_instance_of(value, class) {
        return Ok(value);
    }
    let got = vm.class_name(value);
    Err(vm.type_error(format!(
        "tzinfo argument must be None or of a tzinfo subclass, not type '{got}'"
    )))
}

// --- asking ---------------------------------------------------------------------------------------

/// What `utcoffset` or `dst` of a time zone says of a moment (a datetime, or None for a time of day), in
/// millionths of a second; None if it does not know.
fn ask(vm: &mut Vm, zone: Value, name: &str, about: Value) -> Result<Option<i128>> {
    if zone.is_none() {
        return Ok(None);
    }
    if let Some(offset) = timezone::offset_of(zone) {
        return Ok((name == "utcoffset").then_some(offset));
    }
    let method = vm.intern(name);
    let result = vm.call_method(zone, method, &[about])?;
    if result.is_none() {
        return Ok(None);
    }
    match timedelta::micros_of(result) {
        Some(micros) if micros.abs() < DAY => Ok(Some(micros)),
        Some(_) => Err(vm.value_error(
            "offset must be a timedelta strictly between -timedelta(hours=24) and \
             timedelta(hours=24).",
        )),
        None => {
            let got = vm.class_name(result);
            Err(vm
                .type_error(format!("tzinfo.{name}() must return None or timedelta, not '{got}'")))
        }
    }
}

/// `zone.utcoffset(about)` in millionths of a second.
pub fn utcoffset(vm: &mut Vm, zone: Value, about: Value) -> Result<Option<i128>> {
    ask(vm, zone, "utcoffset", about)
}

/// `zone.dst(about)` in millionths of a second.
pub fn dst(vm: &mut Vm, zone: Value, about: Value) -> Result<Option<i128>> {
    ask(vm, zone, "dst", about)
}

/// `zone.tzname(about)`: a str or None.
pub fn tzname(vm: &mut Vm, zone: Value, about: Value) -> Result<Value> {
    if zone.is_none() {
        return Ok(Value::NONE);
    }
    let method = vm.intern("tzname");
    let result = vm.call_method(zone, method, &[about])?;
    if result.is_none() || result.unwrap_as::<Str>().is_some() {
        return Ok(result);
    }
    let got = vm.class_name(result);
    Err(vm.type_error(format!("tzinfo.tzname() must return None or a string, not '{got}'")))
}

/// An offset as a timedelta or None.
pub fn shown(vm: &mut Vm, offset: Option<i128>) -> Value {
    offset.map_or(Value::NONE, |micros| timedelta::make(vm, micros))
}

// --- from UTC -------------------------------------------------------------------------------------

/// Checks that `moment` is a datetime whose time zone is `zone`.
pub fn check_own(vm: &mut Vm, zone: Value, moment: Value) -> Result<()> {
    match date_time::zone_of(moment) {
        None => Err(vm.type_error("fromutc: argument must be a datetime")),
        Some(own) if !own.is(zone) => Err(vm.value_error("fromutc: dt.tzinfo is not self")),
        Some(_) => Ok(()),
    }
}

/// The local time of a moment whose fields are those of UTC. Right unless the rule by which the zone
/// shifts the clocks changes.
fn fromutc(vm: &mut Vm, zone: Value, moment: Value) -> Result<Value> {
    check_own(vm, zone, moment)?;
    let known = |vm: &mut Vm, known: Option<i128>, message: &str| match known {
        Some(micros) => Ok(micros),
        None => Err(vm.value_error(message)),
    };
    let offset = utcoffset(vm, zone, moment)?;
    let offset = known(vm, offset, "fromutc: non-None utcoffset() result required")?;
    let shift = dst(vm, zone, moment)?;
    let shift = known(vm, shift, "fromutc: non-None dst() result required")?;
    let standard = date_time::plus(vm, moment, offset - shift)?;
    vm.protect(standard);
    let shift = dst(vm, zone, standard)?;
    let inconsistent = "fromutc: tz.dst() gave inconsistent results; cannot convert";
    let shift = known(vm, shift, inconsistent)?;
    if shift == 0 { Ok(standard) } else { date_time::plus(vm, standard, shift) }
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = vm.intern("__getinitargs__");
    let args = match vm.find_attr(this, name)? {
        Some(method) => vm.call(method, &[])?,
        None => vm.new_tuple(&[]).into(),
    };
    vm.protect(args);
    let name = vm.intern("__getstate__");
    let state = vm.call_method(this, name, &[])?;
    let class = vm.type_of(this);
    Ok(vm.new_tuple(&[class.into(), args, state]).into())
}
