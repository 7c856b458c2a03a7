//! What characters are equal when case is ignored.
//!
//! A character of the subject is made lower case, simply, and then compared with the lower case of
//! the pattern's and with the others that share its upper case.

use crate::text::unicode;

/// How case is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// It is not.
    None,
    /// That of ASCII letters.
    Ascii,
    /// That of all.
    Unicode,
}

/// Lower case characters with the same upper case, by Unicode 15.1.
const RELATIVES: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17F],
    &[0xB5, 0x3BC],
    &[0x345, 0x3B9, 0x1FBE],
    &[0x390, 0x1FD3],
    &[0x3B0, 0x1FE3],
    &[0x3B2, 0x3D0],
    &[0x3B5, 0x3F5],
    &[0x3B8, 0x3D1],
    &[0x3BA, 0x3F0],
    &[0x3C0, 0x3D6],
    &[0x3C1, 0x3F1],
    &[0x3C2, 0x3C3],
    &[0x3C6, 0x3D5],
    &[0x432, 0x1C80],
    &[0x434, 0x1C81],
    &[0x43E, 0x1C82],
    &[0x441, 0x1C83],
    &[0x442, 0x1C84, 0x1C85],
    &[0x44A, 0x1C86],
    &[0x463, 0x1C87],
    &[0x1C88, 0xA64B],
    &[0x1E61, 0x1E9B],
    &[0xFB05, 0xFB06],
];

/// No character from here on has case.
const CASED_END: u32 = 0x1E944;

impl Fold {
    /// What a character of the subject is compared as.
    #[inline]
    pub fn lower(self, point: u32) -> u32 {
        match self {
            Fold::None => point,
            Fold::Ascii if point < 0x80 => u32::from((point as u8).to_ascii_lowercase()),
            Fold::Ascii => point,
            Fold::Unicode => unicode::simple_lower(point),
        }
    }

    /// Whether ignoring case makes a difference to a character.
    pub fn is_cased(self, point: u32) -> bool {
        match self {
            Fold::None => false,
            Fold::Ascii => point < 0x80 && (point as u8).is_ascii_alphabetic(),
            Fold::Unicode => {
                point != unicode::simple_lower(point) || point != unicode::simple_upper(point)
            }
        }
    }

    /// Calls `add` with the ranges of lower case characters that those of a range are equal to.
    /// Returns how much work it was.
    pub fn ranges(self, first: u32, last: u32, mut add: impl FnMut(u32, u32)) -> u64 {
        add(first, last);
        if self == Fold::None {
            return 0;
        }
        let last = last.min(CASED_END);
        for point in first..=last {
            let lower = self.lower(point);
            if lower != point {
                add(lower, lower);
            }
            if self == Fold::Unicode {
                let relatives = RELATIVES.iter().filter(|group| group.contains(&lower));
                relatives.flat_map(|group| group.iter()).for_each(|other| add(*other, *other));
            }
        }
        u64::from(last.saturating_sub(first))
    }
}
