// SPDX-License-Identifier: GPL-3.0-or-later
// Templates that anybody may write: within its limits a rendering ends with text or with a problem that says what it is.
#include "templates/highlight.h"
#include "templates/templates.h"

#include "fuzz/require.h"

using fuzz::require;
using templates::Value;

namespace {

Value variables()
{
    return Value::fromJsonText(R"({"n": 7, "s": "größe <b>", "xs": [3, 1, 2], "d": {"a": {"b": [1, null, true]}}, "f": 2.5})");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::input(data, size));
    int end = 0;
    for (const templates::Span& span : templates::highlight(text)) {
        require(span.start >= end && span.length > 0 && span.start + span.length <= text.size(), "spans are in order and within the text");
        end = span.start + span.length;
    }
    const templates::Compilation compilation = templates::Environment().compile(text, QStringLiteral("main"));
    require(bool(compilation) == compilation.problems.isEmpty(), "either a template or problems");
    for (const templates::Problem& problem : compilation.problems) {
        require(problem.line > 0 && problem.column > 0 && !problem.message.isEmpty() && !problem.remedy.isEmpty(), "a problem has its place and its remedy");
    }
    if (!compilation) {
        return 0;
    }
    templates::MapLoader loader;
    loader.insert(QStringLiteral("a"), text);
    templates::Limits limits;
    limits.steps = 20'000;
    limits.outputBytes = 1 << 18;
    limits.rangeItems = 1000;
    limits.depth = 20;
    const templates::Rendered rendered = compilation.compiled->render(variables(), &loader, limits);
    require(!rendered.problem || (!rendered.problem->message.isEmpty() && rendered.text.isEmpty()), "a problem says what it is");
    require(rendered.text.size() <= limits.outputBytes + text.size(), "the output keeps its limit");
    compilation.compiled->undeclared();
    compilation.compiled->references();
    return 0;
}
