# Billing: facts, customers, the desk.

## Problems and errors
problem-IDEMPOTENCY_KEY_MISSING = Falta una Idempotency-Key
    .detail = Los datos solo se aceptan con una clave, para que una llamada repetida cuente una sola vez.
    .next = Envíe la cabecera Idempotency-Key con un valor nuevo en cada llamada, por ejemplo el identificador del evento.
problem-FACT_OF_OTHER_CUSTOMER = Este dato pertenece a otro cliente
    .detail = { $kind ->
        [invoice] La factura { $id } consta como del cliente { $customer }.
        [money_in] El pago { $id } consta como del cliente { $customer }.
       *[money_out] El reembolso o la disputa { $id } consta como del cliente { $customer }.
    }
    .next = Compruebe el identificador del cliente. De esta llamada no se ha guardado nada.
problem-FACT_DIFFERS = Esto consta de otro modo
    .detail = { error-FACT_DIFFERS }
    .next = { error-FACT_DIFFERS.fix } De esta llamada no se ha guardado nada.
problem-BILLING_ROLE = Su función no permite esto
    .detail = El titular, los responsables del programa y finanzas dicen a qué recomendación pertenece un cliente.
    .next = Diríjase a uno de ellos.
problem-CUSTOMER_WON = Los pagos de este cliente ya cuentan
    .detail = Con ellos se ha ganado la recomendación { $receipt }, y de ellos se calcula una recompensa.
    .next = La página del cliente dice qué hacer si es un error.
error-RECEIPT = Ninguna recomendación tiene este justificante.
    .fix = Escriba su número, por ejemplo LW-000042.
problem-BILLING_SEE = Su función no ve importes
    .detail = El titular, los responsables del programa, finanzas y auditoría ven lo que pagan los clientes.
    .next = Diríjase a uno de ellos.
error-INVOICE_DIFFERS = Esta factura tiene otros importes, otra moneda u otro estado en la fila { $row }.
    .fix = Escriba lo mismo en todas las filas de una factura.
error-LINES_SUM = Las líneas de la factura { $invoice } suman { $sum }, su importe neto es de { $net } unidades menores.
    .fix = Busque una línea que falte o que esté dos veces.
error-FACT_OF_OTHER_CUSTOMER = { $kind ->
        [invoice] La factura { $id } consta como del cliente { $customer }.
        [money_in] El pago { $id } consta como del cliente { $customer }.
       *[money_out] El reembolso o la disputa { $id } consta como del cliente { $customer }.
    }
    .fix = Compruebe el identificador del cliente.
error-FACT_DIFFERS = { $kind ->
        [invoice] La factura { $id } consta con { $name } { $known }, y ahora ha llegado con { $told }.
        [money_in] El pago { $id } consta con { $name } { $known }, y ahora ha llegado con { $told }.
       *[money_out] El reembolso o la disputa { $id } consta con { $name } { $known }, y ahora ha llegado con { $told }.
    }
    .fix = { $kind ->
        [invoice] Lo comunicado permanece: anule la factura (void) y facture de nuevo con otro identificador.
        [money_in] Lo comunicado permanece: comunique la diferencia como otro pago o como reembolso, con su propio identificador.
       *[money_out] Lo comunicado permanece: comunique la diferencia aparte, o este como reversed y el correcto con otro identificador.
    }
error-TOLD_TWICE = { $kind ->
        [invoice] La factura { $id } aparece aquí en dos versiones: con { $name } { $known } y con { $told }.
        [money_in] El pago { $id } aparece aquí en dos versiones: con { $name } { $known } y con { $told }.
       *[money_out] El reembolso o la disputa { $id } aparece aquí en dos versiones: con { $name } { $known } y con { $told }.
    }
    .fix = Envíelo tal como es. Solo pueden diferir el estado de una factura (state) y el de money_out (status).

## The desk
nav-billing = Cobros
billing-lead = Lo que pagan los clientes y la recomendación que los trajo.
billing-desk = Clientes que esperan una decisión
billing-desk-empty = Ningún cliente espera
billing-desk-empty-text = Aquí llegan los clientes que no podemos vincular por nosotros mismos a ninguna recomendación.
billing-desk-more = { $count ->
    [one] Detrás espera uno más.
   *[other] Detrás esperan { $count } más.
}
billing-customer = Cliente
billing-whose = ¿Qué recomendación?
billing-stays = Se queda con su recomendación
billing-stays-why = Con sus pagos se ha ganado { $receipt }, y de ellos se calcula una recompensa. Por eso ya no se puede vincular a otra recomendación.
billing-stays-wrong = Si el vínculo es erróneo, no apruebe ninguna remesa que contenga esta recompensa y envíe de nuevo sus facturas con el estado void: eso retira la recompensa, y lo ya pagado se descuenta del próximo pago del partner. Después envíe facturas y pagos con identificadores nuevos para otro identificador de cliente, y vincule ese.
billing-link = Vincular
billing-receipt-of = Justificante de la recomendación que trajo a { $customer }
billing-set-aside = Ninguna recomendación nuestra
link-doubt = ¿Vincular de todos modos?
link-doubt-checking = La máquina aún comprueba { $receipt }. Si no se acepta, los pagos de este cliente no generan nada.
link-doubt-in_review = Una persona aún está mirando { $receipt }. Si no se valida, los pagos de este cliente no generan nada.
link-doubt-refused = { $receipt } fue rechazada, y solo una recomendación validada genera recompensa. Los pagos de este cliente no generarían nada, ni para este partner ni para otro.
link-doubt-withdrawn = { $receipt } fue retirada, y solo una recomendación validada genera recompensa. Los pagos de este cliente no generarían nada, ni para este partner ni para otro.
link-doubt-lapsed = La recompensa de { $receipt } ha caducado. Los pagos de este cliente contarían junto con los anteriores, y el cliente ya no podría vincularse a otra.
link-sure = Sí, de todos modos
billing-customers = Clientes
billing-empty = Aún no hay clientes
billing-empty-text = Aparecen aquí en cuanto su sistema de facturación los comunica.
billing-first-seen = Consta desde
billing-validated = validada el { $day }
billing-never-validated = nunca validada
unlinked-no_referral = Ninguna recomendación tiene esta dirección o este dominio, o el dominio lo comparten muchos.
unlinked-not_validated = Las recomendaciones que encajan no se validaron o se retiraron.
unlinked-customer_before = Pagaron antes de que se validara la recomendación: ya eran clientes.
unlinked-several = Encajan varias recomendaciones y ninguna de ellas tiene reservada la empresa.
not-won-not_validated = No ganada: la recomendación no se validó.
not-won-customer_before = No ganada: pagaron antes de que se validara la recomendación.
not-won-too_late = No ganada: el primer pago llegó después del plazo de atribución.
not-won-held_by_other = No ganada: la recomendación de otro partner tiene reservada la empresa.
standing-waiting = En espera
standing-set_aside = Ninguna recomendación nuestra
standing-linked = Vinculado
road-external_id = anunciado de antemano
road-email = misma dirección
road-domain = mismo dominio
road-person = por una persona
source-api = por la API
source-csv = por CSV
source-demo = inventado para la demostración
done-customer-linked = Vinculado. Sus pagos cuentan para la recomendación.
done-customer-set-aside = Anotado: ninguna recomendación nuestra.
done-customer-expected = Anotado. El cliente se vinculará cuando lleguen sus datos.

## One customer
billing-referral = Recomendación
billing-linked = Vinculado
billing-linked-how = { $how }, { $day }
billing-facts = Lo que se ha comunicado
billing-facts-empty = Aún no hay datos
billing-facts-empty-text = Las facturas y los pagos aparecen aquí en cuanto el sistema de facturación los comunica.
billing-fact = Dato
billing-amount = Importe
billing-told = Comunicado
billing-minor = { $amount } unidades menores
billing-currency-awaited = la factura que indica la moneda aún no ha llegado
fact-invoice = Factura
fact-money_in = Pago
fact-money_out = Dinero devuelto
fact-ended = Fin de la suscripción
fact-on-invoice = en { $invoice }, { $day }
invoice-open = abierta
invoice-paid = pagada
invoice-uncollectible = dada por perdida
invoice-void = anulada
invoice-period = del { $from } al { $to }
money-out-refund = reembolso
money-out-credit_note_out_of_band = nota de crédito, pagada por otra vía
money-out-dispute = disputa
money-out-open = sin decidir
money-out-reversed = revertido
customer-event-first_seen = Primera noticia, { $source }
customer-event-linked = Vinculado a { $receipt }
    .by = { $by } lo vinculó a { $receipt }
customer-event-set_aside = Ninguna recomendación nuestra
    .by = { $by } indicó: ninguna recomendación nuestra
customer-event-expected = Esperado para { $receipt }
    .by = { $by } anunció que pertenece a { $receipt }

## Bringing facts in
field-name-external_id = Identificador en el sistema de facturación
field-name-receipt = Justificante
billing-expect-title = Anunciar a qué recomendación pertenece un cliente
billing-expect-text = Si sabe en qué cliente se convirtió una recomendación, sus pagos cuentan sin que nadie tenga que mirar.
billing-expect-hint = Como lo escribe su sistema de facturación, por ejemplo cus_42
billing-expect-send = Anotar
billing-import-title = Importar datos por CSV
billing-import-hint = Una fila por dato. Columna fact: invoice_line, money_in, money_out o subscription_ended; columnas del cliente external_id, email, domain, name; de una factura invoice, currency, net, tax, gross, state; de su línea line_net, period_start, period_end, kind; del dinero id, invoice, gross, at, kind, status. Importes en unidades menores: 19900 son 199,00 EUR. Hasta 200 MiB.
billing-import-customers = Clientes
billing-import-new = Datos nuevos
billing-import-known = Datos conocidos
billing-import-waiting = Esperan una decisión
billing-import-left-out = Clientes omitidos
billing-import-left-out-text = De un cliente con una fila que no se puede aceptar no se ha guardado nada. Corrija las filas y envíe el archivo de nuevo: lo conocido cuenta una sola vez.
billing-api-title = Enviar datos por la API
billing-api-text = Cree una clave y después envíe cada evento de su sistema de facturación con una clave propia; repetir una llamada no cambia nada.
error-GROSS_SUM = El total de la factura { $invoice } es { $gross }; el neto y el impuesto suman { $sum } unidades menores.
    .fix = Envíe neto, impuesto y bruto de toda la factura, antes de aplicar el saldo del cliente.
