// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"
#include "support/coroharness.h"

#include <QTest>

using core::Error;
using core::ErrorKind;
using core::Result;

namespace {

QCoro::Task<Result<QString>> halfOf(int number)
{
    if (number % 2 != 0) {
        co_return core::failure(ErrorKind::InvalidInput, QStringLiteral("odd"), QString::number(number));
    }
    co_return QString::number(number / 2);
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultIsAnUnfilledError();
    void holdsAValueOrAnError();
    void voidNeedsAnExplicitOk();
    void travelsThroughCoroutines();
    void moveOnlyValuesWork();
};

void ResultTest::defaultIsAnUnfilledError()
{
    const Result<int> number;
    QVERIFY(!number.has_value());
    QCOMPARE(number.error().kind, ErrorKind::None);
    const Result<void> nothing;
    QVERIFY(!nothing.has_value());
    QCOMPARE(nothing.error().kind, ErrorKind::None);
}

void ResultTest::holdsAValueOrAnError()
{
    const Result<int> value = 3;
    QCOMPARE(*value, 3);
    const Result<int> error = Error::make(ErrorKind::NotFound, QStringLiteral("m"), QStringLiteral("t"));
    QCOMPARE(error.error().kind, ErrorKind::NotFound);
    QCOMPARE(error.error().target, QStringLiteral("t"));
    const Result<QString> passedOn = core::failure(error.error());
    QCOMPARE(passedOn.error(), error.error());
}

void ResultTest::voidNeedsAnExplicitOk()
{
    QVERIFY(Result<void>::ok().has_value());
    const Result<void> failed = Error::cancelled();
    QCOMPARE(failed.error().kind, ErrorKind::Cancelled);
}

void ResultTest::travelsThroughCoroutines()
{
    QCOMPARE(*support::await(halfOf(8)), QStringLiteral("4"));
    QCOMPARE(support::await(halfOf(7)).error().target, QStringLiteral("7"));
}

void ResultTest::moveOnlyValuesWork()
{
    Result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(*owner);
    QCOMPARE(*taken, 5);
}

QTEST_GUILESS_MAIN(ResultTest)
#include "tst_result.moc"
