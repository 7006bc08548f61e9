### Palabras de los correos y de las cronologías.

mail-hello = Hola, { $name }:
mail-button = { $label }:
mail-foot-partner = Recibe este correo porque es partner de { $operator } o ha solicitado serlo.
mail-foot-staff = Recibe este correo porque trabaja con este programa de partners.

mail-sign-in-subject = Su enlace para iniciar sesión
mail-sign-in-preheader = { $minutes ->
    [one] Sirve una sola vez, durante un minuto.
   *[other] Sirve una sola vez, durante { $minutes } minutos.
}
mail-sign-in-text = { $minutes ->
    [one] Este es su enlace. Sirve una sola vez, durante un minuto.
   *[other] Este es su enlace. Sirve una sola vez, durante { $minutes } minutos.
}
mail-sign-in-button = Iniciar sesión
mail-sign-in-code = En el navegador en el que lo pidió, estas seis cifras sirven igual: [code]
mail-sign-in-foot = Recibe este correo porque alguien ha pedido un enlace con su dirección. Si no ha sido usted, no haga nada: sin el enlace no entra nadie.

mail-invitation-subject = { $by } le invita al programa de partners
mail-invitation-preheader = Su función: { $role }.
mail-invitation-text = { $days ->
    [one] { $by } le invita al equipo del programa de partners. Su función: { $role }. El enlace sirve durante un día; después puede pedir uno nuevo en la página de inicio de sesión.
   *[other] { $by } le invita al equipo del programa de partners. Su función: { $role }. El enlace sirve durante { $days } días; después puede pedir uno nuevo en la página de inicio de sesión.
}
mail-invitation-button = Aceptar la invitación

mail-confirm-subject = Confirme su dirección de correo
mail-confirm-preheader = Después respondemos a su solicitud al momento.
mail-confirm-text = { $days ->
    [one] Ha solicitado ser partner de { $operator }. Confirme que esta dirección es suya y le respondemos al momento. El enlace sirve durante un día.
   *[other] Ha solicitado ser partner de { $operator }. Confirme que esta dirección es suya y le respondemos al momento. El enlace sirve durante { $days } días.
}
mail-confirm-button = Confirmar mi dirección

mail-prove-preheader = Un pequeño cambio en su sitio web, y podemos responderle.
mail-prove-ask = Si alguien se ocupa de su sitio web, reenvíele este correo. Basta con una de estas tres cosas:
mail-prove-button = Ver cómo, y dejarnos mirar

mail-decided-subject = { $state ->
    [approved] Ya es partner de { $operator }
    [in_review] Una persona revisa su solicitud
   *[refused] Su solicitud a { $operator }
}
mail-decided-preheader = { $state ->
    [approved] Recomiende ya su primera empresa.
    [in_review] Le respondemos por correo en cuanto haya una decisión.
   *[refused] No podemos aceptarla; aquí está el porqué.
}
mail-decided-approved = Su solicitud está aprobada. Desde ahora puede recomendar empresas: tendrá la respuesta, con todos los motivos, en el mismo minuto.
mail-decided-in_review = Parte de lo que nos ha indicado debe revisarlo una persona. Le respondemos por correo en cuanto haya una decisión.
mail-decided-refused = No podemos aceptar su solicitud. Estos son los motivos:
mail-decided-automatic = Lo ha decidido una máquina, por los motivos indicados arriba. Puede pedir que lo revise una persona; responde en un plazo de cinco días hábiles.
mail-decided-refer = Recomendar una empresa
mail-decided-ask = Pedir que lo revise una persona

mail-partner-invited-subject = { $by } le invita al programa de partners de { $operator }
mail-partner-invited-preheader = Recomiende empresas y gane.
mail-partner-invited-text = { $days ->
    [one] { $by } le invita a ser partner de { $operator }. Ya tiene la aprobación: entre, lea el acuerdo y recomiende su primera empresa. El enlace sirve durante un día.
   *[other] { $by } le invita a ser partner de { $operator }. Ya tiene la aprobación: entre, lea el acuerdo y recomiende su primera empresa. El enlace sirve durante { $days } días.
}
mail-partner-invited-button = Aceptar la invitación

mail-received-subject = { $state ->
    [held] Tomada, respuesta el { $due }: { $company } ({ $receipt })
    [checking] En comprobación: { $company } ({ $receipt })
    [validated] Aceptada: { $company } ({ $receipt })
    [refused] Rechazada: { $company } ({ $receipt })
   *[in_review] En revisión: { $company } ({ $receipt })
}
mail-received-preheader = { $state ->
    [held] Se conserva su turno.
    [checking] Miramos el dominio de correo y la web, y le escribimos en cuanto esté decidido.
    [validated] Contactaremos con { $lead } a más tardar el { $due }.
    [refused] Todos los motivos, y qué los cambiaría.
   *[in_review] Tendrá nuestra respuesta a más tardar el { $due }.
}
mail-received-text = Hemos recibido su recomendación: { $lead }, de { $company }. Su justificante: { $receipt }.
mail-received-validated = Está aceptada. Contactaremos con { $lead } a más tardar el { $due }.
mail-received-validated-by = Está aceptada. { $manager } contactará con { $lead } a más tardar el { $due }.
mail-received-checking = Por ahora nada lo impide. Estamos mirando el dominio de correo y la web de la empresa; tarda segundos, y hasta un día si un servidor no responde. Su lugar en el tiempo se conserva.
mail-judged-text = { $state ->
    [in_review] Hemos mirado el dominio de correo y la web de { $company }. Su recomendación de { $lead } ({ $receipt }) aún no está decidida.
   *[other] Hemos mirado el dominio de correo y la web de { $company }: su recomendación de { $lead } ({ $receipt }) está decidida.
}
mail-corrected-text = Su recomendación de { $lead }, de { $company } ({ $receipt }), se ha corregido y juzgado de nuevo.
mail-received-correct = ¿Hay algo mal, o puede corregir lo que se indica aquí? Mientras no esté decidida, puede corregirla en la página de la recomendación o enviarla de nuevo. Se juzga de nuevo y conserva su lugar en el tiempo.
mail-received-in_review = La revisa una persona. Tendrá nuestra respuesta a más tardar el { $due }. Lo que se revisa:
mail-received-refused = No podemos aceptarla. Estos son todos los motivos:
mail-received-object = ¿Cree que es un error? Hasta el { $until } puede pedir, en la página de la recomendación, que una persona la revise de nuevo. Decide alguien distinto de quien la rechazó.
mail-received-automatic = Lo ha decidido una máquina: basta una comprobación no superada para rechazar.
mail-received-button = Ver esta recomendación

mail-contact-added-subject = Hemos añadido a { $lead } a su recomendación de { $company }
mail-contact-added-preheader = Es la misma recomendación, { $receipt }.
mail-contact-added-text = Tiene una recomendación abierta de { $company } ({ $receipt }). Hemos añadido en ella a { $lead }: hay una sola recomendación por empresa, sean cuantas sean las personas que nombre.
mail-contact-review-subject = Alguien revisa a { $lead }, de { $company }
mail-contact-review-text = Tiene una recomendación abierta de { $company } ({ $receipt }) y ha nombrado allí a { $lead }. Alguien revisa este contacto; su recomendación de la empresa sigue adelante. Lo que se revisa:
mail-contact-taken-on-text = Alguien ha revisado a { $lead } y hemos añadido este contacto a su recomendación de { $company } ({ $receipt }).
mail-contact-refused-subject = No hemos añadido a { $lead } a su recomendación de { $company }
mail-contact-refused-text = Alguien ha revisado a { $lead } y no hemos añadido este contacto a su recomendación de { $company } ({ $receipt }). La recomendación sigue adelante sin esta persona.
mail-new-contact-subject = Otra persona de { $company }: { $lead }
mail-new-contact-preheader = Es el mismo lead.
mail-new-contact-text = El partner ha nombrado a otra persona de { $company }, un lead suyo: { $lead }.
mail-new-contact-reviewed = Alguien revisó este contacto antes de que llegara a usted.
mail-contact-waits-subject = Revisión pendiente: { $lead }, de { $company }
mail-contact-waits-preheader = Otra persona de una empresa recomendada
mail-contact-waits-text = El plazo para decidir sobre { $lead } ha terminado: nadie ha dicho aún si se añade a la recomendación de { $company }. La recomendación sigue adelante sin esta persona; el partner espera una respuesta.

mail-referral-decided-subject = { $state ->
    [validated] Aceptada: { $company } ({ $receipt })
    [upheld] Rechazo confirmado: { $company } ({ $receipt })
   *[refused] Rechazada: { $company } ({ $receipt })
}
mail-referral-decided-preheader = { $event ->
    [lapsed] Hemos tardado demasiado, así que cuenta.
   *[other] Una persona ha decidido sobre { $lead }.
}
mail-referral-decided-validated = { $event ->
    [lapsed] Nadie ha decidido a tiempo sobre su recomendación de { $lead }, de { $company }. Así que cuenta: está aceptada.
    [overturned] Otra persona ha revisado de nuevo su recomendación de { $lead }, de { $company }: usted tenía razón y está aceptada. Cuenta desde el momento en que la envió.
    [overridden] Una persona ha revisado de nuevo su recomendación de { $lead }, de { $company }, que se había rechazado: finalmente está aceptada. Cuenta desde el momento en que la envió.
   *[other] Una persona ha revisado su recomendación de { $lead }, de { $company }, y está aceptada.
}
mail-referral-decided-contact = Contactaremos con { $lead } a más tardar el { $due }.
mail-referral-decided-contact-by = { $manager } contactará con { $lead } a más tardar el { $due }.
mail-referral-decided-refused = { $event ->
    [upheld] Otra persona ha revisado de nuevo su recomendación de { $lead }, de { $company }, y seguimos sin poder aceptarla.
    [revoked] Una persona ha revisado de nuevo su recomendación de { $lead }, de { $company }, que estaba aceptada. Tenemos que retirar esa decisión.
   *[other] Una persona ha revisado su recomendación de { $lead }, de { $company }, y no podemos aceptarla.
}
mail-referral-decided-final = La decisión es definitiva. Si algo ha cambiado desde entonces, puede recomendar el lead de nuevo.
mail-appeal-subject = Nueva revisión: { $company }
mail-appeal-preheader = { $partner } pide una nueva revisión a más tardar el { $due }.
mail-appeal-text = { $partner } pide que una persona revise de nuevo el rechazo de { $lead }, de { $company }.
mail-appeal-due = Se ha dicho al partner que se decide a más tardar el { $due }.
mail-appeal-nobody = Usted mismo lo rechazó y nadie más puede decidir. Invite a un gestor: nunca decide una nueva revisión quien rechazó primero, así que espera hasta entonces. Al partner se le ha indicado el { $due }.
mail-appeal-button = Ver la petición
mail-postponed-subject = Necesitamos más tiempo: { $company } ({ $receipt })
mail-postponed-preheader = Tendrá nuestra respuesta a más tardar el { $due }.
mail-postponed-text = No hemos decidido sobre su recomendación de { $lead }, de { $company }, en la fecha que indicamos. Se ha avisado a los responsables del programa. Tendrá nuestra respuesta a más tardar el { $due }; se conserva su turno.
mail-yielded-subject = Ya no está reservada para usted: { $company } ({ $receipt })
mail-yielded-preheader = Una recomendación anterior de esta empresa vuelve a contar.
mail-yielded-text = Habíamos rechazado una recomendación anterior de { $company }, y fue un error. Vuelve a contar, y la primera tiene la empresa. Por eso su recomendación de { $lead } llegó segunda y se rechaza. { $reason } Lo sentimos: el error fue nuestro.

mail-moved-subject = { $state ->
    [contacted] Contactada: { $company }
    [meeting] { $meeting } con { $company }
    [no_show] No se celebró: { $meeting } con { $company }
   *[lost] Perdida: { $company }
}
mail-moved-preheader = { $state ->
    [contacted] { $by } ha contactado con { $lead }.
    [meeting] El { $held_on }.
    [no_show] Estaba prevista para el { $held_on }.
   *[lost] { $reason }
}
mail-moved-contacted = { $by } ha contactado con { $lead }, de { $company }.
mail-moved-meeting = { $by } se ha reunido con { $lead }, de { $company }, el { $held_on }: { $meeting }.
mail-moved-no_show = { $by } tenía una reunión prevista con { $lead }, de { $company } ({ $meeting }, { $held_on }), pero no acudió nadie.
mail-moved-lost = { $company } no será cliente por ahora. { $reason } Si nos paga más adelante, dentro del plazo para el primer pago, la recompensa sigue siendo suya.

mail-new-lead-subject = Lead nuevo: { $company }
mail-new-lead-preheader = Contacte con { $lead } a más tardar el { $due }.
mail-new-lead-text = { $lead }, de { $company }, es su lead. Contacte a más tardar el { $due }, por favor: el partner ve esta fecha.
mail-new-lead-email = Correo: { $value }
mail-new-lead-phone = Teléfono: { $value }
mail-new-lead-website = Sitio web: { $value }
mail-new-lead-title = Cargo: { $value }
mail-new-lead-note = El partner indica: { $value }
mail-new-lead-reviewed = Una persona revisó este lead antes de que llegara a usted.
mail-new-lead-button = Abrir el lead
mail-taken-back-subject = No contactar: { $company }
mail-taken-back-preheader = { $by } ha retirado la aceptación.
mail-taken-back-text = { $by } ha retirado la aceptación de { $lead }, de { $company }; el lead ya no es suyo. No contacte, por favor.

mail-overdue-subject = Contacto fuera de plazo: { $company }
mail-overdue-preheader = El partner ve que la fecha ha pasado.
mail-overdue-text = No hay ningún contacto anotado con { $lead }, de { $company }, y la fecha que se indicó al partner ha pasado. Anote qué ha resultado o marque el lead como perdido, con un motivo.

mail-review-subject = { $over ->
    [yes] Revisión fuera de plazo: { $company }
   *[no] Revisión pendiente: { $company }
}
mail-review-preheader = { $lead }
mail-review-over = El plazo para decidir sobre { $lead }, de { $company }, ha terminado. El lead no se rechaza por ello; el partner espera.
mail-review-half = Ha pasado la mitad del plazo para decidir sobre { $lead }, de { $company }.
mail-review-button = Decidir

informed-no = El lead aún no sabe que se ha dado su nombre.
informed-knows = El lead sabe que se ha dado su nombre.
informed-asked = El lead ha pedido que lo contacten.

event-submitted = Recomendada
event-validated = Aceptada
    .by = Aceptada por { $by }
    .machine = Aceptada por la máquina
event-refused = Rechazada
    .by = Rechazada por { $by }
    .machine = Rechazada por la máquina
event-appealed = El partner pidió una nueva revisión
event-overturned = Aceptada tras nueva revisión
    .by = Aceptada tras nueva revisión por { $by }
event-upheld = Rechazo confirmado
    .by = Rechazo confirmado por { $by }
event-overridden = Finalmente aceptada
    .by = Finalmente aceptada por { $by }
event-revoked = Aceptación retirada
    .by = Aceptación retirada por { $by }
event-yielded = Rechazada por la máquina: vuelve a contar una recomendación anterior de esta empresa
event-postponed = No se decidió a tiempo
    .until = Nueva fecha: { $day }
event-contacted = Contactada
    .by = Contactada por { $by }
event-meeting = Reunión anotada
    .by = Reunión anotada por { $by }
event-lost = Perdida
    .by = Marcada como perdida por { $by }
event-withdrawn = Retirada por el partner
event-expired = Protección terminada
event-contact_overdue = Contacto fuera de plazo
event-contact_added = Otra persona añadida
event-corrected = Corregida por el partner
    .by = Corregida en nombre del partner por { $by }
    .before = Antes: { $said }
event-contact_in_review = Otra persona nombrada, alguien la revisa
event-contact_taken_on = Otra persona incluida
    .by = Otra persona incluida por { $by }
event-contact_turned_down = Otra persona no incluida
    .by = Otra persona no incluida, decisión de { $by }
next-review = Decisión a más tardar el { $day }
next-contact = Contacto a más tardar el { $day }
next-contact-overdue = El contacto debía hacerse a más tardar el { $day }
meeting-consultation = Sesión de asesoramiento
meeting-demo = Demostración
meeting-call = Llamada
meeting-outcome-interested = Hay interés
meeting-outcome-undecided = Lo están pensando
meeting-outcome-not_interested = No hay interés
meeting-outcome-no_show = No acudió nadie
meeting-line = { $kind } el { $day }. { $outcome }.
loss-no_need = No hay necesidad.
loss-no_budget = No hay presupuesto.
loss-competitor = Han elegido a otro proveedor.
loss-no_answer = No se ha podido contactar con la persona.
loss-wrong_person = No era la persona adecuada.
loss-other = Por otro motivo.

event-judged-checking = La máquina pregunta a la red
event-judged-validated = Aceptada por la máquina: se han superado todas las comprobaciones realizadas
event-judged-refused = Rechazada por la máquina
event-judged-in_review = La máquina ha dejado la decisión a una persona
event-objected = No quiere que la contacten
event-handed_in = Enviada por el equipo
    .by = Enviada en nombre del partner por { $by }

mail-won-subject = { $company } es cliente de pago
mail-won-preheader = Usted gana el { $percent } % de sus primeros pagos.
mail-won-text = { $company } hizo su primer pago el { $day }. Su recomendación ({ $receipt }) está ganada.
mail-won-deal = { $months ->
    [one] Usted gana el { $percent } % del primer mes pagado.
   *[other] Usted gana el { $percent } % de los { $months } primeros meses pagados. Le escribiremos de nuevo cuando estén pagados; hasta entonces no tiene que hacer nada.
}
mail-won-button = Ver lo que aporta
event-won = Primer pago: el contacto es cliente de pago
event-earning = Un mes está pagado
event-earned = La recompensa está devengada
event-lapsed = La recompensa ha caducado
event-paid = La recompensa está pagada

mail-question-subject = ¿Sigue trabajando con { $company }?
mail-question-preheader = Dos clics. Sin respuesta a más tardar el { $due }, cuenta como libre.
mail-question-text = Un partner nuestro recomienda { $company }. En nuestra cartera es { $account }, que es suya, pero se ha enfriado.
mail-question-silence = Si la trabaja, dígalo: entonces el lead se rechaza. Si no, pasa a un gestor de cuentas. Sin respuesta a más tardar el { $due }, cuenta como libre.
mail-question-button = Responder
