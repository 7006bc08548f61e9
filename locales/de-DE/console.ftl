### Wörter der Konsole des Teams und des E-Mail-Ordners.

console-title = Jetzt zu erledigen
console-empty = Nichts wartet auf Sie
console-empty-text = Neue Fälle, Leads und Bewerbungen erscheinen hier mit ihren Fristen.
console-unreached = Dieses Haus hat draußen noch nichts erreicht. Bis eine Kontrollseite antwortet ({ $sites }), wird über Leads nur nach örtlichen Prüfungen entschieden. Wenn das so gewollt ist, setzen Sie network.checks auf off.
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
work-lost-log = Als verloren eintragen
done-objection-noted = Vermerkt. Bitte nehmen Sie keinen Kontakt mehr auf.
done-contact-logged = Kontakt eingetragen. Der Partner wird informiert.
done-meeting-logged = Gespräch eingetragen. Der Partner wird informiert.
done-lost-logged = Als verloren eingetragen. Dem Partner wird der Grund mitgeteilt.

all-empty = Noch keine Empfehlungen
all-empty-text = Sie erscheinen hier, sobald ein Partner einen Lead sendet.

review-title = Warten auf eine Entscheidung
review-lead = Das Dringendste zuerst. Kein Lead wird abgelehnt, weil die Zeit abgelaufen ist.
review-empty = Nichts zu prüfen
review-empty-text = Leads, die von den Prüfungen weder angenommen noch abgelehnt werden, kommen mit allen Befunden hierher.
review-validate = Annehmen
review-refuse = Ablehnen
review-next = Nächster
review-reason = Grund
review-words = In Ihren Worten, für den Partner
review-words-hint = Nötig, wenn Sie aus einem eigenen Grund ablehnen.
review-refuse-send = Aus diesem Grund ablehnen
keys = Tastenkürzel
done-decided = Entschieden. Der Partner wird informiert.

partners-empty = Noch keine Partner
partners-empty-text = Verweisen Sie auf Ihre Programmseite oder laden Sie Partner ein.
partners-since = Seit
partner-state-approved = Partner
partner-state-in_review = Zu entscheiden
partner-state-refused = Abgelehnt
partner-state-unconfirmed = Nicht bestätigt
partner-event-applied = Beworben
partner-event-invited = Eingeladen
partner-event-approved = Angenommen
partner-event-refused = Abgelehnt
partner-event-in_review = Ein Mensch muss prüfen
partner-event-appealed = Prüfung durch einen Menschen verlangt
what-they-said = Angaben aus der Bewerbung
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
accounts-empty = Keine Unternehmen hier
accounts-empty-text = Importieren Sie die Unternehmen, die Sie schon kennen: Leads werden mit ihnen verglichen.
accounts-no-file = Mit dem Formular kam keine Datei an. Wählen Sie eine aus und senden Sie es noch einmal.
stage-active = In Bearbeitung
stage-customer = Kunde
stage-lost = Verloren
stage-former = Früherer Kunde
import-title = Unternehmen importieren
import-file = Wählen Sie eine CSV-Datei
import-hint = Spalten name, website, country, phone, email, aliases, stage, last_activity, id. Exporte aus HubSpot, Salesforce und Pipedrive werden erkannt. Bis 200 MiB.
import-send = Importieren
import-done = Importiert
import-added = Neu
import-updated = Aktualisiert
import-refused = Abgelehnt
import-unknown = Spalten, die nicht gelesen wurden
import-refused-rows = Zeilen, die nicht importiert wurden
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
console-today = Empfehlungen vom { $day }
done-terms-unchanged = Nichts wurde geändert, die Version bleibt.
lead-objected = Diese Person nicht kontaktieren
lead-objected-text = Sie hat darum gebeten, in Ruhe gelassen zu werden. Sie können den Partner nach jemand anderem im Unternehmen fragen; Empfehlung und Vergütung laufen weiter.
work-objected = Die Person will keinen Kontakt
work-objected-note = Ab jetzt ruft hier niemand sie an oder schreibt ihr, und niemand kann sie wieder empfehlen. Das lässt sich nicht zurücknehmen.
work-objected-log = Widerspruch vermerken
