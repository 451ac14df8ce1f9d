"""A request of somebody who is signed in, for the type checker."""

from datetime import datetime

from django.http import HttpRequest

from tandem.accounts.models import User


class PersonRequest(HttpRequest):
    """Behind `login_required` or the CMS door, with the instant of arrival."""

    user: User
    received_at: datetime
