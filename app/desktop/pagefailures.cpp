// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagefailures.h"

#include "desktop/application.h"
#include "desktop/pagealerts.h"
#include "widgets/common/grid.h"
#include "widgets/failures/failurelist.h"
#include "widgets/failures/failurespage.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>

namespace desktop {

using widgets::failures::FailuresPage;

namespace {

namespace failures = monitoring::failures;

void connectPage(Application* application, FailuresPage* page)
{
    auto* window = application->window();
    auto* settings = application->settings();
    auto* list = page->list();
    const auto key = QStringLiteral("failures.layout");
    list->restoreLayout(settings->state(key));
    using widgets::common::ListPage;
    QObject::connect(list, &ListPage::layoutChangedByPerson, settings, [list, settings, key] { settings->setState(key, list->saveLayout()); });
    QObject::connect(page, &FailuresPage::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &FailuresPage::pageWanted, window, [window](const QString& id) { window->showPage(id); });
    QObject::connect(page, &FailuresPage::playgroundWanted, window, [application](const QString& question) {
        application->window()->showPage(QStringLiteral("playground"));
        auto* playground = qobject_cast<widgets::playground::PlaygroundPage*>(application->window()->currentPage());
        if (playground && !question.isEmpty()) {
            playground->prefill(question, application->playground()->parameters());
        }
    });
    QObject::connect(page, &FailuresPage::alertWanted, window, [application](const monitoring::LogCondition& condition) { createAlertFrom(application, condition); });
}

} // namespace

widgets::common::Page* makeFailures(Application* application)
{
    const failures::FailureReader::Parts parts{application->services()->pipeline(), application->services()->cloud(), application->services()->arm(), &core::SystemClock::instance(),
                                               &application->tiles()->scheduler()};
    auto* reader = new failures::FailureReader(parts, application); // questions under way end after the page
    const QString rules = application->options().common.stateDirectory() + QStringLiteral("/failures/rules.json");
    auto* overview = new failures::FailureOverview({reader, application->systems(), application->focus(), rules});
    auto* page = new FailuresPage(overview, application->systems());
    overview->setParent(page);
    connectPage(application, page);
    application->window()->commands()->add(page->commands());
    return page;
}

} // namespace desktop
