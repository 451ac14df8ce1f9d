"""The order in which people look for words: É among the E, capitals beside small letters."""

import unicodedata


def alphabetical(text: object) -> str:
    """A key for sorting: small letters without accents, nor an apostrophe before the first.

    *Élèves* comes before *Femmes*, *'s Gravenbrakel* under S.
    """
    letters = unicodedata.normalize("NFKD", str(text).casefold())
    return "".join(one for one in letters if not unicodedata.combining(one)).lstrip("'’")
