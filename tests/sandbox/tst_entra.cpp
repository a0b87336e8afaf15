// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxfixture.h"

#include <QTest>

class Placeholder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void starts()
    {
        sandboxtest::SandboxFixture fixture;
        QCOMPARE(fixture.problem(), QString());
        QVERIFY(!fixture.token(QStringLiteral("https://management.azure.com/.default")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(Placeholder)
#include "tst_entra.moc"
