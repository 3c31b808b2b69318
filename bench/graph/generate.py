#!/usr/bin/env python3
"""Makes a graph of a size: lines for the bulk API, and the same as CSV for Neo4j's offline importer. The same numbers give the same graph.

usage: generate.py NODES RELATIONSHIPS FOLDER
"""
import random
import sys

nodes, relationships, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rnd = random.Random(42)


def kind(i):
    x = i * 2654435761 % 100
    return "asset" if x < 60 else "service" if x < 80 else "customer" if x < 90 else "component"


def name(i):
    return f"{kind(i)}-{i:07d}"


with open(f"{folder}/graph.jsonl", "w") as lines, open(f"{folder}/nodes.csv", "w") as csv:
    csv.write(":ID,type,name,tenantId,:LABEL\n")
    for i in range(nodes):
        lines.write(f'{{"type":"{kind(i)}","name":"{name(i)}"}}\n')
        csv.write(f"{i},{kind(i)},{name(i)},t,Node\n")
    with open(f"{folder}/relationships.csv", "w") as edges:
        edges.write(":START_ID,:END_ID,tenantId,:TYPE\n")
        for _ in range(relationships):
            a = b = 0
            while a == b or kind(a) == "customer":
                a, b = rnd.randrange(nodes), rnd.randrange(nodes)
            lines.write(
                f'{{"relationship_type":"depends-on","source_ref":{{"type":"{kind(a)}","name":"{name(a)}"}},'
                f'"target_ref":{{"type":"{kind(b)}","name":"{name(b)}"}}}}\n'
            )
            edges.write(f"{a},{b},t,DEPENDS_ON\n")
