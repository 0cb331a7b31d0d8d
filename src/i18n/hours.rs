//! Lengths in hours, said and typed: with decimals, for `14:35` reads as a time of day.

use super::{I18n, number::decimal, t};
use crate::model::{hours::Hours, lang::Lang};

/// A length in hours: `14,5 h`, `1,75 h`, `2,67 h`; below an hour what no decimals say to the minute is in
/// minutes, `40 min`.
pub fn said(lang: Lang, length: Hours) -> String {
    if length < Hours::whole(1) && !length.0.is_multiple_of(3) {
        return I18n::new(lang).text(&t::minutes_short(length.0.to_string()));
    }
    I18n::new(lang).text(&t::hours_short(number(lang, length)))
}

/// The number of hours alone, with at most two decimals: `14,5`, `1,75`, `2,67`. Typed in again it is the same
/// length to the minute.
pub fn number(lang: Lang, length: Hours) -> String {
    let (full, minutes) = length.parts();
    let hundredths = format!("{:02}", (minutes * 100 + 30) / 60);
    decimal(lang, format!("{full}.{hundredths}").trim_end_matches('0').trim_end_matches('.'))
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
    fn hours_are_said_with_decimals() {
        assert_eq!(said(Lang::Sv, Hours(870)), "14,5 h");
        assert_eq!(said(Lang::Nb, Hours(120)), "2 t");
        assert_eq!(said(Lang::En, Hours(105)), "1.75 h");
        assert_eq!(said(Lang::Sv, Hours(0)), "0 h");
        assert_eq!(said(Lang::Sv, Hours(1000 * 60 + 6)), "1\u{a0}000,1 h");
        assert_eq!(said(Lang::Sv, Hours(100)), "1,67 h");
        assert_eq!(said(Lang::Nb, Hours(40)), "40 min");
        assert_eq!(number(Lang::Sv, Hours(40)), "0,67");
        assert_eq!(number(Lang::Sv, Hours(14 * 60 + 35)), "14,58", "no time of day");
        assert_eq!(number(Lang::Nb, Hours(60 + 59)), "1,98");
    }

    #[test]
    fn what_is_said_can_be_typed_in_again() {
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
