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
outcome-review = Entscheidet ein Mensch
outcome-pass = Bestanden, mit Anmerkung
choose = Bitte wählen

## Added
field-count = Noch { $left } Zeichen
keys-close = Offenes schließen

outcome-also = Ebenfalls gesehen
outcome-looked = Von einem Menschen geprüft
