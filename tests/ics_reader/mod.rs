//! A small, strict reader of RFC 5545, written apart from the writer: it forgives nothing.

use std::collections::BTreeMap;

/// A component with its properties in order and the components inside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    pub name: String,
    pub properties: Vec<Property>,
    pub inside: Vec<Component>,
}

/// `NAME;PARAMETER=VALUE:VALUE`, the value as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Property {
    pub name: String,
    pub parameters: BTreeMap<String, String>,
    pub value: String,
}

impl Component {
    pub fn property(&self, name: &str) -> Option<&Property> {
        let mut all = self.properties.iter().filter(|p| p.name == name);
        let first = all.next();
        assert!(all.next().is_none(), "{name} stands twice in {}", self.name);
        first
    }

    pub fn value(&self, name: &str) -> &str {
        self.property(name).map_or("", |p| &p.value)
    }

    pub fn text(&self, name: &str) -> String {
        text(self.value(name)).unwrap()
    }

    pub fn all(&self, name: &str) -> Vec<&Component> {
        self.inside.iter().filter(|c| c.name == name).collect()
    }
}

/// Reads one calendar.
pub fn read(bytes: &str) -> Result<Component, String> {
    let mut open: Vec<Component> = Vec::new();
    let mut done = None;
    for line in unfold(bytes)? {
        if done.is_some() {
            return Err(format!("after the end: {line}"));
        }
        let property = property(&line)?;
        match property.name.as_str() {
            "BEGIN" => open.push(Component { name: property.value, ..Component::default() }),
            "END" => {
                let closed = open.pop().ok_or("END without BEGIN")?;
                if closed.name != property.value {
                    return Err(format!("{} ended by {}", closed.name, property.value));
                }
                match open.last_mut() {
                    Some(around) => around.inside.push(closed),
                    None => done = Some(closed),
                }
            }
            _ => open.last_mut().ok_or("a property outside")?.properties.push(property),
        }
    }
    let calendar = done.ok_or("not closed")?;
    required(&calendar)?;
    Ok(calendar)
}

fn unfold(bytes: &str) -> Result<Vec<String>, String> {
    let body = bytes.strip_suffix("\r\n").ok_or("does not end with CRLF")?;
    let mut lines: Vec<String> = Vec::new();
    for raw in body.split("\r\n") {
        if raw.len() > 75 {
            return Err(format!("{} octets: {raw}", raw.len()));
        }
        if let Some(c) = raw.chars().find(|c| c.is_control()) {
            return Err(format!("control character {:?}", c.escape_unicode().to_string()));
        }
        match (raw.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            (Some(_), None) => return Err("begins folded".to_owned()),
            (None, _) if raw.is_empty() => return Err("an empty line".to_owned()),
            (None, _) => lines.push(raw.to_owned()),
        }
    }
    Ok(lines)
}

fn property(line: &str) -> Result<Property, String> {
    let (head, value) = line.split_once(':').ok_or(format!("no colon: {line}"))?;
    let mut pieces = head.split(';');
    let name = pieces.next().unwrap_or_default().to_owned();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_uppercase() || b == b'-') {
        return Err(format!("no name: {line}"));
    }
    let mut parameters = BTreeMap::new();
    for piece in pieces {
        let (key, value) = piece.split_once('=').ok_or(format!("no parameter: {line}"))?;
        parameters.insert(key.to_owned(), value.to_owned());
    }
    Ok(Property { name, parameters, value: value.to_owned() })
}

/// A text value, its escapes taken off; nothing unescaped may be in it.
pub fn text(value: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => out.push(c),
                other => return Err(format!("escape of {other:?}")),
            },
            ';' | ',' => return Err(format!("unescaped {c}: {value}")),
            c => out.push(c),
        }
    }
    Ok(out)
}

/// What RFC 5545 demands of each component that is used here, and what may stand in it.
fn required(component: &Component) -> Result<(), String> {
    let (needed, allowed): (&[&str], &[&str]) = match component.name.as_str() {
        "VCALENDAR" => (&["VERSION", "PRODID"], &["CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE"]),
        "VTIMEZONE" => (&["TZID"], &[]),
        "DAYLIGHT" | "STANDARD" => (&["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], &["TZNAME", "RRULE"]),
        "VEVENT" => (
            &["UID", "DTSTAMP", "DTSTART"],
            &[
                "DTEND",
                "SEQUENCE",
                "STATUS",
                "TRANSP",
                "SUMMARY",
                "LOCATION",
                "DESCRIPTION",
                "COMMENT",
                "LAST-MODIFIED",
            ],
        ),
        "VALARM" => (&["ACTION", "TRIGGER", "DESCRIPTION"], &[]),
        other => return Err(format!("component {other}")),
    };
    for name in needed {
        component.property(name).ok_or(format!("{} lacks {name}", component.name))?;
    }
    for property in &component.properties {
        component.property(&property.name);
        if !needed.contains(&property.name.as_str()) && !allowed.contains(&property.name.as_str()) {
            return Err(format!("{} in {}", property.name, component.name));
        }
        let zone = property.parameters.get("TZID");
        let local = property.value.len() == 15 && property.value.as_bytes()[8] == b'T';
        if zone.is_some_and(|zone| zone.is_empty() || !local) {
            return Err(format!("no local time: {property:?}"));
        }
    }
    component.inside.iter().try_for_each(required)
}
