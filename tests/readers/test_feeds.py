"""Feeds: one report an entry, nothing fetched, nothing hostile alive."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import recoupe
from recoupe.model.article import Article
from recoupe.readers.feeds import is_feed
from recoupe.readers.fragments import words_of_fragment
from recoupe.readers.sources import read_sources

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Fleuve</title><language>fr</language>
<item><title>Le pont d&#039;Arvel ferme</title><link>https://fleuve.example/pont</link>
<pubDate>Tue, 04 Mar 2025 18:30:00 +0100</pubDate><dc:creator>Odile Renard</dc:creator>
<description>Le pont ferme.</description>
<content:encoded><![CDATA[<p>Le pont d'Arvel est fermé depuis <b>mardi</b>, a annoncé la maire, Rose Duval.</p>
<script>alert(1)</script><ul><li>Douze camions attendent.</li></ul>]]></content:encoded></item>
<item><title>Repris d'ailleurs</title><link>https://fleuve.example/ailleurs</link>
<source url="https://echo.example/rss">L'Écho</source>
<description>La préfecture a ouvert une enquête &amp; un numéro vert.</description></item>
<item><title>Un titre seul</title><link>https://fleuve.example/seul</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Valley Herald</title>
<entry><title type="html">Bridge &lt;i&gt;closed&lt;/i&gt;</title><link href="https://herald.example/b"/>
<published>2025-03-04T09:00:00Z</published><updated>2025-03-05T10:00:00Z</updated>
<author><name>Ann Lowe</name></author>
<content type="html">&lt;p&gt;The bridge is closed, mayor Rose Duval said.&lt;/p&gt;</content></entry></feed>"""


def read(text: str | bytes, folder: Path, name: str = "feed.xml") -> tuple[tuple[Article, ...], list[str]]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    articles, problems = read_sources([str(path)])
    return articles, [problem.what for problem in problems]


def test_an_entry_is_a_report(tmp_path: Path) -> None:
    articles, problems = read(RSS, tmp_path)
    first = articles[0]
    assert first.text == (
        "Le pont d'Arvel ferme\n\nLe pont d'Arvel est fermé depuis mardi, a annoncé la maire, Rose Duval.\n"
        "Douze camions attendent."
    )
    assert (first.title, first.url, first.source) == ("Le pont d'Arvel ferme", *["https://fleuve.example/pont"] * 2)
    assert (first.outlet, first.language, first.authors) == ("Le Fleuve", "fr", ("Odile Renard",))
    assert (first.published, first.published_basis) == ("2025-03-04T17:30:00Z", "metadata")
    assert first.text[first.blocks[0].start : first.blocks[0].end] == first.title
    assert problems == ["This entry has a title and no text."]


def test_the_source_of_an_entry_is_its_publisher(tmp_path: Path) -> None:
    second = read(RSS, tmp_path)[0][1]
    assert (second.outlet, second.published) == ("L'Écho", None)
    assert second.text.endswith("La préfecture a ouvert une enquête & un numéro vert.")


def test_atom_is_read_with_both_dates(tmp_path: Path) -> None:
    (article,) = read(ATOM, tmp_path, "feed.atom")[0]
    assert article.text == "Bridge closed\n\nThe bridge is closed, mayor Rose Duval said."
    assert (article.outlet, article.authors) == ("Valley Herald", ("Ann Lowe",))
    assert (article.published, article.modified) == ("2025-03-04T09:00:00Z", "2025-03-05T10:00:00Z")


def test_a_feed_is_known_by_its_words_and_not_by_its_name(tmp_path: Path) -> None:
    assert len(read(ATOM, tmp_path, "saved")[0]) == 1


def test_a_feed_in_another_encoding_is_read(tmp_path: Path) -> None:
    latin = RSS.replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert "fermé" in read(latin, tmp_path)[0][0].text


def test_a_feed_makes_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS, encoding="utf-8")
    dossier = recoupe.report([tmp_path])
    assert [s.speaker.name for s in dossier.articles[0].statements if s.speaker] == ["Rose Duval"]
    assert recoupe.verify(dossier, [tmp_path]).sound


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{}]>'
    "<rss><channel><item><title>&j;</title></item></channel></rss>"
)
ENTITIES = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
SECRET = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS.split("?>", 1)[1].replace(
    "Douze camions", "&x; camions"
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<rss></rss>", "holds no entry"),
        ("<rss><channel><item>", "a title and no text"),
        ('<?xml version="1.0"?><note>no feed</note>', "no feed"),
        (b"\x00\x01\x02" * 99, "no feed"),
        (BOMB.format(ENTITIES), ""),
    ],
)
def test_what_is_no_feed_is_told(text: str | bytes, says: str, tmp_path: Path) -> None:
    articles, problems = read(text, tmp_path)
    assert articles == ()
    assert len(problems) == 1
    assert says in problems[0]


def test_a_feed_reads_no_other_file(tmp_path: Path) -> None:
    articles, _ = read(SECRET, tmp_path)
    assert "root:" not in "".join(article.text for article in articles)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("Le pont < 3 & plus", "Le pont < 3 & plus"),
        ("<p>Un</p><p>Deux</p>", "Un\nDeux"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>Le <em>grand</em>\n pont</p>", "Le grand pont"),
        ("<style>p{}</style><p>x<script>y</script>z</p>", "xz"),
        ("caf&eacute; &#8217; &amp;", "café ’ &"),
        ("", ""),
        ("<!-- -->", ""),
        ("<p", ""),
    ],
)
def test_the_words_of_a_fragment(markup: str, words: str) -> None:
    assert words_of_fragment(markup) == words


@given(st.text())
def test_any_fragment_has_words_without_end(markup: str) -> None:
    assert "\n\n\n" not in words_of_fragment(f"<p>{markup}</p>")


@given(st.binary())
def test_any_bytes_are_a_feed_or_not(data: bytes) -> None:
    assert is_feed(data) in (True, False)
