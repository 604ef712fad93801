#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One evaluator for resolving people: ours and, where they can be imported, peers, on public data with known answers.

usage: people_side_by_side.py SAFEGUARDING PEOPLE_TABLE [DATA] [--million]
       people_side_by_side.py --made SAFEGUARDING PEOPLE_TABLE [--million]

SAFEGUARDING is the command line, PEOPLE_TABLE the program built beside this script, DATA the folder `people` of the public data (by default
../shared/data/people beside the checkout). Data that is not there is skipped by name. No row's answer is shown to anybody: a schema names
the columns, and that is all. Splink runs with the settings of its own published example for the historical people.
recordlinkage compares febrl3 as its own manual does. dedupe is not here: it learns from pairs that a person judges, and nobody is shown any.
Made people are resolved at 100,000 rows, by us and by Splink on the same rows; --million does the same with 1,000,000. --made does only that.
Each row: pairwise precision, recall and F1, B-cubed precision, recall and F1, seconds of wall time.
"""
import collections
import csv
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

HISTORICAL = {"unique_id": "record", "full_name": "full_name", "first_name": "given_name", "surname": "surname", "dob": "date", "birth_place": "place",
              "postcode_fake": "postcode", "gender": "category", "occupation": "category"}
FEBRL = {"rec_id": "record", "given_name": "given_name", "surname": "surname", "street_number": "place", "address_1": "place", "address_2": "place",
         "suburb": "place", "postcode": "postcode", "state": "category", "date_of_birth": "date", "soc_sec_id": "identifier"}
FAKE = {"unique_id": "record", "first_name": "given_name", "surname": "surname", "dob": "date", "city": "place", "email": "email"}
TRUTHSET = {"id": "record", "PRIMARY_NAME_FULL": "full_name", "PRIMARY_NAME_ORG": "full_name", "PRIMARY_NAME_LAST": "surname",
            "PRIMARY_NAME_FIRST": "given_name", "PRIMARY_NAME_MIDDLE": "given_name", "NATIVE_NAME_FULL": "full_name", "GENDER": "category",
            "DATE_OF_BIRTH": "date", "PASSPORT_NUMBER": "identifier", "DRIVERS_LICENSE_NUMBER": "identifier", "SSN_NUMBER": "identifier",
            "NATIONAL_ID_NUMBER": "identifier", "EMAIL_ADDRESS": "email", "ADDR_FULL": "place", "ADDR_LINE1": "place", "ADDR_CITY": "place",
            "ADDR_STATE": "place", "ADDR_POSTAL_CODE": "postcode", "PHONE_NUMBER": "phone"}
ORDERS = {"DATE_OF_BIRTH": "month_day_year"}
# Name, files, schema, and who a row is.
SETS = [
    ("P1 historical_50k", ["historical_50k.csv"], HISTORICAL, lambda row: row["cluster"]),
    ("P2 febrl3", ["febrl3.csv"], FEBRL, lambda row: row["rec_id"].split("-")[1]),
    ("P2 febrl4a x 4b", ["febrl4a.csv", "febrl4b.csv"], FEBRL, lambda row: row["rec_id"].split("-")[1]),
    ("fake_1000", ["fake_1000.csv"], FAKE, lambda row: row["cluster"]),
]


def judge(person_of, truth):
    """Pairwise and B-cubed figures of clusters {row: cluster} against {row: person}."""
    together, clusters, persons = collections.Counter(), collections.Counter(), collections.Counter()
    for row, person in truth.items():
        cluster = person_of.get(row, ("alone", row))
        together[cluster, person] += 1
        clusters[cluster] += 1
        persons[person] += 1
    pairs = lambda counts: sum(n * (n - 1) // 2 for n in counts.values())
    right, made, true = pairs(together), pairs(clusters), pairs(persons)
    precision, recall = right / made if made else 1.0, right / true if true else 1.0
    b_precision = sum(n * n / clusters[c] for (c, _), n in together.items()) / len(truth)
    b_recall = sum(n * n / persons[p] for (_, p), n in together.items()) / len(truth)
    f1 = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    return precision, recall, f1(precision, recall), b_precision, b_recall, f1(b_precision, b_recall)


def show(name, who, figures, seconds):
    print(f"{name:<20} {who:<14}" + "".join(f" {figure:7.4f}" for figure in figures) + f" {seconds:8.1f} s", flush=True)


def read(folder, files):
    rows = []
    for file in files:
        with open(folder / file, encoding="utf-8", newline="") as lines:
            rows += [{key.strip(): (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(lines)]
    return rows


def write(folder, rows, schema):
    """The table and its schema as files."""
    table, columns = pathlib.Path(folder) / "people.csv", pathlib.Path(folder) / "schema.toml"
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(schema), extrasaction="ignore", restval="")
        writer.writeheader()
        writer.writerows(rows)
    words = ['format = 1\n']
    for name, kind in schema.items():
        words.append(f'[[column]]\nname = "{name}"\nis = "{kind}"\n' + (f'order = "{ORDERS[name]}"\n' if name in ORDERS else ""))
    columns.write_text("".join(words), encoding="utf-8")
    return str(table), str(columns)


def ours(program, rows, schema):
    with tempfile.TemporaryDirectory() as folder:
        table, columns = write(folder, rows, schema)
        begin = time.perf_counter()
        printed = subprocess.run([program, "resolve", table, "--schema", columns, "--json"], capture_output=True, check=True).stdout
        seconds = time.perf_counter() - begin
    return {row: number for number, people in enumerate(json.loads(printed)["people"]) for row in people}, seconds


def gates(table_program, rows, schema, truth):
    """What is lost where: by candidates, by scores, by joining."""
    key = next(iter(schema))
    with tempfile.TemporaryDirectory() as folder:
        table, columns = write(folder, [{**row, "who": truth[row[key]]} for row in rows], {**schema, "who": "ignored"})
        print(subprocess.run([table_program, "gates", columns, table, "who"], capture_output=True, text=True, check=True).stdout, end="", flush=True)


def truthset(program, folder):
    files = [f"truthset_{part}.csv" for part in ("customers", "reference", "watchlist", "actual_truthset_key")]
    if not all((folder / file).is_file() for file in files):
        return print(f"{'P6 truthset':<20} skipped: {', '.join(files)} not found")
    rows = read(folder, files[:3])
    for row in rows:
        row["id"] = f"{row['DATA_SOURCE']}-{row['RECORD_ID']}"
    truth = {f"{row['DATA_SOURCE']}-{row['RECORD_ID']}": row["CLUSTER_ID"] for row in read(folder, files[3:])}
    found, seconds = ours(program, rows, TRUTHSET)
    sets = lambda clusters: {frozenset(row for row in clusters if clusters[row] == name) for name in set(clusters.values())}
    right = sets(truth) & sets(found)
    wrong = sum(len({truth[row] for row in cluster}) > 1 for cluster in sets(found))
    show("P6 truthset", "safeguarding", judge(found, truth), seconds)
    print(f"{'P6 truthset':<20} {len(right)} of {len(sets(truth))} entities exactly right, {wrong} joined wrongly")


def calibration(table_program, folder):
    """ECE in ten bins, Brier, and the share of scores within a thousandth of 0 or 1, on labelled pairs: as learned without labels, and
    with one half of the labels as judgements, measured on the other half, both ways round."""
    files = ["fake_1000.csv", "fake_1000_labels.csv"]
    if not all((folder / file).is_file() for file in files):
        return print(f"{'L5 fake_1000':<20} skipped: {', '.join(files)} not found")
    rows, labels = read(folder, files[:1]), read(folder, files[1:])
    pairs = [(row["unique_id_l"], row["unique_id_r"], float(row["clerical_match_score"])) for row in labels]
    def said(asked, judged):
        with tempfile.TemporaryDirectory() as place:
            table, columns = write(place, rows, FAKE)
            wanted, judgements = pathlib.Path(place) / "pairs.csv", pathlib.Path(place) / "judgements.csv"
            wanted.write_text("".join(f"{a},{b}\n" for a, b, _ in asked), encoding="utf-8")
            judgements.write_text("a,b,verdict\n" + "".join(f"{a},{b},{'same' if y > 0.5 else 'different'}\n" for a, b, y in judged), encoding="utf-8")
            command = [table_program, "pairs", columns, table, str(wanted)] + ([str(judgements)] if judged else [])
            printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return [(int(line.split()[1]) / 1e6, y) for line, (_, _, y) in zip(printed.splitlines(), asked)]
    def figures(what, scored):
        bins = collections.defaultdict(list)
        for p, y in scored:
            bins[min(9, int(p * 10))].append((p, y))
        ece = sum(abs(sum(p - y for p, y in one)) for one in bins.values()) / len(scored)
        brier = sum((p - y) ** 2 for p, y in scored) / len(scored)
        sure = sum(p < 0.001 or p > 0.999 for p, _ in scored) / len(scored)
        print(f"{'L5 fake_1000':<20} {what:<30} ECE {ece:.4f}  Brier {brier:.4f}  within 0.001 of 0 or 1 {sure:.3f}", flush=True)
    figures("no labels", said(pairs, []))
    halves = pairs[0::2], pairs[1::2]
    figures("half judged, the other measured", said(halves[0], halves[1]) + said(halves[1], halves[0]))


def recordlinkage_febrl3(file):
    """Blocks, compares and classifies as the manual does, with its classifier that needs no labels; links are joined as they hang together."""
    import pandas
    import recordlinkage
    table = pandas.read_csv(file, skipinitialspace=True, dtype=str).set_index("rec_id")
    begin = time.perf_counter()
    index = recordlinkage.Index()
    for column in ("given_name", "surname", "date_of_birth", "soc_sec_id"):
        index.block(column)
    pairs = index.index(table)
    compare = recordlinkage.Compare()
    for column in ("given_name", "surname", "address_1"):
        compare.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    for column in ("date_of_birth", "suburb", "state", "soc_sec_id", "postcode"):
        compare.exact(column, column, label=column)
    links = recordlinkage.ECMClassifier(binarize=0.8).fit_predict(compare.compute(pairs, table))
    root = {row: row for row in table.index}
    def top(row):
        while root[row] != row:
            root[row] = row = root[root[row]]
        return row
    for a, b in links:
        root[top(a)] = top(b)
    return {row: top(row) for row in table.index}, time.perf_counter() - begin


def splink_clusters(table, settings, sure, recall, pairs, trained_on):
    """Trains in the three steps of Splink's documentation and joins at 0.95. `sure` says which pairs are surely one, and `recall` how many of
    all such pairs that finds."""
    from splink import DuckDBAPI, Linker
    api = DuckDBAPI()
    try:
        linker = Linker(table, settings, db_api=api)
    except TypeError:  # since version 5 tables are registered first
        linker = Linker(api.register(table), settings)
    linker.training.estimate_probability_two_random_records_match(sure, recall=recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=pairs)
    for rule in trained_on:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=0.95)
    frame = clusters.as_pandas_dataframe()
    key = next(name for name in frame.columns if name in table.columns)
    return dict(zip(frame[key], frame["cluster_id"]))


def splink_historical(file):
    """The published example for these people, as its authors tuned it; duplicates joined at 0.95."""
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on
    import pandas
    table = pandas.read_csv(file)
    table["first_name_surname_concat"] = table["first_name"] + " " + table["surname"]
    begin = time.perf_counter()
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="unique_id",
        blocking_rules_to_generate_predictions=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"), block_on("surname", "dob"), block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"), block_on("postcode_fake", "surname"), block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"), block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"), block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)")],
        comparisons=[
            cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"),
            cl.DateOfBirthComparison("dob", input_is_string=True), cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True)])
    sure = ["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
            "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
            "l.dob = r.dob and l.postcode_fake = r.postcode_fake"]
    clusters = splink_clusters(table, settings, sure, 0.6, 5e6, [block_on("first_name", "surname"), block_on("dob")])
    return clusters, time.perf_counter() - begin


MADE = {"id": "record", "given": "given_name", "surname": "surname", "born": "date", "street": "place", "postcode": "postcode", "phone": "phone",
        "email": "email"}


def splink_made(file):
    """Splink's own comparison for each column, the blocking its documentation advises, its three training steps, joined at 0.95."""
    import pandas
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on
    table = pandas.read_csv(file, dtype=str)
    begin = time.perf_counter()
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[
            block_on("given", "surname"), block_on("surname", "born"), block_on("given", "born"), block_on("postcode", "given"),
            block_on("postcode", "surname"), block_on("phone"), block_on("email")],
        comparisons=[cl.ForenameSurnameComparison("given", "surname"), cl.DateOfBirthComparison("born", input_is_string=True),
                     cl.PostcodeComparison("postcode"), cl.LevenshteinAtThresholds("street"), cl.ExactMatch("phone"), cl.EmailComparison("email")])
    sure = ["l.email = r.email", "l.given = r.given and l.surname = r.surname and l.born = r.born"]
    clusters = splink_clusters(table, settings, sure, 0.8, 1e6, [block_on("given", "surname"), block_on("born")])
    return clusters, time.perf_counter() - begin


def measured(command, limit):
    """What a program prints, its seconds of processor time, and whether it came to its end within the limit."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=limit).stdout
    except subprocess.TimeoutExpired:
        printed = None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return printed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def made(program, table, households):
    """The same made people for both, each in a process of its own, from reading the table to the answer."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "made.csv"
        file.write_bytes(subprocess.run([table, "csv", str(households)], capture_output=True, check=True).stdout)
        rows = read(file.parent, [file.name])
        truth = {row["id"]: row["person"] for row in rows}
        name = f"made {len(rows):,}"
        schema = write(folder, rows, MADE)[1]
        printed, ours_spent = measured([program, "resolve", str(file.parent / "people.csv"), "--schema", schema, "--json"], None)
        found = {row: number for number, people in enumerate(json.loads(printed)["people"]) for row in people}
        show(name, "safeguarding", judge(found, truth), ours_spent)
        try:
            printed, spent = measured([sys.executable, __file__, "--peer", str(file)], 900)
        except subprocess.CalledProcessError as problem:
            return print(f"{name:<20} splink skipped: {(problem.stderr or '').strip().splitlines()[-1:]}", flush=True)
        if printed is None:
            return print(f"{name:<20} splink stopped after 900 s of wall time, {spent:.0f} s of processor time: more than {spent / ours_spent:.1f} times ours",
                         flush=True)
        show(name, "splink", judge(json.loads(printed), truth), spent)
        print(f"{name:<20} splink takes {spent / ours_spent:.1f} times the processor time", flush=True)


PEERS = [(["historical_50k.csv"], "splink", splink_historical), (["febrl3.csv"], "recordlinkage", recordlinkage_febrl3)]


def main(arguments):
    if arguments[:1] == ["--peer"]:
        return json.dump(splink_made(arguments[1])[0], sys.stdout)
    sizes = [30300] + ([303000] if "--million" in arguments else [])
    only_made = "--made" in arguments
    arguments = [one for one in arguments if not one.startswith("--")]
    program, table = arguments[0], arguments[1]
    folder = pathlib.Path(arguments[2]) if len(arguments) > 2 else ROOT.parent / "shared" / "data" / "people"
    print(f"{'':<35}" + "".join(f" {word:>7}" for word in ("P", "R", "F1", "B3 P", "B3 R", "B3 F1")) + "       wall")
    for name, files, schema, person in [] if only_made else SETS:
        if not all((folder / file).is_file() for file in files):
            print(f"{name:<20} skipped: {', '.join(files)} not found")
            continue
        rows = read(folder, files)
        key = next(iter(schema))
        truth = {row[key]: person(row) for row in rows}
        found, seconds = ours(program, rows, schema)
        show(name, "safeguarding", judge(found, truth), seconds)
        gates(table, rows, schema, truth)
        for files_of, peer, run in PEERS:
            if files != files_of:
                continue
            try:
                found, seconds = run(folder / files[0])
                show(name, peer, judge(found, truth), seconds)
            except ImportError:
                print(f"{name:<20} {peer} skipped: it is not installed")
            except Exception as problem:  # a peer of another version than the example was written for
                print(f"{name:<20} {peer} skipped: {type(problem).__name__}: {str(problem).splitlines()[0] if str(problem) else ''}")
    print("made people: processor time in place of wall time, from reading the table to the answer")
    for households in sizes:
        made(program, table, households)
    if only_made:
        return
    truthset(program, folder)
    calibration(table, folder)
    for verb, number in (("made", "303000"), ("retrain", "10000000")):
        print(f"{verb:<8}", subprocess.run([table, verb, number], capture_output=True, text=True, check=True).stdout.strip(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
