"""What is shown of a municipality, in this order. A new kind is a file beside this one and a line here."""

from home.municipalities.awards import AWARDS
from home.municipalities.events import EVENTS
from home.municipalities.kind import Kind
from home.municipalities.networks import NETWORKS
from home.municipalities.news import NEWS
from home.municipalities.practices import PRACTICES
from home.municipalities.recommendations import RECOMMENDATIONS

KINDS: list[Kind] = [PRACTICES, RECOMMENDATIONS, AWARDS, EVENTS, NETWORKS, NEWS]
