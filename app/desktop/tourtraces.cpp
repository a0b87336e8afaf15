// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourtraces.h"

#include "desktop/application.h"
#include "widgets/common/grid.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/tracespage.h"
#include "widgets/traces/traceview.h"
#include "widgets/traces/waterfallview.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace desktop {

namespace {

using widgets::traces::Colouring;
using widgets::traces::TracesPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("traces");

TracesPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<TracesPage*>(a->window()->currentPage());
}

/// Narrows to a search over a day.
void look(Application* a, const QString& search)
{
    monitoring::Look wanted;
    wanted.range.lengthSeconds = 24 * 3600;
    if (!search.isEmpty()) {
        wanted.filters.insert(monitoring::filter::kText, search);
    }
    a->focus()->set(wanted);
}

/// A stop that does `steps` one after the other, each when the page is ready.
TourStop stop(Application* a, const QString& id, const QString& title, const std::function<void()>& enter, const QList<std::function<void(TracesPage*)>>& steps)
{
    const auto step = std::make_shared<int>(0);
    return {id, pageId, title,
            [a, enter, step] {
                *step = 0;
                page(a);
                enter();
            },
            [a, step, steps] {
                TracesPage* const shown = page(a);
                if (!shown->isReady()) {
                    return false;
                }
                if (*step < steps.size()) {
                    steps.at(*step)(shown);
                }
                return ++*step > steps.size() + 2; // a turn to paint what the last step did
            }};
}

void openFirst(TracesPage* shown)
{
    const QModelIndex first = shown->list()->grid()->model()->index(0, 0);
    if (first.isValid()) {
        shown->openTrace(first.data(traces::TraceTable::IdRole).toString());
    }
}

/// Spans as a broken exporter writes them: a missing parent, a ring, an end before the beginning, clocks that differ, marks that turn
/// the direction of writing.
QByteArray damagedFile()
{
    const auto span = [](const char* id, const char* parent, const char* name, qint64 start, qint64 end, const char* more = "") {
        return QStringLiteral(R"({"traceId":"5b8aa5a2d2c872e8321cf37308d69df2","spanId":"%1","parentSpanId":"%2","name":"%3","kind":3,"startTimeUnixNano":"17640000000%4","endTimeUnixNano":"17640000000%5"%6})")
            .arg(QLatin1String(id), QLatin1String(parent), QString::fromUtf8(name))
            .arg(start * 1'000'000 + 10'000'000'000, 11)
            .arg(end * 1'000'000 + 10'000'000'000, 11)
            .arg(QLatin1String(more));
    };
    const QStringList spans{span("00000000000000a1", "", "POST /chat", 0, 4200), span("00000000000000a2", "00000000000000a1", "retrieval handbook", 40, 390),
                            span("00000000000000a3", "00000000000000a1", "chat gpt-4o", 420, 3900, R"(,"attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"3120"}},{"key":"gen_ai.usage.output_tokens","value":{"intValue":"212"}}])"),
                            span("00000000000000a4", "00000000000000ff", "execute_tool lookup_ticket", 900, 1400), span("00000000000000a5", "00000000000000a6", "ring, first", 1500, 1800),
                            span("00000000000000a6", "00000000000000a5", "ring, second", 1520, 1780), span("00000000000000a7", "00000000000000a3", "ends before it begins", 2600, 2100),
                            span("00000000000000a8", "00000000000000a3", "clock of another machine", -700, 300), span("00000000000000a9", "00000000000000a1", "\xe2\x80\xaetxet desrever", 3900, 4100, R"(,"status":{"code":2,"message":"boom"})")};
    return (QStringLiteral(R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"chat-web"}}]},"scopeSpans":[{"scope":{"name":"tour"},"spans":[)") + spans.join(QLatin1Char(',')) +
            QStringLiteral("]}]}]}"))
        .toUtf8();
}

} // namespace

void addTraces(Application* a, QList<TourStop>& stops)
{
    const auto nothing = [](TracesPage*) {};
    stops << stop(a, pageId, Text::tr("Traces"), [a] { look(a, {}); }, {nothing});
    stops << stop(a, QStringLiteral("traces-search"), Text::tr("Traces: a search with a mistake"), [a] { look(a, QStringLiteral("latency>1s lateny:3 status:error")); }, {nothing});
    stops << stop(a, QStringLiteral("traces-waterfall"), Text::tr("Traces: one trace"), [a] { look(a, QStringLiteral("spans>6")); },
                  {openFirst, [](TracesPage* shown) { shown->trace()->waterfall()->setCriticalShown(true); }});
    stops << stop(a, QStringLiteral("traces-documents"), Text::tr("Traces: what a retrieval brought"), [a] { look(a, QStringLiteral("retrievals>0")); },
                  {openFirst, [](TracesPage* shown) { shown->trace()->showDocuments(); }, nothing});
    stops << stop(a, QStringLiteral("traces-tokens"), Text::tr("Traces: coloured by tokens"), [a] { look(a, QStringLiteral("spans>6")); },
                  {openFirst, [](TracesPage* shown) {
                       shown->trace()->waterfall()->setCriticalShown(false);
                       shown->trace()->setColouring(Colouring::Tokens);
                       shown->trace()->showMessages();
                       shown->setRevealed(true);
                   }});
    stops << stop(a, QStringLiteral("traces-conversation"), Text::tr("Traces: a conversation"), [a] { look(a, QStringLiteral("toolcalls>0")); },
                  {openFirst, [](TracesPage* shown) {
                       shown->trace()->setColouring(Colouring::Kind);
                       shown->openStory();
                   }});
    stops << stop(a, QStringLiteral("traces-compare"), Text::tr("Traces: two beside each other"), [a] { look(a, QStringLiteral("status:error")); }, {openFirst, [](TracesPage* shown) { shown->openCompare(); }});
    const auto folder = std::make_shared<QTemporaryDir>();
    TourStop damaged = stop(a, QStringLiteral("traces-file"), Text::tr("Traces: a file with damaged spans"),
                            [a, folder] {
                                const QString path = folder->filePath(QStringLiteral("damaged.json"));
                                QFile file(path);
                                if (file.open(QIODevice::WriteOnly)) {
                                    file.write(damagedFile());
                                }
                                file.close();
                                look(a, {});
                                page(a)->openFile(path);
                            },
                            {openFirst, nothing});
    damaged.leave = [a] {
        page(a)->browser()->closeFile();
        a->focus()->widen();
    };
    stops << damaged;
}

} // namespace desktop
