//! The functions of C's mathematical library that `math` needs and that Rust's standard library does
//! not offer, or offers with other last bits. Taken from the library itself, their results agree with
//! CPython's.

mod c {
    // SAFETY: C declares them as functions from double to double, and they touch nothing but errno.
    unsafe extern "C" {
        pub safe fn erf(x: f64) -> f64;
        pub safe fn erfc(x: f64) -> f64;
        // By the name `cbrt` the linker finds Rust's own.
        #[cfg(all(target_os = "linux", target_env = "gnu"))]
        #[link_name = "cbrtf64"]
        pub safe fn cbrt(x: f64) -> f64;
    }
}

/// The error function.
pub fn erf(x: f64) -> f64 {
    c::erf(x)
}

/// Its complement, exact where `1 - erf(x)` is not.
pub fn erfc(x: f64) -> f64 {
    c::erfc(x)
}

/// The cube root.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn cbrt(x: f64) -> f64 {
    c::cbrt(x)
}

/// The cube root.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn cbrt(x: f64) -> f64 {
    x.cbrt()
}
