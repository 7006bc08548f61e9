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
home-deal-rules = { $months ->
    [one] { $one_month ->
        [half_of_paid] Endet das Abonnement vor dem Ende des Monats, verdienen Sie trotzdem Ihren Anteil an dem, was bezahlt wurde.
       *[other] Endet das Abonnement, bevor ein Monat bezahlt ist, wird nichts verdient.
    }
   *[other] { $one_month ->
        [half_of_paid] Endet das Abonnement, bevor { $months } Monate bezahlt sind, verdienen Sie denselben Anteil an dem, was bezahlt wurde.
       *[other] Endet das Abonnement, bevor { $months } Monate bezahlt sind, wird nichts verdient.
    }
} { $annual ->
    [half_of_first_payment] Gilt die erste Zahlung für ein ganzes Jahr, zählt sie ganz.
   *[other] Ein auf einmal bezahltes Jahr zählt Monat für Monat, je ein Zwölftel.
}
home-deal-earned = { $hold ->
    [0] Die Prämie ist verdient, wenn der letzte dieser Monate vorbei ist und seine Rechnungen beglichen sind.
    [one] Die Prämie ist einen Tag nach dem letzten dieser Monate verdient, sobald seine Rechnungen beglichen sind.
   *[other] Die Prämie ist { $hold } Tage nach dem letzten dieser Monate verdient, sobald seine Rechnungen beglichen sind.
} { $adjust ->
    [0] Was Ihnen ausgezahlt wurde, bleibt Ihnen.
    [one] Eine Erstattung innerhalb eines Tages nach Ihrer Auszahlung verrechnen wir mit der nächsten; Geld fordern wir nie zurück.
   *[other] Erstattungen innerhalb von { $adjust } Tagen nach Ihrer Auszahlung verrechnen wir mit der nächsten; Geld fordern wir nie zurück.
}
