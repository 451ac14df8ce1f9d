"""The blocks of a network: how it is built, what it does, which practices it exchanges."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

RHYTHM_HELP = _("In words, such as “at least four times a year”.")


class GroupBlock(blocks.StructBlock):
    """People who meet: who they are, and how often they meet."""

    rhythm = blocks.CharBlock(
        label=_("how often"), required=False, max_length=150, help_text=RHYTHM_HELP
    )
    people = blocks.TextBlock(
        label=_("who"),
        required=False,
        help_text=_("Services, organisations and functions; never the names of persons."),
    )
    task = blocks.TextBlock(label=_("what for"), required=False)

    class Meta:
        icon = "group"
        preview_value = {"rhythm": "twee keer per jaar", "people": "Alle leden en partners"}


class WorkingGroupBlock(blocks.StructBlock):
    """A group about one theme."""

    theme = blocks.CharBlock(label=_("theme"), max_length=150)
    rhythm = blocks.CharBlock(
        label=_("how often"), required=False, max_length=150, help_text=RHYTHM_HELP
    )
    people = blocks.TextBlock(label=_("who"), required=False)

    class Meta:
        icon = "group"
        label = _("Working group")
        description = _("A group about one theme, with the rhythm of its meetings.")
        preview_value = {"theme": "Taal", "rhythm": "minstens vier keer per jaar"}


class PartnersBlock(blocks.StructBlock):
    """Services or organisations that take part."""

    names = blocks.ListBlock(
        blocks.CharBlock(label=_("name"), max_length=200), label=_("partners"), min_num=1
    )

    class Meta:
        icon = "group"
        preview_value = {"names": ["Bibliotheek", "Team Vrije Tijd"]}


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
        help_text=_("What people who know the problem from their own life do in the network."),
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
    )
    for_whom = blocks.CharBlock(
        label=_("for whom"),
        max_length=150,
        required=False,
        help_text=_("A function, such as “aldermen”; never the name of a person."),
    )
    text = blocks.TextBlock(label=_("text"), required=False)
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
        preview_value = {"kind": "training", "for_whom": "schepenen"}


class ActivitiesBlock(blocks.StreamBlock):
    """Meetings and trainings."""

    activity = ActivityBlock()


class PracticesBlock(blocks.StreamBlock):
    """Practices that members learnt from each other."""

    practice = blocks.PageChooserBlock(
        page_type="practices.PracticePage", label=_("inspiring practice")
    )
