"""Production: refuses to start when its configuration is incomplete, and says which variable."""

from django.core.exceptions import ImproperlyConfigured

from tandem.settings.base import *
from tandem.settings.translator import is_for_tests, required_of
from tandem.web.logs import configure_logs

_REQUIRED = {
    "SECRET_KEY": "a long random text, kept secret",
    "DATABASE_URL": "postgres://user:password@host/name",
    "ALLOWED_HOSTS": "the site's host names, separated by commas",
    "BASE_URL": "https:// and the site's host name",
    "CELERY_BROKER_URL": "redis://host:6379/0",
    "CACHE_URL": "redis://host:6379/1",
    "EMAIL_URL": "smtp+tls://user:password@host:587",
    "DEFAULT_FROM_EMAIL": "the sender of every mail",
    "PRIVATE_ROOT": "a folder outside the web server's reach, for applicants' files",
    "MEDIA_ROOT": "a folder for pictures and documents",
    "FILE_SCANNER": "clamd://host:3310",
}
_REQUIRED |= required_of(env)
_missing = [f"{name} ({what})" for name, what in _REQUIRED.items() if not env.str(name, default="")]
if _missing:
    raise ImproperlyConfigured("Set these environment variables first: " + "; ".join(_missing))

SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
BASE_URL = WAGTAILADMIN_BASE_URL = env("BASE_URL")
FILE_SCANNER = env("FILE_SCANNER")
PRIVATE_ROOT = Path(env("PRIVATE_ROOT"))
MEDIA_ROOT = Path(env("MEDIA_ROOT"))
CACHES = {"default": env.cache("CACHE_URL")}
vars().update(env.email("EMAIL_URL"))

_wrong = [
    (
        len(SECRET_KEY) < 50 or "demo" in SECRET_KEY,
        "SECRET_KEY must be your own, 50 characters or more",
    ),
    (FILE_SCANNER == "none", "FILE_SCANNER=none is for the demo only"),
    (env.bool("DEBUG", default=False), "DEBUG must not be set"),
    (is_for_tests(env), "TRANSLATOR=dummy turns words around; it is for tests only"),
    ("tandem.demo" in INSTALLED_APPS or DEMO, "the demo desk must not be installed"),
    (not BASE_URL.startswith("https://"), "BASE_URL must start with https://"),
    ("*" in ALLOWED_HOSTS, "ALLOWED_HOSTS must name hosts, not *"),
    (
        DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
        and not env.bool("ALLOW_SQLITE", default=False),
        "DATABASE_URL must name a PostgreSQL database (or set ALLOW_SQLITE=1 for a small site)",
    ),
]
if any(wrong for wrong, _ in _wrong):
    raise ImproperlyConfigured("; ".join(reason for wrong, reason in _wrong if wrong))

DEBUG = False
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1)
STORAGES["staticfiles"] = {
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage",
}
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 3600, "unacked_restore_throttle": 1}
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
configure_logs(as_json=True)
