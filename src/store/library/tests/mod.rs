mod broken;
mod overlaid;
mod sound;

use crate::model::ids::Code;

fn code(text: &str) -> Code {
    text.parse().unwrap()
}
