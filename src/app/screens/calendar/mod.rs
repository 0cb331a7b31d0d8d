pub mod dating;
mod exports;
pub mod facts;
mod forms;
mod lines;
mod looks;
pub mod meeting;
mod mend;
pub mod state;
pub mod tables;
mod tell;
pub mod update;
pub mod view;
pub mod views;
mod year;

pub use dating::dates::reference;
pub use exports::received_in;
pub use tell::letter::lang_of;
