"""Our users and groups screens instead of Wagtail's."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Stands for `wagtail.users` in INSTALLED_APPS."""

    user_viewset = "tandem.accounts.cms_users.UserViewSet"
    group_viewset = "tandem.accounts.cms_groups.GroupViewSet"
