# Contacts du portefeuille, et ce que les programmes en disent.
contacts-heading = Contacts
contacts-count = { $count ->
    [one] un contact
   *[other] { $count } contacts
}
contacts-list = Contacts que nous connaissons
contacts-import = Importer des contacts
contacts-hint = Colonnes id, name (ou first_name et last_name), email, phone, mobile, company, website, country, account (l’id du compte auquel ils appartiennent), stage, last_activity, owner. Les exports de contacts, de leads et de personnes de HubSpot, Salesforce et Pipedrive sont reconnus. Jusqu’à 200 Mio.
contacts-from = Noms à partir de…, ou une adresse e-mail
contacts-reach = Coordonnées
contacts-of = Contacts du compte { $account }.
contacts-all = Tous les contacts
contacts-at = Compte : { $account }
contacts-no-account = Compte { $account }, absent du portefeuille
contacts-empty = Aucun contact ici
contacts-empty-text = Importez les personnes que vous connaissez déjà, avec ou sans entreprise : les leads y sont comparés.
candidate-contact = Contact : { $contact }
candidate-contact-at = Contact : { $contact } ; compte : { $account }
candidate-contact-erased = effacé
error-TOO_MANY_ITEMS = Il y en a { $found }, { $max } au plus sont pris à la fois.
    .fix = Envoyez le reste dans d’autres appels.
error-ITEM_TWICE = Cet external_id figure déjà dans l’appel, en { $before }. C’est celui-là qui compte.
    .fix = Envoyez chaque id une seule fois par appel.
error-CONTACT_OF_NOBODY = Il n’y a ni adresse e-mail valable, ni numéro de téléphone, ni entreprise, ni site propre.
    .fix = Remplissez l’un d’eux : sinon personne ne serait retrouvé par là.
error-CONTACT_EMAIL = { $value } n’est pas une adresse e-mail valable. Le contact a été pris sans elle.
    .fix = Corrigez-la dans votre CRM, et importez la ligne de nouveau.
error-CONTACT_COUNTRY = Nous ne connaissons pas le pays { $value }. Le contact a été pris sans pays.
    .fix = Écrivez deux lettres (DE) ou le nom anglais, et importez la ligne de nouveau.
error-CONTACT_STAGE = Nous ne connaissons pas l’étape { $value }. Le contact passe pour actif.
    .fix = Écrivez active, customer, lost ou former, et importez la ligne de nouveau.
error-CONTACT_DAY = { $value } n’est pas un jour, ou peut en être deux. Le contact a été pris sans sa dernière activité.
    .fix = Écrivez 2026-01-31, et importez la ligne de nouveau.
error-CONTACT_TWICE = La ligne { $row } est de nouveau le contact { $value } de la ligne { $before }. La ligne { $before } compte.
    .fix = Retirez l’une des deux lignes, ou faites compter la dernière.
error-CONTACT_REPLACED = La ligne { $row } a remplacé la ligne { $before } : les deux sont le contact { $value }.
    .fix = Rien à faire si la dernière ligne est la bonne.
problem-SYNC_UNKNOWN = Cette lecture complète n’existe pas
    .detail = Aucune lecture de ce genre n’a été commencée sous cet id.
    .next = Commencez-en une par POST sur …/syncs et utilisez l’id de sa réponse.
problem-SYNC_OVER = Cette lecture complète est close
    .detail = Elle est terminée, une autre a commencé depuis, ou elle n’a pas été terminée en un jour. Elle ne prend plus rien.
    .next = Commencez-en une nouvelle et renvoyez tout.
problem-SYNC_LEAVES_MANY = Il en partirait plus que prévu
    .detail = { $would_leave } sur { $of } n’ont pas été nommés depuis le début de la lecture, et { $limit } au plus peuvent partir. Rien n’est parti.
    .next = Envoyez ce qui manque et terminez de nouveau, ou terminez avec expect_at_most si autant ont vraiment disparu.
contacts-last-counts = Si un contact figure deux fois dans le fichier, sa dernière ligne compte. Sinon, la seconde ligne est refusée.
