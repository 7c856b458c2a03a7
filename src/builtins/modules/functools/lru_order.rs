//! Which entries of a cache were used when: a list linked by positions in a vector.

use crate::heap::Tracer;
use crate::object::Value;

/// No position: the end of the list.
const END: u32 = u32::MAX;

struct Node {
    key: Value,
    hash: u64,
    result: Value,
    /// The entry used just before, and the one used just after.
    older: u32,
    newer: u32,
}

/// The entries of a cache in the order of their last use.
pub struct LruOrder {
    nodes: Vec<Node>,
    oldest: u32,
    newest: u32,
}

impl LruOrder {
    /// No entries.
    pub fn new() -> LruOrder {
        LruOrder { nodes: Vec::new(), oldest: END, newest: END }
    }

    /// Marks keys and results.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.external(self.nodes.capacity() * size_of::<Node>());
        for node in &self.nodes {
            tracer.values(&[node.key, node.result]);
        }
    }

    /// The result kept at a position, which becomes the newest.
    #[inline]
    pub fn touch(&mut self, at: usize) -> Option<Value> {
        let result = self.nodes.get(at)?.result;
        if self.newest != at as u32 {
            self.unlink(at);
            self.link_newest(at);
        }
        Some(result)
    }

    /// Appends an entry as the newest; returns its position, and the bytes that it took.
    pub fn push(&mut self, key: Value, hash: u64, result: Value) -> (usize, usize) {
        let at = self.nodes.len();
        let before = self.nodes.capacity();
        self.nodes.push(Node { key, hash, result, older: END, newer: END });
        self.link_newest(at);
        (at, (self.nodes.capacity() - before) * size_of::<Node>())
    }

    /// The position, key and hash of the entry that was not used for longest.
    pub fn oldest(&self) -> Option<(usize, Value, u64)> {
        let node = self.nodes.get(self.oldest as usize)?;
        Some((self.oldest as usize, node.key, node.hash))
    }

    /// Puts another entry in the place of one, as the newest.
    pub fn replace(&mut self, at: usize, key: Value, hash: u64, result: Value) {
        self.unlink(at);
        if let Some(node) = self.nodes.get_mut(at) {
            (node.key, node.hash, node.result) = (key, hash, result);
        }
        self.link_newest(at);
    }

    fn unlink(&mut self, at: usize) {
        let (older, newer) = (self.nodes[at].older, self.nodes[at].newer);
        match self.nodes.get_mut(older as usize) {
            Some(node) => node.newer = newer,
            None => self.oldest = newer,
        }
        match self.nodes.get_mut(newer as usize) {
            Some(node) => node.older = older,
            None => self.newest = older,
        }
    }

    fn link_newest(&mut self, at: usize) {
        let before = self.newest;
        (self.nodes[at].older, self.nodes[at].newer) = (before, END);
        match self.nodes.get_mut(before as usize) {
            Some(node) => node.newer = at as u32,
            None => self.oldest = at as u32,
        }
        self.newest = at as u32;
    }
}
