### Geld: ein Betrag mit seiner Währung. Währungen ohne eigene Zeile stehen mit ihrem Code.

money-EUR = { $amount } €
money-USD = { $amount } $
money-GBP = { $amount } £
money-JPY = { $amount } ¥
money-other = { $amount } { $currency }
