### Les mots du cadre et des éléments, communs à toutes les pages.

## Frame
layout-programme = Programme partenaires
layout-skip = Aller au contenu
layout-nav = Navigation principale
layout-language = Langue
layout-account = Votre compte
layout-sign-out = Se déconnecter

## Navigation
nav-refer = Recommander une entreprise
nav-referrals = Recommandations
nav-review = À examiner
nav-leads = Prospects
nav-partners = Partenaires

## Demo house
demo-word = Démonstration
demo-clock = Nous sommes le { $now }
demo-as = Vous agissez en tant que { $name }
demo-act-as = Agir comme
demo-go = Changer de personne
demo-wind = Avancer l’horloge
demo-hour = 1 heure
demo-day = 1 jour
demo-week = 1 semaine
demo-month = 1 mois
demo-person = { $name } ({ $role })

## Parts
field-optional = facultatif
field-did-you-mean = Vouliez-vous dire { $fix } ?
field-wrongs = Quelques points à corriger
kv-none = non renseigné
crumbs-title = Où vous êtes
pager-title = Pages
pager-older = Plus anciens
side-title = Rubriques
rules-ok = Cela semble correct
rules-doubt = À vérifier
verdict-receipt = Reçu { $number }

## Ours
nav-programme = Programme
nav-join = Devenir partenaire
nav-sign-in = Se connecter
nav-portal = Vos recommandations
nav-console = À traiter
nav-accounts = Comptes
nav-terms = Conditions
nav-staff = Équipe
role-owner = Propriétaire
role-manager = Responsable
role-account_manager = Chargé de compte
role-finance = Finance
role-auditor = Auditeur
role-partner = Partenaire
demo-visitor = visiteur
outcome-fail = Refusé
outcome-review = Une personne décide
outcome-pass = Accepté avec une remarque
outcome-unknown = Inconnu
choose = Choisir

## Ajouts
field-count = Encore { $left } caractères
keys-close = Fermer ce qui est ouvert
outcome-also = Également constaté
outcome-open = Resté ouvert
outcome-settled = Réglé

world-title = Monde fictif
world-lead = Une maison de démonstration n’a ni clients ni banque : ici, vous êtes les deux. Ce que vous faites passe par les mêmes portes que dans la réalité.
world-link = Monde fictif
world-mail = Tous les e-mails
world-time = Le temps
world-days = Jours à avancer
world-forward = Les laisser passer
world-customers = Clients
world-customers-text = Une entreprise paie { $price } par mois, plus la taxe. Le premier paiement gagne la recommandation.
world-customers-empty = Aucun contact n’est encore validé
world-customers-empty-text = Prenez le rôle d’un partenaire et recommandez une entreprise ; elle apparaîtra ici.
world-payments = Paiements
world-happens = Ce qui se passe
world-pays = Paie un mois
world-pays-who = { $company } paie un mois
world-refunded = Est remboursée
world-refunded-who = { $company } est remboursée de son dernier mois
world-ends = Résilie
world-ends-who = { $company } résilie son abonnement
world-bank = La banque
world-bank-empty = Aucun fichier n’a encore été remis à la banque
world-bank-empty-text = Les finances préparent un ordre de paiement, une autre personne l’approuve, et son fichier est téléchargé. La banque répond alors ici.
world-file = Fichier bancaire
world-amount = Montant
world-execution = À payer le { $day }
world-answers = Ce que fait la banque
world-accepts = L’accepte
world-executes = Paie et envoie le relevé
world-rejects = Le rejette
world-returns = Renvoie l’argent
world-nothing-left = Il ne reste rien à répondre.
world-web = Le web
world-web-shut = Le réglage network.checks est sur off : personne n’est interrogé sur les prospects, seuls les contrôles internes décident.
world-web-text = Personne au-dehors n’est interrogé sur un prospect d’une maison de démonstration. Ici, chaque domaine reçoit du courrier et montre le site de son entreprise, sauf ceux-ci ; recommandez une entreprise à l’un d’eux pour voir ce que la machine en fait.
world-web-domain = Domaine
world-web-there = Ce qui s’y trouve
world-web-parked = Une page d’un service de parking : refusé
world-web-for-sale = Une offre d’achat du domaine : refusé
world-web-placeholder = « Coming soon » : refusé
world-web-solo = La page d’une personne qui travaille seule : une personne l’examine
world-web-locked = Un serveur qui ne laisse entrer aucun programme : un site existe, et personne n’est refusé pour cela
world-web-moved = Il mène à Brightwater Hotels, un compte connu : une personne l’examine
world-web-without-mail = Le site d’une entreprise, mais le domaine ne reçoit pas de courrier : refusé
world-web-silent = Rien ne répond. On réessaie encore et encore avant que cela compte : laissez passer une semaine
world-web-missing = Personne ne l’a enregistré. On redemande avant que cela compte : laissez passer trois jours
done-world-forward = Les jours ont passé. Ce qui était dû a eu lieu.
done-world-paid = Payé. La recommandation et sa récompense en tiennent compte.
done-world-refunded = Remboursé. La récompense suit.
done-world-ended = L’abonnement est terminé.
done-world-answered = La banque a répondu et son fichier a été lu.
