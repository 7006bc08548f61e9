### Wörter des Rahmens und der Bausteine: was alle Seiten gemeinsam haben.

## Frame
layout-programme = Partnerprogramm
layout-skip = Zum Inhalt springen
layout-nav = Hauptnavigation
layout-language = Sprache
layout-account = Ihr Konto
layout-sign-out = Abmelden

## Navigation
nav-refer = Unternehmen empfehlen
nav-referrals = Empfehlungen
nav-review = Zu prüfen
nav-leads = Leads
nav-partners = Partner

## Demo house
demo-word = Demo
demo-clock = Es ist { $now }
demo-as = Sie handeln als { $name }
demo-act-as = Handeln als
demo-go = Person wechseln
demo-wind = Uhr vorstellen
demo-hour = 1 Stunde
demo-day = 1 Tag
demo-week = 1 Woche
demo-month = 1 Monat
demo-person = { $name } ({ $role })

## Parts
field-optional = freiwillig
field-did-you-mean = Meinten Sie { $fix }?
field-wrongs = Bitte noch korrigieren
kv-none = keine Angabe
crumbs-title = Sie sind hier
pager-title = Seiten
pager-older = Ältere
side-title = Bereiche
rules-ok = Sieht richtig aus
rules-doubt = Bitte noch einmal ansehen
verdict-receipt = Beleg { $number }

## Ours
nav-programme = Programm
nav-join = Partner werden
nav-sign-in = Anmelden
nav-portal = Ihre Empfehlungen
nav-console = Zu erledigen
nav-accounts = Bekannte Unternehmen
nav-terms = Bedingungen
nav-staff = Team
role-owner = Inhaber/-in
role-manager = Programmleitung
role-account_manager = Account-Management
role-finance = Finanzen
role-auditor = Revision
role-partner = Partner
demo-visitor = Gast
outcome-fail = Abgelehnt
outcome-review = Ein Mensch entscheidet
outcome-pass = Bestanden, mit Anmerkung
outcome-unknown = Nicht bekannt
choose = Bitte wählen

## Added
field-count = Noch { $left } Zeichen
keys-close = Offenes schließen

outcome-also = Ebenfalls gesehen
outcome-open = Offen geblieben
outcome-settled = Geklärt

world-title = Gedachte Welt
world-lead = Ein Demo-Haus hat weder Kunden noch Bank, deshalb sind Sie hier beides. Was Sie tun, kommt durch dieselben Türen wie in Wirklichkeit.
world-link = Gedachte Welt
world-mail = Alle E-Mails
world-time = Zeit
world-days = Tage, die vergehen sollen
world-forward = Vergehen lassen
world-customers = Kunden
world-customers-text = Ein Unternehmen zahlt { $price } im Monat und die Steuer darauf. Die erste Zahlung gewinnt die Empfehlung.
world-customers-empty = Noch ist kein Kontakt bestätigt
world-customers-empty-text = Handeln Sie als Partner und empfehlen Sie ein Unternehmen; es erscheint hier.
world-payments = Zahlungen
world-happens = Was geschieht
world-pays = Zahlt einen Monat
world-pays-who = { $company } zahlt einen Monat
world-refunded = Erhält Geld zurück
world-refunded-who = { $company } erhält den letzten Monat zurück
world-ends = Kündigt
world-ends-who = { $company } kündigt das Abonnement
world-bank = Die Bank
world-bank-empty = Noch wurde keine Datei zur Bank gebracht
world-bank-empty-text = Die Finanzabteilung bereitet einen Zahllauf vor, jemand anderes gibt ihn frei, und die Datei wird heruntergeladen. Dann antwortet hier die Bank.
world-file = Bankdatei
world-amount = Betrag
world-execution = Zu zahlen am { $day }
world-answers = Was die Bank tut
world-accepts = Nimmt sie an
world-executes = Zahlt und sendet den Kontoauszug
world-rejects = Weist sie zurück
world-returns = Schickt das Geld zurück
world-nothing-left = Es ist nichts mehr zu beantworten.
world-web = Das Web
world-web-shut = Die Einstellung network.checks steht auf off: Über Leads wird niemand gefragt, und nur die Prüfungen im Haus entscheiden.
world-web-text = Zu einem Lead eines Demo-Hauses wird draußen niemand gefragt. Hier nimmt jede Domain Post an und zeigt die Website ihrer Firma, nur diese nicht; empfehlen Sie eine Firma mit einer davon und sehen Sie, was die Maschine daraus macht.
world-web-domain = Domain
world-web-there = Was dort steht
world-web-parked = Die Seite eines Parkdienstes: abgelehnt
world-web-for-sale = Ein Angebot, die Domain zu kaufen: abgelehnt
world-web-placeholder = „Coming soon“: abgelehnt
world-web-solo = Die Seite einer Person, die allein arbeitet: ein Mensch sieht sie sich an
world-web-locked = Ein Server, der keine Programme hineinlässt: eine Seite ist da, und deshalb wird niemand abgelehnt
world-web-moved = Sie führt weiter zu Brightwater Hotels, einem bekannten Unternehmen: ein Mensch sieht es sich an
world-web-without-mail = Die Seite einer Firma, aber die Domain nimmt keine Post an: abgelehnt
world-web-silent = Nichts antwortet. Bevor das zählt, wird es immer wieder versucht: lassen Sie eine Woche vergehen
world-web-missing = Niemand hat sie registriert. Bevor das zählt, wird wieder gefragt: lassen Sie drei Tage vergehen
done-world-forward = Die Tage sind vergangen. Was fällig wurde, ist geschehen.
done-world-paid = Bezahlt. Die Empfehlung und ihre Prämie wissen davon.
done-world-refunded = Erstattet. Die Prämie folgt.
done-world-ended = Das Abonnement ist beendet.
done-world-answered = Die Bank hat geantwortet, und ihre Datei wurde gelesen.
