//! schema.org: what a page tells machines of its owner, as JSON-LD or microdata.

use serde_json::{Map, Value};

use super::links::linkedin_company;
use super::markup::Item;
use crate::company_number::vat_number;
use crate::outside::Organisation;
use crate::web;

/// More data blocks or items than this are not read.
const MOST: usize = 200;
/// Values nested deeper than this are not followed.
const MAX_DEPTH: usize = 12;

/// Organizations of schema.org by name; businesses of every trade end in one of `ENDINGS`.
const ORGANISATIONS: [&str; 22] = [
    "Organization",
    "Corporation",
    "NGO",
    "Airline",
    "Consortium",
    "Cooperative",
    "LibrarySystem",
    "Project",
    "Store",
    "Restaurant",
    "Hotel",
    "Hospital",
    "Attorney",
    "Notary",
    "Dentist",
    "Physician",
    "Pharmacy",
    "School",
    "CollegeOrUniversity",
    "ProfessionalService",
    "LegalService",
    "FinancialService",
];
const ENDINGS: [&str; 12] = [
    "Organization",
    "Business",
    "Store",
    "Agency",
    "Dealer",
    "Contractor",
    "Establishment",
    "Shop",
    "Salon",
    "Clinic",
    "Restaurant",
    "Company",
];
/// What only an organisation has: its kind need not be known then (`Winery`, `Electrician`).
const OF_ORGANISATIONS: [&str; 9] = [
    "founder",
    "founders",
    "employee",
    "employees",
    "legalName",
    "vatID",
    "leiCode",
    "numberOfEmployees",
    "legalRepresentative",
];
/// Properties behind which the same owner is spoken of; elsewhere (reviews, offers, clients) others are.
const FOLLOWED: [&str; 8] =
    ["@graph", "publisher", "mainEntity", "about", "isPartOf", "provider", "department", "copyrightHolder"];
/// Properties that hold the other companies of its group.
const OF_THE_GROUP: [&str; 2] = ["parentOrganization", "subOrganization"];
/// Properties that hold people of the organisation.
const OF_PEOPLE: [&str; 7] =
    ["employee", "employees", "founder", "founders", "member", "members", "legalRepresentative"];

/// What all blocks say together. A block that is no JSON is passed over.
pub(super) fn organisation(blocks: &[String], items: &[Item]) -> Organisation {
    let mut told = Told::default();
    for block in blocks.iter().take(MOST) {
        if let Ok(value) = serde_json::from_str::<Value>(block.trim()) {
            told.read(&value, 0);
        }
    }
    as_values(items).iter().for_each(|value| told.read(value, 0));
    let mut owner = told.owner;
    owner.names = told.legal_names.into_iter().chain(told.names).collect();
    owner
}

#[derive(Default)]
struct Told {
    owner: Organisation,
    legal_names: Vec<String>,
    names: Vec<String>,
}

impl Told {
    fn read(&mut self, value: &Value, depth: usize) {
        match value {
            Value::Array(values) if depth < MAX_DEPTH => {
                values.iter().take(MOST).for_each(|value| self.read(value, depth + 1));
            }
            Value::Object(node) if depth < MAX_DEPTH => self.node(node, depth),
            _ => {}
        }
    }

    fn node(&mut self, node: &Map<String, Value>, depth: usize) {
        let kinds = texts(node.get("@type"));
        let is_person = kinds.iter().any(|kind| local(kind) == "Person");
        let is_told = !is_person && OF_ORGANISATIONS.iter().any(|key| node.contains_key(*key));
        let is_organisation = is_told || kinds.iter().any(|kind| is_organisation(kind));
        if is_organisation {
            self.organisation(node);
        }
        if is_person {
            // Both at once is how content systems write "this site is about a person".
            self.owner.is_person |= is_organisation;
            let works_here = ["jobTitle", "worksFor"].iter().any(|key| node.contains_key(*key));
            if works_here {
                self.person(node);
            }
        }
        if kinds.iter().any(|kind| matches!(local(kind), "WebSite" | "ProfilePage" | "AboutPage")) {
            let of = |key: &str| node.get(key).and_then(Value::as_object);
            let owners = ["publisher", "mainEntity", "author"].into_iter().filter_map(of);
            let is_a_person = |node: &Map<String, Value>| {
                let kinds = texts(node.get("@type"));
                kinds.iter().any(|kind| local(kind) == "Person")
            };
            self.owner.is_person |= owners.into_iter().any(is_a_person);
        }
        for key in FOLLOWED {
            node.get(key).into_iter().for_each(|value| self.read(value, depth + 1));
        }
    }

    fn organisation(&mut self, node: &Map<String, Value>) {
        self.legal_names.extend(texts(node.get("legalName")));
        self.names.extend(texts(node.get("name")));
        for number in ["vatID", "taxID"].into_iter().flat_map(|key| texts(node.get(key))) {
            match vat_number(&number) {
                Some(number) => self.owner.vat_numbers.push(number),
                None => self.owner.register_numbers.push(number),
            }
        }
        // As many digits as no other register number but a company's has; shops number their things too.
        let is_number =
            |text: &String| (8..=14).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        let ids = texts(node.get("identifier")).into_iter().filter(is_number);
        self.owner.register_numbers.extend(ids);
        let lei = texts(node.get("leiCode")).into_iter().filter(|lei| super::imprint::is_lei(lei));
        self.owner.register_numbers.extend(lei.map(|lei| format!("LEI {lei}")));
        let pages = texts(node.get("sameAs"));
        self.owner.linkedin.extend(pages.iter().filter_map(|page| linkedin_company(page)));
        let addresses = texts(node.get("email"));
        self.owner.mail_domains.extend(addresses.iter().filter_map(|address| {
            super::imprint::mail_domain(address.strip_prefix("mailto:").unwrap_or(address))
        }));
        for company in OF_THE_GROUP.iter().filter_map(|key| node.get(*key)) {
            let companies = company.as_array().map_or(std::slice::from_ref(company), Vec::as_slice);
            let urls = companies.iter().take(MOST).filter_map(Value::as_object);
            let urls = urls.flat_map(|company| texts(company.get("url")));
            self.owner
                .group_domains
                .extend(urls.filter_map(|url| web::registrable(url::Url::parse(&url).ok()?.host_str()?)));
        }
        for people in OF_PEOPLE.iter().filter_map(|key| node.get(*key)) {
            let people = people.as_array().map_or(std::slice::from_ref(people), Vec::as_slice);
            for person in people.iter().take(MOST) {
                match person {
                    Value::Object(person) => self.person(person),
                    Value::String(name) => self.owner.people.extend(super::person::known_name(name)),
                    _ => {}
                }
            }
        }
    }

    fn person(&mut self, node: &Map<String, Value>) {
        let name = texts(node.get("name")).into_iter().next().or_else(|| {
            let part = |key: &str| texts(node.get(key)).into_iter().next();
            Some(format!("{} {}", part("givenName")?, part("familyName")?))
        });
        self.owner.people.extend(name.and_then(|name| super::person::name_in_data(&name)));
    }
}

fn is_organisation(kind: &str) -> bool {
    let kind = local(kind);
    ORGANISATIONS.contains(&kind) || ENDINGS.iter().any(|end| kind.ends_with(end))
}

/// `Organization` of `https://schema.org/Organization`.
fn local(kind: &str) -> &str {
    kind.rsplit(['/', '#', ':']).next().unwrap_or(kind)
}

/// The texts of a value: one, several, or those of language-tagged objects.
fn texts(value: Option<&Value>) -> Vec<String> {
    let values = match value {
        Some(Value::Array(values)) => values.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = values.iter().take(MOST).filter_map(text).map(clean);
    found.filter(|text| !text.is_empty() && text.len() <= 300).collect()
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(node) => node.get("@value").and_then(Value::as_str),
        _ => None,
    }
}

/// Items of microdata as JSON-LD would say them; parts stand after the item that they belong to.
fn as_values(items: &[Item]) -> Vec<Value> {
    let mut nodes: Vec<Map<String, Value>> = items
        .iter()
        .take(MOST)
        .map(|item| {
            let kinds = item.kind.split_whitespace().map(Value::from).collect();
            let mut node = Map::from_iter([("@type".to_owned(), Value::Array(kinds))]);
            for (property, value) in &item.properties {
                push(&mut node, property, Value::from(value.as_str()));
            }
            node
        })
        .collect();
    let mut whole = Vec::new();
    while let Some(node) = nodes.pop() {
        match &items[nodes.len()].part_of {
            Some((item, property)) if *item < nodes.len() => {
                push(&mut nodes[*item], property, Value::Object(node));
            }
            _ => whole.push(Value::Object(node)),
        }
    }
    whole.reverse();
    whole
}

fn push(node: &mut Map<String, Value>, property: &str, value: Value) {
    let values = node.entry(property).or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(values) = values {
        values.push(value);
    }
}
