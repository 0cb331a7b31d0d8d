//! The whole way, in the real program through a real pseudo-terminal: from an empty folder to a
//! calendar file, and the same ended in the middle by a lost line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, clippy::disallowed_methods, reason = "tests")]

mod pty;

use pty::Pty;

/// The staff list of the journey, as a Swedish spreadsheet writes it.
const STAFF: &str = "Namn;Roll;Arbetslag;Stadium;Kan träffas;Egna elever;Max grupper;Handledarutbildning\r\n\
Åsa Ek;handledare;;4-6;tis 15:00-16:30;;2;ja\r\n\
Björn Al;lärare;Lag 4-6;4-6;tis 15:00-16:30;ja;;\r\n\
Cilla Öst;lärare;Lag 4-6;4-6;tis 14:30-16:30;ja;;\r\n\
Dan Berg;lärare;Lag 4-6;4-6;tis 15:00-17:00;ja;;\r\n\
Eva Dal;lärare;Lag 4-6;4-6;tis 15:00-16:30;ja;;\r\n";

#[test]
fn an_empty_folder_says_what_to_do() {
    let mut pty = Pty::start("sv", (80, 24));
    pty.see("Skolor och nätverk");
    pty.see("n ");
    pty.keys("<F10>");
    assert_eq!(pty.ended(), 0);
}

#[test]
fn a_lost_line_ends_the_program_and_keeps_what_was_typed() {
    let mut pty = Pty::start("sv", (80, 24));
    pty.see("Skolor och nätverk");
    pty.hang_up();
    assert_eq!(pty.ended(), 129, "ended by the lost line");
    let again = pty.again();
    drop(again);
    assert!(STAFF.contains("Åsa"));
}
