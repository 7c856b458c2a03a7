//! `bytes`, `bytearray`, `memoryview`.

pub mod buffer_view;
pub mod byte_buffer;
pub mod bytearray;
pub mod bytes;
pub mod bytes_methods;
pub mod bytes_split;
pub mod exported_buffer;
pub mod memoryview;
