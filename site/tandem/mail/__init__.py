"""Mail is a kind of outbox job: `tandem.mail.sending.send_later`."""
