//! Who agreed to be named is named, and nothing beside it; who did not is
//! found however short, common or inflected the name.

use crate::support::Sandbox;

const PEOPLE: &str = "Workshop,Name,Email,Organisation,Stakeholder group,Country,Consent\n";

/// A series of these people and notes, built; everything that was written.
fn built(people: &str, notes: &str, settings: &str) -> String {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/attendance.csv", format!("{PEOPLE}{people}"));
    sandbox.write("inputs/s/notes.csv", notes);
    sandbox.write("inputs/s/series.toml", settings);
    sandbox.run(&["--only", "data"]);
    let files = sandbox.files("output/s").into_iter();
    let files = files.filter(|(path, _)| path.ends_with(".csv") || path.ends_with(".json"));
    files
        .map(|(path, bytes)| format!("{path}\n{}\n", String::from_utf8_lossy(&bytes)))
        .collect()
}

#[track_caller]
fn assert_untold(told: &str, words: &[&str]) {
    assert!(told.contains("wells") || told.contains("колодц"), "{told}");
    for word in words {
        assert!(!told.contains(word), "{word} in {told}");
    }
}

#[test]
fn a_speaker_is_named_without_what_stands_in_the_cell() {
    let told = built(
        "1,\"Ada Obi - UNDP Liberia, Deputy Head\",a1@example.org,UNDP,Civil society,Nigeria,named\n\
         1,Pius Zwingli (+41 79 555 11 22),a2@example.org,Helvetas,Civil society,Nigeria,named\n\
         1,Priya Raman / Lena Vogt,a5@example.org,Helvetas,Civil society,China,named\n",
        "Workshop,Type,Note,Speaker,Consent\n\
         1,Idea,Dig wells in every village.,\"Ada Obi, UNDP\",named\n\
         1,Idea,Lay pipes under every road.,Pius Zwingli!,named\n\
         1,Idea,Build tanks on every roof.,\"Priya Raman, Helvetas\",named\n\
         1,Idea,Open locks on every canal.,\"Karl Brenner, Oxfam Chad\",named\n",
        "",
    );
    for name in ["Ada Obi", "Pius Zwingli", "Karl Brenner"] {
        assert!(told.contains(name), "{name} in {told}");
    }
    assert_untold(
        &told,
        &["Deputy Head", "+41", "Oxfam", "Helvetas", "Priya", "Lena Vogt"],
    );
}

#[test]
fn a_short_name_and_an_address_refuse_as_any_other() {
    let told = built(
        "1,Li Wu,lw@example.org,,Civil society,China,no\n\
         1,,maria.keller@example.org,,Civil society,China,no\n\
         1,Tom Brink,tb@example.org,,Civil society,China,\n",
        "Workshop,Type,Note,Speaker,Consent\n\
         1,Idea,Buy filters for every school.,Wu,named\n\
         1,Idea,Dig wells in every street.,Maria Keller,named\n",
        "",
    );
    assert_untold(&told, &["Wu", "Keller"]);
}

#[test]
fn a_person_of_everyday_words_is_found() {
    let told = built(
        "1,Pilar Sala,pilar@example.org,Well Trust,Civil society,Spain,no\n\
         1,Christian Gast,cg@example.org,Well Trust,Civil society,Germany,no\n\
         1,Jordan Host,jh@example.org,Well Trust,Civil society,Ghana,no\n",
        "Workshop,Type,Note\n\
         1,Idea,Pilar Sala asked for deeper wells.\n\
         1,Idea,Christian Gast asked for longer pipes.\n\
         1,Idea,Jordan Host asked for better pumps.\n",
        "",
    );
    assert_untold(&told, &["Pilar Sala", "Christian Gast", "Jordan Host"]);
}

#[test]
fn an_id_tells_of_no_speaker() {
    let told = built(
        "1,Ada Obi,aobi@example.org,,Civil society,Nigeria,\n\
         1,Pius Zwingli,pz@example.org,,Civil society,Mali,\n\
         1,Eva Lindt,el@example.org,,Civil society,Ghana,\n",
        "Workshop,Id,Type,Note,Speaker,Speaker group\n\
         1,AO-1,Idea,Dig wells in every village.,Ada Obi,Civil society\n\
         1,aobi2,Idea,Wells are costly.,Ada Obi,Civil society\n\
         1,Obi3,Idea,Pumps help the fields.,Ada Obi,Civil society\n\
         1,Zwingli,Idea,Hoses help the fields.,Pius Zwingli,Civil society\n\
         1,EL,Idea,Locks help the fields.,Eva Lindt,Civil society\n\
         1,water-1,Idea,Canals help the fields.,Eva Lindt,Civil society\n",
        "",
    );
    assert_untold(&told, &["AO-1", "aobi", "Obi3", "Zwingli", "W1-EL"]);
    assert!(told.contains("W1-water-1"), "{told}");
}

#[test]
fn a_name_is_found_in_the_cases_of_russian() {
    let told = built(
        "1,Анна Иванова,a1@example.org,,Civil society,Nigeria,\n\
         1,Пётр Соколов,a2@example.org,,Civil society,Mali,\n\
         1,Елена Волкова,a3@example.org,,Civil society,Ghana,\n",
        "Workshop,Type,Note\n\
         1,Idea,\"По словам Анны Ивановой, плотины помогают полям.\"\n\
         1,Idea,\"Мы согласны с Петром Соколовым: колодцы нужны.\"\n\
         1,Idea,\"Г-жа Волкова просит построить насосы.\"\n\
         1,Idea,\"Предложение Е. Волковой: чинить трубы.\"\n",
        "",
    );
    assert_untold(&told, &["Иванов", "Соколов", "Волков"]);
}

#[test]
fn a_name_of_two_parts_is_found_in_brackets_and_abbreviated() {
    let told = built(
        "1,Ada Obi,adaobi@wellspring.example,,Civil society,Nigeria,\n\
         1,Pius Zwingli,pz@example.org,,Civil society,Nigeria,\n\
         1,Zoltan Kovacs,zk@example.org,,Civil society,Nigeria,\n",
        "Workshop,Type,Note\n\
         1,Idea,As Ada O. said the wells are too shallow.\n\
         1,Idea,Write to adaobi or see linkedin.com/in/adaobi for the pump design.\n\
         1,Idea,Ada [Obi] and Pius (Zwingli) asked for longer pipes.\n\
         1,Idea,Ada “Addie” Obi asked for shorter pipes.\n\
         1,Idea,Obi – Ada asked for larger tanks and Ada / Obi for smaller ones.\n\
         1,Idea,\"La señora Obi y el doctor Kovacs piden bombas, and ms Obi agrees.\"\n",
        "",
    );
    assert_untold(&told, &["Ada", "Obi", "adaobi", "Zwingli", "Kovacs"]);
}
