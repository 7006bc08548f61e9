//! The house's key: what is signed and sealed with it, and for what. Everything is bound to one purpose, so
//! that what was made for one place opens nothing in another (docs/decisions/0002).

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::Sha256;

use crate::app::{Rng, hex};

/// The file in the data folder.
pub const KEY_FILE: &str = "secret.key";

/// What a signature is for.
#[derive(Clone, Copy)]
enum Purpose<'a> {
    /// The address under which a mailed link opens, such as `/in`: there and nowhere else.
    Path(&'a str),
    /// The cookie of the browser that asked for a link: it admits to typing the six digits, no more.
    Asked,
    /// The six digits themselves.
    SixDigits,
    /// The value by which a database knows its key.
    KeyCheck,
    /// Names under which something is counted, so that no address stands in the table of counts.
    Count,
    /// The hash by which a person who objected is known again.
    Person,
    /// The key that encrypts what the database must not tell, such as account numbers.
    Sealing,
    /// The token by which an applicant shows that a site is theirs.
    SiteProof,
    /// The end of the chain of receipts: whoever can write to the database alone cannot move it.
    ReceiptHead,
}

impl Purpose<'_> {
    /// Paths begin with a slash and the others do not, so no two purposes are ever the same.
    fn bytes(&self) -> &[u8] {
        match self {
            Purpose::Path(path) => path.as_bytes(),
            Purpose::Asked => b"asked",
            Purpose::SixDigits => b"six digits",
            Purpose::KeyCheck => b"key check",
            Purpose::Count => b"count",
            Purpose::Person => b"person",
            Purpose::Sealing => b"sealing",
            Purpose::SiteProof => b"site proof",
            Purpose::ReceiptHead => b"receipt head",
        }
    }
}

/// The house's key: signs links and derives what must not be guessed.
pub struct Secrets([u8; 32]);

impl Secrets {
    /// Reads the key in the data folder; `None` where there is none.
    ///
    /// # Errors
    /// When the file cannot be read, or does not hold 32 bytes.
    pub fn find(data_dir: &Path) -> std::io::Result<Option<Self>> {
        match std::fs::read(data_dir.join(KEY_FILE)) {
            Ok(bytes) => bytes.try_into().map(|key| Some(Self(key))).map_err(|_| {
                let why = "it must hold exactly 32 bytes; restore it from a backup";
                std::io::Error::new(std::io::ErrorKind::InvalidData, why)
            }),
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why),
        }
    }

    /// Makes the key of a new house, readable by its owner alone.
    ///
    /// # Errors
    /// When the file cannot be written, or is there already.
    pub fn create(data_dir: &Path, rng: &Rng) -> std::io::Result<Self> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        let key = rng.bytes::<32>();
        let path = data_dir.join(KEY_FILE);
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(&key)?;
        file.sync_all()?;
        Ok(Self(key))
    }

    /// A key known only to a test or a demo that lives no longer than its process.
    pub fn fleeting(rng: &Rng) -> Self {
        Self(rng.bytes())
    }

    fn mac(&self, purpose: Purpose, message: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(purpose.bytes());
        mac.update(&[0]);
        mac.update(message.as_bytes());
        mac
    }

    fn sign(&self, purpose: Purpose, message: &str) -> [u8; 32] {
        self.mac(purpose, message).finalize().into_bytes().into()
    }

    /// `message.signature`.
    fn seal(&self, purpose: Purpose, message: &str) -> String {
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(self.sign(purpose, message)))
    }

    /// The message of a sealed text, if it was sealed by us and for this.
    fn unseal<'a>(&self, purpose: Purpose, sealed: &'a str) -> Option<&'a str> {
        let (message, signature) = sealed.rsplit_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        // verify_slice compares in constant time.
        self.mac(purpose, message).verify_slice(&signature).ok().map(|()| message)
    }

    /// Seals the last part of a path: what comes of `/in/ID` opens under `/in` and nowhere else.
    pub fn seal_path(&self, path: &str) -> String {
        let (folder, id) = path.rsplit_once('/').unwrap_or(("", path));
        format!("{folder}/{}", self.seal(Purpose::Path(folder), id))
    }

    /// The id in the last part of a path under `folder`, if we sealed it for that folder.
    pub fn unseal_path<'a>(&self, folder: &str, sealed: &'a str) -> Option<&'a str> {
        self.unseal(Purpose::Path(folder), sealed)
    }

    /// What the browser keeps that asked for a link: which door it asked for, and nothing that opens it.
    pub fn seal_asked(&self, door: &str) -> String {
        self.seal(Purpose::Asked, door)
    }

    /// The door that a browser asked for.
    pub fn unseal_asked<'a>(&self, sealed: &'a str) -> Option<&'a str> {
        self.unseal(Purpose::Asked, sealed)
    }

    /// Six digits that open the same door as a link, in the browser that asked for it and for a few tries
    /// only.
    pub fn six_digits(&self, door: &str) -> String {
        let [a, b, c, d, ..] = self.sign(Purpose::SixDigits, door);
        format!("{:06}", u32::from_be_bytes([a, b, c, d]) % 1_000_000)
    }

    /// Whether these are the six digits of a door; takes as long for nearly right ones as for wrong ones.
    pub fn are_six_digits(&self, door: &str, digits: &str) -> bool {
        let right = self.six_digits(door);
        let differences = right.bytes().zip(digits.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
        right.len() == digits.len() && differences == 0
    }

    /// What a database keeps to know its key again; says nothing about the key.
    pub fn check_value(&self) -> String {
        hex(&self.sign(Purpose::KeyCheck, "leadwire"))
    }

    /// A name under which something is counted: the same for the same, and readable by nobody.
    pub fn count_name(&self, subject: &str) -> String {
        hex(&self.sign(Purpose::Count, subject)[..16])
    }

    /// What stays of a person who objected or was erased: known again by their address (as it is compared),
    /// and by whoever has the key only.
    pub fn person_hash(&self, email_key: &str) -> String {
        hex(&self.sign(Purpose::Person, email_key)[..16])
    }

    /// What an applicant puts on their site to show that it is theirs: another one for everybody and for
    /// every domain, so that nobody proves anything with what stands there for somebody else.
    pub fn site_proof(&self, partner: &str, domain: &str) -> String {
        hex(&self.sign(Purpose::SiteProof, &format!("{partner} {domain}"))[..16])
    }

    /// What stands beside the end of the chain of receipts, so that nobody else can note another end.
    pub fn sign_receipt_head(&self, position: i64, hash: &str) -> String {
        hex(&self.sign(Purpose::ReceiptHead, &format!("{position} {hash}")))
    }

    /// Encrypts what only this house may read again (AES-256-GCM). `row` names the one place where it stands,
    /// such as `payout_accounts ID`: it is authenticated too, so that whoever moves the bytes to another row
    /// makes them worthless.
    ///
    /// # Panics
    /// Beyond 64 GiB, which AES-GCM cannot seal under one nonce.
    pub fn seal_row(&self, row: &str, plain: &[u8], rng: &Rng) -> Vec<u8> {
        // A nonce by chance is safe for 2^32 messages under one key (NIST SP 800-38D, 8.3); a house seals
        // a few a day.
        let nonce = rng.bytes::<NONCE_LEN>();
        let mut body = plain.to_vec();
        let key = self.sealing_key();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(row), &mut body)
            .expect("less than 64 GiB");
        [nonce.as_slice(), &body].concat()
    }

    /// What was sealed for a row; `None` where it was sealed for another one, by another house, or was
    /// changed.
    pub fn open_row(&self, row: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        let plain = self.sealing_key().open_in_place(nonce, Aad::from(row), &mut body).ok()?;
        Some(plain.to_vec())
    }

    fn sealing_key(&self) -> LessSafeKey {
        let key = UnboundKey::new(&AES_256_GCM, &self.sign(Purpose::Sealing, "rows"));
        LessSafeKey::new(key.expect("a signature is as long as a key: 32 bytes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_for_one_purpose_opens_no_other() {
        let secrets = Secrets::fleeting(&Rng);
        let link = secrets.seal_path("/in/door-1");
        let sealed = link.strip_prefix("/in/").unwrap();
        assert_eq!(secrets.unseal_path("/in", sealed), Some("door-1"));
        assert_eq!(secrets.unseal_path("/join/confirm", sealed), None);
        assert_eq!(secrets.unseal_asked(sealed), None);
        let asked = secrets.seal_asked("door-1");
        assert_eq!(secrets.unseal_asked(&asked), Some("door-1"));
        assert_eq!(secrets.unseal_path("/in", &asked), None);
        assert_eq!(secrets.unseal_path("asked", &sealed.replace("door-1", "door-2")), None);
    }

    #[test]
    fn six_digits_are_right_or_not() {
        let secrets = Secrets::fleeting(&Rng);
        let right = secrets.six_digits("door-1");
        assert!(secrets.are_six_digits("door-1", &right));
        for wrong in ["", &right[..5], &format!("{right}0"), "abcdef"] {
            assert!(!secrets.are_six_digits("door-1", wrong), "{wrong}");
        }
    }
    #[test]
    fn what_is_sealed_for_one_row_opens_for_no_other_and_in_no_other_house() {
        let (secrets, other) = (Secrets::fleeting(&Rng), Secrets::fleeting(&Rng));
        let sealed = secrets.seal_row("payout_accounts 1", b"DE89370400440532013000", &Rng);
        assert_eq!(secrets.open_row("payout_accounts 1", &sealed).unwrap(), b"DE89370400440532013000");
        assert_eq!(secrets.open_row("payout_accounts 2", &sealed), None);
        assert_eq!(secrets.open_row("", &sealed), None);
        assert_eq!(other.open_row("payout_accounts 1", &sealed), None);
        assert_ne!(secrets.seal_row("payout_accounts 1", b"DE89370400440532013000", &Rng), sealed);
    }

    #[test]
    fn sealed_bytes_with_one_flipped_bit_or_a_missing_end_are_refused() {
        let secrets = Secrets::fleeting(&Rng);
        let sealed = secrets.seal_row("row", b"NL91ABNA0417164300", &Rng);
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut changed = sealed.clone();
                changed[at] ^= 1 << bit;
                assert_eq!(secrets.open_row("row", &changed), None, "byte {at}, bit {bit}");
            }
            assert_eq!(secrets.open_row("row", &sealed[..at]), None, "{at} bytes");
        }
        assert_eq!(secrets.open_row("row", &secrets.seal_row("row", b"", &Rng)).unwrap(), b"");
    }
}
