use super::*;

#[test]
fn every_shipped_file_is_sound() {
    let loaded = overlay(Catalogue::default(), shipped::FILES, Languages::All);
    assert_eq!(loaded.errors, []);
    assert_eq!(loaded.catalogue, shipped());
}
