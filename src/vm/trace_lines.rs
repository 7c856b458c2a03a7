//! The levels of a traceback as text: source lines and the carets below them.

use super::Vm;
use crate::code::Source;
use crate::object::*;
use crate::syntax::ast::{Expr, Ranged, Stmt};
use crate::syntax::{Mode, SourceText, parse};

/// Longer source lines are shown in part, without carets: a generated program on one line must not
/// fill the host's log. CPython shows them whole.
pub(super) const MAX_LINE: usize = 4_000;
/// Characters shown on either side of the place.
pub(super) const EXCERPT: usize = 200;
/// Levels of the same line shown before "Previous line repeated".
const MAX_REPEATS: usize = 3;

/// A level of a traceback, in either language.
pub enum Level<'a> {
    /// Of Python's.
    Own(TraceEntry),
    /// Of the host's.
    Host(&'a HostLevel),
}

/// The levels of an exception's traceback in both languages, outermost first.
pub fn levels_of(exception: &Exception) -> Vec<Level<'_>> {
    let mut levels = Vec::new();
    let mut host = exception.host_levels.iter().peekable();
    for (inside, entry) in exception.traceback.iter().enumerate() {
        while let Some(level) = host.next_if(|level| level.inside <= inside) {
            levels.push(Level::Host(level));
        }
        levels.push(Level::Own(*entry));
    }
    levels.extend(host.map(Level::Host));
    levels.reverse();
    levels
}

/// Writes the levels of a traceback, outermost first.
pub(super) fn format_levels(levels: &[Level], out: &mut Vec<u8>) {
    let mut own = Vec::new();
    for level in levels {
        match level {
            Level::Own(entry) => own.push(*entry),
            Level::Host(HostLevel { file, line, function, .. }) => {
                format_entries(&std::mem::take(&mut own), out);
                let text = format!("  File \"{file}\", line {line}, in {function} (Lua)\n");
                out.extend_from_slice(text.as_bytes());
            }
        }
    }
    format_entries(&own, out);
}

fn format_entries(entries: &[TraceEntry], out: &mut Vec<u8>) {
    let mut last: Option<(String, u32, String)> = None;
    let mut count = 0;
    let repeated = |count: usize, out: &mut Vec<u8>| {
        if count > MAX_REPEATS {
            let more = count - MAX_REPEATS;
            let plural = if more > 1 { "s" } else { "" };
            out.extend_from_slice(
                format!("  [Previous line repeated {more} more time{plural}]\n").as_bytes(),
            );
        }
    };
    for entry in entries {
        let proto = &entry.code.proto;
        let line = proto.source.line_of(proto.span_at(entry.pc).0);
        let source = &proto.source;
        let key = (source.filename.to_string(), line, proto.name.to_string());
        if last.as_ref() == Some(&key) {
            count += 1;
            if count > MAX_REPEATS {
                continue;
            }
        } else {
            repeated(count, out);
            last = Some(key);
            count = 1;
        }
        format_level(*entry, out);
    }
    repeated(count, out);
}

/// Writes one level of a traceback.
fn format_level(entry: TraceEntry, out: &mut Vec<u8>) {
    let proto = &entry.code.proto;
    let (start, end) = proto.span_at(entry.pc);
    let source = &proto.source;
    let line = source.line_of(start);
    out.extend_from_slice(
        format!("  File \"{}\", line {line}, in {}\n", source.filename, proto.name).as_bytes(),
    );
    write_source_lines(source, start, end, out);
}

/// What the `traceback` module tells of a level.
pub struct LevelDescription {
    /// Name of the file.
    pub filename: String,
    /// First line.
    pub line: u32,
    /// Name of the function.
    pub function: String,
    /// The text of the first line.
    pub source: String,
    /// Last line.
    pub end_line: u32,
    /// Where it starts in the first line, in characters.
    pub column: usize,
    /// Where it ends in the last line.
    pub end_column: usize,
    /// As a traceback shows it.
    pub shown: Vec<u8>,
}

impl Vm {
    /// Describes a level of a traceback.
    pub fn describe_level(&self, entry: TraceEntry) -> LevelDescription {
        let proto = &entry.code.proto;
        let (start, end) = proto.span_at(entry.pc);
        let source = &proto.source;
        let (line, end_line) = (source.line_of(start), source.line_of(end.max(start)));
        let column = |line: u32, offset: u32| {
            let line_start = source.line_starts[line as usize - 1] as usize;
            source.text.get(line_start..offset as usize).map_or(0, |text| text.chars().count())
        };
        let mut shown = Vec::new();
        format_level(entry, &mut shown);
        LevelDescription {
            filename: source.filename.to_string(),
            line,
            function: proto.name.to_string(),
            source: source.line_text(line).to_owned(),
            end_line,
            column: column(line, start),
            end_column: column(end_line, end.max(start)),
            shown,
        }
    }
}

/// Writes the source lines of a level and the carets under its range.
fn write_source_lines(source: &Source, start: u32, end: u32, out: &mut Vec<u8>) {
    if !source.is_listed() {
        return;
    }
    let first = source.line_of(start);
    let last = source.line_of(end.max(start + 1) - 1).max(first);
    let original: Vec<&str> = (first..=last).map(|n| source.line_text(n).trim_end()).collect();
    let lines = dedent(&original);
    if lines.iter().all(|line| line.is_empty()) {
        return;
    }
    if lines.iter().any(|line| line.len() > MAX_LINE) {
        let excerpt: String = lines[0].chars().take(2 * EXCERPT).collect();
        out.extend_from_slice(format!("    {excerpt}...\n").as_bytes());
        return;
    }
    // From here on everything is about the dedented lines and offsets in them, joined.
    let starts: Vec<usize> = lines
        .iter()
        .scan(0, |offset, line| {
            let start = *offset;
            *offset += line.len() + 1;
            Some(start)
        })
        .collect();
    let text = lines.join("\n");
    let moved = |line: usize, offset: u32| {
        let column = offset as usize - source.line_starts[first as usize - 1 + line] as usize;
        let removed = original[line].len() - lines[line].len();
        (starts[line] + column.saturating_sub(removed)).min(starts[line] + lines[line].len())
    };
    let (from, to) = (moved(0, start), moved(lines.len() - 1, end.max(start)));
    let anchor = text.get(from..to).and_then(find_anchor).map(|(a, b)| (from + a, from + b));
    let carets = !is_plain_call(&text, from, to)
        && (anchor.is_some()
            || !text[..from].trim_start().is_empty()
            || !text[to..].trim_end().is_empty());

    let line_of = |offset: usize| starts.partition_point(|start| *start <= offset) - 1;
    let mut shown = vec![0, lines.len() - 1];
    if let Some((a, b)) = anchor {
        for line in [line_of(a), line_of(b)] {
            shown.extend([line.wrapping_sub(1), line, line + 1]);
        }
    }
    shown.retain(|line| *line < lines.len());
    shown.sort_unstable();
    shown.dedup();

    let mut result: Vec<String> = Vec::new();
    let show = |result: &mut Vec<String>, line: usize| {
        result.push(lines[line].to_string());
        if carets {
            result.push(caret_line(lines[line], starts[line], (from, to), anchor));
        }
    };
    for (i, line) in shown.iter().enumerate() {
        let gap = if i == 0 { 0 } else { line - shown[i - 1] };
        match gap {
            2 => show(&mut result, line - 1),
            3.. => result.push(format!("...<{} lines>...", gap - 1)),
            _ => {}
        }
        show(&mut result, *line);
    }
    let result: Vec<&str> = result.iter().map(|line| &**line).collect();
    for line in dedent(&result) {
        out.extend_from_slice(b"    ");
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
}

/// The marks under one line, which starts at offset `start`.
fn caret_line(
    line: &str,
    start: usize,
    (from, to): (usize, usize),
    anchor: Option<(usize, usize)>,
) -> String {
    let indent = line.len() - line.trim_start().len();
    let mut marks = String::new();
    for (at, c) in line.char_indices() {
        let offset = start + at;
        if offset >= to {
            break;
        }
        let mark = match anchor {
            _ if at < indent || offset < from => ' ',
            Some((a, b)) if offset < a || offset >= b => '~',
            _ => '^',
        };
        marks.extend(std::iter::repeat_n(mark, char_width(c)));
    }
    marks
}

/// Lines without the white space that all of them start with, as `textwrap.dedent` does it.
fn dedent<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let indent_of =
        |line: &'a str| &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let indent = indent_of(line);
        let common = match margin {
            None => indent.len(),
            Some(margin) => margin.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count(),
        };
        margin = Some(&indent[..common]);
    }
    let margin = margin.unwrap_or("").len();
    let strip = |line: &&'a str| if line.trim().is_empty() { "" } else { &line[margin..] };
    lines.iter().map(strip).collect()
}

/// Whether the range is the call in `return name(...)` or `name = ...(...)` and the statement is
/// all there is: carets would say nothing.
fn is_plain_call(text: &str, from: usize, to: usize) -> bool {
    let Ok(tree) = parse(SourceText::file(text.as_bytes(), ""), Mode::Exec, &mut Vec::new()) else {
        return false;
    };
    let value = match tree.body.first() {
        Some(Stmt::Return(node)) => match node.value.as_deref() {
            Some(Expr::Call(call)) if matches!(*call.func, Expr::Name(_)) => call,
            _ => return false,
        },
        Some(Stmt::Assign(node)) => match (&node.targets[..], &*node.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        // A source without statements has nothing to point at.
        statement => return statement.is_none(),
    };
    let (start, end) = range_of(value);
    start == from && end == to && to == text.len() && !text[..start].contains('\n')
}

pub(super) fn char_width(c: char) -> usize {
    let wide = matches!(c as u32,
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xA000..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD);
    if wide { 2 } else { 1 }
}

/// The part of an expression's text that carets point at: the operator between two operands, the
/// brackets of a subscript, the parentheses of a call. None: all of it.
fn find_anchor(text: &str) -> Option<(usize, usize)> {
    let inside = format!("(\n{text}\n)");
    let tree = parse(SourceText::file(inside.as_bytes(), ""), Mode::Exec, &mut Vec::new()).ok()?;
    let [Stmt::Expr(statement)] = &tree.body[..] else { return None };
    let bytes = text.as_bytes();
    let position = |offset: usize| offset.checked_sub(2).filter(|at| *at <= text.len());
    // The next byte that suits, comments and line ends aside.
    let find = |mut at: usize, suits: fn(u8) -> bool| {
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\\' | b'#' => at += memchr::memchr(b'\n', &bytes[at..])? + 1,
                byte if suits(*byte) => return Some(at),
                _ => at += 1,
            }
        }
        None
    };
    match &*statement.value {
        Expr::BinOp(node) => {
            let left = position(range_of(&*node.left).1)?;
            let at = find(left, |b| !b.is_ascii_whitespace() && b != b')')?;
            let right = position(range_of(&*node.right).0)?;
            let two = at + 1 < right
                && bytes
                    .get(at + 1)
                    .is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'\\' | b'#'));
            Some((at, at + 1 + two as usize))
        }
        Expr::Subscript(node) => {
            let at = find(position(range_of(&*node.value).1)?, |b| b == b'[')?;
            Some((at, position(range_of(node).1)?))
        }
        Expr::Call(node) => {
            let at = find(position(range_of(&*node.func).1)?, |b| b == b'(')?;
            Some((at, position(range_of(node).1)?))
        }
        _ => None,
    }
}

fn range_of(node: &impl Ranged) -> (usize, usize) {
    (usize::from(node.start()), usize::from(node.end()))
}
