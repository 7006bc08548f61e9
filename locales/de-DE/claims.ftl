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
time-open = Am { $asked } wurde um mehr Zeit gebeten. Die Antwort kommt bis { $due }; bis dahin bleibt das Unternehmen gehalten.
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
time-lead = Partner bitten darum, dass ein Unternehmen für sie gehalten bleibt. Solange eine Bitte wartet, endet der Schutz nicht.
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
mail-time-asked-text = { $partner } bittet darum, dass { $company } für die eigene Empfehlung gehalten bleibt, die es bis { $day } hält. Bitte antworten Sie bis { $due }. Solange Sie nicht antworten, endet der Schutz nicht. Der Partner schreibt:
mail-time-granted-subject = { $company } wird für Sie bis { $day } gehalten ({ $receipt })
mail-time-granted-preheader = Sie haben mehr Zeit.
mail-time-granted-text = Sie haben um mehr Zeit gebeten, und sie wurde gewährt: { $company } wird für Sie bis { $day } gehalten.
mail-time-refused-subject = Nicht mehr Zeit für { $company } ({ $receipt })
mail-time-refused-preheader = Es wird für Sie bis { $day } gehalten.
mail-time-refused-text = Sie haben für { $company } um mehr Zeit gebeten, und sie wurde nicht gewährt. Das Unternehmen wird für Sie bis { $day } gehalten; was Sie verdienen können, endet damit nicht. Wir schreiben:
