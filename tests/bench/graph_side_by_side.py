#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The graph of concerns beside networkx and igraph, on the same random graphs: the same answers, and how long each took.

usage: graph_side_by_side.py GRAPH_TABLE

Reports share things, most of them rare: seven of ten edges lead to a thing of few reports. Seconds of processor time, one core.
"""
import json
import random
import subprocess
import sys
import time


def made(reports, edges, seed):
    draw = random.Random(seed)
    things, pairs = reports // 2, set()
    while len(pairs) < edges:
        thing = draw.randrange(things) if draw.random() < .7 else draw.randrange(things // 50)
        pairs.add((f"r{draw.randrange(reports)}", f"t{thing}"))
    pairs = sorted(pairs)
    draw.shuffle(pairs)
    return pairs


def timed(times, what, work):
    begin = time.process_time()
    result = work()
    times[what] = time.process_time() - begin
    return result


def by_networkx(pairs, betweenness):
    import networkx
    times = {}
    graph = timed(times, "building", lambda: networkx.Graph(pairs))
    found = {"components": timed(times, "components", lambda: networkx.number_connected_components(graph))}
    found["bridges"], found["articulation_points"] = timed(
        times, "bridges and articulation points", lambda: (len(list(networkx.bridges(graph))), len(set(networkx.articulation_points(graph)))))
    nodes = list(graph)
    found["steps"] = timed(times, "one path", lambda: networkx.shortest_path_length(graph, nodes[0], nodes[-1]) if networkx.has_path(graph, nodes[0], nodes[-1]) else 0)
    if betweenness:
        found["betweenness"] = sum(timed(times, "betweenness", lambda: networkx.betweenness_centrality(graph, normalized=False)).values())
    return found, times


def by_igraph(pairs, betweenness):
    import igraph
    times = {}
    graph = timed(times, "building", lambda: igraph.Graph.TupleList(pairs))
    found = {"components": timed(times, "components", lambda: len(graph.connected_components()))}
    found["bridges"], found["articulation_points"] = timed(
        times, "bridges and articulation points", lambda: (len(graph.bridges()), len(graph.articulation_points())))
    steps = timed(times, "one path", lambda: len(graph.get_shortest_path(0, graph.vcount() - 1)))
    found["steps"] = max(0, steps - 1)
    if betweenness:
        found["betweenness"] = sum(timed(times, "betweenness", lambda: graph.betweenness()))
    return found, times


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    faults = 0
    for reports, edges, betweenness in ((1_500, 3_000, True), (100_000, 250_000, False)):
        pairs = made(reports, edges, reports)
        text = "\n".join(" ".join(each) for each in pairs)
        ours = json.loads(subprocess.run([arguments[0], *(["betweenness"] if betweenness else [])], input=text, capture_output=True, text=True, check=True).stdout)
        peers = {}
        for name, peer in (("networkx", by_networkx), ("igraph", by_igraph)):
            try:
                found, peers[name] = peer(pairs, betweenness)
            except ImportError:
                print(f"{name} is not installed: left out")
                continue
            for what, value in found.items():
                if abs(ours[what] / (1000 if what == "betweenness" else 1) - value) > (edges / 1000 if what == "betweenness" else 0):
                    print(f"{name} finds another number of {what}: {value}, not {ours[what]}")
                    faults += 1
        print(f"{reports:,} reports, {edges:,} edges: {ours['components']:,} components, {ours['bridges']:,} bridges, {ours['articulation_points']:,} articulation points")
        for what, taken in ours["times"].items():
            if what == "betweenness" and not betweenness:
                continue
            beside = ", ".join(f"{name} {times[what] * 1000:.1f} ms" for name, times in peers.items())
            print(f"  {what}: {taken * 1000:.1f} ms; {beside}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
