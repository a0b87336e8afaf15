// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/deploymenttable.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QtTest>

using namespace deployments;

namespace {

DeploymentRow row(const QString& name, const QString& type, int capacity, std::optional<double> used = {})
{
    DeploymentRow one;
    one.id = QStringLiteral("/deployments/") + name;
    one.name = name;
    one.account = QStringLiteral("account-") + name.left(1);
    one.tenant = QStringLiteral("Contoso Ltd");
    one.modelName = QStringLiteral("gpt-4o");
    one.type = type;
    one.capacity = capacity;
    one.usedShare = used;
    return one;
}

QStringList names(const DeploymentTable& table)
{
    QStringList found;
    for (const DeploymentRow& one : table.shownRows()) {
        found << one.name;
    }
    return found;
}

} // namespace

class DeploymentTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void filterFindsRows_data();
    void filterFindsRows();
    void absentNumbersGoLastInBothDirections();
    void selectionStaysWithItsDeployment();
    void groupsHaveOneHeadingEach();
    void rowsThatAreGoneAfterACompleteReadingDisappear();
    void csvQuotesAndDisarmsFormulas();
    void capacityIsWrittenWithItsUnit();

private:
    DeploymentTable m_table;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(10, 30), Qt::UTC);
};

void DeploymentTableTest::init()
{
    QList<DeploymentRow> rows{row(QStringLiteral("a-chat"), QStringLiteral("Standard"), 120, 0.5),
                              row(QStringLiteral("b-ptu"), QStringLiteral("ProvisionedManaged"), 300, 0.95),
                              row(QStringLiteral("c-idle"), QStringLiteral("GlobalStandard"), 10)};
    rows[1].retiresOn = m_now.addDays(20);
    rows[2].tenant = QStringLiteral("Fabrikam");
    m_table.setGrouping(Grouping::None);
    m_table.setFilter({});
    m_table.setRows(rows, m_now);
    m_table.sort(int(Column::Deployment), Qt::AscendingOrder);
}

void DeploymentTableTest::filterFindsRows_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    const QStringList all{QStringLiteral("a-chat"), QStringLiteral("b-ptu"), QStringLiteral("c-idle")};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("word, any case") << QStringLiteral("FABRI") << QStringList{QStringLiteral("c-idle")};
    QTest::newRow("two words") << QStringLiteral("contoso ptu") << QStringList{QStringLiteral("b-ptu")};
    QTest::newRow("quoted") << QStringLiteral("\"contoso ltd\" chat") << QStringList{QStringLiteral("a-chat")};
    QTest::newRow("excluded") << QStringLiteral("-contoso") << QStringList{QStringLiteral("c-idle")};
    QTest::newRow("column") << QStringLiteral("type:global") << QStringList{QStringLiteral("c-idle")};
    QTest::newRow("greater") << QStringLiteral("used>80") << QStringList{QStringLiteral("b-ptu")};
    QTest::newRow("at most") << QStringLiteral("used<=50%") << QStringList{QStringLiteral("a-chat")};
    QTest::newRow("days") << QStringLiteral("days<30") << QStringList{QStringLiteral("b-ptu")};
    QTest::newRow("capacity") << QStringLiteral("capacity>=120") << QStringList{QStringLiteral("a-chat"), QStringLiteral("b-ptu")};
    QTest::newRow("unknown comparison is a word") << QStringLiteral("colour>3") << QStringList();
}

void DeploymentTableTest::filterFindsRows()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, expected);
    const QAbstractItemModelTester tester(&m_table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_table.setFilter(filter);
    QCOMPARE(names(m_table), expected);
}

void DeploymentTableTest::absentNumbersGoLastInBothDirections()
{
    m_table.sort(int(Column::Used), Qt::DescendingOrder);
    QCOMPARE(names(m_table), (QStringList{QStringLiteral("b-ptu"), QStringLiteral("a-chat"), QStringLiteral("c-idle")}));
    m_table.sort(int(Column::Used), Qt::AscendingOrder);
    QCOMPARE(names(m_table), (QStringList{QStringLiteral("a-chat"), QStringLiteral("b-ptu"), QStringLiteral("c-idle")}));
}

void DeploymentTableTest::selectionStaysWithItsDeployment()
{
    const QAbstractItemModelTester tester(&m_table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex held = m_table.index(1, int(Column::Deployment));
    QCOMPARE(held.data().toString(), QStringLiteral("b-ptu"));
    m_table.mergeRows({row(QStringLiteral("a-new"), QStringLiteral("Standard"), 1)}, m_now);
    QCOMPARE(held.data().toString(), QStringLiteral("b-ptu"));
    QCOMPARE(held.row(), 2);
    m_table.sort(int(Column::Deployment), Qt::DescendingOrder);
    QCOMPARE(held.row(), 1);
    m_table.setFilter(QStringLiteral("ptu"));
    QCOMPARE(held.row(), 0);
    m_table.setFilter(QStringLiteral("chat"));
    QVERIFY(!held.isValid());
}

void DeploymentTableTest::groupsHaveOneHeadingEach()
{
    m_table.setGrouping(Grouping::Tenant);
    QStringList headings;
    for (int i = 0; i < m_table.rowCount(); ++i) {
        if (m_table.index(i, 0).data(DeploymentTable::IsFirstOfGroupRole).toBool()) {
            headings << m_table.index(i, 0).data(DeploymentTable::GroupRole).toString();
        }
    }
    QCOMPARE(headings, (QStringList{QStringLiteral("Contoso Ltd"), QStringLiteral("Fabrikam")}));
}

void DeploymentTableTest::rowsThatAreGoneAfterACompleteReadingDisappear()
{
    m_table.keepOnly({row(QStringLiteral("a-chat"), QStringLiteral("Standard"), 120)});
    QCOMPARE(names(m_table), QStringList{QStringLiteral("a-chat")});
}

void DeploymentTableTest::csvQuotesAndDisarmsFormulas()
{
    DeploymentRow bad = row(QStringLiteral("=1+1"), QStringLiteral("Standard"), 1, 0.5);
    bad.tenant = QStringLiteral("A \"quoted\", tenant");
    const QByteArray csv = toCsv({bad}, {Column::Tenant, Column::Deployment, Column::Used}, m_now);
    QCOMPARE(csv, QByteArray("tenant,deployment,used,id\r\n\"A \"\"quoted\"\", tenant\",'=1+1,0.5,/deployments/=1+1\r\n"));
}

void DeploymentTableTest::capacityIsWrittenWithItsUnit()
{
    QCOMPARE(capacityText(QStringLiteral("DataZoneStandard"), 1500), QStringLiteral("1.5M TPM"));
    QCOMPARE(capacityText(QStringLiteral("globalprovisionedmanaged"), 100), QStringLiteral("100 PTU"));
    QCOMPARE(capacityText(QStringLiteral("GlobalBatch"), 5), QStringLiteral("5K enqueued"));
    QCOMPARE(capacityText(QStringLiteral("SomethingNew"), 5), QStringLiteral("5"));
}

QTEST_GUILESS_MAIN(DeploymentTableTest)
#include "tst_deploymenttable.moc"
