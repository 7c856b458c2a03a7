//! `_traceback`: what the `traceback` module cannot do in Python.

use crate::builtins::exceptions::traceback::entries;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_traceback`
pub static TRACEBACK: ModuleSpec = ModuleSpec {
    name: "_traceback",
    doc: "Support for the traceback module.",
    types: &[],
    functions: &[
        function("levels", "tb, /", |vm: &mut Vm, traceback: Value| {
            let Some(mut levels) = entries(traceback) else {
                let got = vm.class_name(traceback);
                return Err(vm.type_error(format!("traceback or None expected, not {got}")));
            };
            levels.reverse();
            describe(vm, &levels)
        }),
        function("stack", "", |vm: &mut Vm| {
            let levels = vm.running_levels();
            describe(vm, &levels)
        }),
        function(
            "exception_only",
            "exc, below, /",
            |vm: &mut Vm, exception: Value, below: bool| {
                let lines = match exception.kind() {
                    Kind::Exception => vm.exception_only_lines(exception, below),
                    _ => {
                        let name = vm.class_name(exception);
                        let text = vm.str(exception)?.to_string_lossy().into_owned();
                        vec![format!("{name}: {text}\n").into_bytes()]
                    }
                };
                let lines = lines.into_iter().map(|line| vm.new_str_from(line).into()).collect();
                Ok(vm.new_list(lines))
            },
        ),
        function(
            "group",
            "exc, tb, limit, /",
            |vm: &mut Vm, exception: Value, traceback: Value, limit: Value| {
                let text = vm.format_group_alone(exception, entries(traceback), limit.as_int());
                Ok(vm.new_str_from(text))
            },
        ),
    ],
    init: None,
};

/// A tuple for each level: file, line, function, text of the line, end line, columns, shown text.
fn describe(vm: &mut Vm, levels: &[TraceEntry]) -> Result<Value> {
    let mut list = vm.new_list(Vec::new());
    vm.protect(list.into());
    for level in levels {
        vm.charge(16)?;
        let place = vm.describe_level(*level);
        let text = |vm: &mut Vm, text: &str| Value::from(vm.new_str(text.as_bytes()));
        let fields = [
            text(vm, &place.filename),
            Value::int(place.line.into()),
            text(vm, &place.function),
            text(vm, &place.source),
            Value::int(place.end_line.into()),
            Value::int(place.column as i64),
            Value::int(place.end_column as i64),
            vm.new_str_from(place.shown).into(),
        ];
        let fields = vm.new_tuple(&fields);
        list.push(vm.heap_mut(), fields.into());
    }
    Ok(list.into())
}
