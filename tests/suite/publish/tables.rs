//! The exact text of every CSV file.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use rapporteur::publish::csv::to_csv;
use rapporteur::publish::tables::{Cell, NotesByReference, Table, cited_notes, notes, public_tables};

use super::fixture::{disclosed, reference};

fn text(table: &Table) -> String {
    String::from_utf8(to_csv(table).expect("a table")).expect("UTF-8")
}

fn public(name: &str) -> String {
    let tables = public_tables(&disclosed());
    text(tables.iter().find(|table| table.name == name).expect("a table"))
}

#[test]
fn the_public_tables_are_those_of_the_contract() {
    let tables = public_tables(&disclosed());
    let names: Vec<&str> = tables.iter().map(|table| table.name).collect();
    let expected = [
        "workshops",
        "participation",
        "continuity",
        "topics",
        "countries",
        "topic_country",
        "threads",
        "addressee_topic",
        "addressee_support",
        "recommendations",
    ];
    assert_eq!(names, expected);
    for table in tables {
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
        }
        assert!(table.columns.iter().all(|column| !column.description.is_empty()));
    }
}

#[test]
fn workshops() {
    assert_snapshot!(public("workshops"), @r#"
    workshop,title,topics,date,hosts,format,participants,countries,notes,recommendations,new_countries,new_recommendations,group
    2,"Money, and how",Women’s leadership; Financing,2016-11-16,Institute A; University B,in person,12,2,4,1,1,1,
    10,'=cmd|' /C calc'!A0,Women’s leadership; Financing,,Institute A; University B,in person,<3,2,4,1,1,1,
    "#);
}

#[test]
fn continuity_has_no_row_for_what_is_kept_back() {
    assert_snapshot!(public("continuity"), @r"
    workshop,attended,participants
    2,an earlier workshop,5
    2,no earlier workshop,7
    series,one workshop,6
    series,two workshops,4
    series,three or more workshops,3
    ");
}

#[test]
fn recommendations_by_addressee_and_support() {
    assert_snapshot!(public("addressee_support"), @r"
    addressee,support,recommendations
    Security Council,2,1
    ");
}

#[test]
fn participation_has_the_series_last_and_merged_groups_last() {
    assert_snapshot!(public("participation"), @r"
    workshop,dimension,value,participants,merged
    2,format,online,12,
    2,stakeholder_group,Member State,3,
    2,stakeholder_group,Think tank,6,
    2,stakeholder_group,other groups,3,Academia; not stated
    series,region,Africa,4,
    series,region,Europe,5,
    series,region,not stated,4,
    ");
}

#[test]
fn topics() {
    assert_snapshot!(public("topics"), @r"
    topic,kind,notes,workshops,countries
    Financing,Idea,2,1,0
    Financing,Recommendation,3,1,0
    Women’s leadership,Recommendation,1,1,0
    ");
}

#[test]
fn countries_go_by_the_alphabet_and_the_unresolved_come_last() {
    assert_snapshot!(public("countries"), @r"
    country,code,region,notes,recommendations,workshops,topics
    Côte d'Ivoire,CIV,Africa,1,1,1,Women’s leadership; Financing
    Cuba,CUB,Americas,2,1,1,Women’s leadership; Financing
    unresolved,,,1,1,1,Women’s leadership; Financing
    ");
}

#[test]
fn only_combinations_that_occur_have_a_row() {
    assert_snapshot!(public("topic_country"), @r"
    topic,country,notes,recommendations
    Financing,Côte d'Ivoire,1,1
    Financing,unresolved,1,1
    Women’s leadership,Cuba,2,1
    ");
}

#[test]
fn threads() {
    assert_snapshot!(public("threads"), @r"
    thread,topic,notes
    Youth,Financing,2
    ");
}

#[test]
fn a_recommendation_that_may_not_be_shown_leaves_a_gap_in_the_ranks() {
    let mut disclosed = disclosed();
    disclosed.recommendation_figures.swap(0, 1);
    let tables = public_tables(&disclosed);
    let table = tables.last().expect("a table");
    assert_snapshot!(text(table), @r"
    rank,recommendation,addressees,topics,countries,workshops,stakeholder_groups,support,notes,evidence
    2,Pool the funds; report once.,Security Council; Member States,Women’s leadership; Financing,Côte d'Ivoire; Mali,2; 10,Think tank,2,2,W2-1; W10-2
    ");
}

#[test]
fn a_group_that_no_public_note_bears_is_not_told_with_a_recommendation() {
    let disclosed = disclosed();
    let counted = &disclosed.recommendation_figures[0].groups;
    assert_eq!(*counted, [0, 1], "what was counted has both groups");
    let tables = public_tables(&disclosed);
    let recommendations = tables.last().expect("a table");
    let told = Cell::List(vec!["Think tank".to_owned()]);
    assert_eq!(recommendations.rows[0][6], told);
}

#[test]
fn cited_notes_end_before_what_only_the_owners_need() {
    let cited = BTreeSet::from([reference("10", "1"), reference("2", "1"), reference("9", "9")]);
    assert_snapshot!(text(&cited_notes(&NotesByReference::new(&disclosed()), &cited)), @r"
    evidence,workshop,kind,note,topics,countries,countries_from_text,threads,question,addressees
    W2-1,2,Recommendation,Pool the funds; report once.,Financing,Côte d'Ivoire; unresolved,,Youth,Who decides?,Security Council; Member States
    W10-1,10,Recommendation,,Financing,,,,,
    ");
}

#[test]
fn notes_have_a_row_for_every_note() {
    assert_snapshot!(text(&notes(&disclosed())), @r"
    evidence,workshop,kind,note,topics,countries,countries_from_text,threads,question,addressees,stakeholder_group,attributed_to,redacted,shown,file,sheet,row
    W2-1,2,Recommendation,Pool the funds; report once.,Financing,Côte d'Ivoire; unresolved,,Youth,Who decides?,Security Council; Member States,Think tank,,false,true,notes.xlsx,Notes,12
    W2-2,2,Idea,,Financing,,,,,,,,false,false,notes.xlsx,Notes,4
    W2-3,2,Idea,'- a list in a cell,Financing,,,,,,,A. Speaker,true,true,notes.xlsx,Notes,4
    W10-1,10,Recommendation,Left out by the editors,Financing,,,,,,Member State,,false,false,notes.xlsx,Notes,4
    W10-2,10,Recommendation,Pool the funds,Women’s leadership; Financing,,,,,,,,false,true,notes.xlsx,Notes,4
    ");
}

#[test]
fn a_table_without_rows_is_its_header() {
    let mut disclosed = disclosed();
    disclosed.thread_figures.clear();
    let tables = public_tables(&disclosed);
    let threads = tables
        .iter()
        .find(|table| table.name == "threads")
        .expect("a table");
    assert_eq!(text(threads), "thread,topic,notes\n");
}
