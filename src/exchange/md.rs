//! The plan of a group as Markdown: reads well as plain text, too.

use super::wording::Wording;
use crate::{
    i18n::{
        I18n, Key,
        document::{Document, Part},
        format, t,
    },
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::GroupId,
        lang::Lang,
        meetings::{Meeting, MeetingState},
        text::{Breaks, clean},
        unit::Unit,
    },
};

/// The meetings of a group as a heading and a table; none when there is no such group.
pub fn group_plan(unit: &Unit, catalogue: &Catalogue, group: GroupId, lang: Lang) -> Option<String> {
    let group = unit.group(group)?;
    let wording = Wording { unit, catalogue, lang };
    let say = I18n::new(lang);
    let mut out =
        format!("# {}\n\n", cell(&say.text(&t::export_plan_title(&group.name, &unit.about().name))));
    about(&mut out, group, &wording, say);
    let meetings = unit.meetings_of(group.id);
    if meetings.is_empty() {
        out.push_str(&say.get(Key::ExportNoMeetings));
        out.push('\n');
        return Some(out);
    }
    row(
        &mut out,
        [Key::ExportHeadDate, Key::ExportHeadTime, Key::ExportHeadMeeting, Key::ExportHeadPlace]
            .map(|key| say.get(key)),
    );
    out.push_str("| --- | --- | --- | --- |\n");
    for meeting in meetings {
        row(
            &mut out,
            [
                format::long_date(lang, meeting.when.date),
                format::times(meeting.when.start, meeting.when.end()),
                what(meeting, wording, say),
                wording.place(meeting).to_owned(),
            ],
        );
    }
    Some(out)
}

fn about(out: &mut String, group: &Group, wording: &Wording, say: I18n) {
    let leader = group.supervisor.and_then(|id| wording.unit.person(id)).map(|person| &person.name);
    let leader = leader.or(group.is_outside().then_some(&group.led_outside));
    let module = group
        .module
        .and_then(|id| wording.unit.own_modules().get(id).or_else(|| wording.catalogue.module(id)));
    let lines: Vec<String> = [
        leader.map(|name| say.text(&t::export_led_by(name))),
        module.map(|module| say.text(&t::export_module(module.title_in(say.lang())))),
    ]
    .into_iter()
    .flatten()
    .collect();
    for line in &lines {
        out.extend(["- ", &cell(line), "\n"]);
    }
    if !lines.is_empty() {
        out.push('\n');
    }
}

fn what(meeting: &Meeting, wording: Wording, say: I18n) -> String {
    let part = wording.part(meeting);
    match &meeting.state {
        MeetingState::Planned => part,
        MeetingState::Held => say.text(&t::export_held_named(part)),
        MeetingState::Cancelled(reason) if reason.is_empty() => say.text(&t::export_cancelled_named(part)),
        MeetingState::Cancelled(reason) => {
            format!("{} ({reason})", say.text(&t::export_cancelled_named(part)))
        }
    }
}

fn row<const N: usize>(out: &mut String, texts: [String; N]) {
    cells(out, texts.into_iter());
}

fn cells(out: &mut String, texts: impl Iterator<Item = String>) {
    out.push('|');
    for text in texts {
        out.extend([" ", &cell(&text), " |"]);
    }
    out.push('\n');
}

/// A page as Markdown.
pub fn document(document: &Document, lang: Lang) -> String {
    let say = I18n::new(lang);
    let mut out = format!("# {}\n", cell(&say.text(&document.title)));
    let mut before: Option<&Part> = None;
    for part in &document.parts {
        match part {
            Part::Heading(text) => out.extend(["\n## ", &cell(&say.text(text)), "\n"]),
            Part::Line(text) => {
                // Sentences that follow one another are points of a list.
                if !matches!(before, Some(Part::Line(_))) {
                    out.push('\n');
                }
                out.extend(["- ", &cell(&say.text(text)), "\n"]);
            }
            Part::Table(heads, rows) => {
                out.push('\n');
                cells(&mut out, heads.iter().map(|head| say.text(head)));
                out.extend([&"| --- ".repeat(heads.len()), "|\n"]);
                for row in rows {
                    cells(&mut out, row.iter().map(|text| say.text(text)));
                }
            }
        }
        before = Some(part);
    }
    out
}

/// The text on one line, with the signs escaped that Markdown would take as its own.
pub(super) fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in clean(text, Breaks::ToSpace).chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
