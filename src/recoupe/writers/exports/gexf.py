"""The provenance graph as GEXF 1.3, which Gephi opens."""

import re
from xml.etree import ElementTree as ET

from recoupe.model.dossier import Dossier
from recoupe.writers.exports.provenance import Edge, Node, make_graph

NAMESPACE, _VIZ = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
_NODE_FIELDS = ("kind", "record", "published", "language", "source")
_EDGE_FIELDS = {"refs": "string", "count": "integer", "direction_known": "boolean"}
"""Every edge is drawn as directed, since many readers take no mixed graph; where two reports only share words it is not
known who had them first."""
_COLOURS = {
    "speaker": (31, 119, 180),
    "document": (148, 103, 189),
    "agency": (214, 39, 40),
    "report": (127, 127, 127),
    "outlet": (44, 160, 44),
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_gexf(dossier: Dossier) -> str:
    """The graph as XML; edges of several kinds may join the same two vertices."""
    graph = make_graph(dossier)
    root = ET.Element("gexf", {"xmlns": NAMESPACE, "xmlns:viz": _VIZ, "version": "1.3"})
    meta = ET.SubElement(root, "meta", {"lastmodifieddate": _clean(dossier.made_at[:10])})
    ET.SubElement(meta, "creator").text = f"Recoupe {_clean(dossier.recoupe)}"
    ET.SubElement(meta, "description").text = "Who says what through whom"
    drawn = ET.SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    _attributes(drawn, "node", dict.fromkeys(_NODE_FIELDS, "string"))
    _attributes(drawn, "edge", _EDGE_FIELDS)
    nodes = ET.SubElement(drawn, "nodes")
    for node in graph.nodes.values():
        _node(nodes, node)
    edges = ET.SubElement(drawn, "edges")
    for number, edge in enumerate(graph.edges.values()):
        _edge(edges, edge, f"e{number}")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _attributes(drawn: ET.Element, kind: str, fields: dict[str, str]) -> None:
    group = ET.SubElement(drawn, "attributes", {"class": kind, "mode": "static"})
    for name, type_ in fields.items():
        ET.SubElement(group, "attribute", {"id": name, "title": name, "type": type_})


def _node(nodes: ET.Element, node: Node) -> None:
    drawn = ET.SubElement(nodes, "node", {"id": _clean(node.id), "label": _clean(node.label)})
    _values(drawn, {name: getattr(node, name) for name in _NODE_FIELDS})
    red, green, blue = map(str, _COLOURS[node.kind])
    ET.SubElement(drawn, "viz:color", {"r": red, "g": green, "b": blue})


def _edge(edges: ET.Element, edge: Edge, name: str) -> None:
    ends = {"id": name, "source": _clean(edge.start), "target": _clean(edge.end)}
    kind = {"kind": edge.kind, "label": edge.kind, "weight": f"{edge.weight:g}"}
    drawn = ET.SubElement(edges, "edge", ends | kind)
    known = "true" if edge.directed else "false"
    _values(drawn, {"refs": " ".join(edge.refs), "count": str(len(edge.refs)), "direction_known": known})


def _values(drawn: ET.Element, values: dict[str, str | None]) -> None:
    group = ET.SubElement(drawn, "attvalues")
    for name, value in values.items():
        if value:
            ET.SubElement(group, "attvalue", {"for": name, "value": _clean(value)})


def _clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
