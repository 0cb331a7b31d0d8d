//! `keys`: the key sheet, out of the same table that the program reads.

use serde_json::json;

use super::{Run, json, language::Language, output};
use crate::{
    app::{
        key_sheet::{self, Sheet},
        screens::ScreenId,
    },
    i18n::{I18n, Key},
};

/// Print the key sheet: every screen with its commands.
#[derive(clap::Args)]
pub struct Keys {
    /// As JSON instead of Markdown
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    language: Language,
}

impl Keys {
    pub fn run(&self) -> Run {
        let say = self.language.of_environment();
        let sheets = key_sheet::sheets(say);
        if self.json {
            return json::print(&sheets.iter().map(as_json).collect::<Vec<_>>());
        }
        let sheets: Vec<String> = sheets.iter().map(|sheet| markdown(sheet, say)).collect();
        output::out(&sheets.join("\n"));
        Ok(super::Exit::Done)
    }
}

fn as_json(sheet: &Sheet) -> serde_json::Value {
    let line =
        |line: &key_sheet::Line| json!({ "keys": line.keys, "label": line.label, "about": line.about });
    json!({
        "screen": sheet.screen.map(ScreenId::code),
        "title": sheet.title,
        "about": sheet.about,
        "commands": sheet.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn markdown(sheet: &Sheet, say: I18n) -> String {
    let mut out = format!("## {}\n\n{}\n", sheet.title, sheet.about);
    if sheet.lines.is_empty() {
        return out;
    }
    let [key, does, about] = [Key::SheetKey, Key::SheetDoes, Key::SheetAbout].map(|key| say.get(key));
    out.push_str(&format!("\n| {key} | {does} | {about} |\n| --- | --- | --- |\n"));
    for line in &sheet.lines {
        out.push_str(&format!("| {} | {} | {} |\n", line.keys.join(", "), line.label, line.about));
    }
    out
}
