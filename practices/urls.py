"""Sharing a practice of one's own, under /nl/ and /fr/."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from practices import views

app_name = "practices"
urlpatterns = [
    path("", views.start, name="start"),
    path(_("sent/"), views.sent, name="sent"),
    path(_("confirm/<str:token>/"), views.confirm, name="confirm"),
    path(_("<str:token>/step/<int:number>/"), views.step, name="step"),
    path(_("<str:token>/check/"), views.check, name="check"),
    path(_("<str:token>/picture/<uuid:uuid>/"), views.picture, name="picture"),
    path(_("<str:token>/picture/<uuid:uuid>/remove/"), views.remove, name="remove"),
]
