"""The applicants' addresses, under /nl/ and /fr/."""

app_name = "calls"
urlpatterns: list = []
