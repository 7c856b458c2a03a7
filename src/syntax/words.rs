//! Keywords, operators and brackets, and what names are made of.

use rustpython_parser::Tok;

/// Whether a name can start with `c`.
pub(super) fn is_name_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

/// Invisible characters outside the control and space ranges that CPython calls non-printable.
pub(super) fn is_format_character(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff9}'..='\u{fffb}')
}

/// The bracket that closes `open`, if it is one.
pub(super) fn closing(open: u8) -> Option<u8> {
    match open {
        b'(' => Some(b')'),
        b'[' => Some(b']'),
        b'{' => Some(b'}'),
        _ => None,
    }
}

/// The token of a keyword.
pub(super) fn keyword(name: &str) -> Option<Tok> {
    Some(match name {
        "False" => Tok::False,
        "None" => Tok::None,
        "True" => Tok::True,
        "and" => Tok::And,
        "as" => Tok::As,
        "assert" => Tok::Assert,
        "async" => Tok::Async,
        "await" => Tok::Await,
        "break" => Tok::Break,
        "class" => Tok::Class,
        "continue" => Tok::Continue,
        "def" => Tok::Def,
        "del" => Tok::Del,
        "elif" => Tok::Elif,
        "else" => Tok::Else,
        "except" => Tok::Except,
        "finally" => Tok::Finally,
        "for" => Tok::For,
        "from" => Tok::From,
        "global" => Tok::Global,
        "if" => Tok::If,
        "import" => Tok::Import,
        "in" => Tok::In,
        "is" => Tok::Is,
        "lambda" => Tok::Lambda,
        "nonlocal" => Tok::Nonlocal,
        "not" => Tok::Not,
        "or" => Tok::Or,
        "pass" => Tok::Pass,
        "raise" => Tok::Raise,
        "return" => Tok::Return,
        "try" => Tok::Try,
        "while" => Tok::While,
        "with" => Tok::With,
        "yield" => Tok::Yield,
        _ => return None,
    })
}

/// The longest operator or delimiter at the start of `text`, and its length.
pub(super) fn operator(text: &[u8]) -> Option<(Tok, usize)> {
    let three = match text {
        [b'*', b'*', b'=', ..] => Some(Tok::DoubleStarEqual),
        [b'/', b'/', b'=', ..] => Some(Tok::DoubleSlashEqual),
        [b'<', b'<', b'=', ..] => Some(Tok::LeftShiftEqual),
        [b'>', b'>', b'=', ..] => Some(Tok::RightShiftEqual),
        [b'.', b'.', b'.', ..] => Some(Tok::Ellipsis),
        _ => None,
    };
    let two = match text {
        [b'*', b'*', ..] => Some(Tok::DoubleStar),
        [b'/', b'/', ..] => Some(Tok::DoubleSlash),
        [b'<', b'<', ..] => Some(Tok::LeftShift),
        [b'>', b'>', ..] => Some(Tok::RightShift),
        [b'=', b'=', ..] => Some(Tok::EqEqual),
        [b'!', b'=', ..] => Some(Tok::NotEqual),
        [b'<', b'=', ..] => Some(Tok::LessEqual),
        [b'>', b'=', ..] => Some(Tok::GreaterEqual),
        [b'-', b'>', ..] => Some(Tok::Rarrow),
        [b':', b'=', ..] => Some(Tok::ColonEqual),
        [b'+', b'=', ..] => Some(Tok::PlusEqual),
        [b'-', b'=', ..] => Some(Tok::MinusEqual),
        [b'*', b'=', ..] => Some(Tok::StarEqual),
        [b'/', b'=', ..] => Some(Tok::SlashEqual),
        [b'%', b'=', ..] => Some(Tok::PercentEqual),
        [b'&', b'=', ..] => Some(Tok::AmperEqual),
        [b'|', b'=', ..] => Some(Tok::VbarEqual),
        [b'^', b'=', ..] => Some(Tok::CircumflexEqual),
        [b'@', b'=', ..] => Some(Tok::AtEqual),
        _ => None,
    };
    if let Some(tok) = three {
        return Some((tok, 3));
    }
    if let Some(tok) = two {
        return Some((tok, 2));
    }
    let one = match text.first()? {
        b'(' => Tok::Lpar,
        b')' => Tok::Rpar,
        b'[' => Tok::Lsqb,
        b']' => Tok::Rsqb,
        b'{' => Tok::Lbrace,
        b'}' => Tok::Rbrace,
        b':' => Tok::Colon,
        b',' => Tok::Comma,
        b';' => Tok::Semi,
        b'+' => Tok::Plus,
        b'-' => Tok::Minus,
        b'*' => Tok::Star,
        b'/' => Tok::Slash,
        b'|' => Tok::Vbar,
        b'&' => Tok::Amper,
        b'<' => Tok::Less,
        b'>' => Tok::Greater,
        b'=' => Tok::Equal,
        b'.' => Tok::Dot,
        b'%' => Tok::Percent,
        b'~' => Tok::Tilde,
        b'^' => Tok::CircumFlex,
        b'@' => Tok::At,
        _ => return None,
    };
    Some((one, 1))
}
