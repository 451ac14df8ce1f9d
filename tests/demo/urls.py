"""The addresses of a site with its demo, for tests that put DEMO on."""

from django.urls import include, path

from tandem import urls

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
urlpatterns = [path("demo/", include("tandem.demo.urls")), *urls.urlpatterns]
