"""Organisations: mine, their members, and joining one."""

app_name = "organisations"
urlpatterns: list = []
