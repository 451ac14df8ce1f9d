"""Networks: municipalities that work together for a long time, and their list."""

from home.models.networks.network_index import NetworkIndexPage
from home.models.networks.network_page import NetworkPage, Representation

__all__ = ["NetworkIndexPage", "NetworkPage", "Representation"]
