// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

/// Header fields in order of arrival; names compare without case.
class Headers
{
public:
    void add(const QByteArray& name, const QByteArray& value) { m_fields.append({name, value}); }
    void set(const QByteArray& name, const QByteArray& value);
    void remove(const QByteArray& name);
    /// First value of `name`, or an empty array.
    QByteArray value(const QByteArray& name) const;
    bool contains(const QByteArray& name) const;
    const QList<QPair<QByteArray, QByteArray>>& fields() const { return m_fields; }

private:
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

/// One request as a service sees it. `path` starts behind the endpoint's prefix, so that the real service's paths hang
/// there unchanged; `resource` is the name in the prefix (account, search service, endpoint), empty for single endpoints.
struct Request
{
    QByteArray method;
    QByteArray target;   ///< as received
    QString path;        ///< percent-decoded, leading slashes collapsed, prefix removed
    QUrlQuery query;
    Headers headers;
    QByteArray body;
    bool tls = false;
    QString origin;      ///< scheme and authority that the client used, for absolute links in answers
    QString mount;       ///< which endpoint family: "authority", "arm", "openai", "search", ... (see router/mounts.h)
    QString resource;    ///< for "foundry" it is "{account}/{project}"
    QHash<QString, QString> parameters; ///< what the route's {placeholders} matched, percent-decoded

    bool internal = false;    ///< comes from World::callInternally, so no token is asked for
    int orderedThrottleMs = 0;   ///< a fault orders 429 from a service that counts its refusals itself
    int orderedSaturationMs = 0; ///< likewise: provisioned deployments are full for this long

    QString internalIdentity; ///< resource id of the service that calls inside the process; empty for the sandbox itself

    /// Body as a JSON object; nothing when it is not one.
    std::optional<QJsonObject> json() const;
    /// Body as application/x-www-form-urlencoded (`+` is a space).
    QHash<QString, QString> form() const;
    /// Query parameter, name compared without case, percent-decoded.
    QString argument(const QString& name) const;
};

/// A whole answer.
struct Response
{
    int status = 200;
    Headers headers;
    QByteArray body;

    static Response json(int status, const QJsonObject& body);
    static Response text(int status, const QByteArray& contentType, const QByteArray& body);
    static Response empty(int status);
    /// `{"error":{"code","message"}}` as ARM, Azure OpenAI and AI Search send it.
    static Response error(int status, const QString& code, const QString& message);
    Response& with(const QByteArray& name, const QByteArray& value)
    {
        headers.set(name, value);
        return *this;
    }
};

/// Where an answer goes: either respond() once, or begin(), write()*, end(). All on the server's thread. A client that hung
/// up makes isOpen() false; writing then is harmless. Faults (cut, trickle, delay) act behind it.
class Responder
{
public:
    virtual ~Responder() = default;
    virtual void respond(const Response& response) = 0;
    /// Starts a chunked answer.
    virtual void begin(int status, const Headers& headers) = 0;
    virtual void write(const QByteArray& chunk) = 0;
    virtual void end() = 0;
    virtual bool isOpen() const = 0;
};
using ResponderPtr = std::shared_ptr<Responder>;

/// Answers one request; may keep the responder and answer later (from World::after), always on the server's thread.
using Handler = std::function<void(const Request&, ResponderPtr)>;

/// One line of a service's route list. `pattern` is matched segment by segment against Request::path, without case;
/// `{name}` takes one segment, `{name*}` the rest. OData forms such as indexes('{index}') are allowed inside a segment.
struct Route
{
    QByteArray method; ///< "GET", ... or "*"
    QString mount;
    QString pattern;
    QString operation; ///< name for logs, faults and exchanges, for example "ChatCompletions_Create"
    Handler handler;
};
/// A service's routes; the list of services is in services/servicelist.cpp.
using RouteList = QList<Route>;

} // namespace sandbox
