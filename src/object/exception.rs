//! Exceptions.

use super::function::CodeObject;
use super::instance::OverflowPtr;
use super::kind::{Kind, Object, PLACEHOLDER};
use super::sequence::Tuple;
use super::value::Value;
use crate::heap::{Gc, Header, Tracer};

/// One level of a traceback: where in which code. Resolved to file and line when shown.
#[derive(Clone, Copy)]
pub struct TraceEntry {
    /// The code that ran.
    pub code: Gc<CodeObject>,
    /// The instruction that raised or was calling.
    pub pc: u32,
}

/// One level of a traceback in the host's language.
#[derive(Clone)]
pub struct HostLevel {
    /// What the host calls the source.
    pub file: Box<str>,
    /// The line that ran.
    pub line: u32,
    /// The name of the function.
    pub function: Box<str>,
    /// How many levels of [`Exception::traceback`] are inside it.
    pub inside: usize,
}

/// Where the attributes that a builtin class gives its exceptions are in [`Exception::fields`].
/// Classes that have nothing to do with each other use the same places.
pub mod field {
    /// `name` of ImportError, NameError and AttributeError
    pub const NAME: usize = 0;
    /// `obj` of AttributeError
    pub const OBJ: usize = 1;
    /// `path` of ImportError
    pub const PATH: usize = 1;
    /// `name_from` of ImportError
    pub const NAME_FROM: usize = 2;
    /// `msg` of ImportError and SyntaxError
    pub const MSG: usize = 3;
    /// `value` of StopIteration, `code` of SystemExit
    pub const VALUE: usize = 0;
    /// `errno` of OSError
    pub const ERRNO: usize = 0;
    /// `strerror` of OSError
    pub const STRERROR: usize = 1;
    /// `filename` of OSError and SyntaxError
    pub const FILENAME: usize = 2;
    /// `filename2` of OSError
    pub const FILENAME2: usize = 3;
    /// `characters_written` of BlockingIOError
    pub const CHARACTERS_WRITTEN: usize = 4;
    /// `lineno` of SyntaxError
    pub const LINENO: usize = 0;
    /// `offset` of SyntaxError
    pub const OFFSET: usize = 1;
    /// `text` of SyntaxError
    pub const TEXT: usize = 4;
    /// `end_lineno` of SyntaxError
    pub const END_LINENO: usize = 5;
    /// `end_offset` of SyntaxError
    pub const END_OFFSET: usize = 6;
    /// `print_file_and_line` of SyntaxError
    pub const PRINT_FILE_AND_LINE: usize = 7;
    /// `encoding` of the Unicode errors
    pub const ENCODING: usize = 0;
    /// `object` of the Unicode errors
    pub const OBJECT: usize = 1;
    /// `start` of the Unicode errors
    pub const START: usize = 2;
    /// `end` of the Unicode errors
    pub const END: usize = 3;
    /// `reason` of the Unicode errors
    pub const REASON: usize = 4;
    /// The locals of the frame in which a NameError was raised; what hints are made of.
    pub const LOCALS: usize = 1;
    /// The `self` of the frame in which an AttributeError was raised.
    pub const FRAME_SELF: usize = 2;
    /// `exceptions` of the groups
    pub const EXCEPTIONS: usize = 0;
}

/// An exception object; user attributes are in its slots.
#[repr(C)]
pub struct Exception {
    header: Header,
    overflow: OverflowPtr,
    /// `args`
    pub args: Gc<Tuple>,
    /// `__cause__`; unset or None if absent.
    pub cause: Value,
    /// `__context__`; unset or None if absent.
    pub context: Value,
    /// `__suppress_context__`
    pub suppress_context: bool,
    /// No Python code may catch or delay it: a limit of the host ran out.
    pub uncatchable: bool,
    /// Attributes of the builtin class, by [`field`]; those behind the end are unset.
    pub fields: Vec<Value>,
    /// Levels of the traceback, innermost first: unwinding appends.
    pub traceback: Vec<TraceEntry>,
    /// Levels in the host's language, innermost first.
    pub host_levels: Vec<HostLevel>,
    /// The object that shows them, once a program has looked: it stays the same while they do.
    pub traceback_object: Value,
    /// What the host attached: text of its own traceback, or a foreign error value.
    pub host: Value,
}

// SAFETY: repr(C), header first; traces everything.
unsafe impl Object for Exception {
    const KIND: Kind = Kind::Exception;
    fn trace(&self, tracer: &mut Tracer) {
        self.overflow.trace(tracer);
        tracer.mark(self.args);
        tracer.values(&[self.cause, self.context, self.host, self.traceback_object]);
        tracer.values(&self.fields);
        tracer.external(self.fields.capacity() * size_of::<Value>());
        tracer.external(self.traceback.capacity() * size_of::<TraceEntry>());
        tracer.external(self.host_levels.capacity() * size_of::<HostLevel>());
        for entry in &self.traceback {
            tracer.mark(entry.code);
        }
    }
}

impl Exception {
    /// An exception's fields, to be moved into the heap.
    pub fn new(args: Gc<Tuple>) -> Exception {
        Exception {
            header: PLACEHOLDER,
            overflow: OverflowPtr::NONE,
            args,
            cause: Value::UNSET,
            context: Value::UNSET,
            suppress_context: false,
            uncatchable: false,
            fields: Vec::new(),
            traceback: Vec::new(),
            host_levels: Vec::new(),
            traceback_object: Value::UNSET,
            host: Value::UNSET,
        }
    }

    /// An attribute of the builtin class; unset if it was never set.
    pub fn field(&self, index: usize) -> Value {
        self.fields.get(index).copied().unwrap_or(Value::UNSET)
    }

    /// Sets an attribute of the builtin class.
    pub fn set_field(&mut self, index: usize, value: Value) {
        if self.fields.len() <= index {
            self.fields.resize(index + 1, Value::UNSET);
        }
        self.fields[index] = value;
    }
}
