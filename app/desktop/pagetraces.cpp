// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagetraces.h"

#include "desktop/application.h"
#include "desktop/ownspans.h"
#include "monitoring/pricetable.h"
#include "playground/chunklookup.h"
#include "traces/collector.h"
#include "widgets/deployments/deploymentspage.h"
#include "widgets/logs/logspage.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/traces/tracespage.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

namespace desktop {

using widgets::traces::ReplayWish;
using widgets::traces::TracesPage;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

template <typename PageType>
PageType* pageOf(Application* application, const QString& id)
{
    application->window()->showPage(id);
    return qobject_cast<PageType*>(application->window()->currentPage());
}

/// Prices as they are now: people edit them while the program runs.
traces::PriceOf prices(Application* application)
{
    const monitoring::PriceTable table = monitoring::priceTable(application->deployments()->priceFile());
    return [table](const QString& model, const traces::TokenCounts& tokens) {
        return table.costOf(model, double(std::max<qint64>(0, tokens.input)), double(std::max<qint64>(0, tokens.cached)), double(std::max<qint64>(0, tokens.output)));
    };
}

QHash<QString, QString> modelOfDeployment(Application* application)
{
    QHash<QString, QString> models;
    for (const playground::DeploymentChoice& choice : application->playground()->catalog().deployments) {
        models.insert(choice.name, choice.model);
    }
    return models;
}

/// Documents by key out of the index of this name; an index beside the system that is looked at comes first.
QCoro::Task<core::Result<QList<traces::Document>>> documentsOf(Application* application, QString index, QStringList keys, http::CallContext context)
{
    const logs::ScopeChoice* const scope = application->logs()->scope(application->focus()->look().system);
    const QString group = scope ? scope->scope.resourceId.section(QLatin1Char('/'), 0, 4) : QString();
    std::optional<playground::IndexChoice> chosen;
    for (const playground::IndexChoice& choice : application->playground()->catalog().indexes) {
        const bool isBeside = !group.isEmpty() && choice.id.startsWith(group, Qt::CaseInsensitive);
        if (choice.name == index && (!chosen || isBeside)) {
            chosen = choice;
        }
    }
    if (!chosen) {
        application->playground()->refreshCatalog();
        co_return core::Error::make(core::ErrorKind::NotFound, Text::tr("No index of this name can be seen with this account."), index);
    }
    const auto client = std::make_shared<azure::SearchClient>(application->services()->pipeline(), &core::SystemClock::instance());
    const playground::IndexChoice choice = *chosen;
    const core::Result<QList<playground::Chunk>> chunks = co_await playground::chunksByKey(client.get(), choice, keys, context);
    if (!chunks) {
        co_return chunks.error();
    }
    QList<traces::Document> documents;
    for (const playground::Chunk& chunk : *chunks) {
        traces::Document document;
        document.id = chunk.id;
        document.title = chunk.heading.isEmpty() ? chunk.title : QStringLiteral("%1: %2").arg(chunk.title, chunk.heading);
        document.url = chunk.url;
        document.text = chunk.content;
        documents.append(document);
    }
    co_return documents;
}

void replay(Application* application, const ReplayWish& wish)
{
    auto* page = pageOf<widgets::playground::PlaygroundPage>(application, QStringLiteral("playground"));
    if (!page) {
        return;
    }
    playground::Parameters parameters = application->playground()->parameters();
    const playground::DeploymentChoice* const deployment = application->playground()->catalog().deployment(wish.deployment.isEmpty() ? wish.model : wish.deployment);
    if (deployment && deployment->chat) {
        parameters.deploymentId = deployment->id;
    }
    parameters.systemPrompt = wish.systemPrompt.isEmpty() ? parameters.systemPrompt : wish.systemPrompt;
    parameters.temperature = wish.temperature ? wish.temperature : parameters.temperature;
    parameters.topP = wish.topP ? wish.topP : parameters.topP;
    parameters.maxTokens = wish.maxTokens ? wish.maxTokens : parameters.maxTokens;
    page->prefill(wish.question, parameters);
    const QString said = wish.leftOut.isEmpty() ? Text::tr("The question of the trace is ready to be asked again.")
                                                : Text::tr("The question of the trace is ready to be asked again. These variables have no place here: %1.").arg(wish.leftOut.join(QStringLiteral(", ")));
    application->window()->status()->showMessage(said);
}

/// Listens only while the switch is on; the usual port, or any when another program has it.
void connectCollector(Application* application, TracesPage* page)
{
    auto* collector = new traces::OtlpCollector(page);
    const auto show = [page, collector] { page->showCollector(collector->isRunning(), collector->endpoint(), collector->file().spans ? collector->file().spans->size() : 0); };
    QObject::connect(page, &TracesPage::collectorToggled, collector, [application, collector, show](bool on) {
        if (!on) {
            collector->stop();
        } else if (!collector->start()) {
            const core::Result<quint16> other = collector->start(0);
            if (!other) {
                application->window()->status()->showMessage(core::explainInOneLine(other.error()));
            }
        }
        show();
    });
    QObject::connect(collector, &traces::OtlpCollector::received, page, [page, collector, show] {
        page->browser()->showFile(collector->file());
        show();
    });
}

void connectPage(Application* application, TracesPage* page)
{
    auto* window = application->window();
    auto* settings = application->settings();
    const auto key = QStringLiteral("traces.layout");
    page->restoreLayout(settings->state(key));
    QObject::connect(page, &TracesPage::layoutChanged, settings, [page, settings, key] { settings->setState(key, page->saveLayout()); });
    QObject::connect(page, &TracesPage::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &TracesPage::pageWanted, window, [window](const QString& id) { window->showPage(id); });
    QObject::connect(page, &TracesPage::deploymentWanted, window, [application](const QString& name) {
        if (auto* list = pageOf<widgets::deployments::DeploymentsPage>(application, QStringLiteral("deployments"))) {
            list->filterLine()->setText(name);
        }
    });
    QObject::connect(page, &TracesPage::logsWanted, window, [application](const QString& query) {
        if (auto* logs = pageOf<widgets::logs::LogsPage>(application, QStringLiteral("logs"))) {
            logs->openQuery(query, Text::tr("Trace"));
        }
    });
    QObject::connect(page, &TracesPage::replayWanted, window, [application](const ReplayWish& wish) { replay(application, wish); });
}

/// Traces that come neither from a system nor from a file.
QList<widgets::common::Command> commandsOf(Application* application, traces::TraceBrowser* browser)
{
    OwnSpans* const own = application->ownSpans();
    const QPointer<traces::TraceBrowser> shown(browser);
    const auto say = [application](const QString& sentence) { application->window()->status()->showMessage(sentence); };
    const auto show = [application, shown, say](const traces::TraceFile& file) {
        if (!file.spans) {
            say(Text::tr("There are no traces yet."));
        } else if (shown) {
            application->window()->showPage(QStringLiteral("traces"));
            shown->showFile(file);
        }
    };
    const auto toggle = [own, say] {
        if (own->collector()->isRunning()) {
            own->collector()->stop();
            say(Text::tr("Traces of other programs are no longer taken."));
            return;
        }
        const core::Result<quint16> port = own->collector()->start();
        say(port ? Text::tr("Programs on this computer can send traces to %1.").arg(own->collector()->endpoint()) : core::explain(port.error()).sentence);
    };
    QObject::connect(own->collector(), &traces::OtlpCollector::received, browser, [own, shown] {
        const bool isOpen = shown && shown->isFile() && shown->file().path == QLatin1String("collector");
        if (isOpen && own->collector()->file().spans) {
            shown->showFile(own->collector()->file());
        }
    });
    const QString group = Text::tr("Traces");
    return {{QStringLiteral("traces.playground"), Text::tr("Traces of the playground"), group, QStringLiteral("playground"), {}, [own, show] { show(own->memory()->file()); }},
            {QStringLiteral("traces.collector"), Text::tr("Take traces of programs on this computer, or stop"), group, QStringLiteral("server"), {}, toggle},
            {QStringLiteral("traces.collected"), Text::tr("Traces of programs on this computer"), group, QStringLiteral("timeline"), {}, [own, show] { show(own->collector()->file()); }}};
}

} // namespace

widgets::common::Page* makeTraces(Application* application)
{
    traces::TraceBrowser::Parts parts;
    parts.workbench = application->logs();
    parts.focus = application->focus();
    parts.prices = [application] { return prices(application); };
    parts.modelOfDeployment = [application] { return modelOfDeployment(application); };
    parts.documents = [application](QString index, QStringList keys, http::CallContext context) { return documentsOf(application, index, keys, context); };
    if (application->playground()->catalogState() == playground::PlaygroundSession::CatalogState::Unknown) {
        application->playground()->refreshCatalog(); // names of deployments and indexes
    }
    auto* browser = new traces::TraceBrowser(parts);
    auto* page = new TracesPage(browser);
    browser->setParent(page);
    connectPage(application, page);
    connectCollector(application, page);
    application->window()->commands()->add(page->commands());
    application->window()->commands()->add(commandsOf(application, browser));
    return page;
}

} // namespace desktop
