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
choose = Choisir

## Ajouts
field-count = Encore { $left } caractères
keys-close = Fermer ce qui est ouvert
outcome-also = Également constaté
outcome-looked = Une personne a examiné
