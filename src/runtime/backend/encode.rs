//! Turns the difference of two screens into the bytes that a terminal needs.

use super::{
    Options, Repeat,
    grid::{Glyph, Grid, Tile},
    pen::Pen,
    scroll::Shift,
    travel::{Place, command, number, path},
};

/// Erasing to the end of the line takes three bytes; fewer blanks are written.
const ERASE: usize = 3;

/// Bytes in the making, and where they leave the terminal's cursor and pen.
#[derive(Clone, Debug)]
pub struct Encoder {
    pub place: Place,
    pub pen: Pen,
    pub out: Vec<u8>,
}

/// Whether the cursor went along with what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moved {
    Along,
    Not,
}

impl Encoder {
    /// Appends what turns `old` into `new`, which have the same size.
    pub fn frame(&mut self, old: &Grid, new: &Grid, options: Options) {
        let end = (0..new.height).rev().find(|&y| !plain(new.row(y))).map_or(0, |y| y + 1);
        for y in 0..new.height {
            if y == end && (y..new.height).filter(|&y| !plain(old.row(y))).count() > 1 {
                self.erase_below(y);
                return;
            }
            self.row(y, old.row(y), new.row(y), options);
        }
    }

    /// Lets the terminal move rows of a screen of `height` rows: by deleting or inserting lines between
    /// margins, which more terminals know than scrolling by a count.
    pub fn scroll(&mut self, shift: Shift, height: usize) {
        let Shift { top, bottom, by } = shift;
        self.erasing_pen();
        let margins = bottom + 1 < height;
        if margins {
            self.out.extend_from_slice(b"\x1b[");
            if top > 0 {
                number(top + 1, &mut self.out);
            }
            self.out.push(b';');
            number(bottom + 1, &mut self.out);
            self.out.push(b'r');
            self.place = Place::Unknown;
        }
        self.travel((0, top), &[]);
        command(by.unsigned_abs(), if by > 0 { b'M' } else { b'L' }, &mut self.out);
        if margins {
            self.out.extend_from_slice(b"\x1b[r");
            self.place = Place::Unknown;
        }
    }

    /// Erases from the row `y` to the end of the screen.
    pub fn erase_below(&mut self, y: usize) {
        self.erasing_pen();
        self.travel((0, y), &[]);
        self.out.extend_from_slice(b"\x1b[J");
    }

    /// Brings the cursor to `to`; `row` is what that row shows.
    pub fn travel(&mut self, to: (usize, usize), row: &[Tile]) {
        let way = path(self.place, to, self.pen, row);
        self.out.extend_from_slice(&way);
        self.place = Place::At(to.0, to.1);
    }

    fn row(&mut self, y: usize, old: &[Tile], new: &[Tile], options: Options) {
        let text = new.iter().rposition(|tile| *tile != Tile::BLANK).map_or(0, |last| last + 1);
        let mut x = 0;
        while let Some(start) = changed(old, new, x) {
            if start >= text {
                self.end_of_row((text, y), start, old, new);
                return;
            }
            x = self.run((start, y), old, new, options);
        }
    }

    /// Writes the tile at `x` and those like it; gives the column after them.
    fn run(&mut self, (x, y): (usize, usize), old: &[Tile], new: &[Tile], options: Options) -> usize {
        let Some(tile) = new.get(x) else { return new.len() };
        self.reach((x, y), tile, new);
        match &tile.glyph {
            Glyph::Char(c) if tile.steady().is_some() => {
                let pairs = old.iter().zip(new).skip(x);
                let count = pairs.take_while(|(before, after)| *after == tile && before != after).count();
                let more = changed(old, new, x + count).is_some();
                if self.repeat(*c, tile, count, more, options) == Moved::Along {
                    self.advance_to(x + count, new.len());
                }
                x + count
            }
            Glyph::Char(c) => {
                self.push(*c);
                self.place = Place::Unknown;
                x + 2
            }
            Glyph::Cluster(text) => {
                self.out.extend_from_slice(text.as_bytes());
                self.place = Place::Unknown;
                x + if new.get(x + 1).is_some_and(|next| next.glyph == Glyph::Tail) { 2 } else { 1 }
            }
            Glyph::Tail => x + 1,
        }
    }

    /// Writes the same character `count` times in the shortest way, the cursor being on the first;
    /// `more` is whether the row goes on.
    fn repeat(&mut self, c: char, tile: &Tile, count: usize, more: bool, options: Options) -> Moved {
        let (mut erase, mut skip, mut again) = (Vec::new(), Vec::new(), Vec::new());
        command(count, b'X', &mut erase);
        command(count, b'C', &mut skip);
        command(count.saturating_sub(1), b'b', &mut again);
        let written = count * c.len_utf8();
        let repeated = match options.repeat {
            Repeat::Ascii if c.is_ascii() && count > 1 => 1 + again.len(),
            _ => usize::MAX,
        };
        let erased = match *tile == Tile::BLANK && self.pen.erases_plain() {
            true if more => erase.len() + skip.len(),
            true => erase.len(),
            false => usize::MAX,
        };
        if erased < written.min(repeated) {
            self.out.extend_from_slice(&erase);
            if !more {
                return Moved::Not;
            }
            self.out.extend_from_slice(&skip);
        } else if repeated < written {
            self.push(c);
            self.out.extend_from_slice(&again);
        } else {
            (0..count).for_each(|_| self.push(c));
        }
        Moved::Along
    }

    /// Blanks the row from the changed tile `start` on; nothing but blanks stands from `text` on.
    fn end_of_row(&mut self, (text, y): (usize, usize), start: usize, old: &[Tile], new: &[Tile]) {
        let last = old.iter().rposition(|tile| *tile != Tile::BLANK).unwrap_or(start);
        self.erasing_pen();
        let way = |x| path(self.place, (x, y), self.pen, new);
        let here = match self.place {
            Place::At(x, line) if line == y && (text..=start).contains(&x) => x,
            _ if way(text).len() < way(start).len() => text,
            _ => start,
        };
        let blanks = last + 1 - start;
        if blanks < ERASE {
            self.travel((start, y), new);
            (0..blanks).for_each(|_| self.push(' '));
            self.advance_to(last + 1, new.len());
        } else {
            self.travel((here, y), new);
            self.out.extend_from_slice(b"\x1b[K");
        }
    }

    /// Brings the cursor to a tile and the pen to its looks, in the cheaper order.
    fn reach(&mut self, to: (usize, usize), tile: &Tile, row: &[Tile]) {
        if tile.suits(self.pen) {
            self.travel(to, row);
            return;
        }
        let pen = pen_for(tile, row, to.0);
        let way = |pen| path(self.place, to, pen, row).len();
        if way(pen) < way(self.pen) {
            self.take(pen);
            self.travel(to, row);
        } else {
            self.travel(to, row);
            self.take(pen);
        }
    }

    /// Takes a pen that leaves plain blanks where the terminal erases.
    fn erasing_pen(&mut self) {
        if !self.pen.erases_plain() {
            self.take(Pen::PLAIN);
        }
    }

    fn take(&mut self, pen: Pen) {
        self.pen.change(pen, &mut self.out);
        self.pen = pen;
    }

    fn push(&mut self, c: char) {
        self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// The cursor was on its row and is now in column `x` of it, or behind the last.
    fn advance_to(&mut self, x: usize, width: usize) {
        if let Place::At(_, y) = self.place {
            self.place = if x < width { Place::At(x, y) } else { Place::Edge(y) };
        }
    }
}

/// The pen for `tile` in column `x`: a blank takes that of the text after it where this shows the same.
fn pen_for(tile: &Tile, row: &[Tile], x: usize) -> Pen {
    let text = row.iter().skip(x).find(|tile| tile.glyph != Glyph::Char(' '));
    text.map(|next| next.pen).filter(|&pen| tile.suits(pen)).unwrap_or(tile.pen)
}

/// The first column from `x` on that differs.
fn changed(old: &[Tile], new: &[Tile], x: usize) -> Option<usize> {
    old.iter().zip(new).skip(x).position(|(before, after)| before != after).map(|step| x + step)
}

fn plain(row: &[Tile]) -> bool {
    row.iter().all(|tile| *tile == Tile::BLANK)
}
