//! Globals, builtins and the names of class bodies, when no inline cache has them.

use super::super::Vm;
use crate::code::Instr;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// What the second cache word of a `LoadGlobal` of a builtin must be.
    #[inline(always)]
    pub(in crate::vm) fn shadow_word(&self) -> u64 {
        1 << 32 | self.shadow_epoch as u64
    }

    #[inline(never)]
    pub(in crate::vm) fn slow_load_global(
        &mut self,
        code: Gc<CodeObject>,
        name: u16,
        site: *mut Instr,
    ) -> Result<Value> {
        let name = code.names[name as usize];
        let words = site.cast::<u64>();
        let mut globals = code.globals;
        if let Some(position) = globals.find_str(name) {
            let cell = self.namespace_cell(globals, position);
            // SAFETY: D1.
            unsafe {
                words.write(cell.raw() as u64);
                words.add(1).write(0);
            }
            return Ok(cell.value);
        }
        let builtins = self.builtins_of(globals);
        if !builtins.is(self.builtins) {
            // Rare enough not to be cached.
            return match builtins.get_str(name) {
                Some(value) => Ok(value),
                None => Err(self.name_error(name)),
            };
        }
        match builtins.find_str(name) {
            Some(position) => {
                let cell = self.namespace_cell(builtins, position);
                globals.header_mut().flags |= dict::SHADOW_WATCHED;
                let epoch = self.shadow_word();
                // SAFETY: D1.
                unsafe {
                    words.write(cell.raw() as u64);
                    words.add(1).write(epoch);
                }
                Ok(cell.value)
            }
            None => Err(self.name_error(name)),
        }
    }

    #[inline(never)]
    pub(in crate::vm) fn slow_store_global(
        &mut self,
        code: Gc<CodeObject>,
        name: u16,
        value: Value,
        site: *mut Instr,
    ) {
        let name = code.names[name as usize];
        let mut globals = code.globals;
        let known = globals.len();
        globals.set_str(&mut self.heap, name, value);
        if globals.len() != known {
            self.note_new_key(globals);
        }
        if let Some(position) = globals.find_str(name) {
            let cell = self.namespace_cell(globals, position);
            // SAFETY: D1.
            unsafe { site.cast::<u64>().write(cell.raw() as u64) };
        }
    }

    /// The builtins of code that runs over `globals`: what these call `__builtins__`.
    pub(in crate::vm) fn builtins_of(&self, globals: Gc<Dict>) -> Gc<Dict> {
        let Some(found) = globals.get_str(self.names.builtins) else { return self.builtins };
        match found.downcast::<Module>() {
            Some(module) => module.dict,
            None => found.unwrap_as::<Dict>().unwrap_or(self.builtins),
        }
    }

    pub(in crate::vm) fn del_global(&mut self, mut globals: Gc<Dict>, name: Gc<Str>) -> Result<()> {
        match globals.remove_str(name) {
            Some(_) => Ok(()),
            None => Err(self.name_error(name)),
        }
    }

    pub(in crate::vm) fn load_name(
        &mut self,
        namespace: Value,
        globals: Gc<Dict>,
        name: Gc<Str>,
    ) -> Result<Value> {
        if let Some(dict) = namespace.downcast::<Dict>() {
            if let Some(value) = dict.get_str(name) {
                return Ok(value);
            }
        } else {
            match self.get_item(namespace, name.into()) {
                Ok(value) => return Ok(value),
                Err(raised) => {
                    if self.catch(self.types.key_error).is_none() {
                        return Err(raised);
                    }
                }
            }
        }
        if let Some(value) = globals.get_str(name) {
            return Ok(value);
        }
        match self.builtins_of(globals).get_str(name) {
            Some(value) => Ok(value),
            None => Err(self.name_error(name)),
        }
    }

    pub(in crate::vm) fn del_name(&mut self, namespace: Value, name: Gc<Str>) -> Result<()> {
        if let Some(mut dict) = namespace.downcast::<Dict>() {
            return match dict.remove_str(name) {
                Some(_) => Ok(()),
                None => Err(self.name_error(name)),
            };
        }
        match self.del_item(namespace, name.into()) {
            Err(raised) => match self.catch(self.types.key_error) {
                Some(_) => Err(self.name_error(name)),
                None => Err(raised),
            },
            done => done,
        }
    }

    fn current_function(&self) -> Gc<Function> {
        // SAFETY: T1: `fp` is the innermost frame.
        unsafe { (*self.stack.fp).function() }
    }

    pub(in crate::vm) fn load_class_free(&mut self, namespace: Value, free: u16) -> Result<Value> {
        let function = self.current_function();
        let name = self.intern(&function.code.proto.freevars[free as usize].clone());
        if let Some(dict) = namespace.downcast::<Dict>() {
            if let Some(value) = dict.get_str(name) {
                return Ok(value);
            }
        } else {
            match self.get_item(namespace, name.into()) {
                Ok(value) => return Ok(value),
                Err(raised) => {
                    if self.catch(self.types.key_error).is_none() {
                        return Err(raised);
                    }
                }
            }
        }
        let value = function.closure[free as usize].value;
        if value.is_unset() { Err(self.unbound_free(name)) } else { Ok(value) }
    }

    /// Raises UnboundLocalError about a register; those of comprehensions have no name of their own,
    /// but `name` of the code's names.
    #[cold]
    pub(in crate::vm) fn unbound_register(&mut self, register: u16, name: u16) -> Raised {
        let code = self.current_function().code;
        let name = match code.varnames.get(register as usize) {
            Some(name) => *name,
            None => code.names[name as usize],
        };
        self.unbound_local(name)
    }

    pub(in crate::vm) fn unbound_free_at(&mut self, free: u16) -> Raised {
        let function = self.current_function();
        let name = self.intern(&function.code.proto.freevars[free as usize].clone());
        self.unbound_free(name)
    }
}
