//! Tracebacks as text, as CPython 3.13 prints them (`Lib/traceback.py`).

use super::Vm;
use crate::code::Source;
use crate::heap::Gc;
use crate::object::*;
use crate::syntax::ast::{Expr, Ranged, Stmt};
use crate::syntax::{Mode, parse};

/// Longer source lines are shown in part, without carets: a generated program on one line must not
/// fill the host's log. CPython shows them whole.
const MAX_LINE: usize = 4_000;
/// Characters shown on either side of the place.
const EXCERPT: usize = 200;
/// Levels of the same line shown before "Previous line repeated".
const MAX_REPEATS: usize = 3;
/// Exceptions of a group that are shown.
const MAX_GROUP_WIDTH: usize = 15;
/// Groups inside groups that are shown.
const MAX_GROUP_DEPTH: usize = 10;
/// Causes of causes that are shown.
const MAX_CHAIN: usize = 1000;

const CAUSE_MESSAGE: &str =
    "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT_MESSAGE: &str =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

/// Text being written, indented inside exception groups.
struct Page {
    out: Vec<u8>,
    /// Groups that we are in.
    depth: usize,
    /// The box of the innermost group's last exception has still to be closed.
    open: bool,
}

impl Page {
    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n(b' ', 2 * self.depth));
    }

    /// Writes lines, inside groups behind a margin.
    fn write(&mut self, text: &[u8], margin: u8) {
        for line in text.split_inclusive(|b| *b == b'\n') {
            if self.depth > 0 {
                self.indent();
                self.out.extend_from_slice(&[margin, b' ']);
            }
            self.out.extend_from_slice(line);
        }
    }

    /// Writes a line of a group's frame.
    fn write_plain(&mut self, line: &str) {
        self.indent();
        self.out.extend_from_slice(line.as_bytes());
    }
}

impl Vm {
    /// The text of an exception with its traceback and its causes.
    pub fn format_exception(&mut self, exception: Value) -> Vec<u8> {
        let mut page = Page { out: Vec::new(), depth: 0, open: false };
        self.format_chain(exception, &mut page);
        page.out
    }

    fn format_chain(&mut self, exception: Value, page: &mut Page) {
        let mut chain: Vec<(Value, &str)> = Vec::new();
        let mut at = exception;
        while let Some(e) = at.downcast::<Exception>() {
            let (next, message) = if e.cause.is_object() {
                (e.cause, CAUSE_MESSAGE)
            } else if e.context.is_object() && !e.suppress_context {
                (e.context, CONTEXT_MESSAGE)
            } else {
                (Value::UNSET, "")
            };
            let ends = next.is_unset()
                || next.is(at)
                || chain.len() >= MAX_CHAIN
                || chain.iter().any(|(seen, _)| seen.is(next));
            chain.push((at, if ends { "" } else { message }));
            if ends {
                break;
            }
            at = next;
        }
        for (exception, message) in chain.into_iter().rev() {
            page.write(message.as_bytes(), b'|');
            match self.exceptions_of_group(exception) {
                None => {
                    let text = self.format_one(exception, "Traceback (most recent call last):\n");
                    page.write(&text.concat(), b'|');
                }
                Some(_) if page.depth > MAX_GROUP_DEPTH => {
                    let text = format!("... (max_group_depth is {MAX_GROUP_DEPTH})\n");
                    page.write(text.as_bytes(), b'|');
                }
                Some(members) => self.format_group(exception, &members, page),
            }
        }
    }

    fn format_group(&mut self, exception: Value, members: &[Value], page: &mut Page) {
        let top = page.depth == 0;
        if top {
            page.depth = 1;
        }
        let title = "Exception Group Traceback (most recent call last):\n";
        let [title, rest] = self.format_one(exception, title);
        page.write(&title, if top { b'+' } else { b'|' });
        page.write(&rest, b'|');
        let shown = members.len().min(MAX_GROUP_WIDTH + 1);
        page.open = false;
        for (i, member) in members.iter().take(shown).enumerate() {
            let last = i + 1 == shown;
            if last {
                // What a group inside it closes needs no closing here.
                page.open = true;
            }
            let truncated = i >= MAX_GROUP_WIDTH;
            let number = if truncated { "...".to_string() } else { (i + 1).to_string() };
            let corner = if i == 0 { "+-" } else { "  " };
            page.write_plain(&format!("{corner}+---------------- {number} ----------------\n"));
            page.depth += 1;
            if truncated {
                let more = members.len() - MAX_GROUP_WIDTH;
                let plural = if more > 1 { "s" } else { "" };
                page.write(format!("and {more} more exception{plural}\n").as_bytes(), b'|');
            } else {
                self.format_chain(*member, page);
            }
            if last && page.open {
                page.write_plain("+------------------------------------\n");
                page.open = false;
            }
            page.depth -= 1;
        }
        if top {
            page.depth = 0;
        }
    }

    fn exceptions_of_group(&mut self, exception: Value) -> Option<Vec<Value>> {
        if !self.is_instance_of(exception, self.types.base_exception_group) {
            return None;
        }
        let members = exception.downcast::<Exception>()?.args.items().get(1).copied()?.payload();
        match (members.downcast::<List>(), members.downcast::<Tuple>()) {
            (Some(list), _) => Some(list.items.to_vec()),
            (_, Some(tuple)) => Some(tuple.items().to_vec()),
            _ => None,
        }
    }

    /// The text of one exception, without its causes: the title of its traceback, if it has one, and
    /// the rest.
    fn format_one(&mut self, exception: Value, title: &str) -> [Vec<u8>; 2] {
        let (mut head, mut out) = (Vec::new(), Vec::new());
        let Some(e) = exception.downcast::<Exception>() else { return [head, out] };
        let entries: Vec<TraceEntry> = e.traceback.iter().rev().copied().collect();
        if !entries.is_empty() {
            head.extend_from_slice(title.as_bytes());
            format_entries(&entries, &mut out);
        }
        self.format_exception_only(exception, &mut out);
        [head, out]
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
        let message = if let (true, Some(e)) =
            (self.is_uncatchable(exception), exception.downcast::<Exception>())
        {
            // Its text is at hand; making it anew could run into the limit again.
            let text = e.args.items().first().and_then(|v| v.downcast::<Str>());
            Ok(text.unwrap_or(self.names.empty))
        } else if self.is_instance_of(exception, self.types.syntax_error) {
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
        if stripped.len() > MAX_LINE {
            let at = offset.as_int().unwrap_or(1) - 1 - removed;
            let from = (at - EXCERPT as i64).max(0) as usize;
            let excerpt: String = stripped.chars().skip(from).take(2 * EXCERPT).collect();
            out.extend_from_slice(format!("    ...{excerpt}...\n").as_bytes());
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
            return is_module.then(|| format!(". Did you forget to import '{wanted}'?"));
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
                                names.extend(keys.iter().map(|k| k.to_string_lossy().into_owned()));
                            }
                        }
                    }
                }
                None => match object.downcast::<BoundMethod>().map(|method| method.function) {
                    // A method shows what its function has.
                    Some(function) => {
                        function_dict(function).into_iter().for_each(&mut add);
                    }
                    None => function_dict(object).into_iter().for_each(&mut add),
                },
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

fn function_dict(function: Value) -> Option<Gc<Dict>> {
    function.downcast::<Function>()?.extra.as_ref()?.dict
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
        write_source_lines(source, start, end, out);
    }
    repeated(count, out);
}

/// Writes the source lines of a level and the carets under its range.
fn write_source_lines(source: &Source, start: u32, end: u32, out: &mut Vec<u8>) {
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
    let Ok(tree) = parse(text.as_bytes(), "", Mode::Exec) else { return false };
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

fn char_width(c: char) -> usize {
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
    let tree = parse(inside.as_bytes(), "", Mode::Exec).ok()?;
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
