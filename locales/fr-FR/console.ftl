### Les mots de la console de l’équipe et du dossier des e-mails.

console-title = À traiter maintenant
console-empty = Rien ne vous attend
console-empty-text = Les nouveaux dossiers, prospects et candidatures apparaissent ici avec leurs délais.
console-cut-off = Aucun site extérieur n’a répondu depuis le démarrage : les prospects sont jugés sans le réseau. Nous réessayons toutes les dix minutes. Si ce serveur ne doit pas accéder à Internet, réglez network.checks sur off.
need-contact = Prise de contact
need-application = Candidature
need-failed = Tâche en échec
show = Afficher

leads-title = Vos prospects
leads-open = En cours
leads-closed = Clos
leads-empty = Aucun prospect ici
leads-empty-text = Les recommandations validées sont confiées aux chargés de compte à tour de rôle. Les vôtres apparaissent ici, et un e-mail vous prévient.
lead-title = Prospect
checks-title = Ce qu’ont dit les contrôles
checks-clean = Tous les contrôles sont réussis.
evidence-title = Éléments constatés
due-by = Au plus tard le { $day }
from-partner = Envoyé par { $partner }
with-manager = Suivi par { $manager }
work-title = Qu’est-ce que cela a donné ?
work-note = { $partner } voit chaque étape et en est informé par e-mail.
work-contact = Prise de contact
work-contact-note = Vous avez joint le prospect, par téléphone ou par e-mail.
work-contact-log = Enregistrer le contact
work-meeting = Entretien
work-kind = De quel type ?
work-held-on = Tenu le
work-outcome = Résultat
work-meeting-log = Enregistrer l’entretien
work-lost = Perdu
work-why = Pourquoi ?
work-why-hint = Ce motif est communiqué au partenaire.
work-words = Avec vos mots
work-lost-log = Marquer comme perdu
done-objection-noted = C’est noté. Ne contactez plus cette personne.
done-contact-logged = Contact enregistré. Le partenaire est informé.
done-meeting-logged = Entretien enregistré. Le partenaire est informé.
done-lost-logged = Marqué comme perdu. Le partenaire est informé du motif.

all-empty = Aucune recommandation pour l’instant
all-empty-text = Elles apparaissent ici dès qu’un partenaire envoie un prospect.

review-title = En attente de décision
review-lead = Prospects en examen et réexamens, les plus urgents d’abord. Un prospect n’est jamais refusé parce que le délai est écoulé.
review-empty = Rien à examiner
review-empty-text = Les prospects que les contrôles n’acceptent ni ne refusent arrivent ici avec les éléments constatés, ainsi que les refus dont un partenaire demande le réexamen.
review-validate = Valider
review-refuse = Refuser
review-next = Suivant
review-reason = Motif
review-words = Avec vos mots, pour le partenaire
review-words-hint = Obligatoire si vous refusez pour un motif qui vous est propre.
review-refuse-send = Refuser pour ce motif
keys = Raccourcis clavier
done-decided = Décision prise. Le partenaire est informé.
need-appeal = Réexamen
review-waiting = En attente
review-refused = Refusés récemment
review-refused-lead = Prospects des 28 derniers jours qui ont été refusés. Vous pouvez en décider autrement, sans attendre une demande de réexamen.
review-refused-empty = Aucun refus récent
review-refused-empty-text = Les prospects refusés restent ici 28 jours, pour qu’une erreur puisse être corrigée.
review-decided-by = Refusé par
review-by-machine = La machine
review-by-person = Une personne
review-clock = Décision
review-decide = Décider
review-decide-again = En décider autrement
review-validate-after-all = Valider malgré tout
review-uphold = Confirmer le refus
review-why = Pourquoi est-ce justifié ?
review-note = Note pour l’équipe
review-note-hint = Le partenaire apprend le motif ci-dessus, jamais cette note. Obligatoire pour un autre motif.
review-validate-send = Valider pour ce motif
review-previous = Précédent
keys-down = Ligne suivante
keys-up = Ligne précédente
keys-enter-name = Entrée
keys-enter = Ouvrir le dossier
desk-figures = Ce trimestre
desk-appeals = Demandes de réexamen
desk-overturned = Refus levés en réexamen
desk-overturned-rate = { $count } ({ $percent } % des dossiers tranchés)
desk-overrides = Décisions modifiées sans demande
desk-median = Délai médian de décision
desk-no-median = –
desk-hours = { $hours ->
    [0] moins d’une heure
    [one] { $hours } heure
   *[other] { $hours } heures
}
case-appeal = Le partenaire demande un réexamen
case-partner-says = { $partner } écrit :
case-refused-by = D’abord refusé par { $by } : { $reason }
case-refused-machine = D’abord refusé par la machine : { $reason }
case-rivals = Qui d’autre a cette entreprise
rival-later = { $partner } l’a recommandée plus tard, le { $day } (reçu { $receipt }, actuellement : { $state }). Si vous validez, cette recommandation passe en second et est refusée, son partenaire en est informé, et celle-ci détient de nouveau l’entreprise.
rival-earlier = { $partner } l’a recommandée plus tôt, le { $day } (reçu { $receipt }, actuellement : { $state }). Tant que cette recommandation est ouverte, celle-ci ne peut pas être validée.
rival-won = { $partner } l’a recommandée le { $day } (reçu { $receipt }, actuellement : { $state }), et l’entreprise paie déjà. Celle-ci ne peut pas être validée ; voyez-le avec les deux partenaires.
rival-own = Le même partenaire l’a transmise à nouveau le { $day } (reçu { $receipt }, actuellement : { $state }). Une recommandation par entreprise : celle-ci ne peut pas être validée tant que l’autre est ouverte.
case-own-refusal = Vous l’avez refusé vous-même
case-own-refusal-text = Un réexamen revient à quelqu’un d’autre. Vos collègues ont été informés par e-mail.
case-nobody-else = Vous l’avez refusé vous-même, et personne d’autre ne peut décider
case-nobody-else-text = Invitez un manager : un réexamen n’est jamais tranché par la personne qui a d’abord refusé. Il attend jusque-là, et le partenaire reçoit une nouvelle date chaque fois qu’une échéance passe.
case-won-on-appeal = Validé après réexamen
case-won-on-appeal-text = Ce qui a été validé après réexamen n’est pas repris. Si rien n’en sort, marquez le prospect comme perdu.
case-objected = Cette personne ne souhaite pas être contactée
case-objected-text = Le refus ne peut donc pas être levé : personne ne reçoit un prospect qu’il ne peut pas appeler.
review-reason-EVIDENCE_EXPLAINED = Ce que le contrôle a vu s’explique
review-reason-RULE_TOO_STRICT = La règle est trop stricte ici
review-reason-DATA_WRONG = Une liste, un registre ou nos données étaient erronés
review-reason-KNOWN_BUT_FREE = Nous la connaissons, et personne ne la suit
review-reason-OTHER = Un autre motif
review-told-EVIDENCE_EXPLAINED = Ce que le contrôle a vu s’explique.
review-told-RULE_TOO_STRICT = Notre règle était trop stricte ici.
review-told-DATA_WRONG = Ce à quoi nous l’avons comparée était erroné.
review-told-KNOWN_BUT_FREE = Nous avons vérifié si l’entreprise est prise : elle est libre.
review-told-OTHER = Nous avons tout examiné et décidé en votre faveur.
review-lapsed = Personne n’a décidé à temps, elle compte donc.
terms-lapse = Si personne ne tranche un examen
terms-lapse-hint = Après cinq jours ouvrés. Elle n’est jamais refusée pour autant, et les réexamens attendent toujours.
lapse-validate = Le prospect est validé
lapse-wait = Il attend, avec une nouvelle date
terms-holidays = Jours fériés
terms-holidays-hint = Un jour par ligne, par exemple 2026-12-25. Aucun de nos délais ne court ces jours-là.

partners-empty = Aucun partenaire pour l’instant
partners-empty-text = Dirigez des personnes vers la page de votre programme, ou invitez-les.
partners-since = Depuis
partner-state-approved = Partenaire
partner-state-in_review = À décider
partner-state-refused = Refusé
partner-state-checking = En cours de vérification
partner-state-proving = Prouve son site
partner-state-unconfirmed = Non confirmé
partner-event-applied = Candidature envoyée
partner-event-invited = Invité
partner-event-approved = Approuvé
partner-event-refused = Refusé
partner-event-checking = Adresse confirmée ; messagerie et site sont vérifiés
partner-event-proving = Preuve du site demandée
partner-event-proven_file = Site prouvé : un fichier
partner-event-proven_page = Site prouvé : une ligne dans la page
partner-event-proven_record = Site prouvé : une entrée du domaine
partner-event-not_proven = Site non prouvé
partner-event-own_staff = De notre propre maison : une personne décide
partner-event-listed = Sur la liste des candidatures dont une personne décide
partner-event-in_review = Examen par une personne requis
partner-event-appealed = Examen par une personne demandé
partner-event-particulars = Téléphone ou page LinkedIn modifiés
what-they-said = Ce que le candidat a déclaré
terms-accepted = Conditions acceptées
decide-title = Décider
decide-words = Avec vos mots, pour le candidat
decide-words-hint = Obligatoire en cas de refus.
decide-approve = Approuver
decide-refuse = Refuser
done-partner-decided = Décision prise. Le candidat est informé.
done-partner-invited = Invitation envoyée. Un e-mail lui donne accès.

accounts-count = { $count ->
    [one] un compte
   *[other] { $count } comptes
}
accounts-list = Comptes que nous connaissons
accounts-from = Noms à partir de…
accounts-go = Afficher
accounts-stage = Étape
accounts-known-by = Reconnu par
accounts-parent = Appartient à { $parent }
accounts-empty = Aucun compte ici
accounts-empty-text = Importez les entreprises que vous connaissez déjà : les prospects leur sont comparés.
accounts-no-file = Aucun fichier n’accompagnait le formulaire. Choisissez-en un et renvoyez-le.
stage-active = En cours
stage-customer = Client
stage-lost = Perdu
stage-former = Ancien client
import-title = Importer des comptes
import-file = Choisissez un fichier CSV
import-hint = Colonnes name, website, country, phone, email, aliases, stage, last_activity, owner, id, linkedin, vat_number, company_number, parent (l’id du compte auquel il appartient). Les exports de HubSpot, Salesforce et Pipedrive sont reconnus. Jusqu’à 200 Mio.
import-send = Importer
import-done = Importés
import-added = Nouveaux
import-updated = Mis à jour
import-refused = Refusés
import-unknown = Colonnes non lues
import-refused-rows = Lignes non importées
import-doubtful = Avec un doute
import-doubtful-rows = Lignes importées avec un doute
import-parents = { $count ->
    [one] Un compte nomme une maison mère qui n’est pas dans le portefeuille
   *[other] { $count } comptes nomment une maison mère qui n’est pas dans le portefeuille
}
import-broken = Rien n’a été lu à partir de la ligne { $row }
import-broken-text = Les lignes précédentes ont été importées. Corrigez la ligne { $row } et importez de nouveau tout le fichier : les comptes connus sont seulement mis à jour.
import-hidden = D’autres lignes se trouvent peut-être dans la ligne { $rows }
import-hidden-text = Elles n’ont pas été importées ; un guillemet n’est sans doute pas fermé. Corrigez-le et importez de nouveau tout le fichier.
import-no-rows = Le fichier a un en-tête et aucune ligne
import-no-rows-text = Rien n’a changé. Vérifiez si l’export a trouvé des comptes.
import-circles = { $count ->
    [one] Un compte s’appartient à lui-même par ses maisons mères
   *[other] { $count } comptes s’appartiennent à eux-mêmes par leurs maisons mères
}
import-last-counts = Si un compte figure deux fois dans le fichier, sa dernière ligne compte. Sinon, la seconde ligne est refusée.
import-row = Ligne

terms-title = Conditions, version { $version }
terms-lead = Les conditions publiées ne changent jamais. Ce que vous modifiez ici devient la version suivante ; les recommandations en cours gardent la leur.
terms-who = Qui gère le programme
terms-operator = Société
terms-product = Produit, tel que les partenaires l’appellent
terms-contact = E-mail pour les partenaires
terms-zone = Fuseau horaire des dates promises
terms-zone-hint = Par exemple Europe/Paris
terms-countries = Pays desservis
terms-countries-hint = Codes à deux lettres séparés par des virgules, par exemple DE, FR, ES. Vide : tous.
terms-numbers = L’accord et les délais
terms-percent = Part, en pour cent
terms-months = Mois pris en compte
terms-pay = Virement sous, en jours ouvrés bancaires
terms-credit = Premier paiement sous, en mois
terms-contact-within = Prise de contact sous, en jours ouvrés
terms-review-within = Examen sous, en jours ouvrés
terms-protection = Protection, en jours
terms-rules = Les règles
terms-rule = Règle
terms-treatment = Quand un prospect ne la respecte pas
treatment-fail = Refuser
treatment-review = Faire examiner par une personne
treatment-ignore = Signaler seulement
terms-publish = Publier la version suivante
terms-history = Versions
terms-version = Version { $version }, publiée le { $day }
done-terms-published = Publiée. Les nouveaux prospects sont jugés selon cette version.

staff-role = Rôle
staff-change = Modifier
staff-save = Enregistrer
staff-let-go = Retirer l’accès
staff-gone = Aucun accès
staff-invite = Inviter quelqu’un
staff-invite-send = Envoyer l’invitation
done-invited = Invitation envoyée. Un e-mail lui donne accès.
done-role-changed = Modifié.

mail-title = E-mails de ce serveur
mail-lead = Les e-mails sont déposés dans un dossier tant que mail.smtp_url n’est pas défini. Seule cette machine peut lire cette page.
mail-empty = Aucun e-mail pour l’instant
mail-empty-text = Posez votre candidature comme partenaire ou demandez un lien de connexion : l’e-mail apparaît ici.
mail-subject = Objet
mail-to = À
mail-when = Écrit le

need-late = En retard depuis le { $day }
need-since = En attente depuis le { $day }
need-customers = { $count ->
    [one] Un client attend quelqu’un
   *[other] { $count } clients attendent quelqu’un
}
need-customers-why = Ils paient, et nul ne sait encore si une recommandation les a amenés.
need-approve = À approuver
need-export = À remettre à la banque
need-pay = { $amount } à verser
need-pay-why = Aucun lot de paiement ne les contient encore.
need-back = { $partner } : { $amount } sont revenus
need-question = Banque
invite-company-hint = Laissez vide si la personne travaille sous son propre nom.
staff-role-of = Rôle de { $name }
terms-meanwhile = La version { $version } a été publiée pendant que cette page était ouverte
terms-meanwhile-text = Rien de votre saisie n’a été publié et rien n’est perdu : elle figure ci-dessous, avec ce que l’autre version a changé. Vérifiez, puis publiez de nouveau.
terms-changed = { $before } → { $now }
terms-disputed = Vous l’avez modifié aussi : votre valeur figure dans le formulaire.

refer-for = Recommander pour ce partenaire
refer-for-title = Recommander pour { $partner }
refer-for-lead = { $partner } reçoit l’accusé de réception et l’e-mail comme après son propre envoi. La chronologie indique que c’était vous.
done-handed-in = Transmis. Le partenaire a reçu l’accusé de réception par e-mail.
done-handed-in-already = Ce prospect a déjà été transmis et il est encore en cours : le voici.
corrected-title = Corrigée depuis l’envoi
corrected-by-partner = Corrigée par le partenaire le { $at }
corrected-by-staff = Corrigée pour le partenaire par { $by } le { $at }
corrected-was = Avant
corrected-is = Maintenant
console-today = Recommandations du { $day }
done-terms-unchanged = Rien n’a changé : la version reste la même.
lead-objected = Ne plus contacter cette personne
lead-objected-text = Elle a demandé qu’on la laisse tranquille. Vous pouvez demander au partenaire quelqu’un d’autre dans l’entreprise ; la recommandation et sa récompense continuent.
work-objected = La personne ne veut pas être contactée
work-objected-note = Désormais, personne ici ne l’appelle ni ne lui écrit, et personne ne peut plus la recommander. C’est définitif.
work-objected-log = Noter l’opposition

review-owner-silent = Le propriétaire du compte n’a pas dit que quelqu’un y travaille.
case-question = { $owner } a reçu le { $day } la question de savoir si quelqu’un travaille sur le compte
case-question-text = Sans réponse, le prospect compte à la fin du délai. Vous pouvez décider avant.

state-contact = Autre personne
contact-title = { $name }, { $company }
contact-case = Une autre personne d’une entreprise recommandée
contact-case-text = Seul ce contact est décidé ici. La recommandation suit son cours dans tous les cas, avec ses droits et sa récompense.
contact-referral = Recommandation { $receipt }
contact-take-on = Retenir
contact-take-on-send = Retenir pour ce motif
contact-turn-down = Ne pas retenir
contact-turn-down-send = Ne pas retenir pour ce motif
