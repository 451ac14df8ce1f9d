"""Where people land after signing in."""

from django.urls import path

from tandem.accounts import views

app_name = "accounts"
urlpatterns = [path("landing/", views.landing, name="landing")]
