//! `_string`: how `string.Formatter` reads templates, which is how `str.format` does.

use crate::builtins::containers::room::format_error;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::text::str_format::{Accessor, FieldName, First, Numbering, Template};
use crate::vm::{ModuleSpec, Vm};

/// `_string`
pub static STRING: ModuleSpec = ModuleSpec {
    name: "_string",
    doc: "string helper module",
    functions: &[
        function("formatter_parser", "string, /", |vm: &mut Vm, text: Value| {
            let text = text_of(vm, text)?;
            Ok(vm.new_opaque(&FORMATTER_ITERATOR, Box::new(Reader { text, at: 0 })))
        })
        .doc("An iterator over (literal, field name, format spec, conversion)."),
        function("formatter_field_name_split", "string, /", |vm: &mut Vm, name: Value| {
            let name = text_of(vm, name)?;
            let text = name.as_bytes();
            let mut numbering = Numbering::default();
            let split = match FieldName::split(text, &mut numbering) {
                Ok(split) => split,
                Err(error) => return Err(format_error(vm, error)),
            };
            let first = match split.first {
                First::Index(index) if numbering == Numbering::Manual => Value::int(index as i64),
                First::Index(_) => vm.names.empty.into(),
                First::Name(name) => vm.new_str(name).into(),
            };
            let at = text.len() - split.accessors.rest().len();
            let rest = vm.new_opaque(&FIELD_NAME_ITERATOR, Box::new(Reader { text: name, at }));
            Ok(vm.new_tuple(&[first, rest]))
        })
        .doc("What a field name starts from, and an iterator over (is attribute, name)."),
    ],
    types: &[&FORMATTER_ITERATOR, &FIELD_NAME_ITERATOR],
    init: None,
};

/// Text that is being read, and how far it was.
struct Reader {
    text: Gc<Str>,
    at: usize,
}

impl Opaque for Reader {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.text);
    }
}

fn text_of(vm: &mut Vm, value: Value) -> Result<Gc<Str>> {
    match value.unwrap_as::<Str>() {
        Some(text) => Ok(text),
        None => {
            let got = vm.class_name(value);
            Err(vm.type_error(format!("expected str, got {got}")))
        }
    }
}

fn reader_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Reader>> {
    match opaque::<Reader>(this) {
        Some(reader) => Ok(reader),
        None => Err(vm.type_error("an iterator of a template is required")),
    }
}

fn next_markup(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut reader = reader_of(vm, this)?;
    let text = reader.text;
    let mut template = match Template::new(&text.as_bytes()[reader.at..], 0) {
        Ok(template) => template,
        Err(error) => return Err(format_error(vm, error)),
    };
    let markup = match template.next() {
        None => return Ok(None),
        Some(Ok(markup)) => markup,
        Some(Err(error)) => return Err(format_error(vm, error)),
    };
    reader.at = text.len() - template.rest().len();
    let literal = vm.new_str(markup.literal).into();
    let (mut name, mut spec, mut conversion) = (Value::NONE, Value::NONE, Value::NONE);
    if let Some(field) = markup.field {
        name = vm.new_str(field.name).into();
        spec = vm.new_str(field.spec).into();
        if let Some(point) = field.conversion {
            conversion = vm.char_str(point).into();
        }
    }
    Ok(Some(vm.new_tuple(&[literal, name, spec, conversion]).into()))
}

fn next_accessor(vm: &mut Vm, this: Value) -> Result<Option<Value>> {
    let mut reader = reader_of(vm, this)?;
    let text = reader.text;
    let mut accessors = FieldName::rest_of(&text.as_bytes()[reader.at..]);
    let (is_attribute, name) = match accessors.next() {
        None => return Ok(None),
        Some(Ok(Accessor::Attribute(name))) => (true, vm.new_str(name).into()),
        Some(Ok(Accessor::Index(index))) => (false, Value::int(index as i64)),
        Some(Ok(Accessor::Key(name))) => (false, vm.new_str(name).into()),
        Some(Err(error)) => return Err(format_error(vm, error)),
    };
    reader.at = text.len() - accessors.rest().len();
    Ok(Some(vm.new_tuple(&[Value::bool(is_attribute), name]).into()))
}

/// The type of what `formatter_parser` returns.
pub static FORMATTER_ITERATOR: TypeSpec = TypeSpec {
    name: "formatteriterator",
    slots: Slots { iter: Some(|_, this| Ok(this)), next: Some(next_markup), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// The type of the iterator that `formatter_field_name_split` returns.
pub static FIELD_NAME_ITERATOR: TypeSpec = TypeSpec {
    name: "fieldnameiterator",
    slots: Slots { iter: Some(|_, this| Ok(this)), next: Some(next_accessor), ..NO_SLOTS },
    ..TypeSpec::NONE
};
