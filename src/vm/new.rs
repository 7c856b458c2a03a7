//! Making objects.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Vm;
use crate::heap::Gc;
use crate::object::str::INTERNED;
use crate::object::*;

/// An interned str as the key of the table of interned strs.
pub(super) struct InternKey(pub Gc<Str>);

impl Hash for InternKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_bytes().hash(state);
    }
}
impl PartialEq for InternKey {
    fn eq(&self, other: &InternKey) -> bool {
        self.0.as_bytes() == other.0.as_bytes()
    }
}
impl Eq for InternKey {}
impl Borrow<[u8]> for InternKey {
    fn borrow(&self) -> &[u8] {
        // The table never outlives the heap, and its entries are dropped with their strs.
        // SAFETY: the text of a str does not move while it lives.
        unsafe { std::slice::from_raw_parts(self.0.as_bytes().as_ptr(), self.0.len()) }
    }
}

impl Vm {
    /// A NaN that is no other NaN: each `float("nan")` is an object of its own.
    pub fn fresh_nan(&mut self) -> f64 {
        self.nans += 1;
        f64::from_bits(f64::NAN.to_bits() | self.nans & ((1 << 51) - 1))
    }

    /// A str of a copy of `text` (generalised UTF-8).
    #[inline]
    pub fn new_str(&mut self, text: &[u8]) -> Gc<Str> {
        if text.len() <= 1 {
            return match text.first() {
                None => self.names.empty,
                Some(b) => self.chars[*b as usize],
            };
        }
        Str::new(&mut self.heap, self.types.str.root_shape, text)
    }

    /// A str that takes over `text` (generalised UTF-8).
    pub fn new_str_from(&mut self, text: Vec<u8>) -> Gc<Str> {
        if text.len() <= 1 {
            return self.new_str(&text);
        }
        Str::from_vec(&mut self.heap, self.types.str.root_shape, text)
    }

    /// The str of one code point; surrogates are allowed.
    pub fn char_str(&mut self, code_point: u32) -> Gc<Str> {
        if let Some(text) = self.chars.get(code_point as usize) {
            return *text;
        }
        let mut text = Vec::with_capacity(4);
        crate::text::wtf8::push(code_point, &mut text);
        if code_point < 256 {
            // One object each, as in CPython.
            return self.intern_bytes(&text);
        }
        Str::with_chars(&mut self.heap, self.types.str.root_shape, &text, 1)
    }

    /// The one str object that stands for `text` as a name.
    pub fn intern(&mut self, text: &str) -> Gc<Str> {
        self.intern_bytes(text.as_bytes())
    }

    /// As [`Vm::intern`], for generalised UTF-8.
    pub fn intern_bytes(&mut self, text: &[u8]) -> Gc<Str> {
        if let Some((key, ())) = self.interned.get_key_value(text) {
            return key.0;
        }
        let new = self.new_str(text);
        self.intern_new(new)
    }

    /// The interned str equal to `name`; `name` itself if there is none yet.
    #[inline]
    pub fn intern_str(&mut self, name: Gc<Str>) -> Gc<Str> {
        if name.is_interned() {
            return name;
        }
        if let Some((key, ())) = self.interned.get_key_value(name.as_bytes()) {
            return key.0;
        }
        self.intern_new(name)
    }

    fn intern_new(&mut self, mut name: Gc<Str>) -> Gc<Str> {
        name.header_mut().flags |= INTERNED;
        Str::hash(&mut name);
        self.interned.insert(InternKey(name), ());
        name
    }

    /// The interned str equal to `text`, if any code or attribute has that name.
    pub fn find_interned(&self, text: &[u8]) -> Option<Gc<Str>> {
        self.interned.get_key_value(text).map(|(key, ())| key.0)
    }

    /// An int of any size.
    pub fn new_int(&mut self, value: BigInt) -> Value {
        match value.to_i64() {
            Some(small) => Value::int(small),
            None => {
                self.heap.charge(value.bits() as usize / 8);
                let shape = self.types.int.root_shape;
                alloc(&mut self.heap, shape, BigIntObject::new(value)).into()
            }
        }
    }

    /// A complex number.
    pub fn new_complex(&mut self, re: f64, im: f64) -> Value {
        let shape = self.types.complex.root_shape;
        alloc(&mut self.heap, shape, Complex::new(re, im)).into()
    }

    /// A list of `items`.
    pub fn new_list(&mut self, items: Vec<Value>) -> Gc<List> {
        self.heap.charge(items.capacity() * size_of::<Value>());
        let shape = self.types.list.root_shape;
        alloc(&mut self.heap, shape, List::new(items))
    }

    /// A list of copies of `items`.
    #[inline]
    pub fn new_list_of(&mut self, items: &[Value]) -> Gc<List> {
        let mut copy = self.heap.buffers.take(items.len());
        copy.extend_from_slice(items);
        self.new_list(copy)
    }

    /// A tuple of `items`.
    #[inline]
    pub fn new_tuple(&mut self, items: &[Value]) -> Gc<Tuple> {
        if items.is_empty() {
            if let Some(empty) = self.empty_tuple.downcast() {
                return empty;
            }
        }
        Tuple::new(&mut self.heap, self.types.tuple.root_shape, items)
    }

    /// An empty dict.
    #[inline]
    pub fn new_dict(&mut self) -> Gc<Dict> {
        let shape = self.types.dict.root_shape;
        alloc(&mut self.heap, shape, Dict::empty())
    }

    /// An empty dict with room for `n` entries.
    pub fn new_dict_with(&mut self, n: usize) -> Gc<Dict> {
        let shape = self.types.dict.root_shape;
        self.heap.charge(n * 40);
        alloc(&mut self.heap, shape, Dict::with_capacity(n))
    }

    /// An empty set.
    pub fn new_set(&mut self) -> Gc<Set> {
        let shape = self.types.set.root_shape;
        alloc_kind(&mut self.heap, Kind::Set, shape, Set::empty())
    }

    /// An empty frozenset, to be filled before anyone sees it.
    pub fn new_frozenset(&mut self) -> Gc<Set> {
        let shape = self.types.frozenset.root_shape;
        alloc_kind(&mut self.heap, Kind::FrozenSet, shape, Set::empty())
    }

    /// A bytes object.
    pub fn new_bytes(&mut self, data: Vec<u8>) -> Gc<Bytes> {
        self.heap.charge(data.len());
        let shape = self.types.bytes.root_shape;
        alloc(&mut self.heap, shape, Bytes::new(data.into_boxed_slice()))
    }

    /// A bytearray.
    pub fn new_bytearray(&mut self, data: Vec<u8>) -> Gc<ByteArray> {
        self.heap.charge(data.capacity());
        let shape = self.types.bytearray.root_shape;
        alloc(&mut self.heap, shape, ByteArray::new(data))
    }

    /// A slice object.
    pub fn new_slice(&mut self, start: Value, stop: Value, step: Value) -> Gc<Slice> {
        let shape = self.types.slice.root_shape;
        alloc(&mut self.heap, shape, Slice::new(start, stop, step))
    }

    /// A range; the bounds are ints and `step` is not 0.
    pub fn new_range(&mut self, start: Value, stop: Value, step: Value) -> Gc<Range> {
        let shape = self.types.range.root_shape;
        alloc(&mut self.heap, shape, Range::new(start, stop, step))
    }

    /// An iterator of the builtin type `class`.
    #[inline]
    pub fn new_iter(&mut self, class: Gc<Type>, state: IterState) -> Value {
        alloc(&mut self.heap, class.root_shape, Iter::new(state)).into()
    }

    /// A view of a dict.
    pub fn new_dict_view(&mut self, dict: Gc<Dict>, part: DictPart) -> Value {
        let class = match part {
            DictPart::Keys => self.types.dict_keys,
            DictPart::Values => self.types.dict_values,
            DictPart::Items => self.types.dict_items,
        };
        self.new_dict_view_of(class, dict, part)
    }

    /// A view of a dict, of the view type `class`.
    pub fn new_dict_view_of(&mut self, class: Gc<Type>, dict: Gc<Dict>, part: DictPart) -> Value {
        alloc(&mut self.heap, class.root_shape, DictView::new(dict, part)).into()
    }

    /// An object of a native type declared by `spec`.
    pub fn new_opaque(&mut self, spec: &'static TypeSpec, data: Box<dyn Opaque>) -> Value {
        let shape = self.type_by_spec(spec).root_shape;
        alloc(&mut self.heap, shape, OpaqueObject::new(data)).into()
    }

    /// An object of `class` that stands for a value of the host's.
    #[inline]
    pub fn new_foreign(
        &mut self,
        class: Gc<Type>,
        number: u32,
        address: usize,
    ) -> Gc<ForeignObject> {
        self.heap.charge(ForeignObject::HELD);
        alloc(&mut self.heap, class.root_shape, ForeignObject::new(number, address))
    }

    /// A cell holding `value`.
    pub fn new_cell(&mut self, value: Value) -> Gc<Cell> {
        let shape = self.types.cell.root_shape;
        alloc(&mut self.heap, shape, Cell::new(value))
    }

    /// `function` bound to `this`.
    pub fn new_bound_method(&mut self, function: Value, this: Value) -> Value {
        let shape = self.types.method.root_shape;
        alloc(&mut self.heap, shape, BoundMethod::new(function, this)).into()
    }

    /// A function of a static table, as a module or the builtins have it.
    pub fn new_native(&mut self, spec: &'static FnSpec) -> Value {
        let shape = self.types.native.root_shape;
        let native = Native::new(NativeCode::Spec(spec), NativeRole::Function, None);
        alloc(&mut self.heap, shape, native).into()
    }

    /// A function of a static table, as a method of a class.
    pub fn new_native_method(&mut self, spec: &'static FnSpec, owner: Gc<Type>) -> Value {
        let shape = self.types.method_descriptor.root_shape;
        let native = Native::new(NativeCode::Spec(spec), NativeRole::Method, Some(owner));
        alloc(&mut self.heap, shape, native).into()
    }

    /// What `__new__` of a builtin returns: `value` if `class` is the builtin itself, else an
    /// instance of the Python subclass `class` that wraps it.
    pub fn wrap_new(&mut self, class: Gc<Type>, value: Value) -> Value {
        if class.is_python() { self.new_wrapper(class, value) } else { value }
    }

    /// An instance of `class` that wraps `value`.
    pub fn new_wrapper(&mut self, class: Gc<Type>, value: Value) -> Value {
        let wrapper = alloc(&mut self.heap, class.root_shape, Boxed::new(value)).into();
        if class.flags.has(Flags::FINALIZER) {
            self.note_finalizable(wrapper);
        }
        wrapper
    }

    /// A module named `name` with an empty namespace; not entered in `sys.modules`.
    pub fn new_module(&mut self, name: &str) -> Gc<Module> {
        let dict = self.new_dict();
        self.new_module_of(name, dict)
    }

    /// A module named `name` over an existing namespace.
    pub fn new_module_of(&mut self, name: &str, mut dict: Gc<Dict>) -> Gc<Module> {
        let text = self.intern(name);
        let names = [
            (self.names.name, text.into()),
            (self.names.doc, Value::NONE),
            (self.names.package, Value::NONE),
            (self.names.loader, Value::NONE),
            (self.names.spec, Value::NONE),
        ];
        for (key, value) in names {
            if dict.get_str(key).is_none() {
                dict.set_str(&mut self.heap, key, value);
            }
        }
        self.new_module_with(dict)
    }

    /// A module over an existing namespace, which is left as it is.
    pub fn new_module_with(&mut self, dict: Gc<Dict>) -> Gc<Module> {
        let shape = self.types.module.root_shape;
        alloc(&mut self.heap, shape, Module::new(dict))
    }
}
