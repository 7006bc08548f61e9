### Los justificantes: lo que consta en ellos y la página donde los verifica quien tiene uno.

receipt-yours = Su justificante
receipt-digest = Huella
receipt-digest-hint = Los caracteres junto al número: al menos los 16 primeros. Los espacios no importan.
receipt-issued = Recibida
receipt-sealed = Sellado
receipt-sealed-soon = En un segundo, más o menos
receipt-at-position = en la posición { $position }
receipt-position = Posición
receipt-hash = Huella de la cadena
receipt-verify-this = Verificar este justificante
receipt-verify = Verificar
receipt-verify-title = Verificar un justificante
receipt-verify-lead = Con el número y la huella de un justificante ve cuándo se recibió la recomendación y que nada ha cambiado desde entonces.
receipt-unconfirmed = No podemos confirmarlo
    .why = Ningún justificante tiene este número junto con esta huella. Copie ambos otra vez del correo o de la página de la recomendación.
receipt-standing-whole = Confirmado
    .sentence = { $before ->
        [0] Este justificante está como se selló: es el primero de todos. La cadena entera se comprobó el { $checked }.
        [one] Este justificante está como se selló, y también el anterior. La cadena entera se comprobó el { $checked }.
       *[other] Este justificante está como se selló, y también los { $before } anteriores. La cadena entera se comprobó el { $checked }.
    }
receipt-standing-sealed = Confirmado
    .sentence = Este justificante está como se selló. La cadena entera anterior se comprueba cada día; la próxima vez, junto con este.
receipt-standing-pending = Recibido
    .sentence = Este justificante está emitido y espera su sello. Tarda un segundo, más o menos; vuelva a mirar después.
receipt-standing-broken = Algo se ha modificado
    .sentence = Este justificante, u otro sellado con él, no está como se selló. Guarde esta página y escriba a { $contact }.
receipt-means = Lo que significa
receipt-means-digest = La huella se hizo con el contacto, el partner y la hora del envío. No dice a nadie quién es el contacto y no encaja con ningún otro.
receipt-means-hash = La huella de la cadena se hizo con este justificante y con la huella anterior. Quien la guarda puede ver que ni este justificante ni ninguno anterior se ha modificado, movido o quitado.
receipt-by-yourself = Todo aquello con lo que se hizo el sello, para comprobarlo usted mismo (JSON)
receipt-another = Verificar otro justificante

error-RECEIPT_NUMBER = Esto no es el número de un justificante.
    .fix = Tiene la forma LW-000042.
error-DIGEST = Esto no es una huella.
    .fix = Copie al menos 16 caracteres: cifras y letras de la a a la f.

problem-RECEIPT_UNCONFIRMED = { receipt-unconfirmed }
    .detail = Ningún justificante tiene este número junto con esta huella.
    .next = Copie ambos otra vez del correo o de la página de la recomendación.
problem-ASKED_TOO_OFTEN = Ha preguntado muy a menudo
    .detail = No respondemos a más preguntas sobre justificantes de una misma red en una hora.
    .next = Vuelva dentro de una hora.

mail-received-proof = La huella de su justificante es { $digest }. Con el número y la huella cualquiera puede verificar cuándo la recibimos: { $page }
