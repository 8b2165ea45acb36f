"""Rows of occasions.toml: the word stands in its example, as it is or by its dictionary form."""

from recoupe.languages.pack import load_language
from tests.languages.named import form_only

GROUPS = dict.fromkeys({group for code in ("fr", "en") for group in load_language(code).table("occasions")}, form_only)
