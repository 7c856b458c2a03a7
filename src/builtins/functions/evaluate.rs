//! `compile`, `eval` and `exec`.

use crate::builtins::bytes_like::bytes::buffer_contents;
use crate::builtins::numbers::integer::Integer;
use crate::builtins::strings::codecs;
use crate::code::{CodeKind, Form};
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{Mode, SourceText, Vm};

/// The rows of this file.
pub const COMPILE: FnSpec = function(
    "compile",
    "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
    compile,
)
.doc(
    "Compile source into a code object that can be executed by exec() or eval().\n\nThe source \
     code may represent a Python module, statement or expression.\nThe filename will be used for \
     run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile \
     a\nsingle (interactive) statement, or 'eval' to compile an expression.",
);
pub const EVAL: FnSpec = function("eval", "source, /, globals=None, locals=None", eval).doc(
    "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string \
     representing a Python expression\nor a code object as returned by compile().\nThe globals \
     must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and \
     locals.\nIf only globals is given, locals defaults to it.",
);
pub const EXEC: FnSpec =
    function("exec", "source, /, globals=None, locals=None, *, closure=None", exec).doc(
        "Execute the given source in the context of globals and locals.\n\nThe source may be a \
         string representing one or more Python statements\nor a code object as returned by \
         compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting \
         to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe \
         closure must be a tuple of cellvars, and can only be used\nwhen source is a code object \
         requiring exactly that many cellvars.",
    );

/// A byte order mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Source text given as a str, or as bytes, which may declare their encoding; None if it is neither.
fn source_bytes(vm: &mut Vm, source: Value) -> Result<Option<Vec<u8>>> {
    if let Some(text) = source.unwrap_as::<Str>() {
        let text = codecs::encode(vm, text, b"utf-8", b"strict")?;
        // Only bytes have a mark that is no part of the text.
        return Ok(Some(if text.starts_with(MARK) { [MARK, &text].concat() } else { text }));
    }
    let data = buffer_contents(vm, source)?;
    data.map(|data| vm.decode_source(data, "<string>")).transpose()
}

/// An argument that C would keep in an int.
fn c_int(vm: &mut Vm, value: Option<Value>, default: i32) -> Result<i32> {
    let Some(value) = value else { return Ok(default) };
    let index = vm.to_index(value)?;
    match Integer::of(index) {
        Some(Integer::Small(small)) => i32::try_from(small).ok(),
        _ => None,
    }
    .ok_or_else(|| vm.overflow_error("Python int too large to convert to C int"))
}

/// `PyCF_MASK` and the flags that `compile` itself knows; what they ask for is either the rule in
/// 3.13 or shows in code that is not run.
const KNOWN_FLAGS: i32 = 0x1fe_0000 | 0x7e00;

#[allow(clippy::too_many_arguments, reason = "the parameters of the Python function")]
fn compile(
    vm: &mut Vm,
    source: Value,
    filename: Value,
    mode: Value,
    flags: Option<Value>,
    _dont_inherit: Option<bool>,
    optimize: Option<Value>,
    _feature_version: Option<i64>,
) -> Result<Value> {
    let filename = match (filename.unwrap_as::<Str>(), filename.unwrap_as::<Bytes>()) {
        (Some(name), _) => name.to_string_lossy().into_owned(),
        (None, Some(name)) => String::from_utf8_lossy(&name.data).into_owned(),
        (None, None) => {
            let got = vm.class_name(filename);
            return Err(
                vm.type_error(format!("expected str, bytes or os.PathLike object, not {got}"))
            );
        }
    };
    if filename.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    let Some(mode) = mode.unwrap_as::<Str>() else {
        let got = if mode.is_none() { "None".into() } else { vm.class_name(mode) };
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {got}")));
    };
    let flags = c_int(vm, flags, 0)?;
    let optimize = c_int(vm, optimize, -1)?;
    if flags & !KNOWN_FLAGS != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    if !(-1..=2).contains(&optimize) {
        return Err(vm.value_error("compile(): invalid optimize value"));
    }
    let mode = match mode.as_bytes() {
        b"exec" => Mode::Exec,
        b"single" => Mode::Single,
        b"eval" => Mode::Eval,
        _ => {
            return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'"));
        }
    };
    let Some(text) = source_bytes(vm, source)? else {
        return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let globals = vm.caller_globals().unwrap_or(vm.globals);
    let input = match vm.is_listed(&filename) {
        true => SourceText::file(&text, &filename),
        false => SourceText::given(&text, &filename),
    };
    Ok(vm.compile(input, mode, globals)?.into())
}

fn eval(
    vm: &mut Vm,
    source: Value,
    globals: Option<Value>,
    locals: Option<Value>,
) -> Result<Value> {
    let namespaces = Namespaces::of_eval(vm, globals, locals)?;
    if let Some(code) = source.downcast::<CodeObject>() {
        if !code.proto.freevars.is_empty() {
            let message = "code object passed to eval() may not contain free variables";
            return Err(vm.type_error(message));
        }
        return namespaces.run(vm, code, Box::new([]));
    }
    let Some(mut text) = source_bytes(vm, source)? else {
        return Err(vm.type_error("eval() arg 1 must be a string, bytes or code object"));
    };
    let start = text.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    text.drain(..start);
    namespaces.run_text(vm, &text, Mode::Eval)
}

fn exec(
    vm: &mut Vm,
    source: Value,
    globals: Option<Value>,
    locals: Option<Value>,
    closure: Option<Value>,
) -> Result<()> {
    let namespaces = Namespaces::of_exec(vm, globals, locals)?;
    let closure = closure.filter(|c| !c.is_none());
    if let Some(code) = source.downcast::<CodeObject>() {
        let cells = closure_for(vm, code, closure)?;
        return namespaces.run(vm, code, cells).map(|_| ());
    }
    if closure.is_some() {
        return Err(vm.type_error("closure can only be used when source is a code object"));
    }
    let Some(text) = source_bytes(vm, source)? else {
        return Err(vm.type_error("exec() arg 1 must be a string, bytes or code object"));
    };
    namespaces.run_text(vm, &text, Mode::Exec).map(|_| ())
}

/// The cells of a code object's free variables, from the argument `closure`.
fn closure_for(
    vm: &mut Vm,
    code: Gc<CodeObject>,
    closure: Option<Value>,
) -> Result<Box<[Gc<Cell>]>> {
    let Some(closure) = closure else { return Ok(Box::new([])) };
    if code.proto.freevars.is_empty() {
        return Err(vm.type_error("cannot use a closure with this code object"));
    }
    // Anything but a tuple of cells has a length that does not fit.
    let cells: Option<Vec<Gc<Cell>>> = closure
        .downcast::<Tuple>()
        .and_then(|cells| cells.items().iter().map(|cell| cell.downcast::<Cell>()).collect());
    Ok(cells.unwrap_or_default().into())
}

/// Where code is to run.
struct Namespaces {
    globals: Gc<Dict>,
    /// The locals, if they are another mapping.
    locals: Option<Value>,
}

/// Whether a dict of a subclass looks its items up, or keeps them, in its own way.
fn hooked(vm: &mut Vm, globals: Value) -> bool {
    let class = vm.type_of(globals);
    let hooks = [vm.names.getitem, vm.names.setitem, vm.names.delitem, vm.names.missing];
    class.is_python()
        && hooks
            .iter()
            .any(|hook| vm.lookup(class, *hook).is_some_and(|method| method.kind() != Kind::Native))
}

impl Namespaces {
    fn of_eval(vm: &mut Vm, globals: Option<Value>, locals: Option<Value>) -> Result<Namespaces> {
        let locals = locals.filter(|l| !l.is_none());
        let globals = globals.filter(|g| !g.is_none());
        if locals.is_some_and(|locals| !is_mapping(vm, locals)) {
            return Err(vm.type_error("locals must be a mapping"));
        }
        match globals {
            Some(globals) if globals.unwrap_as::<Dict>().is_none() => {
                let message = match is_mapping(vm, globals) {
                    true => "globals must be a real dict; try eval(expr, {}, mapping)",
                    false => "globals must be a dict",
                };
                Err(vm.type_error(message))
            }
            _ => Ok(Namespaces::new(vm, globals, locals)),
        }
    }

    fn of_exec(vm: &mut Vm, globals: Option<Value>, locals: Option<Value>) -> Result<Namespaces> {
        let locals = locals.filter(|l| !l.is_none());
        let globals = globals.filter(|g| !g.is_none());
        if let Some(globals) = globals.filter(|g| g.unwrap_as::<Dict>().is_none()) {
            let got = vm.class_name(globals);
            return Err(vm.type_error(format!("exec() globals must be a dict, not {got}")));
        }
        if let Some(locals) = locals.filter(|locals| !is_mapping(vm, *locals)) {
            let got = vm.class_name(locals);
            return Err(vm.type_error(format!("locals must be a mapping or None, not {got}")));
        }
        Ok(Namespaces::new(vm, globals, locals))
    }

    fn new(vm: &mut Vm, globals: Option<Value>, locals: Option<Value>) -> Namespaces {
        let (globals, locals) = match globals.and_then(|g| g.unwrap_as::<Dict>().map(|d| (g, d))) {
            Some((globals, dict)) => {
                let own = locals.filter(|locals| !locals.is(globals));
                (dict, own.or_else(|| hooked(vm, globals).then_some(globals)))
            }
            None => {
                let globals = vm.caller_globals().unwrap_or(vm.globals);
                let locals = locals.unwrap_or_else(|| vm.caller_locals());
                (globals, Some(locals).filter(|locals| !locals.is(globals.into())))
            }
        };
        if let Some(locals) = locals {
            vm.protect(locals);
        }
        Namespaces { globals, locals }
    }

    fn run_text(&self, vm: &mut Vm, text: &[u8], mode: Mode) -> Result<Value> {
        let mode = if self.locals.is_some() { mode.with_names() } else { mode };
        let code = vm.compile(SourceText::given(text, "<string>"), mode, self.globals)?;
        self.run_fitting(vm, code, Box::new([]))
    }

    /// Runs a code object. Module-level names are compiled one way or the other, so code that is to
    /// run over separate locals for the first time is made anew from its source.
    fn run(&self, vm: &mut Vm, code: Gc<CodeObject>, cells: Box<[Gc<Cell>]>) -> Result<Value> {
        let proto = code.proto.clone();
        if proto.kind != CodeKind::Module || proto.takes_namespace() == self.locals.is_some() {
            return self.run_fitting(vm, code, cells);
        }
        let plain = match proto.form {
            Form::File => Mode::Exec,
            Form::Interactive => Mode::Single,
            Form::Expression => Mode::Eval,
        };
        let mode = if self.locals.is_some() { plain.with_names() } else { plain };
        let code = vm.recompile(&proto.source, mode, self.globals)?;
        self.run_fitting(vm, code, cells)
    }

    fn run_fitting(
        &self,
        vm: &mut Vm,
        code: Gc<CodeObject>,
        cells: Box<[Gc<Cell>]>,
    ) -> Result<Value> {
        vm.protect(code.into());
        let locals = self.locals.unwrap_or(self.globals.into());
        vm.run_code_in(code, self.globals, locals, cells)
    }
}

fn is_mapping(vm: &mut Vm, value: Value) -> bool {
    vm.type_of(value).slots.get_item.is_some()
}
