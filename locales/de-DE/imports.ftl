import-all = Diese Datei enthält alle Unternehmen: Was nicht in ihr steht, verlässt die Pipeline. Sind es viele, werden Sie vorher gefragt.
import-ask-columns = Zeigen Sie mir zuerst die Spalten, damit ich sie zuordnen kann.
imports-title = Importe
imports-latest = Letzte Importe
imports-all = Alle Importe
imports-empty = Es wurde noch keine Datei importiert
imports-empty-text = Jede importierte Datei steht hier, mit dem, was aus ihren Zeilen wurde.
import-nameless = Import { $number }
import-of-file = Datei
import-rows = Zeilen
import-begun = Begonnen von { $by }, { $when }
import-begun-there = Auf der Kommandozeile begonnen, { $when }
import-state-mapping = Wartet auf die Spalten
import-state-waiting = Wartet, bis er an der Reihe ist
import-state-running = Wird gelesen
import-state-asking = Fragt Sie
import-state-leaving = Einträge scheiden aus
import-state-stopped = Angehalten
import-state-done = Fertig
import-state-failed = Gescheitert
import-state-dropped = Verworfen
import-doing-waiting = Wartet, bis er an der Reihe ist
import-doing-running = Die Zeilen werden gelesen
import-doing-leaving = Einträge, die nicht in der Datei stehen, scheiden aus
import-heading-mapping = Jemand muss die Spalten zuordnen
import-heading-asking = Bis zum Ende gelesen
import-heading-stopped = Bisher importiert
import-heading-done = Importiert
import-heading-failed = Bisher importiert
import-heading-dropped = Importiert, bis er verworfen wurde
import-reading = Die Zeilen werden gelesen
import-hint-waits = Sie können diese Seite verlassen: Es geht weiter, und eine E-Mail sagt Ihnen, wenn alles fertig ist.
import-counts = { $read } Zeilen: { $added } neu, { $updated } aktualisiert, { $refused } abgelehnt.
import-counts-departed = { $read } Zeilen: { $added } neu, { $updated } aktualisiert, { $refused } abgelehnt; { $departed } sind ausgeschieden.
import-progress-leaving = { $left } von { $all } sind ausgeschieden.
import-rate = { $rate } Zeilen in der Sekunde.
import-soon = Noch weniger als eine Minute.
import-minutes = { $count ->
    [one] Noch etwa eine Minute.
   *[other] Noch etwa { $count } Minuten.
}
import-departed = Aus der Pipeline ausgeschieden
import-failed = Der Import kann nicht weitergehen
import-kept-all = { $count ->
    [0] Niemand verlässt die Pipeline
    [one] Ein Eintrag steht nicht in der Datei und bleibt
   *[other] { $count } Einträge stehen nicht in der Datei und bleiben
}
import-kept-all-text = Nicht alle Zeilen der Datei konnten übernommen werden. Daher steht nicht fest, wer wirklich fehlt. Berichtigen Sie die abgelehnten Zeilen und importieren Sie die ganze Datei noch einmal.
import-asks = { $count ->
    [one] Ein Eintrag steht nicht in der Datei
   *[other] { $count } Einträge stehen nicht in der Datei
}
import-asks-text = Wenn diese Datei alles enthält, verlassen sie die Pipeline: Leads werden nicht mehr mit ihnen verglichen, bis eine spätere Datei sie zurückbringt. Die ersten davon: { $names }
import-act-stop = Anhalten
import-act-resume = Weiter
import-act-drop = Den Rest verwerfen
import-act-leave = { $count ->
    [one] Diesen Eintrag ausscheiden lassen
   *[other] { $count } Einträge ausscheiden lassen
}
import-act-keep = Sie bleiben
import-act-note-waiting = Sie können diese Seite verlassen: Es geht weiter, und eine E-Mail sagt Ihnen, wenn alles fertig ist.
import-act-note-running = Sie können diese Seite verlassen: Es geht weiter, und eine E-Mail sagt Ihnen, wenn alles fertig ist. Was gelesen ist, bleibt, auch wenn Sie anhalten.
import-act-note-leaving = Wer ausgeschieden ist, kommt mit einer späteren Datei zurück.
import-act-note-asking = Alle Zeilen sind importiert. Niemand scheidet aus, bevor Sie es sagen.
import-act-note-stopped = Was gelesen ist, bleibt. Weiter geht es hinter der letzten gelesenen Zeile.
import-act-note-failed = Was gelesen ist, bleibt. Weiter geht es hinter der letzten gelesenen Zeile.
import-act-note-mapping = Noch wurde nichts gelesen.
import-refused-file = Abgelehnte Zeilen als CSV
import-rows-cut = Das sind die ersten. Alle stehen mit ihren Gründen in der Datei.
import-doubts-cut = Gezeigt werden die ersten { $shown }.
done-import-stop = Angehalten. Was gelesen ist, bleibt.
done-import-resume = Es geht weiter.
done-import-drop = Verworfen. Was gelesen ist, bleibt.
done-import-leave = Sie verlassen die Pipeline.
done-import-keep = Sie bleiben. Der Import ist fertig.
done-import-late = Der Import war inzwischen weiter; es wurde nichts geändert.
columns-title = Welche Spalte ist welche?
columns-lead = Wählen Sie für jede Spalte Ihrer Datei, was sie enthält. Ihre Wahl gilt künftig für Dateien mit denselben Spalten.
columns-header = In Ihrer Datei
columns-values = Erste Werte
columns-field = Enthält
columns-none = Wird nicht gelesen
columns-drop = Diese Datei verwerfen
columns-nameless = Spalte { $number }
columns-as-id = Id in Ihrem System
columns-as-name = Firmenname
columns-as-website = Website oder Domain
columns-as-country = Land
columns-as-phone = Telefon
columns-as-email = E-Mail
columns-as-aliases = Weitere Namen
columns-as-stage = Phase
columns-as-last_activity = Letzte Aktivität
columns-as-owner = Zuständig
columns-as-linkedin = LinkedIn-Seite
columns-as-vat_number = USt-IdNr.
columns-as-company_number = Registernummer
columns-as-parent = Id des Unternehmens, zu dem es gehört
error-COLUMN_TWICE = Das soll schon Spalte { $first } enthalten.
    .fix = Wählen Sie eine von beiden.
error-COLUMN_NAME_OR_WEBSITE = Keine Spalte enthält einen Firmennamen oder eine Website.
    .fix = Wählen Sie die Spalte aus: Ohne beides würde keine Firma wiedererkannt.
error-IMPORT_FAULT = Bei uns ist mehrmals etwas fehlgeschlagen. Es steht im Protokoll des Servers.
    .fix = Drücken Sie Weiter, um es noch einmal zu versuchen.
mail-import-subject = { $file } ist importiert
mail-import-asks-subject = { $file } ist importiert; { $count ->
    [one] darf ein Eintrag ausscheiden?
   *[other] dürfen { $count } Einträge ausscheiden?
}
mail-import-text = Ihr Import von { $file } ist bis zum Ende gelesen.
mail-import-asks = { $count ->
    [one] Ein Eintrag der Pipeline steht nicht in der Datei. Er scheidet erst aus, wenn Sie es auf der Seite sagen.
   *[other] { $count } Einträge der Pipeline stehen nicht in der Datei. Sie scheiden erst aus, wenn Sie es auf der Seite sagen.
}
mail-import-failed-subject = Der Import von { $file } kann nicht weitergehen
mail-import-failed-text = Ihr Import von { $file } kann nicht weitergehen. { $why } Was gelesen ist, bleibt:
mail-import-button = Zum Import
mail-import-why = Sie bekommen diese E-Mail, weil Sie diesen Import begonnen haben.
import-all-contacts = Diese Datei enthält alle Kontakte: Wer nicht in ihr steht, verlässt die Pipeline. Sind es viele, werden Sie vorher gefragt.
columns-needed-accounts = Ein Name oder eine Website ist nötig.
columns-needed-contacts = Eine E-Mail-Adresse, eine Telefonnummer, eine Firma oder eine Website ist nötig.
columns-as-person = Voller Name
columns-as-first_name = Vorname
columns-as-last_name = Nachname
columns-as-email_home = E-Mail, privat
columns-as-email_other = Weitere E-Mail
columns-as-mobile = Mobiltelefon
columns-as-phone_home = Telefon, privat
columns-as-phone_other = Weiteres Telefon
columns-as-company = Firma
columns-as-account = Id des Unternehmens
error-COLUMN_OF_NOBODY = Keine Spalte enthält eine E-Mail-Adresse, eine Telefonnummer, eine Firma oder eine Website.
