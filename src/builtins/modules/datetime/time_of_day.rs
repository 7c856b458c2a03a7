//! `datetime.time`: a time of day.

use super::arguments::Parameters;
use super::date::state;
use super::fields::{Clock, DAY, Date, check_fold, fold_or, number_or};
use super::text::{self, Shown};
use super::{iso_parse, timedelta, timezone, tzinfo};
use crate::builtins::modules::time::c_int;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// A time of day.
#[derive(Clone, Copy)]
pub struct TimeOfDay {
    /// The numbers.
    pub clock: Clock,
    /// Which of two equal times is meant.
    pub fold: bool,
    /// The time zone or None.
    pub zone: Value,
}

impl Opaque for TimeOfDay {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.zone);
    }
}

/// What a time consists of; None if it is none.
pub fn time_of(value: Value) -> Option<TimeOfDay> {
    opaque::<TimeOfDay>(value).map(|time| *time)
}

fn this_time(vm: &mut Vm, this: Value) -> Result<TimeOfDay> {
    match time_of(this) {
        Some(time) => Ok(time),
        None => Err(vm.type_error("a 'datetime.time' object is required")),
    }
}

/// A plain time.
pub fn make(vm: &mut Vm, time: TimeOfDay) -> Value {
    vm.new_opaque(&TIME, Box::new(time))
}

/// A time of a class: of a class of the program's, whatever that makes of the numbers.
fn make_of(vm: &mut Vm, class: Gc<Type>, time: TimeOfDay) -> Result<Value> {
    let Clock { hour, minute, second, micro } = time.clock;
    if !class.is_python() {
        Clock::checked(vm, [hour, minute, second, micro])?;
        return Ok(make(vm, time));
    }
    let mut values = [hour, minute, second, micro].map(Value::int).to_vec();
    values.push(time.zone);
    let mut names = Vec::new();
    if time.fold {
        values.push(Value::int(1));
        names.push(vm.intern("fold").into());
    }
    vm.call_args(class.into(), Args { values: &values, names: &names })
}

// --- making ---------------------------------------------------------------------------------------

const NEW: Parameters = Parameters {
    function: "function",
    names: &["hour", "minute", "second", "microsecond", "tzinfo", "fold"],
    required: 0,
    positional: 5,
};

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let written = state(args.0, 6).filter(|_| kwargs.is_unset() && args.0.len() <= 2);
    let time = match written.filter(|bytes| bytes[0] & 0x7F < 24) {
        Some(mut bytes) => {
            let fold = bytes[0] & 0x80 != 0;
            bytes[0] &= 0x7F;
            let zone = state_zone(vm, args.0.get(1))?;
            TimeOfDay { clock: Clock::of_bytes(vm, &bytes)?, fold, zone }
        }
        None => {
            let given = NEW.bind(vm, args.0, kwargs)?;
            let mut numbers = [0; 4];
            for (number, value) in numbers.iter_mut().zip(&given) {
                *number = number_or(vm, value.to_option(), 0)?;
            }
            let fold = fold_or(vm, given[5].to_option(), false)?;
            let clock = Clock::checked(vm, numbers)?;
            let fold = check_fold(vm, fold)?;
            let zone = tzinfo::check(vm, given[4].to_option().unwrap_or(Value::NONE))?;
            TimeOfDay { clock, fold, zone }
        }
    };
    let made = make(vm, time);
    Ok(vm.wrap_new(class, made))
}

/// The time zone that goes with bytes that `__reduce__` has written.
pub fn state_zone(vm: &mut Vm, zone: Option<&Value>) -> Result<Value> {
    let zone = zone.copied().unwrap_or(Value::NONE);
    let class = vm.type_by_spec(&tzinfo::TZINFO);
    if zone.is_none() || vm.is_instance_of(zone, class) {
        return Ok(zone);
    }
    Err(vm.type_error("bad tzinfo state arg"))
}

fn fromisoformat(vm: &mut Vm, class: Gc<Type>, text: Value) -> Result<Value> {
    let bytes = iso_parse::argument(vm, text)?;
    let bytes = bytes.strip_prefix(b"T").unwrap_or(&bytes);
    let parsed = match iso_parse::clock(bytes) {
        Ok(parsed) => parsed,
        Err(failure) => return Err(iso_parse::error(vm, failure, text)),
    };
    let zone = match parsed.offset {
        Some(offset) => timezone::of(vm, offset, None)?,
        None => Value::NONE,
    };
    vm.protect(zone);
    let clock = parsed.clock(vm)?;
    make_of(vm, class, TimeOfDay { clock, fold: false, zone })
}

fn replace(
    vm: &mut Vm,
    this: Value,
    hour: Option<Value>,
    minute: Option<Value>,
    second: Option<Value>,
    micro: Option<Value>,
    zone: Option<Value>,
    fold: Option<Value>,
) -> Result<Value> {
    let time = this_time(vm, this)?;
    let old = time.clock;
    let numbers = [
        number_or(vm, hour, old.hour)?,
        number_or(vm, minute, old.minute)?,
        number_or(vm, second, old.second)?,
        number_or(vm, micro, old.micro)?,
    ];
    let fold = fold_or(vm, fold, time.fold)?;
    let fold = check_fold(vm, fold)?;
    let zone = zone.unwrap_or(time.zone);
    let class = vm.type_of(this);
    if !class.is_python() {
        Clock::checked(vm, numbers)?;
        tzinfo::check(vm, zone)?;
    }
    let [hour, minute, second, micro] = numbers;
    make_of(vm, class, TimeOfDay { clock: Clock { hour, minute, second, micro }, fold, zone })
}

// --- comparison -----------------------------------------------------------------------------------

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (time_of(a), time_of(b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    if x.zone.is(y.zone) {
        return Ok(Value::bool(op.holds(x.clock.cmp(&y.clock))));
    }
    let x_offset = tzinfo::utcoffset(vm, x.zone, Value::NONE)?;
    let y_offset = tzinfo::utcoffset(vm, y.zone, Value::NONE)?;
    match (x_offset, y_offset) {
        (None, None) => Ok(Value::bool(op.holds(x.clock.cmp(&y.clock)))),
        (Some(x_offset), Some(y_offset)) => {
            let (x, y) = (x.clock.micros() - x_offset, y.clock.micros() - y_offset);
            Ok(Value::bool(op.holds(x.cmp(&y))))
        }
        _ => match op {
            CompareOp::Eq => Ok(Value::FALSE),
            CompareOp::Ne => Ok(Value::TRUE),
            _ => Err(vm.type_error("can't compare offset-naive and offset-aware times")),
        },
    }
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let time = this_time(vm, this)?;
    // Equal times have equal hashes, whichever of two on the clock is meant.
    let offset = tzinfo::utcoffset(vm, time.zone, Value::NONE)?;
    let moment = timedelta::make(vm, time.clock.micros() - offset.unwrap_or(0));
    vm.hash(moment)
}

// --- text -----------------------------------------------------------------------------------------

/// The arguments from the seconds on as a repr has them, the zone and `fold` included.
pub fn repr_tail(
    vm: &mut Vm,
    clock: Clock,
    zone: Value,
    fold: bool,
    fold_first: bool,
) -> Result<String> {
    let mut text = String::new();
    if clock.second != 0 || clock.micro != 0 {
        text += &format!(", {}", clock.second);
    }
    if clock.micro != 0 {
        text += &format!(", {}", clock.micro);
    }
    if fold && fold_first {
        text += ", fold=1";
    }
    if !zone.is_none() {
        text += &format!(", tzinfo={}", vm.repr(zone)?.to_string_lossy());
    }
    if fold && !fold_first {
        text += ", fold=1";
    }
    Ok(text)
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let TimeOfDay { clock, fold, zone } = this_time(vm, this)?;
    let tail = repr_tail(vm, clock, zone, fold, false)?;
    let text = format!("{}({}, {}{tail})", vm.class_name(this), clock.hour, clock.minute);
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn isoformat(vm: &mut Vm, this: Value, timespec: Option<Value>) -> Result<String> {
    let time = this_time(vm, this)?;
    let timespec = match timespec {
        Some(timespec) => text::str_argument(vm, "isoformat", 1, timespec)?,
        None => b"auto".to_vec(),
    };
    let clock = text::clock(vm, time.clock, &timespec)?;
    let offset = tzinfo::utcoffset(vm, time.zone, Value::NONE)?;
    Ok(clock + &offset.map_or(String::new(), |micros| text::offset(micros, ":")))
}

fn strftime(vm: &mut Vm, this: Value, format: Value) -> Result<Value> {
    let time = this_time(vm, this)?;
    let date = Date { year: 1900, month: 1, day: 1 };
    let shown = Shown { date, clock: time.clock, zone: time.zone, about: Value::NONE, dst: -1 };
    text::strftime(vm, &shown, format)
}

fn reduce(vm: &mut Vm, this: Value, protocol: i64) -> Result<Value> {
    let time = this_time(vm, this)?;
    let mut bytes = time.clock.bytes();
    if time.fold && protocol > 3 {
        bytes[0] |= 0x80;
    }
    let mut args = vec![vm.new_bytes(bytes.to_vec()).into()];
    if !time.zone.is_none() {
        args.push(time.zone);
    }
    let args = vm.new_tuple(&args).into();
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args]).into())
}

/// `time.min`, `time.max` and `time.resolution`.
pub fn constants(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let time =
        |micros| TimeOfDay { clock: Clock::of_micros(micros), fold: false, zone: Value::NONE };
    vec![
        ("min", make(vm, time(0))),
        ("max", make(vm, time(DAY - 1))),
        ("resolution", timedelta::make(vm, 1)),
    ]
}

const REPLACE: &str =
    "self, hour=None, minute=None, second=None, microsecond=None, tzinfo=None, *, fold=None";

/// `datetime.time`
pub static TIME: TypeSpec = TypeSpec {
    name: "time",
    module: "datetime",
    doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll \
          arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The \
          remaining arguments may be ints.",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(|vm, this| {
            let name = vm.intern("isoformat");
            vm.call_method(this, name, &[])
        }),
        hash: Some(hash),
        compare: Some(compare),
        ..NO_SLOTS
    },
    methods: &[
        method("isoformat", "self, timespec='auto'", isoformat)
            .doc("Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."),
        method("strftime", "self, format", strftime).doc("format -> strftime() style string."),
        method("__format__", "self, format, /", text::format).doc("Formats self with strftime."),
        method("utcoffset", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_time(vm, this)?.zone;
            let offset = tzinfo::utcoffset(vm, zone, Value::NONE)?;
            Ok(tzinfo::shown(vm, offset))
        })
        .doc("Return self.tzinfo.utcoffset(self)."),
        method("tzname", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_time(vm, this)?.zone;
            tzinfo::tzname(vm, zone, Value::NONE)
        })
        .doc("Return self.tzinfo.tzname(self)."),
        method("dst", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_time(vm, this)?.zone;
            let shift = tzinfo::dst(vm, zone, Value::NONE)?;
            Ok(tzinfo::shown(vm, shift))
        })
        .doc("Return self.tzinfo.dst(self)."),
        method("replace", REPLACE, replace).doc("Return time with new specified fields."),
        method("__replace__", REPLACE, replace).doc("The same as replace()."),
        class_method("fromisoformat", "cls, time_string, /", fromisoformat)
            .doc("string -> time from a string in ISO 8601 format"),
        method(
            "__reduce_ex__",
            "self, protocol, /",
            |vm: &mut Vm, this: Value, protocol: Value| {
                let protocol = c_int(vm, protocol)?;
                reduce(vm, this, protocol)
            },
        )
        .doc("__reduce_ex__(proto) -> (cls, state)"),
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| reduce(vm, this, 2))
            .doc("__reduce__() -> (cls, state)"),
    ],
    getsets: &[
        getter("hour", |vm, this| Ok(Value::int(this_time(vm, this)?.clock.hour))),
        getter("minute", |vm, this| Ok(Value::int(this_time(vm, this)?.clock.minute))),
        getter("second", |vm, this| Ok(Value::int(this_time(vm, this)?.clock.second))),
        getter("microsecond", |vm, this| Ok(Value::int(this_time(vm, this)?.clock.micro))),
        getter("tzinfo", |vm, this| Ok(this_time(vm, this)?.zone)),
        getter("fold", |vm, this| Ok(Value::int(this_time(vm, this)?.fold.into()))),
    ],
    ..TypeSpec::NONE
};
