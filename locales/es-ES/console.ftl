### Palabras de la consola del equipo y de la carpeta de correo.

console-title = Pendiente ahora
console-empty = No hay nada pendiente
console-empty-text = Los casos, leads y solicitudes nuevos aparecen aquí con sus plazos.
console-cut-off = Ningún sitio externo ha respondido desde el arranque, así que los leads se evalúan sin la red. Lo reintentamos cada diez minutos. Si este servidor no debe acceder a Internet, ponga network.checks en off.
need-contact = Contacto
need-application = Solicitud
need-failed = Tarea fallida
show = Mostrar

leads-title = Sus leads
leads-open = Abiertos
leads-closed = Cerrados
leads-empty = No hay leads aquí
leads-empty-text = Las recomendaciones aceptadas se reparten por turno entre los responsables de cuentas. Las suyas aparecen aquí, y un correo le avisa.
lead-title = Lead
checks-title = Qué dijeron las comprobaciones
checks-clean = Se han superado todas las comprobaciones.
evidence-title = Pruebas
due-by = A más tardar el { $day }
from-partner = De { $partner }
with-manager = Lo lleva { $manager }
work-title = ¿Qué ha resultado?
work-note = { $partner } ve cada paso y recibe un aviso por correo.
work-contact = Contacto
work-contact-note = Ha hablado con el lead, por teléfono o por correo.
work-contact-log = Anotar contacto
work-meeting = Reunión
work-kind = ¿De qué tipo?
work-held-on = Celebrada el
work-outcome = Resultado
work-meeting-log = Anotar reunión
work-lost = Perdido
work-why = ¿Por qué?
work-why-hint = Este motivo se comunica al partner.
work-words = Con sus palabras
work-words-hint = Necesario si es por otro motivo.
work-lost-log = Marcar como perdido
done-objection-noted = Anotado. No vuelva a contactar con esta persona.
done-contact-logged = Contacto anotado. Se informa al partner.
done-meeting-logged = Reunión anotada. Se informa al partner.
done-lost-logged = Marcado como perdido. Se comunica el motivo al partner.

all-empty = Aún no hay recomendaciones
all-empty-text = Aparecen aquí en cuanto un partner envía un lead.

review-title = A la espera de decisión
review-lead = Leads en revisión y nuevas revisiones, lo más urgente primero. Un lead nunca se rechaza porque se haya agotado el plazo.
review-empty = No hay nada por revisar
review-empty-text = Los leads que las comprobaciones ni aceptan ni rechazan llegan aquí con las pruebas, así como los rechazos que un partner pide revisar.
review-validate = Aceptar
review-refuse = Rechazar
review-next = Siguiente
review-reason = Motivo
review-words = Con sus palabras, para el partner
review-words-hint = Necesario si rechaza por un motivo propio.
review-refuse-send = Rechazar por este motivo
keys = Atajos de teclado
done-decided = Decidido. Se informa al partner.
need-appeal = Nueva revisión
review-waiting = Pendientes
review-refused = Rechazados hace poco
review-refused-lead = Leads de los últimos 28 días que se rechazaron. Puede decidir otra cosa sin esperar a que pidan una nueva revisión.
review-refused-empty = No hay rechazos recientes
review-refused-empty-text = Los leads rechazados permanecen aquí 28 días, para poder corregir un error.
review-decided-by = Rechazado por
review-by-machine = La máquina
review-by-person = Una persona
review-clock = Decisión
review-decide = Decidir
review-decide-again = Decidir otra cosa
review-validate-after-all = Aceptar de todos modos
review-uphold = Confirmar el rechazo
review-why = ¿Por qué es correcto?
review-note = Nota para el equipo
review-note-hint = El partner conoce el motivo de arriba, nunca esta nota. Necesaria para otro motivo.
review-validate-send = Aceptar por este motivo
review-previous = Anterior
keys-down = Fila siguiente
keys-up = Fila anterior
keys-enter-name = Intro
keys-enter = Abrir el caso
desk-figures = Este trimestre
desk-appeals = Nuevas revisiones pedidas
desk-overturned = Rechazos revocados
desk-overturned-rate = { $count } ({ $percent } % de los decididos)
desk-overrides = Decisiones cambiadas sin petición
desk-declined = Rechazadas con palabras propias
desk-not-served = Rechazadas por un país no atendido
desk-median = Tiempo mediano de decisión
desk-no-median = –
desk-hours = { $hours ->
    [0] menos de una hora
    [one] { $hours } hora
   *[other] { $hours } horas
}
case-appeal = El partner pide una nueva revisión
case-partner-says = { $partner } escribe:
case-refused-by = Rechazado primero por { $by }: { $reason }
case-refused-machine = Rechazado primero por la máquina: { $reason }
case-rivals = Quién más tiene esta empresa
rival-later = { $partner } la recomendó después, el { $day } (justificante { $receipt }, ahora: { $state }). Si acepta, aquella recomendación queda segunda y se rechaza, se informa a su partner, y esta vuelve a tener la empresa.
rival-earlier = { $partner } la recomendó antes, el { $day } (justificante { $receipt }, ahora: { $state }). Mientras aquella recomendación esté abierta, esta no se puede aceptar.
rival-won = { $partner } la recomendó el { $day } (justificante { $receipt }, ahora: { $state }), y la empresa ya paga. Esta no se puede aceptar; acuérdelo con ambos partners.
rival-own = El mismo partner la envió de nuevo el { $day } (justificante { $receipt }, ahora: { $state }). Una recomendación por empresa: esta no se puede aceptar mientras aquella esté abierta.
case-own-refusal = Usted mismo lo rechazó
case-own-refusal-text = La nueva revisión corresponde a otra persona. Se ha avisado a sus colegas por correo.
case-nobody-else = Usted mismo lo rechazó y nadie más puede decidir
case-nobody-else-text = Invite a un gestor: nunca decide una nueva revisión quien rechazó primero. Hasta entonces espera, y el partner recibe una nueva fecha cada vez que vence una.
case-won-on-appeal = Aceptado tras nueva revisión
case-won-on-appeal-text = Lo aceptado tras una nueva revisión no se retira. Si no lleva a nada, marque el lead como perdido.
case-objected = Esta persona no desea que la contacten
case-objected-text = Por eso el rechazo no se puede anular: nadie recibe un lead al que no puede llamar.
review-reason-EVIDENCE_EXPLAINED = Lo que vio la comprobación tiene explicación
review-reason-RULE_TOO_STRICT = La regla es demasiado estricta aquí
review-reason-DATA_WRONG = Una lista, un registro o nuestros datos eran erróneos
review-reason-KNOWN_BUT_FREE = La conocemos y nadie la trabaja
review-reason-OTHER = Otro motivo
review-told-EVIDENCE_EXPLAINED = Lo que vio la comprobación tiene explicación.
review-told-RULE_TOO_STRICT = Nuestra regla era demasiado estricta aquí.
review-told-DATA_WRONG = Los datos con que la comparamos eran erróneos.
review-told-KNOWN_BUT_FREE = Comprobamos si la empresa está ocupada: está libre.
review-told-OTHER = Lo revisamos todo y decidimos a su favor.
review-lapsed = Nadie decidió a tiempo, así que cuenta.
terms-lapse = Si nadie decide una revisión
terms-lapse-hint = Tres días hábiles después del plazo de la revisión, como pronto cinco tras la llegada. Nunca se rechaza por ello, y las nuevas revisiones siempre esperan.
lapse-validate = El lead se acepta
lapse-wait = Sigue esperando, con nueva fecha
terms-holidays = Festivos
terms-holidays-hint = Un día por línea, por ejemplo 2026-12-25. En ellos no corre ninguno de nuestros plazos.

partners-empty = Aún no hay partners
partners-empty-text = Dirija a la gente a la página de su programa o invítela.
partners-since = Desde
partner-state-approved = Partner
partner-state-in_review = Por decidir
partner-state-refused = Solicitud rechazada
partner-state-checking = En comprobación
partner-state-proving = Acredita su sitio
partner-state-unconfirmed = Sin confirmar
partner-event-applied = Solicitud enviada
partner-event-invited = Invitación enviada
partner-event-approved = Solicitud aprobada
partner-event-refused = Solicitud rechazada
partner-event-checking = Dirección confirmada; se consultan el correo y el sitio
partner-event-proving = Se pidió la prueba del sitio
partner-event-proven_file = Sitio acreditado: un archivo
partner-event-proven_page = Sitio acreditado: una línea en la página
partner-event-proven_record = Sitio acreditado: una entrada del dominio
partner-event-not_proven = Sitio no acreditado
partner-event-own_staff = De la propia casa: decide una persona
partner-event-listed = En la lista de solicitudes sobre las que decide una persona
partner-event-in_review = Debe revisarlo una persona
partner-event-appealed = Ha pedido que lo revise una persona
partner-event-particulars = Teléfono o página de LinkedIn modificados
what-they-said = Datos del partner
terms-accepted = Condiciones aceptadas
decide-title = Decidir
decide-words = Con sus palabras, para quien lo solicita
decide-words-hint = Necesario para rechazar.
decide-approve = Aprobar
decide-refuse = Rechazar
done-partner-decided = Decidido. La respuesta sale por correo.
done-partner-invited = Invitación enviada. Un correo da acceso.

accounts-count = { $count ->
    [one] una empresa
   *[other] { $count } empresas
}
accounts-list = Empresas que conocemos
accounts-from = Nombres desde…
accounts-go = Mostrar
accounts-stage = Fase
accounts-known-by = Se reconoce por
accounts-parent = Pertenece a { $parent }
accounts-empty = No hay empresas aquí
accounts-empty-text = Importe las empresas que ya conoce: los leads se comparan con ellas.
accounts-no-file = No ha llegado ningún archivo con el formulario. Elija uno y envíelo de nuevo.
stage-active = En curso
stage-customer = Cliente
stage-lost = Perdida
stage-former = Antiguo cliente
import-title = Importar empresas
import-file = Elija un archivo CSV
import-hint = Columnas name, website, country, phone, email, aliases, stage, last_activity, owner, id, linkedin, vat_number, company_number, parent (el id de la cuenta a la que pertenece). Se reconocen las exportaciones de HubSpot, Salesforce y Pipedrive. Hasta 200 MiB.
import-send = Importar
import-done = Importadas
import-added = Nuevas
import-updated = Actualizadas
import-refused = Rechazadas
import-unknown = Columnas que no se han leído
import-refused-rows = Filas que no se han importado
import-doubtful = Con dudas
import-doubtful-rows = Filas que se han importado con dudas
import-parents = { $count ->
    [one] Una cuenta nombra una matriz que no está en la cartera
   *[other] { $count } cuentas nombran una matriz que no está en la cartera
}
import-broken = No se ha leído nada a partir de la fila { $row }
import-broken-text = Las filas anteriores se han importado. Corrija la fila { $row } e importe de nuevo todo el archivo: lo conocido solo se actualiza.
import-hidden = Puede haber otras filas dentro de la fila { $rows }
import-hidden-text = No se han importado; probablemente hay unas comillas sin cerrar. Corríjalas e importe de nuevo todo el archivo.
import-no-rows = El archivo tiene una cabecera y ninguna fila
import-no-rows-text = No se ha cambiado nada. Compruebe si la exportación ha encontrado algo.
import-circles = { $count ->
    [one] Una cuenta se pertenece a sí misma por sus matrices
   *[other] { $count } cuentas se pertenecen a sí mismas por sus matrices
}
import-last-counts = Si una cuenta está dos veces en el archivo, cuenta su última fila. Si no, se rechaza la segunda.
import-row = Fila

terms-title = Condiciones, versión { $version }
terms-lead = Las condiciones publicadas no cambian nunca. Lo que cambie aquí será la versión siguiente; las recomendaciones abiertas conservan la suya.
terms-who = Quién lleva el programa
terms-operator = Empresa
terms-product = Producto, como lo llaman los partners
terms-contact = Correo para los partners
terms-zone = Zona horaria de las fechas prometidas
terms-zone-hint = Por ejemplo, Europe/Paris
terms-countries = Países con servicio
terms-countries-hint = Códigos de dos letras separados por comas, por ejemplo DE, FR, ES. Vacío: todos.
terms-numbers = El acuerdo y los plazos
terms-percent = Porcentaje
terms-months = Meses que cuentan
terms-pay = Transferencia, en días hábiles bancarios
terms-credit = Primer pago, en meses
terms-contact-within = Contacto, en días laborables
terms-review-within = Revisión, en días laborables
terms-protection = Protección, en días
terms-rules = Las reglas
terms-rule = Regla
terms-treatment = Si un lead no la cumple
treatment-fail = Rechazar
treatment-review = Lo revisa una persona
treatment-ignore = Solo anotarlo
terms-publish = Publicar la versión siguiente
terms-history = Versiones
terms-version = Versión { $version }, publicada el { $day }
done-terms-published = Publicada. Los leads nuevos se juzgan según esta versión.

staff-role = Función
staff-change = Cambiar
staff-save = Guardar
staff-let-go = Retirar el acceso
staff-gone = Sin acceso
staff-invite = Invitar a alguien
staff-invite-send = Enviar la invitación
done-invited = Invitación enviada. Un correo da acceso.
done-role-changed = Cambiado.

mail-title = Correo de este servidor
mail-lead = El correo va a una carpeta mientras no se defina mail.smtp_url. Solo este equipo puede leer esta página.
mail-empty = Aún no hay correo
mail-empty-text = Solicite ser partner o pida un enlace para iniciar sesión: el correo aparece aquí.
mail-subject = Asunto
mail-to = Para
mail-when = Escrito el

need-late = Con retraso desde el { $day }
need-since = En espera desde el { $day }
need-customers = { $count ->
    [one] Un cliente espera a una persona
   *[other] { $count } clientes esperan a una persona
}
need-customers-why = Pagan, y nadie sabe aún si los trajo una recomendación.
need-approve = Por aprobar
need-export = Por llevar al banco
need-pay = { $amount } por pagar
need-pay-why = Ninguna remesa de pagos los contiene aún.
need-back = { $partner }: { $amount } volvieron
need-question = Banco
invite-company-hint = Déjelo vacío si la persona trabaja con su propio nombre.
staff-role-of = Rol de { $name }

terms-meanwhile = La versión { $version } se ha publicado mientras usted tenía esta página abierta
terms-meanwhile-text = No se ha publicado nada suyo y no se ha perdido nada de lo que ha escrito: está más abajo, junto a lo que ha cambiado la otra versión. Revíselo y publique de nuevo.
terms-changed = { $before } → { $now }
terms-disputed = Usted también lo ha cambiado: su valor está en el formulario.

refer-for = Recomendar en nombre de este partner
refer-for-title = Recomendar en nombre de { $partner }
refer-for-lead = { $partner } recibe el justificante y el correo como si lo hubiera enviado por su cuenta. La cronología indica que ha sido usted.
done-handed-in = Enviada. El partner recibe el justificante por correo.
done-handed-in-already = Este lead ya se había enviado y sigue abierto: aquí está.
corrected-title = Corregida desde el envío
corrected-by-partner = Corregida por el partner el { $at }
corrected-by-staff = Corregida en nombre del partner por { $by } el { $at }
corrected-was = Antes
corrected-is = Ahora
console-today = Recomendaciones del { $day }
done-terms-unchanged = No ha cambiado nada: la versión se mantiene.
lead-objected = No contactar con esta persona
lead-objected-text = Ha pedido que la dejemos en paz. Puede pedir al partner otra persona de la empresa; la recomendación y su recompensa siguen.
work-objected = La persona no quiere que la contacten
work-objected-note = Desde ahora nadie aquí la llama ni le escribe, y nadie puede volver a recomendarla. No se puede deshacer.
work-objected-log = Anotar la oposición

review-owner-silent = Quien lleva la cuenta no dijo que alguien la trabaje.
case-question = El { $day } se preguntó a { $owner } si alguien trabaja la cuenta
case-question-text = Sin respuesta, el lead cuenta cuando se acabe el plazo. Puede decidir antes.

state-contact = Otra persona
contact-title = { $name }, de { $company }
contact-case = Otra persona de una empresa recomendada
contact-case-text = Aquí solo se decide sobre este contacto. La recomendación sigue adelante en cualquier caso, con sus derechos y su recompensa.
contact-referral = Recomendación { $receipt }
contact-take-on = Incluir
contact-take-on-send = Incluir por este motivo
contact-turn-down = No incluir
contact-turn-down-send = No incluir por este motivo
