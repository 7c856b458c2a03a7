//! What natives may ask about the frame that called them.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// The globals of the Python code that called the running native; None if there is none.
    pub fn caller_globals(&self) -> Option<Gc<Dict>> {
        // SAFETY: T1: `fp` is the innermost frame, or the sentinel, which has no function.
        unsafe { (*self.stack.fp).function.map(|f| f.code.globals) }
    }

    /// `locals()` of the Python code that called the running native: a fresh dict in a function,
    /// the namespace itself in a module or class body.
    pub fn caller_locals(&mut self) -> Value {
        // SAFETY: T1: the innermost frame and its registers.
        let (function, registers) = unsafe {
            let frame = &*self.stack.fp;
            let Some(function) = frame.function else { return self.globals.into() };
            (function, std::slice::from_raw_parts(frame.base, frame.nregs as usize))
        };
        let code = function.code;
        match code.proto.kind {
            _ if code.proto.takes_namespace() => return registers[0],
            crate::code::CodeKind::Module => return code.globals.into(),
            _ => {}
        }
        let mut locals = self.new_dict();
        let mut add = |vm: &mut Vm, name: Gc<Str>, value: Value| {
            let value = match value.downcast::<Cell>() {
                Some(cell) => cell.value,
                None => value,
            };
            if !value.is_unset() {
                locals.set_str(&mut vm.heap, name, value);
            }
        };
        for (i, name) in code.varnames.iter().enumerate() {
            add(self, *name, registers[i]);
        }
        for (i, name) in code.proto.freevars.iter().enumerate() {
            let name = self.intern(name);
            add(self, name, function.closure[i].value);
        }
        locals.into()
    }

    /// The levels of the running Python functions, outermost first.
    pub fn running_levels(&self) -> Vec<TraceEntry> {
        let mut levels = Vec::new();
        let mut frame = self.stack.fp.cast_const();
        // SAFETY: T1: frames lie one after the other above the sentinel, which has no function.
        unsafe {
            while let Some(function) = (*frame).function {
                levels.push(TraceEntry { code: function.code, pc: (*frame).fault_pc() });
                frame = frame.sub(1);
            }
        }
        levels.reverse();
        levels
    }

    /// Class and object of a `super()` without arguments.
    pub fn zero_argument_super(&mut self) -> Result<(Value, Value)> {
        // SAFETY: T1.
        let (function, first) = unsafe {
            let frame = &*self.stack.fp;
            let Some(function) = frame.function else {
                return Err(self.runtime_error("super(): no current frame"));
            };
            (function, if frame.nregs > 0 { frame.base.read() } else { Value::UNSET })
        };
        let proto = &function.code.proto;
        if proto.positional == 0 {
            return Err(self.runtime_error("super(): no arguments"));
        }
        let first = match first.downcast::<Cell>() {
            Some(cell) if proto.cell_registers.contains(&0) => cell.value,
            _ => first,
        };
        if first.is_unset() {
            return Err(self.runtime_error("super(): arg[0] deleted"));
        }
        let Some(at) = proto.freevars.iter().position(|n| &**n == "__class__") else {
            return Err(self.runtime_error("super(): __class__ cell not found"));
        };
        let class = function.closure[at].value;
        if class.is_unset() {
            return Err(self.runtime_error("super(): empty __class__ cell"));
        }
        Ok((class, first))
    }

    /// `sys.stdout` if `sys` was imported and it is not the host's own stream.
    pub fn sys_stdout(&mut self) -> Option<Value> {
        let sys = self.modules.get_str(self.names.sys)?.downcast::<Module>()?;
        let current = sys.dict.get_str(self.names.stdout)?;
        let own = self.find_interned(b"__stdout__")?;
        let own = sys.dict.get_str(own)?;
        if current.is(own) || current.is_none() { None } else { Some(current) }
    }

    /// The name of the module that has a native function.
    pub fn module_of_native(&self, spec: &'static FnSpec) -> &'static str {
        let has = |functions: &'static [FnSpec]| functions.iter().any(|f| std::ptr::eq(f, spec));
        let module = self.registry.modules.iter().find(|module| has(module.functions));
        module.map_or("builtins", |module| module.name)
    }

    /// Whether `name` is a module of native functions.
    pub fn is_native_module(&self, name: &str) -> bool {
        name == "builtins" || self.registry.modules.iter().any(|m| m.name == name)
    }

    /// Names of the modules of native functions.
    pub fn native_module_names(&self) -> Vec<&'static str> {
        self.registry.modules.iter().map(|m| m.name).collect()
    }

    /// Sets what `StopIteration.value` will be when an iterator that just ended is asked by `next`.
    pub fn set_last_stop(&mut self, value: Value) {
        self.last_stop = value;
    }
}
