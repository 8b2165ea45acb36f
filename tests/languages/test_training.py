from importlib.metadata import version

import pytest
from training.recipe import as_they_are, read_shipped

SHIPPED = read_shipped()
DICTIONARY = f"simplemma {version('simplemma')}"


@pytest.mark.skipif(SHIPPED["dictionary"] != DICTIONARY, reason="the models were trained with another dictionary")
def test_models_are_trained_with_what_lies_here() -> None:
    """Where this fails, clues, cuts of words, labels or settings have changed: train with `training.train_models`."""
    assert as_they_are() == SHIPPED
