//! `datetime.datetime`: a day and a time. How it is calculated with and shown; making one is in
//! `date_time_new.rs`.

use super::date::{self, DATE};
use super::date_time_new as making;
use super::fields::{
    Clock, DAY, Date, MAX_ORDINAL, Moment, SECOND, check_fold, fold_or, number_or,
};
use super::time_of_day::{self, TimeOfDay, repr_tail};
use super::{local, text, timedelta, timezone, tzinfo};
use crate::builtins::modules::time::{c_int, civil};
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

/// A moment, in a time zone or in whatever zone is meant.
#[derive(Clone, Copy)]
pub struct DateTime {
    /// Day and time.
    pub moment: Moment,
    /// Which of two equal times is meant.
    pub fold: bool,
    /// The time zone or None.
    pub zone: Value,
}

impl Opaque for DateTime {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.zone);
    }
}

/// The day and time of a datetime; None if it is none.
pub fn moment_of(value: Value) -> Option<Moment> {
    opaque::<DateTime>(value).map(|datetime| datetime.moment)
}

/// The time zone of a datetime, or None (Python's); None if it is no datetime.
pub fn zone_of(value: Value) -> Option<Value> {
    opaque::<DateTime>(value).map(|datetime| datetime.zone)
}

fn this_datetime(vm: &mut Vm, this: Value) -> Result<DateTime> {
    match opaque::<DateTime>(this) {
        Some(datetime) => Ok(*datetime),
        None => Err(vm.type_error("a 'datetime.datetime' object is required")),
    }
}

/// A plain datetime.
pub fn make(vm: &mut Vm, datetime: DateTime) -> Value {
    vm.new_opaque(&DATETIME, Box::new(datetime))
}

/// A datetime of a class: of a class of the program's, whatever that makes of the numbers.
pub fn make_of(vm: &mut Vm, class: Gc<Type>, datetime: DateTime) -> Result<Value> {
    if !class.is_python() {
        return Ok(make(vm, datetime));
    }
    let Moment { date, clock } = datetime.moment;
    let numbers =
        [date.year, date.month, date.day, clock.hour, clock.minute, clock.second, clock.micro];
    let mut values = numbers.map(Value::int).to_vec();
    values.push(datetime.zone);
    let mut names = Vec::new();
    if datetime.fold {
        values.push(Value::int(1));
        names.push(vm.intern("fold").into());
    }
    vm.call_args(class.into(), Args { values: &values, names: &names })
}

/// A datetime so many millionths of a second later, of the same class and in the same time zone.
pub fn plus(vm: &mut Vm, this: Value, micros: i128) -> Result<Value> {
    let datetime = this_datetime(vm, this)?;
    let moment = Moment::from_sum(vm, datetime.moment.micros() + micros)?;
    let class = vm.type_of(this);
    make_of(vm, class, DateTime { moment, fold: false, zone: datetime.zone })
}

/// The offset of a datetime in millionths of a second; None if it has none.
fn offset(vm: &mut Vm, this: Value, zone: Value) -> Result<Option<i128>> {
    tzinfo::utcoffset(vm, zone, this)
}

// --- operators ------------------------------------------------------------------------------------

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (x, y) = (opaque::<DateTime>(a).map(|x| *x), opaque::<DateTime>(b).map(|y| *y));
    match (op, x, y) {
        (BinaryOp::Sub, Some(x), Some(y)) => {
            let mut difference = x.moment.micros() - y.moment.micros();
            if !x.zone.is(y.zone) {
                match (offset(vm, a, x.zone)?, offset(vm, b, y.zone)?) {
                    (None, None) => {}
                    (Some(x_offset), Some(y_offset)) => difference += y_offset - x_offset,
                    _ => {
                        let message = "can't subtract offset-naive and offset-aware datetimes";
                        return Err(vm.type_error(message));
                    }
                }
            }
            Ok(timedelta::make(vm, difference))
        }
        (BinaryOp::Add | BinaryOp::Sub, Some(_), None) => match timedelta::micros_of(b) {
            Some(micros) => plus(vm, a, if op == BinaryOp::Add { micros } else { -micros }),
            None => Ok(Value::NOT_IMPLEMENTED),
        },
        (BinaryOp::Add, None, Some(_)) => match timedelta::micros_of(a) {
            Some(micros) => plus(vm, b, micros),
            None => Ok(Value::NOT_IMPLEMENTED),
        },
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// A copy with another `fold`.
fn with_fold(vm: &mut Vm, datetime: DateTime, fold: bool) -> Value {
    let copy = make(vm, DateTime { fold, ..datetime });
    vm.protect(copy);
    copy
}

/// Whether the offset of a datetime depends on which of two equal times is meant, or on which side of a
/// gap: such a one equals none in another time zone.
fn is_ambiguous(vm: &mut Vm, datetime: DateTime, known: Option<i128>) -> Result<bool> {
    let other = with_fold(vm, datetime, !datetime.fold);
    Ok(offset(vm, other, datetime.zone)? != known)
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<DateTime>(a), opaque::<DateTime>(b)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let (x, y) = (*x, *y);
    if x.zone.is(y.zone) {
        return Ok(Value::bool(op.holds(x.moment.cmp(&y.moment))));
    }
    let (x_offset, y_offset) = (offset(vm, a, x.zone)?, offset(vm, b, y.zone)?);
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    let order = match (x_offset, y_offset) {
        (Some(_), None) | (None, Some(_)) if is_equality => {
            return Ok(Value::bool(op == CompareOp::Ne));
        }
        (Some(_), None) | (None, Some(_)) => {
            let message = "can't compare offset-naive and offset-aware datetimes";
            return Err(vm.type_error(message));
        }
        (x_offset, y_offset) => {
            let x = x.moment.micros() - x_offset.unwrap_or(0);
            x.cmp(&(y.moment.micros() - y_offset.unwrap_or(0)))
        }
    };
    if is_equality && order.is_eq() {
        if is_ambiguous(vm, x, x_offset)? || is_ambiguous(vm, y, y_offset)? {
            return Ok(Value::bool(op == CompareOp::Ne));
        }
    }
    Ok(Value::bool(op.holds(order)))
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let datetime = this_datetime(vm, this)?;
    // Equal ones have equal hashes, whichever of two on the clock is meant.
    let about = if datetime.fold { with_fold(vm, datetime, false) } else { this };
    let offset = offset(vm, about, datetime.zone)?;
    let moment = timedelta::make(vm, datetime.moment.micros() - offset.unwrap_or(0));
    vm.hash(moment)
}

// --- time zones -----------------------------------------------------------------------------------

/// The second since 1970 of the moment in the local time zone.
fn local_second(datetime: DateTime) -> i64 {
    local::second_of(datetime.moment.unix(), datetime.fold)
}

fn timestamp(vm: &mut Vm, this: Value) -> Result<Value> {
    let datetime = this_datetime(vm, this)?;
    let micros = if datetime.zone.is_none() {
        let second = i128::from(local_second(datetime));
        second * SECOND + i128::from(datetime.moment.clock.micro)
    } else {
        let epoch = i128::from(civil::UNIX_EPOCH) * DAY;
        let offset = offset(vm, this, datetime.zone)?;
        let Some(offset) = offset else {
            return Err(vm.type_error("can't subtract offset-naive and offset-aware datetimes"));
        };
        datetime.moment.micros() - epoch - offset
    };
    let micros = vm.new_int(micros.into());
    vm.binary_op(BinaryOp::Div, micros, Value::int(SECOND as i64))
}

fn astimezone(vm: &mut Vm, this: Value, zone: Option<Value>) -> Result<Value> {
    vm.charge(8)?;
    let datetime = this_datetime(vm, this)?;
    let zone = tzinfo::check(vm, zone.unwrap_or(Value::NONE))?;
    let (mut own, mut known) = (datetime.zone, None);
    if !own.is_none() {
        if own.is(zone) {
            return Ok(this);
        }
        known = offset(vm, this, own)?;
    }
    if known.is_none() {
        let second = local_second(datetime);
        own = local::zone_at(vm, second)?;
        vm.protect(own);
        if own.is(zone) {
            return Ok(this);
        }
        known = timezone::offset_of(own);
    }
    let micros = datetime.moment.micros() - known.unwrap_or(0);
    let moment = Moment::from_sum(vm, micros)?;
    let zone = match zone.is_none() {
        true => local::zone_at(vm, moment.unix())?,
        false => zone,
    };
    vm.protect(zone);
    let class = vm.type_of(this);
    let utc = make_of(vm, class, DateTime { moment, fold: false, zone })?;
    let utc = if zone_of(utc).is_some() { utc } else { this };
    if timezone::offset_of(zone) == Some(0) {
        return Ok(utc);
    }
    let name = vm.intern("fromutc");
    vm.call_method(zone, name, &[utc])
}

// --- parts ----------------------------------------------------------------------------------------

fn time(vm: &mut Vm, this: Value, with_zone: bool) -> Result<Value> {
    let DateTime { moment, fold, zone } = this_datetime(vm, this)?;
    let zone = if with_zone { zone } else { Value::NONE };
    Ok(time_of_day::make(vm, TimeOfDay { clock: moment.clock, fold, zone }))
}

/// Whether it is daylight saving time at a datetime; -1 if that is not known.
pub fn dst_flag(vm: &mut Vm, this: Value, zone: Value) -> Result<i64> {
    let shift = tzinfo::dst(vm, zone, this)?;
    Ok(shift.map_or(-1, |shift| i64::from(shift != 0)))
}

fn timetuple(vm: &mut Vm, this: Value) -> Result<Value> {
    let DateTime { moment, zone, .. } = this_datetime(vm, this)?;
    let dst = dst_flag(vm, this, zone)?;
    Ok(date::time_tuple(vm, moment.date, moment.clock, dst))
}

fn utctimetuple(vm: &mut Vm, this: Value) -> Result<Value> {
    let DateTime { moment, zone, .. } = this_datetime(vm, this)?;
    let offset = offset(vm, this, zone)?;
    let moment = match offset {
        Some(offset) => Moment::from_sum(vm, moment.micros() - offset)?,
        None => moment,
    };
    Ok(date::time_tuple(vm, moment.date, moment.clock, 0))
}

const REPLACE: &str = "self, year=None, month=None, day=None, hour=None, minute=None, second=None, \
                       microsecond=None, tzinfo=None, *, fold=None";

fn replace(
    vm: &mut Vm,
    this: Value,
    year: Option<Value>,
    month: Option<Value>,
    day: Option<Value>,
    hour: Option<Value>,
    minute: Option<Value>,
    second: Option<Value>,
    micro: Option<Value>,
    zone: Option<Value>,
    fold: Option<Value>,
) -> Result<Value> {
    let old = this_datetime(vm, this)?;
    let Moment { date, clock } = old.moment;
    let numbers =
        [date.year, date.month, date.day, clock.hour, clock.minute, clock.second, clock.micro];
    let given = [year, month, day, hour, minute, second, micro];
    let mut new = [0; 7];
    for (at, number) in new.iter_mut().enumerate() {
        *number = number_or(vm, given[at], numbers[at])?;
    }
    let fold = fold_or(vm, fold, old.fold)?;
    let fold = check_fold(vm, fold)?;
    let zone = zone.unwrap_or(old.zone);
    let class = vm.type_of(this);
    let [year, month, day, hour, minute, second, micro] = new;
    let moment = if class.is_python() {
        let clock = Clock { hour, minute, second, micro };
        Moment { date: Date { year, month, day }, clock }
    } else {
        let date = Date::checked(vm, year, month, day)?;
        let clock = Clock::checked(vm, [hour, minute, second, micro])?;
        tzinfo::check(vm, zone)?;
        Moment { date, clock }
    };
    make_of(vm, class, DateTime { moment, fold, zone })
}

// --- text -----------------------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let DateTime { moment: Moment { date, clock }, fold, zone } = this_datetime(vm, this)?;
    let tail = repr_tail(vm, clock, zone, fold, true)?;
    let Date { year, month, day } = date;
    let class = vm.class_name(this);
    let text = format!("{class}({year}, {month}, {day}, {}, {}{tail})", clock.hour, clock.minute);
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn isoformat(
    vm: &mut Vm,
    this: Value,
    separator: Option<Value>,
    timespec: Option<Value>,
) -> Result<Value> {
    let DateTime { moment, zone, .. } = this_datetime(vm, this)?;
    let separator = match separator {
        None => b"T".to_vec(),
        Some(value) => match value.unwrap_as::<Str>() {
            Some(text) if text.chars() == 1 => text.as_bytes().to_vec(),
            _ => {
                let got = if value.is_none() { "None".to_string() } else { vm.class_name(value) };
                return Err(vm.type_error(format!(
                    "isoformat() argument 1 must be a unicode character, not {got}"
                )));
            }
        },
    };
    let timespec = match timespec {
        Some(timespec) => text::str_argument(vm, "isoformat", 2, timespec)?,
        None => b"auto".to_vec(),
    };
    let mut out = text::date(moment.date).into_bytes();
    out.extend_from_slice(&separator);
    out.extend_from_slice(text::clock(vm, moment.clock, &timespec)?.as_bytes());
    if let Some(offset) = offset(vm, this, zone)? {
        out.extend_from_slice(text::offset(offset, ":").as_bytes());
    }
    Ok(vm.new_str_from(out).into())
}

fn reduce(vm: &mut Vm, this: Value, protocol: i64) -> Result<Value> {
    let DateTime { moment, fold, zone } = this_datetime(vm, this)?;
    let mut bytes = moment.date.bytes().to_vec();
    bytes.extend(moment.clock.bytes());
    if fold && protocol > 3 {
        bytes[2] |= 0x80;
    }
    let mut args = vec![vm.new_bytes(bytes).into()];
    if !zone.is_none() {
        args.push(zone);
    }
    let args = vm.new_tuple(&args).into();
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args]).into())
}

/// `datetime.min`, `datetime.max` and `datetime.resolution`.
pub fn constants(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let datetime = |ordinal, micros| DateTime {
        moment: Moment { date: Date::of_ordinal(ordinal), clock: Clock::of_micros(micros) },
        fold: false,
        zone: Value::NONE,
    };
    vec![
        ("min", make(vm, datetime(1, 0))),
        ("max", make(vm, datetime(MAX_ORDINAL, DAY - 1))),
        ("resolution", timedelta::make(vm, 1)),
    ]
}

/// `datetime.datetime`
pub static DATETIME: TypeSpec = TypeSpec {
    name: "datetime",
    module: "datetime",
    doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe \
          year, month and day arguments are required. tzinfo may be None, or an\ninstance of a \
          tzinfo subclass. The remaining arguments may be ints.",
    base: Some(&DATE),
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", making::new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(|vm, this| {
            let (name, space) = (vm.intern("isoformat"), vm.new_str(b" ").into());
            vm.call_method(this, name, &[space])
        }),
        hash: Some(hash),
        compare: Some(compare),
        binary: Some(binary),
        ..NO_SLOTS
    },
    binary: BinaryOp::Add.bit() | BinaryOp::Sub.bit(),
    reflected: BinaryOp::Add.bit() | BinaryOp::Sub.bit(),
    methods: &[
        class_method("now", "cls, tz=None", making::now)
            .doc("Returns new datetime object representing current time local to tz.\n\nIf no tz is specified, uses local timezone."),
        class_method("utcnow", "cls, /", making::utcnow)
            .doc("Return a new datetime representing UTC day and time."),
        class_method("fromtimestamp", "cls, timestamp, tz=None", making::fromtimestamp)
            .doc("timestamp[, tz] -> tz's local time from POSIX timestamp."),
        class_method("utcfromtimestamp", "cls, timestamp, /", making::utcfromtimestamp)
            .doc("Construct a naive UTC datetime from a POSIX timestamp."),
        class_method("strptime", "cls, date_string, format, /", making::strptime)
            .doc("string, format -> new datetime parsed from a string (like time.strptime())."),
        class_method("combine", "cls, date, time, tzinfo=None", making::combine)
            .doc("date, time -> datetime with same date and time fields"),
        class_method("fromisoformat", "cls, date_string, /", making::fromisoformat)
            .doc("string -> datetime from a string in most ISO 8601 formats"),
        method("date", "self, /", |vm: &mut Vm, this: Value| {
            let date = this_datetime(vm, this)?.moment.date;
            Ok(date::make(vm, date))
        })
        .doc("Return date object with same year, month and day."),
        method("time", "self, /", |vm: &mut Vm, this: Value| time(vm, this, false))
            .doc("Return time object with same time but with tzinfo=None."),
        method("timetz", "self, /", |vm: &mut Vm, this: Value| time(vm, this, true))
            .doc("Return time object with same time and tzinfo."),
        method("timetuple", "self, /", timetuple)
            .doc("Return time tuple, compatible with time.localtime()."),
        method("timestamp", "self, /", timestamp).doc("Return POSIX timestamp as float."),
        method("utctimetuple", "self, /", utctimetuple)
            .doc("Return UTC time tuple, compatible with time.localtime()."),
        method("isoformat", "self, sep='T', timespec='auto'", isoformat)
            .doc("[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."),
        method("utcoffset", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_datetime(vm, this)?.zone;
            let offset = offset(vm, this, zone)?;
            Ok(tzinfo::shown(vm, offset))
        })
        .doc("Return self.tzinfo.utcoffset(self)."),
        method("tzname", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_datetime(vm, this)?.zone;
            tzinfo::tzname(vm, zone, this)
        })
        .doc("Return self.tzinfo.tzname(self)."),
        method("dst", "self, /", |vm: &mut Vm, this: Value| {
            let zone = this_datetime(vm, this)?.zone;
            let shift = tzinfo::dst(vm, zone, this)?;
            Ok(tzinfo::shown(vm, shift))
        })
        .doc("Return self.tzinfo.dst(self)."),
        method("replace", REPLACE, replace).doc("Return datetime with new specified fields."),
        method("__replace__", REPLACE, replace).doc("The same as replace()."),
        method("astimezone", "self, tz=None", astimezone)
            .doc("tz -> convert to local time in new timezone tz\n"),
        method("__reduce_ex__", "self, protocol, /", |vm: &mut Vm, this: Value, protocol: Value| {
            let protocol = c_int(vm, protocol)?;
            reduce(vm, this, protocol)
        })
        .doc("__reduce_ex__(proto) -> (cls, state)"),
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| reduce(vm, this, 2))
            .doc("__reduce__() -> (cls, state)"),
    ],
    getsets: &[
        getter("hour", |vm, this| Ok(Value::int(this_datetime(vm, this)?.moment.clock.hour))),
        getter("minute", |vm, this| Ok(Value::int(this_datetime(vm, this)?.moment.clock.minute))),
        getter("second", |vm, this| Ok(Value::int(this_datetime(vm, this)?.moment.clock.second))),
        getter("microsecond", |vm, this| {
            Ok(Value::int(this_datetime(vm, this)?.moment.clock.micro))
        }),
        getter("tzinfo", |vm, this| Ok(this_datetime(vm, this)?.zone)),
        getter("fold", |vm, this| Ok(Value::int(this_datetime(vm, this)?.fold.into()))),
    ],
    ..TypeSpec::NONE
};
