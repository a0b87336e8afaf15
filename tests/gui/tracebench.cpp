// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tracebench.h"

#include "widgets/common/grid.h"
#include "widgets/traces/tracelist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>

namespace gui {

using support::Scripted;

namespace {

QJsonObject attribute(const QString& key, const QJsonValue& value)
{
    const bool isNumber = value.isDouble();
    return {{QStringLiteral("key"), key}, {QStringLiteral("value"), isNumber ? QJsonObject{{QStringLiteral("intValue"), QString::number(qint64(value.toDouble()))}} : QJsonObject{{QStringLiteral("stringValue"), value}}}};
}

QJsonObject span(const QString& trace, int id, int parent, const QString& name, double startMs, double endMs, const QJsonArray& attributes = {})
{
    const auto hex = [](int number) { return number > 0 ? QStringLiteral("%1").arg(number, 16, 16, QLatin1Char('0')) : QString(); };
    const qint64 zero = 1'764'000'000'000'000'000;
    return {{QStringLiteral("traceId"), trace}, {QStringLiteral("spanId"), hex(id)}, {QStringLiteral("parentSpanId"), hex(parent)}, {QStringLiteral("name"), name},
            {QStringLiteral("kind"), parent > 0 ? 3 : 2}, {QStringLiteral("startTimeUnixNano"), QString::number(zero + qint64(startMs * 1e6))},
            {QStringLiteral("endTimeUnixNano"), QString::number(zero + qint64(endMs * 1e6))}, {QStringLiteral("attributes"), attributes}};
}

QJsonArray chatAttributes(int number)
{
    const QString in = QStringLiteral(R"([{"role":"system","parts":[{"type":"text","content":"Answer from the documents."}]},{"role":"user","parts":[{"type":"text","content":"How many days of annual leave do I have?"}]}])");
    const QString out = QStringLiteral(R"([{"role":"assistant","parts":[{"type":"text","content":"You have 25 days."}],"finish_reason":"stop"}])");
    return {attribute(QStringLiteral("gen_ai.operation.name"), QStringLiteral("chat")), attribute(QStringLiteral("gen_ai.request.model"), QStringLiteral("gpt-4o")),
            attribute(QStringLiteral("gen_ai.usage.input_tokens"), 3000 + number), attribute(QStringLiteral("gen_ai.usage.output_tokens"), 200),
            attribute(QStringLiteral("gen_ai.conversation.id"), QStringLiteral("conv-7")), attribute(QStringLiteral("gen_ai.input.messages"), in),
            attribute(QStringLiteral("gen_ai.output.messages"), out)};
}

QJsonArray retrievalAttributes()
{
    const QString documents = QStringLiteral(R"([{"id":"annual-leave-000","title":"Annual leave","score":3.1,"content":"Full-time staff have 25 days of annual leave each year."},{"id":"special-leave-001","score":1.2,"content":"Special leave is granted for moving house."}])");
    return {attribute(QStringLiteral("gen_ai.operation.name"), QStringLiteral("retrieval")), attribute(QStringLiteral("gen_ai.data_source.id"), QStringLiteral("handbook")),
            attribute(QStringLiteral("gen_ai.retrieval.query.text"), QStringLiteral("How many days of annual leave do I have?")), attribute(QStringLiteral("gen_ai.retrieval.documents"), documents)};
}

QJsonArray spansOf(int number, bool damaged)
{
    const QString trace = QStringLiteral("5b8aa5a2d2c872e8321cf37308d6%1").arg(number, 4, 16, QLatin1Char('0'));
    const double start = number * 60'000.0;
    QJsonArray spans{span(trace, 1, 0, QStringLiteral("POST /chat"), start, start + 4200 + number), span(trace, 2, 1, QStringLiteral("retrieval handbook"), start + 40, start + 390, retrievalAttributes()),
                     span(trace, 3, 1, QStringLiteral("chat gpt-4o"), start + 420, start + 3900, chatAttributes(number))};
    if (number % 2 == 1) {
        spans.append(span(trace, 4, 1, QStringLiteral("execute_tool lookup_ticket"), start + 3910, start + 4000,
                          {attribute(QStringLiteral("gen_ai.operation.name"), QStringLiteral("execute_tool")), attribute(QStringLiteral("gen_ai.tool.name"), QStringLiteral("lookup_ticket"))}));
    }
    if (damaged) {
        spans.append(span(trace, 5, 99, QStringLiteral("orphan"), start + 900, start + 1400));
        spans.append(span(trace, 6, 7, QStringLiteral("ring one"), start + 1500, start + 1800));
        spans.append(span(trace, 7, 6, QStringLiteral("ring two"), start + 1520, start + 1780));
        spans.append(span(trace, 8, 3, QStringLiteral("backwards"), start + 2600, start + 2100));
        spans.append(span(trace, 9, 3, QStringLiteral("early"), start - 700, start + 300));
        spans.append(span(trace, 10, 1, QStringLiteral("\u202Etxet desrever"), start + 3900, start + 4100, {attribute(QStringLiteral("big"), QString(1'000'000, QLatin1Char('x')))}));
    }
    return spans;
}

} // namespace

QByteArray traceFile(int traces, bool damaged)
{
    QJsonArray spans;
    for (int i = 0; i < traces; ++i) {
        for (const QJsonValue& one : spansOf(i, damaged)) {
            spans.append(one);
        }
    }
    const QJsonObject scope{{QStringLiteral("scope"), QJsonObject{{QStringLiteral("name"), QStringLiteral("test")}}}, {QStringLiteral("spans"), spans}};
    const QJsonObject resource{{QStringLiteral("resource"), QJsonObject{{QStringLiteral("attributes"), QJsonArray{attribute(QStringLiteral("service.name"), QStringLiteral("chat-web"))}}}},
                               {QStringLiteral("scopeSpans"), QJsonArray{scope}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("resourceSpans"), QJsonArray{resource}}}).toJson(QJsonDocument::Compact);
}

/// ARM of one tenant with a workspace, and queries answered by `query`.
Scripted TraceBench::answer(const http::Request& request) const
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QJsonObject workspace{{QStringLiteral("id"), QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-one")},
                                    {QStringLiteral("name"), QStringLiteral("log-one")}, {QStringLiteral("type"), QStringLiteral("microsoft.operationalinsights/workspaces")},
                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("customerId"), QStringLiteral("w-1")}}}};
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{workspace}}});
    }
    return query(request);
}

TraceBench::TraceBench(std::function<Scripted(const http::Request&)> answering) : query(std::move(answering))
{
    fixture.wire->setFallback([this](const http::Request& request) { return answer(request); });
    logs::Workbench::Parts parts;
    parts.pipeline = fixture.pipeline;
    parts.cloud = fixture.cloud;
    parts.arm = &arm;
    parts.clock = &fixture.clock;
    parts.tenants = [] { return QList<logs::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; };
    workbench = std::make_unique<logs::Workbench>(parts);
    traces::TraceBrowser::Parts own;
    own.workbench = workbench.get();
    own.focus = &focus;
    own.prices = [] { return [](const QString&, const traces::TokenCounts& tokens) { return std::optional(double(tokens.total()) * 1e-5); }; };
    browser = std::make_unique<traces::TraceBrowser>(own);
    page = std::make_unique<widgets::traces::TracesPage>(browser.get());
    page->resize(1300, 800);
    page->show();
    (void)QTest::qWaitForWindowExposed(page.get());
}

TraceBench::~TraceBench()
{
    page.reset();
    browser.reset();
    for (int i = 0; i < 20; ++i) { // readings that were given up end while wire and clock are still there
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
    workbench.reset();
}

bool TraceBench::waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(
        [&] {
            fixture.clock.advance(core::Milliseconds(100));
            return condition();
        },
        15'000);
}

bool TraceBench::openFile(const QByteArray& json)
{
    const QString path = folder.filePath(QStringLiteral("traces.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
        return false;
    }
    file.close();
    page->openFile(path);
    return waitFor([this] { return browser->isFile() && page->isReady() && browser->listState() == traces::TraceBrowser::State::Done; });
}

bool TraceBench::openByKey(int row)
{
    widgets::common::Grid* const grid = page->list()->grid();
    grid->setCurrentIndex(grid->model()->index(row, 0));
    QTest::keyClick(grid, Qt::Key_Return);
    return waitFor([this] { return browser->opened() != nullptr && page->view() == widgets::traces::TracesPage::View::Trace; });
}

} // namespace gui
