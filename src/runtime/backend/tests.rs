//! Whatever was shown before, a terminal that is fed the bytes shows exactly the buffer.

use proptest::prelude::*;
use ratatui::{
    layout::Rect,
    style::{Color, Modifier, Style},
};

use super::*;

const WIDTH: u16 = 24;
const HEIGHT: u16 = 10;

/// A terminal of the `vt100` crate, which does not know REP: it is written out before.
struct Terminal(vt100::Parser);

impl Terminal {
    fn new(width: u16, height: u16) -> Self {
        Self(vt100::Parser::new(height, width, 0))
    }

    fn feed(&mut self, bytes: &[u8]) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let mut plain = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let sequence = rest.strip_prefix("\x1b[");
            let end = sequence.and_then(|body| body.find(|c: char| c.is_ascii_alphabetic()));
            if let (Some(body), Some(end)) = (sequence, end) {
                let (whole, tail) = rest.split_at(end + 3);
                match body.split_at(end) {
                    (count, after) if after.starts_with('b') => {
                        let last = plain.chars().last().expect("something to repeat");
                        assert!(last.is_ascii(), "{text:?}");
                        plain.extend(std::iter::repeat_n(last, count.parse().unwrap_or(1)));
                    }
                    _ => plain.push_str(whole),
                }
                rest = tail;
            } else {
                plain.push(c);
                rest = rest.strip_prefix(c).unwrap_or_default();
            }
        }
        self.0.process(plain.as_bytes());
    }

    /// Panics with the place where the terminal does not show the buffer.
    fn check(&self, buffer: &Buffer, cursor: Option<Position>) {
        let screen = self.0.screen();
        for y in 0..buffer.area.height {
            let mut skip = false;
            for x in 0..buffer.area.width {
                if std::mem::take(&mut skip) {
                    continue;
                }
                let seen = screen.cell(y, x).expect("inside");
                let cell = &buffer[(x, y)];
                let wide = unicode_width::UnicodeWidthStr::width(cell.symbol()) == 2;
                let covered = x + 1 == buffer.area.width || buffer[(x + 1, y)].symbol() != " ";
                let symbol = if wide && covered { " " } else { cell.symbol() };
                skip = wide && !covered;
                let contents = if seen.has_contents() { seen.contents() } else { " " };
                assert_eq!(contents, symbol, "text at {x},{y}");
                let looks = |ink, bold| (ink, bold);
                let marked = cell.modifier.intersects(Modifier::REVERSED | Modifier::UNDERLINED);
                if symbol != " " || marked {
                    let has = looks(seen.fgcolor(), seen.bold());
                    let wants = looks(colour(cell.fg), cell.modifier.contains(Modifier::BOLD));
                    assert_eq!(has, wants, "ink at {x},{y}");
                }
                assert_eq!(seen.bgcolor(), colour(cell.bg), "paper at {x},{y}");
                assert_eq!(seen.inverse(), cell.modifier.contains(Modifier::REVERSED), "reverse at {x},{y}");
                assert_eq!(seen.underline(), cell.modifier.contains(Modifier::UNDERLINED), "line at {x},{y}");
            }
        }
        assert_eq!(!screen.hide_cursor(), cursor.is_some());
        if let Some(at) = cursor {
            assert_eq!(screen.cursor_position(), (at.y, at.x));
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Red => vt100::Color::Idx(1),
        Color::LightBlue => vt100::Color::Idx(12),
        Color::Blue => vt100::Color::Idx(4),
        _ => vt100::Color::Default,
    }
}

/// One change of the picture.
#[derive(Clone, Debug)]
enum Op {
    Text(u16, u16, String, Style),
    Clear(Rect),
    Fill(Rect, char, Style),
    Scroll(u16, u16, i16),
    Restyle(u16, Style),
}

fn apply(buffer: &mut Buffer, op: &Op) {
    let area = buffer.area;
    match op {
        Op::Text(x, y, text, style) => {
            buffer.set_string(*x, *y, text, *style);
        }
        Op::Clear(rect) => rect.intersection(area).positions().for_each(|at| buffer[at].reset()),
        Op::Fill(rect, c, style) => rect.intersection(area).positions().for_each(|at| {
            buffer[at].reset();
            buffer[at].set_char(*c).set_style(*style);
        }),
        Op::Restyle(y, style) => buffer.set_style(Rect::new(0, *y, area.width, 1), *style),
        Op::Scroll(top, bottom, by) => {
            let before = buffer.clone();
            for y in *top..=(*bottom).min(area.height - 1) {
                for x in 0..area.width {
                    let source = y
                        .checked_add_signed(*by)
                        .filter(|s| (*top..=*bottom).contains(s) && *s < area.height);
                    buffer[(x, y)] = source.map_or_else(Default::default, |s| before[(x, s)].clone());
                }
            }
        }
    }
}

fn style() -> impl Strategy<Value = Style> {
    let ink = prop_oneof![3 => Just(Color::Reset), 1 => Just(Color::Red), 1 => Just(Color::LightBlue)];
    let paper = prop_oneof![5 => Just(Color::Reset), 1 => Just(Color::Blue)];
    let attr = prop_oneof![
        4 => Just(Modifier::empty()),
        1 => Just(Modifier::BOLD),
        1 => Just(Modifier::REVERSED),
        1 => Just(Modifier::UNDERLINED | Modifier::BOLD)
    ];
    (ink, paper, attr).prop_map(|(ink, paper, attr)| {
        Style::new().fg(ink).bg(paper).add_modifier(attr).remove_modifier(Modifier::all() - attr)
    })
}

fn rect() -> impl Strategy<Value = Rect> {
    (0..WIDTH, 0..HEIGHT, 1..=WIDTH, 1..=HEIGHT).prop_map(|(x, y, w, h)| Rect::new(x, y, w, h))
}

fn op() -> impl Strategy<Value = Op> {
    let text =
        prop_oneof![3 => "[a-cåø ─▸█漢字]{1,24}", 1 => "(e\u{301}|漢\u{302}|a| ){1,6}", 1 => "(a| ){1,24}"];
    prop_oneof![
        6 => (0..WIDTH, 0..HEIGHT, text, style()).prop_map(|(x, y, text, style)| Op::Text(x, y, text, style)),
        2 => rect().prop_map(Op::Clear),
        1 => (rect(), prop_oneof![Just('x'), Just(' '), Just('─')], style())
            .prop_map(|(rect, c, style)| Op::Fill(rect, c, style)),
        3 => (0..HEIGHT, 0..HEIGHT, -4_i16..5).prop_map(|(a, b, by)| Op::Scroll(a.min(b), a.max(b), by)),
        1 => (0..HEIGHT, style()).prop_map(|(y, style)| Op::Restyle(y, style)),
    ]
}

/// What is done to the picture, and where the cursor is then.
type Step = (Vec<Op>, Option<(u16, u16)>);

fn frames() -> impl Strategy<Value = Vec<Step>> {
    let cursor = prop::option::weighted(0.8, (0..WIDTH, 0..HEIGHT));
    prop::collection::vec((prop::collection::vec(op(), 0..8), cursor), 1..8)
}

fn options() -> impl Strategy<Value = Options> {
    (prop_oneof![Just(Repeat::Ascii), Just(Repeat::Never)], prop_oneof![Just(0), Just(1024)])
        .prop_map(|(repeat, at_once)| Options { repeat, at_once, ..Options::default() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_terminal_shows_exactly_the_buffer(frames in frames(), options in options()) {
        let mut terminal = Terminal::new(WIDTH, HEIGHT);
        let mut screen = Screen::new(Vec::new(), options);
        let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        for (ops, cursor) in frames {
            for op in &ops {
                apply(&mut buffer, op);
            }
            let cursor = cursor.map(Position::from);
            screen.out.clear();
            let sent = screen.show(&buffer, cursor).expect("a Vec takes all");
            prop_assert_eq!(sent, screen.out.len());
            terminal.feed(&screen.out);
            terminal.check(&buffer, cursor);
            prop_assert_eq!(screen.show(&buffer, cursor).expect("a Vec takes all"), 0);
        }
    }
}

fn table(first: usize, chosen: usize) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    buffer.set_string(1, 0, "Kollegium  Björkskolan", Style::new().bold());
    for y in 2..22_u16 {
        let number = first + usize::from(y) - 2;
        let (sign, name) = if number == chosen { ("▸", Style::new().bold()) } else { (" ", Style::new()) };
        buffer.set_string(1, y, sign, name);
        buffer.set_string(3, y, format!("Lärare {number:>3}"), name);
        buffer.set_string(
            20,
            y,
            format!("Grupp {}   tis 15:00-16:30   {number} timmar", number % 7),
            Style::new(),
        );
    }
    buffer.set_string(1, 23, "F1 Hjälp  Enter Öppna", Style::new());
    buffer
}

fn shown(buffer: &Buffer, cursor: (u16, u16)) -> Screen<Vec<u8>> {
    let mut screen = Screen::new(Vec::new(), Options::default());
    screen.show(buffer, Some(cursor.into())).expect("a Vec takes all");
    screen.out.clear();
    screen
}

#[test]
fn a_typed_letter_is_that_letter() {
    let mut buffer = table(0, 0);
    buffer.set_string(10, 22, "Lar", Style::new().underlined());
    let mut screen = shown(&buffer, (13, 22));
    buffer.set_string(13, 22, "s", Style::new().underlined());
    screen.show(&buffer, Some(Position::new(14, 22))).expect("a Vec takes all");
    assert_eq!(String::from_utf8_lossy(&screen.out), "\x1b[4ms", "the first carries the looks of the field");
    screen.out.clear();
    for (x, letter) in (14..).zip(["å", " ", "e"]) {
        buffer.set_string(x, 22, letter, Style::new().underlined());
        screen.show(&buffer, Some(Position::new(x + 1, 22))).expect("a Vec takes all");
    }
    assert_eq!(String::from_utf8_lossy(&screen.out), "å e");
}

#[test]
fn a_letter_taken_back_is_three_bytes() {
    let mut buffer = table(0, 0);
    buffer.set_string(10, 22, "Lars", Style::new());
    let mut screen = shown(&buffer, (14, 22));
    buffer.set_string(13, 22, " ", Style::new());
    assert_eq!(screen.show(&buffer, Some(Position::new(13, 22))).expect("a Vec takes all"), 3);
}

#[test]
fn a_row_down_is_two_signs_and_two_names() {
    let mut screen = shown(&table(0, 3), (1, 5));
    let sent = screen.show(&table(0, 4), Some(Position::new(1, 6))).expect("a Vec takes all");
    assert!(sent <= 60, "{sent}: {:?}", String::from_utf8_lossy(&screen.out));
}

#[test]
fn a_list_that_scrolls_is_moved_by_the_terminal() {
    let mut screen = shown(&table(0, 19), (1, 21));
    let sent = screen.show(&table(1, 20), Some(Position::new(1, 21))).expect("a Vec takes all");
    assert!(sent <= 160, "{sent}: {:?}", String::from_utf8_lossy(&screen.out));
}

#[test]
fn without_colours_the_attributes_stay() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
    buffer.set_string(0, 0, "fel", Style::new().fg(Color::Red).bg(Color::Blue).reversed().bold());
    let mut screen = Screen::new(Vec::new(), Options { colours: Colours::None, ..Options::default() });
    screen.show(&buffer, None).expect("a Vec takes all");
    let sent = String::from_utf8_lossy(&screen.out).into_owned();
    assert!(sent.contains("\x1b[1;7mfel"), "{sent:?}");
}

#[test]
fn only_large_frames_are_shown_at_once() {
    let mut screen = Screen::new(Vec::new(), Options::default());
    screen.show(&table(0, 0), None).expect("a Vec takes all");
    assert!(screen.out.starts_with(b"\x1b[?2026h") && screen.out.ends_with(b"\x1b[?2026l"));
    screen.out.clear();
    screen.show(&table(0, 1), None).expect("a Vec takes all");
    assert!(!screen.out.windows(4).any(|bytes| bytes == b"2026"));
}

#[test]
fn a_hidden_cursor_costs_nothing_until_it_comes_back() {
    let mut screen = shown(&table(0, 0), (1, 2));
    assert_eq!(screen.show(&table(0, 0), None).expect("a Vec takes all"), 6);
    assert_eq!(screen.show(&table(0, 0), None).expect("a Vec takes all"), 0);
    assert_eq!(screen.show(&table(0, 0), Some(Position::new(1, 2))).expect("a Vec takes all"), 6);
}

#[test]
fn a_new_size_starts_from_nothing() {
    let mut screen = shown(&table(0, 0), (0, 0));
    let mut small = Buffer::empty(Rect::new(0, 0, 10, 2));
    small.set_string(0, 1, "liten", Style::new());
    screen.show(&small, Some(Position::ORIGIN)).expect("a Vec takes all");
    let mut terminal = Terminal::new(10, 2);
    terminal.feed(&screen.out);
    terminal.check(&small, Some(Position::ORIGIN));
}

/// Fails once, then takes everything.
struct Flaky(Option<io::Error>, Vec<u8>);

impl Write for Flaky {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.take().map_or_else(|| self.1.write(bytes), Err)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn after_an_error_everything_is_drawn_again() {
    let buffer = table(0, 0);
    let mut screen =
        Screen::new(Flaky(Some(io::ErrorKind::BrokenPipe.into()), Vec::new()), Options::default());
    assert!(screen.show(&buffer, None).is_err());
    screen.show(&buffer, None).expect("the second is taken");
    let mut terminal = Terminal::new(80, 24);
    terminal.feed(&screen.out.1);
    terminal.check(&buffer, None);
}
