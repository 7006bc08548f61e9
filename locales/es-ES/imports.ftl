import-all = Este archivo contiene todas las cuentas: las que no figuran en él salen del pipeline. Si son muchas, le preguntamos antes.
import-ask-columns = Muéstreme antes las columnas, para decir qué contiene cada una.
imports-title = Importaciones
imports-latest = Últimas importaciones
imports-all = Todas las importaciones
imports-empty = Todavía no se ha importado ningún archivo
imports-empty-text = Cada archivo importado figura aquí, con lo que ha sido de sus filas.
import-nameless = Importación { $number }
import-of-file = Archivo
import-rows = Filas
import-begun = Iniciada por { $by }, { $when }
import-begun-there = Iniciada en la línea de órdenes, { $when }
import-state-mapping = Espera sus columnas
import-state-waiting = Espera su turno
import-state-running = En lectura
import-state-asking = Le pregunta
import-state-leaving = Salen entradas
import-state-stopped = Detenida
import-state-done = Terminada
import-state-failed = Fallida
import-state-dropped = Descartada
import-doing-waiting = Espera su turno
import-doing-running = Se leen las filas
import-doing-leaving = Salen las entradas que no figuran en el archivo
import-heading-mapping = Alguien debe decir qué contiene cada columna
import-heading-asking = Leído hasta el final
import-heading-stopped = Importado hasta ahora
import-heading-done = Importado
import-heading-failed = Importado hasta ahora
import-heading-dropped = Importado hasta que se descartó
import-reading = Se leen las filas
import-hint-waits = Puede salir de esta página: la importación sigue y un correo le avisa cuando termine.
import-counts = { $read } filas: { $added } nuevas, { $updated } actualizadas, { $refused } rechazadas.
import-counts-departed = { $read } filas: { $added } nuevas, { $updated } actualizadas, { $refused } rechazadas; { $departed } han salido del pipeline.
import-progress-leaving = Han salido { $left } de { $all }.
import-rate = { $rate } filas por segundo.
import-soon = Queda menos de un minuto.
import-minutes = { $count ->
    [one] Queda un minuto aproximadamente.
   *[other] Quedan { $count } minutos aproximadamente.
}
import-departed = Han salido del pipeline
import-failed = La importación no puede seguir
import-kept-all = { $count ->
    [0] Ninguna entrada sale del pipeline
    [one] Una entrada no figura en el archivo, y se queda
   *[other] { $count } entradas no figuran en el archivo, y se quedan
}
import-kept-all-text = No se han podido tomar todas las filas del archivo, así que nadie puede decir con certeza quién falta. Corrija las filas rechazadas e importe de nuevo el archivo entero.
import-asks = { $count ->
    [one] Una entrada no figura en el archivo
   *[other] { $count } entradas no figuran en el archivo
}
import-asks-text = Si este archivo lo contiene todo, salen del pipeline: los leads dejan de compararse con ellas hasta que un archivo posterior las traiga de vuelta. Las primeras: { $names }
import-act-stop = Detener
import-act-resume = Seguir
import-act-drop = Descartar el resto
import-act-leave = { $count ->
    [one] Dejar que salga
   *[other] Dejar que salgan { $count } entradas
}
import-act-keep = Se quedan
import-act-note-waiting = Puede salir de esta página: la importación sigue y un correo le avisa cuando termine.
import-act-note-running = Puede salir de esta página: la importación sigue y un correo le avisa cuando termine. Lo leído se conserva aunque la detenga.
import-act-note-leaving = Las que han salido vuelven con un archivo posterior.
import-act-note-asking = Todas las filas están importadas. Nadie sale hasta que usted lo diga.
import-act-note-stopped = Lo leído se conserva. Se sigue después de la última fila leída.
import-act-note-failed = Lo leído se conserva. Se sigue después de la última fila leída.
import-act-note-mapping = Todavía no se ha leído nada.
import-refused-file = Filas rechazadas en CSV
import-rows-cut = Estas son las primeras. Todas figuran en el archivo, con sus motivos.
import-doubts-cut = Se muestran las { $shown } primeras.
done-import-stop = Detenida. Lo leído se conserva.
done-import-resume = La importación sigue.
done-import-drop = Descartada. Lo leído se conserva.
done-import-leave = Salen del pipeline.
done-import-keep = Se quedan. La importación ha terminado.
done-import-late = La importación había avanzado entretanto; no se ha cambiado nada.
columns-title = ¿Qué contiene cada columna?
columns-lead = Elija qué contiene cada columna de su archivo. Su elección se recuerda para archivos con las mismas columnas.
columns-header = En su archivo
columns-values = Primeros valores
columns-field = Contiene
columns-none = No se lee
columns-drop = Descartar este archivo
columns-nameless = Columna { $number }
columns-as-id = Identificador en su sistema
columns-as-name = Nombre de la empresa
columns-as-website = Sitio web o dominio
columns-as-country = País
columns-as-phone = Teléfono
columns-as-email = Correo
columns-as-aliases = Otros nombres
columns-as-stage = Etapa
columns-as-last_activity = Última actividad
columns-as-owner = Responsable
columns-as-linkedin = Página de LinkedIn
columns-as-vat_number = Número de IVA
columns-as-company_number = Número de registro
columns-as-parent = Identificador de la cuenta a la que pertenece
error-COLUMN_TWICE = Se dice que la columna { $first } ya lo contiene.
    .fix = Elija una de las dos.
error-COLUMN_NAME_OR_WEBSITE = Ninguna columna contiene un nombre de empresa ni un sitio web.
    .fix = Elija la columna que lo tiene: sin ninguno de los dos no se reconocería a ninguna empresa.
error-IMPORT_FAULT = Algo ha fallado varias veces por nuestra parte. Consta en el registro del servidor.
    .fix = Pulse Seguir para intentarlo de nuevo.
mail-import-subject = { $file } está importado
mail-import-asks-subject = { $file } está importado; { $count ->
    [one] ¿puede salir una entrada?
   *[other] ¿pueden salir { $count } entradas?
}
mail-import-text = Su importación de { $file } se ha leído hasta el final.
mail-import-asks = { $count ->
    [one] Una entrada del pipeline no figura en el archivo. Solo sale si usted lo dice en la página.
   *[other] { $count } entradas del pipeline no figuran en el archivo. Solo salen si usted lo dice en la página.
}
mail-import-failed-subject = La importación de { $file } no puede seguir
mail-import-failed-text = Su importación de { $file } no puede seguir. { $why } Lo leído se conserva:
mail-import-button = Ver la importación
mail-import-why = Recibe este correo porque inició esta importación.
import-all-contacts = Este archivo contiene todos los contactos: los que no figuran en él salen del pipeline. Si son muchos, le preguntamos antes.
columns-needed-accounts = Hace falta un nombre o un sitio web.
columns-needed-contacts = Hace falta un correo, un teléfono, una empresa o un sitio web.
columns-as-person = Nombre completo
columns-as-first_name = Nombre
columns-as-last_name = Apellidos
columns-as-email_home = Correo privado
columns-as-email_other = Otro correo
columns-as-mobile = Teléfono móvil
columns-as-phone_home = Teléfono privado
columns-as-phone_other = Otro teléfono
columns-as-company = Empresa
columns-as-account = Id de la cuenta
error-COLUMN_OF_NOBODY = Ninguna columna contiene un correo, un teléfono, una empresa ni un sitio web.
