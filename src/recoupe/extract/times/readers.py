"""The readers by the names that the packs' rules call them."""

from collections.abc import Callable, Mapping

from recoupe.extract.times.calendar_dates import (
    read_century,
    read_date,
    read_decade,
    read_iso,
    read_night_between_days,
    read_numeric,
    read_quarter,
    read_quarter_told,
    read_season,
    read_short_year,
    read_weekday_and_day,
    read_year,
)
from recoupe.extract.times.clock import read_clock, read_fixed_clock
from recoupe.extract.times.days import (
    read_fixed_part,
    read_last_night,
    read_named_day,
    read_night_between,
    read_part_in_force,
    read_part_of_the_day,
    read_part_of_today,
    read_story_day,
    read_weekday,
)
from recoupe.extract.times.feasts import read_feast
from recoupe.extract.times.hit import Hit
from recoupe.extract.times.lengths import (
    read_clock_length,
    read_each,
    read_each_part,
    read_each_weekday,
    read_fixed_now,
    read_fraction,
    read_length,
    read_named_length,
    read_now,
    read_often,
)
from recoupe.extract.times.periods import read_distance, read_period, read_story_distance
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.values import Meaning

Reader = Callable[[Hit, Scene], Meaning | None]

READERS: Mapping[str, Reader] = {
    reader.__name__.removeprefix("read_"): reader
    for reader in (
        read_numeric,
        read_iso,
        read_date,
        read_night_between_days,
        read_season,
        read_quarter,
        read_quarter_told,
        read_year,
        read_short_year,
        read_weekday_and_day,
        read_decade,
        read_century,
        read_feast,
        read_weekday,
        read_night_between,
        read_named_day,
        read_part_of_the_day,
        read_part_of_today,
        read_fixed_part,
        read_last_night,
        read_story_day,
        read_part_in_force,
        read_clock,
        read_fixed_clock,
        read_period,
        read_distance,
        read_story_distance,
        read_length,
        read_named_length,
        read_fraction,
        read_each,
        read_each_part,
        read_each_weekday,
        read_clock_length,
        read_fixed_now,
        read_often,
        read_now,
    )
}
