"""The appeal: body, form, period and when it starts. Printed as a rule, never as a last day.

A letter without it would make the period start four months later (coordinated laws on the Council
of State, article 19 § 2; Regent's Decree of 23 August 1948, article 4: sixty days).
"""

from typing import Any

from django.utils.translation import gettext as _

DAYS = 60


def appeal_block() -> dict[str, Any]:
    """The block in the active language; the last day depends on receipt and is not computed."""
    rows = [
        {
            "key": "body",
            "label": _("Where"),
            "value": _(
                "The Council of State, Administrative Litigation section, "
                "Wetenschapsstraat 33, 1040 Brussels."
            ),
        },
        {
            "key": "form",
            "label": _("How"),
            "value": _(
                "With a dated and signed petition for annulment, sent by registered post or "
                "through the electronic procedure of the Council of State. You may ask for a "
                "suspension as well."
            ),
        },
        {
            "key": "period",
            "label": _("Within"),
            "value": _("%(days)s days after you were notified of this decision.") % {"days": DAYS},
        },
        {
            "key": "start",
            "label": _("When the period starts"),
            "value": _(
                "On the day after you received this letter. If you refuse a registered letter: on "
                "the day after the refusal. If the letter was sent by ordinary registered post "
                "without proof of receipt: on the third working day after it was sent, unless you "
                "prove that you received it later. A Saturday is not a working day."
            ),
        },
    ]
    return {
        "introduction": _("You can lodge an appeal for annulment against this decision."),
        "days": DAYS,
        "rows": rows,
    }
