//! Whose days a published text speaks of: `Skolerute for grunnskolene`, `Gymnasiet`, a heading above the days
//! of one school form. In a text without such headings, or with none for the school, they are everybody's.

use std::collections::BTreeSet;

use super::{Line, Outcome};
use crate::{
    i18n::dates::folded,
    model::{catalogue::Catalogue, ids::Code, lang::Localized},
};

/// The most words of a heading.
const WORDS: usize = 10;

/// The school forms that headings can name.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    /// How a name begins, the longest first, with its school form.
    known: Vec<(String, Code)>,
}

impl Heads {
    /// Those of the catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        let of = |form: &crate::model::catalogue::SchoolForm| {
            form.heads.iter().map(|head| (folded(head), form.id)).collect::<Vec<_>>()
        };
        let mut known: Vec<(String, Code)> = catalogue.school_forms.iter().flat_map(of).collect();
        known.sort_by_key(|(head, _)| std::cmp::Reverse(head.chars().count()));
        Self { known }
    }

    /// The school forms that a heading names: a line of few words without days.
    pub(super) fn named(&self, heading: &str) -> BTreeSet<Code> {
        if heading.split_whitespace().count() > WORDS {
            return BTreeSet::new();
        }
        let mut rest = format!(" {}", folded(heading));
        let mut found = BTreeSet::new();
        for (head, form) in &self.known {
            // What is found is taken out: an adapted school form is not the other one as well.
            let begins = format!(" {head}");
            if rest.contains(&begins) {
                found.insert(*form);
                rest = rest.replace(&begins, " ");
            }
        }
        found
    }
}

/// The school forms named by the first heading that names any.
pub fn first_named(lines: &[Line]) -> BTreeSet<Code> {
    lines.iter().find(|line| !line.forms.is_empty()).map(|line| line.forms.clone()).unwrap_or_default()
}

/// The lines for some school forms: what stands below headings of others only is left out.
pub fn for_forms(mut lines: Vec<Line>, forms: &BTreeSet<Code>, catalogue: &Catalogue) -> Vec<Line> {
    let is_ours = |line: &Line| !line.forms.is_disjoint(forms);
    if !lines.iter().any(is_ours) {
        return lines;
    }
    let name =
        |form: Code| catalogue.school_form(form).map_or(Localized::default(), |form| form.name.clone());
    for line in &mut lines {
        let says = !matches!(line.outcome, Outcome::LeftOut | Outcome::Heading(_) | Outcome::OtherForm(_));
        if let Some(&form) = line.forms.first().filter(|_| says && line.forms.is_disjoint(forms)) {
            line.outcome = Outcome::OtherForm(name(form));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        app::published_year::{Ground, counts, read, taken},
        planning::calendar::fixtures::sweden,
        store::library::shipped,
    };

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    fn lines(text: &str) -> (Catalogue, Vec<Line>) {
        let catalogue = shipped();
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let ground = Ground::new(2026, today, &sweden()).with_heads(Heads::of(&catalogue));
        let lines = read(text, &ground);
        (catalogue, lines)
    }

    #[test]
    fn days_below_the_heading_of_another_school_form_are_left_out() {
        let text = "Läsårstider 2026/27\nSkolstart 18 augusti\nGrundskolan\nHöstlov v 44\n\
            Läsårstider för gymnasiet\nHöstlov v 45\nAnpassad gymnasieskola: studiedag 2 november";
        let (catalogue, read) = lines(text);
        assert_eq!(first_named(&read), BTreeSet::from([code("grundskola")]));
        let of = |forms: &[&str]| {
            let forms = forms.iter().map(|form| code(form)).collect();
            let lines = for_forms(read.clone(), &forms, &catalogue);
            let days: Vec<String> =
                taken(&lines).iter().map(|s| s.first.format("%m-%d").to_string()).collect();
            (days.join(" "), counts(&lines).left)
        };
        assert_eq!(of(&["grundskola"]).0, "08-18 10-26");
        assert_eq!(of(&["gymnasieskola"]).0, "08-18 11-02");
        assert_eq!(of(&["anpassad-gymnasieskola"]).0, "08-18 11-02");
        assert_eq!(of(&["grundskola", "gymnasieskola"]).0, "08-18 10-26 11-02");
        assert_eq!(of(&["komvux"]).0, "08-18 10-26 11-02 11-02", "no heading is theirs: they say nothing");
    }

    #[test]
    fn a_sentence_about_a_school_form_is_no_heading() {
        let text = "Höstlov v 44\nBeslut om läsårets förläggning för grundskolan och gymnasieskolan fattas av \
            barn- och utbildningsnämnden efter samråd\nSportlov v 8";
        let (_, read) = lines(text);
        assert!(read.iter().all(|line| line.forms.is_empty()));
    }

    #[test]
    fn norwegian_headings_name_their_school_form() {
        let heads = Heads::of(&shipped());
        for (heading, forms) in [
            ("Skolerute for grunnskolene 2026-2027", vec!["grunnskole"]),
            ("Videregående skoler", vec!["videregaende"]),
            ("Skulerute for grunnskulane og vidaregåande skular", vec!["grunnskole", "videregaende"]),
            ("Skolerute for elevene", vec![]),
        ] {
            assert_eq!(heads.named(heading), forms.into_iter().map(code).collect(), "{heading}");
        }
    }
}
