//! The shipped data files, compiled in. Later files may name what earlier ones hold.

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$((concat!("data/", $path), include_str!(concat!(env!("OUT_DIR"), "/data/", $path)))),*]
    };
}

/// Each with its name and text.
pub(super) const FILES: &[(&str, &str)] = files![
    "forms.ron",
    "stages.ron",
    "roles.ron",
    "dimensions.ron",
    "settings.ron",
    "programmes/matematiklyftet.ron",
    "programmes/matematiklyftet-web-2017.ron",
    "programmes/statsbidrag-matematiklyftet.ron",
    "programmes/sv-training-and-networks.ron",
    "programmes/sv-conferences.ron",
    "programmes/sv-study-circles.ron",
    "programmes/mam.ron",
    "programmes/mam-2016.ron",
    "programmes/realfagsloyper.ron",
    "programmes/matematikkloftet.ron",
    "programmes/matematikkloftet-pilot.ron",
    "programmes/no-packages.ron",
    "programmes/no-schemes.ron",
    "modules/matematiklyftet.ron",
    "modules/sv-materials.ron",
    "modules/mam.ron",
    "modules/realfagsloyper.ron",
    "modules/kompetansepakker.ron",
];
