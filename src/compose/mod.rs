//! The room `compose`.
