## Durée de la protection : combien de temps une entreprise est réservée
terms-deal = Une affaire en cours la suspend, jours
window-title = Durée de la réservation
window-end = Réservée jusqu’au
window-until = L’entreprise est réservée à cette recommandation jusqu’au { $day }.
window-stands = Une affaire est en cours : jusqu’au { $day } au plus tard, aucun jour ne s’écoule.
time-ask = Demander plus de temps
time-text = Pourquoi plus de temps aiderait
time-hint = Ce qui se passe dans l’entreprise et combien de temps il faudra. La personne chargée du contact le lit.
time-send = Envoyer
time-open = Plus de temps a été demandé le { $asked }. La réponse vient au plus tard le { $due }. D’ici là, l’entreprise reste réservée ; sans réponse, jusqu’au { $lapses } au plus tard.
time-granted = { $days ->
    [one] { $days } jour de plus a été accordé.
   *[other] { $days } jours de plus ont été accordés.
}
time-refused = Le délai supplémentaire n’a pas été accordé.
give-free = Libérer l’entreprise
give-free-sure = D’autres peuvent la recommander aussitôt. Votre recommandation demeure : si l’entreprise paie dans le délai de prise en compte et que personne d’autre ne la détient alors, la récompense reste la vôtre. Cela ne peut pas être annulé.
give-free-yes = Libérer
done-time-asked = Envoyé. Vous voyez ici quand la réponse viendra.
done-given-free = L’entreprise est libre pour d’autres.
done-time-answered = Réponse donnée. Le partenaire est informé.
done-released = La protection est levée. Le partenaire est informé du motif.
time-title = Plus de temps
time-lead = Des partenaires demandent qu’une entreprise leur reste réservée. Tant qu’une demande attend, la protection ne prend pas fin, trente jours après son terme au plus.
time-empty = Personne n’attend de réponse
time-empty-text = Quand un partenaire demande plus de temps, la demande figure ici et sur la page du contact.
time-days = Jours de plus
time-days-hint = De 1 à 365, pour les accorder.
time-words = Vos mots au partenaire
time-words-hint = Nécessaires pour refuser.
time-grant = Accorder
time-refuse = Refuser
release = Lever la protection avant terme
release-note = L’entreprise est aussitôt libre pour d’autres, et le partenaire lit pourquoi. La recommandation est prise en compte comme avant.
release-words = Pourquoi
release-yes = Lever
need-time = { $count ->
    [one] { $count } demande de délai
   *[other] { $count } demandes de délai
}
need-time-why = Un partenaire demande qu’une entreprise reste réservée
event-time_asked = Plus de temps demandé
event-time_granted = Plus de temps accordé
    .by = Plus de temps accordé par { $by }
event-time_refused = Plus de temps non accordé
    .by = Plus de temps non accordé par { $by }
event-time_unanswered = Personne n’a répondu à temps à la demande de plus de temps
event-given_free = Le partenaire a libéré l’entreprise
event-released = Protection levée avant terme
    .by = Protection levée avant terme par { $by }
problem-TIME_ASKED = Plus de temps a déjà été demandé
    .detail = Votre demande attend une réponse, ou cette échéance a déjà reçu la sienne. Rien n’a été enregistré.
    .next = La page de la recommandation dit où elle en est.
mail-claim-ends-subject = { $company } vous est réservée jusqu’au { $day } ({ $receipt })
mail-claim-ends-preheader = Ensuite, d’autres pourront aussi la recommander.
mail-claim-ends-text = Votre recommandation de { $company } réserve l’entreprise jusqu’au { $day }. Ensuite, d’autres pourront aussi la recommander. Ce que vous gagnez ne s’arrête pas là : si l’entreprise paie au plus tard le { $credited } et que personne d’autre ne la détient alors, la récompense est la vôtre.
mail-claim-ends-time = Quelque chose s’y passe ? Demandez plus de temps sur la page de la recommandation.
mail-claim-over-subject = { $company } ne vous est plus réservée ({ $receipt })
mail-claim-over-preheader = Ce que vous pouvez gagner demeure.
mail-claim-over-text = Le temps pendant lequel { $company } vous était réservée est écoulé. D’autres peuvent désormais la recommander.
mail-claim-over-released = Nous avons levé la protection de { $company } avant terme. D’autres peuvent désormais la recommander. Nous écrivons :
mail-claim-over-credit = Si l’entreprise paie au plus tard le { $credited } et que personne d’autre ne la détient alors, la récompense reste la vôtre. Vous pouvez la recommander de nouveau, comme tout le monde.
mail-time-asked-subject = { $partner } demande plus de temps : { $company }
mail-time-asked-preheader = L’entreprise est réservée jusqu’au { $day }.
mail-time-asked-text = { $partner } demande que { $company } reste réservée à sa recommandation, qui la réserve jusqu’au { $day }. Merci de répondre au plus tard le { $due }. Tant que vous n’avez pas répondu, la protection ne prend pas fin, trente jours après ce jour au plus. Voici ses mots :
mail-time-waits-subject = Réponse attendue : plus de temps pour { $company }
mail-time-waits-preheader = Sans réponse, elle est libre le { $day }.
mail-time-waits-text = Le { $asked }, { $partner } a demandé que { $company } reste réservée à sa recommandation. La réponse était due au plus tard le { $due }. Sans réponse, la protection prend fin le { $day }, comme si c’était refusé.
mail-time-granted-subject = { $company } vous est réservée jusqu’au { $day } ({ $receipt })
mail-time-granted-preheader = Vous avez plus de temps.
mail-time-granted-text = Vous avez demandé plus de temps, et il a été accordé : { $company } vous est réservée jusqu’au { $day }.
mail-time-refused-subject = Pas de délai pour { $company } ({ $receipt })
mail-time-refused-preheader = Elle vous est réservée jusqu’au { $day }.
mail-time-refused-text = Vous avez demandé plus de temps pour { $company }, et il n’a pas été accordé. L’entreprise vous est réservée jusqu’au { $day } ; ce que vous pouvez gagner ne s’arrête pas là. Nous écrivons :

## Plafonds : recommandations prises maintenant et traitées plus tard
terms-open-start = Recommandations ouvertes d’un nouveau partenaire
terms-open-hint = Au-delà, une recommandation est prise avec son rang et reçoit sa réponse le jour ouvré suivant. 0 : pas de plafond.
terms-open-more = En plus pour chacune validée
terms-open-most = Au plus
terms-known-answers = Réponses par jour disant que c’est connu
terms-known-answers-hint = Ensuite, tout ce qu’un partenaire transmet ce jour-là reçoit sa réponse le jour ouvré suivant. 0 : pas de plafond.
held-title = Réponse plus tard
held-open = Vous avez autant de recommandations ouvertes que nous en traitons à la fois. { $company } est prise avec son rang ; vous aurez notre réponse le { $day }.
held-known_answers = La limite du jour des réponses sur des entreprises déjà connues est atteinte. { $company } est prise avec son rang, quelle qu’en soit l’issue ; vous aurez notre réponse le { $day }.
held-because-open = Autant de recommandations que nous en traitons à la fois sont ouvertes. La réponse vient le { $day }.
held-because-known_answers = La limite du jour des réponses sur des entreprises connues était atteinte. La réponse vient le { $day }.
held-answer-now = Répondre maintenant
done-answered-now = Réponse donnée, ou vérification en cours.
event-held = Prise, réponse plus tard
event-answered_now = Réponse avancée
    .by = Réponse avancée par { $by }
mail-held-text = Votre recommandation concernant { $lead } chez { $company } ({ $receipt }) attendait son jour et reçoit maintenant sa réponse.

## Motifs qui ressemblent à des questions
watch-title = Transmis, { $days } derniers jours
watch-figure-handed-in = Personnes
watch-figure-known = Connues ou déjà recommandées
watch-figure-addresses = Le plus dans une entreprise
watch-figure-nobody = Personne derrière
watch-figure-held = En attente d’une réponse ultérieure
watch-told = Signalé le { $day }
watch-known_today = { $known_today } en un jour ont reçu la réponse « connue » ou « déjà recommandée ».
watch-known_share = { $known } sur { $handed_in } en { $days } jours sont connues ou avaient déjà été recommandées.
watch-one_company = { $addresses } adresses chez { $company } en { $days } jours.
watch-nobody_behind = Pour { $nobody } sur { $handed_in } en { $days } jours, il n’y avait personne : ni courrier, ni site, ni réponse.
mail-watched-subject = { $partner } interroge-t-il au lieu de recommander ?
mail-watched-preheader = Ce qui a été transmis montre un motif. Rien n’a été refusé pour cela.
mail-watched-text = Ce que { $partner } a transmis récemment peut être honnête, ou servir à tester qui vous connaissez :
mail-watched-next = Regardez les recommandations et parlez au partenaire. Rien n’a été refusé pour cela, et le partenaire n’en est pas informé. Vous n’en entendez parler qu’une fois par jour au plus.
mail-watched-button = Voir le partenaire
