"""`tandem.urls` asks for settings.DEMO once, when it is imported: before a test puts DEMO on."""

import tandem.urls  # noqa: F401
