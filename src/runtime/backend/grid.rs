//! What stands on a screen, in the form in which two screens are compared.

use ratatui::{buffer::Buffer, layout::Position};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Colours, pen::Pen};

/// What one cell shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// One character.
    Char(char),
    /// A character with others on it, or a joined one; terminals disagree about its width.
    Cluster(Box<str>),
    /// The right half of the wide one before it.
    Tail,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    pub glyph: Glyph,
    pub pen: Pen,
}

impl Tile {
    /// A blank in the terminal's own colours.
    pub const BLANK: Self = Self { glyph: Glyph::Char(' '), pen: Pen::PLAIN };

    fn new(glyph: Glyph, pen: Pen) -> Self {
        let pen = if glyph == Glyph::Char(' ') { pen.on_blank() } else { pen };
        Self { glyph, pen }
    }

    /// Whether writing this tile's character with `pen` looks as the tile should.
    pub fn suits(&self, pen: Pen) -> bool {
        self.pen == pen || self.glyph == Glyph::Char(' ') && self.pen == pen.on_blank()
    }

    /// The character, if it takes one column on every terminal.
    pub fn steady(&self) -> Option<char> {
        match self.glyph {
            Glyph::Char(c) if c.is_ascii() || c.width() == Some(1) => Some(c),
            _ => None,
        }
    }
}

/// A screen full of tiles. A [`Glyph::Tail`] stands behind each wide glyph and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    pub width: usize,
    pub height: usize,
    tiles: Vec<Tile>,
}

impl Grid {
    /// An empty screen.
    pub fn blank(width: usize, height: usize) -> Self {
        Self { width, height, tiles: vec![Tile::BLANK; width * height] }
    }

    /// What `buffer` shows. Control characters become blanks, so does a wide character whose right
    /// half is covered or cut off.
    pub fn read(buffer: &Buffer, colours: Colours) -> Self {
        let area = buffer.area;
        let mut tiles = Vec::with_capacity(area.area() as usize);
        for y in area.top()..area.bottom() {
            let mut tail_of = None;
            for x in area.left()..area.right() {
                let cell = &buffer[Position::new(x, y)];
                if let Some(pen) = tail_of.take() {
                    tiles.push(Tile { glyph: Glyph::Tail, pen });
                    continue;
                }
                let pen = Pen::new(cell.fg, cell.bg, cell.modifier);
                let pen = if colours == Colours::None { pen.mono() } else { pen };
                let (glyph, wide) = glyph(cell.symbol());
                let next = Position::new(x.saturating_add(1), y);
                let room = x + 1 < area.right() && matches!(buffer[next].symbol(), " " | "");
                if wide && room {
                    tail_of = Some(pen);
                }
                tiles.push(Tile::new(if wide && !room { Glyph::Char(' ') } else { glyph }, pen));
            }
        }
        Self { width: area.width.into(), height: area.height.into(), tiles }
    }

    /// The tiles of row `y`, empty below the last row.
    pub fn row(&self, y: usize) -> &[Tile] {
        self.tiles.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Blanks the rows from `y` on.
    pub fn erase_below(&mut self, y: usize) {
        self.tiles.get_mut(y * self.width..).unwrap_or_default().fill(Tile::BLANK);
    }

    /// Moves the rows `top..=bottom` by `by`: up where positive. What comes in is blank.
    pub fn scroll(&mut self, top: usize, bottom: usize, by: isize) {
        let count = by.unsigned_abs() * self.width;
        let Some(region) = self.tiles.get_mut(top * self.width..(bottom + 1) * self.width) else { return };
        let count = count.min(region.len());
        let vacated = if by > 0 {
            region.rotate_left(count);
            region.len() - count..region.len()
        } else {
            region.rotate_right(count);
            0..count
        };
        region.get_mut(vacated).unwrap_or_default().fill(Tile::BLANK);
    }
}

/// The glyph, and whether it takes two columns.
fn glyph(symbol: &str) -> (Glyph, bool) {
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (None, _) => (Glyph::Char(' '), false),
        (Some(c), None) => match c.width() {
            Some(1) => (Glyph::Char(c), false),
            Some(2) => (Glyph::Char(c), true),
            _ => (Glyph::Char(' '), false),
        },
        _ if symbol.chars().any(char::is_control) => (Glyph::Char(' '), false),
        _ => match symbol.width() {
            1 => (Glyph::Cluster(symbol.into()), false),
            2 => (Glyph::Cluster(symbol.into()), true),
            _ => (Glyph::Char(' '), false),
        },
    }
}

#[cfg(test)]
mod tests {
    use ratatui::{layout::Rect, style::Style};

    use super::*;

    fn glyphs(buffer: &Buffer) -> Vec<Glyph> {
        Grid::read(buffer, Colours::Sixteen).row(0).iter().map(|tile| tile.glyph.clone()).collect()
    }

    #[test]
    fn a_wide_character_has_a_tail_or_is_left_out() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 5, 1));
        buffer.set_string(0, 0, "漢a漢", Style::new());
        let wide = Glyph::Char('漢');
        assert_eq!(glyphs(&buffer), [wide.clone(), Glyph::Tail, Glyph::Char('a'), wide.clone(), Glyph::Tail]);
        buffer[(1, 0)].set_char('|');
        buffer[(4, 0)].set_char('漢');
        assert_eq!(glyphs(&buffer), [' ', '|', 'a', ' ', ' '].map(Glyph::Char));
    }

    #[test]
    fn nothing_that_commands_a_terminal_gets_in() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer[(0, 0)].set_symbol("\x1b[2J");
        buffer[(1, 0)].set_symbol("\u{9b}");
        buffer[(2, 0)].set_symbol("e\u{301}");
        assert_eq!(glyphs(&buffer), [Glyph::Char(' '), Glyph::Char(' '), Glyph::Cluster("e\u{301}".into())]);
    }
}
