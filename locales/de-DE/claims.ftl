## Fristen des Schutzes: wie lange ein Unternehmen gehalten wird
terms-deal = Ein offenes Geschäft hält sie an, Tage
window-title = Wie lange es gehalten wird
window-end = Gehalten bis
window-until = Das Unternehmen wird für diese Empfehlung bis { $day } gehalten.
window-stands = Ein Geschäft ist offen: Bis spätestens { $day } vergeht kein Tag davon.
time-ask = Um mehr Zeit bitten
time-text = Warum mehr Zeit hilft
time-hint = Was sich im Unternehmen tut und wie lange es dauern wird. Es liest, wer den Kontakt bearbeitet.
time-send = Senden
time-open = Am { $asked } wurde um mehr Zeit gebeten. Die Antwort kommt bis { $due }. Bis dahin bleibt das Unternehmen gehalten; antwortet niemand, bis spätestens { $lapses }.
time-granted = { $days ->
    [one] Ein Tag mehr wurde gewährt.
   *[other] { $days } Tage mehr wurden gewährt.
}
time-refused = Mehr Zeit wurde nicht gewährt.
give-free = Unternehmen freigeben
give-free-sure = Andere dürfen es sofort empfehlen. Ihre Empfehlung bleibt: Zahlt das Unternehmen innerhalb der Anrechnungsfrist und hält es dann niemand sonst, gehört die Prämie Ihnen. Das lässt sich nicht zurücknehmen.
give-free-yes = Freigeben
done-time-asked = Gesendet. Hier sehen Sie, bis wann die Antwort kommt.
done-given-free = Das Unternehmen ist für andere frei.
done-time-answered = Beantwortet. Der Partner wird informiert.
done-released = Der Schutz ist beendet. Dem Partner wird der Grund mitgeteilt.
time-title = Mehr Zeit
time-lead = Partner bitten darum, dass ein Unternehmen für sie gehalten bleibt. Solange eine Bitte wartet, endet der Schutz nicht, höchstens dreißig Tage nach seinem Ende.
time-empty = Niemand wartet auf eine Antwort
time-empty-text = Bittet ein Partner um mehr Zeit, steht das hier und auf der Seite des Kontakts.
time-days = Tage mehr
time-days-hint = Von 1 bis 365, um sie zu gewähren.
time-words = Ihre Worte an den Partner
time-words-hint = Nötig, um abzulehnen.
time-grant = Gewähren
time-refuse = Ablehnen
release = Schutz vorzeitig beenden
release-note = Das Unternehmen ist sofort für andere frei, und der Partner liest, warum. Die Empfehlung wird angerechnet wie zuvor.
release-words = Warum
release-yes = Beenden
need-time = { $count ->
    [one] Eine Bitte um mehr Zeit
   *[other] { $count } Bitten um mehr Zeit
}
need-time-why = Ein Partner bittet darum, dass ein Unternehmen gehalten bleibt
event-time_asked = Um mehr Zeit gebeten
event-time_granted = Mehr Zeit gewährt
    .by = Mehr Zeit gewährt von { $by }
event-time_refused = Mehr Zeit nicht gewährt
    .by = Mehr Zeit nicht gewährt von { $by }
event-time_unanswered = Niemand hat rechtzeitig auf die Bitte um mehr Zeit geantwortet
event-given_free = Der Partner hat das Unternehmen freigegeben
event-released = Schutz vorzeitig beendet
    .by = Schutz vorzeitig beendet von { $by }
problem-TIME_ASKED = Um mehr Zeit wurde schon gebeten
    .detail = Ihre Bitte wartet auf eine Antwort, oder dieses Ende wurde schon beantwortet. Nichts wurde gespeichert.
    .next = Die Seite der Empfehlung sagt, wie es steht.
mail-claim-ends-subject = { $company } wird für Sie bis { $day } gehalten ({ $receipt })
mail-claim-ends-preheader = Danach dürfen auch andere es empfehlen.
mail-claim-ends-text = Ihre Empfehlung von { $company } hält das Unternehmen bis { $day }. Danach dürfen auch andere es empfehlen. Was Sie verdienen, endet damit nicht: Zahlt das Unternehmen bis { $credited } und hält es dann niemand sonst, gehört die Prämie Ihnen.
mail-claim-ends-time = Tut sich dort etwas? Bitten Sie auf der Seite der Empfehlung um mehr Zeit.
mail-claim-over-subject = { $company } wird nicht mehr für Sie gehalten ({ $receipt })
mail-claim-over-preheader = Was Sie verdienen können, bleibt.
mail-claim-over-text = Die Zeit, für die { $company } für Sie gehalten wurde, ist vorbei. Andere dürfen es jetzt empfehlen.
mail-claim-over-released = Wir haben den Schutz von { $company } vorzeitig beendet. Andere dürfen es jetzt empfehlen. Wir schreiben:
mail-claim-over-credit = Zahlt das Unternehmen bis { $credited } und hält es dann niemand sonst, gehört die Prämie weiterhin Ihnen. Sie dürfen es wie alle noch einmal empfehlen.
mail-time-asked-subject = { $partner } bittet um mehr Zeit: { $company }
mail-time-asked-preheader = Das Unternehmen wird bis { $day } gehalten.
mail-time-asked-text = { $partner } bittet darum, dass { $company } für die eigene Empfehlung gehalten bleibt, die es bis { $day } hält. Bitte antworten Sie bis { $due }. Solange Sie nicht antworten, endet der Schutz nicht, höchstens dreißig Tage nach diesem Tag. Der Partner schreibt:
mail-time-waits-subject = Noch zu beantworten: mehr Zeit für { $company }
mail-time-waits-preheader = Antwortet niemand, ist es am { $day } frei.
mail-time-waits-text = Am { $asked } bat { $partner } darum, dass { $company } für die eigene Empfehlung gehalten bleibt. Die Antwort war bis { $due } fällig. Antwortet niemand, endet der Schutz am { $day }, als wäre es abgelehnt.
mail-time-granted-subject = { $company } wird für Sie bis { $day } gehalten ({ $receipt })
mail-time-granted-preheader = Sie haben mehr Zeit.
mail-time-granted-text = Sie haben um mehr Zeit gebeten, und sie wurde gewährt: { $company } wird für Sie bis { $day } gehalten.
mail-time-refused-subject = Nicht mehr Zeit für { $company } ({ $receipt })
mail-time-refused-preheader = Es wird für Sie bis { $day } gehalten.
mail-time-refused-text = Sie haben für { $company } um mehr Zeit gebeten, und sie wurde nicht gewährt. Das Unternehmen wird für Sie bis { $day } gehalten; was Sie verdienen können, endet damit nicht. Wir schreiben:

## Obergrenzen: Empfehlungen, die jetzt angenommen und später beantwortet werden
terms-open-start = Offene Empfehlungen eines neuen Partners
terms-open-hint = Darüber wird eine Empfehlung mit ihrem Platz in der Zeit angenommen und am nächsten Arbeitstag beantwortet. 0: keine Grenze.
terms-open-more = Mehr für jede angenommene
terms-open-most = Höchstens
terms-known-answers = Antworten am Tag, dass etwas bekannt ist
terms-known-answers-hint = Danach wird alles, was ein Partner an dem Tag einreicht, am nächsten Arbeitstag beantwortet. 0: keine Grenze.
held-title = Später beantwortet
held-open = Sie haben so viele offene Empfehlungen, wie wir auf einmal beantworten. { $company } ist mit seinem Platz in der Zeit angenommen; unsere Antwort haben Sie am { $day }.
held-known_answers = Die heutige Grenze für Antworten über schon bekannte Unternehmen ist erreicht. { $company } ist mit seinem Platz in der Zeit angenommen, was immer daraus wird; unsere Antwort haben Sie am { $day }.
held-because-open = So viele Empfehlungen, wie auf einmal beantwortet werden, sind offen. Die Antwort kommt am { $day }.
held-because-known_answers = Die Tagesgrenze für Antworten über bekannte Unternehmen war erreicht. Die Antwort kommt am { $day }.
held-answer-now = Jetzt beantworten
done-answered-now = Beantwortet, oder es wird nachgesehen.
event-held = Angenommen, wird später beantwortet
event-answered_now = Früher beantwortet
    .by = Früher beantwortet von { $by }
mail-held-text = Ihre Empfehlung von { $lead } bei { $company } ({ $receipt }) hat auf ihren Tag gewartet und wird jetzt beantwortet.

## Muster, die nach Fragen aussehen
watch-title = Eingereicht, letzte { $days } Tage
watch-figure-handed-in = Personen
watch-figure-known = Bekannt oder schon empfohlen
watch-figure-addresses = Die meisten bei einem Unternehmen
watch-figure-nobody = Niemand dahinter
watch-figure-held = Wartet auf spätere Antwort
watch-told = Gemeldet am { $day }
watch-known_today = { $known_today } innerhalb eines Tages wurden als bekannt oder schon empfohlen beantwortet.
watch-known_share = { $known } von { $handed_in } in { $days } Tagen sind bekannt oder waren schon empfohlen.
watch-one_company = { $addresses } Adressen bei { $company } in { $days } Tagen.
watch-nobody_behind = Bei { $nobody } von { $handed_in } in { $days } Tagen war niemand dahinter: keine Mail, keine Website, keine Antwort.
mail-watched-subject = Fragt { $partner } aus, statt zu empfehlen?
mail-watched-preheader = Was eingereicht wurde, zeigt ein Muster. Nichts wurde deshalb abgelehnt.
mail-watched-text = Was { $partner } zuletzt eingereicht hat, kann redlich sein oder ausprobieren, wen Sie kennen:
mail-watched-next = Sehen Sie sich die Empfehlungen an und sprechen Sie mit dem Partner. Deshalb wurde nichts abgelehnt, und der Partner erfährt davon nichts. Sie hören höchstens einmal am Tag davon.
mail-watched-button = Partner ansehen
