// SPDX-License-Identifier: GPL-3.0-or-later
// Streaming: from the bytes of server-sent events to Markdown on the screen.
#include "bench/benchmarks.h"
#include "bench/measure.h"

#include "azure/openai/chatstream.h"
#include "http/sse.h"
#include "widgets/common/markdownstreamview.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace bench {

namespace {

using widgets::common::MarkdownStreamView;

/// Markdown of every kind that a chat model writes: paragraphs, lists, code, tables, citations.
QStringList tokens(int count)
{
    static const QStringList pattern = QStringLiteral(
        "The|  |late|ncy of| the| **endpoint** rose| to 4.2 s| at 10:15 [1]|.| Three causes fit|:|\n\n|- throttling| of the standard| deployment [2]|\n|"
        "- a cold| search| replica|\n|- long prompts, see `max_tokens`|\n\n|```json\n|{\"error\": {\"code\": \"429\"}}\n|```|\n\n|## Next steps|\n\n|"
        "Raise| the capacity| or spill| over| to the second region| [3],| then watch| the p95|.|\n\n|| hop || ms |\n||---||---|\n||| search || 120 |\n||| model || 4080 |\n\n").split(u'|');
    QStringList made;
    made.reserve(count);
    for (int i = 0; i < count; ++i) {
        const QString& part = pattern[i % pattern.size()];
        made << (part.isEmpty() ? QStringLiteral("|") : part);
    }
    return made;
}

QByteArray eventBytes(int count)
{
    QByteArray bytes;
    const QStringList parts = tokens(count);
    for (const QString& part : parts) {
        const QJsonObject delta{{QStringLiteral("content"), part}};
        const QJsonObject filter{{QStringLiteral("hate"), QJsonObject{{QStringLiteral("filtered"), false}, {QStringLiteral("severity"), QStringLiteral("safe")}}},
                                 {QStringLiteral("violence"), QJsonObject{{QStringLiteral("filtered"), false}, {QStringLiteral("severity"), QStringLiteral("safe")}}}};
        const QJsonObject choice{{QStringLiteral("index"), 0}, {QStringLiteral("delta"), delta}, {QStringLiteral("finish_reason"), QJsonValue::Null},
                                 {QStringLiteral("logprobs"), QJsonValue::Null}, {QStringLiteral("content_filter_results"), filter}};
        const QJsonObject chunk{{QStringLiteral("id"), QStringLiteral("chatcmpl-AbCdEfGhIjKlMnOpQrStUvWxYz012")}, {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                                {QStringLiteral("created"), 1768471200}, {QStringLiteral("model"), QStringLiteral("gpt-4o-2024-11-20")},
                                {QStringLiteral("system_fingerprint"), QStringLiteral("fp_ee1d74bde0")}, {QStringLiteral("choices"), QJsonArray{choice}}};
        bytes += "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n";
    }
    return bytes + "data: [DONE]\n\n";
}

template <typename Consume> double overChunks(const QByteArray& bytes, Consume consume)
{
    constexpr qsizetype chunk = 1460; // one TCP segment
    const double begin = nowMs();
    for (qsizetype at = 0; at < bytes.size(); at += chunk) {
        consume(bytes.mid(at, chunk));
    }
    return nowMs() - begin;
}

double parseOurs(const QByteArray& bytes, qint64& characters)
{
    http::SseParser parser;
    azure::openai::ChatStream stream;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return overChunks(bytes, [&](const QByteArray& chunk) {
        for (const http::SseEvent& event : parser.feed(chunk)) {
            const core::Result<azure::ChatDelta> delta = stream.take(event.data, QStringLiteral("bench"), now);
            characters += delta ? delta->text.size() : 0;
        }
    });
}

double parseReference(const QByteArray& bytes, qint64& characters)
{
    QByteArray buffer;
    return overChunks(bytes, [&](const QByteArray& chunk) {
        buffer += chunk;
        const QList<QByteArray> lines = buffer.split('\n');
        buffer = lines.last();
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].startsWith("data: {")) {
                const QJsonObject object = QJsonDocument::fromJson(lines[i].mid(6)).object();
                characters += object.value(QLatin1String("choices")).toArray().at(0).toObject().value(QLatin1String("delta")).toObject()
                                  .value(QLatin1String("content")).toString().size();
            }
        }
    });
}

Benchmark parse()
{
    constexpr int events = 20'000;
    auto bytes = std::make_shared<QByteArray>(eventBytes(events));
    Benchmark benchmark;
    benchmark.name = QStringLiteral("stream.parse");
    benchmark.n = events;
    benchmark.referenceIs = QStringLiteral("line split and QJsonDocument");
    benchmark.goal = 0.1;
    benchmark.ours = [bytes]() -> std::optional<double> {
        qint64 characters = 0;
        const double ms = parseOurs(*bytes, characters);
        return characters > 0 ? std::optional(ms) : std::nullopt;
    };
    benchmark.reference = [bytes]() -> std::optional<double> {
        qint64 ours = 0;
        qint64 characters = 0;
        parseOurs(*bytes, ours);
        const double ms = parseReference(*bytes, characters);
        return characters == ours ? std::optional(ms) : std::nullopt; // both must have read the same text
    };
    benchmark.unavailable = QStringLiteral("the two parsers read different texts");
    return benchmark;
}

/// Keeps the end in sight, as the page does while an answer streams.
void followEnd(MarkdownStreamView& view)
{
    QObject::connect(&view, &MarkdownStreamView::flushed, &view, [&view] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum()); });
}

/// Milliseconds of one flush with repaint, median of the 40 flushes around `at` tokens, 16 tokens a flush.
double flushCost(int at)
{
    MarkdownStreamView view;
    view.resize(760, 900);
    view.show();
    followEnd(view);
    QApplication::processEvents();
    const QStringList parts = tokens(at + 320);
    std::vector<double> costs;
    for (int i = 0; i + 16 <= parts.size(); i += 16) {
        view.appendMarkdown(parts.mid(i, 16).join(QString()));
        const double begin = nowMs();
        view.flush();
        view.viewport()->repaint();
        if (i >= at - 320) {
            costs.push_back(nowMs() - begin);
        }
        QApplication::processEvents();
    }
    std::sort(costs.begin(), costs.end());
    return costs[costs.size() / 2];
}

Benchmark flat()
{
    Benchmark benchmark;
    benchmark.name = QStringLiteral("stream.flat");
    benchmark.n = 10'000;
    benchmark.referenceIs = QStringLiteral("the same flush at 1,000 tokens");
    benchmark.goal = 1.5;
    benchmark.repeats = 3;
    benchmark.ours = [] { return std::optional(flushCost(10'000)); };
    benchmark.reference = [] { return std::optional(flushCost(1'000)); };
    return benchmark;
}

/// Notes when each token that waits becomes visible.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(MarkdownStreamView& view) : m_view(view)
    {
        view.viewport()->installEventFilter(this);
        QObject::connect(&view, &MarkdownStreamView::flushed, this, [this] { m_flushed = m_arrived.size(); });
    }
    void arrived() { m_arrived.push_back(nowMs()); }
    /// Milliseconds between a token's arrival and the paint that shows it; 99th percentile.
    double p99()
    {
        std::sort(m_latencies.begin(), m_latencies.end());
        return m_latencies.empty() ? 1e9 : m_latencies[size_t(double(m_latencies.size() - 1) * 0.99)];
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            const double now = nowMs();
            for (; m_painted < m_flushed; ++m_painted) {
                m_latencies.push_back(now - m_arrived[m_painted]);
            }
        }
        return false;
    }

private:
    MarkdownStreamView& m_view;
    std::vector<double> m_arrived;
    std::vector<double> m_latencies;
    size_t m_flushed = 0;
    size_t m_painted = 0;
};

struct Streamed
{
    double busyMs = 0; ///< CPU time of the GUI thread
    double wallMs = 0;
    double paintedP99 = 0;
};

/// Streams 1,000 tokens a second for three seconds in real time.
Streamed streamInRealTime()
{
    constexpr int total = 3'000;
    MarkdownStreamView view;
    view.resize(760, 900);
    view.show();
    QApplication::processEvents();
    followEnd(view);
    PaintWatch watch(view);
    const QStringList parts = tokens(total);
    int next = 0;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    const double cpu = threadCpuMs();
    const double begin = nowMs();
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const int due = std::min(total, int(nowMs() - begin));
        for (; next < due; ++next) {
            watch.arrived();
            view.appendMarkdown(parts[next]);
        }
        if (next == total) {
            loop.quit();
        }
    });
    timer.start(4);
    loop.exec();
    return {threadCpuMs() - cpu, nowMs() - begin, watch.p99()};
}

Benchmark busy()
{
    auto last = std::make_shared<Streamed>();
    Benchmark benchmark;
    benchmark.name = QStringLiteral("stream.busy.1000");
    benchmark.n = 3'000;
    benchmark.referenceIs = QStringLiteral("the time that passed while 1,000 tokens a second were rendered as Markdown");
    benchmark.goal = 0.2;
    benchmark.repeats = 3;
    benchmark.ours = [last] {
        *last = streamInRealTime();
        return std::optional(last->busyMs);
    };
    benchmark.reference = [last] { return std::optional(last->wallMs); };
    return benchmark;
}

Benchmark painted()
{
    Benchmark benchmark;
    benchmark.name = QStringLiteral("stream.painted.1000");
    benchmark.n = 3'000;
    benchmark.referenceIs = QStringLiteral("two frames of a 60 Hz screen; ours is the 99th percentile from arrival to paint");
    benchmark.goal = 1.0;
    benchmark.repeats = 3;
    benchmark.ours = [] { return std::optional(streamInRealTime().paintedP99); };
    benchmark.reference = [] { return std::optional(33.0); };
    return benchmark;
}

} // namespace

std::vector<Benchmark> streamBenchmarks()
{
    return {parse(), flat(), busy(), painted()};
}

} // namespace bench
