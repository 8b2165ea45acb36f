"""Text from outside, with nothing in it that a terminal would act on."""

import re

_SPACES = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")
_DROPPED = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Controls (C0, C1), direction marks and overrides, interlinear and tag characters, half characters.
_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text on one line: escapes, controls and direction overrides as `\ufffd`, line ends as spaces."""
    return _HOSTILE.sub("\ufffd", _DROPPED.sub("", _SPACES.sub(" ", text)))
