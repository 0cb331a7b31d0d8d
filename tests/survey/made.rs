//! Invented answers in the layouts of form services. `cargo test --test surveys -- --ignored` writes the
//! files of `tests/fixtures/surveys` anew.

use std::fmt::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// A file: its name and what is in it.
pub struct Made {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// Invented people; the last one of each list answers a second time.
pub const PEOPLE: [(&str, &str); 24] = [
    ("Nova Nyman", "nova.nyman"),
    ("Tage Tallberg", "tage.tallberg"),
    ("Siri Sandvik", "siri.sandvik"),
    ("Bo Björk", "bo.bjork"),
    ("Ella Eng", "ella.eng"),
    ("Filip Falk", "filip.falk"),
    ("Gerd Granli", "gerd.granli"),
    ("Hilma Holm", "hilma.holm"),
    ("Ivar Ivarsson", "ivar.ivarsson"),
    ("Jonna Jernberg", "jonna.jernberg"),
    ("Kaja Krog", "kaja.krog"),
    ("Love Lind", "love.lind"),
    ("Mette Moen", "mette.moen"),
    ("Nils Norell", "nils.norell"),
    ("Ottar Os", "ottar.os"),
    ("Pia Palm", "pia.palm"),
    ("Queenie Qvist", "queenie.qvist"),
    ("Runa Rosén", "runa.rosen"),
    ("Sixten Sjö", "sixten.sjo"),
    ("Tuva Tangen", "tuva.tangen"),
    ("Ulla Udd", "ulla.udd"),
    ("Vidar Vik", "vidar.vik"),
    ("Wilma Wall", "wilma.wall"),
    ("Ylva Yngve", "ylva.yngve"),
];

/// A mark from 0 for the respondent and the question: spread, but the same every time.
pub fn mark(person: usize, question: usize, steps: usize) -> usize {
    (person * 7 + question * 5 + person * question) % steps
}

/// Ten people at the first stage, nine at the second, five at the third, three at the last (too few).
pub fn stages(person: usize) -> Vec<usize> {
    match person {
        0..=7 => vec![0],
        8..=9 => vec![0, 1],
        10..=16 => vec![1],
        17..=20 => vec![2],
        21 => vec![2],
        _ => vec![3],
    }
}

pub fn all() -> Vec<Made> {
    vec![ms_sv(), ms_nb(), google_sv(), google_nb()]
}

/// Microsoft Forms, Swedish, XLSX: named, two Likert questions with statements alone, several stages in a cell.
fn ms_sv() -> Made {
    const STAGES: [&str; 4] = ["Årskurs 1–3", "Årskurs 4–6", "Årskurs 7–9", "Förskoleklass"];
    const WORDS: [&str; 5] =
        ["I mycket liten grad", "I liten grad", "I stor grad", "I mycket stor grad", "Vet ej"];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Sheet1").unwrap();
    let mut headings = vec![
        "ID",
        "Starttid",
        "Slutförandetid",
        "E-post",
        "Namn",
        "Vilken roll har du?",
        "Vilka stadier\u{a0}undervisar du i?\u{a0}",
    ];
    let areas = ["Taluppfattning", "Algebra", "Geometri", "Sannolikhet och\u{a0}statistik", "Problemlösning"];
    headings.extend(areas);
    let again: Vec<String> = areas.iter().map(|area| format!("{area}2")).collect();
    headings.extend(again.iter().map(String::as_str));
    headings.push("Vad skulle hjälpa er mest?\u{a0}");
    for (column, heading) in headings.iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), *heading).unwrap();
    }
    let time = Format::new().set_num_format("m/d/yy h:mm:ss");
    let at = |minute: u32| {
        let day = ExcelDateTime::from_ymd(2026, 3, 14).unwrap();
        day.and_hms(8 + u16::try_from(minute / 60).unwrap(), u8::try_from(minute % 60).unwrap(), 11).unwrap()
    };
    // The first person answers again at the end.
    for (row, person) in (0..PEOPLE.len()).chain([0]).enumerate() {
        let line = u32::try_from(row).unwrap() + 1;
        sheet.write(line, 0, line).unwrap();
        sheet.write_with_format(line, 1, at(line * 5), &time).unwrap();
        sheet.write_with_format(line, 2, at(line * 5 + 3), &time).unwrap();
        let (name, address) = PEOPLE[person];
        sheet.write(line, 3, format!("{address}@skola.example")).unwrap();
        sheet.write(line, 4, name).unwrap();
        sheet.write(line, 5, if person == 12 { "Rektor" } else { "Lärare" }).unwrap();
        // Forms ends the last one with a semicolon, too.
        let own = stages(person).iter().map(|&stage| STAGES[stage]).collect::<Vec<_>>().join(";") + ";";
        sheet.write(line, 6, own).unwrap();
        for question in 0..2 * areas.len() {
            let steps = if question < areas.len() { 5 } else { 4 };
            let word = WORDS[mark(if row == PEOPLE.len() { 30 } else { person }, question, steps)];
            sheet.write(line, 7 + u16::try_from(question).unwrap(), word).unwrap();
        }
        let said = match person {
            3 => "Mer tid att planera\ntillsammans",
            5 => "Fråga Tage, han vet",
            9 => "Mindre grupper",
            11 => "mejla mig på love.lind@skola.example",
            14 => "Mindre grupper",
            _ => "",
        };
        if !said.is_empty() {
            sheet.write(line, 17, said).unwrap();
        }
    }
    Made { name: "ms-forms-sv.xlsx", bytes: book.save_to_buffer().unwrap() }
}

/// Microsoft Forms, Norwegian, saved as CSV in Windows-1252: nobody is named, `question.statement`, "4 - words".
fn ms_nb() -> Made {
    const STAGES: [&str; 4] = ["1.-4. trinn", "5.-7. trinn", "8.-10. trinn", "Vg1"];
    const WORDS: [&str; 4] =
        ["1 - stemmer ikke", "2 - stemmer dårlig", "3 - stemmer godt", "4 - stemmer helt"];
    let areas = ["Utforsking og problemløsing", "Modellering og anvendelser", "Resonnering og argumentasjon"];
    let mut out = String::from(
        "ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Tidspunkt for siste endring;",
    );
    out.push_str("Hvilken rolle har du?;\"Hvilke trinn\r\nunderviser du på?\"");
    for question in ["Slik er det nå", "Slik skal det være om et år"] {
        for area in areas {
            write!(out, ";{question}.{area}").unwrap();
        }
    }
    out.push_str(";Noe annet du vil si?\r\n");
    for person in 0..PEOPLE.len() {
        let own: Vec<&str> = stages(person).iter().map(|&stage| STAGES[stage]).collect();
        write!(out, "{};14.03.2026 08:{:02};14.03.2026 09:{:02};anonymous;;;", person + 1, person, person)
            .unwrap();
        write!(out, "{};{}", if person == 12 { "Rektor" } else { "Lærer" }, quoted(&own.join(";"))).unwrap();
        for question in 0..2 * areas.len() {
            let step = mark(person, question, 5);
            write!(out, ";{}", WORDS.get(step).copied().unwrap_or("Vet ikke")).unwrap();
        }
        let said = if person == 4 { quoted("Vi trenger tid; ikke flere kurs") } else { String::new() };
        write!(out, ";{said}\r\n").unwrap();
    }
    Made { name: "ms-forms-nb.csv", bytes: encoding_rs::WINDOWS_1252.encode(&out).0.into_owned() }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Google Forms, Swedish, the form's own CSV: grids, a scale of five, zones around the change of clocks.
fn google_sv() -> Made {
    const STAGES: [&str; 4] = ["Lågstadiet", "Mellanstadiet", "Högstadiet", "Förskoleklass"];
    let areas = ["Taluppfattning", "Algebra", "Geometri"];
    let mut headings = vec!["Tidstämpel".to_owned(), "Användarnamn".into(), "Jag undervisar i".into()];
    for question in ["Hur är det i dag? (1-5)", "Hur vill du att det ska vara? (1-5)"] {
        headings.extend(areas.iter().map(|area| format!("{question} [{area}]")));
    }
    headings.extend(["Kommentarer", "Kommentarer"].map(str::to_owned));
    let line = |cells: &[String]| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n";
    let mut out = line(&headings);
    // The first person's second answer came later, though its hour is smaller in the other zone.
    for (row, person) in [0].into_iter().chain(0..PEOPLE.len()).enumerate() {
        let when = match row {
            0 => "2026/03/29 3:05:00 AM GMT+2".to_owned(),
            1 => "2026/03/29 1:59:00 AM GMT+1".to_owned(),
            row => format!("2026/03/28 {}:{:02}:00 PM GMT+1", 1 + row % 11, row),
        };
        let own: Vec<&str> = stages(person).iter().map(|&stage| STAGES[stage]).collect();
        let mut cells = vec![when, format!("{}@skola.example", PEOPLE[person].1), own.join(";")];
        for question in 0..2 * areas.len() {
            let who = if row == 0 { 30 } else { person };
            cells.push((mark(who, question, 5) + 1).to_string());
        }
        cells.push(if person == 6 { "Bra \"material\" behövs" } else { "" }.to_owned());
        cells.push(if person == 7 { "Gärna en lugn start" } else { "" }.to_owned());
        out.push_str(&line(&cells));
    }
    Made { name: "google-forms-sv.csv", bytes: out.into_bytes() }
}

/// Google Forms, Norwegian, the spreadsheet as XLSX: stages in the headings, numbers as numbers, local time.
fn google_nb() -> Made {
    let areas = ["Utforsking", "Modellering", "Resonnering"];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Skjemasvar 1").unwrap();
    let mut headings = vec!["Tidsmerke".to_owned()];
    for stage in ["1.–4. trinn", "5.–7. trinn"] {
        for question in ["nå", "ønsket"] {
            headings.extend(areas.iter().map(|area| format!("{stage}, {question} [{area}]")));
        }
    }
    headings.push("Hva er din rolle?".into());
    for (column, heading) in headings.iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), heading).unwrap();
    }
    for person in 0..16 {
        let line = u32::try_from(person).unwrap() + 1;
        sheet.write(line, 0, format!("14.03.2026 kl. 14.{person:02}.11")).unwrap();
        for question in 0..12 {
            // Who answers for the one stage leaves the other out.
            if (person < 10) == (question < 6) {
                let number = u32::try_from(mark(person, question, 4)).unwrap() + 1;
                sheet.write(line, 1 + u16::try_from(question).unwrap(), number).unwrap();
            }
        }
        sheet.write(line, 13, if person == 2 { "Rektor" } else { "Lærer" }).unwrap();
    }
    Made { name: "google-forms-nb.xlsx", bytes: book.save_to_buffer().unwrap() }
}
