//! The calendar rules that are shipped with the program.

use crate::model::{calendar_rules::CalendarRules, school_year::Country};

use super::{error::StoreError, schema};

/// Shipped calendar rules: country, file, text.
const SHIPPED: [(Country, &str, &str); 2] = [
    (Country::Sweden, "data/calendar/se.ron", include_str!("../../data/calendar/se.ron")),
    (Country::Norway, "data/calendar/no.ron", include_str!("../../data/calendar/no.ron")),
];

/// The rules of a country.
///
/// # Errors
/// Only when the program was built with a broken file; a test reads them all.
pub fn rules(country: Country) -> Result<CalendarRules, StoreError> {
    let (_, file, text) = SHIPPED.into_iter().find(|(of, ..)| *of == country).unwrap_or(SHIPPED[0]);
    schema::from_text(text, std::path::Path::new(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_reads() {
        for (country, file, _) in SHIPPED {
            assert_eq!(rules(country).unwrap().country, country, "{file}");
        }
    }
}
