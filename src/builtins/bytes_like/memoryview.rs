//! `memoryview`

use std::rc::Rc;

use crate::builtins::bytes_like::buffer_view::View;
use crate::builtins::bytes_like::byte_buffer::ByteBuffer;
use crate::builtins::bytes_like::bytes_methods;
use crate::builtins::bytes_like::exported_buffer::{self, Exported};
use crate::builtins::containers::room;
use crate::builtins::containers::sequence_index::{self, has_index};
use crate::builtins::strings::str::text_argument;
use crate::heap::Gc;
use crate::object::str::hash_bytes;
use crate::object::{
    Bytes, CompareOp, Flags, IterState, List, NO_SLOTS, OpaqueRef, Raised, Result, Slice, Slots,
    Str, Tuple, Type, TypeSpec, Value, class_method, function, getter, method, opaque,
};
use crate::text::packed::{Item, ItemFormat, Wanted};
use crate::text::wtf8;
use crate::vm::Vm;

/// Most dimensions of a view.
const MAX_DIMENSIONS: usize = 64;

/// The ValueError for a view after `release()`.
#[cold]
pub(in crate::builtins) fn released(vm: &mut Vm) -> Raised {
    vm.value_error("operation forbidden on released memoryview object")
}

/// The view of `this`, released or not.
fn receiver(vm: &mut Vm, this: Value) -> Result<OpaqueRef<View>> {
    opaque::<View>(this).ok_or_else(|| vm.type_error("a memoryview is required"))
}

/// The view of `this`; ValueError if it was released.
fn live(vm: &mut Vm, this: Value) -> Result<OpaqueRef<View>> {
    let view = receiver(vm, this)?;
    if view.object.is_none() { Err(released(vm)) } else { Ok(view) }
}

fn make(vm: &mut Vm, view: View) -> Value {
    vm.new_opaque(&MEMORYVIEW, Box::new(view))
}

/// What a bytes-like object shows; None for other objects.
fn view_of(object: Value) -> Option<View> {
    match opaque::<View>(object) {
        Some(view) => view.object.is_some().then(|| (*view).clone()),
        None => View::whole(object),
    }
}

/// `memoryview(object)`
pub(in crate::builtins) fn of_object(vm: &mut Vm, object: Value) -> Result<Value> {
    let Some(exported) = Exported::of(vm, object, exported_buffer::FULL)? else {
        return of_bytes_like(vm, object);
    };
    let mut view = (*live(vm, exported.view())?).clone();
    view.exported = Some(Rc::new(exported));
    Ok(make(vm, view))
}

/// A view of a builtin bytes-like object.
pub(in crate::builtins) fn of_bytes_like(vm: &mut Vm, object: Value) -> Result<Value> {
    if let Some(view) = opaque::<View>(object) {
        if view.object.is_none() {
            return Err(released(vm));
        }
    }
    match view_of(object) {
        Some(view) => Ok(make(vm, view)),
        None => {
            let class = vm.class_name(object);
            Err(vm
                .type_error(format!("memoryview: a bytes-like object is required, not '{class}'")))
        }
    }
}

fn new(vm: &mut Vm, _: Gc<Type>, object: Value) -> Result<Value> {
    of_object(vm, object)
}

/// Whether `value` is a memoryview.
pub(in crate::builtins) fn is_view(value: Value) -> bool {
    opaque::<View>(value).is_some()
}

/// The bytes that `value` shows, if it is a memoryview.
pub(in crate::builtins) fn contents(vm: &mut Vm, value: Value) -> Result<Option<Vec<u8>>> {
    if opaque::<View>(value).is_none() {
        return Ok(None);
    }
    let view = live(vm, value)?;
    room::ask(vm, view.byte_len())?;
    Ok(Some(view.to_vec(false)))
}

// --- elements -------------------------------------------------------------------------------------

fn item_value(vm: &mut Vm, item: Item) -> Value {
    match item {
        Item::Int(int) => Value::int(int),
        Item::Uint(uint) => match i64::try_from(uint) {
            Ok(int) => Value::int(int),
            Err(_) => vm.new_int(uint.into()),
        },
        Item::Float(float) => Value::float(float),
        Item::Bool(truth) => Value::bool(truth),
        Item::Byte(byte) => vm.new_bytes(vec![byte]).into(),
    }
}

/// The element at an offset.
fn element(vm: &mut Vm, view: &View, offset: usize) -> Value {
    let item = view.format.unpack(view.element(offset));
    item_value(vm, item)
}

/// `value` as an element of the format.
fn item_of(vm: &mut Vm, format: ItemFormat, value: Value) -> Result<Item> {
    let wrong = |vm: &mut Vm, what: &str| {
        let code = format.code();
        if what == "type" {
            vm.type_error(format!("memoryview: invalid type for format '{code}'"))
        } else {
            vm.value_error(format!("memoryview: invalid value for format '{code}'"))
        }
    };
    match format.wants() {
        Wanted::Truth => Ok(Item::Bool(vm.truthy(value)?)),
        Wanted::Byte => match value.unwrap_as::<Bytes>() {
            Some(bytes) => match *bytes.data {
                [byte] => Ok(Item::Byte(byte)),
                _ => Err(wrong(vm, "value")),
            },
            None => Err(wrong(vm, "type")),
        },
        Wanted::Float => {
            let float = vm.to_f64(value);
            reworded(vm, float, wrong).map(Item::Float)
        }
        Wanted::Int => {
            if !has_index(vm, value) {
                return Err(wrong(vm, "type"));
            }
            let index = vm.to_index(value);
            let index = reworded(vm, index, wrong)?;
            if let Some(small) = index.as_int_or_bool() {
                return Ok(Item::Int(small));
            }
            match vm.to_bigint(index).and_then(|big| u64::try_from(big).ok()) {
                Some(large) => Ok(Item::Uint(large)),
                None => Err(wrong(vm, "value")),
            }
        }
    }
}

/// A TypeError, OverflowError or ValueError in the words of the format.
fn reworded<T>(
    vm: &mut Vm,
    result: Result<T>,
    wrong: impl Fn(&mut Vm, &str) -> Raised,
) -> Result<T> {
    let Err(raised) = result else { return result };
    let (type_error, overflow, value_error) =
        (vm.types.type_error, vm.types.overflow_error, vm.types.value_error);
    if vm.catch(type_error).is_some() {
        return Err(wrong(vm, "type"));
    }
    if vm.catch(overflow).is_some() || vm.catch(value_error).is_some() {
        return Err(wrong(vm, "value"));
    }
    Err(raised)
}

fn store(vm: &mut Vm, this: Value, offset: usize, value: Value) -> Result<()> {
    let format = live(vm, this)?.format;
    let item = item_of(vm, format, value)?;
    // The value's conversion may have released the view.
    let mut view = live(vm, this)?;
    let mut fits = false;
    view.with_element(offset, |bytes| fits = format.pack(item, bytes));
    if fits {
        Ok(())
    } else {
        let code = format.code();
        Err(vm.value_error(format!("memoryview: invalid value for format '{code}'")))
    }
}

/// Moves `offset` to element `index` of a dimension.
fn advance(vm: &mut Vm, view: &View, offset: usize, index: i64, dimension: usize) -> Result<usize> {
    match sequence_index::position(index, view.shape[dimension]) {
        Some(at) => Ok(offset.wrapping_add_signed(view.strides[dimension] * at as isize)),
        None => {
            let dimension = dimension + 1;
            Err(vm.index_error(format!("index out of bounds on dimension {dimension}")))
        }
    }
}

/// What a key in brackets asks for.
enum Place {
    /// The element at an offset.
    Element(usize),
    /// Elements along the first dimension.
    Slice(Gc<Slice>),
    /// All of it.
    Whole,
}

fn place(vm: &mut Vm, this: Value, key: Value) -> Result<Place> {
    let view = live(vm, this)?;
    let dimensions = view.shape.len();
    let tuple = key.unwrap_as::<Tuple>();
    if dimensions == 0 {
        return if tuple.is_some_and(|tuple| tuple.items().is_empty()) {
            Ok(Place::Element(view.offset))
        } else if vm
            .type_of(key)
            .is(vm.type_by_spec(&crate::builtins::classes::object::ELLIPSIS_TYPE))
        {
            Ok(Place::Whole)
        } else {
            Err(vm.type_error("invalid indexing of 0-dim memory"))
        };
    }
    if has_index(vm, key) {
        let index = sequence_index::index_value(vm, key, "memoryview")?;
        let view = live(vm, this)?;
        if dimensions > 1 {
            return Err(vm.not_implemented_error("multi-dimensional sub-views are not implemented"));
        }
        return advance(vm, &view, view.offset, index, 0).map(Place::Element);
    }
    if let Some(slice) = key.downcast::<Slice>() {
        return Ok(Place::Slice(slice));
    }
    let Some(tuple) = tuple else {
        return Err(vm.type_error("memoryview: invalid slice key"));
    };
    let (mut indices, mut slices) = (true, !tuple.items().is_empty());
    for part in tuple.items() {
        indices &= has_index(vm, *part);
        slices &= part.downcast::<Slice>().is_some();
    }
    if slices {
        return Err(vm.not_implemented_error("multi-dimensional slicing is not implemented"));
    }
    if !indices {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let given = tuple.items().len();
    if given < dimensions {
        return Err(vm.not_implemented_error("sub-views are not implemented"));
    }
    if given > dimensions {
        return Err(vm.type_error(format!(
            "cannot index {dimensions}-dimension view with {given}-element tuple"
        )));
    }
    let mut offset = view.offset;
    for (dimension, part) in tuple.items().iter().enumerate() {
        let index = sequence_index::index_value(vm, *part, "memoryview")?;
        let view = live(vm, this)?;
        offset = advance(vm, &view, offset, index, dimension)?;
    }
    Ok(Place::Element(offset))
}

fn get_item(vm: &mut Vm, this: Value, key: Value) -> Result<Value> {
    match place(vm, this, key)? {
        Place::Element(offset) => {
            let view = live(vm, this)?;
            Ok(element(vm, &view, offset))
        }
        Place::Slice(slice) => {
            let bounds = sequence_index::unpack_slice(vm, slice)?;
            let view = live(vm, this)?;
            let range = bounds.fit(view.shape[0]);
            Ok(make(vm, view.sliced(range)))
        }
        Place::Whole => Ok(this),
    }
}

fn set_item(vm: &mut Vm, this: Value, key: Value, value: Value) -> Result<()> {
    let view = live(vm, this)?;
    if view.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    if value.is_unset() {
        return Err(vm.type_error("cannot delete memory"));
    }
    let dimensions = view.shape.len();
    if dimensions > 1 && has_index(vm, key) {
        return Err(vm.not_implemented_error("sub-views are not implemented"));
    }
    let slices = |tuple: Gc<Tuple>| {
        let mut parts = tuple.items().iter();
        parts.len() > 0 && parts.all(|part| part.downcast::<Slice>().is_some())
    };
    if dimensions > 0
        && (dimensions > 1 && key.downcast::<Slice>().is_some()
            || key.unwrap_as::<Tuple>().is_some_and(slices))
    {
        return Err(vm.not_implemented_error(
            "memoryview slice assignments are currently restricted to ndim = 1",
        ));
    }
    match place(vm, this, key)? {
        Place::Element(offset) => store(vm, this, offset, value),
        Place::Whole => {
            let offset = view.offset;
            store(vm, this, offset, value)
        }
        Place::Slice(slice) => {
            let Some(source) = view_of(value) else {
                ByteBuffer::require(vm, value)?;
                return Ok(());
            };
            let bounds = sequence_index::unpack_slice(vm, slice)?;
            let view = live(vm, this)?;
            let mut target = view.sliced(bounds.fit(view.shape[0]));
            if source.format != target.format || source.shape != target.shape {
                return Err(vm.value_error(
                    "memoryview assignment: lvalue and rvalue have different structures",
                ));
            }
            room::ask(vm, source.byte_len())?;
            // A copy, for the two may overlap.
            let data = source.to_vec(false);
            for (offset, bytes) in
                target.offsets(false).into_iter().zip(data.chunks(target.format.size()))
            {
                target.with_element(offset, |to| to.copy_from_slice(bytes));
            }
            Ok(())
        }
    }
}

// --- operations -----------------------------------------------------------------------------------

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let released = if receiver(vm, this)?.object.is_none() { "released " } else { "" };
    let address = this.raw() as usize;
    Ok(vm.new_str_from(format!("<{released}memory at {address:#x}>").into_bytes()).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let mut view = receiver(vm, this)?;
    if let Some(hash) = view.hash {
        return Ok(hash);
    }
    if view.object.is_none() {
        return Err(released(vm));
    }
    if !view.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !view.format.is_byte() {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    if let Some(object) = view.object {
        // What can change has no hash, however it is shown.
        vm.hash(object)?;
    }
    room::ask(vm, view.byte_len())?;
    let hash = hash_bytes(&view.to_vec(false));
    view.hash = Some(hash);
    Ok(hash)
}

fn len(vm: &mut Vm, this: Value) -> Result<usize> {
    match live(vm, this)?.shape.first() {
        Some(len) => Ok(*len),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

fn iter(vm: &mut Vm, this: Value) -> Result<Value> {
    match live(vm, this)?.shape.len() {
        1 => {
            let class = vm.type_by_spec(&crate::builtins::iteration::iter::MEMORY_ITERATOR);
            Ok(vm.new_iter(class, IterState::Sequence(this, 0)))
        }
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        _ => Err(vm.not_implemented_error("multi-dimensional sub-views are not implemented")),
    }
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let gone = |value: Value| opaque::<View>(value).is_some_and(|view| view.object.is_none());
    let equal = if gone(a) || gone(b) {
        a.is(b)
    } else {
        let (Some(x), Some(y)) = (view_of(a), view_of(b)) else {
            return Ok(Value::NOT_IMPLEMENTED);
        };
        equal_views(vm, &x, &y)?
    };
    Ok(Value::bool(equal == (op == CompareOp::Eq)))
}

fn equal_views(vm: &mut Vm, a: &View, b: &View) -> Result<bool> {
    if a.shape != b.shape {
        return Ok(false);
    }
    room::ask(vm, a.byte_len().saturating_add(b.byte_len()))?;
    if a.format == b.format && a.format.is_exact() {
        return Ok(match (a.contiguous(), b.contiguous()) {
            (Some(a), Some(b)) => a == b,
            _ => a.to_vec(false) == b.to_vec(false),
        });
    }
    for (i, (x, y)) in a.offsets(false).into_iter().zip(b.offsets(false)).enumerate() {
        room::made(vm, i + 1)?;
        let (x, y) = (element(vm, a, x), element(vm, b, y));
        let equal = match (x.as_float(), y.as_float()) {
            // Not by identity: nan differs from itself here.
            (Some(x), Some(y)) => x == y,
            _ => vm.eq(x, y)?,
        };
        if !equal {
            return Ok(false);
        }
    }
    Ok(true)
}

// --- methods --------------------------------------------------------------------------------------

fn to_bytes(vm: &mut Vm, this: Value, order: Option<Value>) -> Result<Value> {
    let order = match order.filter(|order| !order.is_none()) {
        Some(order) => match order.unwrap_as::<Str>() {
            Some(order) => Some(order),
            None => {
                let class = vm.class_name(order);
                return Err(vm.type_error(format!(
                    "tobytes() argument 'order' must be str or None, not {class}"
                )));
            }
        },
        None => None,
    };
    let view = live(vm, this)?;
    let fortran = match order.as_deref().map(Str::as_bytes) {
        None | Some(b"C") => false,
        Some(b"F") => true,
        Some(b"A") => !view.is_c_contiguous() && view.is_fortran_contiguous(),
        Some(_) => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
    };
    room::ask(vm, view.byte_len())?;
    let data = view.to_vec(fortran);
    Ok(vm.new_bytes(data).into())
}

fn to_list(vm: &mut Vm, this: Value) -> Result<Value> {
    let view = live(vm, this)?;
    vm.scope(|vm| nested(vm, &view, view.offset, 0))
}

/// The list of what lies at `offset` in the dimensions from `dimension` on.
fn nested(vm: &mut Vm, view: &View, offset: usize, dimension: usize) -> Result<Value> {
    let Some(&len) = view.shape.get(dimension) else { return Ok(element(vm, view, offset)) };
    room::ask_repeated(vm, len, size_of::<Value>())?;
    let list: Gc<List> = vm.new_list(Vec::with_capacity(len));
    let mut list = list;
    vm.protect(list.into());
    for i in 0..len {
        room::made(vm, i + 1)?;
        let at = offset.wrapping_add_signed(view.strides[dimension] * i as isize);
        let item = nested(vm, view, at, dimension + 1)?;
        list.items.push(item);
    }
    Ok(list.into())
}

fn hex(vm: &mut Vm, this: Value, sep: Option<Value>, group: Option<Value>) -> Result<Gc<Str>> {
    let view = live(vm, this)?;
    room::ask(vm, view.byte_len())?;
    let data = view.to_vec(false);
    bytes_methods::hex_text(vm, &data, sep, group)
}

fn release(vm: &mut Vm, this: Value) -> Result<()> {
    let mut view = receiver(vm, this)?;
    view.release();
    // The last view of an exported buffer gives it back.
    match view.exported.take().map(Rc::try_unwrap) {
        Some(Ok(exported)) => exported.give_back(vm),
        _ => Ok(()),
    }
}

/// `__release_buffer__`: releases a view that `__buffer__` returned.
pub(in crate::builtins) fn release_buffer(vm: &mut Vm, _this: Value, buffer: Value) -> Result<()> {
    if !is_view(buffer) {
        return Err(vm.type_error("expected a memoryview object"));
    }
    release(vm, buffer)
}

fn enter(vm: &mut Vm, this: Value) -> Result<Value> {
    live(vm, this)?;
    Ok(this)
}

fn exit(vm: &mut Vm, this: Value, _: crate::object::Rest) -> Result<()> {
    release(vm, this)
}

fn to_readonly(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut view = (*live(vm, this)?).clone();
    view.readonly = true;
    view.hash = None;
    Ok(make(vm, view))
}

/// The buffer protocol's method: the flags ask for nothing that a view does not give.
fn buffer(vm: &mut Vm, this: Value, flags: Value) -> Result<Value> {
    vm.to_i64(flags)?;
    of_bytes_like(vm, this)
}

fn from_flags(vm: &mut Vm, _: Gc<Type>, object: Value, flags: Value) -> Result<Value> {
    vm.to_i64(flags)?;
    of_object(vm, object)
}

fn cast(vm: &mut Vm, this: Value, format: Value, shape: Option<Value>) -> Result<Value> {
    let text = text_argument(vm, format, "cast() argument 'format'")?;
    let view = live(vm, this)?;
    if !view.is_c_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || view.shape.len() != 1) && view.shape.contains(&0) {
        return Err(vm.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let lengths = match shape {
        None => None,
        Some(shape) => {
            let lengths = match (shape.unwrap_as::<List>(), shape.unwrap_as::<Tuple>()) {
                (Some(list), _) => list.items.clone(),
                (_, Some(tuple)) => tuple.items().to_vec(),
                _ => return Err(vm.type_error("shape must be a list or a tuple")),
            };
            if lengths.len() > MAX_DIMENSIONS {
                return Err(vm.value_error(format!(
                    "memoryview: number of dimensions must not exceed {MAX_DIMENSIONS}"
                )));
            }
            if view.shape.len() != 1 && lengths.len() != 1 {
                return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
            }
            Some(lengths)
        }
    };
    if !text.is_ascii() {
        let at = wtf8::code_points(text.as_bytes()).take_while(|point| *point < 0x80).count();
        let reason = "ordinal not in range(128)";
        return Err(vm.unicode_encode_error("ascii", text, at, at + 1, reason));
    }
    // C's text ends at the first zero.
    let code = text.as_bytes().split(|byte| *byte == 0).next().unwrap_or_default();
    let Some(target) = ItemFormat::parse(code) else {
        return Err(vm.value_error(
            "memoryview: destination format must be a native single character format prefixed \
             with an optional '@'",
        ));
    };
    if !view.format.is_byte() && !target.is_byte() {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    if view.byte_len() % target.size() != 0 {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut result = view.reinterpreted(target, text.to_string_lossy().into_owned());
    if let Some(lengths) = lengths {
        let shape = dimensions(vm, &lengths)?;
        let product = shape.iter().try_fold(target.size(), |n, len| n.checked_mul(*len));
        match product.filter(|n| isize::try_from(*n).is_ok()) {
            None => {
                return Err(vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX"));
            }
            Some(len) if len != result.byte_len() => {
                return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
            }
            Some(_) => result.arrange(shape),
        }
    }
    Ok(make(vm, result))
}

fn dimensions(vm: &mut Vm, lengths: &[Value]) -> Result<Vec<usize>> {
    let mut shape = Vec::with_capacity(lengths.len());
    for length in lengths {
        if crate::builtins::numbers::integer::Integer::of(*length).is_none() {
            return Err(vm.type_error("memoryview.cast(): elements of shape must be integers"));
        }
        let length = vm.to_i64(*length)?;
        match usize::try_from(length) {
            Ok(length) if length > 0 => shape.push(length),
            _ => {
                return Err(
                    vm.value_error("memoryview.cast(): elements of shape must be integers > 0")
                );
            }
        }
    }
    Ok(shape)
}

// --- attributes -----------------------------------------------------------------------------------

fn numbers(vm: &mut Vm, numbers: impl Iterator<Item = i64>) -> Value {
    let numbers: Vec<Value> = numbers.map(Value::int).collect();
    vm.new_tuple(&numbers).into()
}

/// `memoryview`
pub static MEMORYVIEW: TypeSpec = TypeSpec {
    name: "memoryview",
    doc: "Create a new memoryview object which references the given object.",
    flags: Flags::SEQUENCE,
    new: Some(function("__new__", "cls, object", new)),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        set_item: Some(set_item),
        compare: Some(compare),
        ..NO_SLOTS
    },
    methods: &[
        method("cast", "self, /, format, shape=None", cast),
        method("hex", "self, /, sep=None, bytes_per_sep=1", hex),
        method("release", "self, /", release),
        method("tobytes", "self, /, order='C'", to_bytes),
        method("tolist", "self, /", to_list),
        method("toreadonly", "self, /", to_readonly),
        method("__buffer__", "self, flags, /", buffer),
        method("__release_buffer__", "self, buffer, /", release_buffer),
        method("__enter__", "self, /", enter),
        method("__exit__", "self, /, *args", exit),
        class_method("_from_flags", "type, /, object, flags", from_flags),
    ],
    getsets: &[
        getter("c_contiguous", |vm, this| Ok(Value::bool(live(vm, this)?.is_c_contiguous()))),
        getter("contiguous", |vm, this| {
            let view = live(vm, this)?;
            Ok(Value::bool(view.is_c_contiguous() || view.is_fortran_contiguous()))
        }),
        getter("f_contiguous", |vm, this| Ok(Value::bool(live(vm, this)?.is_fortran_contiguous()))),
        getter("format", |vm, this| {
            let text = live(vm, this)?.format_text.clone();
            Ok(vm.new_str_from(text.into_bytes()).into())
        }),
        getter("itemsize", |vm, this| Ok(Value::int(live(vm, this)?.format.size() as i64))),
        getter("nbytes", |vm, this| Ok(Value::int(live(vm, this)?.byte_len() as i64))),
        getter("ndim", |vm, this| Ok(Value::int(live(vm, this)?.shape.len() as i64))),
        getter("obj", |vm, this| Ok(live(vm, this)?.object.unwrap_or(Value::NONE))),
        getter("readonly", |vm, this| Ok(Value::bool(live(vm, this)?.readonly))),
        getter("shape", |vm, this| {
            let view = live(vm, this)?;
            Ok(numbers(vm, view.shape.iter().map(|&len| len as i64)))
        }),
        getter("strides", |vm, this| {
            let view = live(vm, this)?;
            Ok(numbers(vm, view.strides.iter().map(|&stride| stride as i64)))
        }),
        getter("suboffsets", |vm, this| {
            live(vm, this)?;
            Ok(numbers(vm, std::iter::empty()))
        }),
    ],
    ..TypeSpec::NONE
};
