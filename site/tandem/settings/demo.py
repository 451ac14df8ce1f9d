"""The demo desk: embedded database, one-click roles, a mailbox. Production refuses all of it."""

from tandem.settings.base import *
from tandem.web.logs import configure_logs

DEMO = True
SECRET_KEY = "demo-key-that-production-refuses"
PORT = env.int("PORT", default=8000)
RESET = env.bool("RESET", default=False)  # start over
STARTED = env.float("TANDEM_STARTED", default=0.0)  # when `make` began, in seconds since 1970
BASE_URL = WAGTAILADMIN_BASE_URL = f"http://localhost:{PORT}"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
INSTALLED_APPS = ["tandem.demo", *INSTALLED_APPS]
TEMPLATES[0]["OPTIONS"]["context_processors"].append("tandem.demo.context.ribbon")
EMAIL_BACKEND = "tandem.demo.mailbox.MailboxBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
(VAR_DIR / "broker" / "control").mkdir(parents=True, exist_ok=True)
configure_logs(as_json=False, level="WARNING")
