//! `datetime.date`: a day.

use super::arguments::Parameters;
use super::date_time;
use super::fields::{Clock, DAY, Date, MAX_ORDINAL, number_or};
use super::text::{self, Shown};
use super::timedelta;
use super::{iso_calendar, iso_parse};
use crate::builtins::modules::time::{self, BrokenDown, c_int, struct_time};
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::Vm;

impl Opaque for Date {
    fn trace(&self, _: &mut Tracer) {}
}

/// The day of a date or a datetime; None if it is neither.
pub fn date_of(value: Value) -> Option<Date> {
    match opaque::<Date>(value) {
        Some(date) => Some(*date),
        None => date_time::moment_of(value).map(|moment| moment.date),
    }
}

/// The day of a date that is no datetime.
pub fn plain_date_of(value: Value) -> Option<Date> {
    opaque::<Date>(value).map(|date| *date)
}

fn this_date(vm: &mut Vm, this: Value) -> Result<Date> {
    match date_of(this) {
        Some(date) => Ok(date),
        None => Err(vm.type_error("a 'datetime.date' object is required")),
    }
}

/// A plain date.
pub fn make(vm: &mut Vm, date: Date) -> Value {
    vm.new_opaque(&DATE, Box::new(date))
}

/// A date of a class: of a class of the program's, whatever that makes of the numbers.
fn make_of(vm: &mut Vm, class: Gc<Type>, date: Date) -> Result<Value> {
    if !class.is_python() && class.is(vm.type_by_spec(&DATE)) {
        return Ok(make(vm, date));
    }
    vm.call(class.into(), &[date.year, date.month, date.day].map(Value::int))
}

// --- making ---------------------------------------------------------------------------------------

const NEW: Parameters = Parameters {
    function: "function",
    names: &["year", "month", "day"],
    required: 3,
    positional: 3,
};

fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let date = match state(args.0, 4).filter(|bytes| (1..=12).contains(&bytes[2])) {
        Some(bytes) if kwargs.is_unset() && args.0.len() == 1 => Date::of_bytes(vm, &bytes)?,
        _ => {
            let given = NEW.bind(vm, args.0, kwargs)?;
            let year = c_int(vm, given[0])?;
            let month = c_int(vm, given[1])?;
            let day = c_int(vm, given[2])?;
            Date::checked(vm, year, month, day)?
        }
    };
    let made = make(vm, date);
    Ok(vm.wrap_new(class, made))
}

/// The bytes that `__reduce__` has written, if the first argument is such: bytes, or a str of as many
/// small characters.
pub fn state(args: &[Value], length: usize) -> Option<Vec<u8>> {
    let first = args.first()?;
    let bytes = match first.unwrap_as::<Bytes>() {
        Some(bytes) => bytes.data.to_vec(),
        None => {
            let text = first.unwrap_as::<Str>()?;
            let text = std::str::from_utf8(text.as_bytes()).ok()?;
            text.chars().map(|c| u8::try_from(c).ok()).collect::<Option<Vec<u8>>>()?
        }
    };
    (bytes.len() == length).then_some(bytes)
}

fn today(vm: &mut Vm, class: Gc<Type>) -> Result<Value> {
    let now = Value::float(time::Clock::Time.now() as f64 / 1e9);
    let name = vm.intern("fromtimestamp");
    vm.call_method(class.into(), name, &[now])
}

fn fromtimestamp(vm: &mut Vm, class: Gc<Type>, timestamp: Value) -> Result<Value> {
    let second = time::seconds_of(vm, timestamp)?;
    time::check_year(vm, second)?;
    let local = BrokenDown::local(second);
    let date = Date::checked(vm, local.year, local.month, local.day)?;
    make_of(vm, class, date)
}

fn fromordinal(vm: &mut Vm, class: Gc<Type>, ordinal: Value) -> Result<Value> {
    let ordinal = c_int(vm, ordinal)?;
    if ordinal < 1 {
        return Err(vm.value_error("ordinal must be >= 1"));
    }
    if ordinal > MAX_ORDINAL {
        let year = Date::of_ordinal(ordinal).year;
        return Err(vm.value_error(format!("year {year} is out of range")));
    }
    make_of(vm, class, Date::of_ordinal(ordinal))
}

fn fromisoformat(vm: &mut Vm, class: Gc<Type>, text: Value) -> Result<Value> {
    let bytes = iso_parse::argument(vm, text)?;
    match iso_parse::date(vm, &bytes) {
        Ok(date) => make_of(vm, class, date),
        Err(failure) => Err(iso_parse::error(vm, failure, text)),
    }
}

fn fromisocalendar(
    vm: &mut Vm,
    class: Gc<Type>,
    year: Value,
    week: Value,
    day: Value,
) -> Result<Value> {
    let mut numbers = [0; 3];
    for (number, given) in numbers.iter_mut().zip([year, week, day]) {
        let given = vm.to_index(given)?;
        *number = match given.as_int().filter(|int| i32::try_from(*int).is_ok()) {
            Some(int) => int,
            None => return Err(vm.value_error("ISO calendar component out of range")),
        };
    }
    match iso_parse::of_week(numbers[0], numbers[1], numbers[2]) {
        Ok(date) => make_of(vm, class, date),
        Err(message) => Err(vm.value_error(message)),
    }
}

fn replace(
    vm: &mut Vm,
    this: Value,
    year: Option<Value>,
    month: Option<Value>,
    day: Option<Value>,
) -> Result<Value> {
    let date = this_date(vm, this)?;
    let year = number_or(vm, year, date.year)?;
    let month = number_or(vm, month, date.month)?;
    let day = number_or(vm, day, date.day)?;
    let class = vm.type_of(this);
    if class.is_python() {
        return vm.call(class.into(), &[year, month, day].map(Value::int));
    }
    let date = Date::checked(vm, year, month, day)?;
    Ok(make(vm, date))
}

// --- operators ------------------------------------------------------------------------------------

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (x, y) = (plain_date_of(a), plain_date_of(b));
    let days = |micros: i128| micros.div_euclid(DAY);
    let (date, class, days) = match (op, x, y) {
        (BinaryOp::Sub, Some(x), Some(y)) => {
            return Ok(timedelta::make(vm, i128::from(x.ordinal() - y.ordinal()) * DAY));
        }
        (BinaryOp::Add, Some(x), None) => (x, vm.type_of(a), timedelta::micros_of(b).map(days)),
        (BinaryOp::Sub, Some(x), None) => {
            (x, vm.type_of(a), timedelta::micros_of(b).map(|micros| -days(micros)))
        }
        (BinaryOp::Add, None, Some(y)) => (y, vm.type_of(b), timedelta::micros_of(a).map(days)),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    let Some(days) = days else { return Ok(Value::NOT_IMPLEMENTED) };
    let sum = Date::from_sum(vm, i128::from(date.ordinal()) + days)?;
    make_of(vm, class, sum)
}

fn compare(_: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    Ok(match (plain_date_of(a), plain_date_of(b)) {
        (Some(x), Some(y)) => Value::bool(op.holds(x.cmp(&y))),
        _ => Value::NOT_IMPLEMENTED,
    })
}

// --- text and numbers -----------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let Date { year, month, day } = this_date(vm, this)?;
    let text = format!("{}({year}, {month}, {day})", vm.class_name(this));
    Ok(vm.new_str_from(text.into_bytes()).into())
}

fn isoformat(vm: &mut Vm, this: Value) -> Result<String> {
    Ok(text::date(this_date(vm, this)?))
}

fn ctime(vm: &mut Vm, this: Value) -> Result<String> {
    let (date, clock) = match date_time::moment_of(this) {
        Some(moment) => (moment.date, moment.clock),
        None => (this_date(vm, this)?, Clock::default()),
    };
    let day = time::DAYS[date.weekday() as usize];
    let month = time::MONTHS[(date.month - 1) as usize];
    Ok(format!(
        "{} {}{:3} {:02}:{:02}:{:02} {:04}",
        &day[..3],
        &month[..3],
        date.day,
        clock.hour,
        clock.minute,
        clock.second,
        date.year
    ))
}

fn strftime(vm: &mut Vm, this: Value, format: Value) -> Result<Value> {
    let shown = match date_time::moment_of(this) {
        Some(moment) => {
            let zone = date_time::zone_of(this).unwrap_or(Value::NONE);
            let dst = date_time::dst_flag(vm, this, zone)?;
            Shown { date: moment.date, clock: moment.clock, zone, about: this, dst }
        }
        None => {
            let (date, clock) = (this_date(vm, this)?, Clock::default());
            Shown { date, clock, zone: Value::NONE, about: Value::NONE, dst: -1 }
        }
    };
    text::strftime(vm, &shown, format)
}

/// The fields of a day and a time as a struct_time.
pub fn time_tuple(vm: &mut Vm, date: Date, clock: Clock, dst: i64) -> Value {
    let time = BrokenDown {
        year: date.year,
        month: date.month,
        day: date.day,
        hour: clock.hour,
        minute: clock.minute,
        second: clock.second,
        weekday: date.weekday(),
        yearday: date.yearday(),
        dst,
        zone: None,
        offset: 0,
    };
    struct_time::of(vm, &time, false)
}

fn timetuple(vm: &mut Vm, this: Value) -> Result<Value> {
    let date = this_date(vm, this)?;
    Ok(time_tuple(vm, date, Clock::default(), -1))
}

fn reduce(vm: &mut Vm, this: Value) -> Result<Value> {
    let bytes = this_date(vm, this)?.bytes();
    let bytes = vm.new_bytes(bytes.to_vec()).into();
    let args = vm.new_tuple(&[bytes]).into();
    let class = vm.type_of(this).into();
    Ok(vm.new_tuple(&[class, args]).into())
}

/// `date.min`, `date.max` and `date.resolution`.
pub fn constants(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    vec![
        ("min", make(vm, Date::of_ordinal(1))),
        ("max", make(vm, Date::of_ordinal(MAX_ORDINAL))),
        ("resolution", timedelta::make(vm, DAY)),
    ]
}

/// `datetime.date`
pub static DATE: TypeSpec = TypeSpec {
    name: "date",
    module: "datetime",
    doc: "date(year, month, day) --> date object",
    flags: Flags::BASE,
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(|vm, this| {
            let name = vm.intern("isoformat");
            vm.call_method(this, name, &[])
        }),
        hash: Some(|vm, this| {
            let ordinal = this_date(vm, this)?.ordinal();
            vm.hash(Value::int(ordinal))
        }),
        compare: Some(compare),
        binary: Some(binary),
        ..NO_SLOTS
    },
    binary: BinaryOp::Add.bit() | BinaryOp::Sub.bit(),
    reflected: BinaryOp::Add.bit() | BinaryOp::Sub.bit(),
    methods: &[
        class_method("fromtimestamp", "cls, timestamp, /", fromtimestamp)
            .doc("Create a date from a POSIX timestamp.\n\nThe timestamp is a number, e.g. created via time.time(), that is interpreted\nas local time."),
        class_method("fromordinal", "cls, ordinal, /", fromordinal)
            .doc("int -> date corresponding to a proleptic Gregorian ordinal."),
        class_method("fromisoformat", "cls, date_string, /", fromisoformat)
            .doc("str -> Construct a date from a string in ISO 8601 format."),
        class_method("fromisocalendar", "cls, year, week, day", fromisocalendar)
            .doc("int, int, int -> Construct a date from the ISO year, week number and weekday."),
        class_method("today", "cls, /", today)
            .doc("Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."),
        method("ctime", "self, /", ctime).doc("Return ctime() style string."),
        method("strftime", "self, format", strftime).doc("format -> strftime() style string."),
        method("__format__", "self, format, /", text::format)
            .doc("Formats self with strftime."),
        method("timetuple", "self, /", timetuple)
            .doc("Return time tuple, compatible with time.localtime()."),
        method("isocalendar", "self, /", |vm: &mut Vm, this: Value| {
            let date = this_date(vm, this)?;
            Ok(iso_calendar::of(vm, date.ordinal()))
        })
        .doc("Return a named tuple containing ISO year, week number, and weekday."),
        method("isoformat", "self, /", isoformat)
            .doc("Return string in ISO 8601 format, YYYY-MM-DD."),
        method("isoweekday", "self, /", |vm: &mut Vm, this: Value| {
            Ok(this_date(vm, this)?.weekday() + 1)
        })
        .doc("Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7"),
        method("toordinal", "self, /", |vm: &mut Vm, this: Value| {
            Ok(this_date(vm, this)?.ordinal())
        })
        .doc("Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."),
        method("weekday", "self, /", |vm: &mut Vm, this: Value| {
            Ok(this_date(vm, this)?.weekday())
        })
        .doc("Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6"),
        method("replace", "self, year=None, month=None, day=None", replace)
            .doc("Return date with new specified fields."),
        method("__replace__", "self, year=None, month=None, day=None", replace)
            .doc("The same as replace()."),
        method("__reduce__", "self, /", reduce).doc("__reduce__() -> (cls, state)"),
    ],
    getsets: &[
        getter("year", |vm, this| Ok(Value::int(this_date(vm, this)?.year))),
        getter("month", |vm, this| Ok(Value::int(this_date(vm, this)?.month))),
        getter("day", |vm, this| Ok(Value::int(this_date(vm, this)?.day))),
    ],
    ..TypeSpec::NONE
};
