"""The CMS screens of deciding: ranking, one decision, the deliberation with its act."""

from django.urls import path

from calls.deciding.admin import decision, deliberation, ranking

urlpatterns = [
    path("<int:pk>/ranking/", ranking.ranking, name="ranking"),
    path("<int:pk>/ranking/propose/", ranking.propose, name="propose"),
    path("<int:pk>/deliberation/", deliberation.deliberation, name="deliberation"),
    path("acts/<uuid:uuid>/", deliberation.act_file, name="act_file"),
    path("files/<uuid:uuid>/decision/", decision.decision, name="decision"),
    path("files/<uuid:uuid>/decision/drop/", decision.drop, name="drop_decision"),
    path("files/<uuid:uuid>/decision/letter/", decision.letter_preview, name="letter_preview"),
]
