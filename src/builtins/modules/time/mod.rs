//! `time`: clocks, and moments in fields and as text.

mod broken_down;
pub mod civil;
mod clocks;
mod format;
mod parse;
pub mod struct_time;
pub mod zone;

pub use broken_down::BrokenDown;
pub use clocks::Clock;
pub use format::{DAYS, MONTHS, strftime as format_time};
pub use parse::strptime as parse_time;

use clocks::functions as clock;
use struct_time::STRUCT_TIME;

use crate::builtins::numbers::integer::Integer;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `time`
pub static TIME: ModuleSpec = ModuleSpec {
    name: "time",
    doc: "This module provides various functions to manipulate time values.\n\n\
          A time is a number of seconds since the Epoch, the beginning of 1970 in UTC, or a \
          struct_time.",
    types: &[&STRUCT_TIME],
    functions: &[
        function("asctime", "*args", asctime)
            .doc("asctime([tuple]) -> string\n\nA time tuple as a text, 'Sat Jun 06 16:26:11 1998'; by default local time."),
        function("ctime", "seconds=None, /", ctime)
            .doc("ctime(seconds) -> string\n\nSeconds since the Epoch as a text in local time."),
        function("get_clock_info", "name, /", clock::get_clock_info)
            .doc("get_clock_info(name: str) -> dict\n\nGet information of the specified clock."),
        function("gmtime", "seconds=None, /", gmtime)
            .doc("gmtime([seconds]) -> struct_time\n\nSeconds since the Epoch as fields in UTC."),
        function("localtime", "seconds=None, /", localtime)
            .doc("localtime([seconds]) -> struct_time\n\nSeconds since the Epoch as fields in local time."),
        function("mktime", "tuple, /", mktime)
            .doc("mktime(tuple) -> floating-point number\n\nA time tuple in local time as seconds since the Epoch."),
        function("monotonic", "", clock::monotonic)
            .doc("monotonic() -> float\n\nMonotonic clock, cannot go backward."),
        function("monotonic_ns", "", clock::monotonic_ns)
            .doc("monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds."),
        function("perf_counter", "", clock::monotonic)
            .doc("perf_counter() -> float\n\nPerformance counter for benchmarking."),
        function("perf_counter_ns", "", clock::monotonic_ns)
            .doc("perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds."),
        function("process_time", "", clock::process_time)
            .doc("process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time."),
        function("process_time_ns", "", clock::process_time_ns)
            .doc("process_time_ns() -> int\n\nProcess time for profiling as nanoseconds."),
        function("sleep", "seconds, /", sleep)
            .doc("sleep(seconds)\n\nDelay execution for a given number of seconds."),
        function("strftime", "format, tuple=None, /", strftime)
            .doc("strftime(format[, tuple]) -> string\n\nA time tuple as a text by a format; by default local time."),
        function("strptime", "*args", strptime)
            .doc("strptime(string, format) -> struct_time\n\nA text by a format as a time tuple."),
        function("thread_time", "", clock::thread_time)
            .doc("thread_time() -> float\n\nThread time for profiling."),
        function("thread_time_ns", "", clock::thread_time_ns)
            .doc("thread_time_ns() -> int\n\nThread time for profiling as nanoseconds."),
        function("time", "", clock::time)
            .doc("time() -> floating-point number\n\nThe current time in seconds since the Epoch."),
        function("time_ns", "", clock::time_ns)
            .doc("time_ns() -> int\n\nThe current time in nanoseconds since the Epoch."),
    ],
    init: Some(init),
};

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    struct_time::add_constants(vm)?;
    let [plain, summer] = zone::seasons(now_seconds());
    let names = [&plain.name, &summer.name].map(|name| vm.new_str(name.as_bytes()).into());
    let constants = [
        ("timezone", Value::int(-plain.offset)),
        ("altzone", Value::int(-summer.offset)),
        ("daylight", Value::int((plain.offset != summer.offset).into())),
        ("tzname", vm.new_tuple(&names).into()),
    ];
    for (name, value) in constants {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}

/// The current second since 1970.
pub fn now_seconds() -> i64 {
    Clock::Time.now().div_euclid(1_000_000_000) as i64
}

// --- numbers of seconds ---------------------------------------------------------------------------

/// The first float beyond 64 bits.
const TOO_LARGE: f64 = (1u64 << 63) as f64;

fn out_of_range(vm: &mut Vm) -> Raised {
    vm.overflow_error("timestamp out of range for platform time_t")
}

/// A float that can be a number of seconds.
pub fn check_float(vm: &mut Vm, seconds: f64) -> Result<f64> {
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    Ok(seconds)
}

/// Whole seconds since 1970, rounded down; by default now.
fn whole_seconds(vm: &mut Vm, given: Option<Value>) -> Result<i64> {
    match given.filter(|given| !given.is_none()) {
        Some(given) => seconds_of(vm, given),
        None => Ok(now_seconds()),
    }
}

/// Whole seconds since 1970 in a number, rounded down.
pub fn seconds_of(vm: &mut Vm, given: Value) -> Result<i64> {
    if let Some(float) = given.payload().as_float() {
        let whole = check_float(vm, float)?.floor();
        if !(-TOO_LARGE..TOO_LARGE).contains(&whole) {
            return Err(out_of_range(vm));
        }
        return Ok(whole as i64);
    }
    match vm.to_index(given)?.as_int() {
        Some(seconds) => Ok(seconds),
        None => Err(out_of_range(vm)),
    }
}

/// Raises OSError when the year of a second is none of C's: one of 32 bits.
pub fn check_year(vm: &mut Vm, second: i64) -> Result<()> {
    if (-67_768_040_609_740_800..=67_768_036_191_676_799).contains(&second) {
        return Ok(());
    }
    let text = vm.new_str(b"Value too large for defined data type").into();
    let error = vm.call(vm.types.os_error.into(), &[Value::int(75), text])?;
    Err(vm.raise_value(error))
}

fn gmtime(vm: &mut Vm, given: Option<Value>) -> Result<Value> {
    let second = whole_seconds(vm, given)?;
    check_year(vm, second)?;
    let mut time = BrokenDown::utc(second);
    time.zone = Some("GMT".to_string());
    Ok(struct_time::of(vm, &time, true))
}

fn local(vm: &mut Vm, given: Option<Value>) -> Result<BrokenDown> {
    let second = whole_seconds(vm, given)?;
    check_year(vm, second)?;
    vm.charge(8)?;
    Ok(BrokenDown::local(second))
}

fn localtime(vm: &mut Vm, given: Option<Value>) -> Result<Value> {
    let time = local(vm, given)?;
    Ok(struct_time::of(vm, &time, true))
}

fn ctime(vm: &mut Vm, given: Option<Value>) -> Result<String> {
    let time = local(vm, given)?;
    Ok(shown(&time))
}

/// As `ctime` has it.
fn shown(time: &BrokenDown) -> String {
    let day = DAYS[time.weekday.rem_euclid(7) as usize];
    let month = MONTHS[(time.month - 1).rem_euclid(12) as usize];
    format!(
        "{} {}{:3} {:02}:{:02}:{:02} {}",
        &day[..3],
        &month[..3],
        time.day,
        time.hour,
        time.minute,
        time.second,
        time.year
    )
}

fn mktime(vm: &mut Vm, tuple: Value) -> Result<f64> {
    let time = fields(vm, tuple, "mktime")?;
    Ok(time.as_local() as f64)
}

fn sleep(vm: &mut Vm, seconds: Value) -> Result<()> {
    let too_large = "timestamp too large to convert to C PyTime_t";
    let billionths = if let Some(float) = seconds.payload().as_float() {
        let float = check_float(vm, float)? * 1e9;
        if float.abs() >= TOO_LARGE {
            return Err(out_of_range(vm));
        }
        float.ceil() as i128
    } else {
        let index = vm.to_index(seconds)?;
        match index.as_int() {
            Some(seconds) if seconds.abs() <= i64::MAX / 1_000_000_000 => {
                i128::from(seconds) * 1_000_000_000
            }
            _ => return Err(vm.overflow_error(too_large)),
        }
    };
    if billionths < 0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    clocks::wait(vm, billionths)
}

// --- tuples ---------------------------------------------------------------------------------------

/// The fields of a time tuple, as `function` takes it.
fn fields(vm: &mut Vm, tuple: Value, function: &str) -> Result<BrokenDown> {
    let Some(items) = tuple.unwrap_as::<Tuple>() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if items.items().len() != 9 {
        return Err(vm.type_error(format!("{function}(): illegal time tuple argument")));
    }
    let mut ints = [0; 9];
    for (int, item) in ints.iter_mut().zip(items.items()) {
        *int = c_int(vm, *item)?;
    }
    let [year, month, day, hour, minute, second, weekday, yearday, dst] = ints;
    if year < i64::from(i32::MIN) + 1900 {
        return Err(vm.overflow_error("year out of range"));
    }
    let mut time = BrokenDown {
        year,
        month,
        day,
        hour,
        minute,
        second,
        // As C counts it, from Sunday, so that -1 is a Sunday and less is none.
        weekday: (weekday + 1) % 7 - 1,
        yearday,
        dst,
        zone: None,
        offset: 0,
    };
    let extra = struct_time::fields(tuple).unwrap_or_default();
    if let Some([zone, offset]) = extra.get(9..) {
        let (zone, offset) = (*zone, *offset);
        if !zone.is_none() {
            let Some(zone) = zone.unwrap_as::<Str>() else {
                return Err(vm.type_error("bad argument type for built-in operation"));
            };
            time.zone = Some(zone.to_string_lossy().into_owned());
        }
        if !offset.is_none() {
            time.offset = match Integer::of(vm.to_index(offset)?) {
                Some(Integer::Small(offset)) => offset,
                _ => return Err(vm.overflow_error("Python int too large to convert to C long")),
            };
        }
    }
    Ok(time)
}

/// An int of C's type `int`.
pub fn c_int(vm: &mut Vm, value: Value) -> Result<i64> {
    match Integer::of(vm.to_index(value)?) {
        Some(Integer::Small(int)) if i32::try_from(int).is_ok() => Ok(int),
        Some(Integer::Small(int)) if int < 0 => {
            Err(vm.overflow_error("signed integer is less than minimum"))
        }
        Some(Integer::Big(big)) if big.value.sign() == num_bigint::Sign::Minus => {
            Err(vm.overflow_error("Python int too large to convert to C long"))
        }
        Some(Integer::Small(_)) => Err(vm.overflow_error("signed integer is greater than maximum")),
        _ => Err(vm.overflow_error("Python int too large to convert to C long")),
    }
}

/// Checks the fields that are to be shown, and takes 0 for 1 where counting starts with 1.
fn check(vm: &mut Vm, time: &mut BrokenDown) -> Result<()> {
    for count in [&mut time.month, &mut time.day, &mut time.yearday] {
        *count += i64::from(*count == 0);
    }
    let wrong = if !(1..=12).contains(&time.month) {
        "month"
    } else if !(1..=31).contains(&time.day) {
        "day of month"
    } else if !(0..24).contains(&time.hour) {
        "hour"
    } else if !(0..60).contains(&time.minute) {
        "minute"
    } else if !(0..62).contains(&time.second) {
        "seconds"
    } else if time.weekday < -1 {
        "day of week"
    } else if !(1..=366).contains(&time.yearday) {
        "day of year"
    } else {
        time.weekday = time.weekday.rem_euclid(7);
        return Ok(());
    };
    Err(vm.value_error(format!("{wrong} out of range")))
}

fn asctime(vm: &mut Vm, args: Rest) -> Result<String> {
    let time = match args.0 {
        [] => BrokenDown::local(now_seconds()),
        [tuple] => {
            let mut time = fields(vm, *tuple, "asctime")?;
            check(vm, &mut time)?;
            time
        }
        more => {
            let given = more.len();
            let message = format!("asctime expected at most 1 argument, got {given}");
            return Err(vm.type_error(message));
        }
    };
    Ok(shown(&time))
}

fn strftime(vm: &mut Vm, format: Value, tuple: Option<Value>) -> Result<Value> {
    let Some(format) = format.unwrap_as::<Str>() else {
        let got = if format.is_none() { "None".to_string() } else { vm.class_name(format) };
        return Err(vm.type_error(format!("strftime() argument 1 must be str, not {got}")));
    };
    let mut time = match tuple {
        None => BrokenDown::local(now_seconds()),
        Some(tuple) => fields(vm, tuple, "strftime")?,
    };
    check(vm, &mut time)?;
    time.dst = time.dst.clamp(-1, 1);
    if time.dst >= 0 && time.zone.as_deref().unwrap_or("").is_empty() {
        let [plain, summer] = zone::seasons(now_seconds());
        time.zone = Some(if time.dst == 0 { plain.name } else { summer.name });
    }
    if time.dst < 0 && time.zone.is_none() {
        time.zone = Some(String::new());
    }
    vm.charge(format.len() as u64)?;
    if format.as_bytes().contains(&0) {
        return Err(vm.value_error("embedded null character"));
    }
    let text = format_time(vm, format.as_bytes(), &time)?;
    Ok(vm.new_str_from(text).into())
}

fn strptime(vm: &mut Vm, args: Rest) -> Result<Value> {
    let (text, format) = match args.0 {
        [text] => (*text, None),
        [text, format] => (*text, Some(*format)),
        given => {
            let count = match given.len() {
                0 => "missing 1 required positional argument: 'data_string'".to_string(),
                n => format!("takes from 1 to 2 positional arguments but {n} were given"),
            };
            return Err(vm.type_error(format!("_strptime_time() {count}")));
        }
    };
    let text = text_argument(vm, text, 0)?;
    let format = match format {
        Some(format) => text_argument(vm, format, 1)?,
        None => "%a %b %d %H:%M:%S %Y".to_string(),
    };
    let parsed = parse_time(vm, &text, &format, now_seconds())?;
    let time = BrokenDown {
        year: parsed.year,
        month: parsed.month,
        day: parsed.day,
        hour: parsed.hour,
        minute: parsed.minute,
        second: parsed.second,
        weekday: parsed.weekday,
        yearday: parsed.yearday,
        dst: parsed.dst,
        zone: parsed.zone,
        offset: parsed.offset.map_or(0, |(seconds, _)| seconds),
    };
    Ok(struct_time::of(vm, &time, parsed.offset.is_some()))
}

/// An argument of `strptime`, which has to be a text.
fn text_argument(vm: &mut Vm, value: Value, index: usize) -> Result<String> {
    if let Some(text) = value.unwrap_as::<Str>() {
        return Ok(text.to_string_lossy().into_owned());
    }
    let class = vm.type_of(value).into();
    let class = vm.repr(class)?.to_string_lossy().into_owned();
    Err(vm.type_error(format!("strptime() argument {index} must be str, not {class}")))
}
