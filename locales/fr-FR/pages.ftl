### Les mots des pages publiques et du portail des partenaires.

## Programme page
home-title = Recommandez et gagnez
home-promise = Recommandez une entreprise.
home-promise-earn = { $deal ->
    [half-of-two] Gagnez la moitié de ses deux premiers mois.
   *[other] { $months ->
        [one] Gagnez { $percent } % de son premier mois.
       *[other] Gagnez { $percent } % de ses { $months } premiers mois.
    }
}
home-lead = { $months ->
    [one] Vous présentez une entreprise à qui { $product } pourrait être utile. Nous vous disons aussitôt si nous pouvons l’accepter, et pourquoi. Quand elle a payé un mois, { $percent } % de ce montant sont virés sur votre compte.
   *[other] Vous présentez une entreprise à qui { $product } pourrait être utile. Nous vous disons aussitôt si nous pouvons l’accepter, et pourquoi. Quand elle a payé { $months } mois, { $percent } % de ce montant sont virés sur votre compte.
}
calc-title = Combien gagneriez-vous ?
calc-price = Ce que paie l’entreprise
calc-price-hint = Hors taxes, après remises
calc-every = Mode de paiement
calc-month = Mensuel
calc-year = Annuel, d’avance
calc-currency = Devise
calc-earn = Vous gagnez
calc-how = { $months ->
    [one] { $percent } % d’un mois, dans la devise de la facture de l’entreprise.
   *[other] { $percent } % de { $months } mois, dans la devise de la facture de l’entreprise.
}
calc-go = Calculer
home-who = Qui peut être partenaire
home-who-lead = Société ou indépendant : vous êtes les bienvenus.
home-who-email = Vous avez une adresse e-mail professionnelle
    .more = Sur votre propre domaine. Avec une adresse de messagerie gratuite, une personne examine votre candidature.
home-who-website = Vous avez un site web professionnel
    .more = Celui de votre société, ou le vôtre si vous êtes indépendant.
home-who-account = Vous êtes titulaire d’un compte bancaire professionnel
    .more = Nous n’en demandons les coordonnées que lorsqu’il y a quelque chose à payer.
home-lead-title = Qui peut être recommandé
home-lead-lead = Voici les contrôles effectués quand vous envoyez une entreprise : version { $version }, publiée le { $day }. Si l’un d’eux échoue, nous refusons et vous indiquons tous les motifs.
rule-review = Sinon, une personne l’examine.
rule-asked = Une personne décide alors.
rule-review-soft = Sinon, une personne l’examine. Si un indice d’une autre nature s’y ajoute, nous refusons.
home-how = Comment cela se passe
step-refer = Vous recommandez une entreprise
    .text = Une page, quelques champs. Vous recevez par e-mail un reçu numéroté qui prouve la date de votre recommandation.
step-decide = Nous décidons et disons pourquoi
    .text = { $days ->
        [one] La réponse est immédiate. Si une personne doit examiner le dossier, vous voyez la date limite de sa réponse : un jour ouvré.
       *[other] La réponse est immédiate. Si une personne doit examiner le dossier, vous voyez la date limite de sa réponse : { $days } jours ouvrés.
    }
step-contact = Un chargé de compte prend contact
    .text = { $days ->
        [one] Dans un délai d’un jour ouvré. Une consultation, une démonstration ou un appel : vous pouvez suivre chaque étape.
       *[other] Dans un délai de { $days } jours ouvrés. Une consultation, une démonstration ou un appel : vous pouvez suivre chaque étape.
    }
step-paid = L’entreprise paie et vous êtes payé
    .text = { $months ->
        [one] Après un mois payé, nous vous demandons vos coordonnées bancaires.
       *[other] Après { $months } mois payés, nous vous demandons vos coordonnées bancaires.
    } { $days ->
        [one] Le virement part sous un jour ouvré bancaire.
       *[other] Le virement part sous { $days } jours ouvrés bancaires.
    }
home-deal = L’accord
home-deal-lead = Des règles simples, et trois exemples.
example-title = { $money } par mois
example-base = { $months ->
    [one] Premier mois
   *[other] { $months } premiers mois
}
example-earn = Vous gagnez { $percent } %
home-questions = Questions
question-first = Et si quelqu’un d’autre recommande la même entreprise ?
    .answer = { $days ->
        [one] Le premier la conserve pendant un jour. Votre reçu porte un numéro et une heure.
       *[other] Le premier la conserve pendant { $days } jours. Votre reçu porte un numéro et une heure.
    }
question-wrong = Mon prospect a été refusé et je pense que c’est une erreur
    .answer = Vous voyez chaque motif et ce qui le lèverait. Demandez sous 21 jours, sur la page de la recommandation, qu’une personne la réexamine : quelqu’un d’autre que la personne qui a refusé décide, et votre rang est conservé.
question-bank = Quand demandez-vous mes coordonnées bancaires ?
    .answer = { $months ->
        [one] Quand un mois payant a été réglé, et pas avant.
       *[other] Quand { $months } mois payants ont été réglés, et pas avant.
    }
home-close = Vous connaissez une entreprise qui devrait nous parler ?
home-close-lead = Pour nous rejoindre, il suffit de quelques champs et d’un e-mail de confirmation.

## Joining
join-lead = Indépendants, sociétés et clients de la maison sont tous les bienvenus. La plupart des candidatures reçoivent une réponse immédiate.
join-name = Votre nom
join-company = Société
join-company-hint = Laissez ce champ vide si vous exercez sous votre propre nom.
join-email-hint = Nous envoyons un lien pour la confirmer.
particulars = Votre numéro et votre page LinkedIn
particulars-why = Personne ne peut se recommander soi-même : nous comparons donc les deux avec les prospects que vous envoyez. Notre équipe les voit aussi. Vous pouvez les modifier ou les retirer à tout moment.
particulars-phone-hint = Avec l’indicatif du pays, par exemple +33 1 23 45 67 89.
particulars-linkedin-hint = Votre profil ou la page de votre société.
join-account = Je suis titulaire d’un compte bancaire professionnel à mon nom ou à celui de ma société
join-account-more = Vous déclarez seulement en avoir un. Aucune coordonnée bancaire pour l’instant.
join-terms = J’accepte les conditions partenaires, version { $version }
join-terms-more = Elles correspondent à ce que dit la page du programme.
join-send = Envoyer ma candidature
join-next = Ensuite : confirmez votre adresse e-mail, puis recommandez votre première entreprise.
join-sent-title = Consultez votre boîte de réception
join-sent-lead = Nous vous avons envoyé un lien. Ouvrez-le pour confirmer votre adresse : nous répondons alors aussitôt à votre candidature.
join-sent-nothing = Toujours rien après quelques minutes ? Regardez dans les courriers indésirables, ou refaites une demande avec une autre adresse.
mail-folder-note = Ce serveur conserve ses e-mails dans un dossier :
confirm-title = Confirmez votre adresse
confirm-lead = Vous avez posé votre candidature avec { $email }. Confirmez cette adresse, et nous examinons votre candidature maintenant.
confirm-send = Confirmer et envoyer ma candidature
invite-title = Inviter un partenaire
invite-lead = Il est approuvé d’avance. Un e-mail lui donne accès.
invite-send = Envoyer l’invitation
outcome-title = Votre candidature
outcome-refused = Nous ne pouvons pas accepter votre candidature
    .lead = Chaque motif indique ce qui le lèverait.
outcome-in_review = Une personne examine votre candidature
    .lead = Vous recevrez un e-mail dès que la décision sera prise. Questions : { $contact }
outcome-approved = Vous êtes partenaire
    .lead = Connectez-vous avec votre adresse e-mail et recommandez votre première entreprise.
outcome-unconfirmed = Votre adresse n’est pas encore confirmée
    .lead = Ouvrez le lien que nous vous avons envoyé.
outcome-checking = Nous regardons votre site
    .lead = Nous regardons votre site et la messagerie de votre adresse. Cela prend quelques secondes. Cette page affiche la réponse d’elle-même, et vous la recevez par e-mail.
outcome-again = Votre site, ou la messagerie de votre adresse, n’a pas encore répondu. Nous demandons à nouveau le { $when }. Vous recevez notre réponse par e-mail, et cette page la montre aussi.
outcome-automatic = Cette décision a été prise par une machine, pour les motifs ci-dessus. Vous pouvez demander qu’une personne l’examine ; elle répond dans les cinq jours ouvrés.
outcome-ask-person = Demander l’examen par une personne
outcome-apply-again = Refaire une demande
done-person-asked = Une personne examine votre candidature et vous répond par e-mail dans les cinq jours ouvrés.

## Signing in
sign-in-title = Se connecter
sign-in-lead = Nous vous envoyons un lien. Il n’y a pas de mot de passe.
sign-in-send = M’envoyer un lien
sign-in-join = Pas encore partenaire ? Devenez-le
sent-title = Consultez votre boîte de réception
sent-lead = Si quelqu’un peut se connecter avec cette adresse, un lien lui est envoyé. Il fonctionne une seule fois.
sent-code = Ou saisissez les six chiffres de l’e-mail
sent-code-hint = Ils ne fonctionnent que dans ce navigateur.
sent-enter = Se connecter
sent-again = Envoyer un autre lien
door-title = Bienvenue
door-enter = Se connecter en tant que { $name } ({ $role })
door-nobody = Plus personne ne peut se connecter avec cette adresse.
owner-title = Bienvenue dans votre programme partenaires
owner-lead = Vous en êtes le premier propriétaire. Dites-nous qui vous êtes ; ensuite, vous vous connecterez par e-mail.
owner-email-hint = Les liens de connexion y sont envoyés.
owner-enter = Ouvrir le programme
done-house-founded = Le programme est à vous. Importez vos comptes et invitez votre équipe.
done-signed-out = Vous êtes déconnecté.

## The profile
profile-title = Votre profil
profile-application = Ce que nous savons de vous
profile-application-text = Ces informations viennent de votre candidature ou de votre invitation. Si quelque chose a changé, écrivez à { $contact }.
profile-save = Enregistrer
profile-save-note = Cela vaut pour les prospects que vous envoyez à partir de maintenant.
done-profile-saved = Enregistré. Cela vaut pour les prospects que vous envoyez à partir de maintenant.

## Referring
refer-lead = Voici les contrôles que nous effectuons, version { $version }. Vous voyez la réponse, avec tous les motifs, juste après l’envoi.
refer-email = E-mail professionnel
refer-email-hint = Celui de la personne, dans l’entreprise.
refer-no-website = L’entreprise n’a pas de site web
refer-linkedin = Page LinkedIn de l’entreprise
refer-no-linkedin = L’entreprise n’a pas de page LinkedIn
refer-informed = Que sait cette personne ?
refer-informed-asked = Elle a demandé à être contactée
refer-informed-knows = Elle sait que je transmets son nom
refer-informed-no = Elle ne le sait pas encore
refer-more = Ajouter un téléphone, une fonction ou une note
refer-note-hint = Son besoin, et quand l’appeler.
refer-send = Envoyer la recommandation
refer-send-note = Vous recevez un reçu numéroté par e-mail.
refer-another = Recommander une autre entreprise
country-choose = Choisissez un pays
country-not-served = { $country } (pays non desservi)
busy = Un instant…
done-referred = Envoyée. La confirmation arrive dans votre boîte de réception.
done-referred-already = Ce prospect figure déjà dans cette recommandation. Elle reste telle quelle : rien n’a été modifié.
done-referred-before = Ce formulaire a été envoyé à l’instant, et le prospect a été corrigé depuis. La correction reste : rien n’a été modifié. Pour revenir à l’état d’avant, corrigez-le encore une fois.
done-referred-decided = Ce prospect est décidé. Il reste tel quel : rien n’a été modifié. Qui le retire et le recommande à nouveau reçoit un nouveau rang dans le temps.
done-referred-elsewhere = Cette personne ou cette entreprise figure déjà dans cette recommandation en cours. Rien n’a été modifié, ni ici ni dans celle qui devait être corrigée.
done-referred-contacts = D’autres personnes de l’entreprise nommée font partie de cette recommandation, elle ne passe donc pas à une autre entreprise : rien n’a été modifié. Retirez-la et recommandez la bonne entreprise, qui de toute façon compte à partir de ce moment.
done-referred-closed = Cette recommandation est close. Rien n’a été modifié. Recommandez le prospect à nouveau, corrigé, ou demandez sur sa page l’avis d’une personne, là où c’est proposé.
done-referred-meanwhile = Elle a été corrigée pendant que vous aviez le formulaire ouvert : rien n’a été modifié. Voici son état actuel ; corrigez encore ce qui est faux.
done-referred-often = Un prospect se corrige dix fois au plus. Il reste tel quel : rien n’a été modifié.
done-referred-held = Vous avez déjà proposé quelqu’un dans cette entreprise, et notre réponse attend son jour. Rien n’a été ajouté ; vous pourrez y nommer d’autres personnes une fois la réponse donnée.
    .day = Elle arrive le { $day }.
done-referred-later = La limite du jour de réponses sur des entreprises déjà connues est atteinte : personne n’est ajouté à votre recommandation de cette entreprise. Rien n’a été changé ; vous pourrez y nommer d’autres personnes dès le prochain jour ouvré.
    .day = C’est le { $day }.
done-corrected = Corrigée. Elle garde son reçu et son rang dans le temps ; une entreprise qu’elle ne nommait pas compte à partir de maintenant.
done-corrected-refused = Corrigée et jugée à nouveau : telle qu’elle est, elle est refusée. Son reçu reste.
done-contact-already = Vous avez déjà indiqué cette personne. Tout reste tel quel : rien n’a été modifié. Indiquée avec une autre adresse, elle est examinée à nouveau.
done-contact-added = Vous avez une recommandation en cours pour cette entreprise. Nous y avons ajouté cette personne.
done-contact-in-review = Vous avez une recommandation en cours pour cette entreprise. Quelqu’un examine ce contact ; votre recommandation de l’entreprise suit son cours.
done-approved = Bienvenue. Vous pouvez maintenant recommander votre première entreprise.
done-withdrawn = La recommandation est retirée.
done-appealed = Envoyé. Une personne réexamine votre recommandation ; la date figure ci-dessous.

## Portal
portal-open = En cours
portal-earned = Acquis, à vous verser
portal-on-its-way = Dont { $amount } en route vers votre banque.
portal-coming = { $amount } de plus quand les mois payés seront définitifs.
portal-carried = { $amount } : trop versé, déduit de votre prochain versement.
portal-paid = Versé
portal-needs = À faire de votre côté
portal-need-details = Saisir vos coordonnées bancaires
portal-need-details-why = { $amount } vous attendent. Il nous faut savoir où les virer.
portal-need-details-word = Coordonnées bancaires
portal-need-back = Vérifier vos coordonnées bancaires
portal-need-back-why = Un paiement de { $amount } ne vous est pas parvenu. { $reason }
portal-empty = Aucune recommandation pour l’instant
portal-empty-text = Recommandez une entreprise à qui nous pourrions être utiles : vous avez la réponse, avec tous les motifs, dans la minute.
state = État
next = Suite
receipt = Reçu
referred-on = Recommandée le
partner = Partenaire
state-checking = Contrôle en cours
    .sentence = Nous regardons le domaine de messagerie et le site de { $company }. Cela prend quelques secondes, et jusqu’à un jour si un serveur ne répond pas. Nous vous écrivons dès que c’est décidé ; votre rang dans le temps est gardé.
state-in_review = En examen
    .sentence = Une personne examine { $company }. Vous aurez notre réponse au plus tard le { $day }.
state-validated = Validée
    .sentence = { $has_manager ->
        [yes] { $company } est à vous. { $manager } contacte { $lead } au plus tard le { $day }.
       *[no] { $company } est à vous. Nous contactons { $lead } au plus tard le { $day }.
    }
state-refused = Refusée
    .sentence = Nous ne pouvons pas accepter ce prospect. Chaque motif ci-dessous indique ce qui le lèverait.
state-appealed = En réexamen
    .sentence = Une personne réexamine { $company }. Vous aurez notre réponse au plus tard le { $day }.
state-upheld = Refus confirmé
    .sentence = Une deuxième personne a examiné { $company }, et nous ne pouvons pas accepter ce prospect. Cette décision est définitive.
state-contacted = Contactée
    .sentence = { $has_manager ->
        [yes] { $manager } a pris contact avec { $lead } chez { $company }.
       *[no] Nous avons pris contact avec { $lead } chez { $company }.
    }
state-meeting = En discussion
    .sentence = { $has_manager ->
        [yes] { $manager } a eu un entretien avec { $lead } chez { $company }.
       *[no] Nous avons eu un entretien avec { $lead } chez { $company }.
    }
    .no-show = Un entretien était prévu avec { $lead } chez { $company }, mais personne n’est venu.
state-lost = Perdue
    .sentence = { $company } n’est pas devenue cliente. Si elle nous paie plus tard, dans le délai prévu pour le premier paiement, la récompense vous revient toujours.
state-withdrawn = Retirée
    .sentence = Vous avez retiré votre recommandation de { $company }.
state-expired = Expirée
    .sentence = La protection est terminée pour { $company } : d’autres peuvent maintenant recommander cette entreprise. Si elle nous paie dans le délai prévu pour le premier paiement, la récompense vous revient toujours.
local-only = Contrôles locaux uniquement
why = Pourquoi
what-happened = Ce qui s’est passé
what-next = Ce que vous pouvez faire
what-you-sent = Ce que vous avez envoyé
said-by-us = Ce que nous disons
under-terms = Selon la version { $version } des conditions.
refused-next = Si ce qu’indiquent les motifs peut être corrigé, corrigez-le et renvoyez la recommandation.
correct-this = Corriger cette recommandation
correct-for = Corriger pour le partenaire
correct-send = Envoyer la correction
correct-text = Quelque chose est faux, ou vous pouvez corriger ce qu’indiquent les motifs ? Tant que rien n’est décidé, vous pouvez la corriger. Elle est réévaluée et garde son rang dans le temps.
correct-form = Modifiez ce qui est faux et envoyez. La recommandation est réévaluée ; elle garde son reçu et son rang dans le temps.
correct-often = Elle a été corrigée dix fois ; un prospect ne se corrige pas plus souvent.
    .write = Si quelque chose y est encore faux, écrivez à { $contact }.
correct-for-often = Décidez-la telle qu’elle est. Si quelque chose est encore faux, les partenaires sont invités à écrire à { $contact }.
appeal-automatic = Cette décision a été prise par une machine : un seul contrôle non réussi suffit à refuser. Vous pouvez demander qu’une personne décide.
appeal-text = En quoi nous trompons-nous ?
appeal-hint = Vous pouvez le demander jusqu’au { $day }. Quelqu’un d’autre que la personne qui a refusé décide.
appeal-send = Demander le réexamen par une personne
withdraw = Retirer
withdraw-sure = L’entreprise sera alors libre pour d’autres. Cette action est irréversible.
withdraw-yes = Retirer cette recommandation
lead-person = Personne
problem-home = Retour à la première page
problem-back = Retour à la page précédente

refer-to-form = Vers le formulaire

state-won = Gagnée
    .sentence = { $company } a effectué son premier paiement. Ses premiers mois payés font votre récompense.
state-earning = En cours
    .sentence = { $company } paie. Votre récompense grandit avec ses premiers mois payés.
state-earned = Acquise
    .sentence = Les premiers mois payés de { $company } sont complets : votre récompense est acquise et sera versée prochainement.
state-lapsed = Caduque
    .sentence = { $company } a cessé de payer avant que les mois de la récompense soient complets ; rien n’est dû.
state-paid = Payée
    .sentence = Votre récompense pour { $company } est payée : le virement figure sur le relevé de la banque.

question-title = Une question
question-heading = Travaillez-vous encore sur { $company } ?
question-text = Un de nos partenaires recommande cette entreprise. Dans notre portefeuille, c’est { $account }, qui est à vous.
question-last = La dernière activité y date du { $day }.
question-works = Oui, j’y travaille
question-free = Non, elle est libre
question-silence = Sans réponse de votre part d’ici le { $day }, elle compte comme libre : le prospect du partenaire est validé et confié à un responsable de compte.
question-over = Cette question est réglée
question-over-text = Elle a reçu une réponse ou a été tranchée à l’examen. Il n’y a plus rien à faire.

## Preuve d’un site
outcome-proving = Montrez-nous que le site est à vous
    .lead = Une petite modification sur votre site suffit.
prove-title = Montrez-nous que { $domain } est à vous
prove-why-free = Vous avez posé votre candidature avec { $email }. N’importe qui peut y ouvrir une adresse ; nous vous demandons donc de montrer autrement que { $domain } est votre site. Une petite modification sur le site suffit ; les visiteurs ne la voient pas.
prove-why-other = Vous avez posé votre candidature avec { $email }, qui n’est pas une adresse de { $domain }. Nous vous demandons donc de montrer autrement que le site est à vous. Une petite modification sur le site suffit ; les visiteurs ne la voient pas.
prove-ask-title = Quelqu’un s’occupe de votre site ? Demandez-lui
prove-ask = Ce message dit tout ce qu’il lui faut. Cela prend quelques minutes. Peu importe laquelle des trois manières est choisie.
prove-message = Merci de faire l’une de ces trois choses, pour que je puisse montrer que { $domain } est mon site. Les visiteurs ne la verront pas, et elle pourra être retirée dès que j’aurai la réponse.
prove-copy-message = Copier le message
prove-self-title = Ou faites-le vous-même
prove-self = Une seule des trois suffit. Prenez celle que vous savez faire.
prove-file = Un petit fichier
    .how = Un fichier texte à l’adresse { $path }, avec cette ligne :
prove-page = Une ligne dans la page d’accueil
    .how = Cette ligne entre <head> et </head> de la page d’accueil de { $domain } :
prove-record = Une entrée du domaine
    .how = Un enregistrement TXT pour { $domain } lui-même (souvent noté @), là où le domaine est géré, avec cette valeur :
prove-seen-token = Elle s’y trouve.
prove-seen-nothing = Rien ne s’y trouvait quand nous avons regardé.
prove-seen-other = Nous avons vu une telle ligne avec une autre valeur. Copiez-la encore une fois, en entier.
prove-seen-elsewhere = Le site nous a menés à { $host }. Là, cela ne compte pas.
prove-seen-silence = Personne n’a répondu quand nous avons regardé.
prove-done-title = C’est fait ?
prove-looking = Nous regardons maintenant. Cela prend quelques secondes ; la page montre d’elle-même ce que nous voyons.
prove-looked = Nous avons regardé le { $when }. Nous regardons à nouveau de nous-mêmes d’ici le { $next }. Une nouvelle entrée du domaine peut mettre quelques heures à être visible.
prove-not-looked = Nous regardons de nous-mêmes, pour la première fois le { $next }. Vous n’avez pas à attendre.
prove-held-back = Nous avons souvent regardé ce site dans l’heure ; le { $when }, nous ne l’avons donc pas fait. Nous regardons à nouveau de nous-mêmes dans un moment.
prove-look-now = Regarder maintenant
prove-until-free = Nous regardons de nous-mêmes, d’abord chaque heure, puis chaque jour, jusqu’au { $day }. Dès que nous la trouvons, vous êtes averti par e-mail. Si nous ne trouvons rien d’ici là, nous devrons refuser votre candidature.
prove-until-other = Nous regardons de nous-mêmes chaque heure jusqu’au { $day }. Dès que nous la trouvons, vous êtes averti par e-mail. Si nous ne trouvons rien d’ici là, une personne examine votre candidature.
prove-cannot-title = Rien de cela n’est possible ?
prove-cannot-free = Posez plutôt votre candidature avec une adresse sur le domaine de votre site : dites ici que vous ne pouvez pas, puis posez-la à nouveau. Nous refusons alors cette candidature, et vous pouvez aussi demander qu’une personne l’examine.
prove-cannot-other = Une personne examine alors votre candidature et vous répond par e-mail.
prove-cannot = Je ne peux rien faire de cela
prove-person = Je ne peux pas ; qu’une personne regarde
copy = Copier
copied = Copié

contacts-title = Autres personnes de cette entreprise
contact-state-added = Ajoutée
contact-state-in_review = En examen
contact-state-refused = Non retenue
contact-state-closed = Sans décision : la recommandation est close
contact-remedy-address = Si la personne a une autre adresse dans l’entreprise, indiquez-la de nouveau avec celle-ci : elle sera examinée à nouveau. Ou écrivez à { $contact }.
contact-remedy-write = S’il en est autrement, écrivez à { $contact } en disant pourquoi : quelqu’un le lit.
contact-judged = D’une autre personne, seul ce qui a été saisi est contrôlé. L’entreprise et son site sont contrôlés pour la recommandation.
contact-unjudged = Cette personne a été ajoutée avant que les autres personnes soient contrôlées.
contact-decided-added = Retenue par { $by }. { $why }
contact-decided-refused = Non retenue par { $by }. { $why }
