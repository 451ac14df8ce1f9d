"""Users and groups in the CMS, for administrators: no superusers, no lost roles, all of it audited."""

from allauth.account.models import EmailAddress
from django import forms
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.users.forms import GroupForm, UserCreationForm, UserEditForm
from wagtail.users.views import groups, users

from tandem.accounts.models import User
from tandem.accounts.roles import PERMISSIONS, Role
from tandem.audit.recording import record


class NewUserForm(UserCreationForm):
    """Without the superuser flag: roles say what a person may do."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["is_superuser"]

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
    """Without bulk actions, which ask for no reason and leave no record."""

    @cached_property
    def columns(self):
        return [
            column
            for column in super().columns
            if column.name not in {"bulk_actions", "is_superuser", User.USERNAME_FIELD}
        ]


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


class RoleSafeGroupForm(GroupForm):
    """The groups of our roles keep their names and what `sync_roles` gives them."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].disabled = self.instance.name in list(Role)

    def clean_permissions(self):
        """A role's own permissions cannot be taken away, or the next migrate would surprise."""
        chosen = self.cleaned_data["permissions"]
        if self.instance.name not in list(Role):
            return chosen
        kept = set(PERMISSIONS[Role(self.instance.name)])
        missing = kept - {f"{one.content_type.app_label}.{one.codename}" for one in chosen}
        shown = {
            f"{one.content_type.app_label}.{one.codename}" for one in self.registered_permissions
        }
        if missing & shown:
            raise forms.ValidationError(
                _("This role needs: %(names)s."),
                params={"names": ", ".join(sorted(missing & shown))},
            )
        return chosen


class DeleteGroupView(groups.DeleteView):
    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """The groups of our roles stay."""
        if self.get_object().name in list(Role):
            messages.error(request, gettext_lazy("This role belongs to the site and stays."))
            return redirect(self.index_url_name)
        return super().dispatch(request, *args, **kwargs)


class GroupViewSet(groups.GroupViewSet):
    """Roles, and groups that administrators add."""

    delete_view_class = DeleteGroupView

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return RoleSafeGroupForm
