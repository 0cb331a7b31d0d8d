//! Cells that a spreadsheet would run as a formula.
//!
//! A cell that starts with one of these characters is not text to a spreadsheet
//! (`reliability/security.md` section 3); an apostrophe in front makes it text again.

use std::borrow::Cow;

const MARK: char = '\'';

fn runs(cell: &str) -> bool {
    cell.trim_start_matches([' ', '\u{a0}', MARK])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '\u{2212}'])
}

/// The cell as it can be given to a spreadsheet.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if runs(cell) { Cow::Owned(format!("{MARK}{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`guarded`].
pub fn bare(cell: &str) -> &str {
    if runs(cell) { cell.strip_prefix(MARK).unwrap_or(cell) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_becomes_text() {
        for cell in ["=1+1", "+a", "-b", "@c", "＝1", "\tx", "'=1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        assert_eq!(guarded("Åsa"), "Åsa");
        assert_eq!(bare("'n Berg"), "'n Berg");
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back(cell in "[ '=+@a-]{0,6}") {
            let out = guarded(&cell);
            prop_assert_eq!(bare(&out), &cell);
        }
    }
}
