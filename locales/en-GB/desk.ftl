taught-told = { $counts ->
    [no] Decided on { $day } by { $by } about “{ $value }”; it counts no more
   *[yes] { $says ->
        [group] Decided on { $day } by { $by }: “{ $value }” is of the same group
       *[same] Decided on { $day } by { $by }: “{ $value }” is this company
    }
}
taught-erased = A person had decided it; what they decided was erased with an account

teach-other = Is it another company than the account?
teach-other-hint = Where you tick it, later leads of this company are not held up by that account any more. It does not count with “We know it, and nobody works it”.
teach-other-account = It is another company than { $account }
teach-same = Which account is it?
teach-same-hint = Where you tick it and refuse as known, the lead’s name and domain find that account from now on. With “same group” they are kept as one of its group.
