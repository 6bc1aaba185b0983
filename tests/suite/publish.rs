//! Tests of `publish`.

#![allow(clippy::expect_used, reason = "what a test needs and lacks fails the test")]

mod fixture;
mod json;
mod tables;
mod workbook;
