"""Programmes in the CMS."""

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.permissions import register_permission_policy

from calls.announcing.panels import both
from calls.announcing.scoped import ManagersPolicy, ScopedDeleteView, ScopedViewSet
from calls.models import Programme

register_permission_policy(Programme, ManagersPolicy(Programme), exact_class=True)


class ProgrammeDeleteView(ScopedDeleteView):
    """A programme with calls stays."""

    def keeps(self, row: Model) -> str:
        if Programme.objects.filter(pk=row.pk, calls__isnull=False).exists():
            return _("This programme has calls. It cannot be deleted.")
        return ""


class ProgrammeViewSet(ScopedViewSet):
    """Regulations under which calls are launched."""

    model = Programme
    url_prefix = "calls/programmes"
    icon = "list-ul"
    menu_order = 110
    delete_view_class = ProgrammeDeleteView
    list_display = ["__str__", "code", "kind"]
    search_fields = ["code", "title_nl", "title_fr"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("code"), FieldPanel("kind")]),
            MultiFieldPanel(
                [
                    both("title"),
                    both("legal_basis"),
                ],
                heading=gettext_lazy("Texts"),
            ),
        ]
    )
