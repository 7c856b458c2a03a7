//! "Did you mean": the name closest to a misspelt one, by CPython's measure
//! (`Python/suggestions.c`): edits cost 2, a change of case 1, at most a third of the letters.

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
