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
