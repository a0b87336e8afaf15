// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of the sandbox's fortnight over the real wire: what the service sums up equals what comes of the same rows in memory, for
// every column and every kind of search.
#include "azure/sandboxtokens.h"
#include "sandbox/embedded.h"
#include "support/coroharness.h"
#include "traces/spanfacts.h"
#include "traces/summaries.h"
#include "traces/tablecells.h"

using namespace traces;

class TracesSandboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsEqualWhatTheRowsSay();
    void searchesFindTheSameInMemory_data();
    void searchesFindTheSameInMemory();
    void applicationsAnswerTheSame();
    void pagesFollowEachOther();
    void filtersOfTheFocusNarrow();
    void aTraceComesWhole();
    void whatIsNotThereIsExplained();

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(120)); }
    TracePage list(const TraceQuestion& question);
    TraceQuestion question(const QString& search = {}) const;

    std::unique_ptr<sandbox::EmbeddedSandbox> m_sandbox;
    std::unique_ptr<azure::LogsClient> m_client;
    std::unique_ptr<azure::ArmClient> m_arm;
    logs::ScopeChoice m_workspace, m_application;
    logs::TimeRange m_window; ///< some minutes of the last throttling incident
    SpansRef m_spans;
    QMap<QString, TraceSummary> m_rows;
    const PriceOf m_price = [](const QString& model, const TokenCounts& tokens) { return model.startsWith(QLatin1String("gpt")) ? std::optional(double(tokens.total()) / 1000) : std::nullopt; };
};

void TracesSandboxTest::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::EmbeddedSandbox>();
    const QString problem = m_sandbox->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto transport = std::make_shared<http::NetworkTransport>(http::TransportOptions{});
    http::Request request;
    request.url = QUrl(m_sandbox->metadataUrl());
    const auto document = run(transport->send(request, {}));
    QVERIFY(document.has_value());
    const auto cloud = azure::CloudProfile::fromMetadata(request.url, document->body);
    QVERIFY(cloud.has_value());
    const QJsonObject facts = m_sandbox->readiness();
    const QString tenant = core::json::at(facts, u"tenants/0/tenantId").toString();
    http::PipelineParts parts;
    parts.tokens = std::make_shared<SandboxTokens>(transport, QUrl(cloud->authority.toString() + QLatin1Char('/') + tenant + QStringLiteral("/oauth2/v2.0/token")),
                                                   core::json::at(facts, u"clients/confidential/clientId").toString(), core::json::at(facts, u"clients/confidential/clientSecret").toString());
    parts.audience = [profile = *cloud](const QString& scope, const QUrl& url) { return profile.allows(scope, url); };
    const auto pipeline = http::Pipeline::standard(parts, transport);
    m_client = std::make_unique<azure::LogsClient>(pipeline, *cloud, &core::SystemClock::instance());
    m_arm = std::make_unique<azure::ArmClient>(pipeline, *cloud, &core::SystemClock::instance());
    logs::ScopeReader scopes(m_arm.get());
    const auto found = run(scopes.read({{tenant, QStringLiteral("Contoso")}}, {}));
    QVERIFY(found.has_value());
    const logs::ScopeChoice* const workspace = logs::findScope(found->scopes, QStringLiteral("log-contoso-chat"));
    const logs::ScopeChoice* const application = logs::findScope(found->scopes, QStringLiteral("appi-contoso-chat"));
    QVERIFY(workspace && application);
    m_workspace = *workspace;
    m_application = *application;
    const QDateTime yesterday(QDateTime::currentDateTimeUtc().date().addDays(-1), QTime(9, 30), Qt::UTC);
    m_window.from = yesterday;
    m_window.to = yesterday.addSecs(20 * 60);

    azure::LogsQuestion all;
    all.scope = m_workspace.scope;
    const QString between = QStringLiteral("TimeGenerated between (datetime(%1) .. datetime(%2)) and isnotempty(OperationId)").arg(m_window.from.toString(Qt::ISODateWithMs), m_window.to.toString(Qt::ISODateWithMs));
    all.query = QStringLiteral("union withsource=SourceTable AppRequests, AppDependencies, AppExceptions, AppTraces | where ") + between;
    azure::LogsOutcome outcome = run(m_client->query(all, {}));
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    m_spans = spansFrom(std::move(outcome.tables));
    QVERIFY2(m_spans->traceCount() > 20, qPrintable(QString::number(m_spans->traceCount())));
    for (qsizetype trace = 0; trace < m_spans->traceCount(); ++trace) {
        const TraceSummary summary = summarise(*m_spans, trace, m_price);
        m_rows.insert(summary.id, summary);
    }
}

TraceQuestion TracesSandboxTest::question(const QString& search) const
{
    TraceQuestion question;
    question.scope = m_workspace;
    question.range = m_window;
    question.search = Search::parse(search);
    return question;
}

TracePage TracesSandboxTest::list(const TraceQuestion& question)
{
    TracesReader reader(m_client.get(), &core::SystemClock::instance());
    reader.setPrices(m_price);
    const core::Result<TracePage> page = run(reader.list(question, {}));
    if (!page) {
        QTest::qFail(qPrintable(page.error().message + QLatin1Char('\n') + page.error().details), __FILE__, __LINE__);
        return {};
    }
    return *page;
}

void TracesSandboxTest::listsEqualWhatTheRowsSay()
{
    const TracePage page = list(question());
    QCOMPARE(page.total, qint64(m_rows.size()));
    QCOMPARE(page.traces.size(), m_rows.size());
    const auto sorted = [](QStringList set) { set.sort(); return set; };
    for (const TraceSummary& sent : page.traces) {
        QVERIFY(m_rows.contains(sent.id));
        const TraceSummary& own = m_rows[sent.id];
        QCOMPARE(sent.time, own.time);
        QCOMPARE(sent.name, own.name);
        QCOMPARE(sent.query, own.query);
        QVERIFY2(sent.status == own.status, qPrintable(sent.id + statusName(sent.status) + statusName(own.status)));
        QCOMPARE(sent.resultCode, own.resultCode);
        QVERIFY(std::abs(sent.durationMs - own.durationMs) < 0.01);
        QCOMPARE(sent.spans, own.spans);
        QCOMPARE(sent.errors, own.errors);
        QCOMPARE(sent.modelCalls, own.modelCalls);
        QCOMPARE(sent.retrievals, own.retrievals);
        QCOMPARE(sent.toolCalls, own.toolCalls);
        QCOMPARE(sent.failedTools, own.failedTools);
        QCOMPARE(sent.failedAgents, own.failedAgents);
        QCOMPARE(sent.tokens, own.tokens);
        QCOMPARE(sent.cost.has_value(), own.cost.has_value());
        QVERIFY(std::abs(sent.cost.value_or(0) - own.cost.value_or(0)) < 1e-6);
        QCOMPARE(sent.fewestDocuments, own.fewestDocuments);
        QVERIFY(std::abs(sent.topScore - own.topScore) < 1e-9);
        QCOMPARE(sorted(sent.models), sorted(own.models));
        QCOMPARE(sorted(sent.deployments), sorted(own.deployments));
        QCOMPARE(sorted(sent.agents), sorted(own.agents));
        QCOMPARE(sorted(sent.tools), sorted(own.tools));
        QCOMPARE(sorted(sent.finishReasons), sorted(own.finishReasons));
        QCOMPARE(sorted(sent.codes), sorted(own.codes));
        QCOMPARE(sent.user, own.user);
        QCOMPARE(sent.customer, own.customer);
        QCOMPARE(sent.conversation, own.conversation);
        QCOMPARE(sent.service, own.service);
        QCOMPARE(sent.promptName, own.promptName);
        QCOMPARE(sent.promptVersion, own.promptVersion);
        QCOMPARE(sent.modes, own.modes);
    }
}

void TracesSandboxTest::searchesFindTheSameInMemory_data()
{
    QTest::addColumn<bool>("findsSome");
    for (const char* const text : {"status:ok", "status:error OR status:blocked", "code:429", "mode:R1", "latency>2s", "latency<900ms", "tokens>2k", "in>1k out<400", "cached:0", "-cached:0", "cost>1", "docs>0", "score>0.5", "spans>5", "deployment:gpt*", "model:gpt-4o",
                                   "finish:stop", "user:u0*", "customer:*", "prompt:*", "conversation:conv-*", "version:1.*", "name:chat", "input:the", "error:429", "error~\"code: *429\"", "-error:429", "\"leave\"", "leave OR holiday", "-\"leave\"", "mode:Q1 OR mode:Q5 OR mode:S1",
                                   "id:*a*", "time>2020-01-01", "(status:error code:429) OR latency>5s", "retrievals:1 modelcalls>0"}) {
        QTest::newRow(text) << true;
    }
    for (const char* const text : {"user:nobody", "\"%1 \\\" ' ; | take 5 //\"", "tokens<0", "code:418", "name:\"\\\\\"", "model:gpt", "\"a\nb\""}) {
        QTest::newRow(text) << false;
    }
}

void TracesSandboxTest::searchesFindTheSameInMemory()
{
    QFETCH(bool, findsSome);
    const Search search = Search::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(search.problems().isEmpty(), qPrintable(search.problems().value(0).message));
    QStringList own;
    for (qsizetype trace = 0; trace < m_spans->traceCount(); ++trace) {
        const auto hasText = [&](const QString& text) {
            for (qsizetype i = m_spans->traceBegin(trace); i < m_spans->traceEnd(trace); ++i) {
                if (m_spans->contains(i, text)) {
                    return true;
                }
            }
            return false;
        };
        if (search.matches(m_rows[m_spans->traceId(trace)], hasText)) {
            own << m_spans->traceId(trace);
        }
    }
    const TracePage page = list(question(search.text()));
    QStringList sent;
    for (const TraceSummary& trace : page.traces) {
        sent << trace.id;
    }
    sent.sort();
    own.sort();
    QCOMPARE(sent, own);
    if (!findsSome) {
        QVERIFY(sent.isEmpty());
        QVERIFY(!page.emptyReason.isEmpty() && !page.remedy.isEmpty());
    }
}

void TracesSandboxTest::applicationsAnswerTheSame()
{
    TraceQuestion classic = question(QStringLiteral("code:429"));
    const TracePage workspace = list(classic);
    classic.scope = m_application;
    const TracePage application = list(classic);
    QCOMPARE(application.total, workspace.total);
    QVERIFY(application.total > 0);
    QCOMPARE(application.traces.first().id, workspace.traces.first().id);
    QCOMPARE(application.traces.first().tokens, workspace.traces.first().tokens);
}

void TracesSandboxTest::pagesFollowEachOther()
{
    TraceQuestion asked = question();
    asked.order = TraceOrder::Slowest;
    const TracePage all = list(asked);
    for (qsizetype i = 1; i < all.traces.size(); ++i) {
        QVERIFY(all.traces[i - 1].durationMs >= all.traces[i].durationMs);
    }
    asked.limit = 7;
    asked.skip = 7;
    const TracePage second = list(asked);
    QCOMPARE(second.traces.size(), 7);
    QCOMPARE(second.total, all.total);
    QCOMPARE(second.traces.first().id, all.traces[7].id);
    asked = question();
    asked.limit = 5;
    const TracePage newest = list(asked);
    QCOMPARE(newest.traces.size(), 5);
    QCOMPARE(newest.total, all.total);
}

void TracesSandboxTest::filtersOfTheFocusNarrow()
{
    const TraceSummary some = *std::find_if(m_rows.begin(), m_rows.end(), [](const TraceSummary& trace) { return !trace.deployments.isEmpty() && !trace.user.isEmpty() && !trace.conversation.isEmpty(); });
    TraceQuestion asked = question();
    asked.filters = {{QStringLiteral("user"), some.user}, {QStringLiteral("conversation"), some.conversation}, {QStringLiteral("deployment"), some.deployments.first()}, {QStringLiteral("trace"), some.id}};
    QCOMPARE(list(asked).traces.size(), 1);
    asked.filters = {{QStringLiteral("mode"), QStringLiteral("R1")}};
    const TracePage throttled = list(asked);
    QVERIFY(throttled.total > 0);
    for (const TraceSummary& trace : throttled.traces) {
        QVERIFY(trace.codes.contains(QLatin1String("429")));
    }
    asked.filters = {{QStringLiteral("deployment"), QStringLiteral("a-name-that-spans-do-not-say")}};
    QCOMPARE(list(asked).total, qint64(0));
    asked.modelOfDeployment.insert(QStringLiteral("a-name-that-spans-do-not-say"), some.models.first());
    QVERIFY(list(asked).total > 0);
}

void TracesSandboxTest::aTraceComesWhole()
{
    const TraceSummary some = *std::find_if(m_rows.begin(), m_rows.end(), [](const TraceSummary& trace) { return trace.fewestDocuments > 0 && trace.modelCalls > 1 && trace.codes.contains(QLatin1String("429")); });
    TracesReader reader(m_client.get(), &core::SystemClock::instance());
    const core::Result<LoadedTrace> loaded = run(reader.trace(m_workspace, some.id, {}, some.time, {}));
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->tree.size(), qsizetype(some.spans));
    QCOMPARE(loaded->tree.kind(0), SpanKind::Request);
    QVERIFY(loaded->tree.notes().isEmpty());
    const Totals sums = totals(loaded->tree, m_price);
    QCOMPARE(sums.tokens, some.tokens);
    QCOMPARE(sums.errors + sums.blocked, some.errors);
    bool hasDocuments = false;
    for (qsizetype node = 0; node < loaded->tree.size(); ++node) {
        const SpanFacts facts = factsOf(loaded->spans->detail(loaded->tree.span(node)));
        hasDocuments = hasDocuments || (!facts.documents.isEmpty() && !facts.documents.first().id.isEmpty() && facts.documents.first().score);
    }
    QVERIFY(hasDocuments);
    const core::Result<LoadedTrace> classic = run(reader.trace(m_application, some.id, {}, some.time, {}));
    QVERIFY(classic.has_value());
    QCOMPARE(classic->tree.size(), loaded->tree.size());
    QCOMPARE(totals(classic->tree).tokens, some.tokens);
}

void TracesSandboxTest::whatIsNotThereIsExplained()
{
    TracesReader reader(m_client.get(), &core::SystemClock::instance());
    const core::Result<LoadedTrace> none = run(reader.trace(m_workspace, QStringLiteral("x\" or true //"), m_window, {}, {}));
    QVERIFY(none.has_value());
    QVERIFY(none->tree.isEmpty() && !none->emptyReason.isEmpty() && !none->remedy.isEmpty());
    TraceQuestion early = question();
    early.range = {0, m_window.from.addYears(-1), m_window.to.addYears(-1)};
    const TracePage page = list(early);
    QVERIFY(page.traces.isEmpty() && !page.emptyReason.isEmpty());
    logs::ScopeChoice gone = m_workspace;
    gone.scope.id = QStringLiteral("00000000-0000-0000-0000-000000000000");
    early.scope = gone;
    QVERIFY(!run(reader.list(early, {})).has_value());
}

QTEST_GUILESS_MAIN(TracesSandboxTest)
#include "tst_tracessandbox.moc"
