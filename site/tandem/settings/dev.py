"""For developers: debug pages, mail on the console, an embedded database in var/."""

from tandem.settings.base import *
from tandem.web.logs import configure_logs

DEBUG = True
SECRET_KEY = "only-for-development-never-for-production"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
VAR_DIR.mkdir(exist_ok=True)
(VAR_DIR / "broker" / "control").mkdir(parents=True, exist_ok=True)
configure_logs(as_json=False)
