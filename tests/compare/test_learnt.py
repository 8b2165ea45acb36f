"""Weights and what they make of a pair."""

from pathlib import Path

import pytest

from recoupe.compare.learnt import chance, log_odds, weights_beside


def test_weights_stand_beside_the_module(tmp_path: Path) -> None:
    (tmp_path / "weights.toml").write_text("[weights]\nbias = -1\nnear = 2.5\n", encoding="utf-8")
    assert weights_beside(str(tmp_path / "evidence.py")) == {"bias": -1.0, "near": 2.5}


@pytest.mark.parametrize(("near", "odds"), [(0.0, -1.0), (1.0, 1.5)])
def test_a_signal_without_a_weight_counts_nothing(near: float, odds: float) -> None:
    signals = {"near": lambda pair: pair, "unweighed": lambda pair: 9.0}
    assert log_odds(near, signals, {"bias": -1.0, "near": 2.5}) == odds


@pytest.mark.parametrize(("odds", "likely"), [(0.0, 0.5), (-40.0, 0.0), (40.0, 1.0)])
def test_odds_of_nothing_are_even(odds: float, likely: float) -> None:
    assert chance(odds) == pytest.approx(likely)
