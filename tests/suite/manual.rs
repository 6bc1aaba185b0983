//! `rapporteur manual` and `rapporteur completions`: what is installed beside
//! the program tells of every command and option, and of nothing hidden.

use std::collections::BTreeSet;

use crate::support::Sandbox;

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The first words of the list of commands in `--help`.
fn commands(help: &str) -> BTreeSet<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    let names = lines.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

fn options(help: &str) -> BTreeSet<String> {
    let words = help.split(|letter: char| letter.is_whitespace() || letter == ',');
    let words = words.filter(|word| {
        word.strip_prefix("--")
            .is_some_and(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase()))
    });
    words.map(str::to_owned).collect()
}

#[test]
fn completions_offer_what_help_shows() {
    let sandbox = Sandbox::new();
    let help = sandbox.run(&["--help"]).stdout;
    assert!(commands(&help).contains("inspect") && options(&help).contains("--check"));
    for shell in SHELLS {
        let run = sandbox.run(&["completions", shell]);
        run.ends_with(0);
        for name in commands(&help) {
            assert!(run.stdout.contains(&name), "{shell}: {name}");
        }
        for name in options(&help) {
            let name = name.trim_start_matches('-');
            assert!(run.stdout.contains(name), "{shell}: {name}");
        }
        assert!(!run.stdout.contains("read-file"), "{shell} offers what is hidden");
    }
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let sandbox = Sandbox::new();
    sandbox.run(&["manual", "pages"]).ends_with(0);
    let help = sandbox.run(&["--help"]).stdout;
    let pages: BTreeSet<String> = sandbox.files("pages").into_keys().collect();
    let named = commands(&help)
        .into_iter()
        .map(|name| format!("rapporteur-{name}.1"));
    let expected: BTreeSet<String> = named.chain(["rapporteur.1".to_owned()]).collect();
    assert_eq!(pages, expected);
    for page in pages {
        let text = sandbox.read(&format!("pages/{page}"));
        assert!(text.contains(".TH rapporteur"), "{page}");
    }
    let one = sandbox.run(&["manual"]);
    one.ends_with(0);
    assert_eq!(one.stdout, sandbox.read("pages/rapporteur.1"));
    for option in options(&help) {
        let escaped = option.replace('-', "\\-");
        assert!(one.stdout.contains(&escaped), "{option}");
    }
}

/// A file where the folder should be.
#[test]
fn a_folder_that_cannot_be_is_told() {
    let sandbox = Sandbox::new();
    sandbox.write("pages", "a file");
    let run = sandbox.run(&["manual", "pages"]);
    run.ends_with(2).says("cannot write the manual to pages");
    assert_eq!(sandbox.read("pages"), "a file");
}
