//! A line of a script: words, quoted texts and a remark.

/// A line that is not empty.
pub struct Line {
    words: Vec<String>,
    /// Everything after the first word, without the remark.
    pub raw: String,
}

impl Line {
    /// Reads a line; none when there is only a remark.
    pub fn read(text: &str) -> Result<Option<Self>, String> {
        let mut words = Vec::new();
        let mut word: Option<String> = None;
        let mut quoted = false;
        let mut end = text.len();
        for (at, c) in text.char_indices() {
            match c {
                '"' if quoted => quoted = false,
                '"' => {
                    quoted = true;
                    word.get_or_insert_default();
                }
                '#' if !quoted && word.is_none() => {
                    end = at;
                    break;
                }
                c if c.is_whitespace() && !quoted => words.extend(word.take()),
                c => word.get_or_insert_default().push(c),
            }
        }
        if quoted {
            return Err("a quote is not closed".into());
        }
        words.extend(word);
        let Some(first) = words.first() else { return Ok(None) };
        let raw = text.get(..end).unwrap_or_default().trim();
        let raw = raw.strip_prefix(first.as_str()).unwrap_or_default().to_owned();
        Ok(Some(Self { words, raw }))
    }

    /// The first word.
    pub fn word(&self) -> &str {
        &self.words[0]
    }

    /// The words and texts after it.
    pub fn rest(&self) -> Vec<&str> {
        self.words.iter().skip(1).map(String::as_str).collect()
    }
}
