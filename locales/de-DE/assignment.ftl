## Warum jemand einen Lead bekam
event-assigned = { $to } zugeteilt
event-unassigned = Niemand ist da, dem er zugeteilt werden kann
assigned-rule = Regel { $rule } ({ $when }), { $manner }.
assigned-account_managers = Keine Regel hat ihn jemandem gegeben: die Account-Manager der Reihe nach.
assigned-managers = Kein Account-Manager ist da: wer das Programm leitet, der Reihe nach.
assigned-owners = Weder ein Account-Manager noch ein Manager ist da: die Inhaber der Reihe nach.
assigned-nobody = Niemand ist da, der Leads bearbeitet.
passed-away = { $name } ist bis { $day } abwesend.
passed-gone = { $name } bearbeitet keine Leads mehr.
manner-in_turn = der Reihe nach
manner-least_loaded = wer die wenigsten offenen Leads hat
every-lead = jeder Lead
size-between = { $least } bis { $most } Beschäftigte
size-from = ab { $least } Beschäftigten
mail-unassigned-subject = Niemand hat diesen Lead: { $company }
mail-unassigned-preheader = Alle, die Leads bearbeiten, sind abwesend.
mail-unassigned-text = Der Lead { $lead } bei { $company } ist validiert, und niemand ist da, dem er zugeteilt werden könnte. Der Partner wartet auf einen Kontakt. Bitte teilen Sie ihn auf seiner Seite jemandem zu.

## Die Seite der Zuteilung
nav-assignment = Zuteilung
assignment-lead = Wer welche validierten Leads bekommt. Die erste Regel, die zu einem Lead passt und von der jemand da ist, gibt ihn.
rules-title = Regeln
rules-empty = Noch keine Regeln
rules-empty-text = Ohne Regel geht jeder Lead der Reihe nach an die Account-Manager, und wer abwesend ist, wird übergangen. Eine Regel gibt Leads eines Landes, einer Sprache oder einer Größe bestimmten Personen.
rules-otherwise = Sonst: die Account-Manager der Reihe nach; ist keiner da, wer das Programm leitet.
rule-add = Regel hinzufügen
rule-number = Regel { $rule }
rule-lead = Was leer bleibt, verlangt nichts. Eine Regel, die nichts verlangt, meint jeden Lead.
rule-when = Für welche Leads
rule-whom = An wen
rule-how = Wie
rule-order = Reihenfolge
rule-up = Regel { $rule } nach oben
rule-down = Regel { $rule } nach unten
rule-in-countries = Länder
rule-countries-hint = Codes aus zwei Buchstaben oder englische Namen, durch Kommas getrennt: DE, AT, Switzerland.
rule-languages = Sprachen
rule-languages-hint = In denen mit dem Unternehmen gesprochen wird: die seines Landes oder die seiner Website. Codes, durch Kommas getrennt, aus: { $codes }.
rule-language = Sprache
rule-employees = Beschäftigte
rule-least = Beschäftigte, von
rule-most = bis
sizes-note = Eine Größe ist bekannt, wo ein öffentliches Register sie genannt hat. Ein Unternehmen, dessen Größe niemand genannt hat, passt zu keiner Regel über die Größe.
sizes-unknown = Zurzeit ist kein Register eingeschaltet, das Beschäftigte zählt (registers.french_company_search); darum hat kein Lead eine Größe.
manner-choice-in_turn = Der Reihe nach: wer am längsten gewartet hat
manner-choice-least_loaded = Am wenigsten ausgelastet: wer die wenigsten offenen Leads hat
rule-save = Regel speichern
rule-delete = Diese Regel löschen
rule-delete-sure = Die Regeln darunter rücken auf. Leads, die nach ihr zugeteilt wurden, bleiben, wo sie sind.
rule-delete-yes = Löschen
done-rules-saved = Gespeichert. Es gilt für Leads von jetzt an.
done-rule-deleted = Die Regel ist gelöscht.
problem-RULES_CHANGED = Jemand hat die Regeln inzwischen geändert
    .detail = Es wurde nichts gespeichert.
    .next = Öffnen Sie die Seite neu und sehen Sie sie an, wie sie jetzt sind.
error-LANGUAGE_UNKNOWN = „{ $value }“ ist keine Sprache der Liste.
    .fix = Bitte schreiben Sie ihren Code aus zwei Buchstaben.
error-SIZE_BACKWARDS = Das ist weniger als der Anfang.
    .fix = Bitte korrigieren Sie eine der beiden Zahlen.
field-name-languages = Sprachen
field-name-people = An wen
field-name-manner = Wie
field-name-least = Von
field-name-most = Bis

## Personen und ihre Abwesenheiten
people-title = Personen
open-leads = Offene Leads
absence = Abwesenheit
that-is-you = (Sie)
is-there = Da
away-until = Abwesend bis { $day }
works-no-leads = Bearbeitet keine Leads mehr
has-open-leads = { $count ->
    [one] Ein offener Lead
   *[other] { $count } offene Leads
}
leads-of-nobody = { $count ->
    [one] Einen Lead hat niemand
   *[other] { $count } Leads hat niemand
}
leads-of-nobody-text = Sie sind validiert, und niemand war da, dem sie zugeteilt werden konnten. Ihre Partner warten.
give-by-rules = Nach den Regeln zuteilen
hand-over-title = Übergeben
hand-over-lead = Wenn { $name } geht oder lange abwesend ist, können die offenen Leads nach den Regeln an andere gehen.
hand-over = Alle offenen Leads übergeben
hand-over-sure = { $count ->
    [one] Der offene Lead von { $name } geht
   *[other] { $count } offene Leads von { $name } gehen
} nach den Regeln an andere. Wer sie bekommt, die Partner und { $name } erfahren es per E-Mail.
hand-over-yes = Übergeben
done-leads-handed-over = Übergeben. Alle Betroffenen erfahren es per E-Mail.
done-leads-handed-over-partly = Einige sind übergeben; für die anderen ist niemand da.
done-leads-nobody-there = Niemand ist da, dem sie zugeteilt werden könnten. Sie bleiben, wo sie sind.
absences-title = Abwesenheiten
absences-lead = An diesen Tagen wird ihnen kein Lead zugeteilt, und Erinnerungen gehen an die, die das Programm leiten.
absences-none = Keine ist eingetragen.
absence-days = Von { $first } bis { $last }
absence-runs = Jetzt
absence-end = Zurücknehmen
absence-enter = Abwesenheit eintragen
field-name-first_day = Erster Tag
field-name-last_day = Letzter Tag
done-absence-entered = Eingetragen. An diesen Tagen wird ihnen kein Lead zugeteilt.
done-absence-ended = Zurückgenommen.
error-ABSENCE_DAYS = Diese Tage sind vorbei, länger als zwei Jahre oder in falscher Reihenfolge.
    .fix = Der letzte Tag ist heute oder später und nicht vor dem ersten.

## Die Regeln probieren
trial-title = Wer bekäme diesen Lead?
trial-lead = Probiert die Regeln, wie sie jetzt sind. Nichts wird gespeichert, und niemandes Zug wird verbraucht.
trial-language-any = Wie im Land
trial-try = Probieren
trial-next = { $name } bekäme ihn
trial-nobody = Niemand bekäme ihn
trial-then = Danach: { $names }

## Einen Lead jemand anderem geben
lead-whose = Wer ihn bearbeitet
lead-of-nobody = Niemand hat diesen Lead. Der Partner wartet.
lead-by-rules = Nach den Regeln: an { $name }
lead-give = Jemand anderem geben
lead-give-to = An wen
lead-give-words = Warum
lead-give-words-hint = Wer ihn bekommt und wer ihn hatte, liest das. Der Partner liest nur den neuen Namen.
lead-give-yes = Übergeben
person-away = { $name }, abwesend bis { $day }
person-open = { $count ->
    [one] { $name }, ein offener Lead
   *[other] { $name }, { $count } offene Leads
}
done-lead-handed-over = Übergeben. Alle Betroffenen erfahren es per E-Mail.
event-reassigned = Übergeben an { $to }
reassigned-from = Vorher: { $from }.
error-HAS_IT_ALREADY = Diese Person hat den Lead schon.
    .fix = Bitte wählen Sie jemand anderen.
field-name-to = An wen
field-name-to_words = Warum
problem-NOBODY_THERE = Niemand ist da, dem er zugeteilt werden kann
    .detail = Wer gemeint ist, bearbeitet keine Leads, oder alle sind abwesend. Es wurde nichts geändert.
    .next = Wählen Sie auf der Seite des Leads jemanden mit Namen aus.
mail-new-lead-handed = { $by } hat Ihnen { $lead } bei { $company } übergeben.
mail-new-lead-handed-due = Dem Partner wurde gesagt, dass bis { $due } Kontakt aufgenommen wird.
mail-manager-changed-subject = { $manager } kümmert sich jetzt um { $company } ({ $receipt })
mail-manager-changed-preheader = Ihre Empfehlung von { $lead } geht weiter wie bisher.
mail-manager-changed-text = Von jetzt an bearbeitet { $manager } Ihre Empfehlung von { $lead } bei { $company }. Sonst ändert sich nichts.
mail-manager-changed-due = Kontakt wird bis { $due } aufgenommen, wie Ihnen gesagt wurde.
mail-taken-over-subject = { $to } hat jetzt Ihren Lead: { $company }
mail-taken-over-preheader = { $by } hat ihn übergeben.
mail-taken-over-text = { $by } hat { $lead } bei { $company } an { $to } übergeben. Sie brauchen dafür nichts mehr zu tun.
mail-all-taken-over-subject = { $count ->
    [one] Einer Ihrer Leads ist übergeben
   *[other] { $count } Ihrer Leads sind übergeben
}
mail-all-taken-over-preheader = { $by } hat sie nach den Regeln übergeben.
mail-all-taken-over-text = { $by } hat Ihre offenen Leads nach den Regeln an andere übergeben. Sie brauchen dafür nichts mehr zu tun.
mail-all-taken-over-list = Wer sie jetzt hat
mail-all-taken-over-button = Ihre Leads

## Die Uhr des ersten Kontakts
event-contact_reminded = An den ersten Kontakt erinnert
event-contact_escalated = Noch immer kein Kontakt: die Inhaber sind informiert
mail-due-soon-subject = Kontakt fällig bis { $due }: { $company }
mail-due-soon-preheader = { $lead } wurde noch nicht kontaktiert.
mail-due-soon-text = Die Hälfte der Zeit für einen ersten Kontakt mit { $lead } bei { $company } ist vorbei. Dem Partner wurde gesagt, dass bis { $due } Kontakt aufgenommen wird.
mail-overdue-whose = { $manager } hat diesen Lead.
mail-overdue-nobody = Niemand hat diesen Lead. Bitte teilen Sie ihn auf seiner Seite jemandem zu.
mail-escalated-subject = Noch immer kein Kontakt: { $company }
mail-escalated-text = Es ist kein Kontakt mit { $lead } von { $company } eingetragen. Dem Partner wurde { $due } genannt, und seither sind weitere Arbeitstage vergangen.
mail-escalated-suggested = Nach den Regeln ginge er als Nächstes an { $name }. Auf seiner Seite genügt ein Knopf dafür.

## Ergebnisse aus einer E-Mail
mail-outcomes = Oder tragen Sie gleich ein, was daraus geworden ist. Jeder Link öffnet eine Seite, die zuerst fragt.
outcome-contacted = Kontaktiert
outcome-meeting = Gespräch geführt
outcome-not_reached = Nicht erreicht
outcome-lost = Verloren
outcome-of = Es geht um { $lead } bei { $company }.
outcome-due = Dem Partner wurde gesagt, dass bis { $day } Kontakt aufgenommen wird.
outcome-will-contacted = Sie haben den Lead erreicht, per Telefon oder E-Mail. Der Partner erfährt es, und die Uhr des ersten Kontakts bleibt stehen.
outcome-will-meeting = Das Gespräch wird eingetragen, und der Partner erfährt es.
outcome-will-not_reached = Es wird notiert, dass Sie es versucht haben. Der Partner sieht es; niemand erhält eine E-Mail, und die Uhr läuft weiter.
outcome-will-lost = Der Lead wird als verloren geschlossen, und der Partner erfährt den Grund.
outcome-yes-contacted = Kontakt eintragen
outcome-yes-meeting = Gespräch eintragen
outcome-yes-not_reached = Versuch notieren
outcome-yes-lost = Als verloren eintragen
outcome-look-done = Das ist schon eingetragen
outcome-look-moved_on = Dieser Lead ist schon weiter
outcome-look-expired = Dieser Link ist abgelaufen
outcome-look-not_yours = Dieser Lead ist nicht mehr Ihrer
outcome-done-text = { $outcome }: { $lead } bei { $company }. Hier ist nichts mehr zu tun.
outcome-moved-text = { $lead } bei { $company } steht jetzt auf: { $state }. Es wurde nichts geändert. Was seither daraus wurde, tragen Sie auf der Seite des Leads ein.
outcome-expired-text = Links in E-Mails gelten nur eine Zeit lang. Es wurde nichts geändert. Bitte melden Sie sich an und tragen Sie es auf der Seite des Leads ein.
outcome-not-yours-text = Er wurde jemand anderem gegeben, oder Ihre Rolle bearbeitet keine Leads mehr. Es wurde nichts geändert.
event-not_reached = Nicht erreicht
    .by = { $by } hat es versucht und niemanden erreicht
