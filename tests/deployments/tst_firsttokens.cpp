// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/clientfixture.h"
#include "deployments/deploymentcolumns.h"
#include "deployments/firsttokens.h"

using namespace deployments;
using support::Scripted;

namespace {

DeploymentRow row(const QString& account, const QString& name, const QString& model, const QString& tenant = QStringLiteral("t1"))
{
    DeploymentRow one;
    one.id = QLatin1Char('/') + tenant + QLatin1Char('/') + account + QLatin1Char('/') + name;
    one.account = account;
    one.subdomain = account;
    one.name = name;
    one.modelName = model;
    one.tenantId = tenant;
    one.type = QStringLiteral("GlobalStandard");
    return one;
}

FirstTokenReport reportOf(const QList<FirstTokenFigure>& figures)
{
    FirstTokenReport report;
    report.takenAt = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    report.figures = figures;
    return report;
}

QList<DeploymentRow> applied(const QList<FirstTokenFigure>& figures, QList<DeploymentRow> rows)
{
    applyFirstTokens(reportOf(figures), rows, rows);
    return rows;
}

/// A component that writes to "log-one"; "log-two" belongs to nobody.
Scripted estate(const http::Request& request)
{
    if (request.url.path().endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One"}]})"));
    }
    if (request.url.path().endsWith(QLatin1String("/resources"))) {
        return Scripted::json(200, json(R"({"data":[
            {"id":"/w/log-one","name":"log-one","type":"microsoft.operationalinsights/workspaces","properties":{"customerId":"c-one"}},
            {"id":"/w/log-two","name":"log-two","type":"microsoft.operationalinsights/workspaces","properties":{"customerId":"c-two"}},
            {"id":"/c/app","name":"app","type":"microsoft.insights/components","properties":{"AppId":"a","WorkspaceResourceId":"/W/LOG-ONE"}}]})"));
    }
    return Scripted::stream(R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"Model","type":"string"},{"name":"Address","type":"string"},)"
                            R"({"name":"P95","type":"real"},{"name":"Calls","type":"long"}],"rows":[["chat","oai-one",0.412,37],["embed","oai-one",null,3]]}]})",
                            0, "application/json; charset=utf-8");
}

int queriesIn(const QList<http::Request>& requests)
{
    int count = 0;
    for (const http::Request& request : requests) {
        count += request.url.path().endsWith(QLatin1String("/query")) ? 1 : 0;
    }
    return count;
}

} // namespace

class FirstTokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deploymentIsFoundByAddressAndName();
    void modelNameCountsWhereOneDeploymentCanBeMeant();
    void workspaceWithMostCallsWins();
    void missingPercentileSaysWhy();
    void neverAskedChangesNothing();
    void onlyWorkspacesOfComponentsAreAskedOnce();
    void refusedWorkspaceIsAGapWithItsReason();
    void cellNamesTheMeanWhereItStandsIn();

private:
    /// In real time: answers of workspaces are parsed on a thread of the pool.
    static FirstTokenReport read(FirstTokenReader& reader)
    {
        return support::await(reader.read({{QStringLiteral("t1"), QStringLiteral("Contoso")}}, {}));
    }
};

void FirstTokensTest::deploymentIsFoundByAddressAndName()
{
    const QList<DeploymentRow> rows = applied({{QStringLiteral("t1"), QStringLiteral("oai-one"), QStringLiteral("CHAT"), 412, 37}},
                                              {row("oai-one", "chat", "gpt-4o"), row("oai-two", "chat", "gpt-4o"), row("oai-one", "chat", "gpt-4o", "t2")});
    QCOMPARE(rows.at(0).firstTokenP95Ms.value_or(0), 412.0);
    QVERIFY(rows.at(0).firstTokenNote.contains(QLatin1String("37")));
    QVERIFY(!rows.at(1).firstTokenP95Ms);
    QVERIFY(!rows.at(2).firstTokenP95Ms);
}

void FirstTokensTest::modelNameCountsWhereOneDeploymentCanBeMeant()
{
    const FirstTokenFigure figure{QStringLiteral("t1"), QString(), QStringLiteral("gpt-4o"), 500, 5};
    QCOMPARE(applied({figure}, {row("a", "chat", "gpt-4o"), row("a", "mini", "gpt-4o-mini")}).first().firstTokenP95Ms.value_or(0), 500.0);
    const QList<DeploymentRow> several = applied({figure}, {row("a", "chat", "gpt-4o"), row("b", "chat", "gpt-4o")});
    for (const DeploymentRow& one : several) {
        QVERIFY(!one.firstTokenP95Ms);
        QVERIFY2(one.firstTokenNote.contains(QLatin1String("several deployments")), qPrintable(one.firstTokenNote));
    }
    // A deployment of that very name is meant before those of the model.
    const QList<DeploymentRow> named = applied({figure}, {row("a", "gpt-4o", "gpt-4o"), row("b", "chat", "gpt-4o")});
    QVERIFY(named.first().firstTokenP95Ms && !named.last().firstTokenP95Ms);
}

void FirstTokensTest::workspaceWithMostCallsWins()
{
    const QList<DeploymentRow> rows = applied({{QStringLiteral("t1"), QStringLiteral("a"), QStringLiteral("chat"), 900, 3},
                                               {QStringLiteral("t1"), QStringLiteral("a"), QStringLiteral("chat"), 300, 400}},
                                              {row("a", "chat", "gpt-4o")});
    QCOMPARE(rows.first().firstTokenP95Ms.value_or(0), 300.0);
}

void FirstTokensTest::missingPercentileSaysWhy()
{
    FirstTokenReport report = reportOf({});
    report.gaps.insert(QStringLiteral("t1"), QStringLiteral("The workspace is closed."));
    QList<DeploymentRow> rows{row("a", "chat", "gpt-4o"), row("a", "chat", "gpt-4o", "t2")};
    applyFirstTokens(report, rows, rows);
    QVERIFY(firstTokenHelp(rows.first()).startsWith(QLatin1String("The workspace is closed.")));
    QVERIFY(firstTokenHelp(rows.last()).startsWith(QLatin1String("No application reported")));
}

void FirstTokensTest::neverAskedChangesNothing()
{
    QList<DeploymentRow> rows{row("a", "chat", "gpt-4o")};
    rows.first().firstTokenP95Ms = 300; // from the snapshot of yesterday
    applyFirstTokens({}, rows, rows);
    QCOMPARE(rows.first().firstTokenP95Ms.value_or(0), 300.0);
}

void FirstTokensTest::onlyWorkspacesOfComponentsAreAskedOnce()
{
    ClientFixture fixture;
    fixture.wire->setFallback(estate);
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    FirstTokenReader reader(&arm, std::make_shared<azure::LogsClient>(fixture.pipeline, fixture.cloud, &fixture.clock), &fixture.clock);
    const FirstTokenReport report = read(reader);
    QCOMPARE(queriesIn(fixture.wire->requests), 1);
    QVERIFY(fixture.wire->last().url.path().contains(QLatin1String("c-one")));
    QVERIFY(fixture.wire->lastJson().value(QLatin1String("query")).toString().contains(QLatin1String("summarize")));
    QCOMPARE(report.figures.size(), 1); // what has no percentile is no figure
    QCOMPARE(report.figures.first().p95Ms, 412.0);
    QCOMPARE(report.figures.first().calls, 37.0);
    QVERIFY(report.gaps.isEmpty());
    fixture.clock.advance(std::chrono::minutes(9));
    (void)read(reader);
    QCOMPARE(queriesIn(fixture.wire->requests), 1);
    fixture.clock.advance(std::chrono::minutes(2));
    (void)read(reader);
    QCOMPARE(queriesIn(fixture.wire->requests), 2);
}

void FirstTokensTest::refusedWorkspaceIsAGapWithItsReason()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request& request) {
        return request.url.path().endsWith(QLatin1String("/query"))
                   ? Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"The provided credentials have insufficient access"}})"))
                   : estate(request);
    });
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    FirstTokenReader reader(&arm, std::make_shared<azure::LogsClient>(fixture.pipeline, fixture.cloud, &fixture.clock), &fixture.clock);
    const FirstTokenReport report = read(reader);
    QVERIFY(report.figures.isEmpty());
    QVERIFY2(report.gaps.value(QStringLiteral("t1")).contains(QLatin1String("log-one")), qPrintable(report.gaps.value(QStringLiteral("t1"))));
}

void FirstTokensTest::cellNamesTheMeanWhereItStandsIn()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    DeploymentRow one = row("a", "chat", "gpt-4o");
    QCOMPARE(cellText(one, Column::FirstToken, now), QStringLiteral("—"));
    one.firstTokenMs = 380;
    QCOMPARE(cellText(one, Column::FirstToken, now), QStringLiteral("mean 380 ms"));
    one.firstTokenP95Ms = 512;
    QCOMPARE(cellText(one, Column::FirstToken, now), QStringLiteral("512 ms"));
    QVERIFY(columnTitle(Column::FirstToken).contains(QLatin1String("p95")));
}

QTEST_GUILESS_MAIN(FirstTokensTest)
#include "tst_firsttokens.moc"
