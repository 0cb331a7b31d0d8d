//! Pupils' results as people type or paste them: shares of levels in per cent.

/// Why levels cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelsError {
    /// This is no share from 0 to 100.
    NotANumber(String),
    /// The shares come to this many per cent, not to 100.
    Sum(u32),
    /// A single level tells nothing.
    Few,
}

/// Levels with their share in per cent, lowest first; the name is empty where none is written.
///
/// Either numbers after each other (`12 40 30 18`), or one level a line or after `;`-pairs: name, then
/// share (`Nivå 1;12`). A heading without a number is left out. Shares may be off by what rounding does.
///
/// # Errors
/// What is wrong with it.
pub fn levels(text: &str) -> Result<Vec<(String, u8)>, LevelsError> {
    let share = |word: &str| number(word).and_then(rounded);
    let named = text.contains(';') || text.contains('\t');
    let mut out: Vec<(String, u8)> = Vec::new();
    if named {
        for (n, line) in text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            let Some((name, percent)) = line.rsplit_once([';', '\t']) else {
                return Err(LevelsError::NotANumber(line.to_owned()));
            };
            match share(percent) {
                Some(percent) => out.push((name.trim().trim_matches('"').to_owned(), percent)),
                None if n == 0 => {}
                None => return Err(LevelsError::NotANumber(percent.trim().to_owned())),
            }
        }
    } else {
        for word in text.split_whitespace().filter(|word| *word != "%") {
            let percent = share(word).ok_or_else(|| LevelsError::NotANumber(word.to_owned()))?;
            out.push((String::new(), percent));
        }
    }
    whole(&out)?;
    Ok(out)
}

/// A number as people write shares: `12`, `12,5`, `12 %`.
pub fn number(word: &str) -> Option<f64> {
    let bare = word.trim().trim_end_matches('%').trim().replace(',', ".");
    bare.parse().ok().filter(|n: &f64| n.is_finite())
}

/// A share in whole per cent; none when it is not from 0 to 100.
pub fn rounded(share: f64) -> Option<u8> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100, as just tested"
    )]
    (0.0..=100.0).contains(&share).then(|| share.round() as u8)
}

/// Whether levels are a whole: at least two, together 100 per cent but for what rounding does.
///
/// # Errors
/// What is wrong with them.
pub fn whole(out: &[(String, u8)]) -> Result<(), LevelsError> {
    if out.len() < 2 {
        return Err(LevelsError::Few);
    }
    let sum: u32 = out.iter().map(|(_, percent)| u32::from(*percent)).sum();
    let off = u32::try_from(out.len()).unwrap_or(u32::MAX).div_ceil(2);
    if sum.abs_diff(100) > off { Err(LevelsError::Sum(sum)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(text: &str) -> Vec<u8> {
        levels(text).unwrap().into_iter().map(|(_, percent)| percent).collect()
    }

    #[test]
    fn shares_are_read_as_people_write_them() {
        assert_eq!(shares("12 40 30 18"), [12, 40, 30, 18]);
        assert_eq!(shares("33,3 % 33,3% 33,3%"), [33, 33, 33]);
        let named = levels("nivå;procent\nNivå 1;12\n\"Nivå 2\";88 %").unwrap();
        assert_eq!(named, [("Nivå 1".to_owned(), 12), ("Nivå 2".to_owned(), 88)]);
    }

    #[test]
    fn what_is_no_result_is_refused() {
        assert_eq!(levels("12 40"), Err(LevelsError::Sum(52)));
        assert_eq!(levels("12 abc 88"), Err(LevelsError::NotANumber("abc".into())));
        assert_eq!(levels("100"), Err(LevelsError::Few));
    }
}
