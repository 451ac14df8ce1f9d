"""Accounts: our own screens, and those of allauth that are in use.

Nobody has a password here, so allauth's password screens are not mounted.
"""

from allauth.account.urls import urlpatterns as allauth_account
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from tandem.accounts import step_up_views, views

PASSWORD = ("account_change_password", "account_set_password", "account_reset_password")

own: list[URLPattern | URLResolver] = [
    path("landing/", views.landing, name="landing"),
    path(_("profile/"), views.profile, name="profile"),
    path(_("second-factor/"), views.second_factor, name="second_factor"),
    path(_("proof/"), step_up_views.step_up, name="step_up"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "accounts"))),
    *(one for one in allauth_account if not (one.name or "").startswith(PASSWORD)),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
