// SPDX-License-Identifier: GPL-3.0-or-later
// diff.1mb, diff.1mb.limit: differences of two texts of 1 MB with the rows of the side-by-side view, against `git diff --no-index` over the same files (its own script and output, with the start
// of the process) in the same run.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "prompts/textdiff.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <memory>

namespace bench {

namespace {

/// A long prompt, and the same after a day of work: a change every thirty lines or so, blocks moved, some came, some went.
struct Texts
{
    QTemporaryDir folder;
    QString before, after;

    Texts()
    {
        quint32 seed = 11;
        const auto next = [&seed](quint32 limit) { return (seed = seed * 1664525U + 1013904223U) / 65536U % limit; };
        static const QStringList words{"answer", "the", "question", "from", "passages", "and", "cite", "each", "of", "them", "in", "brackets", "{{ name }}", "Ünïcödé", "never", "invent"};
        QStringList lines;
        for (qsizetype size = 0; size < 1024 * 1024;) {
            QString line;
            for (quint32 word = next(12); word > 0; --word) {
                line += words.at(qsizetype(next(quint32(words.size())))) + QLatin1Char(' ');
            }
            size += line.size() + 1;
            lines << line;
        }
        before = lines.join(QLatin1Char('\n'));
        for (qsizetype at = 0; at < lines.size(); at += 10 + next(40)) {
            switch (next(4)) {
            case 0: lines[at] += QStringLiteral("changed"); break;
            case 1: lines.insert(at, QStringLiteral("a new line %1").arg(at)); break;
            case 2: lines.removeAt(at); break;
            default: lines.swapItemsAt(at, qsizetype(next(quint32(lines.size())))); break;
            }
        }
        after = lines.join(QLatin1Char('\n'));
        write(QStringLiteral("before"), before);
        write(QStringLiteral("after"), after);
    }
    void write(const QString& name, const QString& text)
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text.toUtf8());
        }
    }
};

} // namespace

std::vector<Benchmark> diffBenchmarks()
{
    const auto texts = std::make_shared<std::unique_ptr<Texts>>();
    const auto prepared = [texts]() -> Texts& {
        if (!*texts) {
            *texts = std::make_unique<Texts>();
        }
        return **texts;
    };
    const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
    Benchmark benchmark;
    benchmark.name = QStringLiteral("diff.1mb");
    benchmark.n = 1024 * 1024;
    benchmark.referenceIs = QStringLiteral("git diff --no-index on the same files, with the start of its process");
    benchmark.goal = 1;
    benchmark.ours = [prepared]() -> std::optional<double> {
        const Texts& two = prepared();
        const double begin = nowMs();
        const prompts::TextDiff diff = prompts::TextDiff::compare(two.before, two.after);
        const QList<prompts::SideRow> rows = diff.sideRows(3);
        return rows.isEmpty() ? std::nullopt : std::optional(nowMs() - begin);
    };
    benchmark.reference = [prepared, git]() -> std::optional<double> {
        const Texts& two = prepared();
        QProcess process;
        const double begin = nowMs();
        process.start(git, {"--no-pager", "diff", "--no-index", "--no-color", two.folder.filePath(QStringLiteral("before")), two.folder.filePath(QStringLiteral("after"))});
        if (!process.waitForFinished() || process.readAllStandardOutput().isEmpty()) {
            return std::nullopt;
        }
        return nowMs() - begin;
    };
    if (git.isEmpty()) {
        benchmark.unavailable = QStringLiteral("git, the reference, is not installed");
    }
    Benchmark limit = benchmark;
    limit.name = QStringLiteral("diff.1mb.limit");
    limit.referenceIs = QStringLiteral("100 ms, what a person who waits does not notice");
    limit.unavailable.clear();
    limit.reference = []() -> std::optional<double> { return 100; };
    return {benchmark, limit};
}

} // namespace bench
