"""The addresses of the demo, under /demo/: outside /nl/ and /fr/, so that `?language=` switches."""

from django.urls import path

from tandem.demo.views import desk, mailbox, tour

app_name = "demo"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("sign-in/<slug:role>/", desk.sign_in, name="sign_in"),
    path("close/<int:pk>/", desk.close_call, name="close_call"),
    path("mailbox/", mailbox.mailbox, name="mailbox"),
    path("mailbox/<slug:mail_id>/", mailbox.mail, name="mail"),
    path("tour/<int:number>/", tour.step, name="tour"),
]
