//! From compiled code to running code: linking, functions, modules.

use std::rc::Rc;

use super::Vm;
use crate::code::{CellSource, Code, Literal, Source};
use crate::compiler::{self, CompileError, Mode};
use crate::heap::Gc;
use crate::object::*;
use crate::syntax::{self, ErrorKind, SourceText, SyntaxError, SyntaxWarning};

impl Vm {
    /// Compiles source text and links it to `globals`. Raises SyntaxError and its kin; issues
    /// SyntaxWarnings.
    pub fn compile(
        &mut self,
        input: SourceText,
        mode: Mode,
        globals: Gc<Dict>,
    ) -> Result<Gc<CodeObject>> {
        let mut warnings = Vec::new();
        let compiled = compiler::compile(input, mode, self.host.trace.is_some(), &mut warnings);
        if !warnings.is_empty() {
            self.protect(globals.into());
            self.issue_syntax_warnings(input, warnings)?;
        }
        match compiled {
            Ok(code) => {
                self.heap.charge(input.text.len());
                Ok(self.link(&code, globals))
            }
            Err(error) => Err(self.syntax_error(*error)),
        }
    }

    /// Compiles once more, in another mode, what has been compiled before: without its warnings.
    pub fn recompile(
        &mut self,
        source: &Source,
        mode: Mode,
        globals: Gc<Dict>,
    ) -> Result<Gc<CodeObject>> {
        let (text, filename, origin) = (source.text.as_bytes(), &source.filename, source.origin);
        let (input, traced) = (SourceText { text, filename, origin }, self.host.trace.is_some());
        match compiler::compile(input, mode, traced, &mut Vec::new()) {
            Ok(code) => Ok(self.link(&code, globals)),
            Err(error) => Err(self.syntax_error(*error)),
        }
    }

    /// Issues what the compiler warns of. A warning that a filter makes an error is a SyntaxError,
    /// which says more about the place.
    fn issue_syntax_warnings(
        &mut self,
        input: SourceText,
        warnings: Vec<SyntaxWarning>,
    ) -> Result<()> {
        // Nothing is linked yet that would know the lines.
        let SourceText { text, filename, origin } = input;
        let source = Source::new(filename, &String::from_utf8_lossy(text), origin, false);
        let outer = self.compiling.replace(source);
        let category = self.types.syntax_warning;
        let mut result = Ok(());
        for warning in warnings {
            self.charge(1)?;
            let warn = self.registry.warn_at;
            result = warn(self, category, &warning.message, filename, warning.line);
            if result.is_err() {
                if self.catch(category).is_some() {
                    result = Err(self.syntax_error(warning));
                }
                break;
            }
        }
        self.compiling = outer;
        result
    }

    /// As [`Vm::compile`], for the bytes of a file, which may declare their encoding.
    pub fn compile_file(
        &mut self,
        source: &[u8],
        filename: &str,
        mode: Mode,
        globals: Gc<Dict>,
    ) -> Result<Gc<CodeObject>> {
        let source = self.decode_source(source.to_vec(), filename)?;
        self.compile(SourceText::file(&source, filename), mode, globals)
    }

    /// The bytes of a source as UTF-8, by the encoding that they declare.
    pub fn decode_source(&mut self, source: Vec<u8>, filename: &str) -> Result<Vec<u8>> {
        match syntax::decode(&source) {
            Ok(text) => Ok(text.into_owned()),
            Err(message) => Err(self.syntax_error(*SyntaxError::whole(&message, filename))),
        }
    }

    /// Makes a code object that runs over `globals`.
    pub fn link(&mut self, code: &Rc<Code>, globals: Gc<Dict>) -> Gc<CodeObject> {
        // Linking allocates but never collects, so nothing needs to be rooted on the way.
        let consts = code.consts.iter().map(|l| self.literal(l, globals)).collect();
        let names = code.names.iter().map(|n| self.intern(n)).collect();
        let varnames = code.varnames.iter().map(|n| self.intern(n)).collect();
        let shape = self.types.code.root_shape;
        let object = CodeObject::new(code.clone(), consts, names, varnames, globals);
        self.heap.charge(code.instrs.len() * 8 + code.consts.len() * 16);
        let linked = alloc(&mut self.heap, shape, object);
        self.codes.push(linked);
        linked
    }

    /// Some linked code object for which `wanted` holds.
    pub fn find_code(&self, wanted: impl Fn(Gc<CodeObject>) -> bool) -> Option<Gc<CodeObject>> {
        self.codes.iter().copied().find(|code| wanted(*code))
    }

    /// A constant as a value.
    fn literal(&mut self, literal: &Literal, globals: Gc<Dict>) -> Value {
        match literal {
            Literal::None => Value::NONE,
            Literal::Bool(b) => Value::bool(*b),
            Literal::Int(i) => Value::int(*i),
            Literal::BigInt(big) => self.new_int(big.clone()),
            Literal::Float(f) => Value::float(*f),
            Literal::Complex(re, im) => self.new_complex(*re, *im),
            Literal::Str(text) if text.len() <= 32 => self.intern_bytes(text).into(),
            Literal::Str(text) => self.new_str(text).into(),
            Literal::Bytes(data) => self.new_bytes(data.to_vec()).into(),
            Literal::Tuple(items) => {
                let items: Vec<Value> = items.iter().map(|l| self.literal(l, globals)).collect();
                self.new_tuple(&items).into()
            }
            Literal::FrozenSet(items) => {
                let first = self.new_frozenset();
                for item in items {
                    let item = self.literal(item, globals);
                    // Constants hash and compare without running code.
                    let _ = Set::add(first, self, item);
                }
                // CPython makes it anew when it joins constants that are equal; the order shows it.
                let mut set = self.new_frozenset();
                for (hash, item) in first.iter() {
                    set.insert_new(&mut self.heap, hash, item);
                }
                set.into()
            }
            Literal::Ellipsis => Value::ELLIPSIS,
            Literal::Code(code) => self.link(code, globals).into(),
        }
    }

    /// Makes a function of a code constant in a frame of `outer`, whose registers start at `base`.
    /// `flags`, and the registers from `at` on: see `Op::MakeFunction`.
    ///
    /// # Safety
    /// `base` is the running frame's (T1), `at` and the cell registers its operands (D1).
    pub(super) unsafe fn make_function(
        &mut self,
        code: Value,
        outer: Gc<Function>,
        base: *const Value,
        at: u16,
        flags: u16,
    ) -> Value {
        let code = code.downcast::<CodeObject>().expect("bug: MakeFunction of no code");
        // SAFETY: the caller's promise.
        let register = |i: u16| unsafe { base.add(i as usize).read() };
        let closure: Box<[Gc<Cell>]> = code
            .proto
            .free_sources
            .iter()
            .map(|source| match source {
                CellSource::Register(r) => {
                    register(*r).downcast::<Cell>().expect("bug: a captured local has no cell")
                }
                CellSource::Free(i) => outer.closure[*i as usize],
            })
            .collect();
        let mut function = Function::new(code, closure);
        if flags & 1 != 0 {
            function.defaults = register(at + 1).downcast();
        }
        if flags & 2 != 0 {
            function.extra_mut().kwdefaults = register(at + 2).downcast();
        }
        if flags & 4 != 0 {
            function.extra_mut().annotations = register(at + 3).downcast();
        }
        let shape = self.types.function.root_shape;
        alloc(&mut self.heap, shape, function).into()
    }

    /// Runs a module's code over `globals`; the value of an expression.
    pub fn run_code(&mut self, code: Gc<CodeObject>, globals: Gc<Dict>) -> Result<Value> {
        self.run_code_in(code, globals, globals.into(), Box::new([]))
    }

    /// Runs any code over `globals`. Names of code compiled to have a namespace of its own are
    /// `locals`' items; `cells` are its free variables.
    pub fn run_code_in(
        &mut self,
        code: Gc<CodeObject>,
        globals: Gc<Dict>,
        locals: Value,
        cells: Box<[Gc<Cell>]>,
    ) -> Result<Value> {
        let wanted = code.proto.freevars.len();
        if cells.len() != wanted {
            return Err(self
                .type_error(format!("code object requires a closure of exactly length {wanted}")));
        }
        let namespace = [locals];
        let args = if code.proto.takes_namespace() { &namespace[..] } else { &[] };
        let function = self.function_over(code, globals, cells);
        self.call(function, args)
    }

    /// A function of no arguments that runs a module's `code` in `globals`.
    pub fn code_function(&mut self, code: Gc<CodeObject>, globals: Gc<Dict>) -> Value {
        self.function_over(code, globals, Box::new([]))
    }

    fn function_over(
        &mut self,
        code: Gc<CodeObject>,
        globals: Gc<Dict>,
        cells: Box<[Gc<Cell>]>,
    ) -> Value {
        let code = if code.globals.is(globals) {
            code
        } else {
            let proto = code.proto.clone();
            self.link(&proto, globals)
        };
        self.provide_builtins(globals);
        let shape = self.types.function.root_shape;
        alloc(&mut self.heap, shape, Function::new(code, cells)).into()
    }

    /// Puts `__builtins__` into a namespace that lacks it: for the main program the module, for all
    /// others its names.
    fn provide_builtins(&mut self, mut globals: Gc<Dict>) {
        if globals.get_str(self.names.builtins).is_none() {
            let module = match globals.is(self.globals) {
                true => self.modules.get_str(self.names.builtins_module),
                false => None,
            };
            let value = module.unwrap_or(self.builtins.into());
            globals.set_str(&mut self.heap, self.names.builtins, value);
        }
    }

    /// Raises the exception for source that does not compile.
    pub fn syntax_error(&mut self, error: CompileError) -> Raised {
        let class = match error.kind {
            ErrorKind::Syntax => self.types.syntax_error,
            ErrorKind::Indentation => self.types.indentation_error,
            ErrorKind::Tab => self.types.tab_error,
            ErrorKind::Recursion => return self.recursion_error(error.message),
            ErrorKind::Overflow => return self.overflow_error(error.message),
        };
        let text = match &error.text {
            Some(text) => self.new_str(text.as_bytes()).into(),
            None => Value::NONE,
        };
        let message: Value = self.new_str(error.message.as_bytes()).into();
        let filename: Value = self.new_str(error.filename.as_bytes()).into();
        // An error of the file as a whole has a message only.
        if error.line == 0 && error.text.is_none() {
            let mut exception = self.new_exception(class, &[message]);
            exception.set_field(field::MSG, message);
            return self.raise_value(exception.into());
        }
        let line = Value::int(error.line as i64);
        let offset = Value::int(error.col as i64);
        let end_line = Value::int(error.end_line as i64);
        let end_offset = error.end_col.map_or(Value::NONE, |col| Value::int(col.into()));
        let place = self.new_tuple(&[filename, line, offset, text, end_line, end_offset]);
        let mut exception = self.new_exception(class, &[message, place.into()]);
        for (field, value) in [
            (field::MSG, message),
            (field::FILENAME, filename),
            (field::LINENO, line),
            (field::OFFSET, offset),
            (field::TEXT, text),
            (field::END_LINENO, end_line),
            (field::END_OFFSET, end_offset),
        ] {
            exception.set_field(field, value);
        }
        self.raise_value(exception.into())
    }
}
