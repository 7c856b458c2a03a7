//! A cache of the Lua strings of names: what Python uses to get at fields of Lua's tables comes from the
//! constants of its programs, so it is always the same few strs. To find the string in the refs table is less
//! work than to have Lua hash its bytes and look for it among all strings.

use std::cell::Cell;

use super::runtime::Site;
use super::to_lua::push_str;
use crate::heap::Gc;
use crate::object::Str;
use crate::vm::Vm;

const ENTRIES: usize = 256;
/// Longer strings are not kept.
const MAX_LEN: usize = 40;

/// The cache. It does not keep its strs alive, so it forgets them when the collector has run; the places
/// in the refs table it keeps.
pub struct Names {
    entries: Box<[Cell<Entry>; ENTRIES]>,
    collections: Cell<u64>,
}

/// A name and its string.
#[derive(Clone, Copy)]
struct Entry {
    /// The str; none if the string is not a known one.
    name: Option<Gc<Str>>,
    /// Where the refs table has the string; 0 where there was none yet.
    number: u32,
}

impl Default for Names {
    fn default() -> Names {
        Names {
            entries: Box::new([const { Cell::new(Entry::NONE) }; ENTRIES]),
            collections: Cell::new(0),
        }
    }
}

impl Entry {
    const NONE: Entry = Entry { name: None, number: 0 };
}

impl Names {
    /// Pushes the string of a name. Needs room for two slots.
    #[inline]
    pub fn push(&self, vm: &Vm, site: Site, name: Gc<Str>) {
        let entry = self.entries[place(name)].get();
        if self.collections.get() == vm.heap.collections
            && entry.name.is_some_and(|known| known.is(name))
        {
            return site.lua.raw_get_i(site.refs, entry.number as i64);
        }
        self.enter(vm, site, name);
    }

    /// Pushes the string of a name that is not in the cache.
    #[inline(never)]
    fn enter(&self, vm: &Vm, site: Site, name: Gc<Str>) {
        push_str(site.lua, &name);
        if name.as_bytes().len() > MAX_LEN {
            return;
        }
        if self.collections.replace(vm.heap.collections) != vm.heap.collections {
            for entry in self.entries.iter() {
                entry.set(Entry { name: None, ..entry.get() });
            }
        }
        let entry = &self.entries[place(name)];
        let mut number = entry.get().number;
        site.lua.push_value(-1);
        if number == 0 {
            number = site.runtime.foreigners.enter(site.lua, site.refs);
        } else {
            site.lua.raw_set_i(site.refs, number as i64);
        }
        entry.set(Entry { name: Some(name), number });
    }
}

/// Where the entry of a name is.
#[inline(always)]
fn place(name: Gc<Str>) -> usize {
    // Strs lie at multiples of 16.
    (name.as_ptr().addr() >> 4) % ENTRIES
}
