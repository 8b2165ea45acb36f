"""Who says what through whom, as a graph of speakers, documents, agencies, reports and outlets, with copies."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.mention import Actor
from recoupe.writers.index import Index, index_dossier
from recoupe.writers.telling import name_of

NodeKind = Literal["speaker", "document", "agency", "report", "outlet"]
EdgeKind = Literal["says", "relays", "prints", "credits", "publishes", "copied"]


@dataclass(frozen=True, slots=True)
class Node:
    """A vertex; `record` is the id of the entity or report it stands for, if it has one."""

    id: str
    label: str
    kind: NodeKind
    record: str | None = None
    published: str | None = None
    language: str | None = None
    source: str | None = None


@dataclass(slots=True)
class Edge:
    """A way that words took; `refs` are the statements on it, or `start-end` of the copied words."""

    start: str
    end: str
    kind: EdgeKind
    directed: bool = True
    weight: float = 0
    refs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Graph:
    """Vertices by id, and edges by their ends and kind."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], Edge] = field(default_factory=dict)

    def link(self, start: str, end: str, kind: EdgeKind, ref: str | None = None) -> None:
        """Count one more use of the edge."""
        edge = self.edges.setdefault((start, end, kind), Edge(start, end, kind))
        edge.weight += 1
        edge.refs += [ref] if ref else []


def make_graph(dossier: Dossier) -> Graph:
    """The graph of a dossier, in its order."""
    index, graph = index_dossier(dossier), Graph()
    kinds = {origin.name: origin.kind for finding in dossier.findings for origin in finding.origins}
    credited = {agency for article in dossier.articles for agency in article.agencies}
    documents = {name for name, kind in kinds.items() if kind == "document"}
    agencies = credited | {name for name, kind in kinds.items() if kind == "agency"}
    for article in dossier.articles:
        _add_report(graph, article, index)
        for path, ref in _paths(article):
            ends = [_actor(graph, actor, article, index, documents, agencies) for actor in path]
            for number, (start, end) in enumerate(zip(ends, [*ends[1:], article.id], strict=True)):
                last = number == len(ends) - 1
                graph.link(start, end, "says" if number == 0 else "prints" if last else "relays", ref)
    _add_copies(graph, dossier)
    return graph


def _paths(article: Article) -> Iterator[tuple[list[Actor], str]]:
    for statement in article.statements:
        path = [*([statement.speaker] if statement.speaker else []), *statement.via]
        if path:
            yield path, statement.id


def _add_report(graph: Graph, article: Article, index: Index) -> None:
    a = article
    graph.nodes[a.id] = Node(a.id, index.labels[a.id], "report", a.id, a.published, a.language, a.url or a.source)
    for agency in a.agencies:
        node = graph.nodes.setdefault(f"agency:{agency}", Node(f"agency:{agency}", agency, "agency"))
        graph.link(node.id, a.id, "credits")
    if a.outlet:
        node = graph.nodes.setdefault(f"outlet:{a.outlet}", Node(f"outlet:{a.outlet}", a.outlet, "outlet"))
        graph.link(a.id, node.id, "publishes")


def _actor(graph: Graph, actor: Actor, article: Article, index: Index, documents: set[str], agencies: set[str]) -> str:
    """The vertex of an actor; one that no name identifies is only that of its own report."""
    name = name_of(actor, index)
    entity = index.entities.get(actor.entity or "")
    kind: NodeKind = "document" if name in documents else "agency" if name in agencies else "speaker"
    if kind == "agency":
        node = Node(f"agency:{name}", name, kind, actor.entity)
    elif entity:
        node = Node(f"entity:{entity.id}", name, kind, entity.id)
    else:
        node = Node(f"{kind}:{article.id}:{name}", name, kind)
    return graph.nodes.setdefault(node.id, node).id


def _add_copies(graph: Graph, dossier: Dossier) -> None:
    for copy in dossier.copies:
        graph.link(copy.source.article, copy.copy.article, "copied", f"{copy.copy.start}-{copy.copy.end}")
        edge = graph.edges[copy.source.article, copy.copy.article, "copied"]
        edge.directed = copy.directed
        edge.weight = copy.share
