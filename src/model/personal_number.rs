//! Personal identity numbers: recognised so that they are never kept.
//!
//! Swedish: six or eight digits of a date (the day plus 60 for coordination numbers), a sign, four
//! digits, the last one a check digit. Norwegian: eleven digits, the first six a date (plus 40 for
//! the day of D-numbers), the last two check digits.

/// Whether a text has a personal number in it.
pub fn has_number(text: &str) -> bool {
    let in_runs = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | ' ' | '\u{2013}' | '\u{2212}');
    text.split(|c| !in_runs(c)).any(|run| {
        let whole: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|d| !d.is_empty()).collect();
        whole.iter().any(|digits| alone(digits)) || whole.windows(2).any(|pair| parted(pair, run))
    })
}

/// Digits without a sign between.
fn alone(digits: &str) -> bool {
    match digits.len() {
        10 => dated(digits, Order::YearFirst) && luhn(digits),
        11 => dated(digits, Order::DayFirst) && norwegian(digits),
        12 => digits.get(2..).is_some_and(|short| {
            (digits.starts_with("19") || digits.starts_with("20")) && dated(short, Order::YearFirst)
        }),
        _ => false,
    }
}

/// A date, a sign, the rest: here the pattern is telling enough without check digits.
fn parted(pair: &[&str], run: &str) -> bool {
    let [date, rest] = pair else { return false };
    let signed = ["-", "+", " ", "\u{2013}", "\u{2212}", " - "]
        .iter()
        .any(|sign| run.contains(&format!("{date}{sign}{rest}")));
    signed
        && match (date.len(), rest.len()) {
            (6, 4) => dated(date, Order::YearFirst),
            (8, 4) => date.get(2..).is_some_and(|short| dated(short, Order::YearFirst)),
            (6, 5) => dated(date, Order::DayFirst),
            _ => false,
        }
}

/// In what order a number writes its date.
#[derive(Clone, Copy)]
enum Order {
    YearFirst,
    DayFirst,
}

fn dated(digits: &str, order: Order) -> bool {
    let two = |from: usize| digits.get(from..from + 2).and_then(|d| d.parse::<u8>().ok()).unwrap_or(0);
    let (month, day) = match order {
        Order::YearFirst => (two(2), two(4) % 60),
        Order::DayFirst => (two(2) % 40, two(0) % 40),
    };
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(at, b)| u32::from(b.saturating_sub(b'0')) * if at % 2 == 0 { 2 } else { 1 })
        .map(|n| n / 10 + n % 10)
        .sum();
    sum.is_multiple_of(10)
}

fn norwegian(digits: &str) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let check = |weights: &[u32]| {
        let sum: u32 =
            digits.bytes().zip(weights).map(|(b, weight)| u32::from(b.saturating_sub(b'0')) * weight).sum();
        sum.is_multiple_of(11)
    };
    check(&FIRST) && check(&SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Numbers that the tax agencies publish for tests, or made up.
    #[test]
    fn numbers_of_both_countries_are_found() {
        for text in
            ["811218-9876", "19811218-9876", "198112189876", "8112189876", "811278+9873", "Anna 811218-9876"]
        {
            assert!(has_number(text), "{text}");
        }
        for text in ["010100 50000", "01010050053"] {
            assert!(has_number(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "070-123 45 67",
            "0701234567",
            "+47 912 34 567",
            "2026-08-12",
            "12",
            "80 %",
            "Anna",
            "556016-0680",
        ] {
            assert!(!has_number(text), "{text}");
        }
    }
}
