//! Every list under `data/` is the one that its manifest names, so that a decision kept with the manifests'
//! hash says by which entries it was judged.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

fn hash(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn every_list_is_the_one_that_its_manifest_names() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in std::fs::read_dir(root.join("data")).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(manifest) = std::fs::read_to_string(folder.join("source.json")) else { continue };
        let manifest: Value = serde_json::from_str(&manifest).unwrap();
        let named = manifest["files"].as_object().unwrap_or_else(|| panic!("{}", folder.display()));
        for (file, expected) in named {
            let path = if file.contains('/') { root.join(file) } else { folder.join(file) };
            let told = "bin/refresh-data, or bin/refresh-data --own, writes the manifest";
            assert_eq!(hash(&path), expected.as_str().unwrap(), "{}: {told}", path.display());
        }
        for file in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()) {
            let file = file.into_string().unwrap();
            assert!(file == "source.json" || named.contains_key(&file), "{file} is in no manifest");
        }
    }
}
