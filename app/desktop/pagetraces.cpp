// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagetraces.h"

#include "desktop/application.h"
#include "monitoring/pricetable.h"
#include "widgets/deployments/deploymentspage.h"
#include "widgets/logs/logspage.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/traces/tracespage.h"

#include <QCoreApplication>
#include <QLineEdit>

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

} // namespace

widgets::common::Page* makeTraces(Application* application)
{
    traces::TraceBrowser::Parts parts;
    parts.workbench = application->logs();
    parts.focus = application->focus();
    parts.prices = [application] { return prices(application); };
    parts.modelOfDeployment = [application] { return modelOfDeployment(application); };
    auto* browser = new traces::TraceBrowser(parts);
    auto* page = new TracesPage(browser);
    browser->setParent(page);
    connectPage(application, page);
    application->window()->commands()->add(page->commands());
    return page;
}

} // namespace desktop
