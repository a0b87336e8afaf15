// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults/fault.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

namespace {

bool fits(const QString& pattern, const QString& text)
{
    if (pattern.isEmpty())
        return true;
    if (!pattern.contains(QLatin1Char('*')))
        return pattern.compare(text, Qt::CaseInsensitive) == 0;
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QLatin1String("\\*"), QLatin1String(".*"));
    const QRegularExpression glob(QRegularExpression::anchoredPattern(expression),
                                  QRegularExpression::CaseInsensitiveOption);
    return glob.match(text).hasMatch();
}

/// Names under which people know the mounts.
QString mountOf(const QString& service)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("entra"), QStringLiteral("authority")},    {QStringLiteral("aoai"), QStringLiteral("openai")},
        {QStringLiteral("azureopenai"), QStringLiteral("openai")}, {QStringLiteral("easyauth"), QStringLiteral("app")},
        {QStringLiteral("mlscoring"), QStringLiteral("ml")},       {QStringLiteral("loganalytics"), QStringLiteral("logs")},
    };
    return names.value(service.toLower(), service);
}

FaultMatch readMatch(const QJsonObject& source, const World& world)
{
    const auto text = [&](const char* name) { return source.value(QLatin1String(name)).toString(); };
    FaultMatch match;
    match.service = mountOf(text("service"));
    match.operation = text("operation");
    match.resource = text("resource");
    match.method = text("method");
    match.path = text("path");
    match.probability = source.value(QLatin1String("probability")).toDouble(1.0);
    match.count = source.value(QLatin1String("count")).toInt(-1);
    match.skip = source.value(QLatin1String("skip")).toInt(0);
    const QJsonValue seconds = source.value(QLatin1String("seconds"));
    if (seconds.isDouble())
        match.until = world.now().addMSecs(static_cast<qint64>(seconds.toDouble() * 1000));
    return match;
}

Response readResponse(const QJsonObject& source)
{
    const QJsonValue body = source.value(QLatin1String("body"));
    const int status = source.value(QLatin1String("status")).toInt(200);
    Response response;
    if (body.isObject())
        response = Response::json(status, body.toObject());
    else if (body.isArray())
        response = Response::text(status, "application/json", QJsonDocument(body.toArray()).toJson());
    else if (body.isString())
        response = Response::text(status, "text/plain; charset=utf-8", body.toString().toUtf8());
    else if (status >= 400)
        response = Response::error(status, QStringLiteral("InjectedFault"),
                                   QStringLiteral("This answer was ordered through the sandbox's faults."));
    response.status = status;
    const QJsonObject headers = source.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        response.headers.set(it.key().toUtf8(), it.value().toVariant().toString().toUtf8());
    return response;
}

int milliseconds(const QJsonObject& object, const char* name, int standard)
{
    return object.value(QLatin1String(name)).toInt(standard);
}

/// "storm" and "saturation" may be `true` or an object with retryAfterMs.
bool readThrottle(const QJsonObject& source, const char* name, FaultEffect& effect)
{
    const QJsonValue value = source.value(QLatin1String(name));
    if (value.isObject())
        effect.retryAfter = milliseconds(value.toObject(), "retryAfterMs", effect.retryAfter);
    return value.isObject() || value.toBool();
}

FaultEffect readEffect(const QJsonObject& source)
{
    const auto has = [&](const char* name) { return source.contains(QLatin1String(name)); };
    FaultEffect effect;
    if (has("status") || has("body") || has("headers"))
        effect.response = readResponse(source);
    effect.delay = milliseconds(source, "delayMs", 0);
    effect.cutAfter = static_cast<qint64>(source.value(QLatin1String("cutAfterBytes")).toDouble(-1));
    effect.reset = source.value(QLatin1String("reset")).toBool();
    const QJsonObject trickle = source.value(QLatin1String("trickle")).toObject();
    if (has("trickle"))
        effect.trickleBytes = std::max(1, milliseconds(trickle, "bytes", 1));
    effect.trickleInterval = milliseconds(trickle, "intervalMs", effect.trickleInterval);
    effect.malformed = source.value(QLatin1String("malformedJson")).toBool();
    effect.token = source.value(QLatin1String("token")).toString();
    const QJsonValue challenge = source.value(QLatin1String("claimsChallenge"));
    effect.challenge = challenge.isObject() || challenge.toBool();
    effect.claims = challenge.toObject();
    effect.throttled = readThrottle(source, "throttle", effect);
    effect.saturated = readThrottle(source, "ptuSaturation", effect);
    return effect;
}

} // namespace

std::optional<Fault> parseFault(const QJsonObject& source, const World& world, QString* problem)
{
    static const QStringList known{
        QStringLiteral("status"),        QStringLiteral("headers"),   QStringLiteral("body"),
        QStringLiteral("delayMs"),       QStringLiteral("reset"),     QStringLiteral("cutAfterBytes"),
        QStringLiteral("trickle"),       QStringLiteral("token"),     QStringLiteral("malformedJson"),
        QStringLiteral("throttle"),      QStringLiteral("ptuSaturation"), QStringLiteral("claimsChallenge"),
        QStringLiteral("certificate"),   QStringLiteral("edit"),      QStringLiteral("tokens"),
        QStringLiteral("truncateBytes"), QStringLiteral("padToBytes"),
    };
    const QJsonObject effect = source.value(QLatin1String("effect")).toObject();
    if (effect.isEmpty()) {
        *problem = QStringLiteral("A fault needs an 'effect' with at least one of: %1.").arg(known.join(QStringLiteral(", ")));
        return std::nullopt;
    }
    for (auto it = effect.begin(); it != effect.end(); ++it) {
        if (!known.contains(it.key())) {
            *problem = QStringLiteral("The effect '%1' is not known; there are: %2.")
                           .arg(it.key(), known.join(QStringLiteral(", ")));
            return std::nullopt;
        }
    }
    Fault fault;
    fault.id = source.value(QLatin1String("id")).toString();
    fault.match = readMatch(source.value(QLatin1String("match")).toObject(), world);
    fault.effect = readEffect(effect);
    const std::optional<Alteration> alteration = readAlteration(effect, problem);
    if (!alteration)
        return std::nullopt;
    fault.effect.alteration = *alteration;
    fault.certificate = effect.value(QLatin1String("certificate")).toString();
    fault.source = source;
    const QStringList certificates{QString(), QStringLiteral("expired"), QStringLiteral("wrongName"),
                                   QStringLiteral("unknownAuthority")};
    if (!certificates.contains(fault.certificate)) {
        *problem = QStringLiteral("The certificate must be expired, wrongName or unknownAuthority.");
        return std::nullopt;
    }
    return fault;
}

QStringList FaultList::add(const QJsonValue& value, QString* problem)
{
    QJsonArray sources = value.toArray();
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("faults")))
        sources = object.value(QLatin1String("faults")).toArray();
    else if (!object.isEmpty())
        sources = {object};
    if (sources.isEmpty())
        *problem = QStringLiteral("No fault was given.");
    QList<Fault> parsed;
    for (const QJsonValue& source : std::as_const(sources)) {
        std::optional<Fault> fault = parseFault(source.toObject(), m_world, problem);
        if (!fault)
            return {};
        parsed.append(*fault);
    }
    QStringList ids;
    for (Fault& fault : parsed) {
        if (fault.id.isEmpty())
            fault.id = QStringLiteral("fault-%1").arg(m_next++);
        fault.effect.faultId = fault.id;
        m_faults.removeIf([&](const Fault& old) { return old.id == fault.id; });
        ids.append(fault.id);
        m_faults.append(fault);
    }
    certificateChanged();
    return ids;
}

void FaultList::clear()
{
    m_faults.clear();
    certificateChanged();
}

bool FaultList::remove(const QString& id)
{
    const bool found = m_faults.removeIf([&](const Fault& fault) { return fault.id == id; }) > 0;
    certificateChanged();
    return found;
}

QJsonArray FaultList::describe() const
{
    QJsonArray list;
    for (const Fault& fault : m_faults) {
        QJsonObject shown = fault.source;
        shown.insert(QStringLiteral("id"), fault.id);
        shown.insert(QStringLiteral("struck"), fault.struck);
        list.append(shown);
    }
    return list;
}

void FaultList::certificateChanged()
{
    QString kind;
    for (const Fault& fault : std::as_const(m_faults)) {
        if (!fault.certificate.isEmpty())
            kind = fault.certificate;
    }
    if (kind == m_certificate)
        return;
    m_certificate = kind;
    if (onCertificate)
        onCertificate(kind);
}

bool FaultList::matches(const Fault& fault, const Request& request, const QString& operation) const
{
    const FaultMatch& match = fault.match;
    if (!fits(match.service, request.mount) || !fits(match.operation, operation) ||
        !fits(match.method, QString::fromLatin1(request.method)) || !fits(match.path, request.path))
        return false;
    if (match.resource.isEmpty() || fits(match.resource, request.resource))
        return true;
    for (const QString& parameter : request.parameters) {
        if (fits(match.resource, parameter))
            return true;
    }
    // Azure OpenAI's v1 paths name the deployment in the body.
    const auto body = request.mount == QLatin1String("openai") ? request.json() : std::nullopt;
    return body && fits(match.resource, body->value(QLatin1String("model")).toString());
}

std::optional<FaultEffect> FaultList::strike(const Request& request, const QString& operation)
{
    for (Fault& fault : m_faults) {
        const bool spent = fault.match.count == 0 || (fault.match.until.isValid() && fault.match.until < m_world.now());
        if (spent || !fault.certificate.isEmpty() || !matches(fault, request, operation))
            continue;
        if (fault.match.skip > 0) {
            --fault.match.skip;
            continue;
        }
        if (fault.match.probability < 1.0 && m_world.random() >= fault.match.probability)
            continue;
        if (fault.match.count > 0)
            --fault.match.count;
        ++fault.struck;
        return fault.effect;
    }
    return std::nullopt;
}

} // namespace sandbox
