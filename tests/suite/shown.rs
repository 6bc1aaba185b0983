//! What the figures show, read back from what the pages draw: the numbers that
//! stand in them, and lengths, places and shades against the tables that their
//! source lines name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kurbo::Rect;
use rapporteur::vocabulary::tile;

use crate::build::BUILT;
use crate::drawn::{Colour, Drawn, Fill, Letter, pages};
use crate::pdf::squeeze;
use crate::recount::{Record, Samples, table};

const SERIES: &str = "applying-sustaining-peace";

/// The pages of the sample's paper.
static PAPER: LazyLock<Vec<Drawn>> =
    LazyLock::new(|| pages(&BUILT.bytes(&format!("output/{SERIES}/policy-paper.pdf"))));

/// The page that says a text; there is one.
fn page_with(text: &str) -> &'static Drawn {
    let mut found = PAPER.iter().filter(|page| page.find(text).is_some());
    let page = found.next().unwrap_or_else(|| panic!("no page says “{text}”"));
    assert!(found.next().is_none(), "several pages say “{text}”");
    page
}

/// How light a colour is to the eye, from 0 to 1.
pub fn luminance(colour: Colour) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn about(one: f64, other: f64, slack: f64) -> bool {
    (one - other).abs() <= slack
}

fn number(cell: &str) -> u32 {
    cell.parse().unwrap_or_else(|_| panic!("“{cell}” is no number"))
}

/// Five tints: each stands for a fifth of the largest number.
fn step(number: u32, most: u32) -> u32 {
    (number * 5).div_ceil(most.max(1))
}

/// Each step has one shade, and more is darker.
fn shades_follow(shades: &BTreeMap<u32, Colour>) {
    let lights: Vec<f64> = shades.values().map(|shade| luminance(*shade)).collect();
    assert!(lights.is_sorted_by(|less, more| less > more), "{shades:?}");
}

fn shade(shades: &mut BTreeMap<u32, Colour>, step: u32, colour: Colour) {
    let known = *shades.entry(step).or_insert(colour);
    assert_eq!(known, colour, "step {step} has two shades");
}

/// Fills of one size, by the number of tenths of a point, that are as many as
/// asked for.
fn of_one_size(page: &Drawn, least: usize, fits: impl Fn(&Fill) -> bool) -> Vec<Vec<Fill>> {
    let mut sizes: BTreeMap<(i64, i64), Vec<Fill>> = BTreeMap::new();
    #[expect(clippy::cast_possible_truncation, reason = "sizes of things on a page")]
    let tenths = |length: f64| (length * 10.0).round() as i64;
    for fill in page.fills.iter().filter(|fill| fits(fill)) {
        let size = (tenths(fill.area.width()), tenths(fill.area.height()));
        sizes.entry(size).or_default().push(*fill);
    }
    sizes.into_values().filter(|fills| fills.len() >= least).collect()
}

#[test]
fn each_tile_of_a_map_has_the_shade_of_its_number() {
    let countries: BTreeMap<String, u32> = table("countries")
        .iter()
        .map(|row| (row["code"].clone(), number(&row["notes"])))
        .collect();
    let most = *countries.values().max().unwrap();
    let mut with_codes = Vec::new();
    // The cover's tiles are decoration.
    for page in &PAPER[1..] {
        for tiles in of_one_size(page, 100, |fill| {
            about(fill.area.width(), fill.area.height(), 0.1)
        }) {
            assert_eq!(tiles.len(), tile::all().len());
            let left = tiles.iter().map(|tile| tile.area.x0).fold(f64::MAX, f64::min);
            let top = tiles.iter().map(|tile| tile.area.y1).fold(f64::MIN, f64::max);
            let right = tiles.iter().map(|tile| tile.area.x0).fold(f64::MIN, f64::max);
            let columns = || tile::all().iter().map(|tile| tile.column);
            let (first, last) = (columns().min().unwrap(), columns().max().unwrap());
            let pitch = (right - left) / f64::from(last - first);
            let (mut shades, mut coded) = (BTreeMap::new(), 0);
            for one in tile::all() {
                let x = left + f64::from(one.column - first) * pitch;
                let y = top - f64::from(one.row) * pitch;
                let found = tiles
                    .iter()
                    .find(|tile| about(tile.area.x0, x, 0.2) && about(tile.area.y1, y, 0.2));
                let found = found.unwrap_or_else(|| panic!("{} has no tile", one.code));
                let notes = countries.get(one.code.as_str()).copied().unwrap_or(0);
                shade(&mut shades, step(notes, most), found.colour);
                let code = page.text_in(found.area);
                assert!(
                    code == one.code.as_str() || code.is_empty(),
                    "{code} at {}",
                    one.code
                );
                coded += usize::from(!code.is_empty());
            }
            shades_follow(&shades);
            with_codes.push(coded);
        }
    }
    // The map of the summary is too small for codes.
    assert_eq!(with_codes, [0, tile::all().len()]);
}

/// A row of a matrix as it stands on the page.
struct Row {
    label: String,
    /// Numbers and shades from left to right.
    cells: Vec<(String, Colour)>,
    total: String,
}

/// The matrix with this title: its cells are of one size.
fn matrix(page: &Drawn, title: &str) -> Vec<Row> {
    let title = page.find(title).unwrap();
    let cell = |fill: &Fill| fill.area.width() > 1.3 * fill.area.height() && fill.area.height() > 8.5;
    let below = of_one_size(page, 8, |fill| {
        cell(fill) && fill.area.y1 < title.y && fill.area.x1 > title.x
    });
    let cells = below
        .into_iter()
        .max_by(|one, other| one[0].area.y1.total_cmp(&other[0].area.y1))
        .unwrap();
    let left = cells.iter().map(|cell| cell.area.x0).fold(f64::MAX, f64::min);
    let right = cells.iter().map(|cell| cell.area.x1).fold(f64::MIN, f64::max);
    let mut rows: Vec<Vec<Fill>> = Vec::new();
    let mut sorted = cells;
    sorted.sort_by(|one, other| {
        let downwards = other.area.y0.total_cmp(&one.area.y0);
        downwards.then(one.area.x0.total_cmp(&other.area.x0))
    });
    for cell in sorted {
        match rows.last_mut() {
            Some(row) if about(row[0].area.y0, cell.area.y0, 0.1) => row.push(cell),
            _ => rows.push(vec![cell]),
        }
    }
    rows.into_iter()
        .map(|row| {
            let beside =
                |from: f64, to: f64| page.text_in(Rect::new(from, row[0].area.y0, to, row[0].area.y1));
            Row {
                label: beside(title.x - 1.0, left),
                cells: row
                    .iter()
                    .map(|cell| (page.text_in(cell.area), cell.colour))
                    .collect(),
                total: beside(right, right + 30.0),
            }
        })
        .collect()
}

/// The topics in the order of the series, which the workshops follow.
fn topics() -> Vec<String> {
    let mut workshops = Samples::read().workshops;
    workshops.sort_by_key(|row| number(&row["workshop"]));
    workshops.into_iter().map(|row| row["topic"].clone()).collect()
}

/// Holds a matrix to a table with a number for each of its rows and columns.
fn hold_matrix(rows: &[Row], names: [&str; 3], table_name: &str) {
    let [of_row, of_column, value] = names;
    let told: BTreeMap<(String, String), u32> = table(table_name)
        .iter()
        .map(|row| {
            let cell = (squeeze(&row[of_row]), row[of_column].clone());
            (cell, number(&row[value]))
        })
        .collect();
    let topics = topics();
    let count = |row: &Row, topic: &String| {
        let label = row.label.replace("Unresolved", "unresolved");
        told.get(&(label, topic.clone())).copied().unwrap_or(0)
    };
    let all = rows
        .iter()
        .flat_map(|row| topics.iter().map(|topic| count(row, topic)));
    let most = all.max().unwrap();
    assert!(most > 1, "{table_name}");
    let mut shades = BTreeMap::new();
    for row in rows {
        assert_eq!(row.cells.len(), topics.len(), "{}", row.label);
        assert!(told.keys().any(|(label, _)| *label == row.label), "{}", row.label);
        for (topic, (printed, colour)) in topics.iter().zip(&row.cells) {
            let count = count(row, topic);
            let expected = if count == 0 {
                "·".to_owned()
            } else {
                count.to_string()
            };
            assert_eq!(*printed, expected, "{} × {topic}", row.label);
            shade(&mut shades, step(count, most), *colour);
        }
    }
    shades_follow(&shades);
}

#[test]
fn each_cell_of_a_heat_map_has_the_number_and_the_shade_of_its_table() {
    let totals: BTreeMap<String, String> = table("countries")
        .into_iter()
        .map(|row| (squeeze(&row["country"]), row["notes"].clone()))
        .collect();
    let countries = ["country", "topic", "notes"];
    for (page, title, rows) in [
        (
            page_with("Leading recommendations"),
            "Sierra Leone was discussed under",
            8,
        ),
        (
            page_with("Liberia was drawn on in"),
            "Liberia was drawn on in",
            25,
        ),
    ] {
        let shown = matrix(page, title);
        assert_eq!(shown.len(), rows, "{title}");
        hold_matrix(&shown, countries, "topic_country");
        for row in &shown {
            assert_eq!(Some(&row.total), totals.get(&row.label), "{}", row.label);
        }
    }
    let title = "The thread taken up most is";
    let threads = matrix(page_with(title), title);
    assert_eq!(threads.len(), 5);
    hold_matrix(&threads, ["thread", "topic", "notes"], "threads");
    let title = "17 recommendations are directed to Member States";
    let addressees = matrix(
        page_with("Different recommendations by addressee and topic"),
        title,
    );
    assert_eq!(addressees.len(), 9);
    hold_matrix(
        &addressees,
        ["addressee", "topic", "recommendations"],
        "addressee_topic",
    );
}

/// A bar with what stands beside it.
#[derive(Debug)]
struct Bar {
    area: Rect,
    /// Number and share.
    text: String,
}

/// The charts of a page: bars on one axis below each other.
fn charts(page: &Drawn) -> Vec<Vec<Bar>> {
    let is_bar = |fill: &&Fill| about(fill.area.height(), 7.94, 0.05);
    let mut bars: Vec<Fill> = page.fills.iter().filter(is_bar).copied().collect();
    bars.sort_by(|one, other| {
        let by_axis = one.area.x0.total_cmp(&other.area.x0);
        by_axis.then(other.area.y0.total_cmp(&one.area.y0))
    });
    let mut charts: Vec<Vec<Bar>> = Vec::new();
    for bar in bars {
        let beside = Rect::new(bar.area.x1, bar.area.y0, bar.area.x1 + 58.0, bar.area.y1);
        let bar = Bar {
            area: bar.area,
            text: page.text_in(beside),
        };
        let continues = |chart: &&mut Vec<Bar>| {
            let last = &chart[chart.len() - 1].area;
            about(last.x0, bar.area.x0, 0.1) && last.y0 - bar.area.y0 < 18.0
        };
        match charts.last_mut().filter(continues) {
            Some(chart) => chart.push(bar),
            None => charts.push(vec![bar]),
        }
    }
    charts
}

/// The breakdowns of a scope by dimension: the numbers from the largest, the
/// merged last.
fn breakdowns(scope: &str) -> BTreeMap<String, Vec<u32>> {
    let mut parts: BTreeMap<String, Vec<(bool, std::cmp::Reverse<u32>)>> = BTreeMap::new();
    for row in table("participation")
        .iter()
        .filter(|row| row["workshop"] == scope)
    {
        let part = (
            row["value"] == "other groups",
            std::cmp::Reverse(number(&row["participants"])),
        );
        parts.entry(row["dimension"].clone()).or_default().push(part);
    }
    let sorted = parts.into_iter().map(|(dimension, mut parts)| {
        parts.sort_unstable();
        (dimension, parts.into_iter().map(|(_, count)| count.0).collect())
    });
    sorted.collect()
}

/// Holds every chart of these pages to one of the lists of numbers, each of
/// which is shown once.
fn hold_charts(pages: &[Drawn], mut expected: BTreeMap<String, Vec<u32>>, document: &str) {
    for chart in pages.iter().flat_map(charts) {
        let shows = |counts: &Vec<u32>| {
            let total: u32 = counts.iter().sum();
            let texts = counts.iter().map(|count| {
                let percent = (200 * count + total) / (2 * total);
                format!("{count}{percent}%")
            });
            texts.eq(chart.iter().map(|bar| bar.text.clone()))
        };
        let found = expected
            .iter()
            .find(|(_, counts)| shows(counts))
            .map(|(name, _)| name.clone());
        let found = found.unwrap_or_else(|| panic!("{document} has a chart of nothing: {chart:?}"));
        let counts = expected.remove(&found).unwrap();
        let longest = f64::from(*counts.iter().max().unwrap());
        let widest = chart.iter().map(|bar| bar.area.width()).fold(0.0, f64::max);
        for (bar, count) in chart.iter().zip(counts) {
            let length = widest * f64::from(count) / longest;
            assert!(
                about(bar.area.width(), length, 0.1),
                "{document}, {found}: {bar:?} for {count}"
            );
        }
    }
    assert!(expected.is_empty(), "{document} has no chart of {expected:?}");
}

#[test]
fn bars_are_as_long_as_their_numbers_in_the_tables() {
    for (path, bytes) in BUILT.files(&format!("output/{SERIES}/briefs")) {
        let mut expected = breakdowns(path.split('-').next().unwrap());
        expected.retain(|dimension, _| ["stakeholder_group", "region"].contains(&dimension.as_str()));
        assert_eq!(expected.len(), 2, "{path}");
        hold_charts(&pages(&bytes), expected, &path);
    }
    let mut expected = breakdowns("series");
    expected.retain(|dimension, _| dimension != "format");
    assert_eq!(expected.len(), 4);
    let attended = table("continuity");
    let attended = attended.iter().filter(|row| row["workshop"] == "series");
    let attended = attended.map(|row| number(&row["participants"])).collect();
    expected.insert("workshops attended".to_owned(), attended);
    hold_charts(&PAPER, expected, "the paper");
}

/// Bars in parts below a title, as the page shows them: for each row the widths
/// of its parts, and the numbers beside them without white space.
fn split_bars(page: &Drawn, title: &str, rows: usize) -> Vec<(Vec<f64>, String)> {
    let title = page.find(title).unwrap();
    // A part is a fill, or a white one inside of its outline.
    let is_part = |fill: &&Fill| {
        let height = fill.area.height();
        let is_outlined = fill.colour == [255; 3] && about(height, 7.62, 0.05);
        fill.area.y1 < title.y && fill.area.width() > 3.0 && (about(height, 8.22, 0.05) || is_outlined)
    };
    let mut bars: Vec<(Rect, Vec<f64>)> = Vec::new();
    for part in page.fills.iter().filter(is_part) {
        let outline = (8.22 - part.area.height()).max(0.0);
        let width = part.area.width() + outline;
        let row = bars
            .iter_mut()
            .find(|(area, _)| about(area.center().y, part.area.center().y, 0.2));
        match row {
            Some((_, widths)) => widths.push(width),
            None => bars.push((part.area, vec![width])),
        }
    }
    bars.sort_by(|(one, _), (other, _)| other.y0.total_cmp(&one.y0));
    bars.truncate(rows);
    let right = page.letters.iter().map(|letter| letter.at.x).fold(0.0, f64::max);
    bars.into_iter()
        .map(|(area, widths)| {
            let numbers = Rect::new(right - 175.0, area.y0 - 1.0, right + 1.0, area.y1 + 1.0);
            (widths, page.text_in(numbers))
        })
        .collect()
}

/// Holds bars in parts to their numbers: all of one scale.
fn hold_split_bars(shown: &[(Vec<f64>, String)], expected: &[Vec<u32>]) {
    assert_eq!(shown.len(), expected.len());
    let unit = shown[0].0.iter().sum::<f64>() / f64::from(expected[0].iter().sum::<u32>());
    for ((widths, text), counts) in shown.iter().zip(expected) {
        let parts: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
        assert_eq!(widths.len(), parts.len(), "{text}");
        for (width, count) in widths.iter().zip(&parts) {
            assert!(
                about(*width, unit * f64::from(*count), 0.3),
                "{text}: {width} for {count}"
            );
        }
    }
}

#[test]
fn who_came_back_is_shown_as_the_table_tells() {
    let told = table("continuity");
    let count = |workshop: &str, attended: &str| {
        let row = told
            .iter()
            .find(|row| row["workshop"] == workshop && row["attended"] == attended);
        number(&row.unwrap()["participants"])
    };
    let workshops: Vec<String> = table("workshops")
        .iter()
        .map(|row| row["workshop"].clone())
        .collect();
    let expected: Vec<Vec<u32>> = workshops
        .iter()
        .map(|workshop| {
            let attended = ["an earlier workshop", "no earlier workshop"];
            attended.map(|attended| count(workshop, attended)).to_vec()
        })
        .collect();
    let title = "had attended an earlier one, the largest share";
    let shown = split_bars(page_with(title), title, expected.len());
    hold_split_bars(&shown, &expected);
    for ((_, text), counts) in shown.iter().zip(&expected) {
        let [returned, first] = counts[..] else {
            panic!("two parts")
        };
        assert_eq!(*text, format!("{returned}{first}{}", returned + first));
    }
    let participants = table("workshops");
    for (row, counts) in participants.iter().zip(&expected) {
        assert_eq!(number(&row["participants"]), counts.iter().sum::<u32>());
    }
}

#[test]
fn recommendations_by_addressee_and_support_are_shown_as_the_table_tells() {
    let mut told: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    for row in table("addressee_support") {
        let part = match number(&row["support"]) {
            1 => 2,
            2 => 1,
            _ => 0,
        };
        told.entry(row["addressee"].clone()).or_default()[part] += number(&row["recommendations"]);
    }
    let title = "17 recommendations are directed to Member States";
    let page = page_with("by the number of workshops that made them; one to several");
    let shown = split_bars(page, title, told.len());
    assert_eq!(shown.len(), told.len());
    // The rows stand by their totals: each is known by its label.
    let mut labels: Vec<(&String, &[u32; 3])> = told.iter().collect();
    let below = page.find(title).unwrap().y;
    labels.sort_by(|(one, _), (other, _)| {
        let height = |label: &str| {
            let wanted = squeeze(label);
            let letters = page
                .letters
                .iter()
                .filter(|letter| letter.at.y < below && letter.at.x < 60.0);
            let starts = letters.filter(|letter| {
                let line = Rect::new(
                    letter.at.x - 0.1,
                    letter.at.y - 0.5,
                    letter.at.x + 150.0,
                    letter.at.y + 0.5,
                );
                page.text_in(line).starts_with(&wanted)
            });
            starts.map(|letter| letter.at.y).fold(f64::MIN, f64::max)
        };
        height(other).total_cmp(&height(one))
    });
    let expected: Vec<Vec<u32>> = labels.iter().map(|(_, counts)| counts.to_vec()).collect();
    hold_split_bars(&shown, &expected);
    for ((_, text), counts) in shown.iter().zip(&expected) {
        let digits = counts.iter().filter(|count| **count > 0).map(u32::to_string);
        let total = counts.iter().sum::<u32>().to_string();
        assert_eq!(*text, digits.chain([total]).collect::<String>());
    }
}

#[test]
fn small_multiples_are_as_high_as_their_numbers() {
    let title = "was the region with most participants";
    let page = page_with(title);
    let below = page.find(title).unwrap().y;
    let bars = of_one_size_but_for_height(page, below);
    let rows: Vec<Record> = table("participation");
    let told: BTreeMap<(String, String), u32> = rows
        .iter()
        .filter(|row| row["dimension"] == "region" && row["workshop"] != "series")
        .map(|row| {
            let region = row["value"].replace("other groups", "Otherregions");
            ((region, row["workshop"].clone()), number(&row["participants"]))
        })
        .collect();
    assert_eq!(bars.len(), told.len());
    let mut columns: Vec<f64> = bars.iter().map(|bar| bar.area.x0).collect();
    columns.sort_by(f64::total_cmp);
    columns.dedup_by(|one, other| about(*one, *other, 0.1));
    let workshops: Vec<String> = table("workshops")
        .iter()
        .map(|row| row["workshop"].clone())
        .collect();
    assert_eq!(columns.len(), workshops.len());
    let unit = bars[0].area.height() / f64::from(told[&place(page, &bars[0], &columns, &workshops)]);
    let mut shown = BTreeMap::new();
    for bar in &bars {
        let cell = place(page, bar, &columns, &workshops);
        let count = told[&cell];
        let (middle, line) = (bar.area.center().x, line_of(page, bar, &columns));
        let number = Rect::new(middle - 10.0, line - 1.0, middle + 10.0, line + 1.0);
        assert_eq!(page.text_in(number), count.to_string(), "{cell:?}");
        assert!(about(bar.area.height(), unit * f64::from(count), 0.1), "{cell:?}");
        shown.insert(cell, count);
    }
    assert_eq!(shown, told);
}

fn of_one_size_but_for_height(page: &Drawn, below: f64) -> Vec<Fill> {
    let is_bar = |fill: &&Fill| about(fill.area.width(), 22.68, 0.1) && fill.area.y1 < below;
    page.fills.iter().filter(is_bar).copied().collect()
}

/// Where the label and the numbers of a bar's row stand: at its head, above
/// which the next row is.
fn line_of(page: &Drawn, bar: &Fill, columns: &[f64]) -> f64 {
    let is_label = |letter: &&Letter| (40.0..columns[0] - 1.0).contains(&letter.at.x);
    let labels = page.letters.iter().filter(is_label).map(|letter| letter.at.y);
    labels
        .filter(|height| *height > bar.area.y0 - 1.0)
        .fold(f64::MAX, f64::min)
}

/// The region and the workshop of a bar, by where it stands.
fn place(page: &Drawn, bar: &Fill, columns: &[f64], workshops: &[String]) -> (String, String) {
    let column = columns.iter().position(|column| about(*column, bar.area.x0, 0.2));
    let line = line_of(page, bar, columns);
    let label = Rect::new(40.0, line - 1.0, columns[0] - 1.0, line + 1.0);
    (page.text_in(label), workshops[column.unwrap()].clone())
}

#[test]
fn workshops_stand_on_the_axis_at_their_days() {
    let title = "workshops took place from 17 November 2016 to 15 June 2017";
    let page = page_with(title);
    let below = page.find(title).unwrap().y;
    let mut places: Vec<(f64, f64)> = Vec::new();
    for row in table("workshops") {
        let is_chip = |fill: &&Fill| {
            let size = (fill.area.width(), fill.area.height());
            fill.area.y1 < below && about(size.1, 10.2, 0.1) && size.0 < 20.0
        };
        let mut chips = page.fills.iter().filter(is_chip);
        let chip = chips.find(|chip| page.text_in(chip.area) == row["workshop"]);
        let date: jiff::civil::Date = row["date"].parse().unwrap();
        let days = (date - jiff::civil::date(2016, 11, 1)).get_days();
        places.push((f64::from(days), chip.unwrap().area.center().x));
    }
    let (first, last) = (places[0], places[places.len() - 1]);
    for (days, x) in &places {
        let along = (days - first.0) / (last.0 - first.0);
        assert!(about(*x, first.1 + along * (last.1 - first.1), 0.2), "{places:?}");
    }
}
