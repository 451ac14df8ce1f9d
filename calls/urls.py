"""The applicants' addresses, under /nl/ and /fr/, each in its own language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.applying import views
from calls.letters import views as letters

app_name = "calls"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<uuid:uuid>/", views.application, name="application"),
    path(_("<uuid:uuid>/section/<str:section_id>/"), views.section, name="section"),
    path(_("<uuid:uuid>/section/<str:section_id>/autosave/"), views.autosave, name="autosave"),
    path(_("<uuid:uuid>/saved/"), views.later, name="later"),
    path(_("<uuid:uuid>/check/"), views.check, name="check"),
    path(_("<uuid:uuid>/send/"), views.send, name="send"),
    path(_("<uuid:uuid>/receipt/"), views.receipt, name="receipt"),
    path(_("<uuid:uuid>/withdraw/"), views.withdraw, name="withdraw"),
    path(_("<uuid:uuid>/delete/"), views.delete, name="delete"),
    path(_("files/<uuid:uuid>/"), views.attachment, name="attachment"),
    path(_("files/<uuid:uuid>/remove/"), views.remove, name="remove"),
    path(_("letters/<uuid:uuid>/"), letters.letter, name="letter"),
    path(_("<str:code>/start/"), views.start, name="start"),
]
