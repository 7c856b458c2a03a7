//! Operators and truth, when the operands are not plain numbers.

use super::super::Vm;
use super::super::frame::Then;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// The Python function that `class` defines under `name`, if that is what it has.
    #[inline]
    pub(super) fn python_special(
        &mut self,
        class: Gc<Type>,
        name: Gc<Str>,
    ) -> Option<Gc<Function>> {
        self.lookup(class, name)?.downcast::<Function>()
    }

    #[inline(never)]
    pub(in crate::vm) fn slow_binary(
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

    pub(in crate::vm) fn slow_unary(
        &mut self,
        op: UnaryOp,
        a: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
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
    pub(in crate::vm) fn slow_compare(
        &mut self,
        op: CompareOp,
        a: Value,
        b: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        if let Some(known) = super::super::ops::quick_compare(op, a, b) {
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
    pub(in crate::vm) fn slow_compare_truth(
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
    pub(in crate::vm) fn slow_truth(&mut self, value: Value) -> Result<Option<Value>> {
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
    pub(in crate::vm) fn slow_contains(
        &mut self,
        container: Value,
        item: Value,
    ) -> Result<Option<Value>> {
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
}
