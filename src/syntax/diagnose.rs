//! Finds CPython's words for what the parser rejects.

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{ParseError, ParseErrorType, Tok};

use super::error::{ErrorKind, Problem, ProblemEnd};
use super::lexer::Lexer;
use super::tree::Mode;

/// The problem behind `error`, given what stopped the lexer, if anything did.
pub(super) fn diagnose(
    text: &str,
    start: usize,
    mode: Mode,
    error: ParseError,
    lexical: Option<Problem>,
) -> Problem {
    let at = u32::from(error.offset);
    if let (ParseErrorType::Lexical(LexicalErrorType::Eof), Some(problem)) = (&error.error, lexical)
    {
        return problem;
    }
    // Like CPython, read the program a second time, now with an eye on likely mistakes.
    let mut lexer = Lexer::new(text, start, mode == Mode::Exec);
    let mut tokens = Vec::new();
    for token in &mut lexer {
        match token {
            Ok(token) => tokens.push(token),
            Err(_) => break,
        }
    }
    let problem = Mistake { text, tokens: &tokens, at }.explain(error.error);
    if problem.kind == ErrorKind::Indentation {
        return problem;
    }
    match lexer.problem.take() {
        // A lexical error further on is the likelier culprit, and an open bracket if it is above.
        Some(later) if later.message.ends_with("was never closed") => {
            let line = |at: u32| text[..(at as usize).min(text.len())].matches('\n').count();
            let generic = problem.message == "invalid syntax";
            if line(at) > line(later.start) || (generic && at as usize >= text.len()) {
                later
            } else {
                problem
            }
        }
        Some(later) => later,
        None => problem,
    }
}

/// A rejected program: its tokens and where the parser gave up.
struct Mistake<'t> {
    text: &'t str,
    tokens: &'t [(Tok, TextRange)],
    at: u32,
}

impl Mistake<'_> {
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

    fn tok(&self, index: usize) -> Option<&Tok> {
        self.tokens.get(index).map(|(tok, _)| tok)
    }

    fn range(&self, index: usize) -> (u32, u32) {
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
                    "named arguments must follow bare *" => Problem::new(text, start, end),
                    _ => self.unexpected_at(index, Problem::new("invalid syntax", start, end)),
                }
            }
        }
    }

    /// End of the argument that begins at token `index`.
    fn expression_end(&self, index: usize) -> u32 {
        let mut depth = 0;
        for i in index.. {
            match self.tok(i) {
                Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth += 1,
                Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace | Tok::Comma | Tok::Newline) | None
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
    fn closing_bracket(&self, index: usize) -> usize {
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
        let generic = match tok {
            Tok::Newline => one_column("invalid syntax", start),
            _ => Problem::new("invalid syntax", start, end.max(start + 1)),
        };
        self.unexpected_at(index, generic)
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
    fn line_start(&self, index: usize) -> usize {
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
        let line_end = |this: &Self| {
            let newline = (index..this.tokens.len())
                .find(|i| matches!(this.tok(*i), Some(Tok::Newline | Tok::Semi)));
            this.range(newline.unwrap_or(this.tokens.len()).max(1) - 1).1
        };
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
        if index == first + 1
            && let Some(Tok::Name { name }) = self.tok(first)
            && matches!(name.as_str(), "print" | "exec")
            && starts_operand(here)
        {
            let message =
                format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
            return Problem::new(message, self.range(first).0, line_end(self));
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
            return self.parameter_error(first, index).unwrap_or(generic);
        }
        if matches!(here, Some(Tok::Equal)) {
            if matches!(self.tok(first), Some(Tok::If | Tok::Elif | Tok::While))
                && self.depth(first, index) == 0
            {
                let begin = self.range(first + 1).0;
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                return Problem::new(message, begin, self.expression_stop(index + 1));
            }
            if self.innermost_is_call(first, index) {
                let begin = self.argument_start(first, index);
                let (start, end) = (self.range(begin).0, self.range(index).1);
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
            return Problem::new(message, self.range(first + 1).0, self.colon_before_end(index));
        }
        if matches!(here, Some(Tok::Equal)) && self.depth(first, index) > 0 {
            let begin = self.range(self.argument_start(first, index)).0;
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Problem::new(message, begin, self.expression_end(index + 1));
        }
        if matches!(here, Some(Tok::ColonEqual)) && index >= first + 3 {
            let begin = self.argument_start(first, index);
            let what = match (before, self.tok(index - 2)) {
                (Some(Tok::Name { .. }), Some(Tok::Dot)) => Some("attribute"),
                (Some(Tok::Rsqb), _) if begin + 1 < index => Some("subscript"),
                (Some(Tok::Rpar), _) if begin + 1 < index => Some("function call"),
                _ => None,
            };
            if let Some(what) = what.filter(|_| self.depth(first, index) > 0) {
                let message = format!("cannot use assignment expressions with {what}");
                return Problem::new(message, self.range(begin).0, self.range(index - 1).1);
            }
        }
        if self.depth(first, index) > 0
            && let Some(problem) = self.in_brackets(first, index)
        {
            return problem;
        }
        if let Some(problem) = self.conditional_without_else(first, index) {
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
    fn parameter_error(&self, first: usize, index: usize) -> Option<Problem> {
        let open = self.open_bracket(first, index)?;
        let begin = self.argument_start(first, index);
        let earlier = |wanted: &Tok| {
            (open + 1..index).any(|i| {
                self.tok(i) == Some(wanted)
                    && matches!(self.tok(i - 1), Some(Tok::Comma | Tok::Lpar))
                    && self.depth(open, i) == 1
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
            Tok::Star if earlier(&Tok::Star) => "* argument may appear only once",
            Tok::Slash if earlier(&Tok::Slash) => "/ may appear only once",
            Tok::Slash if earlier(&Tok::Star) => "/ must be ahead of *",
            Tok::Slash if index == open + 1 => "at least one argument must precede /",
            Tok::Lpar => {
                let close = self.closing_bracket(index + 1);
                let message = "Function parameters cannot be parenthesized";
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

    fn has(&self, from: usize, to: usize, wanted: &Tok) -> bool {
        (from..to).any(|i| self.tok(i) == Some(wanted))
    }

    /// Whether a colon that is not in brackets, nor a lambda's, stands between two tokens.
    fn has_colon(&self, from: usize, to: usize) -> bool {
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

    fn depth(&self, from: usize, to: usize) -> i32 {
        (from..to).fold(0, |depth, i| match self.tok(i) {
            Some(Tok::Lpar | Tok::Lsqb | Tok::Lbrace) => depth + 1,
            Some(Tok::Rpar | Tok::Rsqb | Tok::Rbrace) => depth - 1,
            _ => depth,
        })
    }

    /// The innermost bracket open before token `index`.
    fn open_bracket(&self, first: usize, index: usize) -> Option<usize> {
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

    fn innermost_is_call(&self, first: usize, index: usize) -> bool {
        self.open_bracket(first, index).is_some_and(|open| {
            matches!(self.tok(open), Some(Tok::Lpar))
                && open > first
                && ends_operand(self.tok(open - 1))
        })
    }

    /// First token of the element of the innermost bracket that token `index` belongs to.
    fn argument_start(&self, first: usize, index: usize) -> usize {
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
    fn expression_stop(&self, index: usize) -> u32 {
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
                && matches!(here, Some(Tok::Comma | Tok::Rbrace))
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

    /// `a if b` without `else`.
    fn conditional_without_else(&self, first: usize, index: usize) -> Option<Problem> {
        let stops = matches!(
            self.tok(index),
            Some(Tok::Newline | Tok::Rpar | Tok::Rsqb | Tok::Rbrace | Tok::Comma) | None
        );
        if !stops || !ends_operand(self.tok(index.checked_sub(1)?)) {
            return None;
        }
        let begin = self.argument_start(first, index);
        let condition = (begin..index).rev().find(|i| matches!(self.tok(*i), Some(Tok::If)))?;
        if condition == begin
            || !ends_operand(self.tok(condition - 1))
            || self.has(condition, index, &Tok::Else)
        {
            return None;
        }
        let begin = (begin..condition)
            .rev()
            .find(|i| matches!(self.tok(*i), Some(Tok::Equal | Tok::Return)))
            .map_or(begin, |i| i + 1);
        let message = "expected 'else' after 'if' expression";
        Some(Problem::new(message, self.range(begin).0, self.range(index - 1).1))
    }
}

/// An error at one column, which may be the line end's.
fn one_column(message: &str, at: u32) -> Problem {
    Problem::point(message, at).end(ProblemEnd::NextColumn)
}

/// Whether an expression can end in this token.
fn ends_operand(tok: Option<&Tok>) -> bool {
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
fn starts_operand(tok: Option<&Tok>) -> bool {
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
