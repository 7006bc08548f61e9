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
home-deal-rules = { $months ->
    [one] { $one_month ->
        [half_of_paid] Si la suscripción termina antes de que acabe el mes, usted gana igualmente su parte de lo pagado.
       *[other] Si la suscripción termina antes de que se pague un mes, no se gana nada.
    }
   *[other] { $one_month ->
        [half_of_paid] Si la suscripción termina antes de que se paguen { $months } meses, usted gana la misma parte de lo pagado.
       *[other] Si la suscripción termina antes de que se paguen { $months } meses, no se gana nada.
    }
} { $annual ->
    [half_of_first_payment] Si el primer pago es por un año entero, cuenta todo él.
   *[other] Un año pagado de una vez cuenta mes a mes, una doceava parte cada uno.
}
home-deal-earned = { $hold ->
    [0] La recompensa se gana cuando ha terminado el último de esos meses y sus facturas están saldadas.
    [one] La recompensa se gana un día después del último de esos meses, una vez saldadas sus facturas.
   *[other] La recompensa se gana { $hold } días después del último de esos meses, una vez saldadas sus facturas.
} { $adjust ->
    [0] Lo que se le pagó es suyo.
    [one] Un reembolso dentro del día siguiente a su pago se descuenta del próximo; nunca le pedimos que devuelva dinero.
   *[other] Los reembolsos dentro de los { $adjust } días siguientes a su pago se descuentan del próximo; nunca le pedimos que devuelva dinero.
}
