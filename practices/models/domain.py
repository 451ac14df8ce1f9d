"""PolicyDomain: the field of policy that a practice belongs to."""

from django.utils.translation import gettext_lazy as _

from practices.models.taxonomy import Taxonomy


class PolicyDomain(Taxonomy):  # type: ignore[django-manager-missing]
    """A field of policy such as work, housing or education."""

    class Meta(Taxonomy.Meta):
        verbose_name = _("policy domain")
        verbose_name_plural = _("policy domains")
