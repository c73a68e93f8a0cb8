"""The product as it ships, with the parts that were learnt from train questions switched off."""

from __future__ import annotations

import msgspec

from assistant.errors import InvalidInput
from assistant.settings import Settings
from eval import records
from eval.records import Ask

_FIELD = "learnt"


def ask(settings: Settings) -> Ask:
    """The assistant of these settings without its learnt parts."""
    return records.assistant(without(settings))


def without(settings: Settings) -> Settings:
    """The same settings with the learnt parts off."""
    if _FIELD not in Settings.__struct_fields__:
        raise InvalidInput("het product heeft nog geen geleerde delen om uit te zetten")
    return msgspec.structs.replace(settings, **{_FIELD: False})
