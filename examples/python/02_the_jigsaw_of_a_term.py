# SPDX-License-Identifier: Apache-2.0
"""The jigsaw of a term: which reports belong together, drawn and saved as a PNG.

DEMONSTRATES link, Jigsaw.pictures, to_networkx. Needs networkx and matplotlib.
SIMPLER EXAMPLE to look at first: 01_who_must_be_told.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import matplotlib
import networkx as nx

import safeguarding as sg

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

DATA = Path(__file__).parents[1] / "data"


def layout(graph: Any, groups: list[list[str]], width: float) -> dict[str, tuple[float, float]]:
    """Each group in a ring of its own, row after row: nothing lies over anything else."""
    places: dict[str, tuple[float, float]] = {}
    x, y, row = 0.0, 0.0, 0.0
    for group in groups:
        radius = max(0.55, 0.16 * len(group))
        if x + 2 * radius > width:
            x, y, row = 0.0, y - row - 0.9, 0.0
        ring = nx.circular_layout(graph.subgraph(group), scale=radius, center=(x + radius, y - radius))
        places.update({report: (float(at[0]), float(at[1])) for report, at in ring.items()})
        x, row = x + 2 * radius + 0.9, max(row, 2 * radius)
    return places


def draw(jigsaw: sg.Jigsaw, path: Path) -> None:
    """Ids alone are shown. A line is as thick as the evidence is strong; a dotted one joins what only a picture joins."""
    links = jigsaw.to_networkx()
    graph = links.copy()
    for picture in jigsaw.pictures:
        nx.add_path(graph, [part.report for part in picture.reports])
    groups = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    places = layout(graph, groups, 12.0)
    height = max(y for _, y in places.values()) - min(y for _, y in places.values())
    figure, axes = pyplot.subplots(figsize=(13, height + 2))
    only_in_pictures = [edge for edge in graph.edges if not links.has_edge(*edge)]
    widths = [0.5 + links.edges[edge]["bits"] / 4 for edge in links.edges]
    colours = ["#ffd98e" if links.nodes[node]["pictures"] else "#dddddd" for node in graph]
    nx.draw_networkx_edges(graph, places, ax=axes, edgelist=only_in_pictures, style="dotted", edge_color="#8899aa")
    nx.draw_networkx_edges(graph, places, ax=axes, edgelist=list(links.edges), width=widths, edge_color="#8899aa")
    nx.draw_networkx_nodes(graph, places, ax=axes, node_size=1100, node_color=colours, edgecolors="#445566")
    nx.draw_networkx_labels(graph, places, ax=axes, font_size=9)
    axes.set_title("Reports that may belong together. Yellow: in a picture, for a lead to look at. Dotted: joined by a picture alone.")
    axes.set_aspect("equal")
    axes.set_axis_off()
    figure.savefig(path, dpi=100, bbox_inches="tight")
    pyplot.close(figure)


def main(out: Path) -> None:
    roll = sg.read_roll(DATA / "roll.csv").require()
    reports = sg.read_reports(DATA / "reports.jsonl").require()
    jigsaw = sg.link(reports, roll)
    print(f"{len(reports)} reports, {len(jigsaw.links)} links, {len(jigsaw.pictures)} pictures")
    for picture in jigsaw.pictures:
        print(f"{picture.id}: {len(picture.reports)} reports by {picture.independent} people, raised when {picture.raised_at} arrived")
        for reason in picture.why:
            print(f"    {reason}")
    draw(jigsaw, out / "jigsaw.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path())
