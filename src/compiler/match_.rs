//! `match`.
//!
//! Captures go to temporaries first and are stored when the whole pattern has matched, as in
//! CPython: a pattern that fails binds nothing.

use super::body::nth;
use super::symbols::{error_at, span};
use super::{Compiler, Result, fold, grammar};
use crate::code::{Label, Literal, Op, literal_text};
use crate::syntax::ast::{self, Constant, Expr, Pattern};

/// Names captured so far and the registers that hold their values.
type Captures<'a> = Vec<(&'a str, u16)>;

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, node: &'a ast::StmtMatch) -> Result {
        // A copy: a failed case may not be seen to have changed what the next one looks at.
        let subject = self.body.temp();
        self.expr_into(&node.subject, subject)?;
        let end = self.body.label();
        let last = node.cases.len() - 1;
        for (i, case) in node.cases.iter().enumerate() {
            let mark = self.body.mark();
            if i < last && case.guard.is_none() {
                self.check_reachable(&case.pattern)?;
            }
            let next = self.body.label();
            let mut captures = Captures::new();
            self.pattern(&case.pattern, subject, next, &mut captures)?;
            for (name, register) in captures {
                self.body.at(span(&case.pattern));
                self.store_name(name, register);
            }
            if let Some(guard) = &case.guard {
                self.jump_if(guard, next, false)?;
            }
            self.body.release_to(mark);
            self.stmts(&case.body)?;
            self.body.goto(end);
            self.body.bind(next);
        }
        self.body.bind(end);
        Ok(())
    }

    /// A pattern that always matches may only come last.
    fn check_reachable(&self, pattern: &'a Pattern) -> Result {
        let name = match pattern {
            Pattern::MatchAs(ast::PatternMatchAs { pattern: None, name, .. }) => name,
            Pattern::MatchAs(ast::PatternMatchAs { pattern: Some(inner), .. }) => {
                return self.check_reachable(inner);
            }
            Pattern::MatchOr(node) => {
                return node.patterns.iter().try_for_each(|p| self.check_reachable(p));
            }
            _ => return Ok(()),
        };
        let what = match name {
            Some(name) => format!("name capture '{}'", name.as_str()),
            None => "wildcard".to_owned(),
        };
        Err(error_at(pattern, format!("{what} makes remaining patterns unreachable")))
    }

    fn capture(
        &mut self,
        pattern: &'a Pattern,
        name: &'a str,
        register: u16,
        captures: &mut Captures<'a>,
    ) -> Result {
        if captures.iter().any(|(known, _)| *known == name) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            return Err(error_at(pattern, message));
        }
        captures.push((name, register));
        Ok(())
    }

    /// Tests the value in `subject`; goes to `fail` if it does not match.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: u16,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        self.descend(span(pattern).0)?;
        self.body.at(span(pattern));
        match pattern {
            Pattern::MatchValue(node) => {
                grammar::check_complex(&node.value)?;
                if !matches!(*node.value, Expr::Attribute(_))
                    && self.constant(&node.value).is_none()
                {
                    let message = "patterns may only match literals and attribute lookups";
                    return Err(error_at(&*node.value, message));
                }
                if let Some(value) = self.small_int(&node.value) {
                    self.body.jump(Op::JumpNotEqI, subject, value, fail);
                } else {
                    let value = self.operand(&node.value)?;
                    self.body.at(span(pattern));
                    self.body.jump(Op::JumpNotEq, subject, value, fail);
                }
            }
            Pattern::MatchSingleton(node) => match &node.value {
                Constant::None => self.body.jump(Op::JumpIfNotNone, subject, 0, fail),
                value => {
                    let wanted = self.body.temps(2);
                    let value = Literal::Bool(*value == Constant::Bool(true));
                    self.body.load_const(wanted, value);
                    self.body.emit(Op::Is, wanted + 1, subject, wanted);
                    self.body.jump(Op::JumpIfNot, wanted + 1, 0, fail);
                }
            },
            Pattern::MatchSequence(node) => {
                self.sequence(pattern, &node.patterns, subject, fail, captures)?;
            }
            Pattern::MatchMapping(node) => self.mapping(node, subject, fail, captures)?,
            Pattern::MatchClass(node) => self.class_pattern(node, subject, fail, captures)?,
            // The parser crate takes a lone star, the grammar wants a comma behind it.
            Pattern::MatchStar(_) => return Err(grammar::rejected(pattern)),
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    self.pattern(inner, subject, fail, captures)?;
                }
                if let Some(name) = &node.name {
                    self.capture(pattern, name, subject, captures)?;
                }
            }
            Pattern::MatchOr(node) => self.alternatives(node, subject, fail, captures)?,
        }
        self.depth -= 1;
        Ok(())
    }

    fn sequence(
        &mut self,
        pattern: &'a Pattern,
        items: &'a [Pattern],
        subject: u16,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        let star = items.iter().position(|p| matches!(p, Pattern::MatchStar(_)));
        let stars = items.iter().filter(|p| matches!(p, Pattern::MatchStar(_))).count();
        if stars > 1 {
            return Err(error_at(pattern, "multiple starred names in sequence pattern"));
        }
        let test = self.body.temp();
        self.body.emit(Op::MatchSequence, test, subject, 0);
        self.body.jump(Op::JumpIfNot, test, 0, fail);
        let only_wildcards = items.iter().all(is_wildcard);
        let needed = (items.len() - stars) as u16;
        if star.is_none() || needed > 0 {
            self.body.emit(Op::GetLen, test, subject, 0);
            let op = if star.is_some() { Op::JumpLtI } else { Op::JumpNotEqI };
            self.body.jump(op, test, needed, fail);
        }
        if only_wildcards || items.is_empty() {
            return Ok(());
        }
        let first = self.body.temps(items.len());
        match star {
            Some(star) => {
                let after = items.len() - star - 1;
                if star > 255 || after > 255 {
                    let message = "too many expressions in star-unpacking sequence pattern";
                    return Err(error_at(pattern, message));
                }
                self.body.emit(Op::UnpackStar, first, subject, (star | after << 8) as u16);
            }
            None => self.body.emit(Op::Unpack, first, subject, items.len() as u16),
        }
        for (i, item) in items.iter().enumerate() {
            let register = nth(first, i);
            match item {
                Pattern::MatchStar(star) => {
                    if let Some(name) = &star.name {
                        self.capture(item, name, register, captures)?;
                    }
                }
                _ => self.pattern(item, register, fail, captures)?,
            }
        }
        Ok(())
    }

    fn mapping(
        &mut self,
        node: &'a ast::PatternMatchMapping,
        subject: u16,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        grammar::check_rest(node)?;
        let test = self.body.temp();
        self.body.emit(Op::MatchMapping, test, subject, 0);
        self.body.jump(Op::JumpIfNot, test, 0, fail);
        let count = node.keys.len() as u16;
        let keys = self.body.temp();
        if count > 0 {
            self.body.emit(Op::GetLen, test, subject, 0);
            self.body.jump(Op::JumpLtI, test, count, fail);
            for (i, key) in node.keys.iter().enumerate() {
                let same = |other: &Expr| match (self.constant(key), self.constant(other)) {
                    (Some(a), Some(b)) => fold::equal(&a, &b),
                    _ => false,
                };
                grammar::check_complex(key)?;
                if self.constant(key).is_none() && !matches!(key, Expr::Attribute(_)) {
                    let message =
                        "mapping pattern keys may only match literals and attribute lookups";
                    return Err(error_at(node, message));
                }
                if node.keys[..i].iter().any(same) {
                    let key = match self.constant(key) {
                        Some(Literal::Str(text)) => format!("'{}'", String::from_utf8_lossy(&text)),
                        key => key.as_ref().map_or(String::new(), literal_text),
                    };
                    let message = format!("mapping pattern checks duplicate key ({key})");
                    return Err(error_at(node, message));
                }
            }
        }
        match self.constants(&node.keys) {
            Some(values) => self.body.load_const(keys, Literal::Tuple(values)),
            None => {
                let mark = self.body.mark();
                let first = self.run_of(&node.keys)?;
                self.body.at(span(node));
                self.body.build(Op::BuildTuple, keys, first, node.keys.len());
                self.body.release_to(mark);
            }
        }
        if count > 0 {
            let values = self.body.temp();
            self.body.emit(Op::MatchKeys, values, subject, keys);
            self.body.jump(Op::JumpIfNone, values, 0, fail);
            let first = self.body.temps(node.keys.len());
            self.body.emit(Op::Unpack, first, values, count);
            for (i, item) in node.patterns.iter().enumerate() {
                self.pattern(item, nth(first, i), fail, captures)?;
            }
        }
        if let Some(rest) = &node.rest {
            let register = self.body.temp();
            self.body.at(span(node));
            self.body.emit(Op::DictRest, register, subject, keys);
            if captures.iter().any(|(known, _)| *known == rest.as_str()) {
                let message =
                    format!("multiple assignments to name '{}' in pattern", rest.as_str());
                return Err(error_at(node, message));
            }
            captures.push((rest, register));
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        node: &'a ast::PatternMatchClass,
        subject: u16,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        let window = self.body.temps(3);
        self.expr_into(&node.cls, window)?;
        self.body.at(span(node));
        self.body.emit(Op::Move, window + 1, subject, 0);
        let mut names = Vec::new();
        for (i, name) in node.kwd_attrs.iter().enumerate() {
            if node.kwd_attrs[..i].contains(name) {
                let message =
                    format!("attribute name repeated in class pattern: {}", name.as_str());
                return Err(error_at(&node.kwd_patterns[i], message));
            }
            let name = self.table.mangle(self.body.scope, name);
            names.push(Literal::Str(name.as_bytes().into()));
        }
        self.body.load_const(window + 2, Literal::Tuple(names.into()));
        let values = self.body.temp();
        self.body.emit(Op::MatchClass, values, window, node.patterns.len() as u16);
        self.body.jump(Op::JumpIfNone, values, 0, fail);
        let count = node.patterns.len() + node.kwd_patterns.len();
        if count == 0 {
            return Ok(());
        }
        let first = self.body.temps(count);
        self.body.emit(Op::Unpack, first, values, count as u16);
        for (i, item) in node.patterns.iter().chain(&node.kwd_patterns).enumerate() {
            self.pattern(item, nth(first, i), fail, captures)?;
        }
        Ok(())
    }

    fn alternatives(
        &mut self,
        node: &'a ast::PatternMatchOr,
        subject: u16,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        let matched = self.body.label();
        let mut agreed: Option<Captures<'a>> = None;
        let last = node.patterns.len() - 1;
        for (i, pattern) in node.patterns.iter().enumerate() {
            if i < last {
                self.check_reachable(pattern)?;
            }
            let next = self.body.label();
            let mut found = Captures::new();
            let target = if i < last { next } else { fail };
            self.pattern(pattern, subject, target, &mut found)?;
            match &mut agreed {
                // The first alternative's captures get registers that all alternatives fill.
                None => {
                    for (_, register) in &mut found {
                        let shared = self.body.temp();
                        self.body.emit(Op::Move, shared, *register, 0);
                        *register = shared;
                    }
                    agreed = Some(found);
                }
                Some(agreed) => {
                    let differ = agreed.len() != found.len()
                        || agreed.iter().any(|(name, _)| !found.iter().any(|(n, _)| n == name));
                    if differ {
                        let message = "alternative patterns bind different names";
                        return Err(error_at(node, message));
                    }
                    for (name, shared) in agreed.iter() {
                        let (_, register) =
                            found.iter().find(|(n, _)| n == name).expect("bug: same names");
                        self.body.emit(Op::Move, *shared, *register, 0);
                    }
                }
            }
            if i < last {
                self.body.goto(matched);
                self.body.bind(next);
            } else {
                self.body.bind(next);
            }
        }
        self.body.bind(matched);
        for (name, register) in agreed.unwrap_or_default() {
            self.capture(&node.patterns[0], name, register, captures)?;
        }
        Ok(())
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(
        pattern,
        Pattern::MatchAs(ast::PatternMatchAs { pattern: None, name: None, .. })
            | Pattern::MatchStar(ast::PatternMatchStar { name: None, .. })
    )
}
