"""The blocks of a network: how it is built, what it does, which practices it exchanges."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.models import Locale, Page

STRUCTURE_PREVIEW = "home/networks/structure_preview.html"
PEOPLE_HELP = _("Name services, organisations and functions, never persons.")
RHYTHM_HELP = _("Say it in words, such as “at least four times a year”.")


class GroupBlock(blocks.StructBlock):
    """People who meet: who they are, and how often they meet."""

    rhythm = blocks.CharBlock(
        label=_("how often"), required=False, max_length=150, help_text=RHYTHM_HELP
    )
    people = blocks.TextBlock(
        label=_("who"),
        required=False,
        help_text=PEOPLE_HELP,
    )
    task = blocks.TextBlock(
        label=_("what for"),
        required=False,
        help_text=_("Say what the group works on or decides."),
    )

    class Meta:
        icon = "group"
        preview_template = STRUCTURE_PREVIEW
        preview_value = {"rhythm": _("twice a year"), "people": _("All members and partners")}


class WorkingGroupBlock(blocks.StructBlock):
    """A group about one theme."""

    theme = blocks.CharBlock(
        label=_("theme"), max_length=150, help_text=_("Use a word or two, such as “language”.")
    )
    rhythm = blocks.CharBlock(
        label=_("how often"), required=False, max_length=150, help_text=RHYTHM_HELP
    )
    people = blocks.TextBlock(label=_("who"), required=False, help_text=PEOPLE_HELP)

    class Meta:
        icon = "group"
        label = _("Working group")
        description = _("A group about one theme, with the rhythm of its meetings.")
        preview_template = STRUCTURE_PREVIEW
        preview_value = {"theme": _("Language"), "rhythm": _("at least four times a year")}


class PartnersBlock(blocks.StructBlock):
    """Services or organisations that take part."""

    names = blocks.ListBlock(
        blocks.CharBlock(label=_("name"), max_length=200),
        label=_("partners"),
        min_num=1,
        help_text=_("Write each service or organisation on a line of its own."),
    )

    class Meta:
        icon = "group"
        preview_template = STRUCTURE_PREVIEW
        preview_value = {"names": [_("Public library"), _("Leisure service")]}


class StructureBlock(blocks.StreamBlock):
    """How a network is built: its groups, its partners, those who know the problem themselves."""

    whole_network = GroupBlock(
        label=_("The whole network"),
        description=_("When all members and partners come together."),
    )
    steering_group = GroupBlock(
        label=_("Steering group"), description=_("Those who follow up the work.")
    )
    working_group = WorkingGroupBlock()
    internal_partners = PartnersBlock(
        label=_("Internal partners"), description=_("Services of the municipality itself.")
    )
    external_partners = PartnersBlock(
        label=_("External partners"), description=_("Organisations outside the town hall.")
    )
    volunteers = PartnersBlock(label=_("Volunteers"), description=_("Organisations of volunteers."))
    lived_experience = blocks.TextBlock(
        icon="user",
        label=_("People with lived experience"),
        preview_template=STRUCTURE_PREVIEW,
        preview_value=_("Parents and young people read each leaflet before it is printed."),
        help_text=_("Tell what people who know the problem from their own life do in the network."),
    )


class ActivityBlock(blocks.StructBlock):
    """What members do together, with the events where it happens."""

    kind = blocks.ChoiceBlock(
        label=_("kind"),
        choices=[
            ("meeting", pgettext_lazy("network", "Meetings")),
            ("training", _("Trainings")),
        ],
        default="meeting",
        help_text=_("It becomes the title, together with those for whom it is."),
    )
    for_whom = blocks.CharBlock(
        label=_("for whom"),
        max_length=150,
        required=False,
        help_text=_("Name a function, such as “aldermen”, never a person."),
    )
    text = blocks.TextBlock(
        label=_("text"),
        required=False,
        help_text=_("Say in a few sentences what the members do there."),
    )
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(
            page_type=["home.EventSeriesPage", "home.EventPage"], label=_("event or series")
        ),
        label=_("events and series"),
        required=False,
        help_text=_("Readers get them in their own language."),
    )

    class Meta:
        icon = "date"
        label = _("Meetings or trainings")
        template = "home/networks/activity.html"
        description = _("What the members do together, and for whom it is.")
        preview_value = {
            "kind": "training",
            "for_whom": _("aldermen"),
            "text": _("Twice a year, on one subject that the members choose themselves."),
        }


class ActivitiesBlock(blocks.StreamBlock):
    """Meetings and trainings."""

    activity = ActivityBlock()


class PracticeBlock(blocks.PageChooserBlock):
    """A practice, as a card."""

    class Meta:
        icon = "doc-full"
        label = _("inspiring practice")
        description = _("A practice that members learnt from each other, as a card.")
        preview_template = "home/networks/practice_preview.html"

    def get_preview_value(self) -> Page | None:
        """The practice that was published last in the editor's language."""
        found = self.target_model.objects.live().public().filter(locale=Locale.get_active())
        return found.order_by("-last_published_at").first()


class PracticesBlock(blocks.StreamBlock):
    """Practices that members learnt from each other."""

    practice = PracticeBlock(page_type="practices.PracticePage")
