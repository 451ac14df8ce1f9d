"""The applicants' addresses, under /nl/ and /fr/."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.letters import views as letters

app_name = "calls"
urlpatterns: list = [
    path(_("letters/<uuid:uuid>/"), letters.letter, name="letter"),
]
