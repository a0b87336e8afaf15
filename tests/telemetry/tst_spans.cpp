// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "telemetry/genai.h"
#include "telemetry/spanid.h"
#include "telemetry/spanrecorder.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

namespace {

/// Zeros first, as a broken generator would give.
class ZeroFirst : public core::Random
{
public:
    double uniform() override { return 0; }
    QByteArray bytes(int count) override { return QByteArray(count, m_calls++ == 0 ? '\0' : '\x1f'); }

private:
    int m_calls = 0;
};

telemetry::SpanData span(const QString& trace, double start)
{
    telemetry::SpanData data;
    data.traceId = trace;
    data.startMs = start;
    return data;
}

} // namespace

class SpansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsHaveTheirForm();
    void idsAreNeverZero();
    void traceParentNeedsBothIds();
    void ringKeepsTheNewest();
    void traceIsSortedByStart();
    void sinkOutlivesTheRecorder();
    void attributeNamesAreThoseOfTheConventions();
};

void SpansTest::idsHaveTheirForm()
{
    core::SeededRandom random(1);
    const QString trace = telemetry::newTraceId(random);
    const QString one = telemetry::newSpanId(random);
    QCOMPARE(trace.size(), 32);
    QCOMPARE(one.size(), 16);
    QCOMPARE(trace, trace.toLower());
    QVERIFY(telemetry::newSpanId(random) != one);
    QCOMPARE(telemetry::traceParent(trace, one), "00-" + trace.toLatin1() + '-' + one.toLatin1() + "-01");
}

void SpansTest::idsAreNeverZero()
{
    ZeroFirst forTrace;
    ZeroFirst forSpan;
    QCOMPARE(telemetry::newTraceId(forTrace), QStringLiteral("1f").repeated(16));
    QCOMPARE(telemetry::newSpanId(forSpan), QStringLiteral("1f").repeated(8));
}

void SpansTest::traceParentNeedsBothIds()
{
    QVERIFY(telemetry::traceParent(QString(), QStringLiteral("b7ad6b7169203331")).isEmpty());
    QVERIFY(telemetry::traceParent(QStringLiteral("0af7651916cd43dd8448eb211c80319c"), QStringLiteral("short")).isEmpty());
    QVERIFY(telemetry::traceParent(QStringLiteral("0AF7651916CD43DD8448EB211C80319C"), QStringLiteral("b7ad6b7169203331")).isEmpty());
}

void SpansTest::ringKeepsTheNewest()
{
    telemetry::SpanRecorder recorder(3);
    const QSignalSpy recorded(&recorder, &telemetry::SpanRecorder::recorded);
    for (int i = 0; i < 7; ++i) {
        recorder.record(span(QString::number(i), i));
    }
    QCOMPARE(recorded.size(), 7);
    QString kept;
    for (const telemetry::SpanData& data : recorder.spans()) {
        kept += data.traceId;
    }
    QCOMPARE(kept, QStringLiteral("456"));
    recorder.clear();
    QVERIFY(recorder.spans().isEmpty());
}

void SpansTest::traceIsSortedByStart()
{
    telemetry::SpanRecorder recorder(10);
    for (const double start : {3.0, 1.0, 2.0}) {
        recorder.record(span(QStringLiteral("t"), start));
        recorder.record(span(QStringLiteral("other"), start));
    }
    const QList<telemetry::SpanData> trace = recorder.trace(QStringLiteral("t"));
    QCOMPARE(trace.size(), 3);
    QCOMPARE(trace.first().startMs, 1.0);
    QCOMPARE(trace.last().startMs, 3.0);
}

void SpansTest::sinkOutlivesTheRecorder()
{
    auto recorder = std::make_unique<telemetry::SpanRecorder>();
    const telemetry::SpanSink sink = recorder->sink();
    sink(span(QStringLiteral("t"), 0));
    QCOMPARE(recorder->spans().size(), 1);
    recorder.reset();
    sink(span(QStringLiteral("t"), 1)); // a call may end after the window is gone
}

void SpansTest::attributeNamesAreThoseOfTheConventions()
{
    namespace a = telemetry::attribute;
    QCOMPARE(QByteArray(a::kProviderName), QByteArray("gen_ai.provider.name"));
    QCOMPARE(QByteArray(a::kUsageCachedTokens), QByteArray("gen_ai.usage.cache_read.input_tokens"));
    QCOMPARE(QByteArray(a::kTimeToFirstChunk), QByteArray("gen_ai.response.time_to_first_chunk"));
    QCOMPARE(QByteArray(a::kHttpStatus), QByteArray("http.response.status_code"));
}

QTEST_GUILESS_MAIN(SpansTest)
#include "tst_spans.moc"
