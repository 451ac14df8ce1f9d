"""The small forms around an application; its sections are built by formkit."""

from crispy_forms.helper import FormHelper
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from calls.models import Call
from tandem.organisations.models import Organisation


class _Plain(forms.Form):
    """The `<form>` tag and the buttons are the template's."""

    use_required_attribute = False

    @property
    def helper(self) -> FormHelper:
        """Draw the fields alone."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper


class StartForm(_Plain):
    """For which organisation and in which language; not asked where there is one answer."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("For which organisation do you apply?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose an organisation.")},
    )
    language = forms.ChoiceField(
        label=_("In which language do you apply?"),
        help_text=_("You write your answers in this language, and we write to you in it."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )

    def __init__(
        self, *args, call: Call, organisations: QuerySet[Organisation], language: str, **kwargs
    ) -> None:
        super().__init__(*args, **kwargs)
        allowed = call.regime.file_languages
        names = dict(settings.LANGUAGES)
        self.fields["organisation"].queryset = organisations  # type: ignore[attr-defined]
        self.fields["language"].choices = [(code, names[code]) for code in allowed]  # type: ignore[attr-defined]
        self.fields["language"].initial = language if language in allowed else allowed[0]
        one = organisations[:2]
        if len(one) == 1:
            self._settle("organisation", one[0])
        if len(allowed) == 1:
            self._settle("language", allowed[0])

    def _settle(self, name: str, value: object) -> None:
        """There is nothing to choose: no question, whatever is posted."""
        self.fields[name].initial = value
        self.fields[name].widget = forms.HiddenInput()
        self.fields[name].disabled = True


class WithdrawForm(_Plain):
    """Why."""

    reason = forms.CharField(
        label=_("Why do you withdraw your application?"),
        help_text=_("One sentence is enough. The case officer reads it."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Give a reason.")},
    )
