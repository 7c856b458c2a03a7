//! `str`, formatting and encodings.

pub mod codecs;
pub mod percent_format;
pub mod str;
pub mod str_case;
pub mod str_format;
pub mod str_pad;
pub mod str_search;
pub mod str_split;
pub mod str_translate;
