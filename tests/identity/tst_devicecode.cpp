// SPDX-License-Identifier: GPL-3.0-or-later
// Row 41: signing in with a code on another device (RFC 8628), on a clock that only the test moves.
#include "identity/testsession.h"
#include "support/coroharness.h"

using namespace identity;
using support::Answer;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;
using SignInResult = core::Result<Account>;
using Running = support::Running<SignInResult>;

namespace {

/// Lets the network do its part without moving the clock.
template <typename Condition> bool reach(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

struct Device
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    TestSession session{&server, {}, &clock};
    DeviceCodePrompt prompt;
    core::CancelSource cancel;

    Running start()
    {
        return Running(session->signInWithDeviceCode({}, [this](const DeviceCodePrompt& shown) { prompt = shown; }, cancel.token()));
    }
    /// Answers of the token endpoint in order, then success.
    void script(const QList<Answer>& answers)
    {
        auto left = std::make_shared<QList<Answer>>(answers);
        server.onToken = [this, left](const Form& form) {
            return left->isEmpty() ? Answer::json(200, server.success(form, QStringLiteral("organizations"))) : left->takeFirst();
        };
    }
    bool advanceTo(core::Milliseconds interval, int polls)
    {
        const bool timerThere = reach([this] { return clock.untilNext().has_value(); });
        if (!timerThere || *clock.untilNext() != interval) {
            qWarning("next poll in %lld ms", clock.untilNext() ? static_cast<long long>(clock.untilNext()->count()) : -1LL);
            return false;
        }
        clock.advance(interval);
        return reach([this, polls] { return server.tokenRequests.size() == polls; });
    }
};

const Answer kPending = Answer::error(QStringLiteral("authorization_pending"), 70016);

} // namespace

class DeviceCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row41_success();
    void row41_slowDownAddsFiveSeconds();
    void row41_declined_data();
    void row41_declined();
    void row41_expiredByServerAndByClock();
    void row41_closingStopsThePolling();
    void row41_wrongCodeIsAnError();
    void missingIntervalMeansFiveSeconds();
    void networkTroubleIsNoAnswer();
    void serverWithoutDeviceCodesSaysSo();
};

void DeviceCodeTest::row41_success()
{
    Device device;
    device.script({kPending});
    const Running running = device.start();
    QVERIFY(reach([&] { return !device.prompt.userCode.isEmpty(); }));
    QCOMPARE(device.prompt.userCode, QStringLiteral("ABCD-1234"));
    QCOMPARE(device.prompt.verificationUri, QUrl(QStringLiteral("https://login.example/device")));
    QCOMPARE(device.prompt.expiresAt, device.clock.now().addSecs(900));
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 2));
    support::spin(running);
    QVERIFY2(running.value(), running.value() ? "" : qPrintable(running.value().error().message));
    const Form poll = device.server.tokenRequests.first();
    QCOMPARE(poll.value(QStringLiteral("grant_type")), QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"));
    QCOMPARE(poll.value(QStringLiteral("device_code")), QStringLiteral("device+secret"));
}

void DeviceCodeTest::row41_slowDownAddsFiveSeconds()
{
    Device device;
    device.script({Answer::error(QStringLiteral("slow_down"), 70019), kPending});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    QVERIFY(device.advanceTo(core::Milliseconds(10000), 2));
    QVERIFY(device.advanceTo(core::Milliseconds(10000), 3));
    support::spin(running);
    QVERIFY(running.value());
}

void DeviceCodeTest::row41_declined_data()
{
    QTest::addColumn<QString>("error");
    QTest::newRow("Entra ID") << "authorization_declined";
    QTest::newRow("RFC 8628") << "access_denied";
}

void DeviceCodeTest::row41_declined()
{
    QFETCH(QString, error);
    Device device;
    device.script({Answer::error(error, 65004)});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
    const QString sentence = failureOf(running.value().error()).sentence;
    QVERIFY(sentence == QLatin1String("You declined the sign-in.") || sentence == QLatin1String("Sign-in was cancelled."));
}

void DeviceCodeTest::row41_expiredByServerAndByClock()
{
    Device byServer;
    byServer.script({Answer::error(QStringLiteral("expired_token"), 70020)});
    const Running first = byServer.start();
    QVERIFY(byServer.advanceTo(core::Milliseconds(5000), 1));
    support::spin(first);
    QCOMPARE(first.value().error().kind, core::ErrorKind::Timeout);
    QCOMPARE(failureOf(first.value().error()).remedy, QStringLiteral("Get a new code."));

    Device byClock;
    byClock.script({});
    const Running second = byClock.start();
    QVERIFY(reach([&] { return byClock.clock.untilNext().has_value(); }));
    byClock.clock.advance(core::Milliseconds(901 * 1000));
    support::spin(second);
    QCOMPARE(second.value().error().kind, core::ErrorKind::Timeout);
    QVERIFY2(byClock.server.tokenRequests.isEmpty(), "an expired code is not asked about");
}

void DeviceCodeTest::row41_closingStopsThePolling()
{
    Device device;
    device.script({kPending, kPending});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    QVERIFY(reach([&] { return device.clock.untilNext().has_value(); }));
    device.cancel.cancel();
    support::spin(running);
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
    device.clock.advance(core::Milliseconds(60000));
    QCoreApplication::processEvents();
    QCOMPARE(device.server.tokenRequests.size(), 1);
}

void DeviceCodeTest::row41_wrongCodeIsAnError()
{
    Device device;
    device.script({Answer::error(QStringLiteral("bad_verification_code"), 70018)});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(running.value().error().code, QStringLiteral("AADSTS70018"));
    QCOMPARE(device.server.tokenRequests.size(), 1);
}

void DeviceCodeTest::missingIntervalMeansFiveSeconds()
{
    Device device;
    device.server.onDeviceCode = [](const Form&) {
        return Answer::json(200, {{QStringLiteral("device_code"), QStringLiteral("d")},
                                  {QStringLiteral("user_code"), QStringLiteral("u")},
                                  {QStringLiteral("verification_uri"), QStringLiteral("https://login.example/device")},
                                  {QStringLiteral("expires_in"), QStringLiteral("600")}});
    };
    device.script({});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    QCOMPARE(device.prompt.expiresAt, device.clock.now().addSecs(595));
    support::spin(running);
    QVERIFY(running.value());
}

void DeviceCodeTest::networkTroubleIsNoAnswer()
{
    Device device;
    device.script({Answer{503, "busy", {}, 0}, Answer{429, "slow", {}, 0}});
    const Running running = device.start();
    QVERIFY(device.advanceTo(core::Milliseconds(5000), 1));
    QVERIFY(device.advanceTo(core::Milliseconds(10000), 2));
    QVERIFY(device.advanceTo(core::Milliseconds(15000), 3));
    support::spin(running);
    QVERIFY(running.value());
}

void DeviceCodeTest::serverWithoutDeviceCodesSaysSo()
{
    Device device;
    device.server.onDeviceCode = [](const Form&) { return Answer{404, "<html>", {}, 0}; };
    const Running running = device.start();
    support::spin(running);
    QVERIFY(!running.value());
    QVERIFY(device.prompt.userCode.isEmpty());
}

QTEST_GUILESS_MAIN(DeviceCodeTest)
#include "tst_devicecode.moc"
