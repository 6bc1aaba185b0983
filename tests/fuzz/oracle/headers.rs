//! Where the tables of a sheet are and what their headers mean: the same
//! wherever on the sheet they stand.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use rapporteur::diagnostic::CellAddress;
use rapporteur::ingest::delimited;
use rapporteur::ingest::file::SheetContent;
use rapporteur::ingest::grid::Grid;
use rapporteur::ingest::header_row::HeaderFinder;
use rapporteur::ingest::layout;
use rapporteur::ingest::marks::Marks;
use rapporteur::ingest::table::Table;
use rapporteur::model::Settings;

use super::Judgement;

static SETTINGS: LazyLock<Settings> = LazyLock::new(Settings::default);
static FINDER: LazyLock<HeaderFinder<'static>> = LazyLock::new(|| HeaderFinder::new(&SETTINGS));

/// How far a sheet is moved.
const DOWN: u32 = 3;
const RIGHT: u32 = 2;

/// Larger sheets have no more headers.
const LARGEST: usize = 8_000;

pub fn judge(input: &[u8]) -> Judgement {
    let input = &input[..input.len().min(LARGEST)];
    let read = delimited::read(input, |grid| FINDER.fields(grid));
    let moved = moved(&read.grid);
    let (here, signature) = told(read.grid, 0, 0);
    let (there, _) = told(moved, DOWN, RIGHT);
    let faults = if here == there {
        Vec::new()
    } else {
        vec![format!("moved, the sheet is {there} and was {here}")]
    };
    Judgement::new(signature, faults)
}

fn moved(grid: &Grid) -> Grid {
    let mut moved = Grid::default();
    for row in grid.all() {
        for (column, value) in row.cells {
            moved.push(row.index + DOWN, column + RIGHT, value.clone());
        }
    }
    moved
}

/// The tables of a sheet as though it had not been moved, and of what kind they
/// are.
fn told(grid: Grid, down: u32, right: u32) -> (String, String) {
    let (file, name): (Arc<str>, Arc<str>) = (Arc::from("file.csv"), Arc::from("Sheet"));
    let content = SheetContent {
        name,
        grid,
        marks: Marks::default(),
    };
    let mut diagnostics = Vec::new();
    let tables = layout::tables(&file, content, &FINDER, &mut diagnostics);
    let back = |cell: CellAddress| (cell.row - down, cell.column - right);
    let (mut text, mut kinds) = (String::new(), String::new());
    for table in &tables {
        write!(text, "{:?} of {:?} by {:?}", table.role, table.rows, table.tool).unwrap();
        write!(
            text,
            " below {:?}",
            table.header.map(|(first, last)| (back(first), back(last)))
        )
        .unwrap();
        for (field, column) in &table.columns {
            write!(text, ", {field:?} in {}", column - right).unwrap();
        }
        let others = table
            .occasions
            .iter()
            .chain(&table.kinds)
            .chain(&table.meeting_columns);
        for (column, what) in others {
            write!(text, ", {what} in {}", column - right).unwrap();
        }
        write!(
            text,
            ", {:?} {} {} {:?}; ",
            table.preamble, table.closing, table.totals, table.date_order
        )
        .unwrap();
        kinds += &kind(table);
    }
    for one in &diagnostics {
        write!(kinds, "|{}", one.code).unwrap();
        write!(text, "{} {}; ", one.code, one.message).unwrap();
    }
    (text, kinds)
}

fn kind(table: &Table) -> String {
    format!("{:?} {:?} {:?};", table.role, table.tool, table.standing)
}
