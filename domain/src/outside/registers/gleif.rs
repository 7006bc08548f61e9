//! GLEIF: companies all over the world that have a legal entity identifier. Free, without a key. Records that
//! nobody renewed for a year are kept and told as lapsed; what they say of the company may be old.

use serde::Deserialize;

use super::{By, Failure, Listed, RegisterEntry, Standing, Url, address, is_sole_trader_by_name, parsed};

const RECORDS: &str = "https://api.gleif.org/api/v1/lei-records";
/// So many are enough to see that a name has several bearers.
const PER_PAGE: &str = "20";

pub(super) fn url(by: &By) -> Url {
    match by {
        By::Number(lei) => address(RECORDS, &[("filter[lei]", lei)]),
        By::Name { name, country } => address(
            RECORDS,
            &[
                ("filter[entity.legalName]", name),
                ("filter[entity.legalAddress.country]", country.code()),
                ("page[size]", PER_PAGE),
            ],
        ),
    }
}

#[derive(Deserialize)]
struct Answer {
    data: Vec<Record>,
    meta: Option<Meta>,
}

#[derive(Deserialize)]
struct Meta {
    pagination: Option<Pagination>,
}

#[derive(Deserialize)]
struct Pagination {
    total: u64,
}

#[derive(Deserialize)]
struct Record {
    attributes: Attributes,
}

#[derive(Deserialize)]
struct Attributes {
    lei: String,
    entity: Entity,
    registration: Registration,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entity {
    legal_name: LegalName,
    legal_address: Option<Address>,
    legal_form: Option<LegalForm>,
    category: Option<String>,
    status: Option<String>,
    expiration: Option<Expiration>,
    #[serde(default)]
    event_groups: Vec<EventGroup>,
}

#[derive(Deserialize)]
struct LegalName {
    name: String,
}

#[derive(Deserialize)]
struct Address {
    country: Option<String>,
}

#[derive(Deserialize)]
struct LegalForm {
    /// A code of ISO 20275.
    id: Option<String>,
    other: Option<String>,
}

#[derive(Deserialize)]
struct Expiration {
    reason: Option<String>,
}

#[derive(Deserialize)]
struct EventGroup {
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: Option<String>,
    status: Option<String>,
}

#[derive(Deserialize)]
struct Registration {
    status: Option<String>,
}

pub(super) fn read(status: u16, body: &[u8]) -> Result<Listed, Failure> {
    if status == 404 {
        return Ok(Listed::nothing());
    }
    if status != 200 {
        return Err(Failure::Broken);
    }
    let answer: Answer = parsed(body)?;
    let listed = answer.data.len() as u64;
    let total = answer.meta.and_then(|meta| meta.pagination).map(|pagination| pagination.total);
    // Issued twice, or in error: the entity has another record, or none.
    let is_void = |record: &Attributes| {
        matches!(record.registration.status.as_deref(), Some("DUPLICATE" | "ANNULLED" | "CANCELLED"))
    };
    let records = answer.data.into_iter().map(|record| record.attributes).filter(|record| !is_void(record));
    Ok(Listed { entries: records.map(entry).collect(), is_whole: total.is_none_or(|total| total <= listed) })
}

fn entry(record: Attributes) -> RegisterEntry {
    let standing = standing(&record);
    let entity = record.entity;
    let country = entity.legal_address.and_then(|address| address.country);
    RegisterEntry {
        number: record.lei,
        legal_form: entity.legal_form.and_then(|form| form.other.or(form.id)),
        // "General" holds whoever is nothing else, sole traders of old records too.
        is_sole_trader: match entity.category.as_deref() {
            Some("SOLE_PROPRIETOR") => Some(true),
            Some("FUND" | "BRANCH" | "RESIDENT_GOVERNMENT_ENTITY" | "INTERNATIONAL_ORGANIZATION") => {
                Some(false)
            }
            _ => is_sole_trader_by_name(&entity.legal_name.name, country.as_deref()),
        },
        name: entity.legal_name.name,
        standing,
        employees: None,
        country,
        is_certain: false,
        is_likely: false,
        also_called: Vec::new(),
    }
}

fn standing(record: &Attributes) -> Standing {
    let entity = &record.entity;
    let reason = entity.expiration.as_ref().and_then(|expiration| expiration.reason.as_deref());
    let registration = record.registration.status.as_deref();
    match (entity.status.as_deref(), reason) {
        (Some("ACTIVE"), _) if is_insolvent(entity) => Standing::Insolvent,
        (Some("ACTIVE"), _) if registration != Some("LAPSED") => Standing::Active,
        // A branch is shut, and its company stands.
        (Some("INACTIVE"), _) if entity.category.as_deref() == Some("BRANCH") => Standing::Unknown,
        (Some("INACTIVE"), Some("DISSOLVED")) => Standing::Dissolved,
        // "Retired": it ceased and was not merged into another.
        (Some("INACTIVE"), None | Some("OTHER")) if registration == Some("RETIRED") => Standing::Dissolved,
        // Merged into another company, or moved, or told long ago.
        _ => Standing::Unknown,
    }
}

fn is_insolvent(entity: &Entity) -> bool {
    let mut events = entity.event_groups.iter().flat_map(|group| &group.events);
    events.any(|event| {
        let is_one = matches!(
            event.kind.as_deref(),
            Some("BANKRUPTCY" | "INSOLVENCY" | "LIQUIDATION" | "VOLUNTARY_ARRANGEMENT" | "DISSOLUTION")
        );
        is_one && event.status.as_deref() != Some("WITHDRAWN_CANCELLED")
    })
}
