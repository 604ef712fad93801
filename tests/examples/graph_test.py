#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the three forms in which `safeguarding graph` prints a graph, and expects one graph in all of them.

usage: graph_test.py SAFEGUARDING

Graphviz and networkx read them too where they are installed.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

LINK = pathlib.Path(__file__).resolve().parent / "link"
SPACE = "{http://graphml.graphdrawing.org/xmlns}"
COMMANDS = ["--reports numbers.jsonl", "--reports numbers.jsonl --all --labels", "--roll roll.csv --reports reports.jsonl --all --labels",
            "--roll roll.csv --reports reports.jsonl --as-of 2026-09-15T12:00:00+00:00"]


def printed(program, command):
    return subprocess.run([program, "graph", *command.split()], cwd=LINK, check=True, capture_output=True).stdout


def graphml(text):
    """Vertices and edges with all that they carry."""
    root = xml.fromstring(text)
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{SPACE}key")}
    carried = lambda element: {names[data.get("key")]: data.text or "" for data in element.iter(f"{SPACE}data")}
    return ({node.get("id"): carried(node) for node in root.iter(f"{SPACE}node")},
            {(edge.get("source"), edge.get("target")): carried(edge) for edge in root.iter(f"{SPACE}edge")})


def compare(program, command, faults):
    said = json.loads(printed(program, f"{command} --format json"))
    text = printed(program, f"{command} --format graphml")
    vertices, edges = graphml(text)
    yes = {True: "true", False: "false"}
    wanted = {each["id"]: {key: value for key, value in each.items() if key != "id"} |
              {"articulation_point": yes[each["id"] in said["articulation_points"]]} for each in said["vertices"]}
    if vertices != wanted:
        faults.append(f"{command}: GraphML has other vertices than JSON")
    wanted = {}
    for each in said["edges"]:
        carried = {"tie": each["tie"], "since": each["since"], "bits": str(each["bits"]), "bridge": yes[[each["a"], each["b"]] in said["bridges"]]}
        wanted[each["a"], each["b"]] = carried | ({"roles": " ".join(each["roles"])} if each["roles"] else {})
    if edges != wanted:
        faults.append(f"{command}: GraphML has other edges than JSON")
    if sorted(sum(said["components"], [])) != sorted(vertices):
        faults.append(f"{command}: the components do not hold each vertex once")
    dot = printed(program, f"{command} --format dot")
    lines = dot.decode().splitlines()
    if (sum(" -- " in line for line in lines), sum("shape=" in line for line in lines)) != (len(edges), len(vertices)):
        faults.append(f"{command}: DOT has another number of lines than JSON has vertices and edges")
    if shutil.which("dot"):
        plain = subprocess.run(["dot", "-Tplain"], input=dot, check=True, capture_output=True).stdout.decode().splitlines()
        if sum(line.startswith("edge ") for line in plain) != len(edges) or sum(line.startswith("node ") for line in plain) != len(vertices):
            faults.append(f"{command}: Graphviz reads another graph")
    try:
        import networkx
    except ImportError:
        return len(vertices)
    graph = networkx.parse_graphml(text.decode())
    if {frozenset(each) for each in networkx.bridges(graph)} != {frozenset(each) for each in said["bridges"]}:
        faults.append(f"{command}: networkx finds other bridges")
    if set(networkx.articulation_points(graph)) != set(said["articulation_points"]):
        faults.append(f"{command}: networkx finds other articulation points")
    if networkx.number_connected_components(graph) != len(said["components"]):
        faults.append(f"{command}: networkx finds other components")
    return len(vertices)


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    faults = []
    vertices = sum(compare(pathlib.Path(arguments[0]).resolve(), command, faults) for command in COMMANDS)
    for fault in faults:
        print(fault)
    print(f"graphs: {len(faults)} faults, {vertices} vertices in {len(COMMANDS)} graphs, each in three forms")
    return 1 if faults or not vertices else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
