//! Tracebacks as text, as CPython 3.13 prints them (`Lib/traceback.py`).

use super::Vm;
use super::trace_lines::{EXCERPT, MAX_LINE, format_levels, levels_of};
use crate::object::*;

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
    /// How many levels of each traceback are shown: the first ones, or the last if negative.
    limit: Option<i64>,
    /// The exceptions shown so far: none is shown again as a cause.
    seen: Vec<Value>,
}

impl Page {
    fn new(limit: Option<i64>) -> Page {
        Page { out: Vec::new(), depth: 0, open: false, limit, seen: Vec::new() }
    }

    /// Whether `next` is an exception that has not been shown yet.
    fn is_new(&self, next: Value) -> bool {
        next.is_object() && !self.seen.iter().any(|seen| seen.is(next))
    }

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
        let limit = self.traceback_limit();
        let mut page = Page::new(limit);
        self.format_chain(exception, &mut page);
        page.out
    }

    /// How many levels `sys.tracebacklimit` wants to be shown: the last ones.
    fn traceback_limit(&mut self) -> Option<i64> {
        let sys = self.module("sys")?;
        let name = self.find_interned(b"tracebacklimit")?;
        sys.dict.get_str(name)?.as_int().map(|limit| -limit.max(0))
    }

    /// The text of an exception group without its causes, with `levels` as its traceback.
    pub fn format_group_alone(
        &mut self,
        exception: Value,
        levels: Option<Vec<TraceEntry>>,
        limit: Option<i64>,
    ) -> Vec<u8> {
        let mut page = Page::new(limit);
        let (Some(mut group), Some(members)) =
            (exception.downcast::<Exception>(), self.exceptions_of_group(exception))
        else {
            return page.out;
        };
        let own = std::mem::replace(&mut group.traceback, levels.unwrap_or_default());
        self.format_group(exception, &members, &mut page);
        group.traceback = own;
        page.out
    }

    fn format_chain(&mut self, exception: Value, page: &mut Page) {
        let mut chain: Vec<(Value, &str)> = Vec::new();
        let mut at = exception;
        while let Some(e) = at.downcast::<Exception>() {
            page.seen.push(at);
            let (next, message) = if page.is_new(e.cause) {
                (e.cause, CAUSE_MESSAGE)
            } else if page.is_new(e.context) && !e.suppress_context {
                (e.context, CONTEXT_MESSAGE)
            } else {
                (Value::UNSET, "")
            };
            let ends = next.is_unset() || chain.len() >= MAX_CHAIN;
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
                    let text = self.format_one(
                        exception,
                        "Traceback (most recent call last):\n",
                        page.limit,
                    );
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
        let [title, rest] = self.format_one(exception, title, page.limit);
        page.write(&title, if top { b'+' } else { b'|' });
        page.write(&rest, b'|');
        page.seen.extend(members);
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
        let members = exception.downcast::<Exception>()?.field(field::EXCEPTIONS);
        members.downcast::<Tuple>().map(|members| members.items().to_vec())
    }

    /// The text of one exception, without its causes: the title of its traceback, if it has one, and
    /// the rest.
    fn format_one(&mut self, exception: Value, title: &str, limit: Option<i64>) -> [Vec<u8>; 2] {
        let (mut head, mut out) = (Vec::new(), Vec::new());
        let Some(e) = exception.downcast::<Exception>() else { return [head, out] };
        let mut levels = levels_of(&e);
        match limit {
            Some(n @ 0..) => levels.truncate(n as usize),
            Some(n) => drop(levels.drain(..levels.len().saturating_sub(n.unsigned_abs() as usize))),
            None => {}
        }
        if !levels.is_empty() {
            head.extend_from_slice(title.as_bytes());
            format_levels(&levels, &mut out);
        }
        out.extend(self.exception_only_lines(exception, true).concat());
        [head, out]
    }

    /// The file of a SyntaxError that has no line, as it stands behind the message.
    fn file_without_line(&self, exception: Value) -> Vec<u8> {
        let Some(e) = exception.downcast::<Exception>() else { return Vec::new() };
        let file = e.field(field::FILENAME).downcast::<Str>();
        match file.filter(|_| e.field(field::LINENO).as_int().is_none()) {
            Some(file) => [b" (", file.as_bytes(), b")"].concat(),
            None => Vec::new(),
        }
    }

    /// The last lines of a traceback: for a SyntaxError the place, then class and message, notes. A
    /// message of several lines is one of them. Names are suggested only below a traceback.
    pub fn exception_only_lines(&mut self, exception: Value, with_traceback: bool) -> Vec<Vec<u8>> {
        let mut lines = Vec::new();
        let is_syntax_error = self.is_instance_of(exception, self.types.syntax_error);
        if is_syntax_error {
            let mut place = Vec::new();
            self.format_syntax_place(exception, &mut place);
            lines.extend(place.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec));
        }
        let mut out = Vec::new();
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
        } else if is_syntax_error {
            let found = exception
                .downcast::<Exception>()
                .and_then(|e| e.field(field::MSG).to_option())
                .unwrap_or(Value::NONE);
            if found.is_none() { Ok(self.intern("<no detail available>")) } else { self.str(found) }
        } else {
            self.str(exception)
        };
        let message = match message {
            Ok(text) => text.as_bytes().to_vec(),
            Err(_) => {
                self.take_raised();
                b"<exception str() failed>".to_vec()
            }
        };
        if !message.is_empty() {
            out.extend_from_slice(b": ");
            out.extend_from_slice(&message);
            if let Some(hint) = self.suggestion(exception, with_traceback) {
                out.extend_from_slice(hint.as_bytes());
            }
            if is_syntax_error {
                out.extend(self.file_without_line(exception));
            }
        }
        out.push(b'\n');
        lines.push(out);
        self.note_lines(exception, &mut lines);
        lines
    }

    /// The lines of an exception's notes.
    fn note_lines(&mut self, exception: Value, lines: &mut Vec<Vec<u8>>) {
        let notes = match self.find_attr(exception, self.names.notes) {
            Ok(Some(notes)) if !notes.is_none() => notes,
            Ok(_) => return,
            Err(_) => {
                let error = self.take_raised();
                let text = self.text_or(error, "__notes__", Vm::repr);
                let ignored = [b"Ignored error getting __notes__: ", &text[..], b"\n"].concat();
                return lines.push(ignored);
            }
        };
        let is_text = matches!(notes.payload().kind(), Kind::Str | Kind::Bytes);
        if is_text || !self.type_of(notes).flags.has(Flags::SEQUENCE) {
            let mut text = self.text_or(notes, "__notes__", Vm::repr);
            text.push(b'\n');
            return lines.push(text);
        }
        let Ok(list) = self.to_list(notes) else {
            self.take_raised();
            return;
        };
        for at in 0..list.items.len() {
            let note = self.text_or(list.items[at], "note", Vm::str);
            lines.extend(note.split(|b| *b == b'\n').map(|line| [line, b"\n"].concat()));
        }
    }

    /// What `text_of` says of a value, or that it failed.
    fn text_or(
        &mut self,
        value: Value,
        what: &str,
        text_of: fn(&mut Vm, Value) -> Result<crate::heap::Gc<Str>>,
    ) -> Vec<u8> {
        match text_of(self, value) {
            Ok(text) => text.as_bytes().to_vec(),
            Err(_) => {
                self.take_raised();
                let function = if what == "note" { "str" } else { "repr" };
                format!("<{what} {function}() failed>").into_bytes()
            }
        }
    }

    fn format_syntax_place(&mut self, exception: Value, out: &mut Vec<u8>) {
        let Some(e) = exception.downcast::<Exception>() else { return };
        let attr = |index| e.field(index).to_option().unwrap_or(Value::NONE);
        let (filename, line, text) =
            (attr(field::FILENAME), attr(field::LINENO), attr(field::TEXT));
        let (offset, end_line, end_offset) =
            (attr(field::OFFSET), attr(field::END_LINENO), attr(field::END_OFFSET));
        if let Some(line) = line.as_int() {
            let filename = filename.downcast::<Str>().filter(|name| !name.is_empty());
            let filename = filename.map_or("<string>".into(), |f| f.to_string_lossy().into_owned());
            out.extend_from_slice(format!("  File \"{filename}\", line {line}\n").as_bytes());
        }
        let Some(text) = text.downcast::<Str>() else { return };
        let text = text.to_string_lossy().into_owned();
        let whole = text.trim_end_matches('\n');
        let shown = whole.trim_start_matches([' ', '\n', '\x0c']);
        let width = |text: &str| text.chars().count() as i64;
        let removed = width(whole) - width(shown);
        if shown.len() > MAX_LINE {
            let at = offset.as_int().unwrap_or(1) - 1 - removed;
            let from = (at - EXCERPT as i64).max(0) as usize;
            let excerpt: String = shown.chars().skip(from).take(2 * EXCERPT).collect();
            out.extend_from_slice(format!("    ...{excerpt}...\n").as_bytes());
            return;
        }
        out.extend_from_slice(format!("    {shown}\n").as_bytes());
        let Some(mut start) = offset.as_int() else { return };
        let mut end = match end_offset.as_int() {
            _ if line.as_int() != end_line.as_int() => width(whole) + 1,
            None | Some(0) => start,
            Some(end) => end,
        };
        // What lies outside of the text is put at its end.
        if !text.is_empty() {
            for place in [&mut start, &mut end] {
                if *place > width(&text) {
                    *place = width(whole) + 1;
                }
            }
        }
        if start >= end || end < 0 {
            end = start + 1;
        }
        let before = start - 1 - removed;
        if before < 0 {
            return;
        }
        out.extend_from_slice(b"    ");
        // Tabs keep the carets in line.
        let blank = |c: char| if c.is_whitespace() { c } else { ' ' };
        let blanks: String = shown.chars().map(blank).take(before as usize).collect();
        out.extend_from_slice(blanks.as_bytes());
        out.extend(std::iter::repeat_n(b'^', (end - start) as usize));
        out.push(b'\n');
    }
}
