taught-told = { $counts ->
    [no] Décidé le { $day } par { $by } au sujet de « { $value } » ; cela ne compte plus
   *[yes] { $says ->
        [group] Décidé le { $day } par { $by } : « { $value } » est du même groupe
       *[same] Décidé le { $day } par { $by } : « { $value } » est cette entreprise
    }
}
taught-erased = Une personne en avait décidé ; sa décision a été effacée avec un compte

teach-other = Est-ce une autre entreprise que le compte ?
teach-other-hint = Si vous cochez, ce compte ne retient plus les prochains leads de cette entreprise. Cela ne compte pas avec « Nous la connaissons, et personne ne la suit ».
teach-other-account = C’est une autre entreprise que { $account }
teach-same = De quel compte s’agit-il ?
teach-same-hint = Si vous cochez et refusez comme connu, le nom et le domaine du lead mènent désormais à ce compte. Avec « même groupe », ils sont gardés comme étant de son groupe.

duplicates-title = Doublons possibles
duplicates-lead = Vos comptes qui sont peut-être une seule entreprise, les plus sûrs d’abord. Ce que vous décidez compte aussitôt quand un lead leur est comparé.
duplicates-count = { $count ->
    [0] Doublons possibles
    [1] un doublon possible
    [1001] plus de 1 000 doublons possibles
   *[other] { $count } doublons possibles
}
duplicates-open = À décider
duplicates-pair = Les deux comptes
duplicates-by = Pourquoi
duplicates-later = Plus tard
duplicates-comparing = Les comptes sont en cours de comparaison
duplicates-progress = { $done } sur { $all } comparés. Les nouveaux et les modifiés sont comparés l’un après l’autre ; la liste se remplit pendant ce temps.
duplicates-many = Il y en a plus de 1 000
duplicates-many-text = Les plus sûrs viennent d’abord. Là où des centaines partagent un standard ou un nom courant, les premières pages apportent le plus.
duplicates-no-accounts = Il n’y a pas encore de comptes
duplicates-no-accounts-text = Importez vos comptes ou laissez votre CRM les envoyer ; ils sont ensuite comparés entre eux.
duplicates-not-yet = Aucun compte n’a encore été comparé
duplicates-not-yet-text = La première comparaison commence dans les cinq minutes qui suivent un import. Ce qu’elle trouve apparaît ici.
duplicates-none-so-far = Aucun trouvé jusqu’ici
duplicates-none-so-far-text = Certains comptes attendent encore d’être comparés.
duplicates-none = Aucun trouvé
duplicates-none-text = Tous les comptes ont été comparés aux autres, et il n’y en a pas deux qui semblent être une entreprise sans que personne en ait décidé.
duplicates-by-hand = Vous connaissez un doublon qui manque ici ?
duplicates-by-hand-text = Ouvrez l’un des deux comptes, cherchez-y l’autre et mettez-les côte à côte.
candidate-KNOWN_MAYBE = Les noms se ressemblent, ou seul le numéro de téléphone est le même

decisions-title = Décidés
decisions-lead = Ce que des personnes ont décidé au sujet des comptes, ici et lors de l’examen de recommandations. Revenir sur une décision compte aussitôt.
decisions-about = Comptes
decisions-said = Décision
decisions-who = Par
decisions-by = { $by }, { $day }
decisions-values = Appris : { $values }
decisions-undone = Annulé par { $by }, { $day }
decisions-undo = Annuler
decisions-referral = Lors de l’examen d’une recommandation
decisions-empty = Rien n’a encore été décidé
decisions-empty-text = Ce que vous décidez au sujet de doublons possibles, ou apprenez lors de l’examen d’une recommandation, apparaît ici et peut être annulé.

says-same = Une entreprise
says-group = Même groupe
says-other = Deux entreprises
says-later = Plus tard
says-same-text = Une entreprise : chacun est trouvé aussi par les noms et domaines de l’autre
says-group-text = Même groupe : deux entreprises, et un lead de l’une est examiné à cause de l’autre
says-other-text = Deux entreprises : un lead de l’une n’est pas retenu parce que l’autre lui ressemble
says-later-text = Plus tard : derrière toutes les autres paires

compare-title = Est-ce une seule entreprise ?
compare-agrees = Identique
compare-unlike = La machine ne voit pas de ressemblance
compare-with = Ressemble aussi : ajouter { $account }
compare-why = Pourquoi
compare-reason = Motif
compare-reason-hint = Reste au sein de l’équipe. Appuyez ensuite sur l’un des boutons.

account-says = Ce que dit le pipeline
account-taught = Ce qui lui a été appris
account-taught-lead = Cela compte à côté de ce que dit votre CRM, et reste quand votre CRM renvoie le compte.
account-untaught = Rien encore
account-untaught-text = Les noms, domaines et comptes au sujet desquels quelqu’un décide apparaissent ici.
account-value = Au sujet de
account-forget = Oublier
account-beside = Mettre à côté d’un autre compte
account-beside-text = Pour décider si deux comptes sont une seule entreprise.
account-find = Un nom ou un domaine
account-look = Chercher
account-found-none = Aucun autre compte ne ressemble à cela.
about-name = Nom
about-domain = Domaine
about-account = Compte
taught-by = { $by }, { $day }

desk-other-names = Autres noms
desk-domains = Domaines
desk-numbers = Numéros d’entreprise
desk-parent = Appartient à
desk-last-activity = Dernière activité
desk-owner = Responsable
desk-id = Identifiant dans votre système

done-desk-same = Noté : une entreprise. Chacun est trouvé par les noms et domaines de l’autre.
done-desk-group = Noté : même groupe.
done-desk-other = Noté : deux entreprises.
done-desk-later = Remis à plus tard : la paire est derrière toutes les autres.
done-desk-undone = Annulé. Cela ne compte plus.
done-desk-forgotten = Oublié. Cela ne compte plus.
