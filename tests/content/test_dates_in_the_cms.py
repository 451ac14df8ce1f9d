"""Dates in forms of the CMS are written the Belgian way, and mean the same when they come back."""

from datetime import date, datetime, time

import pytest
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

LANGUAGES = [code for code, _ in settings.WAGTAILADMIN_PERMITTED_LANGUAGES]
FIFTH_OF_JUNE = datetime(2026, 6, 5, 14, 30)  # noqa: DTZ001 (a wall clock, as widgets show it)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_is_shown_day_first_and_read_back_as_the_same_day(language):
    with override(language):
        shown = AdminDateInput().format_value(FIFTH_OF_JUNE.date())
        assert shown == "05/06/2026"
        assert forms.DateField().clean(shown) == date(2026, 6, 5)
        assert AdminDateInput().get_config()["format"] == "d/m/Y"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moment_is_shown_day_first_and_read_back_as_the_same_moment(language):
    with override(language):
        shown = AdminDateTimeInput().format_value(FIFTH_OF_JUNE)
        assert shown == "05/06/2026 14:30"
        assert AdminDateTimeInput().get_config()["format"] == "d/m/Y H:i"
        assert forms.DateTimeField().clean(shown).replace(tzinfo=None) == FIFTH_OF_JUNE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9:30", time(9, 30)), ("09.30", time(9, 30)), ("9u30", time(9, 30)), ("9h30", time(9, 30)),
        ("14 u 15", time(14, 15)), ("14 h 15", time(14, 15)), ("14u", time(14)), ("14 h", time(14)),
    ],
)  # fmt: skip
def test_hours_are_read_as_belgians_write_them(language, typed, hour):
    with override(language):
        assert forms.TimeField().clean(typed) == hour


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["31/02/2027", "5 juni", "06/2027"])
def test_what_is_no_date_is_refused(language, typed):
    with override(language), pytest.raises(ValidationError):
        forms.DateField().clean(typed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["25:00", "half tien", "9:75"])
def test_what_is_no_hour_is_refused(language, typed):
    with override(language), pytest.raises(ValidationError):
        forms.TimeField().clean(typed)


@pytest.mark.parametrize("widget", [AdminDateInput, AdminTimeInput, AdminDateTimeInput])
def test_the_picker_does_not_correct_what_was_typed(widget):
    assert widget().get_config()["validateOnBlur"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_typed_the_iso_way_is_understood(language):
    with override(language):
        assert forms.DateField().clean("2026-06-05") == date(2026, 6, 5)
