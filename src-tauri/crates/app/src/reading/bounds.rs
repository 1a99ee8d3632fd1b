//! What the bounded process may take: memory and processor time, by the system's own limits. Where a system has none (Windows),
//! the wall time of whoever waits is all there is.

/// Processor time in seconds.
pub(super) const PROCESSOR: u64 = 10;
/// Memory in bytes.
pub(super) const MEMORY: u64 = 512 << 20;

/// Binds this process for the rest of its life. Where the system refuses, the readers' own limits are left.
#[cfg(unix)]
pub(super) fn set() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    let _ = setrlimit(Resource::Cpu, limit(PROCESSOR));
    let _ = setrlimit(Resource::Data, limit(MEMORY));
    // A crash of this process is expected now and then: it leaves no picture of its memory behind.
    let _ = setrlimit(Resource::Core, limit(0));
}

/// Binds nothing here.
#[cfg(not(unix))]
pub(super) fn set() {}
