//! The cold halves of the loop's instructions.
//!
//! A function that returns `Result<Option<Value>>` either has the result, or (None) has pushed the
//! frame of a special method written in Python, whose [`Then`] takes care of the result.

use super::Vm;
use super::attr::{GetPath, MethodTarget, SetPath};
use super::call::CallTarget;
use super::dispatch::cache;
use super::frame::Then;
use super::generator::Step;
use super::stack::SLACK;
use crate::code::{Instr, Op};
use crate::heap::Gc;
use crate::object::instance::{INLINE_OFFSET, MAX_INLINE};
use crate::object::*;

/// Where the loop goes on after a frame returned or yielded.
pub(super) enum Returned {
    /// Out of the loop: the caller is native.
    Leave(Value),
    /// In the innermost frame.
    Continue,
    /// An exception is being raised in the innermost frame.
    Raised,
}

/// A cache that missed so often is left alone.
const MAX_MISSES: u64 = 40;

/// What a site does with an attribute.
const READ: u8 = 1;
const CALL: u8 = 2;
const ASSIGN: u8 = 3;

/// The value of the slot that a cache word made for the object's shape says; None if unset.
fn read_slot(object: Value, word: u64) -> Option<Value> {
    let slots = SlotObject::new(object)?;
    let number = (word >> 32) as u16 as usize;
    let value = if (word >> 48) as u8 == cache::INLINE {
        slots.get((number - INLINE_OFFSET) / 16)
    } else {
        slots.get_overflow(number)
    };
    value.to_option()
}

impl Vm {
    // --- operators ------------------------------------------------------------------------------

    /// Pushes a frame for `function(*args)`; its result goes to `dst` as `then` says.
    #[inline(never)]
    pub(super) fn push_call(
        &mut self,
        function: Gc<Function>,
        args: &[Value],
        dst: u16,
        then: Then,
    ) -> Result<()> {
        let mut base = self.stack.top.wrapping_add(1);
        debug_assert!(args.len() + 1 < SLACK);
        if base.wrapping_add(args.len()) > self.stack.end {
            // The slack holds the arguments; `push_frame` moves them to a segment of their own.
            base = self.stack.top.wrapping_add(1);
        }
        // SAFETY: T1: the slack behind the caller's window.
        unsafe {
            base.sub(1).write(Value::UNSET);
            std::ptr::copy_nonoverlapping(args.as_ptr(), base, args.len());
        }
        if function.code.simple_params as usize != args.len() {
            self.bind_function(function, base, args.len(), &[])?;
        }
        self.push_frame(function, base, dst, then)
    }

    /// The Python function that `class` defines under `name`, if that is what it has.
    #[inline]
    fn python_special(&mut self, class: Gc<Type>, name: Gc<Str>) -> Option<Gc<Function>> {
        self.lookup(class, name)?.downcast::<Function>()
    }

    #[inline(never)]
    pub(super) fn slow_binary(
        &mut self,
        op: BinaryOp,
        inplace: bool,
        a: Value,
        b: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        if op == BinaryOp::Add {
            if let (Some(a), Some(b)) = (a.downcast::<Str>(), b.downcast::<Str>()) {
                if a.is_empty() {
                    return Ok(Some(b.into()));
                }
                if b.is_empty() {
                    return Ok(Some(a.into()));
                }
                self.reserve(a.len() + b.len())?;
                return Ok(Some(Str::concat(&mut self.heap, a, b).into()));
            }
        }
        if a.is_unset() || b.is_unset() {
            return Err(self.unset_operand(a, b));
        }
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        if ta.flags.has(Flags::CUSTOM_BINARY) {
            let inplace_name = self.slot_name(SlotId::inplace(op));
            if inplace && ta.slots.inplace.is_some() && self.lookup(ta, inplace_name).is_some() {
                let handles = self.handles.len();
                let result = self.inplace_op(op, a, b);
                self.handles.truncate(handles);
                return result.map(Some);
            }
            // The plain case, a left method and no claim of the right operand to go first, runs
            // without nesting loops.
            if ta.is(tb) || !tb.is_subclass(ta) {
                let name = self.slot_name(SlotId::binary(op));
                if let Some(function) = self.python_special(ta, name) {
                    self.push_call(function, &[a, b], dst, Then::Binary)?;
                    return Ok(None);
                }
            }
        }
        let handles = self.handles.len();
        let result = if inplace { self.inplace_op(op, a, b) } else { self.binary_op(op, a, b) };
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// Raises UnboundLocalError for an operand that is an unbound local; the compiler's
    /// `CheckLocal` makes this unreachable but for its bugs.
    #[cold]
    fn unset_operand(&mut self, _a: Value, _b: Value) -> Raised {
        self.system_error("bug: an unbound register was used as an operand")
    }

    pub(super) fn slow_unary(&mut self, op: UnaryOp, a: Value, dst: u16) -> Result<Option<Value>> {
        if a.kind() == Kind::Instance {
            let class = self.type_of(a);
            let name = self.slot_name(SlotId::unary(op));
            if let Some(function) = self.python_special(class, name) {
                self.push_call(function, &[a], dst, Then::Store)?;
                return Ok(None);
            }
        }
        self.unary_op(op, a).map(Some)
    }

    #[inline(never)]
    pub(super) fn slow_compare(
        &mut self,
        op: CompareOp,
        a: Value,
        b: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        if let Some(known) = super::ops::quick_compare(op, a, b) {
            return Ok(Some(Value::bool(known)));
        }
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        if ta.flags.has(Flags::CUSTOM_COMPARE) && (ta.is(tb) || !tb.is_subclass(ta)) {
            let name = self.slot_name(SlotId::compare(op));
            if let Some(function) = self.python_special(ta, name) {
                self.push_call(function, &[a, b], dst, Then::Compare)?;
                return Ok(None);
            }
        }
        let handles = self.handles.len();
        let result = self.compare(op, a, b);
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// As [`Vm::slow_compare`] for a jump: a bool, or None.
    #[inline(never)]
    pub(super) fn slow_compare_truth(
        &mut self,
        op: CompareOp,
        a: Value,
        b: Value,
    ) -> Result<Option<Value>> {
        match self.slow_compare(op, a, b, 0)? {
            Some(result) if result.is_bool() => Ok(Some(result)),
            Some(result) => self.truthy(result).map(|t| Some(Value::bool(t))),
            None => Ok(None),
        }
    }

    #[inline(never)]
    pub(super) fn slow_truth(&mut self, value: Value) -> Result<Option<Value>> {
        if value.kind() == Kind::Instance {
            let class = self.type_of(value);
            if let Some(function) = self.python_special(class, self.names.bool) {
                self.push_call(function, &[value], 0, Then::Truth)?;
                return Ok(None);
            }
        }
        self.truthy(value).map(|t| Some(Value::bool(t)))
    }

    #[inline(never)]
    pub(super) fn slow_contains(&mut self, container: Value, item: Value) -> Result<Option<Value>> {
        match container.kind() {
            Kind::Dict => {
                if let (Some(dict), Some(key)) = (container.downcast::<Dict>(), item.downcast()) {
                    return Ok(Some(Value::bool(dict.find_str(key).is_some())));
                }
            }
            Kind::Instance => {
                let class = self.type_of(container);
                if let Some(function) = self.python_special(class, self.names.contains) {
                    self.push_call(function, &[container, item], 0, Then::Contains)?;
                    return Ok(None);
                }
            }
            _ => {}
        }
        let handles = self.handles.len();
        let result = self.contains(container, item);
        self.handles.truncate(handles);
        result.map(|found| Some(Value::bool(found)))
    }

    // --- attributes -----------------------------------------------------------------------------

    /// Reads an attribute and fills the cache at `site`.
    #[inline(never)]
    pub(super) fn slow_get_attr(
        &mut self,
        object: Value,
        name: Gc<Str>,
        site: *mut Instr,
        dst: u16,
    ) -> Result<Option<Value>> {
        let (word, extra) = self.fill_cache(object, name, site.cast(), READ);
        match (word >> 48) as u8 {
            cache::INLINE | cache::OVERFLOW => {
                if let Some(value) = read_slot(object, word) {
                    return Ok(Some(value));
                }
            }
            // SAFETY: cache words of these kinds hold pointers to such objects, kept valid by the
            // collector.
            cache::GETTER => unsafe {
                let getter = Gc::<Function>::from_raw(extra as *mut _);
                self.push_call(getter, &[object], dst, Then::Store)?;
                return Ok(None);
            },
            cache::METHOD => {
                // SAFETY: as above.
                let function = unsafe { Gc::<Function>::from_raw(extra as *mut _) };
                return Ok(Some(self.new_bound_method(function.into(), object)));
            }
            _ => {}
        }
        let class = self.type_of(object);
        if class.flags.has(Flags::CUSTOM_GET_ATTR) {
            if let Some(pushed) = self.push_getattr_hook(object, class, name, dst)? {
                return Ok(pushed);
            }
        }
        let handles = self.handles.len();
        let result = self.get_attr(object, name);
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// Runs a Python `__getattr__` as a frame where the attribute is not found without it.
    fn push_getattr_hook(
        &mut self,
        object: Value,
        class: Gc<Type>,
        name: Gc<Str>,
        dst: u16,
    ) -> Result<Option<Option<Value>>> {
        let own = self.lookup(class, self.names.getattribute);
        if own.is_some_and(|hook| hook.kind() != Kind::Native) || class.slots.get_attr.is_some() {
            return Ok(None);
        }
        let Some(hook) = self.python_special(class, self.names.getattr) else { return Ok(None) };
        let handles = self.handles.len();
        let found = self.get_attr_generic(object, name);
        self.handles.truncate(handles);
        match found {
            Ok(Some(value)) => return Ok(Some(Some(value))),
            Ok(None) => {}
            Err(raised) => {
                if self.catch(self.types.attribute_error).is_none() {
                    return Err(raised);
                }
            }
        }
        self.push_call(hook, &[object, name.into()], dst, Then::Store)?;
        Ok(Some(None))
    }

    /// The cache words for `name` of objects like `object`, and puts them into the words of a site,
    /// unless that sees too many shapes.
    #[inline]
    fn fill_cache(
        &mut self,
        object: Value,
        name: Gc<Str>,
        site: *mut u64,
        purpose: u8,
    ) -> (u64, u64) {
        if !object.is_object() {
            return (0, 0);
        }
        // SAFETY: V1.
        let shape = unsafe { (*object.raw()).shape };
        let mut words = self.words.get(shape, name, purpose);
        if words.0 == 0 {
            words = self.cache_words(object, name, purpose);
            if words.0 != 0 {
                self.words.set(shape, name, purpose, words);
            }
        }
        // SAFETY: D1: the instruction's extra words.
        let (first, second) = unsafe { (&mut *site, &mut *site.add(1)) };
        let misses = *first >> 56;
        if misses < MAX_MISSES && words.0 != 0 {
            *first = words.0 | (misses + 1) << 56;
            *second = words.1;
        }
        words
    }

    /// Works out how `name` is read, called or assigned for objects like `object`.
    fn cache_words(&mut self, object: Value, name: Gc<Str>, purpose: u8) -> (u64, u64) {
        // SAFETY: V1.
        let (shape, inline) = unsafe { ((*object.raw()).shape, (*object.raw()).aux as usize) };
        if purpose == ASSIGN {
            let (kind, slot, next) = match self.set_attr_path(object, name) {
                SetPath::Slot(slot) => (cache::INLINE, slot, 0),
                SetPath::Extend(slot, next) => (cache::EXTEND, slot, next),
                SetPath::Uncached => return (0, 0),
            };
            if slot >= inline.min(MAX_INLINE) {
                return (0, 0);
            }
            return (cache::pack(shape, (INLINE_OFFSET + slot * 16) as u16, kind), next as u64);
        }
        match self.get_path(object, name) {
            GetPath::Slot(_) if purpose == CALL => (0, 0),
            GetPath::Slot(slot) if slot < inline => {
                (cache::pack(shape, (INLINE_OFFSET + slot * 16) as u16, cache::INLINE), 0)
            }
            GetPath::Slot(slot) => (cache::pack(shape, (slot - inline) as u16, cache::OVERFLOW), 0),
            GetPath::ClassValue(cell) => {
                (cache::pack(shape, 0, cache::CLASS_VALUE), cell.raw() as u64)
            }
            GetPath::Method(function) => {
                (cache::pack(shape, 0, cache::METHOD), function.raw() as u64)
            }
            GetPath::NativeMethod(native) => {
                (cache::pack(shape, 0, cache::NATIVE), native.raw() as u64)
            }
            GetPath::Getter(getter) => (cache::pack(shape, 0, cache::GETTER), getter.raw() as u64),
            GetPath::Uncached => (0, 0),
        }
    }

    /// Assigns an attribute and fills the cache at `site`; false when a frame was pushed.
    #[inline(never)]
    pub(super) fn slow_set_attr(
        &mut self,
        object: Value,
        name: Gc<Str>,
        value: Value,
        site: *mut Instr,
    ) -> Result<bool> {
        let (word, next) = self.fill_cache(object, name, site.cast(), ASSIGN);
        if word != 0 {
            // SAFETY: the words were made for the object's shape: an inline slot at this offset.
            unsafe {
                let at = object.raw().cast::<u8>().add((word >> 32) as u16 as usize);
                at.cast::<Value>().write(value);
                if (word >> 48) as u8 == cache::EXTEND {
                    (*object.raw()).shape = next as u32;
                }
            }
            return Ok(true);
        }
        let class = self.type_of(object);
        if let Some(property) =
            self.lookup(class, name).and_then(|found| found.downcast::<Property>())
        {
            if !class.flags.has(Flags::CUSTOM_SET_ATTR) {
                if let Some(setter) = property.set.downcast::<Function>() {
                    self.push_call(setter, &[object, value], 0, Then::Discard)?;
                    return Ok(false);
                }
            }
        }
        if class.flags.has(Flags::CUSTOM_SET_ATTR) {
            if let Some(hook) = self.python_special(class, self.names.setattr) {
                self.push_call(hook, &[object, name.into(), value], 0, Then::Discard)?;
                return Ok(false);
            }
        }
        let handles = self.handles.len();
        let result = self.set_attr(object, name, value);
        self.handles.truncate(handles);
        result.map(|()| true)
    }

    /// Finds what `object.name(...)` calls, puts it in `window[0]`; whether the object goes with it.
    #[inline(never)]
    pub(super) fn slow_load_method(
        &mut self,
        window: *mut Value,
        object: Value,
        name: Gc<Str>,
        site: *mut Instr,
    ) -> Result<bool> {
        let (word, extra) = self.fill_cache(object, name, site.cast(), CALL);
        if matches!((word >> 48) as u8, cache::METHOD | cache::NATIVE) {
            // SAFETY: the second word points to a function or native; T1.
            unsafe { window.write(Value::object(Gc::<Function>::from_raw(extra as *mut _))) };
            return Ok(true);
        }
        let handles = self.handles.len();
        let target = self.method_target(object, name);
        self.handles.truncate(handles);
        let (callee, has_self) = match target? {
            MethodTarget::Bound(function) => (function, true),
            MethodTarget::Plain(callee) => (callee, false),
        };
        // SAFETY: T1.
        unsafe { window.write(callee) };
        Ok(has_self)
    }

    pub(super) fn load_special(&mut self, object: Value, which: u16) -> Result<(Value, bool)> {
        let class = self.type_of(object);
        let (name, other, manager) = match which {
            0 => (self.names.enter, self.names.exit, "context manager"),
            1 => (self.names.exit, self.names.enter, "context manager"),
            2 => (self.names.aenter, self.names.aexit, "asynchronous context manager"),
            _ => (self.names.aexit, self.names.aenter, "asynchronous context manager"),
        };
        if let Some(found) = self.lookup(class, name) {
            if found.kind() == Kind::Function {
                return Ok((found, true));
            }
            let handles = self.handles.len();
            let bound = self.bind(found, object, class);
            self.handles.truncate(handles);
            return Ok((bound?, false));
        }
        let _ = other;
        let class_name = class.name.to_string_lossy().into_owned();
        let missed = if matches!(which, 1 | 3) {
            format!(" (missed {} method)", name.to_string_lossy())
        } else {
            String::new()
        };
        Err(self.type_error(format!(
            "'{class_name}' object does not support the {manager} protocol{missed}"
        )))
    }

    // --- items ----------------------------------------------------------------------------------

    #[inline(never)]
    pub(super) fn slow_get_item(
        &mut self,
        object: Value,
        key: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        match object.kind() {
            Kind::Dict => {
                if let Some(dict) = object.downcast::<Dict>() {
                    let handles = self.handles.len();
                    let found = Dict::get(dict, self, key);
                    self.handles.truncate(handles);
                    return match found? {
                        Some(value) => Ok(Some(value)),
                        None => Err(self.key_error(key)),
                    };
                }
            }
            Kind::Instance => {
                let class = self.type_of(object);
                if let Some(function) = self.python_special(class, self.names.getitem) {
                    self.push_call(function, &[object, key], dst, Then::Store)?;
                    return Ok(None);
                }
            }
            _ => {}
        }
        let handles = self.handles.len();
        let result = self.get_item(object, key);
        self.handles.truncate(handles);
        result.map(Some)
    }

    #[inline(never)]
    pub(super) fn slow_get_slice(
        &mut self,
        object: Value,
        start: Value,
        stop: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        if let Some(text) = object.downcast::<Str>() {
            let bound = |v: Value, default: i64| {
                if v.is_none() { Some(default) } else { v.as_int() }
            };
            let len = text.chars() as i64;
            if let (Some(start), Some(stop)) = (bound(start, 0), bound(stop, len)) {
                let clamp = |i: i64| if i < 0 { (i + len).max(0) } else { i.min(len) };
                let (start, stop) = (clamp(start), clamp(stop));
                if start >= stop {
                    return Ok(Some(self.names.empty.into()));
                }
                if start == 0 && stop == len {
                    return Ok(Some(object));
                }
                // The bytes are copied by `new_str`; the borrow ends there.
                let bytes = text.slice_bytes(start as usize, stop as usize);
                return Ok(Some(self.new_str(bytes).into()));
            }
        }
        let slice = self.new_slice(start, stop, Value::NONE);
        self.protect(slice.into());
        let result = self.slow_get_item(object, slice.into(), dst);
        self.handles.pop();
        result
    }

    /// False when a frame was pushed.
    #[inline(never)]
    pub(super) fn slow_set_item(
        &mut self,
        object: Value,
        key: Value,
        value: Value,
    ) -> Result<bool> {
        let handles = self.handles.len();
        let result = match object.kind() {
            Kind::Dict => match object.downcast::<Dict>() {
                Some(dict) => Dict::set(dict, self, key, value),
                None => Ok(()),
            },
            Kind::Instance => {
                let class = self.type_of(object);
                if let Some(function) = self.python_special(class, self.names.setitem) {
                    self.push_call(function, &[object, key, value], 0, Then::Discard)?;
                    return Ok(false);
                }
                self.set_item(object, key, value)
            }
            _ => self.set_item(object, key, value),
        };
        self.handles.truncate(handles);
        result.map(|()| true)
    }

    // --- globals --------------------------------------------------------------------------------

    /// What the second cache word of a `LoadGlobal` of a builtin must be.
    #[inline(always)]
    pub(super) fn shadow_word(&self) -> u64 {
        1 << 32 | self.shadow_epoch as u64
    }

    #[inline(never)]
    pub(super) fn slow_load_global(
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
        let builtins = self.builtins;
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
    pub(super) fn slow_store_global(
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

    pub(super) fn del_global(&mut self, mut globals: Gc<Dict>, name: Gc<Str>) -> Result<()> {
        match globals.remove_str(name) {
            Some(_) => Ok(()),
            None => Err(self.name_error(name)),
        }
    }

    pub(super) fn load_name(
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
        match self.builtins.get_str(name) {
            Some(value) => Ok(value),
            None => Err(self.name_error(name)),
        }
    }

    pub(super) fn del_name(&mut self, namespace: Value, name: Gc<Str>) -> Result<()> {
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

    pub(super) fn load_class_free(&mut self, namespace: Value, free: u16) -> Result<Value> {
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

    /// Raises UnboundLocalError about a register; those of comprehensions have no name.
    #[cold]
    pub(super) fn unbound_register(&mut self, register: u16) -> Raised {
        let code = self.current_function().code;
        let name = match code.varnames.get(register as usize) {
            Some(name) => *name,
            None => self.intern("<comprehension variable>"),
        };
        self.unbound_local(name)
    }

    pub(super) fn unbound_free_at(&mut self, free: u16) -> Raised {
        let function = self.current_function();
        let name = self.intern(&function.code.proto.freevars[free as usize].clone());
        self.unbound_free(name)
    }

    // --- iteration ------------------------------------------------------------------------------

    pub(super) fn slow_get_iter(&mut self, value: Value, dst: u16) -> Result<Option<Value>> {
        if value.kind() == Kind::Instance {
            let class = self.type_of(value);
            if let Some(function) = self.python_special(class, self.names.iter) {
                self.push_call(function, &[value], dst, Then::Iter)?;
                return Ok(None);
            }
        }
        let handles = self.handles.len();
        let result = self.iter(value);
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// The next item; unset when exhausted; None when a frame was pushed that will see to it.
    #[inline(never)]
    pub(super) fn slow_next(&mut self, iterator: Value, dst: u16) -> Result<Option<Value>> {
        match iterator.kind() {
            Kind::Generator => {
                if let Some(generator) = iterator.downcast::<Generator>() {
                    return match self.start_resume(
                        generator,
                        Value::NONE,
                        dst,
                        Then::GeneratorFor,
                    )? {
                        true => Ok(None),
                        false => Ok(Some(Value::UNSET)),
                    };
                }
            }
            Kind::Instance => {
                let class = self.type_of(iterator);
                if let Some(function) = self.python_special(class, self.names.next) {
                    self.push_call(function, &[iterator], dst, Then::Next)?;
                    return Ok(None);
                }
            }
            _ => {}
        }
        let handles = self.handles.len();
        let result = self.next(iterator);
        self.handles.truncate(handles);
        result.map(|item| Some(item.unwrap_or(Value::UNSET)))
    }

    /// Turns a call of `range` laid out in `window` into a counting loop's registers, if it is the
    /// builtin and the arguments are small ints.
    pub(super) fn prepare_range(&mut self, window: *mut Value, n: usize) -> bool {
        // SAFETY: T1, D1.
        unsafe {
            if !window.read().is(self.types.range.into()) {
                return false;
            }
            let arg = |i: usize| window.add(2 + i).read().as_int();
            let (start, stop, step) = match n {
                1 => (Some(0), arg(0), Some(1)),
                2 => (arg(0), arg(1), Some(1)),
                _ => (arg(0), arg(1), arg(2)),
            };
            let (Some(start), Some(stop), Some(step)) = (start, stop, step) else { return false };
            let left = range_len(start, stop, step);
            if step == 0 || left > i64::MAX as u64 {
                return false;
            }
            window.write(Value::int(start));
            window.add(1).write(Value::int(left as i64));
            window.add(2).write(Value::int(step));
            true
        }
    }

    /// Runs a prepared call in a loop of its own.
    pub(super) fn finish_call(
        &mut self,
        function: Gc<Function>,
        base: *mut Value,
        init: bool,
    ) -> Result<Value> {
        self.run_function(function, base, init)
    }

    /// Calls with a tuple and a dict of arguments; None when a frame was pushed.
    pub(super) fn call_spread(&mut self, window: *mut Value) -> Result<Option<Value>> {
        // SAFETY: T1, D1: callee, self, tuple, dict.
        let (callee, this, args, kwargs) = unsafe {
            (window.read(), window.add(1).read(), window.add(2).read(), window.add(3).read())
        };
        let Some(args) = args.downcast::<Tuple>() else {
            return Err(self.type_error("argument list must be a tuple"));
        };
        let mut values = args.items().to_vec();
        let mut names = Vec::new();
        if let Some(kwargs) = kwargs.downcast::<Dict>() {
            for (name, value) in kwargs.iter() {
                names.push(name);
                values.push(value);
            }
        }
        let n = values.len();
        let top = self.stack.top;
        let mut at = top;
        let own_segment = at.wrapping_add(n + 2 + SLACK) > self.stack.end;
        if own_segment {
            at = self.stack.push_segment(n + 2, top);
        }
        // SAFETY: T1.
        unsafe {
            at.write(callee);
            at.add(1).write(this);
            std::ptr::copy_nonoverlapping(values.as_ptr(), at.add(2), n);
        }
        self.stack.top = at.wrapping_add(n + 2);
        let target = self.prepare_call(at, n, !this.is_unset(), &names);
        match target {
            Ok(CallTarget::Frame { function, base, init }) if !own_segment => {
                let then = if init { Then::Init } else { Then::Store };
                self.push_frame(function, base, 0, then)?;
                Ok(None)
            }
            Ok(CallTarget::Frame { function, base, init }) => {
                let result = self.run_function(function, base, init);
                self.stack.leave_segment();
                result.map(Some)
            }
            Ok(CallTarget::Done(value)) => {
                if own_segment {
                    self.stack.leave_segment();
                }
                Ok(Some(value))
            }
            Err(raised) => {
                if own_segment {
                    self.stack.leave_segment();
                }
                Err(raised)
            }
        }
    }

    // --- returning ------------------------------------------------------------------------------

    /// Pops the innermost frame, going back to its caller's segment.
    pub(super) fn pop_frame(&mut self) {
        // SAFETY: T1: `fp` is a frame above the sentinel.
        unsafe {
            let own_segment = (*self.stack.fp).own_segment;
            self.stack.fp = self.stack.fp.sub(1);
            if own_segment {
                self.stack.leave_segment();
            }
            let caller = &*self.stack.fp;
            if !caller.base.is_null() {
                self.stack.top = caller.base.wrapping_add(caller.nregs as usize);
            }
        }
    }

    /// Gives `value`, which the innermost frame returned, to whoever waits for it.
    #[inline(never)]
    pub(super) fn return_to(&mut self, value: Value) -> Returned {
        // SAFETY: T1.
        let frame = unsafe { *self.stack.fp };
        let instance = if frame.then == Then::Init {
            // SAFETY: `__init__`'s instance lies below its registers.
            unsafe { frame.base.sub(1).read() }
        } else {
            Value::UNSET
        };
        if let Some(generator) = frame.generator {
            self.finish_generator(generator);
        }
        let leaves = matches!(frame.then, Then::Leave | Then::GeneratorLeave);
        let top = self.stack.top;
        self.pop_frame();
        if leaves {
            // A native's window may lie between its caller's registers and here.
            if !frame.own_segment {
                self.stack.top = top.min(frame.base);
            }
            return Returned::Leave(value);
        }
        let outcome = match frame.then {
            Then::Store => {
                self.store(frame.dst, value);
                Ok(())
            }
            Then::Init if value.is_none() => {
                self.store(frame.dst, instance);
                Ok(())
            }
            Then::Init => Err(self.init_returned(value)),
            Then::Discard => Ok(()),
            Then::Binary => self.return_binary(frame.dst, value),
            Then::Compare => self.return_compare(value),
            Then::Contains => self.truthy(value).map(|t| self.return_truth(t)),
            Then::Truth if value.is_bool() => {
                self.return_truth(value.is_true());
                Ok(())
            }
            Then::Truth => {
                let name = self.class_name(value);
                Err(self.type_error(format!("__bool__ should return bool, returned {name}")))
            }
            Then::Next => {
                self.store(frame.dst, value);
                self.take_jump();
                Ok(())
            }
            Then::Iter => match self.type_of(value).slots.next {
                Some(_) => {
                    self.store(frame.dst, value);
                    Ok(())
                }
                None => {
                    let name = self.class_name(value);
                    Err(self.type_error(format!("iter() returned non-iterator of type '{name}'")))
                }
            },
            // The loop ends: falls through.
            Then::GeneratorFor => Ok(()),
            Then::GeneratorSend => {
                self.store(frame.dst, value);
                self.take_jump();
                Ok(())
            }
            Then::Leave | Then::GeneratorLeave => Ok(()),
        };
        match outcome {
            Ok(()) => Returned::Continue,
            Err(_) => Returned::Raised,
        }
    }

    /// Writes a register of the innermost frame.
    pub(super) fn store(&mut self, register: u16, value: Value) {
        // SAFETY: D1 and T1: a register operand of the frame's own instruction.
        unsafe { (*self.stack.fp).base.add(register as usize).write(value) }
    }

    pub(super) fn register(&self, register: u16) -> Value {
        // SAFETY: as above.
        unsafe { (*self.stack.fp).base.add(register as usize).read() }
    }

    /// The instruction of the innermost frame that pushed the frame above it.
    fn instruction(&self) -> Instr {
        // SAFETY: D1: `pc` is just behind it; those that push such frames have no extra words.
        unsafe { *(*self.stack.fp).pc.sub(1) }
    }

    /// Takes the jump of the innermost frame's instruction.
    pub(super) fn take_jump(&mut self) {
        let offset = self.instruction().c as i16 as isize;
        // SAFETY: D1.
        unsafe { (*self.stack.fp).pc = (*self.stack.fp).pc.offset(offset) }
    }

    /// A left operand's method returned: NotImplemented goes on to the right one.
    fn return_binary(&mut self, dst: u16, value: Value) -> Result<()> {
        if !value.is_not_implemented() {
            self.store(dst, value);
            return Ok(());
        }
        let instr = self.instruction();
        let (op, inplace, operand) = binary_of(instr.op);
        let a = self.register(instr.b);
        let b = match operand {
            Operand::Register => self.register(instr.c),
            Operand::Int => Value::int(instr.c as i16 as i64),
            // SAFETY: D1.
            Operand::Const => unsafe { (*self.stack.fp).consts.add(instr.c as usize).read() },
        };
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        let (_, right) = self.binary_methods(op, ta, tb);
        let handles = self.handles.len();
        let result = match right {
            Some(right) => self.call_descriptor_bound(right, b, tb, &[a]),
            None => Ok(Value::NOT_IMPLEMENTED),
        };
        self.handles.truncate(handles);
        let result = result?;
        if result.is_not_implemented() {
            return Err(self.unsupported_operands(op, inplace, a, b));
        }
        self.store(dst, result);
        Ok(())
    }

    fn return_compare(&mut self, value: Value) -> Result<()> {
        let instr = self.instruction();
        let (op, form) = compare_of(instr.op);
        let mut value = value;
        if value.is_not_implemented() {
            let (a, b) = match form {
                Form::Store => (self.register(instr.b), self.register(instr.c)),
                Form::Jump => (self.register(instr.a), self.register(instr.b)),
                Form::JumpInt => (self.register(instr.a), Value::int(instr.b as i16 as i64)),
            };
            let tb = self.type_of(b);
            if let Some(compare) = tb.slots.compare {
                let handles = self.handles.len();
                let result = compare(self, op.swapped(), b, a);
                self.handles.truncate(handles);
                value = result?;
            }
            if value.is_not_implemented() {
                value = match op {
                    CompareOp::Eq => Value::bool(a.is(b)),
                    CompareOp::Ne => Value::bool(!a.is(b)),
                    _ => {
                        let message = format!(
                            "'{}' not supported between instances of '{}' and '{}'",
                            op.symbol(),
                            self.class_name(a),
                            self.class_name(b)
                        );
                        return Err(self.type_error(message));
                    }
                };
            }
        }
        if form == Form::Store {
            self.store(instr.a, value);
            return Ok(());
        }
        let truth = self.truthy(value)?;
        self.return_truth(truth);
        Ok(())
    }

    /// Finishes an instruction that waited for a truth value: a jump, or a plain `in`.
    fn return_truth(&mut self, truth: bool) {
        let instr = self.instruction();
        match instr.op {
            Op::In => self.store(instr.a, Value::bool(truth)),
            Op::NotIn => self.store(instr.a, Value::bool(!truth)),
            op => {
                let wanted = !matches!(
                    op,
                    Op::JumpIfNot
                        | Op::JumpNotIn
                        | Op::JumpNotLt
                        | Op::JumpNotLe
                        | Op::JumpNotGt
                        | Op::JumpNotGe
                        | Op::JumpNotEq
                        | Op::JumpNotNe
                        | Op::JumpNotLtI
                        | Op::JumpNotLeI
                        | Op::JumpNotGtI
                        | Op::JumpNotGeI
                        | Op::JumpNotEqI
                        | Op::JumpNotNeI
                );
                if truth == wanted {
                    self.take_jump();
                }
            }
        }
    }

    /// One step of `yield from`.
    pub(super) fn send_step(&mut self, iterator: Value, sent: Value, dst: u16) -> Result<Step> {
        if let Some(generator) = iterator.downcast::<Generator>() {
            return match self.start_resume(generator, sent, dst, Then::GeneratorSend)? {
                true => Ok(Step::Pushed),
                false => Ok(Step::Returned(Value::NONE)),
            };
        }
        let handles = self.handles.len();
        let result = self.send_to_iterator(iterator, sent);
        self.handles.truncate(handles);
        result
    }
}

#[derive(PartialEq)]
enum Operand {
    Register,
    Int,
    Const,
}

fn binary_of(op: Op) -> (BinaryOp, bool, Operand) {
    let number = op as u16;
    if (Op::Add as u16..=Op::Shr as u16).contains(&number) {
        let op = BinaryOp::ALL[(number - Op::Add as u16) as usize];
        return (op, false, Operand::Register);
    }
    if (Op::IAdd as u16..=Op::IShr as u16).contains(&number) {
        let op = BinaryOp::ALL[(number - Op::IAdd as u16) as usize];
        return (op, true, Operand::Register);
    }
    match op {
        Op::AddI => (BinaryOp::Add, false, Operand::Int),
        Op::SubI => (BinaryOp::Sub, false, Operand::Int),
        Op::IAddI => (BinaryOp::Add, true, Operand::Int),
        Op::ISubI => (BinaryOp::Sub, true, Operand::Int),
        Op::AddK => (BinaryOp::Add, false, Operand::Const),
        Op::SubK => (BinaryOp::Sub, false, Operand::Const),
        Op::MulK => (BinaryOp::Mul, false, Operand::Const),
        Op::DivK => (BinaryOp::Div, false, Operand::Const),
        Op::FloorDivK => (BinaryOp::FloorDiv, false, Operand::Const),
        Op::ModK => (BinaryOp::Mod, false, Operand::Const),
        Op::PowK => (BinaryOp::Pow, false, Operand::Const),
        Op::AndK => (BinaryOp::And, false, Operand::Const),
        other => panic!("bug: {} is not a binary operator", other.name()),
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Form {
    Store,
    Jump,
    JumpInt,
}

fn compare_of(op: Op) -> (CompareOp, Form) {
    let number = op as u16;
    let nth = |first: Op| CompareOp::ALL[(number - first as u16) as usize % 6];
    if (Op::Lt as u16..=Op::Ne as u16).contains(&number) {
        (nth(Op::Lt), Form::Store)
    } else if (Op::JumpLt as u16..=Op::JumpNotNe as u16).contains(&number) {
        (nth(Op::JumpLt), Form::Jump)
    } else if (Op::JumpLtI as u16..=Op::JumpNotNeI as u16).contains(&number) {
        (nth(Op::JumpLtI), Form::JumpInt)
    } else {
        panic!("bug: {} is not a comparison", op.name())
    }
}
