// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/appconfig/service.h"

#include "sandbox/services/appconfig/appconfig.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

namespace sandbox::appconfig {

namespace {

constexpr int RequestsAnHour = 30000;
constexpr int FreeRequestsADay = 1000;
constexpr int DaysOfRevisions = 30;
constexpr int FreeDaysOfRevisions = 7;

bool isFree(const QJsonObject& resource)
{
    return resource.value(QLatin1String("sku")).toObject().value(QLatin1String("name")).toString().compare(
               QLatin1String("free"), Qt::CaseInsensitive) == 0;
}

std::optional<Response> wrongVersion(const QString& version)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(1\\.0|202[2-9]-\\d\\d-\\d\\d(-preview)?)\\z"));
    if (pattern.match(version).hasMatch())
        return std::nullopt;
    const QString detail = version.isEmpty() ? QStringLiteral("API version is not specified")
                                             : QStringLiteral("API version '%1' is not supported").arg(version);
    return problem(400, QStringLiteral("invalid-argument"), detail, QStringLiteral("api-version"), detail);
}

} // namespace

QString Ask::name() const
{
    const QByteArray path = request.target.left(request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?'));
    for (const char* stem : {"/kv/", "/locks/", "/snapshots/"}) {
        const qsizetype at = path.toLower().indexOf(stem, path.toLower().indexOf("/appconfig/") + 11);
        if (at >= 0)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(at + qsizetype(qstrlen(stem)))));
    }
    return {};
}

QString Ask::label() const
{
    const QString label = request.argument(QStringLiteral("label"));
    return label.isEmpty() || label == QString(QChar(0)) || label == QLatin1String("\\0") ? QString() : label;
}

QStringList Ask::select() const
{
    QStringList names;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (name.compare(QLatin1String("$select"), Qt::CaseInsensitive) == 0)
            names += value.split(u',', Qt::SkipEmptyParts);
    }
    return names;
}

QDateTime Ask::moment() const
{
    return request.headers.contains("Accept-Datetime") ? parseMoment(request.headers.value("Accept-Datetime")) : QDateTime();
}

KeyValue Ask::stamped(KeyValue state) const
{
    const qint64 seconds = world.now().toSecsSinceEpoch();
    state.at = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); // the service keeps whole seconds
    const QByteArray digest = QCryptographicHash::hash(world.uuid().toUtf8(), QCryptographicHash::Sha256);
    state.etag = QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return state;
}

RouteList Service::routes()
{
    struct Row
    {
        const char* method;
        const char* path;
        const char* operation;
        Need need;
        Answer answer;
    };
    static constexpr Row rows[] = {
        {"GET", "/kv", "GetKeyValues", Need::Read, listKeyValues},
        {"GET", "/kv/{first}/{rest*}", "GetKeyValue", Need::Read, getKeyValue},
        {"PUT", "/kv/{first}/{rest*}", "PutKeyValue", Need::Write, putKeyValue},
        {"DELETE", "/kv/{first}/{rest*}", "DeleteKeyValue", Need::Delete, deleteKeyValue},
        {"PUT", "/locks/{first}/{rest*}", "PutLock", Need::Write, putLock},
        {"DELETE", "/locks/{first}/{rest*}", "DeleteLock", Need::Write, deleteLock},
        {"GET", "/revisions", "GetRevisions", Need::Read, listRevisions},
        {"GET", "/keys", "GetKeys", Need::Read, listKeys},
        {"GET", "/labels", "GetLabels", Need::Read, listLabels},
        {"GET", "/snapshots", "GetSnapshots", Need::ReadSnapshots, listSnapshots},
        {"GET", "/snapshots/{first}/{rest*}", "GetSnapshot", Need::ReadSnapshots, getSnapshot},
        {"PUT", "/snapshots/{first}/{rest*}", "CreateSnapshot", Need::WriteSnapshots, createSnapshot},
        {"PATCH", "/snapshots/{first}/{rest*}", "UpdateSnapshot", Need::ArchiveSnapshots, patchSnapshot},
        {"GET", "/operations", "GetOperationDetails", Need::ReadSnapshots, getOperation},
    };
    RouteList list;
    for (const Row& row : rows) {
        list.append(Route{row.method, QStringLiteral("appconfig"), QLatin1String(row.path),
                          QStringLiteral("AppConfiguration_") + QLatin1String(row.operation),
                          [self = shared_from_this(), need = row.need, answer = row.answer](const Request& request,
                                                                                           const ResponderPtr& responder) {
                              self->serve(request, responder, need, answer);
                          }});
    }
    return list;
}

void Service::serve(const Request& request, const ResponderPtr& responder, Need need, Answer answer)
{
    responder->respond(answered(request, need, answer));
}

Response Service::answered(const Request& request, Need need, Answer answer)
{
    const auto resource =
        m_world.estate().named(QStringLiteral("Microsoft.AppConfiguration/configurationStores"), request.resource);
    if (!resource)
        return problem(404, QStringLiteral("not-found"), QStringLiteral("There is no store '%1'.").arg(request.resource));
    if (const auto refusal = refused(m_world, request, *resource, need))
        return *refusal;
    if (const auto refusal = wrongVersion(request.argument(QStringLiteral("api-version"))))
        return *refusal;
    if (request.headers.contains("Accept-Datetime") && !parseMoment(request.headers.value("Accept-Datetime")).isValid())
        return invalidArgument({QStringLiteral("Accept-Datetime"), QStringLiteral("Invalid date and time")});
    if (const int wait = overQuota(*resource); wait > 0)
        return throttled(wait);
    Store* const store = storeOf(*resource);
    if (!store)
        return problem(500, QStringLiteral("internal-error"), QStringLiteral("The store cannot be opened."));
    Response response = answer(Ask{m_world, request, *store});
    const QByteArray number = QByteArray::number(store->sequence());
    return response.with("Sync-Token", "zAJw6V16=" + ("MDo" + number).toBase64() + ";sn=" + number);
}

int Service::overQuota(const QJsonObject& resource)
{
    const bool free = isFree(resource);
    const qint64 window = free ? 86400 : 3600;
    Shelf& shelf = m_shelves[resource.value(QLatin1String("name")).toString().toLower()];
    const QDateTime now = m_world.now();
    if (!shelf.windowStart.isValid() || shelf.windowStart.secsTo(now) >= window || now < shelf.windowStart) {
        shelf.windowStart = now;
        shelf.requests = 0;
    }
    if (++shelf.requests <= (free ? FreeRequestsADay : RequestsAnHour))
        return 0;
    return static_cast<int>(qMin<qint64>(now.msecsTo(shelf.windowStart.addSecs(window)), 3600000));
}

Store* Service::storeOf(const QJsonObject& resource)
{
    const QString name = resource.value(QLatin1String("name")).toString().toLower();
    Shelf& shelf = m_shelves[name];
    if (!shelf.store) {
        const QString directory = m_world.dataDirectory() + QStringLiteral("/appconfig");
        QDir().mkpath(directory);
        shelf.store = Store::open(directory + u'/' + name + QStringLiteral(".sqlite"));
    }
    if (shelf.store)
        shelf.store->forgetBefore(m_world.now().addDays(isFree(resource) ? -FreeDaysOfRevisions : -DaysOfRevisions));
    return shelf.store.get();
}

} // namespace sandbox::appconfig

namespace sandbox {

RouteList appConfigRoutes(World& world)
{
    return std::make_shared<appconfig::Service>(world)->routes();
}

} // namespace sandbox
