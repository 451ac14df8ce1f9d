"""The applicant's screens: they only connect."""

from calls.applying.views.after import delete, receipt, withdraw
from calls.applying.views.checking import check, send
from calls.applying.views.file import attachment, remove
from calls.applying.views.overview import mine
from calls.applying.views.section import autosave, later, section
from calls.applying.views.start import start
from calls.applying.views.tasks import application

__all__ = [
    "application",
    "attachment",
    "autosave",
    "check",
    "delete",
    "later",
    "mine",
    "receipt",
    "remove",
    "section",
    "send",
    "start",
    "withdraw",
]
