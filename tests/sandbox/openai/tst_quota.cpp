// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/quota.h"

#include <QJsonArray>
#include <QTest>

using namespace sandbox::openai;

class QuotaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsFollowTheDeployment();
    void requestsAreCountedInTheirWindow();
    void tokensAreCountedInTheirWindow();
    void answersWithoutEstimateAreAddedLater();
    void provisionedThroughputFillsAndLeaks();
    void deploymentsDoNotShare();
};

namespace {

QJsonObject deployment(const char* sku, int capacity, const char* model)
{
    return {{"sku", QJsonObject{{"name", sku}, {"capacity", capacity}}},
            {"properties", QJsonObject{{"model", QJsonObject{{"name", model}}}}}};
}

constexpr qint64 kStart = 1'800'000'000'000;

} // namespace

void QuotaTest::limitsFollowTheDeployment()
{
    const QuotaLimits standard = QuotaLimits::of(deployment("Standard", 10, "gpt-4o"));
    QCOMPARE(standard.tokens, 10000);
    QCOMPARE(standard.requests, 60);
    QCOMPARE(standard.requestPeriodMs, 60000);
    QJsonObject named = deployment("GlobalStandard", 10, "gpt-4o");
    named.insert(
        "properties",
        QJsonObject{{"rateLimits", QJsonArray{QJsonObject{{"key", "request"}, {"renewalPeriod", 10}, {"count", 7}},
                                              QJsonObject{{"key", "token"}, {"renewalPeriod", 60}, {"count", 900}}}}});
    QCOMPARE(QuotaLimits::of(named).requests, 7);
    QCOMPARE(QuotaLimits::of(named).requestPeriodMs, 10000);
    QCOMPARE(QuotaLimits::of(named).tokens, 900);
    const QuotaLimits provisioned = QuotaLimits::of(deployment("ProvisionedManaged", 60, "gpt-4o"));
    QVERIFY(provisioned.provisioned);
    QCOMPARE(provisioned.tokensPerSecond, 2500.0);
    QVERIFY(QuotaLimits::of(deployment("ProvisionedManaged", 60, "gpt-4o-mini")).tokensPerSecond > 30000);
}

void QuotaTest::requestsAreCountedInTheirWindow()
{
    Quotas quotas;
    QuotaLimits limits;
    limits.requests = 2;
    limits.requestPeriodMs = 10000;
    limits.tokens = 1000000;
    QVERIFY(quotas.admit("d", limits, 1, 0, kStart).admitted());
    QCOMPARE(quotas.admit("d", limits, 1, 0, kStart + 1000).remainingRequests, 0);
    const QuotaVerdict refused = quotas.admit("d", limits, 1, 0, kStart + 4000);
    QCOMPARE(refused.cause, QuotaVerdict::Cause::Requests);
    QCOMPARE(refused.retryAfterMs, 6000);
    QVERIFY(!quotas.admit("d", limits, 1, 0, kStart + 9999).admitted());
    QVERIFY(quotas.admit("d", limits, 1, 0, kStart + 10000).admitted());
}

void QuotaTest::tokensAreCountedInTheirWindow()
{
    Quotas quotas;
    const QuotaLimits limits = QuotaLimits::of(deployment("Standard", 1, "gpt-4o"));
    const QuotaVerdict first = quotas.admit("d", limits, 300, 400, kStart);
    QCOMPARE(first.remainingTokens, 300);
    QCOMPARE(first.resetTokensMs, 60000);
    const QuotaVerdict second = quotas.admit("d", limits, 301, 0, kStart + 500);
    QCOMPARE(second.cause, QuotaVerdict::Cause::Tokens);
    QCOMPARE(second.remainingTokens, 0);
    QCOMPARE(second.retryAfterMs, 59500);
    QVERIFY(quotas.admit("d", limits, 300, 0, kStart + 1000).admitted());
    QVERIFY(quotas.admit("d", limits, 1000, 0, kStart + 60000).admitted());
    QCOMPARE(quotas.admit("d", limits, 1001, 0, kStart + 120000).cause, QuotaVerdict::Cause::Tokens); // never fits
}

void QuotaTest::answersWithoutEstimateAreAddedLater()
{
    Quotas quotas;
    const QuotaLimits limits = QuotaLimits::of(deployment("Standard", 1, "gpt-4o"));
    QVERIFY(quotas.admit("d", limits, 500, 0, kStart).admitted());
    quotas.settle("d", limits, 450, kStart + 100);
    QVERIFY(!quotas.admit("d", limits, 60, 0, kStart + 200).admitted());
    QVERIFY(quotas.admit("d", limits, 50, 0, kStart + 200).admitted());
}

void QuotaTest::provisionedThroughputFillsAndLeaks()
{
    Quotas quotas;
    const QuotaLimits limits = QuotaLimits::of(deployment("ProvisionedManaged", 24, "gpt-4o")); // 1000 tokens a second
    QVERIFY(quotas.admit("p", limits, 20000, 10000, kStart).admitted()); // output weighs four times as much
    const QuotaVerdict full = quotas.admit("p", limits, 1, 0, kStart);
    QCOMPARE(full.cause, QuotaVerdict::Cause::Utilization);
    QVERIFY(full.utilization >= 1);
    QVERIFY(full.retryAfterMs > 0 && full.retryAfterMs < 10);
    const QuotaVerdict later = quotas.admit("p", limits, 1, 0, kStart + 30000);
    QVERIFY(later.admitted());
    QVERIFY(qAbs(later.utilization - 0.5) < 0.01);
    quotas.settle("p", limits, -10000, kStart + 30000); // the answer was far shorter than max_tokens
    QVERIFY(quotas.admit("p", limits, 1, 0, kStart + 30000).utilization < 0.01);
}

void QuotaTest::deploymentsDoNotShare()
{
    Quotas quotas;
    const QuotaLimits limits = QuotaLimits::of(deployment("Standard", 1, "gpt-4o"));
    QVERIFY(quotas.admit("/a/x", limits, 1000, 0, kStart).admitted());
    QVERIFY(!quotas.admit("/A/X", limits, 1, 0, kStart).admitted()); // ids compare without case
    QVERIFY(quotas.admit("/a/y", limits, 1000, 0, kStart).admitted());
}

QTEST_GUILESS_MAIN(QuotaTest)
#include "tst_quota.moc"
