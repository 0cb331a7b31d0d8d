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
const DATA: &str = "data";

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "src/i18n/at_build", DATA] {
        println!("cargo::rerun-if-changed={path}");
    }
    let root = env::var("CARGO_MANIFEST_DIR")?;
    slim(&Path::new(&root).join(DATA), &Path::new(&env::var("OUT_DIR")?).join(DATA))?;
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

/// Copies the data files without indentation, two fifths of their size, which would lie in memory for
/// nothing. Lines keep their numbers; no text of the data goes over a line.
fn slim(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            slim(&path, &to.join(name))?;
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            let text = fs::read_to_string(&path)?;
            let slim: Vec<&str> = text.lines().map(str::trim_start).collect();
            fs::write(to.join(name), slim.join("\n"))?;
        }
    }
    Ok(())
}
