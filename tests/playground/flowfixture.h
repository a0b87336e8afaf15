// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fakeclock.h"
#include "playground/catalog.h"
#include "playground/flow.h"
#include "support/scriptedtransport.h"

#include <map>

namespace support {

/// The services of one chat system behind a scripted wire: answers are queued by what is called, so that a test reads like the
/// flow. Nothing sleeps: retries are off and the clock is fake.
class FlowFixture
{
public:
    enum class Call { Chat, Embeddings, Search, Index, Indexes, Upload, Count, CreateIndex, Score };

    FlowFixture();
    void answer(Call call, Scripted scripted) { m_queue[call].push_back(std::move(scripted)); }
    /// Requests of one kind so far.
    QList<http::Request> requests(Call call) const;
    static std::optional<Call> callOf(const http::Request& request);

    playground::FlowParts parts() const;
    /// A catalogue with one chat and one embedding deployment, the index "handbook" and one endpoint.
    playground::Catalog catalog() const;
    playground::FlowRequest request(const QString& question) const;

    static azure::SearchIndex handbook(int dimensions = 3);
    static QJsonObject indexJson(const QString& name, int dimensions);
    static Scripted hits(const QList<QPair<QString, QString>>& titleAndText);
    static Scripted vectors(int count, int dimensions);
    /// A streamed chat answer as Azure sends it, cut into these deltas.
    static Scripted chat(const QStringList& deltas, const QString& finishReason = QStringLiteral("stop"));
    static QByteArray chatBytes(const QStringList& deltas, const QString& finishReason);
    static Scripted wholeChat(const QString& text);

    std::shared_ptr<ScriptedTransport> wire = std::make_shared<ScriptedTransport>();
    mutable core::FakeClock clock;
    mutable core::SeededRandom random{7};
    QList<telemetry::SpanData> spans;

private:
    Scripted next(const http::Request& request);
    std::shared_ptr<http::Pipeline> m_pipeline;
    std::map<Call, std::deque<Scripted>> m_queue;
};

/// Notes a flow's events as words.
class RecordingObserver : public playground::FlowObserver
{
public:
    void stepStarted(const playground::Step& step) override { events << QStringLiteral("+") + playground::stepName(step.kind); }
    void stepFinished(const playground::Step& step) override
    {
        events << QStringLiteral("-") + playground::stepName(step.kind) + QLatin1Char(' ') + playground::stepStatusName(step.status);
    }
    void delta(const QString& text) override { deltas << text; }
    void finished(const playground::FlowResult&) override { events << QStringLiteral("finished"); }
    QStringList events;
    QStringList deltas;
};

} // namespace support
