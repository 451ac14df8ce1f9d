"""Users, with their site-wide roles and second factors."""

import factory
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group

from tandem.accounts.models import User
from tandem.accounts.roles import Role


class UserFactory(factory.django.DjangoModelFactory):
    """A person with a verified e-mail address, no password and no role.

    `UserFactory(roles=[Role.EDITOR])` puts the person in groups.
    """

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person-{n}@example.org")
    first_name = "Jo"
    last_name = factory.Sequence(lambda n: f"Peeters {n}")
    language = "nl"
    password = "!"

    @factory.post_generation
    def verified(self, create: bool, wanted: bool | None, **_kwargs: object) -> None:
        """The address is verified, as it is for everybody who signed up; `verified=False`: not."""
        if create and wanted is not False:
            EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)

    @factory.post_generation
    def roles(self, create: bool, wanted: list[Role] | None, **_kwargs: object) -> None:
        """Groups; they exist because `sync_roles` runs after every migrate and flush."""
        if create and wanted:
            self.groups.add(*(Group.objects.get(name=role) for role in wanted))


def second_factor(user: User) -> Authenticator:
    """A TOTP device of the person (secret: sixteen times A)."""
    return Authenticator.objects.get_or_create(
        user=user, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "A" * 32}}
    )[0]
