//! The encoding of source files: a byte order mark, or a declaration in the first two lines.

use std::borrow::Cow;

/// The source as UTF-8; else what is wrong with its declaration.
pub fn decode(source: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    let has_mark = source.starts_with(b"\xef\xbb\xbf");
    let Some(name) = declared(source) else { return Ok(Cow::Borrowed(source)) };
    let plain = name.to_ascii_lowercase().replace('_', "-");
    match plain.as_str() {
        "utf-8" | "utf8" => Ok(Cow::Borrowed(source)),
        name if name.starts_with("utf-8-") => Ok(Cow::Borrowed(source)),
        _ if has_mark => Err(format!("encoding problem: {name} with BOM")),
        "ascii" | "us-ascii" => Ok(Cow::Borrowed(source)),
        "latin-1" | "latin1" | "iso-8859-1" | "iso-latin-1" => {
            Ok(Cow::Owned(source.iter().map(|b| char::from(*b)).collect::<String>().into()))
        }
        _ => Err(format!("unknown encoding: {name}")),
    }
}

/// The name in a comment like `# -*- coding: NAME -*-`.
fn declared(source: &[u8]) -> Option<&str> {
    let mut lines = source.split(|b| *b == b'\n' || *b == b'\r');
    let first = lines.next()?;
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    in_comment(first).or_else(|| {
        // The second line counts only below a line without code.
        let is_blank = matches!(comment_start(first), (_, b'#' | 0));
        is_blank.then(|| lines.next()).flatten().and_then(in_comment)
    })
}

/// Where a line's first character that is not blank is; 0 stands for the line's end.
fn comment_start(line: &[u8]) -> (usize, u8) {
    let at = line.iter().position(|b| !matches!(b, b' ' | b'\t' | b'\x0c'));
    at.map_or((line.len(), 0), |at| (at, line[at]))
}

fn in_comment(line: &[u8]) -> Option<&str> {
    let (start, b'#') = comment_start(line) else { return None };
    let comment = &line[start..];
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(&comment[from..], b"coding") {
        let behind = &comment[from + at + "coding".len()..];
        if let [b':' | b'=', rest @ ..] = behind {
            let blank = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            let rest = &rest[blank..];
            let is_name = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
            let len = rest.iter().take_while(is_name).count();
            if len > 0 {
                return std::str::from_utf8(&rest[..len]).ok();
            }
        }
        from += at + 1;
    }
    None
}
