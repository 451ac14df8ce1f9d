"""Users in the CMS, for administrators: no superusers, no lost roles, all of it audited."""

from allauth.account.models import EmailAddress
from django import forms
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import users

from tandem.accounts.group_names import group_name, group_names
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.audit.recording import record


def name_groups(field: forms.Field) -> None:
    """Show the groups of our roles by the name that the reader knows."""
    field.label_from_instance = group_name  # type: ignore[attr-defined]


class NewUserForm(UserCreationForm):
    """Without the superuser flag: roles say what a person may do."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["is_superuser"]
        name_groups(self.fields["groups"])

    class Meta(UserCreationForm.Meta):
        fields = ["email", "first_name", "last_name", "language", "groups"]

    def clean_email(self) -> str:
        """Addresses are compared in lower case."""
        return self.cleaned_data["email"].lower()


class ChangeUserForm(UserEditForm):
    """Only the person herself changes her address, as it must be verified."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("is_superuser", None)
        name_groups(self.fields["groups"])
        self.fields["email"].disabled = True
        self.fields["email"].help_text = _("The person changes it herself, under “Your account”.")

    class Meta(UserEditForm.Meta):
        fields = ["email", "first_name", "last_name", "language", "is_active", "groups"]


def active_administrators():
    """Those who can let others in; there must always be one."""
    return User.objects.filter(is_active=True, groups__name=Role.ADMINISTRATOR)


def is_last_administrator(user: User) -> bool:
    """Whether nobody would be left who can manage users. Locks the group's row: call in a transaction."""
    Group.objects.select_for_update().get(name=Role.ADMINISTRATOR)
    others = active_administrators().exclude(pk=user.pk)
    return active_administrators().filter(pk=user.pk).exists() and not others.exists()


def record_roles(user: User, *, actor, before: set[str]) -> None:
    """Write into the record which roles a person got or lost."""
    after = set(user.groups.values_list("name", flat=True))
    if after != before:
        changes = {"added": sorted(after - before), "removed": sorted(before - after)}
        record("user.roles", user, actor=actor, data=changes)


class UserIndexView(users.IndexView):
    """With roles; without bulk actions, which ask for no reason and leave no record."""

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")

    @cached_property
    def columns(self):
        left_out = {"bulk_actions", "is_superuser", User.USERNAME_FIELD}
        name, *others = [column for column in super().columns if column.name not in left_out]
        roles = Column(
            "roles",
            label=gettext_lazy("Roles"),
            accessor=lambda user: group_names(user.groups.all()) or "–",
            classname="roles",
        )
        return [name, roles, *others]


class NewUserView(users.CreateView):
    def save_instance(self):
        """Record the first roles. The first code that the person types verifies the address."""
        user = super().save_instance()
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=False)
        record_roles(user, actor=self.request.user, before=set())
        return user


class _NotSuperusers:
    """Superusers are made on the command line; nobody changes them here."""

    def get_object(self, *args, **kwargs):
        return super().get_object(User.objects.filter(is_superuser=False))  # type: ignore[misc]


class ChangeUserView(_NotSuperusers, users.EditView):
    @transaction.atomic
    def form_valid(self, form) -> HttpResponse:
        """Refuse what would leave nobody to manage users; record changed roles."""
        user = self.object
        before = set(user.groups.values_list("name", flat=True))
        stays = form.cleaned_data.get("is_active", True) and any(
            group.name == Role.ADMINISTRATOR for group in form.cleaned_data["groups"]
        )
        if not stays and is_last_administrator(user):
            self.produced_error_message = self.get_error_message()
            form.add_error(
                "groups", _("This is the last administrator. Appoint another one first.")
            )
            return self.form_invalid(form)
        response = super().form_valid(form)
        record_roles(self.object, actor=self.request.user, before=before)
        return response


class DeleteUserView(_NotSuperusers, users.DeleteView):
    @transaction.atomic
    def form_valid(self, form) -> HttpResponse:
        """Refuse the last administrator, and people whose work must stay on record."""
        if is_last_administrator(self.object):
            return self._refuse(_("This is the last administrator. Appoint another one first."))
        label = self.object.pk
        try:
            with transaction.atomic():
                response = super().form_valid(form)
        except ProtectedError:
            return self._refuse(
                _("Files or decisions name this person. Make the account inactive instead.")
            )
        self.object.pk = label
        record("user.deleted", self.object, actor=self.request.user)
        return response

    def _refuse(self, why: str) -> HttpResponse:
        messages.error(self.request, why)
        return redirect(self.get_success_url())


class UserFilterSet(users.UserFilterSet):
    """Without the superuser filter."""

    is_superuser = None

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        name_groups(self.form.fields["group"])


class UserViewSet(users.UserViewSet):
    """People and their roles."""

    filterset_class = UserFilterSet
    index_view_class = UserIndexView
    add_view_class = NewUserView
    edit_view_class = ChangeUserView
    delete_view_class = DeleteUserView
    create_template_name = "wagtailadmin/generic/create.html"
    edit_template_name = "wagtailadmin/generic/edit.html"
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return ChangeUserForm if for_update else NewUserForm
