"""Accounts: the user, roles, the ways to sign in, the CMS door and the CMS gate."""
