### Wörter der öffentlichen Seiten und des Partnerportals.

## Programme page
home-title = Empfehlen und verdienen
home-promise = Empfehlen Sie ein Unternehmen.
home-promise-earn = { $deal ->
    [half-of-two] Verdienen Sie die Hälfte der ersten zwei Monate.
   *[other] { $months ->
        [one] Verdienen Sie { $percent } % des ersten Monats.
       *[other] Verdienen Sie { $percent } % der ersten { $months } Monate.
    }
}
home-lead = { $months ->
    [one] Sie stellen ein Unternehmen vor, das { $product } brauchen könnte. Wir sagen Ihnen sofort, ob wir es annehmen können und warum. Sobald es einen Monat bezahlt hat, überweisen wir { $percent } % davon auf Ihr Konto.
   *[other] Sie stellen ein Unternehmen vor, das { $product } brauchen könnte. Wir sagen Ihnen sofort, ob wir es annehmen können und warum. Sobald es { $months } Monate bezahlt hat, überweisen wir { $percent } % davon auf Ihr Konto.
}
calc-title = Was würden Sie verdienen?
calc-price = Was das Unternehmen zahlt
calc-price-hint = Ohne Steuern, nach Abzug von Rabatten
calc-every = Zahlweise
calc-month = Monatlich
calc-year = Jährlich im Voraus
calc-currency = Währung
calc-earn = Sie verdienen
calc-how = { $months ->
    [one] { $percent } % eines Monats, in der Währung der Rechnung an das Unternehmen.
   *[other] { $percent } % von { $months } Monaten, in der Währung der Rechnung an das Unternehmen.
}
calc-go = Berechnen
home-who = Wer Partner sein kann
home-who-lead = Firma oder freiberuflich: Beide sind willkommen.
home-who-email = Sie haben eine geschäftliche E-Mail-Adresse
    .more = Unter Ihrer eigenen Domain. Bei einer kostenlosen Adresse prüft ein Mensch Ihre Bewerbung.
home-who-website = Sie haben eine geschäftliche Website
    .more = Die Ihrer Firma oder, wenn Sie freiberuflich arbeiten, Ihre eigene.
home-who-account = Sie haben ein Geschäftskonto
    .more = Nach der Bankverbindung fragen wir erst, wenn es etwas auszuzahlen gibt.
home-lead-title = Wer empfohlen werden kann
home-lead-lead = Das sind die Prüfungen, die laufen, wenn Sie ein Unternehmen empfehlen: Version { $version }, veröffentlicht am { $day }. Wird eine davon nicht bestanden, lehnen wir ab und nennen Ihnen jeden Grund.
rule-review = Wenn nicht, prüft es ein Mensch.
rule-asked = Dann entscheidet ein Mensch.
rule-review-soft = Wenn nicht, prüft es ein Mensch. Kommt ein Anzeichen anderer Art hinzu, lehnen wir ab.
home-how = Wie es abläuft
step-refer = Sie empfehlen ein Unternehmen
    .text = Eine Seite, wenige Felder. Per E-Mail erhalten Sie einen nummerierten Beleg, der den Zeitpunkt Ihrer Empfehlung nachweist.
step-decide = Wir entscheiden und sagen, warum
    .text = { $days ->
        [one] Die Antwort kommt sofort. Muss ein Mensch prüfen, sehen Sie, bis wann er das tut: innerhalb eines Arbeitstags.
       *[other] Die Antwort kommt sofort. Muss ein Mensch prüfen, sehen Sie, bis wann er das tut: innerhalb von { $days } Arbeitstagen.
    }
step-contact = Das Account-Management meldet sich
    .text = { $days ->
        [one] Innerhalb eines Arbeitstags. Ein Beratungsgespräch, eine Demo oder ein Telefonat: Sie können jeden Schritt verfolgen.
       *[other] Innerhalb von { $days } Arbeitstagen. Ein Beratungsgespräch, eine Demo oder ein Telefonat: Sie können jeden Schritt verfolgen.
    }
step-paid = Das Unternehmen zahlt, und Sie werden bezahlt
    .text = { $months ->
        [one] Nach einem bezahlten Monat bitten wir um Ihre Bankverbindung.
       *[other] Nach { $months } bezahlten Monaten bitten wir um Ihre Bankverbindung.
    } { $days ->
        [one] Die Überweisung geht innerhalb eines Bankarbeitstags hinaus.
       *[other] Die Überweisung geht innerhalb von { $days } Bankarbeitstagen hinaus.
    }
home-deal = Die Vereinbarung
home-deal-lead = Klare Regeln und drei Beispiele.
example-title = { $money } im Monat
example-base = { $months ->
    [one] Erster Monat
   *[other] Erste { $months } Monate
}
example-earn = Ihre { $percent } %
home-questions = Fragen
question-first = Was ist, wenn jemand anderes dasselbe Unternehmen empfiehlt?
    .answer = { $days ->
        [one] Wer zuerst kommt, behält es einen Tag lang. Ihr Beleg trägt eine Nummer und eine Uhrzeit.
       *[other] Wer zuerst kommt, behält es { $days } Tage lang. Ihr Beleg trägt eine Nummer und eine Uhrzeit.
    }
question-wrong = Mein Lead wurde abgelehnt, und ich halte das für falsch
    .answer = Sie sehen jeden Grund und was ihn ändern würde. Bitten Sie innerhalb von 21 Tagen auf der Seite der Empfehlung darum, dass ein Mensch noch einmal hinsieht: Es entscheidet jemand anderes als die Person, die abgelehnt hat, und Ihr Platz in der Zeit bleibt.
question-bank = Wann fragen Sie nach meiner Bankverbindung?
    .answer = { $months ->
        [one] Wenn ein Monat bezahlt ist, und nicht vorher.
       *[other] Wenn { $months } Monate bezahlt sind, und nicht vorher.
    }
home-close = Kennen Sie ein Unternehmen, das mit uns sprechen sollte?
home-close-lead = Für die Teilnahme genügen wenige Felder und eine Bestätigung per E-Mail.

## Joining
join-lead = Freiberuflich Tätige, Firmen und unsere eigenen Kunden: Alle sind willkommen. Die meisten Bewerbungen beantworten wir sofort.
join-name = Ihr Name
join-company = Firma
join-company-hint = Lassen Sie das Feld leer, wenn Sie unter Ihrem eigenen Namen arbeiten.
join-email-hint = Wir senden Ihnen einen Link zur Bestätigung.
particulars = Ihre eigene Nummer und LinkedIn-Seite
particulars-why = Niemand kann sich selbst empfehlen. Deshalb vergleichen wir beides mit den Leads, die Sie senden. Auch unser Team sieht es. Sie können es jederzeit ändern oder entfernen.
particulars-phone-hint = Mit der Ländervorwahl, zum Beispiel +49 30 1234567.
particulars-linkedin-hint = Ihr Profil oder die Seite Ihrer Firma.
join-account = Ich habe ein Geschäftskonto auf meinen Namen oder den meiner Firma
join-account-more = Sie erklären nur, dass Sie eines haben. Die Bankverbindung brauchen wir jetzt nicht.
join-terms = Ich stimme den Partnerbedingungen zu, Version { $version }
join-terms-more = Es sind die, die auf der Programmseite stehen.
join-send = Bewerben
join-next = Danach: E-Mail-Adresse bestätigen, dann Ihr erstes Unternehmen empfehlen.
join-sent-title = Sehen Sie in Ihr Postfach
join-sent-lead = Wir haben Ihnen einen Link gesendet. Öffnen Sie ihn, um Ihre Adresse zu bestätigen: Dann beantworten wir Ihre Bewerbung sofort.
join-sent-nothing = Auch nach ein paar Minuten nichts da? Sehen Sie im Spam-Ordner nach oder bewerben Sie sich noch einmal mit einer anderen Adresse.
mail-folder-note = Dieser Server legt seine E-Mails in einem Ordner ab:
confirm-title = Bestätigen Sie Ihre Adresse
confirm-lead = Sie haben sich mit { $email } beworben. Bestätigen Sie die Adresse, und wir prüfen Ihre Bewerbung jetzt.
confirm-send = Bestätigen und Bewerbung absenden
invite-title = Partner einladen
invite-lead = Die Bewerbung ist damit schon angenommen. Eine E-Mail führt herein.
invite-send = Einladung senden
outcome-title = Ihre Bewerbung
outcome-refused = Wir können Ihre Bewerbung nicht annehmen
    .lead = Zu jedem Grund steht, was ihn ändern würde.
outcome-in_review = Ein Mensch prüft Ihre Bewerbung
    .lead = Sie erhalten eine E-Mail, sobald entschieden ist. Fragen: { $contact }
outcome-approved = Sie sind Partner
    .lead = Melden Sie sich mit Ihrer E-Mail-Adresse an und empfehlen Sie Ihr erstes Unternehmen.
outcome-unconfirmed = Ihre Adresse ist noch nicht bestätigt
    .lead = Öffnen Sie den Link, den wir Ihnen gesendet haben.
outcome-checking = Wir sehen uns Ihre Website an
    .lead = Wir sehen uns Ihre Website und die E-Mail-Domain Ihrer Adresse an. Das dauert einige Sekunden. Diese Seite zeigt die Antwort von selbst, und Sie erhalten sie per E-Mail.
outcome-again = Ihre Website oder die E-Mail-Domain Ihrer Adresse hat noch nicht geantwortet. Wir fragen am { $when } noch einmal. Unsere Antwort erhalten Sie per E-Mail, und diese Seite zeigt sie auch.
outcome-automatic = Das hat eine Maschine entschieden, aus den oben genannten Gründen. Sie können verlangen, dass ein Mensch es prüft; er antwortet innerhalb von fünf Arbeitstagen.
outcome-ask-person = Prüfung durch einen Menschen verlangen
outcome-apply-again = Noch einmal bewerben
done-person-asked = Ein Mensch prüft Ihre Bewerbung und antwortet Ihnen innerhalb von fünf Arbeitstagen per E-Mail.

## Signing in
sign-in-title = Anmelden
sign-in-lead = Wir senden Ihnen einen Link. Ein Passwort gibt es nicht.
sign-in-send = Link senden
sign-in-join = Noch kein Partner? Partner werden
sent-title = Sehen Sie in Ihr Postfach
sent-lead = Wenn sich jemand mit dieser Adresse anmelden kann, ist ein Link dorthin unterwegs. Er gilt einmal.
sent-code = Oder geben Sie die sechs Ziffern aus der E-Mail ein
sent-code-hint = Sie gelten nur in diesem Browser.
sent-enter = Anmelden
sent-again = Noch einen Link senden
door-title = Willkommen
door-enter = Als { $name } anmelden ({ $role })
door-nobody = Mit dieser Adresse kann sich niemand mehr anmelden.
owner-title = Willkommen in Ihrem Partnerprogramm
owner-lead = Sie verwalten es als erste Person. Sagen Sie uns, wer Sie sind; danach melden Sie sich per E-Mail an.
owner-email-hint = Dorthin gehen die Links zur Anmeldung.
owner-enter = Programm öffnen
done-house-founded = Das Programm gehört Ihnen. Importieren Sie die Unternehmen, die Sie schon kennen, und laden Sie Ihr Team ein.
done-signed-out = Sie sind abgemeldet.

## The profile
profile-title = Ihr Profil
profile-application = Ihre Angaben
profile-application-text = So standen sie in Ihrer Bewerbung oder Einladung. Hat sich etwas geändert, schreiben Sie an { $contact }.
profile-save = Speichern
profile-save-note = Es gilt für Leads, die Sie von jetzt an senden.
done-profile-saved = Gespeichert. Es gilt für Leads, die Sie von jetzt an senden.

## Referring
refer-lead = Das sind die Prüfungen, die wir durchführen, Version { $version }. Die Antwort mit allen Gründen sehen Sie gleich nach dem Absenden.
refer-email = Geschäftliche E-Mail-Adresse
refer-email-hint = Die der Person im Unternehmen.
refer-no-website = Das Unternehmen hat keine Website
refer-linkedin = LinkedIn-Seite des Unternehmens
refer-no-linkedin = Das Unternehmen hat keine LinkedIn-Seite
refer-informed = Was weiß die Person?
refer-informed-asked = Sie hat um Kontakt gebeten
refer-informed-knows = Sie weiß, dass ich ihren Namen weitergebe
refer-informed-no = Sie weiß es noch nicht
refer-more = Telefon, Position oder Notiz hinzufügen
refer-note-hint = Was gebraucht wird und wann ein Anruf passt.
refer-send = Empfehlung absenden
refer-send-note = Per E-Mail erhalten Sie einen nummerierten Beleg.
refer-another = Weiteres Unternehmen empfehlen
country-choose = Land wählen
country-not-served = { $country } (nicht bedient)
busy = Einen Moment …
done-referred = Gesendet. Die Bestätigung ist auf dem Weg in Ihr Postfach.
done-referred-already = Dieser Lead steht schon in dieser Empfehlung. Sie steht, wie sie war: Nichts wurde geändert.
done-referred-before = Dieses Formular wurde eben schon gesendet, und der Lead wurde seither korrigiert. Die Korrektur steht: Nichts wurde geändert. Wer den alten Stand will, korrigiert noch einmal.
done-referred-decided = Dieser Lead ist entschieden. Er steht, wie er war: Nichts wurde geändert. Wer ihn zurückzieht und neu empfiehlt, bekommt einen neuen Rang in der Zeit.
done-referred-elsewhere = Diese Person oder Firma steht schon in dieser offenen Empfehlung. Nichts wurde geändert, weder hier noch in der, die korrigiert werden sollte.
done-referred-contacts = Zu dieser Empfehlung gehören weitere Personen der genannten Firma, darum wechselt sie nicht zu einer anderen: Nichts wurde geändert. Ziehen Sie sie zurück und empfehlen Sie die richtige Firma; sie zählt so oder so erst ab dann.
done-referred-closed = Diese Empfehlung ist abgeschlossen. Nichts wurde geändert. Empfehlen Sie den Lead korrigiert neu, oder verlangen Sie auf ihrer Seite einen Menschen, wo das angeboten wird.
done-referred-meanwhile = Sie wurde korrigiert, während Sie das Formular offen hatten: Nichts wurde geändert. So steht sie jetzt; korrigieren Sie noch einmal, was noch nicht stimmt.
done-referred-often = Ein Lead wird höchstens zehnmal korrigiert. Er steht, wie er war: Nichts wurde geändert.
done-referred-held = Sie haben schon jemanden in diesem Unternehmen empfohlen, und unsere Antwort wartet auf ihren Tag. Es wurde nichts hinzugefügt; weitere Personen dort können Sie nennen, sobald die Antwort da ist.
    .day = Sie kommt am { $day }.
done-referred-later = Das Tageslimit an Antworten über schon bekannte Unternehmen ist erreicht, deshalb kommt niemand zu Ihrer Empfehlung dieses Unternehmens hinzu. Es wurde nichts geändert; weitere Personen dort können Sie ab dem nächsten Arbeitstag nennen.
    .day = Das ist der { $day }.
done-corrected = Korrigiert. Die Empfehlung behält ihren Beleg und ihren Rang in der Zeit; eine Firma, die sie vorher nicht nannte, zählt ab jetzt.
done-corrected-refused = Korrigiert und neu geprüft: So, wie sie jetzt ist, ist sie abgelehnt. Ihr Beleg bleibt.
done-contact-already = Diese Person haben Sie schon genannt. Alles steht, wie es war: Nichts wurde geändert. Mit einer anderen Adresse genannt, wird sie neu geprüft.
done-contact-added = Zu diesem Unternehmen läuft bereits eine Empfehlung von Ihnen. Wir haben die Person dort hinzugefügt.
done-contact-in-review = Zu diesem Unternehmen läuft bereits eine Empfehlung von Ihnen. Ein Mensch prüft diese Person; Ihre Empfehlung des Unternehmens läuft weiter.
done-approved = Willkommen. Sie können jetzt Ihr erstes Unternehmen empfehlen.
done-withdrawn = Die Empfehlung ist zurückgezogen.
done-appealed = Gesendet. Ein Mensch sieht noch einmal hin; unten steht, bis wann.

## Portal
portal-open = Offen
portal-earned = Verdient, wird ausgezahlt
portal-on-its-way = { $amount } davon sind unterwegs zu Ihrer Bank.
portal-coming = { $amount } kommen hinzu, sobald die bezahlten Monate endgültig sind.
portal-carried = { $amount }: zu viel ausgezahlt, geht von Ihrer nächsten Auszahlung ab.
portal-paid = Ausgezahlt
portal-needs = Wartet auf Sie
portal-need-details = Bankverbindung eintragen
portal-need-details-why = { $amount } warten auf Sie. Wir müssen wissen, wohin wir überweisen.
portal-need-details-word = Bankverbindung
portal-need-back = Bankverbindung prüfen
portal-need-back-why = Eine Zahlung von { $amount } hat Sie nicht erreicht. { $reason }
portal-empty = Noch keine Empfehlungen
portal-empty-text = Empfehlen Sie ein Unternehmen, das uns brauchen könnte: Die Antwort mit allen Gründen haben Sie in derselben Minute.
state = Stand
next = Als Nächstes
receipt = Beleg
referred-on = Empfohlen am
partner = Partner
state-checking = Wird geprüft
    .sentence = Wir sehen uns E-Mail-Domain und Website von { $company } an. Das dauert Sekunden, und bis zu einem Tag, wenn ein Server nicht antwortet. Sobald entschieden ist, schreiben wir Ihnen; Ihr Rang in der Zeit bleibt gewahrt.
state-in_review = In Prüfung
    .sentence = Ein Mensch prüft { $company }. Unsere Antwort haben Sie bis { $day }.
state-validated = Angenommen
    .sentence = { $has_manager ->
        [yes] { $company } ist für Sie vorgemerkt. { $manager } nimmt bis { $day } Kontakt mit { $lead } auf.
       *[no] { $company } ist für Sie vorgemerkt. Wir nehmen bis { $day } Kontakt mit { $lead } auf.
    }
state-refused = Abgelehnt
    .sentence = Wir können diesen Lead nicht annehmen. Zu jedem Grund unten steht, was ihn ändern würde.
state-appealed = Wird noch einmal geprüft
    .sentence = Ein Mensch prüft { $company } noch einmal. Unsere Antwort haben Sie bis { $day }.
state-upheld = Ablehnung bestätigt
    .sentence = Eine zweite Person hat { $company } geprüft, und wir können diesen Lead nicht annehmen. Das ist endgültig.
state-contacted = Kontaktiert
    .sentence = { $has_manager ->
        [yes] { $manager } hat { $lead } von { $company } kontaktiert.
       *[no] Wir haben { $lead } von { $company } kontaktiert.
    }
state-meeting = Im Gespräch
    .sentence = { $has_manager ->
        [yes] { $manager } hat mit { $lead } von { $company } gesprochen.
       *[no] Wir haben mit { $lead } von { $company } gesprochen.
    }
    .no-show = Mit { $lead } von { $company } war ein Gespräch vereinbart, aber es kam niemand.
state-lost = Verloren
    .sentence = { $company } ist kein Kunde geworden. Zahlt das Unternehmen später doch, innerhalb der Frist für die erste Zahlung, steht Ihnen die Prämie weiterhin zu.
state-withdrawn = Zurückgezogen
    .sentence = Sie haben die Empfehlung von { $company } zurückgezogen.
state-expired = Abgelaufen
    .sentence = Der Schutz für { $company } ist abgelaufen: Andere können das Unternehmen jetzt empfehlen. Zahlt es innerhalb der Frist für die erste Zahlung, steht Ihnen die Prämie weiterhin zu.
local-only = Nur Prüfungen ohne Netzabfrage
why = Warum
what-happened = Was geschehen ist
what-next = Was Sie tun können
what-you-sent = Was Sie gesendet haben
said-by-us = Was wir dazu sagen
under-terms = Nach Version { $version } der Bedingungen.
refused-next = Wenn sich ändern lässt, was die Gründe nennen, ändern Sie es und senden Sie die Empfehlung noch einmal.
correct-this = Diese Empfehlung korrigieren
correct-for = Für den Partner korrigieren
correct-send = Korrektur senden
correct-text = Ist etwas falsch, oder lässt sich ändern, was die Gründe nennen? Solange nicht entschieden ist, können Sie sie korrigieren. Sie wird neu geprüft und behält ihren Rang in der Zeit.
correct-form = Ändern Sie, was falsch ist, und senden Sie ab. Die Empfehlung wird neu geprüft; Beleg und Rang in der Zeit bleiben.
correct-often = Sie wurde zehnmal korrigiert; öfter wird ein Lead nicht korrigiert.
    .write = Stimmt noch etwas nicht, schreiben Sie an { $contact }.
correct-for-often = Entscheiden Sie sie, wie sie ist. Stimmt noch etwas nicht, schreiben Partner an { $contact }: So steht es auf ihrer Seite.
appeal-automatic = Das hat eine Maschine entschieden: Eine nicht bestandene Prüfung genügt für die Ablehnung. Sie können verlangen, dass ein Mensch entscheidet.
appeal-text = Worin irren wir uns?
appeal-hint = Sie können bis { $day } fragen. Es entscheidet jemand anderes als die Person, die abgelehnt hat.
appeal-send = Einen Menschen noch einmal hinsehen lassen
withdraw = Zurückziehen
withdraw-sure = Das Unternehmen ist dann für andere frei. Das lässt sich nicht rückgängig machen.
withdraw-yes = Diese Empfehlung zurückziehen
lead-person = Person
problem-home = Zur ersten Seite
problem-back = Zurück zur vorigen Seite

refer-to-form = Zum Formular

state-won = Gewonnen
    .sentence = { $company } hat zum ersten Mal gezahlt. Die ersten bezahlten Monate ergeben Ihre Prämie.
state-earning = Läuft
    .sentence = { $company } zahlt. Ihre Prämie wächst mit den ersten bezahlten Monaten.
state-earned = Verdient
    .sentence = Die ersten bezahlten Monate von { $company } sind vollständig: Ihre Prämie ist verdient und wird als Nächstes ausgezahlt.
state-lapsed = Verfallen
    .sentence = { $company } hat aufgehört zu zahlen, bevor die Monate der Prämie vollständig waren; es ist nichts fällig.
state-paid = Ausgezahlt
    .sentence = Ihre Prämie für { $company } ist ausgezahlt: Die Überweisung steht auf dem Kontoauszug der Bank.

question-title = Eine Frage
question-heading = Arbeiten Sie noch an { $company }?
question-text = Ein Partner empfiehlt uns dieses Unternehmen. In unserer Pipeline ist es { $account } und gehört zu Ihnen.
question-last = Die letzte Aktivität war dort am { $day }.
question-works = Ja, ich arbeite daran
question-free = Nein, es ist frei
question-silence = Antworten Sie bis { $day } nicht, gilt es als frei: Der Lead des Partners zählt und geht an eine Kundenbetreuung.
question-over = Diese Frage ist erledigt
question-over-text = Sie wurde beantwortet, oder über den Lead ist schon entschieden. Es ist nichts mehr zu tun.

## Nachweis einer Website
outcome-proving = Zeigen Sie uns, dass die Website Ihnen gehört
    .lead = Eine kleine Änderung auf Ihrer Website genügt.
prove-title = Zeigen Sie uns, dass { $domain } Ihnen gehört
prove-why-free = Sie haben sich mit { $email } beworben. Dort kann jeder eine Adresse eröffnen, deshalb bitten wir Sie, auf andere Weise zu zeigen, dass { $domain } Ihre Website ist. Eine kleine Änderung auf der Website genügt; Besucher sehen sie nicht.
prove-why-other = Sie haben sich mit { $email } beworben, und das ist keine Adresse von { $domain }. Deshalb bitten wir Sie, auf andere Weise zu zeigen, dass die Website Ihnen gehört. Eine kleine Änderung auf der Website genügt; Besucher sehen sie nicht.
prove-ask-title = Jemand betreut Ihre Website? Fragen Sie dort
prove-ask = In dieser Nachricht steht alles, was dazu nötig ist. Es dauert einige Minuten. Welcher der drei Wege gewählt wird, ist gleich.
prove-message = Bitte machen Sie eines von diesen drei Dingen, damit ich zeigen kann, dass { $domain } meine Website ist. Besucher sehen es nicht, und es kann wieder weg, sobald ich die Antwort habe.
prove-copy-message = Nachricht kopieren
prove-self-title = Oder machen Sie es selbst
prove-self = Eines von diesen dreien genügt. Nehmen Sie das, mit dem Sie sich auskennen.
prove-file = Eine kleine Datei
    .how = Eine Textdatei unter { $path }, in der diese Zeile steht:
prove-page = Eine Zeile in der Startseite
    .how = Diese Zeile zwischen <head> und </head> der Startseite von { $domain }:
prove-record = Ein Eintrag bei der Domain
    .how = Ein TXT-Eintrag für { $domain } selbst (oft @ geschrieben), dort, wo die Domain verwaltet wird, mit diesem Wert:
prove-seen-token = Es steht dort.
prove-seen-nothing = Als wir nachsahen, stand dort nichts.
prove-seen-other = Wir sahen eine solche Zeile mit einem anderen Wert. Kopieren Sie sie noch einmal ganz.
prove-seen-elsewhere = Die Website leitete uns weiter zu { $host }. Dort zählt es nicht.
prove-seen-silence = Als wir nachsahen, antwortete niemand.
prove-done-title = Erledigt?
prove-looking = Wir sehen jetzt nach. Das dauert einige Sekunden; die Seite zeigt von selbst, was wir sehen.
prove-looked = Wir haben am { $when } nachgesehen. Spätestens am { $next } sehen wir von selbst wieder nach. Bei einem neuen Eintrag der Domain kann es einige Stunden dauern, bis er zu sehen ist.
prove-not-looked = Wir sehen von selbst nach, zum ersten Mal am { $next }. Darauf müssen Sie nicht warten.
prove-held-back = Wir haben innerhalb einer Stunde oft auf dieser Website nachgesehen, am { $when } deshalb nicht. Wir sehen in einer Weile von selbst wieder nach.
prove-look-now = Jetzt nachsehen
prove-until-free = Wir sehen von selbst nach, zuerst jede Stunde, dann jeden Tag, bis zum { $day }. Sobald wir es finden, erfahren Sie es per E-Mail. Finden wir bis dahin nichts, müssen wir Ihre Bewerbung ablehnen.
prove-until-other = Wir sehen bis zum { $day } von selbst jede Stunde nach. Sobald wir es finden, erfahren Sie es per E-Mail. Finden wir bis dahin nichts, sieht sich ein Mensch Ihre Bewerbung an.
prove-cannot-title = Nichts davon ist möglich?
prove-cannot-free = Bewerben Sie sich stattdessen mit einer Adresse auf der Domain Ihrer Website: Sagen Sie hier, dass es nicht geht, und bewerben Sie sich dann noch einmal. Wir lehnen diese Bewerbung dann ab, und Sie können auch einen Menschen darum bitten, sie sich anzusehen.
prove-cannot-other = Dann sieht sich ein Mensch Ihre Bewerbung an und antwortet Ihnen per E-Mail.
prove-cannot = Ich kann nichts davon
prove-person = Ich kann es nicht; ein Mensch soll nachsehen
copy = Kopieren
copied = Kopiert

contacts-title = Weitere Personen in diesem Unternehmen
contact-state-added = Hinzugefügt
contact-state-in_review = In Prüfung
contact-state-refused = Nicht aufgenommen
contact-state-closed = Nicht entschieden: Die Empfehlung ist beendet
contact-remedy-address = Hat die Person eine andere Adresse im Unternehmen, nennen Sie sie noch einmal mit dieser: Sie wird neu geprüft. Oder schreiben Sie an { $contact }.
contact-remedy-write = Ist es anders, schreiben Sie an { $contact } und sagen Sie, warum: Ein Mensch liest es.
contact-judged = Von einer weiteren Person wird nur geprüft, was eingegeben wurde. Unternehmen und Website werden für die Empfehlung geprüft.
contact-unjudged = Diese Person kam hinzu, bevor weitere Personen geprüft wurden.
contact-decided-added = Aufgenommen von { $by }. { $why }
contact-decided-refused = Nicht aufgenommen von { $by }. { $why }
