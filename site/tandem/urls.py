"""Every address of the site. Everything people read is under /nl/ or /fr/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]

if settings.DEMO:
    urlpatterns.append(path("demo/", include("tandem.demo.urls")))

urlpatterns += i18n_patterns(
    path(_("account/"), include("tandem.accounts.urls")),
    path(_("account/"), include("allauth.urls")),
    path("", include(wagtail_urls)),
)
