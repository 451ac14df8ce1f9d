"""Groups in the CMS, for administrators: the groups of our roles keep their names and permissions."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import TitleColumn
from wagtail.users.forms import GroupForm
from wagtail.users.views import groups

from tandem.accounts.group_names import group_name
from tandem.accounts.roles import PERMISSIONS, Role


class RoleSafeGroupForm(GroupForm):
    """The groups of our roles keep their names and what `sync_roles` gives them."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.name in list(Role):
            self.fields["name"].disabled = True
            self.fields["name"].help_text = _("A role of the site: %(name)s.") % {
                "name": group_name(self.instance)
            }

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


class GroupIndexView(groups.IndexView):
    columns = [
        TitleColumn(
            "name",
            label=gettext_lazy("Name"),
            accessor=group_name,
            sort_key="name",
            url_name="wagtailusers_groups:edit",
        ),
    ]


class ChangeGroupView(groups.EditView):
    def get_page_subtitle(self) -> str:
        return group_name(self.object)


class GroupViewSet(groups.GroupViewSet):
    """Roles, and groups that administrators add."""

    index_view_class = GroupIndexView
    edit_view_class = ChangeGroupView
    delete_view_class = DeleteGroupView

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return RoleSafeGroupForm
