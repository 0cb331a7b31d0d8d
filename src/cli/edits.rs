//! Edits from arguments and files: `Named` or plain `Edit` as RON, one or a list.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::model::{
    edit::{Edit, Named},
    ids::{EditId, Word},
};

use super::{Exit, Failure};

/// Reads the edits of an argument.
pub fn of_argument(text: &str, number: usize, revision: u64) -> Result<Vec<Named>, Failure> {
    of_text(text, &format!("argument {number}"), revision, number)
}

/// Reads the edits of a file.
pub fn of_file(file: &Path, revision: u64) -> Result<Vec<Named>, Failure> {
    let name = file.display().to_string();
    let text =
        std::fs::read_to_string(file).map_err(|e| Failure::new(Exit::Usage, format!("{name}: {e}")))?;
    of_text(&text, &name, revision, 0)
}

fn of_text(text: &str, source: &str, revision: u64, number: usize) -> Result<Vec<Named>, Failure> {
    let list = text.trim_start().starts_with('[');
    let (named, plain) = if list {
        (read::<Vec<Named>>(text), read::<Vec<Edit>>(text))
    } else {
        (read(text).map(|named| vec![named]), read(text).map(|edit| vec![edit]))
    };
    let (as_named, as_plain) = match (named, plain) {
        (Ok(named), _) => return Ok(named),
        (_, Ok(edits)) => {
            let name = |(place, edit): (usize, Edit)| {
                let id = made_up_id(&format!("{revision}/{number}/{place}/{text}"));
                Named { id, edit }
            };
            return Ok(edits.into_iter().enumerate().map(name).collect());
        }
        (Err(named), Err(plain)) => (named, plain),
    };
    // The reading that came further is the one that was meant.
    let error = if as_named.0 > as_plain.0 { as_named } else { as_plain };
    let ((line, column), reason) = error;
    Err(Failure::new(Exit::Usage, format!("{source}:{line}:{column}: {reason}")))
}

type Wrong = ((usize, usize), String);

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Wrong> {
    ron::from_str(text).map_err(|e| ((e.span.start.line, e.span.start.col), e.code.to_string()))
}

/// The same id for the same text on the same revision.
///
/// The revision belongs to it: the same words later are another edit, not a repeated one.
fn made_up_id(text: &str) -> EditId {
    let fnv = |basis: u64| {
        text.bytes().fold(basis, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let mut bytes = [0; 16];
    let halves = fnv(0xcbf2_9ce4_8422_2325).to_be_bytes().into_iter().chain(fnv(!0).to_be_bytes());
    bytes.iter_mut().zip(halves).for_each(|(place, byte)| *place = byte);
    EditId::from(Word::from_random(&bytes, 16))
}
