taught-told = { $counts ->
    [no] Am { $day } von { $by } zu „{ $value }“ entschieden; es gilt nicht mehr
   *[yes] { $says ->
        [group] Am { $day } von { $by } entschieden: „{ $value }“ gehört zur selben Gruppe
       *[same] Am { $day } von { $by } entschieden: „{ $value }“ ist dieses Unternehmen
    }
}
taught-erased = Ein Mensch hatte es entschieden; die Entscheidung wurde mit einem Account gelöscht

teach-other = Ist es ein anderes Unternehmen als der Account?
teach-other-hint = Wo Sie ein Häkchen setzen, hält dieser Account spätere Leads des Unternehmens nicht mehr auf. Mit „Wir kennen es, und niemand bearbeitet es“ gilt es nicht.
teach-other-account = Es ist ein anderes Unternehmen als { $account }
teach-same = Welcher Account ist es?
teach-same-hint = Wo Sie ein Häkchen setzen und als bekannt ablehnen, finden Name und Domain des Leads diesen Account von nun an. Mit „selbe Gruppe“ werden sie als zu seiner Gruppe gehörig behalten.
