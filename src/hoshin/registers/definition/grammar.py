"""Texts of a small grammar, whose misfit is told with what would fit."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Grammar:
    """A pattern for the whole of a text, and what to say of a text that does not fit."""

    pattern: str
    reason: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._fits, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^({self.pattern})$"}

    def _fits(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise ValueError(self.reason.format(text=text))
        return text
