//! A screen as lines to be read or heard, with every text whole: for terminals without places, for
//! readers of screens, for scripts.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::canvas::{columns, fitted};

/// A window in which every list and every text has room. Views take shares of it in 16 bits.
pub const AREA: Rect = Rect { x: 0, y: 0, width: 1500, height: 6000 };
/// The most that a line is set in.
const INSET: u16 = 8;

/// What was written, and where.
#[derive(Debug, Default)]
pub struct Page {
    pieces: Vec<Piece>,
    regions: Vec<Region>,
}

#[derive(Debug)]
struct Piece {
    x: u16,
    y: u16,
    /// The column after it, where a frame would have cut it.
    end: u16,
    text: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Heading,
}

#[derive(Debug)]
struct Region {
    area: Rect,
    columns: Columns,
}

/// Whether the columns of a region mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Columns {
    Loose,
    Kept,
}

impl Page {
    /// Writes a text; gives the column after it, as a frame would.
    pub(super) fn put(&mut self, x: u16, y: u16, width: u16, text: &str) -> u16 {
        let end = x.saturating_add(columns(&fitted(text, width.into())));
        if !text.trim().is_empty() {
            self.pieces.push(Piece { x, y, end, text: text.to_owned(), kind: Kind::Text });
        }
        end
    }

    /// Writes a heading.
    pub(super) fn heading(&mut self, x: u16, y: u16, text: &str) {
        self.pieces.push(Piece { x, y, end: x, text: text.to_owned(), kind: Kind::Heading });
    }

    /// What stands in `area` is a block of its own.
    pub(super) fn apart(&mut self, area: Rect) {
        self.regions.push(Region { area, columns: Columns::Loose });
    }

    /// The same, with its columns kept.
    pub(super) fn grid(&mut self, area: Rect) {
        self.regions.push(Region { area, columns: Columns::Kept });
    }

    /// The lines of each block: first what stands in no region, then region by region.
    pub fn blocks(self) -> Vec<Vec<String>> {
        let mut kept: Vec<Vec<Piece>> = (0..=self.regions.len()).map(|_| Vec::new()).collect();
        for piece in self.pieces {
            let at = self.regions.iter().rposition(|region| region.area.contains((piece.x, piece.y).into()));
            if let Some(block) = kept.get_mut(at.map_or(0, |n| n + 1)) {
                block.push(piece);
            }
        }
        let how = [Columns::Loose].into_iter().chain(self.regions.iter().map(|region| region.columns));
        let blocks = kept.into_iter().zip(how).map(|(pieces, columns)| lines(pieces, columns));
        blocks.filter(|block| !block.is_empty()).collect()
    }
}

fn lines(mut pieces: Vec<Piece>, columns: Columns) -> Vec<String> {
    pieces.sort_by_key(|piece| (piece.y, piece.x));
    let left = pieces.iter().map(|piece| piece.x).min().unwrap_or(0);
    let mut out: Vec<String> = Vec::new();
    let mut before = None;
    for row in pieces.chunk_by(|a, b| a.y == b.y) {
        let Some(first) = row.first() else { continue };
        let gap = before.is_some_and(|y| first.y > y + 1);
        if before.is_some() && (gap || first.kind == Kind::Heading) {
            out.push(String::new());
        }
        before = Some(first.y);
        let line = match columns {
            Columns::Loose => loose(row, left),
            Columns::Kept => kept(row, left),
        };
        out.extend(line.split('\n').map(|line| line.trim_end().to_owned()));
    }
    out
}

/// One text after the other, set in as on the screen.
fn loose(row: &[Piece], left: u16) -> String {
    let mut line = String::new();
    let mut end: Option<(u16, bool)> = None;
    for piece in row {
        match end {
            None if piece.kind == Kind::Heading => line.push_str("### "),
            None => line.push_str(&" ".repeat((piece.x - left).min(INSET).into())),
            Some((end, cut)) => line.push_str(match piece.x.saturating_sub(end) {
                0 if !cut => "",
                0 | 1 => " ",
                _ => "  ",
            }),
        }
        line.push_str(&piece.text);
        end = Some((piece.end, usize::from(piece.end - piece.x) < piece.text.width()));
    }
    line
}

/// Each text in its column.
fn kept(row: &[Piece], left: u16) -> String {
    let mut line = String::new();
    for piece in row {
        if piece.kind == Kind::Heading {
            line.push_str("### ");
        }
        let room = usize::from(piece.x - left).saturating_sub(line.width());
        line.push_str(&" ".repeat(room));
        line.push_str(&piece.text);
    }
    line
}
