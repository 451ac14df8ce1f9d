"""The act of the deciding body: date, number and the signed document, kept privately."""

import hashlib
from datetime import date

from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.deciding.recording import DecisionRefused, open_deliberation
from calls.models import Call, Deliberation
from calls.permissions import may_record_decisions
from tandem.audit.recording import record
from tandem.files.checks import FileRefused, check_file
from tandem.files.names import display_name
from tandem.formats.dates import belgian


@transaction.atomic
def attach_act(
    *, call: Call, actor, act_date: date, act_number: str, upload: File | None
) -> Deliberation:
    """Attach the act to the decisions that wait for their release, or replace it.

    `upload` is a PDF; None keeps the document that is there. Raises DecisionRefused.
    """
    _check(call, actor, act_date, act_number)
    waiting = open_deliberation(call)
    if waiting is None:
        raise DecisionRefused(_("Record the decisions first."))
    act = Deliberation.objects.select_for_update().get(pk=waiting.pk)
    if act.released_at is not None:
        raise DecisionRefused(_("These decisions were released: their act stands."))
    act.act_date, act.act_number, act.act_recorded_by = act_date, act_number.strip(), actor
    if upload is not None:
        _keep(act, upload)
    elif not act.act_file:
        raise DecisionRefused(_("Choose the signed act, as a PDF."), "upload")
    act.save()
    record(
        "act.attached",
        act,
        actor=actor,
        scope=call,
        data={
            "date": act_date.isoformat(),
            "number": act.act_number,
            "sha256": act.act_sha256,
        },
    )
    return act


def _check(call: Call, actor, act_date: date, act_number: str) -> None:
    if not may_record_decisions(actor, call):
        raise DecisionRefused(_("You may not attach the act of this call."))
    if act_date > belgian(timezone.now()).date():
        raise DecisionRefused(_("The act cannot have a date in the future."), "act_date")
    if not act_number.strip():
        raise DecisionRefused(_("Enter the number of the act."), "act_number")


def _keep(act: Deliberation, upload: File) -> None:
    """Store the document; the one that it replaces goes once this is committed."""
    name = display_name(upload.name or "")
    try:
        check_file(upload, name, allowed=("pdf",))
    except FileRefused as refusal:
        raise DecisionRefused(str(refusal), "upload") from refusal
    if act.act_file:
        storage, old = act.act_file.storage, str(act.act_file.name)
        transaction.on_commit(lambda: storage.delete(old))
    upload.seek(0)
    act.act_sha256 = hashlib.sha256(upload.read()).hexdigest()
    upload.seek(0)
    act.act_file_name = name
    act.act_file.save(name, upload, save=False)
