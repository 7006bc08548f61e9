# Rewards: what a referral earns, month by month.
# Terms of the deal
terms-reward = Cómo se calcula la recompensa
terms-hold = Espera tras el último mes, en días
terms-hold-usage = Espera máxima del uso facturado después, en días
terms-adjust = Los reembolsos cambian lo pagado durante, en días
terms-one-month = Una suscripción que termina demasiado pronto
terms-annual = Un año pagado de una vez
policy-lapse = No se gana nada
policy-half_of_paid = La misma parte de lo pagado
policy-two_twelfths = Cuenta una doceava parte por cada mes
policy-half_of_first_payment = Cuenta todo el primer pago
deal-counts = { $months ->
    [one] Cuenta el primer mes pagado
   *[other] Cuentan los primeros { $months } meses pagados
}
    .more = Usted gana el { $percent } % de lo que la empresa paga por la suscripción y su uso: sin impuestos, después de descuentos y devoluciones. La puesta en marcha y los equipos no cuentan. { $annual ->
        [half_of_first_payment] Si el primer pago es por un año entero, cuenta todo él.
       *[other] Un año pagado de una vez cuenta mes a mes, una doceava parte cada uno.
    }
deal-pause = Los meses gratuitos y las pausas no le cuestan nada
    .more = Una prueba, un mes gratuito o una pausa no es un mes pagado. En su lugar cuenta el siguiente mes que se pague.
deal-short = { $months ->
    [one] Si no se paga ningún mes
   *[other] Si se pagan menos
}
    .more = { $months ->
        [one] { $one_month ->
            [half_of_paid] Si la suscripción termina antes de que acabe el mes, usted gana igualmente su parte de lo pagado.
           *[other] Si la suscripción termina antes de que se pague un mes, no se gana nada.
        }
       *[other] { $one_month ->
            [half_of_paid] Si la suscripción termina antes de que se paguen { $months } meses, usted gana la misma parte de lo pagado.
           *[other] Si la suscripción termina antes de que se paguen { $months } meses, no se gana nada.
        }
    }
deal-refund = Las devoluciones cuentan en proporción
    .more = Una devolución antes de que se le pague reduce la recompensa en proporción; un mes devuelto por completo no es un mes pagado. { $adjust ->
        [0] Lo que se le pagó es suyo.
        [one] Un reembolso dentro del día siguiente a su pago se descuenta del próximo; nunca le pedimos que devuelva dinero.
       *[other] Los reembolsos dentro de los { $adjust } días siguientes a su pago se descuentan del próximo; nunca le pedimos que devuelva dinero.
    }
deal-money = En la moneda de la factura
    .more = Nunca la convertimos, y no hay importe mínimo. { $credit ->
        [one] El primer pago cuenta si llega dentro del mes siguiente a su recomendación.
       *[other] El primer pago cuenta si llega dentro de los { $credit } meses siguientes a su recomendación.
    }
deal-pay = { $days ->
    [one] Pagada en el plazo de un día hábil bancario
   *[other] Pagada en el plazo de { $days } días hábiles bancarios
}
    .more = { $hold ->
        [0] La recompensa se gana cuando ha terminado el último de esos meses y sus facturas están saldadas.
        [one] La recompensa se gana un día después del último de esos meses, una vez saldadas sus facturas.
       *[other] La recompensa se gana { $hold } días después del último de esos meses, una vez saldadas sus facturas.
    } Los días cuentan desde entonces, o desde el día en que tenemos sus datos bancarios; los fines de semana y los festivos bancarios no cuentan. Verá la fecha en su portal.

# Pages of the partner and of staff
nav-earnings = Sus ganancias
nav-rewards = Recompensas
earnings-empty = Todavía no hay nada pagado
earnings-empty-text = En cuanto una empresa que usted recomendó haga su primer pago, sus meses se llenarán aquí.
earnings-accrued = Meses pagados, aún no ganados
earnings-payable = Ganado, por pagarle
earnings-in-transit = De camino a su banco
earnings-paid = Pagado a usted
earnings-list = Recompensa por recompensa
reward = Recompensa
reward-months-paid = Meses pagados
reward-earned-on = Ganada el
what-it-earns = Lo que aporta
reward-reckoned = Cómo se calcula, línea por línea
reward-referral = Recomendación { $receipt }
reward-month = Mes { $number }
reward-month-open = Aún no pagado
reward-month-never = No pagado
reward-days = Del { $first } al { $last }
reward-base = Lo que cuenta
reward-share = Su { $percent } %
reward-share-so-far = { $months ->
    [one] Su { $percent } % hasta ahora, exigible cuando esté pagado un mes
   *[other] Su { $percent } % hasta ahora, exigible cuando estén pagados { $months } meses
}
reward-due = Día de pago
pay-no_rail = Aún no se puede enviar en esta moneda
pay-waits = Espera los datos bancarios
pay-out_of_reach = Nuestra transferencia no llega a la cuenta
pay-by = Por pagar a más tardar el { $day }
pay-since = Pendiente desde el { $day }
reward-share-lapsed = Caducada: no se debe nada
reward-of = de { $base }
reward-so-far = { $share } hasta ahora, el { $percent } % de { $base }
reward-course = De lo ganado a lo pagado
reward-item-first = Ganada el { $day }
reward-total = Suyo en total
reward-item-earned = Ganado de nuevo: { $day }
reward-item-changed = Cambiado antes del pago: { $day }
reward-item-adjustment = Ajustado después del pago: { $day }
reward-ordered-on = Ordenada a nuestro banco el { $day }
reward-paid-on = Pagada el { $day }
reward-set-off = Descontado de un pago, { $day }
reward-paid-so-far = Ordenado o pagado hasta ahora
reward-rest = Queda por pagar
reward-rest-carried = Pagado de más, se descuenta del próximo pago
reward-rules = Calculado según la versión { $version } de las condiciones: pagado, sin impuestos, descontados los reembolsos. Preguntas: { $contact }.
reward-none = Sin recompensa
reward-none-text = Ningún pago de esta empresa cuenta para una recompensa.
reward-state-waiting = Mes a mes
    .sentence = { $paid ->
        [0] Aún no hay ningún mes pagado. { $months ->
            [one] Cuando haya un mes pagado, su recompensa quedará fijada.
           *[other] Cuando haya { $months } meses pagados, su recompensa quedará fijada.
        }
        [one] { $paid } de { $months } meses está pagado. Cuando lo estén todos, su recompensa quedará fijada.
       *[other] { $paid } de { $months } meses están pagados. Cuando lo estén todos, su recompensa quedará fijada.
    }
reward-state-lapsed = Caducada
    .sentence = { $months ->
        [one] La suscripción terminó antes de que se pagara un mes; no se ha ganado nada.
       *[other] La suscripción terminó antes de que se pagaran { $months } meses; no se ha ganado nada.
    }
reward-state-disputed = En disputa
    .sentence = Un pago de estos meses está en disputa o se está reembolsando. En cuanto se decida, su recompensa seguirá adelante.
reward-state-open_invoice = Factura abierta
    .sentence = Una factura de estos meses aún no está saldada. Su recompensa la espera.
reward-state-pending = Meses en curso
    .sentence = { $has_day ->
        [yes] Los meses están pagados. Su recompensa se gana el { $day }.
       *[no] Los meses están pagados. El último termina el { $end }; después aún se factura el uso.
    }
reward-state-held = Casi ganada
    .sentence = { $waits_for_usage ->
        [yes] Los meses han terminado. Esperamos la factura de su uso, hasta el { $usage_day }.
       *[no] Los meses han terminado. Su recompensa se gana el { $day }.
    }
reward-state-earned = Ganada
    .sentence = { $due ->
        [no_rail] Ganada el { $day }. Todavía no podemos enviar esta moneda por fichero bancario; se le sigue debiendo y no se pierde nada.
        [waits] Ganada el { $day }. Esperamos sus datos bancarios; entonces se le paga.
        [out_of_reach] Ganada el { $day }. Nuestra transferencia en euros no llega a su cuenta; se le sigue debiendo hasta que indique una en un país SEPA.
        [since] Ganada el { $day }. Debía pagársele a más tardar el { $pay_day } y va con retraso: nos ocupamos de ello.
       *[by] Ganada el { $day }. Se le paga a más tardar el { $pay_day }.
    }
reward-state-ordered = Ordenada
    .sentence = Su pago está aprobado y sale hacia su banco, o ya ha salido. Se llama pagado en cuanto el extracto de nuestro banco lo muestra.
reward-state-paid = Pagada
    .sentence = Se le pagó el { $paid_day }: lo muestra el extracto de nuestro banco. Los reembolsos posteriores se descuentan de su próximo pago.
rewards-lead = Lo que ganan las recomendaciones conseguidas, según los pagos de sus clientes. Aquí nadie escribe un importe.
rewards-empty = Aún no hay recompensas
rewards-empty-text = Empiezan con el primer pago de un cliente recomendado: envíe los datos de facturación o súbalos.
reward-barred = Pagado antes de la validación
reward-barred-text = El cliente pagó por primera vez el { $day }, antes de que se validara la recomendación: no se gana nada (R13).
reward-waits-for = Espera
reward-lines = Línea por línea
reward-items = Lo que pasó a deberse
reward-facts = Los hechos tal como se comunicaron
reward-postings = En el libro mayor
line-number = Línea
line-month = Mes
line-net = Neto
line-cash-ratio = Parte pagada
line-share = Parte en el mes
line-counted = Cuenta
billed-invoice = Factura
billed-money-in = Pago
billed-money-out = Reembolso o disputa
billed-id = Identificador
billed-kind = Tipo
billed-day = Día
billed-amount = Importe
item-because = A causa de
item-kind-earned = Ganado
item-kind-changed = Cambiado antes del pago
item-kind-adjustment = Cambiado después del pago
posting-account = Cuenta
posting-kind-accrue = Provisionado
posting-kind-earn = Ganado
posting-kind-adjust = Ajustado
posting-kind-send = Enviado al banco
posting-kind-settle = Visto en el extracto
posting-kind-reject = Rechazado por el banco
posting-kind-bounce = Devuelto

# Mails
mail-month-subject = { $company } ha pagado su primer mes
mail-month-preheader = Hasta ahora cuentan { $base }.
mail-month-text = El primer mes de { $company } está pagado ({ $receipt }). Hasta ahora cuentan { $base }; su { $percent } % son { $share }.
mail-month-deal = Cuando haya { $months } meses pagados, usted ganará el { $percent } % de ellos. Hasta entonces no tiene que hacer nada.
mail-month-button = Ver su recompensa
mail-lapsed-subject = { $company } ha terminado su suscripción
mail-lapsed-preheader = { $months ->
    [one] Terminó antes de que se pagara un mes.
   *[other] Terminó antes de que se pagaran { $months } meses.
}
mail-lapsed-text = { $company } ({ $receipt }) ha terminado su suscripción, el { $day }. { $paid ->
    [0] No se pagó ningún mes.
    [one] Se pagó un mes.
   *[other] Se pagaron { $paid } meses.
}
mail-lapsed-deal = { $months ->
    [one] Las condiciones piden un mes pagado, así que la recompensa caduca y no se debe nada. Si se paga más adelante, contará sin que usted haga nada. Si cree que es un error, escriba a { $contact }.
   *[other] Las condiciones piden { $months } meses pagados, así que la recompensa caduca y no se debe nada. Si se pagan más adelante, contarán sin que usted haga nada. Si cree que es un error, escriba a { $contact }.
}
