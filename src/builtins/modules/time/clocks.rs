//! The clocks, and waiting.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::builtins::containers::simple_namespace;
use crate::object::*;
use crate::vm::Vm;

/// Billionths in a second.
const BILLION: i128 = 1_000_000_000;
/// The longest that is waited between looks at the limits.
const NAP: Duration = Duration::from_millis(10);

/// A clock that a program can read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The time of day.
    Time,
    /// One that is never set back.
    Monotonic,
    /// What the process has used of the processor.
    Process,
    /// What the thread has.
    Thread,
}

impl Clock {
    /// Its reading in billionths of a second.
    pub fn now(self) -> i128 {
        match self {
            Clock::Time => match SystemTime::now().duration_since(UNIX_EPOCH) {
                Ok(since) => since.as_nanos() as i128,
                Err(before) => -(before.duration().as_nanos() as i128),
            },
            other => system(other),
        }
    }
}

#[cfg(unix)]
fn system(clock: Clock) -> i128 {
    use rustix::time::{ClockId, clock_gettime};
    let now = clock_gettime(match clock {
        Clock::Time => ClockId::Realtime,
        Clock::Monotonic => ClockId::Monotonic,
        Clock::Process => ClockId::ProcessCPUTime,
        Clock::Thread => ClockId::ThreadCPUTime,
    });
    now.tv_sec as i128 * BILLION + now.tv_nsec as i128
}

/// Where there is no such clock at hand, what has passed since it was first asked.
#[cfg(not(unix))]
fn system(_: Clock) -> i128 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_nanos() as i128
}

/// A number of billionths as an int.
pub fn billionths(vm: &mut Vm, count: i128) -> Value {
    vm.new_int(count.into())
}

/// A number of billionths as seconds.
pub fn seconds(count: i128) -> f64 {
    // One rounding only, like CPython.
    if count % BILLION == 0 { (count / BILLION) as f64 } else { count as f64 / 1e9 }
}

/// The reading of each clock, as seconds or billionths, and what is known of it.
pub mod functions {
    use super::*;

    macro_rules! readings {
        ($($name:ident $name_ns:ident $clock:ident;)*) => { $(
            #[allow(missing_docs, reason = "each is named after the Python function")]
            pub fn $name(_: &mut Vm) -> Result<f64> {
                Ok(seconds(Clock::$clock.now()))
            }

            #[allow(missing_docs, reason = "as above")]
            pub fn $name_ns(vm: &mut Vm) -> Result<Value> {
                Ok(billionths(vm, Clock::$clock.now()))
            }
        )* };
    }

    readings! {
        time time_ns Time;
        monotonic monotonic_ns Monotonic;
        process_time process_time_ns Process;
        thread_time thread_time_ns Thread;
    }

    /// `time.get_clock_info`
    pub fn get_clock_info(vm: &mut Vm, name: Value) -> Result<Value> {
        let Some(name) = name.unwrap_as::<Str>() else {
            let got = match name.is_none() {
                true => "None".to_string(),
                false => vm.class_name(name),
            };
            let message = format!("get_clock_info() argument 1 must be str, not {got}");
            return Err(vm.type_error(message));
        };
        let clock = match name.as_bytes() {
            b"time" => "REALTIME",
            b"monotonic" | b"perf_counter" => "MONOTONIC",
            b"process_time" => "PROCESS_CPUTIME_ID",
            b"thread_time" => "THREAD_CPUTIME_ID",
            _ => return Err(vm.value_error("unknown clock")),
        };
        let is_time = clock == "REALTIME";
        let implementation = vm.new_str(format!("clock_gettime(CLOCK_{clock})").as_bytes()).into();
        let facts = [
            ("implementation", implementation),
            ("monotonic", Value::bool(!is_time)),
            ("adjustable", Value::bool(is_time)),
            ("resolution", Value::float(1e-9)),
        ];
        Ok(simple_namespace::of(vm, &facts))
    }
}

/// Waits, in naps between which the limits are looked at. Waiting is work too: a microsecond counts as
/// an instruction, so that a limit of instructions ends it.
pub fn wait(vm: &mut Vm, billionths: i128) -> Result<()> {
    let end = Clock::Monotonic.now().saturating_add(billionths);
    loop {
        let left = end - Clock::Monotonic.now();
        if left <= 0 {
            return Ok(());
        }
        let nap = Duration::from_nanos(left.min(NAP.as_nanos() as i128) as u64);
        std::thread::sleep(nap);
        vm.charge(nap.as_micros() as u64)?;
        vm.check_limits()?;
    }
}
