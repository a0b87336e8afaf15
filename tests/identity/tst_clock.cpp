// SPDX-License-Identifier: GPL-3.0-or-later
// Row 20: a computer whose clock is wrong signs in and works all the same, is told so, and asks the server no more than others.
#include "identity/clockwatch.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QLocale>
#include <QSignalSpy>

using namespace identity;
using support::Answer;
using support::await;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;
using TokenResult = core::Result<http::AccessToken>;
using Running = support::Running<TokenResult>;

namespace {

QByteArray dateHeader(const QDateTime& time)
{
    return "Date: " + QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1() + "\r\n";
}

/// A server that knows the time and a computer that is `ahead` seconds before it.
struct WrongClock
{
    explicit WrongClock(qint64 ahead, bool sendsDate = true) : clock(QDateTime::currentDateTimeUtc().addSecs(ahead))
    {
        const QByteArray date = sendsDate ? dateHeader(QDateTime::currentDateTimeUtc()) : QByteArray();
        server.onDiscovery = [this, date](const QString& path) {
            return Answer::json(200, server.discovery(path.section(QLatin1Char('/'), 1, 1)), date);
        };
        server.onToken = [this, date](const Form& form) {
            return Answer::json(200, server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)), date);
        };
    }
    TokenResult token(TestSession* session) const
    {
        http::TokenRequest request;
        request.scope = QStringLiteral("https://management.azure.com/.default");
        return await((*session)->tokens()->token(request, {}));
    }

    ScriptedAuthority server;
    core::FakeClock clock;
    std::shared_ptr<MemorySecretStore> secrets = std::make_shared<MemorySecretStore>(QString());
    QTemporaryDir directory;
};

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row20_wrongClockIsToldAndNothingElseChanges_data();
    void row20_wrongClockIsToldAndNothingElseChanges();
    void row20_clockSetRightTakesTheWarningBack();
    void row20_cachedInTheFutureRefreshesOnceForEverybody();
    void row20_exchangeThatTookLongProvesNothing();
    void row20_smallChangesAreNoNews();
    void httpDatesAreReadInTheirOneForm_data();
    void httpDatesAreReadInTheirOneForm();
};

void ClockTest::row20_wrongClockIsToldAndNothingElseChanges_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<bool>("sendsDate");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("ten minutes ahead") << 600 << true << true;
    QTest::newRow("ten minutes behind") << -600 << true << true;
    QTest::newRow("a day ahead") << 86400 << true << true;
    QTest::newRow("one minute ahead") << 60 << true << false;
    QTest::newRow("right") << 0 << true << false;
    QTest::newRow("ten minutes behind, seen by the ID token") << -600 << false << true;
    QTest::newRow("right, seen by the ID token") << 0 << false << false;
}

void ClockTest::row20_wrongClockIsToldAndNothingElseChanges()
{
    QFETCH(int, ahead);
    QFETCH(bool, sendsDate);
    QFETCH(bool, isTold);
    WrongClock wrong(ahead, sendsDate);
    TestSession session(&wrong.server, wrong.secrets, &wrong.clock, wrong.directory.path());
    QSignalSpy told(&*session, &Session::clockOffsetChanged);
    QVERIFY(session.signIn());
    QCOMPARE(told.size(), isTold ? 1 : 0);
    QVERIFY2(qAbs(session->clockOffset().count() - (isTold ? ahead : 0)) <= 5, qPrintable(QString::number(session->clockOffset().count())));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(wrong.token(&session));
    }
    QCOMPARE(wrong.server.tokenRequests.size(), 1); // the sign-in itself
    wrong.clock.advance(core::Milliseconds(3600 * 1000));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(wrong.token(&session));
    }
    QCOMPARE(wrong.server.tokenRequests.size(), 2);
}

void ClockTest::row20_clockSetRightTakesTheWarningBack()
{
    WrongClock wrong(-600);
    TestSession session(&wrong.server, wrong.secrets, &wrong.clock, wrong.directory.path());
    QVERIFY(session.signIn());
    QVERIFY(session->clockOffset().count() < 0);
    QSignalSpy told(&*session, &Session::clockOffsetChanged);
    wrong.clock.advance(core::Milliseconds(600 * 1000)); // set right; the next exchange shows it
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    QVERIFY(await(session->tokens()->token(request, {})));
    QCOMPARE(session->clockOffset().count(), 0);
    QCOMPARE(told.size(), 1);
}

void ClockTest::row20_cachedInTheFutureRefreshesOnceForEverybody()
{
    WrongClock wrong(600);
    TestSession before(&wrong.server, wrong.secrets, &wrong.clock, wrong.directory.path());
    QVERIFY(before.signIn());
    await(before->flush());
    core::FakeClock right(QDateTime::currentDateTimeUtc());
    TestSession session(&wrong.server, wrong.secrets, &right, wrong.directory.path());
    QVERIFY(await(session->restore()));
    http::TokenRequest request;
    request.scope = QStringLiteral("https://management.azure.com/.default");
    std::vector<Running> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.emplace_back(session->tokens()->token(request, {}));
    }
    for (const Running& one : waiting) {
        support::spin(one);
        QVERIFY(one.value());
    }
    QVERIFY(wrong.token(&session));
    QCOMPARE(wrong.server.tokenRequests.size(), 2); // the sign-in and the one refresh
}

void ClockTest::row20_exchangeThatTookLongProvesNothing()
{
    WrongClock wrong(0);
    wrong.server.onDiscovery = [&wrong](const QString&) {
        Answer answer = Answer::json(200, wrong.server.discovery(QStringLiteral("organizations")),
                                     dateHeader(QDateTime::currentDateTimeUtc()));
        wrong.clock.advance(core::Milliseconds(3600 * 1000)); // the lid was closed while the answer was on its way
        return answer;
    };
    TestSession session(&wrong.server, wrong.secrets, &wrong.clock, wrong.directory.path());
    QSignalSpy told(&*session, &Session::clockOffsetChanged);
    core::CancelSource cancel;
    const support::Running<core::Result<Account>> running(session->signInWithBrowser({}, session.shower(), cancel.token()));
    QTRY_COMPARE(session.opened, 1);
    QCOMPARE(told.size(), 0);
    cancel.cancel();
    support::spin(running);
}

void ClockTest::row20_smallChangesAreNoNews()
{
    core::FakeClock clock;
    ClockWatch watch(&clock);
    QSignalSpy told(&watch, &ClockWatch::offsetChanged);
    for (const int seconds : {300, 310, 290, 355}) {
        watch.takeIssueTime(std::chrono::seconds(seconds));
    }
    QCOMPARE(told.size(), 1);
    QCOMPARE(watch.offset().count(), 300);
    watch.takeIssueTime(std::chrono::seconds(400));
    QCOMPARE(told.size(), 2);
    watch.takeIssueTime(std::chrono::seconds(-100)); // within what is tolerated
    QCOMPARE(watch.offset().count(), 0);
    QCOMPARE(told.size(), 3);
}

void ClockTest::httpDatesAreReadInTheirOneForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("RFC 9110's own example") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784111777);
    QTest::newRow("around it blanks") << QByteArray(" Sun, 06 Nov 1994 08:49:37 GMT ") << qint64(784111777);
    QTest::newRow("other zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << qint64(-1);
    QTest::newRow("rubbish") << QByteArray("yesterday") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void ClockTest::httpDatesAreReadInTheirOneForm()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    const QDateTime time = httpDate(text);
    QCOMPARE(time.isValid(), seconds >= 0);
    if (seconds >= 0) {
        QCOMPARE(time.toSecsSinceEpoch(), seconds);
    }
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
