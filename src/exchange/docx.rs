//! A page as a Word document: the five parts that every word processor needs, and its title.
//!
//! Written here and not by `docx-rs` (0.4.22): it cannot repeat the headings of a table on each sheet, which an
//! attendance list needs, nor say the language of the text, by which Word checks the spelling.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    i18n::{
        I18n,
        document::{Document, Part},
    },
    model::{
        lang::Lang,
        text::{Breaks, clean},
    },
};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;
const OF_DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const SPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
/// A4 with margins of two centimetres, in twentieths of a point.
const PAPER: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#;
/// The width between the margins, in the same measure.
const WIDTH: usize = 9638;
/// How wide a letter is in the middle, in the same measure, and how many of them a column asks for.
const LETTER: usize = 112;
const LEAST: usize = 5;
const MOST: usize = 32;

/// A page as a Word document on A4. The same page gives the same bytes.
///
/// # Errors
/// Only where memory cannot be written to.
pub fn document(document: &Document, lang: Lang) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", ROOT.to_owned()),
        ("word/_rels/document.xml.rels", OF_DOCUMENT.to_owned()),
        ("docProps/core.xml", properties(&I18n::new(lang).text(&document.title), lang)),
        ("word/styles.xml", styles(lang)),
        ("word/document.xml", body(document, I18n::new(lang))),
    ];
    for (name, text) in parts {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What readers that speak, and lists of files, call the page.
fn properties(title: &str, lang: Lang) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&clean(title, Breaks::ToSpace)),
        language(lang)
    )
}

fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "sv-SE",
        Lang::Nb => "nb-NO",
        Lang::En => "en-GB",
    }
}

fn body(document: &Document, say: I18n) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {SPACE}><w:body>"
    );
    paragraph(&mut out, Some("Title"), &say.text(&document.title));
    for part in &document.parts {
        match part {
            Part::Heading(text) => paragraph(&mut out, Some("Heading1"), &say.text(text)),
            Part::Line(text) => paragraph(&mut out, None, &say.text(text)),
            Part::Table(heads, rows) => {
                let heads = heads.iter().map(|text| say.text(text)).collect();
                let rows = rows.iter().map(|row| row.iter().map(|text| say.text(text)).collect());
                table(&mut out, heads, rows.collect());
            }
        }
    }
    out.push_str(PAPER);
    out.push_str("</w:body></w:document>");
    out
}

/// The widths of columns: each as its longest text asks for, those of many words less; what is left is
/// shared by those without a word to fit, or by all.
fn widths(heads: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let letters = |text: &str| text.chars().count().clamp(LEAST, MOST) + 2;
    // A heading may stand on two lines.
    let head = |text: &String| {
        let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
        longest.max(text.chars().count() / 2 + 1).clamp(LEAST, MOST) + 2
    };
    let column = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).flat_map(|text| text.split('\n'));
        cells.map(letters).chain(heads.get(at).map(head)).max().unwrap_or(LEAST)
    };
    let mut wanted: Vec<usize> = (0..heads.len()).map(|at| column(at) * LETTER).collect();
    let all: usize = wanted.iter().sum();
    if all > WIDTH {
        for width in &mut wanted {
            *width = *width * WIDTH / all;
        }
        return wanted;
    }
    let empty = |at: usize| rows.iter().all(|row| row.get(at).is_none_or(String::is_empty));
    let to_fill: Vec<usize> = (0..wanted.len()).filter(|at| empty(*at)).collect();
    let to_fill = if to_fill.is_empty() { (0..wanted.len()).collect() } else { to_fill };
    let more = (WIDTH - all) / to_fill.len().max(1);
    for (_, width) in wanted.iter_mut().enumerate().filter(|(at, _)| to_fill.contains(at)) {
        *width += more;
    }
    wanted
}

fn table(out: &mut String, heads: Vec<String>, rows: Vec<Vec<String>>) {
    let widths = widths(&heads, &rows);
    out.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        out.push_str(&format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"));
    }
    out.push_str("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    out.extend(widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")));
    out.push_str("</w:tblGrid>");
    // The headings come again on each sheet of paper.
    row(out, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", Some("Head"), &heads, &widths);
    for cells in rows {
        row(out, "<w:trPr><w:cantSplit/></w:trPr>", None, &cells, &widths);
    }
    out.push_str("</w:tbl>");
    // Two tables without something between them would become one.
    paragraph(out, None, "");
}

fn row(out: &mut String, properties: &str, style: Option<&str>, cells: &[String], widths: &[usize]) {
    out.extend(["<w:tr>", properties]);
    for (cell, width) in cells.iter().zip(widths) {
        out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        paragraph(out, style, cell);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn paragraph(out: &mut String, style: Option<&str>, text: &str) {
    out.push_str("<w:p>");
    if let Some(style) = style {
        out.push_str(&format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
    }
    for (at, line) in clean(text, Breaks::Keep).split('\n').enumerate() {
        if at > 0 {
            out.push_str("<w:r><w:br/></w:r>");
        }
        if !line.is_empty() {
            out.extend(["<w:r><w:t xml:space=\"preserve\">", &escaped(line), "</w:t></w:r>"]);
        }
    }
    out.push_str("</w:p>");
}

/// Text as XML holds it; what no XML can hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

fn styles(lang: Lang) -> String {
    let language = language(lang);
    let style = |id: &str, name: &str, more: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>{more}</w:style>"
        )
    };
    [
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles {SPACE}>"),
        format!(
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" \
             w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>\
             <w:pPrDefault><w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        ),
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            .to_owned(),
        style("Title", "Title", "<w:pPr><w:spacing w:after=\"160\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"34\"/></w:rPr>"),
        style(
            "Heading1",
            "heading 1",
            "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/></w:pPr>\
             <w:rPr><w:b/><w:sz w:val=\"26\"/></w:rPr>",
        ),
        style("Head", "Table Head", "<w:rPr><w:b/></w:rPr>"),
        "</w:styles>".to_owned(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_words_and_an_empty_one_takes_the_rest() {
        let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let plan = widths(
            &texts(&["Dag", "Tid", "Träff"]),
            &[texts(&["tor 10 sep 2026 (v 37)", "14:30-16:30", "del 1 B"])],
        );
        assert!(plan[0] > plan[1] && plan[1] > plan[2], "{plan:?}");
        assert!(plan[0] >= 22 * LETTER, "the day stands on one line");
        let list = widths(&texts(&["Namn", "Närvaro"]), &[texts(&["Fredrik Moberg", ""])]);
        assert!(list[1] > 2 * list[0], "{list:?}");
        let many = widths(&vec!["anmäld frånvaro".to_owned(); 12], &[]);
        assert!(many.iter().sum::<usize>() <= WIDTH);
    }
}
