# Pagos: datos bancarios, remesas, comprobantes.
nav-payouts = Pagos
field-name-payee = Titular de la cuenta
field-name-iban = IBAN
field-name-bic = BIC

## Datos bancarios
bank-title = Datos bancarios
bank-link = Datos bancarios y pagos
bank-lead = Adónde se transfieren sus recompensas. Nadie vuelve a ver después el número de cuenta entero, tampoco usted.
bank-not-yet = Todavía no hacen falta
bank-not-yet-text = { $months ->
    [one] Le pedimos sus datos bancarios cuando una empresa que usted ha recomendado ha pagado su primer mes, y no antes. Un correo se lo dice.
   *[other] Le pedimos sus datos bancarios cuando una empresa que usted ha recomendado ha pagado { $months } meses, y no antes. Un correo se lo dice.
}
bank-now = Adónde le pagamos
bank-since = Desde
bank-unreached = SEPA no llega a { $country }
bank-unreached-text = Pagamos en euros por transferencia SEPA, que no puede llegar a esta cuenta. Sus recompensas se quedan con nosotros hasta que indique una cuenta en un país SEPA.
bank-change = Pagar a otra cuenta
bank-waits = { $amount } le esperan
bank-waits-text = Díganos adónde enviarlos y saldrán con la próxima remesa cuando estén ganados.
bank-sign-in-again = Para un cambio, su inicio de sesión debe ser de hace menos de 15 minutos, para que un navegador que quedó abierto no cambie nada.
bank-sign-in-button = Iniciar sesión de nuevo para cambiarlos
bank-payee-hint = Como lo conoce el banco: su nombre o el de su empresa.
bank-iban-hint = De una cuenta profesional, como DE89 3704 0044 0532 0130 00.
bank-bic-hint = Solo hace falta fuera del Espacio Económico Europeo, como en Suiza o en el Reino Unido.
bank-bic-sure = El BIC es correcto: el banco lo tiene en otro país
bank-save = Guardar
bank-save-note = Le avisamos del cambio por correo.
bank-payments = Sus pagos
done-bank-entered = Guardado. Un correo lo confirma.
iban-kind-letter = una letra
iban-kind-digit = una cifra
iban-kind-letter_or_digit = una letra o una cifra

error-IBAN_COUNTRY = Ningún país tiene números de cuenta que empiecen por { $value }.
    .fix = Copie el IBAN de la aplicación de su banco o de un extracto.
error-IBAN_LENGTH = Un IBAN de este país ({ $country }) tiene { $expected } caracteres, este tiene { $found }.
    .fix = Compruebe si falta o sobra algo.
error-IBAN_CHARACTER = El carácter { $place } es { $found }, donde debe ir { $expected }.
    .fix = Compruébelo ahí.
error-IBAN_CHECK_DIGITS = Los dígitos de control no concuerdan: un carácter está mal o dos están cambiados.
    .fix = Copie el IBAN de la aplicación de su banco o de un extracto.
error-BIC_LENGTH = Un BIC tiene 8 u 11 caracteres, este tiene { $found }.
    .fix = Compruébelo, o deje el campo vacío si su cuenta está en el Espacio Económico Europeo.
error-BIC_CHARACTER = El carácter { $place } es { $found }, donde debe ir una letra o una cifra.
    .fix = Compruébelo ahí.
error-BIC_COUNTRY = El quinto y el sexto carácter son { $value }, que no es ningún país.
    .fix = Compruébelo: es como COBADEFF.
error-BIC_NEEDED = Las transferencias a este país ({ $country }) necesitan el BIC del banco.
    .fix = Lo encuentra junto al IBAN en la aplicación de su banco.
error-BIC_ELSEWHERE = Este BIC es de un banco de otro país ({ $bank_country }) que la cuenta ({ $country }).
    .fix = Deje el BIC vacío: esta cuenta no necesita ninguno. Si el BIC es correcto, compruebe el IBAN.
error-BIC_UNUSUAL = Este BIC es de un banco de otro país ({ $bank_country }) que la cuenta ({ $country }).
    .fix = Compruebe ambos en la aplicación de su banco. Si son correctos, marque la casilla de abajo y guarde de nuevo.
error-PAYEE_UNSPELLABLE = Los bancos no pueden escribir este nombre en letras latinas.
    .fix = Escríbalo como lo hace su banco, con dos letras o más.

problem-BANK_NOT_ASKED = Los datos bancarios todavía no hacen falta
    .detail = Los pedimos cuando hay algo que pagar.
    .next = Un correo se lo dice.
problem-SIGN_IN_STALE = Inicie sesión de nuevo
    .detail = Cambiar los datos bancarios exige un inicio de sesión de hace pocos minutos.
    .next = Inicie sesión de nuevo y vuelva.
problem-FINANCE_ONLY = Su función no lo permite
    .detail = Pueden hacerlo el titular y finanzas.
    .next = Pregúnteles.

mail-bank-wanted-subject = { $amount } le esperan: ¿adónde los enviamos?
mail-bank-wanted-again = Todavía le espera: { $amount }
mail-bank-wanted-preheader = Introduzca una vez sus datos bancarios.
mail-bank-wanted-text = Una empresa que usted ha recomendado ha pagado los meses que cuentan. Su recompensa en { $operator }: { $amount }.
mail-bank-wanted-how = Para transferirla necesitamos sus datos bancarios. Inicie sesión e introdúzcalos; nunca los pedimos por correo ni por teléfono.
mail-bank-wanted-button = Introducir mis datos bancarios
mail-bank-entered-subject = Se han introducido sus datos bancarios
mail-bank-changed-subject = Se han cambiado sus datos bancarios
mail-bank-changed-preheader = Desde ahora pagamos a { $account }.
mail-bank-entered-text = { $by } introdujo sus datos bancarios el { $when }. Desde ahora pagamos a { $account }.
mail-bank-changed-text = { $by } cambió sus datos bancarios el { $when }. Desde ahora pagamos a { $account }.
mail-bank-changed-not-you = Si no fue usted, escriba enseguida a { $contact }.
mail-bank-changed-button = Ver adónde le pagamos

## Remesas
payouts-lead = Lo que se debe a los partners, lo que sale con la próxima remesa y lo que dice el banco.
payouts-missing = Su propia cuenta no está configurada
payouts-missing-text = Mientras falten estos ajustes en el archivo de ajustes o en el entorno (como LEADWIRE_PAYOUTS__IBAN), no se puede preparar ninguna remesa:
payouts-payable = Pagadero ahora
payouts-none = No hay nada pagadero
payouts-none-text = Las recompensas aparecen aquí el día en que están ganadas.
payouts-amount = Importe
payouts-next-run = Próxima remesa
payouts-goes-to = Va a { $account }
payouts-prepare = Preparar una remesa de { $amount }
payouts-prepare-note = Una segunda persona la aprueba antes de que salga nada.
payouts-runs = Remesas
payouts-no-runs = Todavía no hay remesas
payouts-no-runs-text = Una remesa reúne lo pagadero en un archivo para su banco.
payouts-questions = Lo que dijo el banco y no encaja
question-day = Registrado
why-not-carried = Negativo: se descuenta de la próxima recompensa
why-not-no-details = Todavía sin datos bancarios; los hemos pedido
why-not-outside-sepa = La cuenta está fuera de SEPA
why-not-question = Un pago anterior está en cuestión
why-not-other-currency = Por SEPA solo se pueden pagar euros
why-not-too-much = Más de lo que puede llevar una transferencia
run = Remesa
run-number = Remesa { $number }
run-transfers = { $count ->
    [one] una transferencia
   *[other] { $count } transferencias
}
run-not-paid = { $count ->
    [one] una no se pagó
   *[other] { $count } no se pagaron
}
run-day = Para el { $day }
run-prepared = Preparada
run-state-draft = Por aprobar
run-state-approved = Aprobada
run-state-exported = En el banco
run-state-closed = Cerrada
run-state-cancelled = Cancelada
payout-state-draft = Preparado
payout-state-approved = Aprobado
payout-state-exported = En camino
payout-state-accepted = Aceptado por el banco
payout-state-rejected = Rechazado
payout-state-settled = Pagado
payout-state-returned = Devuelto
payout-state-cancelled = Cancelado
run-event-prepared = Preparada
run-event-approve = Aprobada
run-event-export = Archivo entregado
run-event-close = Cerrada
run-event-cancel = Cancelada
run-event-question = Pregunta resuelta
run-warnings = Mire esto primero
run-warn-day = El día en que el banco debía pagar ha pasado. Cancele esta remesa y prepárela de nuevo.
run-warn-replaced = { $partner } ha introducido otros datos bancarios desde entonces. Cancele esta remesa y prepárela de nuevo.
run-warn-less = Desde entonces se ha retirado algo a { $partner }. Cancele esta remesa y prepárela de nuevo.
run-warn-question = Lo que dijo el banco de un pago anterior a { $partner } no encaja: puede estar ya pagado. Resuelva primero esa pregunta, o cancele esta remesa.
run-warn-changed = { $days ->
    [0] { $partner } ha cambiado hoy sus datos bancarios. Asegúrese de que el cambio es suyo.
    [one] { $partner } cambió sus datos bancarios hace un día. Asegúrese de que el cambio es suyo.
   *[other] { $partner } cambió sus datos bancarios hace { $days } días. Asegúrese de que el cambio es suyo.
}
run-pays = Lo que paga
run-for = Por
run-heard = Lo que dijo el banco
run-own = Usted preparó esta remesa, así que la aprueba otra persona: el titular o finanzas.
run-approve-note = Aprueba exactamente el archivo con la huella de abajo. El dinero queda entonces comprometido.
run-approve = Aprobar { $amount }
run-file-note = Descargue el archivo y entréguelo a su banco. La primera vez, los partners reciben aviso de que su dinero está en camino.
run-file = Descargar el archivo de pago
run-wait-bank = Cuando el banco responda, lea su archivo en la página Pagos: pain.002 dice lo que aceptó, el extracto (camt.053) lo que pagó.
run-cancel = Cancelar
run-cancel-sure = Todo lo que contiene vuelve a ser pagadero. No se puede deshacer.
run-cancel-yes = Cancelar esta remesa
run-file-title = El archivo
run-message = Referencia
done-run-prepared = Preparada. Otra persona puede aprobarla ahora.
done-run-approved = Aprobada. Descargue el archivo y entréguelo a su banco.
done-run-cancelled = Cancelada. Todo lo que contenía vuelve a ser pagadero.

problem-PAYOUTS_NOT_SET = Su propia cuenta no está configurada
    .detail = Faltan estos ajustes: { $settings }.
    .next = Complételos en el archivo de ajustes o en el entorno y reinicie. No se ha guardado nada.
problem-NOTHING_TO_PAY = Ahora no se puede pagar nada
    .detail = Lo que está abierto no tiene datos bancarios, es negativo o está en otra moneda. Quizá ya esté en otra remesa.
    .next = La página Pagos dice por qué, partner por partner.
problem-PAY_FILE = No se puede escribir el archivo de pago
    .detail = El banco no lo aceptaría: { $why }.
    .next = Corríjalo y prepare la remesa de nuevo. No se ha guardado nada.
problem-FOUR_EYES = Debe aprobarla otra persona
    .detail = Quien preparó una remesa no la aprueba.
    .next = Pregunte al titular o a finanzas.
problem-RUN_STATE = Ahora no es posible
    .detail = { $state ->
        [draft] Esta remesa todavía no está aprobada.
        [approved] Esta remesa ya está aprobada.
        [exported] El archivo de esta remesa ya se entregó: ahora solo la mueve el banco.
        [closed] Esta remesa está cerrada.
       *[cancelled] Esta remesa se canceló.
    }
    .next = Ábrala de nuevo para ver cómo está.
problem-RUN_HASH = Este no es el archivo que se preparó
    .detail = La huella es de otro. No se ha aprobado nada.
    .next = Abra la remesa de nuevo y mírela.
problem-RUN_CHANGED = Algo ha cambiado desde que se preparó
    .detail = Lo que se debe a { $partner }, o adónde se paga, ya no es lo que era. No se ha aprobado nada.
    .next = Cancele esta remesa y prepárela de nuevo.
problem-RUN_IN_QUESTION = Un pago anterior está en cuestión
    .detail = Lo que dijo el banco de un pago anterior a { $partner } no encaja: puede estar ya pagado. No se aprobó ni se entregó nada.
    .next = Resuelva esa pregunta en la página Pagos, o cancele esta remesa.
problem-RUN_TOO_OLD = El día de esta remesa ha pasado
    .detail = El banco debía pagar en un día que ya pasó. No se ha aprobado nada.
    .next = Cancele esta remesa y prepárela de nuevo.

## Lo que dice el banco
report-title = Leer lo que dice el banco
report-file = Elegir un archivo del banco
report-hint = pain.002 (respuesta a un archivo) o camt.053 (extracto), en XML. El mismo archivo dos veces no cambia nada.
report-send = Leer
report-list = Archivos leídos
report-read = Leído
report-kind = Tipo
report-by = Por
report-pain002 = Respuesta a un archivo
report-camt053 = Extracto
report-read-by = Leído por { $by }, { $when }
report-nothing-camt053 = Nada en él trata de pagos
    .text = Ninguna línea lleva una referencia suya. El archivo queda anotado como leído.
report-nothing-pain002 = Deja cada transferencia como estaba
    .text = Es la respuesta a un archivo suyo, y de ninguna transferencia dice qué fue de ella. El archivo queda anotado como leído.
report-other-account = Este es el extracto de otra cuenta ({ $accounts }), no de la de payouts.iban. No se ha guardado nada.
report-other-currency = Este extracto está en { $currency }, y los pagos son en euros. No se ha guardado nada.
report-unknown-order = Esta es la respuesta a un archivo que no se hizo aquí. No se ha guardado nada.
report-order-differs = Esta respuesta nombra un archivo suyo y dice que tiene { $said }; tiene { $ours }. Trata de un archivo que se cambió, o está mal: pregunte a su banco. No se ha guardado nada.
report-too-large = El archivo es demasiado grande. Pida a su banco un extracto de menos días. No se ha guardado nada.
report-other-message = Esto no es ni un pain.002 ni un camt.053. Pida uno de los dos a su banco. No se ha guardado nada.
report-other-version = Esto es { $found }, una versión que aquí no se conoce. Se leen { $first } a { $last }: pida una de ellas a su banco. No se ha guardado nada.
report-place = línea { $line }, columna { $column }
report-not-xml = Esto no es XML o está cortado ({ $place }). Descárguelo de nuevo de su banco. No se ha guardado nada.
report-missing = { $path } no tiene { $element } ({ $place }). Descárguelo de nuevo de su banco o pregúnteles. No se ha guardado nada.
report-value = { $path } es «{ $found }», donde debe ir { $expected } ({ $place }). Descárguelo de nuevo de su banco o pregúnteles. No se ha guardado nada.
report-expected-amount = un importe sin signo, en céntimos enteros o su equivalente
report-expected-currency = una moneda de tres letras
report-expected-date = un día como 2026-05-31
report-expected-direction = CRDT o DBIT
report-expected-truth = true o false
report-expected-count = un número entero
report-expected-code = un código de hasta cuatro letras y cifras
report-lack-pages = Esta es una página de varias
    .text = Lea también las otras páginas: los pagos que están en ellas aún no se han visto.
report-lack-balances = Nada muestra si este extracto está entero
    .text = Le falta el saldo inicial o el final. Pida a su banco el extracto de días enteros con ambos.
report-lack-entries = A este extracto le falta algo
    .text = Su saldo inicial y sus apuntes no suman su saldo final. Descargue de nuevo el día entero de su banco; si es el mismo, pregúnteles.
report-gap = No se ha leído un extracto anterior a este
    .text = Este lleva el número { $number }, y el último anterior que se leyó lleva { $last }. Lea lo que su banco hizo entre ambos: los pagos que están ahí aún no se han visto.
done-report-read = Leído. Esto es lo que dice.
done-report-known = Este archivo ya se había leído y ahora no ha cambiado nada. Esto es lo que decía.
heard-of = Trata de
heard-said = Lo que dice
heard-accept = Aceptado por el banco
heard-reject = Rechazado: pagadero de nuevo
heard-settle = Pagado
heard-return = Devuelto: pagadero de nuevo
heard-nothing_new = Ya conocido
heard-amount_differs = Otro importe: mírelo
heard-too_early = Volvió antes de verse salir: espera ese extracto
heard-undecided = Aún sin decidir
heard-unknown_status = Un estado que aquí no se conoce: nada se sigue de él, pregunte a su banco
heard-duplicate = Rechazado por repetido: vea qué fue del primero
heard-contradicts = Contradice lo dicho antes: mírelo
heard-debited_twice = Un segundo cargo: mírelo
heard-unbooked = Un cargo que no debería ser: mírelo
heard-balanced = Un cargo y una devolución que se compensan
heard-unknown = Una referencia que parece nuestra y no se conoce: mírela
bank-status-other = El estado del banco tiene el código { $code }.
bank-status-RCVD = El banco lo ha recibido.
bank-status-PDNG = El banco aún lo comprueba.
bank-status-PATC = El banco espera más aprobaciones en el banco.
bank-status-ACFW = El banco espera su confirmación.
bank-status-RVNC = El banco aún comprueba los nombres de los beneficiarios.
bank-status-RCVC = Los nombres de los beneficiarios coinciden con sus cuentas.
bank-status-RVCM = Algunos nombres no coinciden con sus cuentas: mírelo en su banco, y libérelo o cancélelo allí.
bank-reason-none = El banco no dio ningún motivo.
bank-reason-other = El motivo del banco tiene el código { $code }.
bank-reason-AC01 = El número de cuenta está mal.
bank-reason-AC03 = El número de cuenta está mal.
bank-reason-AC04 = La cuenta está cerrada.
bank-reason-AC06 = La cuenta está bloqueada.
bank-reason-AC13 = La cuenta no admite estas transferencias.
bank-reason-AG01 = La cuenta no admite estas transferencias.
bank-reason-BE01 = El nombre no concuerda con la cuenta.
bank-reason-CNOR = No se llega al banco receptor por SEPA.
bank-reason-MD07 = El titular de la cuenta ha fallecido.
bank-reason-MS02 = El titular de la cuenta no la aceptó.
bank-reason-MS03 = El banco no dio ningún motivo.
bank-reason-RC01 = El BIC del banco está mal.
bank-reason-RR04 = La ley no permite al banco ejecutarla.

## Preguntas
question = Pregunta
question-open = Abierta
question-closed = Resuelta
question-means = Qué significa
question-held = Hasta que se resuelva, no se envía nada más a este partner.
question-settle = Resolver la pregunta
question-note-hint = Lo que le dijo el banco y lo que se acordó. Queda aquí para quien mire más tarde.
question-stop-first = Otra remesa tiene lo que este pago debía pagar y aún no está en el banco. Cancele primero esa remesa: entonces este pago puede registrarse como pagado. Pagar ambas sería pagar dos veces.
question-known = Lo que se sabe
question-ordered = Ordenado
question-file = Leído
question-settled-by = { $how }. { $by }, { $when }
question-settled = { $how }. { $when }
done-question-settled = Resuelta. Queda aquí con su nota.
field-name-way = Qué fue de ello
field-name-found = Lo que ha averiguado
way-out-paid = Se pagó: registrarlo como pagado
way-out-not_paid = No se pagó: vuelve a estar pendiente de pago
way-out-noted = No hay nada que registrar
outcome-paid = Registrado como pagado
outcome-not_paid = Registrado como no pagado: vuelve a estar pendiente de pago
outcome-noted = No se registró nada
outcome-caught_up = Lo que muestran los archivos del banco vuelve a encajar
question-unbooked = Cargado aunque no debía pagarse
question-amount_differs = Un importe distinto del ordenado
question-contradicts = El banco contradice lo que se sabía
question-debited_twice = Cargado dos veces
question-too_early = Volvió antes de que se viera salir
question-unknown = Una referencia como las nuestras que no se conoce
question-advice-amount_differs = El banco indica un importe distinto del ordenado, así que no se registró nada. Pregunte a su banco: si descontó sus comisiones del importe, se pagó. Si es otro pago, anote lo que ha averiguado.
question-advice-unbooked = Un extracto muestra el cargo de un pago que el banco había rechazado, que se canceló o que nunca salió. Si otra remesa tiene ahora este importe y aún no está en el banco, cancélela: entonces este pago puede registrarse como pagado. Si esa remesa ya ha salido, pida a su banco que devuelva uno de los dos: cuando un extracto lo muestre, la pregunta se resuelve sola.
question-advice-contradicts = Una respuesta del banco no encaja: rechazó lo que un extracto muestra como pagado, o dice que pagó lo que había rechazado. Pregunte a su banco qué fue del pago y lea el extracto de ese día. Un extracto cuenta más que una respuesta.
question-advice-debited_twice = Un extracto muestra este pago por segunda vez. Pida a su banco que lo devuelva: cuando un extracto lo muestre, la pregunta se resuelve sola. Si el partner se queda con el dinero, anote lo que se acordó.
question-advice-too_early = Falta el extracto en el que salió. Léalo, y la pregunta se resuelve sola.
question-advice-unknown = El banco indica una referencia con la forma de las nuestras que este servidor nunca dio. ¿Se restauró una copia anterior de la base de datos, o paga otro servidor desde esta cuenta? Mire antes de la próxima remesa: lo que paga puede estar ya pagado.

problem-QUESTION_CLOSED = Esto ya está resuelto
    .detail = Lo resolvió otra persona, o el siguiente archivo del banco.
    .next = Abra la pregunta de nuevo para ver cómo.
problem-QUESTION_NOT_OPEN = Ahora no se puede
    .detail = El pago está ya en otro estado, u otra remesa tiene lo que debía pagar.
    .next = Abra la pregunta de nuevo para ver qué se puede hacer.

mail-run-subject = La remesa { $number } le espera: { $amount }
mail-run-preheader = La preparó { $by }; una segunda persona la aprueba.
mail-run-text = { $transfers ->
    [one] { $by } ha preparado la remesa { $number }: una transferencia de { $amount }, para el { $day }. Mírela y apruébela, o cancélela.
   *[other] { $by } ha preparado la remesa { $number }: { $transfers } transferencias, { $amount }, para el { $day }. Mírela y apruébela, o cancélela.
}
mail-run-button = Mirarla

## Comprobantes
statement-title = Comprobante de pago
statement-approved = Este pago está aprobado y sale en breve.
statement-exported = Hemos encargado la transferencia a nuestro banco.
statement-accepted = Nuestro banco ha aceptado la transferencia.
statement-settled = El extracto de nuestro banco muestra la transferencia el { $day }.
statement-rejected = Nuestro banco no pudo hacer la transferencia. El importe vuelve a ser pagadero: compruebe sus datos bancarios y saldrá con la próxima remesa.
statement-returned = La transferencia volvió. El importe vuelve a ser pagadero: compruebe sus datos bancarios y saldrá con la próxima remesa.
statement-pays = Lo que paga
statement-sum = Suma
statement-tax = Las recompensas son importes netos: su propio IVA, donde corresponda, se añade.
statement-transfer = La transferencia
statement-from = De
statement-to = Para
statement-reference = Referencia

mail-payout-sent-subject = En camino hacia usted: { $amount }
mail-payout-sent-preheader = A su cuenta { $account }, normalmente en uno o dos días hábiles bancarios.
mail-payout-sent-text = Hemos encargado a nuestro banco transferir { $amount } a su cuenta { $account }. Suele tardar uno o dos días hábiles bancarios.
mail-payout-settled-subject = Pagado: { $amount }
mail-payout-settled-preheader = En el extracto de nuestro banco del { $day }.
mail-payout-settled-text = { $amount } salieron hacia su cuenta { $account } el { $day }. El comprobante dice por qué, y puede imprimirlo.
mail-payout-back-subject = No se pudo pagar: { $amount }
mail-payout-back-preheader = Compruebe sus datos bancarios.
mail-payout-returned-text = Nuestra transferencia de { $amount } a su cuenta { $account } volvió el { $day }.
mail-payout-rejected-text = Nuestro banco no pudo hacer la transferencia de { $amount } a su cuenta { $account }.
mail-payout-back-next = No se pierde nada: el importe vuelve a ser pagadero. Compruebe sus datos bancarios y cámbielos si algo está mal; saldrá con nuestros próximos pagos.
mail-payout-reference = Su referencia en su extracto bancario es { $reference }.
mail-payout-button = Ver el comprobante
mail-payout-back-button = Comprobar mis datos bancarios
