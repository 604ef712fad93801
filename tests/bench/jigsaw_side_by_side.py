#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Candidates by shared keys in plain Python, on the reports that jigsaw_table --keys joins, and the table itself beside them.

usage: jigsaw_side_by_side.py JIGSAW_TABLE [REPORTS...]

What Python does here is the first step of the work and no more: an inverted index (a dict from each key to the reports that have it), the
rarity that each earlier report shares, and the 400 that share most. A key that more than 2,000 reports have finds nobody. It weighs no
evidence, makes no pictures, says no reasons and takes nothing back. Where networkx can be imported, what shares at least half of its rarity
is put together as connected components, which is what a dedupe-style join would call a group.
Each row: seconds of processor time, microseconds a report, pairs a report, and the largest component. 10,000 and 30,000 reports if nothing
is said. No figure is repeated here: each run prints its own.
"""
import collections
import math
import subprocess
import sys
import time

MOST, LONGEST, AS_IF = 400, 2000, 40


def join(rows):
    index, pairs, edges = collections.defaultdict(list), 0, []
    for number, keys in enumerate(rows):
        world, shared = math.log2(number + 1 + AS_IF), collections.Counter()
        own = 0.0
        for key in keys:
            earlier = index[key]
            if earlier and len(earlier) <= LONGEST:
                rare = world - math.log2(len(earlier) + 1)
                own += rare
                for each in earlier:
                    shared[each] += rare
            earlier.append(number)
        best = shared.most_common(MOST)
        pairs += len(best)
        edges += [(each, number) for each, rare in best if rare > max(own / 2, world)]
    return pairs, edges


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    sizes = [int(each) for each in arguments[1:]] or [10_000, 30_000]
    try:
        import networkx
    except ImportError:
        networkx = None
        print("networkx is not here: nothing is put together")
    for reports in sizes:
        written = subprocess.run([arguments[0], "--write-keys", str(reports)], stdout=subprocess.PIPE, text=True, check=True).stdout
        rows = [line.split("\t") for line in written.splitlines()]
        begin = time.process_time()
        pairs, edges = join(rows)
        spent = time.process_time() - begin
        largest = 0
        if networkx:
            graph = networkx.Graph(edges)
            largest = max((len(each) for each in networkx.connected_components(graph)), default=0)
        print(f"{reports} reports, Python, candidates only: {spent:.1f} s, {1e6 * spent / reports:.0f} us a report, {pairs / reports:.0f} pairs a report"
              + (f", largest component {largest}" if networkx else ""), flush=True)
    subprocess.run([arguments[0], "--keys", *map(str, sizes)], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
