### Receipts: what stands on one, and the page on which anybody who holds one verifies it.

receipt-yours = Your receipt
receipt-digest = Digest
receipt-digest-hint = The characters beside the number: at least the first 16. Spaces do not matter.
receipt-issued = Received
receipt-sealed = Sealed
receipt-sealed-soon = In a second or so
receipt-at-position = at position { $position }
receipt-position = Position
receipt-hash = Chain hash
receipt-verify-this = Verify this receipt
receipt-verify = Verify
receipt-verify-title = Verify a receipt
receipt-verify-lead = With the number and the digest of a receipt you see when the lead was received, and that nothing was changed since.
receipt-unconfirmed = We cannot confirm this
    .why = No receipt has this number together with this digest. Copy both once more from the mail or from the page of the referral.
receipt-standing-whole = Confirmed
    .sentence = { $before ->
        [0] This receipt is as it was sealed: the first one of all. The whole chain was checked on { $checked }.
        [one] This receipt is as it was sealed, and so is the one before it. The whole chain was checked on { $checked }.
       *[other] This receipt is as it was sealed, and so are the { $before } before it. The whole chain was checked on { $checked }.
    }
receipt-standing-sealed = Confirmed
    .sentence = This receipt is as it was sealed. The whole chain before it is checked every day, the next time together with this one.
receipt-standing-pending = Received
    .sentence = This receipt is issued and waits for its seal. That takes a second or so; then look again.
receipt-standing-broken = Something was changed
    .sentence = This receipt, or one that was sealed with it, is not as it was sealed. Keep this page and write to { $contact }.
receipt-means = What this says
receipt-means-digest = The digest was made of the lead, the partner and the time of submission. It tells nobody who the lead is, and it fits no other lead.
receipt-means-hash = The chain hash was made of this receipt and the chain hash before it. Whoever keeps it can tell that neither this receipt nor any earlier one was changed, moved or taken away.
receipt-by-yourself = Everything the seal was made of, to check it by yourself (JSON)
receipt-another = Verify another receipt

error-RECEIPT_NUMBER = This is not the number of a receipt.
    .fix = It looks like LW-000042.
error-DIGEST = This is not a digest.
    .fix = Copy at least 16 characters of it: digits, and letters from a to f.

problem-RECEIPT_UNCONFIRMED = { receipt-unconfirmed }
    .detail = No receipt has this number together with this digest.
    .next = Copy both once more from the mail or from the page of the referral.
problem-ASKED_TOO_OFTEN = You asked very often
    .detail = So many questions about receipts in one hour are answered to one network.
    .next = Come back in an hour.

mail-received-proof = The digest of your receipt is { $digest }. With number and digest anybody can verify when we received it: { $page }
