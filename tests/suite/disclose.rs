//! Tests of `disclose`.
