"""Promise a mail; a worker writes and sends it."""

from typing import Any

from tandem.outbox.promising import promise


def send_later(
    template: str, recipient: str, *, language: str, context: dict[str, Any], key: str
) -> None:
    """Promise one mail in the recipient's language. `context` is plain JSON.

    `templates/mail/<template>/subject.txt` and `body.txt` write it, with `base_url`, `site_name`
    and `language` added. The same `key` is sent once. Templates are plain text: write
    `{% autoescape off %}` around them.
    """
    key = f"mail:{key}"
    promise(
        "mail",
        {
            "key": key,
            "template": template,
            "recipient": recipient,
            "language": language,
            "context": context,
        },
        key=key,
    )
