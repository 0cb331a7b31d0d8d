//! What each role of a text looks like: the terminal's own 16 colours, no painted background.

use ratatui::style::{Color, Modifier, Style};

/// How the program looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// 16 colours of the terminal.
    #[default]
    Standard,
    /// Bold instead of dim, no grey.
    HighContrast,
    /// No colour at all.
    Mono,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// The selected row, the open tab, the field with the focus.
    Strong,
    /// What can be left unread.
    Dim,
    /// Headings and rules.
    Heading,
    /// A key to press.
    Key,
    /// Done, fits, saved.
    Good,
    /// Needs care.
    Care,
    /// An error.
    Error,
    /// Struck through: cancelled.
    Gone,
    /// A filled piece of a bar or grid.
    Full,
}

impl Theme {
    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let colour = |colour: Color, without: Style| match self {
            Theme::Mono => without,
            Theme::HighContrast => bold.fg(colour),
            Theme::Standard => plain.fg(colour),
        };
        match role {
            Role::Strong | Role::Key => bold,
            Role::Dim if self == Theme::Standard => plain.add_modifier(Modifier::DIM),
            Role::Heading => colour(Color::Cyan, plain),
            Role::Good | Role::Full => colour(Color::Blue, plain),
            Role::Care => colour(Color::Yellow, bold),
            Role::Error => colour(Color::Red, bold),
            Role::Plain | Role::Dim => plain,
            Role::Gone => plain.add_modifier(Modifier::CROSSED_OUT),
        }
    }
}
