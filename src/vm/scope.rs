//! Scopes for what natives keep reachable.

use super::Vm;
use crate::heap::Gc;
use crate::object::{Dict, Value};

impl Vm {
    /// Runs `body`; what it protects is kept only until it is done. For loops and slots, which may
    /// run many times before a native returns.
    #[inline]
    pub fn scope<R>(&mut self, body: impl FnOnce(&mut Vm) -> R) -> R {
        let mark = self.handles.len();
        let result = body(self);
        self.handles.truncate(mark);
        result
    }

    /// The entries of a dict as they are now, kept reachable until the running native returns or its
    /// scope ends: for going through a dict that the program may change meanwhile.
    pub fn protected_entries(&mut self, dict: Gc<Dict>) -> Vec<(Value, Value)> {
        let entries: Vec<_> = dict.iter().collect();
        self.handles.extend(entries.iter().flat_map(|(key, value)| [*key, *value]));
        entries
    }
}
