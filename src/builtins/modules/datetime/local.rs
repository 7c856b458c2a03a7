//! Moments in the local time zone.

use super::fields::{Clock, Date, MAX_YEAR, Moment, SECOND};
use super::timezone;
use crate::builtins::modules::time::{civil, zone};
use crate::object::*;
use crate::vm::Vm;

/// Clocks are set back by less than this.
pub const LONGEST_FOLD: i64 = 24 * 3600;

/// What local clocks show at a second since 1970, as a second since 1970.
fn shown(second: i64) -> i64 {
    second + zone::at(second).offset
}

/// The second since 1970 at which local clocks show `clock`; `fold` says which, if it is two. In a gap
/// that the clocks leave out, what the one offset or the other would make of it.
pub fn second_of(clock: i64, fold: bool) -> i64 {
    let offset = shown(clock) - clock;
    let first = clock - offset;
    let first_shown = shown(first);
    let other = if first_shown == clock {
        let near = if fold { first + LONGEST_FOLD } else { first - LONGEST_FOLD };
        let other = shown(near) - near;
        if other == offset {
            return first;
        }
        other
    } else {
        first_shown - first
    };
    let second = clock - other;
    if shown(second) == clock {
        return second;
    }
    if first_shown == clock {
        return first;
    }
    if fold { first.min(second) } else { first.max(second) }
}

/// Whether local clocks show the time of a second since 1970 for the second time.
pub fn is_repeated(second: i64) -> bool {
    let now = shown(second);
    let before = shown(second - LONGEST_FOLD);
    let set_back = now - before - LONGEST_FOLD;
    set_back < 0 && shown(second + set_back) == now
}

/// The moment whose fields are those of a second since 1970 on a clock that is `offset` seconds ahead.
pub fn moment(vm: &mut Vm, second: i64, micro: i64) -> Result<Moment> {
    let day = second.div_euclid(86_400) + civil::UNIX_EPOCH;
    let (year, month, day) = civil::from_ordinal(day);
    if !(1..=MAX_YEAR).contains(&year) {
        return Err(vm.value_error(format!("year {year} is out of range")));
    }
    let rest = i128::from(second.rem_euclid(86_400)) * SECOND;
    let clock = Clock { micro, ..Clock::of_micros(rest) };
    Ok(Moment { date: Date { year, month, day }, clock })
}

/// The local time zone as it is at a second since 1970: its offset and its name then.
pub fn zone_at(vm: &mut Vm, second: i64) -> Result<Value> {
    let clock = zone::at(second);
    let name = vm.new_str(clock.name.as_bytes()).into();
    timezone::of(vm, i128::from(clock.offset) * SECOND, Some(name))
}
