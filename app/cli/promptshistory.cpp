// SPDX-License-Identifier: GPL-3.0-or-later
// prompts history.
#include "cli/prompts.h"
#include "prompts/git/labels.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

QString changeName(prompts::Change change)
{
    switch (change) {
    case prompts::Change::Added: return QStringLiteral("added");
    case prompts::Change::Modified: return QStringLiteral("modified");
    case prompts::Change::Renamed: return QStringLiteral("renamed");
    case prompts::Change::Deleted: return QStringLiteral("deleted");
    case prompts::Change::Merged: return QStringLiteral("merged");
    }
    return {};
}

QJsonObject jsonOf(const prompts::Version& version, const QList<prompts::Label>& labels)
{
    QJsonArray names;
    for (const prompts::Label& label : labels) {
        if (label.commit == version.id) {
            names << label.name;
        }
    }
    QJsonObject object{{"version", version.id},       {"time", version.time.toString(Qt::ISODate)},
                       {"author", version.author},    {"address", version.email},
                       {"summary", version.summary},  {"signedOffBy", QJsonArray::fromStringList(version.signedOffBy)},
                       {"labels", names}};
    if (version.path.isEmpty()) {
        object.insert(QStringLiteral("paths"), QJsonArray::fromStringList(version.paths));
    } else {
        object.insert(QStringLiteral("path"), version.path);
        object.insert(QStringLiteral("change"), changeName(version.change));
    }
    return object;
}

class PromptsHistory : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts history"); }
    QString summary() const override { return tr("Lists the versions of a prompt, through renames, with their labels; without a name, those of the library."); }
    QString arguments() const override { return QStringLiteral("[NAME]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("limit"), tr("Most versions to list; 0: all. 100 otherwise."), QStringLiteral("count")});
        parser.addOption({QStringLiteral("from"), tr("Commit, branch or tag to begin at."), QStringLiteral("version")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> PromptsHistory::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const core::Result<QString> path = repositoryPath(*opened, invocation.arguments.value(0));
    if (!path) {
        co_return report(invocation, path.error());
    }
    prompts::HistoryQuery query;
    query.path = *path;
    query.from = invocation.parser->value(QStringLiteral("from"));
    bool isNumber = true;
    const QString limit = invocation.parser->value(QStringLiteral("limit"));
    query.limit = limit.isEmpty() ? 100 : limit.toInt(&isNumber);
    if (!isNumber || query.limit < 0) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give a number of versions."), QStringLiteral("--limit")));
    }
    const core::Result<prompts::HistoryPage> history = co_await opened->repository->history(query);
    if (!history) {
        co_return report(invocation, history.error());
    }
    if (history->total == 0 && !query.path.isEmpty()) {
        co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, tr("“%1” has no committed version yet.").arg(query.path), query.path));
    }
    prompts::Labels labels(opened->repository);
    const QString ofPrompt = query.path;
    const core::Result<QList<prompts::Label>> known = co_await labels.list(ofPrompt);
    QJsonArray rows;
    for (const prompts::Version& version : history->versions) {
        rows << jsonOf(version, ofPrompt.isEmpty() ? QList<prompts::Label>() : known.value_or(QList<prompts::Label>()));
    }
    invocation.output.rows(rows, {{QStringLiteral("version"), tr("Version")},
                                  {QStringLiteral("time"), tr("Time")},
                                  {QStringLiteral("author"), tr("Author")},
                                  {QStringLiteral("summary"), tr("What")},
                                  {QStringLiteral("labels"), tr("Labels")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makePromptsHistory()
{
    return std::make_unique<PromptsHistory>();
}

} // namespace cli
