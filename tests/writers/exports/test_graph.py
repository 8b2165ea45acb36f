"""The provenance graph follows the rules of GEXF 1.3, and its ids come back."""

import io
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

import recoupe
from recoupe.model.dossier import Dossier
from recoupe.writers.exports.gexf import NAMESPACE
from tests.writers.exports.dossiers import NAMES, dossier
from tests.writers.sample import make_dossier

NS = {"g": NAMESPACE, "viz": "http://gexf.net/1.3/viz"}


def drawn(made: Dossier) -> ET.Element:
    page = io.BytesIO()
    recoupe.export(made, "gexf", page)
    return ET.fromstring(page.getvalue())


def values(element: ET.Element) -> dict[str, str]:
    return {v.attrib["for"]: v.attrib["value"] for v in element.iterfind("g:attvalues/g:attvalue", NS)}


@pytest.mark.parametrize("name", NAMES)
def test_follows_the_rules_of_gexf(name: str) -> None:
    root = drawn(dossier(name))
    assert (root.tag, root.attrib["version"]) == (f"{{{NAMESPACE}}}gexf", "1.3")
    assert [child.tag.split("}")[1] for child in root] == ["meta", "graph"]
    declared = {
        group.attrib["class"]: {a.attrib["id"] for a in group} for group in root.iterfind("g:graph/g:attributes", NS)
    }
    nodes, edges = root.findall(".//g:node", NS), root.findall(".//g:edge", NS)
    assert max(Counter(node.attrib["id"] for node in nodes).values()) == 1
    assert max(Counter(edge.attrib["id"] for edge in edges).values()) == 1
    ends = {edge.attrib[end] for edge in edges for end in ("source", "target")}
    assert ends <= {node.attrib["id"] for node in nodes}
    assert all(set(values(node)) <= declared["node"] and node.attrib["label"] for node in nodes)
    assert all(set(values(edge)) <= declared["edge"] and float(edge.attrib["weight"]) > 0 for edge in edges)
    assert all("type" not in edge.attrib for edge in edges)


@pytest.mark.parametrize("name", NAMES)
def test_ids_come_back(name: str) -> None:
    made, root = dossier(name), drawn(dossier(name))
    records = {values(node).get("record") for node in root.iterfind(".//g:node", NS)} - {None}
    assert {article.id for article in made.articles} <= records
    assert records <= {one.id for one in (*made.articles, *made.entities)}
    refs = {ref for e in root.iterfind(".//g:edge", NS) for ref in values(e).get("refs", "").split() if ".s" in ref}
    assert refs == {s.id for a in made.articles for s in a.statements if s.speaker or s.via}


def test_words_go_from_the_speaker_through_the_agency_to_the_report() -> None:
    root = drawn(make_dossier())
    edges = {(e.attrib["source"], e.attrib["kind"], e.attrib["target"]) for e in root.iterfind(".//g:edge", NS)}
    assert ("entity:e-duval", "says", "agency:Agence Bleue") in edges
    assert ("agency:Agence Bleue", "prints", "a-2") in edges
    assert ("a-1", "copied", "a-2") in edges
    assert ("a-1", "publishes", "outlet:Le Fleuve") in edges


def test_a_copy_says_whether_its_direction_is_known() -> None:
    made = make_dossier()
    for directed in (True, False):
        root = drawn(replace(made, copies=(replace(made.copies[0], directed=directed),)))
        (edge,) = (e for e in root.iterfind(".//g:edge", NS) if e.attrib["kind"] == "copied")
        assert values(edge)["direction_known"] == ("true" if directed else "false")


def test_speakers_that_no_name_identifies_stay_apart() -> None:
    made = dossier("flood")
    unnamed = [
        (a.id, s.speaker.name) for a in made.articles for s in a.statements if s.speaker and not s.speaker.entity
    ]
    ids = {node.attrib["id"] for node in drawn(made).iterfind(".//g:node", NS)}
    agencies = {agency for article in made.articles for agency in article.agencies}
    apart = [f":{article}:{name}" for article, name in unnamed if name not in agencies]
    assert apart
    assert [end for end in apart if not any(id_.endswith(end) for id_ in ids)] == []


def test_what_xml_cannot_hold_is_replaced() -> None:
    made = make_dossier()
    first = replace(made.articles[0], outlet='<&"\0\x0b\ufffe>')
    root = drawn(replace(made, articles=(first, made.articles[1])))
    assert '<&"\ufffd\ufffd\ufffd>' in {node.attrib["label"] for node in root.iterfind(".//g:node", NS)}
