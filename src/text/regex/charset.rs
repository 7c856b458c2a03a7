//! Sets of characters, made to be asked quickly.

use super::fold::Fold;
use super::tree::Class;
use crate::text::unicode;

/// A class of characters in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    pub class: Class,
    pub negate: bool,
    /// ASCII only.
    pub ascii: bool,
}

impl Category {
    fn contains(self, point: u32) -> bool {
        let byte = u8::try_from(point).unwrap_or(0xFF);
        let found = match (self.class, self.ascii) {
            (Class::Digit, true) => byte.is_ascii_digit(),
            (Class::Space, true) => matches!(byte, b' ' | 0x09..=0x0D),
            (Class::Word, _) if point < 0x80 => byte.is_ascii_alphanumeric() || byte == b'_',
            (Class::Word, true) => false,
            (Class::Digit, false) => unicode::is_decimal(point),
            (Class::Space, false) => unicode::is_space(point),
            (Class::Word, false) => unicode::is_alnum(point),
        };
        found != self.negate
    }
}

/// Whether a character is part of a word.
#[inline]
pub fn is_word(point: u32, ascii: bool) -> bool {
    Category { class: Class::Word, negate: false, ascii }.contains(point)
}

/// What a set is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    pub negate: bool,
    /// Sorted and apart.
    pub ranges: Vec<(u32, u32)>,
    pub categories: Vec<Category>,
    pub fold: Fold,
}

/// How the end of a run of a set's characters is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// It has every character.
    All,
    /// It has every character but this one of ASCII.
    Not(u8),
    /// By the table.
    Table,
}

/// A set of characters.
pub struct CharSet {
    pub spec: Spec,
    /// Characters below 256.
    pub table: [bool; 256],
    /// What the encoding of a character in the set can begin with.
    pub leads: [bool; 256],
    pub run: Run,
}

impl CharSet {
    /// The set; `is_text`: its characters are encoded.
    pub fn new(spec: Spec, is_text: bool) -> CharSet {
        let table: [bool; 256] = std::array::from_fn(|point| spec.contains(point as u32));
        let mut leads = table;
        if is_text {
            // It may have characters beyond ASCII: which exactly matters only for plain ranges.
            let exact = !spec.negate && spec.categories.is_empty() && spec.fold == Fold::None;
            for (lead, may) in leads.iter_mut().enumerate().skip(0x80) {
                *may = lead >= 0xC2 && !exact;
            }
            for &(first, last) in spec.ranges.iter().filter(|(_, last)| exact && *last >= 0x80) {
                for lead in lead_byte(first.max(0x80))..=lead_byte(last) {
                    leads[lead as usize] = true;
                }
            }
        }
        let plain = spec.negate && spec.categories.is_empty() && spec.fold == Fold::None;
        let run = match spec.ranges[..] {
            [] if plain => Run::All,
            [(point, last)] if plain && point == last && point < 0x80 => Run::Not(point as u8),
            _ => Run::Table,
        };
        CharSet { spec, table, leads, run }
    }

    /// Whether it has a character.
    #[inline]
    pub fn contains(&self, point: u32) -> bool {
        match self.table.get(point as usize) {
            Some(found) => *found,
            None => self.spec.contains(point),
        }
    }
}

fn lead_byte(point: u32) -> u8 {
    match point {
        0..0x80 => point as u8,
        0x80..0x800 => 0xC0 | (point >> 6) as u8,
        0x800..0x10000 => 0xE0 | (point >> 12) as u8,
        _ => 0xF0 | (point >> 18) as u8,
    }
}

impl Spec {
    /// A spec of ranges in any order.
    pub fn new(negate: bool, mut ranges: Vec<(u32, u32)>, fold: Fold) -> Spec {
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match merged.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => {
                    before.1 = before.1.max(last);
                }
                _ => merged.push((first, last)),
            }
        }
        Spec { negate, ranges: merged, categories: Vec::new(), fold }
    }

    fn contains(&self, point: u32) -> bool {
        let point = self.fold.lower(point);
        let after = self.ranges.partition_point(|&(first, _)| first <= point);
        let in_range = after > 0 && point <= self.ranges[after - 1].1;
        let found = in_range || self.categories.iter().any(|category| category.contains(point));
        found != self.negate
    }
}
