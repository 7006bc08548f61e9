# Billing: facts, customers, the desk.

## Problems and errors
problem-IDEMPOTENCY_KEY_MISSING = Es fehlt ein Idempotency-Key
    .detail = Daten werden nur unter einem Schlüssel angenommen, damit ein wiederholter Aufruf nur einmal zählt.
    .next = Senden Sie die Kopfzeile Idempotency-Key bei jedem Aufruf mit einem neuen Wert, zum Beispiel der Kennung des Ereignisses.
problem-FACT_OF_OTHER_CUSTOMER = Diese Angabe gehört zu einem anderen Kunden
    .detail = { $kind ->
        [invoice] Die Rechnung { $id } ist als eine des Kunden { $customer } bekannt.
        [money_in] Die Zahlung { $id } ist als eine des Kunden { $customer } bekannt.
       *[money_out] Die Erstattung oder Rückbuchung { $id } ist als eine des Kunden { $customer } bekannt.
    }
    .next = Prüfen Sie die Kennung des Kunden. Von diesem Aufruf wurde nichts gespeichert.
problem-FACT_DIFFERS = Das ist anders bekannt
    .detail = { error-FACT_DIFFERS }
    .next = { error-FACT_DIFFERS.fix } Von diesem Aufruf wurde nichts gespeichert.
problem-BILLING_ROLE = Ihre Rolle erlaubt das nicht
    .detail = Inhaber, Programmleitung und Finanzen sagen, zu welcher Empfehlung ein Kunde gehört.
    .next = Wenden Sie sich an eine dieser Personen.
problem-CUSTOMER_WON = Die Zahlungen dieses Kunden zählen schon
    .detail = Sie haben die Empfehlung { $receipt } gewonnen, und daraus wird eine Prämie berechnet.
    .next = Die Seite des Kunden sagt, was zu tun ist, wenn das falsch ist.
error-RECEIPT = Keine Empfehlung hat diesen Beleg.
    .fix = Bitte schreiben Sie seine Nummer, zum Beispiel LW-000042.
problem-BILLING_SEE = Ihre Rolle sieht keine Beträge
    .detail = Inhaber, Programmleitung, Finanzen und Revision sehen, was Kunden zahlen.
    .next = Wenden Sie sich an eine dieser Personen.
error-INVOICE_DIFFERS = Diese Rechnung hat in Zeile { $row } andere Beträge, eine andere Währung oder einen anderen Stand.
    .fix = Schreiben Sie in jede Zeile einer Rechnung dasselbe.
error-LINES_SUM = Die Posten der Rechnung { $invoice } ergeben zusammen { $sum }, ihr Nettobetrag ist { $net } kleinste Einheiten.
    .fix = Suchen Sie einen Posten, der fehlt oder doppelt vorkommt.
error-FACT_OF_OTHER_CUSTOMER = { $kind ->
        [invoice] Die Rechnung { $id } ist als eine des Kunden { $customer } bekannt.
        [money_in] Die Zahlung { $id } ist als eine des Kunden { $customer } bekannt.
       *[money_out] Die Erstattung oder Rückbuchung { $id } ist als eine des Kunden { $customer } bekannt.
    }
    .fix = Prüfen Sie die Kennung des Kunden.
error-FACT_DIFFERS = { $kind ->
        [invoice] Die Rechnung { $id } ist mit { $name } { $known } bekannt und kam jetzt mit { $told }.
        [money_in] Die Zahlung { $id } ist mit { $name } { $known } bekannt und kam jetzt mit { $told }.
       *[money_out] Die Erstattung oder Rückbuchung { $id } ist mit { $name } { $known } bekannt und kam jetzt mit { $told }.
    }
    .fix = { $kind ->
        [invoice] Was gemeldet wurde, bleibt: Stornieren Sie die Rechnung (void), und stellen Sie unter einer anderen Kennung eine neue.
        [money_in] Was gemeldet wurde, bleibt: Melden Sie den Unterschied als weitere Zahlung oder als Erstattung unter eigener Kennung.
       *[money_out] Was gemeldet wurde, bleibt: Melden Sie den Unterschied als weitere, oder diese als reversed und die richtige unter einer anderen Kennung.
    }
error-TOLD_TWICE = { $kind ->
        [invoice] Die Rechnung { $id } steht hier in zwei Fassungen: mit { $name } { $known } und mit { $told }.
        [money_in] Die Zahlung { $id } steht hier in zwei Fassungen: mit { $name } { $known } und mit { $told }.
       *[money_out] Die Erstattung oder Rückbuchung { $id } steht hier in zwei Fassungen: mit { $name } { $known } und mit { $told }.
    }
    .fix = Senden Sie sie so, wie sie ist. Nur der Stand einer Rechnung (state) und der von money_out (status) dürfen sich unterscheiden.

## The desk
nav-billing = Zahlungen
billing-lead = Was Kunden zahlen und welche Empfehlung sie gebracht hat.
billing-desk = Kunden, die auf eine Entscheidung warten
billing-desk-empty = Kein Kunde wartet
billing-desk-empty-text = Hierher kommen Kunden, die wir von selbst keiner Empfehlung zuordnen können.
billing-desk-more = { $count ->
    [one] Dahinter wartet noch ein Kunde.
   *[other] Dahinter warten noch { $count } Kunden.
}
billing-customer = Kunde
billing-whose = Welche Empfehlung?
billing-stays = Er bleibt bei seiner Empfehlung
billing-stays-why = Seine Zahlungen haben { $receipt } gewonnen, und daraus wird eine Prämie berechnet. Deshalb lässt er sich keiner anderen Empfehlung mehr zuordnen.
billing-stays-wrong = Ist die Zuordnung falsch, geben Sie keinen Zahlungslauf mit dieser Prämie frei und senden Sie seine Rechnungen noch einmal mit dem Stand void: Das nimmt die Prämie zurück, und was schon ausgezahlt ist, geht von der nächsten Auszahlung des Partners ab. Senden Sie dann Rechnungen und Zahlungen mit neuen Kennungen für eine andere Kundenkennung und ordnen Sie diese zu.
billing-link = Zuordnen
billing-receipt-of = Beleg der Empfehlung, die { $customer } gebracht hat
billing-set-aside = Keine unserer Empfehlungen
link-doubt = Trotzdem zuordnen?
link-doubt-checking = Die Maschine prüft { $receipt } noch. Wird sie nicht angenommen, bringen die Zahlungen dieses Kunden nichts ein.
link-doubt-in_review = { $receipt } wird noch von einer Person geprüft. Wird sie nicht bestätigt, bringen die Zahlungen dieses Kunden nichts ein.
link-doubt-refused = { $receipt } wurde abgelehnt, und nur eine bestätigte Empfehlung wird vergütet. Die Zahlungen dieses Kunden brächten weder diesem Partner noch einem anderen etwas ein.
link-doubt-withdrawn = { $receipt } wurde zurückgezogen, und nur eine bestätigte Empfehlung wird vergütet. Die Zahlungen dieses Kunden brächten weder diesem Partner noch einem anderen etwas ein.
link-doubt-lapsed = Die Vergütung von { $receipt } ist verfallen. Die Zahlungen dieses Kunden zählten mit den früheren zusammen, und der Kunde könnte nicht mehr anders zugeordnet werden.
link-sure = Ja, trotzdem
billing-customers = Kunden
billing-empty = Noch keine Kunden
billing-empty-text = Sie erscheinen hier, sobald Ihr Abrechnungssystem sie meldet.
billing-first-seen = Gemeldet seit
billing-validated = validiert am { $day }
billing-never-validated = nie validiert
unlinked-no_referral = Keine Empfehlung hat diese Adresse oder Domain, oder viele teilen sich die Domain.
unlinked-not_validated = Die passenden Empfehlungen wurden nicht validiert oder wurden zurückgezogen.
unlinked-customer_before = Sie haben gezahlt, bevor die Empfehlung validiert wurde, waren also schon Kunde.
unlinked-several = Mehrere Empfehlungen passen, und keine davon hält das Unternehmen.
not-won-not_validated = Nicht gewonnen: Die Empfehlung wurde nicht validiert.
not-won-customer_before = Nicht gewonnen: Sie haben gezahlt, bevor die Empfehlung validiert wurde.
not-won-too_late = Nicht gewonnen: Die erste Zahlung kam nach Ablauf der Anrechnungszeit.
not-won-held_by_other = Nicht gewonnen: Die Empfehlung eines anderen Partners hält das Unternehmen.
standing-waiting = Wartet
standing-set_aside = Keine unserer Empfehlungen
standing-linked = Zugeordnet
road-external_id = vorab benannt
road-email = gleiche Adresse
road-domain = gleiche Domain
road-person = durch eine Person
source-api = über die API
source-csv = per CSV
source-demo = für die Demo erfunden
done-customer-linked = Zugeordnet. Seine Zahlungen zählen für die Empfehlung.
done-customer-set-aside = Vermerkt: keine unserer Empfehlungen.
done-customer-expected = Vermerkt. Der Kunde wird zugeordnet, sobald seine Daten kommen.

## One customer
billing-referral = Empfehlung
billing-linked = Zugeordnet
billing-linked-how = { $how }, { $day }
billing-facts = Was gemeldet wurde
billing-facts-empty = Noch keine Daten
billing-facts-empty-text = Rechnungen und Zahlungen erscheinen hier, sobald das Abrechnungssystem sie meldet.
billing-fact = Meldung
billing-amount = Betrag
billing-told = Gemeldet
billing-minor = { $amount } kleinste Einheiten
billing-currency-awaited = die Rechnung, die die Währung nennt, ist noch nicht da
fact-invoice = Rechnung
fact-money_in = Zahlung
fact-money_out = Geld zurück
fact-ended = Ende des Abonnements
fact-on-invoice = auf { $invoice }, { $day }
invoice-open = offen
invoice-paid = bezahlt
invoice-uncollectible = abgeschrieben
invoice-void = storniert
invoice-period = { $from } bis { $to }
money-out-refund = Erstattung
money-out-credit_note_out_of_band = Gutschrift, anderweitig ausgezahlt
money-out-dispute = Rückbuchung
money-out-open = nicht entschieden
money-out-reversed = zurückgenommen
customer-event-first_seen = Zum ersten Mal gemeldet, { $source }
customer-event-linked = { $receipt } zugeordnet
    .by = { $by } hat ihn { $receipt } zugeordnet
customer-event-set_aside = Keine unserer Empfehlungen
    .by = { $by } hat vermerkt: keine unserer Empfehlungen
customer-event-expected = Erwartet für { $receipt }
    .by = { $by } hat vorab gesagt, dass er zu { $receipt } gehört

## Bringing facts in
field-name-external_id = Kennung im Abrechnungssystem
field-name-receipt = Beleg
billing-expect-title = Vorab sagen, zu welcher Empfehlung ein Kunde gehört
billing-expect-text = Wenn Sie wissen, welcher Kunde aus einer Empfehlung wurde, zählen seine Zahlungen, ohne dass jemand hinsehen muss.
billing-expect-hint = Wie Ihr Abrechnungssystem sie schreibt, zum Beispiel cus_42
billing-expect-send = Vermerken
billing-import-title = Daten per CSV einlesen
billing-import-hint = Eine Zeile je Angabe. Spalte fact: invoice_line, money_in, money_out oder subscription_ended; Spalten des Kunden external_id, email, domain, name; der Rechnung invoice, currency, net, tax, gross, state; ihres Postens line_net, period_start, period_end, kind; des Geldes id, invoice, gross, at, kind, status. Beträge in kleinsten Einheiten: 19900 sind 199,00 EUR. Bis 200 MiB.
billing-import-customers = Kunden
billing-import-new = Neue Angaben
billing-import-known = Bekannte Angaben
billing-import-waiting = Warten auf eine Entscheidung
billing-import-left-out = Ausgelassene Kunden
billing-import-left-out-text = Von einem Kunden mit einer Zeile, die nicht angenommen werden kann, wurde nichts gespeichert. Berichtigen Sie die Zeilen und senden Sie die Datei noch einmal: Bekanntes zählt nur einmal.
billing-api-title = Daten über die API senden
billing-api-text = Erstellen Sie einen Schlüssel und senden Sie dann jedes Ereignis Ihres Abrechnungssystems unter einem eigenen Schlüssel; ein wiederholter Aufruf ändert nichts.
error-GROSS_SUM = Der Gesamtbetrag der Rechnung { $invoice } ist { $gross }; Netto und Steuer ergeben { $sum } kleinste Einheiten.
    .fix = Senden Sie Netto, Steuer und Brutto der ganzen Rechnung, vor Verrechnung von Guthaben.
