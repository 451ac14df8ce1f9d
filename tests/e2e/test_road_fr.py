"""The whole road in French: every screen looked at, from the call to the published award."""

from tests.e2e.road import Road

LANGUAGE = "fr"


def test_from_the_call_to_the_published_award(road: Road) -> None:
    """Reader, applicant, case officer, reviewer, chair, calls manager, approver, reader."""
    road.read_the_site()
    reference = road.apply()
    road.close_the_call()
    road.handle(reference)
    road.decide(reference)
    road.read_the_letter()
    road.publish()
    assert len(set(road.looked_at)) >= 45
