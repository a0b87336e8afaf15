// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

/// Who a request comes from, after its token or key was checked.
struct Caller
{
    bool viaKey = false;
    QString tenantId;
    QString objectId; ///< empty for keys
    QString userPrincipalName;
    QString clientId;
};

/// Outcome of a check: a caller, or the refusal to send.
struct Admission
{
    std::optional<Caller> caller;
    Response refusal;
};

/// The ARM resources of all tenants: the truth from which endpoints, keys, quotas and roles are derived.
/// Ids compare without case. Bodies are the full ARM JSON (id, name, type, location, sku, kind, identity, tags, properties);
/// child resources are resources of their own. Private facts that no GET returns (keys) live in `secretsOf`.
class Estate
{
public:
    virtual ~Estate() = default;
    virtual std::optional<QJsonObject> resource(const QString& id) const = 0;
    /// All resources whose type equals `type` ("Microsoft.Search/searchServices", without case); empty = all.
    virtual QList<QJsonObject> resources(const QString& type = {}) const = 0;
    /// Direct children of `parentId` of `childType` ("deployments"), in order of creation.
    virtual QList<QJsonObject> children(const QString& parentId, const QString& childType) const = 0;
    virtual void put(const QJsonObject& resource) = 0;
    virtual bool remove(const QString& id) = 0;
    /// First resource of `type` with this `name`, anywhere.
    virtual std::optional<QJsonObject> named(const QString& type, const QString& name) const = 0;
    /// Keys and the like: {"key1","key2"} or {"primaryKey","secondaryKey"}; created on first use, stable by seed.
    virtual QJsonObject secretsOf(const QString& id) = 0;
    /// Replaces them (regenerateKey).
    virtual void setSecrets(const QString& id, const QJsonObject& secrets) = 0;
    /// The tenant of the subscription that `resourceId` lies in; empty for ids outside subscriptions.
    virtual QString tenantOf(const QString& resourceId) const = 0;
};

/// Tenants, users and client registrations (identity/directory.h).
class Directory;
/// Signs and checks tokens (identity/tokenauthority.h).
class TokenAuthority;

/// Rows of Log Analytics tables. Columns are those of the workspace schema (TimeGenerated as ISO 8601 text).
class TelemetryStore
{
public:
    virtual ~TelemetryStore() = default;
    /// Adds one row to `table` of the workspace `workspaceResourceId` (empty: the tenant's first workspace of `tenantId`).
    virtual void append(const QString& table, const QJsonObject& row, const QString& workspaceResourceId) = 0;
    /// Rows of `table` in order of arrival.
    virtual QList<QJsonObject> rows(const QString& table, const QString& workspaceResourceId) const = 0;
};

/// Metrics of the traffic that went through the data planes (metrics/metricstore.h).
class MetricStore;
class LogStore;
namespace simulation {
class Fortnight;
}

/// Everything services share. One instance a server; every method on the server's thread, so nothing needs a lock.
class World
{
public:
    virtual ~World() = default;

    /// The sandbox's time, UTC: the computer's plus what POST /_sandbox/clock added.
    virtual QDateTime now() const = 0;
    /// Calls back after `milliseconds` of real time.
    virtual void after(int milliseconds, std::function<void()> function) = 0;
    /// From any thread: runs `function` on the server's thread.
    virtual void post(std::function<void()> function) = 0;
    /// Reproducible by --seed.
    virtual double random() = 0;
    virtual QString uuid() = 0;
    /// Directory for this run's files (from --data, else temporary and removed at the end).
    virtual QString dataDirectory() const = 0;

    virtual Estate& estate() = 0;
    virtual TelemetryStore& telemetry() = 0;
    virtual MetricStore& metrics() = 0;
    virtual const Directory& directory() const = 0;
    virtual TokenAuthority& tokens() = 0;
    /// Member `name` of the estate's JSON document that is neither a resource nor identity ("subscriptions", "fixtures",
    /// ...); undefined when absent.
    virtual QJsonValue estateSection(const QString& name) const = 0;
    /// How many days of telemetry --history asks for; 0 = none.
    virtual int historyDays() const = 0;
    virtual quint32 seed() const = 0;
    /// The model of other people's traffic; null without a history. Read from the estate when it is first asked for.
    virtual std::shared_ptr<const simulation::Fortnight> fortnight() = 0;
    /// File for its rows: another one for another seed, span or beginning.
    virtual QString historyFile() const = 0;
    /// The same store as telemetry(), for queries.
    virtual LogStore& logs() = 0;

    /// Base URL of an endpoint without trailing slash: endpoint("openai", "oai-contoso-swc", request.origin).
    virtual QString endpoint(const QString& mount, const QString& resource, const QString& origin) const = 0;

    /// `https://localhost:Q`, for answers that must name an https address whatever the client used (connection strings).
    virtual QString httpsOrigin() const = 0;
    virtual QString httpOrigin() const = 0;

    /// Checks the Authorization bearer token (signature, time, issuer of one of our tenants, audience in `audiences`).
    /// 401 with WWW-Authenticate and the service's error body otherwise.
    virtual Admission admitToken(const Request& request, const QStringList& audiences) = 0;
    /// Like admitToken, but also takes a key in `keyHeader` that equals one of `keys`, unless keys are off.
    virtual Admission admitTokenOrKey(const Request& request, const QStringList& audiences, const QByteArray& keyHeader,
                                      const QStringList& keys, bool keysAllowed) = 0;
    /// Runs a request through the router inside the process (Azure ML scoring calls search and model so), with `caller`'s
    /// rights replaced by the service's own identity. The answer arrives whole.
    virtual void callInternally(Request request, std::function<void(const Response&)> done) = 0;
};

} // namespace sandbox
