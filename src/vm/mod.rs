//! Running code: the interpreter and the protocols of the language.
//!
//! [`Vm`] is one runtime: heap, names, types, stack, limits. Nothing is global; runtimes share
//! nothing. The files hold one protocol each; `dispatch.rs` is the loop.

mod attr;
mod bind;
mod bind_native;
mod call;
mod class;
mod class_check;
mod class_layout;
mod class_order;
mod collect;
mod dispatch;
mod errors;
mod execution;
mod finalize;
mod find_module;
mod frame;
mod generator;
mod import;
mod import_policy;
mod introspect;
pub mod libm;
mod limits;
mod link;
mod names;
mod namespace;
mod native_stack;
mod new;
mod ops;
mod scope;
mod setup;
mod slow;
mod special;
mod stack;
mod statements;
mod streams;
pub mod suggest;
mod trace;
mod trace_lines;
mod traceback;
mod types;
mod unwind;
mod weak;

use std::collections::HashMap;
use std::ptr::NonNull;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::code::Source;
use crate::heap::{Gc, Heap};
use crate::object::{CodeObject, Dict, Module, Shapes, Str, Type, TypeSpec, Value};

pub use crate::compiler::Mode;
pub use crate::syntax::SourceText;
pub use call::CallTarget;
pub use class_layout::INSTANCE_DICT;
pub use execution::{ExecutionId, Exit, HostCall};
pub use find_module::SourceModule;
pub use generator::Resumed;
pub use import_policy::ImportPolicy;
pub use introspect::FrameRef;
pub use limits::{Limits, Remaining};
pub use names::Names;
pub use setup::{FrozenModule, ModuleSpec, Registry, VmOptions};
pub use slow::Known;
pub use streams::Input;
pub use trace::Traced;
pub use trace_lines::{Level, levels_of};
pub use types::Types;

/// One runtime.
pub struct Vm {
    pub(crate) heap: Heap,
    pub(crate) shapes: Shapes,
    /// NaNs made so far.
    nans: u64,
    interned: HashMap<new::InternKey, (), rustc_hash::FxBuildHasher>,
    /// Well-known names.
    pub names: Names,
    /// Well-known types.
    pub types: Types,
    type_of_spec: FxHashMap<*const TypeSpec, Gc<Type>>,
    /// The one-character strs of ASCII.
    chars: Vec<Gc<Str>>,
    /// The empty tuple.
    empty_tuple: Value,
    /// Lookups of names in classes.
    lookups: attr::LookupCache,
    /// What inline caches know, by shape and name.
    words: attr::WordCache,
    /// Weak references.
    weak: weak::WeakTable,
    /// Objects with finalizers.
    finalizers: finalize::Finalizers,
    /// Every linked code object; weak.
    codes: Vec<Gc<CodeObject>>,
    /// The text that the compiler warns about.
    compiling: Option<Rc<Source>>,
    pub(crate) stack: stack::Stack,
    /// Code that the host runs in steps, by number.
    executions: Vec<Option<Box<execution::Execution>>>,
    /// Numbers of executions that are free again.
    free_executions: Vec<u32>,
    /// The stack of an execution that has ended, for the next one.
    spare_stack: Option<stack::Stack>,
    /// Whether and why the running loop is to be left.
    leaving: execution::Leaving,
    /// The exception being raised, after a `Raised` was returned.
    raised: Value,
    /// The position and type of an argument that a native function would not take, while that is
    /// being raised.
    bad_argument: Option<(usize, String)>,
    /// The exception being handled by the innermost active `except`; unset if none, or none since
    /// the innermost generator was resumed.
    handled: Value,
    /// The exception that was being handled when the innermost generator was resumed.
    handled_outside: Value,
    /// Values that natives keep reachable; cut back when a native returns.
    handles: Vec<Value>,
    /// While this is not 0, no collection begins.
    collector_held: u32,
    /// Values that the host keeps reachable, by number.
    roots: Vec<Value>,
    free_roots: Vec<u32>,
    /// The namespace of `__main__`.
    pub globals: Gc<Dict>,
    /// The namespace of `builtins`.
    pub builtins: Gc<Dict>,
    /// Imported modules by name, `sys.modules`.
    pub modules: Gc<Dict>,
    /// Raised when a builtin that was cached for some module may have been hidden by a new global.
    shadow_epoch: u32,
    pub(crate) limits: limits::LimitState,
    /// Objects whose repr is being made.
    in_repr: Vec<Value>,
    /// The value of the StopIteration that ended the last Python iterator.
    last_stop: Value,
    /// Names of the special methods, by slot.
    slot_names: Vec<Value>,
    /// The static tables this runtime was made from.
    registry: &'static Registry,
    /// Most decimal digits converted from or to an int; 0: any number.
    pub max_str_digits: usize,
    /// What the host put aside: output, files, its own state.
    pub host: Host,
}

/// Makes a module of that name, or says that it has none.
pub type ModuleHook = Rc<dyn Fn(&mut Vm, &str) -> crate::object::Result<Option<Value>>>;
/// Gives the text of a file, or says that there is none.
pub type FileHook = Rc<dyn Fn(&mut Vm, &str) -> crate::object::Result<Option<Vec<u8>>>>;

/// A trace function.
pub type TraceHook = Rc<dyn Fn(&mut Vm, &Traced) -> crate::object::Result<()>>;

/// What the embedding program supplies.
pub struct Host {
    /// Takes what `print` writes, generalised UTF-8; an empty write asks for a flush.
    pub stdout: Box<dyn FnMut(&mut Vm, &[u8]) -> crate::object::Result<()>>,
    /// Takes what is written to `sys.stderr`.
    pub stderr: Box<dyn FnMut(&mut Vm, &[u8]) -> crate::object::Result<()>>,
    /// Gives what `input` and `sys.stdin` read.
    pub stdin: Input,
    /// Where the host keeps what it knows of this VM; nobody else looks there.
    pub state: Option<NonNull<()>>,
    /// Run by a collection after marking, to forget weakly held objects that died.
    #[allow(clippy::type_complexity, reason = "used once")]
    pub after_mark: Option<fn(&mut Vm, &crate::heap::Tracer)>,
    /// Folders searched by `import`; none: files cannot be imported.
    pub import_path: Vec<std::path::PathBuf>,
    /// Modules that `import` finds before it looks for files.
    pub sources: std::collections::BTreeMap<String, SourceModule>,
    /// Which modules programs may import.
    pub policy: ImportPolicy,
    /// Makes modules that the host has by name; asked before sources.
    pub native_module: Option<ModuleHook>,
    /// Reads a module's file by its path, from where the host has files; None if there is none.
    pub read_file: Option<FileHook>,
    /// Makes modules that nothing else has.
    pub other_module: Option<ModuleHook>,
    /// Told what traced code does.
    pub trace: Option<TraceHook>,
    /// The trace function that is running is not to run again.
    pub trace_ended: bool,
    /// `sys.argv`
    pub argv: Vec<String>,
    /// The attribute of a class that has [`crate::object::Type::host`], where Python finds none; bound
    /// to the last argument unless that is unset.
    pub class_attr:
        Option<fn(&mut Vm, Gc<Type>, Gc<Str>, Value) -> crate::object::Result<Option<Value>>>,
    /// Set from outside (a signal) to raise KeyboardInterrupt.
    pub interrupt: Option<std::sync::Arc<std::sync::atomic::AtomicBool>>,
}

impl Vm {
    /// The heap.
    #[inline(always)]
    pub fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }

    /// The module named `name`, if imported.
    pub fn module(&mut self, name: &str) -> Option<Gc<Module>> {
        let name = self.intern(name);
        self.modules.get_str(name)?.downcast()
    }
}
