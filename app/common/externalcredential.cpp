// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/externalcredential.h"

#include "core/json.h"
#include "identity/session.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace app {

namespace {

constexpr int kFreshSeconds = 300;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::ExternalCredential)
};

struct SourceRow
{
    ExternalCredential::Source source;
    const char* name;
};
constexpr SourceRow kSources[] = {{ExternalCredential::Source::Session, "session"},
                                  {ExternalCredential::Source::AzureCli, "azure-cli"},
                                  {ExternalCredential::Source::ServicePrincipal, "service-principal"}};

} // namespace

ExternalCredential::ExternalCredential(const QString& stateDirectory, std::shared_ptr<http::TokenProvider> session)
    : m_file(stateDirectory + QStringLiteral("/credential.json")), m_session(std::move(session))
{
    QFile file(m_file);
    if (file.open(QIODevice::ReadOnly)) {
        const QString name = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("source")).toString();
        for (const SourceRow& row : kSources) {
            if (name == QLatin1String(row.name)) {
                m_source = row.source;
            }
        }
    }
}

core::Result<void> ExternalCredential::choose(Source source)
{
    m_source = source;
    m_tokens.clear();
    if (source == Source::Session) {
        QFile::remove(m_file);
        return core::Result<void>::ok();
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QJsonObject chosen{{QStringLiteral("source"), QLatin1String(kSources[int(source)].name)}};
    if (!file.open(QIODevice::WriteOnly) || file.write(core::json::compact(chosen)) < 0 || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), m_file);
    }
    return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> ExternalCredential::prepare(identity::Session* session, core::CancelToken cancel)
{
    if (m_source == Source::ServicePrincipal) {
        const core::Result<identity::ServicePrincipal> principal = identity::ServicePrincipal::fromEnvironment();
        if (!principal) {
            core::Error error = principal.error();
            error.kind = core::ErrorKind::SignInNeeded;
            co_return error;
        }
        const identity::ServicePrincipal given = *principal;
        const core::Result<identity::Account> account = co_await session->signInAsServicePrincipal(given, cancel);
        if (!account) {
            co_return account.error();
        }
        co_return core::Result<void>::ok();
    }
    const QStringList arguments{QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("--output"), QStringLiteral("json")};
    const core::Result<QByteArray> output = co_await runAzureCli(arguments, cancel);
    if (!output) {
        co_return output.error();
    }
    const QJsonObject account = QJsonDocument::fromJson(*output).object();
    m_user = core::json::at(account, u"user/name").toString();
    m_tenantId = account.value(QLatin1String("tenantId")).toString();
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<http::AccessToken>> ExternalCredential::token(http::TokenRequest request, core::CancelToken cancel)
{
    if (m_source != Source::AzureCli) {
        core::Result<http::AccessToken> token = co_await m_session->token(request, cancel);
        co_return token;
    }
    const QString key = request.scope + QLatin1Char(' ') + request.tenantId;
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(kFreshSeconds);
    if (!request.forceRefresh && request.claims.isEmpty() && m_tokens.contains(key) && m_tokens.value(key).expiresOn > soon) {
        co_return m_tokens.value(key);
    }
    QStringList arguments{QStringLiteral("account"), QStringLiteral("get-access-token"), QStringLiteral("--output"),
                          QStringLiteral("json"), QStringLiteral("--scope"), request.scope};
    if (!request.tenantId.isEmpty()) {
        arguments << QStringLiteral("--tenant") << request.tenantId;
    }
    const core::Result<QByteArray> output = co_await runAzureCli(arguments, cancel);
    if (!output) {
        co_return output.error();
    }
    const QJsonObject answer = QJsonDocument::fromJson(*output).object();
    http::AccessToken token;
    token.secret = answer.value(QLatin1String("accessToken")).toString().toUtf8();
    // expires_on is POSIX time; older versions only have expiresOn in local time.
    const qint64 seconds = answer.value(QLatin1String("expires_on")).toInteger();
    token.expiresOn = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    if (seconds == 0) {
        token.expiresOn = QDateTime::fromString(answer.value(QLatin1String("expiresOn")).toString().left(19),
                                                QStringLiteral("yyyy-MM-dd HH:mm:ss")).toUTC();
    }
    if (token.secret.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::MalformedResponse, Text::tr("It gave no token."), QStringLiteral("az"));
    }
    m_tokens.insert(key, token);
    co_return token;
}

QCoro::Task<core::Result<QByteArray>> ExternalCredential::runAzureCli(QStringList arguments, core::CancelToken cancel)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("az"));
    if (program.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::SignInNeeded, Text::tr("The Azure CLI (az) is not installed."));
    }
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    cancel.onCancelled(&process, [&process] { process.kill(); });
    process.start(program, arguments);
    co_await qCoro(&process, qOverload<int, QProcess::ExitStatus>(&QProcess::finished), std::chrono::seconds(60));
    if (cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        process.kill();
        const QString said = QString::fromUtf8(process.readAllStandardError()).simplified().left(500);
        co_return core::Error::make(core::ErrorKind::SignInNeeded, said, QStringLiteral("az"));
    }
    co_return process.readAllStandardOutput();
}

} // namespace app
