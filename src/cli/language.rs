//! In which language a subcommand speaks.

use clap::ValueEnum;

use crate::{
    i18n::{I18n, choice::chosen_or},
    model::lang::Lang,
    store::Store,
};

/// The languages, as arguments.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Choice {
    /// Swedish
    Sv,
    /// Norwegian bokmål
    Nb,
    /// English
    En,
}

/// A choice of language.
#[derive(clap::Args, Default)]
pub struct Language {
    /// The language; that of the installation, else of the environment, when left out
    #[arg(long = "lang", value_enum)]
    chosen: Option<Choice>,
}

impl Language {
    /// Whether a language was asked for.
    pub const fn is_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// What was chosen, else what the environment asks for.
    pub fn of_environment(&self) -> I18n {
        self.or(None)
    }

    /// What was chosen, else the language of the installation.
    pub fn of(&self, store: &Store) -> I18n {
        self.or(store.settings().ok().and_then(|settings| settings.language))
    }

    fn or(&self, settings: Option<Lang>) -> I18n {
        let chosen = self.chosen.map(|choice| match choice {
            Choice::Sv => Lang::Sv,
            Choice::Nb => Lang::Nb,
            Choice::En => Lang::En,
        });
        let env = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
        I18n::new(chosen_or(chosen.or(settings), &env.each_ref().map(Option::as_deref)))
    }
}
