//! A frugal screen: what is shown is remembered, and only the cheapest bytes that lead to the next
//! frame are sent, all in one write.
//!
//! There is no `ratatui::backend::Backend` here: such a backend is given single changed cells and never
//! sees that rows moved. The driver renders into a [`Buffer`] and hands it over whole.

mod encode;
mod grid;
mod pen;
mod scroll;
#[cfg(test)]
mod tests;
mod travel;

use std::io::{self, Write};

use ratatui::{buffer::Buffer, layout::Position};

use self::{encode::Encoder, grid::Grid, pen::Pen, travel::Place};

/// How the terminal may be spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub repeat: Repeat,
    pub colours: Colours,
    /// Frames of at least so many bytes are shown at once (mode 2026), if they change more than one
    /// row. Around smaller ones, which arrive in one packet, it would only cost its 16 bytes.
    pub at_once: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { repeat: Repeat::Never, colours: Colours::Sixteen, at_once: 1024 }
    }
}

/// Whether the terminal may be told to repeat a character (REP).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// Of ASCII only: older tmux loses the repetition of others (tmux #3687).
    Ascii,
    /// The terminal may not know how and would leave holes.
    Never,
}

/// Which colours may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// The terminal's own 16.
    Sixteen,
    /// None; bold, reverse and underline stay.
    None,
}

/// The terminal's screen, written through `W`, which should not buffer on its own.
#[derive(Debug)]
pub struct Screen<W> {
    out: W,
    options: Options,
    shown: Grid,
    /// Whether the terminal shows `shown` for certain.
    certain: bool,
    place: Place,
    pen: Pen,
    cursor: Cursor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl<W: Write> Screen<W> {
    /// A screen whose first frame clears the terminal.
    pub fn new(out: W, options: Options) -> Self {
        Self {
            out,
            options,
            shown: Grid::blank(0, 0),
            certain: false,
            place: Place::Unknown,
            pen: Pen::PLAIN,
            cursor: Cursor::Shown,
        }
    }

    /// Shows `buffer`, with the cursor on `cursor` (counted from the screen's corner) or hidden, in one
    /// write, and gives the number of bytes. After an error the next frame starts from nothing.
    pub fn show(&mut self, buffer: &Buffer, cursor: Option<Position>) -> io::Result<usize> {
        let next = Grid::read(buffer, self.options.colours);
        let mut encoder = self.begin((next.width, next.height));
        let opening = encoder.out.len();
        self.draw(&mut encoder, &next);
        let body = encoder.out.len() - opening;
        let rows = (0..next.height).filter(|&y| self.shown.row(y) != next.row(y)).take(2).count();
        self.place_cursor(&mut encoder, &next, cursor);
        if rows > 1 && body >= self.options.at_once {
            encoder.out.splice(..0, *b"\x1b[?2026h");
            encoder.out.extend_from_slice(b"\x1b[?2026l");
        }
        self.place = encoder.place;
        self.pen = encoder.pen;
        self.shown = next;
        self.send(&encoder.out)
    }

    /// Forgets what the terminal shows: the next frame clears it and draws everything. To be called
    /// after each change of size, also one that was taken back at once, since terminals wrap or cut.
    pub fn forget(&mut self) {
        self.certain = false;
    }

    /// Where the bytes go.
    pub fn get_ref(&self) -> &W {
        &self.out
    }

    /// An encoder that starts from what the terminal shows, made certain by clearing where it is not.
    fn begin(&mut self, (width, height): (usize, usize)) -> Encoder {
        let mut out = Vec::new();
        if !self.certain || (self.shown.width, self.shown.height) != (width, height) {
            out.extend_from_slice(b"\x1b[r\x1b[m\x1b[H\x1b[2J");
            if !self.certain {
                out.extend_from_slice(b"\x1b[?25h");
                self.cursor = Cursor::Shown;
            }
            self.shown = Grid::blank(width, height);
            self.place = Place::At(0, 0);
            self.pen = Pen::PLAIN;
        }
        Encoder { place: self.place, pen: self.pen, out }
    }

    /// Encodes the frame as it is, after a move of rows, and after erasing; takes the shortest.
    fn draw(&self, encoder: &mut Encoder, next: &Grid) {
        let start = encoder.clone();
        encoder.frame(&self.shown, next, self.options);
        let mut changed = (0..next.height).filter(|&y| self.shown.row(y) != next.row(y));
        let (Some(first), Some(_), Some(_)) = (changed.next(), changed.next(), changed.next()) else {
            return;
        };
        let shift = scroll::likely(&self.shown, next);
        let moved = shift.map(|shift| {
            let (mut grid, mut moved) = (self.shown.clone(), start.clone());
            grid.scroll(shift.top, shift.bottom, shift.by);
            moved.scroll(shift, next.height);
            moved.frame(&grid, next, self.options);
            moved
        });
        let (mut grid, mut erased) = (self.shown.clone(), start);
        grid.erase_below(first);
        erased.erase_below(first);
        erased.frame(&grid, next, self.options);
        for other in moved.into_iter().chain([erased]) {
            if other.out.len() < encoder.out.len() {
                *encoder = other;
            }
        }
    }

    fn place_cursor(&mut self, encoder: &mut Encoder, next: &Grid, cursor: Option<Position>) {
        let inside = cursor.map(|at| (usize::from(at.x), usize::from(at.y)));
        let wanted = match inside.filter(|&(x, y)| x < next.width && y < next.height) {
            Some(to) => {
                encoder.travel(to, next.row(to.1));
                Cursor::Shown
            }
            None => Cursor::Hidden,
        };
        if wanted != self.cursor {
            let bytes = if wanted == Cursor::Shown { b"\x1b[?25h" } else { b"\x1b[?25l" };
            encoder.out.extend_from_slice(bytes);
            self.cursor = wanted;
        }
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.certain = false;
        if !bytes.is_empty() {
            self.out.write_all(bytes)?;
            self.out.flush()?;
        }
        self.certain = true;
        Ok(bytes.len())
    }
}
