"""Where people land after signing in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


@login_required
def landing(request: HttpRequest) -> HttpResponse:
    """Home for now; staff go to the CMS."""
    return redirect("/")
