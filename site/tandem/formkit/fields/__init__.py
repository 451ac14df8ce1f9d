"""The kinds of field, one file each: its block, its check, its control and its wording together."""

from tandem.formkit.fields.base import FieldType
from tandem.formkit.fields.date import Date
from tandem.formkit.fields.declaration import Declaration
from tandem.formkit.fields.euro import Euro
from tandem.formkit.fields.explanation import Explanation
from tandem.formkit.fields.file import File
from tandem.formkit.fields.long_text import LongText
from tandem.formkit.fields.multiple_choice import MultipleChoice
from tandem.formkit.fields.municipality import MunicipalityType
from tandem.formkit.fields.number import Number
from tandem.formkit.fields.short_text import ShortText
from tandem.formkit.fields.single_choice import SingleChoice

#: By name, in the order in which editors are offered them.
TYPES: dict[str, FieldType] = {
    kind.name: kind
    for kind in (
        ShortText(),
        LongText(),
        Number(),
        Euro(),
        Date(),
        SingleChoice(),
        MultipleChoice(),
        MunicipalityType(),
        Declaration(),
        File(),
        Explanation(),
    )
}

__all__ = ["TYPES", "FieldType"]
