"""What holds everywhere. Anything secret or dangerous is set by the file on top of this one."""

import os
from pathlib import Path
from typing import Any

import environ
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from tandem.settings.translator import machine_translator

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(os.environ.get("TANDEM_VAR") or BASE_DIR / "var")
env = environ.Env()

SITE_NAME = {"nl": "Gelijke Kansen Lokaal", "fr": "Égalité Locale"}
BASE_URL = env("BASE_URL", default="http://localhost:8000")

INSTALLED_APPS = [
    "home",
    "practices",
    "calls",
    "tandem.formkit",
    "tandem.organisations",
    "tandem.translation",
    "tandem.editing",
    "tandem.content",
    "tandem.accounts",
    "tandem.places",
    "tandem.files",
    "tandem.web",
    "tandem.mail",
    "tandem.outbox",
    "tandem.audit",
    "tandem.pdf",
    "tandem.formats",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "tandem.accounts.cms_users_config.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "crispy_forms",
    "crispy_bootstrap5",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_structlog",
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # TemplatesSetting looks for the widgets' templates in apps
]

MIDDLEWARE = [
    # First of all: the instant at which a request arrived decides over deadlines.
    "tandem.web.arrival.ArrivalMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "tandem.web.csp.PolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "tandem.web.input.RejectInvalidInputMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tandem.web.locale.PageLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "tandem.accounts.door.SecondFactorMiddleware",
    "tandem.accounts.gate.CmsGateMiddleware",
    "tandem.translation.localize.LocalizeGuardMiddleware",
    "tandem.translation.refusing.ApprovalRefusedMiddleware",
    "tandem.accounts.step_up.StepUpMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "tandem.urls"
WSGI_APPLICATION = "tandem.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tandem.content.context.site",
                "tandem.accounts.context.account_nav",
                "tandem.translation.context.language_links",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- Database: SQLite tuned for many writers (design §4), PostgreSQL where DATABASE_URL says so ---
DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'tandem.sqlite3'}"
DATABASES = {"default": env.db_url_config(DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;"
            "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-32000;"
        ),
    }
DATABASES["default"]["CONN_MAX_AGE"] = None
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Languages and time: two languages, one clock ---
LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", _("Dutch")), ("fr", _("French"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = USE_TZ = True
FORMAT_MODULE_PATH = ["tandem.formats.typed"]
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # addresses that can be spelled on the telephone
TIME_ZONE = "Europe/Brussels"

# --- Accounts: allauth is the only door; see tandem.accounts ---
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "tandem.accounts.access.VouchedAccessBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:landing"
ACCOUNT_ADAPTER = "tandem.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_UNIQUE_EMAIL = ACCOUNT_CHANGE_EMAIL = ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 900
# Never …_SUPPORTS_CHANGE: allauth offers it to new addresses alone, which tells who has an account.
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = (
    900  # a proof counts for fifteen minutes: tandem.accounts.step_up
)
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "add_webauthn": "tandem.accounts.passkey_forms.NewPasskeyForm",
    "edit_webauthn": "tandem.accounts.passkey_forms.PasskeyNameForm",
}
SESSION_COOKIE_AGE = 20 * 60 * 60
SESSION_COOKIE_HTTPONLY = True

# --- Wagtail ---
WAGTAIL_SITE_NAME = "Tandem"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("fr", "Français")]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"  # as Belgians write it, and as Django reads it in nl and fr
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # what is scheduled is scheduled in Belgian time
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True  # what a deleted source leaves behind stays known
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(env)
WAGTAIL_FINISH_WORKFLOW_ACTION = "tandem.translation.publishing.publish_approved"
WAGTAILIMAGES_IMAGE_MODEL = "content.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content.SiteDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "tandem.content.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "pptx", "odp", "csv", "ics"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILAPI_SEARCH_ENABLED = False

# --- Files ---
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [("guide", BASE_DIR / "docs" / "images")]  # the guide for editors, in the CMS
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
FILE_SCANNER = "none"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    # Before Django's own: a file that is too large is dropped, what else was typed is kept.
    "tandem.files.receiving.LimitHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "tandem.files.storage.PrivateStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# --- Work after commit: the outbox is the truth, Celery only wakes it ---
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache",
    }
}
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="filesystem://localhost")
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {
    "data_folder_in": str(VAR_DIR / "broker"),
    "data_folder_out": str(VAR_DIR / "broker"),
    "control_folder": str(VAR_DIR / "broker" / "control"),
    "store_processed": False,
}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "celerybeat")
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "tandem.outbox.tasks.drain", "schedule": 60.0},
    "publish_scheduled": {"task": "home.tasks.publish_scheduled", "schedule": 60.0},
    "forget_shared_practices": {"task": "practices.tasks.forget", "schedule": 24 * 60 * 60.0},
    # At night (UTC), a few links at a time: other work does not wait for slow websites.
    "collect links": {
        "task": "tandem.editing.tasks.collect",
        "schedule": crontab(hour="0", minute="30"),
    },
    "visit links": {
        "task": "tandem.editing.tasks.visit",
        "schedule": crontab(hour="1-4", minute="*/10"),
    },
}

# --- Mail ---
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Tandem <noreply@example.org>")

# --- Headers ---
CSRF_FAILURE_VIEW = "tandem.web.csrf.failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")
}
X_FRAME_OPTIONS = "SAMEORIGIN"
# The editors' preview shows a page in a frame of the same site; `check --deploy` asks for DENY.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
SECURE_REFERRER_POLICY = "same-origin"
# Header set (never forwarded) by the proxy with the instant of arrival; empty: our own clock.
ARRIVAL_HEADER = env("ARRIVAL_HEADER", default="")

DEMO = False
LOGGING_CONFIG = None
