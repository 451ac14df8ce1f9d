"""The one public door: what the rest of the site may know of calls."""

from calls.models import Award, Call, CallPage

__all__ = ["Award", "Call", "CallPage"]
