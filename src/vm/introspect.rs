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
        if proto.positional == 0 && !proto.varargs {
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

    /// `object.__class__ = class`.
    pub fn set_class_of(&mut self, object: Value, class: Gc<Type>) -> Result<()> {
        let old = self.type_of(object);
        let compatible = object.kind().has_slots()
            && old.is_python()
            && class.is_python()
            && old.layout == class.layout
            && old.slot_names.len() == class.slot_names.len()
            && old.slot_names.iter().zip(&class.slot_names).all(|(a, b)| a.is(*b))
            && old.flags.has(Flags::HAS_DICT) == class.flags.has(Flags::HAS_DICT);
        if !compatible {
            if !old.is_python() || !class.is_python() {
                return Err(self.type_error(
                    "__class__ assignment only supported for mutable types or ModuleType \
                     subclasses",
                ));
            }
            let message = format!(
                "__class__ assignment: '{}' object layout differs from '{}'",
                class.name.to_string_lossy(),
                old.name.to_string_lossy()
            );
            return Err(self.type_error(message));
        }
        let slots = SlotObject::new(object).expect("bug: checked to have slots");
        if class.flags.has(Flags::HAS_DICT) {
            let dict = self.instance_dict(object);
            self.set_instance_dict(slots, class, dict);
        } else {
            slots.set_shape(class.root_shape);
        }
        Ok(())
    }

    /// `class.__bases__ = bases`.
    pub fn set_class_bases(&mut self, mut class: Gc<Type>, bases: &[Value]) -> Result<()> {
        let mut new = Vec::new();
        for base in bases {
            match base.downcast::<Type>() {
                Some(base) if !base.is_subclass(class) => new.push(base),
                Some(_) => {
                    return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
                }
                None => {
                    let name = class.name.to_string_lossy().into_owned();
                    let got = self.class_name(*base);
                    return Err(self.type_error(format!(
                        "{name}.__bases__ must be tuple of classes, not '{got}'"
                    )));
                }
            }
        }
        if new.is_empty() {
            let name = class.name.to_string_lossy().into_owned();
            return Err(self.type_error(format!(
                "can only assign non-empty tuple to {name}.__bases__, not ()"
            )));
        }
        if new.iter().any(|b| b.layout != class.layout && b.layout != Kind::Instance) {
            return Err(self.type_error("__bases__ assignment: object layout differs"));
        }
        let old = std::mem::replace(&mut class.bases, new.clone());
        match self.compute_mro(class) {
            Ok(mro) => class.mro = mro,
            Err(raised) => {
                class.bases = old;
                return Err(raised);
            }
        }
        for mut base in old {
            base.subclasses.retain(|c| !c.is(class));
        }
        for mut base in new {
            base.subclasses.push(class);
        }
        self.flush_caches();
        self.refresh_order(class)
    }

    fn refresh_order(&mut self, class: Gc<Type>) -> Result<()> {
        self.fix_slots(class);
        for mut subclass in class.subclasses.clone() {
            subclass.mro = self.compute_mro(subclass)?;
            self.refresh_order(subclass)?;
        }
        Ok(())
    }
}
