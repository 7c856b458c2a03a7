//! Scopes for what natives keep reachable.

use super::Vm;

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
}
