"""SiteTexts: what the site says of itself on every page, in both languages on one row."""

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site

from tandem.formats.language import current_language, in_language


class SocialLinkBlock(blocks.StructBlock):
    """A channel of the organisation elsewhere."""

    name = blocks.CharBlock(
        label=_("name"), max_length=40, help_text=_("As readers know it, such as “Mastodon”.")
    )
    url = blocks.URLBlock(
        label=_("address"), help_text=_("The page of the organisation there, with https://.")
    )

    class Meta:
        icon = "link-external"
        label = _("Channel")
        description = _(
            "A channel of the organisation elsewhere; a link at the bottom of every page."
        )
        preview_value = {"name": "Mastodon", "url": "https://social.example.org/@gelijkekansen"}
        template = "blocks/social_link.html"


class SocialLinksBlock(blocks.StreamBlock):
    """The channels in the footer."""

    channel = SocialLinkBlock()


@register_setting(icon="site")
class SiteTexts(BaseSiteSetting):
    """Name, tagline, organisation, contact and footer. What is empty falls back on the other language,
    and the name on the one that the operator set."""

    name_nl = models.CharField(
        _("name of the site in Dutch"),
        max_length=60,
        blank=True,
        help_text=_("Stands at the top of every page, in titles and in mails."),
    )
    name_fr = models.CharField(
        _("name of the site in French"),
        max_length=60,
        blank=True,
        help_text=_("Stands at the top of every page, in titles and in mails."),
    )
    tagline_nl = models.CharField(
        _("tagline in Dutch"),
        max_length=80,
        blank=True,
        help_text=_("A few words under the name: for whom the site is."),
    )
    tagline_fr = models.CharField(
        _("tagline in French"),
        max_length=80,
        blank=True,
        help_text=_("A few words under the name: for whom the site is."),
    )
    organisation_nl = models.CharField(
        _("organisation in Dutch"),
        max_length=150,
        blank=True,
        help_text=_("Who is behind the site; it stands at the bottom of every page."),
    )
    organisation_fr = models.CharField(
        _("organisation in French"),
        max_length=150,
        blank=True,
        help_text=_("Who is behind the site; it stands at the bottom of every page."),
    )
    address_nl = models.TextField(
        _("address in Dutch"),
        max_length=300,
        blank=True,
        help_text=_("As on an envelope, line by line."),
    )
    address_fr = models.TextField(
        _("address in French"),
        max_length=300,
        blank=True,
        help_text=_("As on an envelope, line by line."),
    )
    contact_email = models.EmailField(
        _("e-mail for questions"),
        blank=True,
        help_text=_("The address of a service. Everybody can read it."),
    )
    contact_phone = models.CharField(
        _("telephone"),
        max_length=30,
        blank=True,
        help_text=_("The number of a service, with spaces: “02 555 01 00”."),
    )
    footer_nl = models.TextField(
        _("footer text in Dutch"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences at the bottom of every page."),
    )
    footer_fr = models.TextField(
        _("footer text in French"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences at the bottom of every page."),
    )
    social_links = StreamField(
        SocialLinksBlock(max_num=6),
        blank=True,
        verbose_name=_("channels elsewhere"),
        help_text=_("At most six; the same in both languages."),
    )

    panels = [
        FieldRowPanel([FieldPanel("name_nl"), FieldPanel("name_fr")], heading=_("Name")),
        FieldRowPanel([FieldPanel("tagline_nl"), FieldPanel("tagline_fr")], heading=_("Tagline")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("organisation_nl"), FieldPanel("organisation_fr")]),
                FieldRowPanel([FieldPanel("address_nl"), FieldPanel("address_fr")]),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            ],
            _("Organisation"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("footer_nl"), FieldPanel("footer_fr")]),
                FieldPanel("social_links"),
            ],
            _("Footer"),
        ),
    ]

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")

    def __str__(self) -> str:
        return self.name("nl")

    def name(self, language: str | None = None) -> str:
        """The name of the site, in the reader's language unless another one is asked for."""
        language = language or current_language()
        return in_language(self, "name", language) or settings.SITE_NAME[language]

    def words(self, name: str) -> str:
        """`tagline`, `organisation`, `address` or `footer` in the reader's language."""
        return in_language(self, name)


def stored_texts() -> SiteTexts:
    """The row of the site, or an empty one: reading never writes. One query."""
    return SiteTexts.objects.filter(site__is_default_site=True).first() or SiteTexts()


def remember_site(request: HttpRequest) -> None:
    """Find the site of this request with its texts, in the one query that Wagtail asks for the site.

    Where there are several sites, the choice is left to Wagtail.
    """
    sites = list(Site.objects.select_related("root_page", "sitetexts")[:2])
    if len(sites) == 1:
        request._wagtail_site = sites[0]  # type: ignore[attr-defined]
        request._site_texts = getattr(sites[0], "sitetexts", None) or SiteTexts()  # type: ignore[attr-defined]


def site_texts(request: HttpRequest) -> SiteTexts:
    """The texts of the site, asked once a request."""
    if not hasattr(request, "_site_texts"):
        request._site_texts = stored_texts()  # type: ignore[attr-defined]
    return request._site_texts  # type: ignore[attr-defined]
