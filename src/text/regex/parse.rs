//! From the text of a pattern to its tree. What is wrong with a pattern is said when CPython says it,
//! in its words.

use super::source::{Name, Source, Token};
use super::tree::*;
use super::width::{Width, width_of};
use super::{Error, Host, flag};

/// A parsed pattern.
pub struct Parsed {
    pub tree: Seq,
    pub flags: u32,
    /// How many groups, the whole match included.
    pub groups: usize,
    pub names: Vec<(Vec<u8>, usize)>,
    /// How wide each group is.
    pub widths: Vec<Option<Width>>,
    pub warnings: Vec<String>,
}

/// Parses a pattern.
pub fn parse(
    pattern: &[u32],
    is_text: bool,
    flags: u32,
    host: &mut dyn Host,
) -> Result<Parsed, Error> {
    let mut parser = Parser {
        source: Source::new(pattern, is_text)?,
        host,
        flags,
        widths: vec![None],
        names: Vec::new(),
        look_behind: None,
        references: Vec::new(),
        warnings: Vec::new(),
    };
    let tree = parser.alternatives(flags & flag::VERBOSE != 0, 0)?;
    let flags = parser.final_flags()?;
    if parser.source.next.is_some() {
        return Err(parser.source.error("unbalanced parenthesis", 0));
    }
    if let Some((group, pos)) = parser.references.iter().find(|(g, _)| *g >= parser.group_count()) {
        let message = format!("invalid group reference {group}").into_bytes();
        return Err(Error::Pattern { message, pos: Some(*pos) });
    }
    Ok(Parsed {
        tree,
        flags,
        groups: parser.group_count(),
        names: parser.names,
        widths: parser.widths,
        warnings: parser.warnings,
    })
}

/// A parse.
pub struct Parser<'a> {
    pub source: Source<'a>,
    host: &'a mut dyn Host,
    flags: u32,
    /// By group: how wide it is; None while it is open. The first stands for the whole.
    widths: Vec<Option<Width>>,
    names: Vec<(Vec<u8>, usize)>,
    /// How many groups there were before the outermost look-behind that is being parsed.
    look_behind: Option<usize>,
    /// Groups that conditions ask for by number, and where they do.
    references: Vec<(usize, usize)>,
    warnings: Vec<String>,
}

/// What `(?` begins.
enum Extension {
    /// A group: what is before its contents has been read.
    Group { name: Option<Name>, capture: bool, atomic: bool, add: u32, remove: u32 },
    /// All of something else.
    Node(Option<Node>),
}

fn is_space(point: u32) -> bool {
    matches!(point, 0x20 | 0x09..=0x0D)
}

fn flag_of(token: Token) -> Option<u32> {
    let Token::Char(point) = token else { return None };
    Some(match u8::try_from(point).ok()? {
        b'i' => flag::IGNORECASE,
        b'L' => flag::LOCALE,
        b'm' => flag::MULTILINE,
        b's' => flag::DOTALL,
        b'x' => flag::VERBOSE,
        b'a' => flag::ASCII,
        b'u' => flag::UNICODE,
        _ => return None,
    })
}

fn is_letter(token: Token) -> bool {
    matches!(token, Token::Char(point) if crate::text::unicode::is_alpha(point))
}

/// Appends an item that is not there yet.
fn add_item(items: &mut Vec<SetItem>, item: SetItem) {
    if items.last() != Some(&item) {
        items.push(item);
    }
}

impl Parser<'_> {
    /// How many groups there are so far, the whole match included.
    pub fn group_count(&self) -> usize {
        self.widths.len()
    }

    /// Whether a group has not been closed yet.
    pub fn is_open(&self, group: usize) -> bool {
        self.widths.get(group).is_none_or(Option::is_none)
    }

    /// Complains about a group that a look-behind must not refer to.
    pub fn check_look_behind(&self, group: usize) -> Result<(), Error> {
        let Some(before) = self.look_behind else { return Ok(()) };
        if self.is_open(group) {
            return Err(self.source.error("cannot refer to an open group", 0));
        }
        if group >= before {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.source.error(message, 0));
        }
        Ok(())
    }

    /// The flags of the whole pattern, checked.
    fn final_flags(&self) -> Result<u32, Error> {
        let flags = self.flags;
        if !self.source.is_text {
            return match () {
                () if flags & flag::UNICODE != 0 => {
                    Err(Error::Value("cannot use UNICODE flag with a bytes pattern"))
                }
                () if flags & flag::LOCALE != 0 && flags & flag::ASCII != 0 => {
                    Err(Error::Value("ASCII and LOCALE flags are incompatible"))
                }
                () => Ok(flags),
            };
        }
        if flags & flag::LOCALE != 0 {
            return Err(Error::Value("cannot use LOCALE flag with a str pattern"));
        }
        if flags & flag::ASCII == 0 {
            return Ok(flags | flag::UNICODE);
        }
        match flags & flag::UNICODE {
            0 => Ok(flags),
            _ => Err(Error::Value("ASCII and UNICODE flags are incompatible")),
        }
    }

    /// Parses `x|y|…` up to a closing parenthesis or the end.
    fn alternatives(&mut self, mut verbose: bool, depth: usize) -> Result<Seq, Error> {
        self.host.enter()?;
        let mut found = Vec::new();
        loop {
            found.push(self.sequence(verbose, depth + 1, depth == 0 && found.is_empty())?);
            if !self.source.eat(b'|')? {
                break;
            }
            if depth == 0 {
                verbose = self.flags & flag::VERBOSE != 0;
            }
        }
        self.host.leave();
        if found.len() == 1 {
            return Ok(found.pop().unwrap_or_default());
        }
        Ok(match as_set(&found) {
            Some(set) => vec![Node::Set(set)],
            None => vec![Node::Alternatives(found)],
        })
    }

    /// Parses up to a bar, a closing parenthesis or the end. `first`: global flags may stand here.
    fn sequence(&mut self, mut verbose: bool, depth: usize, first: bool) -> Result<Seq, Error> {
        let mut nodes: Seq = Vec::new();
        while let Some(token) = self.source.next {
            if self.source.peeks(b'|') || self.source.peeks(b')') {
                break;
            }
            self.source.get()?;
            self.host.spend(1)?;
            let point = match token {
                Token::Escape(letter) => {
                    let node = self.escape(letter)?;
                    nodes.push(node);
                    continue;
                }
                Token::Char(point) => point,
            };
            if verbose && is_space(point) {
                continue;
            }
            match u8::try_from(point) {
                Ok(b'#') if verbose => loop {
                    match self.source.get()? {
                        None | Some(Token::Char(0x0A)) => break,
                        Some(_) => {}
                    }
                },
                Ok(b'[') => {
                    let set = self.set()?;
                    nodes.push(set);
                }
                Ok(b'.') => nodes.push(Node::Any),
                Ok(b'^') => nodes.push(Node::At(At::Beginning)),
                Ok(b'$') => nodes.push(Node::At(At::End)),
                Ok(byte @ (b'*' | b'+' | b'?' | b'{')) => self.repeat(byte, &mut nodes)?,
                Ok(b'(') => {
                    let may_set_flags = first && nodes.is_empty();
                    if let Some(node) = self.group(verbose, depth, may_set_flags)? {
                        nodes.push(node);
                    } else if may_set_flags {
                        verbose = self.flags & flag::VERBOSE != 0;
                    }
                }
                _ => nodes.push(Node::Literal(point)),
            }
        }
        Ok(flatten(nodes))
    }

    // --- sets -----------------------------------------------------------------------------------

    /// Parses a set, whose bracket has been read.
    fn set(&mut self) -> Result<Node, Error> {
        let here = self.source.tell() - 1;
        if self.source.peeks(b'[') {
            self.warn_of_set("nested set", self.source.tell());
        }
        let negate = self.source.eat(b'^')?;
        let mut items = Vec::new();
        loop {
            let Some(this) = self.source.get()? else { return Err(self.unterminated_set(here)) };
            if this == Token::Char(u32::from(b']')) && !items.is_empty() {
                break;
            }
            let low = self.set_member(this, !items.is_empty())?;
            if !self.source.eat(b'-')? {
                add_item(&mut items, low);
                continue;
            }
            let Some(that) = self.source.get()? else { return Err(self.unterminated_set(here)) };
            if that == Token::Char(u32::from(b']')) {
                add_item(&mut items, low);
                add_item(&mut items, SetItem::Range(0x2D, 0x2D));
                break;
            }
            if that == Token::Char(u32::from(b'-')) {
                self.warn_of_set("set difference", self.source.tell() - 2);
            }
            let high = match that {
                Token::Escape(letter) => self.source.set_escape(letter)?,
                Token::Char(point) => SetItem::Range(point, point),
            };
            match (low, high) {
                (SetItem::Range(low, _), SetItem::Range(high, _)) if low <= high => {
                    add_item(&mut items, SetItem::Range(low, high));
                }
                _ => {
                    let mut range = Vec::new();
                    this.write(&mut range);
                    range.push(b'-');
                    that.write(&mut range);
                    let back = this.len() + 1 + that.len();
                    return Err(self.source.error_about("bad character range ", &range, back));
                }
            }
        }
        Ok(match items[..] {
            [SetItem::Range(low, high)] if low == high && !negate => Node::Literal(low),
            _ => Node::Set(SetNode { negate, items }),
        })
    }

    fn set_member(&mut self, this: Token, is_later: bool) -> Result<SetItem, Error> {
        let point = match this {
            Token::Escape(letter) => return self.source.set_escape(letter),
            Token::Char(point) => point,
        };
        if is_later && self.source.next == Some(this) {
            let what = match u8::try_from(point) {
                Ok(b'-') => "set difference",
                Ok(b'&') => "set intersection",
                Ok(b'~') => "set symmetric difference",
                Ok(b'|') => "set union",
                _ => "",
            };
            if !what.is_empty() {
                self.warn_of_set(what, self.source.tell() - 1);
            }
        }
        Ok(SetItem::Range(point, point))
    }

    fn unterminated_set(&self, here: usize) -> Error {
        self.source.error("unterminated character set", self.source.tell() - here)
    }

    fn warn_of_set(&mut self, what: &str, position: usize) {
        self.warnings.push(format!("Possible {what} at position {position}"));
    }

    // --- repeats --------------------------------------------------------------------------------

    /// Makes the last node one that is repeated, as `sign` and what follows say.
    fn repeat(&mut self, sign: u8, nodes: &mut Seq) -> Result<(), Error> {
        let here = self.source.tell();
        let (min, max) = match sign {
            b'?' => (0, 1),
            b'*' => (0, MAX_REPEAT),
            b'+' => (1, MAX_REPEAT),
            _ => match self.bounds(here)? {
                Some(bounds) => bounds,
                None => {
                    nodes.push(Node::Literal(u32::from(sign)));
                    return Ok(());
                }
            },
        };
        let back = self.source.tell() - here + 1;
        let item = match nodes.last() {
            None | Some(Node::At(_)) => return Err(self.source.error("nothing to repeat", back)),
            Some(Node::Repeat { .. }) => return Err(self.source.error("multiple repeat", back)),
            Some(_) => nodes.pop(),
        };
        let body = match item {
            Some(Node::Group { index: None, add: 0, remove: 0, body }) => body,
            item => item.into_iter().collect(),
        };
        let kind = if self.source.eat(b'?')? {
            RepeatKind::Lazy
        } else if self.source.eat(b'+')? {
            RepeatKind::Possessive
        } else {
            RepeatKind::Greedy
        };
        nodes.push(Node::Repeat { min, max, kind, body });
        Ok(())
    }

    /// The bounds in braces, the first of which has been read; None if it stands for itself.
    fn bounds(&mut self, here: usize) -> Result<Option<(u32, u32)>, Error> {
        if self.source.peeks(b'}') {
            return Ok(None);
        }
        let low = self.source.get_while(usize::MAX, |b| b.is_ascii_digit())?;
        let high = match self.source.eat(b',')? {
            true => self.source.get_while(usize::MAX, |b| b.is_ascii_digit())?,
            false => low.clone(),
        };
        if !self.source.eat(b'}')? {
            self.source.seek(here)?;
            return Ok(None);
        }
        let number = |text: Vec<u8>, empty: u32| -> Result<u32, Error> {
            let len = text.len();
            let number = Name { text, len }.number().unwrap_or(u64::from(empty));
            match u32::try_from(number) {
                Ok(number) if len == 0 || number != MAX_REPEAT => Ok(number),
                _ => Err(Error::Overflow("the repetition number is too large")),
            }
        };
        let min = number(low, 0)?;
        let max = number(high, MAX_REPEAT)?;
        if max < min {
            let back = self.source.tell() - here;
            return Err(self.source.error("min repeat greater than max repeat", back));
        }
        Ok(Some((min, max)))
    }

    // --- groups ---------------------------------------------------------------------------------

    /// Parses what a parenthesis, which has been read, begins; None if that is nothing to match.
    fn group(&mut self, verbose: bool, depth: usize, first: bool) -> Result<Option<Node>, Error> {
        let start = self.source.tell() - 1;
        let extension = match self.source.eat(b'?')? {
            true => self.extension(verbose, depth, first, start)?,
            false => {
                let (add, remove) = (0, 0);
                Extension::Group { name: None, capture: true, atomic: false, add, remove }
            }
        };
        let (name, capture, atomic, add, remove) = match extension {
            Extension::Group { name, capture, atomic, add, remove } => {
                (name, capture, atomic, add, remove)
            }
            Extension::Node(node) => return Ok(node),
        };
        let index = match capture {
            true => Some(self.open_group(name)?),
            false => None,
        };
        let verbose = (verbose || add & flag::VERBOSE != 0) && remove & flag::VERBOSE == 0;
        let body = self.alternatives(verbose, depth + 1)?;
        self.close(start)?;
        if let Some(index) = index {
            self.widths[index] = Some(width_of(&body, &self.widths));
        }
        Ok(Some(match atomic {
            true => Node::Atomic(body),
            false => Node::Group { index, add, remove, body },
        }))
    }

    /// Reads the parenthesis that closes what began at `start`.
    fn close(&mut self, start: usize) -> Result<(), Error> {
        if self.source.eat(b')')? {
            return Ok(());
        }
        let back = self.source.tell() - start;
        Err(self.source.error("missing ), unterminated subpattern", back))
    }

    fn open_group(&mut self, name: Option<Name>) -> Result<usize, Error> {
        let index = self.widths.len();
        self.widths.push(None);
        if let Some(name) = name {
            if let Some(known) = self.group_named(&name) {
                let after = format!(" as group {index}; was group {known}");
                let mut message = b"redefinition of group name ".to_vec();
                crate::text::escape::repr(&name.text, &mut message);
                message.extend_from_slice(after.as_bytes());
                return Err(self.source.error(message, name.len + 1));
            }
            self.names.push((name.text, index));
        }
        Ok(index)
    }

    fn group_named(&self, name: &Name) -> Option<usize> {
        self.names.iter().find(|(known, _)| *known == name.text).map(|(_, index)| *index)
    }

    fn known_group(&self, name: &Name) -> Result<usize, Error> {
        self.source.check_name(name, 1)?;
        match self.group_named(name) {
            Some(index) => Ok(index),
            None => Err(self.source.error_naming("unknown group name ", name, name.len + 1)),
        }
    }

    fn end_of_pattern(&self) -> Error {
        self.source.error("unexpected end of pattern", 0)
    }

    fn unknown_extension(&self, before: &str, token: Token) -> Error {
        let mut text = before.as_bytes().to_vec();
        token.write(&mut text);
        self.source.error_about("unknown extension ?", &text, token.len() + 1 + before.len())
    }

    /// Parses what `(?` begins.
    fn extension(
        &mut self,
        verbose: bool,
        depth: usize,
        first: bool,
        start: usize,
    ) -> Result<Extension, Error> {
        let Some(token) = self.source.get()? else { return Err(self.end_of_pattern()) };
        let group = |name, capture, atomic| {
            Ok(Extension::Group { name, capture, atomic, add: 0, remove: 0 })
        };
        let byte = match token {
            Token::Char(point) => u8::try_from(point).unwrap_or(0),
            Token::Escape(_) => 0,
        };
        match byte {
            b'P' if self.source.eat(b'<')? => {
                let name = self.source.get_until(b'>', "group name")?;
                self.source.check_name(&name, 1)?;
                group(Some(name), true, false)
            }
            b'P' => self.named_reference().map(|node| Extension::Node(Some(node))),
            b':' => group(None, false, false),
            b'>' => group(None, false, true),
            b'#' => {
                self.comment(start)?;
                Ok(Extension::Node(None))
            }
            b'=' | b'!' | b'<' => {
                self.look(byte, verbose, depth, start).map(|node| Extension::Node(Some(node)))
            }
            b'(' => self.conditional(verbose, depth, start).map(|n| Extension::Node(Some(n))),
            _ if flag_of(token).is_some() || byte == b'-' => match self.inline_flags(token)? {
                Some((add, remove)) => {
                    let (name, capture, atomic) = (None, false, false);
                    Ok(Extension::Group { name, capture, atomic, add, remove })
                }
                None if first => Ok(Extension::Node(None)),
                None => {
                    let message = "global flags not at the start of the expression";
                    Err(self.source.error(message, self.source.tell() - start))
                }
            },
            _ => Err(self.unknown_extension("", token)),
        }
    }

    /// `(?P=name)`, read up to the P.
    fn named_reference(&mut self) -> Result<Node, Error> {
        if !self.source.eat(b'=')? {
            return Err(match self.source.get()? {
                Some(token) => self.unknown_extension("P", token),
                None => self.end_of_pattern(),
            });
        }
        let name = self.source.get_until(b')', "group name")?;
        let group = self.known_group(&name)?;
        if self.is_open(group) {
            return Err(self.source.error("cannot refer to an open group", name.len + 1));
        }
        self.check_look_behind(group)?;
        Ok(Node::Reference(group))
    }

    fn comment(&mut self, start: usize) -> Result<(), Error> {
        loop {
            if self.source.next.is_none() {
                let back = self.source.tell() - start;
                return Err(self.source.error("missing ), unterminated comment", back));
            }
            if self.source.get()? == Some(Token::Char(u32::from(b')'))) {
                return Ok(());
            }
        }
    }

    /// A look in either direction, read up to `sign`.
    fn look(&mut self, sign: u8, verbose: bool, depth: usize, start: usize) -> Result<Node, Error> {
        let behind = sign == b'<';
        let mut sign = sign;
        let outer = self.look_behind;
        if behind {
            sign = match self.source.get()? {
                None => return Err(self.end_of_pattern()),
                Some(Token::Char(0x3D)) => b'=',
                Some(Token::Char(0x21)) => b'!',
                Some(token) => return Err(self.unknown_extension("<", token)),
            };
            self.look_behind.get_or_insert(self.widths.len());
        }
        let body = self.alternatives(verbose, depth + 1)?;
        if behind {
            self.look_behind = outer;
        }
        self.close(start)?;
        let negate = sign == b'!';
        if negate && body.is_empty() {
            return Ok(Node::Fail);
        }
        Ok(Node::Look { behind, negate, body })
    }

    /// `(?(group)yes|no)`, read up to the second parenthesis.
    fn conditional(&mut self, verbose: bool, depth: usize, start: usize) -> Result<Node, Error> {
        let name = self.source.get_until(b')', "group name")?;
        let group = match name.number() {
            None => self.known_group(&name)?,
            Some(0) => return Err(self.source.error("bad group number", name.len + 1)),
            Some(number) => {
                let Some(number) = usize::try_from(number).ok().filter(|n| *n < 1 << 30) else {
                    let text = String::from_utf8_lossy(&name.text);
                    let digits = text.trim_start_matches('0');
                    let message = format!("invalid group reference {digits}");
                    return Err(self.source.error(message, name.len + 1));
                };
                if !self.references.iter().any(|(known, _)| *known == number) {
                    self.references.push((number, self.source.tell() - name.len - 1));
                }
                number
            }
        };
        self.check_look_behind(group)?;
        self.host.enter()?;
        let yes = self.sequence(verbose, depth + 1, false)?;
        let mut no = Vec::new();
        if self.source.eat(b'|')? {
            no = self.sequence(verbose, depth + 1, false)?;
            if self.source.peeks(b'|') {
                let message = "conditional backref with more than two branches";
                return Err(self.source.error(message, 0));
            }
        }
        self.host.leave();
        self.close(start)?;
        Ok(Node::Conditional { group, yes, no })
    }

    /// Flags after `(?`, the first of them `token`: those set and those cleared in a group, or None
    /// when they are the pattern's.
    fn inline_flags(&mut self, mut token: Token) -> Result<Option<(u32, u32)>, Error> {
        const DASH: Token = Token::Char(0x2D);
        const COLON: Token = Token::Char(0x3A);
        const CLOSE: Token = Token::Char(0x29);
        let (mut add, mut remove) = (0, 0);
        if token != DASH {
            loop {
                let flag = flag_of(token).unwrap_or(0);
                if self.source.is_text && flag == flag::LOCALE {
                    let message = "bad inline flags: cannot use 'L' flag with a str pattern";
                    return Err(self.source.error(message, 0));
                }
                if !self.source.is_text && flag == flag::UNICODE {
                    let message = "bad inline flags: cannot use 'u' flag with a bytes pattern";
                    return Err(self.source.error(message, 0));
                }
                add |= flag;
                if flag & flag::TYPES != 0 && add & flag::TYPES != flag {
                    let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.source.error(message, 0));
                }
                token = self.flag_or("missing -, : or )")?;
                if matches!(token, DASH | COLON | CLOSE) {
                    break;
                }
                self.require_flag(token, "missing -, : or )")?;
            }
        }
        if token == CLOSE {
            self.flags |= add;
            return Ok(None);
        }
        if token == DASH {
            token = self.flag_or("missing flag")?;
            self.require_flag(token, "missing flag")?;
            loop {
                let flag = flag_of(token).unwrap_or(0);
                if flag & flag::TYPES != 0 {
                    let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.source.error(message, 0));
                }
                remove |= flag;
                token = self.flag_or("missing :")?;
                if token == COLON {
                    break;
                }
                self.require_flag(token, "missing :")?;
            }
        }
        if add & remove != 0 {
            let message = "bad inline flags: flag turned on and off";
            return Err(self.source.error(message, 1));
        }
        Ok(Some((add, remove)))
    }

    fn flag_or(&mut self, missing: &str) -> Result<Token, Error> {
        match self.source.get()? {
            Some(token) => Ok(token),
            None => Err(self.source.error(missing, 0)),
        }
    }

    fn require_flag(&self, token: Token, missing: &str) -> Result<(), Error> {
        match flag_of(token) {
            Some(_) => Ok(()),
            None => {
                let message = if is_letter(token) { "unknown flag" } else { missing };
                Err(self.source.error(message, token.len()))
            }
        }
    }
}

/// The set that alternatives of one character each are.
fn as_set(alternatives: &[Seq]) -> Option<SetNode> {
    let mut items = Vec::new();
    for alternative in alternatives {
        match &alternative[..] {
            [Node::Literal(point)] => items.push(SetItem::Range(*point, *point)),
            [Node::Set(set)] if !set.negate => items.extend_from_slice(&set.items),
            _ => return None,
        }
    }
    Some(SetNode { negate: false, items })
}

/// Puts what plain groups hold in their places.
fn flatten(nodes: Seq) -> Seq {
    let is_plain = |node: &Node| matches!(node, Node::Group { index: None, add: 0, remove: 0, .. });
    if !nodes.iter().any(is_plain) {
        return nodes;
    }
    let mut flat = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Group { index: None, add: 0, remove: 0, body } => flat.extend(body),
            node => flat.push(node),
        }
    }
    flat
}
