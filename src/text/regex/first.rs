//! What the bytes at a place must begin with for something to match there.

use super::charset::CharSet;
use super::ir::Ir;
use super::{Error, Host};

/// What a match can begin with; never too little.
#[derive(Clone)]
pub struct First {
    /// The bytes it can begin with.
    pub bytes: [bool; 256],
    /// It may match without looking at the next byte.
    pub free: bool,
}

impl First {
    /// Nothing.
    pub const NOTHING: First = First { bytes: [false; 256], free: false };
    /// What matches anywhere: the end of a pattern.
    pub const FREE: First = First { bytes: [false; 256], free: true };

    /// Adds what `other` has.
    pub fn add(&mut self, other: &First) {
        self.free |= other.free;
        self.add_bytes(&other.bytes);
    }

    fn add_bytes(&mut self, other: &[bool; 256]) {
        for (byte, more) in self.bytes.iter_mut().zip(other) {
            *byte |= more;
        }
    }

    /// Whether it can begin with this byte, or at the end when there is none.
    #[inline]
    pub fn allows(&self, byte: Option<u8>) -> bool {
        self.free || byte.is_some_and(|byte| self.bytes[byte as usize])
    }

    /// Whether nothing that begins like one can begin like the other.
    pub fn is_apart(&self, other: &[bool; 256]) -> bool {
        !self.free && !self.bytes.iter().zip(other).any(|(a, b)| *a && *b)
    }
}

/// What `ir` followed by something that begins with `follow` can begin with.
pub fn first(
    ir: &Ir,
    follow: &First,
    sets: &[CharSet],
    host: &mut dyn Host,
) -> Result<First, Error> {
    host.spend(1)?;
    Ok(match ir {
        Ir::Seq(parts) => {
            let mut result = follow.clone();
            // What stands after a part that must match something does not matter.
            let end = parts.iter().position(consumes).map_or(parts.len(), |at| at + 1);
            for part in parts[..end].iter().rev() {
                result = first(part, &result, sets, host)?;
            }
            result
        }
        Ir::Literal(bytes) => {
            let mut result = First::NOTHING;
            match bytes.first() {
                Some(byte) => result.bytes[*byte as usize] = true,
                None => result = follow.clone(),
            }
            result
        }
        Ir::Set(set) => First { bytes: sets[*set].leads, free: false },
        Ir::At(_) | Ir::Look { .. } => follow.clone(),
        Ir::Repeat { min, max, body, .. } => {
            let mut result = match *min {
                0 => follow.clone(),
                _ => First::NOTHING,
            };
            if *max > 0 {
                result.add(&first(body, follow, sets, host)?);
            }
            result
        }
        Ir::Group { body, .. } | Ir::Atomic(body) => first(body, follow, sets, host)?,
        Ir::Alternatives(branches) => {
            let mut result = First::NOTHING;
            for branch in branches {
                result.add(&first(branch, follow, sets, host)?);
            }
            result
        }
        Ir::Reference { .. } => First { bytes: [true; 256], free: true },
        Ir::Conditional { yes, no, .. } => {
            let mut result = first(yes, follow, sets, host)?;
            result.add(&first(no, follow, sets, host)?);
            result
        }
        Ir::Fail => First::NOTHING,
    })
}

/// Whether it is plain that a part matches no empty text.
fn consumes(ir: &Ir) -> bool {
    matches!(ir, Ir::Literal(bytes) if !bytes.is_empty()) || matches!(ir, Ir::Set(_) | Ir::Fail)
}

/// Whether `ir` may match the empty text.
pub fn is_nullable(ir: &Ir) -> bool {
    match ir {
        Ir::Seq(parts) => parts.iter().all(is_nullable),
        Ir::Literal(bytes) => bytes.is_empty(),
        Ir::Set(_) | Ir::Fail => false,
        Ir::At(_) | Ir::Look { .. } | Ir::Reference { .. } => true,
        Ir::Repeat { min, body, .. } => *min == 0 || is_nullable(body),
        Ir::Group { body, .. } | Ir::Atomic(body) => is_nullable(body),
        Ir::Alternatives(branches) => branches.iter().any(is_nullable),
        Ir::Conditional { yes, no, .. } => is_nullable(yes) || is_nullable(no),
    }
}
