//! The symbol table: which names each scope has, and where each of them lives.
//!
//! [`super::symbols`] fills it in one walk over the tree; [`SymbolTable::resolve`] then decides for
//! every name of every scope. Comprehensions are scopes without a frame of their own: their
//! variables live in registers of the frame around them (PEP 709).

use std::cell::Cell;

use bumpalo::Bump;
use bumpalo::collections::Vec as BumpVec;
use rustc_hash::FxHashMap;

use super::symbols::type_param;
use crate::code::CellSource;
use crate::syntax::Problem;
use crate::syntax::ast::TypeParam;

/// The free variable that has the namespace of the class around an annotation scope.
pub(super) const CLASS_DICT: &str = "__classdict__";

/// Index of a scope in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScopeId(pub u32);

/// What opens a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    /// A function, lambda or generator expression.
    Function,
    Class,
    /// A list, set or dict comprehension; it runs in the frame around it.
    Comprehension,
    /// The hidden function around something with type parameters.
    TypeParams,
}

/// What a scope does with a name: bits of [`Symbol::flags`].
pub(super) mod flag {
    pub const ASSIGNED: u16 = 1;
    pub const PARAM: u16 = 2;
    pub const GLOBAL: u16 = 4;
    pub const NONLOCAL: u16 = 8;
    pub const USED: u16 = 16;
    pub const ANNOTATED: u16 = 32;
    /// An inner frame uses the variable: it lives in a Cell.
    pub const CAPTURED: u16 = 64;
    /// Something unbinds the variable: `del`, or the end of `except … as`.
    pub const UNBOUND: u16 = 128;
    /// A `:=` assigns it, so it may change in the middle of an expression.
    pub const WALRUS: u16 = 256;
    /// The target of a comprehension's `for`.
    pub const ITERATED: u16 = 512;
    /// An import binds it, which may come before a `global` for it.
    pub const IMPORTED: u16 = 1024;
    pub const BOUND: u16 = ASSIGNED | PARAM | IMPORTED;
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    Unresolved,
    /// A variable of this scope.
    Here,
    /// A variable of a scope that shares this one's frame.
    Frame(ScopeId),
    /// A variable of an outer frame.
    Free,
    Global,
    /// The namespace of the frame.
    Namespace,
}

/// A name in a scope.
pub(super) struct Symbol<'a> {
    pub name: &'a str,
    pub flags: u16,
    /// Where it was first mentioned, or declared.
    pub range: (u32, u32),
    home: Home,
    /// The register of a variable of this scope, once its frame is laid out.
    register: Cell<u16>,
}

/// A scope.
pub(super) struct Scope<'a> {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The class whose name mangles `__x`, if any.
    pub class_name: Option<&'a str>,
    pub symbols: BumpVec<'a, Symbol<'a>>,
    index: FxHashMap<&'a str, u32>,
    /// Names of the frame's free variables, sorted.
    pub frees: BumpVec<'a, &'a str>,
    pub is_generator: bool,
    pub is_coroutine: bool,
    /// A class of which a method needs `__class__`.
    pub needs_class_cell: bool,
    /// A class whose namespace an annotation scope looks into.
    pub needs_class_dict: bool,
    /// An annotation scope directly inside a class, which sees the names of the class.
    pub sees_class: bool,
    /// Of the names in here only those of these type parameters are mangled.
    pub private: Option<&'a [TypeParam]>,
    pub has_annotations: bool,
}

/// How code reaches a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binding {
    /// The register itself.
    Local(u16),
    /// The Cell in the register.
    Cell(u16),
    /// A free variable of the frame.
    Free(u16),
    /// A name of the namespace, else a free variable of the frame.
    ClassFree(u16),
    Global,
    /// The namespace of the frame.
    Namespace,
}

/// Tells tree nodes apart by address, and by type, because a node and its first field share theirs.
type NodeKey = (usize, &'static str);

fn node_key<T>(node: &T) -> NodeKey {
    (std::ptr::from_ref(node) as usize, std::any::type_name::<T>())
}

/// All scopes of a program.
pub(super) struct SymbolTable<'a> {
    pub arena: &'a Bump,
    scopes: Vec<Scope<'a>>,
    /// Scopes by the tree node that opens them.
    by_node: FxHashMap<NodeKey, ScopeId>,
    /// Byte offsets of all `:=` expressions, ascending once resolved.
    pub walruses: Vec<u32>,
    /// Module-level names live in a namespace other than the globals.
    name_mode: bool,
}

impl<'a> SymbolTable<'a> {
    pub fn new(arena: &'a Bump, name_mode: bool) -> SymbolTable<'a> {
        let (scopes, by_node, walruses) = (Vec::new(), FxHashMap::default(), Vec::new());
        SymbolTable { arena, scopes, by_node, walruses, name_mode }
    }

    /// Adds a scope for `node`.
    pub fn open<T>(&mut self, node: &T, kind: ScopeKind, parent: Option<ScopeId>) -> ScopeId {
        let id = ScopeId(self.scopes.len() as u32);
        let class_name = parent.and_then(|p| self[p].class_name);
        let private = parent.filter(|_| kind != ScopeKind::Class).and_then(|p| self[p].private);
        self.scopes.push(Scope {
            kind,
            parent,
            class_name,
            symbols: BumpVec::new_in(self.arena),
            index: FxHashMap::default(),
            frees: BumpVec::new_in(self.arena),
            is_generator: false,
            is_coroutine: false,
            needs_class_cell: false,
            needs_class_dict: false,
            sees_class: false,
            private,
            has_annotations: false,
        });
        self.by_node.insert(node_key(node), id);
        id
    }

    /// The scope that `node` opened.
    pub fn scope_of<T>(&self, node: &T) -> ScopeId {
        self.by_node[&node_key(node)]
    }

    /// The symbol `name` of `scope`, made when missing; `name` is mangled already.
    pub fn add(&mut self, scope: ScopeId, name: &'a str, flags: u16, range: (u32, u32)) -> u16 {
        let scope = &mut self[scope];
        let next = scope.symbols.len() as u32;
        let index = *scope.index.entry(name).or_insert(next);
        if index == next {
            let home = Home::Unresolved;
            let register = Cell::new(0);
            scope.symbols.push(Symbol { name, flags: 0, range, home, register });
        }
        let symbol = &mut scope.symbols[index as usize];
        let before = symbol.flags;
        symbol.flags |= flags;
        before
    }

    /// The symbol `name` of `scope`.
    pub fn symbol(&self, scope: ScopeId, name: &str) -> Option<&Symbol<'a>> {
        let scope = &self[scope];
        scope.index.get(name).map(|i| &scope.symbols[*i as usize])
    }

    /// `__x` inside class `C` means `_C__x`.
    pub fn mangle(&self, scope: ScopeId, name: &'a str) -> &'a str {
        let Some(class) = self[scope].class_name else { return name };
        if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
            return name;
        }
        let private = self[scope].private;
        if private.is_some_and(|params| params.iter().all(|param| type_param(param).0 != name)) {
            return name;
        }
        match class.trim_start_matches('_') {
            "" => name,
            class => self.arena.alloc_str(&format!("_{class}{name}")),
        }
    }

    /// The scope whose frame `scope` runs in.
    pub fn frame(&self, mut scope: ScopeId) -> ScopeId {
        while self[scope].kind == ScopeKind::Comprehension {
            scope = self[scope].parent.expect("bug: a comprehension has a parent");
        }
        scope
    }

    /// Decides where every name lives. To be called once, when the table is complete.
    pub fn resolve(&mut self) -> Result<(), Problem> {
        for id in (0..self.scopes.len() as u32).map(ScopeId) {
            for index in 0..self[id].symbols.len() {
                let home = self.home_of(id, index)?;
                self[id].symbols[index].home = home;
            }
        }
        self.walruses.sort_unstable();
        for scope in &mut self.scopes {
            scope.frees.sort_unstable();
        }
        Ok(())
    }

    fn home_of(&mut self, id: ScopeId, index: usize) -> Result<Home, Problem> {
        let scope = &self[id];
        let Symbol { name, flags, range, .. } = scope.symbols[index];
        if flags & flag::GLOBAL != 0 {
            return Ok(Home::Global);
        }
        if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 {
            return Ok(match scope.kind {
                ScopeKind::Module if self.name_mode => Home::Namespace,
                ScopeKind::Module => Home::Global,
                ScopeKind::Class => Home::Namespace,
                _ => Home::Here,
            });
        }
        if scope.sees_class && name != CLASS_DICT {
            // What the class binds is looked up there, then among the globals.
            let flags = self.symbol(self.class_around(id), name).map_or(0, |s| s.flags);
            if flags & flag::GLOBAL != 0 {
                return Ok(Home::Global);
            }
            if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 {
                return Ok(Home::Namespace);
            }
        }
        let owner = self.owner(id, name);
        let Some(owner) = owner else {
            if flags & flag::NONLOCAL != 0 {
                let message = format!("no binding for nonlocal '{name}' found");
                return Err(Problem::new(message, range.0, range.1));
            }
            let in_namespace = match scope.kind {
                ScopeKind::Module => self.name_mode,
                ScopeKind::Class => true,
                // Without separate frames, a comprehension sees the namespace of `exec`.
                ScopeKind::Comprehension => {
                    self.name_mode && self[self.frame(id)].kind == ScopeKind::Module
                }
                _ => scope.sees_class,
            };
            return Ok(if in_namespace { Home::Namespace } else { Home::Global });
        };
        if flags & flag::NONLOCAL != 0 && self[owner].kind == ScopeKind::TypeParams {
            let message = format!("nonlocal binding not allowed for type parameter '{name}'");
            return Err(Problem::new(message, range.0, range.1));
        }
        let owner_frame = self.frame(owner);
        let mut frame = self.frame(id);
        if frame == owner_frame && self[owner].kind != ScopeKind::Class {
            return Ok(Home::Frame(owner));
        }
        if self[owner].kind == ScopeKind::Class && name == CLASS_DICT {
            self[owner].needs_class_dict = true;
        } else if self[owner].kind == ScopeKind::Class {
            self[owner].needs_class_cell = true;
        } else {
            let index = self[owner].index[name] as usize;
            self[owner].symbols[index].flags |= flag::CAPTURED;
        }
        while frame != owner_frame {
            if !self[frame].frees.contains(&name) {
                self[frame].frees.push(name);
            }
            frame = self.frame(self[frame].parent.expect("bug: the owner is outside"));
        }
        Ok(Home::Free)
    }

    /// The scope around `id` that owns the variable `name`; None if it is global.
    fn owner(&self, id: ScopeId, name: &str) -> Option<ScopeId> {
        let mut next = self[id].parent;
        while let Some(at) = next {
            let scope = &self[at];
            match scope.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class => {
                    if name == "__class__" || name == CLASS_DICT {
                        return Some(at);
                    }
                }
                _ => {
                    let flags = self.symbol(at, name).map_or(0, |s| s.flags);
                    if flags & flag::GLOBAL != 0 {
                        return None;
                    }
                    if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 {
                        return Some(at);
                    }
                }
            }
            next = scope.parent;
        }
        None
    }

    /// The innermost class around `id`.
    fn class_around(&self, mut id: ScopeId) -> ScopeId {
        while self[id].kind != ScopeKind::Class {
            id = self[id].parent.expect("bug: the scope is in a class");
        }
        id
    }

    /// How code of `scope` reaches `name` (mangled). The frame must be laid out.
    pub fn binding(&self, scope: ScopeId, name: &str) -> Binding {
        let Some(symbol) = self.symbol(scope, name) else {
            // A name the compiler itself brings in, such as `__module__`.
            let kind = self[self.frame(scope)].kind;
            let namespace =
                kind == ScopeKind::Class || (kind == ScopeKind::Module && self.name_mode);
            return if namespace { Binding::Namespace } else { Binding::Global };
        };
        match symbol.home {
            Home::Here => register_binding(symbol),
            Home::Frame(owner) => {
                register_binding(self.symbol(owner, name).expect("bug: no owner"))
            }
            Home::Free => {
                let index = self.free_index(self.frame(scope), name).expect("bug: not free");
                match self[scope].kind {
                    ScopeKind::Class if symbol.flags & flag::NONLOCAL == 0 => {
                        Binding::ClassFree(index)
                    }
                    _ if self[scope].sees_class && name != CLASS_DICT => Binding::ClassFree(index),
                    _ => Binding::Free(index),
                }
            }
            Home::Global => Binding::Global,
            Home::Namespace => Binding::Namespace,
            Home::Unresolved => unreachable!("bug: {name} was not resolved"),
        }
    }

    /// Whether the text from `start` to `end` contains a `:=`.
    pub fn has_walrus(&self, start: u32, end: u32) -> bool {
        let next = self.walruses.partition_point(|w| *w < start);
        self.walruses.get(next).is_some_and(|w| *w < end)
    }

    /// Position of `name` among the free variables of a frame.
    pub fn free_index(&self, frame: ScopeId, name: &str) -> Option<u16> {
        self[frame].frees.binary_search(&name).ok().map(|i| i as u16)
    }

    /// Where the frame that makes `inner` finds the cell for the free variable `name` of `inner`.
    /// `class_cells` are the registers of the `__class__` cell of a class body and of the cell with
    /// its namespace.
    pub fn cell_source(&self, inner: ScopeId, name: &str, class_cells: [u16; 2]) -> CellSource {
        let mut at = self[inner].parent.expect("bug: the module has no free variables");
        loop {
            let scope = &self[at];
            let owned = scope.kind != ScopeKind::Class
                && self.symbol(at, name).is_some_and(|s| s.home == Home::Here);
            if owned {
                let symbol = self.symbol(at, name).expect("bug: owned");
                return CellSource::Register(symbol.register.get());
            }
            if scope.kind == ScopeKind::Class && (name == "__class__" || name == CLASS_DICT) {
                return CellSource::Register(class_cells[usize::from(name == CLASS_DICT)]);
            }
            if scope.kind != ScopeKind::Comprehension {
                let index = self.free_index(at, name).expect("bug: free variable got lost");
                return CellSource::Free(index);
            }
            at = scope.parent.expect("bug: a comprehension has a parent");
        }
    }
}

fn register_binding(symbol: &Symbol<'_>) -> Binding {
    match symbol.flags & flag::CAPTURED {
        0 => Binding::Local(symbol.register.get()),
        _ => Binding::Cell(symbol.register.get()),
    }
}

impl Symbol<'_> {
    /// Whether the variable belongs to the scope that has this symbol.
    pub fn is_own(&self) -> bool {
        self.home == Home::Here
    }

    pub fn is_captured(&self) -> bool {
        self.flags & flag::CAPTURED != 0
    }

    pub fn set_register(&self, register: u16) {
        self.register.set(register);
    }

    pub fn register(&self) -> u16 {
        self.register.get()
    }
}

impl<'a> std::ops::Index<ScopeId> for SymbolTable<'a> {
    type Output = Scope<'a>;
    fn index(&self, id: ScopeId) -> &Scope<'a> {
        &self.scopes[id.0 as usize]
    }
}

impl<'a> std::ops::IndexMut<ScopeId> for SymbolTable<'a> {
    fn index_mut(&mut self, id: ScopeId) -> &mut Scope<'a> {
        &mut self.scopes[id.0 as usize]
    }
}
