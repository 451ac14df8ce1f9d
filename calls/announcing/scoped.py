"""Grant data in Wagtail's generic screens: scoped to the person, refused by role, not in its log.

Stock views check permissions for a model and not for a row, redirect where we say 403, and write
names of people and files into Wagtail's log. Rooms above use these too.
"""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies.base import BasePermissionPolicy

from calls.permissions import may_build_calls
from calls.screens import forbidden
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.audit.recording import record


class ManagersPolicy(BasePermissionPolicy):
    """Calls managers may do everything, nobody else anything. A superuser is nobody here."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return may_build_calls(user)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return may_build_calls(user)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet:
        rows = self.model._default_manager
        return rows.all() if may_build_calls(user) else rows.none()

    def users_with_any_permission(self, actions: Any) -> QuerySet:
        return User.objects.filter(groups__name=Role.CALLS_MANAGER, is_active=True)


class Scoped:
    """Rows from `scope`; a row outside it is 404 like a missing one, the wrong role is 403."""

    request: HttpRequest
    model: type[Model]

    def scope(self) -> QuerySet:
        """The rows that this person may know of."""
        rows = self.model._default_manager
        visible_to = getattr(rows, "visible_to", None)
        if visible_to is not None:
            return visible_to(self.request.user)
        return rows.all() if may_build_calls(self.request.user) else rows.none()

    def get_base_queryset(self) -> QuerySet:
        """For lists."""
        return self.scope()

    def get_queryset(self) -> QuerySet:
        """For one row."""
        return self.scope()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """First 404 for a foreign row, then 403 inside the CMS, never a redirect."""
        if "pk" in kwargs and not self.scope().filter(pk=kwargs["pk"]).exists():
            raise Http404
        try:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        except PermissionDenied as refusal:
            return forbidden(request, str(refusal))


class ScopedIndexView(Scoped, generic.IndexView):
    """A list without export."""

    default_ordering: Any = None

    def get_queryset(self) -> QuerySet:
        """Wagtail's, which starts from `get_base_queryset`."""
        return generic.IndexView.get_queryset(self)


class Recorded(Scoped):
    """Saves the form and writes a line in our own record instead of Wagtail's log."""

    verb: ClassVar[str] = ""
    form: Any

    def save_instance(self) -> Model:
        """In the transaction of the view. The record holds names of fields, never their values."""
        changed = sorted(self.form.changed_data)
        changed += sorted(
            name
            for name, formset in getattr(self.form, "formsets", {}).items()
            if formset.has_changed()
        )
        row = self.form.save()
        record(
            f"{row._meta.model_name}.{self.verb}",
            row,
            actor=self.request.user,  # type: ignore[arg-type]
            scope=row,
            data={"fields": changed},
        )
        return row


class ScopedCreateView(Recorded, generic.CreateView):
    """Adds a row."""

    verb = "added"


class ScopedEditView(Recorded, generic.EditView):
    """Changes a row."""

    verb = "changed"

    def get_last_updated_info(self) -> None:
        """Our record knows; Wagtail's log does not."""


class ScopedDeleteView(Scoped, generic.DeleteView):
    """Deletes a row that nothing depends on; `keeps` says why one must stay."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """The stock view looks the row up here."""
        self.request = request
        super().setup(request, *args, **kwargs)

    def keeps(self, row: Model) -> str:
        """Why this row cannot be deleted, or nothing."""
        return ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """403 with the reason where the row must stay."""
        if may_build_calls(request.user) and (why := self.keeps(self.object)):
            return forbidden(request, why)
        return super().dispatch(request, *args, **kwargs)

    def delete_action(self) -> None:
        """On record before it is gone."""
        with transaction.atomic():
            row = self.object
            record(
                f"{row._meta.model_name}.deleted",
                row,
                actor=self.request.user,  # type: ignore[arg-type]
                scope=row,
            )
            row.delete()


class ScopedViewSet(ModelViewSet):
    """List, add, edit and delete; no history, usage, copy, inspection or export."""

    index_view_class = ScopedIndexView
    add_view_class = ScopedCreateView
    edit_view_class = ScopedEditView
    delete_view_class = ScopedDeleteView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without the addresses that do not exist."""
        without = {"history_url_name": None, "usage_url_name": None}
        return super().get_common_view_kwargs(**{**kwargs, **without})

    def get_urlpatterns(self) -> list:
        """Only what is said above."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("edit/<int:pk>/", self.edit_view, name="edit"),
            path("delete/<int:pk>/", self.delete_view, name="delete"),
        ]

    def get_permissions_to_register(self) -> QuerySet:
        """None: groups cannot be given grant data by ticking a box."""
        return super().get_permissions_to_register().none()
