# Rewards: what a referral earns, month by month.
# Terms of the deal
terms-reward = Wie die Prämie berechnet wird
terms-hold = Wartezeit nach dem letzten Monat, in Tagen
terms-hold-usage = Höchstens auf spätere Nutzungsabrechnung warten, in Tagen
terms-adjust = Erstattungen ändern Ausgezahltes, in Tagen
terms-one-month = Ein Abonnement, das zu früh endet
terms-annual = Ein Jahr auf einmal bezahlt
policy-lapse = Es wird nichts verdient
policy-half_of_paid = Derselbe Anteil dessen, was bezahlt wurde
policy-two_twelfths = Je Monat zählt ein Zwölftel
policy-half_of_first_payment = Die ganze erste Zahlung zählt
deal-counts = { $months ->
    [one] Der erste bezahlte Monat zählt
   *[other] Die ersten { $months } bezahlten Monate zählen
}
    .more = Sie verdienen { $percent } % dessen, was das Unternehmen für das Abonnement und dessen Nutzung zahlt: ohne Steuern, nach Rabatten und Erstattungen. Einmalige Einrichtung und Geräte zählen nicht. { $annual ->
        [half_of_first_payment] Gilt die erste Zahlung für ein ganzes Jahr, zählt sie ganz.
       *[other] Ein auf einmal bezahltes Jahr zählt Monat für Monat, je ein Zwölftel.
    }
deal-pause = Freimonate und Pausen kosten Sie nichts
    .more = Eine Testphase, ein Freimonat oder eine Pause ist kein bezahlter Monat. An ihrer Stelle zählt der nächste Monat, der bezahlt wird.
deal-short = { $months ->
    [one] Wenn kein Monat bezahlt wird
   *[other] Wenn weniger bezahlt werden
}
    .more = { $months ->
        [one] { $one_month ->
            [half_of_paid] Endet das Abonnement vor dem Ende des Monats, verdienen Sie trotzdem Ihren Anteil an dem, was bezahlt wurde.
           *[other] Endet das Abonnement, bevor ein Monat bezahlt ist, wird nichts verdient.
        }
       *[other] { $one_month ->
            [half_of_paid] Endet das Abonnement, bevor { $months } Monate bezahlt sind, verdienen Sie denselben Anteil an dem, was bezahlt wurde.
           *[other] Endet das Abonnement, bevor { $months } Monate bezahlt sind, wird nichts verdient.
        }
    }
deal-refund = Erstattungen zählen anteilig
    .more = Eine Erstattung vor Ihrer Auszahlung mindert die Prämie anteilig; ein ganz erstatteter Monat ist kein bezahlter Monat. { $adjust ->
        [0] Was Ihnen ausgezahlt wurde, bleibt Ihnen.
        [one] Eine Erstattung innerhalb eines Tages nach Ihrer Auszahlung verrechnen wir mit der nächsten; Geld fordern wir nie zurück.
       *[other] Erstattungen innerhalb von { $adjust } Tagen nach Ihrer Auszahlung verrechnen wir mit der nächsten; Geld fordern wir nie zurück.
    }
deal-money = In der Währung der Rechnung
    .more = Wir rechnen nie um, und einen Mindestbetrag gibt es nicht. { $credit ->
        [one] Eine erste Zahlung zählt, wenn sie innerhalb eines Monats nach Ihrer Empfehlung eingeht.
       *[other] Eine erste Zahlung zählt, wenn sie innerhalb von { $credit } Monaten nach Ihrer Empfehlung eingeht.
    }
deal-pay = { $days ->
    [one] Ausgezahlt innerhalb eines Bankarbeitstags
   *[other] Ausgezahlt innerhalb von { $days } Bankarbeitstagen
}
    .more = { $hold ->
        [0] Die Prämie ist verdient, wenn der letzte dieser Monate vorbei ist und seine Rechnungen beglichen sind.
        [one] Die Prämie ist einen Tag nach dem letzten dieser Monate verdient, sobald seine Rechnungen beglichen sind.
       *[other] Die Prämie ist { $hold } Tage nach dem letzten dieser Monate verdient, sobald seine Rechnungen beglichen sind.
    } Die Tage zählen ab dann oder ab dem Tag, an dem wir Ihre Bankverbindung haben; Wochenenden und Bankfeiertage zählen nicht. Das Datum sehen Sie im Portal.

# Pages of the partner and of staff
nav-earnings = Verdienst
nav-rewards = Prämien
earnings-empty = Noch ist nichts bezahlt
earnings-empty-text = Sobald ein von Ihnen empfohlenes Unternehmen zum ersten Mal zahlt, füllen sich hier seine Monate.
earnings-accrued = Bezahlte Monate, noch nicht verdient
earnings-payable = Verdient, wird ausgezahlt
earnings-in-transit = Unterwegs zu Ihrer Bank
earnings-paid = An Sie ausgezahlt
earnings-list = Prämie für Prämie
reward = Prämie
reward-months-paid = Bezahlte Monate
reward-earned-on = Verdient am
what-it-earns = Was sie einbringt
reward-reckoned = Wie sie berechnet ist, Zeile für Zeile
reward-referral = Empfehlung { $receipt }
reward-month = Monat { $number }
reward-month-open = Noch nicht bezahlt
reward-month-never = Nicht bezahlt
reward-days = { $first } bis { $last }
reward-base = Was zählt
reward-share = Ihre { $percent } %
reward-share-so-far = { $months ->
    [one] Ihre { $percent } % bisher, fällig, sobald ein Monat bezahlt ist
   *[other] Ihre { $percent } % bisher, fällig, sobald { $months } Monate bezahlt sind
}
reward-due = Zahltag
pay-no_rail = Kann in dieser Währung noch nicht überwiesen werden
pay-waits = Wartet auf die Bankverbindung
pay-out_of_reach = Unsere Überweisung erreicht das Konto nicht
pay-by = Zu zahlen bis { $day }
pay-since = Fällig seit { $day }
reward-share-lapsed = Verfallen: nichts ist fällig
reward-of = von { $base }
reward-so-far = Bisher { $share }, { $percent } % von { $base }
reward-course = Von verdient bis ausgezahlt
reward-item-first = Verdient am { $day }
reward-total = Insgesamt für Sie
reward-item-earned = Wieder verdient: { $day }
reward-item-changed = Geändert vor der Auszahlung: { $day }
reward-item-adjustment = Angepasst nach der Auszahlung: { $day }
reward-ordered-on = Bei unserer Bank beauftragt am { $day }
reward-paid-on = Ausgezahlt am { $day }
reward-set-off = Von einer Auszahlung abgezogen, { $day }
reward-paid-so-far = Bisher beauftragt oder ausgezahlt
reward-rest = Noch auszuzahlen
reward-rest-carried = Zu viel ausgezahlt, geht von der nächsten Auszahlung ab
reward-rules = Berechnet nach Version { $version } der Bedingungen: bezahlt, ohne Steuern, nach Erstattungen. Fragen: { $contact }.
reward-none = Keine Prämie
reward-none-text = Keine Zahlung dieses Unternehmens zählt für eine Prämie.
reward-state-waiting = Monat für Monat
    .sentence = { $paid ->
        [0] Noch ist kein Monat bezahlt. { $months ->
            [one] Ist ein Monat bezahlt, steht Ihre Prämie fest.
           *[other] Sind { $months } Monate bezahlt, steht Ihre Prämie fest.
        }
        [one] { $paid } von { $months } Monaten ist bezahlt. Sind es alle, steht Ihre Prämie fest.
       *[other] { $paid } von { $months } Monaten sind bezahlt. Sind es alle, steht Ihre Prämie fest.
    }
reward-state-lapsed = Verfallen
    .sentence = { $months ->
        [one] Das Abonnement endete, bevor ein Monat bezahlt war; es ist nichts verdient.
       *[other] Das Abonnement endete, bevor { $months } Monate bezahlt waren; es ist nichts verdient.
    }
reward-state-disputed = Strittig
    .sentence = Eine Zahlung dieser Monate ist strittig oder wird gerade erstattet. Sobald das entschieden ist, geht es mit Ihrer Prämie weiter.
reward-state-open_invoice = Rechnung offen
    .sentence = Eine Rechnung dieser Monate ist noch nicht beglichen. Ihre Prämie wartet darauf.
reward-state-pending = Monate laufen
    .sentence = { $has_day ->
        [yes] Die Monate sind bezahlt. Verdient ist Ihre Prämie am { $day }.
       *[no] Die Monate sind bezahlt. Der letzte ist am { $end } vorbei; danach wird noch die Nutzung abgerechnet.
    }
reward-state-held = Fast verdient
    .sentence = { $waits_for_usage ->
        [yes] Die Monate sind vorbei. Wir warten auf die Abrechnung ihrer Nutzung bis { $usage_day }.
       *[no] Die Monate sind vorbei. Verdient ist Ihre Prämie am { $day }.
    }
reward-state-earned = Verdient
    .sentence = { $due ->
        [no_rail] Verdient am { $day }. In dieser Währung können wir noch keine Bankdatei erstellen; der Betrag bleibt Ihnen geschuldet, nichts davon geht verloren.
        [waits] Verdient am { $day }. Wir warten auf Ihre Bankverbindung; dann wird sie an Sie ausgezahlt.
        [out_of_reach] Verdient am { $day }. Unsere Überweisung in Euro erreicht Ihr Konto nicht; der Betrag bleibt Ihnen geschuldet, bis Sie ein Konto in einem SEPA-Land nennen.
        [since] Verdient am { $day }. Sie sollte bis { $pay_day } ausgezahlt sein und ist verspätet: Wir kümmern uns darum.
       *[by] Verdient am { $day }. Sie wird bis { $pay_day } an Sie ausgezahlt.
    }
reward-state-ordered = Beauftragt
    .sentence = Ihre Auszahlung ist freigegeben und geht an Ihre Bank hinaus oder ist schon unterwegs. Ausgezahlt heißt sie, sobald der Auszug unserer Bank sie zeigt.
reward-state-paid = Ausgezahlt
    .sentence = An Sie ausgezahlt am { $paid_day }: Der Auszug unserer Bank zeigt es. Spätere Erstattungen verrechnen wir mit Ihrer nächsten Auszahlung.
rewards-lead = Was gewonnene Empfehlungen durch die Zahlungen ihrer Kunden verdienen. Hier gibt niemand einen Betrag ein.
rewards-empty = Noch keine Prämien
rewards-empty-text = Sie beginnen mit der ersten Zahlung eines empfohlenen Kunden: Senden Sie Abrechnungsdaten, oder laden Sie sie hoch.
reward-barred = Vor der Freigabe bezahlt
reward-barred-text = Der Kunde hat zum ersten Mal am { $day } gezahlt, bevor die Empfehlung freigegeben war: Es ist nichts verdient (R13).
reward-waits-for = Wartet auf
reward-lines = Position für Position
reward-items = Was fällig wurde
reward-facts = Tatsachen, wie sie gemeldet wurden
reward-postings = Im Hauptbuch
line-number = Position
line-month = Monat
line-net = Netto
line-cash-ratio = Bezahlter Teil
line-share = Teil im Monat
line-counted = Zählt
billed-invoice = Rechnung
billed-money-in = Zahlung
billed-money-out = Erstattung oder Rückbelastung
billed-id = Kennung
billed-kind = Art
billed-day = Tag
billed-amount = Betrag
item-because = Wegen
item-kind-earned = Verdient
item-kind-changed = Vor der Auszahlung geändert
item-kind-adjustment = Nach der Auszahlung geändert
posting-account = Konto
posting-kind-accrue = Abgegrenzt
posting-kind-earn = Verdient
posting-kind-adjust = Angepasst
posting-kind-send = An die Bank gesendet
posting-kind-settle = Auf dem Kontoauszug gesehen
posting-kind-reject = Von der Bank abgelehnt
posting-kind-bounce = Zurückgekommen

# Mails
mail-month-subject = { $company } hat den ersten Monat bezahlt
mail-month-preheader = Bisher zählen { $base }.
mail-month-text = Der erste Monat von { $company } ist bezahlt ({ $receipt }). Bisher zählen { $base }; Ihre { $percent } % davon sind { $share }.
mail-month-deal = Sind { $months } Monate bezahlt, verdienen Sie { $percent } % davon. Bis dahin müssen Sie nichts tun.
mail-month-button = Ihre Prämie ansehen
mail-lapsed-subject = { $company } hat das Abonnement beendet
mail-lapsed-preheader = { $months ->
    [one] Es endete, bevor ein Monat bezahlt war.
   *[other] Es endete, bevor { $months } Monate bezahlt waren.
}
mail-lapsed-text = { $company } ({ $receipt }) hat das Abonnement beendet, und zwar am { $day }. { $paid ->
    [0] Kein Monat war bezahlt.
    [one] Ein Monat war bezahlt.
   *[other] { $paid } Monate waren bezahlt.
}
mail-lapsed-deal = { $months ->
    [one] Die Bedingungen verlangen einen bezahlten Monat; die Prämie verfällt also, und es ist nichts fällig. Wird er später bezahlt, zählt er, ohne dass Sie etwas tun müssen. Halten Sie das für falsch, schreiben Sie an { $contact }.
   *[other] Die Bedingungen verlangen { $months } bezahlte Monate; die Prämie verfällt also, und es ist nichts fällig. Werden sie später bezahlt, zählen sie, ohne dass Sie etwas tun müssen. Halten Sie das für falsch, schreiben Sie an { $contact }.
}
