"""The forms of programmes, calls and roles in a call."""

import re
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail_localize.models import Translation

from calls.announcing.timetable import from_belgian, to_belgian
from calls.enums import CallRoleKind
from calls.models import Criterion, Envelope
from tandem.accounts.models import User
from tandem.formats.fields import EuroField
from tandem.formkit.models import FormDef

PREFIX = re.compile(r"[A-HJ-NP-Z]{1,4}")
CODE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")


class BelgianDateTimeField(forms.DateTimeField):
    """Belgian time, whatever time zone the person's browser or profile is in; cleans to UTC."""

    widget = AdminDateTimeInput

    def to_python(self, value: Any) -> datetime | None:
        """An instant in UTC; refuses an hour that does not exist or comes twice."""
        if value in self.empty_values:
            return None
        naive: datetime = forms.fields.BaseTemporalField.to_python(self, value)  # type: ignore[assignment]
        try:
            return from_belgian(naive)
        except ValueError as unclear:
            raise ValidationError(str(unclear), code="clock") from unclear

    def strptime(self, value: str, format: str) -> datetime:
        """The wall clock as typed."""
        return datetime.strptime(value, format)  # noqa: DTZ007

    def prepare_value(self, value: Any) -> Any:
        """An instant is shown on the Belgian clock."""
        return to_belgian(value) if isinstance(value, datetime) and value.tzinfo else value


class FormChoice(forms.ModelChoiceField):
    """Forms with the language they were written in."""

    def label_from_instance(self, obj: FormDef) -> str:
        """Two forms may have the same name in two languages."""
        return f"{obj.name} ({obj.locale.get_display_name()})"


def source_forms() -> Any:
    """Forms that are not translations of another one."""
    kept_up = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
        enabled=True,
    )
    return FormDef.objects.filter(~Exists(kept_up)).select_related("locale").order_by("name", "pk")


class EnvelopeForm(WagtailAdminModelForm):
    """An amount as people write it."""

    cap = EuroField(
        label=gettext_lazy("Amount available"),
        minimum=Decimal("0.01"),
        help_text=gettext_lazy("In euro. Decisions can never take more than this."),
    )

    class Meta:
        model = Envelope
        fields = ["name_nl", "name_fr", "cap"]


class CriterionForm(WagtailAdminModelForm):
    """A threshold that can be reached."""

    class Meta:
        model = Criterion
        fields = [
            "name_nl",
            "name_fr",
            "description_nl",
            "description_fr",
            "weight",
            "scale",
            "threshold",
        ]

    def clean(self) -> dict[str, Any]:
        """The threshold is at most the highest score."""
        cleaned = super().clean() or self.cleaned_data
        threshold, scale = cleaned.get("threshold"), cleaned.get("scale")
        if threshold is not None and scale is not None and threshold > scale:
            self.add_error("threshold", _("This is above the highest score."))
        return cleaned


class CallForm(WagtailAdminModelForm):
    """A call: money in euro, instants in Belgian time, everything in order."""

    opens_at = BelgianDateTimeField(
        label=gettext_lazy("Opens"),
        required=False,
        help_text=gettext_lazy("Day and hour in Belgian time, such as 2027-02-15 09:00."),
    )
    closes_at = BelgianDateTimeField(
        label=gettext_lazy("Closes"),
        required=False,
        help_text=gettext_lazy(
            "Day and hour in Belgian time. Until this minute people can send their application."
        ),
    )
    minimum_amount = EuroField(
        label=gettext_lazy("Minimum amount"),
        required=False,
        help_text=gettext_lazy("In euro. Leave empty where there is none."),
    )
    maximum_amount = EuroField(
        label=gettext_lazy("Maximum amount"),
        required=False,
        minimum=Decimal("0.01"),
        help_text=gettext_lazy("In euro, for one project. Leave empty where there is none."),
    )
    form = FormChoice(
        label=gettext_lazy("Form"),
        queryset=FormDef.objects.none(),
        required=False,
        help_text=gettext_lazy(
            "What applicants fill in. Make it first under “Forms”; it is sealed when the call opens."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "form" in self.fields:
            self.fields["form"].queryset = source_forms()

    def clean_code(self) -> str:
        """Capitals, digits and hyphens: it stands in file names and addresses."""
        code = self.cleaned_data["code"].strip().upper()
        if not CODE.fullmatch(code):
            raise ValidationError(_("Use letters, digits and hyphens, such as BXL-GK-2027."))
        return code

    def clean_reference_prefix(self) -> str:
        """Letters that can be told apart when somebody reads a reference aloud."""
        prefix = self.cleaned_data["reference_prefix"].strip().upper()
        if not PREFIX.fullmatch(prefix):
            raise ValidationError(
                _("Use one to four letters, but not I or O: they look like 1 and 0.")
            )
        return prefix

    def clean_budget_year(self) -> int:
        """A year of four digits."""
        year = self.cleaned_data["budget_year"]
        if not 2000 <= year <= 2100:
            raise ValidationError(_("Write the year with four digits, such as 2027."))
        return year

    def clean_minimum_amount(self) -> Decimal:
        """No minimum is zero."""
        return self.cleaned_data["minimum_amount"] or Decimal(0)

    def clean(self) -> dict[str, Any]:
        """Opening before closing, minimum below maximum; empty texts come from the programme."""
        cleaned = super().clean() or self.cleaned_data
        opens, closes = cleaned.get("opens_at"), cleaned.get("closes_at")
        if opens and closes and opens >= closes:
            self.add_error("closes_at", _("The call closes before it opens."))
        low, high = cleaned.get("minimum_amount"), cleaned.get("maximum_amount")
        if low is not None and high is not None and low > high:
            self.add_error("maximum_amount", _("The maximum is below the minimum."))
        programme = cleaned.get("programme")
        for name in ("legal_basis_nl", "legal_basis_fr"):
            if programme and name in cleaned and not cleaned[name]:
                cleaned[name] = getattr(programme, name)
        return cleaned


class OpenedCallForm(WagtailAdminModelForm):
    """What may change after the opening; none of what letters need may be emptied again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = self.instance.regime.file_languages
        needed = [f"{name}_{one}" for name in ("legal_basis", "deciding_body") for one in languages]
        needed += ["budget_article", "contact_name", "contact_email", "contact_phone"]
        for name in needed:
            if name in self.fields:
                self.fields[name].required = True


class AppointForm(forms.Form):
    """Who gets which role."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("The address with which the person signs in."),
        widget=forms.EmailInput({"list": "colleagues", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=CallRoleKind.choices)

    def clean_email(self) -> User:
        """The person with this address."""
        found = User.objects.filter(
            email=self.cleaned_data["email"].lower(), is_active=True
        ).first()
        if found is None:
            raise ValidationError(
                _("Nobody signs in with this address yet. Ask the person to make an account first.")
            )
        return found
