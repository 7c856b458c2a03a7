//! Making a `datetime.datetime`: from numbers, clocks, texts.

use super::arguments::Parameters;
use super::date::{date_of, state};
use super::date_time::{DateTime, make, make_of};
use super::fields::{Clock, Date, Moment, SECOND, check_fold, fold_or, number_or};
use super::time_of_day::{state_zone, time_of};
use super::{iso_parse, local, text, timezone, tzinfo};
use crate::builtins::modules::time;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

const NEW: Parameters = Parameters {
    function: "function",
    names: &["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"],
    required: 3,
    positional: 8,
};

/// `datetime(…)`
pub fn new(vm: &mut Vm, class: Gc<Type>, kwargs: Value, args: Rest) -> Result<Value> {
    let written = state(args.0, 10).filter(|_| kwargs.is_unset() && args.0.len() <= 2);
    let datetime = match written.filter(|bytes| (1..=12).contains(&(bytes[2] & 0x7F))) {
        Some(mut bytes) => {
            let zone = state_zone(vm, args.0.get(1))?;
            let fold = bytes[2] & 0x80 != 0;
            bytes[2] &= 0x7F;
            let date = Date::of_bytes(vm, &bytes)?;
            let clock = Clock::of_bytes(vm, &bytes[4..])?;
            DateTime { moment: Moment { date, clock }, fold, zone }
        }
        None => {
            let given = NEW.bind(vm, args.0, kwargs)?;
            let mut numbers = [0; 7];
            for (number, value) in numbers.iter_mut().zip(&given) {
                *number = number_or(vm, value.to_option(), 0)?;
            }
            let fold = fold_or(vm, given[8].to_option(), false)?;
            let [year, month, day, hour, minute, second, micro] = numbers;
            let date = Date::checked(vm, year, month, day)?;
            let clock = Clock::checked(vm, [hour, minute, second, micro])?;
            let fold = check_fold(vm, fold)?;
            let zone = tzinfo::check(vm, given[7].to_option().unwrap_or(Value::NONE))?;
            DateTime { moment: Moment { date, clock }, fold, zone }
        }
    };
    let made = make(vm, datetime);
    Ok(vm.wrap_new(class, made))
}

// --- from clocks ----------------------------------------------------------------------------------

/// The datetime of a second since 1970 in a time zone, by default the local one.
fn at(vm: &mut Vm, class: Gc<Type>, second: i64, micro: i64, zone: Value) -> Result<Value> {
    if zone.is_none() {
        vm.charge(8)?;
        let clock = second.checked_add(time::zone::at(second).offset);
        // CPython looks at the day before to find whether the clocks were set back, so it needs one.
        local::moment(vm, second.saturating_sub(local::LONGEST_FOLD), 0)?;
        let moment = local::moment(vm, clock.unwrap_or(second), micro)?;
        let fold = local::is_repeated(second);
        return make_of(vm, class, DateTime { moment, fold, zone });
    }
    let moment = local::moment(vm, second, micro)?;
    let utc = make_of(vm, class, DateTime { moment, fold: false, zone })?;
    let name = vm.intern("fromutc");
    vm.call_method(zone, name, &[utc])
}

fn now_parts() -> (i64, i64) {
    let micros = time::Clock::Time.now().div_euclid(1000);
    (micros.div_euclid(SECOND) as i64, micros.rem_euclid(SECOND) as i64)
}

/// `datetime.now`
pub fn now(vm: &mut Vm, class: Gc<Type>, zone: Option<Value>) -> Result<Value> {
    let zone = tzinfo::check(vm, zone.unwrap_or(Value::NONE))?;
    let (second, micro) = now_parts();
    at(vm, class, second, micro, zone)
}

/// Warns of a method that makes datetimes in UTC that do not say so.
fn warn_of_utc(vm: &mut Vm, method: &str, instead: &str) -> Result<()> {
    vm.warn(
        vm.types.deprecation_warning,
        &format!(
            "datetime.datetime.{method}() is deprecated and scheduled for removal in a future \
             version. Use timezone-aware objects to represent datetimes in UTC: \
             datetime.datetime.{instead}."
        ),
    )
}

/// `datetime.utcnow`
pub fn utcnow(vm: &mut Vm, class: Gc<Type>) -> Result<Value> {
    warn_of_utc(vm, "utcnow", "now(datetime.UTC)")?;
    let (second, micro) = now_parts();
    let moment = local::moment(vm, second, micro)?;
    make_of(vm, class, DateTime { moment, fold: false, zone: Value::NONE })
}

/// A number of seconds since 1970 in whole ones and millionths.
fn timestamp(vm: &mut Vm, given: Value) -> Result<(i64, i64)> {
    let Some(float) = given.payload().as_float() else {
        return Ok((time::seconds_of(vm, given)?, 0));
    };
    let float = time::check_float(vm, float)?;
    let (whole, micro) = text::split_seconds(float);
    let second = time::seconds_of(vm, Value::float(whole))?;
    Ok((second, micro))
}

/// `datetime.fromtimestamp`
pub fn fromtimestamp(
    vm: &mut Vm,
    class: Gc<Type>,
    given: Value,
    zone: Option<Value>,
) -> Result<Value> {
    let zone = tzinfo::check(vm, zone.unwrap_or(Value::NONE))?;
    let (second, micro) = timestamp(vm, given)?;
    time::check_year(vm, second)?;
    at(vm, class, second, micro, zone)
}

/// `datetime.utcfromtimestamp`
pub fn utcfromtimestamp(vm: &mut Vm, class: Gc<Type>, given: Value) -> Result<Value> {
    warn_of_utc(vm, "utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")?;
    let (second, micro) = timestamp(vm, given)?;
    time::check_year(vm, second)?;
    let moment = local::moment(vm, second, micro)?;
    make_of(vm, class, DateTime { moment, fold: false, zone: Value::NONE })
}

/// `datetime.combine`
pub fn combine(
    vm: &mut Vm,
    class: Gc<Type>,
    date: Value,
    time: Value,
    zone: Option<Value>,
) -> Result<Value> {
    let wrong = |vm: &mut Vm, at: usize, wanted: &str, value: Value| {
        let got = if value.is_none() { "None".to_string() } else { vm.class_name(value) };
        Err(vm.type_error(format!("combine() argument {at} must be {wanted}, not {got}")))
    };
    let Some(day) = date_of(date) else { return wrong(vm, 1, "datetime.date", date) };
    let Some(time_of_day) = time_of(time) else { return wrong(vm, 2, "datetime.time", time) };
    let zone = zone.unwrap_or(time_of_day.zone);
    if !class.is_python() {
        tzinfo::check(vm, zone)?;
    }
    let moment = Moment { date: day, clock: time_of_day.clock };
    make_of(vm, class, DateTime { moment, fold: time_of_day.fold, zone })
}

// --- from texts -----------------------------------------------------------------------------------

/// `datetime.strptime`
pub fn strptime(vm: &mut Vm, class: Gc<Type>, text: Value, format: Value) -> Result<Value> {
    let text = text::str_argument(vm, "strptime", 1, text)?;
    let format = text::str_argument(vm, "strptime", 2, format)?;
    let (text, format) = (String::from_utf8_lossy(&text), String::from_utf8_lossy(&format));
    let parsed = time::parse_time(vm, &text, &format, time::now_seconds())?;
    let date = Date::checked(vm, parsed.year, parsed.month, parsed.day)?;
    let clock = Clock {
        hour: parsed.hour,
        minute: parsed.minute,
        second: parsed.second,
        micro: parsed.fraction,
    };
    let clock = Clock::checked(vm, [clock.hour, clock.minute, clock.second, clock.micro])?;
    let zone = match parsed.offset {
        None => Value::NONE,
        Some((seconds, micros)) => {
            let name = parsed.zone.map(|name| vm.new_str(name.as_bytes()).into());
            timezone::of(vm, i128::from(seconds) * SECOND + i128::from(micros), name)?
        }
    };
    vm.protect(zone);
    make_of(vm, class, DateTime { moment: Moment { date, clock }, fold: false, zone })
}

/// `datetime.fromisoformat`
pub fn fromisoformat(vm: &mut Vm, class: Gc<Type>, text: Value) -> Result<Value> {
    let bytes = iso_parse::argument(vm, text)?;
    let read = read_iso(vm, &bytes);
    let (date, clock) = match read {
        Ok(read) => read,
        Err(failure) => return Err(iso_parse::error(vm, failure, text)),
    };
    let mut zone = Value::NONE;
    let mut time = Clock::default();
    if let Some(clock) = clock {
        if let Some(offset) = clock.offset {
            zone = timezone::of(vm, offset, None)?;
            vm.protect(zone);
        }
        time = clock.clock(vm)?;
    }
    make_of(vm, class, DateTime { moment: Moment { date, clock: time }, fold: false, zone })
}

fn read_iso(vm: &mut Vm, bytes: &[u8]) -> iso_parse::Read<(Date, Option<iso_parse::ZonedClock>)> {
    let end = iso_parse::date_end(bytes).ok_or(iso_parse::Failure::Malformed)?;
    let day = bytes.get(..end).ok_or(iso_parse::Failure::Malformed)?;
    let date = iso_parse::date(vm, day)?;
    // A single character, whatever it is, separates the two.
    let clock = match bytes.get(end + 1..) {
        Some(clock) => Some(iso_parse::clock(clock)?),
        None => None,
    };
    Ok((date, clock))
}
