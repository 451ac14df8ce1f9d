"""Who applies, and who acts for them."""

from typing import Any

from tandem.accounts.models import User
from tandem.organisations.models import Check, Membership, Organisation, OrganisationKind, Right
from tandem.places.models import Municipality

#: The answer to *legal form* in the Elk Telt form, as a kind of organisation.
KINDS = {
    "vzw": OrganisationKind.ASSOCIATION,
    "school": OrganisationKind.SCHOOL,
    "public": OrganisationKind.PUBLIC,
}


def organisation(
    node: dict[str, Any], *, kind: str, language: str, address: str = "", member: User, right: Right
) -> Organisation:
    """An organisation with one member, verified unless its node says `checked = false`.

    `address` reads `street, 1234 place`.
    """
    checked = node.get("checked", True)
    street, _comma, place = address.partition(", ")
    postal_code, _space, locality = place.partition(" ")
    made = Organisation.objects.create(
        enterprise_number=node["enterprise_number"].replace(".", ""),
        name=node["name"],
        kind=kind,
        municipality=Municipality.objects.get(nis=node["nis"]),
        street=street,
        postal_code=postal_code,
        locality=locality,
        language=language,
        verified=checked,
        verified_how=Check.KNOWN if checked else "",
    )
    Membership.objects.create(user=member, organisation=made, right=right, confirmed=True)
    return made
