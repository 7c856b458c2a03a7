//! `lru_cache`: a callable that remembers results by their arguments.
//!
//! The dict leads from the key to a position in [`LruOrder`], which has key and result. Calling the
//! function, hashing a key and comparing keys may run anything, also this cache: nothing found before
//! is relied on afterwards.

use super::lru_order::LruOrder;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::{INSTANCE_DICT, Vm};

struct LruCache {
    function: Value,
    /// None: without bound.
    max_size: Option<usize>,
    /// Arguments of different types are cached apart.
    typed: bool,
    hits: i64,
    misses: i64,
    /// Position in the order, by key.
    entries: Gc<Dict>,
    order: LruOrder,
    /// Makes what `cache_info` returns.
    info: Value,
    /// Separates positional from keyword arguments in keys; equal to nothing else.
    mark: Value,
}

impl Opaque for LruCache {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<LruCache>());
        tracer.mark(self.entries);
        self.order.trace(tracer);
        tracer.values(&[self.function, self.info, self.mark]);
    }
}

fn cache(value: Value) -> OpaqueRef<LruCache> {
    opaque(value).expect("bug: a cache operation on something else")
}

/// `functools._lru_cache_wrapper`
pub static LRU_CACHE: TypeSpec = TypeSpec {
    name: "_lru_cache_wrapper",
    module: "functools",
    doc: "Create a cached callable that wraps another function.\n\nuser_function:      the function \
          being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited \
          cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and \
          f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct \
          calls\n\ncache_info_type:    namedtuple class with the fields:\n                        \
          hits misses currsize maxsize",
    flags: Flags::BASE.with(Flags::HAS_DICT).with(Flags::WEAK),
    new: Some(function("__new__", "cls, user_function, maxsize, typed, cache_info_type", new)),
    slots: Slots {
        call: Some(call),
        descr_get: Some(|vm, this, object, _| {
            let unbound = object.is_unset() || object.is_none();
            Ok(if unbound { this } else { vm.new_bound_method(this, object) })
        }),
        ..NO_SLOTS
    },
    methods: &[
        method("cache_info", "self, /", cache_info).doc("Report cache statistics"),
        method("cache_clear", "self, /", cache_clear).doc("Clear the cache and cache statistics"),
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
            let name = vm.names.qualname;
            vm.get_attr(this, name)
        }),
        method("__copy__", "self, /", |_: &mut Vm, this: Value| Ok(this)),
        method("__deepcopy__", "self, memo, /", |_: &mut Vm, this: Value, _memo: Value| Ok(this)),
    ],
    getsets: &[INSTANCE_DICT],
    ..TypeSpec::NONE
};

fn new(
    vm: &mut Vm,
    cls: Gc<Type>,
    function: Value,
    max_size: Value,
    typed: bool,
    info: Value,
) -> Result<Value> {
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let max_size = if max_size.is_none() {
        None
    } else {
        if vm.type_of(max_size).slots.index.is_none() {
            return Err(vm.type_error("maxsize should be integer or None"));
        }
        // Positions in the order have 32 bits; nothing is as large as that.
        Some(vm.to_i64(max_size)?.clamp(0, i64::from(u32::MAX - 1)) as usize)
    };
    let made = LruCache {
        function,
        max_size,
        typed,
        hits: 0,
        misses: 0,
        entries: vm.new_dict(),
        order: LruOrder::new(),
        info,
        mark: vm.call(vm.types.object.into(), &[])?,
    };
    vm.heap_mut().charge(size_of::<LruCache>());
    let made = vm.new_opaque(&LRU_CACHE, Box::new(made));
    Ok(vm.wrap_new(cls, made))
}

/// The key of a call: its only argument if that is an int or str, else a tuple.
#[inline]
fn key_of(vm: &mut Vm, cache: &LruCache, args: Args) -> Value {
    if !cache.typed && args.names.is_empty() {
        return match args.values {
            [only] if only.is_int() || matches!(only.kind(), Kind::Str | Kind::BigInt) => *only,
            several => vm.new_tuple(several).into(),
        };
    }
    let mut parts = args.pos().to_vec();
    if !args.names.is_empty() {
        parts.push(cache.mark);
    }
    for (name, value) in args.keywords() {
        parts.extend_from_slice(&[name, value]);
    }
    if cache.typed {
        let types = args.values.iter().map(|value| Value::from(vm.type_of(*value)));
        parts.extend(types);
    }
    vm.new_tuple(&parts).into()
}

fn call(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    let mut cache = cache(this);
    let function = cache.function;
    if cache.max_size == Some(0) {
        cache.misses += 1;
        return vm.call_args(function, args);
    }
    let key = key_of(vm, &cache, args);
    vm.protect(key);
    let hash = vm.hash(key)?;
    if let Some(at) = Dict::find(cache.entries, vm, hash, key)? {
        let at = cache.entries.value_at(at).int_bits() as usize;
        if let Some(result) = cache.order.touch(at) {
            cache.hits += 1;
            return Ok(result);
        }
    }
    cache.misses += 1;
    let result = vm.call_args(function, args)?;
    vm.protect(result);
    // The function may have been called with the same arguments meanwhile.
    if let Some(at) = Dict::find(cache.entries, vm, hash, key)? {
        let at = cache.entries.value_at(at).int_bits() as usize;
        // A cache without bound keeps the last result, one with a bound the first.
        if cache.max_size.is_none() {
            cache.order.replace(at, key, hash, result);
        }
        return Ok(result);
    }
    remember(vm, cache, key, hash, result)?;
    Ok(result)
}

/// Enters the result of a call; the key is not there yet.
fn remember(
    vm: &mut Vm,
    mut cache: OpaqueRef<LruCache>,
    key: Value,
    hash: u64,
    result: Value,
) -> Result<()> {
    let mut entries = cache.entries;
    let full = cache.max_size.is_some_and(|most| entries.len() >= most);
    let at = match cache.order.oldest().filter(|_| full) {
        Some((at, old, old_hash)) => {
            vm.protect(old);
            let version = entries.version();
            let position = Dict::find(entries, vm, old_hash, old)?;
            if entries.version() != version {
                // Comparing keys has used this cache: what was found before is void.
                return Ok(());
            }
            if let Some(position) = position {
                entries.remove_at(position);
            }
            cache.order.replace(at, key, hash, result);
            at
        }
        None => {
            let (at, bytes) = cache.order.push(key, hash, result);
            vm.heap_mut().charge(bytes);
            at
        }
    };
    entries.push_new(vm.heap_mut(), hash, key, Value::int(at as i64));
    Ok(())
}

fn cache_info(vm: &mut Vm, this: Value) -> Result<Value> {
    let cache = cache(this);
    let most = cache.max_size.map_or(Value::NONE, |most| Value::int(most as i64));
    let size = Value::int(cache.entries.len() as i64);
    vm.call(cache.info, &[Value::int(cache.hits), Value::int(cache.misses), most, size])
}

fn cache_clear(_: &mut Vm, this: Value) -> Result<()> {
    let mut cache = cache(this);
    (cache.hits, cache.misses) = (0, 0);
    cache.entries.clear();
    cache.order = LruOrder::new();
    Ok(())
}
