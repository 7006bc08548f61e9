## Plazos de la protección: cuánto tiempo se reserva una empresa
terms-deal = Un negocio abierto la detiene, días
window-title = Cuánto tiempo se reserva
window-end = Reservada hasta
window-until = La empresa está reservada para esta recomendación hasta el { $day }.
window-stands = Hay un negocio abierto: hasta el { $day } como máximo no pasa ningún día.
time-ask = Pedir más tiempo
time-text = Por qué ayuda más tiempo
time-hint = Qué ocurre en la empresa y cuánto tardará. Lo lee quien lleva el contacto.
time-send = Enviar
time-open = El { $asked } se pidió más tiempo. La respuesta llega a más tardar el { $due }. Hasta entonces la empresa sigue reservada; si nadie responde, hasta el { $lapses } como máximo.
time-granted = { $days ->
    [one] Se concedió un día más.
   *[other] Se concedieron { $days } días más.
}
time-refused = No se concedió más tiempo.
give-free = Liberar la empresa
give-free-sure = Otros pueden recomendarla enseguida. Su recomendación permanece: si la empresa paga dentro del plazo de reconocimiento y nadie más la tiene entonces, la recompensa sigue siendo suya. No se puede deshacer.
give-free-yes = Liberarla
done-time-asked = Enviado. Aquí ve cuándo llega la respuesta.
done-given-free = La empresa está libre para otros.
done-time-answered = Respondido. Se informa al partner.
done-released = La protección ha terminado. Se comunica el motivo al partner.
time-title = Más tiempo
time-lead = Los partners piden que una empresa siga reservada para ellos. Mientras una petición espera, la protección no termina, treinta días después de su fin como máximo.
time-empty = Nadie espera una respuesta
time-empty-text = Cuando un partner pide más tiempo, la petición aparece aquí y en la página del contacto.
time-days = Días más
time-days-hint = De 1 a 365, para concederlos.
time-words = Sus palabras al partner
time-words-hint = Necesarias para rechazar.
time-grant = Conceder
time-refuse = Rechazar
release = Terminar la protección antes
release-note = La empresa queda libre para otros enseguida, y el partner lee por qué. La recomendación se reconoce como antes.
release-words = Por qué
release-yes = Terminarla
need-time = { $count ->
    [one] Una petición de más tiempo
   *[other] { $count } peticiones de más tiempo
}
need-time-why = Un partner pide que una empresa siga reservada
event-time_asked = Se pidió más tiempo
event-time_granted = Más tiempo concedido
    .by = Más tiempo concedido por { $by }
event-time_refused = Más tiempo no concedido
    .by = Más tiempo no concedido por { $by }
event-time_unanswered = Nadie respondió a tiempo a la petición de más tiempo
event-given_free = El partner liberó la empresa
event-released = Protección terminada antes
    .by = Protección terminada antes por { $by }
problem-TIME_ASKED = Ya se pidió más tiempo
    .detail = Su petición espera respuesta, o este mismo final ya la tuvo. No se ha guardado nada.
    .next = La página de la recomendación dice cómo está.
mail-claim-ends-subject = { $company } está reservada para usted hasta el { $day } ({ $receipt })
mail-claim-ends-preheader = Después otros también podrán recomendarla.
mail-claim-ends-text = Su recomendación de { $company } reserva la empresa hasta el { $day }. Después otros también podrán recomendarla. Lo que gana no termina con eso: si la empresa paga a más tardar el { $credited } y nadie más la tiene entonces, la recompensa es suya.
mail-claim-ends-time = ¿Ocurre algo allí? Pida más tiempo en la página de la recomendación.
mail-claim-over-subject = { $company } ya no está reservada para usted ({ $receipt })
mail-claim-over-preheader = Lo que puede ganar permanece.
mail-claim-over-text = El tiempo durante el que { $company } estuvo reservada para usted ha terminado. Otros pueden recomendarla ahora.
mail-claim-over-released = Hemos terminado antes la protección de { $company }. Otros pueden recomendarla ahora. Escribimos:
mail-claim-over-credit = Si la empresa paga a más tardar el { $credited } y nadie más la tiene entonces, la recompensa sigue siendo suya. Puede recomendarla de nuevo, como todos.
mail-time-asked-subject = { $partner } pide más tiempo: { $company }
mail-time-asked-preheader = La empresa está reservada hasta el { $day }.
mail-time-asked-text = { $partner } pide que { $company } siga reservada para su recomendación, que la reserva hasta el { $day }. Responda, por favor, a más tardar el { $due }. Mientras no responda, la protección no termina, treinta días después de ese día como máximo. Escribe:
mail-time-waits-subject = Falta responder: más tiempo para { $company }
mail-time-waits-preheader = Si nadie responde, queda libre el { $day }.
mail-time-waits-text = El { $asked }, { $partner } pidió que { $company } siga reservada para su recomendación. Había que responder a más tardar el { $due }. Si nadie responde, la protección termina el { $day }, como si se hubiera denegado.
mail-time-granted-subject = { $company } está reservada para usted hasta el { $day } ({ $receipt })
mail-time-granted-preheader = Tiene más tiempo.
mail-time-granted-text = Pidió más tiempo y se le concedió: { $company } está reservada para usted hasta el { $day }.
mail-time-refused-subject = Sin más tiempo para { $company } ({ $receipt })
mail-time-refused-preheader = Está reservada para usted hasta el { $day }.
mail-time-refused-text = Pidió más tiempo para { $company } y no se concedió. La empresa está reservada para usted hasta el { $day }; lo que puede ganar no termina con eso. Escribimos:

## Topes: recomendaciones que se toman ahora y se responden después
terms-open-start = Recomendaciones abiertas de un partner nuevo
terms-open-hint = Por encima, una recomendación se toma con su turno y se responde el siguiente día laborable. 0: sin tope.
terms-open-more = Más por cada una aceptada
terms-open-most = Como máximo
terms-known-answers = Respuestas al día de que algo es conocido
terms-known-answers-hint = Después, todo lo que un partner envíe ese día se responde el siguiente día laborable. 0: sin tope.
held-title = Se responde después
held-open = Tiene tantas recomendaciones abiertas como respondemos a la vez. { $company } queda tomada con su turno; tendrá nuestra respuesta el { $day }.
held-known_answers = Se ha alcanzado el límite de hoy de respuestas sobre empresas ya conocidas. { $company } queda tomada con su turno, sea cual sea el resultado; tendrá nuestra respuesta el { $day }.
held-because-open = Hay abiertas tantas recomendaciones como se responden a la vez. La respuesta llega el { $day }.
held-because-known_answers = Se alcanzó el límite del día de respuestas sobre empresas conocidas. La respuesta llega el { $day }.
held-answer-now = Responder ahora
done-answered-now = Respondida, o se está consultando.
event-held = Tomada, se responde después
event-answered_now = Respondida antes
    .by = Respondida antes por { $by }
mail-held-text = Su recomendación de { $lead }, de { $company } ({ $receipt }), esperaba su día y ahora tiene respuesta.

## Patrones que parecen preguntas
watch-title = Enviado, últimos { $days } días
watch-figure-handed-in = Personas
watch-figure-known = Conocidas o ya recomendadas
watch-figure-addresses = Más en una empresa
watch-figure-nobody = Nadie detrás
watch-figure-held = En espera de respuesta posterior
watch-told = Avisado el { $day }
watch-known_today = { $known_today } en un día recibieron la respuesta de conocidas o ya recomendadas.
watch-known_share = { $known } de { $handed_in } en { $days } días son conocidas o ya se habían recomendado.
watch-one_company = { $addresses } direcciones en { $company } en { $days } días.
watch-nobody_behind = En { $nobody } de { $handed_in } en { $days } días no había nadie detrás: ni correo, ni sitio, ni respuesta.
mail-watched-subject = ¿{ $partner } pregunta en lugar de recomendar?
mail-watched-preheader = Lo enviado muestra un patrón. No se ha rechazado nada por ello.
mail-watched-text = Lo que { $partner } ha enviado últimamente puede ser honesto, o probar a quién conoce usted:
mail-watched-next = Mire las recomendaciones y hable con el partner. No se ha rechazado nada por esto, y al partner no se le dice. Lo sabrá usted una vez al día como máximo.
mail-watched-button = Ver el partner
