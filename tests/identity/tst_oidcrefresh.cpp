// SPDX-License-Identifier: GPL-3.0-or-later
// Refreshes at a strict server: every refresh token is good once, and a second use of one ends the whole grant. One mistake in
// whose turn it is, or in what is stored when, and the person is signed out.
#include "identity/oidcserver.h"
#include "support/coroharness.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace identity;
using support::await;
using support::OidcServer;
using support::OidcSession;
using TokenResult = core::Result<http::AccessToken>;
using Running = support::Running<TokenResult>;

namespace {

/// A second program over the same account.
struct Program
{
    Program(const QString& directory, const QString& origin, int count)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PILOTHOUSE_REFRESH_SCENARIO), {directory, origin, QString::number(count)});
    }
    ~Program()
    {
        process.kill();
        process.waitForFinished(5000);
    }
    QJsonObject line()
    {
        return QTest::qWaitFor([this] { return process.canReadLine(); }, 60000)
                   ? QJsonDocument::fromJson(process.readLine()).object()
                   : QJsonObject();
    }
    QProcess process;
};

QJsonObject answer(int status, const QString& retryAfter = {})
{
    QJsonObject object{{QStringLiteral("status"), status}, {QStringLiteral("body"), QStringLiteral("<html>busy</html>")}};
    if (!retryAfter.isEmpty()) {
        object.insert(QStringLiteral("headers"), QJsonObject{{QStringLiteral("Retry-After"), retryAfter}});
    }
    return object;
}

/// What a program does that ends at once: a token, a flush, gone. True when both went well.
QCoro::Task<bool> briefLife(Session* session)
{
    http::TokenRequest request;
    request.scope = session->authority().signInScope;
    request.forceRefresh = true;
    const std::shared_ptr<http::TokenProvider> tokens = session->tokens();
    const core::CancelToken never;
    const TokenResult token = co_await tokens->token(request, never);
    const KeychainStatus status = co_await session->flush();
    co_return token.has_value() && status.state == KeychainState::Ready;
}

} // namespace

class OidcRefreshTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void manyRefreshesInARow();
    void unknownScopeIsServedFromTheCache();
    void shortLivedTokensAreUsedForHalfOfTheirLife();
    void flushAfterATokenKeepsTheNewRefreshToken();
    void row21_revokedAsksOnceAndSignsInAgain();
    void row27_parallelRequestsShareOnePost_data();
    void row27_parallelRequestsShareOnePost();
    void row27_parallelFailuresShareOneError();
    void row28_programsRefreshAtOnce();
    void row28_programKilledInBetweenLeavesNoLock();
    void row29_troubleNeverSignsOut_data();
    void row29_troubleNeverSignsOut();
    void row29_offline();

private:
    std::unique_ptr<OidcServer> m_server;
};

void OidcRefreshTest::initTestCase()
{
    const QString absence = OidcServer::absence();
    if (!absence.isEmpty() && qEnvironmentVariable("CI") != QLatin1String("true")) {
        QSKIP(qPrintable(absence));
    }
    m_server = std::make_unique<OidcServer>(QStringList{QStringLiteral("--strict-offline")});
    QVERIFY2(m_server->isReady(), qPrintable(absence));
}

void OidcRefreshTest::init()
{
    QVERIFY(m_server->control({{QStringLiteral("delayMs"), 0}, {QStringLiteral("answers"), QJsonArray()}}));
}

void OidcRefreshTest::manyRefreshesInARow()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    const int before = m_server->refreshes();
    QSet<QByteArray> tokens;
    for (int i = 0; i < 25; ++i) {
        const TokenResult token = session.token(true);
        QVERIFY2(token, token ? "" : qPrintable(core::explainInOneLine(token.error())));
        tokens.insert(token->secret);
    }
    QCOMPARE(tokens.size(), 25);
    QCOMPARE(m_server->refreshes(), before + 25);
    await(session->flush());
    OidcSession again(m_server.get(), nullptr, session.directory());
    QVERIFY(await(again->restore()));
    QVERIFY2(again.token(true), "the newest refresh token is the one that was kept");
}

void OidcRefreshTest::unknownScopeIsServedFromTheCache()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    const int before = m_server->refreshes();
    for (const char* scope : {"https://search.fabrikam.example/.default", "https://other.fabrikam.example/.default"}) {
        http::TokenRequest request;
        request.scope = QLatin1String(scope);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(await(session->tokens()->token(request, {})));
            QVERIFY(session.token());
        }
    }
    QVERIFY2(m_server->refreshes() <= before + 2, qPrintable(QString::number(m_server->refreshes() - before)));
}

void OidcRefreshTest::shortLivedTokensAreUsedForHalfOfTheirLife()
{
    OidcServer server({QStringLiteral("--token-seconds"), QStringLiteral("120")});
    QVERIFY(server.isReady());
    core::FakeClock clock(QDateTime::currentDateTimeUtc());
    OidcSession session(&server, &clock);
    QVERIFY(session.signIn());
    for (int i = 0; i < 10; ++i) {
        QVERIFY(session.token());
    }
    QCOMPARE(server.refreshes(), 0);
    clock.advance(core::Milliseconds(61 * 1000));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(session.token());
    }
    QCOMPARE(server.refreshes(), 1);
}

void OidcRefreshTest::flushAfterATokenKeepsTheNewRefreshToken()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    await(session->flush());
    {
        OidcSession brief(m_server.get(), nullptr, session.directory());
        QVERIFY(await(brief->restore()));
        QVERIFY(await(briefLife(&*brief)));
    }
    OidcSession next(m_server.get(), nullptr, session.directory());
    QVERIFY(await(next->restore()));
    const TokenResult token = next.token(true);
    QVERIFY2(token, token ? "" : qPrintable(core::explainInOneLine(token.error())));
}

void OidcRefreshTest::row21_revokedAsksOnceAndSignsInAgain()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    QVERIFY(m_server->control({{QStringLiteral("revoke"), true}}));
    QSignalSpy needed(&*session, &Session::signInBecameNeeded);
    const int before = m_server->refreshes();
    session.openedUrl.clear();
    for (int i = 0; i < 3; ++i) {
        const TokenResult token = session.token(true);
        QVERIFY(!token);
        QCOMPARE(token.error().kind, core::ErrorKind::SignInNeeded);
    }
    QCOMPARE(needed.size(), 1);
    QVERIFY(m_server->refreshes() <= before + 3);
    QVERIFY2(session.openedUrl.isEmpty(), "no browser opens by itself");
    QCOMPARE(session->currentAccount().state, SignInState::Needed);
    SignInRequest request;
    request.accountId = session->currentAccount().id;
    QVERIFY(session.signIn(request));
    QCOMPARE(QUrlQuery(session.openedUrl.query()).queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded),
             QStringLiteral("ada@fabrikam.example"));
    QCOMPARE(session->accounts().size(), 1);
    QCOMPARE(session->currentAccount().state, SignInState::SignedIn);
    QVERIFY(session.token(true));
}

void OidcRefreshTest::row27_parallelRequestsShareOnePost_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("2") << 2;
    QTest::newRow("20") << 20;
}

void OidcRefreshTest::row27_parallelRequestsShareOnePost()
{
    QFETCH(int, count);
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    const int before = m_server->refreshes();
    QVERIFY(m_server->control({{QStringLiteral("delayMs"), 200}}));
    http::TokenRequest request;
    request.scope = session->authority().signInScope;
    request.forceRefresh = true;
    std::vector<Running> waiting;
    for (int i = 0; i < count; ++i) {
        waiting.emplace_back(session->tokens()->token(request, {}));
    }
    QSet<QByteArray> tokens;
    for (const Running& one : waiting) {
        support::spin(one);
        QVERIFY(one.value());
        tokens.insert(one.value()->secret);
    }
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(m_server->refreshes(), before + 1);
}

void OidcRefreshTest::row27_parallelFailuresShareOneError()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    QVERIFY(m_server->control({{QStringLiteral("revoke"), true}, {QStringLiteral("delayMs"), 200}}));
    const int before = m_server->refreshes();
    QSignalSpy needed(&*session, &Session::signInBecameNeeded);
    http::TokenRequest request;
    request.scope = session->authority().signInScope;
    request.forceRefresh = true;
    std::vector<Running> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.emplace_back(session->tokens()->token(request, {}));
    }
    for (const Running& one : waiting) {
        support::spin(one);
        QVERIFY(!one.value());
        QCOMPARE(one.value().error().code, waiting.front().value().error().code);
    }
    QCOMPARE(m_server->refreshes(), before + 1);
    QCOMPARE(needed.size(), 1);
}

void OidcRefreshTest::row28_programsRefreshAtOnce()
{
    constexpr int kPrograms = 3;
    constexpr int kCount = 15;
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    await(session->flush());
    const int before = m_server->refreshes();
    QVERIFY(m_server->control({{QStringLiteral("delayMs"), 10}}));
    std::vector<std::unique_ptr<Program>> programs;
    for (int i = 0; i < kPrograms; ++i) {
        programs.push_back(std::make_unique<Program>(session.directory(), m_server->origin(), kCount));
    }
    for (const auto& program : programs) {
        QVERIFY(program->line().value(QLatin1String("restored")).toBool());
    }
    for (const auto& program : programs) {
        program->process.write("go\n");
    }
    for (const auto& program : programs) {
        const QJsonObject result = program->line();
        QVERIFY2(result.value(QLatin1String("failed")).toArray().isEmpty(), QJsonDocument(result).toJson().constData());
        QCOMPARE(result.value(QLatin1String("succeeded")).toInt(), kCount);
        QCOMPARE(result.value(QLatin1String("state")).toString(), QStringLiteral("signedIn"));
    }
    const QList<QJsonObject> refreshes = m_server->log(QStringLiteral("refresh_token"));
    QCOMPARE(int(refreshes.size()), before + kPrograms * kCount);
    for (const QJsonObject& one : refreshes.mid(before)) {
        QCOMPARE(one.value(QLatin1String("status")).toInt(), 200);
    }
    QVERIFY2(session.token(true), "the first program takes over what the others stored");
}

void OidcRefreshTest::row28_programKilledInBetweenLeavesNoLock()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    await(session->flush());
    QVERIFY(m_server->control({{QStringLiteral("delayMs"), 3000}}));
    {
        Program program(session.directory(), m_server->origin(), 1);
        QVERIFY(program.line().value(QLatin1String("restored")).toBool());
        program.process.write("go\n");
        QVERIFY(QTest::qWaitFor([&] { return !QDir(session.directory() + QStringLiteral("/identity")).entryList({QStringLiteral("*.lock")}).isEmpty(); },
                                5000));
    } // killed while it waits for the server, with the lock in its hand
    QVERIFY(m_server->control({{QStringLiteral("delayMs"), 0}}));
    QElapsedTimer timer;
    timer.start();
    const TokenResult token = session.token(true);
    QVERIFY2(timer.elapsed() < 10000, "the lock of a dead program is nobody's");
    // The server may have seen the dead program's request: then only a new sign-in helps, and it is asked for in so many words.
    QVERIFY(token || token.error().kind == core::ErrorKind::SignInNeeded);
}

void OidcRefreshTest::row29_troubleNeverSignsOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("retryAfter");
    QTest::newRow("503, three times") << 503 << "";
    QTest::newRow("503 with Retry-After") << 503 << "7";
    QTest::newRow("429 with Retry-After") << 429 << "7";
    QTest::newRow("500") << 500 << "";
}

void OidcRefreshTest::row29_troubleNeverSignsOut()
{
    QFETCH(int, status);
    QFETCH(QString, retryAfter);
    core::FakeClock clock(QDateTime::currentDateTimeUtc());
    OidcSession session(m_server.get(), &clock);
    QVERIFY(session.signIn());
    const int before = m_server->refreshes();
    const QJsonObject trouble = answer(status, retryAfter);
    QVERIFY(m_server->control({{QStringLiteral("answers"), QJsonArray{trouble, trouble, trouble}}}));
    clock.advance(core::Milliseconds(3400 * 1000)); // due, but still valid
    QVERIFY2(session.token(), "a token that still lives is used meanwhile");
    clock.advance(core::Milliseconds(3600 * 1000));
    const TokenResult none = session.token();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, status == 429 ? core::ErrorKind::Throttled : core::ErrorKind::ServiceFailure);
    QCOMPARE(failureOf(none.error()).sentence, QStringLiteral("The sign-in service cannot be reached."));
    QCOMPARE(session->currentAccount().state, SignInState::SignedIn);
    if (!retryAfter.isEmpty()) {
        QCOMPARE(none.error().retryAfter.value_or(core::Milliseconds(0)).count(), 7000);
        const int asked = m_server->refreshes();
        QVERIFY(!session.token());
        QCOMPARE(m_server->refreshes(), asked); // not before the server's time
        clock.advance(core::Milliseconds(7000));
    }
    // The session may have tried again by itself meanwhile; either way the server's three refusals are soon used up.
    TokenResult back = session.token();
    for (int i = 0; i < 3 && !back; ++i) {
        clock.advance(core::Milliseconds(60 * 1000));
        back = session.token();
    }
    QVERIFY2(back, back ? "" : qPrintable(core::explainInOneLine(back.error())));
    QCOMPARE(session->currentAccount().state, SignInState::SignedIn);
    QVERIFY(m_server->refreshes() <= before + 5);
}

void OidcRefreshTest::row29_offline()
{
    OidcServer server;
    QVERIFY(server.isReady());
    core::FakeClock clock(QDateTime::currentDateTimeUtc());
    OidcSession session(&server, &clock);
    QVERIFY(session.signIn());
    server.stop();
    clock.advance(core::Milliseconds(3400 * 1000));
    QVERIFY(session.token());
    clock.advance(core::Milliseconds(600 * 1000));
    const TokenResult none = session.token();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, core::ErrorKind::Network);
    QCOMPARE(session->currentAccount().state, SignInState::SignedIn);
    OidcSession again(&server, nullptr, session.directory());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->accounts().size(), 1);
    QCOMPARE(again->currentAccount().state, SignInState::SignedIn);
}

QTEST_GUILESS_MAIN(OidcRefreshTest)
#include "tst_oidcrefresh.moc"
