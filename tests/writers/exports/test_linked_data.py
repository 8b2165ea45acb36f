"""JSON-LD and annotations expand offline to the right terms, and lead to the words."""

import io
import json
import re
from typing import Any

import pytest
from pyld import jsonld

import recoupe
from recoupe.model.dossier import Dossier
from recoupe.writers.exports.annotations import CONTEXT
from recoupe.writers.exports.names import urn
from tests.writers.exports.dossiers import NAMES, all_ids, dossier, record_ids

SCHEMA, PROV, OA = "http://schema.org/", "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#"
# Terms of the published vocabularies that an export may use; a misspelt one would not be among them.
TERMS = {
    SCHEMA: "NewsArticle Quotation CreativeWork Claim QuantitativeValue Event Dataset Person Organization Place Thing "
    "identifier name alternateName headline text articleBody inLanguage url author publisher creditText sha256 "
    "datePublished dateModified isPartOf hasPart spokenByCharacter creator appearance minValue maxValue unitCode "
    "unitText startDate endDate location DateTime Date",
    PROV: "Entity Agent Collection Derivation SoftwareAgent generatedAtTime wasAttributedTo wasQuotedFrom "
    "wasDerivedFrom qualifiedDerivation entity hadMember",
    OA: "Annotation SpecificResource TextQuoteSelector TextPositionSelector hasBody hasTarget hasSource hasSelector "
    "exact prefix suffix start end",
}
# What the terms of an annotation stand for in the context of the Web Annotation vocabulary.
ANNOTATION_CONTEXT = {
    "oa": OA,
    "as": "https://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Software": "as:Application",
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "value": "rdf:value",
    "format": "dc:format",
    "created": {"@id": "dcterms:created", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "name": "foaf:name",
    "label": "rdfs:label",
    "total": "as:totalItems",
    "first": {"@type": "@id", "@id": "as:first"},
    "startIndex": "as:startIndex",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": "oa:start",
    "end": "oa:end",
}


def load_nothing(url: str, options: Any) -> Any:
    if url == CONTEXT:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": ANNOTATION_CONTEXT}}
    raise AssertionError(f"{url} was asked for")


def exported(made: Dossier, to: str) -> Any:
    page = io.BytesIO()
    recoupe.export(made, to, page)
    return json.loads(page.getvalue())


def keys_of(plain: Any) -> set[str]:
    if isinstance(plain, list):
        return set().union(*map(keys_of, plain)) if plain else set()
    return set(plain) | keys_of(list(plain.values())) if isinstance(plain, dict) else set()


def expanded(plain: Any) -> Any:
    return jsonld.expand(plain, {"documentLoader": load_nothing})


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_a_meaning(name: str) -> None:
    plain = exported(dossier(name), "jsonld")
    context = plain["@context"]
    assert keys_of(plain["graph"]) - set(context) == set()


@pytest.mark.parametrize("name", NAMES)
def test_only_known_terms_are_used(name: str) -> None:
    text = json.dumps(expanded(exported(dossier(name), "jsonld")))
    for vocabulary, terms in TERMS.items():
        assert set(re.findall(rf'"{re.escape(vocabulary)}(\w+)"', text)) - set(terms.split()) == set()
    assert '"@id": "_:' not in text


@pytest.mark.parametrize("name", NAMES)
def test_ids_come_back_from_linked_data(name: str) -> None:
    nodes = expanded(exported(dossier(name), "jsonld"))[0]["@graph"]
    ids = {n["@id"]: n[SCHEMA + "identifier"][0]["@value"] for n in nodes if SCHEMA + "identifier" in n}
    assert set(ids.values()) == all_ids(dossier(name))
    assert all(urn(id_) == name for name, id_ in ids.items())


@pytest.mark.parametrize("name", NAMES)
def test_what_a_node_refers_to_is_there(name: str) -> None:
    plain = exported(dossier(name), "jsonld")
    there = {node["id"] for node in plain["graph"]}
    named = {"member", "appearance", "isPartOf", "wasQuotedFrom", "wasDerivedFrom", "hasBody", "hasMember", "source"}
    text = json.dumps([{k: v for k, v in node.items() if k in named} for node in plain["graph"]])
    assert set(re.findall(r'"(urn:recoupe:id:[^"]+)"', text)) - there == set()


def test_quotations_name_their_speaker_and_report() -> None:
    graph = exported(dossier("flood"), "jsonld")["graph"]
    quotations = [node for node in graph if "Quotation" in node["type"]]
    assert quotations
    assert all(node["isPartOf"] and node["text"] for node in quotations)
    assert any("spokenByCharacter" in node for node in quotations)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("to", ["jsonld", "annotations"])
def test_selectors_quote_the_text(name: str, to: str) -> None:
    texts = {article.url or urn(article.id): article.text for article in dossier(name).articles}
    texts |= {urn(article.id): article.text for article in dossier(name).articles}
    plain = exported(dossier(name), to)
    annotations = plain["first"]["items"] if to == "annotations" else plain["graph"]
    targets = [t for a in annotations if "Annotation" in a["type"] for t in a.get("target", a.get("hasTarget"))]
    assert targets
    for target in targets:
        quote, position = target["selector"]
        text = texts[target["source"]]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


@pytest.mark.parametrize("name", NAMES)
def test_ids_come_back_from_annotations(name: str) -> None:
    plain = exported(dossier(name), "annotations")
    assert {item["id"] for item in plain["first"]["items"]} == {urn(one) for one in record_ids(dossier(name))}
    assert plain["total"] == len(plain["first"]["items"])


@pytest.mark.parametrize("name", NAMES)
def test_annotations_expand_with_their_context(name: str) -> None:
    plain = exported(dossier(name), "annotations")
    assert keys_of(plain) - {"@context"} - set(ANNOTATION_CONTEXT) == set()
    items = expanded(plain)[0]["https://www.w3.org/ns/activitystreams#first"][0][
        "https://www.w3.org/ns/activitystreams#items"
    ][0]["@list"]
    assert all(item["@type"] == [OA + "Annotation"] and item[OA + "hasTarget"] for item in items)
