"""Every address of the site. Everything people read is under /nl/ or /fr/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from home.serving import serve as serve_page
from tandem.accounts.cms_urls import to_login
from tandem.web import health

urlpatterns = [
    path("", include("home.urls")),
    path("cms/", include("tandem.accounts.cms_urls")),  # before Wagtail's own log-in
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
]

if settings.DEMO:
    urlpatterns.append(path("demo/", include("tandem.demo.urls")))

if settings.DEMO or settings.DEBUG:  # in production the web server gives out pictures
    urlpatterns.append(
        re_path(r"^media/(?P<path>images/.*)$", serve, {"document_root": settings.MEDIA_ROOT})
    )

handler400 = "tandem.web.errors.bad_request"
handler403 = "tandem.web.errors.permission_denied"
handler404 = "tandem.web.errors.page_not_found"
handler500 = "tandem.web.errors.server_error"

urlpatterns += i18n_patterns(
    path(_("account/"), include("tandem.accounts.urls")),
    path(_("organisations/"), include("tandem.organisations.urls")),
    path(_("applications/"), include("calls.urls")),
    path(_("share-your-practice/"), include("practices.urls")),
    path("_util/login/", to_login, name="frontend_login"),  # Wagtail's other log-in
    re_path(serve_pattern, serve_page, name="wagtail_serve"),  # before Wagtail's slower one
    path("", include(wagtail_urls)),
)
