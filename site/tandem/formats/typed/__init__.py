"""How people type dates and hours here, by language: Django's FORMAT_MODULE_PATH.

The first of each list is how forms of the CMS show them (WAGTAIL_DATE_FORMAT and its sisters). The ISO
notation is always read too.
"""

DATES = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d-%m-%y", "%d.%m.%y"]
#: 13:30, 13.30, 13u30 in Dutch and 13h30 in French, 13 h 30; 13u and 13h are the full hour.
TIMES = [
    "%H:%M", "%H.%M", "%Hu%M", "%Hh%M", "%H u %M", "%H h %M", "%Hu", "%Hh", "%H u", "%H h", "%H:%M:%S",
]  # fmt: skip
MOMENTS = [f"{day} {hour}" for day in DATES for hour in TIMES]
