//! Parts of a company that somebody answers for, as they stand before a colon or behind a name: `Exports:
//! Jane Roe`, `Jane Roe (workshop)`, in EN FR DE ES IT NL PT. Left out are those that are called like things
//! that are sold (`Bodega: …`), and those that name who made the site or its pictures.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::plain::plain;
use super::roles::listed;

static DEPARTMENTS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| listed(include_str!("../../../../data/own/people-departments.txt")));
/// What stands in brackets with the number of a chamber: `(col. 9941)`, `(OA 1234)`.
const CHAMBERS: [&str; 8] = ["col", "colegiado", "colegiada", "oa", "albo", "rpps", "adeli", "big"];

/// Whether a word is a part of a company, or whoever answers for one.
pub(super) fn is_department(word: &str) -> bool {
    DEPARTMENTS.contains(word)
}

/// Whether a word begins the number that a chamber gave somebody.
pub(super) fn is_of_chamber(word: &str) -> bool {
    CHAMBERS.contains(&plain(word).as_ref())
}
