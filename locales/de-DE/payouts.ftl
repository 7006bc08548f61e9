# Auszahlungen: Bankverbindung, Zahlungsläufe, Belege.
nav-payouts = Auszahlungen
field-name-payee = Kontoinhaber
field-name-iban = IBAN
field-name-bic = BIC

## Bankverbindung
bank-title = Bankverbindung
bank-link = Bankverbindung und Zahlungen
bank-lead = Wohin Ihre Prämien überwiesen werden. Die ganze Kontonummer sieht danach niemand mehr, auch Sie nicht.
bank-not-yet = Noch nicht nötig
bank-not-yet-text = { $months ->
    [one] Wir fragen nach Ihrer Bankverbindung, wenn ein von Ihnen empfohlenes Unternehmen den ersten Monat bezahlt hat, und nicht früher. Eine E-Mail sagt es Ihnen.
   *[other] Wir fragen nach Ihrer Bankverbindung, wenn ein von Ihnen empfohlenes Unternehmen { $months } Monate bezahlt hat, und nicht früher. Eine E-Mail sagt es Ihnen.
}
bank-now = Wohin wir zahlen
bank-since = Seit
bank-unreached = SEPA reicht nicht bis { $country }
bank-unreached-text = Wir zahlen in Euro per SEPA-Überweisung, und die erreicht dieses Konto nicht. Ihre Prämien bleiben bei uns, bis Sie ein Konto in einem SEPA-Land nennen.
bank-change = Auf ein anderes Konto zahlen
bank-waits = { $amount } warten auf Sie
bank-waits-text = Sagen Sie uns, wohin wir das Geld überweisen. Sobald es verdient ist, geht es mit dem nächsten Zahlungslauf hinaus.
bank-sign-in-again = Für eine Änderung darf Ihre Anmeldung höchstens 15 Minuten alt sein, damit ein offen gelassener Browser nichts ändert.
bank-sign-in-button = Neu anmelden und ändern
bank-payee-hint = Wie die Bank ihn führt: Ihr Name oder der Ihrer Firma.
bank-iban-hint = Eines Geschäftskontos, zum Beispiel DE89 3704 0044 0532 0130 00.
bank-bic-hint = Nur außerhalb des Europäischen Wirtschaftsraums nötig, etwa in der Schweiz oder im Vereinigten Königreich.
bank-bic-sure = Der BIC stimmt: Die Bank hat ihn in einem anderen Land
bank-save = Speichern
bank-save-note = Wir teilen Ihnen die Änderung per E-Mail mit.
bank-payments = Ihre Zahlungen
done-bank-entered = Gespeichert. Eine E-Mail bestätigt es.
iban-kind-letter = ein Buchstabe
iban-kind-digit = eine Ziffer
iban-kind-letter_or_digit = ein Buchstabe oder eine Ziffer

error-IBAN_COUNTRY = In keinem Land beginnen Kontonummern mit { $value }.
    .fix = Bitte kopieren Sie die IBAN aus der App Ihrer Bank oder von einem Kontoauszug.
error-IBAN_LENGTH = Eine IBAN dieses Landes ({ $country }) hat { $expected } Zeichen, diese hat { $found }.
    .fix = Bitte prüfen Sie, ob etwas fehlt oder zu viel ist.
error-IBAN_CHARACTER = An der Stelle { $place } steht { $found }; dort gehört { $expected } hin.
    .fix = Bitte prüfen Sie diese Stelle.
error-IBAN_CHECK_DIGITS = Die Prüfziffern passen nicht: Ein Zeichen ist falsch, oder zwei sind vertauscht.
    .fix = Bitte kopieren Sie die IBAN aus der App Ihrer Bank oder von einem Kontoauszug.
error-BIC_LENGTH = Ein BIC hat 8 oder 11 Zeichen, dieser hat { $found }.
    .fix = Bitte prüfen Sie ihn, oder lassen Sie das Feld leer, wenn Ihr Konto im Europäischen Wirtschaftsraum liegt.
error-BIC_CHARACTER = An der Stelle { $place } steht { $found }; dort gehört ein Buchstabe oder eine Ziffer hin.
    .fix = Bitte prüfen Sie diese Stelle.
error-BIC_COUNTRY = Das fünfte und sechste Zeichen sind { $value }, und das ist kein Land.
    .fix = Bitte prüfen Sie ihn: Er sieht aus wie COBADEFF.
error-BIC_NEEDED = Überweisungen in dieses Land ({ $country }) brauchen den BIC der Bank.
    .fix = Sie finden ihn neben der IBAN in der App Ihrer Bank.
error-BIC_ELSEWHERE = Dieser BIC gehört einer Bank in einem anderen Land ({ $bank_country }) als das Konto ({ $country }).
    .fix = Bitte lassen Sie den BIC leer: Dieses Konto braucht keinen. Stimmt der BIC, prüfen Sie die IBAN.
error-BIC_UNUSUAL = Dieser BIC gehört einer Bank in einem anderen Land ({ $bank_country }) als das Konto ({ $country }).
    .fix = Bitte prüfen Sie beides in der App Ihrer Bank. Stimmen sie, setzen Sie unten das Häkchen und speichern noch einmal.
error-PAYEE_UNSPELLABLE = Banken können diesen Namen nicht in lateinischen Buchstaben schreiben.
    .fix = Bitte schreiben Sie ihn wie Ihre Bank, mit mindestens zwei Buchstaben.

problem-BANK_NOT_ASKED = Die Bankverbindung ist noch nicht nötig
    .detail = Wir fragen danach, wenn etwas zu zahlen ist.
    .next = Eine E-Mail sagt es Ihnen.
problem-SIGN_IN_STALE = Bitte melden Sie sich neu an
    .detail = Für eine Änderung der Bankverbindung muss die Anmeldung wenige Minuten alt sein.
    .next = Melden Sie sich neu an und kommen Sie zurück.
problem-FINANCE_ONLY = Ihre Rolle darf das nicht
    .detail = Inhaber und Finanzen dürfen es.
    .next = Fragen Sie dort nach.

mail-bank-wanted-subject = { $amount } warten auf Sie: Wohin dürfen wir überweisen?
mail-bank-wanted-again = Wartet noch auf Sie: { $amount }
mail-bank-wanted-preheader = Tragen Sie einmal Ihre Bankverbindung ein.
mail-bank-wanted-text = Ein von Ihnen empfohlenes Unternehmen hat die Monate bezahlt, die zählen. Ihre Prämie bei { $operator }: { $amount }.
mail-bank-wanted-how = Für die Überweisung brauchen wir Ihre Bankverbindung. Melden Sie sich an und tragen Sie sie ein; per E-Mail oder Telefon fragen wir nie danach.
mail-bank-wanted-button = Bankverbindung eintragen
mail-bank-entered-subject = Ihre Bankverbindung wurde eingetragen
mail-bank-changed-subject = Ihre Bankverbindung wurde geändert
mail-bank-changed-preheader = Ab jetzt zahlen wir auf { $account }.
mail-bank-entered-text = { $by } hat am { $when } Ihre Bankverbindung eingetragen. Ab jetzt zahlen wir auf { $account }.
mail-bank-changed-text = { $by } hat am { $when } Ihre Bankverbindung geändert. Ab jetzt zahlen wir auf { $account }.
mail-bank-changed-not-you = Wenn Sie das nicht waren, schreiben Sie sofort an { $contact }.
mail-bank-changed-button = Ansehen, wohin wir zahlen

## Zahlungsläufe
payouts-lead = Was Partnern zusteht, was mit dem nächsten Lauf hinausgeht und was die Bank sagt.
payouts-missing = Ihr eigenes Konto ist nicht eingestellt
payouts-missing-text = Solange diese Einstellungen in der Einstellungsdatei oder in der Umgebung (etwa LEADWIRE_PAYOUTS__IBAN) fehlen, kann kein Lauf vorbereitet werden:
payouts-payable = Jetzt zahlbar
payouts-none = Nichts ist zahlbar
payouts-none-text = Prämien erscheinen hier an dem Tag, an dem sie verdient sind.
payouts-amount = Betrag
payouts-next-run = Nächster Lauf
payouts-goes-to = Geht an { $account }
payouts-prepare = Lauf über { $amount } vorbereiten
payouts-prepare-note = Eine zweite Person gibt ihn frei, bevor etwas hinausgeht.
payouts-runs = Zahlungsläufe
payouts-no-runs = Noch keine Zahlungsläufe
payouts-no-runs-text = Ein Lauf fasst alles Zahlbare in eine Datei für Ihre Bank.
payouts-questions = Was die Bank sagt und nicht passt
question-day = Gebucht
why-not-carried = Negativ: wird von der nächsten Prämie abgezogen
why-not-no-details = Noch keine Bankverbindung; wir haben gefragt
why-not-outside-sepa = Das Konto liegt außerhalb von SEPA
why-not-question = Eine frühere Zahlung ist zu klären
why-not-other-currency = Per SEPA kann nur Euro gezahlt werden
why-not-too-much = Mehr, als eine Überweisung tragen darf
run = Zahlungslauf
run-number = Zahlungslauf { $number }
run-transfers = { $count ->
    [one] eine Überweisung
   *[other] { $count } Überweisungen
}
run-not-paid = { $count ->
    [one] eine wurde nicht gezahlt
   *[other] { $count } wurden nicht gezahlt
}
run-day = Für { $day }
run-prepared = Vorbereitet
run-state-draft = Freizugeben
run-state-approved = Freigegeben
run-state-exported = Bei der Bank
run-state-closed = Abgeschlossen
run-state-cancelled = Abgebrochen
payout-state-draft = Vorbereitet
payout-state-approved = Freigegeben
payout-state-exported = Unterwegs
payout-state-accepted = Von der Bank angenommen
payout-state-rejected = Abgelehnt
payout-state-settled = Bezahlt
payout-state-returned = Zurückgekommen
payout-state-cancelled = Abgebrochen
run-event-prepared = Vorbereitet
run-event-approve = Freigegeben
run-event-export = Datei ausgegeben
run-event-close = Abgeschlossen
run-event-cancel = Abgebrochen
run-event-question = Frage geklärt
run-warnings = Das zuerst ansehen
run-warn-day = Der Tag, an dem die Bank zahlen sollte, ist vorbei. Brechen Sie diesen Lauf ab und bereiten Sie ihn neu vor.
run-warn-replaced = { $partner } hat seither eine andere Bankverbindung eingetragen. Brechen Sie diesen Lauf ab und bereiten Sie ihn neu vor.
run-warn-less = Inzwischen wurde { $partner } etwas abgezogen. Brechen Sie diesen Lauf ab und bereiten Sie ihn neu vor.
run-warn-question = Was die Bank von einer früheren Zahlung an { $partner } sagt, passt nicht: sie ist vielleicht schon bezahlt. Klären Sie zuerst diese Frage, oder brechen Sie diesen Lauf ab.
run-warn-changed = { $days ->
    [0] { $partner } hat heute die Bankverbindung geändert. Vergewissern Sie sich, dass es wirklich so gewollt war.
    [one] { $partner } hat vor einem Tag die Bankverbindung geändert. Vergewissern Sie sich, dass es wirklich so gewollt war.
   *[other] { $partner } hat vor { $days } Tagen die Bankverbindung geändert. Vergewissern Sie sich, dass es wirklich so gewollt war.
}
run-pays = Was er zahlt
run-for = Für
run-heard = Was die Bank sagte
run-own = Sie haben diesen Lauf vorbereitet, also gibt ihn jemand anderes frei: Inhaber oder Finanzen.
run-approve-note = Sie geben genau die Datei mit der Prüfsumme unten frei. Das Geld ist dann gebunden.
run-approve = { $amount } freigeben
run-file-note = Laden Sie die Datei herunter und reichen Sie sie bei Ihrer Bank ein. Beim ersten Mal erfahren die Partner, dass ihr Geld unterwegs ist.
run-file = Zahlungsdatei herunterladen
run-wait-bank = Wenn die Bank antwortet, lesen Sie ihre Datei auf der Seite Auszahlungen ein: pain.002 sagt, was sie angenommen hat, der Kontoauszug (camt.053), was sie gezahlt hat.
run-cancel = Abbrechen
run-cancel-sure = Alles darin ist wieder zahlbar. Das lässt sich nicht rückgängig machen.
run-cancel-yes = Diesen Lauf abbrechen
run-file-title = Die Datei
run-message = Referenz
done-run-prepared = Vorbereitet. Jemand anderes kann ihn jetzt freigeben.
done-run-approved = Freigegeben. Laden Sie die Datei herunter und reichen Sie sie bei Ihrer Bank ein.
done-run-cancelled = Abgebrochen. Alles darin ist wieder zahlbar.

problem-PAYOUTS_NOT_SET = Ihr eigenes Konto ist nicht eingestellt
    .detail = Diese Einstellungen fehlen: { $settings }.
    .next = Tragen Sie sie in der Einstellungsdatei oder in der Umgebung ein und starten Sie neu. Nichts wurde gespeichert.
problem-NOTHING_TO_PAY = Jetzt kann nichts gezahlt werden
    .detail = Was offen ist, hat keine Bankverbindung, ist negativ oder in einer anderen Währung. Vielleicht steckt es schon in einem anderen Lauf.
    .next = Die Seite Auszahlungen nennt den Grund, Partner für Partner.
problem-PAY_FILE = Die Zahlungsdatei kann nicht geschrieben werden
    .detail = Die Bank würde sie nicht annehmen: { $why }.
    .next = Berichtigen Sie das und bereiten Sie den Lauf neu vor. Nichts wurde gespeichert.
problem-FOUR_EYES = Jemand anderes muss ihn freigeben
    .detail = Wer einen Zahlungslauf vorbereitet hat, gibt ihn nicht frei.
    .next = Fragen Sie Inhaber oder Finanzen.
problem-RUN_STATE = Das geht jetzt nicht
    .detail = { $state ->
        [draft] Dieser Zahlungslauf ist noch nicht freigegeben.
        [approved] Dieser Zahlungslauf ist schon freigegeben.
        [exported] Die Datei dieses Zahlungslaufs wurde schon ausgegeben: Jetzt bewegt ihn nur noch die Bank.
        [closed] Dieser Zahlungslauf ist abgeschlossen.
       *[cancelled] Dieser Zahlungslauf wurde abgebrochen.
    }
    .next = Öffnen Sie ihn neu und sehen Sie, wie er steht.
problem-RUN_HASH = Das ist nicht die Datei, die vorbereitet wurde
    .detail = Die Prüfsumme gehört zu einer anderen. Nichts wurde freigegeben.
    .next = Öffnen Sie den Lauf neu und sehen Sie ihn sich an.
problem-RUN_CHANGED = Seit der Vorbereitung hat sich etwas geändert
    .detail = Was { $partner } zusteht oder wohin gezahlt wird, ist nicht mehr wie zuvor. Nichts wurde freigegeben.
    .next = Brechen Sie diesen Lauf ab und bereiten Sie ihn neu vor.
problem-RUN_IN_QUESTION = Eine frühere Zahlung ist zu klären
    .detail = Was die Bank von einer früheren Zahlung an { $partner } sagt, passt nicht: sie ist vielleicht schon bezahlt. Es wurde nichts freigegeben oder herausgegeben.
    .next = Klären Sie diese Frage auf der Seite Auszahlungen, oder brechen Sie diesen Lauf ab.
problem-RUN_TOO_OLD = Der Tag dieses Laufs ist vorbei
    .detail = Die Bank sollte an einem Tag zahlen, der vergangen ist. Nichts wurde freigegeben.
    .next = Brechen Sie diesen Lauf ab und bereiten Sie ihn neu vor.

## Was die Bank sagt
report-title = Einlesen, was die Bank sagt
report-file = Eine Datei der Bank wählen
report-hint = pain.002 (Antwort auf eine Datei) oder camt.053 (Kontoauszug), als XML. Dieselbe Datei zweimal ändert nichts.
report-send = Einlesen
report-list = Eingelesene Dateien
report-read = Eingelesen
report-kind = Art
report-by = Von
report-pain002 = Antwort auf eine Datei
report-camt053 = Kontoauszug
report-read-by = Eingelesen von { $by }, { $when }
report-nothing-camt053 = Nichts darin betrifft Auszahlungen
    .text = Keine Zeile trägt eine Referenz von Ihnen. Die Datei ist als gelesen vermerkt.
report-nothing-pain002 = Sie lässt jede Überweisung, wie sie war
    .text = Es ist die Antwort auf eine Datei von Ihnen, und sie sagt von keiner einzelnen Überweisung, was aus ihr wurde. Die Datei ist als gelesen vermerkt.
report-other-account = Dies ist der Auszug eines anderen Kontos ({ $accounts }), nicht dessen in payouts.iban. Nichts wurde gespeichert.
report-other-currency = Dieser Auszug ist in { $currency }, und Auszahlungen sind in Euro. Nichts wurde gespeichert.
report-unknown-order = Dies ist die Antwort auf eine Datei, die nicht hier entstanden ist. Nichts wurde gespeichert.
report-order-differs = Diese Antwort nennt eine Datei von Ihnen und sagt, sie habe { $said }; sie hat aber { $ours }. Es geht um eine veränderte Datei, oder die Antwort ist falsch: Fragen Sie Ihre Bank. Nichts wurde gespeichert.
report-too-large = Die Datei ist zu groß. Bitten Sie Ihre Bank um einen Auszug über weniger Tage. Nichts wurde gespeichert.
report-other-message = Dies ist weder pain.002 noch camt.053. Bitten Sie Ihre Bank um eines von beiden. Nichts wurde gespeichert.
report-other-version = Dies ist { $found }, eine Version, die hier nicht bekannt ist. Gelesen werden { $first } bis { $last }: Bitten Sie Ihre Bank um eine davon. Nichts wurde gespeichert.
report-place = Zeile { $line }, Spalte { $column }
report-not-xml = Dies ist kein XML oder bricht ab ({ $place }). Laden Sie die Datei neu von Ihrer Bank. Nichts wurde gespeichert.
report-missing = In { $path } fehlt { $element } ({ $place }). Laden Sie die Datei neu von Ihrer Bank, oder fragen Sie dort. Nichts wurde gespeichert.
report-value = { $path } ist „{ $found }“; dort gehört { $expected } hin ({ $place }). Laden Sie die Datei neu von Ihrer Bank, oder fragen Sie dort. Nichts wurde gespeichert.
report-expected-amount = ein Betrag ohne Vorzeichen in ganzen Cent oder dergleichen
report-expected-currency = eine Währung aus drei Buchstaben
report-expected-date = ein Tag wie 2026-05-31
report-expected-direction = CRDT oder DBIT
report-expected-truth = true oder false
report-expected-count = eine ganze Zahl
report-expected-code = ein Code aus bis zu vier Buchstaben und Ziffern
report-lack-pages = Dies ist eine Seite von mehreren
    .text = Lesen Sie auch die anderen Seiten ein: Zahlungen, die dort stehen, sind noch nicht gesehen.
report-lack-balances = Nichts zeigt, ob dieser Auszug vollständig ist
    .text = Ihm fehlt der Anfangs- oder der Endsaldo. Bitten Sie Ihre Bank um den Auszug ganzer Tage mit beiden.
report-lack-entries = In diesem Auszug fehlt etwas
    .text = Anfangssaldo und Buchungen ergeben nicht den Endsaldo. Laden Sie den ganzen Tag neu von Ihrer Bank; ist er derselbe, fragen Sie dort.
report-gap = Ein Auszug vor diesem wurde nicht eingelesen
    .text = Dieser hat die Nummer { $number }, und der letzte davor, der gelesen wurde, hat { $last }. Lesen Sie ein, was Ihre Bank dazwischen erstellt hat: Zahlungen, die dort stehen, sind noch nicht gesehen.
done-report-read = Gelesen. Das sagt sie.
done-report-known = Diese Datei wurde schon gelesen und hat jetzt nichts geändert. Das sagte sie.
heard-of = Betrifft
heard-said = Was sie sagt
heard-accept = Von der Bank angenommen
heard-reject = Abgelehnt: wieder zahlbar
heard-settle = Bezahlt
heard-return = Zurückgekommen: wieder zahlbar
heard-nothing_new = Schon bekannt
heard-amount_differs = Anderer Betrag: bitte ansehen
heard-too_early = Zurückgekommen, bevor der Abgang zu sehen war: wartet auf jenen Auszug
heard-undecided = Noch nicht entschieden
heard-unknown_status = Ein Status, der hier nicht bekannt ist: Nichts folgt daraus, fragen Sie Ihre Bank
heard-duplicate = Als Wiederholung abgelehnt: sehen Sie, was aus der ersten wurde
heard-contradicts = Widerspricht dem, was zuvor gesagt wurde: bitte ansehen
heard-debited_twice = Eine zweite Abbuchung: bitte ansehen
heard-unbooked = Eine Abbuchung, die nicht sein sollte: bitte ansehen
heard-balanced = Abbuchung und Rückgabe gleichen sich aus
heard-unknown = Eine Referenz, die wie eine von uns aussieht und unbekannt ist: bitte ansehen
bank-status-other = Der Status der Bank hat den Code { $code }.
bank-status-RCVD = Die Bank hat sie erhalten.
bank-status-PDNG = Die Bank prüft noch.
bank-status-PATC = Die Bank wartet auf weitere Freigaben bei der Bank.
bank-status-ACFW = Die Bank wartet auf Ihre Bestätigung.
bank-status-RVNC = Die Bank prüft noch die Namen der Empfänger.
bank-status-RCVC = Die Namen der Empfänger passen zu ihren Konten.
bank-status-RVCM = Einige Namen passen nicht zu ihren Konten: Sehen Sie bei Ihrer Bank nach, und geben Sie dort frei oder brechen Sie ab.
bank-reason-none = Die Bank nannte keinen Grund.
bank-reason-other = Der Grund der Bank hat den Code { $code }.
bank-reason-AC01 = Die Kontonummer ist falsch.
bank-reason-AC03 = Die Kontonummer ist falsch.
bank-reason-AC04 = Das Konto ist aufgelöst.
bank-reason-AC06 = Das Konto ist gesperrt.
bank-reason-AC13 = Das Konto nimmt solche Überweisungen nicht an.
bank-reason-AG01 = Das Konto nimmt solche Überweisungen nicht an.
bank-reason-BE01 = Der Name passt nicht zum Konto.
bank-reason-CNOR = Die Empfängerbank ist per SEPA nicht erreichbar.
bank-reason-MD07 = Der Kontoinhaber ist verstorben.
bank-reason-MS02 = Der Kontoinhaber hat sie nicht angenommen.
bank-reason-MS03 = Die Bank nannte keinen Grund.
bank-reason-RC01 = Der BIC der Bank ist falsch.
bank-reason-RR04 = Die Bank darf sie von Gesetzes wegen nicht ausführen.

## Fragen
question = Frage
question-open = Offen
question-closed = Geklärt
question-means = Was das bedeutet
question-held = Bis sie geklärt ist, geht an diesen Partner nichts mehr hinaus.
question-settle = Frage klären
question-note-hint = Was die Bank Ihnen gesagt hat und was vereinbart wurde. Es bleibt hier für alle, die später nachsehen.
question-stop-first = Ein anderer Lauf hält, was diese Zahlung bezahlen sollte, und ist noch nicht bei der Bank. Brechen Sie zuerst diesen Lauf ab: Dann kann diese Zahlung als bezahlt gebucht werden. Beide zu bezahlen hieße doppelt zahlen.
question-known = Was bekannt ist
question-ordered = Beauftragt
question-file = Eingelesen
question-settled-by = { $how }. { $by }, { $when }
question-settled = { $how }. { $when }
done-question-settled = Geklärt. Sie steht hier mit Ihrer Notiz.
field-name-way = Was daraus wurde
field-name-found = Was Sie herausgefunden haben
way-out-paid = Es wurde bezahlt: als bezahlt buchen
way-out-not_paid = Es wurde nicht bezahlt: es ist wieder zahlbar
way-out-noted = Es ist nichts zu buchen
outcome-paid = Als bezahlt gebucht
outcome-not_paid = Als nicht bezahlt gebucht: es ist wieder zahlbar
outcome-noted = Es wurde nichts gebucht
outcome-caught_up = Was die Dateien der Bank zeigen, passt wieder
question-unbooked = Abgebucht, obwohl nicht zu zahlen war
question-amount_differs = Ein anderer Betrag als beauftragt
question-contradicts = Die Bank widerspricht dem, was bekannt war
question-debited_twice = Zweimal abgebucht
question-too_early = Kam zurück, bevor es abgegangen war
question-unknown = Eine Referenz wie unsere, die nicht bekannt ist
question-advice-amount_differs = Die Bank nennt einen anderen Betrag als beauftragt, deshalb wurde nichts gebucht. Fragen Sie Ihre Bank: Hat sie ihre Entgelte vom Betrag abgezogen, wurde bezahlt. Ist es eine andere Zahlung, notieren Sie, was Sie herausgefunden haben.
question-advice-unbooked = Ein Auszug zeigt die Abbuchung einer Zahlung, die die Bank abgelehnt hatte, die abgebrochen wurde oder nie hinausgegangen ist. Hält ein anderer Lauf diesen Betrag inzwischen und ist er noch nicht bei der Bank, brechen Sie diesen Lauf ab: Dann kann diese Zahlung als bezahlt gebucht werden. Ist jener Lauf schon hinausgegangen, bitten Sie Ihre Bank, eine der beiden zurückzugeben: Zeigt ein Auszug das, ist die Frage von selbst geklärt.
question-advice-contradicts = Eine Antwort der Bank passt nicht: Sie hat abgelehnt, was ein Auszug als bezahlt zeigt, oder sagt, dass sie bezahlt hat, was sie abgelehnt hatte. Fragen Sie Ihre Bank, was aus der Zahlung wurde, und lesen Sie den Auszug dieses Tages ein. Ein Auszug zählt mehr als eine Antwort.
question-advice-debited_twice = Ein Auszug zeigt diese Zahlung ein zweites Mal. Bitten Sie Ihre Bank, sie zurückzugeben: Zeigt ein Auszug das, ist die Frage von selbst geklärt. Behält der Partner das Geld, notieren Sie, was vereinbart wurde.
question-advice-too_early = Es fehlt der Auszug, auf dem sie abging. Lesen Sie ihn ein, und die Frage ist von selbst geklärt.
question-advice-unknown = Die Bank nennt eine Referenz in der Form unserer eigenen, die dieses Haus nie vergeben hat. Wurde eine ältere Kopie der Datenbank eingespielt, oder zahlt ein anderes Haus von diesem Konto? Sehen Sie nach, bevor der nächste Lauf hinausgeht: Was er bezahlt, ist vielleicht schon bezahlt.

problem-QUESTION_CLOSED = Das ist schon geklärt
    .detail = Jemand anderes hat es geklärt, oder die nächste Datei der Bank.
    .next = Öffnen Sie die Frage noch einmal, um zu sehen, wie.
problem-QUESTION_NOT_OPEN = Das geht jetzt nicht
    .detail = Die Zahlung steht inzwischen anders, oder ein anderer Lauf hält, was sie bezahlen sollte.
    .next = Öffnen Sie die Frage noch einmal, um zu sehen, was möglich ist.

mail-run-subject = Zahlungslauf { $number } wartet auf Sie: { $amount }
mail-run-preheader = Vorbereitet von { $by }; eine zweite Person gibt ihn frei.
mail-run-text = { $transfers ->
    [one] { $by } hat Zahlungslauf { $number } vorbereitet: eine Überweisung über { $amount }, für { $day }. Sehen Sie ihn an und geben Sie ihn frei, oder brechen Sie ihn ab.
   *[other] { $by } hat Zahlungslauf { $number } vorbereitet: { $transfers } Überweisungen, { $amount }, für { $day }. Sehen Sie ihn an und geben Sie ihn frei, oder brechen Sie ihn ab.
}
mail-run-button = Ansehen

## Belege
statement-title = Zahlungsbeleg
statement-approved = Diese Zahlung ist freigegeben und geht in Kürze hinaus.
statement-exported = Wir haben unsere Bank mit der Überweisung beauftragt.
statement-accepted = Unsere Bank hat die Überweisung angenommen.
statement-settled = Der Auszug unserer Bank zeigt die Überweisung am { $day }.
statement-rejected = Unsere Bank konnte die Überweisung nicht ausführen. Der Betrag ist wieder zahlbar: Prüfen Sie Ihre Bankverbindung, dann geht er mit dem nächsten Lauf hinaus.
statement-returned = Die Überweisung kam zurück. Der Betrag ist wieder zahlbar: Prüfen Sie Ihre Bankverbindung, dann geht er mit dem nächsten Lauf hinaus.
statement-pays = Wofür sie ist
statement-sum = Summe
statement-tax = Prämien sind Nettobeträge: Ihre eigene Umsatzsteuer kommt, wo sie anfällt, hinzu.
statement-transfer = Die Überweisung
statement-from = Von
statement-to = An
statement-reference = Referenz

mail-payout-sent-subject = Unterwegs zu Ihnen: { $amount }
mail-payout-sent-preheader = Auf Ihr Konto { $account }, meist in ein oder zwei Bankarbeitstagen.
mail-payout-sent-text = Wir haben unsere Bank beauftragt, { $amount } auf Ihr Konto { $account } zu überweisen. Meist dauert das ein oder zwei Bankarbeitstage.
mail-payout-settled-subject = Bezahlt: { $amount }
mail-payout-settled-preheader = Auf dem Auszug unserer Bank vom { $day }.
mail-payout-settled-text = Am { $day } gingen { $amount } auf Ihr Konto { $account }. Der Beleg sagt, wofür, und lässt sich drucken.
mail-payout-back-subject = Konnte nicht gezahlt werden: { $amount }
mail-payout-back-preheader = Bitte prüfen Sie Ihre Bankverbindung.
mail-payout-returned-text = Unsere Überweisung über { $amount } auf Ihr Konto { $account } kam am { $day } zurück.
mail-payout-rejected-text = Unsere Bank konnte die Überweisung über { $amount } auf Ihr Konto { $account } nicht ausführen.
mail-payout-back-next = Nichts ist verloren: Der Betrag ist wieder zahlbar. Prüfen Sie Ihre Bankverbindung und ändern Sie sie, wenn etwas falsch ist; er geht mit unseren nächsten Zahlungen hinaus.
mail-payout-reference = Die Referenz auf Ihrem Kontoauszug ist { $reference }.
mail-payout-button = Beleg ansehen
mail-payout-back-button = Bankverbindung prüfen
