//! How a character looks, and the shortest way to tell the terminal.

use ratatui::style::{Color, Modifier};

/// The looks that a terminal keeps until told otherwise: its own 16 colours and the attributes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pen {
    /// 0 is the terminal's own, 1-8 the plain colours, 9-16 the bright ones.
    ink: u8,
    /// 0 is the terminal's own, 1-8 the plain colours.
    paper: u8,
    attrs: Modifier,
}

/// Attribute, code that sets it, code that ends it.
const ATTRS: [(Modifier, u8, u8); 8] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// What can be seen on a blank.
const ON_BLANK: Modifier = Modifier::UNDERLINED.union(Modifier::CROSSED_OUT).union(Modifier::REVERSED);

impl Pen {
    /// The terminal's own colours, no attribute.
    pub const PLAIN: Self = Self { ink: 0, paper: 0, attrs: Modifier::empty() };

    /// Colours outside the terminal's 16 become its own; bright papers become plain ones.
    pub fn new(ink: Color, paper: Color, attrs: Modifier) -> Self {
        let blink = Modifier::SLOW_BLINK.union(Modifier::RAPID_BLINK);
        let attrs = if attrs.intersects(blink) { (attrs - blink) | Modifier::SLOW_BLINK } else { attrs };
        let paper = match number(paper) {
            bright @ 9.. => bright - 8,
            plain => plain,
        };
        Self { ink: number(ink), paper, attrs }
    }

    /// The same without any colour.
    pub fn mono(self) -> Self {
        Self { ink: 0, paper: 0, ..self }
    }

    /// What of this pen shows on a blank: two pens with the same result draw the same blank.
    pub fn on_blank(self) -> Self {
        let seen = self.attrs & ON_BLANK;
        if seen.is_empty() { Self { ink: 0, attrs: seen, ..self } } else { self }
    }

    /// Whether erasing with this pen leaves plain blanks on every terminal.
    pub fn erases_plain(self) -> bool {
        self.on_blank() == Self::PLAIN
    }

    /// Appends what changes the terminal's pen from `self` to `to`: the changes, or a reset and all
    /// of `to` where that is shorter.
    pub fn change(self, to: Self, out: &mut Vec<u8>) {
        if self == to {
            return;
        }
        let (steps, anew) = (self.steps(to), to.anew());
        let codes = if anew.bytes() < steps.bytes() { anew } else { steps };
        codes.write(out);
    }

    fn steps(self, to: Self) -> Codes {
        let mut codes = Codes::default();
        let mut left = self.attrs;
        for (attr, _, end) in ATTRS {
            if left.contains(attr) && !to.attrs.contains(attr) {
                codes.push(end);
                for (other, _, same) in ATTRS {
                    if same == end {
                        left -= other;
                    }
                }
            }
        }
        for (attr, start, _) in ATTRS {
            if to.attrs.contains(attr) && !left.contains(attr) {
                codes.push(start);
            }
        }
        if self.ink != to.ink {
            codes.push(ink_code(to.ink));
        }
        if self.paper != to.paper {
            codes.push(ink_code(to.paper) + 10);
        }
        codes
    }

    fn anew(self) -> Codes {
        let mut codes = Codes::default();
        codes.push(0);
        for (attr, start, _) in ATTRS {
            if self.attrs.contains(attr) {
                codes.push(start);
            }
        }
        if self.ink != 0 {
            codes.push(ink_code(self.ink));
        }
        if self.paper != 0 {
            codes.push(ink_code(self.paper) + 10);
        }
        codes
    }
}

fn number(colour: Color) -> u8 {
    match colour {
        Color::Black => 1,
        Color::Red => 2,
        Color::Green => 3,
        Color::Yellow => 4,
        Color::Blue => 5,
        Color::Magenta => 6,
        Color::Cyan => 7,
        Color::Gray => 8,
        Color::DarkGray => 9,
        Color::LightRed => 10,
        Color::LightGreen => 11,
        Color::LightYellow => 12,
        Color::LightBlue => 13,
        Color::LightMagenta => 14,
        Color::LightCyan => 15,
        Color::White => 16,
        Color::Indexed(index @ ..=15) => index + 1,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => 0,
    }
}

fn ink_code(number: u8) -> u8 {
    match number {
        0 => 39,
        plain @ 1..=8 => 29 + plain,
        bright => 81 + bright,
    }
}

/// The codes of one change; at most an end and a start for each attribute and two colours.
#[derive(Default)]
struct Codes {
    list: [u8; 20],
    len: usize,
}

impl Codes {
    fn push(&mut self, code: u8) {
        if let Some(place) = self.list.get_mut(self.len) {
            *place = code;
            self.len += 1;
        }
    }

    fn as_slice(&self) -> &[u8] {
        self.list.get(..self.len).unwrap_or_default()
    }

    fn bytes(&self) -> usize {
        self.as_slice()
            .iter()
            .map(|&code| if code == 0 { 0 } else { 1 + usize::from(code > 9) })
            .sum::<usize>()
            + self.len
    }

    /// A zero is left out: an empty number means zero here.
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[");
        for (index, &code) in self.as_slice().iter().enumerate() {
            if index > 0 {
                out.push(b';');
            }
            if code > 0 {
                super::travel::number(usize::from(code), out);
            }
        }
        out.push(b'm');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: Pen, to: Pen) -> String {
        let mut out = Vec::new();
        from.change(to, &mut out);
        String::from_utf8(out).expect("ASCII").replace('\x1b', "")
    }

    fn pen(ink: Color, paper: Color, attrs: Modifier) -> Pen {
        Pen::new(ink, paper, attrs)
    }

    #[test]
    fn only_what_changed_is_sent_or_a_reset_where_shorter() {
        let bold = pen(Color::Reset, Color::Reset, Modifier::BOLD);
        let bold_red = pen(Color::Red, Color::Reset, Modifier::BOLD);
        let dim_red = pen(Color::Red, Color::Reset, Modifier::DIM);
        let all = pen(Color::LightBlue, Color::White, Modifier::REVERSED | Modifier::UNDERLINED);
        assert_eq!(change(bold, bold), "");
        assert_eq!(change(Pen::PLAIN, bold), "[1m");
        assert_eq!(change(bold, bold_red), "[31m");
        assert_eq!(change(bold_red, bold), "[39m");
        assert_eq!(change(bold_red, Pen::PLAIN), "[m");
        assert_eq!(change(bold_red, dim_red), "[22;2m");
        assert_eq!(change(Pen::PLAIN, all), "[4;7;94;47m");
        assert_eq!(change(all, bold), "[;1m");
    }

    #[test]
    fn only_the_terminals_colours_are_used() {
        assert_eq!(pen(Color::Rgb(1, 2, 3), Color::Indexed(200), Modifier::empty()), Pen::PLAIN);
        assert_eq!(change(Pen::PLAIN, pen(Color::Indexed(9), Color::DarkGray, Modifier::empty())), "[91;40m");
        assert_eq!(
            pen(Color::Red, Color::Blue, Modifier::BOLD).mono(),
            pen(Color::Reset, Color::Reset, Modifier::BOLD)
        );
    }

    #[test]
    fn the_ink_of_blanks_does_not_count() {
        let red = pen(Color::Red, Color::Reset, Modifier::BOLD);
        let marked = pen(Color::Red, Color::Reset, Modifier::REVERSED);
        assert_eq!(red.on_blank(), Pen::PLAIN);
        assert_eq!(marked.on_blank(), marked);
        assert!(!pen(Color::Red, Color::Blue, Modifier::empty()).erases_plain());
    }
}
