//! Numbers as each language writes them.

use crate::model::lang::Lang;

/// A no-break space: a number stays on its line.
const SPACE: char = '\u{a0}';

/// A whole number: `1 200` in Swedish and Norwegian, `1,200` in English.
pub fn whole(lang: Lang, number: i64) -> String {
    decimal(lang, &number.to_string())
}

/// Tenths: 18 is `1,8` in Swedish and Norwegian, `1.8` in English; 20 is `2,0`.
pub fn tenths(lang: Lang, tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let size = tenths.unsigned_abs();
    decimal(lang, &format!("{sign}{}.{}", size / 10, size % 10))
}

/// A number written with a point, such as `-1200.5`, in the way of `lang`.
pub(super) fn decimal(lang: Lang, number: &str) -> String {
    let (thousands, point) = match lang {
        Lang::Sv | Lang::Nb => (SPACE, ','),
        Lang::En => (',', '.'),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!(whole(Lang::Sv, 999), "999");
        assert_eq!(whole(Lang::Sv, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(Lang::En, -1234), "-1,234");
        assert_eq!(tenths(Lang::Nb, 18), "1,8");
        assert_eq!(tenths(Lang::Sv, -5), "-0,5");
        assert_eq!(tenths(Lang::En, 12_340), "1,234.0");
        assert_eq!(decimal(Lang::Sv, "NaN"), "NaN");
    }
}
