//! `_json`: the scanner and the encoder of `json`, the rest of which is written in Python.

mod encode;
mod scan;
mod strings;

use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_json`
pub static JSON: ModuleSpec = ModuleSpec {
    name: "_json",
    doc: "json speedups\n",
    functions: &[
        function("encode_basestring", "string, /", |vm: &mut Vm, text: Value| {
            encode_string(vm, text, false)
        })
        .doc("Return a JSON representation of a Python string."),
        function("encode_basestring_ascii", "string, /", |vm: &mut Vm, text: Value| {
            encode_string(vm, text, true)
        })
        .doc("Return an ASCII-only JSON representation of a Python string."),
        function("scanstring", "string, end, strict=True, /", scanstring)
            .doc("Scan the string s for a JSON string; return it and the index after its quote."),
        function("skip_whitespace", "string, index, /", skip_whitespace)
            .doc("The index of the first character from index on that is not JSON's whitespace."),
    ],
    types: &[&scan::SCANNER, &encode::ENCODER],
    init: Some(|vm, mut dict| {
        for (name, spec) in [("make_scanner", &scan::SCANNER), ("make_encoder", &encode::ENCODER)] {
            let class = vm.type_by_spec(spec);
            let name = vm.intern(name);
            dict.set_str(vm.heap_mut(), name, class.into());
        }
        Ok(())
    }),
};

fn encode_string(vm: &mut Vm, text: Value, ascii: bool) -> Result<Gc<Str>> {
    let Some(text) = text.unwrap_as::<Str>() else {
        let got = vm.class_name(text);
        return Err(vm.type_error(format!("first argument must be a string, not {got}")));
    };
    vm.charge(text.len() as u64 / 16)?;
    let mut out = Vec::with_capacity(text.len() + 2);
    strings::write(text.as_bytes(), ascii, &mut out);
    Ok(vm.new_str_from(out))
}

fn scanstring(vm: &mut Vm, text: Value, end: i64, strict: Option<bool>) -> Result<Value> {
    let Some(text) = text.unwrap_as::<Str>() else {
        let got = vm.class_name(text);
        return Err(vm.type_error(format!("first argument must be a string, not {got}")));
    };
    let Some(start) = usize::try_from(end).ok().filter(|end| *end <= text.chars()) else {
        return Err(vm.value_error("end is out of bounds"));
    };
    vm.charge(text.len() as u64 / 16)?;
    let from = text.offset_of(start);
    match strings::scan(text.as_bytes(), from, strict.unwrap_or(true)) {
        Ok((content, after)) => {
            let content = vm.new_str_from(content.into_owned());
            let after = text.index_of_offset(after);
            Ok(vm.new_tuple(&[content.into(), Value::int(after as i64)]).into())
        }
        Err(problem) => Err(scan::decode_error(vm, text, problem.message, problem.offset)),
    }
}

fn skip_whitespace(vm: &mut Vm, text: Gc<Str>, index: i64) -> Result<usize> {
    let index = usize::try_from(index).unwrap_or(0);
    let from = text.offset_of(index.min(text.chars()));
    let after = strings::skip_space(text.as_bytes(), from);
    vm.charge((after - from) as u64 / 16)?;
    Ok(index + (after - from))
}
