"""Findings as schema.org claims, with what schema.org has no words for in terms of Recoupe's own."""

from typing import Any

from recoupe.model.finding import Finding, Origin, Relation
from recoupe.writers.exports.names import urn

Plain = dict[str, Any]


def claim_node(finding: Finding) -> Plain:
    """The claim: where it appears, its verdict, its relations and origins."""
    f = finding
    return {
        "id": urn(f.id),
        "type": ["Claim", "Entity"],
        "identifier": f.id,
        "name": f.title,
        "kind": f.topic,
        "verdict": f.verdict,
        "when": f.when,
        "appearance": list(dict.fromkeys(urn(member.article) for member in f.members)),
        "member": [urn(member.ref) for member in f.members],
        "relation": [_relation(relation) for relation in f.relations],
        "origin": [_origin(origin) for origin in f.origins],
        "independentOriginsMin": f.independent_origins.min,
        "independentOriginsMax": f.independent_origins.max,
        "confidence": f.confidence,
        "because": [reason.note for reason in f.because],
    }


def _relation(relation: Relation) -> Plain:
    return {
        "relationKind": relation.relation,
        "from": urn(relation.a),
        "to": urn(relation.b),
        "because": [reason.note for reason in relation.because],
    }


def _origin(origin: Origin) -> Plain:
    return {"name": origin.name, "originKind": origin.kind, "member": [urn(member.ref) for member in origin.members]}
