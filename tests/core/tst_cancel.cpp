// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cancel.h"

#include <QTest>
#include <memory>

using core::CancelSource;
using core::CancelToken;

class CancelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultTokenIsNeverCancelled();
    void cancelCallsOnceAndInside();
    void alreadyCancelledCallsAtOnce();
    void goneContextIsNotCalled();
    void childFollowsItsParentOnly();
    void childOfACancelledParentIsCancelled();
    void sourceMayDieInsideTheCall();
    void tokenOutlivesItsSource();
};

void CancelTest::defaultTokenIsNeverCancelled()
{
    const CancelToken token;
    QVERIFY(!token.isCancelled());
    QVERIFY(!token.state());
    int calls = 0;
    token.onCancelled(this, [&] { ++calls; });
    QCOMPARE(calls, 0);
}

void CancelTest::cancelCallsOnceAndInside()
{
    const CancelSource source;
    int calls = 0;
    QObject context;
    source.token().onCancelled(&context, [&] { ++calls; });
    QCOMPARE(calls, 0);
    source.cancel();
    QCOMPARE(calls, 1);
    source.cancel();
    QCOMPARE(calls, 1);
    QVERIFY(source.isCancelled());
}

void CancelTest::alreadyCancelledCallsAtOnce()
{
    const CancelSource source;
    source.cancel();
    int calls = 0;
    source.token().onCancelled(this, [&] { ++calls; });
    QCOMPARE(calls, 1);
}

void CancelTest::goneContextIsNotCalled()
{
    const CancelSource source;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    source.token().onCancelled(context.get(), [&] { ++calls; });
    context.reset();
    source.cancel();
    QCOMPARE(calls, 0);
}

void CancelTest::childFollowsItsParentOnly()
{
    const CancelSource parent;
    const CancelSource child = CancelSource::linkedTo(parent.token());
    const CancelSource other = CancelSource::linkedTo(parent.token());
    child.cancel();
    QVERIFY(!parent.isCancelled());
    QVERIFY(!other.isCancelled());
    parent.cancel();
    QVERIFY(other.isCancelled());
}

void CancelTest::childOfACancelledParentIsCancelled()
{
    const CancelSource parent;
    parent.cancel();
    QVERIFY(CancelSource::linkedTo(parent.token()).isCancelled());
    QVERIFY(!CancelSource::linkedTo(CancelToken()).isCancelled());
}

void CancelTest::sourceMayDieInsideTheCall()
{
    auto source = std::make_unique<CancelSource>();
    const CancelSource copy = *source; // a caller keeps one while it cancels
    bool called = false;
    source->token().onCancelled(this, [&] {
        called = true;
        source.reset();
    });
    copy.cancel();
    QVERIFY(called);
    QVERIFY(!source);
}

void CancelTest::tokenOutlivesItsSource()
{
    CancelToken token;
    {
        const CancelSource source;
        token = source.token();
        source.cancel();
    }
    QVERIFY(token.isCancelled());
}

QTEST_GUILESS_MAIN(CancelTest)
#include "tst_cancel.moc"
