//! Which language to speak when nobody has said so.

use crate::model::lang::Lang;

/// The language that the environment asks for: the first of `env` (values of `LC_ALL`, `LC_MESSAGES`
/// and `LANG`, in that order) that is set decides. English when it is none of ours.
pub fn lang_of(env: &[Option<&str>]) -> Lang {
    let locale = env.iter().flatten().find(|value| !value.is_empty()).copied().unwrap_or_default();
    let name = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match name.to_ascii_lowercase().as_str() {
        "sv" | "swedish" => Lang::Sv,
        "nb" | "no" | "nn" | "norwegian" | "bokmal" => Lang::Nb,
        _ => Lang::En,
    }
}

/// The language that a person chose, else what the environment asks for.
pub fn chosen_or(chosen: Option<Lang>, env: &[Option<&str>]) -> Lang {
    chosen.unwrap_or_else(|| lang_of(env))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_set_decides() {
        assert_eq!(lang_of(&[None, Some(""), Some("sv_SE.UTF-8")]), Lang::Sv);
        assert_eq!(lang_of(&[Some("C"), None, Some("sv_SE.UTF-8")]), Lang::En);
        assert_eq!(lang_of(&[Some("nn_NO"), None, None]), Lang::Nb);
        assert_eq!(lang_of(&[]), Lang::En);
        assert_eq!(chosen_or(Some(Lang::Nb), &[Some("sv")]), Lang::Nb);
    }
}
