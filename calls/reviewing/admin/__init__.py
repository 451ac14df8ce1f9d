"""The CMS screens of reviewing: *My reviews*, the conflict question, scoring, and assigning."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.enums import CallRoleKind
from calls.reviewing.admin import assigning, mine, scoring
from tandem.accounts.cms_menu import WorkItem

urlpatterns = [
    path("reviews/", mine.my_reviews, name="my_reviews"),
    path("reviews/<uuid:uuid>/", scoring.review, name="review"),
    path("reviews/<uuid:uuid>/autosave/", scoring.autosave, name="review_autosave"),
    path("reviews/<uuid:uuid>/conflict/", mine.conflict, name="conflict"),
    path("<int:pk>/assigning/", assigning.grid, name="assigning"),
    path("<int:pk>/assigning/start/", assigning.start_many, name="start_reviews"),
    path("files/<uuid:uuid>/reviewers/", assigning.file_reviewers, name="file_reviewers"),
    path("files/<uuid:uuid>/start-review/", assigning.start, name="start_review"),
    path("files/<uuid:uuid>/close-review/", assigning.close, name="close_review"),
]

menu_items = [
    WorkItem(
        _("My reviews"),
        "calls_cms:my_reviews",
        icon="glasses",
        order=30,
        shown_to=lambda user: (
            user.call_roles.filter(role=CallRoleKind.REVIEWER).exists() or user.assignments.exists()
        ),
    ),
]
home_panels = [mine.ReviewsPanel]
