// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "widgets/common/grid.h"
#include "widgets/common/listpage.h"

#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::common;

namespace {

/// Named rows with a number each, filtered by name.
class Rows : public QSortFilterProxyModel
{
public:
    Rows()
    {
        m_items.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Size"), QStringLiteral("Note")});
        setSourceModel(&m_items);
    }
    void add(const QString& name, const QVariant& size)
    {
        auto* first = new QStandardItem(name);
        auto* second = new QStandardItem;
        second->setData(size, Qt::EditRole);
        auto* third = new QStandardItem(QStringLiteral("=1+1"));
        for (QStandardItem* item : {first, second, third}) {
            item->setData(name, Qt::UserRole);
        }
        m_items.appendRow({first, second, third});
    }
    /// What a model does that reads everything anew.
    void startOver(const QStringList& names)
    {
        beginResetModel();
        m_items.removeRows(0, m_items.rowCount());
        for (const QString& name : names) {
            add(name, int(name.size()));
        }
        endResetModel();
    }

private:
    QStandardItemModel m_items;
};

Grid* gridOver(Rows* rows)
{
    auto* grid = new Grid(rows, {{QStringLiteral("name"), 100}, {QStringLiteral("size"), 80}, {QStringLiteral("note"), 60, false}}, {});
    grid->setStandardSort(0, Qt::AscendingOrder);
    return grid;
}

class Things : public ListPage
{
public:
    explicit Things(Rows* rows) : ListPage(gridOver(rows), nullptr, {QStringLiteral("Filter"), QStringLiteral("Filter things"), QStringLiteral("model"), QStringLiteral("things")}) {}
    using ListPage::showState;
};

} // namespace

class GridGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void chosenRowSurvivesResetFilterAndSorting();
    void nobodysChoiceFollowsTheFirstRowUntilFilled();
    void layoutIsKeptByColumnName();
    void unreadableLayoutGivesTheStandard();
    void lastColumnCannotBeHiddenAway();
    void exportHasShownColumnsInTheirOrder();
    void pageExportsByTheEndOfTheName();
    void draggingIsToldOnce();
};

void GridGuiTest::chosenRowSurvivesResetFilterAndSorting()
{
    Rows rows;
    rows.startOver({QStringLiteral("a"), QStringLiteral("bb"), QStringLiteral("ccc")});
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->settle();
    grid->setCurrentIndex(rows.index(1, 0)); // as a click does
    QCOMPARE(grid->currentId(), QStringLiteral("bb"));
    rows.startOver({QStringLiteral("0"), QStringLiteral("a"), QStringLiteral("ccc"), QStringLiteral("bb")});
    QCOMPARE(grid->currentId(), QStringLiteral("bb"));
    grid->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(grid->currentId(), QStringLiteral("bb"));
    rows.setFilterFixedString(QStringLiteral("a"));
    grid->settle();
    QCOMPARE(grid->currentId(), QStringLiteral("a"));
    rows.setFilterFixedString({});
    grid->settle();
    QCOMPARE(grid->currentId(), QStringLiteral("bb"));
}

void GridGuiTest::nobodysChoiceFollowsTheFirstRowUntilFilled()
{
    Rows rows;
    rows.startOver({QStringLiteral("m")});
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->settle(false);
    QCOMPARE(grid->currentId(), QStringLiteral("m"));
    rows.startOver({QStringLiteral("m"), QStringLiteral("b")});
    QCOMPARE(grid->currentId(), QStringLiteral("b"));
    grid->settle(true);
    rows.startOver({QStringLiteral("m"), QStringLiteral("b"), QStringLiteral("a")});
    QCOMPARE(grid->currentId(), QStringLiteral("b")); // what is read beside the grid does not change under one's eyes
}

void GridGuiTest::layoutIsKeptByColumnName()
{
    Rows rows;
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->setColumnShown(2, true);
    grid->setColumnWidth(0, 222);
    grid->setColumnShown(0, false);
    grid->horizontalHeader()->moveSection(1, 0);
    grid->sortByColumn(1, Qt::DescendingOrder);
    const QByteArray state = grid->saveLayout();

    const std::unique_ptr<Grid> other(gridOver(&rows));
    other->restoreLayout(state);
    QCOMPARE(other->shownColumns(), (QList<int>{1, 2}));
    QCOMPARE(other->horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(other->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    other->setColumnShown(0, true);
    QCOMPARE(other->columnWidth(0), 222);

    // A later version has one column more, in front of the others.
    QStandardItemModel four(0, 4);
    Grid later(&four, {{QStringLiteral("fresh"), 50}, {QStringLiteral("name"), 100}, {QStringLiteral("size"), 80}, {QStringLiteral("note"), 60, false}}, {});
    later.restoreLayout(other->saveLayout());
    QCOMPARE(later.columnWidth(1), 222);
    QVERIFY(later.isColumnShown(0));
    QVERIFY(later.isColumnShown(3));
}

void GridGuiTest::unreadableLayoutGivesTheStandard()
{
    Rows rows;
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->setColumnWidth(0, 222);
    grid->restoreLayout("23:\xff\x00garbage");
    QCOMPARE(grid->columnWidth(0), 100);
    QCOMPARE(grid->shownColumns(), (QList<int>{0, 1}));
    grid->restoreLayout("name -7 1\ngone 9 1\nsort gone ascending");
    QVERIFY(grid->columnWidth(0) >= 24);
}

void GridGuiTest::lastColumnCannotBeHiddenAway()
{
    Rows rows;
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->restoreLayout("name 100 0\nsize 80 0\nnote 60 0");
    QVERIFY(!grid->shownColumns().isEmpty());
    grid->setColumnShown(0, false);
    grid->setColumnShown(1, false);
    QVERIFY(!grid->shownColumns().isEmpty());
}

void GridGuiTest::exportHasShownColumnsInTheirOrder()
{
    Rows rows;
    rows.add(QStringLiteral("b, \"x\""), -2.5);
    rows.add(QStringLiteral("=cmd()"), QVariant());
    const std::unique_ptr<Grid> grid(gridOver(&rows));
    grid->horizontalHeader()->moveSection(1, 0);
    QCOMPARE(grid->toCsv(), QByteArray("size,name\r\n,'=cmd()\r\n-2.5,\"b, \"\"x\"\"\"\r\n"));
    const QJsonArray json = QJsonDocument::fromJson(grid->toJson()).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(1)[QLatin1String("size")].toDouble(), -2.5);
    QVERIFY(json.at(0)[QLatin1String("size")].isNull());
    QCOMPARE(json.at(0)[QLatin1String("name")].toString(), QStringLiteral("=cmd()"));
    QVERIFY(json.at(0)[QLatin1String("note")].isUndefined());
}

void GridGuiTest::pageExportsByTheEndOfTheName()
{
    Rows rows;
    rows.add(QStringLiteral("a"), 1);
    Things page(&rows);
    QTemporaryDir folder;
    for (const auto& [name, start] : {qMakePair(QStringLiteral("x.csv"), QByteArray("name,size\r\n")), qMakePair(QStringLiteral("x.JSON"), QByteArray("["))}) {
        QVERIFY(page.exportTo(folder.filePath(name)));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }
    const core::Result<void> failed = page.exportTo(folder.filePath(QStringLiteral("no/such/folder.csv")));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, core::ErrorKind::Storage);
}

void GridGuiTest::draggingIsToldOnce()
{
    Rows rows;
    rows.add(QStringLiteral("a"), 1);
    Things page(&rows);
    page.resize(800, 400);
    page.show();
    QSignalSpy told(&page, &ListPage::layoutChangedByPerson);
    QTest::qWait(400); // what showing it changed has been told
    told.clear();
    for (int width = 100; width < 150; ++width) {
        page.grid()->setColumnWidth(0, width);
    }
    QCOMPARE(told.size(), 0);
    page.hide(); // what is not told yet is not lost
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(GridGuiTest)
#include "tst_grid.moc"
