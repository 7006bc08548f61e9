### Belege: was auf einem steht, und die Seite, auf der ihn jeder prüft, der ihn hat.

receipt-yours = Ihr Beleg
receipt-digest = Prüfsumme
receipt-digest-hint = Die Zeichen neben der Nummer: mindestens die ersten 16. Leerzeichen spielen keine Rolle.
receipt-issued = Eingegangen
receipt-sealed = Versiegelt
receipt-sealed-soon = In etwa einer Sekunde
receipt-at-position = an Stelle { $position }
receipt-position = Stelle
receipt-hash = Prüfsumme der Kette
receipt-verify-this = Diesen Beleg prüfen
receipt-verify = Prüfen
receipt-verify-title = Einen Beleg prüfen
receipt-verify-lead = Mit Nummer und Prüfsumme eines Belegs sehen Sie, wann die Empfehlung eingegangen ist und dass seither nichts geändert wurde.
receipt-unconfirmed = Das können wir nicht bestätigen
    .why = Kein Beleg hat diese Nummer zusammen mit dieser Prüfsumme. Übernehmen Sie beides noch einmal aus der E-Mail oder von der Seite der Empfehlung.
receipt-standing-whole = Bestätigt
    .sentence = { $before ->
        [0] Dieser Beleg ist so, wie er versiegelt wurde: der allererste. Die ganze Kette wurde am { $checked } geprüft.
        [one] Dieser Beleg ist so, wie er versiegelt wurde, und der vor ihm auch. Die ganze Kette wurde am { $checked } geprüft.
       *[other] Dieser Beleg ist so, wie er versiegelt wurde, und die { $before } vor ihm auch. Die ganze Kette wurde am { $checked } geprüft.
    }
receipt-standing-sealed = Bestätigt
    .sentence = Dieser Beleg ist so, wie er versiegelt wurde. Die ganze Kette vor ihm wird jeden Tag geprüft, das nächste Mal mit diesem Beleg.
receipt-standing-pending = Eingegangen
    .sentence = Dieser Beleg ist ausgestellt und wartet auf sein Siegel. Das dauert etwa eine Sekunde; sehen Sie dann noch einmal nach.
receipt-standing-broken = Etwas wurde geändert
    .sentence = Dieser Beleg, oder einer, der mit ihm versiegelt wurde, ist nicht so, wie er versiegelt wurde. Behalten Sie diese Seite und schreiben Sie an { $contact }.
receipt-means = Was das sagt
receipt-means-digest = Die Prüfsumme entstand aus dem Lead, dem Partner und der Zeit der Einreichung. Sie verrät niemandem, wer der Lead ist, und passt zu keinem anderen.
receipt-means-hash = Die Prüfsumme der Kette entstand aus diesem Beleg und der Prüfsumme der Kette davor. Wer sie aufhebt, kann erkennen, dass weder dieser noch ein früherer Beleg geändert, verschoben oder entfernt wurde.
receipt-by-yourself = Alles, woraus das Siegel entstand, um es selbst zu prüfen (JSON)
receipt-another = Einen anderen Beleg prüfen

error-RECEIPT_NUMBER = Das ist keine Belegnummer.
    .fix = Sie sieht aus wie LW-000042.
error-DIGEST = Das ist keine Prüfsumme.
    .fix = Übernehmen Sie mindestens 16 Zeichen davon: Ziffern und Buchstaben von a bis f.

problem-RECEIPT_UNCONFIRMED = { receipt-unconfirmed }
    .detail = Kein Beleg hat diese Nummer zusammen mit dieser Prüfsumme.
    .next = Übernehmen Sie beides noch einmal aus der E-Mail oder von der Seite der Empfehlung.
problem-ASKED_TOO_OFTEN = Sie haben sehr oft gefragt
    .detail = Mehr Fragen nach Belegen beantworten wir einem Netz in einer Stunde nicht.
    .next = Kommen Sie in einer Stunde wieder.

mail-received-proof = Die Prüfsumme Ihres Belegs ist { $digest }. Mit Nummer und Prüfsumme kann jeder prüfen, wann die Empfehlung bei uns eingegangen ist: { $page }
