## Por qué alguien recibió un lead
event-assigned = Asignado a { $to }
event-unassigned = No hay nadie a quien asignarlo
assigned-rule = Regla { $rule } ({ $when }), { $manner }.
assigned-account_managers = Ninguna regla lo asignó: los responsables de cuentas, por turno.
assigned-managers = No hay ningún responsable de cuentas: quienes dirigen el programa, por turno.
assigned-owners = No hay ni responsables de cuentas ni responsables: los propietarios, por turno.
assigned-nobody = No hay nadie que trabaje leads.
passed-away = { $name } no está hasta el { $day }.
passed-gone = { $name } ya no trabaja leads.
manner-in_turn = por turno
manner-least_loaded = quien tiene menos leads abiertos
every-lead = todos los leads
size-between = de { $least } a { $most } empleados
size-from = { $least } empleados o más
mail-unassigned-subject = Nadie tiene este lead: { $company }
mail-unassigned-preheader = Todos los que trabajan leads están ausentes.
mail-unassigned-text = El lead { $lead }, de { $company }, está validado y no hay nadie a quien asignarlo. El partner espera un contacto. Asígnelo a alguien en su página, por favor.

## La página de asignación
nav-assignment = Asignación
assignment-lead = Quién recibe qué leads validados. La primera regla que encaja con un lead y tiene a alguien disponible lo asigna.
rules-title = Reglas
rules-empty = Aún no hay reglas
rules-empty-text = Sin reglas, cada lead va a los responsables de cuentas por turno y se omite a quien está ausente. Una regla asigna los leads de un país, un idioma o un tamaño a ciertas personas.
rules-otherwise = Si no: los responsables de cuentas por turno; si no hay ninguno, quienes dirigen el programa.
rule-add = Añadir una regla
rule-number = Regla { $rule }
rule-lead = Lo que queda vacío no exige nada. Una regla que no exige nada vale para todos los leads.
rule-when = Para qué leads
rule-whom = A quién
rule-how = Cómo
rule-order = Orden
rule-up = Subir la regla { $rule }
rule-down = Bajar la regla { $rule }
rule-in-countries = Países
rule-countries-hint = Códigos de dos letras o nombres en inglés, separados por comas: DE, AT, Switzerland.
rule-languages = Idiomas
rule-languages-hint = En los que se habla con la empresa: los de su país o el de su sitio. Códigos separados por comas, de: { $codes }.
rule-language = Idioma
rule-employees = Empleados
rule-least = Empleados, desde
rule-most = hasta
sizes-note = El tamaño se conoce cuando un registro público lo indicó. Una empresa cuyo tamaño nadie indicó no encaja con ninguna regla de tamaño.
sizes-unknown = Por ahora no está activado ningún registro que cuente empleados (registers.french_company_search), así que ningún lead tiene tamaño.
manner-choice-in_turn = Por turno: quien más ha esperado
manner-choice-least_loaded = El menos cargado: quien tiene menos leads abiertos
rule-save = Guardar la regla
rule-delete = Eliminar esta regla
rule-delete-sure = Las reglas siguientes suben. Los leads que asignó se quedan donde están.
rule-delete-yes = Eliminarla
done-rules-saved = Guardado. Vale para los leads desde ahora.
done-rule-deleted = La regla está eliminada.
problem-RULES_CHANGED = Alguien cambió las reglas entretanto
    .detail = No se guardó nada.
    .next = Abra la página de nuevo y mírelas como están ahora.
error-LANGUAGE_UNKNOWN = «{ $value }» no es un idioma de la lista.
    .fix = Escriba su código de dos letras, por favor.
error-SIZE_BACKWARDS = Es menos que el comienzo.
    .fix = Corrija uno de los dos números, por favor.
field-name-languages = Idiomas
field-name-people = A quién
field-name-manner = Cómo
field-name-least = Desde
field-name-most = Hasta

## Las personas y sus ausencias
people-title = Personas
open-leads = Leads abiertos
absence = Ausencia
that-is-you = (usted)
is-there = Disponible
away-until = Ausente hasta el { $day }
works-no-leads = Ya no trabaja leads
has-open-leads = { $count ->
    [one] Un lead abierto
   *[other] { $count } leads abiertos
}
leads-of-nobody = { $count ->
    [one] Nadie tiene un lead
   *[other] Nadie tiene { $count } leads
}
leads-of-nobody-text = Están validados y no había nadie a quien asignarlos. Sus partners esperan.
give-by-rules = Asignarlos según las reglas
hand-over-title = Traspasar
hand-over-lead = Si { $name } se va o se ausenta mucho tiempo, sus leads abiertos pueden pasar a otros según las reglas.
hand-over = Traspasar todos los leads abiertos
hand-over-sure = { $count ->
    [one] El lead abierto de { $name } pasa
   *[other] { $count } leads abiertos de { $name } pasan
} a otros según las reglas. Quien los recibe, los partners y { $name } reciben un correo.
hand-over-yes = Traspasar
done-leads-handed-over = Traspasados. Todos los interesados reciben un correo.
done-leads-handed-over-partly = Algunos se han traspasado; para los demás no hay nadie.
done-leads-nobody-there = No hay nadie a quien asignarlos. Se quedan donde están.
absences-title = Ausencias
absences-lead = En estos días no se les asigna ningún lead y los recordatorios van a quienes dirigen el programa.
absences-none = No hay ninguna anotada.
absence-days = Del { $first } al { $last }
absence-runs = Ahora
absence-end = Anular
absence-enter = Anotar la ausencia
field-name-first_day = Primer día
field-name-last_day = Último día
done-absence-entered = Anotada. En estos días no se les asigna ningún lead.
done-absence-ended = Anulada.
error-ABSENCE_DAYS = Estos días han pasado, superan dos años o están en orden inverso.
    .fix = El último día es hoy o más tarde, y no antes del primero.

## Probar las reglas
trial-title = ¿Quién recibiría este lead?
trial-lead = Prueba las reglas como están ahora. No se guarda nada ni se gasta el turno de nadie.
trial-language-any = Como en el país
trial-try = Probar
trial-next = { $name } lo recibiría
trial-nobody = Nadie lo recibiría
trial-then = Después: { $names }

## Dar un lead a otra persona
lead-whose = Quién lo trabaja
lead-of-nobody = Nadie tiene este lead. El partner espera.
lead-by-rules = Según las reglas: a { $name }
lead-give = Dárselo a otra persona
lead-give-to = A quién
lead-give-words = Por qué
lead-give-words-hint = Lo leen quien lo recibe y quien lo tenía. El partner solo lee el nuevo nombre.
lead-give-yes = Traspasarlo
person-away = { $name }, ausente hasta el { $day }
person-open = { $count ->
    [one] { $name }, un lead abierto
   *[other] { $name }, { $count } leads abiertos
}
done-lead-handed-over = Traspasado. Todos los interesados reciben un correo.
event-reassigned = Traspasado a { $to }
reassigned-from = Antes: { $from }.
error-HAS_IT_ALREADY = Esta persona ya tiene el lead.
    .fix = Elija a otra persona, por favor.
field-name-to = A quién
field-name-to_words = Por qué
problem-NOBODY_THERE = No hay nadie a quien asignarlo
    .detail = La persona indicada no trabaja leads o todos están ausentes. No se cambió nada.
    .next = Elija a alguien por su nombre en la página del lead.
mail-new-lead-handed = { $by } le ha traspasado { $lead }, de { $company }.
mail-new-lead-handed-due = Al partner se le dijo que el contacto se hace a más tardar el { $due }.
mail-manager-changed-subject = { $manager } se ocupa ahora de { $company } ({ $receipt })
mail-manager-changed-preheader = Su recomendación de { $lead } sigue como antes.
mail-manager-changed-text = Desde ahora { $manager } trabaja su recomendación de { $lead }, de { $company }. No cambia nada más.
mail-manager-changed-due = El contacto se hace a más tardar el { $due }, como se le dijo.
mail-taken-over-subject = { $to } tiene ahora su lead: { $company }
mail-taken-over-preheader = { $by } lo ha traspasado.
mail-taken-over-text = { $by } ha traspasado { $lead }, de { $company }, a { $to }. Usted no tiene que hacer nada más.
mail-all-taken-over-subject = { $count ->
    [one] Uno de sus leads se ha traspasado
   *[other] { $count } de sus leads se han traspasado
}
mail-all-taken-over-preheader = { $by } los ha traspasado según las reglas.
mail-all-taken-over-text = { $by } ha traspasado sus leads abiertos a otros según las reglas. Usted no tiene que hacer nada más.
mail-all-taken-over-list = Quién los tiene ahora
mail-all-taken-over-button = Sus leads

## El reloj del primer contacto
event-contact_reminded = Recordatorio del primer contacto
event-contact_escalated = Sigue sin contacto: se ha avisado a los titulares
mail-due-soon-subject = Contacto a más tardar el { $due }: { $company }
mail-due-soon-preheader = Aún no se ha contactado con { $lead }.
mail-due-soon-text = Ha pasado la mitad del tiempo para un primer contacto con { $lead }, de { $company }. Al partner se le dijo que el contacto se hace a más tardar el { $due }.
mail-overdue-whose = { $manager } tiene este lead.
mail-overdue-nobody = Nadie tiene este lead. Asígnelo a alguien en su página, por favor.
mail-escalated-subject = Sigue sin contacto: { $company }
mail-escalated-text = No hay ningún contacto anotado con { $lead }, de { $company }. Al partner se le dijo el { $due } y desde entonces han pasado más días laborables.
mail-escalated-suggested = Según las reglas, pasaría ahora a { $name }. En su página basta un botón para asignárselo.

## Resultados desde un correo
mail-outcomes = O anote ya qué ha resultado. Cada enlace abre una página que pregunta primero.
outcome-contacted = Contactado
outcome-meeting = Reunión celebrada
outcome-not_reached = No localizado
outcome-lost = Perdido
outcome-of = Se trata de { $lead }, de { $company }.
outcome-due = Al partner se le dijo que el contacto se hace a más tardar el { $day }.
outcome-will-contacted = Usted habló con el lead, por teléfono o correo. El partner lo sabrá y el plazo del primer contacto se detiene.
outcome-will-meeting = La reunión queda anotada y el partner lo sabrá.
outcome-will-not_reached = Queda anotado que lo intentó. El partner lo ve; nadie recibe un correo y el plazo sigue.
outcome-will-lost = El lead se cierra como perdido y el partner sabrá el motivo.
outcome-yes-contacted = Anotar el contacto
outcome-yes-meeting = Anotar la reunión
outcome-yes-not_reached = Anotar el intento
outcome-yes-lost = Marcar como perdido
outcome-look-done = Ya está anotado
outcome-look-moved_on = Este lead ha avanzado
outcome-look-expired = Este enlace ha caducado
outcome-look-not_yours = Este lead ya no es suyo
outcome-done-text = { $outcome }: { $lead }, de { $company }. Aquí no hay nada más que hacer.
outcome-moved-text = { $lead }, de { $company }, está ahora en: { $state }. No se cambió nada. Lo que resulte después se anota en la página del lead.
outcome-expired-text = Los enlaces de los correos funcionan solo un tiempo. No se cambió nada. Inicie sesión y anótelo en la página del lead, por favor.
outcome-not-yours-text = Se ha dado a otra persona o su función ya no trabaja leads. No se cambió nada.
event-not_reached = No localizado
    .by = { $by } lo intentó sin localizar a nadie
