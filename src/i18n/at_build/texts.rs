//! The text files, and what one entry of them says.

use std::{collections::BTreeSet, error::Error, fs, path::Path};

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// One file of one language.
pub struct Source {
    pub language: String,
    /// The file's name without its ending: the same in all languages.
    pub area: String,
    pub text: String,
}

impl Source {
    /// The path from the root of the repository.
    pub fn path(&self) -> String {
        format!("{}/{}/{}.ftl", super::FOLDER, self.language, self.area)
    }

    /// `path:line` of `part`, which is a slice of this file's text.
    pub fn place(&self, part: &str) -> String {
        self.place_at((part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    /// `path:line` of a byte of this file's text.
    pub fn place_at(&self, byte: usize) -> String {
        let line = self.text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1;
        format!("{}:{line}", self.path())
    }
}

/// Every file of every language, in order.
pub fn read(folder: &Path) -> Result<Vec<Source>, Box<dyn Error>> {
    let mut sources = Vec::new();
    for language in fs::read_dir(folder)? {
        let language = language?;
        if !language.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(language.path())? {
            let path = file?.path();
            if path.extension().is_none_or(|ending| ending != "ftl") {
                continue;
            }
            sources.push(Source {
                language: language.file_name().to_string_lossy().into_owned(),
                area: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
                text: fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?,
            });
        }
    }
    sources.sort_by(|a, b| (&a.language, &a.area).cmp(&(&b.language, &b.area)));
    Ok(sources)
}

/// What a pattern refers to.
#[derive(Default)]
pub struct Uses {
    pub arguments: BTreeSet<String>,
    pub messages: BTreeSet<String>,
    pub terms: BTreeSet<String>,
    /// Attributes and functions: not used here.
    pub refused: BTreeSet<String>,
}

impl Uses {
    pub fn of(pattern: &Pattern<&str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.insert(id.name.to_owned());
                self.refused.extend(attribute.iter().map(|a| format!("attribute .{}", a.name)));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.terms.insert(id.name.to_owned());
                self.refused.extend(attribute.iter().map(|a| format!("attribute .{}", a.name)));
                if let Some(arguments) = arguments {
                    self.call(arguments);
                }
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.refused.insert(format!("function {}()", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>) {
        for value in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
            self.inline(value);
        }
    }
}
