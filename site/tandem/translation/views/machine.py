"""The first version by a machine, where an administrator configured one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation

from tandem.translation.machine import NoAnswer, first_version


@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """As wagtail-localize's, for a service that does not answer too."""
    if get_machine_translator() is None:
        raise Http404
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
    try:
        made = first_version(translation=translation, user=request.user)
    except NoAnswer:
        messages.error(
            request,
            _("The translation service did not answer. Nothing was changed; try again later."),
        )
    else:
        if made:
            messages.success(
                request,
                _("A machine made a first version. Read every text before you send the page."),
            )
        else:
            messages.warning(request, _("Every text has a translation already."))
    return redirect(translation.get_target_instance_edit_url())
