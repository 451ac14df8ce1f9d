"""Forms in the CMS."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.ui.tables import LocaleColumn, UpdatedAtColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from tandem.formkit.localised import is_translation
from tandem.formkit.models import FormDef


class FormEditView(EditView):
    """Who only translates may open translations alone: the source is the calls managers'."""

    def dispatch(self, request, *args, **kwargs):
        """403 for a translator on a source; wagtail-localize takes over for translations."""
        builds = request.user.has_perm("formkit.add_formdef")
        if not builds and not is_translation(self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class FormViewSet(SnippetViewSet):
    """The forms of calls. The menu item is hung in the *Calls* group."""

    model = FormDef
    icon = "form"
    edit_view_class = FormEditView
    list_display = ["name", LocaleColumn(), UpdatedAtColumn()]
    list_per_page = 50
    search_fields = ["name"]


register_snippet(FormViewSet)
