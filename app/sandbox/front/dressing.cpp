// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/front/dressing.h"

#include <QLocale>

namespace sandbox {

namespace {

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
}

/// "swedencentral" -> "Sweden Central", as x-ms-region spells it.
QByteArray regionName(const QString& location)
{
    static const QHash<QString, QByteArray> names{
        {"swedencentral", "Sweden Central"}, {"westeurope", "West Europe"},         {"northeurope", "North Europe"},
        {"eastus", "East US"},               {"eastus2", "East US 2"},              {"westus", "West US"},
        {"westus3", "West US 3"},            {"francecentral", "France Central"},   {"germanywestcentral", "Germany West Central"},
        {"uksouth", "UK South"},             {"switzerlandnorth", "Switzerland North"}, {"japaneast", "Japan East"},
        {"norwayeast", "Norway East"},       {"southcentralus", "South Central US"}, {"northcentralus", "North Central US"},
        {"australiaeast", "Australia East"}, {"canadaeast", "Canada East"},         {"southeastasia", "Southeast Asia"},
    };
    return names.value(location.toLower(), location.toUtf8());
}

class Dressing final : public Responder
{
public:
    Dressing(World& world, const Request& request, ResponderPtr inner)
        : m_world(world), m_inner(std::move(inner)), m_mount(request.mount), m_resource(request.resource),
          m_clientRequestId(request.headers.value("x-ms-client-request-id"))
    {
        if (m_clientRequestId.isEmpty())
            m_clientRequestId = request.headers.value("client-request-id");
    }
    void respond(const Response& response) override
    {
        Response complete = response;
        complete.headers = withFacts(response.headers);
        m_inner->respond(complete);
    }
    void begin(int status, const Headers& headers) override { m_inner->begin(status, withFacts(headers)); }
    void write(const QByteArray& chunk) override { m_inner->write(chunk); }
    void end() override { m_inner->end(); }
    bool isOpen() const override { return m_inner->isOpen(); }

private:
    bool isMount(const char* name) const { return m_mount == QLatin1String(name); }

    Headers withFacts(Headers headers) const
    {
        const auto offer = [&headers](const QByteArray& name, const QByteArray& value) {
            if (!value.isEmpty() && !headers.contains(name))
                headers.add(name, value);
        };
        const QByteArray id = headers.contains("x-ms-request-id") ? headers.value("x-ms-request-id")
                                                                  : m_world.uuid().toUtf8();
        // No Strict-Transport-Security, unlike Azure: a browser would apply it to everything on this computer's localhost.
        offer("Date", httpDate(m_world.now()));
        offer("x-ms-request-id", id);
        offer("x-ms-client-request-id", m_clientRequestId);
        if (isMount("openai") || isMount("contentsafety") || isMount("foundry")) {
            offer("apim-request-id", id);
            offer("x-ms-region", region("Microsoft.CognitiveServices/accounts", m_resource.section(QLatin1Char('/'), 0, 0)));
            offer("X-Content-Type-Options", "nosniff");
        } else if (isMount("arm")) {
            offer("x-ms-correlation-request-id", id);
            offer("x-ms-routing-request-id", "SANDBOX:" + httpDate(m_world.now()).replace(' ', "") + ':' + id);
            offer("Cache-Control", "no-cache");
            offer("X-Content-Type-Options", "nosniff");
        } else if (isMount("search") || isMount("graph")) {
            offer("request-id", id);
            offer("client-request-id", m_clientRequestId);
        } else if (isMount("authority")) {
            offer("client-request-id", m_clientRequestId);
            offer("Cache-Control", "no-store, no-cache");
            offer("Pragma", "no-cache");
            offer("X-Content-Type-Options", "nosniff");
        }
        return headers;
    }
    QByteArray region(const char* type, const QString& name) const
    {
        const auto resource = m_world.estate().named(QLatin1String(type), name);
        return resource ? regionName(resource->value(QLatin1String("location")).toString()) : QByteArray();
    }

    World& m_world;
    ResponderPtr m_inner;
    QString m_mount;
    QString m_resource;
    QByteArray m_clientRequestId;
};

} // namespace

ResponderPtr dressed(World& world, const Request& request, ResponderPtr inner)
{
    return std::make_shared<Dressing>(world, request, std::move(inner));
}

} // namespace sandbox
