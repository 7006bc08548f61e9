# Rewards: what a referral earns, month by month.
# Terms of the deal
terms-reward = Comment la récompense est calculée
terms-hold = Attente après le dernier mois, en jours
terms-hold-usage = Attente maximale de l’usage facturé plus tard, en jours
terms-adjust = Les remboursements modifient ce qui a été versé pendant, en jours
terms-one-month = Un abonnement qui se termine trop tôt
terms-annual = Une année payée en une fois
policy-lapse = Rien n’est gagné
policy-half_of_paid = La même part de ce qui a été payé
policy-two_twelfths = Un douzième compte pour chaque mois
policy-half_of_first_payment = Tout le premier paiement compte
home-deal-rules = { $months ->
    [one] { $one_month ->
        [half_of_paid] Si l’abonnement se termine avant la fin du mois, vous gagnez tout de même votre part de ce qui a été payé.
       *[other] Si l’abonnement se termine avant qu’un mois soit payé, rien n’est gagné.
    }
   *[other] { $one_month ->
        [half_of_paid] Si l’abonnement se termine avant que { $months } mois soient payés, vous gagnez la même part de ce qui a été payé.
       *[other] Si l’abonnement se termine avant que { $months } mois soient payés, rien n’est gagné.
    }
} { $annual ->
    [half_of_first_payment] Si le premier paiement couvre une année entière, il compte en totalité.
   *[other] Une année payée en une fois compte mois par mois, un douzième chacun.
}
home-deal-earned = { $hold ->
    [0] La récompense est acquise lorsque le dernier de ces mois est écoulé et que ses factures sont réglées.
    [one] La récompense est acquise un jour après le dernier de ces mois, dès que ses factures sont réglées.
   *[other] La récompense est acquise { $hold } jours après le dernier de ces mois, dès que ses factures sont réglées.
} { $adjust ->
    [0] Ce qui vous a été versé vous reste acquis.
    [one] Un remboursement survenu dans la journée qui suit votre versement est déduit du suivant ; nous ne réclamons jamais d’argent.
   *[other] Les remboursements survenus dans les { $adjust } jours suivant votre versement sont déduits du suivant ; nous ne réclamons jamais d’argent.
}
