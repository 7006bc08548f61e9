//! The rules of the house as tests. Each prints every offender with its place and what to do.
//! Each rule is a pure function over files, with a test beside it that shows it can fail.

mod paths;
mod rooms;
mod size;
mod source;
mod sql;
mod styles;
mod wording;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use source::Source;

/// Not ours (`target`, `node_modules`), made by running (`var`, `out`), or vendored and sample data (`data`).
const PASSED_OVER: [&str; 6] = [".git", "target", "node_modules", "var", "out", "data"];

const READ: [&str; 15] =
    ["rs", "toml", "sql", "html", "txt", "ftl", "css", "js", "mjs", "json", "md", "sh", "yml", "svg", "snap"];

static HOUSE: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, root, &mut files);
    files.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(files.iter().any(|file| file.path == "src/main.rs"), "the walk found the house");
    files
});

/// Reads every text file under a folder. Scripts in `bin` and `.ci` have no ending and are read too.
fn collect(root: &Path, folder: &Path, files: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("the folder opens") {
        let path = entry.expect("the folder lists").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let kind = path.symlink_metadata().expect("the file is there").file_type();
        let script = ["bin", ".ci"].iter().any(|one| folder == root.join(one));
        let text = path.extension().is_some_and(|ending| READ.iter().any(|one| ending == *one));
        if kind.is_dir() && !PASSED_OVER.contains(&name.as_ref()) {
            collect(root, &path, files);
        } else if kind.is_file() && (script || text) {
            let inside =
                path.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{inside} is not text: {why}"));
            files.push(Source::new(&inside, &text));
        }
    }
}

#[track_caller]
fn none(offenders: &[String]) {
    assert!(offenders.is_empty(), "{} to mend:\n{}\n", offenders.len(), offenders.join("\n"));
}

#[test]
fn a_file_has_at_most_400_lines() {
    none(&size::long_files(&HOUSE));
}

#[test]
fn a_function_has_at_most_70_lines() {
    none(&size::long_functions(&HOUSE));
}

#[test]
fn a_line_has_at_most_110_characters() {
    none(&size::long_lines(&HOUSE));
}

#[test]
fn no_file_or_module_is_a_drawer_without_a_label() {
    none(&size::drawers(&HOUSE));
}

#[test]
fn nothing_is_left_to_be_done_in_a_comment() {
    none(&size::loose_ends(&HOUSE));
}

#[test]
fn no_path_belongs_to_one_machine() {
    none(&size::machine_paths(&HOUSE));
}

#[test]
fn a_lock_file_names_no_host() {
    none(&size::lock_hosts(&HOUSE));
}

#[test]
fn sql_stands_only_in_stores_the_platforms_db_migrations_and_tests() {
    none(&sql::stray_sql(&HOUSE));
}

#[test]
fn each_table_is_written_by_exactly_one_room() {
    none(&sql::shared_tables(&HOUSE));
}

#[test]
fn a_room_calls_only_rooms_to_its_left() {
    none(&rooms::calls_to_the_right(&HOUSE));
}

#[test]
fn a_room_is_met_only_through_its_front_door() {
    none(&rooms::back_doors(&HOUSE));
}

#[test]
fn the_platform_names_no_room() {
    none(&rooms::rooms_in_the_platform(&HOUSE));
}

#[test]
fn the_domain_touches_nothing() {
    none(&rooms::a_domain_that_touches(&HOUSE));
}

#[test]
fn every_text_that_is_asked_for_is_written() {
    none(&wording::missing_texts(&HOUSE));
}

#[test]
fn every_language_that_is_offered_says_the_same() {
    none(&wording::uneven_languages(&HOUSE));
}

#[test]
fn every_setting_is_read() {
    none(&wording::unread_settings(&HOUSE));
}

#[test]
fn the_style_sheet_dresses_nothing_that_no_page_wears() {
    none(&styles::unworn_classes(&HOUSE));
}

#[test]
fn a_page_wears_nothing_that_the_style_sheet_does_not_dress() {
    none(&styles::undressed_classes(&HOUSE));
}
