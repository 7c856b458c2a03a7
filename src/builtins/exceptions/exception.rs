//! BaseException, and the classes below it that are little more than names.

use crate::builtins::exceptions::exception_named::{ATTRIBUTE_ERROR, IMPORT_ERROR, NAME_ERROR};
use crate::builtins::exceptions::exception_reduce;
use crate::builtins::exceptions::os_error::{BLOCKING_IO_ERROR, OS_ERROR};
use crate::builtins::exceptions::syntax_error::SYNTAX_ERROR;
use crate::builtins::exceptions::unicode_error::{
    UNICODE_DECODE_ERROR, UNICODE_ENCODE_ERROR, UNICODE_TRANSLATE_ERROR,
};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

pub(in crate::builtins) fn exception_of(vm: &mut Vm, value: Value) -> Result<Gc<Exception>> {
    match value.downcast::<Exception>() {
        Some(exception) => Ok(exception),
        None => Err(vm.type_error("an exception is required")),
    }
}

/// `BaseException`
pub static BASE_EXCEPTION: TypeSpec = TypeSpec {
    name: "BaseException",
    doc: "Common base class for all exceptions",
    layout: Kind::Exception,
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::EXCEPTION),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    slots: Slots { repr: Some(repr), str: Some(str), ..NO_SLOTS },
    methods: &[
        method("__init__", "self, /, **kwargs, *args", init),
        method("with_traceback", "self, tb, /", |vm: &mut Vm, this: Value, tb: Value| {
            set_traceback(vm, this, tb)?;
            Ok(this)
        }),
        method("add_note", "self, note, /", add_note),
        method("__setstate__", "self, state, /", set_state),
        exception_reduce::BASE,
    ],
    getsets: &[
        getset("args", |vm, this| Ok(exception_of(vm, this)?.args.into()), set_args),
        getset(
            "__cause__",
            |vm, this| Ok(exception_of(vm, this)?.cause.to_option().unwrap_or(Value::NONE)),
            set_cause,
        ),
        getset(
            "__context__",
            |vm, this| Ok(exception_of(vm, this)?.context.to_option().unwrap_or(Value::NONE)),
            set_context,
        ),
        getset(
            "__suppress_context__",
            |vm, this| Ok(Value::bool(exception_of(vm, this)?.suppress_context)),
            set_suppress_context,
        )
        .field(),
        getset("__traceback__", traceback, set_traceback),
        getset("__dict__", |vm, this| Ok(vm.instance_dict(this).into()), set_dict),
    ],
    ..TypeSpec::NONE
};

pub(in crate::builtins) fn new(
    vm: &mut Vm,
    class: Gc<Type>,
    _kwargs: Value,
    args: Rest,
) -> Result<Value> {
    if !class.flags.has(Flags::EXCEPTION) {
        let name = class.name.to_string_lossy();
        return Err(vm.type_error(format!(
            "BaseException.__new__({name}): {name} is not a subtype of BaseException"
        )));
    }
    let exception = vm.new_exception(class, args.0);
    Ok(exception.into())
}

pub(in crate::builtins) fn init(vm: &mut Vm, this: Value, kwargs: Value, args: Rest) -> Result<()> {
    if !kwargs.is_unset() {
        let name = vm.class_name(this);
        return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
    }
    let args = vm.new_tuple(args.0);
    exception_of(vm, this)?.args = args;
    Ok(())
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let exception = exception_of(vm, this)?;
    let name = vm.class_name(this);
    let text = match exception.args.items() {
        [] => format!("{name}()").into_bytes(),
        [one] => {
            let one = vm.repr(*one)?;
            [name.as_bytes(), b"(", one.as_bytes(), b")"].concat()
        }
        _ => {
            let args = vm.repr(exception.args.into())?;
            [name.as_bytes(), args.as_bytes()].concat()
        }
    };
    Ok(vm.new_str_from(text).into())
}

pub(in crate::builtins) fn str(vm: &mut Vm, this: Value) -> Result<Value> {
    let exception = exception_of(vm, this)?;
    match exception.args.items() {
        [] => Ok(vm.names.empty.into()),
        [one] => vm.str_object(*one),
        _ => vm.str(exception.args.into()).map(Value::from),
    }
}

fn set_args(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("args may not be deleted"));
    }
    let list = vm.to_list(value)?;
    let args = vm.new_tuple(&list.items);
    exception_of(vm, this)?.args = args;
    Ok(())
}

fn set_cause(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("__cause__ may not be deleted"));
    }
    if !value.is_none() && !vm.is_exception(value) {
        return Err(vm.type_error("exception cause must be None or derive from BaseException"));
    }
    let mut e = exception_of(vm, this)?;
    e.cause = value;
    e.suppress_context = true;
    Ok(())
}

fn set_context(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("__context__ may not be deleted"));
    }
    if !value.is_none() && !vm.is_exception(value) {
        return Err(vm.type_error("exception context must be None or derive from BaseException"));
    }
    exception_of(vm, this)?.context = value;
    Ok(())
}

fn set_suppress_context(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    if !value.is_bool() {
        return Err(vm.type_error("attribute value type must be bool"));
    }
    exception_of(vm, this)?.suppress_context = value.is(Value::TRUE);
    Ok(())
}

/// `__setstate__`: the state's items become attributes.
fn set_state(vm: &mut Vm, this: Value, state: Value) -> Result<()> {
    if state.is_none() {
        return Ok(());
    }
    let Some(dict) = state.unwrap_as::<Dict>() else {
        return Err(vm.type_error("state is not a dictionary"));
    };
    let mut at = 0;
    while at < dict.positions() {
        // What sets one may remove the next.
        if let Some((name, value)) = dict.entry_at(at) {
            vm.protect(value);
            let name = vm.attr_name(name)?;
            vm.set_attr(this, name, value)?;
        }
        at += 1;
    }
    Ok(())
}

fn add_note(vm: &mut Vm, this: Value, note: Value) -> Result<()> {
    if note.unwrap_as::<Str>().is_none() {
        let got = vm.class_name(note);
        return Err(vm.type_error(format!("note must be a str, not '{got}'")));
    }
    let name = vm.names.notes;
    let notes = match vm.find_attr(this, name)? {
        Some(notes) => notes,
        None => {
            let notes: Value = vm.new_list(Vec::new()).into();
            vm.set_attr(this, name, notes)?;
            notes
        }
    };
    match notes.downcast::<List>() {
        Some(mut list) => {
            list.push(vm.heap_mut(), note);
            Ok(())
        }
        None => Err(vm.type_error("Cannot add note: __notes__ is not a list")),
    }
}

/// Adds a note to an exception that is being raised.
pub fn add_note_text(vm: &mut Vm, exception: Value, note: &str) {
    let note: Value = vm.new_str(note.as_bytes()).into();
    if let Some(e) = exception.downcast::<Exception>() {
        let name = vm.names.notes;
        match vm.own_attr(exception, name).and_then(|n| n.downcast::<List>()) {
            Some(mut list) => list.push(vm.heap_mut(), note),
            None => {
                let list: Value = vm.new_list(vec![note]).into();
                vm.set_exception_attr(e, name, list);
            }
        }
    }
}

fn set_dict(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("cannot delete __dict__"));
    }
    match (SlotObject::new(this), value.downcast::<Dict>()) {
        (Some(object), Some(dict)) => {
            let class = vm.type_of(this);
            vm.set_instance_dict(object, class, dict);
            Ok(())
        }
        _ => {
            let got = vm.class_name(value);
            Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{got}'")))
        }
    }
}

fn traceback(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut exception = exception_of(vm, this)?;
    let known = crate::builtins::exceptions::traceback::level_count(exception.traceback_object);
    if known != Some(exception.traceback.len()) {
        exception.traceback_object =
            crate::builtins::exceptions::traceback::of(vm, &exception.traceback);
    }
    Ok(exception.traceback_object)
}

fn set_traceback(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("__traceback__ may not be deleted"));
    }
    let Some(entries) = crate::builtins::exceptions::traceback::entries(value) else {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    };
    let mut exception = exception_of(vm, this)?;
    exception.traceback = entries;
    exception.host_levels.clear();
    exception.traceback_object = value;
    Ok(())
}

/// A class that differs from its base in name only.
pub(in crate::builtins) const fn plain(
    name: &'static str,
    base: &'static TypeSpec,
    doc: &'static str,
) -> TypeSpec {
    TypeSpec {
        name,
        doc,
        base: Some(base),
        layout: Kind::Exception,
        flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::EXCEPTION),
        ..TypeSpec::NONE
    }
}

macro_rules! exceptions {
    ($($(#[$doc:meta])* $id:ident $name:literal $base:ident $doc_text:literal;)*) => {
        $($(#[$doc])* #[doc = concat!("`", $name, "`")] pub static $id: TypeSpec =
            plain($name, &$base, $doc_text);)*
    };
}

exceptions! {
    EXCEPTION "Exception" BASE_EXCEPTION "Common base class for all non-exit exceptions.";
    GENERATOR_EXIT "GeneratorExit" BASE_EXCEPTION "Request that a generator exit.";
    KEYBOARD_INTERRUPT "KeyboardInterrupt" BASE_EXCEPTION "Program interrupted by user.";
    ARITHMETIC_ERROR "ArithmeticError" EXCEPTION "Base class for arithmetic errors.";
    FLOATING_POINT_ERROR "FloatingPointError" ARITHMETIC_ERROR "Floating-point operation failed.";
    OVERFLOW_ERROR "OverflowError" ARITHMETIC_ERROR "Result too large to be represented.";
    ZERO_DIVISION_ERROR "ZeroDivisionError" ARITHMETIC_ERROR "Second argument to a division or modulo operation was zero.";
    ASSERTION_ERROR "AssertionError" EXCEPTION "Assertion failed.";
    BUFFER_ERROR "BufferError" EXCEPTION "Buffer error.";
    EOF_ERROR "EOFError" EXCEPTION "Read beyond end of file.";
    LOOKUP_ERROR "LookupError" EXCEPTION "Base class for lookup errors.";
    INDEX_ERROR "IndexError" LOOKUP_ERROR "Sequence index out of range.";
    MEMORY_ERROR "MemoryError" EXCEPTION "Out of memory.";
    REFERENCE_ERROR "ReferenceError" EXCEPTION "Weak ref proxy used after referent went away.";
    RUNTIME_ERROR "RuntimeError" EXCEPTION "Unspecified run-time error.";
    NOT_IMPLEMENTED_ERROR "NotImplementedError" RUNTIME_ERROR "Method or function hasn't been implemented yet.";
    PYTHON_FINALIZATION_ERROR "PythonFinalizationError" RUNTIME_ERROR "Operation blocked during Python finalization.";
    RECURSION_ERROR "RecursionError" RUNTIME_ERROR "Recursion limit exceeded.";
    STOP_ASYNC_ITERATION "StopAsyncIteration" EXCEPTION "Signal the end from iterator.__anext__().";
    SYSTEM_ERROR "SystemError" EXCEPTION "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.";
    TYPE_ERROR "TypeError" EXCEPTION "Inappropriate argument type.";
    VALUE_ERROR "ValueError" EXCEPTION "Inappropriate argument value (of correct type).";
    UNICODE_ERROR "UnicodeError" VALUE_ERROR "Unicode related error.";
    UNBOUND_LOCAL_ERROR "UnboundLocalError" NAME_ERROR "Local name referenced but not bound to a value.";
    MODULE_NOT_FOUND_ERROR "ModuleNotFoundError" IMPORT_ERROR "Module not found.";
    INDENTATION_ERROR "IndentationError" SYNTAX_ERROR "Improper indentation.";
    TAB_ERROR "TabError" INDENTATION_ERROR "Improper mixture of spaces and tabs.";
    INCOMPLETE_INPUT_ERROR "_IncompleteInputError" SYNTAX_ERROR "incomplete input.";
    CHILD_PROCESS_ERROR "ChildProcessError" OS_ERROR "Child process error.";
    CONNECTION_ERROR "ConnectionError" OS_ERROR "Connection error.";
    BROKEN_PIPE_ERROR "BrokenPipeError" CONNECTION_ERROR "Broken pipe.";
    CONNECTION_ABORTED_ERROR "ConnectionAbortedError" CONNECTION_ERROR "Connection aborted.";
    CONNECTION_REFUSED_ERROR "ConnectionRefusedError" CONNECTION_ERROR "Connection refused.";
    CONNECTION_RESET_ERROR "ConnectionResetError" CONNECTION_ERROR "Connection reset.";
    FILE_EXISTS_ERROR "FileExistsError" OS_ERROR "File already exists.";
    FILE_NOT_FOUND_ERROR "FileNotFoundError" OS_ERROR "File not found.";
    INTERRUPTED_ERROR "InterruptedError" OS_ERROR "Interrupted by signal.";
    IS_A_DIRECTORY_ERROR "IsADirectoryError" OS_ERROR "Operation doesn't work on directories.";
    NOT_A_DIRECTORY_ERROR "NotADirectoryError" OS_ERROR "Operation only works on directories.";
    PERMISSION_ERROR "PermissionError" OS_ERROR "Not enough permissions.";
    PROCESS_LOOKUP_ERROR "ProcessLookupError" OS_ERROR "Process not found.";
    TIMEOUT_ERROR "TimeoutError" OS_ERROR "Timeout expired.";
    WARNING "Warning" EXCEPTION "Base class for warning categories.";
    BYTES_WARNING "BytesWarning" WARNING "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.";
    DEPRECATION_WARNING "DeprecationWarning" WARNING "Base class for warnings about deprecated features.";
    ENCODING_WARNING "EncodingWarning" WARNING "Base class for warnings about encodings.";
    FUTURE_WARNING "FutureWarning" WARNING "Base class for warnings about constructs that will change semantically\nin the future.";
    IMPORT_WARNING "ImportWarning" WARNING "Base class for warnings about probable mistakes in module imports";
    PENDING_DEPRECATION_WARNING "PendingDeprecationWarning" WARNING "Base class for warnings about features which will be deprecated\nin the future.";
    RESOURCE_WARNING "ResourceWarning" WARNING "Base class for warnings about resource usage.";
    RUNTIME_WARNING "RuntimeWarning" WARNING "Base class for warnings about dubious runtime behavior.";
    SYNTAX_WARNING "SyntaxWarning" WARNING "Base class for warnings about dubious syntax.";
    UNICODE_WARNING "UnicodeWarning" WARNING "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.";
    USER_WARNING "UserWarning" WARNING "Base class for warnings generated by user code.";
    /// The host's limit on instructions ran out; not an `Exception`, and no handler sees it.
    INSTRUCTION_LIMIT_ERROR "InstructionLimitError" BASE_EXCEPTION "";
    /// The host's limit on memory ran out; not an `Exception`, and no handler sees it.
    MEMORY_LIMIT_ERROR "MemoryLimitError" BASE_EXCEPTION "";
}

/// `KeyError`
pub static KEY_ERROR: TypeSpec = TypeSpec {
    slots: Slots {
        str: Some(|vm, this| {
            let exception = exception_of(vm, this)?;
            match exception.args.items() {
                [one] => vm.repr(*one).map(Value::from),
                _ => str(vm, this),
            }
        }),
        ..NO_SLOTS
    },
    ..plain("KeyError", &LOOKUP_ERROR, "Mapping key not found.")
};

/// The argument that StopIteration or SystemExit is about, unless the attribute has been assigned.
fn value(vm: &mut Vm, this: Value, of_args: fn(Gc<Tuple>) -> Value) -> Result<Value> {
    let exception = exception_of(vm, this)?;
    let set = exception.field(field::VALUE);
    Ok(if set.is_unset() { of_args(exception.args) } else { set })
}

fn set_value(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    let value = value.to_option().unwrap_or(Value::NONE);
    exception_of(vm, this)?.set_field(field::VALUE, value);
    Ok(())
}

/// `StopIteration`
pub static STOP_ITERATION: TypeSpec = TypeSpec {
    getsets: &[getset(
        "value",
        |vm, this| value(vm, this, |args| args.items().first().copied().unwrap_or(Value::NONE)),
        set_value,
    )
    .field()],
    ..plain("StopIteration", &EXCEPTION, "Signal the end from iterator.__next__().")
};

/// `SystemExit`
pub static SYSTEM_EXIT: TypeSpec = TypeSpec {
    getsets: &[getset(
        "code",
        |vm, this| {
            value(vm, this, |args| match args.items() {
                [] => Value::NONE,
                [one] => *one,
                _ => args.into(),
            })
        },
        set_value,
    )
    .field()],
    ..plain("SystemExit", &BASE_EXCEPTION, "Request to exit from the interpreter.")
};

/// Every exception class but the groups; bases first.
pub static EXCEPTIONS: &[&TypeSpec] = &[
    &BASE_EXCEPTION,
    &EXCEPTION,
    &GENERATOR_EXIT,
    &KEYBOARD_INTERRUPT,
    &SYSTEM_EXIT,
    &ARITHMETIC_ERROR,
    &FLOATING_POINT_ERROR,
    &OVERFLOW_ERROR,
    &ZERO_DIVISION_ERROR,
    &ASSERTION_ERROR,
    &ATTRIBUTE_ERROR,
    &BUFFER_ERROR,
    &EOF_ERROR,
    &IMPORT_ERROR,
    &MODULE_NOT_FOUND_ERROR,
    &LOOKUP_ERROR,
    &INDEX_ERROR,
    &KEY_ERROR,
    &MEMORY_ERROR,
    &NAME_ERROR,
    &UNBOUND_LOCAL_ERROR,
    &OS_ERROR,
    &BLOCKING_IO_ERROR,
    &CHILD_PROCESS_ERROR,
    &CONNECTION_ERROR,
    &BROKEN_PIPE_ERROR,
    &CONNECTION_ABORTED_ERROR,
    &CONNECTION_REFUSED_ERROR,
    &CONNECTION_RESET_ERROR,
    &FILE_EXISTS_ERROR,
    &FILE_NOT_FOUND_ERROR,
    &INTERRUPTED_ERROR,
    &IS_A_DIRECTORY_ERROR,
    &NOT_A_DIRECTORY_ERROR,
    &PERMISSION_ERROR,
    &PROCESS_LOOKUP_ERROR,
    &TIMEOUT_ERROR,
    &REFERENCE_ERROR,
    &RUNTIME_ERROR,
    &NOT_IMPLEMENTED_ERROR,
    &PYTHON_FINALIZATION_ERROR,
    &RECURSION_ERROR,
    &STOP_ASYNC_ITERATION,
    &STOP_ITERATION,
    &SYNTAX_ERROR,
    &INDENTATION_ERROR,
    &TAB_ERROR,
    &INCOMPLETE_INPUT_ERROR,
    &SYSTEM_ERROR,
    &TYPE_ERROR,
    &VALUE_ERROR,
    &UNICODE_ERROR,
    &UNICODE_DECODE_ERROR,
    &UNICODE_ENCODE_ERROR,
    &UNICODE_TRANSLATE_ERROR,
    &WARNING,
    &BYTES_WARNING,
    &DEPRECATION_WARNING,
    &ENCODING_WARNING,
    &FUTURE_WARNING,
    &IMPORT_WARNING,
    &PENDING_DEPRECATION_WARNING,
    &RESOURCE_WARNING,
    &RUNTIME_WARNING,
    &SYNTAX_WARNING,
    &UNICODE_WARNING,
    &USER_WARNING,
    &INSTRUCTION_LIMIT_ERROR,
    &MEMORY_LIMIT_ERROR,
];
