//! The room `disclose`.
