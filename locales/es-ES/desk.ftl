taught-told = { $counts ->
    [no] Decidido el { $day } por { $by } sobre «{ $value }»; ya no cuenta
   *[yes] { $says ->
        [group] Decidido el { $day } por { $by }: «{ $value }» es del mismo grupo
       *[same] Decidido el { $day } por { $by }: «{ $value }» es esta empresa
    }
}
taught-erased = Una persona lo había decidido; lo decidido se borró con una cuenta

teach-other = ¿Es otra empresa que la de la cuenta?
teach-other-hint = Donde lo marque, esa cuenta ya no retiene los próximos leads de esta empresa. No cuenta con «La conocemos y nadie la trabaja».
teach-other-account = Es otra empresa que { $account }
teach-same = ¿Qué cuenta es?
teach-same-hint = Donde lo marque y rechace como conocida, el nombre y el dominio del lead llevan desde ahora a esa cuenta. Con «mismo grupo» se guardan como de su grupo.

duplicates-title = Posibles duplicados
duplicates-lead = Cuentas suyas que pueden ser una sola empresa, las más seguras primero. Lo que decida cuenta enseguida donde un lead se compara con ellas.
duplicates-count = { $count ->
    [0] Posibles duplicados
    [1] un posible duplicado
    [1001] más de 1.000 posibles duplicados
   *[other] { $count } posibles duplicados
}
duplicates-open = Abiertos
duplicates-pair = Las dos cuentas
duplicates-by = Por qué
duplicates-later = Más tarde
duplicates-comparing = Se están comparando las cuentas
duplicates-progress = { $done } de { $all } comparadas. Las nuevas y las cambiadas se comparan por turno; mientras tanto la lista se llena.
duplicates-many = Hay más de 1.000
duplicates-many-text = Los más seguros van primero. Donde cientos comparten una centralita o un nombre corriente, las primeras páginas son las que más aportan.
duplicates-no-accounts = Aún no hay cuentas
duplicates-no-accounts-text = Importe sus cuentas o deje que su CRM las envíe; después se comparan entre sí.
duplicates-not-yet = Aún no se ha comparado ninguna cuenta
duplicates-not-yet-text = La primera comparación empieza en los cinco minutos siguientes a una importación. Lo que encuentre aparece aquí.
duplicates-none-so-far = Ninguno por ahora
duplicates-none-so-far-text = Algunas cuentas aún esperan a ser comparadas.
duplicates-none = Ninguno
duplicates-none-text = Todas las cuentas se compararon con las demás, y no hay dos que parezcan una empresa sobre la que nadie haya decidido.
duplicates-by-hand = ¿Conoce un duplicado que no está aquí?
duplicates-by-hand-text = Abra una de las dos cuentas, busque allí la otra y póngalas una al lado de la otra.
candidate-KNOWN_MAYBE = Los nombres se parecen, o solo coincide el número de teléfono

decisions-title = Decididos
decisions-lead = Lo que las personas decidieron sobre cuentas, aquí y al revisar recomendaciones. Retirar una decisión cuenta enseguida.
decisions-about = Cuentas
decisions-said = Decidido
decisions-who = Por
decisions-by = { $by }, { $day }
decisions-values = Aprendido: { $values }
decisions-undone = Retirado por { $by }, { $day }
decisions-undo = Retirar
decisions-referral = Al revisar una recomendación
decisions-empty = Aún no se ha decidido nada
decisions-empty-text = Lo que decida sobre posibles duplicados, o enseñe al revisar una recomendación, aparece aquí y se puede retirar.

says-same = Una empresa
says-group = Mismo grupo
says-other = Dos empresas
says-later = Más tarde
says-same-text = Una empresa: cada una se encuentra también por los nombres y dominios de la otra
says-group-text = Mismo grupo: dos empresas, y un lead de una se revisa por la otra
says-other-text = Dos empresas: un lead de una no se retiene porque la otra se le parezca
says-later-text = Más tarde: detrás de todas las demás parejas

compare-title = ¿Son una sola empresa?
compare-agrees = Coincide
compare-unlike = La máquina no ve parecido
compare-with = También se parece: poner { $account } al lado
compare-why = Por qué
compare-reason = Motivo
compare-reason-hint = Queda entre el personal. Después pulse uno de los botones.

account-says = Lo que dicen las cuentas
account-taught = Lo que se le enseñó
account-taught-lead = Cuenta junto a lo que dice su CRM, y permanece cuando su CRM vuelve a enviar la cuenta.
account-untaught = Nada todavía
account-untaught-text = Aquí aparecen los nombres, dominios y cuentas sobre los que alguien decide.
account-value = Sobre
account-forget = Olvidar
account-beside = Ponerla al lado de otra cuenta
account-beside-text = Para decidir si dos cuentas son una sola empresa.
account-find = Un nombre o un dominio
account-look = Buscar
account-found-none = Ninguna otra cuenta se parece a eso.
about-name = Nombre
about-domain = Dominio
about-account = Cuenta
taught-by = { $by }, { $day }

desk-other-names = Otros nombres
desk-domains = Dominios
desk-numbers = Números de empresa
desk-parent = Pertenece a
desk-last-activity = Última actividad
desk-owner = Responsable
desk-id = Identificador en su sistema

done-desk-same = Guardado: una empresa. Cada una se encuentra por los nombres y dominios de la otra.
done-desk-group = Guardado: mismo grupo.
done-desk-other = Guardado: dos empresas.
done-desk-later = Aplazado: queda detrás de todos los demás.
done-desk-undone = Retirado. Ya no cuenta.
done-desk-forgotten = Olvidado. Ya no cuenta.
