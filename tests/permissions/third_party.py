"""What everybody gets at addresses that are not ours: rules by name and namespace.

The addresses are asked with arguments that lead to no row, so *404* and *ok* both mean that the
person passed. A rule tells which people must be turned away, and how.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.permissions.roles import APPLICANTS, CALL_PEOPLE, EDITORIAL, Who

PASSED = frozenset({"ok", "404", "405"})


@dataclass(frozen=True)
class Rule:
    """`turned_away`: who gets which outcome. Everybody else passes, or `anything_for` says who may
    get whatever the package itself decides."""

    covers: Callable[[str], bool]
    turned_away: dict[Who, str] = field(default_factory=dict)
    anything_for: Iterable[Who] = ()

    def allows(self, who: Who, outcome: str) -> bool:
        """Whether this outcome is right for this person."""
        if who in self.turned_away:
            return outcome in self.turned_away[who].split(" or ")
        return outcome in PASSED or who in self.anything_for


def starts(*prefixes: str) -> Callable[[str], bool]:
    """Names and namespaces that start with one of these."""
    return lambda name: name.startswith(prefixes)


def named(*names: str) -> Callable[[str], bool]:
    """Exactly these names."""
    return lambda name: name in names


VISITORS_AND_APPLICANTS = {Who.ANONYMOUS: "login", **dict.fromkeys(APPLICANTS, "403")}
#: The door, then the gate.
NOT_FOR_CALLS = {**VISITORS_AND_APPLICANTS, **dict.fromkeys(CALL_PEOPLE, "403")}
ONLY_ADMINISTRATORS = {
    **NOT_FOR_CALLS,
    # Wagtail looks for the row first: one that does not exist is a 404 (real rows: rows_users.py).
    **dict.fromkeys((Who.EDITOR, Who.TRANSLATOR, Who.APPROVER), "403 or 404"),
}
WITHOUT_ACCOUNT = {Who.ANONYMOUS: "login"}

#: What `tandem.formkit` opens to calls managers.
FORM_BUILDER = (
    "wagtailsnippets_formkit_formdef:",
    "wagtailadmin_editing_sessions:",
    "wagtail_localize:submit_snippet_translation",
    "wagtail_localize:edit_string_translation",
    "wagtail_localize:stop_translation",
    "wagtail_localize:download_pofile",
    "wagtail_localize:upload_pofile",
    "wagtail_localize:machine_translate",
    "wagtail_localize:javascript_catalog",
)

#: The first rule that covers a name counts.
RULES: list[Rule] = [
    # allauth: what visitors may ask without an account …
    Rule(
        named(
            "account_login",
            "account_logout",
            "account_inactive",
            "account_signup",
            "account_email_verification_sent",
            "account_confirm_login_code",
            "account_request_login_code",
            "mfa_authenticate",
            "mfa_login_webauthn",
        ),
        anything_for=[
            Who.ANONYMOUS
        ],  # a stage of signing in that was not begun leads to the log-in
    ),
    # … and what belongs to an account.
    Rule(starts("account_", "mfa_", "usersessions_"), WITHOUT_ACCOUNT, anything_for=list(Who)),
    # Shadowed by ours (rows_accounts).
    Rule(named("wagtailcore_login", "wagtailadmin_login"), dict.fromkeys(Who, "login")),
    Rule(starts("wagtailadmin_password_reset"), dict.fromkeys(Who, "login")),
    Rule(named("wagtailadmin_logout"), anything_for=list(Who)),
    # Public pages, documents and protected pages of Wagtail.
    Rule(starts("wagtail_serve", "wagtaildocs_serve", "wagtailcore_", "wagtaildocs_authenticate")),
    # Icons and JavaScript texts carry nothing of ours.
    Rule(
        named("wagtailadmin_sprite", "wagtailadmin_javascript_catalog"),
        dict.fromkeys(APPLICANTS, "403"),
    ),
    Rule(named("wagtailadmin_dismissibles"), VISITORS_AND_APPLICANTS),
    # Who may manage people (trust T29).
    Rule(
        starts("wagtailusers_", "wagtailsites", "wagtailsettings"),
        ONLY_ADMINISTRATORS,
        anything_for=[Who.ADMINISTRATOR],
    ),
    # A redirect holds at once: for those who may put things live.
    Rule(
        starts("wagtailredirects"),
        {who: turned for who, turned in ONLY_ADMINISTRATORS.items() if who is not Who.APPROVER},
        anything_for=[Who.ADMINISTRATOR, Who.APPROVER],
    ),
    # The form builder and the translation of forms are open to calls managers; what people who work
    # on pages do there is decided by their snippet and page permissions.
    Rule(
        starts(*FORM_BUILDER),
        {
            **VISITORS_AND_APPLICANTS,
            **{who: "403" for who in CALL_PEOPLE if who is not Who.CALLS_MANAGER},
        },
        anything_for=[Who.CALLS_MANAGER, *EDITORIAL],
    ),
    # Everything else of Wagtail's: closed for people whose only business is calls. What those who
    # work on pages may do there is decided by their page, image and snippet permissions.
    Rule(starts("wagtail", "cms/"), NOT_FOR_CALLS, anything_for=EDITORIAL),
]


def rule_for(name: str) -> Rule | None:
    """The rule that covers this name."""
    return next((rule for rule in RULES if rule.covers(name)), None)
