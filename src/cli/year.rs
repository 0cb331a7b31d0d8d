//! `import year UNIT FILE`: a published school year, looked at first, taken in with `--yes`.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{Data, Exit, Failure, Run, busy, find, host, import, language::Language, output, stage};
use crate::{
    app::{
        command::Command,
        ids::Ids,
        key_sheet::key_name,
        keymap,
        published_year::{
            After, Ground, Heads, Outcome, Which, after, for_forms, for_year, kept, of_counts, of_line,
            of_span, proposed, read, to_edit, year_in,
        },
    },
    exchange::csv::{BYTES_MAX, decode},
    i18n::{I18n, Key, format, t},
    model::{edit::Named, ids::Code},
    planning::{calendar::year::unnamed::Unnamed, terms},
};

/// A published school year.
#[derive(clap::Args)]
pub struct Year {
    /// Id, slug, or a part of the name
    unit: String,
    /// Lines such as "Höstlov v 44", or a calendar (ICS); `-` for standard input
    file: PathBuf,
    /// The calendar year in which the school year starts; the one that the text names, else today's, when not given
    #[arg(long)]
    starts: Option<i32>,
    /// The school form that it is for, such as `gymnasieskola`; all of the unit's when not given
    #[arg(long)]
    school_form: Option<Code>,
    /// Let a year that is not there yet begin with what the country suggests, instead of only with what is written;
    /// of one that is there keep the staff days that are not written
    #[arg(long)]
    proposals: bool,
    /// Save what can go in, as one edit; without it nothing changes
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Year {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let id = find::unit(&store, &self.unit)?;
        let loaded = store.load(id)?;
        let file = self.file.display();
        let bytes = import::read(&self.file, BYTES_MAX)?;
        let (text, _) = decode(&bytes)
            .map_err(|_| Failure::new(Exit::Usage, format!("{file}: neither a list nor a calendar")))?;
        let stamp = host::stamp()?;
        let today = stamp.now.date();
        let rules = stage::rules()?;
        let rules = rules.of(loaded.unit.about().country);
        let starts = self.starts.or_else(|| year_in(&text)).unwrap_or_else(|| terms::school_year(today));
        let catalogue = stage::catalogue_for(&store, &loaded.unit, say);
        let lines = read(&text, &Ground::new(starts, today, rules).with_heads(Heads::of(&catalogue)));
        let which = match self.school_form {
            Some(form) => Which { starts, form: Some(form) },
            None => Which::known(&loaded.unit, starts),
        };
        if which.form.is_some_and(|form| !loaded.unit.about().forms.contains(&form)) {
            return Err(Failure::new(
                Exit::Usage,
                "--school-form: the unit has no such school form".to_owned(),
            ));
        }
        let lines = for_forms(lines, &which.forms(&loaded.unit, &catalogue), &catalogue);
        let lines = for_year(lines, which.of(&loaded.unit));
        let mut wrong = 0;
        for line in &lines {
            let said = of_line(say.lang(), line);
            let said: Vec<String> = said.iter().map(|text| say.text(text)).collect();
            if matches!(line.outcome, Outcome::Wrong(_)) {
                wrong += 1;
                output::err(&format!("{file}: {}", said.join("\n")));
            } else if !said.is_empty() {
                output::out(&said.join("\n"));
            }
        }
        let mut ids = Ids::new(import::seed(stamp.random));
        let year = ids.id();
        let unnamed = if self.proposals { Unnamed::Stays } else { Unnamed::Left };
        let edit = to_edit(&loaded.unit, rules, (which, say.lang()), (&lines, unnamed), year, || ids.id());
        for span in proposed(&loaded.unit, &edit, which, &lines) {
            output::out(&say.text(&t::year_proposed(of_span(say.lang(), &span))));
        }
        let after = after(&loaded.unit, rules, (&edit, which), &lines).unwrap_or_default();
        let left = kept(&loaded.unit, (&edit, which), &lines);
        if !left.is_empty() {
            let left = left.iter().map(|span| say.text(&of_span(say.lang(), span)));
            output::out(&say.text(&t::year_kept(left.collect::<Vec<_>>().join(", "))));
        }
        staff_days(say, &after);
        for said in of_counts(say.lang(), &after) {
            output::out(&say.text(&said));
        }
        let any = lines.iter().any(|line| matches!(line.outcome, Outcome::Taken(_)));
        let saved = self.yes && any && !edit.is_nothing();
        if saved {
            import::save(&store, id, loaded.revision, Named { id: ids.id(), edit })?;
        }
        output::err(&say.text(&busy::outcome(self.yes, saved)));
        Ok(if wrong == 0 { Exit::Done } else { Exit::Refused })
    }
}

/// The staff days of the year that is there of which the text says nothing: those that go and how to keep them, and
/// those that stay.
fn staff_days(say: I18n, after: &After) {
    let listed = |days: &[(NaiveDate, NaiveDate)]| {
        let days = days.iter().map(|&(first, last)| format::weekday_range(say.lang(), first, last));
        days.collect::<Vec<_>>().join(", ")
    };
    if !after.gone.is_empty() {
        output::out(&say.text(&t::year_staff_gone(listed(&after.gone))));
    }
    if !after.lost.is_empty() {
        output::out(&say.text(&t::year_staff_lost(listed(&after.lost))));
    }
    if !(after.gone.is_empty() && after.lost.is_empty()) {
        output::err(&say.get(Key::YearStaffKeepLine));
    }
    if !after.stay.is_empty() {
        let key = keymap::keys(Command::Delete).first().map(|&key| key_name(say, key)).unwrap_or_default();
        output::out(&say.text(&t::year_staff_stay(listed(&after.stay), key)));
    }
}
