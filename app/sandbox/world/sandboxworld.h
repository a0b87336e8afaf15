// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/identity/directory.h"
#include "sandbox/identity/tokenauthority.h"
#include "sandbox/metrics/metricstore.h"
#include "sandbox/storage/database.h"
#include "sandbox/telemetry/logstore.h"
#include "sandbox/world.h"
#include "sandbox/world/resourcestore.h"

#include <random>

namespace sandbox {

/// The one implementation of World. Made and used on the server's thread.
class SandboxWorld final : public World
{
public:
    struct Settings
    {
        QString dataDirectory;
        bool persistent = false; ///< the directory was chosen by the person and outlives the run
        quint32 seed = 1;
        int historyDays = 14;
        QString httpOrigin;
        QString httpsOrigin;
        std::shared_ptr<TokenSigner> signer; ///< made early, because its key takes a moment; null: made here
        QJsonObject estateDocument; ///< identity and other sections; resources are put by the estate loader
    };
    using After = std::function<void(int, std::function<void()>)>;
    using Post = std::function<void(std::function<void()>)>;
    using Call = std::function<void(Request, std::function<void(const Response&)>)>;

    /// `after` starts a timer on the server's thread, `post` runs there from any thread, `call` runs a request through the router.
    SandboxWorld(Settings settings, After after, Post post, Call call);
    ~SandboxWorld() override;

    void advance(qint64 milliseconds) { m_offset += milliseconds; }
    qint64 clockOffset() const { return m_offset; }
    ResourceStore& store() { return *m_estate; }
    bool isPersistent() const { return m_settings.persistent; }

    QDateTime now() const override;
    void after(int milliseconds, std::function<void()> function) override;
    void post(std::function<void()> function) override { m_post(std::move(function)); }
    double random() override;
    QString uuid() override;
    QString dataDirectory() const override { return m_settings.dataDirectory; }
    Estate& estate() override { return *m_estate; }
    TelemetryStore& telemetry() override { return *m_logs; }
    LogStore& logs() override { return *m_logs; }
    std::shared_ptr<const simulation::Fortnight> fortnight() override;
    QString historyFile() const override { return m_historyFile; }
    MetricStore& metrics() override { return m_metrics; }
    const Directory& directory() const override { return m_directory; }
    TokenAuthority& tokens() override { return *m_tokens; }
    QJsonValue estateSection(const QString& name) const override { return m_settings.estateDocument.value(name); }
    int historyDays() const override { return m_settings.historyDays; }
    quint32 seed() const override { return m_settings.seed; }
    QString endpoint(const QString& mount, const QString& resource, const QString& origin) const override;
    QString httpsOrigin() const override { return m_settings.httpsOrigin; }
    QString httpOrigin() const override { return m_settings.httpOrigin; }
    Admission admitToken(const Request& request, const QStringList& audiences) override;
    Admission admitTokenOrKey(const Request& request, const QStringList& audiences, const QByteArray& keyHeader,
                              const QStringList& keys, bool keysAllowed) override;
    void callInternally(Request request, std::function<void(const Response&)> done) override;

private:
    quint64 countRun();
    Admission admitInternal(const Request& request) const;

    Settings m_settings;
    After m_after;
    Post m_post;
    Call m_call;
    qint64 m_offset = 0;
    std::mt19937_64 m_random;
    Directory m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ResourceStore> m_estate;
    std::unique_ptr<LogStore> m_logs;
    std::shared_ptr<const simulation::Fortnight> m_fortnight;
    QString m_historyFile;
    std::unique_ptr<TokenAuthority> m_tokens;
    MetricStore m_metrics{[this] { return now().toMSecsSinceEpoch(); }};
};

} // namespace sandbox
