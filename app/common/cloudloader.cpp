// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cloudloader.h"

#include "core/json.h"
#include "http/httperror.h"
#include "sandbox/embedded.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::CloudLoader)
};

/// `origin` of a sandbox as the address of its metadata document.
QUrl metadataOf(QUrl origin)
{
    if (!origin.path().contains(QLatin1String("/metadata/endpoints"))) {
        origin.setPath(QStringLiteral("/metadata/endpoints"));
        origin.setQuery(QStringLiteral("api-version=2023-01-01"));
    }
    return origin;
}

} // namespace

CloudLoader::CloudLoader(const CommonOptions& options) : m_options(options) {}

CloudLoader::~CloudLoader() = default;

QCoro::Task<core::Result<azure::CloudProfile>> CloudLoader::load(std::shared_ptr<http::Transport> transport, core::CancelToken cancel)
{
    azure::CloudProfile profile;
    if (m_options.cloud == QLatin1String("public")) {
        profile = azure::CloudProfile::publicCloud();
    } else if (m_options.cloud == QLatin1String("usgov")) {
        profile = azure::CloudProfile::usGov();
    } else if (m_options.cloud == QLatin1String("china")) {
        profile = azure::CloudProfile::china();
    } else {
        const core::Result<QUrl> metadata = metadataUrl();
        if (!metadata) {
            co_return metadata.error();
        }
        const QUrl url = *metadata;
        const core::Result<azure::CloudProfile> fetched = co_await fetch(transport, url, cancel);
        if (!fetched) {
            co_return fetched;
        }
        profile = *fetched;
    }
    if (!m_options.clientId.isEmpty()) {
        profile.clientId = m_options.clientId;
    }
    co_return profile;
}

core::Result<QUrl> CloudLoader::metadataUrl()
{
    if (m_options.cloud == QLatin1String("sandbox")) {
        return sandboxMetadata();
    }
    return metadataOf(QUrl(m_options.cloud, QUrl::StrictMode));
}

core::Result<QUrl> CloudLoader::sandboxMetadata()
{
    if (!m_options.sandbox.isEmpty()) {
        return metadataOf(m_options.sandbox);
    }
    const QString directory = m_options.stateDirectory() + QStringLiteral("/sandbox");
    if (!QDir().mkpath(directory)) {
        return startSandbox(); // nothing can be kept, but everything works
    }
    m_lock = std::make_unique<QLockFile>(directory + QStringLiteral("/running.lock"));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) {
        QFile::remove(directory + QStringLiteral("/running.json")); // of one that ended without cleaning up
        return startSandbox();
    }
    m_lock.reset();
    QFile file(directory + QStringLiteral("/running.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject running = QJsonDocument::fromJson(file.readAll()).object();
        const QUrl origin(running.value(QLatin1String("origin")).toString(), QUrl::StrictMode);
        if (!origin.host().isEmpty()) {
            return metadataOf(origin);
        }
    }
    return startSandbox();
}

core::Result<QUrl> CloudLoader::startSandbox()
{
    const QString directory = m_options.stateDirectory() + QStringLiteral("/sandbox");
    m_sandbox = std::make_unique<sandbox::EmbeddedSandbox>();
    sandbox::SandboxOptions options;
    // Only the owner of the lock may write there; a second sandbox lives in a temporary directory.
    if (m_lock) {
        options.dataDirectory = directory + QStringLiteral("/data");
    }
    const QString reason = m_sandbox->start(options);
    if (!reason.isEmpty()) {
        m_sandbox.reset();
        return core::failure(core::ErrorKind::Storage, reason, Text::tr("The sandbox"));
    }
    if (m_lock) {
        QSaveFile file(directory + QStringLiteral("/running.json"));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(core::json::compact(QJsonObject{{QStringLiteral("origin"), m_sandbox->origin()}}));
            file.commit();
        }
    }
    return QUrl(m_sandbox->metadataUrl(), QUrl::StrictMode);
}

QCoro::Task<core::Result<QByteArray>> CloudLoader::get(std::shared_ptr<http::Transport> transport, QUrl url, core::CancelToken cancel)
{
    http::Request request;
    request.url = url;
    request.operation = QStringLiteral("Metadata_Endpoints");
    request.service = QStringLiteral("arm");
    request.headers.set("Accept", "application/json");
    request.tryTimeout = core::Milliseconds(20000);
    http::CallContext context;
    context.cancel = cancel;
    const core::Result<http::Response> response = co_await transport->send(request, context);
    if (!response) {
        co_return response.error();
    }
    if (response->status != 200) {
        co_return http::errorOf(*response, QDateTime::currentDateTimeUtc());
    }
    co_return response->body;
}

QCoro::Task<core::Result<azure::CloudProfile>> CloudLoader::fetch(std::shared_ptr<http::Transport> transport, QUrl metadata,
                                                                  core::CancelToken cancel)
{
    const core::Result<QByteArray> document = co_await get(transport, metadata, cancel);
    if (!document) {
        co_return document.error();
    }
    core::Result<azure::CloudProfile> profile = azure::CloudProfile::fromMetadata(metadata, *document);
    if (profile && profile->isSandbox) {
        co_await readFirstUser(transport, metadata, cancel);
    }
    co_return profile;
}

/// A sandbox tells who its users are; that it does not is no reason to stop.
QCoro::Task<> CloudLoader::readFirstUser(std::shared_ptr<http::Transport> transport, QUrl metadata, core::CancelToken cancel)
{
    QUrl state = metadata;
    state.setPath(QStringLiteral("/_sandbox/state"));
    state.setQuery(QString());
    const core::Result<QByteArray> body = co_await get(transport, state, cancel);
    if (body) {
        const QJsonObject document = QJsonDocument::fromJson(*body).object();
        m_firstUser = core::json::at(document, u"ready/users/0/userPrincipalName").toString();
    }
}

} // namespace app
