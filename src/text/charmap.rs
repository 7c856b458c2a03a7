//! Encodings of one byte per character, by tables.

use super::charmap_tables::CHARMAPS;

/// Stands in the tables for bytes without a character.
const NONE: char = '\u{fffd}';

/// An encoding.
#[derive(Debug)]
pub struct Charmap {
    /// Its name, in the normalised form of [`find`].
    pub(super) name: &'static str,
    /// Other names.
    pub(super) aliases: &'static [&'static str],
    /// The characters of the last bytes, which are as many as there are characters here; those
    /// before are the code points of the same numbers.
    pub(super) table: &'static str,
}

impl PartialEq for Charmap {
    fn eq(&self, other: &Charmap) -> bool {
        self.name == other.name
    }
}

impl Eq for Charmap {}

impl Charmap {
    /// The byte of the first character in the table.
    fn start(&self) -> u32 {
        256 - self.table.chars().count() as u32
    }

    /// The byte of a character; the last one where several have it.
    pub fn encode(&self, point: u32) -> Option<u8> {
        let at = self.table.chars().rev().position(|c| u32::from(c) == point && c != NONE);
        match at {
            Some(at) => Some(255 - at as u8),
            None if point < self.start() => Some(point as u8),
            None => None,
        }
    }

    /// The character of a byte.
    pub fn decode(&self, byte: u8) -> Option<char> {
        match u32::from(byte).checked_sub(self.start()) {
            Some(at) => self.table.chars().nth(at as usize).filter(|c| *c != NONE),
            None => Some(byte as char),
        }
    }
}

/// The encoding of a name in lower case with a hyphen for each run of punctuation.
pub fn find(name: &[u8]) -> Option<&'static Charmap> {
    let is = |known: &str| known.as_bytes() == name;
    CHARMAPS.iter().find(|map| is(map.name) || map.aliases.iter().any(|alias| is(alias)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_whole() {
        for map in CHARMAPS {
            assert!([0, 0x80, 0xA0].contains(&map.start()), "{}", map.name);
            for byte in 0..=255 {
                let Some(character) = map.decode(byte) else { continue };
                let back = map.encode(u32::from(character)).and_then(|byte| map.decode(byte));
                assert_eq!(back, Some(character), "{}", map.name);
            }
        }
    }
}
