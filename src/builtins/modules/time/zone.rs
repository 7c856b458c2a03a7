//! The local time zone.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A year and a quarter of a day, by which seconds of equal seasons are found.
const YEAR: i64 = (365 * 24 + 6) * 3600;

/// What the clocks of the local time zone show at some moment.
pub struct Clock {
    /// Seconds ahead of UTC.
    pub offset: i64,
    /// Whether it is daylight saving time.
    pub dst: bool,
    /// What the time is called.
    pub name: String,
}

/// The clocks at a second since 1970.
pub fn at(second: i64) -> Clock {
    let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    let zone = TimeZone::system();
    let Ok(moment) = Timestamp::from_second(second.clamp(first, last)) else {
        return Clock { offset: 0, dst: false, name: "UTC".to_string() };
    };
    let info = zone.to_offset_info(moment);
    let name = match info.abbreviation() {
        "Etc/Unknown" => "UTC",
        name => name,
    };
    Clock {
        offset: info.offset().seconds().into(),
        dst: info.dst().is_dst(),
        name: name.to_string(),
    }
}

/// The second since 1970 at which local clocks show what UTC's show at second `shown`. With `dst` not
/// negative the clocks are those of daylight saving time or those of the rest of the year, whichever
/// holds then.
pub fn second_of(shown: i64, dst: i64) -> i64 {
    let candidates = [at(shown - 86_400), at(shown + 86_400)];
    let wanted = |clock: &Clock| dst < 0 || clock.dst == (dst > 0);
    for clock in candidates.iter().filter(|clock| wanted(clock)) {
        let second = shown - clock.offset;
        if at(second).offset == clock.offset {
            return second;
        }
    }
    if dst < 0 {
        return shown - candidates[0].offset;
    }
    // Not so at that time of the year: by how much they differ at another time.
    let seasons = (1..=4).map(|i| at(shown + i * YEAR / 4));
    let other = seasons.into_iter().find(|clock| wanted(clock));
    let base = shown - candidates[0].offset;
    match other {
        Some(clock) => shown - clock.offset,
        None if (dst > 0) != candidates[0].dst => base + if dst > 0 { -3600 } else { 3600 },
        None => base,
    }
}

/// The two times of the year: seconds ahead of UTC and name of each, that without daylight saving
/// first; of the year in which second `now` lies.
pub fn seasons(now: i64) -> [Clock; 2] {
    let january = now.div_euclid(YEAR) * YEAR;
    let (winter, summer) = (at(january), at(january + YEAR / 2));
    if winter.offset <= summer.offset { [winter, summer] } else { [summer, winter] }
}
