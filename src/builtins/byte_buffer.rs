//! `ByteBuffer`: the contents of a bytes or bytearray, as arguments and receivers have them.

use std::ops::Deref;

use crate::heap::Gc;
use crate::object::{ByteArray, Bytes, FromValue, Result, Value};
use crate::vm::Vm;

/// A bytes or a bytearray. Holds no borrow: what it derefs to is valid until the bytearray changes,
/// which only other code can do.
#[derive(Clone, Copy)]
pub enum ByteBuffer {
    /// bytes
    Bytes(Gc<Bytes>),
    /// bytearray
    Array(Gc<ByteArray>),
}

impl ByteBuffer {
    /// The buffer, if `value` is one or an instance of a subclass.
    #[inline]
    pub fn of(value: Value) -> Option<ByteBuffer> {
        let payload = value.payload();
        if let Some(bytes) = payload.downcast::<Bytes>() {
            return Some(ByteBuffer::Bytes(bytes));
        }
        payload.downcast::<ByteArray>().map(ByteBuffer::Array)
    }

    /// The buffer; TypeError if `value` is none.
    pub fn require(vm: &mut Vm, value: Value) -> Result<ByteBuffer> {
        match ByteBuffer::of(value) {
            Some(buffer) => Ok(buffer),
            None => {
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
        }
    }

    /// `data` as an object of the same type.
    pub fn make(self, vm: &mut Vm, data: Vec<u8>) -> Value {
        match self {
            ByteBuffer::Bytes(_) => vm.new_bytes(data).into(),
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
        }
    }
}

impl FromValue for ByteBuffer {
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<ByteBuffer> {
        ByteBuffer::require(vm, args[index])
    }
}
