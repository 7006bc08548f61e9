### Palabras de los errores: el problema y qué hacer.

error-REQUIRED = Falta este dato.
    .fix = Rellénelo, por favor.
error-TOO_LONG = Es demasiado largo: { $length } caracteres, como máximo { $max }.
    .fix = Acórtelo, por favor.
error-CONTROL_CHARACTER = Contiene caracteres de control invisibles.
    .fix = Escríbalo de nuevo en lugar de pegarlo, por favor.
error-ENCODING = Algunos caracteres no se han podido leer.
    .fix = Escríbalo de nuevo, por favor.
error-CHOOSE = No se ha elegido nada.
    .fix = Elija una opción de la lista, por favor.
error-EMAIL_SYNTAX = { $kind ->
    [typo] { $domain } parece un error al escribir { $meant }.
    [inside] Contiene más que una dirección de correo.
   *[shape] No es una dirección de correo válida.
}
    .fix = { $kind ->
    [typo] Compruébela, por favor: ¿{ $suggestion }?
    [inside] Deje solo la dirección, por favor: { $suggestion }.
   *[shape] Compruébela, por favor. Una dirección tiene la forma name@company.com.
    }
error-WEBSITE_SHAPE = No es la dirección de un sitio web.
    .fix = Escríbala como company.com o marque que no hay.
error-WEBSITE_PORT = La dirección de un sitio web no puede llevar aquí un puerto: :{ $port }.
    .fix = Quite el puerto y escríbala como company.com.
error-WEBSITE_USER = La dirección de un sitio web no puede llevar aquí ni nombre de usuario ni contraseña.
    .fix = Quite lo que está delante de la @ y escríbala como company.com.
error-LINKEDIN_SHAPE = No es una dirección de linkedin.com.
    .fix = Escríbala como linkedin.com/company/name o marque que no hay.
error-LINKEDIN_OWN = No es ni un perfil ni una página de empresa en linkedin.com.
    .fix = Escríbala como linkedin.com/in/nombre o deje el campo vacío.
error-COUNTRY_UNKNOWN = No conocemos este país.
    .fix = Elija uno o escriba su código de dos letras, por ejemplo DE.
error-PHONE_SHAPE = No es un número de teléfono.
    .fix = Escríbalo en cifras con el prefijo del país, por ejemplo +34 912 345 678, o deje el campo vacío.
error-PHONE_PLACEHOLDER = Es un número ficticio, no un número de teléfono.
    .fix = Escriba el número en el que se puede localizar a la persona o a la empresa, o deje el campo vacío.
error-LEAD_INFORMED_UNKNOWN = No es ni no, ni knows, ni asked.
    .fix = Escriba uno de los tres.
error-TICK_ACCOUNT = Solo podemos pagar a una cuenta profesional.
    .fix = Marque la casilla si la tiene, por favor.
error-TICK_TERMS = Necesitamos que acepte las condiciones.
    .fix = Léalas y marque la casilla, por favor.
error-ALREADY_STAFF = Esta dirección ya es del equipo.
    .fix = Use otra, por favor.
error-ALREADY_PARTNER = Esta dirección ya es de un partner.
    .fix = Lo encontrará en la lista de partners.
error-CODE_WRONG = Estas cifras no son las correctas o se han probado demasiadas veces.
    .fix = Compruébelas o use el enlace del correo.
error-DATE = No es una fecha.
    .fix = Escríbala como 2026-11-30.
error-DATE_AHEAD = Ese día aún no ha llegado.
    .fix = Anote la reunión cuando se haya celebrado.
error-NUMBER = No es un número entero de { $least } a { $most }.
    .fix = Corríjalo, por favor.
error-MORE_THAN_MOST = Son más que las { $most } que pueden llegar a estar abiertas.
    .fix = Escriba menos, o más como máximo.
error-LESS_THAN_START = Son menos que las { $start } que pueden estar abiertas al principio.
    .fix = Escriba más, o menos al principio.
error-TIME_ZONE = No conocemos esta zona horaria.
    .fix = Escríbala como Europe/Paris.
error-NOT_TEXT = Tiene que ser texto.
    .fix = Envíe una cadena JSON.
error-JSON = El contenido no es JSON: la lectura se detiene en la línea { $line }, columna { $column }.
    .fix = Envíe un objeto JSON en UTF-8.
error-JSON_OBJECT = El contenido no es un objeto JSON.
    .fix = Envíe un objeto con los campos del lead.
error-ROW_FIELDS = { $is_one ->
    [yes] Esta fila tiene un campo y la cabecera tiene { $expected }.
   *[no] Esta fila tiene { $found } campos y la cabecera tiene { $expected }.
}
    .fix = Compruebe las comillas y los separadores de esta fila.
error-ROW_UNREADABLE = { $why ->
    [row_too_long] A partir de aquí no se puede leer el archivo: una fila supera un mebibyte. Probablemente falta cerrar unas comillas.
    [quote_not_closed] A partir de aquí no se puede leer el archivo: en esta fila se abren unas comillas que no se cierran.
   *[io] A partir de aquí no se ha podido leer el archivo.
}
    .fix = Corrija esta fila y haga leer el archivo de nuevo.
error-QUOTE_ASTRAY = Unas comillas que se abren aquí en la columna { $column } no se cierran: la fila ocupa { $lines } líneas del archivo, que no se han leído. Las demás sí.
    .fix = Ciérrelas y haga leer el archivo de nuevo.
error-ROW_TOO_LONG = Esta fila supera un mebibyte. Las filas siguientes se han leído.
    .fix = Acórtela, o cierre unas comillas que hayan quedado abiertas en ella.
error-ROWS_WITHIN = Hay líneas dentro de los campos de esta fila que parecen filas aparte: { $count }.
    .fix = Si lo son, hay unas comillas sin cerrar: corríjalas e importe el archivo de nuevo.
error-NAME_OR_WEBSITE = No hay ni nombre ni sitio web.
    .fix = Rellene uno de los dos.
error-SHEET_EMPTY = El archivo está vacío.
    .fix = Un CSV empieza con una línea que nombra sus columnas.
error-SHEET_NOT_CSV = { $kind ->
    [workbook] No es un CSV, sino un libro de Excel o un archivo ZIP.
    [pdf] No es un CSV, sino un PDF.
    [markup] No es un CSV, sino una página web o XML.
   *[binary] No es un CSV, sino un archivo binario.
}
    .fix = Guárdelo como CSV y envíelo de nuevo.
error-SHEET_NO_HEADER = La primera línea no nombra ninguna columna que conozcamos: { $line }
    .fix = La primera línea debe nombrar las columnas, por ejemplo name,website.
error-SHEET_COLUMN_TWICE = Dos columnas significan lo mismo: { $columns }.
    .fix = Quite una de ellas.
error-SHEET_COLUMN_MISSING = Faltan columnas: { $columns }.
    .fix = { $has_unread ->
    [yes] Añádalas a la primera línea, o dé uno de esos nombres a lo que no se ha leído: { $unread }.
   *[no] Añádalas a la primera línea.
    }
error-SHEET_UNREADABLE = { $why ->
    [row_too_long] No se puede leer el archivo: su primera línea supera un mebibyte. Probablemente falta cerrar unas comillas.
    [quote_not_closed] No se puede leer el archivo: en su primera línea se abren unas comillas que no se cierran.
   *[io] No se ha podido leer el archivo hasta el final.
}
    .fix = Compruebe el archivo y envíelo de nuevo.

problem-NOT_FOUND = Aquí no hay nada
    .detail = La dirección no lleva a ninguna parte, o a algo que usted no puede ver.
    .next = Compruebe la dirección o empiece de nuevo en la página de inicio.
problem-SIGN_IN = Inicie sesión, por favor
    .detail = Esta página es para quienes han iniciado sesión.
    .next = Inicie sesión y vuelva.
problem-KEY_MISSING = Falta una clave de API
    .detail = La cabecera Authorization debe llevar una clave: Bearer lw_…
    .next = { problem-KEY_SCOPE.next }
problem-KEY_SCOPE = Esta clave de API es para otra cosa
    .detail = Aquí hace falta una clave de ámbito { $scope }.
    .next = { $scope ->
        [billing] Quien lleva el programa crea una con leadwire key create --scope billing.
        [pipeline] Quien lleva el programa crea una con leadwire key create --scope pipeline.
       *[partner] Quien lleva el programa crea una con leadwire key create --partner EMAIL.
    }
problem-KEY_UNKNOWN = La clave de API no es conocida
    .detail = Puede que se haya revocado o que esté mal escrita.
    .next = { problem-KEY_SCOPE.next }
problem-MALFORMED = Hay algo que no podemos aceptar
    .detail = Cada error dice su campo, el problema y qué hacer.
    .next = Corríjalo y envíelo de nuevo. No se ha guardado nada.
problem-TOO_LARGE = Es demasiado de una vez
    .detail = { $unit ->
        [mib] Aquí se aceptan como máximo { $limit } MiB.
       *[kib] Aquí se aceptan como máximo { $limit } KiB.
    }
    .next = Envíe menos, o por partes. No se ha guardado nada.
problem-POLICY_FILE_TOO_LONG = El archivo de reglas es demasiado largo
    .detail = El campo «Archivo de reglas» admite como máximo { $max } caracteres.
    .next = Acorte el archivo y envíe el formulario de nuevo. No se ha guardado nada.
problem-REPORT_TOO_LARGE = Este archivo del banco es demasiado grande
    .detail = Se leen hasta { $limit } MiB, que son decenas de miles de apuntes.
    .next = Pida a su banco un extracto de menos días, o solo de esta cuenta. No se ha guardado nada.
problem-UNSUPPORTED = Este tipo de contenido no se lee aquí
    .detail = Un formulario debe enviarse como formulario, y los datos como JSON.
    .next = Compruebe la cabecera Content-Type.
problem-METHOD = Esto no se puede hacer aquí
    .detail = La dirección existe, pero solo admite { $methods }.
    .next = Use uno de estos métodos o empiece de nuevo en la página de inicio.
problem-FAULT = Algo ha fallado por nuestra parte
    .detail = No hemos podido terminar lo que ha pedido. El fallo tiene el número { $id }.
    .next = Inténtelo de nuevo en un momento. Si continúa, díganos el número.
problem-BUSY = Demasiadas peticiones en el mismo momento
    .detail = No se ha guardado nada.
    .next = Envíelo de nuevo, por favor.
problem-CROSS_SITE = Esto venía de otro sitio web
    .detail = Solo aceptamos formularios de nuestras propias páginas.
    .next = Abra la página aquí y envíe el formulario de nuevo.
problem-LINK_USED = Este enlace ya no sirve
    .detail = Ya se ha usado o es demasiado antiguo.
    .next = Pida uno nuevo en la página de inicio de sesión.
problem-PARTNERS_ONLY = Esta página es para partners
    .detail = Ha iniciado sesión como miembro del equipo.
    .next = Inicie sesión como partner para verla.
problem-STAFF_ONLY = Esta página es para el equipo
    .detail = Ha iniciado sesión como partner.
    .next = Sus propias páginas empiezan en su portal.
problem-MANAGERS_ONLY = Su función no permite esto
    .detail = Pueden hacerlo el titular y los responsables del programa.
    .next = Diríjase a uno de ellos.
problem-OWNER_ONLY = Su función no permite esto
    .detail = Solo puede hacerlo el titular.
    .next = Diríjase al titular.
problem-ROLE = Su función no permite esto
    .detail = Otras personas del equipo pueden hacerlo.
    .next = Pida otra función al titular, o pida a alguien del equipo que lo haga.
problem-NOT_APPROVED = Solo los partners aprobados pueden recomendar
    .detail = Su solicitud no está aprobada, o ya no lo está.
    .next = Escríbanos si cree que es un error.
problem-ALREADY_STAFF = Esta dirección ya es del equipo
    .detail = Cada dirección puede estar una sola vez en el equipo.
    .next = Use otra dirección.
problem-LAST_OWNER = El último titular se queda
    .detail = Sin titular, nadie podría gestionar el equipo.
    .next = Dé primero esa función a otra persona.
problem-ALREADY_DECIDED = Esto ya está decidido
    .detail = Alguien se ha adelantado, o no está a la espera de decisión.
    .next = Ábralo de nuevo para ver cómo está.
problem-TERMS_BIND = La versión { $version } está vigente
    .detail = Ya está vigente y no se puede retirar.
    .next = Publique la versión siguiente: ocupa su lugar.
problem-CHANGED_MEANWHILE = Cambiado entretanto
    .detail = Algo cambió mientras usted tenía la página abierta, por otra persona o por usted en otra ventana. Lo que acaba de enviar no se ha guardado.
    .next = Ábrala de nuevo y mire qué hay de nuevo.
problem-WRONG_STATE = Esto no se puede hacer ahora
    .detail = { $state ->
        [checking] La máquina aún está mirando el dominio de correo y la web, y hasta que decida no es posible.
        [held] La respuesta sobre esta recomendación espera su día, que consta en ella, y hasta entonces no es posible.
        [in_review] Una persona está revisando esta recomendación, y hasta que decida no es posible.
        [refused] Esta recomendación se ha rechazado, y después de eso no es posible.
        [appealed] Una persona revisa de nuevo este rechazo y, hasta que decida, no es posible.
        [upheld] Este rechazo se confirmó y después no es posible.
        [validated] Esta recomendación ya está aceptada, y después de eso no es posible.
        [contacted] Ya se ha contactado con el lead, y después de eso no es posible.
        [meeting] Ya hay conversaciones con el lead, y entonces no es posible.
        [lost] Esta recomendación está marcada como perdida, y después de eso no es posible.
        [withdrawn] Esta recomendación se ha retirado, y después de eso no es posible.
        [expired] La protección de esta recomendación ha terminado, y después de eso no es posible.
       *[other] Tal como está ahora esta recomendación, no es posible.
    }
    .next = Ábrala de nuevo para ver cómo está.
error-TOO_SHORT = Es demasiado corto: al menos { $least } caracteres.
    .fix = Escriba un poco más, por favor.
error-HOLIDAY = La línea { $line } no es una fecha: { $typed }
    .fix = Escriba un día por línea, por ejemplo 2026-12-25.
error-TOO_MANY_DAYS = Hay más de { $max } días.
    .fix = Quite los que pasaron hace tiempo, por favor.
problem-COMPANY_HELD = Otra recomendación tiene esta empresa
    .detail = Llegó antes, ya está ganada o es del mismo partner, así que esta no se puede aceptar. No se ha guardado nada.
    .next = Abra de nuevo el caso: indica esa recomendación.
problem-LEAD_OBJECTED = Esta persona no desea que la contacten
    .detail = Por eso el rechazo no se puede anular. No se ha guardado nada.
    .next = El partner puede recomendar a otra persona de la empresa.
problem-WON_ON_APPEAL = Se aceptó tras una nueva revisión
    .detail = Lo que un partner ganó en una nueva revisión no se retira.
    .next = Si no lleva a nada, marque el lead como perdido.
problem-SAME_REVIEWER = Usted mismo lo rechazó
    .detail = Una nueva revisión la decide alguien distinto de quien rechazó primero.
    .next = Pídaselo a un colega que gestione el programa; si no hay ninguno, el propietario puede invitar a alguien.
problem-APPEAL_OVER = El plazo para pedir una nueva revisión ha terminado
    .detail = Un rechazo se puede revisar de nuevo durante 21 días.
    .next = Si algo ha cambiado desde entonces, recomiende el lead de nuevo.
problem-UPLOAD_BROKEN = El envío se ha interrumpido
    .detail = El archivo no ha llegado entero. No se ha guardado nada.
    .next = Envíelo de nuevo.
problem-IDEMPOTENCY_KEY = La Idempotency-Key no se puede usar
    .detail = Debe tener de 1 a 255 caracteres ASCII visibles.
    .next = Envíe otra clave.
problem-IDEMPOTENCY_MISMATCH = Esta Idempotency-Key ya se usó para otra cosa
    .detail = La primera petición con ella tenía otro contenido.
    .next = Envíe una clave nueva para una petición nueva.
error-WEBSITE_OF_NOBODY = { $website } no es la dirección propia de ninguna empresa, y no hay nombre.
    .fix = Indique el nombre de la empresa o su propio sitio web.
error-ACCOUNT_LINKEDIN = { $value } no es una página de empresa en LinkedIn.
    .fix = Escriba linkedin.com/company/… o solo el nombre de la página, o deje el campo vacío.
error-ACCOUNT_VAT = { $value } no tiene la forma de un número de IVA.
    .fix = Escríbalo entero, por ejemplo DE123456789, o deje el campo vacío.
error-ACCOUNT_NUMBER = { $value } no tiene la forma de un número de empresa.
    .fix = Escriba el número del registro, por ejemplo HRB 12345 o SIREN 123456789, o deje el campo vacío.
error-ACCOUNT_NUMBER_WHOSE = { $value } puede ser un número de varios registros.
    .fix = Indique el país, o escriba el registro o las letras del país delante del número (KvK 12345678).
error-ACCOUNT_OWN_PARENT = La cuenta se nombra a sí misma como matriz. Se ha tomado sin matriz.
    .fix = Indique el id de otra cuenta, o deje el campo vacío.
error-ACCOUNT_SAME_NUMBER = { $account } también lleva el número { $value }.
    .fix = Si las dos son una misma empresa, únalas en su CRM. Si van juntas, indique una como matriz de la otra.
error-ACCOUNT_WEBSITE = { $value } no es una dirección web. La cuenta se ha tomado sin su sitio web.
    .fix = Escríbala como acme.com e importe de nuevo la fila.
error-ACCOUNT_EMAIL = { $value } no es una dirección de correo. La cuenta se ha tomado sin ella.
    .fix = Escríbala como info@acme.com e importe de nuevo la fila.
error-ACCOUNT_PHONE = { $value } no es un número de teléfono. La cuenta se ha tomado sin él.
    .fix = Escríbalo como +34 912 345 678 e importe de nuevo la fila.
error-ACCOUNT_COUNTRY = No conocemos el país { $value }. La cuenta se ha tomado sin país.
    .fix = Escriba dos letras (DE) o el nombre en inglés, e importe la fila de nuevo.
error-ACCOUNT_STAGE = No conocemos la fase { $value }. La cuenta pasa por activa.
    .fix = Escriba active, customer, lost o former, e importe la fila de nuevo.
error-ACCOUNT_DAY = { $value } no es un día, o puede ser dos. La cuenta se ha tomado sin su última actividad.
    .fix = Escriba 2026-01-31, e importe la fila de nuevo.
error-ACCOUNT_TWICE = La fila { $row } es otra vez la cuenta { $value } de la fila { $before }. Cuenta la fila { $before }.
    .fix = Quite una de las dos filas, o haga que cuente la última.
error-ACCOUNT_REPLACED = La fila { $row } ha sustituido a la fila { $before }: las dos son la cuenta { $value }.
    .fix = No hay nada que hacer si la última fila es la correcta.
error-WEBSITE_NEEDED = Esto no es la dirección de un sitio web.
    .fix = Escríbala como empresa.es.
error-ADDRESS_IN_NAME = Contiene una dirección web o de correo.
    .fix = Escriba solo el nombre.
problem-BAD_REQUEST = Esta solicitud no se puede leer
    .detail = Su dirección o su contenido no tiene la forma que leemos. No se ha guardado nada.
    .next = Compruebe la dirección o vuelva a empezar desde la primera página.
problem-TOO_SLOW = La solicitud tardó demasiado en llegar
    .detail = Puede que la conexión sea lenta o se haya cortado. No se ha guardado nada.
    .next = Vuelva a enviarla.

problem-NOT_YOUR_LEAD = Este lead lo lleva otra persona
    .detail = Cada responsable de cuentas anota qué ha resultado de sus propios leads.
    .next = Pida a quien lo lleva, o a un responsable del programa, que lo anote.
error-DATE_BEFORE_REFERRAL = Este día es anterior a la recomendación del lead, el { $day }.
    .fix = Escriba el día en que se celebró la reunión, por favor.
problem-NONE_TO_CORRECT = Aquí no hay nada que corregir
    .detail = El formulario debía corregir una recomendación que no existe o que envió otro socio. No se ha cambiado ni enviado nada.
    .next = Abra la recomendación que desea y corríjala desde su página, o recomiende el lead de nuevo.
error-NONE_TO_CORRECT = No hay nada suyo que corregir con este identificador.
    .fix = Indique el identificador de una recomendación abierta suya, o deje fuera el campo para enviar un lead nuevo.
error-UNKNOWN_FIELD = No existe ningún campo { $field }.
    .fix = { $nearest ->
        [none] Quítelo: los campos de un lead figuran en la descripción de la API.
       *[other] ¿Quería decir { $nearest }?
    }
error-STATE_UNKNOWN = No existe ese estado.
    .fix = Envíe uno de estos: { $known }.
error-CURSOR = Esto no es un lugar de la lista.
    .fix = Envíe el valor de next de la respuesta anterior u omítalo.
problem-PARTNER_NOT_APPROVED = Este partner no puede recomendar
    .detail = Solo recomiendan los partners aprobados, y este no lo está, o ya no lo está.
    .next = Decida primero sobre la solicitud.
error-MARKUP = Contiene etiquetas HTML.
    .fix = Escriba texto simple, sin < ni >, por favor.
error-FOREIGN_FIELD = Aquí no hay ningún campo { $name }.
    .fix = { $nearest ->
        [none] Quítelo. Aquí se conocen: { $known }.
       *[other] ¿Quería decir { $nearest }?
    }
error-FIELD_TWICE = Este campo aparece más de una vez.
    .fix = Envíelo una sola vez: nadie sabría decir cuál vale.
error-NOT_OBJECT = Tiene que ser un objeto.
    .fix = Envíe un objeto JSON.
error-NOT_LIST = Tiene que ser una lista.
    .fix = Envíe un array JSON.
error-ONE_OF = No es ninguna de las palabras que se conocen aquí.
    .fix = Envíe una de: { $known }.
error-CURRENCY = No es una moneda en la que se facture.
    .fix = Envíe un código ISO 4217, por ejemplo EUR.
error-AMOUNT = No es un número entero de unidades menores de -{ $most } a { $most }.
    .fix = Envíe céntimos como número entero y sin comillas: 19900 son 199,00 EUR.
error-AMOUNT_NEGATIVE = Un movimiento de dinero no puede ser negativo.
    .fix = Envíe el importe sin signo: money_in es lo que entró, money_out lo que se devolvió.
error-AMOUNTS_TOO_LARGE = Estos importes suman más de { $most } unidades menores.
    .fix = Compruébelos: probablemente uno es demasiado grande.
error-DATE_RANGE = Este día está fuera de los años 1970 a 2200.
    .fix = Compruebe el año.
error-PERIOD_END = Este periodo termina antes de empezar, el { $start }.
    .fix = Envíe el día siguiente al último; sin periodo, el mismo día que period_start.
error-TOO_MANY = { $what ->
        [invoices] Hay { $found } facturas; una llamada admite como máximo { $max }.
        [lines] Hay { $found } líneas de factura; una llamada admite como máximo { $max }.
       *[money] Hay { $found } entradas en money_in y money_out; una llamada admite como máximo { $max }.
    }
    .fix = Envíelas en varias llamadas.
error-BEGINS_PAST = Este día ya pasó: las condiciones nunca empiezan en el pasado.
    .fix = Elija hoy o un día posterior, o déjelo vacío.
error-BEGINS_FAR = Este día está a más de { $days } días.
    .fix = Compruebe el año.
problem-BEGINS_PAST = Este día ya pasó
    .detail = Las condiciones nunca empiezan en el pasado. No se ha publicado nada.
    .next = Elija otro día.
problem-REPLAY_ROLES = Su función no permite esto
    .detail = Pueden hacerlo el titular, los responsables del programa y los auditores.
    .next = Diríjase a uno de ellos.
error-POLICY_FILE = Línea { $line } del archivo de reglas: { $kind ->
    [not_toml] { $written } no es TOML. Una línea es NOMBRE = "valor", un título como [treatments] o un comentario tras #.
    [leading_zero] { $written } no es TOML: un número no lleva ceros delante. Escriba { $allowed }.
    [twice] { $written } aparece por segunda vez. Quite una de las dos.
    [fixed] `{ $name }` no se regula en ningún archivo: { $rule ->
        [ALREADY_REFERRED] quien llega primero tiene la empresa, así lo exige la base de datos.
        [LEAD_OBJECTED] quien no quiere que le contacten no se pasa a nadie.
       *[other] el formulario no admite otra cosa, así que ningún lead llega a juzgarse por ella.
    } Quite la línea.
    [no_rule] `{ $name }` no es una regla; se admite: { $allowed }.
    [no_setting] `{ $name }` no es un ajuste; se admite: { $allowed }.
    [countries] `{ $name }` es { $written }; se admite: una lista de códigos de dos letras, o ninguna línea: todos los países.
    [country] `{ $name }` contiene { $written }; se admiten códigos de dos letras de ISO 3166-1, como DE.
    [days] `{ $name }` es { $written }; se admite: un número entero de días de 1 a 3650, "always", "never".
    [truth] `{ $name }` es { $written }; se admite: true, false.
    [table] `{ $name }` es { $written }; se admite: un título propio, con sus líneas debajo.
   *[words] `{ $name }` es { $written }; se admite: { $allowed }.
}
    .fix = Corrija esta línea y envíe el archivo de nuevo.
error-LOOK_BACK = Esto no es un número entero de días de { $least } a { $most }, ni siempre, ni nunca.
    .fix = Escriba uno de ellos.
