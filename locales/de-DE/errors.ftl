### Wörter der Fehler: das Problem und was zu tun ist.

error-REQUIRED = Hier fehlt etwas.
    .fix = Bitte füllen Sie das Feld aus.
error-TOO_LONG = Das ist zu lang: { $length } Zeichen, höchstens { $max }.
    .fix = Bitte kürzen Sie es.
error-CONTROL_CHARACTER = Darin stehen unsichtbare Steuerzeichen.
    .fix = Bitte tippen Sie es neu, statt es einzufügen.
error-ENCODING = Einige Zeichen waren nicht lesbar.
    .fix = Bitte tippen Sie es neu.
error-CHOOSE = Es wurde nichts gewählt.
    .fix = Bitte wählen Sie etwas aus der Liste.
error-EMAIL_SYNTAX = { $kind ->
    [typo] { $domain } sieht aus wie ein Tippfehler von { $meant }.
    [inside] Darin steht mehr als eine E-Mail-Adresse.
   *[shape] Das ist keine gültige E-Mail-Adresse.
}
    .fix = { $kind ->
    [typo] Bitte prüfen Sie sie: { $suggestion }?
    [inside] Bitte nehmen Sie nur die Adresse: { $suggestion }.
   *[shape] Bitte prüfen Sie sie. Eine Adresse hat die Form name@company.com.
    }
error-WEBSITE_SHAPE = Das ist nicht die Adresse einer Website.
    .fix = Bitte schreiben Sie sie wie company.com, oder kreuzen Sie an, dass es keine gibt.
error-WEBSITE_PORT = In der Adresse einer Website kann hier kein Port stehen: :{ $port }.
    .fix = Bitte lassen Sie den Port weg, und schreiben Sie sie wie company.com.
error-WEBSITE_USER = In der Adresse einer Website kann hier kein Benutzername und kein Passwort stehen.
    .fix = Bitte lassen Sie weg, was vor dem @ steht, und schreiben Sie sie wie company.com.
error-LINKEDIN_SHAPE = Das ist keine Adresse auf linkedin.com.
    .fix = Bitte schreiben Sie sie wie linkedin.com/company/name, oder kreuzen Sie an, dass es keine gibt.
error-LINKEDIN_OWN = Das ist weder ein Profil noch die Seite einer Firma auf linkedin.com.
    .fix = Bitte schreiben Sie sie wie linkedin.com/in/name, oder lassen Sie das Feld leer.
error-COUNTRY_UNKNOWN = Dieses Land kennen wir nicht.
    .fix = Bitte wählen Sie eines aus, oder schreiben Sie seinen Code aus zwei Buchstaben, zum Beispiel DE.
error-PHONE_SHAPE = Das ist keine Telefonnummer.
    .fix = Bitte schreiben Sie sie in Ziffern mit der Ländervorwahl, zum Beispiel +49 30 1234567, oder lassen Sie das Feld leer.
error-PHONE_PLACEHOLDER = Das ist ein Platzhalter, keine Telefonnummer.
    .fix = Bitte schreiben Sie die Nummer, unter der die Person oder das Unternehmen erreichbar ist, oder lassen Sie das Feld leer.
error-LEAD_INFORMED_UNKNOWN = Das ist weder no noch knows noch asked.
    .fix = Bitte schreiben Sie eines davon.
error-TICK_ACCOUNT = Wir können nur auf ein Geschäftskonto zahlen.
    .fix = Bitte kreuzen Sie das Feld an, wenn Sie eines haben.
error-TICK_TERMS = Wir brauchen Ihre Zustimmung zu den Bedingungen.
    .fix = Bitte lesen Sie sie und kreuzen Sie das Feld an.
error-ALREADY_STAFF = Diese Adresse gehört schon zum Team.
    .fix = Bitte nehmen Sie eine andere.
error-ALREADY_PARTNER = Unter dieser Adresse gibt es schon einen Partner.
    .fix = Sie finden ihn in der Liste der Partner.
error-CODE_WRONG = Diese Ziffern sind nicht die richtigen, oder es waren zu viele Versuche.
    .fix = Bitte prüfen Sie sie, oder nehmen Sie den Link aus der E-Mail.
error-DATE = Das ist kein Datum.
    .fix = Bitte schreiben Sie es wie 2026-11-30.
error-DATE_AHEAD = Dieser Tag ist noch nicht gekommen.
    .fix = Bitte tragen Sie ein Gespräch ein, wenn es stattgefunden hat.
error-NUMBER = Das ist keine ganze Zahl von { $least } bis { $most }.
    .fix = Bitte korrigieren Sie sie.
error-MORE_THAN_MOST = Das sind mehr als die { $most }, die je offen sein dürfen.
    .fix = Bitte schreiben Sie weniger, oder höchstens mehr.
error-LESS_THAN_START = Das sind weniger als die { $start }, die am Anfang offen sein dürfen.
    .fix = Bitte schreiben Sie mehr, oder am Anfang weniger.
error-TIME_ZONE = Diese Zeitzone kennen wir nicht.
    .fix = Bitte schreiben Sie sie wie Europe/Paris.
error-NOT_TEXT = Das muss Text sein.
    .fix = Senden Sie eine JSON-Zeichenkette.
error-JSON = Der Inhalt ist kein JSON: In Zeile { $line }, Spalte { $column } geht es nicht weiter.
    .fix = Senden Sie ein JSON-Objekt in UTF-8.
error-JSON_OBJECT = Der Inhalt ist kein JSON-Objekt.
    .fix = Senden Sie ein Objekt mit den Feldern des Leads.
error-ROW_FIELDS = { $is_one ->
    [yes] Diese Zeile hat ein Feld, die Kopfzeile hat { $expected }.
   *[no] Diese Zeile hat { $found } Felder, die Kopfzeile hat { $expected }.
}
    .fix = Prüfen Sie Anführungs- und Trennzeichen dieser Zeile.
error-ROW_UNREADABLE = { $why ->
    [row_too_long] Von hier an ist die Datei nicht lesbar: Eine Zeile ist länger als ein Mebibyte. Wahrscheinlich ist ein Anführungszeichen nicht geschlossen.
    [quote_not_closed] Von hier an ist die Datei nicht lesbar: Ein Anführungszeichen, das in dieser Zeile öffnet, wird nie geschlossen.
   *[io] Von hier an ließ sich die Datei nicht lesen.
}
    .fix = Korrigieren Sie diese Zeile, und lassen Sie die Datei noch einmal lesen.
error-QUOTE_ASTRAY = Ein Anführungszeichen, das hier in Spalte { $column } öffnet, ist nicht geschlossen: Die Zeile ging über { $lines } Zeilen der Datei, die nicht gelesen wurden. Die anderen wurden gelesen.
    .fix = Schließen Sie es, und lassen Sie die Datei noch einmal lesen.
error-ROW_TOO_LONG = Diese Zeile ist länger als ein Mebibyte. Die Zeilen dahinter wurden gelesen.
    .fix = Kürzen Sie sie, oder schließen Sie ein Anführungszeichen, das darin offen ist.
error-ROWS_WITHIN = In den Feldern dieser Zeile stehen Zeilen, die selbst wie Datenzeilen aussehen: { $count }.
    .fix = Wenn sie es sind, ist ein Anführungszeichen nicht geschlossen: Korrigieren Sie es und importieren Sie die Datei noch einmal.
error-NAME_OR_WEBSITE = Es fehlen sowohl Name als auch Website.
    .fix = Füllen Sie eines von beiden aus.
error-SHEET_EMPTY = Die Datei ist leer.
    .fix = Eine CSV-Datei beginnt mit einer Zeile, die ihre Spalten benennt.
error-SHEET_NOT_CSV = { $kind ->
    [workbook] Das ist keine CSV-Datei, sondern eine Excel-Arbeitsmappe oder ein ZIP-Archiv.
    [pdf] Das ist keine CSV-Datei, sondern ein PDF.
    [markup] Das ist keine CSV-Datei, sondern eine Webseite oder XML.
   *[binary] Das ist keine CSV-Datei, sondern eine Binärdatei.
}
    .fix = Speichern Sie sie als CSV und senden Sie sie noch einmal.
error-SHEET_NO_HEADER = Die erste Zeile nennt keine Spalte, die wir kennen: { $line }
    .fix = Die erste Zeile muss die Spalten benennen, zum Beispiel name,website.
error-SHEET_COLUMN_TWICE = Zwei Spalten bedeuten dasselbe: { $columns }.
    .fix = Nehmen Sie eine davon heraus.
error-SHEET_COLUMN_MISSING = Es fehlen Spalten: { $columns }.
    .fix = { $has_unread ->
    [yes] Fügen Sie sie in der ersten Zeile hinzu, oder geben Sie dem einen dieser Namen, was nicht gelesen wurde: { $unread }.
   *[no] Fügen Sie sie in der ersten Zeile hinzu.
    }
error-SHEET_UNREADABLE = { $why ->
    [row_too_long] Die Datei ist nicht lesbar: Ihre erste Zeile ist länger als ein Mebibyte. Wahrscheinlich ist ein Anführungszeichen nicht geschlossen.
    [quote_not_closed] Die Datei ist nicht lesbar: Ein Anführungszeichen, das in ihrer ersten Zeile öffnet, wird nie geschlossen.
   *[io] Die Datei ließ sich nicht bis zum Ende lesen.
}
    .fix = Prüfen Sie die Datei und senden Sie sie noch einmal.

problem-NOT_FOUND = Hier ist nichts
    .detail = Die Adresse führt nirgendwohin oder zu etwas, das Sie nicht sehen dürfen.
    .next = Prüfen Sie die Adresse, oder beginnen Sie wieder auf der ersten Seite.
problem-SIGN_IN = Bitte melden Sie sich an
    .detail = Diese Seite ist für angemeldete Personen.
    .next = Melden Sie sich an und kommen Sie wieder.
problem-KEY_MISSING = Es fehlt ein API-Schlüssel
    .detail = Die Kopfzeile Authorization muss einen Schlüssel enthalten: Bearer lw_…
    .next = { problem-KEY_SCOPE.next }
problem-KEY_SCOPE = Dieser API-Schlüssel ist für etwas anderes
    .detail = Hier wird ein Schlüssel mit dem Umfang { $scope } gebraucht.
    .next = { $scope ->
        [billing] Wer das Programm betreibt, erstellt einen mit leadwire key create --scope billing.
        [pipeline] Wer das Programm betreibt, erstellt einen mit leadwire key create --scope pipeline.
       *[partner] Wer das Programm betreibt, erstellt einen mit leadwire key create --partner EMAIL.
    }
problem-KEY_UNKNOWN = Der API-Schlüssel ist nicht bekannt
    .detail = Vielleicht wurde er widerrufen oder falsch geschrieben.
    .next = { problem-KEY_SCOPE.next }
problem-MALFORMED = Etwas davon können wir nicht annehmen
    .detail = Zu jedem Fehler stehen sein Feld, das Problem und was zu tun ist.
    .next = Korrigieren Sie es und senden Sie es noch einmal. Es wurde nichts gespeichert.
problem-TOO_LARGE = Das ist zu viel auf einmal
    .detail = { $unit ->
        [mib] Hier werden höchstens { $limit } MiB angenommen.
       *[kib] Hier werden höchstens { $limit } KiB angenommen.
    }
    .next = Senden Sie weniger oder in Teilen. Es wurde nichts gespeichert.
problem-POLICY_FILE_TOO_LONG = Die Regeldatei ist zu lang
    .detail = Das Feld „Regeldatei“ nimmt höchstens { $max } Zeichen.
    .next = Kürzen Sie die Datei und senden Sie das Formular noch einmal. Nichts wurde gespeichert.
problem-REPORT_TOO_LARGE = Diese Datei der Bank ist zu groß
    .detail = Gelesen werden bis zu { $limit } MiB, das sind Zehntausende von Buchungen.
    .next = Bitten Sie Ihre Bank um einen Auszug über weniger Tage oder dieses Kontos allein. Es wurde nichts gespeichert.
problem-UNSUPPORTED = Diese Art Inhalt wird hier nicht gelesen
    .detail = Ein Formular muss als Formular gesendet werden, Daten als JSON.
    .next = Prüfen Sie die Kopfzeile Content-Type.
problem-METHOD = Das geht hier nicht
    .detail = Die Adresse gibt es, aber sie nimmt nur { $methods } an.
    .next = Verwenden Sie eines davon, oder beginnen Sie wieder auf der ersten Seite.
problem-FAULT = Bei uns ist etwas gescheitert
    .detail = Wir konnten Ihre Anfrage nicht zu Ende führen. Der Fehler hat die Nummer { $id }.
    .next = Versuchen Sie es gleich noch einmal. Wenn der Fehler bleibt, nennen Sie uns die Nummer.
problem-BUSY = Zu viele im selben Augenblick
    .detail = Es wurde nichts gespeichert.
    .next = Bitte senden Sie es noch einmal.
problem-CROSS_SITE = Das kam von einer anderen Website
    .detail = Wir nehmen Formulare nur von unseren eigenen Seiten an.
    .next = Öffnen Sie die Seite hier und senden Sie das Formular noch einmal.
problem-LINK_USED = Dieser Link gilt nicht mehr
    .detail = Er wurde schon benutzt oder ist zu alt.
    .next = Lassen Sie sich auf der Anmeldeseite einen neuen senden.
problem-PARTNERS_ONLY = Diese Seite ist für Partner
    .detail = Sie sind als Teammitglied angemeldet.
    .next = Melden Sie sich als Partner an, um sie zu sehen.
problem-STAFF_ONLY = Diese Seite ist für das Team
    .detail = Sie sind als Partner angemeldet.
    .next = Ihre eigenen Seiten beginnen in Ihrem Portal.
problem-MANAGERS_ONLY = Ihre Rolle erlaubt das nicht
    .detail = Inhaber und Programmleitung dürfen es.
    .next = Wenden Sie sich an eine dieser Personen.
problem-OWNER_ONLY = Ihre Rolle erlaubt das nicht
    .detail = Nur Inhaber dürfen es.
    .next = Wenden Sie sich an die Inhaberin oder den Inhaber.
problem-ROLE = Ihre Rolle erlaubt das nicht
    .detail = Andere im Team dürfen es.
    .next = Bitten Sie die Inhaberin oder den Inhaber um eine andere Rolle, oder lassen Sie es jemanden im Team tun.
problem-NOT_APPROVED = Nur angenommene Partner können empfehlen
    .detail = Ihre Bewerbung ist nicht oder nicht mehr angenommen.
    .next = Schreiben Sie uns, wenn Sie das für falsch halten.
problem-ALREADY_STAFF = Diese Adresse gehört schon zum Team
    .detail = Jede Adresse kann nur einmal zum Team gehören.
    .next = Nehmen Sie eine andere Adresse.
problem-LAST_OWNER = Die letzte Person mit der Rolle Inhaber bleibt
    .detail = Ohne sie könnte niemand mehr das Team verwalten.
    .next = Geben Sie diese Rolle zuerst jemand anderem.
problem-ALREADY_DECIDED = Das ist schon entschieden
    .detail = Jemand war schneller, oder es wartet nicht auf eine Entscheidung.
    .next = Öffnen Sie es noch einmal, um den Stand zu sehen.
problem-TERMS_BIND = Version { $version } gilt
    .detail = Sie gilt inzwischen und kann nicht zurückgezogen werden.
    .next = Veröffentlichen Sie die nächste Version: Sie tritt an ihre Stelle.
problem-CHANGED_MEANWHILE = Inzwischen geändert
    .detail = Während die Seite bei Ihnen offen war, hat sich etwas geändert, durch jemand anderen oder durch Sie in einem anderen Fenster. Was Sie eben gesendet haben, wurde nicht gespeichert.
    .next = Öffnen Sie sie noch einmal und sehen Sie, was neu ist.
problem-WRONG_STATE = Das geht jetzt nicht
    .detail = { $state ->
        [checking] Die Maschine sieht sich noch E-Mail-Domain und Website an, und bis zur Entscheidung ist das nicht möglich.
        [held] Die Antwort auf diese Empfehlung wartet auf ihren Tag, der dabei steht, und bis dahin ist das nicht möglich.
        [in_review] Ein Mensch prüft diese Empfehlung noch, und bis zur Entscheidung ist das nicht möglich.
        [refused] Diese Empfehlung wurde abgelehnt, und danach ist das nicht mehr möglich.
        [appealed] Ein Mensch prüft diese Ablehnung noch einmal, und bis zur Entscheidung ist das nicht möglich.
        [upheld] Diese Ablehnung wurde bestätigt, und danach ist das nicht mehr möglich.
        [validated] Diese Empfehlung ist schon angenommen, und danach ist das nicht mehr möglich.
        [contacted] Der Lead wurde schon kontaktiert, und danach ist das nicht mehr möglich.
        [meeting] Mit dem Lead laufen schon Gespräche, und dann ist das nicht mehr möglich.
        [lost] Diese Empfehlung ist als verloren eingetragen, und danach ist das nicht mehr möglich.
        [withdrawn] Diese Empfehlung wurde zurückgezogen, und danach ist das nicht mehr möglich.
        [expired] Der Schutz dieser Empfehlung ist abgelaufen, und danach ist das nicht mehr möglich.
       *[other] So wie diese Empfehlung jetzt steht, ist das nicht möglich.
    }
    .next = Öffnen Sie sie noch einmal, um den Stand zu sehen.
error-TOO_SHORT = Das ist zu kurz: mindestens { $least } Zeichen.
    .fix = Bitte schreiben Sie etwas mehr.
error-HOLIDAY = Zeile { $line } ist kein Datum: { $typed }
    .fix = Bitte schreiben Sie einen Tag je Zeile, etwa 2026-12-25.
error-TOO_MANY_DAYS = Es sind mehr als { $max } Tage.
    .fix = Bitte nehmen Sie die heraus, die lange vorbei sind.
problem-COMPANY_HELD = Eine andere Empfehlung hält dieses Unternehmen
    .detail = Sie kam früher, ist schon gewonnen oder stammt vom selben Partner; deshalb kann diese nicht angenommen werden. Nichts wurde gespeichert.
    .next = Öffnen Sie den Fall noch einmal: Er nennt jene Empfehlung.
problem-LEAD_OBJECTED = Diese Person möchte nicht kontaktiert werden
    .detail = Deshalb lässt sich die Ablehnung nicht aufheben. Nichts wurde gespeichert.
    .next = Der Partner kann jemand anderen im Unternehmen empfehlen.
problem-WON_ON_APPEAL = Das wurde auf Einspruch angenommen
    .detail = Was ein Partner auf Einspruch gewonnen hat, wird nicht zurückgenommen.
    .next = Wenn nichts daraus wird, markieren Sie den Lead als verloren.
problem-SAME_REVIEWER = Sie haben das selbst abgelehnt
    .detail = Über einen Einspruch entscheidet jemand anderes als die Person, die zuerst abgelehnt hat.
    .next = Bitten Sie jemanden, der das Programm leitet; gibt es niemanden, kann die Inhaberin oder der Inhaber jemanden einladen.
problem-APPEAL_OVER = Die Zeit für einen Einspruch ist vorbei
    .detail = Eine Ablehnung kann 21 Tage lang noch einmal geprüft werden.
    .next = Wenn sich seither etwas geändert hat, empfehlen Sie den Lead neu.
problem-UPLOAD_BROKEN = Die Übertragung ist abgebrochen
    .detail = Die Datei kam nicht ganz an. Es wurde nichts gespeichert.
    .next = Senden Sie sie noch einmal.
problem-IDEMPOTENCY_KEY = Der Idempotency-Key ist nicht verwendbar
    .detail = Er muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen.
    .next = Senden Sie einen anderen Schlüssel.
problem-IDEMPOTENCY_MISMATCH = Dieser Idempotency-Key wurde schon für etwas anderes benutzt
    .detail = Die erste Anfrage damit hatte einen anderen Inhalt.
    .next = Senden Sie für eine neue Anfrage einen neuen Schlüssel.
error-WEBSITE_OF_NOBODY = { $website } ist keine eigene Adresse eines Unternehmens, und ein Name fehlt.
    .fix = Geben Sie den Namen des Unternehmens an oder seine eigene Website.
error-ACCOUNT_LINKEDIN = { $value } ist keine Unternehmensseite auf LinkedIn.
    .fix = Schreiben Sie linkedin.com/company/… oder nur den Namen der Seite, oder lassen Sie das Feld leer.
error-ACCOUNT_VAT = { $value } hat nicht die Form einer USt-IdNr.
    .fix = Schreiben Sie sie ganz, etwa DE123456789, oder lassen Sie das Feld leer.
error-ACCOUNT_NUMBER = { $value } hat nicht die Form einer Registernummer.
    .fix = Schreiben Sie die Nummer des Registers, etwa HRB 12345 oder SIREN 123456789, oder lassen Sie das Feld leer.
error-ACCOUNT_NUMBER_WHOSE = { $value } kann die Nummer vieler Register sein.
    .fix = Ergänzen Sie das Land, oder schreiben Sie das Register oder die Buchstaben des Landes vor die Nummer (KvK 12345678).
error-ACCOUNT_OWN_PARENT = Das Unternehmen nennt sich selbst als Mutter. Es wurde ohne Mutter übernommen.
    .fix = Geben Sie die id eines anderen an, oder lassen Sie das Feld leer.
error-ACCOUNT_SAME_NUMBER = { $account } hat die Nummer { $value } auch.
    .fix = Wenn beide ein Unternehmen sind, führen Sie sie im CRM zusammen. Wenn sie zusammengehören, nennen Sie das eine als Mutter des anderen.
error-ACCOUNT_WEBSITE = { $value } ist keine Webadresse. Das Unternehmen wurde ohne Website übernommen.
    .fix = Schreiben Sie sie wie acme.com und importieren Sie die Zeile noch einmal.
error-ACCOUNT_EMAIL = { $value } ist keine E-Mail-Adresse. Das Unternehmen wurde ohne sie übernommen.
    .fix = Schreiben Sie sie wie info@acme.com und importieren Sie die Zeile noch einmal.
error-ACCOUNT_PHONE = { $value } ist keine Telefonnummer. Das Unternehmen wurde ohne sie übernommen.
    .fix = Schreiben Sie sie wie +49 30 1234567 und importieren Sie die Zeile noch einmal.
error-ACCOUNT_COUNTRY = Das Land { $value } kennen wir nicht. Das Unternehmen wurde ohne Land übernommen.
    .fix = Schreiben Sie zwei Buchstaben (DE) oder den englischen Namen, und importieren Sie die Zeile noch einmal.
error-ACCOUNT_STAGE = Den Stand { $value } kennen wir nicht. Das Unternehmen gilt als in Arbeit.
    .fix = Schreiben Sie active, customer, lost oder former, und importieren Sie die Zeile noch einmal.
error-ACCOUNT_DAY = { $value } ist kein Tag, oder kann zwei sein. Das Unternehmen wurde ohne letzte Aktivität übernommen.
    .fix = Schreiben Sie 2026-01-31, und importieren Sie die Zeile noch einmal.
error-ACCOUNT_TWICE = Zeile { $row } ist noch einmal das Unternehmen { $value } aus Zeile { $before }. Zeile { $before } zählt.
    .fix = Nehmen Sie eine der beiden Zeilen heraus, oder lassen Sie die letzte zählen.
error-ACCOUNT_REPLACED = Zeile { $row } hat Zeile { $before } ersetzt: beide sind das Unternehmen { $value }.
    .fix = Nichts zu tun, wenn die letzte Zeile stimmt.
error-WEBSITE_NEEDED = Das ist keine Adresse einer Website.
    .fix = Schreiben Sie sie wie firma.de.
error-ADDRESS_IN_NAME = Darin steht eine Web- oder E-Mail-Adresse.
    .fix = Bitte schreiben Sie nur den Namen.
problem-BAD_REQUEST = Diese Anfrage ist nicht lesbar
    .detail = Ihre Adresse oder ihr Inhalt ist nicht so geschrieben, wie wir sie lesen. Nichts wurde gespeichert.
    .next = Prüfen Sie die Adresse, oder beginnen Sie wieder auf der ersten Seite.
problem-TOO_SLOW = Die Anfrage kam zu langsam an
    .detail = Die Verbindung ist vielleicht langsam oder unterbrochen. Nichts wurde gespeichert.
    .next = Bitte senden Sie sie noch einmal.

problem-NOT_YOUR_LEAD = Diesen Lead betreut jemand anderes
    .detail = Wer im Account-Management arbeitet, trägt ein, was aus den eigenen Leads geworden ist.
    .next = Bitten Sie die Person, die ihn betreut, oder die Programmleitung, es einzutragen.
error-DATE_BEFORE_REFERRAL = Dieser Tag liegt vor der Empfehlung des Leads am { $day }.
    .fix = Bitte geben Sie den Tag an, an dem das Gespräch stattgefunden hat.
problem-NONE_TO_CORRECT = Hier gibt es nichts zu korrigieren
    .detail = Das Formular sollte eine Empfehlung korrigieren, die es nicht gibt oder die ein anderer Partner eingereicht hat. Nichts wurde geändert, nichts eingereicht.
    .next = Öffnen Sie die Empfehlung, die Sie meinen, und korrigieren Sie sie auf ihrer Seite, oder empfehlen Sie den Lead neu.
error-NONE_TO_CORRECT = Unter dieser Kennung gibt es nichts von Ihnen zu korrigieren.
    .fix = Geben Sie die Kennung einer Ihrer offenen Empfehlungen an, oder lassen Sie das Feld weg, um einen neuen Lead einzureichen.
error-UNKNOWN_FIELD = Ein Feld { $field } gibt es nicht.
    .fix = { $nearest ->
        [none] Nehmen Sie es heraus: Die Felder eines Leads stehen in der Beschreibung der API.
       *[other] Meinten Sie { $nearest }?
    }
error-STATE_UNKNOWN = Diesen Stand gibt es nicht.
    .fix = Senden Sie einen von diesen: { $known }.
error-CURSOR = Das ist keine Stelle in der Liste.
    .fix = Senden Sie den Wert von next aus der vorigen Antwort, oder lassen Sie ihn weg.
problem-PARTNER_NOT_APPROVED = Dieser Partner kann nicht empfehlen
    .detail = Nur angenommene Partner empfehlen, und dieser ist nicht oder nicht mehr angenommen.
    .next = Entscheiden Sie zuerst über die Bewerbung.
error-MARKUP = Darin stehen HTML-Tags.
    .fix = Bitte schreiben Sie einfachen Text, ohne < und >.
error-FOREIGN_FIELD = Ein Feld { $name } gibt es hier nicht.
    .fix = { $nearest ->
        [none] Lassen Sie es weg. Bekannt sind hier: { $known }.
       *[other] Meinten Sie { $nearest }?
    }
error-FIELD_TWICE = Dieses Feld steht mehr als einmal da.
    .fix = Senden Sie es einmal: Welches gemeint ist, könnte niemand sagen.
error-NOT_OBJECT = Das muss ein Objekt sein.
    .fix = Senden Sie ein JSON-Objekt.
error-NOT_LIST = Das muss eine Liste sein.
    .fix = Senden Sie ein JSON-Array.
error-ONE_OF = Das ist keines der Wörter, die hier bekannt sind.
    .fix = Senden Sie eines von: { $known }.
error-CURRENCY = Das ist keine Währung, in der Rechnungen geschrieben werden.
    .fix = Senden Sie einen Code nach ISO 4217, zum Beispiel EUR.
error-AMOUNT = Das ist keine ganze Zahl kleinster Einheiten von -{ $most } bis { $most }.
    .fix = Senden Sie Cent als ganze Zahl ohne Anführungszeichen: 19900 sind 199,00 EUR.
error-AMOUNT_NEGATIVE = Geld, das geflossen ist, kann nicht negativ sein.
    .fix = Senden Sie den Betrag ohne Vorzeichen: money_in ist, was kam, money_out, was zurückging.
error-AMOUNTS_TOO_LARGE = Diese Beträge ergeben zusammen mehr als { $most } kleinste Einheiten.
    .fix = Prüfen Sie sie: Einer ist wahrscheinlich viel zu groß.
error-DATE_RANGE = Dieser Tag liegt außerhalb der Jahre 1970 bis 2200.
    .fix = Prüfen Sie das Jahr.
error-PERIOD_END = Dieser Zeitraum endet vor seinem Beginn am { $start }.
    .fix = Senden Sie den Tag nach seinem letzten; ohne Zeitraum denselben Tag wie period_start.
error-TOO_MANY = { $what ->
        [invoices] Das sind { $found } Rechnungen, ein Aufruf nimmt höchstens { $max }.
        [lines] Das sind { $found } Rechnungszeilen, ein Aufruf nimmt höchstens { $max }.
       *[money] Das sind { $found } Einträge in money_in und money_out, ein Aufruf nimmt höchstens { $max }.
    }
    .fix = Senden Sie sie in mehreren Aufrufen.
error-BEGINS_PAST = Dieser Tag ist vorbei: Bedingungen beginnen nie in der Vergangenheit.
    .fix = Wählen Sie heute oder einen späteren Tag, oder lassen Sie das Feld leer.
error-BEGINS_FAR = Dieser Tag liegt mehr als { $days } Tage voraus.
    .fix = Prüfen Sie das Jahr.
problem-BEGINS_PAST = Dieser Tag ist vorbei
    .detail = Bedingungen beginnen nie in der Vergangenheit. Es wurde nichts veröffentlicht.
    .next = Wählen Sie einen anderen Tag.
problem-REPLAY_ROLES = Ihre Rolle erlaubt das nicht
    .detail = Inhaber, Programmleitung und Revision dürfen es.
    .next = Wenden Sie sich an eine dieser Personen.
error-POLICY_FILE = Zeile { $line } der Regeldatei: { $kind ->
    [not_toml] { $written } ist kein TOML. Eine Zeile ist NAME = "wert", eine Überschrift wie [treatments] oder eine Bemerkung hinter #.
    [leading_zero] { $written } ist kein TOML: Eine Zahl hat keine führenden Nullen. Schreiben Sie { $allowed }.
    [twice] { $written } steht dort ein zweites Mal. Nehmen Sie eines heraus.
    [fixed] `{ $name }` behandelt keine Regeldatei: { $rule ->
        [ALREADY_REFERRED] Wer zuerst kommt, hält das Unternehmen; so verlangt es die Datenbank.
        [LEAD_OBJECTED] Wer keinen Kontakt will, wird an niemanden gegeben.
       *[other] Das Formular nimmt nichts anderes an, also wird kein Lead danach beurteilt.
    } Nehmen Sie die Zeile heraus.
    [no_rule] `{ $name }` ist keine Regel; erlaubt: { $allowed }.
    [no_setting] `{ $name }` ist keine Einstellung; erlaubt: { $allowed }.
    [countries] `{ $name }` ist { $written }; erlaubt: eine Liste von Codes aus zwei Buchstaben, oder keine solche Zeile: alle Länder.
    [country] `{ $name }` enthält { $written }; erlaubt: Codes aus zwei Buchstaben nach ISO 3166-1, wie DE.
    [days] `{ $name }` ist { $written }; erlaubt: eine ganze Zahl von Tagen von 1 bis 3650, "always", "never".
    [truth] `{ $name }` ist { $written }; erlaubt: true, false.
    [table] `{ $name }` ist { $written }; erlaubt: eine eigene Überschrift mit ihren Zeilen darunter.
   *[words] `{ $name }` ist { $written }; erlaubt: { $allowed }.
}
    .fix = Bitte ändern Sie diese Zeile und senden Sie die Datei noch einmal.
error-LOOK_BACK = Das ist weder eine ganze Zahl von Tagen von { $least } bis { $most } noch immer oder nie.
    .fix = Bitte schreiben Sie eines davon.
