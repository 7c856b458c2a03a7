//! "Did you mean": the name closest to a misspelt one, by CPython's measure
//! (`Python/suggestions.c`): edits cost 2, a change of case 1, at most a third of the letters.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

const MOVE: usize = 2;
const CASE: usize = 1;
const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;

/// The candidate closest to `wanted`, if any is close enough; the first of several.
pub fn closest<'a>(wanted: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates.iter().copied() {
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

/// The names that are keys of `dict`, in its order.
fn keys_of(dict: Gc<Dict>) -> Vec<String> {
    let keys = dict.iter().filter_map(|(key, _)| key.downcast::<Str>());
    keys.map(|key| key.to_string_lossy().into_owned()).collect()
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
    /// ". Did you mean: 'x'?" for a misspelt name or attribute. Names are those of the frame where it
    /// was raised, which only a traceback tells.
    pub(super) fn suggestion(&mut self, exception: Value, with_traceback: bool) -> Option<String> {
        let e = exception.downcast::<Exception>()?;
        let text = |v: Value| v.downcast::<Str>().map(|s| s.to_string_lossy().into_owned());
        if self.is_instance_of(exception, self.types.name_error) {
            let wanted = text(e.field(field::NAME))?;
            let best = if with_traceback { self.name_like(e, &wanted) } else { None };
            let is_module = self.native_module_names().contains(&&wanted[..])
                || self.registry.frozen.iter().any(|module| module.name == wanted);
            return match (best, is_module) {
                (Some(best), false) => Some(format!(". Did you mean: '{best}'?")),
                (Some(best), true) => Some(format!(
                    ". Did you mean: '{best}'? Or did you forget to import '{wanted}'?"
                )),
                (None, true) => Some(format!(". Did you forget to import '{wanted}'?")),
                (None, false) => None,
            };
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
            let names = self.listed_attributes(object)?;
            let own = !is_import_error && with_traceback && e.field(field::FRAME_SELF).is(object);
            let hidden = !wanted.starts_with('_') && !own;
            let names: Vec<&str> = names
                .iter()
                .map(|name| &**name)
                .filter(|name| !(hidden && name.starts_with('_')))
                .collect();
            return Some(format!(". Did you mean: '{}'?", closest(&wanted, &names)?));
        }
        None
    }

    /// What a NameError may have meant: an attribute of `self`, else the closest of the names.
    fn name_like(&mut self, e: Gc<Exception>, wanted: &str) -> Option<String> {
        let innermost = e.traceback.first()?;
        let code = innermost.code;
        let mut names: Vec<String> = Vec::new();
        match e.field(field::LOCALS).downcast::<Dict>() {
            Some(locals) => {
                names.extend(keys_of(locals));
                let name = self.intern("self");
                if let Some(instance) = locals.get_str(name) {
                    let wanted_name = self.intern(wanted);
                    match self.find_attr(instance, wanted_name) {
                        Ok(Some(_)) => return Some(format!("self.{wanted}")),
                        Ok(None) => {}
                        Err(_) => drop(self.take_raised()),
                    }
                }
            }
            None => {
                names.extend(code.varnames.iter().map(|n| n.to_string_lossy().into_owned()));
            }
        }
        names.extend(keys_of(code.globals));
        names.extend(keys_of(self.builtins));
        let names: Vec<&str> = names.iter().map(|name| &**name).collect();
        closest(wanted, &names).map(str::to_owned)
    }

    /// What a class's own `__dir__` lists, else the names of an object's attributes, sorted.
    fn listed_attributes(&mut self, object: Value) -> Option<Vec<String>> {
        let name = self.names.dir;
        let class = self.type_of(object);
        let own = self.lookup(class, name).is_some_and(|dir| dir.kind() == Kind::Function);
        if !own {
            return Some(self.attribute_names(object));
        }
        let listed = self.call_method(object, name, &[]).and_then(|names| self.to_list(names));
        let Ok(listed) = listed else {
            self.take_raised();
            return None;
        };
        let names = listed.items.iter().filter_map(|name| name.downcast::<Str>());
        let mut names: Vec<String> = names.map(|n| n.to_string_lossy().into_owned()).collect();
        names.sort();
        Some(names)
    }

    /// The locals of the running frame, if they are others than the globals.
    pub(super) fn locals_for_hints(&mut self) -> Value {
        let Some(frame) = self.frame_ref(0) else { return Value::UNSET };
        let globals: Value = frame.function.code.globals.into();
        match self.frame_locals(&frame) {
            Some(locals) if !locals.is(globals) => locals,
            _ => self.new_dict().into(),
        }
    }

    /// The local `self` of the running frame.
    pub(super) fn local_self(&mut self) -> Value {
        let Some(frame) = self.frame_ref(0) else { return Value::UNSET };
        let code = frame.function.code;
        let at = code.varnames.iter().position(|name| name.as_bytes() == b"self");
        at.map_or(Value::UNSET, |at| self.frame_local(&frame, at))
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
