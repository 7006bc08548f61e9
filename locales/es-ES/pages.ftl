### Palabras de las páginas públicas y del portal de los partners.

## Programme page
home-title = Recomiende y gane
home-promise = Recomiende una empresa.
home-promise-earn = { $deal ->
    [half-of-two] Gane la mitad de sus dos primeros meses.
   *[other] { $months ->
        [one] Gane el { $percent } % de su primer mes.
       *[other] Gane el { $percent } % de sus { $months } primeros meses.
    }
}
home-lead = { $months ->
    [one] Usted presenta una empresa a la que { $product } podría servirle. Le decimos al momento si podemos aceptarla y por qué. Cuando haya pagado un mes, le transferimos el { $percent } % de ese importe a su cuenta.
   *[other] Usted presenta una empresa a la que { $product } podría servirle. Le decimos al momento si podemos aceptarla y por qué. Cuando haya pagado { $months } meses, le transferimos el { $percent } % de ese importe a su cuenta.
}
calc-title = ¿Cuánto ganaría?
calc-price = Lo que paga la empresa
calc-price-hint = Sin impuestos, después de descuentos
calc-every = Forma de pago
calc-month = Mensual
calc-year = Anual, por adelantado
calc-currency = Moneda
calc-earn = Usted gana
calc-how = { $months ->
    [one] El { $percent } % de un mes, en la moneda de la factura de la empresa.
   *[other] El { $percent } % de { $months } meses, en la moneda de la factura de la empresa.
}
calc-go = Calcular
home-who = Quién puede ser partner
home-who-lead = Empresa o autónomo: ambos son bienvenidos.
home-who-email = Tiene una dirección de correo profesional
    .more = En su propio dominio. Con una dirección gratuita, una persona revisa su solicitud.
home-who-website = Tiene un sitio web profesional
    .more = El de su empresa o, si trabaja por su cuenta, el suyo.
home-who-account = Tiene una cuenta bancaria profesional
    .more = Solo pedimos los datos bancarios cuando hay algo que pagar.
home-lead-title = A quién se puede recomendar
home-lead-lead = Estas son las comprobaciones que hacemos cuando envía una empresa: versión { $version }, publicada el { $day }. Si no se supera alguna, la rechazamos y le mostramos todos los motivos.
rule-review = Si no, lo revisa una persona.
rule-asked = Entonces decide una persona.
rule-review-soft = Si no, lo revisa una persona. Si hay además un indicio de otro tipo, la rechazamos.
home-how = Cómo funciona
step-refer = Usted recomienda una empresa
    .text = Una página, pocos campos. Recibe por correo un justificante numerado que acredita cuándo lo hizo.
step-decide = Decidimos y decimos por qué
    .text = { $days ->
        [one] La respuesta es inmediata. Si tiene que revisarlo una persona, verá la fecha límite: un día laborable.
       *[other] La respuesta es inmediata. Si tiene que revisarlo una persona, verá la fecha límite: { $days } días laborables.
    }
step-contact = Un responsable de cuentas se pone en contacto
    .text = { $days ->
        [one] En el plazo de un día laborable. Una sesión de asesoramiento, una demostración o una llamada: puede seguir cada paso.
       *[other] En el plazo de { $days } días laborables. Una sesión de asesoramiento, una demostración o una llamada: puede seguir cada paso.
    }
step-paid = La empresa paga y usted cobra
    .text = { $months ->
        [one] Después de un mes pagado le pedimos sus datos bancarios.
       *[other] Después de { $months } meses pagados le pedimos sus datos bancarios.
    } { $days ->
        [one] La transferencia sale en el plazo de un día hábil bancario.
       *[other] La transferencia sale en el plazo de { $days } días hábiles bancarios.
    }
home-deal = El acuerdo
home-deal-lead = Reglas claras y tres ejemplos.
example-title = { $money } al mes
example-base = { $months ->
    [one] Primer mes
   *[other] { $months } primeros meses
}
example-earn = Usted gana el { $percent } %
home-questions = Preguntas
question-first = ¿Y si otra persona recomienda la misma empresa?
    .answer = { $days ->
        [one] Quien la recomienda primero la conserva durante un día. Su justificante lleva un número y una hora.
       *[other] Quien la recomienda primero la conserva durante { $days } días. Su justificante lleva un número y una hora.
    }
question-wrong = Han rechazado mi lead y creo que es un error
    .answer = Usted ve cada motivo y qué lo cambiaría. Pida en un plazo de 21 días, en la página de la recomendación, que una persona la revise de nuevo: decide alguien distinto de quien la rechazó, y se conserva su turno.
question-bank = ¿Cuándo me piden los datos bancarios?
    .answer = { $months ->
        [one] Cuando se haya cobrado un mes de pago, y no antes.
       *[other] Cuando se hayan cobrado { $months } meses de pago, y no antes.
    }
home-close = ¿Conoce una empresa que debería hablar con nosotros?
home-close-lead = Para participar bastan unos pocos campos y un correo de confirmación.

## Joining
join-lead = Autónomos, empresas y clientes nuestros: todos son bienvenidos. La mayoría de las solicitudes se responden al momento.
join-name = Su nombre
join-company = Empresa
join-company-hint = Déjelo vacío si trabaja con su propio nombre.
join-email-hint = Le enviamos un enlace para confirmarla.
particulars = Su propio número y su página de LinkedIn
particulars-why = Nadie puede recomendarse a sí mismo; por eso comparamos ambos datos con los leads que usted envía. Nuestro equipo también los ve. Puede cambiarlos o quitarlos en cualquier momento.
particulars-phone-hint = Con el prefijo del país, por ejemplo +34 912 345 678.
particulars-linkedin-hint = Su perfil o la página de su empresa.
join-account = Tengo una cuenta bancaria profesional a mi nombre o al de mi empresa
join-account-more = Solo declara que la tiene. Ahora no pedimos datos bancarios.
join-terms = Acepto las condiciones para partners, versión { $version }
join-terms-more = Son las que dice la página del programa.
join-send = Enviar solicitud
join-next = Después: confirme su correo y recomiende su primera empresa.
join-sent-title = Mire su bandeja de entrada
join-sent-lead = Le hemos enviado un enlace. Ábralo para confirmar su dirección: entonces respondemos a su solicitud al momento.
join-sent-nothing = ¿No ha llegado nada en unos minutos? Mire en el correo no deseado o vuelva a solicitarlo con otra dirección.
mail-folder-note = Este servidor guarda sus correos en una carpeta:
confirm-title = Confirme su dirección
confirm-lead = Ha enviado su solicitud con { $email }. Confirme la dirección y la revisamos ahora mismo.
confirm-send = Confirmar y enviar mi solicitud
invite-title = Invitar a un partner
invite-lead = Queda aprobado de antemano. Un correo le da acceso.
invite-send = Enviar la invitación
outcome-title = Su solicitud
outcome-refused = No podemos aceptar su solicitud
    .lead = Cada motivo dice qué lo cambiaría.
outcome-in_review = Una persona revisa su solicitud
    .lead = Recibirá un correo en cuanto haya una decisión. Preguntas: { $contact }
outcome-approved = Ya es partner
    .lead = Inicie sesión con su dirección de correo y recomiende su primera empresa.
outcome-unconfirmed = Su dirección aún no está confirmada
    .lead = Abra el enlace que le hemos enviado.
outcome-checking = Miramos su sitio web
    .lead = Miramos su sitio web y el correo de su dirección. Tarda unos segundos. Esta página muestra la respuesta por sí sola, y usted la recibe por correo.
outcome-again = Su sitio web, o el correo de su dirección, no ha respondido todavía. Volvemos a preguntar el { $when }. Recibirá nuestra respuesta por correo, y esta página también la muestra.
outcome-automatic = Lo ha decidido una máquina, por los motivos indicados arriba. Puede pedir que lo revise una persona; responde en un plazo de cinco días hábiles.
outcome-ask-person = Pedir que lo revise una persona
outcome-apply-again = Enviar otra solicitud
done-person-asked = Una persona revisa su solicitud y le responde por correo en un plazo de cinco días hábiles.

## Signing in
sign-in-title = Iniciar sesión
sign-in-lead = Le enviamos un enlace. No hay contraseña.
sign-in-send = Enviarme un enlace
sign-in-join = ¿Aún no es partner? Hágase partner
sent-title = Mire su bandeja de entrada
sent-lead = Si alguien puede iniciar sesión con esta dirección, ya hay un enlace en camino. Sirve una sola vez.
sent-code = O escriba las seis cifras del correo
sent-code-hint = Solo sirven en este navegador.
sent-enter = Iniciar sesión
sent-again = Enviar otro enlace
door-title = Le damos la bienvenida
door-enter = Entrar como { $name } ({ $role })
door-nobody = Ya nadie puede iniciar sesión con esta dirección.
owner-title = Le damos la bienvenida a su programa de partners
owner-lead = Usted es su primer titular. Díganos quién es; después iniciará sesión por correo.
owner-email-hint = Ahí llegan los enlaces para iniciar sesión.
owner-enter = Abrir el programa
done-house-founded = El programa es suyo. Importe las empresas que ya conoce e invite a su equipo.
done-signed-out = Ha cerrado la sesión.

## The profile
profile-title = Su perfil
profile-application = Lo que sabemos de usted
profile-application-text = Así figura en su solicitud o invitación. Si algo ha cambiado, escriba a { $contact }.
profile-save = Guardar
profile-save-note = Vale para los leads que envíe a partir de ahora.
done-profile-saved = Guardado. Vale para los leads que envíe a partir de ahora.

## Referring
refer-lead = Estas son las comprobaciones que hacemos, versión { $version }. Verá la respuesta, con todos los motivos, justo después de enviar.
refer-email = Correo profesional
refer-email-hint = El de la persona, en la empresa.
refer-no-website = La empresa no tiene sitio web
refer-linkedin = Página de LinkedIn de la empresa
refer-no-linkedin = La empresa no tiene página de LinkedIn
refer-informed = ¿Qué sabe esta persona?
refer-informed-asked = Ha pedido que la contacten
refer-informed-knows = Sabe que doy su nombre
refer-informed-no = Aún no lo sabe
refer-more = Añadir teléfono, cargo o nota
refer-note-hint = Qué necesita y cuándo conviene llamar.
refer-send = Enviar recomendación
refer-send-note = Recibirá por correo un justificante numerado.
refer-another = Recomendar otra empresa
country-choose = Elija un país
country-not-served = { $country } (sin servicio)
busy = Un momento…
done-referred = Enviada. La confirmación va de camino a su bandeja de entrada.
done-referred-already = Este lead ya está en esta recomendación. Sigue como estaba: no se ha cambiado nada.
done-referred-before = Este formulario se envió hace un momento, y el lead se corrigió desde entonces. La corrección sigue: no se ha cambiado nada. Quien lo quiera como antes lo corrige una vez más.
done-referred-decided = Este lead está decidido. Sigue como estaba: no se ha cambiado nada. Quien lo retira y lo recomienda de nuevo recibe un nuevo lugar en el tiempo.
done-referred-elsewhere = Esta persona o empresa ya está en esta recomendación abierta. No se ha cambiado nada, ni aquí ni en la que se quería corregir.
done-referred-contacts = A esta recomendación se añadieron otras personas de la empresa que nombra, por eso no pasa a otra empresa: no se ha cambiado nada. Retírela y recomiende la empresa correcta, que en todo caso cuenta desde entonces.
done-referred-closed = Esta recomendación está cerrada. No se ha cambiado nada. Recomiende el lead de nuevo, corregido, o pida en su página que decida una persona, donde se ofrece.
done-referred-meanwhile = Se corrigió mientras usted tenía el formulario abierto: no se ha cambiado nada. Así está ahora; corrija de nuevo lo que siga mal.
done-referred-often = Un lead se corrige diez veces como máximo. Sigue como estaba: no se ha cambiado nada.
done-referred-held = Ya nos propuso a alguien de esta empresa, y nuestra respuesta espera su día. No se ha añadido nada; podrá nombrar a más personas de allí cuando se la demos.
    .day = Llega el { $day }.
done-referred-later = Se ha alcanzado el límite de hoy de respuestas sobre empresas ya conocidas, así que no se añade a nadie a su recomendación de esta empresa. No se ha cambiado nada; podrá nombrar a más personas de allí desde el próximo día laborable.
    .day = Es el { $day }.
done-corrected = Corregida. Conserva su justificante y su lugar en el tiempo; una empresa que antes no nombraba cuenta desde ahora.
done-corrected-refused = Corregida y juzgada de nuevo: tal como está ahora, se rechaza. Su justificante se conserva.
done-contact-already = Ya había indicado a esta persona. Todo sigue como estaba: no se ha cambiado nada. Si la indica con otra dirección, se revisa de nuevo.
done-contact-added = Tiene una recomendación abierta en esta empresa. Hemos añadido en ella a esta persona.
done-contact-in-review = Tiene una recomendación abierta en esta empresa. Alguien revisa este contacto; su recomendación de la empresa sigue adelante.
done-approved = Le damos la bienvenida. Ya puede recomendar su primera empresa.
done-withdrawn = La recomendación se ha retirado.
done-appealed = Enviado. Una persona la revisa de nuevo; abajo consta la fecha límite.

## Portal
portal-open = Abiertas
portal-earned = Ganado, por pagarle
portal-on-its-way = De ello, { $amount } van de camino a su banco.
portal-coming = { $amount } más cuando los meses pagados sean definitivos.
portal-carried = { $amount }: pagado de más, se descuenta de su próximo pago.
portal-paid = Pagado
portal-needs = Le espera a usted
portal-need-details = Introducir sus datos bancarios
portal-need-details-why = { $amount } le esperan. Necesitamos saber adónde enviarlos.
portal-need-details-word = Datos bancarios
portal-need-back = Comprobar sus datos bancarios
portal-need-back-why = Un pago de { $amount } no le llegó. { $reason }
portal-empty = Aún no hay recomendaciones
portal-empty-text = Recomiende una empresa a la que podamos ser útiles: tendrá la respuesta, con todos los motivos, en el mismo minuto.
state = Estado
next = Siguiente paso
receipt = Justificante
referred-on = Recomendada el
partner = Partner
state-checking = En comprobación
    .sentence = Estamos mirando el dominio de correo y la web de { $company }. Tarda segundos, y hasta un día si un servidor no responde. Le escribimos en cuanto esté decidido; su lugar en el tiempo se conserva.
state-in_review = En revisión
    .sentence = Una persona revisa { $company }. Tendrá nuestra respuesta a más tardar el { $day }.
state-validated = Aceptada
    .sentence = { $has_manager ->
        [yes] { $company } queda a su nombre. { $manager } contactará con { $lead } a más tardar el { $day }.
       *[no] { $company } queda a su nombre. Contactaremos con { $lead } a más tardar el { $day }.
    }
state-refused = Rechazada
    .sentence = No podemos aceptar este lead. Cada motivo de abajo dice qué lo cambiaría.
state-appealed = En nueva revisión
    .sentence = Una persona revisa de nuevo { $company }. Tendrá nuestra respuesta a más tardar el { $day }.
state-upheld = Rechazo confirmado
    .sentence = Una segunda persona ha revisado { $company }, y no podemos aceptar este lead. La decisión es definitiva.
state-contacted = Contactada
    .sentence = { $has_manager ->
        [yes] { $manager } ha contactado con { $lead }, de { $company }.
       *[no] Hemos contactado con { $lead }, de { $company }.
    }
state-meeting = En conversaciones
    .sentence = { $has_manager ->
        [yes] { $manager } se ha reunido con { $lead }, de { $company }.
       *[no] Nos hemos reunido con { $lead }, de { $company }.
    }
    .no-show = Había una reunión prevista con { $lead }, de { $company }, pero no acudió nadie.
state-lost = Perdida
    .sentence = { $company } no se ha hecho cliente. Si nos paga más adelante, dentro del plazo para el primer pago, la recompensa sigue siendo suya.
state-withdrawn = Retirada
    .sentence = Usted ha retirado la recomendación de { $company }.
state-expired = Vencida
    .sentence = La protección de { $company } ha terminado: ahora otros pueden recomendar la empresa. Si nos paga dentro del plazo para el primer pago, la recompensa sigue siendo suya.
local-only = Solo comprobaciones sin conexión
why = Por qué
what-happened = Qué ha ocurrido
what-next = Qué puede hacer
what-you-sent = Qué ha enviado
said-by-us = Qué decimos nosotros
under-terms = Según la versión { $version } de las condiciones.
refused-next = Si lo que indican los motivos se puede corregir, corríjalo y envíela de nuevo.
correct-this = Corregir esta recomendación
correct-for = Corregir para el socio
correct-send = Enviar la corrección
correct-text = ¿Hay algo mal, o puede corregir lo que indican los motivos? Mientras no esté decidida, puede corregirla. Se juzga de nuevo y conserva su lugar en el tiempo.
correct-form = Cambie lo que esté mal y envíela. Se juzga de nuevo y conserva su justificante y su lugar en el tiempo.
correct-often = Se ha corregido diez veces; un lead no se corrige más.
    .write = Si todavía hay algo mal, escriba a { $contact }.
correct-for-often = Decídala tal como está. Si todavía hay algo mal, a los socios se les pide que escriban a { $contact }.
appeal-automatic = Lo ha decidido una máquina: basta una comprobación no superada para rechazar. Puede pedir que decida una persona.
appeal-text = ¿En qué nos equivocamos?
appeal-hint = Puede pedirlo hasta el { $day }. Decide alguien distinto de quien la rechazó.
appeal-send = Pedir que una persona la revise de nuevo
withdraw = Retirar
withdraw-sure = La empresa quedará libre para otros. No se puede deshacer.
withdraw-yes = Retirar esta recomendación
lead-person = Persona
problem-home = Ir a la página de inicio
problem-back = Volver a la página anterior

refer-to-form = Ir al formulario

state-won = Ganada
    .sentence = { $company } ha hecho su primer pago. Sus primeros meses pagados forman su recompensa.
state-earning = En curso
    .sentence = { $company } paga. Su recompensa crece con los primeros meses pagados.
state-earned = Devengada
    .sentence = Los primeros meses pagados de { $company } están completos: su recompensa está devengada y se pagará a continuación.
state-lapsed = Caducada
    .sentence = { $company } dejó de pagar antes de completar los meses de la recompensa, así que no se debe nada.
state-paid = Pagada
    .sentence = Su recompensa por { $company } está pagada: la transferencia figura en el extracto del banco.

question-title = Una pregunta
question-heading = ¿Sigue trabajando con { $company }?
question-text = Un partner nuestro recomienda esta empresa. En nuestra cartera es { $account }, que es suya.
question-last = La última actividad allí fue el { $day }.
question-works = Sí, la trabajo
question-free = No, está libre
question-silence = Si no responde a más tardar el { $day }, cuenta como libre: el lead del partner se valida y pasa a un gestor de cuentas.
question-over = Esta pregunta está resuelta
question-over-text = Se respondió o se decidió en la mesa de revisión. No queda nada por hacer.

## Prueba de un sitio
outcome-proving = Muéstrenos que el sitio web es suyo
    .lead = Basta un pequeño cambio en su sitio web.
prove-title = Muéstrenos que { $domain } es suyo
prove-why-free = Usted envió su solicitud con { $email }. Allí cualquiera puede abrir una dirección; por eso le pedimos que muestre de otra manera que { $domain } es su sitio web. Basta un pequeño cambio en el sitio; los visitantes no lo ven.
prove-why-other = Usted envió su solicitud con { $email }, que no es una dirección de { $domain }. Por eso le pedimos que muestre de otra manera que el sitio web es suyo. Basta un pequeño cambio en el sitio; los visitantes no lo ven.
prove-ask-title = ¿Alguien se ocupa de su sitio web? Pídaselo
prove-ask = Este mensaje dice todo lo que hace falta. Lleva unos minutos. Da igual cuál de las tres maneras se elija.
prove-message = Por favor, haga una de estas tres cosas, para que yo pueda mostrar que { $domain } es mi sitio web. Los visitantes no la verán, y puede quitarse en cuanto yo tenga la respuesta.
prove-copy-message = Copiar el mensaje
prove-self-title = O hágalo usted
prove-self = Basta con una de las tres. Elija la que sepa hacer.
prove-file = Un pequeño archivo
    .how = Un archivo de texto en { $path } con esta línea:
prove-page = Una línea en la página de inicio
    .how = Esta línea entre <head> y </head> de la página de inicio de { $domain }:
prove-record = Una entrada del dominio
    .how = Un registro TXT de { $domain } mismo (a menudo se escribe @), donde se administra el dominio, con este valor:
prove-seen-token = Está allí.
prove-seen-nothing = No había nada cuando miramos.
prove-seen-other = Vimos una línea así con otro valor. Cópiela otra vez, entera.
prove-seen-elsewhere = El sitio nos llevó a { $host }. Allí no cuenta.
prove-seen-silence = Nadie respondió cuando miramos.
prove-done-title = ¿Hecho?
prove-looking = Estamos mirando ahora. Tarda unos segundos; la página muestra por sí sola lo que vemos.
prove-looked = Miramos el { $when }. Volvemos a mirar por nuestra cuenta a más tardar el { $next }. Una entrada nueva del dominio puede tardar algunas horas en verse.
prove-not-looked = Miramos por nuestra cuenta, por primera vez el { $next }. No hace falta que espere.
prove-held-back = Hemos mirado este sitio muchas veces en una hora; por eso el { $when } no lo hicimos. Volvemos a mirar por nuestra cuenta dentro de un rato.
prove-look-now = Mirar ahora
prove-until-free = Miramos por nuestra cuenta, primero cada hora, luego cada día, hasta el { $day }. En cuanto la encontremos se lo decimos por correo. Si hasta entonces no encontramos nada, tendremos que rechazar su solicitud.
prove-until-other = Miramos por nuestra cuenta cada hora hasta el { $day }. En cuanto la encontremos se lo decimos por correo. Si hasta entonces no encontramos nada, una persona mira su solicitud.
prove-cannot-title = ¿Nada de esto es posible?
prove-cannot-free = Envíe entonces la solicitud con una dirección del dominio de su sitio web: diga aquí que no puede y envíela de nuevo. Rechazamos entonces esta solicitud, y también puede pedir que la mire una persona.
prove-cannot-other = Entonces una persona mira su solicitud y le responde por correo.
prove-cannot = No puedo hacer nada de esto
prove-person = No puedo; que lo mire una persona
copy = Copiar
copied = Copiado

contacts-title = Otras personas de esta empresa
contact-state-added = Añadida
contact-state-in_review = En revisión
contact-state-refused = No incluida
contact-state-closed = Sin decidir: la recomendación está cerrada
contact-remedy-address = Si la persona tiene otra dirección en la empresa, indíquela de nuevo con ella: se revisará de nuevo. O escriba a { $contact }.
contact-remedy-write = Si no es así, escriba a { $contact } y diga por qué: alguien lo lee.
contact-judged = De otra persona solo se comprueba lo que se escribió. La empresa y su sitio web se comprueban para la recomendación.
contact-unjudged = Esta persona se añadió antes de que se comprobara a otras personas.
contact-decided-added = Incluida por { $by }. { $why }
contact-decided-refused = No incluida, decisión de { $by }. { $why }
