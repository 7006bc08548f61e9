//! How far the operator has come with an account.

use serde::{Deserialize, Serialize};

/// Where the operator stands with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Worked on, or nothing is said.
    #[default]
    Active,
    /// Buys already.
    Customer,
    /// Was worked on without success.
    Lost,
    /// Was a customer.
    Former,
}

impl Stage {
    /// The stage's name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Active => "active",
            Stage::Customer => "customer",
            Stage::Lost => "lost",
            Stage::Former => "former",
        }
    }

    /// Reads our words and the usual ones of the CRMs; anything else is active.
    pub fn parse(written: &str) -> Stage {
        Self::known(written).unwrap_or_default()
    }

    /// The same; nothing for a word that is neither ours nor a CRM's.
    pub fn known(written: &str) -> Option<Stage> {
        Some(match written.trim().to_lowercase().as_str() {
            "customer" | "evangelist" | "client" | "closed won" | "won" | "existing customer"
            | "customer - direct" | "customer - channel" | "kunde" | "bestandskunde" | "cliente"
            | "klant" | "fürsprecher" | "ambassadeur" => Stage::Customer,
            "lost" | "closed lost" | "disqualified" | "unqualified" | "dead" | "verloren" | "perdu"
            | "perdido" | "perso" | "disqualifiziert" => Stage::Lost,
            "former" | "former customer" | "churned" | "ex-customer" | "past customer"
            | "ehemaliger kunde" | "ancien client" | "antiguo cliente" | "ex cliente" | "ex-cliente"
            | "voormalige klant" => Stage::Former,
            ""
            | "active"
            | "prospect"
            | "target"
            | "subscriber"
            | "lead"
            | "hot lead"
            | "warm lead"
            | "cold lead"
            | "marketing qualified lead"
            | "marketingqualifiedlead"
            | "mql"
            | "sales qualified lead"
            | "salesqualifiedlead"
            | "sql"
            | "opportunity"
            | "open"
            | "new"
            | "in progress"
            | "working"
            | "contacted"
            | "qualified"
            | "nurturing"
            | "pending"
            | "partner"
            | "other"
            | "abonnent"
            | "abonné"
            | "suscriptor"
            | "assinante"
            | "interessent"
            | "marketing-qualifizierter lead"
            | "vertriebsqualifizierter lead"
            | "lead qualifié marketing"
            | "lead qualifié commercial"
            | "opportunité"
            | "oportunidad"
            | "oportunidade"
            | "sonstige"
            | "autre"
            | "otro"
            | "outro"
            | "altro" => Stage::Active,
            _ => return None,
        })
    }
}
