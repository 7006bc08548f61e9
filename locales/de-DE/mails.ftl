### Wörter der E-Mails und der Zeitleisten.

mail-hello = Guten Tag { $name },
mail-button = { $label }:
mail-foot-partner = Sie erhalten diese E-Mail, weil Sie Partner von { $operator } sind oder sich darum beworben haben.
mail-foot-staff = Sie erhalten diese E-Mail, weil Sie mit diesem Partnerprogramm arbeiten.

mail-sign-in-subject = Ihr Link zur Anmeldung
mail-sign-in-preheader = { $minutes ->
    [one] Er gilt einmal, eine Minute lang.
   *[other] Er gilt einmal, { $minutes } Minuten lang.
}
mail-sign-in-text = { $minutes ->
    [one] Hier ist Ihr Link. Er gilt einmal, eine Minute lang.
   *[other] Hier ist Ihr Link. Er gilt einmal, { $minutes } Minuten lang.
}
mail-sign-in-button = Anmelden
mail-sign-in-code = In dem Browser, in dem Sie ihn angefordert haben, gelten auch diese sechs Ziffern: [code]
mail-sign-in-foot = Sie erhalten diese E-Mail, weil jemand mit Ihrer Adresse einen Link angefordert hat. Wenn Sie das nicht waren, müssen Sie nichts tun: Ohne den Link kommt niemand hinein.

mail-invitation-subject = { $by } lädt Sie zum Partnerprogramm ein
mail-invitation-preheader = Ihre Rolle: { $role }.
mail-invitation-text = { $days ->
    [one] { $by } lädt Sie in das Team des Partnerprogramms ein. Ihre Rolle: { $role }. Der Link gilt einen Tag; danach können Sie auf der Anmeldeseite einen neuen anfordern.
   *[other] { $by } lädt Sie in das Team des Partnerprogramms ein. Ihre Rolle: { $role }. Der Link gilt { $days } Tage; danach können Sie auf der Anmeldeseite einen neuen anfordern.
}
mail-invitation-button = Einladung annehmen

mail-confirm-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-confirm-preheader = Dann beantworten wir Ihre Bewerbung sofort.
mail-confirm-text = { $days ->
    [one] Sie haben sich darum beworben, Partner von { $operator } zu sein. Bestätigen Sie, dass diese Adresse Ihre ist, und wir antworten sofort. Der Link gilt einen Tag.
   *[other] Sie haben sich darum beworben, Partner von { $operator } zu sein. Bestätigen Sie, dass diese Adresse Ihre ist, und wir antworten sofort. Der Link gilt { $days } Tage.
}
mail-confirm-button = Adresse bestätigen

mail-prove-preheader = Eine kleine Änderung auf Ihrer Website, und wir können Ihnen antworten.
mail-prove-ask = Wenn jemand Ihre Website betreut, leiten Sie diese E-Mail weiter. Eines von diesen dreien genügt:
mail-prove-button = Anleitung, und uns nachsehen lassen

mail-decided-subject = { $state ->
    [approved] Sie sind Partner von { $operator }
    [in_review] Ein Mensch prüft Ihre Bewerbung
   *[refused] Ihre Bewerbung bei { $operator }
}
mail-decided-preheader = { $state ->
    [approved] Empfehlen Sie jetzt Ihr erstes Unternehmen.
    [in_review] Sobald entschieden ist, antworten wir Ihnen per E-Mail.
   *[refused] Wir können sie nicht annehmen; hier steht, warum.
}
mail-decided-approved = Ihre Bewerbung ist angenommen. Ab jetzt können Sie Unternehmen empfehlen: Die Antwort mit allen Gründen haben Sie in derselben Minute.
mail-decided-in_review = Einige Ihrer Angaben muss ein Mensch prüfen. Sobald entschieden ist, antworten wir Ihnen per E-Mail.
mail-decided-refused = Wir können Ihre Bewerbung nicht annehmen. Das sind die Gründe:
mail-decided-automatic = Das hat eine Maschine entschieden, aus den oben genannten Gründen. Sie können verlangen, dass ein Mensch es prüft; er antwortet innerhalb von fünf Arbeitstagen.
mail-decided-refer = Unternehmen empfehlen
mail-decided-ask = Prüfung durch einen Menschen verlangen

mail-partner-invited-subject = { $by } lädt Sie zum Partnerprogramm von { $operator } ein
mail-partner-invited-preheader = Unternehmen empfehlen und verdienen.
mail-partner-invited-text = { $days ->
    [one] { $by } lädt Sie ein, Partner von { $operator } zu sein. Sie sind schon angenommen: Melden Sie sich an, lesen Sie die Vereinbarung, empfehlen Sie Ihr erstes Unternehmen. Der Link gilt einen Tag.
   *[other] { $by } lädt Sie ein, Partner von { $operator } zu sein. Sie sind schon angenommen: Melden Sie sich an, lesen Sie die Vereinbarung, empfehlen Sie Ihr erstes Unternehmen. Der Link gilt { $days } Tage.
}
mail-partner-invited-button = Einladung annehmen

mail-received-subject = { $state ->
    [held] Angenommen, Antwort am { $due }: { $company } ({ $receipt })
    [checking] Wird geprüft: { $company } ({ $receipt })
    [validated] Angenommen: { $company } ({ $receipt })
    [refused] Abgelehnt: { $company } ({ $receipt })
   *[in_review] In Prüfung: { $company } ({ $receipt })
}
mail-received-preheader = { $state ->
    [held] Ihr Platz in der Zeit bleibt.
    [checking] Wir sehen uns E-Mail-Domain und Website an und schreiben, sobald entschieden ist.
    [validated] Wir nehmen bis { $due } Kontakt mit { $lead } auf.
    [refused] Jeder Grund, und was ihn ändern würde.
   *[in_review] Unsere Antwort haben Sie bis { $due }.
}
mail-received-text = Wir haben Ihre Empfehlung erhalten: { $lead } von { $company }. Ihr Beleg: { $receipt }.
mail-received-validated = Sie ist angenommen. Wir nehmen bis { $due } Kontakt mit { $lead } auf.
mail-received-validated-by = Sie ist angenommen. { $manager } nimmt bis { $due } Kontakt mit { $lead } auf.
mail-received-checking = Bisher spricht nichts dagegen. Wir sehen uns E-Mail-Domain und Website des Unternehmens an; das dauert Sekunden, und bis zu einem Tag, wenn ein Server nicht antwortet. Ihr Rang in der Zeit bleibt gewahrt.
mail-judged-text = { $state ->
    [in_review] Wir haben uns E-Mail-Domain und Website von { $company } angesehen. Über Ihre Empfehlung von { $lead } ({ $receipt }) ist noch nicht entschieden.
   *[other] Wir haben uns E-Mail-Domain und Website von { $company } angesehen: Über Ihre Empfehlung von { $lead } ({ $receipt }) ist entschieden.
}
mail-corrected-text = Ihre Empfehlung von { $lead } bei { $company } ({ $receipt }) wurde korrigiert und neu geprüft.
mail-received-correct = Ist etwas falsch, oder lässt sich ändern, was hier steht? Solange nicht entschieden ist, können Sie sie auf der Seite der Empfehlung korrigieren oder noch einmal senden. Sie wird neu geprüft und behält ihren Rang in der Zeit.
mail-received-in_review = Ein Mensch prüft sie. Unsere Antwort haben Sie bis { $due }. Geprüft wird:
mail-received-refused = Wir können sie nicht annehmen. Das sind alle Gründe:
mail-received-object = Sie halten das für falsch? Bis { $until } können Sie auf der Seite der Empfehlung darum bitten, dass ein Mensch noch einmal hinsieht. Es entscheidet jemand anderes als die Person, die abgelehnt hat.
mail-received-automatic = Das hat eine Maschine entschieden: Eine nicht bestandene Prüfung genügt für die Ablehnung.
mail-received-button = Diese Empfehlung ansehen

mail-contact-added-subject = { $lead } ist jetzt Teil Ihrer Empfehlung von { $company }
mail-contact-added-preheader = Es ist dieselbe Empfehlung, { $receipt }.
mail-contact-added-text = Zu { $company } läuft bereits eine Empfehlung von Ihnen ({ $receipt }). Wir haben { $lead } dort hinzugefügt: Je Unternehmen gibt es eine Empfehlung, gleich wie viele Personen Sie nennen.
mail-contact-review-subject = Ein Mensch prüft { $lead } von { $company }
mail-contact-review-text = Zu { $company } läuft bereits eine Empfehlung von Ihnen ({ $receipt }), und Sie haben dort { $lead } genannt. Ein Mensch prüft diese Person; Ihre Empfehlung des Unternehmens läuft weiter. Geprüft wird:
mail-contact-taken-on-text = Ein Mensch hat { $lead } geprüft. Die Person gehört jetzt zu Ihrer Empfehlung von { $company } ({ $receipt }).
mail-contact-refused-subject = { $lead } ist nicht Teil Ihrer Empfehlung von { $company }
mail-contact-refused-text = Ein Mensch hat { $lead } geprüft. Wir haben die Person nicht in Ihre Empfehlung von { $company } ({ $receipt }) aufgenommen; die Empfehlung läuft ohne sie weiter.
mail-new-contact-subject = Weitere Person bei { $company }: { $lead }
mail-new-contact-preheader = Es ist derselbe Lead.
mail-new-contact-text = Der Partner hat bei { $company }, Ihrem Lead, eine weitere Person genannt: { $lead }.
mail-new-contact-reviewed = Ein Mensch hat diese Person geprüft, bevor sie zu Ihnen kam.
mail-contact-waits-subject = Wartet auf Prüfung: { $lead } von { $company }
mail-contact-waits-preheader = Eine weitere Person in einem empfohlenen Unternehmen
mail-contact-waits-text = Die Zeit für eine Entscheidung über { $lead } ist abgelaufen: Noch hat niemand gesagt, ob die Person zur Empfehlung von { $company } gehört. Die Empfehlung läuft ohne sie weiter; der Partner wartet auf eine Antwort.

mail-referral-decided-subject = { $state ->
    [validated] Angenommen: { $company } ({ $receipt })
    [upheld] Ablehnung bestätigt: { $company } ({ $receipt })
   *[refused] Abgelehnt: { $company } ({ $receipt })
}
mail-referral-decided-preheader = { $event ->
    [lapsed] Wir haben zu lange gebraucht, also zählt sie.
   *[other] Ein Mensch hat über { $lead } entschieden.
}
mail-referral-decided-validated = { $event ->
    [lapsed] Über Ihre Empfehlung von { $lead } bei { $company } hat niemand rechtzeitig entschieden. Also zählt sie: Sie ist angenommen.
    [overturned] Jemand anderes hat Ihre Empfehlung von { $lead } bei { $company } noch einmal geprüft: Sie hatten recht, und sie ist angenommen. Sie zählt von dem Augenblick an, in dem Sie sie gesendet haben.
    [overridden] Ein Mensch hat Ihre abgelehnte Empfehlung von { $lead } bei { $company } noch einmal geprüft: Sie ist doch angenommen. Sie zählt von dem Augenblick an, in dem Sie sie gesendet haben.
   *[other] Ein Mensch hat Ihre Empfehlung von { $lead } bei { $company } geprüft, und sie ist angenommen.
}
mail-referral-decided-contact = Wir nehmen bis { $due } Kontakt mit { $lead } auf.
mail-referral-decided-contact-by = { $manager } nimmt bis { $due } Kontakt mit { $lead } auf.
mail-referral-decided-refused = { $event ->
    [upheld] Jemand anderes hat Ihre Empfehlung von { $lead } bei { $company } noch einmal geprüft, und wir können sie weiterhin nicht annehmen.
    [revoked] Ein Mensch hat Ihre angenommene Empfehlung von { $lead } bei { $company } noch einmal geprüft. Wir müssen die Annahme zurücknehmen.
   *[other] Ein Mensch hat Ihre Empfehlung von { $lead } bei { $company } geprüft, und wir können sie nicht annehmen.
}
mail-referral-decided-final = Das ist endgültig. Wenn sich seither etwas geändert hat, können Sie den Lead neu empfehlen.
mail-appeal-subject = Einspruch: { $company }
mail-appeal-preheader = { $partner } bittet um eine neue Prüfung bis { $due }.
mail-appeal-text = { $partner } bittet darum, die Ablehnung von { $lead } bei { $company } noch einmal zu prüfen.
mail-appeal-due = Dem Partner wurde eine Entscheidung bis { $due } zugesagt.
mail-appeal-nobody = Sie haben sie selbst abgelehnt, und niemand sonst darf entscheiden. Laden Sie eine Managerin oder einen Manager ein: Über einen Einspruch entscheidet nie, wer zuerst abgelehnt hat, also wartet er bis dahin. Dem Partner wurde { $due } genannt.
mail-appeal-button = Einspruch ansehen
mail-postponed-subject = Wir brauchen länger: { $company } ({ $receipt })
mail-postponed-preheader = Unsere Antwort haben Sie bis { $due }.
mail-postponed-text = Über Ihre Empfehlung von { $lead } bei { $company } haben wir bis zum genannten Tag nicht entschieden. Die Verantwortlichen des Programms wurden informiert. Unsere Antwort haben Sie bis { $due }; Ihr Platz in der Zeit bleibt.
mail-yielded-subject = Nicht mehr für Sie gehalten: { $company } ({ $receipt })
mail-yielded-preheader = Eine frühere Empfehlung dieses Unternehmens zählt wieder.
mail-yielded-text = Wir hatten eine frühere Empfehlung von { $company } abgelehnt, und das war falsch. Sie zählt wieder, und die erste hält ein Unternehmen. Ihre Empfehlung von { $lead } kam deshalb als zweite und ist abgelehnt. { $reason } Das tut uns leid: Der Fehler lag bei uns.

mail-moved-subject = { $state ->
    [contacted] Kontaktiert: { $company }
    [meeting] { $meeting } mit { $company }
    [no_show] Nicht zustande gekommen: { $meeting } mit { $company }
   *[lost] Verloren: { $company }
}
mail-moved-preheader = { $state ->
    [contacted] { $by } hat { $lead } kontaktiert.
    [meeting] Am { $held_on }.
    [no_show] Vereinbart war { $held_on }.
   *[lost] { $reason }
}
mail-moved-contacted = { $by } hat { $lead } von { $company } kontaktiert.
mail-moved-meeting = { $by } hat am { $held_on } mit { $lead } von { $company } gesprochen: { $meeting }.
mail-moved-no_show = { $by } hatte mit { $lead } von { $company } ein Gespräch vereinbart ({ $meeting }, { $held_on }), aber es kam niemand.
mail-moved-lost = { $company } wird vorerst kein Kunde. { $reason } Zahlt das Unternehmen später doch, innerhalb der Frist für die erste Zahlung, steht Ihnen die Prämie weiterhin zu.

mail-new-lead-subject = Neuer Lead: { $company }
mail-new-lead-preheader = Kontaktieren Sie { $lead } bis { $due }.
mail-new-lead-text = { $lead } von { $company } ist jetzt Ihr Lead. Bitte nehmen Sie bis { $due } Kontakt auf: Der Partner sieht diesen Termin.
mail-new-lead-email = E-Mail: { $value }
mail-new-lead-phone = Telefon: { $value }
mail-new-lead-website = Website: { $value }
mail-new-lead-title = Position: { $value }
mail-new-lead-note = Der Partner schreibt: { $value }
mail-new-lead-reviewed = Ein Mensch hat diesen Lead geprüft, bevor er zu Ihnen kam.
mail-new-lead-button = Lead öffnen
mail-taken-back-subject = Bitte nicht kontaktieren: { $company }
mail-taken-back-preheader = { $by } hat die Annahme zurückgenommen.
mail-taken-back-text = { $by } hat die Annahme von { $lead } bei { $company } zurückgenommen; der Lead ist damit nicht mehr Ihrer. Bitte nehmen Sie keinen Kontakt auf.

mail-overdue-subject = Kontakt überfällig: { $company }
mail-overdue-preheader = Der Partner sieht, dass der Termin verstrichen ist.
mail-overdue-text = Es ist kein Kontakt mit { $lead } von { $company } eingetragen, und der Termin, der dem Partner genannt wurde, ist verstrichen. Tragen Sie ein, was daraus geworden ist, oder tragen Sie den Lead mit einem Grund als verloren ein.

mail-review-subject = { $over ->
    [yes] Prüfung überfällig: { $company }
   *[no] Wartet auf Prüfung: { $company }
}
mail-review-preheader = { $lead }
mail-review-over = Die Zeit für eine Entscheidung über { $lead } von { $company } ist abgelaufen. Der Lead wird deshalb nicht abgelehnt; der Partner wartet.
mail-review-half = Die Hälfte der Zeit für eine Entscheidung über { $lead } von { $company } ist vorbei.
mail-review-button = Entscheiden

informed-no = Der Lead weiß noch nicht, dass sein Name weitergegeben wurde.
informed-knows = Der Lead weiß, dass sein Name weitergegeben wurde.
informed-asked = Der Lead hat um Kontakt gebeten.

event-submitted = Empfohlen
event-validated = Angenommen
    .by = Angenommen von { $by }
    .machine = Von der Maschine angenommen
event-refused = Abgelehnt
    .by = Abgelehnt von { $by }
    .machine = Von der Maschine abgelehnt
event-appealed = Vom Partner um eine neue Prüfung gebeten
event-overturned = Auf Einspruch angenommen
    .by = Auf Einspruch angenommen von { $by }
event-upheld = Ablehnung bestätigt
    .by = Ablehnung bestätigt von { $by }
event-overridden = Doch angenommen
    .by = Doch angenommen von { $by }
event-revoked = Annahme zurückgenommen
    .by = Annahme zurückgenommen von { $by }
event-yielded = Von der Maschine abgelehnt: Eine frühere Empfehlung dieses Unternehmens zählt wieder
event-postponed = Nicht rechtzeitig entschieden
    .until = Neuer Termin: { $day }
event-contacted = Kontaktiert
    .by = Kontaktiert von { $by }
event-meeting = Gespräch eingetragen
    .by = Gespräch eingetragen von { $by }
event-lost = Verloren
    .by = Als verloren eingetragen von { $by }
event-withdrawn = Vom Partner zurückgezogen
event-expired = Schutz abgelaufen
event-contact_overdue = Kontakt überfällig
event-contact_added = Weitere Person hinzugefügt
event-corrected = Vom Partner korrigiert
    .by = Für den Partner korrigiert von { $by }
    .before = Vorher: { $said }
event-contact_in_review = Weitere Person genannt, ein Mensch prüft sie
event-contact_taken_on = Weitere Person aufgenommen
    .by = Weitere Person aufgenommen von { $by }
event-contact_turned_down = Weitere Person nicht aufgenommen
    .by = Weitere Person nicht aufgenommen von { $by }
next-review = Entscheidung bis { $day }
next-contact = Kontakt bis { $day }
next-contact-overdue = Kontakt war bis { $day } fällig
meeting-consultation = Beratungsgespräch
meeting-demo = Demo
meeting-call = Telefonat
meeting-outcome-interested = Es besteht Interesse
meeting-outcome-undecided = Es wird noch überlegt
meeting-outcome-not_interested = Es besteht kein Interesse
meeting-outcome-no_show = Es kam niemand
meeting-line = { $kind } am { $day }. { $outcome }.
loss-no_need = Es besteht kein Bedarf.
loss-no_budget = Es ist kein Budget da.
loss-competitor = Die Wahl fiel auf einen anderen Anbieter.
loss-no_answer = Die Person war nicht zu erreichen.
loss-wrong_person = Es war die falsche Person.
loss-other = Aus einem anderen Grund.

event-judged-checking = Die Maschine fragt das Netz
event-judged-validated = Von der Maschine angenommen: Alle durchgeführten Prüfungen wurden bestanden
event-judged-refused = Von der Maschine abgelehnt
event-judged-in_review = Die Maschine hat die Entscheidung einem Menschen überlassen
event-objected = Will keinen Kontakt
event-handed_in = Vom Team eingereicht
    .by = Für den Partner eingereicht von { $by }

mail-won-subject = { $company } ist zahlender Kunde
mail-won-preheader = Sie verdienen { $percent } % der ersten Zahlungen.
mail-won-text = { $company } hat am { $day } zum ersten Mal gezahlt. Ihre Empfehlung ({ $receipt }) ist gewonnen.
mail-won-deal = { $months ->
    [one] Sie verdienen { $percent } % des ersten bezahlten Monats.
   *[other] Sie verdienen { $percent } % der ersten { $months } bezahlten Monate. Wir schreiben Ihnen wieder, sobald sie bezahlt sind; bis dahin müssen Sie nichts tun.
}
mail-won-button = Ansehen, was sie einbringt
event-won = Erste Zahlung: Der Kontakt ist zahlender Kunde
event-earning = Ein Monat ist bezahlt
event-earned = Die Prämie ist verdient
event-lapsed = Die Prämie ist verfallen
event-paid = Die Prämie ist ausgezahlt

mail-question-subject = Arbeiten Sie noch an { $company }?
mail-question-preheader = Zwei Klicks. Ohne Antwort bis { $due } gilt es als frei.
mail-question-text = Ein Partner empfiehlt uns { $company }. In unserer Pipeline ist es { $account } und gehört zu Ihnen, ist aber kalt geworden.
mail-question-silence = Wenn Sie daran arbeiten, sagen Sie es: Dann wird der Lead abgelehnt. Wenn nicht, geht er an eine Kundenbetreuung. Ohne Antwort bis { $due } gilt das Unternehmen als frei.
mail-question-button = Antworten
