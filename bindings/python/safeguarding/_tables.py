# SPDX-License-Identifier: Apache-2.0
"""Result sets for the tools that analysts use. Each is asked for only when it is called, so none has to be there."""

from __future__ import annotations

from typing import Any


def to_pandas(rows: Any) -> Any:
    """Rows as a pandas.DataFrame, through Arrow."""
    import pandas

    from_arrow: Any = getattr(pandas.DataFrame, "from_arrow", None)  # pandas 3 and later
    if from_arrow is not None:
        return from_arrow(rows)
    import pyarrow  # type: ignore[import-untyped, unused-ignore]

    return pyarrow.table(rows).to_pandas()


def to_polars(rows: Any) -> Any:
    """Rows as a polars.DataFrame, through Arrow."""
    import polars

    return polars.DataFrame(rows)


def to_networkx(jigsaw: Any) -> Any:
    """The links of a jigsaw as a networkx.Graph: a node a report, with the pictures it is in; no words of theirs."""
    import networkx

    graph: Any = networkx.Graph()
    for link in jigsaw.links:
        graph.add_edge(link.a, link.b, bits=link.bits / 1024, probability=link.probability / 1_000_000)
    for picture in jigsaw.pictures:
        for part in picture.reports:
            graph.add_node(part.report)
            graph.nodes[part.report].setdefault("pictures", []).append(picture.id)
    for report in graph.nodes:
        graph.nodes[report].setdefault("pictures", [])
    return graph


def graph_to_networkx(concerns: Any) -> Any:
    """A graph of concerns as a networkx.Graph: what each vertex and edge is, by words; no label."""
    import networkx

    graph: Any = networkx.Graph()
    for vertex in concerns.vertices:
        graph.add_node(vertex.id, part=vertex.part.word, since=vertex.since)
    for edge in concerns.edges:
        roles = [role.word for role in edge.roles]
        graph.add_edge(edge.a, edge.b, tie=edge.tie.word, bits=edge.bits / 1024, since=edge.since, roles=roles)
    return graph
