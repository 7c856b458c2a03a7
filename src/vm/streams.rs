//! The host's standard streams, as text in generalised UTF-8.

use super::Vm;
use crate::object::Result;
use crate::text::wtf8;

/// Standard input, which a host gives line by line.
#[derive(Default)]
pub struct Input {
    /// Answers with the next line, with or without its line end, or None at the end. Without such a
    /// function programs are refused when they want to read.
    pub next_line: Option<Box<dyn FnMut(&mut Vm) -> Result<Option<Vec<u8>>>>>,
    /// What came and was not read yet.
    pending: Vec<u8>,
}

impl Vm {
    /// Writes to the host's standard output.
    pub fn write_stdout(&mut self, text: &[u8]) -> Result<()> {
        let mut write = std::mem::replace(&mut self.host.stdout, Box::new(|_, _| Ok(())));
        let result = write(self, text);
        self.host.stdout = write;
        result
    }

    /// Writes to the host's standard error.
    pub fn write_stderr(&mut self, text: &[u8]) -> Result<()> {
        let mut write = std::mem::replace(&mut self.host.stderr, Box::new(|_, _| Ok(())));
        let result = write(self, text);
        self.host.stderr = write;
        result
    }

    /// The rest of a line of standard input, with its line end, but no more than `most` characters;
    /// empty at the end. `what` names the function that reads: PermissionError if the host gives no
    /// input.
    pub fn read_line(&mut self, what: &str, most: usize) -> Result<Vec<u8>> {
        if self.host.stdin.pending.is_empty() {
            self.fill_input(what)?;
        }
        let pending = &self.host.stdin.pending;
        let end = pending.iter().position(|b| *b == b'\n').map_or(pending.len(), |at| at + 1);
        Ok(self.take_input(end, most))
    }

    /// The next characters of standard input, `most` of them if there are as many.
    pub fn read_input(&mut self, what: &str, most: usize) -> Result<Vec<u8>> {
        let mut end = self.host.stdin.pending.len();
        let mut count = wtf8::char_count(&self.host.stdin.pending);
        while count < most && self.fill_input(what)? {
            count += wtf8::char_count(&self.host.stdin.pending[end..]);
            end = self.host.stdin.pending.len();
        }
        Ok(self.take_input(end, most))
    }

    /// Asks the host for one more line; false at the end.
    fn fill_input(&mut self, what: &str) -> Result<bool> {
        let Some(mut next_line) = self.host.stdin.next_line.take() else {
            return Err(self.permission_error(format!(
                "{what} is not available: the host gives this runtime no stdin"
            )));
        };
        let line = next_line(self);
        self.host.stdin.next_line = Some(next_line);
        let Some(line) = line? else { return Ok(false) };
        self.reserve(line.len())?;
        self.charge(line.len() as u64)?;
        self.host.stdin.pending.extend_from_slice(&line);
        if !line.ends_with(b"\n") {
            self.host.stdin.pending.push(b'\n');
        }
        Ok(true)
    }

    /// Takes up to `end` bytes of what is pending, and no more than `most` characters.
    fn take_input(&mut self, end: usize, most: usize) -> Vec<u8> {
        let pending = &mut self.host.stdin.pending;
        let end = wtf8::prefix(&pending[..end], most).len();
        pending.drain(..end).collect()
    }
}
