"""From any line of an invoice back to the worked minutes and the contacts it rests on."""
