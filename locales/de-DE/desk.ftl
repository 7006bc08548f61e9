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

duplicates-title = Mögliche Dubletten
duplicates-lead = Ihre Accounts, die ein und dasselbe Unternehmen sein können, die sichersten zuerst. Was Sie entscheiden, gilt sofort, wo ein Lead mit ihnen verglichen wird.
duplicates-count = { $count ->
    [0] Mögliche Dubletten
    [1] eine mögliche Dublette
    [1001] mehr als 1.000 mögliche Dubletten
   *[other] { $count } mögliche Dubletten
}
duplicates-open = Offen
duplicates-pair = Die beiden Accounts
duplicates-by = Warum
duplicates-later = Später
duplicates-comparing = Accounts werden verglichen
duplicates-progress = { $done } von { $all } verglichen. Neue und geänderte werden der Reihe nach verglichen; die Liste füllt sich derweil.
duplicates-many = Es sind mehr als 1.000
duplicates-many-text = Die sichersten kommen zuerst. Wo Hunderte eine Telefonzentrale oder einen häufigen Namen teilen, bringen die ersten Seiten am meisten.
duplicates-no-accounts = Es gibt noch keine Accounts
duplicates-no-accounts-text = Importieren Sie Ihre Accounts, oder lassen Sie Ihr CRM sie senden; dann werden sie miteinander verglichen.
duplicates-not-yet = Noch wurde kein Account verglichen
duplicates-not-yet-text = Der erste Vergleich beginnt binnen fünf Minuten nach einem Import. Was er findet, erscheint hier.
duplicates-none-so-far = Bisher keine gefunden
duplicates-none-so-far-text = Einige Accounts warten noch auf den Vergleich.
duplicates-none = Keine gefunden
duplicates-none-text = Alle Accounts wurden mit den anderen verglichen, und keine zwei sehen wie ein Unternehmen aus, über das niemand entschieden hat.
duplicates-by-hand = Sie kennen eine Dublette, die hier fehlt?
duplicates-by-hand-text = Öffnen Sie einen der beiden Accounts, suchen Sie dort den anderen und stellen Sie beide nebeneinander.
candidate-KNOWN_MAYBE = Die Namen sind ähnlich, oder nur die Telefonnummer ist dieselbe

decisions-title = Entschieden
decisions-lead = Was Menschen über Accounts entschieden haben, hier und bei der Prüfung von Empfehlungen. Eine Rücknahme gilt sofort.
decisions-about = Accounts
decisions-said = Entschieden
decisions-who = Von
decisions-by = { $by }, { $day }
decisions-values = Gelernt: { $values }
decisions-undone = Zurückgenommen von { $by }, { $day }
decisions-undo = Zurücknehmen
decisions-referral = Bei der Prüfung einer Empfehlung
decisions-empty = Noch wurde nichts entschieden
decisions-empty-text = Was Sie über mögliche Dubletten entscheiden oder bei der Prüfung einer Empfehlung lehren, erscheint hier und kann zurückgenommen werden.

says-same = Ein Unternehmen
says-group = Selbe Gruppe
says-other = Zwei Unternehmen
says-later = Später
says-same-text = Ein Unternehmen: jeder Account wird auch unter Namen und Domains des anderen gefunden
says-group-text = Selbe Gruppe: zwei Unternehmen; ein Lead des einen wird wegen des anderen geprüft
says-other-text = Zwei Unternehmen: die Ähnlichkeit des einen hält Leads des anderen nicht auf
says-later-text = Später: hinter alle anderen Paare

compare-title = Sind sie ein Unternehmen?
compare-agrees = Gleich
compare-unlike = Die Maschine sieht keine Ähnlichkeit
compare-with = Auch ähnlich: { $account } danebenstellen
compare-why = Warum
compare-reason = Grund
compare-reason-hint = Bleibt beim Personal. Drücken Sie danach einen der Knöpfe.

account-says = Was die Pipeline sagt
account-taught = Was er gelernt hat
account-taught-lead = Es gilt neben dem, was Ihr CRM sagt, und bleibt, wenn Ihr CRM den Account wieder sendet.
account-untaught = Noch nichts
account-untaught-text = Namen, Domains und Accounts, über die jemand entscheidet, erscheinen hier.
account-value = Worüber
account-forget = Vergessen
account-beside = Neben einen anderen Account stellen
account-beside-text = Um zu entscheiden, ob zwei Accounts ein Unternehmen sind.
account-find = Ein Name oder eine Domain
account-look = Suchen
account-found-none = Kein anderer Account ist so ähnlich.
about-name = Name
about-domain = Domain
about-account = Account
taught-by = { $by }, { $day }

desk-other-names = Andere Namen
desk-domains = Domains
desk-numbers = Unternehmensnummern
desk-parent = Gehört zu
desk-last-activity = Letzte Aktivität
desk-owner = Zuständig
desk-id = Kennung in Ihrem System

done-desk-same = Behalten: ein Unternehmen. Jeder wird auch unter Namen und Domains des anderen gefunden.
done-desk-group = Behalten: selbe Gruppe.
done-desk-other = Behalten: zwei Unternehmen.
done-desk-later = Zurückgestellt: es steht hinter allen anderen.
done-desk-undone = Zurückgenommen. Es gilt nicht mehr.
done-desk-forgotten = Vergessen. Es gilt nicht mehr.
