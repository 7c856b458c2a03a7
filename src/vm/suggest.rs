//! "Did you mean": the name closest to a misspelt one, by CPython's measure
//! (`Python/suggestions.c`): edits cost 2, a change of case 1, at most a third of the letters.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

const MOVE: usize = 2;
const CASE: usize = 1;
const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;

/// The candidate closest to `wanted`, if any is close enough.
pub fn closest<'a>(wanted: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates.take(MAX_CANDIDATES) {
        if candidate == wanted {
            continue;
        }
        let mut limit = (wanted.len() + candidate.len() + 3) * MOVE / 6;
        if let Some((_, distance)) = best {
            limit = limit.min(distance - 1);
        }
        if let Some(distance) = distance(wanted.as_bytes(), candidate.as_bytes(), limit) {
            if best.is_none_or(|(_, d)| distance < d) {
                best = Some((candidate, distance));
            }
        }
    }
    best.map(|(name, _)| name)
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// Edit distance, if it is at most `limit`.
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    if a == b {
        return Some(0);
    }
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        let cost = (a.len() + b.len()) * MOVE;
        return (cost <= limit).then_some(cost);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return None;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE).collect();
    for (j, y) in b.iter().enumerate() {
        let (mut diagonal, mut left) = (j * MOVE, (j + 1) * MOVE);
        for (i, x) in a.iter().enumerate() {
            let substituted = diagonal + substitution(*x, *y);
            diagonal = row[i];
            left = substituted.min(left.min(row[i]) + MOVE);
            row[i] = left;
        }
    }
    let cost = row[a.len() - 1];
    (cost <= limit).then_some(cost)
}

impl Vm {
    /// ". Did you mean: 'x'?" for a misspelt name or attribute.
    pub(super) fn suggestion(&mut self, exception: Value) -> Option<String> {
        let e = exception.downcast::<Exception>()?;
        let text = |v: Value| v.downcast::<Str>().map(|s| s.to_string_lossy().into_owned());
        let mut names: Vec<String> = Vec::new();
        if self.is_instance_of(exception, self.types.name_error) {
            let wanted = text(e.field(field::NAME))?;
            let innermost = e.traceback.first()?;
            let code = innermost.code;
            names.extend(code.varnames.iter().map(|n| n.to_string_lossy().into_owned()));
            for dict in [code.globals, self.builtins] {
                names.extend(
                    dict.iter()
                        .filter_map(|(k, _)| k.downcast::<Str>())
                        .map(|k| k.to_string_lossy().into_owned()),
                );
            }
            names.sort();
            if let Some(best) = closest(&wanted, names.iter().map(|n| &**n)) {
                return Some(format!(". Did you mean: '{best}'?"));
            }
            let is_module = self.registry.modules.iter().any(|m| m.name == wanted);
            return is_module.then(|| format!(". Did you forget to import '{wanted}'?"));
        }
        let is_import_error = self.is_instance_of(exception, self.types.import_error);
        if is_import_error || self.is_instance_of(exception, self.types.attribute_error) {
            let (wanted, object) = match is_import_error {
                true => {
                    let module = e.field(field::NAME).downcast::<Str>()?;
                    (text(e.field(field::NAME_FROM))?, self.modules.get_str(module)?)
                }
                false => (text(e.field(field::NAME))?, e.field(field::OBJ).to_option()?),
            };
            names = self.attribute_names(object);
            names.sort();
            let hidden = !wanted.starts_with('_');
            let best = closest(
                &wanted,
                names.iter().map(|n| &**n).filter(|n| !(hidden && n.starts_with('_'))),
            )?;
            return Some(format!(". Did you mean: '{best}'?"));
        }
        None
    }

    /// The names of an object's attributes, without running code.
    pub fn attribute_names(&mut self, object: Value) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut add = |dict: Gc<Dict>| {
            names.extend(
                dict.iter()
                    .filter_map(|(k, _)| k.downcast::<Str>())
                    .map(|k| k.to_string_lossy().into_owned()),
            );
        };
        let class = object.downcast::<Type>();
        for class in &class.unwrap_or(self.type_of(object)).mro {
            add(self.class_dict(*class));
        }
        if class.is_none() {
            match object.downcast::<Module>() {
                Some(module) => add(module.dict),
                None if self.has_dict(object) && object.kind().has_slots() => {
                    if let Some(slots) = SlotObject::new(object) {
                        match slots.dict() {
                            Some(dict) => add(dict),
                            None => {
                                let keys = self.shapes.get(slots.shape()).keys.clone();
                                names.extend(keys.iter().map(|k| k.to_string_lossy().into_owned()));
                            }
                        }
                    }
                }
                // A method shows what its function has.
                None => {
                    let method = object.downcast::<BoundMethod>();
                    let function = method.map_or(object, |method| method.function);
                    let function = function.downcast::<Function>();
                    let dict = function.and_then(|function| function.extra.as_ref()?.dict);
                    dict.into_iter().for_each(add);
                }
            }
        }
        names.sort();
        names.dedup();
        names
    }
}
