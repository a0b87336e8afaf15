// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinefixture.h"

#include <QSignalSpy>
#include <QTest>

using core::ErrorKind;
using core::Milliseconds;
using support::Scripted;

class OperationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runningCallIsListedAndLeaves();
    void registryCancelsOneCall();
    void callersCancelIsCancelled();
    void deadlineIsTimeoutInATry();
    void deadlineIsTimeoutInAWait();
    void deadlineIsTimeoutInAStream();
    void deadlineTimerDiesWithTheCall();
    void droppedStreamEndsTheCall();
    void registryCancelEndsAStream();
};

namespace {

Scripted hanging()
{
    Scripted answer;
    answer.hang = true;
    return answer;
}

http::Request streaming()
{
    http::Request request = PipelineFixture::get();
    request.stream = true;
    return request;
}

Scripted endlessStream()
{
    Scripted answer = Scripted::stream("data: a\n\n");
    answer.hangAfterChunks = true;
    return answer;
}

} // namespace

void OperationTest::runningCallIsListedAndLeaves()
{
    PipelineFixture fixture;
    fixture.wire->add(hanging());
    const QSignalSpy changed(fixture.calls.get(), &http::CallRegistry::changed);
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    context.label = QStringLiteral("Getting a thing");
    const support::Running<core::Result<http::Response>> running(fixture.pipeline->send(PipelineFixture::get(), context));
    QCOMPARE(fixture.calls->running().size(), 1);
    const http::RunningCall call = fixture.calls->running().first();
    QCOMPARE(call.label, QStringLiteral("Getting a thing"));
    QCOMPARE(call.host, QStringLiteral("a.example"));
    QCOMPARE(call.service, QStringLiteral("things"));
    source.cancel();
    QVERIFY(fixture.calls->running().isEmpty());
    QVERIFY(changed.size() >= 2);
}

void OperationTest::registryCancelsOneCall()
{
    PipelineFixture fixture;
    fixture.wire->add(hanging());
    fixture.wire->add(hanging());
    const support::Running<core::Result<http::Response>> first(fixture.pipeline->send(PipelineFixture::get(), {}));
    const support::Running<core::Result<http::Response>> second(fixture.pipeline->send(PipelineFixture::get(), {}));
    fixture.calls->cancel(fixture.calls->running().first().id);
    QVERIFY(first.isDone());
    QVERIFY(!second.isDone());
    QCOMPARE(first.value().error().kind, ErrorKind::Cancelled);
    fixture.calls->cancel(999);
    QVERIFY(!second.isDone());
    fixture.calls->cancelAll();
    QVERIFY(second.isDone());
}

void OperationTest::callersCancelIsCancelled()
{
    PipelineFixture fixture;
    const core::CancelSource source;
    source.cancel();
    http::CallContext context;
    context.cancel = source.token();
    fixture.wire->add(hanging());
    const auto response = fixture.send(PipelineFixture::get(), context);
    QCOMPARE(response.error().kind, ErrorKind::Cancelled);
}

void OperationTest::deadlineIsTimeoutInATry()
{
    PipelineFixture fixture;
    fixture.wire->add(hanging());
    http::CallContext context;
    context.deadline = Milliseconds(7000);
    const auto response = fixture.send(PipelineFixture::get(), context);
    QCOMPARE(response.error().kind, ErrorKind::Timeout);
    QCOMPARE(response.error().target, QStringLiteral("a.example"));
    QCOMPARE(fixture.clock.monotonic().count(), 7000);
    QCOMPARE(fixture.wire->requests.size(), 1);
    QVERIFY(!fixture.spans.last().ok);
}

void OperationTest::deadlineIsTimeoutInAWait()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "6"));
    fixture.wire->add(hanging());
    http::CallContext context;
    context.deadline = Milliseconds(10000);
    const auto response = fixture.send(PipelineFixture::get(), context);
    QCOMPARE(response.error().kind, ErrorKind::Timeout);
    QCOMPARE(fixture.clock.monotonic().count(), 10000);
}

void OperationTest::deadlineIsTimeoutInAStream()
{
    PipelineFixture fixture;
    fixture.wire->add(endlessStream());
    http::CallContext context;
    context.deadline = Milliseconds(5000);
    const auto response = fixture.send(streaming(), context);
    QVERIFY(response->stream);
    const Drained drained = support::awaitOn(fixture.clock, drain(response->stream, {}));
    QCOMPARE(drained.bytes, QByteArray("data: a\n\n"));
    QCOMPARE(drained.error->kind, ErrorKind::Timeout);
}

void OperationTest::deadlineTimerDiesWithTheCall()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {}));
    http::CallContext context;
    context.deadline = Milliseconds(5000);
    QVERIFY(fixture.send(PipelineFixture::get(), context).has_value());
    QVERIFY(!fixture.clock.untilNext());
}

void OperationTest::droppedStreamEndsTheCall()
{
    PipelineFixture fixture;
    fixture.wire->add(endlessStream());
    {
        const auto response = fixture.send(streaming());
        QVERIFY(response->stream);
        QCOMPARE(fixture.calls->running().size(), 1);
    }
    QVERIFY(fixture.calls->running().isEmpty());
    QCOMPARE(fixture.spans.size(), 2);
    QVERIFY(!fixture.spans.last().ok);
}

void OperationTest::registryCancelEndsAStream()
{
    PipelineFixture fixture;
    fixture.wire->add(endlessStream());
    const auto response = fixture.send(streaming());
    const support::Running<Drained> running(drain(response->stream, {}));
    QVERIFY(!running.isDone());
    fixture.calls->cancelAll();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error->kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(OperationTest)
#include "tst_operation.moc"
