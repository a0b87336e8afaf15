// SPDX-License-Identifier: GPL-3.0-or-later
// One life of a program that keeps accounts in the desktop's keychain; tst_keychain runs it inside session buses of its making and
// reads the line of JSON that it prints. Usage: keychainscenario COMMAND DATADIR [LENGTH]
#include "identity/keychainstore.h"
#include "identity/sessionstore.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLibrary>
#include <QProcess>
#include <cstdio>

using namespace identity;
using support::await;

namespace {

const QString kTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kHome = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa.") + kTenant;

Authority authority()
{
    Authority result;
    result.name = QStringLiteral("keychain-test");
    result.url = QUrl(QStringLiteral("https://login.example"));
    result.clientId = QStringLiteral("client");
    return result;
}

TokenCache::Issued issued(int length)
{
    TokenCache::Issued result;
    result.homeAccountId = kHome;
    result.tenantId = kTenant;
    result.claims.tenantId = kTenant;
    result.claims.objectId = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
    result.claims.username = QStringLiteral("ada@contoso.example");
    result.requestedScope = QStringLiteral("https://management.azure.com/.default");
    result.answer.accessToken = "at-secret";
    result.answer.refreshToken = QByteArray(length, 'r');
    result.answer.idToken = "e30.e30.sig";
    result.answer.expiresIn = 3600;
    result.now = QDateTime::currentDateTimeUtc();
    return result;
}

QString nameOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Ready:
        return QStringLiteral("ready");
    case KeychainState::Locked:
        return QStringLiteral("locked");
    case KeychainState::Unavailable:
        return QStringLiteral("unavailable");
    case KeychainState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonArray listed(const QList<Account>& accounts)
{
    QJsonArray array;
    for (const Account& account : accounts) {
        array.append(toJson(account));
    }
    return array;
}

QJsonObject keep(KeychainStore* secrets, const QString& directory, int length)
{
    Accounts accounts(authority());
    SessionStore store(authority(), secrets, directory);
    const core::Result<void> restored = await(store.restore(&accounts));
    accounts.accept(issued(length));
    const core::Result<void> saved = await(store.save(&accounts, kHome), std::chrono::seconds(30));
    return {{QStringLiteral("restored"), restored.has_value()}, {QStringLiteral("saved"), saved.has_value()}};
}

QJsonObject restore(KeychainStore* secrets, const QString& directory)
{
    Accounts accounts(authority());
    SessionStore store(authority(), secrets, directory);
    const core::Result<void> restored = await(store.restore(&accounts));
    const QByteArray token = accounts.cache().refreshToken(kHome);
    return {{QStringLiteral("restored"), restored.has_value()},
            {QStringLiteral("length"), token.size()},
            {QStringLiteral("whole"), token == QByteArray(token.size(), 'r')},
            {QStringLiteral("accounts"), listed(accounts.list())}};
}

QJsonObject remove(KeychainStore* secrets, const QString& directory)
{
    Accounts accounts(authority());
    SessionStore store(authority(), secrets, directory);
    const core::Result<void> restored = await(store.restore(&accounts));
    const core::Result<void> removed = await(store.remove(kHome));
    if (removed) {
        accounts.remove(kHome);
    }
    const core::Result<void> written = store.writeList(accounts);
    return {{QStringLiteral("restored"), restored.has_value()},
            {QStringLiteral("removed"), removed.has_value()},
            {QStringLiteral("written"), written.has_value()}};
}

/// A sign-in with whatever keychain there is.
QJsonObject signIn(const std::shared_ptr<KeychainStore>& secrets, const QString& directory)
{
    support::ScriptedAuthority server;
    support::TestSession session(&server, secrets, nullptr, directory);
    const core::Result<void> restored = await(session->restore());
    const core::Result<Account> account = session.signIn();
    const KeychainStatus status = await(session->flush(), std::chrono::seconds(30));
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    const core::Result<http::AccessToken> token = await(session->tokens()->token(request, {}));
    return {{QStringLiteral("restored"), restored.has_value()},
            {QStringLiteral("signedIn"), account.has_value()},
            {QStringLiteral("token"), token.has_value()},
            {QStringLiteral("reason"), status.reason},
            {QStringLiteral("accounts"), listed(session->accounts())}};
}

/// How the event loop fares while the keychain does not answer.
QJsonObject hang(KeychainStore* secrets)
{
    const QString key = QStringLiteral("pilothouse/test/hang");
    const support::Running<core::Result<QByteArray>> running(secrets->read(key));
    const support::LoopReport report = support::spin(running);
    const bool refusedAtOnce = !await(secrets->read(key), std::chrono::milliseconds(200));
    return {{QStringLiteral("ended"), running.isDone()},
            {QStringLiteral("longestMs"), report.longestMs},
            {QStringLiteral("refusedAtOnce"), refusedAtOnce}};
}

QCoro::Task<bool> reconcile(SessionStore* store, Accounts* accounts)
{
    co_await store->reconcile(accounts);
    co_return true;
}

/// The keyring starts locked and is unlocked while the program runs: its prompt is answered with `password`, or dismissed when that
/// is empty. The prompts are libgcr's own mock prompter, loaded at run time, because only it speaks their key exchange.
QJsonObject unlock(KeychainStore* secrets, const QString& directory, const QByteArray& password)
{
    QLibrary gcr(QStringLiteral("gcr-base-3"), 1);
    const auto start = reinterpret_cast<const char* (*)()>(gcr.resolve("gcr_mock_prompter_start"));
    const auto delay = reinterpret_cast<void (*)(unsigned)>(gcr.resolve("gcr_mock_prompter_set_delay_msec"));
    const auto answer = reinterpret_cast<void (*)(const char*, const char*, ...)>(gcr.resolve("gcr_mock_prompter_expect_password_ok"));
    const auto dismiss = reinterpret_cast<void (*)()>(gcr.resolve("gcr_mock_prompter_expect_password_cancel"));
    if (!start || !delay || !answer || !dismiss) {
        return {{QStringLiteral("noPrompter"), true}, {QStringLiteral("why"), gcr.errorString()}, {QStringLiteral("ended"), false}};
    }
    qputenv("GNOME_KEYRING_TEST_PROMPTER", start());
    delay(300);
    QProcess daemon;
    daemon.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("printf 'wrong\\n' | gnome-keyring-daemon --unlock "
                                                                               "--components=secrets >/dev/null 2>&1")});
    daemon.waitForFinished();
    Accounts accounts(authority());
    SessionStore store(authority(), secrets, directory);
    const core::Result<void> restored = await(store.restore(&accounts));
    const QJsonArray before = listed(accounts.list());
    const KeychainState stateBefore = secrets->status().state;
    if (password.isEmpty()) {
        dismiss();
    } else {
        answer(password.constData(), nullptr);
    }
    const support::Running<KeychainStatus> running(secrets->unlock());
    const support::LoopReport report = support::spin(running, std::chrono::seconds(15));
    if (running.isDone() && running.value().state == KeychainState::Ready) {
        const support::Running<bool> loading(reconcile(&store, &accounts));
        support::spin(loading);
    }
    return {{QStringLiteral("restored"), restored.has_value()},
            {QStringLiteral("ended"), running.isDone()},
            {QStringLiteral("stateBefore"), nameOf(stateBefore)},
            {QStringLiteral("before"), before},
            {QStringLiteral("accounts"), listed(accounts.list())},
            {QStringLiteral("length"), accounts.cache().refreshToken(kHome).size()},
            {QStringLiteral("ticks"), report.ticks},
            {QStringLiteral("longestMs"), report.longestMs}};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString command = arguments.value(1);
    const QString directory = arguments.value(2);
    KeychainOptions options;
    options.service = QStringLiteral("pilothouse-test");
    options.jobTimeout = core::Milliseconds(command == QLatin1String("hang") ? 500 : 20000);
    const auto secrets = std::make_shared<KeychainStore>(&core::SystemClock::instance(), options);
    QJsonObject result;
    if (command == QLatin1String("keep")) {
        result = keep(secrets.get(), directory, arguments.value(3, QStringLiteral("100")).toInt());
    } else if (command == QLatin1String("restore")) {
        result = restore(secrets.get(), directory);
    } else if (command == QLatin1String("remove")) {
        result = remove(secrets.get(), directory);
    } else if (command == QLatin1String("signin")) {
        result = signIn(secrets, directory);
    } else if (command == QLatin1String("hang")) {
        result = hang(secrets.get());
    } else if (command == QLatin1String("unlock")) {
        const QByteArray password = arguments.value(3).toLatin1();
        // The daemon takes all of its standard input as password, the line's end too.
        result = unlock(secrets.get(), directory, password.isEmpty() ? password : password + '\n');
    }
    result.insert(QStringLiteral("keychain"), nameOf(secrets->status().state));
    QJsonArray files;
    const QStringList names = QDir(directory + QStringLiteral("/identity")).entryList(QDir::Files);
    for (const QString& name : names) {
        if (!name.endsWith(QLatin1String(".lock"))) {
            files.append(name);
        }
    }
    result.insert(QStringLiteral("files"), files);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result.size() > 2 ? 0 : 2;
}
