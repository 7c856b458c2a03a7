//! Parameter lists of native functions, parsed from Python syntax at compile time.

/// How a parameter takes its argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParamKind {
    /// Before `/`.
    PositionalOnly,
    /// Ordinary.
    PositionalOrKeyword,
    /// After `*`.
    KeywordOnly,
    /// `*args`
    VarArgs,
    /// `**kwargs`
    VarKeywords,
}

/// One parameter: where its name is in the signature's text, and its kind.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    start: u8,
    len: u8,
    /// How it takes its argument.
    pub kind: ParamKind,
    /// Has no default.
    pub required: bool,
}

/// Most parameters of a native function.
pub const MAX_PARAMS: usize = 12;

/// A parameter list such as `"self, object, /, *, key=None"`. Text after `=` is documentation: a
/// parameter that was not given arrives unset and the function supplies the default.
#[derive(Clone, Copy, Debug)]
pub struct Signature {
    /// The source text.
    pub text: &'static str,
    params: [Param; MAX_PARAMS],
    count: u8,
    /// Positional arguments without which the call fails.
    pub min_positional: u8,
    /// Most positional arguments, `*args` aside.
    pub max_positional: u8,
    /// Position of `*args` among the parameters.
    pub var_args: Option<u8>,
    /// Position of `**kwargs` among the parameters.
    pub var_keywords: Option<u8>,
    /// Parameters may be named.
    pub takes_keywords: bool,
    /// A call with a permitted number of positional arguments needs no binding but padding.
    pub plain: bool,
    /// There is `*args`, and every keyword-only parameter has a default.
    pub spreads: bool,
}

impl Signature {
    /// Parses Python parameter syntax.
    pub const fn parse(text: &'static str) -> Signature {
        let b = text.as_bytes();
        let mut params =
            [Param { start: 0, len: 0, kind: ParamKind::PositionalOrKeyword, required: true };
                MAX_PARAMS];
        let (mut n, mut i) = (0usize, 0usize);
        let mut kind = ParamKind::PositionalOrKeyword;
        while i < b.len() {
            while i < b.len() && (b[i] == b' ' || b[i] == b',') {
                i += 1;
            }
            if i >= b.len() {
                break;
            }
            if b[i] == b'/' {
                let mut k = 0;
                while k < n {
                    params[k].kind = ParamKind::PositionalOnly;
                    k += 1;
                }
                i += 1;
                continue;
            }
            let mut this = kind;
            if b[i] == b'*' {
                i += 1;
                if i < b.len() && b[i] == b'*' {
                    i += 1;
                    this = ParamKind::VarKeywords;
                } else if i >= b.len() || b[i] == b',' || b[i] == b' ' {
                    kind = ParamKind::KeywordOnly;
                    continue;
                } else {
                    this = ParamKind::VarArgs;
                    kind = ParamKind::KeywordOnly;
                }
            }
            let start = i;
            while i < b.len() && b[i] != b',' && b[i] != b'=' && b[i] != b' ' {
                i += 1;
            }
            let len = i - start;
            let has_default = i < b.len() && b[i] == b'=';
            let required =
                !has_default && !matches!(this, ParamKind::VarArgs | ParamKind::VarKeywords);
            let mut depth = 0;
            while i < b.len() && (depth > 0 || b[i] != b',') {
                match b[i] {
                    b'(' | b'[' => depth += 1,
                    b')' | b']' => depth -= 1,
                    _ => {}
                }
                i += 1;
            }
            assert!(n < MAX_PARAMS, "too many parameters");
            assert!(len > 0, "empty parameter name");
            params[n] = Param { start: start as u8, len: len as u8, kind: this, required };
            n += 1;
        }
        let (mut min, mut max, mut k) = (0u8, 0u8, 0usize);
        let (mut var_args, mut var_keywords, mut names, mut plain) = (None, None, false, true);
        let mut required_keyword = false;
        while k < n {
            match params[k].kind {
                ParamKind::PositionalOnly | ParamKind::PositionalOrKeyword => {
                    max += 1;
                    if params[k].required {
                        min += 1;
                    }
                    names |= matches!(params[k].kind, ParamKind::PositionalOrKeyword);
                }
                ParamKind::KeywordOnly => {
                    names = true;
                    plain &= !params[k].required;
                    required_keyword |= params[k].required;
                }
                ParamKind::VarArgs => {
                    var_args = Some(k as u8);
                    plain = false;
                }
                ParamKind::VarKeywords => {
                    var_keywords = Some(k as u8);
                    names = true;
                    plain = false;
                }
            }
            k += 1;
        }
        Signature {
            text,
            params,
            count: n as u8,
            min_positional: min,
            max_positional: max,
            var_args,
            var_keywords,
            takes_keywords: names,
            plain,
            spreads: var_args.is_some() && !required_keyword,
        }
    }

    /// Number of parameters.
    #[inline(always)]
    pub const fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether there are no parameters.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether the parameter at a position has a default.
    pub const fn has_default(&self, i: usize) -> bool {
        let Param { required, kind, .. } = self.params[i];
        !required && !matches!(kind, ParamKind::VarArgs | ParamKind::VarKeywords)
    }

    /// Name and description of the parameter at a position.
    pub fn param(&self, i: usize) -> (&'static str, Param) {
        let p = self.params[i];
        (&self.text[p.start as usize..(p.start + p.len) as usize], p)
    }

    /// Every parameter in order.
    pub fn params(&self) -> impl Iterator<Item = (&'static str, Param)> + '_ {
        (0..self.len()).map(|i| self.param(i))
    }
}
