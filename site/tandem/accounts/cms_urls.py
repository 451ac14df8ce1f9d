"""Wagtail's own ways to sign in and out, taken over before Wagtail's include (trust F1).

`WAGTAILADMIN_LOGIN_URL` only changes where Wagtail redirects; its log-in view would still open a
session without a second factor.
"""

from django.urls import path, re_path
from django.views.generic import RedirectView

from tandem.accounts import views

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns = [
    path("login/", to_login, name="cms_login"),
    path("logout/", views.cms_logout, name="cms_logout"),
    re_path(r"^password_reset/", to_login, name="cms_password_reset"),
]
