// SPDX-License-Identifier: GPL-3.0-or-later
// The percentile of the first token, from the telemetry of the sandbox's simulated applications to the grid's rows.
#include "azure/sandboxtokens.h"
#include "deployments/firsttokens.h"
#include "deployments/inventoryreader.h"
#include "sandbox/embedded.h"
#include "support/coroharness.h"

using namespace deployments;

class FirstTokensSandboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void simulatedApplicationsGiveAPercentile();

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(120)); }
};

void FirstTokensSandboxTest::simulatedApplicationsGiveAPercentile()
{
    sandbox::EmbeddedSandbox sandbox;
    const QString problem = sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto transport = std::make_shared<http::NetworkTransport>(http::TransportOptions{});
    http::Request request;
    request.url = QUrl(sandbox.metadataUrl());
    const auto document = run(transport->send(request, {}));
    QVERIFY(document.has_value());
    const auto cloud = azure::CloudProfile::fromMetadata(request.url, document->body);
    QVERIFY(cloud.has_value());
    const QJsonObject facts = sandbox.readiness();
    QList<TenantChoice> tenants;
    const QString first = core::json::at(facts, u"tenants/0/tenantId").toString();
    const QUrl tokenEndpoint(cloud->authority.toString() + QLatin1Char('/') + first + QStringLiteral("/oauth2/v2.0/token"));
    tenants.append({first, QStringLiteral("Contoso")});
    http::PipelineParts parts;
    parts.tokens = std::make_shared<SandboxTokens>(transport, tokenEndpoint, core::json::at(facts, u"clients/confidential/clientId").toString(),
                                                   core::json::at(facts, u"clients/confidential/clientSecret").toString());
    parts.audience = [profile = *cloud](const QString& scope, const QUrl& url) { return profile.allows(scope, url); };
    const auto pipeline = http::Pipeline::standard(parts, transport);
    core::Clock* const clock = &core::SystemClock::instance();
    azure::ArmClient arm(pipeline, *cloud, clock);
    InventoryReader inventories(&arm, clock);
    inventories.setMeasuring(false);
    core::Result<Inventory> inventory = run(inventories.read(tenants, {}, {}));
    QVERIFY2(inventory.has_value() && !inventory->rows.isEmpty(), "no deployments");
    FirstTokenReader reader(&arm, std::make_shared<azure::LogsClient>(pipeline, *cloud, clock), clock);
    const FirstTokenReport report = run(reader.read(tenants, {}));
    QVERIFY2(report.gaps.isEmpty(), qPrintable(report.gaps.values().join(QLatin1Char(' '))));
    QVERIFY(!report.figures.isEmpty());
    for (const FirstTokenFigure& figure : report.figures) {
        QVERIFY2(figure.p95Ms > 20 && figure.p95Ms < 60'000, qPrintable(figure.model));
        QVERIFY(figure.calls >= 1);
    }
    // Each row has a percentile, or a sentence why not.
    applyFirstTokens(report, inventory->rows, inventory->rows);
    for (const DeploymentRow& row : inventory->rows) {
        QVERIFY2(row.firstTokenP95Ms.has_value() || !row.firstTokenNote.isEmpty(), qPrintable(row.name));
    }
}

QTEST_GUILESS_MAIN(FirstTokensSandboxTest)
#include "tst_firsttokenssandbox.moc"
