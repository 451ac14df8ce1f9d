"""The desk in the CMS: the overview of calls, the cockpit of one, the list of files, the dossier."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.desk.admin import dossier, files, overview
from calls.desk.listing import works_at_desk
from calls.screens import WorkItem

urlpatterns = [
    path("", overview.calls, name="calls"),
    path("<int:pk>/", overview.cockpit, name="cockpit"),
    path("files/", files.listing, name="files"),
    path("files/results/", files.results, name="files_results"),
    path("files/<uuid:uuid>/", dossier.file, name="file"),
    path("files/<uuid:uuid>/steps/<slug:step>/", dossier.take, name="take"),
    path("attachments/<uuid:uuid>/", dossier.download, name="download"),
    path("letters/<uuid:uuid>/", dossier.letter, name="letter"),
]

menu_items = [
    WorkItem(_("Overview"), "calls", icon="clipboard-list", order=10, shown_to=works_at_desk),
    WorkItem(_("Files"), "files", icon="doc-full", order=20, shown_to=works_at_desk),
]
home_panels = [overview.DeskPanel]
