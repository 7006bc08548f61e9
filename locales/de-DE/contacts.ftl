# Kontakte der Pipeline, und was Programme von ihr sagen.
contacts-heading = Kontakte
contacts-count = { $count ->
    [one] ein Kontakt
   *[other] { $count } Kontakte
}
contacts-list = Kontakte, die wir kennen
contacts-import = Kontakte importieren
contacts-hint = Spalten id, name (oder first_name und last_name), email, phone, mobile, company, website, country, account (die id des Unternehmens, zu dem sie gehören), stage, last_activity, owner. Exporte von Kontakten, Leads und Personen aus HubSpot, Salesforce und Pipedrive werden erkannt. Bis 200 MiB.
contacts-from = Namen ab …, oder eine E-Mail-Adresse
contacts-reach = Erreichbar unter
contacts-of = Kontakte des Unternehmens { $account }.
contacts-all = Alle Kontakte
contacts-at = Unternehmen: { $account }
contacts-no-account = Unternehmen { $account }, nicht bei uns
contacts-empty = Hier sind keine Kontakte
contacts-empty-text = Importieren Sie die Personen, die Sie schon kennen, mit Unternehmen oder ohne: Leads werden mit ihnen verglichen.
candidate-contact = Kontakt: { $contact }
candidate-contact-at = Kontakt: { $contact }; Unternehmen: { $account }
candidate-contact-erased = gelöscht
error-TOO_MANY_ITEMS = Es sind { $found }, höchstens { $max } werden auf einmal angenommen.
    .fix = Senden Sie den Rest in weiteren Aufrufen.
error-ITEM_TWICE = Diese external_id steht in dem Aufruf schon, bei { $before }. Jene zählt.
    .fix = Senden Sie jede id nur einmal je Aufruf.
error-CONTACT_OF_NOBODY = Es gibt keine gültige E-Mail-Adresse, keine Telefonnummer, kein Unternehmen und keine eigene Website.
    .fix = Füllen Sie eines davon aus: Sonst würde niemand darüber gefunden.
error-CONTACT_EMAIL = { $value } ist keine gültige E-Mail-Adresse. Der Kontakt wurde ohne sie übernommen.
    .fix = Korrigieren Sie sie in Ihrem CRM, und importieren Sie die Zeile noch einmal.
error-CONTACT_COUNTRY = Das Land { $value } kennen wir nicht. Der Kontakt wurde ohne Land übernommen.
    .fix = Schreiben Sie zwei Buchstaben (DE) oder den englischen Namen, und importieren Sie die Zeile noch einmal.
error-CONTACT_STAGE = Den Stand { $value } kennen wir nicht. Der Kontakt gilt als in Arbeit.
    .fix = Schreiben Sie active, customer, lost oder former, und importieren Sie die Zeile noch einmal.
error-CONTACT_DAY = { $value } ist kein Tag, oder kann zwei sein. Der Kontakt wurde ohne letzte Aktivität übernommen.
    .fix = Schreiben Sie 2026-01-31, und importieren Sie die Zeile noch einmal.
error-CONTACT_TWICE = Zeile { $row } ist noch einmal der Kontakt { $value } aus Zeile { $before }. Zeile { $before } zählt.
    .fix = Nehmen Sie eine der beiden Zeilen heraus, oder lassen Sie die letzte zählen.
error-CONTACT_REPLACED = Zeile { $row } hat Zeile { $before } ersetzt: beide sind der Kontakt { $value }.
    .fix = Nichts zu tun, wenn die letzte Zeile stimmt.
problem-SYNC_UNKNOWN = Diesen vollen Abgleich gibt es nicht
    .detail = Unter dieser id wurde kein Abgleich dieser Art begonnen.
    .next = Beginnen Sie einen mit POST an …/syncs und verwenden Sie die id der Antwort.
problem-SYNC_OVER = Dieser volle Abgleich ist vorbei
    .detail = Er wurde beendet, seither begann ein anderer, oder er wurde nicht binnen eines Tages beendet. Er nimmt nichts mehr an.
    .next = Beginnen Sie einen neuen und senden Sie alles noch einmal.
problem-SYNC_LEAVES_MANY = Es gingen mehr als erwartet
    .detail = { $would_leave } von { $of } wurden seit Beginn des Abgleichs nicht genannt, und höchstens { $limit } dürfen gehen. Nichts ist gegangen.
    .next = Senden Sie, was fehlt, und beenden Sie ihn noch einmal; oder beenden Sie ihn mit expect_at_most, wenn wirklich so viele weg sind.
contacts-last-counts = Steht ein Kontakt zweimal in der Datei, zählt seine letzte Zeile. Sonst wird die spätere Zeile abgelehnt.
