//! `datetime`: days, times of day, moments, lengths of time and time zones.

mod arguments;
mod date;
mod date_time;
mod date_time_new;
mod fields;
mod iso_calendar;
mod iso_parse;
mod local;
mod text;
mod time_of_day;
mod timedelta;
mod timezone;
mod tzinfo;

use super::time::struct_time::{self, STRUCT_TIME};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `datetime`
pub static DATETIME: ModuleSpec = ModuleSpec {
    name: "datetime",
    doc: "Fast implementation of the datetime type.",
    types: &[
        &STRUCT_TIME,
        &iso_calendar::ISO_CALENDAR_DATE,
        &timedelta::TIMEDELTA,
        &date::DATE,
        &date_time::DATETIME,
        &time_of_day::TIME,
        &tzinfo::TZINFO,
        &timezone::TIMEZONE,
    ],
    functions: &[],
    init: Some(init),
};

fn init(vm: &mut Vm, mut dict: Gc<Dict>) -> Result<()> {
    struct_time::add_constants(vm)?;
    let tables: [(&'static TypeSpec, fn(&mut Vm) -> Vec<(&'static str, Value)>); 5] = [
        (&timedelta::TIMEDELTA, timedelta::constants),
        (&date::DATE, date::constants),
        (&date_time::DATETIME, date_time::constants),
        (&time_of_day::TIME, time_of_day::constants),
        (&timezone::TIMEZONE, timezone::constants),
    ];
    for (spec, constants) in tables {
        let class = vm.type_by_spec(spec);
        let mut namespace = vm.class_dict(class);
        for (name, value) in constants(vm) {
            let name = vm.intern(name);
            namespace.set_str(vm.heap_mut(), name, value);
        }
    }
    let hidden = vm.intern(iso_calendar::ISO_CALENDAR_DATE.name);
    dict.remove_str(hidden);
    let names = [
        "date",
        "datetime",
        "time",
        "timedelta",
        "timezone",
        "tzinfo",
        "MINYEAR",
        "MAXYEAR",
        "UTC",
    ];
    let names: Vec<Value> = names.iter().map(|name| vm.intern(name).into()).collect();
    let entries = [
        ("MINYEAR", Value::int(fields::MIN_YEAR)),
        ("MAXYEAR", Value::int(fields::MAX_YEAR)),
        ("UTC", timezone::utc(vm)),
        ("__all__", vm.new_tuple(&names).into()),
    ];
    for (name, value) in entries {
        let name = vm.intern(name);
        dict.set_str(vm.heap_mut(), name, value);
    }
    Ok(())
}
