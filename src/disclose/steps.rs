//! The steps by which names are taken out. Each is always taken; a test build
//! can leave one out, to see that the gate notices.

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Names in notes, titles, questions, series.toml are replaced.
    Texts,
    /// Only speakers who agreed to it are named.
    Attributions,
    /// Files, sheets and headers that hold a name go by another.
    Labels,
    /// Diagnostics do not quote names.
    Diagnostics,
}

#[cfg(not(test))]
pub(super) fn is_taken(_: Step) -> bool {
    true
}

#[cfg(test)]
pub(super) fn is_taken(step: Step) -> bool {
    *LEFT_OUT.lock().unwrap_or_else(std::sync::PoisonError::into_inner) != Some(step)
}

#[cfg(test)]
static LEFT_OUT: std::sync::Mutex<Option<Step>> = std::sync::Mutex::new(None);

/// Leaves out a step from now on, or none. Only one test may use it.
#[cfg(test)]
pub(crate) fn leave_out(step: Option<Step>) {
    *LEFT_OUT.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = step;
}
