# Contactos de la cartera, y lo que dicen de ella los programas.
contacts-heading = Contactos
contacts-count = { $count ->
    [one] un contacto
   *[other] { $count } contactos
}
contacts-list = Contactos que conocemos
contacts-import = Importar contactos
contacts-hint = Columnas id, name (o first_name y last_name), email, phone, mobile, company, website, country, account (el id de la cuenta a la que pertenecen), stage, last_activity, owner. Se reconocen las exportaciones de contactos, leads y personas de HubSpot, Salesforce y Pipedrive. Hasta 200 MiB.
contacts-from = Nombres desde…, o una dirección de correo
contacts-reach = Se le encuentra en
contacts-of = Contactos de la cuenta { $account }.
contacts-all = Todos los contactos
contacts-at = Cuenta: { $account }
contacts-no-account = Cuenta { $account }, que no está en la cartera
contacts-empty = Aquí no hay contactos
contacts-empty-text = Importe las personas que ya conoce, con empresa o sin ella: los leads se comparan con ellas.
candidate-contact = Contacto: { $contact }
candidate-contact-at = Contacto: { $contact }; cuenta: { $account }
candidate-contact-erased = borrado
error-TOO_MANY_ITEMS = Hay { $found }, como máximo se aceptan { $max } de una vez.
    .fix = Envíe el resto en otras llamadas.
error-ITEM_TWICE = Este external_id ya está en la llamada, en { $before }. Cuenta aquel.
    .fix = Envíe cada id una sola vez por llamada.
error-CONTACT_OF_NOBODY = No hay ni dirección de correo válida, ni teléfono, ni empresa, ni sitio web propio.
    .fix = Rellene uno de ellos: si no, nadie se encontraría por él.
error-CONTACT_EMAIL = { $value } no es una dirección de correo válida. El contacto se ha tomado sin ella.
    .fix = Corríjala en su CRM, e importe la fila de nuevo.
error-CONTACT_COUNTRY = No conocemos el país { $value }. El contacto se ha tomado sin país.
    .fix = Escriba dos letras (DE) o el nombre en inglés, e importe la fila de nuevo.
error-CONTACT_STAGE = No conocemos la fase { $value }. El contacto pasa por activo.
    .fix = Escriba active, customer, lost o former, e importe la fila de nuevo.
error-CONTACT_DAY = { $value } no es un día, o puede ser dos. El contacto se ha tomado sin su última actividad.
    .fix = Escriba 2026-01-31, e importe la fila de nuevo.
error-CONTACT_TWICE = La fila { $row } es otra vez el contacto { $value } de la fila { $before }. Cuenta la fila { $before }.
    .fix = Quite una de las dos filas, o haga que cuente la última.
error-CONTACT_REPLACED = La fila { $row } ha sustituido a la fila { $before }: las dos son el contacto { $value }.
    .fix = No hay nada que hacer si la última fila es la correcta.
problem-SYNC_UNKNOWN = No existe esa lectura completa
    .detail = Con este id no se ha empezado ninguna lectura de este tipo.
    .next = Empiece una con POST a …/syncs y use el id de su respuesta.
problem-SYNC_OVER = Esta lectura completa ha terminado
    .detail = Se terminó, ha empezado otra desde entonces, o no se terminó en un día. Ya no admite nada.
    .next = Empiece una nueva y envíe todo otra vez.
problem-SYNC_LEAVES_MANY = Se irían más de los previstos
    .detail = { $would_leave } de { $of } no se han nombrado desde que empezó la lectura, y como máximo pueden irse { $limit }. No se ha ido nada.
    .next = Envíe lo que falta y termine de nuevo, o termine con expect_at_most si de verdad se han ido tantos.
contacts-last-counts = Si un contacto está dos veces en el archivo, cuenta su última fila. Si no, se rechaza la segunda.
