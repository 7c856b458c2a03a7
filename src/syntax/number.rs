//! Number literals.

use num_bigint::BigInt;
use rustpython_parser::Tok;

use super::error::Problem;
use super::lexer::Lexer;

/// CPython's limit for decimal int literals: converting them takes quadratic time.
const MAX_DECIMAL_DIGITS: usize = 4_300;

impl Lexer<'_> {
    /// Reads the number at the current position.
    pub(super) fn number(&mut self) -> Result<Tok, Problem> {
        let start = self.pos;
        if self.peek() == b'0' {
            let radix = match self.peek_at(1) | 0x20 {
                b'x' => 16,
                b'o' => 8,
                b'b' => 2,
                _ => 10,
            };
            if radix != 10 {
                self.pos += 2;
                return self.radix_number(radix);
            }
        }
        let mut is_float = false;
        self.decimal_digits()?;
        let integer_end = self.pos;
        if self.peek() == b'.' {
            is_float = true;
            self.pos += 1;
            if self.peek().is_ascii_digit() {
                self.decimal_digits()?;
            }
        }
        if self.peek() | 0x20 == b'e' {
            let sign = matches!(self.peek_at(1), b'+' | b'-') as usize;
            if self.peek_at(1 + sign).is_ascii_digit() {
                is_float = true;
                self.pos += 1 + sign;
                self.decimal_digits()?;
            } else if sign == 1 {
                return Err(Problem::point("invalid decimal literal", self.pos as u32 + 1));
            }
        }
        let digits = self.text[start..self.pos].replace('_', "");
        if self.peek() | 0x20 == b'j' {
            self.pos += 1;
            self.end_of_number("imaginary")?;
            let imag = digits.parse().unwrap_or(f64::INFINITY);
            return Ok(Tok::Complex { real: 0.0, imag });
        }
        // What looks like an exponent is looked at before the zeros.
        let is_exponent = self.peek() | 0x20 == b'e';
        let is_old_octal = digits.starts_with('0') && digits.bytes().any(|d| d != b'0');
        if !is_float && !is_exponent && is_old_octal {
            let zeros = self.text[start..].bytes().take_while(|b| *b == b'0' || *b == b'_').count();
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            return Err(Problem::new(message, start as u32, (start + zeros.max(1)) as u32));
        }
        self.end_of_number("decimal")?;
        if is_float {
            return Ok(Tok::Float { value: digits.parse().unwrap_or(f64::INFINITY) });
        }
        debug_assert_eq!(integer_end, self.pos);
        if digits.len() > MAX_DECIMAL_DIGITS {
            let message = format!(
                "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: \
                 value has {} digits; use sys.set_int_max_str_digits() to increase the limit - \
                 Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                digits.len()
            );
            return Err(Problem::new(message, start as u32, self.pos as u32));
        }
        let value = match digits.parse::<u64>() {
            Ok(small) => BigInt::from(small),
            Err(_) => digits.parse().expect("bug: digits"),
        };
        Ok(Tok::Int { value })
    }

    /// Digits with single underscores between them.
    fn decimal_digits(&mut self) -> Result<(), Problem> {
        loop {
            while self.peek().is_ascii_digit() {
                self.pos += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.pos += 1;
            if !self.peek().is_ascii_digit() {
                return Err(Problem::point("invalid decimal literal", self.pos as u32 - 1));
            }
        }
    }

    /// What follows `0x`, `0o` or `0b`.
    fn radix_number(&mut self, radix: u32) -> Result<Tok, Problem> {
        let kind = match radix {
            16 => "hexadecimal",
            8 => "octal",
            _ => "binary",
        };
        let mut digits = Vec::new();
        loop {
            if self.peek() == b'_' {
                self.pos += 1;
            }
            let run = self.pos;
            while (self.peek() as char).is_digit(radix) {
                digits.push(self.peek());
                self.pos += 1;
            }
            if self.pos == run {
                if self.peek().is_ascii_digit() {
                    return Err(self.wrong_digit(kind));
                }
                let message = format!("invalid {kind} literal");
                return Err(Problem::point(message, self.pos as u32 - 1));
            }
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() {
            return Err(self.wrong_digit(kind));
        }
        self.end_of_number(kind)?;
        let value = BigInt::parse_bytes(&digits, radix).expect("bug: digits");
        Ok(Tok::Int { value })
    }

    fn wrong_digit(&self, kind: &str) -> Problem {
        let digit = self.peek() as char;
        Problem::point(format!("invalid digit '{digit}' in {kind} literal"), self.pos as u32)
    }

    /// A name may not touch a number, and the keywords that can follow one should not.
    fn end_of_number(&mut self, kind: &str) -> Result<(), Problem> {
        let rest = &self.text[self.pos..self.end];
        let Some(next) = rest.chars().next() else { return Ok(()) };
        // CPython leaves what is not ASCII to the parser.
        if !next.is_ascii_alphanumeric() && next != '_' {
            return Ok(());
        }
        let problem = Problem::point(format!("invalid {kind} literal"), self.pos as u32 - 1);
        // Behind the two letters of the others CPython does not look.
        let word = rest.chars().take_while(|c| unicode_ident::is_xid_continue(*c));
        let length = word.map(char::len_utf8).sum();
        let is_keyword = matches!(&rest[..length], "and" | "else" | "for" | "not" | "or")
            || ["if", "in", "is"].iter().any(|keyword| rest.starts_with(keyword));
        if !is_keyword {
            return Err(problem);
        }
        self.warnings.push(problem);
        Ok(())
    }
}
