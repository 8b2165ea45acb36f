"""Reports made of made-up words, for measuring cost: the same seed gives the same reports."""

import random

from recoupe.model.article import Article

WORDS = 20_000
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo")


def words_of(rng: random.Random, count: int = WORDS) -> list[str]:
    """Made-up words."""
    return ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 5))) for _ in range(count)]


def text_of(rng: random.Random, words: list[str], length: int = 450) -> str:
    """Sentences of words, the first ones of the list more often than the last."""
    chosen = [words[int(len(words) * rng.random() ** 3)] for _ in range(length)]
    names = [word.capitalize() if rng.random() < 0.06 else word for word in chosen]
    return " ".join(word + "." if n % 20 == 19 else word for n, word in enumerate(names))


def made_article(number: int, text: str, day: int = 1) -> Article:
    """A report with this text."""
    published = f"2024-{1 + day // 28 % 12:02}-{1 + day % 28:02}"
    return Article(
        id=f"a{number}", source=str(number), text=text, sha256=str(number), language="fr", published=published
    )
