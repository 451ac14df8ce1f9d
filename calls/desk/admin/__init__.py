"""The desk in the CMS: calls, the cockpit of one, files, the dossier, organisations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.desk.admin import dossier, files, organisations, overview
from calls.desk.listing import works_at_desk
from calls.permissions import may_verify_organisations
from tandem.accounts.cms_menu import WorkItem

urlpatterns = [
    path("", overview.calls, name="calls"),
    path("<int:pk>/", overview.cockpit, name="cockpit"),
    path("files/", files.listing, name="files"),
    path("files/results/", files.results, name="files_results"),
    path("files/<uuid:uuid>/", dossier.file, name="file"),
    path("files/<uuid:uuid>/steps/<slug:step>/", dossier.take, name="take"),
    path("attachments/<uuid:uuid>/", dossier.download, name="download"),
    path("letters/<uuid:uuid>/", dossier.letter, name="letter"),
    path("organisations/", organisations.listing, name="organisations"),
    path("organisations/results/", organisations.results, name="organisations_results"),
    path("organisations/<int:pk>/", organisations.organisation, name="organisation"),
    path("organisations/<int:pk>/withdraw/", organisations.withdraw, name="withdraw_check"),
]

menu_items = [
    WorkItem(
        _("Overview"), "calls_cms:calls", icon="clipboard-list", order=10, shown_to=works_at_desk
    ),
    WorkItem(_("Files"), "calls_cms:files", icon="doc-full", order=20, shown_to=works_at_desk),
    WorkItem(
        _("Organisations"),
        "calls_cms:organisations",
        icon="group",
        order=80,
        shown_to=may_verify_organisations,
    ),
]
home_panels = [overview.DeskPanel]
