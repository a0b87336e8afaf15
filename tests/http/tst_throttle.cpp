// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retrypolicy.h"
#include "pipelinefixture.h"

#include <QTest>

using core::ErrorKind;
using core::Milliseconds;
using support::Scripted;

class ThrottleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void throttledCallWaitsForRetryAfter();
    void laterCallsOfTheGroupAreHeld();
    void otherGroupsGoOn_data();
    void otherGroupsGoOn();
    void heldCallsAreLetGoOneAfterAnother();
    void longWaitIsRefusedWithoutSending();
    void cancelEndsHolding();
    void limitsAreRemembered();
};

namespace {

http::Request chat(const QString& url, const QString& service = QStringLiteral("openai"), const QString& deployment = {})
{
    http::Request request = PipelineFixture::get(url);
    request.service = service;
    request.deployment = deployment;
    return request;
}

const QString kUrl = QStringLiteral("https://a.example/openai/deployments/gpt/chat");

} // namespace

void ThrottleTest::throttledCallWaitsForRetryAfter()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("retry-after-ms", "2500"));
    fixture.wire->add(Scripted::json(200, {}));
    QCOMPARE(fixture.send(chat(kUrl))->status, 200);
    QCOMPARE(fixture.clock.monotonic().count(), 2500);
}

void ThrottleTest::laterCallsOfTheGroupAreHeld()
{
    PipelineFixture fixture;
    http::Request once = chat(kUrl);
    once.repeat = http::Repeat::Never;
    fixture.wire->add(Scripted::json(503, {}).with("Retry-After", "4"));
    QCOMPARE(fixture.send(once)->status, 503);
    fixture.wire->add(Scripted::json(200, {}));
    const support::Running<core::Result<http::Response>> later(fixture.pipeline->send(chat(kUrl), {}));
    QCOMPARE(fixture.wire->requests.size(), 1);
    QCOMPARE(fixture.calls->running().first().state, QStringLiteral("waiting 4 s (throttled)"));
    fixture.clock.advance(Milliseconds(3999));
    support::turn();
    QCOMPARE(fixture.wire->requests.size(), 1);
    fixture.clock.advance(Milliseconds(1));
    support::turn();
    QCOMPARE(fixture.wire->requests.size(), 2);
    QVERIFY(later.isDone());
}

void ThrottleTest::otherGroupsGoOn_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("deployment");
    QTest::addColumn<bool>("held");
    QTest::newRow("same") << kUrl << "openai" << "" << true;
    QTest::newRow("same deployment, other operation") << "https://a.example/openai/deployments/gpt/other" << "openai" << "" << true;
    QTest::newRow("other deployment") << "https://a.example/openai/deployments/mini/chat" << "openai" << "" << false;
    QTest::newRow("other deployment in the body") << "https://a.example/openai/v1/chat" << "openai" << "mini" << false;
    QTest::newRow("same deployment in the body") << "https://a.example/openai/v1/chat" << "openai" << "gpt" << true;
    QTest::newRow("other host") << "https://b.example/openai/deployments/gpt/chat" << "openai" << "" << false;
    QTest::newRow("other service") << kUrl << "search" << "" << false;
}

void ThrottleTest::otherGroupsGoOn()
{
    QFETCH(QString, url);
    QFETCH(QString, service);
    QFETCH(QString, deployment);
    QFETCH(bool, held);
    PipelineFixture fixture;
    http::Request once = chat(kUrl);
    once.repeat = http::Repeat::Never;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "5"));
    (void)fixture.send(once);
    fixture.wire->add(Scripted::json(200, {}));
    (void)fixture.send(chat(url, service, deployment));
    QCOMPARE(fixture.clock.monotonic().count(), held ? 5000 : 0);
}

void ThrottleTest::heldCallsAreLetGoOneAfterAnother()
{
    PipelineFixture fixture;
    http::Request once = chat(kUrl);
    once.repeat = http::Repeat::Never;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "5"));
    (void)fixture.send(once);
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(200, {}); });
    std::vector<support::Running<core::Result<http::Response>>> calls;
    for (int i = 0; i < 10; ++i) {
        calls.emplace_back(fixture.pipeline->send(chat(kUrl), {}));
    }
    fixture.clock.advance(Milliseconds(5000));
    support::turn();
    QCOMPARE(fixture.wire->requests.size(), 2);
    fixture.clock.advance(Milliseconds(20));
    support::turn();
    QCOMPARE(fixture.wire->requests.size(), 3);
    fixture.clock.advance(Milliseconds(200));
    support::turn();
    QCOMPARE(fixture.wire->requests.size(), 11);
    QCOMPARE(fixture.gate->state(http::ThrottleGate::keyOf(chat(kUrl))).held, 0);
}

void ThrottleTest::longWaitIsRefusedWithoutSending()
{
    PipelineFixture fixture;
    http::Request once = chat(kUrl);
    once.repeat = http::Repeat::Never;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "120"));
    (void)fixture.send(once);
    const auto response = fixture.send(chat(kUrl));
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Throttled);
    QCOMPARE(response.error().retryAfter->count(), 120000);
    QCOMPARE(fixture.wire->requests.size(), 1);

    PipelineFixture other;
    other.wire->add(Scripted::json(429, {}).with("Retry-After", "30"));
    (void)other.send(once);
    http::CallContext hurried;
    hurried.deadline = Milliseconds(10000);
    const auto refused = other.send(chat(kUrl), hurried);
    QCOMPARE(refused.error().kind, ErrorKind::Throttled);
    QCOMPARE(other.wire->requests.size(), 1);
}

void ThrottleTest::cancelEndsHolding()
{
    PipelineFixture fixture;
    http::Request once = chat(kUrl);
    once.repeat = http::Repeat::Never;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "30"));
    (void)fixture.send(once);
    const support::Running<core::Result<http::Response>> held(fixture.pipeline->send(chat(kUrl), {}));
    fixture.calls->cancel(fixture.calls->running().first().id); // as the status bar does
    support::turn();
    QVERIFY(held.isDone());
    QCOMPARE(held.value().error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.wire->requests.size(), 1);
    QVERIFY(fixture.calls->running().isEmpty());
}

void ThrottleTest::limitsAreRemembered()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {})
                          .with("x-ratelimit-remaining-requests", "9")
                          .with("x-ratelimit-remaining-tokens", "-1")
                          .with("x-ratelimit-limit-tokens", "10000"));
    (void)fixture.send(chat(kUrl));
    const http::ThrottleState state = fixture.gate->state(http::ThrottleGate::keyOf(chat(kUrl)));
    QCOMPARE(state.remainingRequests.value_or(-1), 9);
    QVERIFY(!state.remainingTokens); // negative means unknown
    QCOMPARE(state.limitTokens.value_or(-1), 10000);
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "tst_throttle.moc"
