//! Lengths in hours, said and typed: to the minute, so that parts and their sum agree on every screen.

use super::{
    I18n,
    number::{decimal, whole},
    t,
};
use crate::model::{hours::Hours, lang::Lang};

/// A length in hours, to the minute: `14,5 h`, `1,75 h`, `2:40 h`, and `40 min` below an hour.
pub fn said(lang: Lang, length: Hours) -> String {
    if length < Hours::whole(1) && !is_decimal(length) {
        return I18n::new(lang).text(&t::minutes_short(length.0.to_string()));
    }
    I18n::new(lang).text(&t::hours_short(number(lang, length)))
}

/// The number of hours alone, to the minute: `14,5`, `1,75`, `2:40`. Never rounded: what is rounded each
/// need not add up.
pub fn number(lang: Lang, length: Hours) -> String {
    let (full, minutes) = length.parts();
    if !is_decimal(length) {
        return format!("{}:{minutes:02}", whole(lang, full.into()));
    }
    let hundredths = format!("{:02}", minutes * 100 / 60);
    decimal(lang, format!("{full}.{hundredths}").trim_end_matches('0').trim_end_matches('.'))
}

/// Whether two decimals say it to the minute.
fn is_decimal(length: Hours) -> bool {
    length.0.is_multiple_of(3)
}

/// Hours as typed: `30`, `7,5`, `1.75`, `2:40`, with or without `h` or `t`. None for what is no such length.
pub fn typed(text: &str) -> Option<Hours> {
    // A sign, too, would be taken for a part of the number.
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    let text = text.trim().trim_end_matches(['h', 't']).trim().replace(',', ".");
    let (full, minutes) = if let Some((full, minutes)) = text.split_once(':') {
        (number(full)?, number(minutes).filter(|&n| minutes.len() == 2 && n < 60)?)
    } else {
        let (full, decimals) = text.split_once('.').unwrap_or((&text, "0"));
        let hundredths = number(decimals)? * if decimals.len() == 1 { 10 } else { 1 };
        (number(full)?, (decimals.len() <= 2).then_some((hundredths * 60 + 50) / 100)?)
    };
    full.checked_mul(60)?.checked_add(minutes).map(Hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_to_the_minute() {
        assert_eq!(said(Lang::Sv, Hours(870)), "14,5 h");
        assert_eq!(said(Lang::Nb, Hours(120)), "2 t");
        assert_eq!(said(Lang::En, Hours(105)), "1.75 h");
        assert_eq!(said(Lang::Sv, Hours(0)), "0 h");
        assert_eq!(said(Lang::Sv, Hours(1000 * 60 + 6)), "1\u{a0}000,1 h");
        assert_eq!(said(Lang::Sv, Hours(100)), "1:40 h");
        assert_eq!(said(Lang::Nb, Hours(40)), "40 min");
        assert_eq!(number(Lang::Sv, Hours(40)), "0:40");
    }

    #[test]
    fn what_is_said_is_nothing_else_than_what_it_is_so_that_sums_agree() {
        for minutes in 0..=60 * 20 {
            assert_eq!(typed(&number(Lang::Sv, Hours(minutes))), Some(Hours(minutes)));
        }
    }

    #[test]
    fn hours_are_read_as_people_type_them() {
        for (text, minutes) in
            [("104", 6240), (" 37,5 ", 2250), ("1.75 h", 105), ("2:40 t", 160), ("0,33", 20)]
        {
            assert_eq!(typed(text), Some(Hours(minutes)), "{text}");
        }
        for text in ["", "mycket", "-1", "1,234", "1:5", "1:60", ",5", "5,", "1 000"] {
            assert_eq!(typed(text), None, "{text}");
        }
        assert_eq!(typed("99999999999"), None);
    }
}
