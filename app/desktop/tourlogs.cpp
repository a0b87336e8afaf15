// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourlogs.h"

#include "desktop/application.h"
#include "widgets/logs/detailspane.h"
#include "widgets/logs/kqleditor.h"
#include "widgets/logs/logspage.h"
#include "widgets/logs/querytab.h"
#include "widgets/logs/resultgrid.h"
#include "widgets/logs/resultview.h"

#include <QCoreApplication>

namespace desktop {

namespace {

using widgets::logs::LogsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("logs");

LogsPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<LogsPage*>(a->window()->currentPage());
}

/// Opens a query and runs it as soon as there is something to ask.
TourStop queryStop(Application* a, const QString& id, const QString& title, const QString& query, const std::function<void(LogsPage*)>& afterwards = {})
{
    const auto step = std::make_shared<int>(0);
    return {id, pageId, title,
            [a, query, step] {
                *step = 0;
                page(a)->openQuery(query)->setRange(logs::timeRangeFrom(QStringLiteral("P1D")).value_or(logs::TimeRange{}));
            },
            [a, step, afterwards] {
                LogsPage* const shown = page(a);
                if (!shown->isReady()) {
                    return false;
                }
                if (*step == 0) {
                    shown->run();
                } else if (*step == 1 && afterwards) {
                    afterwards(shown);
                }
                return ++*step > 3;
            }};
}

} // namespace

void addLogs(Application* a, QList<TourStop>& stops)
{
    stops << queryStop(a, pageId, Text::tr("Logs"),
                       QStringLiteral("// Requests an hour, by result\nAppRequests\n| summarize Requests = sum(ItemCount) by bin(TimeGenerated, 1h), ResultCode\n| render timechart\n\n"
                                      "AppExceptions\n| summarize count() by ExceptionType, OuterMessage\n| top 20 by count_"));
    stops << queryStop(a, QStringLiteral("logs-table"), Text::tr("Logs: a result with a cell in full"),
                       QStringLiteral("AppDependencies\n| where isnotempty(Properties)\n| project TimeGenerated, Name, DependencyType, Target, Success, ResultCode, DurationMs, Properties, OperationId\n| take 5000"),
                       [](LogsPage* shown) {
                           widgets::logs::ResultView* const result = shown->tab()->result();
                           result->grid()->setCurrentIndex(result->model()->index(2, 7));
                           result->openDetails(true);
                           result->details()->show(widgets::logs::DetailsPane::View::Cell);
                       });
    stops << queryStop(a, QStringLiteral("logs-statistics"), Text::tr("Logs: statistics of a column"), QStringLiteral("AppDependencies\n| project TimeGenerated, Name, DependencyType, ResultCode, DurationMs\n| take 20000"),
                       [](LogsPage* shown) {
                           widgets::logs::ResultView* const result = shown->tab()->result();
                           result->grid()->setCurrentIndex(result->model()->index(0, 4));
                           result->openDetails(true);
                           result->details()->show(widgets::logs::DetailsPane::View::Column);
                       });
    TourStop wrong = queryStop(a, QStringLiteral("logs-error"), Text::tr("Logs: a query with a mistake"),
                               QStringLiteral("AppRequests\n| where Success == false\n| summarise count() by ResultCode"));
    wrong.showsError = true;
    stops << wrong;
}

} // namespace desktop
