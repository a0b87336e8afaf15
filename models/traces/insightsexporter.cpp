// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/insightsexporter.h"

#include "http/httperror.h"
#include "telemetry/genai.h"
#include "traces/otlpwriter.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSet>

namespace traces {

namespace {

bool isRetriable(int status)
{
    static const QSet<int> codes{401, 403, 408, 429, 439, 500, 502, 503, 504};
    return codes.contains(status);
}

bool isFailureThatPasses(const core::Error& error)
{
    using Kind = core::ErrorKind;
    return error.kind == Kind::Network || error.kind == Kind::Timeout || error.kind == Kind::Throttled || error.kind == Kind::ServiceFailure || error.kind == Kind::SignInNeeded;
}

} // namespace

core::Result<IngestionTarget> targetFrom(const QString& connectionString)
{
    IngestionTarget target;
    for (const QString& part : connectionString.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0).trimmed().toLower();
        const QString value = part.section(QLatin1Char('='), 1).trimmed();
        if (name == QLatin1String("instrumentationkey")) {
            target.key = value;
        } else if (name == QLatin1String("ingestionendpoint")) {
            target.endpoint = QUrl(value, QUrl::StrictMode);
        }
    }
    const bool isLocal = QHostAddress(target.endpoint.host()).isLoopback() || target.endpoint.host() == QLatin1String("localhost");
    const bool isSafe = target.endpoint.scheme() == QLatin1String("https") || (isLocal && target.endpoint.scheme() == QLatin1String("http"));
    if (target.key.isEmpty() || !isSafe || target.endpoint.host().isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, InsightsExporter::tr("The connection string of the Application Insights resource cannot be used."), QStringLiteral("ConnectionString"));
    }
    return target;
}

InsightsExporter::InsightsExporter(std::shared_ptr<http::Pipeline> pipeline, azure::ArmClient* arm, core::Clock* clock, QObject* parent) : QObject(parent), m_pipeline(std::move(pipeline)), m_arm(arm), m_clock(clock) {}

InsightsExporter::~InsightsExporter()
{
    m_cancel.cancel();
}

void InsightsExporter::setComponent(const QString& resourceId, const QString& tenantId)
{
    if (m_component == resourceId && m_tenant == tenantId) {
        return;
    }
    m_component = resourceId;
    m_tenant = tenantId;
    m_target.reset();
    m_isOn = !resourceId.isEmpty();
    if (!m_isOn) {
        m_waiting.clear();
        m_problem = {};
    }
    Q_EMIT changed();
}

void InsightsExporter::setTarget(const IngestionTarget& target)
{
    m_target = target;
    m_isOn = true;
    Q_EMIT changed();
}

telemetry::SpanSink InsightsExporter::sink()
{
    return [self = QPointer<InsightsExporter>(this)](const telemetry::SpanData& span) {
        if (self) {
            self->add(span);
        }
    };
}

void InsightsExporter::add(const telemetry::SpanData& span)
{
    // Calls of the pipeline have spans too, the exporter's own among them: only what a question did is sent.
    const bool isOfQuestion = span.attributes.contains(QLatin1String(telemetry::attribute::kOperationName)) || span.name == QLatin1String("ground") || span.name == QLatin1String("cite") || span.name == QLatin1String("score");
    if (!m_isOn || !isOfQuestion || span.durationMs < 0) {
        return;
    }
    if (m_waiting.size() >= kMostSpans) {
        m_waiting.removeFirst();
        ++m_lost;
    }
    m_waiting << span;
    if (m_waiting.size() >= kBatch) {
        flush();
    } else if (!m_isPlanned && !m_isSending) {
        m_isPlanned = true;
        m_clock->callAfter(core::Milliseconds(kDelayMs), this, [this] {
            m_isPlanned = false;
            flush();
        });
    }
}

void InsightsExporter::flush()
{
    if (!m_isSending && !m_waiting.isEmpty() && m_isOn) {
        send();
    }
}

QCoro::Task<core::Result<IngestionTarget>> InsightsExporter::findTarget()
{
    if (m_target) {
        co_return *m_target;
    }
    http::CallContext context;
    context.cancel = m_cancel.token();
    const QString version = QStringLiteral("2020-02-02");
    const core::Result<QJsonObject> component = co_await m_arm->get(m_component, version, m_tenant, context);
    if (!component) {
        co_return component.error();
    }
    co_return targetFrom(component->value(QLatin1String("properties")).toObject().value(QLatin1String("ConnectionString")).toString());
}

QCoro::Task<> InsightsExporter::send()
{
    const QPointer<InsightsExporter> guard(this);
    m_isSending = true;
    const core::Result<IngestionTarget> target = co_await findTarget();
    if (!guard) {
        co_return;
    }
    if (!target) {
        m_isSending = false;
        m_problem = target.error();
        m_lost += m_waiting.size();
        m_waiting.clear();
        Q_EMIT changed();
        co_return;
    }
    m_target = *target;
    while (guard && m_isOn && !m_waiting.isEmpty()) {
        const QList<telemetry::SpanData> batch = m_waiting.mid(0, kBatch);
        m_waiting.remove(0, batch.size());
        http::Request request;
        request.method = "POST";
        request.url = m_target->endpoint.resolved(QUrl(QStringLiteral("/v2.1/track"), QUrl::StrictMode));
        request.headers.set("Content-Type", "application/json");
        request.body = envelopes(batch, QStringLiteral("pilothouse.playground"), QStringLiteral(PILOTHOUSE_VERSION), m_target->key);
        request.operation = QStringLiteral("Track");
        request.service = QStringLiteral("appinsights");
        request.repeat = http::Repeat::Repeatable;
        http::CallContext context;
        context.cancel = m_cancel.token();
        context.label = tr("Sending traces");
        const core::Result<http::Response> answer = co_await m_pipeline->send(request, context);
        if (!guard) {
            co_return;
        }
        takeAnswer(answer, batch);
        if (m_problem.kind != core::ErrorKind::None) {
            break;
        }
    }
    if (guard) {
        m_isSending = false;
        Q_EMIT changed();
    }
}

/// 206: some items were refused; those that a later try may take wait again.
void InsightsExporter::takeAnswer(const core::Result<http::Response>& answer, const QList<telemetry::SpanData>& batch)
{
    m_problem = {};
    if (!answer) {
        m_problem = answer.error();
    } else if (answer->status != 200 && answer->status != 206) {
        m_problem = http::errorOf(*answer, m_clock->now());
    }
    if (m_problem.kind != core::ErrorKind::None) {
        if (isFailureThatPasses(m_problem)) {
            m_waiting = (batch + m_waiting).mid(0, kMostSpans); // with the next question
        } else {
            m_lost += batch.size();
        }
        return;
    }
    const QJsonArray errors = QJsonDocument::fromJson(answer->body).object().value(QLatin1String("errors")).toArray();
    m_sent += batch.size() - errors.size();
    for (const QJsonValue& error : errors) {
        const qsizetype index = error[QLatin1String("index")].toInteger(-1);
        if (index >= 0 && index < batch.size() && isRetriable(error[QLatin1String("statusCode")].toInt())) {
            m_waiting << batch.at(index);
        } else {
            ++m_lost;
        }
    }
    if (!errors.isEmpty()) {
        m_problem = core::Error::make(core::ErrorKind::BadRequest, tr("%n span(s) were refused: %1", nullptr, int(errors.size())).arg(errors.first()[QLatin1String("message")].toString()), m_target->endpoint.host());
    }
}

} // namespace traces
