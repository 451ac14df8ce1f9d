"""Link texts: they say where they lead, also when one hears them without the sentence around."""

import re
from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error, short, warning
from tandem.editing.reading.pieces import Link, PageText

#: Say nothing on their own, in either language.
VAGUE = {
    "klik hier",
    "hier klikken",
    "hier",
    "lees meer",
    "lees verder",
    "meer lezen",
    "meer",
    "meer info",
    "meer informatie",
    "link",
    "deze link",
    "via deze link",
    "deze pagina",
    "website",
    "download",
    "cliquez ici",
    "cliquer ici",
    "ici",
    "lire plus",
    "lire la suite",
    "en savoir plus",
    "plus",
    "plus d’infos",
    "plus d'infos",
    "plus d’informations",
    "plus d'informations",
    "suite",
    "lien",
    "ce lien",
    "cette page",
    "site web",
    "télécharger",
}
ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)


def check_link_texts(text: PageText) -> Iterator[Finding]:
    """Empty, vague, a bare address, or the same words for different places."""
    targets: dict[str, set[str]] = defaultdict(set)
    for link in text.of(Link):
        if not link.in_text:
            continue
        words = link.text.strip(" .…:>»").casefold()
        if not link.text:
            yield error(_("A link has no text. Write where it leads, or remove it."), link.place)
        elif words in VAGUE:
            yield error(
                _(
                    "The link “%(text)s” does not say where it leads. Use the title of the page or "
                    "document as its text."
                )
                % {"text": link.text},
                link.place,
            )
        elif ADDRESS.match(link.text):
            yield warning(
                _(
                    "The link “%(text)s” is a bare address. A screen reader spells it out: use the "
                    "name of the website as its text."
                )
                % {"text": short(link.text)},
                link.place,
            )
        else:
            is_other = bool(targets[words]) and link.target not in targets[words]
            targets[words].add(link.target)
            if is_other:
                yield warning(
                    _(
                        "Two links are called “%(text)s” but lead to different places. Tell them apart."
                    )
                    % {"text": short(link.text)},
                    link.place,
                )
