// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/externalcredential.h"

#include "core/json.h"
#include "identity/credentials/environment.h"
#include "identity/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace app {

namespace {

struct SourceRow
{
    ExternalCredential::Source source;
    const char* name;
};
constexpr SourceRow kSources[] = {{ExternalCredential::Source::Session, "session"},
                                  {ExternalCredential::Source::AzureCli, "azure-cli"},
                                  {ExternalCredential::Source::ServicePrincipal, "service-principal"},
                                  {ExternalCredential::Source::Federated, "federated"}};

} // namespace

ExternalCredential::ExternalCredential(const QString& stateDirectory, const QString& cloud)
    : m_file(stateDirectory + QStringLiteral("/credential.json")), m_cloud(cloud)
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    // A secret that was meant for one cloud is not shown to another.
    if (kept.value(QLatin1String("cloud")).toString() != m_cloud) {
        return;
    }
    const QString name = kept.value(QLatin1String("source")).toString();
    for (const SourceRow& row : kSources) {
        if (name == QLatin1String(row.name)) {
            m_source = row.source;
        }
    }
}

core::Result<void> ExternalCredential::choose(Source source)
{
    m_source = source;
    if (source == Source::Session) {
        QFile::remove(m_file);
        return core::Result<void>::ok();
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QJsonObject chosen{{QStringLiteral("source"), QLatin1String(kSources[int(source)].name)}, {QStringLiteral("cloud"), m_cloud}};
    if (!file.open(QIODevice::WriteOnly) || file.write(core::json::compact(chosen)) < 0 || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), m_file);
    }
    return core::Result<void>::ok();
}

QCoro::Task<core::Result<identity::Account>> ExternalCredential::signIn(identity::Session* session, core::CancelToken cancel) const
{
    if (m_source == Source::AzureCli) {
        core::Result<identity::Account> account = co_await session->signInWithAzureCli(cancel);
        co_return account;
    }
    using identity::EnvironmentCredentials;
    const EnvironmentCredentials environment;
    EnvironmentCredentials::Kind kind = EnvironmentCredentials::Kind::ServicePrincipal;
    if (m_source == Source::Federated) {
        kind = EnvironmentCredentials::Kind::Federated;
    }
    const core::Result<std::shared_ptr<identity::Credential>> credential = environment.make(kind, session->authority());
    if (!credential) {
        co_return credential.error();
    }
    core::Result<identity::Account> account = co_await session->signInWith(*credential, cancel);
    co_return account;
}

QCoro::Task<core::Result<bool>> ExternalCredential::signInFromEnvironment(identity::Session* session, core::CancelToken cancel)
{
    using identity::EnvironmentCredentials;
    const EnvironmentCredentials environment;
    if (!environment.has(EnvironmentCredentials::Kind::Any) || !environment.isFor(session->authority())) {
        co_return false;
    }
    const core::Result<std::shared_ptr<identity::Credential>> credential =
        environment.make(EnvironmentCredentials::Kind::Any, session->authority());
    if (!credential) {
        co_return credential.error();
    }
    const core::Result<identity::Account> account = co_await session->signInWith(*credential, cancel);
    if (!account) {
        co_return account.error();
    }
    co_return true;
}

} // namespace app
