"""The pages that the guides for editors show, made in the demo's database."""

import io
import uuid
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import NewsIndexPage, NewsPage
from tandem.accounts.models import User
from tandem.content.models import SiteImage
from tandem.translation.approval import send_for_approval

DRAFTS = {
    "nl": {
        "title": "Buurthuis De Brug opent zijn deuren",
        "introduction": "Op 14 maart gaat in Zele een buurthuis open voor jong en oud.",
        "heading": "Een plek voor iedereen",
        "text": (
            "<p>Het buurthuis is elke werkdag open. U vindt er een leeszaal, een speelhoek en een "
            'loket van de gemeente.</p><p>Alle openingsuren? <a href="https://zele.example/">'
            "Klik hier</a>.</p>"
        ),
    },
    "fr": {
        "title": "La maison de quartier Le Pont ouvre ses portes",
        "introduction": "Le 14 mars, une maison de quartier ouvre à Zele, pour petits et grands.",
        "heading": "Un lieu pour tout le monde",
        "text": (
            "<p>La maison de quartier est ouverte chaque jour ouvrable. Vous y trouverez une salle "
            "de lecture, un coin de jeux et un guichet communal.</p><p>Tous les horaires ? "
            '<a href="https://zele.example/">Cliquez ici</a>.</p>'
        ),
    },
}
HALF = ("Vrijwilligers gezocht voor de praktijkendag", "Op 20 mei zoeken we tien helpende handen.")
WHOLE = ("Nieuwe data voor het vormingsaanbod", "In het najaar zijn er vier gratis vormingen.")
FRENCH = ("Nouvelles dates pour les formations", "En automne, il y a quatre formations gratuites.")


def make_pages() -> dict[str, Any]:
    """Make them all; gives the numbers that the browser needs."""
    editor, translator = _person("editor"), _person("translator")
    picture = SiteImage.objects.create(
        title="Buurthuis De Brug",
        description_nl="Mensen voor de open deur van een buurthuis",
        description_fr="Des gens devant la porte ouverte d’une maison de quartier",
        file=_drawing(),
        uploaded_by_user=editor,
    )
    drafts = {code: _news(code, editor, picture=picture, **texts) for code, texts in DRAFTS.items()}
    half = _translated(editor, HALF)
    _say(half, {"title": "Nous cherchons des volontaires pour la journée des pratiques"})
    waiting = _translated(editor, WHOLE)
    _say(waiting, {"title": FRENCH[0], "introduction": FRENCH[1], "slug": "nouvelles-dates"})
    send_for_approval(page=waiting, user=translator)
    return {
        "draft": {code: page.pk for code, page in drafts.items()},
        "half": half.pk,
        "waiting": waiting.pk,
        "picture": picture.pk,
    }


def _person(role: str) -> User:
    return User.objects.get(email=f"{role}@example.org")


def _news(
    language: str,
    editor: User,
    *,
    title: str,
    introduction: str,
    heading: str = "",
    text: str = "",
    picture: SiteImage | None = None,
) -> NewsPage:
    """A draft."""
    blocks = [("heading", heading), ("rich_text", text)] if heading else []
    page = NewsPage(
        locale=Locale.objects.get(language_code=language),
        title=title,
        introduction=introduction,
        picture=picture,
        owner=editor,
        live=False,
        body=[{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks],
    )
    NewsIndexPage.objects.get(locale__language_code=language).add_child(instance=page)
    page.save_revision(user=editor)
    return page


def _translated(editor: User, texts: tuple[str, str]) -> NewsPage:
    """The French page of a live Dutch one, with nothing translated yet."""
    page = _news("nl", editor, title=texts[0], introduction=texts[1])
    page.get_latest_revision().publish()
    translate_object(page, [Locale.objects.get(language_code="fr")], user=editor)
    return NewsPage.objects.get(locale__language_code="fr", translation_key=page.translation_key)


def _say(page: NewsPage, texts: dict[str, str]) -> None:
    source = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    ).source
    for segment in source.stringsegment_set.select_related("string", "context"):
        if segment.context.path in texts:
            StringTranslation.objects.create(
                translation_of=segment.string,
                locale=page.locale,
                context=segment.context,
                data=texts[segment.context.path],
            )


def _drawing() -> ImageFile:
    """A house with an open door, in the colours of the site."""
    picture = Image.new("RGB", (1200, 800), "#f1ece3")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 640, 1200, 800), fill="#d9d2c6")
    pen.rectangle((350, 320, 850, 640), fill="#fbf8f3", outline="#1d1b2e", width=6)
    pen.polygon([(310, 330), (600, 130), (890, 330)], fill="#5b2a6e")
    pen.rectangle((540, 440, 660, 640), fill="#f2b233")
    pen.rectangle((400, 400, 490, 490), fill="#0b5e63")
    pen.rectangle((710, 400, 800, 490), fill="#0b5e63")
    for x, colour in ((240, "#5b2a6e"), (930, "#0b5e63"), (1010, "#a8231c")):
        pen.ellipse((x - 28, 470, x + 28, 526), fill="#1d1b2e")
        pen.rounded_rectangle((x - 40, 530, x + 40, 690), 30, fill=colour)
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=85)
    content.seek(0)
    return ImageFile(content, "buurthuis.jpg")
