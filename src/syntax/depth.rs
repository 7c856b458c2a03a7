//! Bounds how deep the tree can get, before the parser builds it.
//!
//! The parser itself keeps its stack on the heap, but dropping its tree and compiling it recurse.
//! The tree's depth is bounded by what stands in the tokens: per open bracket, the operators that
//! nest to the right (`not`, unary `-`, `**`, `lambda`, `if`…`else`), and those that nest to the left
//! (`+`, `.name`, calls). Left nesting is cheap, because the compiler walks it in a loop, so its
//! limit is higher.

use rustpython_parser::Tok;

/// How deep brackets, prefix operators and other right-nesting constructs may go together.
const MAX_NESTED: u32 = 300;
/// How long a chain of left-nesting operators may be.
const MAX_CHAIN: u32 = 3_000;
/// How many `elif` one `if` may have.
const MAX_ELIF: u32 = 1_500;

/// What one bracket level adds to the depth of the expression being read.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Prefix operators of the current operand.
    prefixes: u32,
    /// Constructs that nest everything to their right.
    nested: u32,
    /// Binary operators of the current chain.
    chain: u32,
    /// Attributes, calls and subscripts of the current operand.
    trailers: u32,
    /// Lambdas whose colon has not come yet.
    lambdas: u32,
}

/// Follows the tokens of a program.
pub(super) struct DepthGauge {
    levels: Vec<Level>,
    /// Sums over `levels`.
    nested: u32,
    chain: u32,
    /// `elif`s so far of the innermost `if` of each block.
    elifs: Vec<u32>,
    /// Whether the token before can end an operand: tells a binary `-` from a unary one.
    after_operand: bool,
}

impl DepthGauge {
    pub fn new() -> DepthGauge {
        DepthGauge {
            levels: vec![Level::default()],
            nested: 0,
            chain: 0,
            elifs: vec![0],
            after_operand: false,
        }
    }

    /// Accounts for a token; false when the tree would get too deep.
    pub fn token(&mut self, tok: &Tok) -> bool {
        let operand = self.after_operand;
        self.after_operand = matches!(
            tok,
            Tok::Name { .. }
                | Tok::Int { .. }
                | Tok::Float { .. }
                | Tok::Complex { .. }
                | Tok::String { .. }
                | Tok::Rpar
                | Tok::Rsqb
                | Tok::Rbrace
                | Tok::None
                | Tok::True
                | Tok::False
                | Tok::Ellipsis
                | Tok::Match
                | Tok::Case
                | Tok::Type
        );
        match tok {
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => {
                if operand && !matches!(tok, Tok::Lbrace) {
                    self.change(|level| level.trailers += 1);
                }
                self.levels.push(Level::default());
                self.nested += 1;
            }
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace if self.levels.len() > 1 => {
                self.change(|level| *level = Level::default());
                self.levels.pop();
                self.nested -= 1;
            }
            Tok::Dot => self.change(|level| level.trailers += 1),
            Tok::Plus | Tok::Minus | Tok::Tilde | Tok::Not | Tok::Await if !operand => {
                self.change(|level| level.prefixes += 1);
            }
            Tok::DoubleStar | Tok::If | Tok::ColonEqual => self.change(|level| level.nested += 1),
            Tok::Lambda => self.change(|level| {
                level.nested += 1;
                level.lambdas += 1;
            }),
            Tok::Colon => self.change(|level| level.lambdas = level.lambdas.saturating_sub(1)),
            Tok::Plus
            | Tok::Minus
            | Tok::Star
            | Tok::Slash
            | Tok::DoubleSlash
            | Tok::Percent
            | Tok::At
            | Tok::Amper
            | Tok::Vbar
            | Tok::CircumFlex
            | Tok::LeftShift
            | Tok::RightShift
                // Without an operand before it, it is a star or an error; neither nests.
                if operand =>
            {
                self.change(|level| {
                    level.chain += 1;
                    level.prefixes = 0;
                    level.trailers = 0;
                });
            }
            Tok::And | Tok::Or | Tok::Less | Tok::Greater | Tok::EqEqual | Tok::In | Tok::Is => {
                self.change(|level| {
                    let Level { nested, lambdas, .. } = *level;
                    *level = Level { nested, lambdas, ..Level::default() };
                });
            }
            // A comma between the parameters of a lambda ends nothing.
            Tok::Comma => self.change(|level| {
                if level.lambdas == 0 {
                    *level = Level::default();
                }
            }),
            Tok::Newline | Tok::Semi => {
                self.change(|level| *level = Level::default());
            }
            Tok::Indent => self.elifs.push(0),
            Tok::Dedent => {
                self.elifs.pop();
            }
            _ => {}
        }
        if let (Tok::If, Some(elifs)) = (tok, self.elifs.last_mut())
            && !operand
        {
            *elifs = 0;
        }
        if let (Tok::Elif, Some(elifs)) = (tok, self.elifs.last_mut()) {
            *elifs += 1;
            if *elifs > MAX_ELIF {
                return false;
            }
        }
        self.nested <= MAX_NESTED && self.chain + self.nested <= MAX_CHAIN
    }

    fn change(&mut self, change: impl FnOnce(&mut Level)) {
        let Some(level) = self.levels.last_mut() else { return };
        self.nested -= level.prefixes + level.nested;
        self.chain -= level.chain + level.trailers;
        change(level);
        self.nested += level.prefixes + level.nested;
        self.chain += level.chain + level.trailers;
    }
}
