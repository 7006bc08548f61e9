### Les reçus : ce qui y figure, et la page où quiconque en tient un le vérifie.

receipt-yours = Votre reçu
receipt-digest = Empreinte
receipt-digest-hint = Les caractères à côté du numéro : au moins les 16 premiers. Les espaces ne comptent pas.
receipt-issued = Reçue
receipt-sealed = Scellé
receipt-sealed-soon = Dans une seconde environ
receipt-at-position = à la position { $position }
receipt-position = Position
receipt-hash = Empreinte de la chaîne
receipt-verify-this = Vérifier ce reçu
receipt-verify = Vérifier
receipt-verify-title = Vérifier un reçu
receipt-verify-lead = Avec le numéro et l’empreinte d’un reçu, vous voyez quand la recommandation est arrivée, et que rien n’a changé depuis.
receipt-unconfirmed = Nous ne pouvons pas le confirmer
    .why = Aucun reçu ne porte ce numéro avec cette empreinte. Copiez de nouveau les deux depuis l’e-mail ou la page de la recommandation.
receipt-standing-whole = Confirmé
    .sentence = { $before ->
        [0] Ce reçu est tel qu’il a été scellé : le tout premier. La chaîne entière a été vérifiée le { $checked }.
        [1] Ce reçu est tel qu’il a été scellé, tout comme celui qui le précède. La chaîne entière a été vérifiée le { $checked }.
       *[other] Ce reçu est tel qu’il a été scellé, tout comme les { $before } qui le précèdent. La chaîne entière a été vérifiée le { $checked }.
    }
receipt-standing-sealed = Confirmé
    .sentence = Ce reçu est tel qu’il a été scellé. La chaîne entière qui le précède est vérifiée chaque jour, la prochaine fois avec celui-ci.
receipt-standing-pending = Reçu
    .sentence = Ce reçu est émis et attend son sceau. Cela prend une seconde environ ; regardez ensuite de nouveau.
receipt-standing-broken = Quelque chose a été modifié
    .sentence = Ce reçu, ou un autre scellé avec lui, n’est pas tel qu’il a été scellé. Gardez cette page et écrivez à { $contact }.
receipt-means = Ce que cela veut dire
receipt-means-digest = L’empreinte est faite du contact, du partenaire et de l’heure d’envoi. Elle ne dit à personne qui est le contact, et ne convient à aucun autre.
receipt-means-hash = L’empreinte de la chaîne est faite de ce reçu et de l’empreinte précédente. Qui la garde peut constater que ni ce reçu ni aucun reçu antérieur n’a été modifié, déplacé ou retiré.
receipt-by-yourself = Tout ce dont le sceau est fait, pour le vérifier vous-même (JSON)
receipt-another = Vérifier un autre reçu

error-RECEIPT_NUMBER = Ce n’est pas le numéro d’un reçu.
    .fix = Il ressemble à LW-000042.
error-DIGEST = Ce n’est pas une empreinte.
    .fix = Copiez-en au moins 16 caractères : des chiffres, et des lettres de a à f.

problem-RECEIPT_UNCONFIRMED = { receipt-unconfirmed }
    .detail = Aucun reçu ne porte ce numéro avec cette empreinte.
    .next = Copiez de nouveau les deux depuis l’e-mail ou la page de la recommandation.
problem-ASKED_TOO_OFTEN = Vous avez demandé très souvent
    .detail = Le nombre de questions sur des reçus auxquelles nous répondons en une heure à un même réseau est atteint.
    .next = Revenez dans une heure.

mail-received-proof = L’empreinte de votre reçu est { $digest }. Avec le numéro et l’empreinte, chacun peut vérifier quand nous l’avons reçue : { $page }
