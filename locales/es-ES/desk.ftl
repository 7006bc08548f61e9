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
