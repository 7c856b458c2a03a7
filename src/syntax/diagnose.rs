//! Finds CPython's words for what the parser rejects.

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{ParseError, ParseErrorType, Tok};

use super::error::{ErrorKind, Problem, ProblemEnd, ShownLine};
use super::lexer::Lexer;

/// How many tokens of a condition without `else` are looked at.
const MAX_CONDITION: usize = 100;

/// The problem behind `error`, given what stopped the lexer, if anything did.
pub(super) fn diagnose(text: &str, error: ParseError, lexical: Option<Problem>) -> Problem {
    let at = u32::from(error.offset);
    if let (ParseErrorType::Lexical(LexicalErrorType::Eof), Some(problem)) = (&error.error, lexical)
    {
        return lexical_line(problem, text);
    }
    // Like CPython, read the program a second time, now with an eye on likely mistakes.
    let mut lexer = Lexer::new(text, 0, true);
    let mut tokens = Vec::new();
    for token in &mut lexer {
        match token {
            Ok(token) => tokens.push(token),
            Err(_) => break,
        }
    }
    let of_compiler = matches!(
        &error.error,
        ParseErrorType::Lexical(
            LexicalErrorType::DuplicateArgumentError(_)
                | LexicalErrorType::DuplicateKeywordArgumentError(_)
        )
    );
    let problem = Mistake { text, tokens: &tokens, at }.explain(error.error);
    if of_compiler {
        return problem.line(ShownLine::OfFile);
    }
    // The last token that CPython's parser must have seen.
    let end = match problem.end {
        ProblemEnd::At(end) => end.max(at),
        _ => at,
    };
    let next = tokens.iter().find(|(_, range)| u32::from(range.start()) >= end);
    let seen = match next {
        // What fits no rule is the last token itself.
        _ if problem.message == "invalid syntax" => at,
        Some((_, range)) => u32::from(range.start()),
        None => text.len() as u32,
    };
    let line = if matches!(problem.end, ProblemEnd::At(_)) { seen.min(end) } else { at };
    let problem = problem.line(ShownLine::Read(line.min(text.len() as u32)));
    if problem.kind == ErrorKind::Indentation {
        return problem;
    }
    match lexer.problem.take() {
        // A lexical error further on is the likelier culprit, and an open bracket if it is above.
        Some(later) if later.message.ends_with("was never closed") => {
            let line = |at: u32| text[..(at as usize).min(text.len())].matches('\n').count();
            let at_end = match problem.message == "invalid syntax" {
                true => at as usize >= text.len(),
                false => next.is_none_or(|(tok, _)| matches!(tok, Tok::Newline)),
            };
            if line(seen) > line(later.start) || at_end {
                lexical_line(later, text)
            } else {
                problem
            }
        }
        // Of the others only what the tokenizer itself reports; the rest takes a parser that gets there.
        Some(later) => match lexical_line(later, text) {
            later if later.line == ShownLine::Bare => later,
            _ => problem,
        },
        None => problem,
    }
}

/// A problem of the lexer with the text that CPython shows: what its parser found is shown with
/// the line's end, unless the tokens had gone on to other lines.
fn lexical_line(problem: Problem, text: &str) -> Problem {
    let message = &problem.message;
    let line = if message.ends_with("was never closed") {
        ShownLine::Read(text.trim_end_matches(['\n', '\r']).len() as u32)
    } else if problem.kind != ErrorKind::Syntax
        || message.starts_with("unexpected ")
        || message.starts_with("(unicode error)")
        || message.starts_with("invalid syntax")
        || message.contains("bytes")
        || (message.starts_with("f-string: ")
            && !message.contains("single '}'")
            // A quote where a brace should be.
            && (problem.end != ProblemEnd::Point || !message.ends_with("expecting '}'")))
    {
        ShownLine::Read(problem.start)
    } else {
        ShownLine::Bare
    };
    problem.line(line)
}

/// A rejected program: its tokens and where the parser gave up.
pub(super) struct Mistake<'t> {
    pub text: &'t str,
    pub tokens: &'t [(Tok, TextRange)],
    /// Where the parser gave up.
    pub at: u32,
}

impl Mistake<'_> {
    /// The mistake in a field of an f-string, whose tokens stand between parentheses; None if there
    /// is nothing special about it.
    pub(super) fn in_field(&self, at: u32) -> Option<Problem> {
        let last = self.tokens.len() - 1;
        let index = (1..last).find(|i| self.range(*i).0 >= at).unwrap_or(last);
        let generic = Problem::new("invalid syntax", at, at + 1);
        let problem = self.unexpected_at(index, generic);
        // The braces of a field are no group.
        let of_group = problem.message.starts_with("cannot use ")
            || problem.message == "Invalid star expression";
        (problem.message != "invalid syntax" && !of_group).then_some(problem)
    }

    fn explain(&self, error: ParseErrorType) -> Problem {
        match error {
            // The parser crate wanted a block and found the end of the file.
            ParseErrorType::Lexical(LexicalErrorType::IndentationError) => {
                let end = self.text.trim_end_matches(['\n', '\r']).len() as u32;
                self.missing_block(self.tokens.len(), Some(end))
            }
            ParseErrorType::Lexical(error) => self.argument_error(error),
            ParseErrorType::UnrecognizedToken(tok, expected) => self.unexpected(&tok, expected),
            _ => {
                let end = self.text.trim_end_matches(['\n', '\r']).len() as u32;
                if self.ends_in_try() {
                    return Problem::point("expected 'except' or 'finally' block", end)
                        .end(ProblemEnd::Column(-1));
                }
                if self.ends_in_header() {
                    return self.missing_block(self.tokens.len(), Some(end));
                }
                self.unexpected_at(self.index(), one_column("invalid syntax", end))
            }
        }
    }

    /// Index of the token the parser rejected.
    fn index(&self) -> usize {
        self.tokens.partition_point(|(_, range)| u32::from(range.start()) < self.at)
    }

    pub(super) fn tok(&self, index: usize) -> Option<&Tok> {
        self.tokens.get(index).map(|(tok, _)| tok)
    }

    pub(super) fn range(&self, index: usize) -> (u32, u32) {
        match self.tokens.get(index) {
            Some((_, range)) => (u32::from(range.start()), u32::from(range.end())),
            None => (self.text.len() as u32, self.text.len() as u32 + 1),
        }
    }

    /// What the parser crate's own checks of parameters and arguments found.
    fn argument_error(&self, error: LexicalErrorType) -> Problem {
        let index = self.index();
        let (start, end) = self.range(index);
        match error {
            LexicalErrorType::DuplicateArgumentError(name) => {
                let message = format!("duplicate argument '{name}' in function definition");
                // The second of the two is at fault; the crate points at it.
                Problem::new(message, start, end)
            }
            LexicalErrorType::DuplicateKeywordArgumentError(name) => {
                let end = self.expression_end(index);
                Problem::new(format!("keyword argument repeated: {name}"), start, end)
            }
            LexicalErrorType::DefaultArgumentError => {
                let message = "parameter without a default follows parameter with a default";
                Problem::new(message, start, end)
            }
            LexicalErrorType::PositionalArgumentError => {
                if let Some(problem) = self.bare_generator(index) {
                    return problem;
                }
                let close = self.range(self.closing_bracket(index));
                let first = self.line_start(index);
                let open = self.open_bracket(first, index).unwrap_or(first);
                let unpacked = (open..index).any(|i| {
                    matches!(self.tok(i), Some(Tok::DoubleStar))
                        && self.depth(open, i) == 1
                        && matches!(self.tok(i - 1), Some(Tok::Comma | Tok::Lpar))
                });
                let message = match unpacked {
                    true => "positional argument follows keyword argument unpacking",
                    false => "positional argument follows keyword argument",
                };
                Problem::new(message, close.0, close.1)
            }
            LexicalErrorType::UnpackedArgumentError => {
                if matches!(self.tok(index), Some(Tok::Star)) {
                    let message = "iterable argument unpacking follows keyword argument unpacking";
                    // CPython's range begins at the comma.
                    return Problem::new(
                        message,
                        self.range(index - 1).0,
                        self.expression_end(index),
                    );
                }
                let close = self.range(self.closing_bracket(index));
                let message = "positional argument follows keyword argument unpacking";
                Problem::new(message, close.0, close.1)
            }
            other => {
                let text = other.to_string();
                match text.as_str() {
                    "named arguments must follow bare *" => {
                        // For a lambda CPython points behind the star.
                        let is_lambda = self.lambda_of(self.line_start(index), index).is_some();
                        let (start, end) = self.range(index + usize::from(is_lambda));
                        Problem::new(text, start, end)
                    }
                    _ => self.unexpected_at(index, Problem::new("invalid syntax", start, end)),
                }
            }
        }
    }

    /// The argument that begins at token `index`, if it is a generator expression without
    /// parentheses.
    fn bare_generator(&self, index: usize) -> Option<Problem> {
        let (start, end) = (self.range(index).0, self.expression_end(index));
        (index..self.tokens.len())
            .take_while(|i| self.range(*i).1 <= end)
            .find(|i| matches!(self.tok(*i), Some(Tok::For)) && self.depth(index, *i) == 0)?;
        Some(Problem::new("Generator expression must be parenthesized", start, end))
    }

    /// End of the argument that begins at token `index`.
    pub(super) fn expression_end(&self, index: usize) -> u32 {
        let mut depth = 0;
        for i in index.. {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(
                    Tok::Rpar | Tok::Rsqb | Tok::Rbrace | Tok::Comma | Tok::Newline | Tok::Colon,
                )
                | None
                    if depth == 0 =>
                {
                    return self.range(i.max(1) - 1).1;
                }
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth -= 1,
                None => break,
                _ => {}
            }
        }
        self.text.len() as u32
    }

    /// End of the expression that begins at token `index`, if another operand may follow it.
    fn operand_end(&self, index: usize) -> u32 {
        let end = self.expression_end(index);
        let mut depth = 0;
        let mut i = index;
        while self.range(i).1 < end {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth -= 1,
                _ => {}
            }
            if depth == 0 && ends_operand(self.tok(i)) && starts_operand(self.tok(i + 1)) {
                return self.range(i).1;
            }
            i += 1;
        }
        end
    }

    /// The bracket that closes the argument list around token `index`.
    pub(super) fn closing_bracket(&self, index: usize) -> usize {
        let mut depth = 0;
        for i in index..self.tokens.len() {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) if depth == 0 => return i,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth -= 1,
                _ => {}
            }
        }
        index
    }

    fn unexpected(&self, tok: &Tok, expected: Option<String>) -> Problem {
        let index = self.index();
        let (start, end) = self.range(index);
        if *tok == Tok::Indent {
            let first = self.range(index + 1).0;
            return Problem::point("unexpected indent", first.saturating_sub(1))
                .kind(ErrorKind::Indentation)
                .end(ProblemEnd::Column(-1));
        }
        if expected.as_deref() == Some("Indent") {
            return self.missing_block(index, None);
        }
        // Where a block ends, the word behind it is what is wrong.
        let shown = (index..self.tokens.len())
            .find(|i| !matches!(self.tok(*i), Some(Tok::Dedent)))
            .unwrap_or(index);
        let end = if shown > index { self.range(shown).1 } else { end };
        let generic = match tok {
            Tok::Newline => one_column("invalid syntax", start),
            _ => Problem::new("invalid syntax", start, end.max(start + 1)),
        };
        self.unexpected_at(index, generic)
    }

    /// Whether the program ends behind the block of a `try`.
    fn ends_in_try(&self) -> bool {
        let last = self.tokens.len();
        let words = (0..last)
            .rev()
            .find(|i| !matches!(self.tok(*i), Some(Tok::Newline | Tok::Dedent | Tok::Indent)));
        words.is_some_and(|word| !matches!(self.tok(word), Some(Tok::Colon)))
            && self.open_try(last).is_some()
    }

    /// Whether the program ends where a block should begin.
    fn ends_in_header(&self) -> bool {
        let mut last = self.tokens.len();
        while last > 0 && matches!(self.tok(last - 1), Some(Tok::Newline | Tok::Dedent)) {
            last -= 1;
        }
        last > 0 && matches!(self.tok(last - 1), Some(Tok::Colon))
    }

    /// A block header with nothing indented below it; `end` is the end of the text if that is why.
    fn missing_block(&self, index: usize, end: Option<u32>) -> Problem {
        // `index` is the first token after the header's line end.
        let newline = (0..index).rev().find(|i| matches!(self.tok(*i), Some(Tok::Newline)));
        let header = self.line_start(newline.unwrap_or(0));
        let mut keyword = header;
        if matches!(self.tok(keyword), Some(Tok::Async)) {
            keyword += 1;
        }
        let line = self.text[..self.range(header).0 as usize].matches('\n').count() + 1;
        let what = match self.tok(keyword) {
            Some(Tok::Def) => "function definition".to_owned(),
            Some(Tok::Class) => "class definition".to_owned(),
            Some(Tok::Except) if matches!(self.tok(keyword + 1), Some(Tok::Star)) => {
                "'except*' statement".to_owned()
            }
            _ => {
                let (start, end) = self.range(keyword);
                format!("'{}' statement", &self.text[start as usize..end as usize])
            }
        };
        let message = format!("expected an indented block after {what} on line {line}");
        if let Some(end) = end {
            return Problem::point(message, end)
                .kind(ErrorKind::Indentation)
                .end(ProblemEnd::Column(-1));
        }
        let mut word = index;
        while matches!(self.tok(word), Some(Tok::Dedent | Tok::Indent)) {
            word += 1;
        }
        let (start, end) = self.range(word);
        Problem::new(message, start, end).kind(ErrorKind::Indentation)
    }

    /// The first token of the logical line of token `index`.
    pub(super) fn line_start(&self, index: usize) -> usize {
        let mut i = index.min(self.tokens.len());
        while i > 0
            && !matches!(
                self.tok(i - 1),
                Some(Tok::Newline | Tok::Indent | Tok::Dedent | Tok::Semi)
            )
        {
            i -= 1;
        }
        i
    }

    /// Common mistakes around token `index`; `generic` when it is none of them.
    fn unexpected_at(&self, index: usize, generic: Problem) -> Problem {
        let first = self.line_start(index);
        let here = self.tok(index);
        let before = index.checked_sub(1).and_then(|i| self.tok(i));
        let ends_line = matches!(here, Some(Tok::Newline) | None);
        let mut header = first;
        if matches!(self.tok(header), Some(Tok::Async)) {
            header += 1;
        }
        // `try:` without `except`.
        if let Some(line) = self.open_try(index) {
            let (start, end) = self.range(line);
            return Problem::new("expected 'except' or 'finally' block", start, end);
        }
        if let Some(problem) = self.known(first, index) {
            return problem;
        }
        let is_header = matches!(
            self.tok(header),
            Some(
                Tok::If
                    | Tok::Elif
                    | Tok::While
                    | Tok::For
                    | Tok::With
                    | Tok::Class
                    | Tok::Def
                    | Tok::Else
                    | Tok::Try
                    | Tok::Except
                    | Tok::Finally
                    | Tok::Match
                    | Tok::Case
            )
        );
        if is_header && ends_line && ends_operand(before) && !self.has_colon(header, index) {
            let in_ok = !matches!(self.tok(header), Some(Tok::For))
                || (header..index).any(|i| matches!(self.tok(i), Some(Tok::In)));
            let def_ok = !matches!(self.tok(header), Some(Tok::Def))
                || matches!(before, Some(Tok::Rpar))
                || self.has(header, index, &Tok::Rarrow);
            if in_ok && def_ok {
                let start = self.range(index).0;
                return one_column("expected ':'", start);
            }
        }
        if matches!(self.tok(header), Some(Tok::Def))
            && index == header + 2
            && matches!(before, Some(Tok::Name { .. }))
        {
            return one_column("expected '('", self.range(index).0);
        }
        if self.in_parameters(first, index) {
            let open = self.open_bracket(first, index).unwrap_or(first);
            let begin = self.argument_start(first, index);
            return self.parameter_error(open, begin, index).unwrap_or(generic);
        }
        if matches!(here, Some(Tok::Equal)) {
            if self.innermost_is_call(first, index) {
                let begin = self.argument_start(first, index);
                let (start, end) = (self.range(begin).0, self.range(index).1);
                let unpacked = match self.tok(begin) {
                    Some(Tok::Star) => Some("iterable"),
                    Some(Tok::DoubleStar) => Some("keyword"),
                    _ => None,
                };
                if let Some(what) = unpacked {
                    let message = format!("cannot assign to {what} argument unpacking");
                    return Problem::new(message, start, self.expression_end(index + 1));
                }
                if !self.is_expression(begin, index) {
                    return generic;
                }
                let constant = match self.tok(begin) {
                    Some(Tok::True) => Some("True"),
                    Some(Tok::False) => Some("False"),
                    Some(Tok::None) => Some("None"),
                    _ => None,
                };
                let message = match constant {
                    Some(name) if begin + 1 == index => format!("cannot assign to {name}"),
                    _ => "expression cannot contain assignment, perhaps you meant \"==\"?".into(),
                };
                return Problem::new(message, start, end);
            }
        }
        if matches!(self.tok(first), Some(Tok::Import)) && index == first + 1 && ends_line {
            return Problem::point(
                "Expected one or more names after 'import'",
                self.range(index).0,
            );
        }
        if matches!(self.tok(first), Some(Tok::From)) && ends_line {
            if matches!(before, Some(Tok::Import)) {
                return Problem::point(
                    "Expected one or more names after 'import'",
                    self.range(index).0,
                );
            }
            if matches!(before, Some(Tok::Comma)) {
                let message = "trailing comma not allowed without surrounding parentheses";
                return one_column(message, self.range(index).0);
            }
        }
        if matches!(self.tok(first), Some(Tok::Except)) && matches!(here, Some(Tok::Comma)) {
            let message = "multiple exception types must be parenthesized";
            let star = usize::from(matches!(self.tok(first + 1), Some(Tok::Star)));
            let start = self.range(first + 1 + star).0;
            return Problem::new(message, start, self.colon_before_end(index));
        }
        if matches!(here, Some(Tok::Equal)) && self.depth(first, index) > 0 {
            let begin = self.range(self.argument_start(first, index)).0;
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Problem::new(message, begin, self.expression_end(index + 1));
        }
        if let Some(problem) = self.conditional_without_else(first, index) {
            return problem;
        }
        if self.depth(first, index) > 0
            && let Some(problem) = self.in_brackets(first, index)
        {
            return problem;
        }
        generic
    }

    /// Whether token `index` is in the parameter list of the `def` at `first`.
    fn in_parameters(&self, first: usize, index: usize) -> bool {
        let def = (first..index.min(first + 2)).find(|i| matches!(self.tok(*i), Some(Tok::Def)));
        def.is_some() && self.open_bracket(first, index) == def.map(|i| i + 2)
    }

    /// Stars and slashes where a parameter list does not allow them.
    pub(super) fn parameter_error(
        &self,
        open: usize,
        begin: usize,
        index: usize,
    ) -> Option<Problem> {
        let inside = i32::from(!matches!(self.tok(open), Some(Tok::Lambda)));
        let earlier = |wanted: &Tok| {
            (open + 1..index).any(|i| {
                self.tok(i) == Some(wanted)
                    && matches!(self.tok(i - 1), Some(Tok::Comma | Tok::Lpar | Tok::Lambda))
                    && self.depth(open, i) == inside
            })
        };
        let (start, end) = self.range(index);
        let message = match self.tok(index)? {
            Tok::Equal if matches!(self.tok(begin), Some(Tok::DoubleStar)) => {
                "var-keyword argument cannot have default value"
            }
            Tok::Equal if matches!(self.tok(begin), Some(Tok::Star)) => {
                "var-positional argument cannot have default value"
            }
            Tok::Name { .. } | Tok::Star | Tok::DoubleStar | Tok::Slash
                if begin == index && earlier(&Tok::DoubleStar) =>
            {
                "arguments cannot follow var-keyword argument"
            }
            Tok::Comma | Tok::Rpar | Tok::Colon
                if matches!(self.tok(index - 1), Some(Tok::Equal)) =>
            {
                let (start, end) = self.range(index - 1);
                return Some(Problem::new("expected default value expression", start, end));
            }
            Tok::Star
                if earlier(&Tok::Star)
                    && matches!(self.tok(index + 1), Some(Tok::Name { .. } | Tok::Comma)) =>
            {
                "* argument may appear only once"
            }
            Tok::Slash if earlier(&Tok::Slash) => "/ may appear only once",
            Tok::Slash if earlier(&Tok::Star) => "/ must be ahead of *",
            Tok::Slash if index == open + 1 && matches!(self.tok(index + 1), Some(Tok::Comma)) => {
                "at least one argument must precede /"
            }
            Tok::Lpar => {
                let close = self.closing_bracket(index + 1);
                let message = match self.tok(open) {
                    Some(Tok::Lambda) => "Lambda expression parameters cannot be parenthesized",
                    _ => "Function parameters cannot be parenthesized",
                };
                return Some(Problem::new(message, start, self.range(close).1));
            }
            _ => return None,
        };
        Some(Problem::new(message, start, end))
    }

    /// The line of token `index`, when it should have been `except` or `finally`.
    fn open_try(&self, index: usize) -> Option<usize> {
        let mut word = index;
        while matches!(self.tok(word), Some(Tok::Dedent)) {
            word += 1;
        }
        let line = self.line_start(word);
        if line != word || matches!(self.tok(word), Some(Tok::Except | Tok::Finally)) {
            return None;
        }
        // Walk back over the block to its header.
        let mut i = line;
        let mut depth = 0;
        while i > 0 {
            i -= 1;
            match self.tok(i) {
                Some(Tok::Dedent) => depth += 1,
                Some(Tok::Indent) => {
                    depth -= 1;
                    if depth == 0 {
                        let header = self.line_start(i - 1);
                        return matches!(self.tok(header), Some(Tok::Try)).then_some(word);
                    }
                }
                Some(Tok::Newline) if depth == 0 && i + 1 != line => {
                    return None;
                }
                Some(Tok::Newline) if depth == 0 => {
                    let header = self.line_start(i);
                    if matches!(self.tok(header), Some(Tok::Try)) {
                        return Some(word);
                    }
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    pub(super) fn has(&self, from: usize, to: usize, wanted: &Tok) -> bool {
        (from..to).any(|i| self.tok(i) == Some(wanted))
    }

    /// Whether a colon that is not in brackets, nor a lambda's, stands between two tokens.
    pub(super) fn has_colon(&self, from: usize, to: usize) -> bool {
        let (mut depth, mut lambdas) = (0, 0);
        for i in from..to {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth -= 1,
                Some(Tok::Lambda) if depth == 0 => lambdas += 1,
                Some(Tok::Colon) if depth == 0 && lambdas > 0 => lambdas -= 1,
                Some(Tok::Colon) if depth == 0 => return true,
                _ => {}
            }
        }
        false
    }

    pub(super) fn depth(&self, from: usize, to: usize) -> i32 {
        (from..to).fold(0, |depth, i| match self.tok(i) {
            Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth + 1,
            Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth - 1,
            _ => depth,
        })
    }

    /// The innermost bracket open before token `index`.
    pub(super) fn open_bracket(&self, first: usize, index: usize) -> Option<usize> {
        let mut depth = 0;
        for i in (first..index).rev() {
            match self.tok(i) {
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth += 1,
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) if depth == 0 => return Some(i),
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth -= 1,
                _ => {}
            }
        }
        None
    }

    pub(super) fn innermost_is_call(&self, first: usize, index: usize) -> bool {
        self.open_bracket(first, index).is_some_and(|open| {
            matches!(self.tok(open), Some(Tok::Lpar))
                && open > first
                && ends_operand(self.tok(open - 1))
        })
    }

    /// First token of the element of the innermost bracket that token `index` belongs to.
    pub(super) fn argument_start(&self, first: usize, index: usize) -> usize {
        let open = self.open_bracket(first, index).map_or(first, |i| i + 1);
        let mut depth = 0;
        for i in (open..index).rev() {
            match self.tok(i) {
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth += 1,
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth -= 1,
                Some(Tok::Comma | Tok::Colon) if depth == 0 => return i + 1,
                _ => {}
            }
        }
        open
    }

    /// End of the expression that starts at token `index`, up to a colon or the line's end.
    pub(super) fn expression_stop(&self, index: usize) -> u32 {
        let mut depth = 0;
        for i in index..self.tokens.len() {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth -= 1,
                Some(Tok::Colon | Tok::Newline | Tok::And | Tok::Or) if depth == 0 => {
                    return self.range(i - 1).1;
                }
                _ => {}
            }
        }
        self.range(index).1
    }

    fn colon_before_end(&self, index: usize) -> u32 {
        let colon = (index..self.tokens.len()).find(|i| matches!(self.tok(*i), Some(Tok::Colon)));
        colon.map_or(self.at, |i| self.range(i - 1).1)
    }

    /// Two operands side by side in brackets, and dict displays gone wrong.
    fn in_brackets(&self, first: usize, index: usize) -> Option<Problem> {
        let here = self.tok(index);
        let before = self.tok(index.checked_sub(1)?);
        let open = self.open_bracket(first, index)?;
        if matches!(self.tok(open), Some(Tok::Lbrace)) {
            let begin = self.argument_start(first, index);
            let is_dict = (open + 1..index).any(|i| {
                (matches!(self.tok(i), Some(Tok::Colon)) && self.depth(open + 1, i) == 0)
                    || (i == open + 1 && matches!(self.tok(i), Some(Tok::DoubleStar)))
            });
            if is_dict
                && (matches!(here, Some(Tok::Comma | Tok::Rbrace)) || begin > open + 1)
                && !matches!(here, Some(Tok::Colon))
                && !self.has_colon(begin, index)
                && ends_operand(before)
                && !matches!(self.tok(begin.max(1) - 1), Some(Tok::Colon))
            {
                let at = self.range(index - 1).0;
                return Some(
                    Problem::point("':' expected after dictionary key", at)
                        .end(ProblemEnd::Column(0)),
                );
            }
            if matches!(before, Some(Tok::Colon)) && matches!(here, Some(Tok::Comma | Tok::Rbrace))
            {
                let (start, end) = self.range(index - 1);
                let message = "expression expected after dictionary key and ':'";
                return Some(Problem::new(message, start, end));
            }
        }
        if ends_operand(before) && starts_operand(here) && !matches!(before, Some(Tok::Ellipsis)) {
            let mut begin = self.argument_start(first, index);
            let in_clause = (begin..index)
                .any(|i| matches!(self.tok(i), Some(Tok::For)) && self.depth(begin, i) == 0);
            // CPython does not take what could be a prefixed string or a soft keyword for a name.
            let is_odd = match self.tok(begin) {
                Some(Tok::Name { name }) => {
                    matches!(name.as_str(), "match" | "case" | "type" | "_")
                        || matches!(self.tok(begin + 1), Some(Tok::String { .. }))
                }
                _ => false,
            };
            if in_clause || is_odd {
                return None;
            }
            let target = (begin..index).rev().find(|i| matches!(self.tok(*i), Some(Tok::As)));
            begin = target.map_or(begin, |i| i + 1);
            while matches!(self.tok(begin), Some(Tok::Star | Tok::DoubleStar)) {
                begin += 1;
            }
            if self.in_parameters(first, index) {
                return None;
            }
            let message = "invalid syntax. Perhaps you forgot a comma?";
            return Some(Problem::new(message, self.range(begin).0, self.operand_end(index)));
        }
        None
    }

    /// `a if b` without `else`, however the line goes on.
    fn conditional_without_else(&self, first: usize, index: usize) -> Option<Problem> {
        let mut begin = self.argument_start(first, index);
        let condition = (begin..index)
            .rev()
            .find(|i| matches!(self.tok(*i), Some(Tok::If)) && self.depth(begin, *i) == 0)?;
        if condition == begin
            || !ends_operand(self.tok(condition - 1))
            || self.has(condition, index, &Tok::Else)
            || matches!(self.tok(first), Some(Tok::Case))
            || self.has(begin, condition, &Tok::For)
        {
            return None;
        }
        let starts = |i: &usize| {
            matches!(
                self.tok(*i),
                Some(Tok::Equal | Tok::Return | Tok::Assert | Tok::Raise | Tok::Else)
            ) && self.depth(begin, *i) == 0
        };
        begin = (begin..condition).rev().find(starts).map_or(begin, |i| i + 1);
        // The condition is as much as can be one.
        let last = (condition + 2..=index.min(condition + MAX_CONDITION))
            .rev()
            .find(|end| self.is_expression(condition + 1, *end))?;
        if matches!(self.tok(last), Some(Tok::Else | Tok::Colon)) {
            return None;
        }
        let message = "expected 'else' after 'if' expression";
        Some(Problem::new(message, self.range(begin).0, self.range(last - 1).1))
    }
}

/// An error at one column, which may be the line end's.
pub(super) fn one_column(message: &str, at: u32) -> Problem {
    Problem::point(message, at).end(ProblemEnd::NextColumn)
}

/// Whether an expression can end in this token.
pub(super) fn ends_operand(tok: Option<&Tok>) -> bool {
    matches!(
        tok,
        Some(
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
                | Tok::Else
                | Tok::Try
                | Tok::Finally
                | Tok::Except
        )
    )
}

/// Whether an operand, without an operator in front, starts with this token.
pub(super) fn starts_operand(tok: Option<&Tok>) -> bool {
    matches!(
        tok,
        Some(
            Tok::Name { .. }
                | Tok::Int { .. }
                | Tok::Float { .. }
                | Tok::Complex { .. }
                | Tok::String { .. }
                | Tok::None
                | Tok::True
                | Tok::False
                | Tok::Lbrace
                | Tok::Lambda
                | Tok::Not
        )
    )
}
