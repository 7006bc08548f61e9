# Paiements : coordonnées bancaires, lots de paiement, relevés.
nav-payouts = Paiements
field-name-payee = Titulaire du compte
field-name-iban = IBAN
field-name-bic = BIC

## Coordonnées bancaires
bank-title = Coordonnées bancaires
bank-link = Coordonnées bancaires et paiements
bank-lead = Où vos récompenses sont virées. Personne ne revoit ensuite le numéro de compte en entier, pas même vous.
bank-not-yet = Pas encore nécessaires
bank-not-yet-text = { $months ->
    [one] Nous vous demandons vos coordonnées bancaires quand une entreprise que vous avez recommandée a payé son premier mois, et pas avant. Un e-mail vous le dit.
   *[other] Nous vous demandons vos coordonnées bancaires quand une entreprise que vous avez recommandée a payé { $months } mois, et pas avant. Un e-mail vous le dit.
}
bank-now = Où nous vous payons
bank-since = Depuis
bank-unreached = SEPA ne dessert pas ce pays : { $country }
bank-unreached-text = Nous payons en euros par virement SEPA, qui ne peut pas atteindre ce compte. Vos récompenses restent chez nous jusqu’à ce que vous indiquiez un compte dans un pays SEPA.
bank-change = Payer sur un autre compte
bank-waits = { $amount } vous attendent
bank-waits-text = Dites-nous où les virer : ils partent avec le prochain lot de paiement une fois acquis.
bank-sign-in-again = Pour un changement, votre connexion doit dater de moins de 15 minutes, afin qu’un navigateur resté ouvert ne change rien.
bank-sign-in-button = Vous reconnecter pour changer
bank-payee-hint = Tel que la banque le connaît : votre nom ou celui de votre société.
bank-iban-hint = D’un compte professionnel, par exemple DE89 3704 0044 0532 0130 00.
bank-bic-hint = Nécessaire seulement hors de l’Espace économique européen, par exemple en Suisse ou au Royaume-Uni.
bank-bic-sure = Le BIC est juste : la banque l’a dans un autre pays
bank-save = Enregistrer
bank-save-note = Nous vous prévenons du changement par e-mail.
bank-payments = Vos paiements
done-bank-entered = Enregistré. Un e-mail le confirme.
iban-kind-letter = une lettre
iban-kind-digit = un chiffre
iban-kind-letter_or_digit = une lettre ou un chiffre

error-IBAN_COUNTRY = Aucun pays n’a de numéros de compte qui commencent par { $value }.
    .fix = Veuillez copier l’IBAN depuis l’application de votre banque ou un relevé.
error-IBAN_LENGTH = Un IBAN de ce pays ({ $country }) a { $expected } caractères, celui-ci en a { $found }.
    .fix = Veuillez vérifier s’il manque quelque chose ou s’il y a quelque chose de trop.
error-IBAN_CHARACTER = Le caractère { $place } est { $found }, là où il faut { $expected }.
    .fix = Veuillez vérifier cet endroit.
error-IBAN_CHECK_DIGITS = La clé de contrôle ne correspond pas : un caractère est faux, ou deux sont inversés.
    .fix = Veuillez copier l’IBAN depuis l’application de votre banque ou un relevé.
error-BIC_LENGTH = Un BIC a 8 ou 11 caractères, celui-ci en a { $found }.
    .fix = Veuillez le vérifier, ou laissez ce champ vide si votre compte est dans l’Espace économique européen.
error-BIC_CHARACTER = Le caractère { $place } est { $found }, là où il faut une lettre ou un chiffre.
    .fix = Veuillez vérifier cet endroit.
error-BIC_COUNTRY = Les cinquième et sixième caractères sont { $value }, qui n’est pas un pays.
    .fix = Veuillez le vérifier : il ressemble à COBADEFF.
error-BIC_NEEDED = Les virements vers ce pays ({ $country }) exigent le BIC de la banque.
    .fix = Vous le trouvez à côté de l’IBAN dans l’application de votre banque.
error-BIC_ELSEWHERE = Ce BIC est celui d’une banque d’un autre pays ({ $bank_country }) que le compte ({ $country }).
    .fix = Veuillez laisser le BIC vide : ce compte n’en a pas besoin. Si le BIC est juste, vérifiez l’IBAN.
error-BIC_UNUSUAL = Ce BIC est celui d’une banque d’un autre pays ({ $bank_country }) que le compte ({ $country }).
    .fix = Veuillez vérifier les deux dans l’application de votre banque. S’ils sont justes, cochez la case ci-dessous et enregistrez de nouveau.
error-PAYEE_UNSPELLABLE = Les banques ne peuvent pas écrire ce nom en lettres latines.
    .fix = Veuillez l’écrire comme le fait votre banque, avec au moins deux lettres.

problem-BANK_NOT_ASKED = Les coordonnées bancaires ne sont pas encore nécessaires
    .detail = Nous les demandons quand il y a quelque chose à payer.
    .next = Un e-mail vous le dit.
problem-SIGN_IN_STALE = Veuillez vous reconnecter
    .detail = Changer de coordonnées bancaires exige une connexion de quelques minutes au plus.
    .next = Reconnectez-vous et revenez.
problem-FINANCE_ONLY = Votre rôle ne le permet pas
    .detail = Le propriétaire et la finance le peuvent.
    .next = Demandez-leur.

mail-bank-wanted-subject = { $amount } vous attendent : où devons-nous les virer ?
mail-bank-wanted-again = Toujours en attente pour vous : { $amount }
mail-bank-wanted-preheader = Saisissez une fois vos coordonnées bancaires.
mail-bank-wanted-text = Une entreprise que vous avez recommandée a payé les mois qui comptent. Votre récompense chez { $operator } : { $amount }.
mail-bank-wanted-how = Pour la virer, il nous faut vos coordonnées bancaires. Connectez-vous et saisissez-les ; nous ne les demandons jamais par e-mail ni par téléphone.
mail-bank-wanted-button = Saisir mes coordonnées bancaires
mail-bank-entered-subject = Vos coordonnées bancaires ont été saisies
mail-bank-changed-subject = Vos coordonnées bancaires ont été changées
mail-bank-changed-preheader = Nous payons désormais sur { $account }.
mail-bank-entered-text = { $by } a saisi vos coordonnées bancaires le { $when }. Nous payons désormais sur { $account }.
mail-bank-changed-text = { $by } a changé vos coordonnées bancaires le { $when }. Nous payons désormais sur { $account }.
mail-bank-changed-not-you = Si ce n’était pas vous, écrivez aussitôt à { $contact }.
mail-bank-changed-button = Voir où nous vous payons

## Lots de paiement
payouts-lead = Ce qui est dû aux partenaires, ce qui part avec le prochain lot et ce que dit la banque.
payouts-missing = Votre propre compte n’est pas réglé
payouts-missing-text = Tant que ces réglages manquent dans le fichier de réglages ou dans l’environnement (comme LEADWIRE_PAYOUTS__IBAN), aucun lot ne peut être préparé :
payouts-payable = Payable maintenant
payouts-none = Rien n’est payable
payouts-none-text = Les récompenses apparaissent ici le jour où elles sont acquises.
payouts-amount = Montant
payouts-next-run = Prochain lot
payouts-goes-to = Part vers { $account }
payouts-prepare = Préparer un lot de { $amount }
payouts-prepare-note = Une seconde personne l’approuve avant que rien ne parte.
payouts-runs = Lots de paiement
payouts-no-runs = Pas encore de lot de paiement
payouts-no-runs-text = Un lot réunit ce qui est payable en un fichier pour votre banque.
payouts-questions = Ce que la banque a dit et qui ne correspond pas
question-day = Comptabilisé
why-not-carried = Négatif : déduit de la prochaine récompense
why-not-no-details = Pas encore de coordonnées bancaires ; nous les avons demandées
why-not-outside-sepa = Le compte est hors de SEPA
why-not-question = Un paiement antérieur est en question
why-not-other-currency = Seul l’euro peut être payé par SEPA
why-not-too-much = Plus que ce qu’un virement peut porter
run = Lot de paiement
run-number = Lot de paiement { $number }
run-transfers = { $count ->
    [one] un virement
   *[other] { $count } virements
}
run-not-paid = { $count ->
    [one] un n’a pas abouti
   *[other] { $count } n’ont pas abouti
}
run-day = Pour le { $day }
run-prepared = Préparé
run-state-draft = À approuver
run-state-approved = Approuvé
run-state-exported = À la banque
run-state-closed = Clos
run-state-cancelled = Annulé
payout-state-draft = Préparé
payout-state-approved = Approuvé
payout-state-exported = En route
payout-state-accepted = Pris par la banque
payout-state-rejected = Rejeté
payout-state-settled = Payé
payout-state-returned = Revenu
payout-state-cancelled = Annulé
run-event-prepared = Préparé
run-event-approve = Approuvé
run-event-export = Fichier remis
run-event-close = Clos
run-event-cancel = Annulé
run-event-question = Question réglée
run-warnings = À regarder d’abord
run-warn-day = Le jour où la banque devait payer est passé. Annulez ce lot et préparez-le de nouveau.
run-warn-replaced = { $partner } a saisi d’autres coordonnées bancaires depuis. Annulez ce lot et préparez-le de nouveau.
run-warn-less = Quelque chose a été repris à { $partner } depuis. Annulez ce lot et préparez-le de nouveau.
run-warn-question = Ce que la banque a dit d’un paiement antérieur à { $partner } ne correspond pas : il est peut-être déjà payé. Réglez d’abord cette question, ou annulez ce lot.
run-warn-changed = { $days ->
    [0] { $partner } a changé de coordonnées bancaires aujourd’hui. Assurez-vous que le changement vient bien de là.
    [one] { $partner } a changé de coordonnées bancaires il y a un jour. Assurez-vous que le changement vient bien de là.
   *[other] { $partner } a changé de coordonnées bancaires il y a { $days } jours. Assurez-vous que le changement vient bien de là.
}
run-pays = Ce qu’il paie
run-for = Pour
run-heard = Ce que la banque a dit
run-own = Vous avez préparé ce lot, quelqu’un d’autre l’approuve donc : le propriétaire ou la finance.
run-approve-note = Vous approuvez exactement le fichier dont l’empreinte est ci-dessous. L’argent est alors engagé.
run-approve = Approuver { $amount }
run-file-note = Téléchargez le fichier et remettez-le à votre banque. La première fois, les partenaires apprennent que leur argent est en route.
run-file = Télécharger le fichier de paiement
run-wait-bank = Quand la banque répond, lisez son fichier sur la page Paiements : pain.002 dit ce qu’elle a pris, le relevé (camt.053) ce qu’elle a payé.
run-cancel = Annuler
run-cancel-sure = Tout ce qu’il contient redevient payable. C’est irréversible.
run-cancel-yes = Annuler ce lot
run-file-title = Le fichier
run-message = Référence
done-run-prepared = Préparé. Quelqu’un d’autre peut maintenant l’approuver.
done-run-approved = Approuvé. Téléchargez le fichier et remettez-le à votre banque.
done-run-cancelled = Annulé. Tout ce qu’il contenait redevient payable.

problem-PAYOUTS_NOT_SET = Votre propre compte n’est pas réglé
    .detail = Ces réglages manquent : { $settings }.
    .next = Renseignez-les dans le fichier de réglages ou dans l’environnement et redémarrez. Rien n’a été enregistré.
problem-NOTHING_TO_PAY = Rien ne peut être payé maintenant
    .detail = Ce qui est ouvert n’a pas de coordonnées bancaires, est négatif ou dans une autre devise. C’est peut-être déjà dans un autre lot.
    .next = La page Paiements dit pourquoi, partenaire par partenaire.
problem-PAY_FILE = Le fichier de paiement ne peut pas être écrit
    .detail = La banque ne le prendrait pas : { $why }.
    .next = Corrigez cela et préparez de nouveau le lot. Rien n’a été enregistré.
problem-FOUR_EYES = Quelqu’un d’autre doit l’approuver
    .detail = Qui a préparé un lot de paiement ne l’approuve pas.
    .next = Demandez au propriétaire ou à la finance.
problem-RUN_STATE = C’est impossible maintenant
    .detail = { $state ->
        [draft] Ce lot de paiement n’est pas encore approuvé.
        [approved] Ce lot de paiement est déjà approuvé.
        [exported] Le fichier de ce lot de paiement a déjà été remis : seule la banque le fait encore avancer.
        [closed] Ce lot de paiement est clos.
       *[cancelled] Ce lot de paiement a été annulé.
    }
    .next = Rouvrez-le pour voir où il en est.
problem-RUN_HASH = Ce n’est pas le fichier qui a été préparé
    .detail = L’empreinte est celle d’un autre. Rien n’a été approuvé.
    .next = Rouvrez le lot et regardez-le.
problem-RUN_CHANGED = Quelque chose a changé depuis la préparation
    .detail = Ce qui est dû à { $partner }, ou le compte à payer, n’est plus ce que c’était. Rien n’a été approuvé.
    .next = Annulez ce lot et préparez-le de nouveau.
problem-RUN_IN_QUESTION = Un paiement antérieur est en question
    .detail = Ce que la banque a dit d’un paiement antérieur à { $partner } ne correspond pas : il est peut-être déjà payé. Rien n’a été approuvé ni remis.
    .next = Réglez cette question sur la page Paiements, ou annulez ce lot.
problem-RUN_TOO_OLD = Le jour de ce lot est passé
    .detail = La banque devait payer un jour qui est passé. Rien n’a été approuvé.
    .next = Annulez ce lot et préparez-le de nouveau.

## Ce que dit la banque
report-title = Lire ce que dit la banque
report-file = Choisir un fichier de la banque
report-hint = pain.002 (réponse à un fichier) ou camt.053 (relevé), en XML. Le même fichier deux fois ne change rien.
report-send = Lire
report-list = Fichiers lus
report-read = Lu
report-kind = Nature
report-by = Par
report-pain002 = Réponse à un fichier
report-camt053 = Relevé
report-read-by = Lu par { $by }, { $when }
report-nothing-camt053 = Rien n’y concerne les paiements
    .text = Aucune ligne ne porte une référence de vous. Le fichier est noté comme lu.
report-nothing-pain002 = Elle laisse chaque virement comme il était
    .text = C’est la réponse à un fichier de vous, et elle ne dit d’aucun virement ce qu’il est devenu. Le fichier est noté comme lu.
report-other-account = C’est le relevé d’un autre compte ({ $accounts }), pas de celui de payouts.iban. Rien n’a été enregistré.
report-other-currency = Ce relevé est en { $currency }, et les paiements sont en euros. Rien n’a été enregistré.
report-unknown-order = C’est la réponse à un fichier qui n’a pas été fait ici. Rien n’a été enregistré.
report-order-differs = Cette réponse nomme un fichier de vous et dit qu’il a { $said } ; il a { $ours }. Elle porte sur un fichier modifié, ou elle est fausse : interrogez votre banque. Rien n’a été enregistré.
report-too-large = Le fichier est trop grand. Demandez à votre banque un relevé de moins de jours. Rien n’a été enregistré.
report-other-message = Ce n’est ni un pain.002 ni un camt.053. Demandez l’un des deux à votre banque. Rien n’a été enregistré.
report-other-version = C’est { $found }, une version qui n’est pas connue ici. Sont lues { $first } à { $last } : demandez l’une d’elles à votre banque. Rien n’a été enregistré.
report-place = ligne { $line }, colonne { $column }
report-not-xml = Ce n’est pas du XML, ou il est interrompu ({ $place }). Téléchargez-le de nouveau depuis votre banque. Rien n’a été enregistré.
report-missing = { $path } n’a pas de { $element } ({ $place }). Téléchargez-le de nouveau depuis votre banque, ou interrogez-la. Rien n’a été enregistré.
report-value = { $path } est « { $found } », là où il faut { $expected } ({ $place }). Téléchargez-le de nouveau depuis votre banque, ou interrogez-la. Rien n’a été enregistré.
report-expected-amount = un montant sans signe, en centimes entiers ou leur équivalent
report-expected-currency = une monnaie de trois lettres
report-expected-date = un jour comme 2026-05-31
report-expected-direction = CRDT ou DBIT
report-expected-truth = true ou false
report-expected-count = un nombre entier
report-expected-code = un code d’au plus quatre lettres et chiffres
report-lack-pages = C’est une page parmi plusieurs
    .text = Lisez aussi les autres pages : les paiements qui s’y trouvent ne sont pas encore vus.
report-lack-balances = Rien ne montre si ce relevé est entier
    .text = Il lui manque le solde d’ouverture ou de clôture. Demandez à votre banque le relevé de jours entiers avec les deux.
report-lack-entries = Il manque quelque chose à ce relevé
    .text = Son solde d’ouverture et ses écritures ne donnent pas son solde de clôture. Téléchargez de nouveau le jour entier depuis votre banque ; s’il est le même, interrogez-la.
report-gap = Un relevé avant celui-ci n’a pas été lu
    .text = Celui-ci porte le numéro { $number }, et le dernier lu avant lui porte { $last }. Lisez ce que votre banque a fait entre les deux : les paiements qui s’y trouvent ne sont pas encore vus.
done-report-read = Lu. Voici ce qu’il dit.
done-report-known = Ce fichier avait déjà été lu et n’a rien changé cette fois. Voici ce qu’il disait.
heard-of = Concerne
heard-said = Ce qu’il dit
heard-accept = Pris par la banque
heard-reject = Rejeté : de nouveau payable
heard-settle = Payé
heard-return = Revenu : de nouveau payable
heard-nothing_new = Déjà connu
heard-amount_differs = Autre montant : à regarder
heard-too_early = Revenu avant d’avoir été vu partir : attend ce relevé
heard-undecided = Pas encore décidé
heard-unknown_status = Un statut qui n’est pas connu ici : rien n’en découle, interrogez votre banque
heard-duplicate = Refusé comme répétition : voyez ce qu’est devenu le premier
heard-contradicts = Contredit ce qui a été dit avant : à regarder
heard-debited_twice = Un deuxième débit : à vérifier
heard-unbooked = Un débit qui ne devrait pas être : à vérifier
heard-balanced = Un débit et un retour qui s’annulent
heard-unknown = Une référence qui ressemble aux nôtres et n’est pas connue : à regarder
bank-status-other = Le statut de la banque porte le code { $code }.
bank-status-RCVD = La banque l’a reçu.
bank-status-PDNG = La banque vérifie encore.
bank-status-PATC = La banque attend d’autres approbations à la banque.
bank-status-ACFW = La banque attend votre confirmation.
bank-status-RVNC = La banque vérifie encore les noms des bénéficiaires.
bank-status-RCVC = Les noms des bénéficiaires correspondent à leurs comptes.
bank-status-RVCM = Certains noms ne correspondent pas à leurs comptes : regardez auprès de votre banque, et validez ou annulez-y.
bank-reason-none = La banque n’a pas donné de raison.
bank-reason-other = La raison de la banque porte le code { $code }.
bank-reason-AC01 = Le numéro de compte est faux.
bank-reason-AC03 = Le numéro de compte est faux.
bank-reason-AC04 = Le compte est clos.
bank-reason-AC06 = Le compte est bloqué.
bank-reason-AC13 = Le compte n’accepte pas de tels virements.
bank-reason-AG01 = Le compte n’accepte pas de tels virements.
bank-reason-BE01 = Le nom ne correspond pas au compte.
bank-reason-CNOR = La banque destinataire n’est pas joignable par SEPA.
bank-reason-MD07 = Le titulaire du compte est décédé.
bank-reason-MS02 = Le titulaire du compte ne l’a pas accepté.
bank-reason-MS03 = La banque n’a pas donné de raison.
bank-reason-RC01 = Le BIC de la banque est faux.
bank-reason-RR04 = La loi interdit à la banque de l’exécuter.

## Questions
question = Question
question-open = Ouverte
question-closed = Réglée
question-means = Ce que cela signifie
question-held = Tant qu’elle n’est pas réglée, plus rien n’est envoyé à ce partenaire.
question-settle = Régler la question
question-note-hint = Ce que la banque vous a dit et ce qui a été convenu. Cela reste ici pour qui regardera plus tard.
question-stop-first = Un autre lot détient ce que ce paiement devait payer et n’est pas encore à la banque. Annulez d’abord ce lot : ce paiement pourra alors être enregistré comme payé. Payer les deux serait payer deux fois.
question-known = Ce que l’on sait
question-ordered = Ordonné
question-file = Lu
question-settled-by = { $how }. { $by }, { $when }
question-settled = { $how }. { $when }
done-question-settled = Réglée. Elle figure ici avec votre note.
field-name-way = Ce qu’il en est advenu
field-name-found = Ce que vous avez constaté
way-out-paid = Il a été payé : l’enregistrer comme payé
way-out-not_paid = Il n’a pas été payé : il est de nouveau à payer
way-out-noted = Rien n’est à enregistrer
outcome-paid = Enregistré comme payé
outcome-not_paid = Enregistré comme non payé : il est de nouveau à payer
outcome-noted = Rien n’a été enregistré
outcome-caught_up = Ce que montrent les fichiers de la banque concorde de nouveau
question-unbooked = Débité alors qu’il ne devait pas être payé
question-amount_differs = Un autre montant que celui ordonné
question-contradicts = La banque contredit ce que l’on savait
question-debited_twice = Débité deux fois
question-too_early = Revenu avant d’avoir été vu partir
question-unknown = Une référence semblable aux nôtres mais inconnue
question-advice-amount_differs = La banque indique un autre montant que celui ordonné, donc rien n’a été enregistré. Demandez à votre banque : si elle a retenu ses frais sur le montant, il a été payé. S’il s’agit d’un autre paiement, notez ce que vous avez constaté.
question-advice-unbooked = Un relevé montre le débit d’un paiement que la banque avait rejeté, qui avait été annulé ou qui n’était jamais parti. Si un autre lot détient ce montant et n’est pas encore à la banque, annulez ce lot : ce paiement pourra alors être enregistré comme payé. Si ce lot est parti, demandez à votre banque de rendre l’un des deux : quand un relevé le montrera, la question sera réglée d’elle-même.
question-advice-contradicts = Une réponse de la banque ne concorde pas : elle a refusé ce qu’un relevé montre comme payé, ou dit avoir payé ce qu’elle avait refusé. Demandez à votre banque ce qu’il en est et faites lire le relevé de ce jour. Un relevé compte plus qu’une réponse.
question-advice-debited_twice = Un relevé montre ce paiement une deuxième fois. Demandez à votre banque de le rendre : quand un relevé le montrera, la question sera réglée d’elle-même. Si le partenaire garde l’argent, notez ce qui a été convenu.
question-advice-too_early = Il manque le relevé où il est parti. Faites-le lire, et la question sera réglée d’elle-même.
question-advice-unknown = La banque indique une référence de la forme des nôtres que ce serveur n’a jamais attribuée. Une copie plus ancienne de la base a-t-elle été remise en place, ou un autre serveur paie-t-il depuis ce compte ? Vérifiez avant le prochain lot : ce qu’il paie l’est peut-être déjà.

problem-QUESTION_CLOSED = C’est déjà réglé
    .detail = Quelqu’un d’autre l’a réglé, ou le fichier suivant de la banque.
    .next = Rouvrez la question pour voir comment.
problem-QUESTION_NOT_OPEN = Ce n’est pas possible maintenant
    .detail = Le paiement est désormais dans un autre état, ou un autre lot détient ce qu’il devait payer.
    .next = Rouvrez la question pour voir ce qui est possible.

mail-run-subject = Le lot de paiement { $number } vous attend : { $amount }
mail-run-preheader = Préparé par { $by } ; une seconde personne l’approuve.
mail-run-text = { $transfers ->
    [one] { $by } a préparé le lot de paiement { $number } : un virement de { $amount }, pour le { $day }. Regardez-le et approuvez-le, ou annulez-le.
   *[other] { $by } a préparé le lot de paiement { $number } : { $transfers } virements, { $amount }, pour le { $day }. Regardez-le et approuvez-le, ou annulez-le.
}
mail-run-button = Le regarder

## Relevés
statement-title = Relevé de paiement
statement-approved = Ce paiement est approuvé et part sous peu.
statement-exported = Nous avons chargé notre banque du virement.
statement-accepted = Notre banque a pris le virement.
statement-settled = Le relevé de notre banque montre le virement le { $day }.
statement-rejected = Notre banque n’a pas pu exécuter le virement. Le montant est de nouveau payable : vérifiez vos coordonnées bancaires, et il part avec le prochain lot.
statement-returned = Le virement est revenu. Le montant est de nouveau payable : vérifiez vos coordonnées bancaires, et il part avec le prochain lot.
statement-pays = Ce qu’il paie
statement-sum = Total
statement-tax = Les récompenses sont des montants hors taxe : votre propre TVA, là où elle s’applique, vient en plus.
statement-transfer = Le virement
statement-from = De
statement-to = À
statement-reference = Référence

mail-payout-sent-subject = En route vers vous : { $amount }
mail-payout-sent-preheader = Sur votre compte { $account }, d’ordinaire sous un ou deux jours ouvrés bancaires.
mail-payout-sent-text = Nous avons chargé notre banque de virer { $amount } sur votre compte { $account }. Cela prend d’ordinaire un ou deux jours ouvrés bancaires.
mail-payout-settled-subject = Payé : { $amount }
mail-payout-settled-preheader = Sur le relevé de notre banque du { $day }.
mail-payout-settled-text = { $amount } ont été virés sur votre compte { $account } le { $day }. Le relevé de paiement dit pour quoi, et vous pouvez l’imprimer.
mail-payout-back-subject = N’a pas pu être payé : { $amount }
mail-payout-back-preheader = Veuillez vérifier vos coordonnées bancaires.
mail-payout-returned-text = Notre virement de { $amount } sur votre compte { $account } est revenu le { $day }.
mail-payout-rejected-text = Notre banque n’a pas pu exécuter le virement de { $amount } sur votre compte { $account }.
mail-payout-back-next = Rien n’est perdu : le montant est de nouveau payable. Vérifiez vos coordonnées bancaires et changez-les si quelque chose est inexact ; il part avec nos prochains paiements.
mail-payout-reference = Sa référence sur votre relevé bancaire est { $reference }.
mail-payout-button = Voir le relevé de paiement
mail-payout-back-button = Vérifier mes coordonnées bancaires
