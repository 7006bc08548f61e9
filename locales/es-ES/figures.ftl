### Dinero: un importe con su moneda. Las monedas sin línea propia se escriben con su código.

money-EUR = { $amount } €
money-USD = { $amount } US$
money-GBP = { $amount } GBP
money-JPY = { $amount } JPY
money-other = { $amount } { $currency }
