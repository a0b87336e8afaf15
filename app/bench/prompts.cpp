// SPDX-License-Identifier: GPL-3.0-or-later
// A library of 10,000 prompts with 50,000 commits: opening it, and searching it.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "prompts/git/repository.h"
#include "prompts/search.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QProcess>

namespace bench {

namespace {

constexpr int kPrompts = 10'000;
constexpr int kCommits = 50'000;
constexpr double kOpenLimitMs = 500;
constexpr double kSearchLimitMs = 150;

QByteArray promptText(int number, int version)
{
    QByteArray text = "---\nname: Prompt " + QByteArray::number(number) + "\ndescription: Answers questions about topic " + QByteArray::number(number % 97)
        + "\nauthors: [contoso]\nmodel:\n  api: chat\n  configuration:\n    type: azure_openai\n    azure_deployment: gpt-4o\ninputs:\n  question:\n    type: string\n---\nsystem:\n";
    for (int line = 0; line < 12; ++line) {
        text += "Rule " + QByteArray::number(line) + ": answer from the passages alone, name the source of each sentence, and say so when there is none.\n";
    }
    return text + "Version " + QByteArray::number(version) + ".\nuser:\n{{question}}\n";
}

QByteArray pathOf(int number)
{
    return "team" + QByteArray::number(number / 100) + "/prompt" + QByteArray::number(number) + ".prompty";
}

void addCommit(QByteArray& stream, int number, const QByteArray& files)
{
    const QByteArray who = " Ada <ada@contoso.example> " + QByteArray::number(1'700'000'000 + number * 60) + " +0000\n";
    const QByteArray message = "Change " + QByteArray::number(number) + "\n";
    stream += "commit refs/heads/main\nauthor" + who + "committer" + who + "data " + QByteArray::number(message.size()) + '\n' + message + files + '\n';
}

QByteArray fileCommand(int prompt, int version)
{
    const QByteArray text = promptText(prompt, version);
    return "M 100644 inline " + pathOf(prompt) + "\ndata " + QByteArray::number(text.size()) + '\n' + text + '\n';
}

bool git(const QString& folder, const QStringList& arguments, const std::function<void(QProcess&)>& feed = {})
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder} + arguments);
    if (!process.waitForStarted()) {
        return false;
    }
    if (feed) {
        feed(process);
        process.closeWriteChannel();
    }
    return process.waitForFinished(600'000) && process.exitCode() == 0;
}

/// The library, made at the first call and kept in the folder for temporary files; empty when it cannot be made.
QString library()
{
    const QString folder = QDir::tempPath() + QStringLiteral("/pilothouse-bench-prompts-10k-v1");
    const QString done = folder + QStringLiteral("/.git/complete");
    if (QFile::exists(done)) {
        return folder;
    }
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto feed = [](QProcess& process) {
        QByteArray stream;
        for (int number = 0; number < kCommits; ++number) {
            // The first hundred commits bring a folder each, the others change one prompt, all over the library.
            QByteArray files;
            for (int i = 0; number < kPrompts / 100 && i < 100; ++i) {
                files += fileCommand(number * 100 + i, number);
            }
            addCommit(stream, number, number < kPrompts / 100 ? files : fileCommand(int((number * 7919LL) % kPrompts), number));
            if (stream.size() > 1'000'000) {
                process.write(stream);
                process.waitForBytesWritten(60'000);
                stream.clear();
            }
        }
        process.write(stream + "done\n");
        while (process.bytesToWrite() > 0 && process.waitForBytesWritten(60'000)) {
        }
    };
    const bool isMade = git(folder, {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")})
        && git(folder, {QStringLiteral("fast-import"), QStringLiteral("--quiet"), QStringLiteral("--done")}, feed) && git(folder, {QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("main")});
    QFile mark(done);
    return isMade && mark.open(QIODevice::WriteOnly) ? folder : QString();
}

template <typename T> QCoro::Task<> keepResult(QCoro::Task<core::Result<T>> task, core::Result<T>* into, bool* isDone)
{
    *into = co_await task;
    *isDone = true;
}

template <typename T> core::Result<T> finished(QCoro::Task<core::Result<T>> task)
{
    core::Result<T> result;
    bool isDone = false;
    keepResult<T>(std::move(task), &result, &isDone);
    while (!isDone) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return result;
}

std::optional<double> open(const QString& folder)
{
    prompts::RepositoryParts parts;
    const double begin = nowMs();
    const auto repository = finished(prompts::Repository::open(folder, parts));
    const auto files = repository ? finished((*repository)->files()) : core::Result<QList<prompts::LibraryFile>>();
    return files && files->size() == kPrompts ? std::optional(nowMs() - begin) : std::nullopt;
}

/// What is searched, read once by the repository: reading is no part of a search.
const std::vector<prompts::SearchableFile>& texts(const QString& folder)
{
    static const std::vector<prompts::SearchableFile> all = [&folder] {
        std::vector<prompts::SearchableFile> files;
        const auto repository = finished(prompts::Repository::open(folder, {}));
        const auto read = repository ? finished((*repository)->texts({QStringLiteral(".prompty")})) : core::Result<QList<prompts::FileText>>();
        for (const prompts::FileText& text : read.value_or(QList<prompts::FileText>())) {
            prompts::SearchableFile file;
            file.path = text.path;
            file.text = std::make_shared<const QByteArray>(text.bytes);
            files.push_back(file);
        }
        return files;
    }();
    return all;
}

std::optional<double> search(const QString& folder)
{
    const std::vector<prompts::SearchableFile>& files = texts(folder);
    prompts::SearchQuery query;
    query.text = QStringLiteral("Version \\d*77\\.");
    query.isRegex = true;
    const double begin = nowMs();
    const core::Result<prompts::Searcher> searcher = prompts::Searcher::make(query);
    if (!searcher || files.size() != kPrompts) {
        return std::nullopt;
    }
    const prompts::SearchOutcome outcome = searcher->searchParallel(files, [](const QList<prompts::SearchMatch>&) {});
    return outcome.matches > 0 ? std::optional(nowMs() - begin) : std::nullopt;
}

} // namespace

std::vector<Benchmark> promptBenchmarks()
{
    Benchmark opening;
    opening.name = QStringLiteral("prompts.open.10k");
    opening.n = kPrompts;
    opening.referenceIs = QStringLiteral("a limit of 500 ms until all files are listed with their state");
    opening.unavailable = QStringLiteral("the library could not be made: git is needed for it");
    opening.ours = []() -> std::optional<double> {
        const QString folder = library();
        return folder.isEmpty() ? std::nullopt : open(folder);
    };
    opening.reference = []() -> std::optional<double> { return kOpenLimitMs; };
    Benchmark searching = opening;
    searching.name = QStringLiteral("prompts.open.10k.search");
    searching.referenceIs = QStringLiteral("a limit of 150 ms for a regular expression over all prompts");
    searching.ours = []() -> std::optional<double> {
        const QString folder = library();
        return folder.isEmpty() ? std::nullopt : search(folder);
    };
    searching.reference = []() -> std::optional<double> { return kSearchLimitMs; };
    return {opening, searching};
}

} // namespace bench
