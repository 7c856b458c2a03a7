//! What the recogniser remembers of a match: as much of a tree as messages need.

use super::token::Kind;

/// What an alternative is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Nothing,
    /// A token, by its index.
    Token(u32),
    /// A node, by its index.
    Node(u32),
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// The matches of a repetition.
    Sequence,
    Attribute,
    Subscript,
    Slice,
    Starred,
    List,
    Tuple,
    Set,
    Dict,
    Lambda,
    Call,
    Operation,
    Comparison,
    /// `in` and what follows it.
    Membership,
    Conditional,
    Named,
    Generator,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Yield,
    Await,
    /// A number, or strings.
    Literal,
    /// An f-string.
    Format,
    /// A replacement field.
    Field,
    Parameter,
    Pattern,
    /// The arguments of a call.
    Arguments,
    /// `name=value`
    Keyword,
    /// `**value`
    DoubleStarred,
}

/// A match, with its tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub shape: Shape,
    /// Its first token, and its last one that is no line end.
    pub first: u32,
    pub last: u32,
    /// Its children: how many, and where in [`Nodes::children`].
    pub count: u32,
    pub children: u32,
}

/// The nodes that are in use.
#[derive(Default)]
pub(super) struct Nodes {
    nodes: Vec<Node>,
    children: Vec<Value>,
}

impl Nodes {
    pub fn add(&mut self, shape: Shape, (first, last): (u32, u32), children: &[Value]) -> Value {
        let node = Node {
            shape,
            first,
            last,
            count: children.len() as u32,
            children: self.children.len() as u32,
        };
        self.children.extend_from_slice(children);
        self.nodes.push(node);
        Value::Node(self.nodes.len() as u32 - 1)
    }

    pub fn get(&self, index: u32) -> Node {
        self.nodes[index as usize]
    }

    /// The children of a node; none of anything else.
    pub fn children(&self, value: Value) -> &[Value] {
        let Value::Node(index) = value else { return &[] };
        let node = self.get(index);
        &self.children[node.children as usize..(node.children + node.count) as usize]
    }

    pub fn shape(&self, value: Value) -> Option<Shape> {
        match value {
            Value::Node(index) => Some(self.get(index).shape),
            _ => None,
        }
    }

    /// The first and the last token of a value.
    pub fn tokens(&self, value: Value) -> Option<(u32, u32)> {
        match value {
            Value::Nothing => None,
            Value::Token(index) => Some((index, index)),
            Value::Node(index) => {
                let node = self.get(index);
                Some((node.first, node.last))
            }
        }
    }

    /// How much there is, for [`Nodes::truncate`].
    pub fn mark(&self) -> (u32, u32) {
        (self.nodes.len() as u32, self.children.len() as u32)
    }

    /// Forgets what came behind `mark`.
    pub fn truncate(&mut self, mark: (u32, u32)) {
        self.nodes.truncate(mark.0 as usize);
        self.children.truncate(mark.1 as usize);
    }
}

impl Shape {
    /// The shape that the grammar calls `name`.
    pub fn of(name: &str) -> Shape {
        match name {
            "attribute" => Shape::Attribute,
            "subscript" => Shape::Subscript,
            "slice" => Shape::Slice,
            "starred" => Shape::Starred,
            "list" => Shape::List,
            "tuple" => Shape::Tuple,
            "set" => Shape::Set,
            "dict" => Shape::Dict,
            "lambda" => Shape::Lambda,
            "call" => Shape::Call,
            "operation" => Shape::Operation,
            "comparison" => Shape::Comparison,
            "membership" => Shape::Membership,
            "conditional" => Shape::Conditional,
            "named" => Shape::Named,
            "generator" => Shape::Generator,
            "list_comprehension" => Shape::ListComprehension,
            "set_comprehension" => Shape::SetComprehension,
            "dict_comprehension" => Shape::DictComprehension,
            "yield" => Shape::Yield,
            "await" => Shape::Await,
            "parameter" => Shape::Parameter,
            "pattern" => Shape::Pattern,
            "arguments" => Shape::Arguments,
            "keyword" => Shape::Keyword,
            "double_starred" => Shape::DoubleStarred,
            _ => panic!("bug: no shape {name}"),
        }
    }

    /// What messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Attribute => "attribute",
            Shape::Subscript => "subscript",
            Shape::Starred => "starred",
            Shape::List => "list",
            Shape::Tuple => "tuple",
            Shape::Set => "set display",
            Shape::Dict => "dict literal",
            Shape::Lambda => "lambda",
            Shape::Call => "function call",
            Shape::Operation => "expression",
            Shape::Comparison => "comparison",
            Shape::Conditional => "conditional expression",
            Shape::Named => "named expression",
            Shape::Generator => "generator expression",
            Shape::ListComprehension => "list comprehension",
            Shape::SetComprehension => "set comprehension",
            Shape::DictComprehension => "dict comprehension",
            Shape::Yield => "yield expression",
            Shape::Await => "await expression",
            Shape::Format => "f-string expression",
            _ => "literal",
        }
    }
}

/// What messages call a token that is an expression.
pub(super) fn token_name(kind: Kind) -> &'static str {
    match kind.text() {
        "NAME" => "name",
        "..." => "ellipsis",
        word @ ("None" | "True" | "False") => word,
        _ => "literal",
    }
}
