## Pourquoi quelqu’un a reçu un prospect
event-assigned = Confié à { $to }
event-unassigned = Personne n’est là pour le recevoir
assigned-rule = Règle { $rule } ({ $when }), { $manner }.
assigned-account_managers = Aucune règle ne l’a attribué : les chargés de compte, à tour de rôle.
assigned-managers = Aucun chargé de compte n’est là : les responsables du programme, à tour de rôle.
assigned-owners = Ni chargé de compte ni responsable n’est là : les propriétaires, à tour de rôle.
assigned-nobody = Personne qui traite des prospects n’est là.
passed-away = { $name } est en congé jusqu’au { $day }.
passed-gone = { $name } ne traite plus de prospects.
manner-in_turn = à tour de rôle
manner-least_loaded = qui a le moins de prospects ouverts
every-lead = tous les prospects
size-between = { $least } à { $most } salariés
size-from = { $least } salariés ou plus
mail-unassigned-subject = Personne ne suit ce prospect : { $company }
mail-unassigned-preheader = Tous ceux qui traitent des prospects sont absents.
mail-unassigned-text = Le prospect { $lead } chez { $company } est validé, et personne n’est là pour le recevoir. Le partenaire attend un contact. Veuillez le confier à quelqu’un sur sa page.

## La page d’attribution
nav-assignment = Attribution
assignment-lead = Qui reçoit quels prospects validés. La première règle qui correspond à un prospect et dont quelqu’un est là l’attribue.
rules-title = Règles
rules-empty = Pas encore de règles
rules-empty-text = Sans règle, chaque prospect va aux chargés de compte à tour de rôle, et les absents sont passés. Une règle confie les prospects d’un pays, d’une langue ou d’une taille à certaines personnes.
rules-otherwise = Sinon : les chargés de compte à tour de rôle ; si aucun n’est là, les responsables du programme.
rule-add = Ajouter une règle
rule-number = Règle { $rule }
rule-lead = Ce qui reste vide ne demande rien. Une règle qui ne demande rien vaut pour tous les prospects.
rule-when = Pour quels prospects
rule-whom = À qui
rule-how = Comment
rule-order = Ordre
rule-up = Monter la règle { $rule }
rule-down = Descendre la règle { $rule }
rule-in-countries = Pays
rule-countries-hint = Codes à deux lettres ou noms anglais, séparés par des virgules : DE, AT, Switzerland.
rule-languages = Langues
rule-languages-hint = Dans lesquelles on parle à l’entreprise : celles de son pays, ou celle de son site. Codes séparés par des virgules, parmi : { $codes }.
rule-language = Langue
rule-employees = Salariés
rule-least = Salariés, de
rule-most = à
sizes-note = Une taille est connue quand un registre public l’a indiquée. Une entreprise dont personne n’a indiqué la taille ne correspond à aucune règle de taille.
sizes-unknown = Pour le moment, aucun registre qui compte les salariés n’est activé (registers.french_company_search) : aucun prospect n’a donc de taille.
manner-choice-in_turn = À tour de rôle : qui attend depuis le plus longtemps
manner-choice-least_loaded = Le moins chargé : qui a le moins de prospects ouverts
rule-save = Enregistrer la règle
rule-delete = Supprimer cette règle
rule-delete-sure = Les règles suivantes remontent. Les prospects qu’elle a attribués restent où ils sont.
rule-delete-yes = La supprimer
done-rules-saved = Enregistré. Cela vaut pour les prospects à venir.
done-rule-deleted = La règle est supprimée.
problem-RULES_CHANGED = Quelqu’un a modifié les règles entre-temps
    .detail = Rien n’a été enregistré.
    .next = Rouvrez la page et regardez-les telles qu’elles sont maintenant.
error-LANGUAGE_UNKNOWN = « { $value } » n’est pas une langue de la liste.
    .fix = Veuillez écrire son code à deux lettres.
error-SIZE_BACKWARDS = C’est moins que le début.
    .fix = Veuillez corriger l’un des deux nombres.
field-name-languages = Langues
field-name-people = À qui
field-name-manner = Comment
field-name-least = De
field-name-most = À

## Les personnes et leurs absences
people-title = Personnes
open-leads = Prospects ouverts
absence = Absence
that-is-you = (vous)
is-there = Présent
away-until = Absent jusqu’au { $day }
works-no-leads = Ne traite plus de prospects
has-open-leads = { $count ->
    [one] Un prospect ouvert
   *[other] { $count } prospects ouverts
}
leads-of-nobody = { $count ->
    [one] Personne ne suit un prospect
   *[other] Personne ne suit { $count } prospects
}
leads-of-nobody-text = Ils sont validés, et personne n’était là pour les recevoir. Leurs partenaires attendent.
give-by-rules = Les attribuer selon les règles
hand-over-title = Transmettre
hand-over-lead = Si { $name } part ou s’absente longtemps, ses prospects ouverts peuvent aller à d’autres selon les règles.
hand-over = Transmettre tous les prospects ouverts
hand-over-sure = { $count ->
    [one] Le prospect ouvert de { $name } va
   *[other] { $count } prospects ouverts de { $name } vont
} à d’autres selon les règles. Qui les reçoit, les partenaires et { $name } sont informés par e-mail.
hand-over-yes = Transmettre
done-leads-handed-over = Transmis. Toutes les personnes concernées sont informées par e-mail.
done-leads-handed-over-partly = Certains sont transmis ; pour les autres, personne n’est là.
done-leads-nobody-there = Personne n’est là pour les recevoir. Ils restent où ils sont.
absences-title = Absences
absences-lead = Ces jours-là, aucun prospect ne leur est confié, et les rappels vont aux responsables du programme.
absences-none = Aucune n’est saisie.
absence-days = Du { $first } au { $last }
absence-runs = En cours
absence-end = Annuler
absence-enter = Saisir l’absence
field-name-first_day = Premier jour
field-name-last_day = Dernier jour
done-absence-entered = Saisie. Aucun prospect ne leur est confié ces jours-là.
done-absence-ended = Annulée.
error-ABSENCE_DAYS = Ces jours sont passés, dépassent deux ans ou sont dans le mauvais ordre.
    .fix = Le dernier jour est aujourd’hui ou plus tard, et pas avant le premier.

## Essayer les règles
trial-title = Qui recevrait ce prospect ?
trial-lead = Essaie les règles telles qu’elles sont. Rien n’est enregistré, et aucun tour n’est consommé.
trial-language-any = Comme dans le pays
trial-try = Essayer
trial-next = { $name } le recevrait
trial-nobody = Personne ne le recevrait
trial-then = Ensuite : { $names }

## Confier un prospect à quelqu’un d’autre
lead-whose = Qui le traite
lead-of-nobody = Personne ne suit ce prospect. Le partenaire attend.
lead-by-rules = Selon les règles : à { $name }
lead-give = Le confier à quelqu’un d’autre
lead-give-to = À qui
lead-give-words = Pourquoi
lead-give-words-hint = Qui le reçoit et qui l’avait lisent ceci. Le partenaire ne lit que le nouveau nom.
lead-give-yes = Le transmettre
person-away = { $name }, absent jusqu’au { $day }
person-open = { $count ->
    [one] { $name }, un prospect ouvert
   *[other] { $name }, { $count } prospects ouverts
}
done-lead-handed-over = Transmis. Toutes les personnes concernées sont informées par e-mail.
event-reassigned = Transmis à { $to }
reassigned-from = Avant : { $from }.
error-HAS_IT_ALREADY = Cette personne suit déjà ce prospect.
    .fix = Veuillez choisir quelqu’un d’autre.
field-name-to = À qui
field-name-to_words = Pourquoi
problem-NOBODY_THERE = Personne n’est là pour le recevoir
    .detail = La personne visée ne traite pas de prospects, ou tout le monde est absent. Rien n’a été modifié.
    .next = Choisissez quelqu’un par son nom sur la page du prospect.
mail-new-lead-handed = { $by } vous a transmis { $lead } chez { $company }.
mail-new-lead-handed-due = Le partenaire a été informé que le contact est pris au plus tard le { $due }.
mail-manager-changed-subject = { $manager } s’occupe désormais de { $company } ({ $receipt })
mail-manager-changed-preheader = Votre recommandation de { $lead } continue comme avant.
mail-manager-changed-text = Désormais, { $manager } traite votre recommandation de { $lead } chez { $company }. Rien d’autre ne change.
mail-manager-changed-due = Le contact est pris au plus tard le { $due }, comme annoncé.
mail-taken-over-subject = { $to } suit désormais votre prospect : { $company }
mail-taken-over-preheader = { $by } l’a transmis.
mail-taken-over-text = { $by } a transmis { $lead } chez { $company } à { $to }. Vous n’avez plus rien à faire.
mail-all-taken-over-subject = { $count ->
    [one] Un de vos prospects est transmis
   *[other] { $count } de vos prospects sont transmis
}
mail-all-taken-over-preheader = { $by } les a transmis selon les règles.
mail-all-taken-over-text = { $by } a transmis vos prospects ouverts à d’autres selon les règles. Vous n’avez plus rien à faire.
mail-all-taken-over-list = Qui les suit désormais
mail-all-taken-over-button = Vos prospects

## L’horloge du premier contact
event-contact_reminded = Rappel du premier contact
event-contact_escalated = Toujours pas de contact : les propriétaires sont informés
mail-due-soon-subject = Contact à prendre au plus tard le { $due } : { $company }
mail-due-soon-preheader = { $lead } n’a pas encore été contacté.
mail-due-soon-text = La moitié du temps prévu pour un premier contact avec { $lead } chez { $company } est écoulée. Le partenaire a été informé que le contact est pris au plus tard le { $due }.
mail-overdue-whose = { $manager } suit ce prospect.
mail-overdue-nobody = Personne ne suit ce prospect. Veuillez le confier à quelqu’un sur sa page.
mail-escalated-subject = Toujours pas de contact : { $company }
mail-escalated-text = Personne n’a enregistré de contact avec { $lead } chez { $company }. La date annoncée au partenaire était le { $due }, et d’autres jours ouvrés ont passé depuis.
mail-escalated-suggested = Selon les règles, il irait ensuite à { $name }. Un bouton sur sa page suffit pour le lui confier.

## Résultats depuis un e-mail
mail-outcomes = Ou enregistrez tout de suite le résultat. Chaque lien ouvre une page qui demande d’abord confirmation.
outcome-contacted = Contacté
outcome-meeting = Rendez-vous tenu
outcome-not_reached = Non joint
outcome-lost = Perdu
outcome-of = Il s’agit de { $lead } chez { $company }.
outcome-due = Le partenaire a été informé que le contact est pris au plus tard le { $day }.
outcome-will-contacted = Vous avez joint le prospect, par téléphone ou par e-mail. Le partenaire en est informé, et le délai du premier contact s’arrête.
outcome-will-meeting = Le rendez-vous est enregistré, et le partenaire en est informé.
outcome-will-not_reached = Votre tentative est notée. Le partenaire la voit ; personne ne reçoit d’e-mail, et le délai continue.
outcome-will-lost = Le prospect est clos comme perdu, et le partenaire en apprend le motif.
outcome-yes-contacted = Enregistrer le contact
outcome-yes-meeting = Enregistrer le rendez-vous
outcome-yes-not_reached = Noter la tentative
outcome-yes-lost = Marquer comme perdu
outcome-look-done = C’est déjà enregistré
outcome-look-moved_on = Ce prospect a avancé
outcome-look-expired = Ce lien a expiré
outcome-look-not_yours = Ce prospect n’est plus le vôtre
outcome-done-text = { $outcome } : { $lead } chez { $company }. Il n’y a plus rien à faire ici.
outcome-moved-text = { $lead } chez { $company } est désormais : { $state }. Rien n’a été modifié. La suite s’enregistre sur la page du prospect.
outcome-expired-text = Les liens des e-mails ne fonctionnent qu’un temps. Rien n’a été modifié. Veuillez vous connecter et l’enregistrer sur la page du prospect.
outcome-not-yours-text = Il a été confié à quelqu’un d’autre, ou votre rôle ne traite plus de prospects. Rien n’a été modifié.
event-not_reached = Non joint
    .by = { $by } a essayé sans joindre personne
