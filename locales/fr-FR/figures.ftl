### L’argent : un montant avec sa devise. Une devise sans ligne à elle s’écrit par son code.

money-EUR = { $amount } €
money-USD = { $amount } $US
money-GBP = { $amount } £GB
money-JPY = { $amount } JPY
money-other = { $amount } { $currency }
