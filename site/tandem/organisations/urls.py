"""Organisations: mine, registering or joining one, members and invitations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from tandem.organisations import views

app_name = "organisations"
urlpatterns = [
    path("", views.mine, name="mine"),
    path(_("add/"), views.add, name="add"),
    path(_("add/<str:number>/"), views.join, name="join"),
    path(_("invitation/<uuid:uuid>/"), views.invitation, name="invitation"),
    path("<int:pk>/", views.show, name="show"),
    path(_("<int:pk>/facts/"), views.facts, name="facts"),
    path(_("<int:pk>/invite/"), views.invite, name="invite"),
    path(
        _("<int:pk>/invitations/<int:invitation_pk>/withdraw/"),
        views.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path(_("<int:pk>/members/<int:member_pk>/"), views.member, name="member"),
    path(_("<int:pk>/members/<int:member_pk>/remove/"), views.remove_member, name="remove_member"),
]
