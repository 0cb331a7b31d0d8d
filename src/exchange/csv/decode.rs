//! Bytes to text: which of the usual encodings a file is in.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

/// How a file writes its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The older Windows way for western Europe.
    Windows1252,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// A workbook of a spreadsheet program.
    Workbook,
    /// Something else that is no text.
    Binary,
}

/// The text of a file and how it was written.
///
/// # Errors
/// What it is instead of text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), NoText> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";
    if bytes.starts_with(ZIP) || bytes.starts_with(OLD_WORKBOOK) {
        return Err(NoText::Workbook);
    }
    let (text, encoding) = if bytes.starts_with(b"\xff\xfe") {
        (UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(), Encoding::Utf16Le)
    } else if bytes.starts_with(b"\xfe\xff") {
        (UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(), Encoding::Utf16Be)
    } else {
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(rest) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(rest).0.into_owned(), Encoding::Windows1252),
        }
    };
    // Letters that were written as a letter and a mark, as files from a Mac have them, are made one.
    if text.contains('\0') { Err(NoText::Binary) } else { Ok((text.nfc().collect(), encoding)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_encodings_are_told_apart() {
        let text = "Namn\r\nÅsa Öberg";
        let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
        };
        let windows = WINDOWS_1252.encode(text).0.into_owned();
        let told = |bytes: &[u8]| decode(bytes).unwrap();
        assert_eq!(told(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(told(format!("\u{feff}{text}").as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(told(&utf16([0xff, 0xfe], u16::to_le_bytes)), (text.to_owned(), Encoding::Utf16Le));
        assert_eq!(told(&utf16([0xfe, 0xff], u16::to_be_bytes)), (text.to_owned(), Encoding::Utf16Be));
        assert_eq!(told(&windows), (text.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn a_workbook_is_no_text() {
        assert_eq!(decode(b"PK\x03\x04rest"), Err(NoText::Workbook));
        assert_eq!(decode(b"\x00\x01\x02"), Err(NoText::Binary));
    }
}
