// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in service in trouble: a countdown that a person can watch, attempts by themselves, nobody signed out.
#include "core/fakeclock.h"
#include "identity/outage.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QSignalSpy>

using namespace identity;
using core::ErrorKind;
using support::Answer;
using support::await;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;

namespace {

core::Error trouble(ErrorKind kind = ErrorKind::ServiceFailure, int retryAfterSeconds = 0)
{
    core::Error error = core::Error::make(kind, QStringLiteral("trouble"));
    if (retryAfterSeconds > 0) {
        error.retryAfter = core::Milliseconds(retryAfterSeconds * 1000LL);
    }
    return error;
}

} // namespace

class OutageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row29_countsDownOnceASecond();
    void row29_waitsTwiceAsLongEachTime();
    void row29_whatTheServiceAskedForWins();
    void row29_failuresOnTheSideDoNotStartAnew();
    void row29_personMayHurry();
    void row29_sessionTriesAgainByItself();
    void row29_liveTokenIsUsedMeanwhile();
    void row29_answerOfAnyKindEndsTheTrouble();
    void refreshesBeforeTheEndWithoutMakingACallWait();
};

void OutageTest::row29_countsDownOnceASecond()
{
    core::FakeClock clock;
    Outage outage;
    outage.setClock(&clock);
    QSignalSpy changed(&outage, &Outage::changed);
    QSignalSpy due(&outage, &Outage::due);
    outage.begin(trouble());
    QCOMPARE(outage.trouble().secondsLeft, 10);
    QCOMPARE(outage.trouble().sentence(), QStringLiteral("Can't reach the sign-in service, retrying in 10 s."));
    for (int left = 9; left >= 1; --left) {
        clock.advance(core::Milliseconds(1000));
        QCOMPARE(outage.trouble().secondsLeft, left);
        QCOMPARE(changed.size(), 1 + 10 - left);
        QCOMPARE(due.size(), 0);
    }
    clock.advance(core::Milliseconds(1000));
    QCOMPARE(due.size(), 1);
    outage.end();
    QVERIFY(!outage.trouble().isTrouble());
    QCOMPARE(outage.trouble().sentence(), QString());
    clock.advance(core::Milliseconds(60000));
    QCOMPARE(due.size(), 1);
}

void OutageTest::row29_waitsTwiceAsLongEachTime()
{
    core::FakeClock clock;
    Outage outage;
    outage.setClock(&clock);
    QList<int> waits;
    connect(&outage, &Outage::due, &outage, [&] {
        outage.begin(trouble());
        waits.append(outage.trouble().secondsLeft);
    });
    outage.begin(trouble());
    clock.advance(core::Milliseconds(1000LL * 3600));
    QCOMPARE(waits.mid(0, 7), (QList<int>{20, 40, 80, 160, 300, 300, 300}));
}

void OutageTest::row29_whatTheServiceAskedForWins()
{
    core::FakeClock clock;
    Outage outage;
    outage.setClock(&clock);
    outage.begin(trouble(ErrorKind::Throttled, 42));
    QCOMPARE(outage.trouble().secondsLeft, 42);
    outage.begin(trouble(ErrorKind::Throttled, 90)); // another call was told more
    QCOMPARE(outage.trouble().secondsLeft, 90);
    outage.begin(trouble(ErrorKind::Throttled, 5));
    QCOMPARE(outage.trouble().secondsLeft, 90);
}

void OutageTest::row29_failuresOnTheSideDoNotStartAnew()
{
    core::FakeClock clock;
    Outage outage;
    outage.setClock(&clock);
    QSignalSpy due(&outage, &Outage::due);
    outage.begin(trouble());
    clock.advance(core::Milliseconds(6000));
    outage.begin(trouble(ErrorKind::Network));
    QCOMPARE(outage.trouble().secondsLeft, 4);
    QCOMPARE(outage.trouble().error.kind, ErrorKind::Network);
    clock.advance(core::Milliseconds(4000));
    QCOMPARE(due.size(), 1);
}

void OutageTest::row29_personMayHurry()
{
    core::FakeClock clock;
    Outage outage;
    outage.setClock(&clock);
    QSignalSpy due(&outage, &Outage::due);
    outage.hurry();
    QCOMPARE(due.size(), 0); // no trouble, nothing to hurry
    outage.begin(trouble());
    outage.hurry();
    QCOMPARE(due.size(), 1);
    clock.advance(core::Milliseconds(10000));
    QCOMPARE(due.size(), 1); // the countdown of before is over
}

namespace {

struct Signed
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    TestSession session{&server, {}, &clock};
    core::Result<Account> account = session.signIn();

    core::Result<http::AccessToken> token()
    {
        http::TokenRequest request;
        request.scope = QStringLiteral("https://management.azure.com/.default");
        return await(session->tokens()->token(request, {}));
    }
};

} // namespace

void OutageTest::row29_sessionTriesAgainByItself()
{
    Signed fixture;
    fixture.clock.advance(core::Milliseconds(3600LL * 1000));
    fixture.server.onToken = [](const Form&) { return Answer{503, "{}", {}, 0}; };
    const core::Result<http::AccessToken> none = fixture.token();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::ServiceFailure);
    QVERIFY(fixture.session->trouble().isTrouble());
    QCOMPARE(fixture.session->trouble().secondsLeft, 10);
    QCOMPARE(fixture.session->currentAccount().state, SignInState::SignedIn);
    QVERIFY(fixture.session->needs().isEmpty());
    const qsizetype before = fixture.server.tokenRequests.size();
    fixture.clock.advance(core::Milliseconds(10000));
    QTRY_COMPARE(fixture.server.tokenRequests.size(), before + 1);
    QTRY_COMPARE(fixture.session->trouble().secondsLeft, 20);
    fixture.server.onToken = {};
    fixture.clock.advance(core::Milliseconds(20000));
    QTRY_VERIFY(!fixture.session->trouble().isTrouble());
    const qsizetype after = fixture.server.tokenRequests.size();
    QVERIFY(fixture.token());
    QCOMPARE(fixture.server.tokenRequests.size(), after); // the attempt had brought the token
}

void OutageTest::row29_liveTokenIsUsedMeanwhile()
{
    Signed fixture;
    fixture.server.onToken = [](const Form&) { return Answer{429, "{}", "Retry-After: 30\r\n", 0}; };
    fixture.clock.advance(core::Milliseconds(3400LL * 1000)); // due, but alive for three minutes
    QVERIFY(fixture.token());
    QCOMPARE(fixture.session->trouble().secondsLeft, 30);
    QCOMPARE(fixture.session->trouble().error.kind, ErrorKind::Throttled);
    QVERIFY(fixture.token());
    QCOMPARE(fixture.session->currentAccount().state, SignInState::SignedIn);
}

void OutageTest::row29_answerOfAnyKindEndsTheTrouble()
{
    Signed fixture;
    fixture.clock.advance(core::Milliseconds(3600LL * 1000));
    fixture.server.onToken = [](const Form&) { return Answer{503, "{}", {}, 0}; };
    QVERIFY(!fixture.token());
    QVERIFY(fixture.session->trouble().isTrouble());
    fixture.server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50173); };
    QCOMPARE(fixture.token().error().kind, ErrorKind::SignInNeeded);
    QVERIFY(!fixture.session->trouble().isTrouble()); // now it is the person's turn
    QCOMPARE(fixture.session->needs().size(), 1);
}

void OutageTest::refreshesBeforeTheEndWithoutMakingACallWait()
{
    Signed fixture;
    const core::Result<http::AccessToken> first = fixture.token();
    const qsizetype before = fixture.server.tokenRequests.size();
    fixture.clock.advance(core::Milliseconds(3599LL * 1000 - 480 * 1000LL)); // eight minutes left
    const core::Result<http::AccessToken> same = fixture.token();
    QCOMPARE(same->secret, first->secret);
    QTRY_COMPARE(fixture.server.tokenRequests.size(), before + 1);
    QTRY_VERIFY(fixture.token()->secret != first->secret);
    QCOMPARE(fixture.server.tokenRequests.size(), before + 1);
}

QTEST_GUILESS_MAIN(OutageTest)
#include "tst_outage.moc"
