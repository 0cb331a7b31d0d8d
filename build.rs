//! Checks every text in every language and writes the keys that the program uses.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a build script speaks to cargo by printing and writes into the folder that cargo names"
)]

#[path = "src/i18n/at_build/check.rs"]
mod check;
#[path = "src/i18n/at_build/generate.rs"]
mod generate;
#[path = "src/i18n/at_build/texts.rs"]
mod texts;

use std::{env, error::Error, fs, path::Path};

const FOLDER: &str = "data/i18n";

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "src/i18n/at_build", FOLDER] {
        println!("cargo::rerun-if-changed={path}");
    }
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let sources = texts::read(&Path::new(&root).join(FOLDER))?;
    match check::check(&sources) {
        Ok(languages) => {
            let out = Path::new(&env::var("OUT_DIR")?).join("i18n.rs");
            fs::write(out, generate::generate(&languages, &sources)?)?;
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
    Ok(())
}
