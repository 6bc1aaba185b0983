//! Tests of `publish`.

#![allow(clippy::expect_used, reason = "what a test needs and lacks fails the test")]

mod files;
mod fixture;
mod json;
mod series;
mod tables;
mod workbook;
