//! Dates and times as text: ISO 8601, and `strftime`.

use super::fields::{Clock, Date, SECOND};
use super::tzinfo;
use crate::builtins::modules::time::{BrokenDown, format_time};
use crate::object::*;
use crate::vm::Vm;

/// `±HH:MM`, with seconds and their millionths if there are any; `colon` stands between.
pub fn offset(micros: i128, colon: &str) -> String {
    let sign = if micros < 0 { '-' } else { '+' };
    let clock = Clock::of_micros(micros.abs());
    let mut text = format!("{sign}{:02}{colon}{:02}", clock.hour, clock.minute);
    if clock.second != 0 || clock.micro != 0 {
        text += &format!("{colon}{:02}", clock.second);
    }
    if clock.micro != 0 {
        text += &format!(".{:06}", clock.micro);
    }
    text
}

/// `YYYY-MM-DD`
pub fn date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// A time of day up to the unit that `timespec` names.
pub fn clock(vm: &mut Vm, clock: Clock, timespec: &[u8]) -> Result<String> {
    let Clock { hour, minute, second, micro } = clock;
    let fine = if micro == 0 { "seconds" } else { "microseconds" };
    Ok(match if timespec == b"auto" { fine.as_bytes() } else { timespec } {
        b"hours" => format!("{hour:02}"),
        b"minutes" => format!("{hour:02}:{minute:02}"),
        b"seconds" => format!("{hour:02}:{minute:02}:{second:02}"),
        b"milliseconds" => format!("{hour:02}:{minute:02}:{second:02}.{:03}", micro / 1000),
        b"microseconds" => format!("{hour:02}:{minute:02}:{second:02}.{micro:06}"),
        _ => return Err(vm.value_error("Unknown timespec value")),
    })
}

/// The str in argument number `at` of `function`.
pub fn str_argument(vm: &mut Vm, function: &str, at: usize, value: Value) -> Result<Vec<u8>> {
    if let Some(text) = value.unwrap_as::<Str>() {
        return Ok(text.as_bytes().to_vec());
    }
    let got = if value.is_none() { "None".to_string() } else { vm.class_name(value) };
    Err(vm.type_error(format!("{function}() argument {at} must be str, not {got}")))
}

/// What `strftime` shows: a day, a time, and a time zone that is asked about `about`.
pub struct Shown {
    /// The day; that of a time alone is the first of January 1900.
    pub date: Date,
    /// The time.
    pub clock: Clock,
    /// The time zone or None.
    pub zone: Value,
    /// The datetime or None.
    pub about: Value,
    /// Whether it is daylight saving time; -1 if that is not known.
    pub dst: i64,
}

/// `strftime`: the directives of `time.strftime`, and those of a time zone and millionths.
pub fn strftime(vm: &mut Vm, shown: &Shown, format: Value) -> Result<Value> {
    let text = str_argument(vm, "strftime", 1, format)?;
    vm.charge(text.len() as u64)?;
    check_encodable(vm, format, &text)?;
    let text = text.split(|byte| *byte == 0).next().unwrap_or(&[]);
    let mut format = Vec::new();
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'%', rest) {
        format.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let used = match rest {
            [b'%', b'f', ..] => {
                format.extend_from_slice(format!("{:06}", shown.clock.micro).as_bytes());
                2
            }
            [b'%', b'z', ..] => {
                format.extend_from_slice(zone_offset(vm, shown, "")?.as_bytes());
                2
            }
            [b'%', b':', b'z', ..] => {
                format.extend_from_slice(zone_offset(vm, shown, ":")?.as_bytes());
                3
            }
            [b'%', b'Z', ..] => {
                let name = tzinfo::tzname(vm, shown.zone, shown.about)?;
                let name = name.unwrap_as::<Str>();
                let name = name.map_or(Vec::new(), |name| name.as_bytes().to_vec());
                for byte in name {
                    format.extend_from_slice(if byte == b'%' {
                        b"%%"
                    } else {
                        std::slice::from_ref(&byte)
                    });
                }
                2
            }
            _ => {
                let used = rest.len().min(2);
                format.extend_from_slice(&rest[..used]);
                used
            }
        };
        rest = &rest[used..];
    }
    format.extend_from_slice(rest);
    let time = BrokenDown {
        year: shown.date.year,
        month: shown.date.month,
        day: shown.date.day,
        hour: shown.clock.hour,
        minute: shown.clock.minute,
        second: shown.clock.second,
        weekday: shown.date.weekday(),
        yearday: shown.date.yearday(),
        dst: shown.dst,
        zone: None,
        offset: 0,
    };
    let text = format_time(vm, &format, &time)?;
    Ok(vm.new_str_from(text).into())
}

fn zone_offset(vm: &mut Vm, shown: &Shown, colon: &str) -> Result<String> {
    let known = tzinfo::utcoffset(vm, shown.zone, shown.about)?;
    Ok(known.map_or(String::new(), |micros| offset(micros, colon)))
}

/// A format goes through C, which takes UTF-8: no lone surrogates.
fn check_encodable(vm: &mut Vm, format: Value, text: &[u8]) -> Result<()> {
    if std::str::from_utf8(text).is_ok() {
        return Ok(());
    }
    let name = vm.intern("encode");
    vm.call_method(format, name, &[]).map(|_| ())
}

/// `__format__`: by `strftime` unless the format is empty.
pub fn format(vm: &mut Vm, this: Value, format: Value) -> Result<Value> {
    let text = str_argument(vm, "__format__", 1, format)?;
    if text.is_empty() {
        return vm.str_object(this);
    }
    let name = vm.intern("strftime");
    vm.call_method(this, name, &[format])
}

/// What a float of seconds says of whole seconds and millionths, rounded to even.
pub fn split_seconds(float: f64) -> (f64, i64) {
    let whole = float.floor();
    let micros = ((float - whole) * SECOND as f64).round_ties_even() as i64;
    if micros >= SECOND as i64 { (whole + 1.0, 0) } else { (whole, micros) }
}
