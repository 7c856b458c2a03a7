//! Tracebacks as text, as CPython 3.13 prints them (`Lib/traceback.py`).

use super::Vm;
use crate::code::{Op, Source};
use crate::heap::Gc;
use crate::object::*;

/// Levels of the same line shown before "Previous line repeated".
const MAX_REPEATS: usize = 3;

impl Vm {
    /// The text of an exception with its traceback and its causes.
    pub fn format_exception(&mut self, exception: Value) -> Vec<u8> {
        let mut out = Vec::new();
        let mut chain = Vec::new();
        let mut at = exception;
        while let Some(e) = at.downcast::<Exception>() {
            if chain.iter().any(|(v, _): &(Value, &str)| v.is(at)) || chain.len() > 1000 {
                break;
            }
            if e.cause.is_object() {
                chain.push((
                    at,
                    "\nThe above exception was the direct cause of the following exception:\n\n",
                ));
                at = e.cause;
            } else if e.context.is_object() && !e.suppress_context {
                chain.push((
                    at,
                    "\nDuring handling of the above exception, another exception occurred:\n\n",
                ));
                at = e.context;
            } else {
                chain.push((at, ""));
                break;
            }
        }
        for (i, (exception, _)) in chain.iter().enumerate().rev() {
            self.format_one(*exception, &mut out);
            if i > 0 {
                out.extend_from_slice(chain[i - 1].1.as_bytes());
            }
        }
        out
    }

    fn format_one(&mut self, exception: Value, out: &mut Vec<u8>) {
        let Some(e) = exception.downcast::<Exception>() else { return };
        let entries: Vec<TraceEntry> = e.traceback.iter().rev().copied().collect();
        if !entries.is_empty() {
            out.extend_from_slice(b"Traceback (most recent call last):\n");
            format_entries(&entries, out);
        }
        self.format_exception_only(exception, out);
    }

    /// The last lines of a traceback: for a SyntaxError the place, then class and message, notes.
    pub fn format_exception_only(&mut self, exception: Value, out: &mut Vec<u8>) {
        if self.is_instance_of(exception, self.types.syntax_error) {
            self.format_syntax_place(exception, out);
        }
        let class = self.type_of(exception);
        let module = self.class_module(class).unwrap_or_default();
        let name = class.qualname;
        if !matches!(&module[..], "builtins" | "__main__" | "") {
            out.extend_from_slice(module.as_bytes());
            out.push(b'.');
        }
        out.extend_from_slice(name.as_bytes());
        let message = if self.is_instance_of(exception, self.types.syntax_error) {
            let found = self.own_attr(exception, self.names.msg).unwrap_or(Value::NONE);
            if found.is_none() { Ok(self.intern("<no detail available>")) } else { self.str(found) }
        } else {
            self.str(exception)
        };
        match message {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                out.extend_from_slice(b": ");
                out.extend_from_slice(text.as_bytes());
                if let Some(hint) = self.suggestion(exception) {
                    out.extend_from_slice(hint.as_bytes());
                }
            }
            Err(_) => {
                self.take_raised();
                out.extend_from_slice(b": <exception str() failed>");
            }
        }
        out.push(b'\n');
        if let Some(notes) = self.own_attr(exception, self.names.notes) {
            if let Ok(list) = self.to_list(notes) {
                for at in 0..list.items.len() {
                    match self.str(list.items[at]) {
                        Ok(note) => {
                            out.extend_from_slice(note.as_bytes());
                            out.push(b'\n');
                        }
                        Err(_) => {
                            self.take_raised();
                        }
                    }
                }
            } else {
                self.take_raised();
            }
        }
    }

    fn format_syntax_place(&mut self, exception: Value, out: &mut Vec<u8>) {
        let mut attr = |name: &str| {
            let name = self.intern(name);
            self.own_attr(exception, name).unwrap_or(Value::NONE)
        };
        let (filename, line, text) = (attr("filename"), attr("lineno"), attr("text"));
        let (offset, end_line, end_offset) =
            (attr("offset"), attr("end_lineno"), attr("end_offset"));
        let Some(line_number) = line.as_int() else { return };
        let filename = match filename.downcast::<Str>() {
            Some(name) => name.to_string_lossy().into_owned(),
            None => "<string>".into(),
        };
        out.extend_from_slice(format!("  File \"{filename}\", line {line_number}\n").as_bytes());
        let Some(text) = text.downcast::<Str>() else { return };
        let text = text.to_string_lossy().into_owned();
        let line_text = text.trim_end_matches(['\n', '\r']);
        let stripped = line_text.trim_start_matches([' ', '\t', '\x0c']);
        let removed = (line_text.chars().count() - stripped.chars().count()) as i64;
        let stripped = stripped.trim_end_matches([' ', '\t', '\x0c']);
        if stripped.is_empty() && text.is_empty() {
            return;
        }
        out.extend_from_slice(format!("    {stripped}\n").as_bytes());
        let Some(offset) = offset.as_int() else { return };
        if offset < 1 {
            return;
        }
        let mut end = end_offset.as_int().unwrap_or(0);
        if end_line.as_int() != Some(line_number) {
            end = line_text.chars().count() as i64 + 1;
        }
        if end == 0 || end == offset || end == -1 {
            end = offset + 1;
        }
        let start = offset - 1 - removed;
        if start < 0 {
            return;
        }
        let width = (end - offset).max(1);
        out.extend(std::iter::repeat_n(b' ', 4));
        for c in stripped.chars().chain(std::iter::repeat(' ')).take(start as usize) {
            out.push(if c == '\t' { b'\t' } else { b' ' });
        }
        out.extend(std::iter::repeat_n(b'^', width as usize));
        out.push(b'\n');
    }

    /// ". Did you mean: 'x'?" for a misspelt name or attribute.
    fn suggestion(&mut self, exception: Value) -> Option<String> {
        let wanted = self.own_attr(exception, self.names.plain_name)?.downcast::<Str>()?;
        let wanted = wanted.to_string_lossy().into_owned();
        let mut names: Vec<String> = Vec::new();
        if self.is_instance_of(exception, self.types.name_error) {
            let e = exception.downcast::<Exception>()?;
            let innermost = e.traceback.first()?;
            let code = innermost.code;
            names.extend(code.varnames.iter().map(|n| n.to_string_lossy().into_owned()));
            for dict in [code.globals, self.builtins] {
                names.extend(
                    dict.iter()
                        .filter_map(|(k, _)| k.downcast::<Str>())
                        .map(|k| k.to_string_lossy().into_owned()),
                );
            }
            names.sort();
            if let Some(best) = super::suggest::closest(&wanted, names.iter().map(|n| &**n)) {
                return Some(format!(". Did you mean: '{best}'?"));
            }
            let is_module = self.registry.modules.iter().any(|m| m.name == wanted);
            return is_module
                .then(|| format!(". Did you forget to import '{wanted}'?"));
        }
        if self.is_instance_of(exception, self.types.attribute_error) {
            let object = self.own_attr(exception, self.names.obj)?;
            names = self.attribute_names(object);
            names.sort();
            let hidden = !wanted.starts_with('_');
            let best = super::suggest::closest(
                &wanted,
                names.iter().map(|n| &**n).filter(|n| !(hidden && n.starts_with('_'))),
            )?;
            return Some(format!(". Did you mean: '{best}'?"));
        }
        None
    }

    /// The names of an object's attributes, without running code.
    pub fn attribute_names(&mut self, object: Value) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut add = |dict: Gc<Dict>| {
            names.extend(
                dict.iter()
                    .filter_map(|(k, _)| k.downcast::<Str>())
                    .map(|k| k.to_string_lossy().into_owned()),
            );
        };
        if let Some(class) = object.downcast::<Type>() {
            class.mro.iter().for_each(|c| add(c.dict));
        } else {
            self.type_of(object).mro.iter().for_each(|c| add(c.dict));
            match object.downcast::<Module>() {
                Some(module) => add(module.dict),
                None if self.has_dict(object) && object.kind().has_slots() => {
                    if let Some(slots) = SlotObject::new(object) {
                        match slots.dict() {
                            Some(dict) => add(dict),
                            None => {
                                let keys = self.shapes.get(slots.shape()).keys.clone();
                                names.extend(
                                    keys.iter().map(|k| k.to_string_lossy().into_owned()),
                                );
                            }
                        }
                    }
                }
                None => {}
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

/// Writes the levels of a traceback, outermost first.
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
        let (start, end) = proto.span_at(entry.pc);
        let source = &proto.source;
        let line = source.line_of(start);
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
        out.extend_from_slice(
            format!("  File \"{}\", line {line}, in {}\n", source.filename, proto.name).as_bytes(),
        );
        write_source_lines(source, start, end, anchor_op(entry), out);
    }
    repeated(count, out);
}

/// The kind of expression whose operator or brackets carets point at.
#[derive(Clone, Copy, PartialEq)]
enum Anchor {
    None,
    Binary,
    Subscript,
    Call,
}

fn anchor_op(entry: &TraceEntry) -> Anchor {
    let instrs = &entry.code.proto.instrs;
    let mut pc = 0;
    let mut op = Op::Nop;
    while pc <= entry.pc as usize && pc < instrs.len() {
        op = instrs[pc].op;
        pc += 1 + op.extra_words();
    }
    let number = op as u16;
    if (Op::Add as u16..=Op::SubK as u16).contains(&number) {
        let inplace = (Op::IAdd as u16..=Op::IShr as u16).contains(&number)
            || matches!(op, Op::IAddI | Op::ISubI);
        return if inplace { Anchor::None } else { Anchor::Binary };
    }
    match op {
        Op::GetItem | Op::GetItemI | Op::GetSlice => Anchor::Subscript,
        Op::Call
        | Op::CallSelf
        | Op::CallMethod
        | Op::CallKw
        | Op::CallEx
        | Op::RangePrep => Anchor::Call,
        _ => Anchor::None,
    }
}

/// Writes the source line of a level and the carets under its range.
fn write_source_lines(source: &Source, start: u32, end: u32, anchor: Anchor, out: &mut Vec<u8>) {
    let first = source.line_of(start);
    let last = source.line_of(end.max(start + 1) - 1).max(first);
    let lines: Vec<&str> = (first..=last).map(|n| source.line_text(n)).collect();
    if lines.iter().all(|l| l.trim().is_empty()) {
        return;
    }
    let indent = lines
        .iter()
        .filter(|l| !l.trim().is_empty())
        .map(|l| l.len() - l.trim_start().len())
        .min()
        .unwrap_or(0);
    let start_column = source.column_of(start) as usize;
    let end_column = end as usize - source.line_starts[last as usize - 1] as usize;
    let text = source.text.get(start as usize..end as usize).unwrap_or("");
    let anchors = find_anchor(text, anchor);
    let whole = lines.len() == 1
        && lines[0][..start_column.min(lines[0].len())].trim().is_empty()
        && lines[0].get(end_column..).unwrap_or("").trim().is_empty()
        && anchors.is_none();
    let show: Vec<usize> = if lines.len() <= 4 {
        (0..lines.len()).collect()
    } else {
        vec![0, 1, usize::MAX, lines.len() - 1]
    };
    let mut offset = 0usize;
    let mut offsets = Vec::new();
    for line in &lines {
        offsets.push(offset);
        offset += line.len() + 1;
    }
    for n in show {
        if n == usize::MAX {
            let hidden = lines.len() - 3;
            out.extend_from_slice(format!("    ...<{hidden} lines>...\n").as_bytes());
            continue;
        }
        let line = lines[n];
        let shown = line.get(indent..).unwrap_or("").trim_end();
        out.extend_from_slice(b"    ");
        out.extend_from_slice(shown.as_bytes());
        out.push(b'\n');
        if whole {
            continue;
        }
        let from = if n == 0 { start_column } else { line.len() - line.trim_start().len() };
        let to = if n + 1 == lines.len() { end_column } else { line.trim_end().len() };
        let base = offsets[n];
        let mut carets = String::new();
        for (at, c) in line.char_indices() {
            if at < indent {
                continue;
            }
            if at >= to {
                break;
            }
            let width = char_width(c);
            let mark = if at < from {
                ' '
            } else {
                match anchors {
                    // The range's text starts at `start_column` of the first line.
                    Some((a, b)) => {
                        let position = (base + at).wrapping_sub(start_column);
                        if position >= a && position < b { '^' } else { '~' }
                    }
                    None => '^',
                }
            };
            for _ in 0..width {
                carets.push(mark);
            }
        }
        if carets.trim().is_empty() {
            continue;
        }
        out.extend_from_slice(b"    ");
        out.extend_from_slice(carets.as_bytes());
        out.push(b'\n');
    }
}

fn char_width(c: char) -> usize {
    let wide = matches!(c as u32,
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xA000..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD);
    if wide { 2 } else { 1 }
}

/// The part of an expression's text that carets point at: the operator between two operands, the
/// brackets of a subscript, the parentheses of a call. None: all of it.
fn find_anchor(text: &str, anchor: Anchor) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    match anchor {
        Anchor::None => None,
        Anchor::Binary => binary_anchor(bytes),
        Anchor::Subscript => closing_pair(bytes, b'[', b']'),
        Anchor::Call => closing_pair(bytes, b'(', b')').filter(|(a, _)| *a > 0),
    }
}

/// Positions of the bracket that closes at the end of the text and the one that opens it.
fn closing_pair(bytes: &[u8], open: u8, close: u8) -> Option<(usize, usize)> {
    if bytes.last() != Some(&close) {
        return None;
    }
    let mut stack = Vec::new();
    let mut i = 0;
    let mut opened = None;
    while i < bytes.len() {
        match bytes[i] {
            b'\'' | b'"' => {
                i = skip_string(bytes, i);
                continue;
            }
            b'(' | b'[' | b'{' => stack.push(i),
            b')' | b']' | b'}' => {
                let start = stack.pop()?;
                if i + 1 == bytes.len() && bytes[start] == open {
                    opened = Some(start);
                }
            }
            _ => {}
        }
        i += 1;
    }
    opened.map(|start| (start, bytes.len()))
}

/// The operator of the outermost binary expression: the last one of the lowest precedence outside
/// brackets.
fn binary_anchor(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut best: Option<(u8, usize, usize)> = None;
    let mut depth = 0;
    let mut i = 0;
    let mut after_operand = false;
    while i < bytes.len() {
        let b = bytes[i];
        match b {
            b'\'' | b'"' => {
                i = skip_string(bytes, i);
                after_operand = true;
                continue;
            }
            b'(' | b'[' | b'{' => {
                depth += 1;
                after_operand = false;
            }
            b')' | b']' | b'}' => {
                depth -= 1;
                after_operand = true;
            }
            b' ' | b'\t' | b'\n' | b'\\' => {}
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'<' | b'>'
                if depth == 0 && after_operand =>
            {
                let two = bytes.get(i + 1) == Some(&b) && matches!(b, b'*' | b'/' | b'<' | b'>');
                let len = 1 + two as usize;
                let precedence = match (b, two) {
                    (b'|', _) => 0,
                    (b'^', _) => 1,
                    (b'&', _) => 2,
                    (b'<' | b'>', true) => 3,
                    (b'+' | b'-', _) => 4,
                    (b'*', true) => 6,
                    _ => 5,
                };
                // `**` groups to the right: its first operator is the outermost.
                let better = match best {
                    None => true,
                    Some((p, ..)) => precedence < p || precedence == p && precedence != 6,
                };
                if better && !(matches!(b, b'<' | b'>') && !two) {
                    best = Some((precedence, i, i + len));
                }
                i += len;
                after_operand = false;
                continue;
            }
            b'~' | b'+' | b'-' => after_operand = false,
            _ => after_operand = true,
        }
        i += 1;
    }
    best.map(|(_, a, b)| (a, b))
}

fn skip_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let triple = bytes.get(start..start + 3) == Some(&[quote; 3]);
    let mut i = start + if triple { 3 } else { 1 };
    while i < bytes.len() {
        if bytes[i] == b'\\' {
            i += 2;
            continue;
        }
        if bytes[i] == quote && (!triple || bytes.get(i..i + 3) == Some(&[quote; 3])) {
            return i + if triple { 3 } else { 1 };
        }
        i += 1;
    }
    bytes.len()
}
