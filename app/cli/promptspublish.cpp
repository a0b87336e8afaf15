// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/promptplaces.h"
#include "cli/prompts.h"
#include "prompts/git/labels.h"
#include "prompts/publish/librarysource.h"
#include "prompts/textdiff.h"

#include <QCoreApplication>

namespace cli {

namespace {

using prompts::Bundle;
using prompts::LivePrompt;
using prompts::PublishPlace;
using prompts::PublishPlan;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::PromptsPublish", text);
}

core::Error usage(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
}

class PromptsPublish : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts publish"); }
    QString summary() const override { return tr("Brings a version of a prompt to App Configuration, a folder, or a new deployment of an endpoint."); }
    QString arguments() const override { return QStringLiteral("NAME[@LABEL|@VERSION]"); }
    void declare(QCommandLineParser& parser) const override;
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<core::Result<Bundle>> bundle(Invocation invocation);
    QCoro::Task<core::Result<PublishPlan>> plan(Invocation invocation, prompts::Publisher* publisher, PublishPlace* place);
    int preview(const Invocation& invocation, const PublishPlan& plan) const;
};

void PromptsPublish::declare(QCommandLineParser& parser) const
{
    declareLibrary(parser);
    parser.addOption({QStringLiteral("to"), tr("Where: appconfig:STORE, folder:DIR or endpoint:NAME."), QStringLiteral("target")});
    parser.addOption({QStringLiteral("label"), tr("Environment: the store's label, the sub-folder, or the new deployment's name."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("dry-run"), tr("Shows what would change and sends nothing.")});
    parser.addOption({QStringLiteral("confirm"), tr("The prompt's name, for production and removals."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("rollback"), tr("Brings back a version that was live there before; \"previous\" is the last one."), QStringLiteral("version")});
    parser.addOption({QStringLiteral("remove"), tr("Takes the prompt away there.")});
    parser.addOption({QStringLiteral("draft"), tr("The file as it stands in the folder, committed or not; never for production.")});
}

QCoro::Task<core::Result<Bundle>> PromptsPublish::bundle(Invocation invocation)
{
    const QString asked = invocation.arguments.value(0);
    const core::Result<std::shared_ptr<PromptLibrary>> opened = co_await openPrompts(invocation);
    if (!opened) {
        co_return opened.error();
    }
    const prompts::Repository::Ref repository = (*opened)->repository;
    if (!repository) {
        co_return core::Error::make(core::ErrorKind::NotFound, tr("The library's folder is no Git repository: it has no versions to publish."), asked);
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = (*opened)->library->snapshot();
    const prompts::LibrarySnapshot::File* file = snapshot->find(asked); // names may hold an @
    const qsizetype at = asked.lastIndexOf(QLatin1Char('@'));
    QString revision;
    if (!file && at > 0) {
        file = snapshot->find(asked.left(at));
        revision = asked.mid(at + 1);
    }
    if (!file) {
        co_return core::Error::make(core::ErrorKind::NotFound, tr("There is no such prompt, or several have this name. \"prompts list\" shows all."), asked);
    }
    const QString path = file->entry.path;
    if (invocation.parser->isSet(QStringLiteral("draft"))) {
        core::Result<Bundle> draft = co_await prompts::bundleOfFolder(repository, path);
        co_return draft;
    }
    QString label;
    if (!revision.isEmpty()) {
        prompts::Labels labels(repository);
        const core::Result<prompts::Version> version = co_await labels.resolve(path, revision);
        if (!version) {
            co_return version.error();
        }
        if (!version->id.startsWith(revision)) {
            label = revision;
        }
        revision = version->id;
    }
    core::Result<Bundle> bundle = co_await prompts::bundleAt(repository, path, revision);
    if (bundle) {
        bundle->label = label;
    }
    co_return bundle;
}

QCoro::Task<core::Result<PublishPlan>> PromptsPublish::plan(Invocation invocation, prompts::Publisher* publisher, PublishPlace* place)
{
    http::CallContext context;
    context.cancel = invocation.cancel;
    const QString name = invocation.arguments.value(0);
    if (invocation.parser->isSet(QStringLiteral("remove"))) {
        core::Result<PublishPlan> planned = co_await publisher->planRemoval(place, name, context);
        co_return planned;
    }
    if (invocation.parser->isSet(QStringLiteral("rollback"))) {
        const QString version = invocation.parser->value(QStringLiteral("rollback"));
        const core::Result<QList<LivePrompt>> history = co_await place->history(name, context);
        if (!history) {
            co_return history.error();
        }
        for (qsizetype i = 1; i < history->size(); ++i) {
            const LivePrompt revision = history->at(i);
            if (version == QLatin1String("previous") || (!version.isEmpty() && revision.bundle.version.startsWith(version))) {
                core::Result<PublishPlan> planned = co_await publisher->planRollBack(place, revision, context);
                co_return planned;
            }
        }
        co_return core::Error::make(core::ErrorKind::NotFound, tr("This version was not live there before. \"prompts live --history\" shows which were."), version);
    }
    const core::Result<Bundle> source = co_await bundle(invocation);
    if (!source) {
        co_return source.error();
    }
    Bundle copy = *source;
    core::Result<PublishPlan> planned = co_await publisher->plan(place, copy, context);
    co_return planned;
}

int PromptsPublish::preview(const Invocation& invocation, const PublishPlan& plan) const
{
    const QString diff = prompts::TextDiff::compare(plan.beforeText, plan.afterText).unified(tr("live"), tr("to be published"));
    if (invocation.output.format() == Format::Json) {
        QJsonObject shown{{QStringLiteral("title"), plan.title},
                          {QStringLiteral("place"), plan.place},
                          {QStringLiteral("environment"), plan.environment},
                          {QStringLiteral("changesNothing"), plan.changesNothing()},
                          {QStringLiteral("notes"), QJsonArray::fromStringList(plan.notes)},
                          {QStringLiteral("diff"), diff},
                          {QStringLiteral("after"), prompts::toJson(plan.bundle)}};
        shown.insert(QStringLiteral("before"), plan.before ? QJsonValue(shownLive(*plan.before, true)) : QJsonValue());
        invocation.output.json(shown);
        return Done;
    }
    Terminal& terminal = invocation.output.terminal();
    terminal.write(Terminal::safeText(plan.title) + QLatin1Char('\n'));
    for (const QString& line : diff.split(QLatin1Char('\n'))) {
        terminal.write(Terminal::safeText(line) + QLatin1Char('\n'));
    }
    return Done;
}

QCoro::Task<int> PromptsPublish::run(Invocation invocation)
{
    const QString target = invocation.parser->value(QStringLiteral("to"));
    if (invocation.arguments.size() != 1 || target.isEmpty()) {
        co_return report(invocation, usage(tr("Name one prompt, and with --to where it goes."), invocation.arguments.value(0)));
    }
    const QStringList targets{target};
    const QString environment = invocation.parser->value(QStringLiteral("label"));
    const core::Result<std::shared_ptr<PromptPlaces>> places = co_await openPlaces(invocation, targets, environment);
    if (!places) {
        co_return report(invocation, places.error());
    }
    PublishPlace* const place = (*places)->places.front().get();
    prompts::Publisher publisher((*places)->publisherParts);
    const core::Result<PublishPlan> planned = co_await plan(invocation, &publisher, place);
    if (!planned) {
        co_return report(invocation, planned.error());
    }
    Terminal& terminal = invocation.output.terminal();
    for (const QString& note : planned->notes) {
        terminal.message(Terminal::safeText(note));
    }
    if (invocation.parser->isSet(QStringLiteral("dry-run"))) {
        co_return preview(invocation, *planned);
    }
    const QString typed = invocation.parser->value(QStringLiteral("confirm"));
    if (!planned->confirm.isEmpty() && typed != planned->confirm) {
        co_return report(invocation, usage(tr("Add --confirm %1 to do this.").arg(planned->confirm), QStringLiteral("--confirm")));
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    terminal.progress(Terminal::safeText(planned->title));
    PublishPlan carried = *planned;
    const core::Result<LivePrompt> live = co_await publisher.carryOut(place, carried, typed, context);
    terminal.progress({});
    if (!live) {
        if (!live.error().details.isEmpty()) {
            terminal.message(Terminal::safeText(live.error().details));
        }
        co_return report(invocation, live.error());
    }
    QJsonObject shown = shownLive(*live, false);
    shown.insert(QStringLiteral("changed"), !planned->changesNothing());
    invocation.output.object(shown, {{QStringLiteral("name"), QStringLiteral("name")},
                                     {QStringLiteral("version"), QStringLiteral("version")},
                                     {QStringLiteral("place"), QStringLiteral("place")},
                                     {QStringLiteral("environment"), QStringLiteral("environment")},
                                     {QStringLiteral("by"), QStringLiteral("by")},
                                     {QStringLiteral("at"), QStringLiteral("at")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makePromptsPublish()
{
    return std::make_unique<PromptsPublish>();
}

} // namespace cli
