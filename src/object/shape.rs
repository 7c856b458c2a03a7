//! Shapes: which attribute is in which slot.
//!
//! Every object's header names its shape, and a shape belongs to one class, so comparing one
//! number tells both class and layout: that is what inline caches do. Adding an attribute moves an
//! object along a transition; objects that got the same attributes in the same order share a shape.
//! The shapes of builtin types and of class objects have no slots.
//!
//! Shapes live as long as their class, so their number is bounded and their memory counts as the
//! class's: names that a program makes up by the million make no shape each.

use std::ptr::null_mut;

use rustc_hash::FxHashMap;

use super::str::Str;
use super::type_::Type;
use crate::heap::{Gc, Header, Heap};

/// More attributes than this are kept in a dict.
pub const MAX_SLOTS: usize = 64;
/// A shape with so many transitions is no layout that objects share. Further objects keep their
/// attributes in a dict.
const MAX_TRANSITIONS: usize = 64;
/// The same for a class with so many shapes.
const MAX_SHAPES: u32 = 512;
/// Up to so many are looked at one by one.
const FEW: usize = 8;

/// One shape.
pub struct Shape {
    /// The class of objects of this shape. Weak: the shape goes when the class does.
    pub class: Gc<Type>,
    /// Attribute names by slot.
    pub keys: Box<[Gc<Str>]>,
    /// The slot of each key, where there are too many to look at one by one.
    slots: Option<Box<FxHashMap<Gc<Str>, u16>>>,
    transitions: Vec<(Gc<Str>, u32)>,
    /// Slots that objects born with this layout have inline.
    pub inline: u8,
    /// Attributes that are not `__slots__` are in the object's dict.
    pub dict_mode: bool,
}

/// Every shape of a runtime, by id.
pub struct Shapes {
    table: Vec<Option<Shape>>,
    free: Vec<u32>,
}

impl Shapes {
    /// No shapes, and room for `n`.
    pub fn with_capacity(n: usize) -> Shapes {
        Shapes { table: Vec::with_capacity(n), free: Vec::new() }
    }

    /// The shape with an id.
    #[inline(always)]
    pub fn get(&self, id: u32) -> &Shape {
        self.table[id as usize].as_ref().expect("bug: an object has a freed shape")
    }

    /// The class of objects of a shape.
    #[inline(always)]
    pub fn class(&self, id: u32) -> Gc<Type> {
        self.get(id).class
    }

    /// A new shape without transitions to it.
    pub fn add(&mut self, class: Gc<Type>, keys: Vec<Gc<Str>>, inline: u8, dict_mode: bool) -> u32 {
        let keys = keys.into_boxed_slice();
        let numbered = || keys.iter().enumerate().map(|(i, k)| (*k, i as u16)).collect();
        let slots = if keys.len() > FEW { Some(Box::new(numbered())) } else { None };
        let shape = Shape { class, keys, slots, transitions: Vec::new(), inline, dict_mode };
        match self.free.pop() {
            Some(id) => {
                self.table[id as usize] = Some(shape);
                id
            }
            None => {
                self.table.push(Some(shape));
                self.table.len() as u32 - 1
            }
        }
    }

    /// The slot of an attribute. `name` is interned.
    #[inline]
    pub fn slot(&self, id: u32, name: Gc<Str>) -> Option<usize> {
        let shape = self.get(id);
        match &shape.slots {
            None => shape.keys.iter().position(|k| k.is(name)),
            Some(slots) => slots.get(&name).map(|s| *s as usize),
        }
    }

    /// The shape that adds `name` to shape `id`; None when there would be too many slots or shapes.
    pub fn extend(&mut self, heap: &mut Heap, id: u32, name: Gc<Str>) -> Option<u32> {
        let shape = self.get(id);
        if let Some((_, next)) = shape.transitions.iter().find(|(k, _)| k.is(name)) {
            return Some(*next);
        }
        let (mut class, inline) = (shape.class, shape.inline);
        if shape.keys.len() >= MAX_SLOTS
            || shape.transitions.len() >= MAX_TRANSITIONS
            || class.shapes >= MAX_SHAPES
        {
            return None;
        }
        let mut keys = shape.keys.to_vec();
        keys.push(name);
        let size = shape_size(keys.len());
        class.shapes += 1;
        class.shape_bytes += size;
        heap.charge(size as usize);
        let next = self.add(class, keys, inline, false);
        self.table[id as usize].as_mut()?.transitions.push((name, next));
        Some(next)
    }

    /// Points a builtin's or class object's shape at its class, when made before it.
    pub fn set_class(&mut self, id: u32, class: Gc<Type>) {
        if let Some(shape) = self.table[id as usize].as_mut() {
            shape.class = class;
        }
    }

    /// Frees the shapes whose class is dead, and forgets dead transitions' names with them.
    /// Returns the freed ids.
    pub fn sweep(&mut self, is_live: impl Fn(Gc<Type>) -> bool) -> Vec<u32> {
        let mut freed = Vec::new();
        for (id, entry) in self.table.iter_mut().enumerate() {
            if entry.as_ref().is_some_and(|s| !is_live(s.class)) {
                *entry = None;
                freed.push(id as u32);
            }
        }
        self.free.extend_from_slice(&freed);
        freed
    }

    /// The class of each shape, null for unused ids: what the collector needs to know.
    pub fn classes(&self) -> Vec<*mut Header> {
        let class = |shape: &Option<Shape>| shape.as_ref().map_or(null_mut(), |s| s.class.raw());
        self.table.iter().map(class).collect()
    }

    /// Attribute names in use by live shapes, which must stay interned.
    pub fn for_each_key(&self, mut visit: impl FnMut(Gc<Str>)) {
        for shape in self.table.iter().flatten() {
            shape.keys.iter().for_each(|k| visit(*k));
        }
    }
}

/// About the bytes that a shape with `keys` attributes takes.
fn shape_size(keys: usize) -> u32 {
    let numbered = if keys > FEW { keys * 2 * size_of::<(Gc<Str>, u16)>() } else { 0 };
    (size_of::<Shape>() + keys * size_of::<Gc<Str>>() + numbered) as u32
}
