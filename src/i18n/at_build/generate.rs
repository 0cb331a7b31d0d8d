//! Writes the keys, one function a message, and the embedded files.

use std::{
    collections::BTreeMap,
    fmt::{self, Write},
};

use super::{
    check::{Text, Texts},
    texts::Source,
};

/// The Rust source of the keys, the same for all languages.
pub fn generate(languages: &BTreeMap<String, Texts>, sources: &[Source]) -> Result<String, fmt::Error> {
    let none = Texts::new();
    let messages: Vec<(&String, &Text)> =
        languages.values().next().unwrap_or(&none).iter().filter(|(id, _)| !id.starts_with('-')).collect();
    let mut out = String::new();
    keys(&mut out, &messages)?;
    functions(&mut out, &messages)?;
    files(&mut out, languages, sources)?;
    Ok(out)
}

fn keys(out: &mut String, messages: &[(&String, &Text)]) -> fmt::Result {
    writeln!(out, "/// One text, the same in all languages.")?;
    writeln!(out, "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]")?;
    writeln!(out, "pub enum Key {{")?;
    for (id, text) in messages {
        writeln!(out, "    /// `{}`\n    {},", text.place, pascal(id))?;
    }
    writeln!(out, "}}\n\nimpl Key {{\n    /// All keys, by id.\n    pub const ALL: &'static [Key] = &[")?;
    for (id, _) in messages {
        writeln!(out, "        Key::{},", pascal(id))?;
    }
    writeln!(out, "    ];\n\n    /// The id in the text files.\n    pub fn id(self) -> &'static str {{")?;
    writeln!(out, "        match self {{")?;
    for (id, _) in messages {
        writeln!(out, "            Key::{} => {id:?},", pascal(id))?;
    }
    writeln!(out, "        }}\n    }}\n\n    /// The names of its arguments, in order.")?;
    writeln!(out, "    pub fn arguments(self) -> &'static [&'static str] {{\n        match self {{")?;
    for (id, text) in messages.iter().filter(|(_, text)| !text.arguments.is_empty()) {
        let names: Vec<&String> = text.arguments.iter().collect();
        writeln!(out, "            Key::{} => &{names:?},", pascal(id))?;
    }
    writeln!(out, "            _ => &[],\n        }}\n    }}\n}}\n")
}

fn functions(out: &mut String, messages: &[(&String, &Text)]) -> fmt::Result {
    writeln!(out, "/// One function a text; arguments in alphabetical order of their names.")?;
    writeln!(out, "pub mod t {{\n    use super::{{Arg, Key, Text}};")?;
    for (id, text) in messages {
        let parameters: Vec<String> =
            text.arguments.iter().map(|a| format!("{}: impl Into<Arg>", snake(a))).collect();
        let values: Vec<String> =
            text.arguments.iter().map(|a| format!("({a:?}, {}.into())", snake(a))).collect();
        writeln!(out, "\n    /// `{}`", text.place)?;
        writeln!(out, "    pub fn {}({}) -> Text {{", snake(id), parameters.join(", "))?;
        writeln!(out, "        Text::new(Key::{}, vec![{}])\n    }}", pascal(id), values.join(", "))?;
    }
    writeln!(out, "}}\n")
}

fn files(out: &mut String, languages: &BTreeMap<String, Texts>, sources: &[Source]) -> fmt::Result {
    writeln!(out, "/// The text files of a language.")?;
    writeln!(out, "pub fn files(lang: Lang) -> &'static [&'static str] {{\n    match lang {{")?;
    for language in languages.keys() {
        writeln!(out, "        Lang::{} => &[", pascal(language))?;
        for source in sources.iter().filter(|source| source.language == *language) {
            let path = source.path();
            writeln!(out, "            include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{path}\")),")?;
        }
        writeln!(out, "        ],")?;
    }
    writeln!(out, "    }}\n}}")
}

/// `footer-saved` as `FooterSaved`.
fn pascal(id: &str) -> String {
    id.split('-')
        .flat_map(|part| {
            part.chars().enumerate().map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c })
        })
        .collect()
}

/// `footer-saved` as `footer_saved`; a word of Rust gets its escape.
fn snake(id: &str) -> String {
    let name = id.replace('-', "_");
    if RUST_WORDS.contains(&id) { format!("r#{name}") } else { name }
}

/// The words of Rust that a one-word id could hit.
const RUST_WORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
