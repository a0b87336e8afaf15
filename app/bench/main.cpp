// SPDX-License-Identifier: GPL-3.0-or-later
// pilothouse-bench [NAME...] [--list] [--json FILE]: measures ours and its reference side by side, one JSON object a line.
#include "bench/benchmarks.h"
#include "common/largeblocks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

namespace {

bool wanted(const QString& name, const QStringList& patterns)
{
    return patterns.isEmpty() || std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) {
               return name == pattern || name.startsWith(pattern + u'.');
           });
}

std::vector<bench::Benchmark> allBenchmarks()
{
    std::vector<bench::Benchmark> all;
    for (const auto& some : {bench::streamBenchmarks(), bench::startBenchmarks(), bench::deploymentBenchmarks(), bench::tableBenchmarks(),
                             bench::ingestBenchmarks(), bench::tracesOpenBenchmarks(), bench::waterfallBenchmarks(), bench::storeBenchmarks(), bench::queryBenchmarks(), bench::diffBenchmarks(), bench::tokenBenchmarks(), bench::templateBenchmarks(), bench::promptBenchmarks(), bench::auditBenchmarks(), bench::chartBenchmarks()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

/// One run of a benchmark that wants a process of its own.
int runPart(const QString& which, const QString& path)
{
    if (which == QLatin1String("audit-ours")) {
        return bench::runAudit(path);
    }
    return which.startsWith(QLatin1String("traces-")) ? bench::runTracesOpen(which, path) : bench::runIngest(which, path);
}

} // namespace

int main(int argc, char** argv)
{
    app::returnLargeBlocks(); // as the programs do
    if (argc == 5 && qstrcmp(argv[1], "--ingest") == 0) { // without a window, so that only the reading takes memory
        const QCoreApplication application(argc, argv);
        const QString which = QString::fromLocal8Bit(argv[2]);
        return runPart(which, QString::fromLocal8Bit(argv[4]));
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Benchmarks: ours and its reference side by side in one run."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("Benchmarks to run, or the beginning of their names; all without one."), QStringLiteral("[name...]"));
    parser.addOptions({{QStringLiteral("list"), QStringLiteral("Print the names.")},
                       {QStringLiteral("json"), QStringLiteral("Also write the lines to FILE."), QStringLiteral("file")},
                       {QStringLiteral("minimal-window"), QStringLiteral("Be the reference of start.first.")},
                       {QStringLiteral("ingest"), QStringLiteral("Be one run of ingest.logs."), QStringLiteral("which")},
                       {QStringLiteral("answer"), QStringLiteral("What that run reads."), QStringLiteral("file")}});
    parser.process(application);
    if (parser.isSet(QStringLiteral("minimal-window"))) {
        return bench::runMinimalWindow();
    }
    const std::vector<bench::Benchmark> all = allBenchmarks();
    QTextStream out(stdout);
    QFile file(parser.value(QStringLiteral("json")));
    if (parser.isSet(QStringLiteral("json")) && !file.open(QIODevice::WriteOnly)) {
        QTextStream(stderr) << file.fileName() << ": " << file.errorString() << Qt::endl;
        return 6;
    }
    bool allMet = true;
    int count = 0;
    for (const bench::Benchmark& benchmark : all) {
        if (!wanted(benchmark.name, parser.positionalArguments())) {
            continue;
        }
        ++count;
        if (parser.isSet(QStringLiteral("list"))) {
            out << benchmark.name << Qt::endl;
            continue;
        }
        const QJsonObject line = bench::run(benchmark);
        const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
        out << text << Qt::endl;
        if (file.isOpen()) {
            file.write(text + '\n');
        }
        allMet = allMet && (line.contains(QLatin1String("skipped")) || line.value(QLatin1String("met")).toBool());
    }
    if (count == 0) {
        QTextStream(stderr) << "No benchmark has this name; --list prints them." << Qt::endl;
        return 2;
    }
    return allMet ? 0 : 1;
}
