//! `_heapq`: heaps in lists. What comes to the root first is the item that is less than others, or in
//! the `_max` functions greater.
//!
//! A comparison may run Python code that changes the list: its length is looked at after each.

use crate::builtins::containers::item_compare::quick_less;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

/// `_heapq`
pub static HEAPQ: ModuleSpec = ModuleSpec {
    name: "_heapq",
    doc: "Heap queue algorithm (a.k.a. priority queue).",
    types: &[],
    functions: &[
        function("heappush", "heap, item, /", push)
            .doc("Push item onto heap, maintaining the heap invariant."),
        function("heappop", "heap, /", |vm: &mut Vm, heap: Gc<List>| pop(vm, heap, Order::Least))
            .doc("Pop the smallest item off the heap, maintaining the heap invariant."),
        function("heapify", "heap, /", |vm: &mut Vm, heap: Gc<List>| {
            heapify(vm, heap, Order::Least)
        })
        .doc("Transform list into a heap, in-place, in O(len(heap)) time."),
        function("heapreplace", "heap, item, /", |vm: &mut Vm, heap: Gc<List>, item: Value| {
            replace(vm, heap, item, Order::Least)
        })
        .doc("Pop and return the current smallest value, and add the new item."),
        function("heappushpop", "heap, item, /", push_pop)
            .doc("Push item on the heap, then pop and return the smallest item from the heap."),
        function("_heappop_max", "heap, /", |vm: &mut Vm, heap: Gc<List>| {
            pop(vm, heap, Order::Greatest)
        })
        .doc("Maxheap variant of heappop."),
        function("_heapify_max", "heap, /", |vm: &mut Vm, heap: Gc<List>| {
            heapify(vm, heap, Order::Greatest)
        })
        .doc("Maxheap variant of heapify."),
        function(
            "_heapreplace_max",
            "heap, item, /",
            |vm: &mut Vm, heap: Gc<List>, item: Value| replace(vm, heap, item, Order::Greatest),
        )
        .doc("Maxheap variant of heapreplace."),
    ],
    init: None,
};

/// What comes first.
#[derive(Clone, Copy)]
enum Order {
    Least,
    Greatest,
}

/// Whether `a` comes before `b`. The list must have the same length afterwards.
#[inline]
fn before(vm: &mut Vm, heap: Gc<List>, order: Order, a: Value, b: Value) -> Result<bool> {
    let (a, b) = match order {
        Order::Least => (a, b),
        Order::Greatest => (b, a),
    };
    match quick_less(a, b) {
        Some(less) => Ok(less),
        None => ask_before(vm, heap, a, b),
    }
}

fn ask_before(vm: &mut Vm, heap: Gc<List>, a: Value, b: Value) -> Result<bool> {
    let len = heap.items.len();
    let less = vm.scope(|vm| {
        vm.protect(a);
        vm.protect(b);
        vm.compare_bool(CompareOp::Lt, a, b)
    })?;
    if heap.items.len() != len {
        return Err(vm.runtime_error("list changed size during iteration"));
    }
    Ok(less)
}

/// Moves the item at `at` towards `root` past all that it comes before.
fn rise(vm: &mut Vm, mut heap: Gc<List>, root: usize, at: usize, order: Order) -> Result<()> {
    let mut at = at;
    while at > root {
        let parent = (at - 1) / 2;
        // Both anew each time: a comparison may have put others in their places.
        let (item, above) = (heap.items[at], heap.items[parent]);
        if !before(vm, heap, order, item, above)? {
            break;
        }
        heap.items.swap(at, parent);
        at = parent;
    }
    Ok(())
}

/// Moves the item at `root` down to a leaf, along the children that come first, and up again to its
/// place: most items that are put there belong far down.
fn sink(vm: &mut Vm, mut heap: Gc<List>, root: usize, order: Order) -> Result<()> {
    let len = heap.items.len();
    let mut at = root;
    while at < len / 2 {
        let mut child = 2 * at + 1;
        if child + 1 < len {
            let (left, right) = (heap.items[child], heap.items[child + 1]);
            if !before(vm, heap, order, left, right)? {
                child += 1;
            }
        }
        heap.items.swap(at, child);
        at = child;
    }
    rise(vm, heap, root, at, order)
}

fn push(vm: &mut Vm, heap: Gc<List>, item: Value) -> Result<()> {
    crate::builtins::iteration::collect::push(vm, heap, item)?;
    let last = heap.items.len() - 1;
    rise(vm, heap, 0, last, Order::Least)
}

fn pop(vm: &mut Vm, mut heap: Gc<List>, order: Order) -> Result<Value> {
    let Some(last) = heap.items.pop() else { return Err(vm.index_error("index out of range")) };
    let Some(root) = heap.items.first_mut() else { return Ok(last) };
    let first = std::mem::replace(root, last);
    vm.protect(first);
    sink(vm, heap, 0, order)?;
    Ok(first)
}

fn replace(vm: &mut Vm, mut heap: Gc<List>, item: Value, order: Order) -> Result<Value> {
    let Some(root) = heap.items.first_mut() else {
        return Err(vm.index_error("index out of range"));
    };
    let first = std::mem::replace(root, item);
    vm.protect(first);
    sink(vm, heap, 0, order)?;
    Ok(first)
}

fn push_pop(vm: &mut Vm, heap: Gc<List>, item: Value) -> Result<Value> {
    let Some(first) = heap.items.first().copied() else { return Ok(item) };
    let belongs = match quick_less(first, item) {
        Some(less) => less,
        None => vm.scope(|vm| {
            vm.protect(first);
            vm.compare_bool(CompareOp::Lt, first, item)
        })?,
    };
    if belongs { replace(vm, heap, item, Order::Least) } else { Ok(item) }
}

fn heapify(vm: &mut Vm, heap: Gc<List>, order: Order) -> Result<()> {
    let len = heap.items.len();
    for root in (0..len / 2).rev() {
        if root % 64 == 0 {
            vm.charge(64)?;
        }
        sink(vm, heap, root, order)?;
    }
    Ok(())
}
