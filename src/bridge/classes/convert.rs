//! `toLuau`: a class binding says what its objects are when they go back to Lua.
//!
//! Values go to Lua in the midst of everything, where an error could not be raised. One that
//! `toLuau` raises is kept until the crossing is complete: Python's call of a Lua function is not
//! made then, and Lua's entry into Python fails.

use std::cell::Cell;

use super::super::call::protected_call;
use super::super::foreigners::push_ref;
use super::super::runtime::Site;
use super::host_of;
use crate::heap::Gc;
use crate::object::{ForeignObject, Result, Value};
use crate::vm::Vm;

/// The root of an error that came up while a value was converted.
#[derive(Default)]
pub struct ConversionError(Cell<Option<u32>>);

impl ConversionError {
    fn note(&self, vm: &mut Vm) {
        let error = vm.take_raised();
        let root = vm.root(error);
        if let Some(older) = self.0.replace(Some(root)) {
            vm.unroot(older);
        }
    }

    /// Raises the error, if there is one.
    #[inline]
    pub fn check(&self, vm: &mut Vm) -> Result<()> {
        match self.0.take() {
            None => Ok(()),
            Some(root) => {
                let error = vm.rooted(root);
                vm.unroot(root);
                Err(vm.raise_again(error))
            }
        }
    }
}

/// Pushes what the binding of `value` makes of it.
#[cold]
pub fn push_converted(vm: &mut Vm, site: Site, value: Value, target: Gc<ForeignObject>) {
    let lua = site.lua;
    let base = lua.top();
    let Some(host) = host_of(vm.type_of(value)).filter(|_| lua.reserve(20)) else {
        return push_ref(site, target.number);
    };
    host.push_entry(site, b"toLuau");
    push_ref(site, target.number);
    // What is being converted beside this value may not be reachable.
    if vm.without_collecting(|vm| protected_call(vm, site, base, 1, 1)).is_err() {
        site.runtime.conversion_error.note(vm);
        lua.set_top(base);
        lua.push_nil();
    } else if super::function::is_error(lua, -1) {
        let _ = super::super::error::raise_from_lua(vm, site);
        site.runtime.conversion_error.note(vm);
        lua.push_nil();
    }
}
