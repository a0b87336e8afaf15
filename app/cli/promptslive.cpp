// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/promptplaces.h"
#include "cli/prompts.h"
#include "prompts/git/labels.h"
#include "prompts/publish/librarysource.h"

#include <QCoreApplication>
#include <algorithm>

namespace cli {

namespace {

using prompts::LibraryFacts;
using prompts::LivePrompt;
using prompts::LiveRow;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::PromptsPublish", text);
}

class PromptsLive : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts live"); }
    QString summary() const override { return tr("Shows which prompts are live where, and how far they are from the library."); }
    QString arguments() const override { return QStringLiteral("[NAME]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("to"), tr("Only there: appconfig:STORE, folder:DIR or endpoint:NAME; may be repeated. Every store of the tenant otherwise."), QStringLiteral("target")});
        parser.addOption({QStringLiteral("label"), tr("Only this environment."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("history"), tr("What was live there, newest first; needs a name and one place.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<int> history(Invocation invocation, std::shared_ptr<PromptPlaces> places);
};

QList<prompts::Label> labelsOf(const QString& path, const QList<prompts::Label>& all)
{
    QList<prompts::Label> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const prompts::Label& label) { return label.path == path; });
    return own;
}

QStringList versionsOf(const QString& id, const QList<LivePrompt>& live)
{
    QStringList versions;
    for (const LivePrompt& one : live) {
        if (one.bundle.id == id) {
            versions.append(one.bundle.version);
        }
    }
    return versions;
}

/// Facts of the library about everything that is live or labelled; none, with a message, when there is no library.
QCoro::Task<QList<LibraryFacts>> factsOf(Invocation invocation, QList<LivePrompt> live)
{
    QList<LibraryFacts> facts;
    const core::Result<std::shared_ptr<PromptLibrary>> opened = co_await openPrompts(invocation);
    const bool hasVersions = opened && (*opened)->repository;
    if (!hasVersions) {
        invocation.output.terminal().message(tr("The library cannot be opened, or is no Git repository: nothing is compared."));
        co_return facts;
    }
    const prompts::Repository::Ref repository = (*opened)->repository;
    prompts::Labels labels(repository);
    const core::Result<QList<prompts::LibraryFile>> files = co_await repository->files();
    const core::Result<QList<prompts::Label>> all = co_await labels.list(QString());
    if (!files || !all) {
        co_return facts;
    }
    for (const prompts::LibraryFile& file : *files) {
        const QString path = file.path;
        const QList<prompts::Label> own = labelsOf(path, *all);
        const QStringList versions = versionsOf(prompts::idOfPath(path), live);
        if (own.isEmpty() && versions.isEmpty()) {
            continue;
        }
        const core::Result<LibraryFacts> one = co_await prompts::libraryFacts(repository, path, own, versions);
        if (one) {
            facts.append(*one);
        }
    }
    co_return facts;
}

QJsonObject shownRow(const LiveRow& row)
{
    QJsonObject shown = row.live ? shownLive(*row.live, false)
                                 : QJsonObject{{QStringLiteral("name"), row.id}, {QStringLiteral("place"), row.place}, {QStringLiteral("environment"), row.environment}};
    shown.insert(QStringLiteral("drift"), prompts::driftName(row.finding.drift));
    shown.insert(QStringLiteral("driftText"), prompts::driftText(row.finding.drift));
    if (!row.finding.label.isEmpty()) {
        shown.insert(QStringLiteral("libraryLabel"), row.finding.label);
        shown.insert(QStringLiteral("libraryVersion"), row.finding.expected);
    }
    if (row.finding.behind > 0) {
        shown.insert(QStringLiteral("versionsApart"), row.finding.behind);
    }
    return shown;
}

/// Commits are short where people read.
QJsonArray shortened(QJsonArray rows, Format format)
{
    for (qsizetype i = 0; format != Format::Json && i < rows.size(); ++i) {
        QJsonObject row = rows.at(i).toObject();
        row.insert(QStringLiteral("version"), row.value(QLatin1String("version")).toString().left(8));
        rows[i] = row;
    }
    return rows;
}

QCoro::Task<int> PromptsLive::history(Invocation invocation, std::shared_ptr<PromptPlaces> places)
{
    const QString name = invocation.arguments.value(0);
    if (name.isEmpty() || places->places.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one prompt and one place."), QStringLiteral("--history")));
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    const core::Result<QList<LivePrompt>> revisions = co_await places->places.front()->history(name, context);
    if (!revisions) {
        co_return report(invocation, revisions.error());
    }
    QJsonArray rows;
    for (const LivePrompt& one : *revisions) {
        rows.append(shownLive(one, invocation.output.format() == Format::Json));
    }
    invocation.output.rows(shortened(rows, invocation.output.format()), {{QStringLiteral("version"), tr("Version")},
                                                                         {QStringLiteral("at"), tr("Published")},
                                                                         {QStringLiteral("by"), tr("By")},
                                                                         {QStringLiteral("environment"), tr("Environment")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsLive::run(Invocation invocation)
{
    const QStringList targets = invocation.parser->values(QStringLiteral("to"));
    const QString environment = invocation.parser->value(QStringLiteral("label"));
    const bool isHistory = invocation.parser->isSet(QStringLiteral("history"));
    // A folder's environments are sub-folders: all of them are read from the top.
    QString below;
    if (isHistory) {
        below = environment;
    }
    const core::Result<std::shared_ptr<PromptPlaces>> places = co_await openPlaces(invocation, targets, below);
    if (!places) {
        co_return report(invocation, places.error());
    }
    if (isHistory) {
        const int status = co_await history(invocation, *places);
        co_return status;
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    QList<LivePrompt> live;
    core::Error problem;
    for (const auto& place : (*places)->places) {
        const core::Result<QList<LivePrompt>> all = co_await place->all(context);
        if (!all) {
            problem = all.error();
            invocation.output.terminal().message(Terminal::safeText(place->name() + QStringLiteral(": ") + core::explainInOneLine(problem)));
            continue;
        }
        live += *all;
    }
    if (live.isEmpty() && problem.kind != core::ErrorKind::None) {
        co_return exitStatusOf(problem);
    }
    const QList<LibraryFacts> facts = co_await factsOf(invocation, live);
    QJsonArray rows;
    for (const LiveRow& row : prompts::liveRows(live, facts)) {
        const bool wanted = (environment.isEmpty() || row.environment == environment) &&
                            (invocation.arguments.isEmpty() || row.id == invocation.arguments.first());
        if (wanted) {
            rows.append(shownRow(row));
        }
    }
    invocation.output.rows(shortened(rows, invocation.output.format()), {{QStringLiteral("name"), tr("Prompt")},
                                                                         {QStringLiteral("environment"), tr("Environment")},
                                                                         {QStringLiteral("place"), tr("Place")},
                                                                         {QStringLiteral("version"), tr("Version")},
                                                                         {QStringLiteral("at"), tr("Published")},
                                                                         {QStringLiteral("by"), tr("By")},
                                                                         {QStringLiteral("driftText"), tr("Against the library")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makePromptsLive()
{
    return std::make_unique<PromptsLive>();
}

} // namespace cli
