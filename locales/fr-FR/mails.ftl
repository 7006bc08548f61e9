### Les mots des e-mails et des chronologies.

mail-hello = Bonjour { $name },
mail-button = { $label } :
mail-foot-partner = Vous recevez cet e-mail parce que vous êtes partenaire du programme { $operator }, ou que vous avez posé votre candidature.
mail-foot-staff = Vous recevez cet e-mail parce que vous travaillez avec ce programme partenaires.

mail-sign-in-subject = Votre lien de connexion
mail-sign-in-preheader = { $minutes ->
    [one] Il fonctionne une seule fois, pendant une minute.
   *[other] Il fonctionne une seule fois, pendant { $minutes } minutes.
}
mail-sign-in-text = { $minutes ->
    [one] Voici votre lien. Il fonctionne une seule fois, pendant une minute.
   *[other] Voici votre lien. Il fonctionne une seule fois, pendant { $minutes } minutes.
}
mail-sign-in-button = Se connecter
mail-sign-in-code = Dans le navigateur où vous l’avez demandé, ces six chiffres ont le même effet : [code]
mail-sign-in-foot = Vous recevez cet e-mail parce que quelqu’un a demandé un lien avec votre adresse. Si ce n’était pas vous, ne faites rien : personne ne peut entrer sans ce lien.

mail-invitation-subject = { $by } vous invite au programme partenaires
mail-invitation-preheader = Votre rôle : { $role }.
mail-invitation-text = { $days ->
    [one] { $by } vous invite à rejoindre l’équipe du programme partenaires. Votre rôle : { $role }. Le lien est valable un jour ; ensuite, vous pourrez en demander un nouveau sur la page de connexion.
   *[other] { $by } vous invite à rejoindre l’équipe du programme partenaires. Votre rôle : { $role }. Le lien est valable { $days } jours ; ensuite, vous pourrez en demander un nouveau sur la page de connexion.
}
mail-invitation-button = Accepter l’invitation

mail-confirm-subject = Confirmez votre adresse e-mail
mail-confirm-preheader = Nous répondons ensuite aussitôt à votre candidature.
mail-confirm-text = { $days ->
    [one] Vous avez posé votre candidature au programme partenaires { $operator }. Confirmez que cette adresse est la vôtre, et nous répondons aussitôt. Le lien est valable un jour.
   *[other] Vous avez posé votre candidature au programme partenaires { $operator }. Confirmez que cette adresse est la vôtre, et nous répondons aussitôt. Le lien est valable { $days } jours.
}
mail-confirm-button = Confirmer mon adresse

mail-prove-preheader = Une petite modification sur votre site, et nous pouvons vous répondre.
mail-prove-ask = Si quelqu’un s’occupe de votre site, transférez-lui ce message. Une seule de ces trois choses suffit :
mail-prove-button = Voir comment, et nous laisser regarder

mail-decided-subject = { $state ->
    [approved] Vous êtes partenaire du programme { $operator }
    [in_review] Une personne examine votre candidature
   *[refused] Votre candidature au programme { $operator }
}
mail-decided-preheader = { $state ->
    [approved] Recommandez maintenant votre première entreprise.
    [in_review] Nous vous répondons par e-mail dès que la décision est prise.
   *[refused] Nous ne pouvons pas l’accepter ; voici pourquoi.
}
mail-decided-approved = Votre candidature est approuvée. Vous pouvez désormais recommander des entreprises : vous avez la réponse, avec tous les motifs, dans la minute.
mail-decided-in_review = Une partie de vos déclarations doit être examinée par une personne. Nous vous répondons par e-mail dès que la décision est prise.
mail-decided-refused = Nous ne pouvons pas accepter votre candidature. Voici les motifs :
mail-decided-automatic = Cette décision a été prise par une machine, pour les motifs ci-dessus. Vous pouvez demander qu’une personne l’examine ; elle répond dans les cinq jours ouvrés.
mail-decided-refer = Recommander une entreprise
mail-decided-ask = Demander l’examen par une personne

mail-partner-invited-subject = { $by } vous invite au programme partenaires { $operator }
mail-partner-invited-preheader = Recommandez des entreprises et gagnez.
mail-partner-invited-text = { $days ->
    [one] { $by } vous invite à devenir partenaire du programme { $operator }. Vous êtes déjà approuvé : entrez, lisez l’accord, recommandez votre première entreprise. Le lien est valable un jour.
   *[other] { $by } vous invite à devenir partenaire du programme { $operator }. Vous êtes déjà approuvé : entrez, lisez l’accord, recommandez votre première entreprise. Le lien est valable { $days } jours.
}
mail-partner-invited-button = Accepter l’invitation

mail-received-subject = { $state ->
    [held] Prise, réponse le { $due } : { $company } ({ $receipt })
    [checking] Contrôle en cours : { $company } ({ $receipt })
    [validated] Validée : { $company } ({ $receipt })
    [refused] Refusée : { $company } ({ $receipt })
   *[in_review] En examen : { $company } ({ $receipt })
}
mail-received-preheader = { $state ->
    [held] Votre rang est conservé.
    [checking] Nous regardons le domaine de messagerie et le site, et vous écrivons dès que c’est décidé.
    [validated] Nous contactons { $lead } au plus tard le { $due }.
    [refused] Tous les motifs, et ce qui les lèverait.
   *[in_review] Vous aurez notre réponse au plus tard le { $due }.
}
mail-received-text = Nous avons reçu votre recommandation : { $lead }, chez { $company }. Votre reçu : { $receipt }.
mail-received-validated = Elle est validée. Nous contactons { $lead } au plus tard le { $due }.
mail-received-validated-by = Elle est validée. { $manager } contacte { $lead } au plus tard le { $due }.
mail-received-checking = Rien ne s’y oppose jusqu’ici. Nous regardons le domaine de messagerie et le site de l’entreprise ; cela prend quelques secondes, et jusqu’à un jour si un serveur ne répond pas. Votre rang dans le temps est gardé.
mail-judged-text = { $state ->
    [in_review] Nous avons regardé le domaine de messagerie et le site de { $company }. Votre recommandation de { $lead } ({ $receipt }) n’est pas encore décidée.
   *[other] Nous avons regardé le domaine de messagerie et le site de { $company } : votre recommandation de { $lead } ({ $receipt }) est décidée.
}
mail-corrected-text = Votre recommandation de { $lead } chez { $company } ({ $receipt }) a été corrigée et réévaluée.
mail-received-correct = Quelque chose est faux, ou vous pouvez corriger ce qui est indiqué ici ? Tant que rien n’est décidé, vous pouvez la corriger sur la page de la recommandation, ou la renvoyer. Elle est réévaluée et garde son rang dans le temps.
mail-received-in_review = Une personne l’examine. Vous aurez notre réponse au plus tard le { $due }. Ce qui est examiné :
mail-received-refused = Nous ne pouvons pas l’accepter. Voici tous les motifs :
mail-received-object = Vous pensez que c’est une erreur ? Jusqu’au { $until }, vous pouvez demander sur la page de la recommandation qu’une personne la réexamine. Quelqu’un d’autre que la personne qui a refusé décide.
mail-received-automatic = Cette décision a été prise par une machine : un seul contrôle non réussi suffit à refuser.
mail-received-button = Voir cette recommandation

mail-contact-added-subject = { $lead } : ajout à votre recommandation pour { $company }
mail-contact-added-preheader = C’est la même recommandation, { $receipt }.
mail-contact-added-text = Vous avez une recommandation en cours pour { $company } ({ $receipt }). Nous y avons ajouté { $lead } : une seule recommandation par entreprise, quel que soit le nombre de personnes que vous nommez.
mail-contact-review-subject = Examen en cours : { $lead }, { $company }
mail-contact-review-text = Vous avez une recommandation en cours pour { $company } ({ $receipt }) et vous y avez nommé { $lead }. Quelqu’un examine ce contact ; votre recommandation de l’entreprise suit son cours. Ce qui est examiné :
mail-contact-taken-on-text = { $lead } : examen terminé, nous avons ajouté ce contact à votre recommandation pour { $company } ({ $receipt }).
mail-contact-refused-subject = { $lead } : contact non ajouté à votre recommandation pour { $company }
mail-contact-refused-text = { $lead } : examen terminé, nous n’avons pas ajouté ce contact à votre recommandation pour { $company } ({ $receipt }). La recommandation suit son cours sans cette personne.
mail-new-contact-subject = Autre personne chez { $company } : { $lead }
mail-new-contact-preheader = C’est le même prospect.
mail-new-contact-text = Le partenaire a nommé une autre personne chez { $company }, un prospect qui vous est confié : { $lead }.
mail-new-contact-reviewed = Quelqu’un a examiné ce contact avant qu’il vous soit confié.
mail-contact-waits-subject = Examen en attente : { $lead }, { $company }
mail-contact-waits-preheader = Une autre personne d’une entreprise recommandée
mail-contact-waits-text = Le délai de décision pour { $lead } est écoulé : personne n’a encore dit si ce contact est ajouté à la recommandation pour { $company }. La recommandation suit son cours sans cette personne ; le partenaire attend une réponse.

mail-referral-decided-subject = { $state ->
    [validated] Validée : { $company } ({ $receipt })
    [upheld] Refus confirmé : { $company } ({ $receipt })
   *[refused] Refusée : { $company } ({ $receipt })
}
mail-referral-decided-preheader = { $event ->
    [lapsed] Nous avons trop tardé, elle compte donc.
   *[other] Une personne a pris une décision au sujet de { $lead }.
}
mail-referral-decided-validated = { $event ->
    [lapsed] Personne n’a décidé à temps au sujet de votre recommandation concernant { $lead } chez { $company }. Elle compte donc : elle est validée.
    [overturned] Une autre personne a réexaminé votre recommandation concernant { $lead } chez { $company } : vous aviez raison, et elle est validée. Elle compte à partir du moment où vous l’avez envoyée.
    [overridden] Une personne a réexaminé votre recommandation concernant { $lead } chez { $company }, qui avait été refusée : elle est finalement validée. Elle compte à partir du moment où vous l’avez envoyée.
   *[other] Une personne a examiné votre recommandation concernant { $lead } chez { $company }, et elle est validée.
}
mail-referral-decided-contact = Nous contactons { $lead } au plus tard le { $due }.
mail-referral-decided-contact-by = { $manager } contacte { $lead } au plus tard le { $due }.
mail-referral-decided-refused = { $event ->
    [upheld] Une autre personne a réexaminé votre recommandation concernant { $lead } chez { $company }, et nous ne pouvons toujours pas l’accepter.
    [revoked] Une personne a réexaminé votre recommandation concernant { $lead } chez { $company }, qui était validée. Nous devons revenir sur cette décision.
   *[other] Une personne a examiné votre recommandation concernant { $lead } chez { $company }, et nous ne pouvons pas l’accepter.
}
mail-referral-decided-final = Cette décision est définitive. Si quelque chose a changé depuis, vous pouvez recommander à nouveau ce prospect.
mail-appeal-subject = Réexamen demandé : { $company }
mail-appeal-preheader = { $partner } demande un réexamen, au plus tard le { $due }.
mail-appeal-text = { $partner } demande qu’une personne réexamine le refus de { $lead } chez { $company }.
mail-appeal-due = Le partenaire a été informé que la décision tombe au plus tard le { $due }.
mail-appeal-nobody = Vous l’avez refusé vous-même, et personne d’autre ne peut décider. Invitez un manager : un réexamen n’est jamais tranché par la personne qui a d’abord refusé, il attend donc jusque-là. La date annoncée au partenaire est le { $due }.
mail-appeal-button = Voir la demande
mail-postponed-subject = Il nous faut plus de temps : { $company } ({ $receipt })
mail-postponed-preheader = Vous aurez notre réponse au plus tard le { $due }.
mail-postponed-text = Nous n’avons pas pris de décision sur votre recommandation concernant { $lead } chez { $company } à la date annoncée. Les responsables du programme en ont été informés. Vous aurez notre réponse au plus tard le { $due } ; votre rang est conservé.
mail-yielded-subject = N’est plus réservée pour vous : { $company } ({ $receipt })
mail-yielded-preheader = Une recommandation antérieure de cette entreprise compte de nouveau.
mail-yielded-text = Nous avions refusé une recommandation antérieure de { $company }, et c’était une erreur. Elle compte de nouveau, et la première détient l’entreprise. Votre recommandation concernant { $lead } est donc arrivée en second, et elle est refusée. { $reason } Nous en sommes désolés : l’erreur était la nôtre.

mail-moved-subject = { $state ->
    [contacted] Contact pris : { $company }
    [meeting] { $meeting } avec { $company }
    [no_show] N’a pas eu lieu : { $meeting } avec { $company }
   *[lost] Perdue : { $company }
}
mail-moved-preheader = { $state ->
    [contacted] { $by } a pris contact avec { $lead }.
    [meeting] Le { $held_on }.
    [no_show] La date prévue était le { $held_on }.
   *[lost] { $reason }
}
mail-moved-contacted = { $by } a pris contact avec { $lead } chez { $company }.
mail-moved-meeting = { $by } a eu un entretien avec { $lead } chez { $company } le { $held_on } : { $meeting }.
mail-moved-no_show = { $by } avait prévu un entretien avec { $lead } chez { $company } ({ $meeting }, { $held_on }), mais personne n’est venu.
mail-moved-lost = { $company } ne deviendra pas cliente pour l’instant. { $reason } Si elle nous paie plus tard, dans le délai prévu pour le premier paiement, la récompense vous revient toujours.

mail-new-lead-subject = Nouveau prospect : { $company }
mail-new-lead-preheader = Contactez { $lead } au plus tard le { $due }.
mail-new-lead-text = { $lead }, chez { $company } : ce prospect vous est confié. Veuillez prendre contact au plus tard le { $due } : le partenaire voit cette date.
mail-new-lead-email = E-mail : { $value }
mail-new-lead-phone = Téléphone : { $value }
mail-new-lead-website = Site web : { $value }
mail-new-lead-title = Fonction : { $value }
mail-new-lead-note = Le partenaire précise : { $value }
mail-new-lead-reviewed = Une personne a examiné ce prospect avant qu’il vous soit confié.
mail-new-lead-button = Ouvrir le prospect
mail-taken-back-subject = Ne plus contacter : { $company }
mail-taken-back-preheader = { $by } est revenu sur la validation.
mail-taken-back-text = { $by } est revenu sur la validation de { $lead } chez { $company } : ce prospect ne vous est plus confié. Veuillez ne pas prendre contact.

mail-overdue-subject = Contact en retard : { $company }
mail-overdue-preheader = Le partenaire voit que la date est dépassée.
mail-overdue-text = Personne n’a enregistré de contact avec { $lead } chez { $company }, et la date annoncée au partenaire est dépassée. Enregistrez le résultat, ou marquez le prospect comme perdu en indiquant un motif.

mail-review-subject = { $over ->
    [yes] Examen en retard : { $company }
   *[no] Examen en attente : { $company }
}
mail-review-preheader = { $lead }
mail-review-over = Le délai de décision pour { $lead } chez { $company } est écoulé. Le prospect n’est pas refusé pour autant ; le partenaire attend.
mail-review-half = La moitié du délai de décision pour { $lead } chez { $company } est écoulée.
mail-review-button = Décider

informed-no = Le prospect ne sait pas encore que son nom a été transmis.
informed-knows = Le prospect sait que son nom a été transmis.
informed-asked = Le prospect a demandé à être contacté.

event-submitted = Recommandée
event-validated = Validée
    .by = Validée par { $by }
    .machine = Validée par la machine
event-refused = Refusée
    .by = Refusée par { $by }
    .machine = Refusée par la machine
event-appealed = Réexamen demandé par le partenaire
event-overturned = Validée après réexamen
    .by = Validée après réexamen par { $by }
event-upheld = Refus confirmé
    .by = Refus confirmé par { $by }
event-overridden = Finalement validée
    .by = Finalement validée par { $by }
event-revoked = Validation retirée
    .by = Validation retirée par { $by }
event-yielded = Refusée par la machine : une recommandation antérieure de cette entreprise compte de nouveau
event-postponed = Pas décidée à temps
    .until = Nouvelle date : { $day }
event-contacted = Contactée
    .by = Contactée par { $by }
event-meeting = Entretien enregistré
    .by = Entretien enregistré par { $by }
event-lost = Perdue
    .by = Marquée comme perdue par { $by }
event-withdrawn = Retirée par le partenaire
event-expired = Protection terminée
event-contact_overdue = Contact en retard
event-contact_added = Autre personne ajoutée
event-corrected = Corrigée par le partenaire
    .by = Corrigée pour le partenaire par { $by }
    .before = Avant : { $said }
event-contact_in_review = Autre personne nommée, en cours d’examen
event-contact_taken_on = Autre personne retenue
    .by = Autre personne retenue par { $by }
event-contact_turned_down = Autre personne non retenue
    .by = Autre personne non retenue par { $by }
next-review = Décision au plus tard le { $day }
next-contact = Contact au plus tard le { $day }
next-contact-overdue = Le contact était dû au plus tard le { $day }
meeting-consultation = Consultation
meeting-demo = Démonstration
meeting-call = Appel
meeting-outcome-interested = Le prospect est intéressé
meeting-outcome-undecided = Le prospect réfléchit
meeting-outcome-not_interested = Le prospect n’est pas intéressé
meeting-outcome-no_show = Le prospect n’est pas venu
meeting-line = { $kind } le { $day }. { $outcome }.
loss-no_need = L’entreprise n’a pas de besoin.
loss-no_budget = L’entreprise n’a pas de budget.
loss-competitor = L’entreprise a choisi quelqu’un d’autre.
loss-no_answer = Le prospect n’a pas pu être joint.
loss-wrong_person = Ce n’était pas la bonne personne.
loss-other = Pour une autre raison.
event-judged-checking = La machine interroge le réseau
event-judged-validated = Validé par la machine : tous les contrôles effectués ont réussi
event-judged-refused = Refusé par la machine
event-judged-in_review = La machine s’en est remise à une personne
event-objected = Ne veut pas être contactée
event-handed_in = Transmis par l’équipe
    .by = Transmis pour le partenaire par { $by }

mail-won-subject = { $company } est un client payant
mail-won-preheader = Vous gagnez { $percent } % de ses premiers paiements.
mail-won-text = { $company } a effectué son premier paiement, le { $day }. Votre recommandation ({ $receipt }) est gagnée.
mail-won-deal = { $months ->
    [one] Vous gagnez { $percent } % du premier mois payé.
   *[other] Vous gagnez { $percent } % des { $months } premiers mois payés. Nous vous écrirons lorsqu’ils seront payés ; vous n’avez rien à faire d’ici là.
}
mail-won-button = Voir ce qu’elle rapporte
event-won = Premier paiement : le contact est un client payant
event-earning = Un mois est payé
event-earned = La récompense est acquise
event-lapsed = La récompense est caduque
event-paid = La récompense est payée

mail-question-subject = Travaillez-vous encore sur { $company } ?
mail-question-preheader = Deux clics. Sans réponse d’ici le { $due }, elle compte comme libre.
mail-question-text = Un de nos partenaires recommande { $company }. Dans notre portefeuille, c’est { $account }, qui est à vous, mais qui est devenu froid.
mail-question-silence = Si vous y travaillez, dites-le : le prospect est alors refusé. Sinon, il est confié à un responsable de compte. Sans réponse d’ici le { $due }, elle compte comme libre.
mail-question-button = Répondre
