"""Forms in the CMS."""

from django.core.exceptions import PermissionDenied
from wagtail import hooks
from wagtail.admin.ui.tables import LocaleColumn, UpdatedAtColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from tandem.formkit.localised import is_translation, sync_translations
from tandem.formkit.models import FormDef


class FormEditView(EditView):
    """Who only translates may open translations alone: the source is the calls managers'."""

    def dispatch(self, request, *args, **kwargs):
        """403 for a translator on a source; wagtail-localize takes over for translations."""
        builds = request.user.has_perm("formkit.add_formdef")
        if not builds and not is_translation(self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def save_instance(self):
        """Translators see new and renamed questions at once."""
        form_def = super().save_instance()
        if not is_translation(form_def):
            sync_translations(form_def, self.request.user)
        return form_def


class FormViewSet(SnippetViewSet):
    """The forms of calls. The menu item is hung in the *Calls* group."""

    model = FormDef
    icon = "form"
    edit_view_class = FormEditView
    list_display = ["name", LocaleColumn(), UpdatedAtColumn()]
    list_per_page = 50
    search_fields = ["name"]


register_snippet(FormViewSet)


@hooks.register("construct_snippet_listing_buttons")
def no_sync_button(buttons, snippet, user) -> None:
    """Forms are synchronised when they are saved; the button leads calls managers nowhere."""
    if isinstance(snippet, FormDef):
        sync = "/localize/update/"
        buttons[:] = [button for button in buttons if sync not in str(getattr(button, "url", ""))]
