### Palabras del marco y de las piezas: lo que todas las páginas comparten.

## Frame
layout-programme = Programa de partners
layout-skip = Ir al contenido
layout-nav = Navegación principal
layout-language = Idioma
layout-account = Su cuenta
layout-sign-out = Cerrar sesión

## Navigation
nav-refer = Recomendar una empresa
nav-referrals = Recomendaciones
nav-review = Por revisar
nav-leads = Leads
nav-partners = Partners

## Demo house
demo-word = Demostración
demo-clock = Hoy es { $now }
demo-as = Actúa como { $name }
demo-act-as = Actuar como
demo-go = Cambiar de persona
demo-wind = Adelantar el reloj
demo-hour = 1 hora
demo-day = 1 día
demo-week = 1 semana
demo-month = 1 mes
demo-person = { $name } ({ $role })

## Parts
field-optional = opcional
field-did-you-mean = ¿Quería decir { $fix }?
field-wrongs = Corrija lo siguiente, por favor
kv-none = sin indicar
crumbs-title = Dónde está
pager-title = Páginas
pager-older = Anteriores
side-title = Secciones
rules-ok = Parece correcto
rules-doubt = Revíselo, por favor
verdict-receipt = Justificante { $number }

## Ours
nav-programme = Programa
nav-join = Hacerse partner
nav-sign-in = Iniciar sesión
nav-portal = Sus recomendaciones
nav-console = Pendiente
nav-accounts = Empresas conocidas
nav-terms = Condiciones
nav-staff = Equipo
role-owner = Titular
role-manager = Responsable del programa
role-account_manager = Responsable de cuentas
role-finance = Finanzas
role-auditor = Auditoría
role-partner = Partner
demo-visitor = visitante
outcome-fail = Rechazo
outcome-review = Lo decide una persona
outcome-pass = Superado, con una nota
outcome-unknown = No se sabe
choose = Elija

## Added
field-count = Quedan { $left } caracteres
keys-close = Cerrar lo que está abierto

outcome-also = Visto además
outcome-open = Quedó abierto
outcome-settled = Resuelto

world-title = Mundo ficticio
world-lead = Una casa de demostración no tiene clientes ni banco, así que aquí usted es ambos. Lo que haga entra por las mismas puertas que en la realidad.
world-link = Mundo ficticio
world-mail = Todos los correos
world-time = El tiempo
world-days = Días que avanzar
world-forward = Dejarlos pasar
world-customers = Clientes
world-customers-text = Una empresa paga { $price } al mes, más el impuesto. El primer pago gana la recomendación.
world-customers-empty = Todavía no hay ningún contacto validado
world-customers-empty-text = Actúe como colaborador y recomiende una empresa; aparecerá aquí.
world-payments = Pagos
world-happens = Qué ocurre
world-pays = Paga un mes
world-pays-who = { $company } paga un mes
world-refunded = Recibe un reembolso
world-refunded-who = { $company } recibe el reembolso de su último mes
world-ends = Se da de baja
world-ends-who = { $company } se da de baja
world-bank = El banco
world-bank-empty = Todavía no se ha llevado ningún fichero al banco
world-bank-empty-text = Finanzas prepara una remesa, otra persona la aprueba y se descarga su fichero. Entonces el banco responde aquí.
world-file = Fichero bancario
world-amount = Importe
world-execution = Se paga el { $day }
world-answers = Qué hace el banco
world-accepts = Lo acepta
world-executes = Paga y envía el extracto
world-rejects = Lo rechaza
world-returns = Devuelve el dinero
world-nothing-left = No queda nada que responder.
world-web = La web
world-web-shut = El ajuste network.checks está en off: no se pregunta a nadie por los leads y solo deciden las comprobaciones internas.
world-web-text = Por un lead de una casa de demostración no se pregunta a nadie de fuera. Aquí cada dominio recibe correo y muestra el sitio de su empresa, menos estos; recomiende una empresa en uno de ellos para ver qué hace la máquina.
world-web-domain = Dominio
world-web-there = Qué hay allí
world-web-parked = Una página de un servicio de aparcamiento: rechazado
world-web-for-sale = Una oferta para comprar el dominio: rechazado
world-web-placeholder = «Coming soon»: rechazado
world-web-solo = La página de una persona que trabaja sola: la mira una persona
world-web-locked = Un servidor que no deja entrar a programas: hay un sitio, y por eso no se rechaza a nadie
world-web-moved = Lleva a Brightwater Hotels, una empresa conocida: lo mira una persona
world-web-without-mail = El sitio de una empresa, pero el dominio no recibe correo: rechazado
world-web-silent = Nada responde. Se vuelve a intentar una y otra vez antes de que cuente: deje pasar una semana
world-web-missing = Nadie lo ha registrado. Se pregunta de nuevo antes de que cuente: deje pasar tres días
done-world-forward = Los días han pasado. Lo que vencía ha ocurrido.
done-world-paid = Pagado. La recomendación y su recompensa lo saben.
done-world-refunded = Reembolsado. La recompensa lo refleja.
done-world-ended = La suscripción ha terminado.
done-world-answered = El banco ha respondido y su fichero se ha leído.
