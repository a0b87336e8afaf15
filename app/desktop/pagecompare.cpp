// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagecompare.h"

#include "comparison/promptadapter.h"
#include "comparison/promptinputs.h"
#include "comparison/promptpicker.h"
#include "core/clock.h"
#include "desktop/application.h"
#include "monitoring/pricetable.h"
#include "prompts/git/labels.h"
#include "prompts/library.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace desktop {

namespace {

using comparison::DeploymentColumn;
using comparison::PromptRow;
using widgets::comparison::ComparisonPage;
using PromptsDone = std::function<void(QList<PromptRow>)>;
using DeploymentsDone = std::function<void(QList<DeploymentColumn>)>;

const auto pageId = QStringLiteral("compare");

QString libraryFolder(Application* application)
{
    return prompts::Library::folderOf(application->settings()->value(QStringLiteral("prompts.library")).toString(), application->options().common.stateDirectory());
}

/// Versions that labels point at, beside the files as they stand.
QCoro::Task<QList<PromptRow>> labelledRows(prompts::Repository::Ref repository)
{
    QList<PromptRow> rows;
    prompts::Labels labels(repository);
    const QString all;
    const core::Result<QList<prompts::Label>> list = co_await labels.list(all);
    if (!list) {
        co_return rows;
    }
    for (const prompts::Label& label : *list) {
        const std::shared_ptr<const prompts::PromptFiles> none;
        const QString path = label.path;
        const QString name = label.name;
        const core::Result<comparison::PickedPrompt> picked = co_await comparison::pickVersion(none, repository, path, name);
        if (picked) {
            PromptRow row = comparison::rowOf(path, picked->version, picked->parsed.prompt.text, picked->files.get());
            row.label = name;
            rows << row;
        }
    }
    co_return rows;
}

QCoro::Task<> offerPrompts(QString folder, PromptsDone done)
{
    QList<PromptRow> rows;
    prompts::Library library(prompts::Library::Parts{folder, {}, true, 0});
    const core::Result<void> opened = co_await library.open();
    if (!opened) {
        done(rows);
        co_return;
    }
    QHash<QString, QString> commits;
    const prompts::RepositoryParts parts;
    const core::Result<prompts::Repository::Ref> repository = co_await prompts::Repository::open(folder, parts);
    QList<PromptRow> labelled;
    if (repository) {
        const prompts::Repository::Ref ref = *repository;
        const core::Result<QList<prompts::LastVersion>> versions = co_await ref->lastVersions();
        const core::Result<QList<prompts::LibraryFile>> files = co_await ref->files();
        if (versions && files) {
            for (const prompts::LastVersion& version : *versions) {
                commits.insert(version.path, version.commit);
            }
            for (const prompts::LibraryFile& file : *files) {
                if (file.state != prompts::FileState::Unchanged) {
                    commits.remove(file.path);
                }
            }
        }
        labelled = co_await labelledRows(ref);
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = library.snapshot();
    for (const prompts::LibrarySnapshot::File& file : snapshot->files()) {
        if (file.entry.isPrompt && file.entry.isReadable) {
            const QString draft = QString::fromLatin1(playground::PromptSource::kDraftVersion);
            const QString text = QString::fromUtf8(snapshot->read(file.entry.path).value_or(QByteArray()));
            rows << comparison::rowOf(file.entry.path, commits.value(file.entry.path, draft), text, snapshot.get());
            for (const PromptRow& row : labelled) {
                if (row.path == file.entry.path) {
                    rows << row;
                }
            }
        }
    }
    done(rows);
}

QCoro::Task<core::Result<playground::Catalog>> catalogOf(QPointer<Application> application, http::CallContext context)
{
    playground::PlaygroundSession* const session = application->playground();
    if (session->catalogState() == playground::PlaygroundSession::CatalogState::Ready) {
        co_return session->catalog();
    }
    core::Result<playground::Catalog> read = co_await application->services()->readCatalog(context);
    co_return read;
}

QCoro::Task<> offerDeployments(QPointer<Application> application, DeploymentsDone done)
{
    const http::CallContext context;
    const core::Result<playground::Catalog> catalog = co_await catalogOf(application, context);
    QList<DeploymentColumn> columns;
    if (catalog) {
        for (const playground::DeploymentChoice& choice : catalog->deployments) {
            if (choice.chat) {
                columns << comparison::columnOf(choice);
            }
        }
    }
    done(columns);
}

PromptRow draftRow(Application* application, const QString& path, const QString& text)
{
    // Includes are those of the folder as it stands; reading a few files is quicker than opening the library.
    const QString folder = libraryFolder(application);
    const prompts::PromptFilesFrom files([folder](const QString& name) -> std::optional<QByteArray> {
        QFile file(folder + QLatin1Char('/') + prompts::cleanPath(name));
        const bool isThere = !prompts::cleanPath(name).isEmpty() && file.open(QIODevice::ReadOnly) && file.size() <= prompts::largestPrompt;
        return isThere ? std::optional(file.readAll()) : std::nullopt;
    });
    return comparison::rowOf(path, QString::fromLatin1(playground::PromptSource::kDraftVersion), text, &files);
}

/// The editor's sample values: what stands for the question, and the other inputs.
std::pair<QString, QJsonObject> split(const QHash<QString, QString>& inputs, const QString& text, const QString& path)
{
    QString question;
    QJsonObject variables;
    const comparison::InputPlan plan = comparison::inputPlan(prompts::parsePromptText(text, path).prompt);
    for (const comparison::InputPlan::Place& place : plan.places) {
        const QString value = inputs.value(place.name);
        if (place.role == comparison::InputRole::Question && question.isEmpty()) {
            question = value;
        } else if (place.role == comparison::InputRole::Variable && !value.isEmpty()) {
            const QJsonArray read = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array();
            variables.insert(place.name, read.size() == 1 && !read.first().isString() ? read.first() : QJsonValue(value));
        }
    }
    return {question, variables};
}

} // namespace

widgets::common::Page* makeCompare(Application* application)
{
    const QPointer<Application> guard(application);
    const auto flow = std::make_shared<playground::PlaygroundFlow>(application->services()->flowParts());
    comparison::DeskParts parts;
    parts.folder = application->options().common.stateDirectory() + QStringLiteral("/comparisons");
    parts.random = application->services()->flowParts().random;
    parts.runner.clock = application->services()->flowParts().clock;
    parts.runner.ask = [flow](const playground::FlowRequest& request, const http::CallContext& context, playground::FlowObserver* observer) {
        return flow->run(request, context, observer);
    };
    parts.runner.readCatalog = [guard](const http::CallContext& context) { return catalogOf(guard, context); };
    parts.runner.prices = [guard] { return guard ? monitoring::priceTable(guard->deployments()->priceFile()) : monitoring::PriceTable(); };
    auto* const desk = new comparison::Desk(parts);
    widgets::comparison::PageParts pageParts;
    pageParts.desk = desk;
    pageParts.prompts = [guard](const PromptsDone& done) { offerPrompts(libraryFolder(guard), done); };
    pageParts.deployments = [guard](const DeploymentsDone& done) { offerDeployments(guard, done); };
    auto* const page = new ComparisonPage(pageParts);
    desk->setParent(page);
    QObject::connect(page, &ComparisonPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    application->window()->commands()->add(page->commands());
    return page;
}

void compareDraft(Application* application, const QString& path, const QString& text, const QHash<QString, QString>& inputs)
{
    application->window()->showPage(pageId);
    if (auto* const page = qobject_cast<ComparisonPage*>(application->window()->currentPage())) {
        const auto [question, variables] = split(inputs, text, path);
        page->startWith(draftRow(application, path, text), question);
        page->desk()->model()->setVariables(variables);
    }
}

void runDraft(Application* application, const QString& path, const QString& text, const QHash<QString, QString>& inputs)
{
    application->window()->showPage(QStringLiteral("playground"));
    const core::Result<playground::PromptSourcePtr> source = comparison::sourceOf(draftRow(application, path, text));
    if (!source) {
        application->window()->status()->showMessage(core::explain(source.error()).sentence);
        return;
    }
    const auto [question, variables] = split(inputs, text, path);
    application->playground()->setPrompt(*source, variables);
    if (!question.isEmpty()) {
        application->playground()->setDraft(question);
    }
}

} // namespace desktop
