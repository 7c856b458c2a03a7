//! SyntaxError and where it says the error is.

use crate::builtins::exceptions::exception::{self, EXCEPTION, exception_of, plain};
use crate::builtins::exceptions::exception_field::attribute;
use crate::object::*;
use crate::vm::Vm;

/// `SyntaxError`
pub static SYNTAX_ERROR: TypeSpec = TypeSpec {
    methods: &[method("__init__", "self, /, **kwargs, *args", init)],
    slots: Slots { str: Some(str), ..NO_SLOTS },
    getsets: &[
        attribute::<{ field::MSG }>("msg"),
        attribute::<{ field::FILENAME }>("filename"),
        attribute::<{ field::LINENO }>("lineno"),
        attribute::<{ field::OFFSET }>("offset"),
        attribute::<{ field::TEXT }>("text"),
        attribute::<{ field::END_LINENO }>("end_lineno"),
        attribute::<{ field::END_OFFSET }>("end_offset"),
        attribute::<{ field::PRINT_FILE_AND_LINE }>("print_file_and_line"),
    ],
    ..plain("SyntaxError", &EXCEPTION, "Invalid syntax.")
};

/// The details of the second argument, in their order there.
const DETAILS: [usize; 6] = [
    field::FILENAME,
    field::LINENO,
    field::OFFSET,
    field::TEXT,
    field::END_LINENO,
    field::END_OFFSET,
];

fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    exception::init(vm, this, kwargs, args)?;
    let mut exception = exception_of(vm, this)?;
    if let Some(message) = args.0.first() {
        exception.set_field(field::MSG, *message);
    }
    let [_, details] = args.0 else { return Ok(()) };
    let details = vm.to_list(*details)?;
    let given = details.items.len();
    let bound = match given {
        ..=3 => "at least 4",
        7.. => "at most 6",
        5 => {
            let message = "end_offset must be provided when end_lineno is provided";
            return Err(vm.type_error(message));
        }
        _ => {
            for (field, value) in DETAILS.iter().zip(&details.items) {
                exception.set_field(*field, *value);
            }
            return Ok(());
        }
    };
    Err(vm.type_error(format!("function takes {bound} arguments ({given} given)")))
}

fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let exception = exception_of(vm, this)?;
    let message = exception.field(field::MSG).to_option().unwrap_or(Value::NONE);
    let message = vm.str(message)?.to_string_lossy().into_owned();
    let (file, line) = (exception.field(field::FILENAME), exception.field(field::LINENO));
    let file = file.downcast::<Str>().map(|f| {
        let text = f.to_string_lossy().into_owned();
        text.rsplit('/').next().unwrap_or("").to_string()
    });
    let line = line.as_int();
    let text = match (file, line) {
        (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), None) => format!("{message} ({file})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message,
    };
    Ok(vm.new_str(text.as_bytes()).into())
}
