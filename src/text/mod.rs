//! Text as Python means it: pure functions on Rust data, knowing neither heap nor VM.
//!
//! A Python `str` is *generalised UTF-8* here: `&[u8]` holding UTF-8 in which the lone surrogates
//! U+D800..=U+DFFF may also appear, in their three-byte form ([`wtf8`]). Functions taking such a
//! slice trust it; on other bytes they give nonsense but never misbehave. All behaviour, tables
//! and messages are those of CPython 3.13 (Unicode 15.1).
//!
//! Where a message must say which Python type was at fault, the caller passes the type's name.
//! Widths and precisions come from the program: a caller with a memory limit checks them
//! ([`format_spec::Spec::width`] and such) before it asks for output of that size.

#![forbid(unsafe_code)]

pub mod case;
pub mod charmap;
#[rustfmt::skip]
mod charmap_tables;
pub mod escape;
pub mod escape_codec;
pub mod float_hex;
pub mod float_repr;
pub mod format_number;
pub mod format_spec;
pub mod int_text;
pub mod packed;
pub mod percent;
pub mod regex;
pub mod search;
pub mod split;
pub mod str_format;
pub mod unicode;
#[rustfmt::skip]
mod unicode_tables;
pub mod utf7;
pub mod wtf8;

/// Which exception a formatting failure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// Python's ValueError.
    ValueError,
    /// Python's OverflowError.
    OverflowError,
}

/// A formatting or parsing failure: the exception to raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    /// The exception's type.
    pub kind: ErrorKind,
    /// The exception's message.
    pub message: String,
}

impl FormatError {
    /// A ValueError.
    #[cold]
    pub fn value(message: impl Into<String>) -> Self {
        FormatError { kind: ErrorKind::ValueError, message: message.into() }
    }

    /// An OverflowError.
    #[cold]
    pub fn overflow(message: impl Into<String>) -> Self {
        FormatError { kind: ErrorKind::OverflowError, message: message.into() }
    }
}
