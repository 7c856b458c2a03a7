//! Mistakes that [`super::diagnose`] knows, one function for each kind of place where they happen.
//!
//! Every function looks at the token that the parser rejected and what stands around it, and says
//! what CPython's grammar rules for wrong programs would.

use rustpython_parser::Tok;

use super::ast::Expr;
use super::describe::describe;
use super::diagnose::{Mistake, ends_operand, one_column, starts_operand};
use super::error::{Problem, ProblemEnd};
use super::fstring::parse_expression;

impl Mistake<'_> {
    /// The mistake at token `index` of the statement that starts at token `first`.
    pub(super) fn known(&self, first: usize, index: usize) -> Option<Problem> {
        self.legacy_statement(index)
            .or_else(|| self.match_without_block(first, index))
            .or_else(|| self.in_header(first, index))
            .or_else(|| self.in_except(first, index))
            .or_else(|| self.in_pattern(first, index))
            .or_else(|| self.positional_pattern(first, index))
            .or_else(|| self.in_type_statement(first, index))
            .or_else(|| self.in_simple_statement(first, index))
            .or_else(|| self.in_lambda_parameters(first, index))
            .or_else(|| self.walrus(first, index))
            .or_else(|| self.equals_for_comparison(first, index))
            .or_else(|| self.in_arguments(first, index))
            .or_else(|| self.in_comprehension(first, index))
            .or_else(|| self.stars(first, index))
    }

    fn is_name(&self, index: usize, names: &[&str]) -> bool {
        matches!(self.tok(index), Some(Tok::Name { name }) if names.contains(&name.as_str()))
    }

    /// The expression that the tokens from `start` to before `end` are, if they are one.
    fn expression(&self, start: usize, end: usize) -> Option<Expr> {
        let tokens = self.tokens.get(start..end).filter(|tokens| !tokens.is_empty())?;
        parse_expression(tokens.iter().cloned()).ok()
    }

    /// Whether the tokens from `start` to before `end` are an expression without a star, or a tuple.
    pub(super) fn is_expression(&self, start: usize, end: usize) -> bool {
        self.depth(start, end) == 0 && self.expression(start, end).is_some()
    }

    /// `match x: pass`, in which `match` may still be a name until the colon is behind.
    fn match_without_block(&self, first: usize, index: usize) -> Option<Problem> {
        if !self.is_name(first, &["match"]) || index != first + 1 {
            return None;
        }
        let colon = (index..self.tokens.len())
            .take_while(|i| !matches!(self.tok(*i), Some(Tok::Newline)))
            .find(|i| matches!(self.tok(*i), Some(Tok::Colon)) && self.depth(first, *i) == 0)?;
        self.expression(index, colon)?;
        let (start, end) = self.range(colon + 1);
        Some(Problem::new("invalid syntax", start, end))
    }

    /// What the tokens from `start` to before `end` are called.
    fn kind(&self, start: usize, end: usize) -> Option<&'static str> {
        self.expression(start, end).as_ref().map(describe)
    }

    /// `print x`, and `exec x`.
    fn legacy_statement(&self, index: usize) -> Option<Problem> {
        let name = index.checked_sub(1)?;
        if !self.is_name(name, &["print", "exec"]) || !starts_operand(self.tok(index)) {
            return None;
        }
        let starts_an_operand = name.checked_sub(1).is_none_or(|i| {
            !matches!(
                self.tok(i),
                Some(Tok::Dot | Tok::Def | Tok::Class | Tok::As | Tok::Import | Tok::From)
            )
        });
        let Some(Tok::Name { name: text }) = self.tok(name).filter(|_| starts_an_operand) else {
            return None;
        };
        let message = format!("Missing parentheses in call to '{text}'. Did you mean {text}(...)?");
        Some(Problem::new(message, self.range(name).0, self.list_end(index)))
    }

    /// End of the list of expressions that begins at token `index`.
    fn list_end(&self, index: usize) -> u32 {
        let mut depth = 0;
        for i in index..self.tokens.len() {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) if depth > 0 => depth -= 1,
                Some(
                    Tok::Rpar | Tok::Rsqb | Tok::Rbrace | Tok::Newline | Tok::Semi | Tok::Equal,
                ) if depth == 0 => {
                    return self.range(i - 1).1;
                }
                _ => {}
            }
            if depth == 0 && ends_operand(self.tok(i)) && starts_operand(self.tok(i + 1)) {
                return self.range(i).1;
            }
        }
        self.text.len() as u32
    }

    /// Headers of blocks: colons that are missing.
    fn in_header(&self, first: usize, index: usize) -> Option<Problem> {
        let here = self.tok(index)?;
        let (start, end) = self.range(index);
        let header = first + usize::from(matches!(self.tok(first), Some(Tok::Async)));
        let before = index.checked_sub(1)?;
        match self.tok(header)? {
            Tok::Else | Tok::Try | Tok::Finally
                if before == header && !matches!(here, Tok::Colon | Tok::Newline) =>
            {
                Some(Problem::new("expected ':'", start, end))
            }
            Tok::Def if matches!(self.tok(before), Some(Tok::Rarrow)) => {
                let (start, end) = self.range(before);
                Some(Problem::new("expected ':'", start, end))
            }
            Tok::Def
                if matches!(self.tok(before), Some(Tok::Rpar))
                    && self.depth(header, index) == 0
                    && !self.has(header, index, &Tok::Rarrow)
                    && !matches!(here, Tok::Newline) =>
            {
                Some(Problem::new("expected ':'", start, end))
            }
            Tok::Name { name } if name == "match" && index == header + 1 => {
                let newline = (index..self.tokens.len())
                    .find(|i| matches!(self.tok(*i), Some(Tok::Newline)))?;
                self.expression(index, newline)?;
                Some(one_column("expected ':'", self.range(newline).0))
            }
            _ => None,
        }
    }

    /// `except` and `except*`.
    fn in_except(&self, first: usize, index: usize) -> Option<Problem> {
        if !matches!(self.tok(first), Some(Tok::Except)) {
            return None;
        }
        let star = matches!(self.tok(first + 1), Some(Tok::Star));
        let (start, end) = self.range(index);
        if star && index == first + 2 && matches!(self.tok(index), Some(Tok::Colon)) {
            return Some(Problem::new("expected one or more exception types", start, end));
        }
        if index > first + 2 {
            return None;
        }
        // The clause before, in the same block.
        let mut level = 0;
        for i in (0..first).rev() {
            match self.tok(i)? {
                Tok::Dedent => level += 1,
                Tok::Indent => level -= 1,
                Tok::Except if level == 0 && self.line_start(i) == i => {
                    if matches!(self.tok(i + 1), Some(Tok::Star)) == star {
                        return None;
                    }
                    let message = "cannot have both 'except' and 'except*' on the same 'try'";
                    let last = first + usize::from(star);
                    return Some(Problem::new(message, self.range(first).0, self.range(last).1));
                }
                Tok::Try if level == 0 => return None,
                _ => {}
            }
            if level < 0 {
                return None;
            }
        }
        None
    }

    /// Patterns of `case`.
    fn in_pattern(&self, first: usize, index: usize) -> Option<Problem> {
        if !matches!(self.tok(first), Some(Tok::Case)) {
            return None;
        }
        let target = (first..=index + 2).find(|i| matches!(self.tok(*i), Some(Tok::As)))? + 1;
        let (start, end) = self.range(target);
        if self.is_name(target, &["_"]) {
            return Some(Problem::new("cannot use '_' as a target", start, end));
        }
        let is_value = !matches!(self.tok(target), Some(Tok::Name { .. }));
        let end = self.expression_end(target).max(end);
        (is_value && target == index).then(|| Problem::new("invalid pattern target", start, end))
    }

    /// A positional pattern behind one with a keyword.
    fn positional_pattern(&self, first: usize, index: usize) -> Option<Problem> {
        let open = self.open_bracket(first, index)?;
        let named = |i: usize| matches!(self.tok(i + 1), Some(Tok::Equal));
        let begin = self.argument_start(first, index + 1);
        let is_case = matches!(self.tok(first), Some(Tok::Case));
        if !is_case || !self.innermost_is_call(first, index) || named(begin) || begin == open + 1 {
            return None;
        }
        let mut end = self.expression_end(begin);
        let mut next = begin;
        // All positional ones in a row.
        while let Some(i) = (next..self.tokens.len()).find(|i| self.range(*i).0 >= end) {
            if !matches!(self.tok(i), Some(Tok::Comma)) || named(i + 1) {
                break;
            }
            next = i + 1;
            end = self.expression_end(next);
        }
        let message = "positional patterns follow keyword patterns";
        Some(Problem::new(message, self.range(begin).0, end))
    }

    /// `type` statements, and lists of type parameters.
    fn in_type_statement(&self, first: usize, index: usize) -> Option<Problem> {
        let start = self.range(index).0;
        let before = index.checked_sub(1)?;
        if self.is_name(first, &["type"])
            && index == first + 1
            && matches!(self.tok(index), Some(Tok::Name { .. }))
        {
            let (start, end) = self.range(index + 1);
            return Some(match self.tok(index + 1) {
                Some(Tok::Newline) | None => one_column("invalid syntax", start),
                _ => Problem::new("invalid syntax", start, end),
            });
        }
        let open = self.open_bracket(first, index)?;
        let is_list = matches!(self.tok(open), Some(Tok::Lsqb))
            && open >= 2
            && matches!(self.tok(open - 2), Some(Tok::Def | Tok::Class | Tok::Type));
        if !is_list {
            return None;
        }
        if before == open && matches!(self.tok(index), Some(Tok::Rsqb)) {
            let is_type = matches!(self.tok(open - 2), Some(Tok::Type));
            let problem = Problem::point("Type parameter list cannot be empty", start);
            return Some(match is_type {
                true => problem.end(ProblemEnd::At(self.range(index + 1).0)),
                false => problem,
            });
        }
        if matches!(self.tok(index), Some(Tok::Colon)) && before > open + 1 {
            let what = match self.tok(before - 1)? {
                Tok::Star => "TypeVarTuple",
                Tok::DoubleStar => "ParamSpec",
                _ => return None,
            };
            let after = self.expression_end(index + 1);
            let next = (index..self.tokens.len()).find(|i| self.range(*i).0 >= after)?;
            let message = format!("cannot use bound with {what}");
            return Some(Problem::new(message, start, self.range(next).0));
        }
        None
    }

    /// Statements on one line that are not about expressions.
    fn in_simple_statement(&self, first: usize, index: usize) -> Option<Problem> {
        let before = index.checked_sub(1)?;
        let here = self.tok(index)?;
        match (self.tok(first)?, here) {
            (Tok::Import, Tok::From) => {
                let message = "Did you mean to use 'from ... import ...' instead?";
                Some(Problem::new(message, self.range(first).0, self.list_end(index)))
            }
            (Tok::Yield, Tok::Equal) if self.depth(first, index) == 0 => {
                let message = "assignment to yield expression not possible";
                Some(Problem::new(message, self.range(first).0, self.range(before).1))
            }
            (_, Tok::Greater) if matches!(self.tok(before), Some(Tok::Less)) => {
                let (start, end) = (self.range(before).0, self.range(index).1);
                (self.range(before).1 == self.range(index).0)
                    .then(|| Problem::new("invalid syntax", start, end))
            }
            (Tok::Name { .. }, Tok::Colon) if self.depth(first, index) == 0 => {
                let comma = (first..index).find(|i| {
                    matches!(self.tok(*i), Some(Tok::Comma)) && self.depth(first, *i) == 0
                })?;
                let message = "only single target (not tuple) can be annotated";
                self.expression(first, index)?;
                Some(Problem::new(message, self.range(first).0, self.range(comma - 1).1))
            }
            _ => None,
        }
    }

    /// The `lambda` whose parameters token `index` is among.
    pub(super) fn lambda_of(&self, first: usize, index: usize) -> Option<usize> {
        let mut depth = 0;
        for i in (first..index).rev() {
            match self.tok(i)? {
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth += 1,
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace if depth == 0 => return None,
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth -= 1,
                Tok::Colon if depth == 0 => return None,
                Tok::Lambda if depth == 0 => return Some(i),
                _ => {}
            }
        }
        None
    }

    fn in_lambda_parameters(&self, first: usize, index: usize) -> Option<Problem> {
        let lambda = self.lambda_of(first, index)?;
        let comma = (lambda..index)
            .rev()
            .find(|i| matches!(self.tok(*i), Some(Tok::Comma)) && self.depth(lambda, *i) == 0);
        self.parameter_error(lambda, comma.unwrap_or(lambda) + 1, index)
    }

    /// Where the operand of a comparison that ends before token `index` begins, in an element that
    /// begins at token `begin`.
    fn comparand_start(&self, begin: usize, index: usize) -> usize {
        let last = (begin..index).rev().find(|i| {
            self.depth(*i, index) == 0
                && matches!(
                    self.tok(*i),
                    Some(
                        Tok::And
                            | Tok::Or
                            | Tok::Not
                            | Tok::In
                            | Tok::Is
                            | Tok::Less
                            | Tok::Greater
                            | Tok::LessEqual
                            | Tok::GreaterEqual
                            | Tok::EqEqual
                            | Tok::NotEqual
                            | Tok::If
                            | Tok::Elif
                            | Tok::While
                            | Tok::Else
                    )
                )
        });
        last.map_or(begin, |i| i + 1)
    }

    /// `:=` behind what is not a name.
    fn walrus(&self, first: usize, index: usize) -> Option<Problem> {
        if !matches!(self.tok(index), Some(Tok::ColonEqual)) || self.innermost_is_call(first, index)
        {
            return None;
        }
        let begin = self.argument_start(first, index);
        let begin = match self.tok(begin) {
            Some(Tok::If | Tok::Elif | Tok::While) => begin + 1,
            _ => begin,
        };
        let what = self.kind(begin, index).filter(|what| *what != "name")?;
        let message = format!("cannot use assignment expressions with {what}");
        Some(Problem::new(message, self.range(begin).0, self.range(index - 1).1))
    }

    /// `=` in a condition or in parentheses, where `==` was meant.
    fn equals_for_comparison(&self, first: usize, index: usize) -> Option<Problem> {
        if !matches!(self.tok(index), Some(Tok::Equal)) || self.innermost_is_call(first, index) {
            return None;
        }
        let is_guard = matches!(self.tok(first), Some(Tok::Case))
            && (first..index).any(|i| matches!(self.tok(i), Some(Tok::If)));
        let in_condition = (is_guard
            || matches!(self.tok(first), Some(Tok::If | Tok::Elif | Tok::While)))
            && self.depth(first, index) == 0;
        if !in_condition && self.depth(first, index) == 0 {
            return None;
        }
        let begin = self.comparand_start(self.argument_start(first, index), index);
        let kind = self.kind(begin, index)?;
        let start = self.range(begin).0;
        match kind {
            "name" => {
                let end = match in_condition {
                    true => self.expression_stop(index + 1),
                    false => self.expression_end(index + 1),
                };
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                Some(Problem::new(message, start, end))
            }
            "list" | "tuple" | "generator expression" | "True" | "None" | "False" => None,
            what => {
                let message =
                    format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
                Some(Problem::new(message, start, self.range(index - 1).1))
            }
        }
    }

    /// Arguments of calls.
    fn in_arguments(&self, first: usize, index: usize) -> Option<Problem> {
        let stops = matches!(self.tok(index), Some(Tok::Comma | Tok::Rpar));
        let before = index.checked_sub(2)?;
        if stops
            && matches!(self.tok(index - 1), Some(Tok::Equal))
            && matches!(self.tok(before), Some(Tok::Name { .. }))
            && self.innermost_is_call(first, index)
            && !matches!(self.tok(first), Some(Tok::Def))
        {
            let (start, end) = (self.range(before).0, self.range(index - 1).1);
            return Some(Problem::new("expected argument value expression", start, end));
        }
        None
    }

    /// Comprehensions, and what looks like one.
    fn in_comprehension(&self, first: usize, index: usize) -> Option<Problem> {
        let open = self.open_bracket(first, index)?;
        let begin = self.argument_start(first, index);
        if matches!(self.tok(index), Some(Tok::For | Tok::Async)) && index > open + 1 {
            let end = self.range(index - 1).1;
            match self.tok(begin) {
                Some(Tok::Star) => {
                    let message = "iterable unpacking cannot be used in comprehension";
                    return Some(Problem::new(message, self.range(begin).0, end));
                }
                Some(Tok::DoubleStar) if matches!(self.tok(open), Some(Tok::Lbrace)) => {
                    let message = "dict unpacking cannot be used in dict comprehension";
                    let (start, end) = self.range(begin);
                    return Some(Problem::new(message, start, end));
                }
                _ => {}
            }
            let is_display = matches!(self.tok(open), Some(Tok::Lsqb | Tok::Lbrace))
                && !self.innermost_is_call(first, index);
            if is_display && begin > open + 1 && !self.has_colon(open + 1, index) {
                let message = "did you forget parentheses around the comprehension target?";
                return Some(Problem::new(message, self.range(open + 1).0, end));
            }
            return None;
        }
        // The last `for` of this bracket that has no `in` yet.
        let clause = (open + 1..index).rev().find(|i| {
            self.depth(*i, index) == 0 && matches!(self.tok(*i), Some(Tok::For | Tok::In))
        })?;
        if matches!(self.tok(clause), Some(Tok::For)) && clause + 1 < index {
            self.expression(clause + 1, index)?;
            let (start, end) = self.range(index);
            let message = "'in' expected after for-loop variables";
            return Some(match self.tok(index) {
                Some(Tok::Newline) | None => one_column(message, start),
                _ => Problem::new(message, start, end),
            });
        }
        None
    }

    /// Stars where no star may be.
    fn stars(&self, first: usize, index: usize) -> Option<Problem> {
        let before = index.checked_sub(1)?;
        let (start, end) = self.range(index);
        let open = self.open_bracket(first, index)?;
        let is_call = self.innermost_is_call(first, index);
        if matches!(self.tok(index), Some(Tok::Star | Tok::DoubleStar))
            && before == open
            && matches!(self.tok(open), Some(Tok::Lpar))
            && !is_call
        {
            let close = self.closing_bracket(index + 1);
            self.expression(index + 1, close)?;
            return Some(match self.tok(index) {
                Some(Tok::Star) => {
                    let end = self.range(close - 1).1;
                    Problem::new("cannot use starred expression here", start, end)
                }
                _ => Problem::new("cannot use double starred expression here", start, end),
            });
        }
        let in_dict =
            matches!(self.tok(open), Some(Tok::Lbrace)) && self.has_colon(open + 1, index);
        if in_dict
            && matches!(self.tok(before), Some(Tok::Colon))
            && matches!(self.tok(index), Some(Tok::Star))
        {
            let message = "cannot use a starred expression in a dictionary value";
            return Some(Problem::new(message, start, self.expression_end(index + 1)));
        }
        let stands_alone = matches!(self.tok(before), Some(Tok::Star))
            && before >= 1
            && match self.tok(before - 1) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => true,
                Some(Tok::Comma) => is_call || matches!(self.tok(index), Some(Tok::Comma)),
                _ => false,
            };
        if stands_alone && !starts_operand(self.tok(index)) {
            return Some(Problem::new("Invalid star expression", start, end));
        }
        None
    }
}
