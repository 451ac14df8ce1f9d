"""Where people land, their profile, and the way to a second factor."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tandem.accounts import door
from tandem.accounts.access import may_enter_cms
from tandem.accounts.forms import ProfileForm
from tandem.accounts.language import choose_language


@login_required
def landing(request: HttpRequest) -> HttpResponse:
    """After signing in: the CMS for those who work there, else the overview of applications."""
    if may_enter_cms(request.user):
        return redirect(door.CMS)
    return redirect("calls:mine")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Name and language; saving leads to this page in the language that was chosen."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        choose_language(user=user, language=user.language)
        with translation.override(user.language):
            messages.success(request, _("Your profile is saved."))
            return redirect("accounts:profile")
    return render(
        request, "account/profile.html", {"form": form}, status=422 if form.errors else 200
    )


@login_required
def second_factor(request: HttpRequest) -> HttpResponse:
    """Explains why the CMS asks for a second factor, and leads on once there is one."""
    if not may_enter_cms(request.user):
        return redirect("mfa_index")
    if door.has_second_factor(request):
        onward = door.way_back(request)
        request.session.pop(door.WAY_BACK, None)
        return redirect(onward)
    return render(request, "account/second_factor.html")


@require_http_methods(["GET", "HEAD", "POST"])
def cms_logout(request: HttpRequest) -> HttpResponse:
    """Wagtail's *Log out* button posts here; a mere visit is asked to confirm."""
    if request.method != "POST":
        return redirect("account_logout")
    get_adapter(request).logout(request)
    return redirect("account_login")
