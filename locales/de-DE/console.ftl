### Wörter der Konsole des Teams und des E-Mail-Ordners.

console-title = Jetzt zu erledigen
console-empty = Nichts wartet auf Sie
console-empty-text = Neue Fälle, Leads und Bewerbungen erscheinen hier mit ihren Fristen.
console-cut-off = Seit dem Start hat draußen keine Website geantwortet, daher werden Leads ohne Netzabfrage geprüft. Wir versuchen es alle zehn Minuten wieder. Soll dieser Server das Internet nicht erreichen, setzen Sie network.checks auf off.
need-contact = Kontakt
need-application = Bewerbung
need-failed = Gescheiterte Aufgabe
show = Anzeigen

leads-title = Ihre Leads
leads-open = Offen
leads-closed = Abgeschlossen
leads-empty = Keine Leads hier
leads-empty-text = Angenommene Empfehlungen gehen reihum an das Account-Management. Ihre erscheinen hier, und eine E-Mail sagt Ihnen Bescheid.
lead-title = Lead
checks-title = Was die Prüfungen ergaben
checks-clean = Alle Prüfungen wurden bestanden.
evidence-title = Befunde
due-by = Fällig bis { $day }
from-partner = Von { $partner }
with-manager = Bei { $manager }
work-title = Was ist daraus geworden?
work-note = { $partner } sieht jeden Schritt und wird per E-Mail informiert.
work-contact = Kontakt
work-contact-note = Sie haben den Lead erreicht, per Telefon oder E-Mail.
work-contact-log = Kontakt eintragen
work-meeting = Gespräch
work-kind = Welche Art?
work-held-on = Am
work-outcome = Ergebnis
work-meeting-log = Gespräch eintragen
work-lost = Verloren
work-why = Warum?
work-why-hint = Dieser Grund wird dem Partner mitgeteilt.
work-words = In Ihren Worten
work-words-hint = Nötig bei einem anderen Grund.
work-lost-log = Als verloren eintragen
done-objection-noted = Vermerkt. Bitte nehmen Sie keinen Kontakt mehr auf.
done-contact-logged = Kontakt eingetragen. Der Partner wird informiert.
done-meeting-logged = Gespräch eingetragen. Der Partner wird informiert.
done-lost-logged = Als verloren eingetragen. Dem Partner wird der Grund mitgeteilt.

all-empty = Noch keine Empfehlungen
all-empty-text = Sie erscheinen hier, sobald ein Partner einen Lead sendet.

review-title = Warten auf eine Entscheidung
review-lead = Leads in Prüfung und Einsprüche, das Dringendste zuerst. Kein Lead wird abgelehnt, weil die Zeit abgelaufen ist.
review-empty = Nichts zu prüfen
review-empty-text = Leads, die von den Prüfungen weder angenommen noch abgelehnt werden, kommen mit allen Befunden hierher, ebenso Ablehnungen, gegen die Partner Einspruch erheben.
review-validate = Annehmen
review-refuse = Ablehnen
review-next = Nächster
review-reason = Grund
review-words = In Ihren Worten, für den Partner
review-words-hint = Nötig, wenn Sie aus einem eigenen Grund ablehnen.
review-refuse-send = Aus diesem Grund ablehnen
keys = Tastenkürzel
done-decided = Entschieden. Der Partner wird informiert.
need-appeal = Einspruch
review-waiting = Offen
review-refused = Kürzlich abgelehnt
review-refused-lead = Leads der letzten 28 Tage, die abgelehnt wurden. Sie dürfen anders entscheiden, ohne auf einen Einspruch zu warten.
review-refused-empty = Kürzlich wurde nichts abgelehnt
review-refused-empty-text = Abgelehnte Leads stehen hier 28 Tage lang, damit sich ein Fehler berichtigen lässt.
review-decided-by = Abgelehnt von
review-by-machine = Maschine
review-by-person = Mensch
review-clock = Entscheidung
review-decide = Entscheiden
review-decide-again = Anders entscheiden
review-validate-after-all = Doch annehmen
review-uphold = Ablehnung bestätigen
review-why = Warum ist es richtig?
review-note = Notiz für das Team
review-note-hint = Der Partner erfährt den Grund oben, nie diese Notiz. Nötig bei einem anderen Grund.
review-validate-send = Aus diesem Grund annehmen
review-previous = Voriger
keys-down = Nächste Zeile
keys-up = Vorige Zeile
keys-enter-name = Enter
keys-enter = Fall öffnen
desk-figures = Dieses Quartal
desk-appeals = Einsprüche
desk-overturned = Auf Einspruch geändert
desk-overturned-rate = { $count } ({ $percent } % der entschiedenen)
desk-overrides = Ohne Einspruch anders entschieden
desk-declined = Mit eigenen Worten abgelehnt
desk-not-served = Abgelehnt wegen eines Landes, das nicht bedient wird
desk-median = Mittlere Dauer bis zur Entscheidung
desk-no-median = –
desk-hours = { $hours ->
    [0] unter einer Stunde
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
case-appeal = Der Partner bittet um eine neue Prüfung
case-partner-says = { $partner } schreibt:
case-refused-by = Zuerst abgelehnt von { $by }: { $reason }
case-refused-machine = Zuerst von der Maschine abgelehnt: { $reason }
case-rivals = Wer dieses Unternehmen sonst hat
rival-later = { $partner } hat es später empfohlen, am { $day } (Beleg { $receipt }, jetzt: { $state }). Wenn Sie annehmen, kommt jene Empfehlung als zweite und wird abgelehnt, ihr Partner wird informiert, und diese hält das Unternehmen wieder.
rival-earlier = { $partner } hat es früher empfohlen, am { $day } (Beleg { $receipt }, jetzt: { $state }). Solange jene Empfehlung offen ist, kann diese nicht angenommen werden.
rival-won = { $partner } hat es am { $day } empfohlen (Beleg { $receipt }, jetzt: { $state }), und das Unternehmen zahlt bereits. Diese Empfehlung kann nicht angenommen werden; klären Sie es mit beiden Partnern.
rival-own = Derselbe Partner hat es am { $day } neu eingereicht (Beleg { $receipt }, jetzt: { $state }). Eine Empfehlung je Unternehmen: Diese kann nicht angenommen werden, solange jene offen ist.
case-own-refusal = Sie haben das selbst abgelehnt
case-own-refusal-text = Über einen Einspruch entscheidet jemand anderes. Ihre Kolleginnen und Kollegen wurden per E-Mail informiert.
case-nobody-else = Sie haben das selbst abgelehnt, und niemand sonst darf entscheiden
case-nobody-else-text = Laden Sie eine Managerin oder einen Manager ein: Über einen Einspruch entscheidet nie, wer zuerst abgelehnt hat. Bis dahin wartet er, und der Partner bekommt nach jedem verstrichenen Termin einen neuen.
case-won-on-appeal = Auf Einspruch angenommen
case-won-on-appeal-text = Was auf Einspruch angenommen wurde, wird nicht zurückgenommen. Wenn nichts daraus wird, markieren Sie den Lead als verloren.
case-objected = Diese Person möchte nicht kontaktiert werden
case-objected-text = Deshalb lässt sich die Ablehnung nicht aufheben: Niemand bekommt einen Lead, den er nicht anrufen darf.
review-reason-EVIDENCE_EXPLAINED = Was die Prüfung sah, ist erklärt
review-reason-RULE_TOO_STRICT = Die Regel ist hier zu streng
review-reason-DATA_WRONG = Eine Liste, ein Register oder unsere Daten waren falsch
review-reason-KNOWN_BUT_FREE = Wir kennen es, und niemand bearbeitet es
review-reason-OTHER = Ein anderer Grund
review-told-EVIDENCE_EXPLAINED = Was die Prüfung sah, ist erklärt.
review-told-RULE_TOO_STRICT = Unsere Regel war hier zu streng.
review-told-DATA_WRONG = Womit wir verglichen haben, war falsch.
review-told-KNOWN_BUT_FREE = Wir haben geprüft, ob das Unternehmen vergeben ist: Es ist frei.
review-told-OTHER = Wir haben alles geprüft und zu Ihren Gunsten entschieden.
review-lapsed = Niemand hat rechtzeitig entschieden, also zählt sie.
terms-lapse = Wenn niemand eine Prüfung entscheidet
terms-lapse-hint = Drei Arbeitstage nach der Frist der Prüfung, frühestens fünf nach dem Eingang. Abgelehnt wird deshalb nie, und Einsprüche warten immer.
lapse-validate = Der Lead wird angenommen
lapse-wait = Er wartet weiter, mit neuem Termin
terms-holidays = Feiertage
terms-holidays-hint = Ein Tag je Zeile, etwa 2026-12-25. An ihnen läuft keine unserer Fristen.

partners-empty = Noch keine Partner
partners-empty-text = Verweisen Sie auf Ihre Programmseite oder laden Sie Partner ein.
partners-since = Seit
partner-state-approved = Partner
partner-state-in_review = Zu entscheiden
partner-state-refused = Abgelehnt
partner-state-checking = Wird geprüft
partner-state-proving = Weist die Website nach
partner-state-unconfirmed = Nicht bestätigt
partner-event-applied = Beworben
partner-event-invited = Eingeladen
partner-event-approved = Angenommen
partner-event-refused = Abgelehnt
partner-event-checking = Adresse bestätigt; E-Mail-Domain und Website werden geprüft
partner-event-proving = Um Nachweis der Website gebeten
partner-event-proven_file = Website nachgewiesen: Datei
partner-event-proven_page = Website nachgewiesen: Zeile in der Seite
partner-event-proven_record = Website nachgewiesen: Eintrag der Domain
partner-event-not_proven = Website nicht nachgewiesen
partner-event-own_staff = Aus dem eigenen Haus: Ein Mensch entscheidet
partner-event-listed = Auf der Liste der Bewerbungen, über die ein Mensch entscheidet
partner-event-in_review = Ein Mensch muss prüfen
partner-event-appealed = Prüfung durch einen Menschen verlangt
partner-event-particulars = Telefon oder LinkedIn-Seite geändert
what-they-said = Angaben des Partners
terms-accepted = Bedingungen zugestimmt
decide-title = Entscheiden
decide-words = In Ihren Worten, für die Antwort
decide-words-hint = Bei einer Ablehnung nötig.
decide-approve = Annehmen
decide-refuse = Ablehnen
done-partner-decided = Entschieden. Die Antwort geht per E-Mail hinaus.
done-partner-invited = Eingeladen. Eine E-Mail führt herein.

accounts-count = { $count ->
    [one] ein Unternehmen
   *[other] { $count } Unternehmen
}
accounts-list = Unternehmen, die wir kennen
accounts-from = Namen ab …
accounts-go = Anzeigen
accounts-stage = Stand
accounts-known-by = Erkannt an
accounts-parent = Gehört zu { $parent }
accounts-empty = Keine Unternehmen hier
accounts-empty-text = Importieren Sie die Unternehmen, die Sie schon kennen: Leads werden mit ihnen verglichen.
accounts-no-file = Mit dem Formular kam keine Datei an. Wählen Sie eine aus und senden Sie es noch einmal.
stage-active = In Bearbeitung
stage-customer = Kunde
stage-lost = Verloren
stage-former = Früherer Kunde
import-title = Unternehmen importieren
import-file = Wählen Sie eine CSV-Datei
import-hint = Spalten name, website, country, phone, email, aliases, stage, last_activity, owner, id, linkedin, vat_number, company_number, parent (die id des Unternehmens, zu dem es gehört). Exporte aus HubSpot, Salesforce und Pipedrive werden erkannt. Bis 200 MiB.
import-send = Importieren
import-done = Importiert
import-added = Neu
import-updated = Aktualisiert
import-refused = Abgelehnt
import-unknown = Spalten, die nicht gelesen wurden
import-refused-rows = Zeilen, die nicht importiert wurden
import-doubtful = Mit Zweifeln
import-doubtful-rows = Zeilen, die mit Zweifeln importiert wurden
import-parents = { $count ->
    [one] Ein Unternehmen nennt eine Mutter, die wir nicht kennen
   *[other] { $count } Unternehmen nennen eine Mutter, die wir nicht kennen
}
import-broken = Ab Zeile { $row } wurde nichts gelesen
import-broken-text = Die Zeilen davor wurden importiert. Korrigieren Sie Zeile { $row } und importieren Sie die ganze Datei noch einmal: Bekanntes wird nur aktualisiert.
import-hidden = In Zeile { $rows } können andere Zeilen stecken
import-hidden-text = Sie wurden nicht importiert; wahrscheinlich ist ein Anführungszeichen nicht geschlossen. Korrigieren Sie es und importieren Sie die ganze Datei noch einmal.
import-no-rows = Die Datei hat eine Kopfzeile und keine weitere
import-no-rows-text = Nichts wurde geändert. Prüfen Sie, ob der Export etwas gefunden hat.
import-circles = { $count ->
    [one] Ein Unternehmen gehört über seine Mütter sich selbst
   *[other] { $count } Unternehmen gehören über ihre Mütter sich selbst
}
import-last-counts = Steht ein Unternehmen zweimal in der Datei, zählt seine letzte Zeile. Sonst wird die spätere Zeile abgelehnt.
import-row = Zeile

terms-title = Bedingungen, Version { $version }
terms-lead = Veröffentlichte Bedingungen ändern sich nie. Was Sie hier ändern, wird die nächste Version; offene Empfehlungen behalten ihre.
terms-who = Wer das Programm betreibt
terms-operator = Unternehmen
terms-product = Produkt, wie Partner es nennen
terms-contact = E-Mail-Adresse für Partner
terms-zone = Zeitzone der zugesagten Termine
terms-zone-hint = Zum Beispiel Europe/Paris
terms-countries = Bediente Länder
terms-countries-hint = Codes aus zwei Buchstaben, durch Kommas getrennt, zum Beispiel DE, FR, ES. Leer: alle.
terms-numbers = Die Vereinbarung und die Fristen
terms-percent = Anteil, in Prozent
terms-months = Monate, die zählen
terms-pay = Überweisung, in Bankarbeitstagen
terms-credit = Erste Zahlung, in Monaten
terms-contact-within = Kontakt, in Arbeitstagen
terms-review-within = Prüfung, in Arbeitstagen
terms-protection = Schutz, in Tagen
terms-rules = Die Regeln
terms-rule = Regel
terms-treatment = Wenn ein Lead sie nicht erfüllt
treatment-fail = Ablehnen
treatment-review = Ein Mensch prüft
treatment-ignore = Nur vermerken
terms-publish = Nächste Version veröffentlichen
terms-history = Versionen
terms-version = Version { $version }, veröffentlicht am { $day }
done-terms-published = Veröffentlicht. Neue Leads werden nach dieser Version beurteilt.

staff-role = Rolle
staff-change = Ändern
staff-save = Speichern
staff-let-go = Zugang entziehen
staff-gone = Kein Zugang
staff-invite = Jemanden einladen
staff-invite-send = Einladung senden
done-invited = Eingeladen. Eine E-Mail führt herein.
done-role-changed = Geändert.

mail-title = E-Mails dieses Servers
mail-lead = E-Mails gehen in einen Ordner, solange mail.smtp_url nicht gesetzt ist. Nur dieser Rechner kann die Seite lesen.
mail-empty = Noch keine E-Mails
mail-empty-text = Bewerben Sie sich als Partner oder lassen Sie sich einen Link zur Anmeldung senden: Die E-Mail erscheint hier.
mail-subject = Betreff
mail-to = An
mail-when = Geschrieben

need-late = Überfällig seit { $day }
need-since = Wartet seit { $day }
need-customers = { $count ->
    [one] Ein Kunde wartet auf eine Person
   *[other] { $count } Kunden warten auf eine Person
}
need-customers-why = Sie zahlen, und noch weiß niemand, ob eine Empfehlung sie gebracht hat.
need-approve = Freizugeben
need-export = Zur Bank
need-pay = { $amount } sind auszuzahlen
need-pay-why = Noch kein Zahllauf enthält sie.
need-back = { $partner }: { $amount } kamen zurück
need-question = Bank
invite-company-hint = Lassen Sie das Feld leer, wenn die Person unter eigenem Namen arbeitet.
staff-role-of = Rolle von { $name }

terms-meanwhile = Version { $version } wurde veröffentlicht, während diese Seite bei Ihnen offen war
terms-meanwhile-text = Von Ihnen wurde nichts veröffentlicht, und nichts von Ihren Eingaben ist verloren: Sie stehen unten, neben dem, was die andere Version geändert hat. Sehen Sie alles noch einmal an und veröffentlichen Sie dann erneut.
terms-changed = { $before } → { $now }
terms-disputed = Das haben Sie auch geändert: Ihr Wert steht im Formular.

refer-for = Für diesen Partner empfehlen
refer-for-title = Für { $partner } empfehlen
refer-for-lead = { $partner } erhält den Beleg und die E-Mail wie bei einer selbst gesendeten Empfehlung. Die Zeitleiste zeigt, dass Sie es waren.
done-handed-in = Eingereicht. Der Partner erhält den Beleg per E-Mail.
done-handed-in-already = Dieser Lead wurde schon eingereicht und ist noch offen: Hier ist er.
corrected-title = Seit dem Absenden korrigiert
corrected-by-partner = Vom Partner korrigiert am { $at }
corrected-by-staff = Für den Partner korrigiert von { $by } am { $at }
corrected-was = Vorher
corrected-is = Jetzt
console-today = Empfehlungen vom { $day }
done-terms-unchanged = Nichts wurde geändert, die Version bleibt.
lead-objected = Diese Person nicht kontaktieren
lead-objected-text = Sie hat darum gebeten, in Ruhe gelassen zu werden. Sie können den Partner nach jemand anderem im Unternehmen fragen; Empfehlung und Vergütung laufen weiter.
work-objected = Die Person will keinen Kontakt
work-objected-note = Ab jetzt ruft hier niemand sie an oder schreibt ihr, und niemand kann sie wieder empfehlen. Das lässt sich nicht zurücknehmen.
work-objected-log = Widerspruch vermerken

review-owner-silent = Wem der Account gehört, hat nicht gesagt, dass jemand daran arbeitet.
case-question = { $owner } wurde am { $day } gefragt, ob jemand an dem Unternehmen arbeitet
case-question-text = Ohne Antwort zählt der Lead, wenn die Zeit um ist. Sie können vorher entscheiden.

state-contact = Weitere Person
contact-title = { $name } von { $company }
contact-case = Eine weitere Person in einem empfohlenen Unternehmen
contact-case-text = Hier wird nur über diese Person entschieden. Die Empfehlung läuft in jedem Fall weiter, mit Anspruch und Vergütung.
contact-referral = Empfehlung { $receipt }
contact-take-on = Aufnehmen
contact-take-on-send = Aus diesem Grund aufnehmen
contact-turn-down = Nicht aufnehmen
contact-turn-down-send = Aus diesem Grund nicht aufnehmen
