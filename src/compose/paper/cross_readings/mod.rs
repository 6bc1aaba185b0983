//! The series read across its topics, workshops and country examples: where
//! challenges outweigh good practice, to whom recommendations are directed,
//! what each workshop added, and which questions stayed open.

mod addressees;
mod growth;
mod questions;
mod tension;

use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::model::view::CrossReadings;

/// `None` where there is nothing to be read together.
pub fn chapter(desk: &mut Desk) -> Option<CrossReadings> {
    let mut introduction = tension::paragraphs(desk);
    let open = questions::Open::of(desk.series);
    introduction.extend(questions::paragraph(desk, &open));
    let matrix = addressees::matrix(desk);
    let growth = growth::section(desk);
    let questions = questions::section(desk, &open);
    let is_empty = introduction.is_empty() && matrix.is_none() && growth.is_none() && questions.is_none();
    (!is_empty).then(|| CrossReadings {
        heading: say!(desk.language, "cross-heading"),
        introduction,
        matrix,
        growth,
        questions,
    })
}
