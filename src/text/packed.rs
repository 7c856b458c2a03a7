//! Numbers as bytes in the machine's own form: the single-character formats of the struct module,
//! which give the elements of a memoryview their type.

/// An element, read from bytes or to be written.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Item {
    /// A signed integer.
    Int(i64),
    /// An unsigned integer.
    Uint(u64),
    /// A float of any width.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// One byte that Python shows as a bytes object.
    Byte(u8),
}

/// A native format character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ItemFormat(u8);

impl ItemFormat {
    /// `B`, what bytes are made of.
    pub const UNSIGNED_BYTE: ItemFormat = ItemFormat(b'B');

    /// The format that `text` names: one character, perhaps after an `@`.
    pub fn parse(text: &[u8]) -> Option<ItemFormat> {
        match *text {
            [code] | [b'@', code] if b"cbB?hHiIlLqQnNPefd".contains(&code) => {
                Some(ItemFormat(code))
            }
            _ => None,
        }
    }

    /// The character.
    pub fn code(self) -> char {
        self.0 as char
    }

    /// Bytes of an element.
    pub fn size(self) -> usize {
        match self.0 {
            b'c' | b'b' | b'B' | b'?' => 1,
            b'h' | b'H' | b'e' => 2,
            b'i' | b'I' | b'f' => 4,
            _ => 8,
        }
    }

    /// Whether elements are the bytes themselves.
    pub fn is_byte(self) -> bool {
        matches!(self.0, b'b' | b'B' | b'c')
    }

    /// Whether equal elements have equal bytes and the other way round.
    pub fn is_exact(self) -> bool {
        !matches!(self.0, b'e' | b'f' | b'd' | b'?')
    }

    /// What an element to be written must be given as.
    pub fn wants(self) -> Wanted {
        match self.0 {
            b'c' => Wanted::Byte,
            b'?' => Wanted::Truth,
            b'e' | b'f' | b'd' => Wanted::Float,
            _ => Wanted::Int,
        }
    }

    /// Reads an element from its bytes.
    pub fn unpack(self, data: &[u8]) -> Item {
        let mut wide = [0u8; 8];
        let size = self.size();
        wide[..size].copy_from_slice(&data[..size]);
        let raw = u64::from_le_bytes(to_little(wide, size));
        match self.0 {
            b'c' => Item::Byte(raw as u8),
            b'?' => Item::Bool(raw != 0),
            b'b' => Item::Int(i64::from(raw as i8)),
            b'h' => Item::Int(i64::from(raw as i16)),
            b'i' => Item::Int(i64::from(raw as i32)),
            b'l' | b'q' | b'n' => Item::Int(raw as i64),
            b'e' => Item::Float(half_to_f64(raw as u16)),
            b'f' => Item::Float(f64::from(f32::from_bits(raw as u32))),
            b'd' => Item::Float(f64::from_bits(raw)),
            _ => Item::Uint(raw),
        }
    }

    /// Writes an element; false, with nothing written, if it does not fit.
    pub fn pack(self, item: Item, out: &mut [u8]) -> bool {
        let bits = 8 * self.size() as u32;
        let raw = match (self.0, item) {
            (b'e', Item::Float(float)) => match f64_to_half(float) {
                Some(half) => u64::from(half),
                None => return false,
            },
            (b'f', Item::Float(float)) => u64::from((float as f32).to_bits()),
            (_, Item::Float(float)) => float.to_bits(),
            (_, Item::Bool(truth)) => u64::from(truth),
            (_, Item::Byte(byte)) => u64::from(byte),
            (b'b' | b'h' | b'i' | b'l' | b'q' | b'n', Item::Int(int)) => {
                if bits < 64 && !(-(1i64 << (bits - 1))..1 << (bits - 1)).contains(&int) {
                    return false;
                }
                int as u64
            }
            (b'b' | b'h' | b'i' | b'l' | b'q' | b'n', Item::Uint(_)) => return false,
            // Addresses may be given as either sign's number.
            (b'P', Item::Int(int)) => int as u64,
            (_, Item::Int(int)) => {
                if int < 0 || bits < 64 && int >> bits != 0 {
                    return false;
                }
                int as u64
            }
            (_, Item::Uint(uint)) => {
                if bits < 64 && uint >> bits != 0 {
                    return false;
                }
                uint
            }
        };
        let size = self.size();
        out[..size].copy_from_slice(&to_little(raw.to_le_bytes(), size)[..size]);
        true
    }
}

/// The sort of value that an element is written from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// An int.
    Int,
    /// A float.
    Float,
    /// Anything, by its truth.
    Truth,
    /// A bytes object of length 1.
    Byte,
}

/// The first `size` bytes of a native number, least significant first; and back.
fn to_little(mut bytes: [u8; 8], size: usize) -> [u8; 8] {
    if cfg!(target_endian = "big") {
        bytes[..size].reverse();
    }
    bytes
}

/// The value of a 16-bit float.
fn half_to_f64(bits: u16) -> f64 {
    let exponent = i32::from(bits >> 10 & 0x1F);
    let fraction = f64::from(bits & 0x3FF);
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1F if bits & 0x3FF == 0 => f64::INFINITY,
        0x1F => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(exponent - 15),
    };
    if bits & 0x8000 != 0 { -size } else { size }
}

/// The nearest 16-bit float, ties to even; None if it is too large for one.
fn f64_to_half(float: f64) -> Option<u16> {
    let sign = if float.is_sign_negative() { 0x8000 } else { 0 };
    let size = float.abs();
    if float.is_nan() {
        return Some(sign | 0x7E00);
    }
    if size.is_infinite() {
        return Some(sign | 0x7C00);
    }
    // In units of the smallest step at that size; what rounds up to the next power of two is
    // carried into the exponent by the addition below.
    let exponent = if size < 2f64.powi(-14) { -14 } else { exponent_of(size) };
    let units = (size * 2f64.powi(10 - exponent)).round_ties_even() as u32;
    let bits = units + (((exponent + 14) as u32) << 10);
    (bits < 0x7C00).then_some(sign | bits as u16)
}

/// The power of two at or below a normal float.
fn exponent_of(float: f64) -> i32 {
    (float.to_bits() >> 52 & 0x7FF) as i32 - 1023
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_floats_survive() {
        for bits in 0..=u16::MAX {
            let float = half_to_f64(bits);
            if !float.is_nan() {
                assert_eq!(f64_to_half(float), Some(bits));
            }
        }
        assert_eq!(f64_to_half(65519.9), Some(0x7BFF));
        assert_eq!(f64_to_half(65520.0), None);
    }

    #[test]
    fn ranges_are_checked() {
        let signed = ItemFormat::parse(b"h").unwrap();
        let mut out = [0; 8];
        assert!(signed.pack(Item::Int(-32768), &mut out));
        assert_eq!(signed.unpack(&out), Item::Int(-32768));
        assert!(!signed.pack(Item::Int(32768), &mut out));
        let unsigned = ItemFormat::parse(b"@Q").unwrap();
        assert!(unsigned.pack(Item::Uint(u64::MAX), &mut out));
        assert_eq!(unsigned.unpack(&out), Item::Uint(u64::MAX));
        assert!(!unsigned.pack(Item::Int(-1), &mut out));
        assert_eq!(ItemFormat::parse(b"<h"), None);
    }
}
