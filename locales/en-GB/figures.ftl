### Money: an amount with its currency. Currencies without a line of their own are written by their code.

money-EUR = €{ $amount }
money-USD = US${ $amount }
money-GBP = £{ $amount }
money-JPY = JP¥{ $amount }
money-other = { $currency } { $amount }
