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
choose = Elija

## Added
field-count = Quedan { $left } caracteres
keys-close = Cerrar lo que está abierto

outcome-also = Visto además
outcome-looked = Revisado por una persona
