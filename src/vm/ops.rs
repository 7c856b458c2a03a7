//! The protocols: comparison, hash, truth, arithmetic, items, iteration, text.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    // --- comparison -----------------------------------------------------------------------------

    /// `a == b` as containers compare elements: identity first.
    #[inline]
    pub fn eq(&mut self, a: Value, b: Value) -> Result<bool> {
        if a.is(b) {
            return Ok(true);
        }
        self.compare_bool(CompareOp::Eq, a, b)
    }

    /// The truth of `a op b`.
    #[inline]
    pub fn compare_bool(&mut self, op: CompareOp, a: Value, b: Value) -> Result<bool> {
        if let Some(known) = quick_compare(op, a, b) {
            return Ok(known);
        }
        let result = self.compare(op, a, b)?;
        self.truthy(result)
    }

    /// `a op b`.
    pub fn compare(&mut self, op: CompareOp, a: Value, b: Value) -> Result<Value> {
        if let Some(known) = quick_compare(op, a, b) {
            return Ok(Value::bool(known));
        }
        self.enter_native_for(" in comparison")?;
        let result = self.compare_by_slots(op, a, b);
        self.leave_native();
        result
    }

    fn compare_by_slots(&mut self, op: CompareOp, a: Value, b: Value) -> Result<Value> {
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        let swap_first = !ta.is(tb) && tb.is_subclass(ta) && tb.slots.compare.is_some();
        if swap_first {
            if let Some(compare) = tb.slots.compare {
                let result = compare(self, op.swapped(), b, a)?;
                if !result.is_not_implemented() {
                    return Ok(result);
                }
            }
        }
        if let Some(compare) = ta.slots.compare {
            let result = compare(self, op, a, b)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
        if !swap_first {
            if let Some(compare) = tb.slots.compare {
                let result = compare(self, op.swapped(), b, a)?;
                if !result.is_not_implemented() {
                    return Ok(result);
                }
            }
        }
        match op {
            CompareOp::Eq => Ok(Value::bool(a.is(b))),
            CompareOp::Ne => Ok(Value::bool(!a.is(b))),
            _ => {
                let message = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    op.symbol(),
                    self.class_name(a),
                    self.class_name(b)
                );
                Err(self.type_error(message))
            }
        }
    }

    /// `hash(value)`.
    #[inline]
    pub fn hash(&mut self, value: Value) -> Result<u64> {
        match value.tag() {
            Tag::Int => return Ok(hash_int(value.int_bits())),
            Tag::True => return Ok(1),
            Tag::False => return Ok(0),
            Tag::Object => {
                if let Some(mut text) = value.downcast::<Str>() {
                    return Ok(text.hash());
                }
            }
            _ => {}
        }
        let class = self.type_of(value);
        match class.slots.hash {
            Some(hash) if value.is_object() => {
                self.enter_native()?;
                let result = hash(self, value);
                self.leave_native();
                result
            }
            Some(hash) => hash(self, value),
            None => {
                let name = self.full_name(class);
                Err(self.type_error(format!("unhashable type: '{name}'")))
            }
        }
    }

    /// `bool(value)`.
    #[inline]
    pub fn truthy(&mut self, value: Value) -> Result<bool> {
        match value.tag() {
            Tag::True => Ok(true),
            Tag::False | Tag::None => Ok(false),
            Tag::Int => Ok(value.int_bits() != 0),
            Tag::Float => Ok(value.float_bits() != 0.0),
            _ => self.truthy_object(value),
        }
    }

    #[inline(never)]
    fn truthy_object(&mut self, value: Value) -> Result<bool> {
        match value.kind() {
            Kind::Str => return Ok(value.downcast::<Str>().is_some_and(|s| !s.is_empty())),
            Kind::List => return Ok(value.downcast::<List>().is_some_and(|l| !l.items.is_empty())),
            Kind::Dict => return Ok(value.downcast::<Dict>().is_some_and(|d| !d.is_empty())),
            Kind::Tuple => {
                return Ok(value.downcast::<Tuple>().is_some_and(|t| !t.items().is_empty()));
            }
            _ => {}
        }
        let slots = &self.type_of(value).slots;
        if let Some(truth) = slots.bool {
            return truth(self, value);
        }
        match slots.len {
            Some(len) => Ok(len(self, value)? != 0),
            None => Ok(true),
        }
    }

    // --- arithmetic -----------------------------------------------------------------------------

    /// `a op b`.
    #[inline]
    pub fn binary_op(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
        if let (Some(x), Some(y)) = (a.as_int(), b.as_int()) {
            let small = match op {
                BinaryOp::Add => x.checked_add(y),
                BinaryOp::Sub => x.checked_sub(y),
                BinaryOp::Mul => x.checked_mul(y),
                _ => None,
            };
            if let Some(small) = small {
                return Ok(Value::int(small));
            }
        }
        self.binary_op_of_any(op, a, b)
    }

    #[inline(never)]
    fn binary_op_of_any(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
        let result = self.binary_op_or_not_implemented(op, a, b)?;
        if result.is_not_implemented() {
            return Err(self.unsupported_operands(op, false, a, b));
        }
        Ok(result)
    }

    /// `a op= b`.
    pub fn inplace_op(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
        let reflected = self.reflected_before_inplace(op, a, b);
        if let Some((method, class)) = reflected {
            let result = self.call_descriptor_bound(method, b, class, &[a])?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
        if a.is_object() {
            if let Some(inplace) = self.type_of(a).slots.inplace {
                let result = inplace(self, op, a, b)?;
                if !result.is_not_implemented() {
                    return Ok(result);
                }
            }
        }
        // A reflected method is not asked twice.
        let result = match reflected {
            Some(_) => Value::NOT_IMPLEMENTED,
            None => self.binary_op_or_not_implemented(op, a, b)?,
        };
        if result.is_not_implemented() {
            return Err(self.unsupported_operands(op, true, a, b));
        }
        Ok(result)
    }

    /// The reflected method of the right operand, with its class, where `+=` and `*=` of a builtin
    /// sequence come after it.
    fn reflected_before_inplace(
        &mut self,
        op: BinaryOp,
        a: Value,
        b: Value,
    ) -> Option<(Value, Gc<Type>)> {
        let tb = self.type_of(b);
        let applies = matches!(op, BinaryOp::Add | BinaryOp::Mul)
            && tb.flags.has(Flags::CUSTOM_BINARY)
            && matches!(a.kind(), Kind::List | Kind::ByteArray);
        if !applies {
            return None;
        }
        let method = self.lookup(tb, self.slot_name(SlotId::reflected(op)))?;
        (method.kind() != Kind::Native).then_some((method, tb))
    }

    /// `a op b`, or NotImplemented when neither operand knows.
    pub fn binary_op_or_not_implemented(
        &mut self,
        op: BinaryOp,
        a: Value,
        b: Value,
    ) -> Result<Value> {
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        if ta.flags.has(Flags::CUSTOM_BINARY) || tb.flags.has(Flags::CUSTOM_BINARY) {
            return self.binary_op_custom(op, a, b, ta, tb);
        }
        // The class of a wrapped value may have an operator of its own.
        let right_first = tb.layout == Kind::Boxed && !ta.is(tb) && tb.is_subclass(ta);
        if let Some(binary) = tb.slots.binary.filter(|_| right_first) {
            let result = binary(self, op, a, b)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
        if let Some(binary) = ta.slots.binary {
            let result = binary(self, op, a, b)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
        if let Some(binary) = tb.slots.binary {
            if !ta.is(tb) {
                return binary(self, op, a, b);
            }
        }
        Ok(Value::NOT_IMPLEMENTED)
    }

    /// By the special methods, as the language reference orders them.
    fn binary_op_custom(
        &mut self,
        op: BinaryOp,
        a: Value,
        b: Value,
        ta: Gc<Type>,
        tb: Gc<Type>,
    ) -> Result<Value> {
        self.protect(a);
        self.protect(b);
        let (left, right) = self.binary_methods(op, ta, tb);
        let right_first = right.is_some()
            && !ta.is(tb)
            && (tb.is_subclass(ta) && self.overrides_reflected(op, ta, right)
                || self.is_sequence_method(op, left));
        if right_first {
            if let Some(right) = right {
                let result = self.call_operand(op, right, (b, tb), a, true)?;
                if !result.is_not_implemented() {
                    return Ok(result);
                }
            }
        }
        if let Some(left) = left {
            let result = self.call_operand(op, left, (a, ta), b, false)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
        if let (Some(right), false) = (right, right_first) {
            return self.call_operand(op, right, (b, tb), a, true);
        }
        Ok(Value::NOT_IMPLEMENTED)
    }

    /// Calls an operand's method. A builtin sequence's is run as its slot, which leaves it to the
    /// operator to say that the operands do not suit.
    pub(super) fn call_operand(
        &mut self,
        op: BinaryOp,
        method: Value,
        (this, class): (Value, Gc<Type>),
        other: Value,
        swapped: bool,
    ) -> Result<Value> {
        let owner = method.downcast::<Native>().and_then(|native| native.owner);
        let slot = owner.filter(|_| self.is_sequence_method(op, Some(method)));
        match slot.and_then(|owner| owner.slots.binary) {
            Some(binary) if swapped => binary(self, op, other, this),
            Some(binary) => binary(self, op, this, other),
            None => self.call_descriptor_bound(method, this, class, &[other]),
        }
    }

    /// The left operand's method for `op`, and the right operand's reflected one when its class
    /// differs.
    pub(super) fn binary_methods(
        &mut self,
        op: BinaryOp,
        ta: Gc<Type>,
        tb: Gc<Type>,
    ) -> (Option<Value>, Option<Value>) {
        let left = self.lookup(ta, self.slot_name(SlotId::binary(op)));
        let right =
            if ta.is(tb) { None } else { self.lookup(tb, self.slot_name(SlotId::reflected(op))) };
        (left, right)
    }

    /// Whether a left operand's method is the concatenation or repetition of a builtin sequence,
    /// which comes after the right operand's own method.
    fn is_sequence_method(&self, op: BinaryOp, left: Option<Value>) -> bool {
        matches!(op, BinaryOp::Add | BinaryOp::Mul)
            && left.and_then(|left| left.downcast::<Native>()?.owner).is_some_and(|owner| {
                matches!(
                    owner.layout,
                    Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray
                )
            })
    }

    fn overrides_reflected(&mut self, op: BinaryOp, ta: Gc<Type>, right: Option<Value>) -> bool {
        let inherited = self.lookup(ta, self.slot_name(SlotId::reflected(op)));
        match (inherited, right) {
            (Some(inherited), Some(right)) => !inherited.is(right),
            _ => true,
        }
    }

    /// `-a` and so on.
    pub fn unary_op(&mut self, op: UnaryOp, a: Value) -> Result<Value> {
        let class = self.type_of(a);
        if let Some(unary) = class.slots.unary {
            let result = unary(self, op, a)?;
            // A builtin says so when it lacks the operator; a Python method's result is as it is.
            if !result.is_not_implemented() {
                return Ok(result);
            }
            let name = self.slot_name(SlotId::unary(op));
            if class.is_python() && self.lookup(class, name).is_some() {
                return Ok(result);
            }
        }
        Err(self.bad_unary_operand(op, a))
    }

    #[cold]
    pub(super) fn bad_unary_operand(&mut self, op: UnaryOp, a: Value) -> Raised {
        let name = self.class_name(a);
        match op {
            UnaryOp::Abs => self.type_error(format!("bad operand type for abs(): '{name}'")),
            op => {
                let symbol = ["-", "+", "~"][op as usize];
                self.type_error(format!("bad operand type for unary {symbol}: '{name}'"))
            }
        }
    }

    // --- numbers --------------------------------------------------------------------------------

    /// `operator.index(value)`: an int or big int.
    pub fn to_index(&mut self, value: Value) -> Result<Value> {
        match value.tag() {
            Tag::Int => return Ok(value),
            Tag::True => return Ok(Value::int(1)),
            Tag::False => return Ok(Value::int(0)),
            _ => {}
        }
        let inner = value.payload();
        if inner.is_int() || inner.kind() == Kind::BigInt {
            return Ok(inner);
        }
        match self.type_of(value).slots.index {
            Some(index) => index(self, value),
            None => {
                let name = self.class_name(value);
                Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")))
            }
        }
    }

    /// By `__index__`, as 64 bits; OverflowError beyond.
    pub fn to_i64(&mut self, value: Value) -> Result<i64> {
        match self.to_index(value)?.as_int() {
            Some(i) => Ok(i),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }

    /// By `__index__`, clamped to 64 bits, as slices take their bounds.
    pub fn clamp_index(&mut self, value: Value) -> Result<i64> {
        let index = self.to_index(value)?;
        Ok(match index.downcast::<BigIntObject>() {
            Some(big) if big.value.sign() == num_bigint::Sign::Minus => i64::MIN,
            Some(_) => i64::MAX,
            None => index.int_bits(),
        })
    }

    /// The number as a big int, if `value` is an int (or bool, or an instance of a subclass).
    pub fn to_bigint(&self, value: Value) -> Option<BigInt> {
        let value = value.payload();
        match value.as_int_or_bool() {
            Some(i) => Some(BigInt::from(i)),
            None => value.downcast::<BigIntObject>().map(|b| b.value.clone()),
        }
    }

    /// As `float` arguments of functions convert: floats, ints, `__float__`, `__index__`.
    pub fn to_f64(&mut self, value: Value) -> Result<f64> {
        let inner = value.payload();
        if let Some(f) = inner.as_float() {
            return Ok(f);
        }
        if let Some(i) = value.as_int_or_bool() {
            return Ok(i as f64);
        }
        if let Some(big) = value.downcast::<BigIntObject>() {
            return match big.value.to_f64() {
                Some(f) if f.is_finite() => Ok(f),
                _ => Err(self.overflow_error("int too large to convert to float")),
            };
        }
        let slots = &self.type_of(value).slots;
        if let Some(float) = slots.float {
            let result = float(self, value)?;
            return Ok(result.payload().as_float().unwrap_or(f64::NAN));
        }
        if slots.index.is_some() {
            let index = self.to_index(value)?;
            return self.to_f64(index);
        }
        let name = self.class_name(value);
        Err(self.type_error(format!("must be real number, not {name}")))
    }

    // --- items ----------------------------------------------------------------------------------

    /// `len(value)`.
    pub fn len(&mut self, value: Value) -> Result<usize> {
        match self.type_of(value).slots.len {
            Some(len) => len(self, value),
            None => {
                let name = self.class_name(value);
                Err(self.type_error(format!("object of type '{name}' has no len()")))
            }
        }
    }

    /// `operator.length_hint(value)`, 0 when unknown.
    pub fn length_hint(&mut self, value: Value) -> Result<usize> {
        Ok(self.length_hint_or_none(value)?.unwrap_or(0))
    }

    /// `operator.length_hint(value)`; None when unknown.
    pub fn length_hint_or_none(&mut self, value: Value) -> Result<Option<usize>> {
        if let Some(len) = self.type_of(value).slots.len {
            match len(self, value) {
                Err(raised) if self.catch(self.types.type_error).is_none() => return Err(raised),
                Err(_) => {}
                Ok(length) => return Ok(Some(length)),
            }
        }
        match self.call_special(value, self.names.length_hint, &[]) {
            Ok(Some(hint)) if hint.is_not_implemented() => Ok(None),
            Ok(Some(hint)) => self.checked_length_hint(hint).map(Some),
            Ok(None) => Ok(None),
            Err(raised) => self.catch(self.types.type_error).map(|_| None).ok_or(raised),
        }
    }

    /// What `__length_hint__` returned, if it may.
    fn checked_length_hint(&mut self, hint: Value) -> Result<usize> {
        let count = hint.payload();
        match count.as_int_or_bool() {
            Some(n) if n >= 0 => Ok(n as usize),
            Some(_) => Err(self.value_error("__length_hint__() should return >= 0")),
            None if count.kind() == Kind::BigInt => {
                Err(self.overflow_error("Python int too large to convert to C ssize_t"))
            }
            None => {
                let name = self.class_name(hint);
                Err(self.type_error(format!("__length_hint__ must be an integer, not {name}")))
            }
        }
    }

    /// `container[key]`.
    pub fn get_item(&mut self, container: Value, key: Value) -> Result<Value> {
        if let Some(get_item) = self.type_of(container).slots.get_item {
            return get_item(self, container, key);
        }
        if let Some(class) = container.downcast::<Type>() {
            return self.class_get_item(class, key);
        }
        let name = self.class_name(container);
        Err(self.type_error(format!("'{name}' object is not subscriptable")))
    }

    fn class_get_item(&mut self, class: Gc<Type>, key: Value) -> Result<Value> {
        if class.is(self.types.type_) {
            return (self.registry.generic_alias)(self, class, key);
        }
        let hook = self.find_attr(class.into(), self.names.class_getitem)?;
        if let Some(hook) = hook.filter(|hook| !hook.is_none()) {
            return self.call(hook, &[key]);
        }
        let name = self.full_name(class);
        Err(self.type_error(format!("type '{name}' is not subscriptable")))
    }

    /// `container[key] = value`.
    pub fn set_item(&mut self, container: Value, key: Value, value: Value) -> Result<()> {
        if let Some(set_item) = self.type_of(container).slots.set_item {
            return set_item(self, container, key, value);
        }
        self.takes_index(container, key)?;
        let name = self.class_name(container);
        Err(self.type_error(format!("'{name}' object does not support item assignment")))
    }

    /// `del container[key]`.
    pub fn del_item(&mut self, container: Value, key: Value) -> Result<()> {
        if let Some(set_item) = self.type_of(container).slots.set_item {
            return set_item(self, container, key, Value::UNSET);
        }
        let what = if self.takes_index(container, key)? { "doesn't" } else { "does not" };
        let name = self.class_name(container);
        Err(self.type_error(format!("'{name}' object {what} support item deletion")))
    }

    /// CPython has two ways to store and delete: by index, where the class has a sequence's table of
    /// slots, as all classes made by Python code have, and by key. Whether it would take the first;
    /// IndexError if the index is one that no sequence can have.
    fn takes_index(&mut self, container: Value, key: Value) -> Result<bool> {
        let class = self.type_of(container);
        let by_index = class.flags.has(Flags::PYTHON)
            || class.slots.contains.is_some()
            || class.slots.len.is_some()
            // The one exception that is made like a Python class.
            || class.is(self.types.exception_group);
        if !by_index || self.type_of(key).slots.index.is_none() {
            return Ok(false);
        }
        let index = self.to_index(key)?;
        if index.as_int_or_bool().is_none() {
            let name = self.class_name(key);
            let message = format!("cannot fit '{name}' into an index-sized integer");
            return Err(self.raise(self.types.index_error, message));
        }
        Ok(true)
    }

    /// `item in container`.
    pub fn contains(&mut self, container: Value, item: Value) -> Result<bool> {
        if let Some(contains) = self.type_of(container).slots.contains {
            return contains(self, container, item);
        }
        let slots = &self.type_of(container).slots;
        if slots.iter.is_none() && slots.get_item.is_none() {
            let name = self.class_name(container);
            return Err(self.type_error(format!("argument of type '{name}' is not iterable")));
        }
        let iterator = match self.iter(container) {
            Ok(iterator) => iterator,
            Err(raised) => {
                if self.catch(self.types.type_error).is_none() {
                    return Err(raised);
                }
                let name = self.class_name(container);
                return Err(self.type_error(format!("argument of type '{name}' is not iterable")));
            }
        };
        self.protect(iterator);
        self.protect(item);
        while let Some(element) = self.next(iterator)? {
            self.charge(1)?;
            if element.is(item) || self.compare_bool(CompareOp::Eq, element, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Start, stop, step and number of items of a slice over `len` items.
    pub fn slice_indices(
        &mut self,
        slice: Gc<Slice>,
        len: usize,
    ) -> Result<(i64, i64, i64, usize)> {
        let step = if slice.step.is_none() { 1 } else { self.slice_index(slice.step)? };
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let step = step.max(-i64::MAX);
        let len = len as i64;
        let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let clamp = |i: i64| {
            let i = if i < 0 { i.saturating_add(len) } else { i };
            i.clamp(low, high)
        };
        let start = if slice.start.is_none() {
            if step < 0 { high } else { low }
        } else {
            clamp(self.slice_index(slice.start)?)
        };
        let stop = if slice.stop.is_none() {
            if step < 0 { low } else { high }
        } else {
            clamp(self.slice_index(slice.stop)?)
        };
        Ok((start, stop, step, range_len(start, stop, step) as usize))
    }

    fn slice_index(&mut self, value: Value) -> Result<i64> {
        if value.as_int_or_bool().is_none()
            && value.payload().kind() != Kind::BigInt
            && self.type_of(value).slots.index.is_none()
        {
            return Err(self
                .type_error("slice indices must be integers or None or have an __index__ method"));
        }
        self.clamp_index(value)
    }

    // --- iteration ------------------------------------------------------------------------------

    /// `iter(value)`.
    pub fn iter(&mut self, value: Value) -> Result<Value> {
        let slots = &self.type_of(value).slots;
        if let Some(iter) = slots.iter {
            let iterator = iter(self, value)?;
            if self.type_of(iterator).slots.next.is_none() {
                let name = self.class_name(iterator);
                return Err(
                    self.type_error(format!("iter() returned non-iterator of type '{name}'"))
                );
            }
            return Ok(iterator);
        }
        // Subscripts of other builtins are no items to be counted through.
        let counts = self.type_of(value).flags.has(Flags::PYTHON);
        if slots.get_item.is_some() && counts && value.payload().kind() != Kind::Dict {
            let class = self.types.sequence_iterator;
            return Ok(self.new_iter(class, IterState::Sequence(value, 0)));
        }
        let name = self.class_name(value);
        Err(self.type_error(format!("'{name}' object is not iterable")))
    }

    /// `next(iterator)`; None when it is exhausted.
    #[inline]
    pub fn next(&mut self, iterator: Value) -> Result<Option<Value>> {
        // Nothing but objects can be iterated over.
        let slot = if iterator.is_object() { self.type_of(iterator).slots.next } else { None };
        let Some(next) = slot else { return Err(self.not_an_iterator(iterator)) };
        // What others iterate over may be such an iterator again.
        if matches!(iterator.kind(), Kind::Opaque | Kind::Foreign | Kind::Boxed) {
            self.enter_native()?;
            let item = next(self, iterator);
            self.leave_native();
            return item;
        }
        next(self, iterator)
    }

    #[cold]
    #[inline(never)]
    fn not_an_iterator(&mut self, value: Value) -> Raised {
        let name = self.class_name(value);
        self.type_error(format!("'{name}' object is not an iterator"))
    }

    /// Calls `visit` with every item of an iterable. Iterator and item stay reachable.
    pub fn for_each(
        &mut self,
        iterable: Value,
        visit: impl FnMut(&mut Vm, Value) -> Result<()>,
    ) -> Result<()> {
        let iterator = self.iter(iterable)?;
        self.for_each_left(iterator, visit)
    }

    /// Calls `visit` with every item that is left in an iterator. Iterator and item stay reachable.
    pub fn for_each_left(
        &mut self,
        iterator: Value,
        mut visit: impl FnMut(&mut Vm, Value) -> Result<()>,
    ) -> Result<()> {
        self.protect(iterator);
        let mark = self.handles.len();
        while let Some(item) = self.next(iterator)? {
            self.charge(1)?;
            self.protect(item);
            visit(self, item)?;
            self.handles.truncate(mark);
        }
        Ok(())
    }

    /// A fresh list of the items of an iterable; stays reachable while the native runs.
    pub fn to_list(&mut self, iterable: Value) -> Result<Gc<List>> {
        match iterable.kind() {
            Kind::List => {
                let items = iterable.downcast::<List>().map_or(Vec::new(), |l| l.items.clone());
                let list = self.new_list(items);
                self.protect(list.into());
                return Ok(list);
            }
            Kind::Tuple => {
                let items = iterable.downcast::<Tuple>().map_or(Vec::new(), |t| t.items().to_vec());
                let list = self.new_list(items);
                self.protect(list.into());
                return Ok(list);
            }
            _ => {}
        }
        let mut list = self.new_list(Vec::new());
        self.protect(list.into());
        let iterator = self.iter(iterable)?;
        self.protect(iterator);
        while let Some(item) = self.next(iterator)? {
            self.charge(1)?;
            list.push(&mut self.heap, item);
        }
        Ok(list)
    }

    // --- text -----------------------------------------------------------------------------------

    /// `repr(value)`.
    pub fn repr(&mut self, value: Value) -> Result<Gc<Str>> {
        self.repr_object(value).map(text_of)
    }

    /// `repr(value)`, which may be an instance of a subclass of str.
    pub fn repr_object(&mut self, value: Value) -> Result<Value> {
        self.enter_native_for(" while getting the repr of an object")?;
        let result = match self.type_of(value).slots.repr {
            Some(repr) => repr(self, value),
            None => self.default_repr(value),
        };
        self.leave_native();
        let result = result?;
        self.want_str(result, "__repr__")
    }

    /// The text of `str(value)`.
    pub fn str(&mut self, value: Value) -> Result<Gc<Str>> {
        match value.downcast::<Str>() {
            Some(text) => Ok(text),
            None => self.str_object(value).map(text_of),
        }
    }

    /// `str(value)`, which may be an instance of a subclass of str.
    pub fn str_object(&mut self, value: Value) -> Result<Value> {
        let slots = self.type_of(value).slots;
        let Some(str) = slots.str.or(slots.repr) else { return self.repr_object(value) };
        self.enter_native_for(" while getting the str of an object")?;
        let result = str(self, value);
        self.leave_native();
        let result = result?;
        self.want_str(result, "__str__")?;
        Ok(result)
    }

    fn want_str(&mut self, value: Value, method: &str) -> Result<Value> {
        if value.unwrap_as::<Str>().is_some() {
            return Ok(value);
        }
        let name = self.class_name(value);
        Err(self.type_error(format!("{method} returned non-string (type {name})")))
    }

    /// `ascii(value)`.
    pub fn ascii(&mut self, value: Value) -> Result<Gc<Str>> {
        self.ascii_object(value).map(text_of)
    }

    /// `ascii(value)`, which may be an instance of a subclass of str.
    pub fn ascii_object(&mut self, value: Value) -> Result<Value> {
        let shown = self.repr_object(value)?;
        let text = text_of(shown);
        if text.is_ascii() {
            return Ok(shown);
        }
        let escaped = {
            let mut out = Vec::new();
            crate::text::escape::ascii_of_repr(text.as_bytes(), &mut out);
            out
        };
        Ok(self.new_str_from(escaped).into())
    }

    /// `object.__repr__`.
    pub fn default_repr(&mut self, value: Value) -> Result<Value> {
        let class = self.type_of(value);
        let module = self.class_module(class);
        let name = class.qualname.to_string_lossy().into_owned();
        let address = value.raw() as usize;
        let text = match module {
            Some(module) if module != "builtins" => {
                format!("<{module}.{name} object at {address:#x}>")
            }
            _ => format!("<{name} object at {address:#x}>"),
        };
        Ok(self.new_str(text.as_bytes()).into())
    }

    /// `format(value, spec)`.
    pub fn format(&mut self, value: Value, spec: Gc<Str>) -> Result<Gc<Str>> {
        self.format_object(value, spec).map(text_of)
    }

    /// `format(value, spec)`, which may be an instance of a subclass of str.
    pub fn format_object(&mut self, value: Value, spec: Gc<Str>) -> Result<Value> {
        if spec.is_empty() {
            if value.downcast::<Str>().is_some() {
                return Ok(value);
            }
            if value.is_int() {
                return self.str_object(value);
            }
        }
        match self.call_special(value, self.names.format, &[spec.into()])? {
            Some(result) if result.unwrap_as::<Str>().is_some() => Ok(result),
            Some(result) => {
                let name = self.class_name(result);
                Err(self.type_error(format!("__format__ must return a str, not {name}")))
            }
            None => {
                let name = self.class_name(value);
                Err(self.type_error(format!("Type {name} doesn't define __format__")))
            }
        }
    }

    /// Notes that the repr of `value` is being made; false if it is already.
    pub fn enter_repr(&mut self, value: Value) -> Result<bool> {
        if self.in_repr.iter().any(|v| v.is(value)) {
            return Ok(false);
        }
        self.in_repr.push(value);
        Ok(true)
    }

    /// Ends what [`Vm::enter_repr`] began.
    pub fn leave_repr(&mut self, value: Value) {
        if let Some(at) = self.in_repr.iter().rposition(|v| v.is(value)) {
            self.in_repr.remove(at);
        }
    }

    /// Keeps `value` reachable until the running native returns.
    #[inline]
    pub fn protect(&mut self, value: Value) {
        self.handles.push(value);
    }

    /// How many values are kept reachable by [`Vm::protect`]; for entries from the host.
    pub fn protected(&self) -> usize {
        self.handles.len()
    }

    /// Lets go of all but the first `count` values kept reachable by [`Vm::protect`].
    pub fn release_protected(&mut self, count: usize) {
        self.handles.truncate(count);
    }
}

/// The hash of an int, CPython's: modulo 2**61 - 1, and -2 for -1.
#[inline(always)]
pub(crate) fn hash_int(i: i64) -> u64 {
    const MODULUS: u64 = (1 << 61) - 1;
    let magnitude = i.unsigned_abs();
    if magnitude < MODULUS {
        return if i == -1 { -2i64 as u64 } else { i as u64 };
    }
    let reduced = (magnitude % MODULUS) as i64;
    let signed = if i < 0 { -reduced } else { reduced };
    (if signed == -1 { -2 } else { signed }) as u64
}

/// The comparison of two ints, floats or strs.
#[inline(always)]
pub(crate) fn quick_compare(op: CompareOp, a: Value, b: Value) -> Option<bool> {
    match (a.tag(), b.tag()) {
        (Tag::Int, Tag::Int) => Some(op.holds(a.int_bits().cmp(&b.int_bits()))),
        (Tag::Float, Tag::Float) => {
            let (a, b) = (a.float_bits(), b.float_bits());
            Some(match op {
                CompareOp::Lt => a < b,
                CompareOp::Le => a <= b,
                CompareOp::Gt => a > b,
                CompareOp::Ge => a >= b,
                CompareOp::Eq => a == b,
                CompareOp::Ne => a != b,
            })
        }
        (Tag::Object, Tag::Object) => {
            let (a, b) = (a.downcast::<Str>()?, b.downcast::<Str>()?);
            Some(match op {
                CompareOp::Eq => a.is(b) || a.equals(&b),
                CompareOp::Ne => !a.is(b) && !a.equals(&b),
                op => op.holds(a.as_bytes().cmp(b.as_bytes())),
            })
        }
        _ => None,
    }
}

/// The text of what was checked to be a str, or an instance of a subclass.
fn text_of(value: Value) -> Gc<Str> {
    value.unwrap_as::<Str>().expect("bug: a checked str is none")
}
