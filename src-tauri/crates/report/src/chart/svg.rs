//! What charts are drawn with: areas that differ without colour, lines, and texts in the report's typeface. Only shapes;
//! what they mean is said elsewhere. Nothing here runs, links or loads.

use std::fmt::Write as _;

use crate::document::Chart;
use crate::pdf::advance;
use crate::xml::escaped;

/// As wide as a page across, in points.
pub(super) const WIDTH: f64 = 750.0;
/// Sizes of letters, in points.
pub(super) const TEXT: f64 = 9.0;
pub(super) const SMALL: f64 = 7.8;
pub(super) const INK: &str = "#1a1a1c";
pub(super) const QUIET: &str = "#767676";

/// How an area is filled.
#[derive(Clone, Copy)]
pub(super) enum Fill {
    White,
    Light,
    Dark,
    Stripes,
    Crossed,
    Dots,
}

/// A drawing that grows downwards.
pub(super) struct Drawing {
    /// Stands before its ids, which must not meet those of another one on the same page.
    name: &'static str,
    out: String,
}

impl Drawing {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, out: String::new() }
    }

    /// Done: as high as it is, and what it shows for those who do not see it.
    pub(super) fn chart(self, height: f64, alt: String) -> Chart {
        let Self { name, out } = self;
        let pattern = |id: &str, size: u8, body: &str| {
            format!(
                "<pattern id=\"{name}-{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
                 <rect width=\"{size}\" height=\"{size}\" fill=\"#ffffff\"/>{body}</pattern>"
            )
        };
        let stroke = "fill=\"none\" stroke=\"#4a4a4a\"";
        let stripes = pattern(
            "stripes",
            6,
            &format!("<path d=\"M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5\" {stroke} stroke-width=\"0.9\"/>"),
        );
        let crossed =
            pattern("crossed", 4, &format!("<path d=\"M0,4 L4,0 M0,0 L4,4\" {stroke} stroke-width=\"0.9\"/>"));
        let dots = pattern("dots", 5, "<circle cx=\"2.5\" cy=\"2.5\" r=\"0.8\" fill=\"#4a4a4a\"/>");
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.1}\" width=\"{WIDTH}\" \
             height=\"{height:.1}\" font-family=\"BIZ UDPGothic, BIZ UDPゴシック, Hiragino Sans, Noto Sans CJK JP, Meiryo, sans-serif\">\
             <defs>{stripes}{crossed}{dots}</defs><rect width=\"{WIDTH}\" height=\"{height:.1}\" fill=\"#ffffff\"/>{out}</svg>"
        );
        Chart { alt, svg }
    }

    pub(super) fn area(&mut self, x: f64, y: f64, width: f64, height: f64, fill: Fill) {
        let name = self.name;
        let fill = match fill {
            Fill::White => "#ffffff".to_owned(),
            Fill::Light => "#dcdcdc".to_owned(),
            Fill::Dark => "#4a4a4a".to_owned(),
            Fill::Stripes => format!("url(#{name}-stripes)"),
            Fill::Crossed => format!("url(#{name}-crossed)"),
            Fill::Dots => format!("url(#{name}-dots)"),
        };
        self.rect(x, y, width, height, &fill, INK, 0.7);
    }

    /// From white, 0, to black, 1.
    pub(super) fn shaded(&mut self, x: f64, y: f64, width: f64, height: f64, shade: f64) {
        // Between 0 and 255 by its making.
        let level = (255.0 * (1.0 - shade.clamp(0.0, 1.0))).round() as u8;
        self.rect(x, y, width, height, &format!("#{level:02x}{level:02x}{level:02x}"), QUIET, 0.5);
    }

    #[expect(clippy::too_many_arguments, reason = "a rectangle has four measures, a fill and a stroke")]
    fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, fill: &str, stroke: &str, thick: f64) {
        // Writing to a string cannot fail; so below.
        let _ = write!(
            self.out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\" \
             stroke=\"{stroke}\" stroke-width=\"{thick}\"/>"
        );
    }

    pub(super) fn line(&mut self, x: f64, y: f64, to_x: f64, to_y: f64, stroke: &str, thick: f64) {
        let _ = write!(
            self.out,
            "<path d=\"M{x:.1},{y:.1} L{to_x:.1},{to_y:.1}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{thick}\"/>"
        );
    }

    /// A thin line downwards.
    pub(super) fn dashed(&mut self, x: f64, from: f64, to: f64) {
        let _ = write!(
            self.out,
            "<path d=\"M{x:.1},{from:.1} L{x:.1},{to:.1}\" fill=\"none\" stroke=\"{QUIET}\" stroke-width=\"0.4\" \
             stroke-dasharray=\"2 2\"/>"
        );
    }

    /// From an empty ring to a full one.
    pub(super) fn arrow(&mut self, from: f64, to: f64, y: f64) {
        let back = if to < from { 1.0 } else { -1.0 };
        self.line(from, y, to, y, INK, 1.1);
        let tip = to + back * 3.2;
        let _ = write!(
            self.out,
            "<circle cx=\"{from:.1}\" cy=\"{y:.1}\" r=\"3.2\" fill=\"#ffffff\" stroke=\"{INK}\" stroke-width=\"0.9\"/>\
             <path d=\"M{tip:.1},{y:.1} l{:.1},-3.4 l0,6.8 z\" fill=\"{INK}\"/><circle cx=\"{to:.1}\" cy=\"{y:.1}\" \
             r=\"3.2\" fill=\"{INK}\"/>",
            back * 5.0
        );
    }

    pub(super) fn text(&mut self, x: f64, y: f64, text: &str, size: f64, ink: &str) {
        self.anchored(x, y, text, size, ink, "start");
    }
    pub(super) fn text_end(&mut self, x: f64, y: f64, text: &str, size: f64, ink: &str) {
        self.anchored(x, y, text, size, ink, "end");
    }
    pub(super) fn text_middle(&mut self, x: f64, y: f64, text: &str, size: f64, ink: &str) {
        self.anchored(x, y, text, size, ink, "middle");
    }

    /// A text that is read from below.
    pub(super) fn text_up(&mut self, x: f64, y: f64, text: &str, size: f64, ink: &str) {
        let _ = write!(
            self.out,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" transform=\"rotate(-90 {x:.1} {y:.1})\" font-size=\"{size}\" \
             fill=\"{ink}\">{}</text>",
            escaped(text)
        );
    }

    /// A text on white, so that it is read on any fill.
    pub(super) fn boxed(&mut self, x: f64, y: f64, text: &str) {
        let width = wide(text, SMALL) + 4.0;
        self.rect(x - width / 2.0, y - SMALL, width, SMALL + 3.0, "#ffffff", INK, 0.4);
        self.text_middle(x, y, text, SMALL, INK);
    }

    /// A sign on its place, and what it says behind it on white; before it where there is no room behind.
    pub(super) fn label(&mut self, x: f64, y: f64, sign: &str, text: &str) {
        self.text_middle(x, y, sign, TEXT + 1.0, INK);
        let width = wide(text, SMALL);
        let from = if x + 8.0 + width > WIDTH { x - 8.0 - width } else { x + 8.0 };
        let _ = write!(
            self.out,
            "<rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"#ffffff\"/>",
            y - SMALL + 0.6,
            SMALL + 1.4
        );
        self.text(from, y - 0.4, text, SMALL, INK);
    }

    fn anchored(&mut self, x: f64, y: f64, text: &str, size: f64, ink: &str, anchor: &str) {
        let _ = write!(
            self.out,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{ink}\" text-anchor=\"{anchor}\">{}</text>",
            escaped(text)
        );
    }
}

/// How wide a text is at most: as in the report's typeface, and in others a Japanese character is as wide as high, a Latin
/// one somewhat more than half of that.
pub(super) fn wide(text: &str, size: f64) -> f64 {
    let usual = |c: char| -> f64 { if c.is_ascii() { 0.6 } else { 1.0 } };
    text.chars().map(|c| usual(c).max(advance(c, false))).sum::<f64>() * size
}

/// As much of a text as there is room for.
pub(super) fn cut(text: &str, size: f64, room: f64) -> String {
    if wide(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if wide(&kept, size) + 2.0 * size > room {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// What stands at the end of a line, and not at the beginning of one.
const NO_BEGINNING: [char; 12] = ['・', 'ー', '、', '。', '）', '」', '』', 'ッ', 'ャ', 'ュ', 'ョ', '々'];

/// A text in lines, no more than so many: between words where it has them.
pub(super) fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_inclusive(' ') {
        let fits = |line: &str, more: &str| wide(&format!("{line}{more}"), size) <= room;
        let last = lines.last().cloned().unwrap_or_default();
        if !last.is_empty() && !fits(&last, word.trim_end()) && word.is_ascii() {
            lines.push(String::new());
        }
        for c in word.chars() {
            let last = lines.last().cloned().unwrap_or_default();
            // No line begins with what ends another one.
            if !last.is_empty() && !fits(&last, &c.to_string()) && !NO_BEGINNING.contains(&c) {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(c);
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
