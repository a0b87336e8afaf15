# SPDX-License-Identifier: GPL-3.0-or-later
"""Milliseconds that jinja2 takes for one rendering of the given template (compiled once): templates_reference.py TEMPLATE VARIABLES RUNS."""
import json
import sys
import time

import jinja2

with open(sys.argv[1], encoding="utf-8") as file:
    template = jinja2.Environment().from_string(file.read())
with open(sys.argv[2], encoding="utf-8") as file:
    variables = json.load(file)
runs = int(sys.argv[3])
template.render(variables)
start = time.perf_counter()
for _ in range(runs):
    text = template.render(variables)
print((time.perf_counter() - start) * 1000 / runs, len(text))
