//! `_random`: the Mersenne Twister and the system's entropy. The rest of `random` is written in
//! Python.

use mt19937::MT19937;
use num_bigint::{BigInt, Sign};
use rand_core::Rng;
use sha2::{Digest, Sha512};

use crate::builtins::bytes_like::bytes;
use crate::heap::{Gc, Tracer};
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// Words of the generator's state; `getstate` adds the position among them.
const WORDS: usize = mt19937::N;

/// Units of work of seeding a generator, which mixes all its words.
const SEEDING: u64 = 100;

/// `_random`
pub static RANDOM: ModuleSpec = ModuleSpec {
    name: "_random",
    doc: "Module implements the Mersenne Twister random number generator.",
    functions: &[
        function("seed_of", "data, /", seed_of)
            .doc("The int that a generator is seeded with for a str or bytes."),
        function("urandom", "size, /", urandom).doc("Bytes from the system's entropy."),
    ],
    types: &[&GENERATOR],
    init: None,
};

/// `_random.Random`
pub static GENERATOR: TypeSpec = TypeSpec {
    name: "Random",
    module: "_random",
    doc: "Random() -> create a random number generator with its own internal state.",
    flags: Flags::BASE.with(Flags::WEAK),
    new: Some(function("__new__", "cls, /, **kwargs, *args", new)),
    methods: &[
        method("random", "self, /", random).doc("random() -> x in the interval [0, 1)."),
        method("seed", "self, n=None, /", seed).doc("seed([n]) -> None."),
        method("getstate", "self, /", getstate)
            .doc("getstate() -> tuple containing the current state."),
        method("setstate", "self, state, /", setstate).doc("setstate(state) -> None."),
        method("getrandbits", "self, k, /", getrandbits)
            .doc("getrandbits(k) -> x.  Generates an int with k random bits."),
        method("_randbelow", "self, n, /", below).doc("A random int in the range [0, n)."),
    ],
    ..TypeSpec::NONE
};

/// A generator's state.
struct Generator(MT19937);

impl Opaque for Generator {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.external(size_of::<Generator>());
    }
}

fn generator_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Generator>> {
    match opaque::<Generator>(this) {
        Some(generator) => Ok(generator),
        None => {
            let got = vm.class_name(this);
            Err(vm.type_error(format!("a '_random.Random' object is required, not '{got}'")))
        }
    }
}

/// A generator that has not been seeded: `__init__` does that, which in a subclass may take any
/// arguments.
fn new(vm: &mut Vm, class: Gc<Type>, _kwargs: Value, _args: Rest) -> Result<Value> {
    vm.charge(SEEDING)?;
    let mut generator = Generator(MT19937::new_with_slice_seed(&[0]));
    if !class.is_python() {
        let words = entropy(vm, WORDS * 4)?;
        seed_words(&mut generator, &words);
    }
    let made = vm.new_opaque(&GENERATOR, Box::new(generator));
    Ok(vm.wrap_new(class, made))
}

fn random(vm: &mut Vm, this: Value) -> Result<f64> {
    let mut generator = generator_of(vm, this)?;
    Ok(mt19937::gen_res53(&mut generator.0))
}

// --- seeds ----------------------------------------------------------------------------------------

/// Seeds with the words of an int, of which there is at least one; given as little-endian bytes.
fn seed_words(generator: &mut Generator, bytes: &[u8]) {
    let words: Vec<u32> = bytes
        .chunks(4)
        .map(|chunk| chunk.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte)))
        .collect();
    generator.0.seed_slice(if words.is_empty() { &[0] } else { &words });
}

fn seed(vm: &mut Vm, this: Value, given: Option<Value>) -> Result<()> {
    vm.charge(SEEDING)?;
    let mut generator = generator_of(vm, this)?;
    let given = given.unwrap_or(Value::NONE);
    let bytes = if given.is_none() {
        entropy(vm, WORDS * 4)?
    } else if let Some(int) = vm.to_bigint(given) {
        vm.charge(int.bits() / 64)?;
        int.magnitude().to_bytes_le()
    } else {
        BigInt::from(vm.hash(given)?).magnitude().to_bytes_le()
    };
    seed_words(&mut generator, &bytes);
    Ok(())
}

fn entropy(vm: &mut Vm, size: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; size];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(_) => Err(vm.raise(vm.types.os_error, "the system has no source of entropy")),
    }
}

fn seed_of(vm: &mut Vm, data: Value) -> Result<BigInt> {
    let mut bytes = match data.unwrap_as::<Str>() {
        Some(text) => text.as_bytes().to_vec(),
        None => bytes::contents(vm, data)?,
    };
    vm.charge(bytes.len() as u64 / 8)?;
    let digest = Sha512::digest(&bytes);
    bytes.extend_from_slice(&digest);
    Ok(BigInt::from_bytes_be(Sign::Plus, &bytes))
}

fn urandom(vm: &mut Vm, size: i64) -> Result<Value> {
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error("negative argument not allowed"));
    };
    vm.reserve(size)?;
    vm.charge(size as u64 / 8)?;
    let bytes = entropy(vm, size)?;
    Ok(vm.new_bytes(bytes).into())
}

// --- bits -----------------------------------------------------------------------------------------

/// An int of `bits` random bits, which are at most 64.
fn small_bits(generator: &mut Generator, bits: u32) -> u64 {
    match bits {
        0 => 0,
        1..=32 => u64::from(generator.0.next_u32() >> (32 - bits)),
        _ => {
            let low = u64::from(generator.0.next_u32());
            low | u64::from(generator.0.next_u32() >> (64 - bits)) << 32
        }
    }
}

fn random_int(vm: &mut Vm, generator: &mut Generator, bits: u64) -> Result<Value> {
    if bits < 64 {
        return Ok(Value::int(small_bits(generator, bits as u32) as i64));
    }
    vm.reserve(bits as usize / 8)?;
    vm.charge(bits / 32)?;
    let count = bits.div_ceil(32);
    let words = (0..count).map(|i| {
        let word = generator.0.next_u32();
        if i + 1 == count { word >> (count * 32 - bits) } else { word }
    });
    Ok(vm.new_int(BigInt::from_slice(Sign::Plus, &words.collect::<Vec<u32>>())))
}

fn getrandbits(vm: &mut Vm, this: Value, k: Value) -> Result<Value> {
    let mut generator = generator_of(vm, this)?;
    let k = vm.to_index(k)?;
    match k.as_int().and_then(|k| i32::try_from(k).ok()) {
        Some(k) if k < 0 => Err(vm.value_error("number of bits must be non-negative")),
        Some(k) => random_int(vm, &mut generator, k as u64),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// As many bits as the limit has, until they make a number below it.
fn below(vm: &mut Vm, this: Value, limit: Value) -> Result<Value> {
    let mut generator = generator_of(vm, this)?;
    let limit = vm.to_index(limit)?;
    if let Some(limit) = limit.as_int() {
        if limit <= 0 {
            return Ok(Value::int(0));
        }
        let bits = 64 - limit.leading_zeros();
        loop {
            let candidate = small_bits(&mut generator, bits) as i64;
            if candidate < limit {
                return Ok(Value::int(candidate));
            }
        }
    }
    let Some(limit_big) = vm.to_bigint(limit) else { return Ok(Value::int(0)) };
    loop {
        let candidate = random_int(vm, &mut generator, limit_big.bits())?;
        if vm.compare_bool(CompareOp::Lt, candidate, limit)? {
            return Ok(candidate);
        }
    }
}

// --- the state ------------------------------------------------------------------------------------

fn getstate(vm: &mut Vm, this: Value) -> Result<Value> {
    let generator = generator_of(vm, this)?;
    let mut words: Vec<Value> =
        generator.0.get_state().iter().map(|word| Value::int(i64::from(*word))).collect();
    words.push(Value::int(generator.0.get_index() as i64));
    Ok(vm.new_tuple(&words).into())
}

fn setstate(vm: &mut Vm, this: Value, state: Value) -> Result<()> {
    let mut generator = generator_of(vm, this)?;
    let Some(state) = state.unwrap_as::<Tuple>() else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    let Some((position, words)) =
        state.items().split_last().filter(|_| state.items().len() == WORDS + 1)
    else {
        return Err(vm.value_error("state vector is the wrong size"));
    };
    let mut new = [0; WORDS];
    for (word, value) in new.iter_mut().zip(words) {
        *word = state_word(vm, *value)?;
    }
    let position = vm.to_i64(*position)?;
    if !(0..=WORDS as i64).contains(&position) {
        return Err(vm.value_error("invalid state"));
    }
    generator.0.set_state(&new);
    generator.0.set_index(position as usize);
    Ok(())
}

/// A word of the state: the lower half of a 64-bit number, as C converts it.
fn state_word(vm: &mut Vm, value: Value) -> Result<u32> {
    let Some(int) = vm.to_bigint(value) else {
        return Err(vm.type_error("an integer is required"));
    };
    if int.sign() == Sign::Minus {
        return Err(vm.overflow_error("can't convert negative value to unsigned int"));
    }
    match u64::try_from(&int) {
        Ok(word) => Ok(word as u32),
        Err(_) => Err(vm.overflow_error("Python int too large to convert to C unsigned long")),
    }
}
