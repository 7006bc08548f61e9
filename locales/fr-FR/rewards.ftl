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
deal-counts = { $months ->
    [one] Le premier mois payé compte
   *[other] Les { $months } premiers mois payés comptent
}
    .more = Vous gagnez { $percent } % de ce que l’entreprise paie pour l’abonnement et son utilisation : hors taxes, après remises et remboursements. Les frais ponctuels de mise en service et le matériel ne comptent pas. { $annual ->
        [half_of_first_payment] Si le premier paiement couvre une année entière, il compte en totalité.
       *[other] Une année payée en une fois compte mois par mois, un douzième chacun.
    }
deal-pause = Les mois gratuits et les pauses ne vous coûtent rien
    .more = Un essai, un mois gratuit ou une pause n’est pas un mois payé. Le prochain mois payé compte à sa place.
deal-short = { $months ->
    [one] Si aucun mois n’est payé
   *[other] Si moins de mois sont payés
}
    .more = { $months ->
        [one] { $one_month ->
            [half_of_paid] Si l’abonnement se termine avant la fin du mois, vous gagnez tout de même votre part de ce qui a été payé.
           *[other] Si l’abonnement se termine avant qu’un mois soit payé, rien n’est gagné.
        }
       *[other] { $one_month ->
            [half_of_paid] Si l’abonnement se termine avant que { $months } mois soient payés, vous gagnez la même part de ce qui a été payé.
           *[other] Si l’abonnement se termine avant que { $months } mois soient payés, rien n’est gagné.
        }
    }
deal-refund = Les remboursements comptent en proportion
    .more = Un remboursement survenu avant votre versement réduit la récompense en proportion ; un mois entièrement remboursé n’est pas un mois payé. { $adjust ->
        [0] Ce qui vous a été versé vous reste acquis.
        [one] Un remboursement survenu dans la journée qui suit votre versement est déduit du suivant ; nous ne réclamons jamais d’argent.
       *[other] Les remboursements survenus dans les { $adjust } jours suivant votre versement sont déduits du suivant ; nous ne réclamons jamais d’argent.
    }
deal-money = Dans la devise de la facture
    .more = Nous ne la convertissons jamais, et il n’y a pas de minimum. { $credit ->
        [one] Un premier paiement compte s’il intervient dans le mois suivant votre recommandation.
       *[other] Un premier paiement compte s’il intervient dans les { $credit } mois suivant votre recommandation.
    }
deal-pay = { $days ->
    [one] Versée sous un jour ouvré bancaire
   *[other] Versée sous { $days } jours ouvrés bancaires
}
    .more = { $hold ->
        [0] La récompense est acquise lorsque le dernier de ces mois est écoulé et que ses factures sont réglées.
        [one] La récompense est acquise un jour après le dernier de ces mois, dès que ses factures sont réglées.
       *[other] La récompense est acquise { $hold } jours après le dernier de ces mois, dès que ses factures sont réglées.
    } Les jours comptent à partir de là, ou du jour où nous avons vos coordonnées bancaires ; les week-ends et jours fériés bancaires ne comptent pas. La date figure dans votre espace.

# Pages of the partner and of staff
nav-earnings = Vos gains
nav-rewards = Récompenses
earnings-empty = Rien n’est encore payé
earnings-empty-text = Dès qu’une entreprise que vous avez recommandée effectue son premier paiement, ses mois se remplissent ici.
earnings-accrued = Mois payés, pas encore acquis
earnings-payable = Acquis, à vous verser
earnings-in-transit = En route vers votre banque
earnings-paid = Versé
earnings-list = Récompense par récompense
reward = Récompense
reward-months-paid = Mois payés
reward-earned-on = Acquise le
what-it-earns = Ce qu’elle rapporte
reward-reckoned = Comment elle est calculée, ligne par ligne
reward-referral = Recommandation { $receipt }
reward-month = Mois { $number }
reward-month-open = Pas encore payé
reward-month-never = Non payé
reward-days = Du { $first } au { $last }
reward-base = Ce qui compte
reward-share = Vos { $percent } %
reward-share-so-far = { $months ->
    [one] Vos { $percent } % jusqu’ici, dus dès qu’un mois est payé
   *[other] Vos { $percent } % jusqu’ici, dus dès que { $months } mois sont payés
}
reward-due = Date de paiement
pay-no_rail = Ne peut pas encore être versé dans cette devise
pay-waits = Attend les coordonnées bancaires
pay-out_of_reach = Notre virement n’atteint pas le compte
pay-by = À verser au plus tard le { $day }
pay-since = Dû depuis le { $day }
reward-share-lapsed = Caduque : rien n’est dû
reward-of = sur { $base }
reward-so-far = { $share } jusqu’ici, { $percent } % de { $base }
reward-course = De l’acquis au versé
reward-item-first = Acquise le { $day }
reward-total = À vous en tout
reward-item-earned = De nouveau acquis : { $day }
reward-item-changed = Modifié avant le versement : { $day }
reward-item-adjustment = Ajusté après le versement : { $day }
reward-ordered-on = Ordonnée à notre banque le { $day }
reward-paid-on = Versée le { $day }
reward-set-off = Déduit d’un versement, { $day }
reward-paid-so-far = Ordonné ou versé jusqu’ici
reward-rest = Reste à verser
reward-rest-carried = Trop versé, déduit du prochain versement
reward-rules = Calculé selon la version { $version } des conditions : payé, hors taxes, remboursements déduits. Questions : { $contact }.
reward-none = Pas de récompense
reward-none-text = Aucun paiement de cette entreprise ne compte pour une récompense.
reward-state-waiting = Mois par mois
    .sentence = { $paid ->
        [0] Aucun mois n’est encore payé. { $months ->
            [one] Quand un mois sera payé, votre récompense sera fixée.
           *[other] Quand { $months } mois seront payés, votre récompense sera fixée.
        }
        [one] { $paid } mois sur { $months } est payé. Quand tous le seront, votre récompense sera fixée.
       *[other] { $paid } mois sur { $months } sont payés. Quand tous le seront, votre récompense sera fixée.
    }
reward-state-lapsed = Caduque
    .sentence = { $months ->
        [one] L’abonnement s’est terminé avant qu’un mois soit payé ; rien n’est acquis.
       *[other] L’abonnement s’est terminé avant que { $months } mois soient payés ; rien n’est acquis.
    }
reward-state-disputed = Contestée
    .sentence = Un paiement de ces mois est contesté ou en cours de remboursement. Dès que ce sera décidé, votre récompense suivra son cours.
reward-state-open_invoice = Facture ouverte
    .sentence = Une facture de ces mois n’est pas encore réglée. Votre récompense l’attend.
reward-state-pending = Mois en cours
    .sentence = { $has_day ->
        [yes] Les mois sont payés. Votre récompense est acquise le { $day }.
       *[no] Les mois sont payés. Le dernier est écoulé le { $end } ; l’usage est encore facturé ensuite.
    }
reward-state-held = Presque acquise
    .sentence = { $waits_for_usage ->
        [yes] Les mois sont écoulés. Nous attendons la facture de leur usage, jusqu’au { $usage_day }.
       *[no] Les mois sont écoulés. Votre récompense est acquise le { $day }.
    }
reward-state-earned = Acquise
    .sentence = { $due ->
        [no_rail] Acquise le { $day }. Nous ne pouvons pas encore envoyer cette devise par fichier bancaire ; elle vous reste due, rien n’en est perdu.
        [waits] Acquise le { $day }. Nous attendons vos coordonnées bancaires ; elle vous sera alors versée.
        [out_of_reach] Acquise le { $day }. Notre virement en euros n’atteint pas votre compte ; elle vous reste due jusqu’à ce que vous indiquiez un compte dans un pays SEPA.
        [since] Acquise le { $day }. Elle devait vous être versée au plus tard le { $pay_day } et a du retard : nous nous en occupons.
       *[by] Acquise le { $day }. Elle vous sera versée au plus tard le { $pay_day }.
    }
reward-state-ordered = Ordonnée
    .sentence = Votre versement est approuvé et part vers votre banque, ou est déjà parti. Il est dit versé dès que le relevé de notre banque le montre.
reward-state-paid = Versée
    .sentence = Versée le { $paid_day } : le relevé de notre banque le montre. Les remboursements ultérieurs sont déduits de votre prochain versement.
rewards-lead = Ce que gagnent les recommandations abouties, d’après les paiements de leurs clients. Personne ne saisit de montant ici.
rewards-empty = Pas encore de récompenses
rewards-empty-text = Elles commencent avec le premier paiement d’un client recommandé : envoyez les données de facturation, ou importez-les.
reward-barred = Payé avant la validation
reward-barred-text = Le client a payé pour la première fois le { $day }, avant la validation de la recommandation : rien n’est acquis (R13).
reward-waits-for = Attend
reward-lines = Ligne par ligne
reward-items = Ce qui est devenu exigible
reward-facts = Les faits tels qu’ils ont été transmis
reward-postings = Dans le grand livre
line-number = Ligne
line-month = Mois
line-net = Net
line-cash-ratio = Part payée
line-share = Part dans le mois
line-counted = Compte
billed-invoice = Facture
billed-money-in = Paiement
billed-money-out = Remboursement ou contestation
billed-id = Identifiant
billed-kind = Nature
billed-day = Jour
billed-amount = Montant
item-because = À cause de
item-kind-earned = Acquis
item-kind-changed = Modifié avant le versement
item-kind-adjustment = Modifié après le versement
posting-account = Compte
posting-kind-accrue = Provisionné
posting-kind-earn = Acquis
posting-kind-adjust = Ajusté
posting-kind-send = Transmis à la banque
posting-kind-settle = Vu sur le relevé
posting-kind-reject = Refusé par la banque
posting-kind-bounce = Revenu

# Mails
mail-month-subject = { $company } a payé son premier mois
mail-month-preheader = { $base } comptent jusqu’ici.
mail-month-text = Le premier mois de { $company } est payé ({ $receipt }). Jusqu’ici, { $base } comptent ; vos { $percent } % représentent { $share }.
mail-month-deal = Quand { $months } mois seront payés, vous en gagnerez { $percent } %. D’ici là, vous n’avez rien à faire.
mail-month-button = Voir votre récompense
mail-lapsed-subject = { $company } a mis fin à son abonnement
mail-lapsed-preheader = { $months ->
    [one] Il s’est terminé avant qu’un mois soit payé.
   *[other] Il s’est terminé avant que { $months } mois soient payés.
}
mail-lapsed-text = { $company } ({ $receipt }) a mis fin à son abonnement, le { $day }. { $paid ->
    [0] Aucun mois n’a été payé.
    [one] Un mois a été payé.
   *[other] { $paid } mois ont été payés.
}
mail-lapsed-deal = { $months ->
    [one] Les conditions demandent un mois payé ; la récompense devient donc caduque et rien n’est dû. S’il est payé plus tard, il comptera sans que vous ayez rien à faire. Si vous pensez que c’est une erreur, écrivez à { $contact }.
   *[other] Les conditions demandent { $months } mois payés ; la récompense devient donc caduque et rien n’est dû. S’ils sont payés plus tard, ils compteront sans que vous ayez rien à faire. Si vous pensez que c’est une erreur, écrivez à { $contact }.
}
