"""The four short steps of sharing a practice, and the editors' reason."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from practices.models import AgeGroup, PolicyDomain, TargetGroup
from practices.sharing.pictures import MAX_PICTURE, MAX_PICTURES
from tandem.files.limits import MB
from tandem.formats.alphabet import alphabetical
from tandem.places.fields import MunicipalityField

#: People do not see this field; robots fill it in.
HONEYPOT = "homepage"


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Step(forms.Form):
    """The `<form>` tag and the buttons are the template's."""

    use_required_attribute = False
    title: Any = ""

    @property
    def helper(self) -> FormHelper:
        """Draw the fields alone."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    def typed(self) -> dict[str, Any]:
        """What was posted, right or wrong, as text or lists of text."""
        lists = (forms.CheckboxSelectMultiple, forms.SelectMultiple)
        return {
            name: self.data.getlist(name)  # type: ignore[attr-defined]
            if isinstance(field.widget, lists)
            else self.data.get(name, "")
            for name, field in self.fields.items()
            if not isinstance(field, forms.FileField)
        }


class WhatForm(Step):
    """1: what, in which domain, and where."""

    title = _("What and where")

    name = forms.CharField(
        label=_("What do you call your practice?"),
        max_length=200,
        help_text=_("A title in plain words, for example “The social service at school”."),
        error_messages={"required": _("Give your practice a title.")},
    )
    domain = forms.ModelChoiceField(
        PolicyDomain.objects.none(),
        label=_("Policy domain"),
        to_field_name="code",
        empty_label=_("Choose a policy domain"),
        error_messages={"required": _("Choose the domain that fits best.")},
    )
    municipality = MunicipalityField(
        label=_("In which municipality?"),
        required=False,
        help_text=_("Leave it open if it is not about one municipality."),
    )
    elsewhere = forms.CharField(
        label=_("Somewhere else, or in more places?"),
        max_length=200,
        required=False,
        help_text=_("For example a school, a region, or other municipalities."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _sorted_choices(self.fields["domain"], PolicyDomain)


class WhomForm(Step):
    """2: who does it, and for whom."""

    title = _("Who and for whom")

    run_by = forms.CharField(
        label=_("Who runs it?"),
        max_length=200,
        help_text=_("The municipality, service or organisation; no names of people."),
        error_messages={"required": _("Say which municipality, service or organisation runs it.")},
    )
    partners = forms.CharField(
        label=_("With which partners?"),
        max_length=600,
        required=False,
        widget=_text(3),
        help_text=_("One on each line."),
    )
    target_groups = forms.ModelMultipleChoiceField(
        TargetGroup.objects.none(),
        label=_("For whom is it?"),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    age_groups = forms.ModelMultipleChoiceField(
        AgeGroup.objects.none(),
        label=_("For which age?"),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, model in (("target_groups", TargetGroup), ("age_groups", AgeGroup)):
            if not _sorted_choices(self.fields[name], model):
                del self.fields[name]


class StoryForm(Step):
    """3: the story, and how one knows that it works."""

    title = _("Your story")

    what = forms.CharField(
        label=_("What do you do?"),
        max_length=1500,
        widget=_text(5),
        help_text=_("A few sentences are enough. We may ask you for more later."),
        error_messages={"required": _("Tell in a sentence or two what you do.")},
    )
    who = forms.CharField(
        label=_("Who takes part in it, and how?"),
        max_length=1500,
        required=False,
        widget=_text(3),
    )
    why = forms.CharField(
        label=_("Why do you do it?"),
        max_length=1500,
        widget=_text(4),
        help_text=_("Which problem did you see, and what changes?"),
        error_messages={"required": _("Tell in a sentence or two why you do it.")},
    )
    evidence = forms.CharField(
        label=_("How do you know that it works?"),
        max_length=1500,
        required=False,
        widget=_text(4),
        help_text=_("For example figures, a survey, or what people tell you."),
    )
    # People write `www.…`; the rest of the address is ours to add, and counts for its length.
    website = forms.URLField(
        label=_("Website"),
        assume_scheme="https",
        max_length=200,
        required=False,
        help_text=_("For example www.example.be."),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )


class PicturesInput(forms.ClearableFileInput):
    """A file box that takes several pictures at once."""

    allow_multiple_selected = True


class PicturesField(forms.FileField):
    """Several uploads; the act that keeps them judges each one."""

    widget = PicturesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # type: ignore[override]
        """What was chosen, as a list."""
        if not data:
            return []
        return list(data) if isinstance(data, list | tuple) else [data]


class ContactForm(Step):
    """4: pictures, whom readers may contact, and who sends it."""

    title = _("Pictures and contact")

    pictures = PicturesField(
        label=_("Pictures"),
        required=False,
        widget=PicturesInput(attrs={"accept": "image/jpeg,image/png"}),
        help_text=_(
            "You can add %(max_pictures)s pictures (jpg or png, at most %(max_mb)s MB each). Only "
            "pictures that you may share, of people who agree."
        ),
    )
    contact_function = forms.CharField(
        label=_("Whom may readers contact?"),
        max_length=150,
        required=False,
        help_text=_("A service or function, for example “equal chances service”."),
    )
    contact_email = forms.EmailField(
        label=_("E-mail address for readers"),
        max_length=254,
        required=False,
        help_text=_("Appears on the site. Use the address of a service."),
    )
    sender_name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Give your name.")},
    )
    sender_email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("For our answer alone. We do not publish it."),
        error_messages={"required": _("Give the address to which we may send our answer.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    agreed = forms.BooleanField(
        label=_("You may publish and edit this text and these pictures."),
        error_messages={"required": _("We can only use it with your permission.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        limits = {"max_pictures": MAX_PICTURES, "max_mb": MAX_PICTURE // MB}
        self.fields["pictures"].help_text %= limits


STEPS: dict[int, type[Step]] = {1: WhatForm, 2: WhomForm, 3: StoryForm, 4: ContactForm}


class DeclineForm(forms.Form):
    """Why a contribution is not published."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=_text(5),
        help_text=_(
            "The sender receives these words by mail, in the language of the contribution."
        ),
    )


def _sorted_choices(field: Any, model: Any) -> bool:
    """All rows, by name in the reader's language; whether there are any."""
    field.queryset = model.objects.all()
    rows = list(field.queryset)
    if model is not AgeGroup:
        rows.sort(key=lambda row: alphabetical(row.name))
    empty = getattr(field, "empty_label", None)
    field.choices = [*([("", empty)] if empty else []), *((row.code, row.name) for row in rows)]
    return bool(rows)
