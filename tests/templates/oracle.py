# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers JSON lines {template, variables, others, options} with what jinja2 gives: {text} or {error}, undeclared, references."""
import json
import sys

import jinja2
import jinja2.meta
import jinja2.sandbox

sys.setrecursionlimit(400)
for line in sys.stdin:
    case = json.loads(line)
    options = case.get("options", {})
    answer = {}
    try:
        environment = jinja2.sandbox.SandboxedEnvironment(
            loader=jinja2.DictLoader(case.get("others", {})),
            extensions=["jinja2.ext.loopcontrols", "jinja2.ext.do"],
            undefined=jinja2.StrictUndefined if options.get("strict") else jinja2.Undefined,
            trim_blocks=options.get("trim", False), lstrip_blocks=options.get("lstrip", False),
            keep_trailing_newline=options.get("keep", False), autoescape=options.get("autoescape", False))
        try:
            tree = environment.parse(case["template"])
            answer["undeclared"] = sorted(jinja2.meta.find_undeclared_variables(tree))
            answer["references"] = list(jinja2.meta.find_referenced_templates(environment.parse(case["template"])))
        except Exception:
            pass
        answer["text"] = environment.from_string(case["template"]).render(case.get("variables", {}))
    except Exception as problem:
        answer["error"] = type(problem).__name__ + ": " + str(problem)[:200]
    print(json.dumps(answer), flush=True)
