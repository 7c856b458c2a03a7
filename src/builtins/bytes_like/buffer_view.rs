//! `View`: the part of a bytes or bytearray that a memoryview shows, as elements of a format in any
//! number of dimensions.

use std::rc::Rc;

use crate::builtins::bytes_like::exported_buffer::Exported;
use crate::builtins::containers::sequence_index::SliceRange;
use crate::heap::{Gc, Tracer};
use crate::object::{ByteArray, Bytes, Opaque, Value};
use crate::text::packed::ItemFormat;

/// What holds the bytes.
#[derive(Clone, Copy)]
enum Base {
    Bytes(Gc<Bytes>),
    Array(Gc<ByteArray>),
}

/// What a memoryview looks at, and how.
///
/// The bytes of every element lie within the object: views are only made of whole objects, and cut
/// or reinterpreted from there; a bytearray does not change its size while leases of it are held.
#[derive(Clone)]
pub struct View {
    /// The object as the program gave it; None after `release()`.
    pub object: Option<Value>,
    base: Option<Base>,
    /// Keeps a bytearray from changing its size.
    lease: Option<Rc<()>>,
    /// Elements cannot be assigned.
    pub readonly: bool,
    /// How elements are read.
    pub format: ItemFormat,
    /// The format as the program gave it.
    pub format_text: String,
    /// Where the first element starts.
    pub offset: usize,
    /// Elements along each dimension.
    pub shape: Vec<usize>,
    /// Bytes from an element to the next along each dimension.
    pub strides: Vec<isize>,
    /// The hash, once computed.
    pub hash: Option<u64>,
    /// What an object of a Python class has exported, when that is shown.
    pub exported: Option<Rc<Exported>>,
}

impl Opaque for View {
    fn trace(&self, tracer: &mut Tracer) {
        if let Some(object) = self.object {
            tracer.value(object);
        }
        if let Some(exported) = &self.exported {
            exported.trace(tracer);
        }
    }
}

impl View {
    /// All of a bytes or bytearray (or an instance of a subclass).
    pub fn whole(object: Value) -> Option<View> {
        let payload = object.payload();
        let (base, len, lease) = if let Some(bytes) = payload.downcast::<Bytes>() {
            (Base::Bytes(bytes), bytes.data.len(), None)
        } else {
            let mut array = payload.downcast::<ByteArray>()?;
            (Base::Array(array), array.data.len(), Some(array.lease()))
        };
        Some(View {
            object: Some(object),
            base: Some(base),
            readonly: lease.is_none(),
            lease,
            format: ItemFormat::UNSIGNED_BYTE,
            format_text: "B".to_string(),
            offset: 0,
            shape: vec![len],
            strides: vec![1],
            hash: None,
            exported: None,
        })
    }

    /// Ends its use.
    pub fn release(&mut self) {
        self.object = None;
        self.base = None;
        self.lease = None;
    }

    /// Every byte of the object.
    fn data(&self) -> &[u8] {
        match &self.base {
            Some(Base::Bytes(bytes)) => &bytes.data,
            Some(Base::Array(array)) => &array.data,
            None => &[],
        }
    }

    /// The bytes of the element at an offset.
    pub fn element(&self, offset: usize) -> &[u8] {
        &self.data()[offset..offset + self.format.size()]
    }

    /// The same, to be written; the object is a bytearray.
    pub fn with_element(&mut self, offset: usize, write: impl FnOnce(&mut [u8])) {
        let size = self.format.size();
        if let Some(Base::Array(array)) = &mut self.base {
            write(&mut array.data[offset..offset + size]);
        }
    }

    /// Elements in all.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes in all, were they contiguous.
    pub fn byte_len(&self) -> usize {
        self.count() * self.format.size()
    }

    /// Whether the elements follow one another, the last index changing fastest.
    pub fn is_c_contiguous(&self) -> bool {
        self.follows((0..self.shape.len()).rev())
    }

    /// Whether the elements follow one another, the first index changing fastest.
    pub fn is_fortran_contiguous(&self) -> bool {
        self.follows(0..self.shape.len())
    }

    fn follows(&self, dimensions: impl Iterator<Item = usize>) -> bool {
        let one = self.shape.len() == 1;
        if !one && self.count() == 0 {
            return true;
        }
        let mut stride = self.format.size() as isize;
        for dimension in dimensions {
            let len = self.shape[dimension];
            if (len > 1 || one && len == 0) && self.strides[dimension] != stride {
                return false;
            }
            stride *= len as isize;
        }
        true
    }

    /// The bytes themselves, if the elements follow one another.
    pub fn contiguous(&self) -> Option<&[u8]> {
        if !self.is_c_contiguous() {
            return None;
        }
        match self.byte_len() {
            0 => Some(&[]),
            len => self.data().get(self.offset..self.offset + len),
        }
    }

    /// Where each element starts; the last index changes fastest, or the first if `fortran`.
    pub fn offsets(&self, fortran: bool) -> Vec<usize> {
        let mut offsets = vec![self.offset];
        let extend = |offsets: Vec<usize>, dimension: usize| {
            let (len, stride) = (self.shape[dimension], self.strides[dimension]);
            let step = |at: usize, i: usize| at.wrapping_add_signed(stride * i as isize);
            if fortran {
                (0..len).flat_map(|i| offsets.iter().map(move |&at| step(at, i))).collect()
            } else {
                offsets.iter().flat_map(|&at| (0..len).map(move |i| step(at, i))).collect()
            }
        };
        for dimension in 0..self.shape.len() {
            offsets = extend(offsets, dimension);
        }
        offsets
    }

    /// A copy of the bytes of every element.
    pub fn to_vec(&self, fortran: bool) -> Vec<u8> {
        match self.contiguous() {
            Some(data) if !fortran || self.shape.len() <= 1 => data.to_vec(),
            _ => {
                let offsets = self.offsets(fortran);
                offsets.into_iter().flat_map(|at| self.element(at)).copied().collect()
            }
        }
    }

    /// The view of a slice along the first dimension.
    pub fn sliced(&self, range: SliceRange) -> View {
        let mut part = self.clone();
        part.hash = None;
        // Without elements the place does not matter, and it may lie outside.
        if range.count > 0 {
            let start = self.strides[0] * range.start as isize;
            part.offset = self.offset.wrapping_add_signed(start);
        }
        part.shape[0] = range.count;
        part.strides[0] = self.strides[0].wrapping_mul(range.step as isize);
        part
    }

    /// The view of the same bytes with elements of another format, in one dimension.
    pub fn reinterpreted(&self, format: ItemFormat, format_text: String) -> View {
        let mut view = self.clone();
        view.hash = None;
        view.shape = vec![self.byte_len() / format.size()];
        view.strides = vec![format.size() as isize];
        view.format = format;
        view.format_text = format_text;
        view
    }

    /// Arranges the contiguous elements in the dimensions of `shape`.
    pub fn arrange(&mut self, shape: Vec<usize>) {
        let mut stride = self.format.size() as isize;
        let mut strides = vec![0; shape.len()];
        for (to, len) in strides.iter_mut().zip(&shape).rev() {
            *to = stride;
            stride *= *len as isize;
        }
        self.shape = shape;
        self.strides = strides;
    }
}
