//! How much of the thread's stack there is left, where the system tells.

/// How far below the address `here` the stack of this thread reaches, as it stands or may grow. None
/// if the system does not tell: only Linux does, in files.
#[cold]
pub fn left_below(here: usize) -> Option<usize> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let maps = std::fs::read_to_string("/proc/self/maps").ok()?;
    let (start, end, name) =
        maps.lines().filter_map(mapping).find(|m| (m.0..m.1).contains(&here))?;
    if name != "[stack]" {
        // The stack of a thread has its full size from the start, and a guard page below.
        return Some(here - start);
    }
    // That of the first thread grows up to a limit.
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max stack size"))?;
    let limit = match limit.split_whitespace().next()? {
        "unlimited" => usize::MAX,
        number => number.parse().ok()?,
    };
    Some(here.saturating_sub(end.saturating_sub(limit)))
}

/// Start, end and name of a line like `7ffd1000-7ffd2000 rw-p 00000000 00:00 0 [stack]`.
fn mapping(line: &str) -> Option<(usize, usize, &str)> {
    let mut fields = line.split_whitespace();
    let (start, end) = fields.next()?.split_once('-')?;
    let address = |text| usize::from_str_radix(text, 16).ok();
    Some((address(start)?, address(end)?, fields.nth(4).unwrap_or("")))
}
