"""Addresses outside the languages: the bare one, and what machines ask for."""

from django.urls import path

from home.serving import choose_language
from home.sitemap import robots, sitemap

urlpatterns = [
    path("", choose_language, name="choose_language"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
