### Palabras de la consola del equipo y de la carpeta de correo.

console-title = Pendiente ahora
console-empty = No hay nada pendiente
console-empty-text = Los casos, leads y solicitudes nuevos aparecen aquí con sus plazos.
console-unreached = Esta casa aún no ha alcanzado nada fuera. Hasta que responda un sitio de control ({ $sites }), los leads se juzgan solo con comprobaciones sin conexión. Si es intencionado, ponga network.checks en off.
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
work-lost-log = Marcar como perdido
done-objection-noted = Anotado. No vuelva a contactar con esta persona.
done-contact-logged = Contacto anotado. Se informa al partner.
done-meeting-logged = Reunión anotada. Se informa al partner.
done-lost-logged = Marcado como perdido. Se comunica el motivo al partner.

all-empty = Aún no hay recomendaciones
all-empty-text = Aparecen aquí en cuanto un partner envía un lead.

review-title = A la espera de decisión
review-lead = Lo más urgente primero. Un lead nunca se rechaza porque se haya agotado el plazo.
review-empty = No hay nada por revisar
review-empty-text = Los leads que las comprobaciones ni aceptan ni rechazan llegan aquí, con las pruebas.
review-validate = Aceptar
review-refuse = Rechazar
review-next = Siguiente
review-reason = Motivo
review-words = Con sus palabras, para el partner
review-words-hint = Necesario si rechaza por un motivo propio.
review-refuse-send = Rechazar por este motivo
keys = Atajos de teclado
done-decided = Decidido. Se informa al partner.

partners-empty = Aún no hay partners
partners-empty-text = Dirija a la gente a la página de su programa o invítela.
partners-since = Desde
partner-state-approved = Partner
partner-state-in_review = Por decidir
partner-state-refused = Solicitud rechazada
partner-state-unconfirmed = Sin confirmar
partner-event-applied = Solicitud enviada
partner-event-invited = Invitación enviada
partner-event-approved = Solicitud aprobada
partner-event-refused = Solicitud rechazada
partner-event-in_review = Debe revisarlo una persona
partner-event-appealed = Ha pedido que lo revise una persona
what-they-said = Datos de la solicitud
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
accounts-empty = No hay empresas aquí
accounts-empty-text = Importe las empresas que ya conoce: los leads se comparan con ellas.
accounts-no-file = No ha llegado ningún archivo con el formulario. Elija uno y envíelo de nuevo.
stage-active = En curso
stage-customer = Cliente
stage-lost = Perdida
stage-former = Antiguo cliente
import-title = Importar empresas
import-file = Elija un archivo CSV
import-hint = Columnas name, website, country, phone, email, aliases, stage, last_activity, id. Se reconocen las exportaciones de HubSpot, Salesforce y Pipedrive. Hasta 200 MiB.
import-send = Importar
import-done = Importadas
import-added = Nuevas
import-updated = Actualizadas
import-refused = Rechazadas
import-unknown = Columnas que no se han leído
import-refused-rows = Filas que no se han importado
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
console-today = Recomendaciones del { $day }
done-terms-unchanged = No ha cambiado nada: la versión se mantiene.
lead-objected = No contactar con esta persona
lead-objected-text = Ha pedido que la dejemos en paz. Puede pedir al socio otra persona de la empresa; la recomendación y su recompensa siguen.
work-objected = La persona no quiere que la contacten
work-objected-note = Desde ahora nadie aquí la llama ni le escribe, y nadie puede volver a recomendarla. No se puede deshacer.
work-objected-log = Anotar la oposición
