"""Events: the agenda, series that come back, and the events themselves."""

from home.models.events.event_index import EventIndexPage
from home.models.events.event_page import EventPage
from home.models.events.event_series import EventSeriesPage
from home.models.events.states import Admission, Attendance, EventState

__all__ = [
    "Admission",
    "Attendance",
    "EventIndexPage",
    "EventPage",
    "EventSeriesPage",
    "EventState",
]
