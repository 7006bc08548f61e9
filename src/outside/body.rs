//! The body of an answer: read as far as we read anything.

use leadwire_domain::outside::Failure;
use reqwest::Response;

use super::failure::failure_of;

/// As far as it was read, after decompression.
pub(super) struct Body {
    pub bytes: Vec<u8>,
    /// There was more.
    pub is_cut: bool,
    /// Why it broke off, where it did.
    pub broke: Option<Failure>,
}

/// Reads until `most_bytes` and then stops, so that what unpacks without end costs no more than that.
pub(super) async fn read(mut response: Response, most_bytes: usize) -> Body {
    let mut body = Body { bytes: Vec::new(), is_cut: false, broke: None };
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = most_bytes - body.bytes.len();
                body.bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() > room {
                    body.is_cut = true;
                    return body;
                }
            }
            Ok(None) => return body,
            Err(why) => {
                (body.is_cut, body.broke) = (true, Some(failure_of(&why)));
                return body;
            }
        }
    }
}
