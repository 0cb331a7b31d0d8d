//! Staff lists: in with a preview, out safe for spreadsheets.

mod columns;
mod compare;
mod decode;
mod draft;
mod edits;
mod export;
mod formula;
mod grades;
mod lookup;
mod mends;
mod messages;
mod personal;
mod preview;
mod row;
mod split;
mod values;
mod vocabulary;

pub use columns::{Became, Column, ColumnSeen};
pub use decode::{Encoding, NoText, decode};
pub use draft::{Draft, Part};
pub use edits::to_edits;
pub(in crate::exchange) use export::line;
pub use export::{COLUMNS, people};
pub(in crate::exchange) use lookup::Known;
pub use mends::{Mend, Mends};
pub use preview::{
    BYTES_MAX, ByHand, Counts, FileError, Ground, Outcome, Preview, RowResult, preview, preview_mended,
};
pub use split::Separator;
pub(in crate::exchange) use split::lines_by;
pub use values::{Problem, Reason};
pub(in crate::exchange) use vocabulary::fold;
