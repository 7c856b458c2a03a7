//! How many characters what a pattern matches has.

use super::tree::{MAX_REPEAT, Node, Seq};

/// The least and the most.
pub type Width = (u64, u64);

/// The width of a sequence; `groups` are those of the groups closed before.
pub fn width_of(nodes: &Seq, groups: &[Option<Width>]) -> Width {
    let mut total: Width = (0, 0);
    for node in nodes {
        let (least, most) = width_of_node(node, groups);
        total = (total.0.saturating_add(least), total.1.saturating_add(most));
    }
    total
}

fn width_of_node(node: &Node, groups: &[Option<Width>]) -> Width {
    let either = |a: Width, b: Width| (a.0.min(b.0), a.1.max(b.1));
    match node {
        Node::Literal(_) | Node::Any | Node::Set(_) => (1, 1),
        Node::At(_) | Node::Look { .. } | Node::Fail => (0, 0),
        Node::Repeat { min, max, body, .. } => {
            let (least, most) = width_of(body, groups);
            let times = if *max == MAX_REPEAT { u64::MAX } else { u64::from(*max) };
            (least.saturating_mul(u64::from(*min)), most.saturating_mul(times))
        }
        Node::Group { index: Some(index), body, .. } => {
            groups.get(*index).copied().flatten().unwrap_or_else(|| width_of(body, groups))
        }
        Node::Group { body, .. } | Node::Atomic(body) => width_of(body, groups),
        Node::Alternatives(branches) => {
            let widths = branches.iter().map(|branch| width_of(branch, groups));
            widths.reduce(either).unwrap_or((0, 0))
        }
        Node::Reference(group) => groups.get(*group).copied().flatten().unwrap_or((0, u64::MAX)),
        Node::Conditional { yes, no, .. } => either(width_of(yes, groups), width_of(no, groups)),
    }
}
