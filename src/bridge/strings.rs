//! A cache from Lua strings to strs: Lua interns its short strings, so the same name in a program
//! is at the same address, and comparing it with what was there before is cheap.

use crate::heap::Gc;
use crate::object::Str;
use crate::text::wtf8;
use crate::vm::Vm;

const ENTRIES: usize = 256;
/// Longer strings are not kept.
const MAX_LEN: usize = 40;

/// The cache. It does not keep its strs alive, so it forgets them when the collector has run.
#[derive(Default)]
pub struct Strings {
    entries: Vec<Option<Gc<Str>>>,
    collections: u64,
}

impl Strings {
    /// The str of a Lua string.
    #[inline]
    pub fn get(&mut self, vm: &mut Vm, text: &[u8]) -> Gc<Str> {
        if text.len() > MAX_LEN {
            return convert(vm, text);
        }
        self.look(vm, text, false)
    }

    /// The interned str of a Lua string.
    #[inline]
    pub fn name(&mut self, vm: &mut Vm, text: &[u8]) -> Gc<Str> {
        if text.len() > MAX_LEN {
            let new = convert(vm, text);
            return vm.intern_str(new);
        }
        self.look(vm, text, true)
    }

    /// The interned str of a Lua string, if it is in the cache.
    #[inline]
    pub fn known_name(&self, vm: &Vm, text: &[u8]) -> Option<Gc<Str>> {
        if self.collections != vm.heap.collections {
            return None;
        }
        let found = (*self.entries.get(place(text))?)?;
        (found.as_bytes() == text && found.is_interned()).then_some(found)
    }

    #[inline]
    fn look(&mut self, vm: &mut Vm, text: &[u8], intern: bool) -> Gc<Str> {
        if self.collections != vm.heap.collections || self.entries.is_empty() {
            self.entries.clear();
            self.entries.resize(ENTRIES, None);
            self.collections = vm.heap.collections;
        }
        let place = place(text);
        if let Some(found) = self.entries[place]
            && found.as_bytes() == text
            && (!intern || found.is_interned())
        {
            return found;
        }
        let mut new = convert(vm, text);
        if intern {
            new = vm.intern_str(new);
        }
        self.entries[place] = Some(new);
        new
    }
}

#[inline(always)]
fn place(text: &[u8]) -> usize {
    (text.as_ptr().addr() >> 4) % ENTRIES
}

/// A new str of a Lua string.
pub fn convert(vm: &mut Vm, text: &[u8]) -> Gc<Str> {
    match wtf8::from_bytes(text) {
        std::borrow::Cow::Borrowed(text) => vm.new_str(text),
        std::borrow::Cow::Owned(text) => vm.new_str_from(text),
    }
}
