//! A pattern with its flags resolved: what is to be matched, in terms that need no flags.

use super::charset::{Category, CharSet, Spec};
use super::fold::Fold;
use super::parse::Parsed;
use super::tree::{At, Node, RepeatKind, Seq, SetItem, SetNode};
use super::width::width_of;
use super::{Error, Host, flag};
use crate::text::wtf8;

/// Something to match.
pub enum Ir {
    /// One after the other.
    Seq(Vec<Ir>),
    /// These bytes.
    Literal(Vec<u8>),
    /// A character of the set of that number.
    Set(usize),
    /// A place.
    At(Place),
    /// Again and again.
    Repeat { min: u32, max: u32, kind: RepeatKind, body: Box<Ir> },
    /// A group.
    Group { index: usize, body: Box<Ir> },
    /// One of these.
    Alternatives(Vec<Ir>),
    /// Whether something is ahead, or ends here when it begins so many characters before.
    Look { behind: Option<usize>, negate: bool, body: Box<Ir> },
    /// The first way to match, and no other.
    Atomic(Box<Ir>),
    /// What a group has matched.
    Reference { group: usize, fold: Fold },
    /// The one if a group has matched, else the other.
    Conditional { group: usize, yes: Box<Ir>, no: Box<Ir> },
    /// Nothing matches.
    Fail,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where the text begins.
    Start,
    /// Where a line begins.
    LineStart,
    /// Where the text ends.
    End,
    /// Where the text ends, or before a line break that ends it.
    LastLineEnd,
    /// Where a line ends.
    LineEnd,
    /// Where a word begins or ends, or where it does not.
    Boundary { negate: bool, ascii: bool },
}

/// The work of making it.
pub struct Lowering<'a> {
    is_text: bool,
    host: &'a mut dyn Host,
    /// Every set used.
    pub sets: Vec<CharSet>,
}

impl<'a> Lowering<'a> {
    /// None done yet.
    pub fn new(is_text: bool, host: &'a mut dyn Host) -> Lowering<'a> {
        Lowering { is_text, host, sets: Vec::new() }
    }

    /// A whole pattern.
    pub fn lower(&mut self, parsed: &Parsed) -> Result<Ir, Error> {
        self.seq(&parsed.tree, parsed.flags, parsed)
    }

    fn seq(&mut self, nodes: &Seq, flags: u32, parsed: &Parsed) -> Result<Ir, Error> {
        self.host.enter()?;
        let mut parts: Vec<Ir> = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.host.spend(1)?;
            let part = self.node(node, flags, parsed)?;
            match (parts.last_mut(), part) {
                (Some(Ir::Literal(before)), Ir::Literal(bytes)) => before.extend(bytes),
                (_, Ir::Seq(more)) => parts.extend(more),
                (_, part) => parts.push(part),
            }
        }
        self.host.leave();
        Ok(match parts.len() {
            1 => parts.pop().unwrap_or(Ir::Fail),
            _ => Ir::Seq(parts),
        })
    }

    fn boxed(&mut self, nodes: &Seq, flags: u32, parsed: &Parsed) -> Result<Box<Ir>, Error> {
        self.seq(nodes, flags, parsed).map(Box::new)
    }

    fn node(&mut self, node: &Node, flags: u32, parsed: &Parsed) -> Result<Ir, Error> {
        let ascii = flags & flag::UNICODE == 0;
        Ok(match node {
            Node::Literal(point) => self.literal(*point, flags),
            Node::Any => {
                let but = if flags & flag::DOTALL != 0 { vec![] } else { vec![(0x0A, 0x0A)] };
                self.add_set(Spec::new(true, but, Fold::None))
            }
            Node::Set(set) => self.set(set, flags)?,
            Node::At(at) => Ir::At(match at {
                At::Beginning if flags & flag::MULTILINE != 0 => Place::LineStart,
                At::Beginning | At::BeginningOfText => Place::Start,
                At::End if flags & flag::MULTILINE != 0 => Place::LineEnd,
                At::End => Place::LastLineEnd,
                At::EndOfText => Place::End,
                At::Boundary => Place::Boundary { negate: false, ascii },
                At::NoBoundary => Place::Boundary { negate: true, ascii },
            }),
            Node::Repeat { min, max, kind, body } => {
                let body = self.boxed(body, flags, parsed)?;
                Ir::Repeat { min: *min, max: *max, kind: *kind, body }
            }
            Node::Group { index, add, remove, body } => {
                let kept = if add & flag::TYPES != 0 { flags & !flag::TYPES } else { flags };
                let body = self.seq(body, (kept | add) & !remove, parsed)?;
                match index {
                    Some(index) => Ir::Group { index: *index, body: Box::new(body) },
                    None => body,
                }
            }
            Node::Alternatives(branches) => {
                let branches = branches.iter().map(|branch| self.seq(branch, flags, parsed));
                Ir::Alternatives(branches.collect::<Result<_, _>>()?)
            }
            Node::Look { behind, negate, body } => {
                let behind = match behind {
                    true => Some(fixed_width(body, parsed)?),
                    false => None,
                };
                Ir::Look { behind, negate: *negate, body: self.boxed(body, flags, parsed)? }
            }
            Node::Atomic(body) => Ir::Atomic(self.boxed(body, flags, parsed)?),
            Node::Reference(group) => Ir::Reference { group: *group, fold: fold_of(flags) },
            Node::Conditional { group, yes, no } => {
                let yes = self.boxed(yes, flags, parsed)?;
                Ir::Conditional { group: *group, yes, no: self.boxed(no, flags, parsed)? }
            }
            Node::Fail => Ir::Fail,
        })
    }

    fn literal(&mut self, point: u32, flags: u32) -> Ir {
        let fold = fold_of(flags);
        if fold.is_cased(point) {
            let mut ranges = Vec::new();
            fold.ranges(point, point, |first, last| ranges.push((first, last)));
            return self.add_set(Spec::new(false, ranges, fold));
        }
        let mut bytes = Vec::with_capacity(4);
        match self.is_text {
            true => wtf8::push(point, &mut bytes),
            false => bytes.push(point as u8),
        }
        Ir::Literal(bytes)
    }

    fn set(&mut self, set: &SetNode, flags: u32) -> Result<Ir, Error> {
        let fold = fold_of(flags);
        let ascii = flags & flag::UNICODE == 0;
        let (mut ranges, mut categories) = (Vec::new(), Vec::new());
        for item in &set.items {
            match *item {
                SetItem::Range(first, last) => {
                    let work = fold.ranges(first, last, |from, to| ranges.push((from, to)));
                    self.host.spend(work)?;
                }
                SetItem::Category { class, negate } => {
                    categories.push(Category { class, negate, ascii });
                }
            }
        }
        let mut spec = Spec::new(set.negate, ranges, fold);
        spec.categories = categories;
        Ok(self.add_set(spec))
    }

    fn add_set(&mut self, spec: Spec) -> Ir {
        let known = self.sets.iter().rev().take(16).position(|set| set.spec == spec);
        Ir::Set(match known {
            Some(back) => self.sets.len() - 1 - back,
            None => {
                self.sets.push(CharSet::new(spec, self.is_text));
                self.sets.len() - 1
            }
        })
    }
}

fn fold_of(flags: u32) -> Fold {
    match (flags & flag::IGNORECASE != 0, flags & flag::UNICODE != 0) {
        (false, _) => Fold::None,
        (true, false) => Fold::Ascii,
        (true, true) => Fold::Unicode,
    }
}

fn fixed_width(body: &Seq, parsed: &Parsed) -> Result<usize, Error> {
    let problem = |message: &str| Error::Pattern { message: message.into(), pos: None };
    let (least, most) = width_of(body, &parsed.widths);
    if least != most {
        return Err(problem("look-behind requires fixed-width pattern"));
    }
    if least > u64::from(u32::MAX) {
        return Err(problem("looks too much behind"));
    }
    Ok(least as usize)
}
