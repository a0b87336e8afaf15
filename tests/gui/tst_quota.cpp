// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "deployments/quotaview.h"
#include "widgets/deployments/plandialog.h"
#include "widgets/deployments/quotadetails.h"
#include "widgets/deployments/quotapage.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <functional>

using namespace widgets::deployments;
using support::Scripted;

namespace {

const QString kAccount = QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/oai");

/// A load that rises by 50 tokens a minute and is at 6,000 at the end.
QJsonObject risingMetrics(const QDateTime& now)
{
    QJsonArray points;
    for (int minute = -180; minute < 0; ++minute) {
        points.append(QJsonObject{{QStringLiteral("timeStamp"), now.addSecs(minute * 60).toUTC().toString(Qt::ISODate)},
                                  {QStringLiteral("total"), 15000.0 + 50 * minute}});
    }
    const QJsonObject dimension{{QStringLiteral("name"), QJsonObject{{QStringLiteral("value"), QStringLiteral("modeldeploymentname")}}},
                                {QStringLiteral("value"), QStringLiteral("chat")}};
    const QJsonObject series{{QStringLiteral("metadatavalues"), QJsonArray{dimension}}, {QStringLiteral("data"), points}};
    const QJsonObject metric{{QStringLiteral("name"), QJsonObject{{QStringLiteral("value"), QStringLiteral("TokenTransaction")}}},
                             {QStringLiteral("unit"), QStringLiteral("Count")},
                             {QStringLiteral("timeseries"), QJsonArray{series}}};
    return {{QStringLiteral("value"), QJsonArray{metric}}};
}

Scripted answer(const http::Request& request, const QDateTime& now)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{QJsonObject{{QStringLiteral("id"), kAccount},
                                                                                    {QStringLiteral("name"), QStringLiteral("oai")},
                                                                                    {QStringLiteral("kind"), QStringLiteral("OpenAI")},
                                                                                    {QStringLiteral("location"), QStringLiteral("swedencentral")}}}}});
    }
    if (path.endsWith(QLatin1String("/usages"))) {
        return Scripted::json(200, json(R"({"value":[{"name":{"value":"OpenAI.Standard.gpt-4o"},"currentValue":97,"limit":100},)"
                                        R"({"name":{"value":"OpenAI.Standard.gpt-4.1"},"currentValue":10,"limit":100},)"
                                        R"({"name":{"value":"OpenAI.Standard.unknown"},"limit":100},)"
                                        R"({"name":{"value":"OpenAI.Standard.unused"},"currentValue":0,"limit":100}]})"));
    }
    if (path.endsWith(QLatin1String("/modelCapacities"))) {
        return Scripted::json(200, json(R"({"value":[{"location":"norwayeast","properties":{"skuName":"Standard","availableCapacity":80,)"
                                        R"("model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20"}}}]})"));
    }
    if (path.endsWith(QLatin1String("/metrics"))) {
        return Scripted::json(200, risingMetrics(now));
    }
    return Scripted::json(200, json(R"({"value":[]})"));
}

deployments::DeploymentRow chat()
{
    deployments::DeploymentRow row;
    row.id = kAccount + QStringLiteral("/deployments/chat");
    row.name = QStringLiteral("chat");
    row.accountId = kAccount;
    row.account = QStringLiteral("oai");
    row.tenantId = QStringLiteral("t1");
    row.subscriptionId = QStringLiteral("s1");
    row.region = QStringLiteral("swedencentral");
    row.modelFormat = QStringLiteral("OpenAI");
    row.modelName = QStringLiteral("gpt-4o");
    row.modelVersion = QStringLiteral("2024-11-20");
    row.type = QStringLiteral("Standard");
    row.capacity = 18;
    return row;
}

QString textsOf(const QWidget* widget)
{
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class QuotaGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void fullestQuotaComesFirstWithItsForecastAndRoom();
    void filterAndUnusedAreFollowed();
    void plannerSaysWhereWishesFit();
    void failureIsToldWithARetry();

private:
    struct Bench
    {
        explicit Bench(bool fails = false)
        {
            const QDateTime now = fixture.clock.now();
            fixture.wire->setFallback([now, fails](const http::Request& request) {
                return fails ? Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"No."}})")) : answer(request, now);
            });
            deployments::QuotaView::Parts parts;
            parts.arm = &arm;
            parts.clock = &fixture.clock;
            parts.tenants = [] { return QList<deployments::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; };
            parts.deployments = [] { return QList<deployments::DeploymentRow>{chat()}; };
            view = std::make_unique<deployments::QuotaView>(parts);
            page = std::make_unique<QuotaPage>(view.get());
            page->resize(1200, 700);
            page->show();
        }
        bool waitFor(const std::function<bool()>& condition)
        {
            return QTest::qWaitFor([&] {
                fixture.clock.advance(core::Milliseconds(100));
                return condition();
            });
        }
        bool isReady()
        {
            return waitFor([this] { return page->isReady(); });
        }
        ClientFixture fixture;
        azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
        std::unique_ptr<deployments::QuotaView> view;
        std::unique_ptr<QuotaPage> page;
    };
};

void QuotaGuiTest::fullestQuotaComesFirstWithItsForecastAndRoom()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QCOMPARE(bench.view->table()->rowCount(), 3);
    QCOMPARE(bench.view->table()->row(0)->model, QStringLiteral("gpt-4o"));
    QCOMPARE(bench.view->table()->row(2)->model, QStringLiteral("unknown"));
    const QString texts = textsOf(bench.page->details());
    QVERIFY2(texts.contains(QStringLiteral("oai/chat")), qPrintable(texts));
    QVERIFY2(texts.contains(QStringLiteral("429s start at about")), qPrintable(texts));
    QVERIFY2(texts.contains(QStringLiteral("norwayeast")), qPrintable(texts));
    QTest::qWait(50); // what was added is laid out and shown by the event loop
    for (const auto& [name, choice] : {qMakePair(QStringLiteral("quota"), widgets::common::ThemeChoice::Light), qMakePair(QStringLiteral("quota-dark"), widgets::common::ThemeChoice::Dark)}) {
        useTheme(choice);
        picture(bench.page.get(), name);
    }
    useTheme(widgets::common::ThemeChoice::Light);
}

void QuotaGuiTest::filterAndUnusedAreFollowed()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto* filter = bench.page->findChild<QLineEdit*>();
    filter->setText(QStringLiteral("4.1"));
    QCOMPARE(bench.view->table()->rowCount(), 1);
    QVERIFY(bench.isReady());
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(bench.view->table()->rowCount(), 3);
    bench.view->table()->setShowingUnused(true);
    QCOMPARE(bench.view->table()->rowCount(), 4);
}

void QuotaGuiTest::plannerSaysWhereWishesFit()
{
    Bench bench;
    QVERIFY(bench.isReady());
    PlanDialog* dialog = bench.page->openPlanner();
    dialog->setWishes(QStringLiteral("gpt-4o@2024-11-20:Standard:50\ngpt-4o@2024-11-20:Standard:50"));
    dialog->plan();
    QVERIFY(bench.waitFor([dialog] { return dialog->isDone(); }));
    QVERIFY2(dialog->result().contains(QStringLiteral("norwayeast")), qPrintable(dialog->result()));
    QCOMPARE(dialog->result().count(QStringLiteral("✗")), 1);
    dialog->setWishes(QStringLiteral("gpt-4o@2024-11-20:Standard:-1"));
    dialog->plan();
    QVERIFY(dialog->isDone());
    QVERIFY2(dialog->result().contains(QStringLiteral("-1")), qPrintable(dialog->result()));
}

void QuotaGuiTest::failureIsToldWithARetry()
{
    Bench bench(true);
    QVERIFY(bench.isReady());
    QVERIFY(!bench.page->problem().isEmpty());
}

QTEST_MAIN(QuotaGuiTest)
#include "tst_quota.moc"
