//! What natives may ask about the frame that called them.

use super::Vm;
use super::frame::{Frame, Then};
use crate::code::{CodeKind, Op};
use crate::heap::{Gc, Tracer};
use crate::object::*;

/// A Python frame as natives see it: what is known about it, and how to find it while it runs.
///
/// It is the frame that was meant as long as the same function runs at the same depth and place of
/// the stack.
#[derive(Clone, Copy)]
pub struct FrameRef {
    depth: usize,
    base: usize,
    /// What runs.
    pub function: Gc<Function>,
    /// The generator whose frame it is.
    pub generator: Option<Gc<Generator>>,
    /// The instruction at which it was seen.
    pc: u32,
}

impl FrameRef {
    /// The instruction at which it was seen.
    pub fn pc(&self) -> u32 {
        self.pc
    }

    /// Marks what it refers to.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.mark(self.function);
        tracer.mark_option(self.generator);
    }
}

impl Vm {
    /// The globals of the Python code that called the running native; None if there is none.
    pub fn caller_globals(&self) -> Option<Gc<Dict>> {
        // SAFETY: T1: `fp` is the innermost frame, or the sentinel, which has no function.
        unsafe { (*self.stack.fp).function.map(|f| f.code.globals) }
    }

    /// `locals()` of the Python code that called the running native: a fresh dict in a function,
    /// the namespace itself in a module or class body.
    pub fn caller_locals(&mut self) -> Value {
        match self.frame_ref(0) {
            Some(frame) => self.frame_locals(&frame).unwrap_or(Value::NONE),
            None => self.globals.into(),
        }
    }

    /// The frame of the Python code that called the running native, or the one `outer` calls
    /// further out; None if there are not so many.
    pub fn frame_ref(&self, outer: usize) -> Option<FrameRef> {
        self.frame_ref_at(self.stack.depth().checked_sub(outer)?)
    }

    fn frame_ref_at(&self, depth: usize) -> Option<FrameRef> {
        let frame = self.stack.frame_at(depth)?;
        Some(FrameRef {
            depth,
            base: frame.base as usize,
            function: frame.function?,
            generator: frame.generator,
            pc: frame.fault_pc(),
        })
    }

    /// The name of the native function that stands between the innermost Python code and the loop that
    /// could be left; None if it has no name, as an operator.
    pub fn native_between(&self) -> Option<String> {
        let innermost = self.stack.depth();
        let mut depth = innermost;
        while depth > 1 {
            if matches!(self.stack.frame_at(depth)?.then, Then::Leave) {
                return self.callee_name(depth - 1);
            }
            depth -= 1;
        }
        self.callee_name(innermost)
    }

    /// The name of what the frame at `depth` is calling.
    fn callee_name(&self, depth: usize) -> Option<String> {
        let frame = self.stack.frame_at(depth)?;
        let code = frame.function?.code;
        // Extra words of the instruction may have been taken.
        let (mut at, last) = (0, frame.fault_pc() as usize);
        let mut instr = code.proto.instrs.first()?;
        while at + instr.op.extra_words() < last {
            at += 1 + instr.op.extra_words();
            instr = code.proto.instrs.get(at)?;
        }
        let name = match instr.op {
            Op::CallMethod => *code.names.get(code.proto.instrs.get(at + 1)?.a as usize)?,
            Op::Call | Op::CallSelf | Op::CallKw => {
                // SAFETY: T1: a register of a live frame.
                let callee = unsafe { frame.base.add(instr.a as usize).read() };
                match callee.downcast::<Native>() {
                    Some(native) => return Some(native.name().to_owned()),
                    None => callee.downcast::<Type>()?.name,
                }
            }
            _ => return None,
        };
        Some(name.to_string_lossy().into_owned())
    }

    /// The frame of a generator that does not run; None once it has finished.
    pub fn generator_frame(&self, generator: Gc<Generator>) -> Option<FrameRef> {
        let mut frame = FrameRef {
            depth: 0,
            base: 0,
            function: generator.function,
            generator: Some(generator),
            pc: generator.pc.saturating_sub(1),
        };
        match generator.state {
            GeneratorState::Finished => None,
            GeneratorState::Created | GeneratorState::Suspended => Some(frame),
            GeneratorState::Running => {
                if let Some(live) = self.live_frame(&frame) {
                    frame.pc = live.fault_pc();
                }
                Some(frame)
            }
        }
    }

    /// The frame itself, if it still runs.
    fn live_frame(&self, frame: &FrameRef) -> Option<&Frame> {
        if let Some(generator) = frame.generator {
            let depths = (1..=self.stack.depth()).rev();
            return depths
                .filter_map(|depth| self.stack.frame_at(depth))
                .find(|live| live.generator.is_some_and(|g| g.is(generator)));
        }
        let live = self.stack.frame_at(frame.depth)?;
        let same = live.base as usize == frame.base
            && live.function.is_some_and(|f| f.is(frame.function))
            && live.generator.is_none();
        same.then_some(live)
    }

    /// The namespace that the code of the running frame keeps its names in; None for a function.
    pub(super) fn namespace_of_caller(&mut self) -> Value {
        let Some(frame) = self.frame_ref(0) else { return Value::NONE };
        if frame.function.code.proto.kind == CodeKind::Function {
            return Value::NONE;
        }
        self.caller_locals()
    }

    /// Whether a frame still runs.
    pub fn is_running(&self, frame: &FrameRef) -> bool {
        self.live_frame(frame).is_some()
    }

    /// The instruction at which a frame stands, or stood when it was last seen.
    pub fn frame_pc(&self, frame: &FrameRef) -> u32 {
        match (self.live_frame(frame), frame.generator) {
            (Some(live), _) => live.fault_pc(),
            (None, Some(generator)) => generator.pc.saturating_sub(1),
            (None, None) => frame.pc,
        }
    }

    /// The frame that called this one, while it runs.
    pub fn frame_back(&self, frame: &FrameRef) -> Option<FrameRef> {
        let live: *const Frame = self.live_frame(frame)?;
        let depth = (1..=self.stack.depth())
            .rev()
            .find(|depth| self.stack.frame_at(*depth).is_some_and(|f| std::ptr::eq(f, live)))?;
        self.frame_ref_at(depth - 1)
    }

    /// The value in a register of a running frame; unset if it is not running.
    pub fn frame_local(&self, frame: &FrameRef, register: usize) -> Value {
        let Some(live) = self.live_frame(frame) else { return Value::UNSET };
        // SAFETY: T1: a variable's register is one of a live frame.
        let value = unsafe { live.base.add(register).read() };
        value.downcast::<Cell>().map_or(value, |cell| cell.value)
    }

    /// The locals of a frame, as `locals()` gives them; None if it is done.
    pub fn frame_locals(&mut self, frame: &FrameRef) -> Option<Value> {
        let registers = match (self.live_frame(frame), frame.generator) {
            // SAFETY: T1: the registers of a live frame.
            (Some(live), _) => unsafe {
                std::slice::from_raw_parts(live.base, live.nregs as usize).to_vec()
            },
            (None, Some(generator)) if generator.state != GeneratorState::Finished => {
                generator.registers.to_vec()
            }
            _ => return None,
        };
        let function = frame.function;
        let code = function.code;
        let pc = self.frame_pc(frame);
        let scoped = code.proto.scoped_locals.iter().rev();
        let scoped: Vec<_> = scoped.filter(|s| s.start <= pc && pc < s.end).collect();
        let in_function = code.proto.kind == CodeKind::Function;
        // A comprehension outside of functions shows its own variables only.
        if !in_function && scoped.is_empty() {
            let namespace = code.proto.takes_namespace();
            return Some(if namespace { registers[0] } else { code.globals.into() });
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
        if in_function {
            for (i, name) in code.varnames.iter().enumerate() {
                add(self, *name, registers[i]);
            }
            for (i, name) in code.proto.freevars.iter().enumerate() {
                let name = self.intern(name);
                add(self, name, function.closure[i].value);
            }
        }
        for local in scoped {
            let name = self.intern(&local.name);
            add(self, name, registers[local.register as usize]);
        }
        Some(locals.into())
    }

    /// A builtin class's name as messages about making it say: with its module.
    pub fn type_name_with_module(&self, class: Gc<Type>) -> String {
        match class.spec.module {
            "builtins" => class.spec.name.to_string(),
            module => format!("{module}.{}", class.spec.name),
        }
    }

    /// A line of a file that some code was compiled from, for messages; empty if unknown.
    pub fn source_line(&self, filename: &str, line: u32) -> String {
        let known = self.codes.iter().map(|code| &code.proto.source);
        match self.compiling.iter().chain(known).find(|source| &*source.filename == filename) {
            // As CPython, which looks into files, and these have none.
            Some(source) if source.is_listed() && !filename.starts_with('<') => {
                source.line_text(line).to_string()
            }
            _ => String::new(),
        }
    }

    /// Whether some code was compiled from a file of this name.
    pub fn is_listed(&self, filename: &str) -> bool {
        let mut known = self.codes.iter().map(|code| &code.proto.source);
        known.any(|source| source.is_listed() && &*source.filename == filename)
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

    /// `sys.stdout` if `sys` was imported and it is not the host's own stream; perhaps None.
    pub fn sys_stdout(&mut self) -> Result<Option<Value>> {
        let sys = self.modules.get_str(self.names.sys).and_then(|sys| sys.downcast::<Module>());
        let Some(sys) = sys else { return Ok(None) };
        let Some(current) = sys.dict.get_str(self.names.stdout) else {
            return Err(self.runtime_error("lost sys.stdout"));
        };
        let own = self.find_interned(b"__stdout__").and_then(|own| sys.dict.get_str(own));
        Ok(match own {
            Some(own) if current.is(own) => None,
            _ => Some(current),
        })
    }

    /// Whether `name` is a module of native functions.
    pub fn is_native_module(&self, name: &str) -> bool {
        name == "builtins" || self.registry.native_modules().any(|m| m.name == name)
    }

    /// The module in whose table a native function stands; None for a builtin.
    pub fn module_of(&self, spec: &'static FnSpec) -> Option<&'static str> {
        self.registry
            .native_modules()
            .find(|m| m.functions.iter().any(|f| std::ptr::eq(f, spec)))
            .map(|m| m.name)
    }

    /// Names of the modules of native functions.
    pub fn native_module_names(&self) -> Vec<&'static str> {
        self.registry.native_modules().map(|m| m.name).collect()
    }

    /// Sets what `StopIteration.value` will be when an iterator that just ended is asked by `next`.
    pub fn set_last_stop(&mut self, value: Value) {
        self.last_stop = value;
    }
}
