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
    """A verified organisation with one member. `address` reads `street, 1234 place`."""
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
        verified=True,
        verified_how=Check.KNOWN,
    )
    Membership.objects.create(user=member, organisation=made, right=right, confirmed=True)
    return made
