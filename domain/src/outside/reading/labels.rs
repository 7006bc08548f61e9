//! Words that introduce whoever runs a company or speaks for it, in EN FR DE ES IT NL PT.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::departments::is_department;
use super::plain::plain;
use super::several::Before;

/// Names follow at once, or behind a colon.
const LABELS: &str = "
    geschaftsfuhrer; geschaftsfuhrerin; geschaftsfuhrung; geschaeftsfuehrer; geschaeftsfuehrerin;
    geschaeftsfuehrung; vertreten durch; vertretungsberechtigt; vertretungsberechtigte; inhaber;
    inhaberin; vorstand; inhaltlich verantwortlich; directeur de la publication;
    directrice de la publication; directeur de publication; directrice de publication;
    responsable de la publication; responsable de publication; representee par; gerant; gerante;
    represente par; represented by; managing director; managing directors; directors; founder;
    founders; ceo; amministratore unico; amministratore delegato; legale rappresentante;
    rappresentante legale; titolare; bestuurder; bestuurders; vertegenwoordigd door; eigenaar;
    administrador unico; representante legal; gerente; representada por; socios gerentes;
    gesellschafter; gesellschafterin; geschaftsleitung; fondateur; fondatrice; fondateurs;
    amministratore; amministratori; soci; fondatori; socios; fundador; fundadora; fundadores;
    administradores; equipo; equipa; equipe; unser team; our team; vennoot; vennoten; oprichter;
    oprichters; titular; geschaftsfuhrende gesellschafter; geschaftsfuhrender gesellschafter;
    geschaftsfuhrende gesellschafterin; prokurist; prokuristin; prokuristen; vorstandsvorsitzender;
    vorstandsvorsitzende; aufsichtsrat; aufsichtsratsvorsitzender; aufsichtsratsvorsitzende;
    vorsitzender des aufsichtsrats; inh; ansprechpartner; ansprechpartnerin; grunder; grunderin;
    mein name ist; ich bin; managing partner; director; cofounder; cofounders;
    proprietor; founded by; led by; run by; name is; chief executive; gerants; gerantes; gerance;
    cogerant; cogerants; directeur general; directrice generale; fondatrices; cofondateur;
    cofondatrice; dirigeant; dirigeante; dirigeants; representant legal; representants legaux;
    notre equipe; responsable legal; responsable du site; mappelle; suis; gerentes;
    administrador; administradora; administradora unica; director general; directora general;
    director gerente; propietario; propietaria; nuestro equipo; consejero delegado; consejera delegada;
    apoderado; apoderada; llamo; nombre es; soy; titolari; amministratrice;
    amministratrice unica; fondatore; cofondatore; nostro team; direttore; direttrice; chiamo;
    zaakvoerder; zaakvoerders; zaakvoerster; directeur; directeuren; eigenaren; eigenaresse; ons team;
    mijn naam is; sociogerente; sociagerente; sociosgerentes; socio gerente; socia gerente;
    nossa equipa; nossa equipe; gerencia; administracao; proprietario; proprietaria; diretor; diretora;
    directie; bestuur; chamome; chamo me; meu nome e; verantwortlich; verantwortliche; verantwortlicher;
    offered by; angeboten von; propose par; ofrecido por; offerto da; aangeboden door; oferecido por;
    kind regards; best regards; yours sincerely; mit freundlichen grussen; herzliche grusse; cordialement;
    bien cordialement; un saludo; atentamente; cordiali saluti; met vriendelijke groet; atenciosamente;
    com os melhores cumprimentos;
";
/// Names follow behind a colon alone: without one they begin a sentence or a list of pages.
const BEFORE_A_COLON: &str = "
    president; presidente; contact; kontakt; contacto; contatto; contato; contactpersoon; consultores;
    consultants; consultant; direction; direktion; direccion; direzione; direccao; direcao;
    leitung; team; staff; partner; partners; socio; socia; associes; associates; associati; management;
    redaktion; owner; owners; principal; principals;
    auteur; autor; chairman; secretary; presidenza; responsabile; responsable;
    verantwoordelijke; people; avvocati; abogados; advogados; avocats; rechtsanwalte;
    komplementar; komplementarin; komplementare; prokura; procura; vertrouwenspersoon; customer service;
    customer care; kundenservice; kundenbetreuung; kundendienst; service client; relation clients;
    atencion al cliente; servizio clienti; assistenza clienti; klantenservice; apoio ao cliente;
    atendimento ao cliente; responsabili; responsables; brokers;
";
/// Words that lead to people, and to things as well.
const PHRASES: &str = "
    owned by; your host; votre hote; votre hotesse; visite avec; visites avec; rendezvous avec; rdv avec;
    fonde par; fondee par; fondes par; tenu par; tenue par; gere par; geree par; dirige par; dirigee par;
    gegrundet von; gefuhrt von; geleitet von; betrieb von; familienbetrieb von; ihr gastgeber;
    ihre gastgeberin; dahinter steckt; dahinter steht; detras esta; atiende; voy yo; soy yo; fundado por;
    fundada por; dirigido por; dirigida por; regentado por; regentada por; preguntar por; pregunte por;
    visitas con; chiedere di; chiedete di; aspetta; accoglie; fondata da; fondato da; gestita da;
    gestito da; condotta da; guidata da; dat is; opgericht door; geleid door; gerund door; bel met;
    vraag naar; fale com; falar com; gerida por; gerido por; loja e de; oficina e de; empresa e de;
    quinta e de; padaria e de; restaurante e de; tienda es de; empresa es de; taller es de;
";
/// The same, where they lead to two at least: one alone is more often the firm.
const PHRASES_OF_SEVERAL: &str = "
    wir sind; nous sommes; somos; siamo; wij zijn; your hosts; vos hotes; dahinter stecken; dahinter stehen;
    detras estan; atienden; aspettano; accolgono; dat zijn; ihre gastgeber; accogliervi ci sono;
    accogliervi trovate; accogliervi troverete;
";
/// Ends of a letter, in a line of their own above a name.
const SIGNATURES: &str = "
    yours; yours truly; yours faithfully; sincerely; regards; warm regards; cheers; grusse; viele grusse;
    herzlichst; bis bald; amicalement; bien a vous; a bientot; saludos; hasta pronto; un abrazo; saluti;
    a presto; groeten; tot gauw; saudacoes; um abraco; ate breve;
";
/// Words between a label and the colon that ends it (`Verantwortlich i.S.d. § 18 MStV:`).
const MAX_BEFORE_COLON: usize = 8;
/// Small words between one that needs its colon and that (`Responsable de la boutique :`).
const MAX_SMALL_WORDS: usize = 3;

/// What may be said of the words behind a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whoever runs the company follows.
    Office,
    /// People follow behind a colon alone.
    Colon,
    /// People follow behind the colon of a part of the company.
    Department,
    Phrase,
    PhraseOfSeveral,
    /// Alone in its line, above a name.
    Signature,
}

/// What follows the first word of a label.
type Rest = (Vec<&'static str>, Kind);

static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Rest>>> = LazyLock::new(|| {
    let mut labels: HashMap<&str, Vec<Rest>> = HashMap::new();
    let kinds = [
        (LABELS, Kind::Office),
        (BEFORE_A_COLON, Kind::Colon),
        (PHRASES, Kind::Phrase),
        (PHRASES_OF_SEVERAL, Kind::PhraseOfSeveral),
        (SIGNATURES, Kind::Signature),
    ];
    for (all, kind) in kinds {
        for label in all.split(';').map(str::trim).filter(|label| !label.is_empty()) {
            let mut words = label.split_whitespace();
            labels.entry(words.next().unwrap_or_default()).or_default().push((words.collect(), kind));
        }
    }
    labels
});

/// A label among the words of a line.
#[derive(Clone, Copy)]
pub(super) struct Label {
    /// The word behind it.
    pub(super) end: usize,
    /// A colon stands there: what follows are names.
    pub(super) is_list: bool,
    pub(super) kind: Kind,
}

impl Label {
    /// It says that whoever follows runs the company, and not only whom to write to.
    pub(super) fn is_of_office(&self) -> bool {
        self.kind == Kind::Office
    }

    /// How much is believed of what follows.
    pub(super) fn before(&self) -> Before {
        match self.kind {
            Kind::Department => Before::Department,
            _ if self.is_list => Before::Colon,
            Kind::Phrase | Kind::PhraseOfSeveral => Before::Phrase,
            _ => Before::Label,
        }
    }
}

/// The first label from a word on.
pub(super) fn next_label(tokens: &[&str], from: usize) -> Option<Label> {
    (from..tokens.len()).find_map(|at| label_at(tokens, at))
}

/// The word behind a colon that stands a few words after the label and before the sentence ends.
pub(super) fn colon_behind(tokens: &[&str], label: Label) -> Option<usize> {
    let behind = tokens.iter().enumerate().skip(label.end).take(MAX_BEFORE_COLON);
    let mut behind = behind.take_while(|(_, token)| token.len() <= 7 || !token.ends_with(['.', ',', ';']));
    behind.find(|(_, token)| token.ends_with(':')).map(|(at, _)| at + 1)
}

/// Whether one word is a label by itself.
pub(super) fn is_label(token: &str) -> bool {
    label_at(&[token], 0).is_some()
}

fn label_at(tokens: &[&str], at: usize) -> Option<Label> {
    // No label begins with a shorter word.
    let first = tokens.get(at).filter(|token| token.len() >= 3)?;
    // `Zaakvoerder/gérant`: one label in two languages.
    let first = first.rsplit('/').next().filter(|last| last.len() >= 3).unwrap_or(first);
    let word = plain(first);
    let Some(labels) = BY_FIRST_WORD.get(word.as_ref()) else { return department_at(tokens, at, &word) };
    let label = labels.iter().find_map(|(rest, kind)| {
        let next = tokens.get(at + 1..=at + rest.len())?;
        let end = at + 1 + rest.len();
        let last = tokens[end - 1];
        // "Are you the owner? Then …": the sentence is over. `Inh.` is short for something.
        let is_over = last.ends_with(['?', '!']) || last.ends_with('.') && last.len() > 4;
        let is_list = last.ends_with(':') || tokens.get(end).is_some_and(|token| *token == ":");
        let is_it = next.iter().zip(rest).all(|(word, part)| plain(word) == *part);
        let is_beside_others = *kind == Kind::Signature && (at > 0 || end < tokens.len());
        if !is_it || is_over || is_beside_others {
            return None;
        }
        let needs_colon = *kind == Kind::Colon;
        let behind_colon = if needs_colon && !is_list { colon_behind_small(tokens, end) } else { None };
        (is_list || !needs_colon || behind_colon.is_some()).then_some(Label {
            end: behind_colon.unwrap_or(end),
            is_list: is_list || behind_colon.is_some(),
            kind: *kind,
        })
    });
    label.or_else(|| department_at(tokens, at, &word))
}

/// `Exports:`, and nothing between the word and its colon.
fn department_at(tokens: &[&str], at: usize, word: &str) -> Option<Label> {
    let is_apart = tokens.get(at + 1).is_some_and(|token| *token == ":");
    let is_list = tokens[at].ends_with(':') || is_apart;
    let end = at + 1 + usize::from(is_apart);
    (is_list && is_department(word)).then_some(Label { end, is_list, kind: Kind::Department })
}

/// The word behind a colon to which nothing but a few small words leads.
fn colon_behind_small(tokens: &[&str], from: usize) -> Option<usize> {
    let mut behind = tokens.iter().enumerate().skip(from).take(MAX_SMALL_WORDS + 1);
    let (at, _) = behind
        .by_ref()
        .find(|(_, token)| token.ends_with(':') || !token.starts_with(char::is_lowercase))
        .filter(|(_, token)| **token == ":" || token.starts_with(char::is_lowercase))?;
    Some(at + 1)
}
