// SPDX-License-Identifier: GPL-3.0-or-later
// template.render: a prompt with documents and history, compiled once on both sides.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "templates/templates.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace bench {

namespace {

constexpr int kRuns = 300;

const char* const kPrompt = R"({% macro cite(doc) %}[{{ doc.id }}]{% endmacro -%}
system:
You answer questions about {{ product|default("the product") }} for {{ user.name|title }}.
{% if documents|length > 0 -%}
Use only these {{ documents|length }} documents:
{% for doc in documents if doc.score > 0.2 -%}
{{ loop.index }}. {{ cite(doc) }} {{ doc.title|upper }} ({{ "%.2f"|format(doc.score) }})
{% for line in doc.lines %}   {{ line|trim }}
{% endfor %}{% if not loop.last %}---
{% endif %}{% else %}Nothing was found.
{% endfor %}
{%- endif %}
{% for turn in history -%}
{% if turn.role == "user" %}user:{% elif turn.role == "assistant" %}assistant:{% else %}{{ turn.role ~ ":" }}{% endif %}
{{ turn.content|replace("\n", " ")|truncate(80) }}
{% endfor -%}
{% set tags = documents|map(attribute="tag")|unique|sort|join(", ") -%}
Topics: {{ tags }}
user:
{{ question }}
)";

QByteArray variables()
{
    QByteArray json = R"({"product": "Pilothouse", "user": {"name": "ada lovelace"}, "question": "How do I rotate a key?", "documents": [)";
    for (int i = 0; i < 40; ++i) {
        json += QByteArray(i > 0 ? "," : "") + R"({"id": "doc)" + QByteArray::number(i) + R"(", "title": "Rotation of keys )" + QByteArray::number(i) + R"(", "score": )" +
                QByteArray::number((i % 10) / 10.0) + R"(, "tag": "t)" + QByteArray::number(i % 7) +
                R"(", "lines": ["  Keys are rotated in the portal. ", "The old key stays valid for a day.", " größer 日本語 ", "Restart what reads it."]})";
    }
    json += R"(], "history": [)";
    for (int i = 0; i < 30; ++i) {
        json += QByteArray(i > 0 ? "," : "") + R"({"role": ")" + (i % 2 == 0 ? "user" : "assistant") +
                R"(", "content": "A question or an answer of some length that\nhas more than one line and is cut when it is too long."})";
    }
    return json + "]}";
}

std::optional<double> ours()
{
    static const templates::Compilation compilation = templates::Environment().compile(QString::fromUtf8(kPrompt));
    const templates::Value values = templates::Value::fromJsonText(variables());
    const double start = nowMs();
    for (int i = 0; i < kRuns; ++i) {
        if (!compilation || compilation.compiled->render(values).problem) {
            return std::nullopt;
        }
    }
    return (nowMs() - start) / kRuns;
}

std::optional<double> reference(const QString& script)
{
    const QTemporaryDir folder;
    QFile prompt(folder.filePath(QStringLiteral("prompt.txt")));
    QFile values(folder.filePath(QStringLiteral("values.json")));
    if (!prompt.open(QIODevice::WriteOnly) || !values.open(QIODevice::WriteOnly)) {
        return std::nullopt;
    }
    prompt.write(kPrompt);
    values.write(variables());
    prompt.close();
    values.close();
    QProcess python;
    python.start(QStringLiteral("python3"), {script, prompt.fileName(), values.fileName(), QString::number(kRuns)});
    if (!python.waitForFinished(60000) || python.exitCode() != 0) {
        return std::nullopt;
    }
    bool ok = false;
    const double time = QString::fromLatin1(python.readAllStandardOutput()).section(u' ', 0, 0).toDouble(&ok);
    return ok ? std::optional(time) : std::nullopt;
}

} // namespace

std::vector<Benchmark> templateBenchmarks()
{
    Benchmark benchmark;
    benchmark.name = QStringLiteral("template.render");
    benchmark.n = 70;
    benchmark.referenceIs = QStringLiteral("Python jinja2, compiled template reused");
    benchmark.goal = 0.2;
    const QString script = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/bench/templates_reference.py");
    benchmark.ours = ours;
    benchmark.reference = [script] { return reference(script); };
    QProcess check;
    check.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import jinja2")});
    if (!check.waitForFinished(20000) || check.exitCode() != 0 || !QFile::exists(script)) {
        benchmark.unavailable = QStringLiteral("python3 with jinja2, the reference, is absent");
    }
    return {benchmark};
}

} // namespace bench
