"""Policy domains in the CMS, among the snippets."""

from wagtail.snippets.models import register_snippet

from practices.models import PolicyDomain

register_snippet(PolicyDomain)
