#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one mistake at a time in how rows of a table are found to be one person, and expects the tests to see it.

usage: people_mutants.py [--scratch FOLDER] [--only TEXT] [--jobs N] [--stale]

Works as mutants.py does, which holds the machinery, with other mistakes and another program: in what is compared at all, in what is learned
without labels, and in who may be joined.
"""
import sys

import mutants

mutants.PROGRAMS = {"test_people": ["--abort-after=1"]}

CANDIDATES, CLUSTERS, WEIGHTS = "src/people/candidates.cpp", "src/people/clusters.cpp", "src/people/weights.cpp"

mutants.MUTANTS = [
    ("two who were judged to be different may be joined", CLUSTERS,
     "        apart_[one.a].push_back(one.b);\n        apart_[one.b].push_back(one.a);\n", ""),
    ("what is judged apart holds for the two rows, and not for their groups", CLUSTERS,
     "if (a == b || kept_apart(a, b) || evidence(a, b) < settings_.bar) continue;",
     "if (a == b || evidence(a, b) < settings_.bar) continue;"),
    ("somebody else with as good a claim is no hindrance", CLUSTERS,
     "        if (has_rival(a, b) || has_rival(b, a)) continue;\n", ""),
    ("learning stops while the weights still move", WEIGHTS, "if (round() == 0) break;", "if (round() != 0) break;"),
    ("two of one household teach as one person does", WEIGHTS,
     "      add(seen, pairs * (same / (1 + same + kin)));\n", "      add(seen, pairs * ((same + kin) / (1 + same + kin)));\n"),
    ("a key that is too common by itself is left out, and not narrowed by a second", CANDIDATES,
     "        if (own_[i].origin != own_[j].origin)\n          entries_", "        if (own_[i].origin == own_[j].origin)\n          entries_"),
]

if __name__ == "__main__":
    sys.exit(mutants.main())
