"""A film that plays elsewhere, or a file. Nothing of it is loaded before the reader asks for it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from tandem.content.blocks.rich_text import INLINE_FEATURES
from tandem.content.pictures import newest_picture
from tandem.formats.language import CHOICES, NAMES, current_language
from tandem.formats.web_address import host_of

PROVIDERS = [
    ("youtube", "YouTube"),
    ("vimeo", "Vimeo"),
    ("peertube", "PeerTube"),
    ("file", _("a file of our own")),
]
#: Where films of these providers are; PeerTube and own files can be anywhere.
HOSTS = {
    "youtube": ("youtube.com", "youtu.be", "youtube-nocookie.com"),
    "vimeo": ("vimeo.com",),
}


class VideoValue(blocks.StructValue):
    """What the template asks."""

    @property
    def host(self) -> str:
        """Where the film is, such as `youtube.com`."""
        return host_of(self["url"]).removeprefix("www.")

    @property
    def provider_name(self) -> str:
        """`YouTube`; empty for a file of our own."""
        return "" if self["provider"] == "file" else str(dict(PROVIDERS).get(self["provider"], ""))

    @property
    def language_name(self) -> str:
        """`Français`; empty where it is the reader's language."""
        spoken = self["language"] or ""
        return "" if spoken == current_language() else NAMES.get(spoken, "")


class VideoBlock(blocks.StructBlock):
    """A link with a picture of our own; the text under it says what is said and shown."""

    provider = blocks.ChoiceBlock(
        label=_("plays on"),
        choices=PROVIDERS,
        default="youtube",
        help_text=_("Readers are told where the link leads."),
    )
    url = blocks.URLBlock(
        label=_("address"),
        help_text=_("Copy the address of the page with the video, or of the file."),
    )
    title = blocks.CharBlock(
        label=_("title"),
        max_length=150,
        help_text=_("Say what it is about, in the page’s language."),
    )
    duration = blocks.RegexBlock(
        label=_("duration"),
        regex=r"^\d{1,3}:[0-5]\d$",
        required=False,
        help_text=_("Write minutes and seconds, such as 3:25. Leave it empty for a channel."),
        error_messages={"invalid": _("Write minutes and seconds, such as 3:25.")},
    )
    language = blocks.ChoiceBlock(
        label=_("spoken language"),
        choices=CHOICES,
        required=False,
        help_text=_("Readers of another language see it before they choose."),
    )
    picture = ImageBlock(
        label=_("picture"),
        required=False,
        help_text=_("Choose one of our own. A video does well without one."),
    )
    summary = blocks.RichTextBlock(
        label=_("what is said and shown"),
        features=[*INLINE_FEATURES, "ul"],
        help_text=_(
            "Write the whole text or a good summary, for people who cannot hear, see or play it."
        ),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A film, as a link. Readers are followed by nobody before they click.")
        template = "blocks/video.html"
        value_class = VideoValue

    def clean(self, value: Any) -> Any:
        """An address on YouTube is not on Vimeo."""
        cleaned = super().clean(value)
        hosts = HOSTS.get(cleaned["provider"])
        host = cleaned.host
        if hosts and host and not any(f".{host}".endswith(f".{known}") for known in hosts):
            message = gettext("This address is not on %(provider)s. Choose where the video plays.")
            problem = ValidationError(message % {"provider": cleaned.provider_name})
            raise StructBlockValidationError(block_errors={"url": problem})
        return cleaned

    def get_preview_value(self) -> Any:
        """With the newest picture of the library."""
        return self.normalize(
            {
                "provider": "youtube",
                "url": "https://www.youtube.com/",
                "title": gettext("One platform for children and young people"),
                "duration": "3:25",
                "language": "",
                "picture": newest_picture(),
                "summary": gettext("<p>A child, a parent and a youth worker tell their story.</p>"),
            }
        )
