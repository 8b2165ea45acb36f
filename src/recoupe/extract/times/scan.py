"""The pass over a report: the longest pattern at each word that has a meaning there."""

from datetime import date

from recoupe.extract.reading import Reading
from recoupe.extract.times.ages import is_age
from recoupe.extract.times.doubts import stands_for_time
from recoupe.extract.times.found import Found
from recoupe.extract.times.hit import Hit, hits_at
from recoupe.extract.times.joins import join_neighbours, with_article
from recoupe.extract.times.readers import READERS
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.speech import as_spoken
from recoupe.languages.calendar import calendar


def find_all(reading: Reading, day: date | None) -> list[Found]:
    """Every time of the report in order, read as of the day."""
    known, folded, scene, end = calendar(reading.pack), reading.folded, Scene(reading, day), 0
    found: list[Found] = []
    for start, first in zip(reading.starts, map(known.begins.__getitem__, reading.words), strict=True):
        if not first or start < end or not (rules := known.rules_at(folded, start, first)):
            continue
        hits = hits_at(rules, folded, start, known)
        if not hits:
            continue
        end = max((hit.match.end() for hit in hits if is_age(reading, hit)), default=end)
        if start >= end and (each := _first_meant(reading, hits, scene)):
            found.append(each)
            end = each.end
    return as_spoken(reading, join_neighbours(reading, found), day)


def _first_meant(reading: Reading, hits: list[Hit], scene: Scene) -> Found | None:
    """The longest hit that stands for a time and can be read."""
    for hit in sorted(hits, key=lambda hit: -hit.match.end()):
        if stands_for_time(reading, hit) and (meaning := READERS[hit.rule.read](hit, scene)):
            scene.tell(meaning, hit)
            start = with_article(reading, hit.start) if hit.setting("article") else hit.start
            return Found(start, hit.end, hit, meaning)
    return None
