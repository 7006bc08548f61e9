# Billing: facts, customers, the desk.

## Problems and errors
problem-IDEMPOTENCY_KEY_MISSING = Il manque un en-tête Idempotency-Key
    .detail = Les données ne sont acceptées que sous une clé : un appel répété ne compte ainsi qu’une fois.
    .next = Envoyez l’en-tête Idempotency-Key avec une nouvelle valeur à chaque appel, par exemple l’identifiant de l’événement.
problem-FACT_OF_OTHER_CUSTOMER = Cette donnée appartient à un autre client
    .detail = { $kind ->
        [invoice] La facture { $id } est connue comme celle du client { $customer }.
        [money_in] Le paiement { $id } est connu comme celui du client { $customer }.
       *[money_out] Le remboursement ou le litige { $id } est connu comme celui du client { $customer }.
    }
    .next = Vérifiez l’identifiant du client. Rien de cet appel n’a été enregistré.
problem-FACT_DIFFERS = Cela est connu autrement
    .detail = { error-FACT_DIFFERS }
    .next = { error-FACT_DIFFERS.fix } Rien de cet appel n’a été enregistré.
problem-BILLING_ROLE = Votre rôle ne permet pas cette action
    .detail = Le propriétaire, les responsables et les finances disent à quelle recommandation appartient un client.
    .next = Adressez-vous à l’un d’eux.
problem-CUSTOMER_WON = Les paiements de ce client comptent déjà
    .detail = Ils ont fait gagner la recommandation { $receipt }, et une récompense est calculée à partir d’eux.
    .next = La page du client dit que faire si c’est une erreur.
error-RECEIPT = Aucune recommandation ne porte ce reçu.
    .fix = Écrivez son numéro, par exemple LW-000042.
problem-BILLING_SEE = Votre rôle ne donne pas accès aux montants
    .detail = Le propriétaire, les responsables, les finances et les auditeurs voient ce que paient les clients.
    .next = Adressez-vous à l’un d’eux.
error-INVOICE_DIFFERS = Cette facture a d’autres montants, une autre devise ou un autre état à la ligne { $row }.
    .fix = Indiquez la même chose sur toutes les lignes d’une facture.
error-LINES_SUM = Les lignes de la facture { $invoice } font { $sum } au total, son montant hors taxes est de { $net } unités mineures.
    .fix = Cherchez une ligne manquante ou présente deux fois.
error-FACT_OF_OTHER_CUSTOMER = { $kind ->
        [invoice] La facture { $id } est connue comme celle du client { $customer }.
        [money_in] Le paiement { $id } est connu comme celui du client { $customer }.
       *[money_out] Le remboursement ou le litige { $id } est connu comme celui du client { $customer }.
    }
    .fix = Vérifiez l’identifiant du client.
error-FACT_DIFFERS = { $kind ->
        [invoice] La facture { $id } est connue avec { $name } { $known }, et vient d’être indiquée avec { $told }.
        [money_in] Le paiement { $id } est connu avec { $name } { $known }, et vient d’être indiqué avec { $told }.
       *[money_out] Le remboursement ou le litige { $id } est connu avec { $name } { $known }, et vient d’être indiqué avec { $told }.
    }
    .fix = { $kind ->
        [invoice] Ce qui a été indiqué reste : annulez la facture (void) et facturez à nouveau sous un autre identifiant.
        [money_in] Ce qui a été indiqué reste : indiquez la différence comme un autre paiement ou un remboursement, sous son propre identifiant.
       *[money_out] Ce qui a été indiqué reste : indiquez la différence à part, ou celui-ci comme reversed et le bon sous un autre identifiant.
    }
error-TOLD_TWICE = { $kind ->
        [invoice] La facture { $id } figure ici en deux versions : avec { $name } { $known } et avec { $told }.
        [money_in] Le paiement { $id } figure ici en deux versions : avec { $name } { $known } et avec { $told }.
       *[money_out] Le remboursement ou le litige { $id } figure ici en deux versions : avec { $name } { $known } et avec { $told }.
    }
    .fix = Envoyez ce qui est vrai. Seuls l’état d’une facture (state) et celui de money_out (status) peuvent différer.

## The desk
nav-billing = Facturation
billing-lead = Ce que paient les clients, et la recommandation qui les a amenés.
billing-desk = Clients en attente d’une décision
billing-desk-empty = Aucun client n’attend
billing-desk-empty-text = Les clients que nous ne pouvons relier nous-mêmes à aucune recommandation arrivent ici.
billing-desk-more = { $count ->
    [one] Un autre attend derrière ceux-ci.
   *[other] { $count } autres attendent derrière ceux-ci.
}
billing-customer = Client
billing-whose = Quelle recommandation ?
billing-stays = Il reste à sa recommandation
billing-stays-why = Ses paiements ont fait gagner { $receipt }, et une récompense est calculée à partir d’eux. Il ne peut donc plus être relié à une autre recommandation.
billing-stays-wrong = Si le lien est faux, n’approuvez aucun lot de paiement qui contient cette récompense et renvoyez ses factures avec l’état void : cela reprend la récompense, et ce qui a déjà été versé est déduit du prochain versement du partenaire. Envoyez ensuite factures et paiements sous de nouveaux identifiants pour un autre identifiant de client, et reliez celui-ci.
billing-link = Relier
billing-receipt-of = Reçu de la recommandation qui a amené { $customer }
billing-set-aside = Aucune de nos recommandations
link-doubt = Relier malgré tout ?
link-doubt-checking = La machine contrôle encore { $receipt }. Si elle n’est pas validée, les paiements de ce client ne rapportent rien.
link-doubt-in_review = Une personne examine encore { $receipt }. Sans validation, les paiements de ce client ne rapportent rien.
link-doubt-refused = { $receipt } a été refusée, et seule une recommandation validée rapporte. Les paiements de ce client ne rapporteraient rien, ni à ce partenaire ni à un autre.
link-doubt-withdrawn = { $receipt } a été retirée, et seule une recommandation validée rapporte. Les paiements de ce client ne rapporteraient rien, ni à ce partenaire ni à un autre.
link-doubt-lapsed = La récompense de { $receipt } est caduque. Les paiements de ce client compteraient avec les précédents, et le client ne pourrait plus être relié ailleurs.
link-sure = Oui, malgré tout
billing-customers = Clients
billing-empty = Aucun client pour l’instant
billing-empty-text = Ils apparaissent ici dès que votre système de facturation les signale.
billing-first-seen = Signalé depuis
billing-validated = validée le { $day }
billing-never-validated = jamais validée
unlinked-no_referral = Aucune recommandation ne porte cette adresse ou ce domaine, ou le domaine est partagé par beaucoup d’entreprises.
unlinked-not_validated = Les recommandations correspondantes n’ont pas été validées, ou ont été retirées.
unlinked-customer_before = Ils ont payé avant la validation de la recommandation : ils étaient déjà clients.
unlinked-several = Plusieurs recommandations correspondent, et aucune ne détient l’entreprise.
not-won-not_validated = Non gagnée : la recommandation n’a pas été validée.
not-won-customer_before = Non gagnée : ils ont payé avant la validation de la recommandation.
not-won-too_late = Non gagnée : le premier paiement est arrivé après le délai d’attribution.
not-won-held_by_other = Non gagnée : la recommandation d’un autre partenaire détient l’entreprise.
standing-waiting = En attente
standing-set_aside = Aucune de nos recommandations
standing-linked = Relié
road-external_id = annoncé à l’avance
road-email = même adresse
road-domain = même domaine
road-person = par une personne
source-api = par l’API
source-csv = par CSV
source-demo = inventé pour la démo
done-customer-linked = Relié. Ses paiements comptent pour la recommandation.
done-customer-set-aside = Noté : aucune de nos recommandations.
done-customer-expected = Noté. Le client sera relié dès que ses données arriveront.

## One customer
billing-referral = Recommandation
billing-linked = Relié
billing-linked-how = { $how }, { $day }
billing-facts = Ce qui a été signalé
billing-facts-empty = Aucune donnée pour l’instant
billing-facts-empty-text = Les factures et les paiements apparaissent ici dès que le système de facturation les signale.
billing-fact = Donnée
billing-amount = Montant
billing-told = Reçue
billing-minor = { $amount } unités mineures
billing-currency-awaited = la facture qui indique la devise n’est pas encore arrivée
fact-invoice = Facture
fact-money_in = Paiement
fact-money_out = Argent rendu
fact-ended = Fin de l’abonnement
fact-on-invoice = sur { $invoice }, { $day }
invoice-open = ouverte
invoice-paid = payée
invoice-uncollectible = passée en perte
invoice-void = annulée
invoice-period = du { $from } au { $to }
money-out-refund = remboursement
money-out-credit_note_out_of_band = avoir, versé par un autre moyen
money-out-dispute = litige
money-out-open = non tranché
money-out-reversed = annulé
customer-event-first_seen = Signalé pour la première fois, { $source }
customer-event-linked = Relié à { $receipt }
    .by = { $by } l’a relié à { $receipt }
customer-event-set_aside = Aucune de nos recommandations
    .by = { $by } a indiqué : aucune de nos recommandations
customer-event-expected = Attendu pour { $receipt }
    .by = { $by } a annoncé qu’il appartient à { $receipt }

## Bringing facts in
field-name-external_id = Identifiant dans le système de facturation
field-name-receipt = Reçu
billing-expect-title = Annoncer à quelle recommandation appartient un client
billing-expect-text = Si vous savez quel client une recommandation est devenue, ses paiements comptent sans que personne ait à regarder.
billing-expect-hint = Comme l’écrit votre système de facturation, par exemple cus_42
billing-expect-send = Noter
billing-import-title = Importer des données par CSV
billing-import-hint = Une ligne par donnée. Colonne fact : invoice_line, money_in, money_out ou subscription_ended ; colonnes du client external_id, email, domain, name ; d’une facture invoice, currency, net, tax, gross, state ; de sa ligne line_net, period_start, period_end, kind ; de l’argent id, invoice, gross, at, kind, status. Montants en unités mineures : 19900 vaut 199,00 EUR. Jusqu’à 200 Mio.
billing-import-customers = Clients
billing-import-new = Nouvelles données
billing-import-known = Données connues
billing-import-waiting = En attente d’une décision
billing-import-left-out = Clients laissés de côté
billing-import-left-out-text = D’un client dont une ligne est inacceptable, rien n’a été enregistré. Corrigez les lignes et renvoyez le fichier : ce qui est connu ne compte qu’une fois.
billing-api-title = Envoyer des données par l’API
billing-api-text = Créez une clé, puis envoyez chaque événement de votre système de facturation sous sa propre clé ; répéter un appel ne change rien.
error-GROSS_SUM = Le total de la facture { $invoice } est { $gross } ; le net et la taxe font { $sum } unités mineures.
    .fix = Envoyez le net, la taxe et le brut de toute la facture, avant imputation d’un avoir client.
