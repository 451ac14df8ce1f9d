"""Found by Django under this name."""

from tandem.formats.typed import DATES, MOMENTS, TIMES

DATE_INPUT_FORMATS = DATES
TIME_INPUT_FORMATS = TIMES
DATETIME_INPUT_FORMATS = MOMENTS
