//! `ByteBuffer`: the contents of a bytes-like object, as arguments and receivers have them.

use std::ops::Deref;

use crate::builtins::bytes_like::buffer_view::View;
use crate::builtins::bytes_like::exported_buffer;
use crate::heap::Gc;
use crate::object::{ByteArray, Bytes, FromValue, OpaqueRef, Result, Value, opaque};
use crate::vm::Vm;

/// A bytes, a bytearray or a contiguous memoryview; receivers are never the last. Holds no borrow: what it derefs to is valid until the bytearray changes,
/// which only other code can do.
#[derive(Clone, Copy)]
pub enum ByteBuffer {
    /// bytes
    Bytes(Gc<Bytes>),
    /// bytearray
    Array(Gc<ByteArray>),
    /// memoryview, the value first
    View(Value, OpaqueRef<View>),
}

impl ByteBuffer {
    /// The buffer, if `value` is one or an instance of a subclass.
    #[inline]
    pub fn of(value: Value) -> Option<ByteBuffer> {
        let payload = value.payload();
        if let Some(bytes) = payload.downcast::<Bytes>() {
            return Some(ByteBuffer::Bytes(bytes));
        }
        if let Some(array) = payload.downcast::<ByteArray>() {
            return Some(ByteBuffer::Array(array));
        }
        let view = opaque::<View>(value)?;
        (view.object.is_some() && view.is_c_contiguous()).then_some(ByteBuffer::View(value, view))
    }

    /// The buffer; TypeError if `value` is none.
    pub fn require(vm: &mut Vm, value: Value) -> Result<ByteBuffer> {
        match ByteBuffer::of(value) {
            Some(buffer) => Ok(buffer),
            None => {
                if let Some(view) = opaque::<View>(value) {
                    return Err(match view.object {
                        None => crate::builtins::bytes_like::memoryview::released(vm),
                        Some(_) => {
                            vm.buffer_error("memoryview: underlying buffer is not C-contiguous")
                        }
                    });
                }
                if let Some(data) = exported_buffer::contents(vm, value, exported_buffer::SIMPLE)? {
                    let copy = vm.new_bytes(data);
                    vm.protect(copy.into());
                    return Ok(ByteBuffer::Bytes(copy));
                }
                let class = vm.class_name(value);
                Err(vm.type_error(format!("a bytes-like object is required, not '{class}'")))
            }
        }
    }

    /// The object.
    pub fn value(self) -> Value {
        match self {
            ByteBuffer::Bytes(bytes) => bytes.into(),
            ByteBuffer::Array(array) => array.into(),
            ByteBuffer::View(value, _) => value,
        }
    }

    /// `data` as an object of the same type.
    pub fn make(self, vm: &mut Vm, data: Vec<u8>) -> Value {
        match self {
            ByteBuffer::Bytes(_) | ByteBuffer::View(..) => vm.new_bytes(data).into(),
            ByteBuffer::Array(_) => vm.new_bytearray(data).into(),
        }
    }

    /// The object itself if its type is immutable and it has the contents `data`; else a copy.
    pub fn part(self, vm: &mut Vm, data: &[u8]) -> Value {
        match self {
            ByteBuffer::Bytes(bytes) if bytes.data.len() == data.len() => bytes.into(),
            _ => self.make(vm, data.to_vec()),
        }
    }
}

impl Deref for ByteBuffer {
    type Target = [u8];
    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            ByteBuffer::Bytes(bytes) => &bytes.data,
            ByteBuffer::Array(array) => &array.data,
            ByteBuffer::View(_, view) => view.contiguous().unwrap_or_default(),
        }
    }
}

impl FromValue for ByteBuffer {
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<ByteBuffer> {
        ByteBuffer::require(vm, args[index])
    }
}
