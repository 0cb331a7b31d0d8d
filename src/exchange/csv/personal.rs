//! Columns of personal identity numbers: recognised so that they are never kept.

pub use crate::model::personal_number::has_number;

/// Whether most filled cells of a column are personal numbers.
pub fn mostly_numbers<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut filled, mut numbers) = (0, 0);
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        filled += 1;
        numbers += usize::from(has_number(cell));
    }
    numbers > 0 && numbers * 2 >= filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_when_half_of_its_cells_are_numbers() {
        assert!(mostly_numbers(["", "811218-9876", "Anna"].into_iter()));
        assert!(!mostly_numbers(["", "12"].into_iter()));
    }
}
