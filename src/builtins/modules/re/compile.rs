//! Compiling patterns and templates, and saying what is wrong with them.

use super::Limits;
use super::pattern::{PATTERN, Pattern};
use crate::object::*;
use crate::text::regex::{self, Error, Template};
use crate::text::wtf8;
use crate::vm::Vm;

/// The characters of a str or bytes, and whether it is a str; None for anything else.
pub fn characters(vm: &mut Vm, value: Value) -> Result<Option<(Vec<u32>, bool)>> {
    if let Some(text) = value.unwrap_as::<Str>() {
        vm.charge(text.len() as u64 / 8)?;
        vm.reserve(text.len().saturating_mul(4))?;
        return Ok(Some((wtf8::code_points(text.as_bytes()).collect(), true)));
    }
    let Some(bytes) = value.unwrap_as::<Bytes>() else { return Ok(None) };
    vm.charge(bytes.data.len() as u64 / 8)?;
    vm.reserve(bytes.data.len().saturating_mul(4))?;
    Ok(Some((bytes.data.iter().map(|byte| u32::from(*byte)).collect(), false)))
}

/// `_sre.compile(pattern, flags)`
pub fn compile(vm: &mut Vm, source: Value, flags: i64) -> Result<Value> {
    let Some((chars, is_text)) = characters(vm, source)? else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    let mut limits = Limits { vm, raised: None, depth: 0 };
    let compiled = regex::compile(&chars, is_text, flags as u32, &mut limits);
    let raised = limits.raised.take();
    drop(limits);
    let compiled = match compiled {
        Ok(compiled) => compiled,
        Err(error) => return Err(raise(vm, error, raised, source)),
    };
    let mut names = vm.new_dict();
    for (name, group) in &compiled.names {
        let name = vm.intern_bytes(name);
        names.set_str(vm.heap_mut(), name, Value::int(*group as i64));
    }
    let warnings: Vec<Value> =
        compiled.warnings.iter().map(|text| vm.new_str(text.as_bytes()).into()).collect();
    let warnings = vm.new_tuple(&warnings);
    let pattern = Pattern {
        program: compiled.program,
        source,
        flags: compiled.flags,
        is_text,
        names: compiled.names,
        group_index: names,
        scratch: Default::default(),
        template: None,
    };
    let pattern = vm.new_opaque(&PATTERN, Box::new(pattern));
    Ok(vm.new_tuple(&[pattern, warnings.into()]).into())
}

/// A template for the pattern's matches.
pub fn template(vm: &mut Vm, pattern: &Pattern, template: Value) -> Result<Template> {
    let Some((chars, is_text)) = characters(vm, template)? else {
        let got = vm.class_name(template);
        let text = format!("decoding to str: need a bytes-like object, {got} found");
        return Err(vm.type_error(text));
    };
    regex::parse_template(&chars, is_text, pattern.program.groups, &pattern.names)
        .map_err(|error| raise(vm, error, None, template))
}

/// Raises what is wrong with `source`; `raised`: what the runtime had to say.
#[cold]
fn raise(vm: &mut Vm, error: Error, raised: Option<Raised>, source: Value) -> Raised {
    let (message, pos) = match error {
        Error::Pattern { message, pos } => (message, pos),
        Error::Overflow(message) => return vm.overflow_error(message),
        Error::Value(message) => return vm.value_error(message),
        Error::Index(message) => return vm.index_error(String::from_utf8_lossy(&message)),
        Error::Stopped => return raised.expect("bug: stopped for no reason"),
    };
    let raise = |vm: &mut Vm| -> Result<Value> {
        let module = vm.import_absolute("re")?;
        let name = vm.intern("PatternError");
        let class = vm.get_attr(module, name)?;
        let message = vm.new_str_from(message).into();
        match pos {
            Some(pos) => vm.call(class, &[message, source, Value::int(pos as i64)]),
            None => vm.call(class, &[message]),
        }
    };
    match raise(vm) {
        Ok(error) if vm.is_exception(error) => vm.raise_value(error),
        Ok(_) => vm.type_error("exceptions must derive from BaseException"),
        Err(raised) => raised,
    }
}
