//! `str`: immutable text.
//!
//! Text is *generalised UTF-8*: UTF-8 in which lone surrogates may appear, each in its three-byte
//! form, so that any Lua string survives the crossing (invalid bytes become U+DC80..U+DCFF, as
//! Python's surrogateescape). Short text lies behind the object; longer text in a shared buffer.
//!
//! Indexing is O(1) for ASCII. Other long text keeps a *breadcrumb*, the byte offset of every 64th
//! character, made when first needed.
//!
//! A buffer may have room behind its text: `a + b` writes `b` there when `a` ends where the buffer's
//! text ends, and the sum shares the buffer. Building a string by repeated `+=` is thus linear.

use std::hash::{BuildHasher, Hasher};

use super::kind::{Kind, Object, PLACEHOLDER};
use crate::heap::{Gc, Header, Heap, Tracer};

/// Text up to this many bytes lies behind the object.
const MAX_INLINE: usize = 256 - size_of::<Str>();
const CRUMB: usize = 64;

/// A str.
#[repr(C)]
pub struct Str {
    header: Header,
    /// 0 until computed.
    hash: u64,
    bytes: u32,
    chars: u32,
    data: *const u8,
    /// Null when the text lies behind the object.
    buffer: *mut Buffer,
}

struct Buffer {
    users: usize,
    text: Vec<u8>,
    crumbs: Vec<u32>,
}

/// Header flag: the str is in the table of interned strings.
pub const INTERNED: u8 = 1;

// SAFETY: repr(C) with the header first; refers to no other object.
unsafe impl Object for Str {
    const KIND: Kind = Kind::Str;
    fn trace(&self, tracer: &mut Tracer) {
        if self.buffer.is_null() {
            tracer.external(self.bytes as usize);
        } else {
            // SAFETY: S1, `buffer` is null or points to a buffer this object counts in `users`.
            let buffer = unsafe { &*self.buffer };
            tracer.external(buffer.text.capacity() / buffer.users.max(1));
        }
    }
}

impl Drop for Str {
    fn drop(&mut self) {
        if !self.buffer.is_null() {
            // SAFETY: S1; the last user releases the buffer, made by `Box::into_raw`.
            unsafe {
                (*self.buffer).users -= 1;
                if (*self.buffer).users == 0 {
                    drop(Box::from_raw(self.buffer));
                }
            }
        }
    }
}

/// Number of characters of generalised UTF-8.
pub fn count_chars(text: &[u8]) -> usize {
    text.iter().filter(|b| (**b as i8) >= -0x40).count()
}

impl Str {
    /// A str of a copy of `text`.
    pub fn new(heap: &mut Heap, shape: u32, text: &[u8]) -> Gc<Str> {
        let chars = if text.is_ascii() { text.len() } else { count_chars(text) };
        Str::with_chars(heap, shape, text, chars)
    }

    /// As [`Str::new`] when the number of characters is known.
    pub fn with_chars(heap: &mut Heap, shape: u32, text: &[u8], chars: usize) -> Gc<Str> {
        if text.len() <= MAX_INLINE {
            Str::inline(heap, shape, chars, text, &[])
        } else {
            Str::in_buffer(heap, shape, text.to_vec(), chars)
        }
    }

    /// A str that takes over `text`.
    pub fn from_vec(heap: &mut Heap, shape: u32, text: Vec<u8>) -> Gc<Str> {
        if text.len() <= MAX_INLINE {
            return Str::new(heap, shape, &text);
        }
        let chars = if text.is_ascii() { text.len() } else { count_chars(&text) };
        Str::in_buffer(heap, shape, text, chars)
    }

    fn inline(heap: &mut Heap, shape: u32, chars: usize, a: &[u8], b: &[u8]) -> Gc<Str> {
        let bytes = a.len() + b.len();
        let raw = heap.alloc(size_of::<Str>() + bytes, Kind::Str as u8, shape);
        // SAFETY: the cell has room for the struct and the text behind it.
        unsafe {
            let header = std::ptr::read(raw);
            let data = raw.cast::<u8>().add(size_of::<Str>());
            std::ptr::copy_nonoverlapping(a.as_ptr(), data, a.len());
            std::ptr::copy_nonoverlapping(b.as_ptr(), data.add(a.len()), b.len());
            raw.cast::<Str>().write(Str {
                header,
                hash: 0,
                bytes: bytes as u32,
                chars: chars as u32,
                data,
                buffer: std::ptr::null_mut(),
            });
            Gc::from_raw(raw)
        }
    }

    fn in_buffer(heap: &mut Heap, shape: u32, text: Vec<u8>, chars: usize) -> Gc<Str> {
        heap.charge(text.capacity());
        let bytes = text.len();
        let buffer = Box::into_raw(Box::new(Buffer { users: 1, text, crumbs: Vec::new() }));
        Str::share(heap, shape, buffer, bytes, chars)
    }

    /// A str of the first `bytes` bytes of `buffer`, already counted among its users.
    fn share(
        heap: &mut Heap,
        shape: u32,
        buffer: *mut Buffer,
        bytes: usize,
        chars: usize,
    ) -> Gc<Str> {
        assert!(bytes < u32::MAX as usize, "callers refuse strings of 4 GB");
        // SAFETY: S1.
        let data = unsafe { (*buffer).text.as_ptr() };
        super::kind::alloc(
            heap,
            shape,
            Str {
                header: PLACEHOLDER,
                hash: 0,
                bytes: bytes as u32,
                chars: chars as u32,
                data,
                buffer,
            },
        )
    }

    /// `a + b`.
    pub fn concat(heap: &mut Heap, a: Gc<Str>, b: Gc<Str>) -> Gc<Str> {
        let (shape, chars) = (a.header.shape, a.chars as usize + b.chars as usize);
        let bytes = a.len() + b.len();
        if bytes <= MAX_INLINE {
            return Str::inline(heap, shape, chars, a.as_bytes(), b.as_bytes());
        }
        if !a.buffer.is_null() {
            // SAFETY: S1. Extending within the capacity moves nothing, and no user's text reaches
            // beyond the old end, so what others see does not change.
            unsafe {
                let shared: *mut Buffer = a.buffer;
                let buffer = &mut *shared;
                if buffer.text.len() == a.len() && buffer.text.capacity() >= bytes {
                    let addition: &[u8] = std::slice::from_raw_parts(b.data, b.len());
                    buffer.text.extend_from_slice(addition);
                    buffer.users += 1;
                    return Str::share(heap, shape, a.buffer, bytes, chars);
                }
            }
        }
        // A left side that was itself built in a buffer is probably being appended to.
        let room = if a.buffer.is_null() { bytes } else { bytes * 2 };
        let mut text = Vec::with_capacity(room);
        text.extend_from_slice(a.as_bytes());
        text.extend_from_slice(b.as_bytes());
        Str::in_buffer(heap, shape, text, chars)
    }

    /// The text.
    #[inline(always)]
    pub fn as_bytes(&self) -> &[u8] {
        // SAFETY: S2, `data` and `bytes` delimit initialised text, which never changes.
        unsafe { std::slice::from_raw_parts(self.data, self.bytes as usize) }
    }

    /// The text as Rust sees it, with lone surrogates replaced.
    pub fn to_string_lossy(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(self.as_bytes())
    }

    /// Bytes of text.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.bytes as usize
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Number of characters, Python's `len`.
    #[inline(always)]
    pub fn chars(&self) -> usize {
        self.chars as usize
    }

    /// Whether every character is ASCII.
    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.bytes == self.chars
    }

    /// Whether the text is in the table of interned strings.
    #[inline(always)]
    pub fn is_interned(&self) -> bool {
        self.header.flags & INTERNED != 0
    }

    /// The hash; the same for equal text.
    #[inline(always)]
    pub fn hash(&mut self) -> u64 {
        if self.hash == 0 {
            self.hash = hash_bytes(self.as_bytes());
        }
        self.hash
    }

    /// Whether the texts are equal.
    #[inline]
    pub fn equals(&self, other: &Str) -> bool {
        (self.hash == other.hash || self.hash == 0 || other.hash == 0)
            && self.as_bytes() == other.as_bytes()
    }

    /// Byte offset of the character at `index`; `index` is at most the number of characters.
    pub fn offset_of(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index;
        }
        if index >= self.chars as usize {
            return self.len();
        }
        let text = self.as_bytes();
        let (mut offset, mut skip) = (0, index);
        if !self.buffer.is_null() {
            let buffer: *mut Buffer = self.buffer;
            // SAFETY: S1; no reference into the crumbs outlives this call.
            let buffer = unsafe { &mut *buffer };
            (offset, skip) = (buffer.crumb(index / CRUMB), index % CRUMB);
        }
        while skip > 0 {
            offset += char_len(text[offset]);
            skip -= 1;
        }
        offset
    }

    /// The characters `start..end` (clamped by the caller) as bytes.
    pub fn slice_bytes(&self, start: usize, end: usize) -> &[u8] {
        let from = self.offset_of(start);
        &self.as_bytes()[from..self.offset_of(end).max(from)]
    }

    /// Number of characters before byte `offset`.
    pub fn index_of_offset(&self, offset: usize) -> usize {
        if self.is_ascii() { offset } else { count_chars(&self.as_bytes()[..offset]) }
    }
}

impl Buffer {
    /// Byte offset of character `n * CRUMB`.
    fn crumb(&mut self, n: usize) -> usize {
        if self.crumbs.is_empty() {
            self.crumbs.push(0);
        }
        while self.crumbs.len() <= n {
            let mut offset = self.crumbs[self.crumbs.len() - 1] as usize;
            for _ in 0..CRUMB {
                offset += char_len(self.text[offset]);
            }
            self.crumbs.push(offset as u32);
        }
        self.crumbs[n] as usize
    }
}

/// Bytes of the character that starts with `lead`.
#[inline(always)]
pub fn char_len(lead: u8) -> usize {
    match lead {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

/// The hash of a str's or bytes' text; never 0.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = foldhash::fast::FixedState::default().build_hasher();
    hasher.write(bytes);
    hasher.finish() | 1
}
