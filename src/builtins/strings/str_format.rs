//! `str.format`: finds the arguments of a template's fields and formats them.

use crate::builtins::containers::room;
use crate::heap::Gc;
use crate::object::{Dict, Result, Str, Value};
use crate::text::str_format::{
    Accessor, Conversion, Field, FieldName, First, Markup, Numbering, Template,
};
use crate::vm::Vm;

/// What the fields refer to.
struct Arguments<'a> {
    positional: &'a [Value],
    keywords: Value,
    /// `format_map`: there are no positional arguments, not even none.
    mapping_only: bool,
    numbering: Numbering,
}

/// `template.format(*positional, **keywords)`. The arguments are reachable; `keywords` is a dict,
/// or unset.
pub fn format(
    vm: &mut Vm,
    template: Gc<Str>,
    positional: &[Value],
    keywords: Value,
) -> Result<Gc<Str>> {
    let mut arguments =
        Arguments { positional, keywords, mapping_only: false, numbering: Numbering::default() };
    let mut out = Vec::with_capacity(template.len() + 32);
    expand(vm, template.as_bytes(), 0, &mut arguments, &mut out)?;
    room::ask_text(vm, out.len())?;
    Ok(vm.new_str_from(out))
}

/// `template.format_map(mapping)`
pub fn format_map(vm: &mut Vm, template: Gc<Str>, mapping: Value) -> Result<Gc<Str>> {
    let mut arguments = Arguments {
        positional: &[],
        keywords: mapping,
        mapping_only: true,
        numbering: Numbering::default(),
    };
    let mut out = Vec::with_capacity(template.len() + 32);
    expand(vm, template.as_bytes(), 0, &mut arguments, &mut out)?;
    room::ask_text(vm, out.len())?;
    Ok(vm.new_str_from(out))
}

fn expand(
    vm: &mut Vm,
    text: &[u8],
    depth: u32,
    arguments: &mut Arguments<'_>,
    out: &mut Vec<u8>,
) -> Result<()> {
    let template = match Template::new(text, depth) {
        Ok(template) => template,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    for markup in template {
        let Markup { literal, field } = match markup {
            Ok(markup) => markup,
            Err(error) => return Err(room::format_error(vm, error)),
        };
        out.extend_from_slice(literal);
        if let Some(field) = field {
            vm.scope(|vm| expand_field(vm, &field, depth, arguments, out))?;
            room::ask_text(vm, out.len())?;
        }
        vm.charge(1)?;
    }
    Ok(())
}

fn expand_field(
    vm: &mut Vm,
    field: &Field<'_>,
    depth: u32,
    arguments: &mut Arguments<'_>,
    out: &mut Vec<u8>,
) -> Result<()> {
    let mut value = find(vm, field.name, arguments)?;
    vm.protect(value);
    let conversion = match field.conversion() {
        Ok(conversion) => conversion,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    if let Some(conversion) = conversion {
        value = match conversion {
            Conversion::Str => vm.str(value)?,
            Conversion::Repr => vm.repr(value)?,
            Conversion::Ascii => vm.ascii(value)?,
        }
        .into();
        vm.protect(value);
    }
    let spec = if field.spec_is_template {
        let mut spec = Vec::new();
        expand(vm, field.spec, depth + 1, arguments, &mut spec)?;
        vm.new_str_from(spec)
    } else {
        vm.new_str(field.spec)
    };
    vm.protect(spec.into());
    if spec.is_empty() {
        // What most fields are.
        if let Some(text) = value.downcast::<Str>() {
            out.extend_from_slice(text.as_bytes());
            return Ok(());
        }
        if let Some(int) = value.as_int() {
            crate::text::int_text::write_decimal(int, out);
            return Ok(());
        }
    }
    let text = vm.format(value, spec)?;
    out.extend_from_slice(text.as_bytes());
    Ok(())
}

fn find(vm: &mut Vm, name: &[u8], arguments: &mut Arguments<'_>) -> Result<Value> {
    let name = match FieldName::split(name, &mut arguments.numbering) {
        Ok(name) => name,
        Err(error) => return Err(room::format_error(vm, error)),
    };
    let mut value = match name.first {
        First::Index(_) if arguments.mapping_only => {
            return Err(vm.value_error("Format string contains positional fields"));
        }
        First::Index(index) => match arguments.positional.get(index) {
            Some(value) => *value,
            None => {
                return Err(vm.index_error(format!(
                    "Replacement index {index} out of range for positional args tuple"
                )));
            }
        },
        First::Name(key) => {
            let key = vm.new_str(key);
            if arguments.mapping_only {
                vm.protect(key.into());
                vm.get_item(arguments.keywords, key.into())?
            } else {
                let found = arguments.keywords.downcast::<Dict>().and_then(|d| d.get_str(key));
                match found {
                    Some(value) => value,
                    None => return Err(vm.key_error(key.into())),
                }
            }
        }
    };
    for accessor in name.accessors {
        vm.protect(value);
        value = match accessor {
            Ok(Accessor::Attribute(name)) => {
                let name = vm.intern_bytes(name);
                vm.get_attr(value, name)?
            }
            Ok(Accessor::Index(index)) => vm.get_item(value, Value::int(index as i64))?,
            Ok(Accessor::Key(key)) => {
                let key = vm.new_str(key).into();
                vm.protect(key);
                vm.get_item(value, key)?
            }
            Err(error) => return Err(room::format_error(vm, error)),
        };
    }
    Ok(value)
}
