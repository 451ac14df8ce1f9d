"""Opening a call: its form is compiled and sealed, and from then on only the clock decides."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.announcing.missing import Missing, what_is_missing
from calls.models import Call, FormVersion, Theme
from calls.permissions import may_build_calls
from calls.steps import StepRefused
from tandem.audit.recording import record
from tandem.formkit.compile import compile_form, seal
from tandem.formkit.schema import Choice, Form

__all__ = ["CallNotReady", "Missing", "compiled", "open_call", "what_is_missing"]


class CallNotReady(StepRefused):
    """Something is missing; `gaps` says what and where."""

    def __init__(self, gaps: Sequence[Missing]) -> None:
        super().__init__(_("This call cannot be opened yet: something is missing."))
        self.gaps = list(gaps)


@transaction.atomic
def open_call(*, call: Call, actor) -> Call:
    """Compile the form into an immutable FormVersion and open the call.

    People can apply from `opens_at` to `closes_at`. Raises CallNotReady with what is missing, or
    StepRefused; nothing has changed then.
    """
    row = Call.objects.select_for_update(of=("self",)).select_related("form").get(pk=call.pk)
    if not may_build_calls(actor):
        raise StepRefused(_("Only calls managers may do this."))
    if row.opened_at:
        raise StepRefused(_("This call was opened before."))
    gaps = [gap for gap in what_is_missing(row) if gap.blocking]
    if gaps:
        raise CallNotReady(gaps)
    schema = compiled(row, row.regime.file_languages).to_json()
    row.form_version = FormVersion.objects.create(schema=schema, sha256=seal(schema))
    row.opened_at, row.opened_by = timezone.now(), actor
    row.save(update_fields=["form_version", "opened_at", "opened_by"])
    record(
        "call.opened",
        row,
        actor=actor,
        scope=row,
        data={"form_version": row.form_version_id, "sha256": row.form_version.sha256},
    )
    return row


def compiled(call: Call, languages: Sequence[str]) -> Form:
    """The form of this call as applicants would see it now, with its themes and amounts.

    Raises StepRefused where no form was chosen.
    """
    if call.form is None:
        raise StepRefused(_("Choose a form first."))
    themes = Theme.objects.filter(envelope__call=call).order_by(
        "envelope__sort_order", "envelope_id", "sort_order", "pk"
    )
    schema = compile_form(
        call.form,
        languages=languages,
        choices={
            "theme": [
                Choice(str(theme.pk), {"nl": theme.name_nl, "fr": theme.name_fr})
                for theme in themes
            ]
        },
        limits={"requested_amount": (call.minimum_amount, call.maximum_amount)},
    )
    return Form.from_json(schema)
