//! Public registers: what they say of a lead, how often they are asked, and that nobody is asked by default.
//! What each of their answers means stands in `domain/tests/registers.rs`.

mod kept;
mod pace;
mod told;

use leadwire::config::{Config, Registers};
use leadwire_domain::country::Country;
use leadwire_domain::outside::Register;
use leadwire_domain::outside::registers::{By, Question};

use crate::support::{House, Stage};

/// A house that asks the registers that are switched on.
async fn open(stage: &Stage, switch_on: impl FnOnce(&mut Registers)) -> House {
    stage.control_answers();
    let change = |config: &mut Config, _: &mut _| switch_on(&mut config.registers);
    let house = House::open_online_with(stage, change).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    house
}

fn french(registers: &mut Registers) {
    registers.french_company_search = true;
}

fn british(registers: &mut Registers) {
    registers.companies_house = true;
    registers.companies_house_key = "key-of-the-operator".to_owned();
}

fn by_number(register: Register, number: &str) -> Question {
    Question { register, by: By::Number(number.to_owned()) }
}

fn by_name(register: Register, name: &str, country: &str) -> Question {
    let country = Country::parse(country).expect("a country");
    Question { register, by: By::Name { name: name.to_owned(), country } }
}

impl Stage {
    /// What a register was asked, as addresses.
    fn asked_of(&self, register: Register) -> Vec<String> {
        let host = by_number(register, "DE1").url().host_str().expect("a host").to_owned();
        self.web.asked().into_iter().filter(|url| url.contains(&host)).collect()
    }
}
