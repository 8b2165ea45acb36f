from recoupe.text.kept import Kept


def test_each_key_is_asked_for_once():
    asked: list[str] = []
    lengths = Kept[str, int](lambda word: asked.append(word) or len(word))
    assert list(map(lengths.__getitem__, ("pont", "digue", "pont"))) == [4, 5, 4]
    assert asked == ["pont", "digue"]


def test_of_too_many_all_are_forgotten():
    lengths = Kept[str, int](len, most=2)
    for word in ("pont", "digue", "quai"):
        assert lengths[word] == len(word)
    assert dict(lengths) == {"quai": 4}
