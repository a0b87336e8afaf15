// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/search/samples.h"

#include <QTest>

using namespace sandbox::search;

class FiltersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filterSelectsDocuments_data();
    void filterSelectsDocuments();
    void badFilterIsRefusedWithItsPosition_data();
    void badFilterIsRefusedWithItsPosition();
    void deepNestingIsRefusedInsteadOfOverflowing();

private:
    samples::Filled m_hotels;
    QStringList passing(const QString& filter, core::Error* error);
};

QStringList FiltersTest::passing(const QString& filter, core::Error* error)
{
    const auto mask = Searcher::filtered(*m_hotels.index, filter);
    if (!mask) {
        *error = mask.error();
        return {};
    }
    QStringList keys;
    for (size_t slot = 0; slot < mask->size(); ++slot) {
        if ((*mask)[slot] != 0) {
            keys.append(m_hotels.index->keyOf(Slot(slot)));
        }
    }
    return keys;
}

void FiltersTest::filterSelectsDocuments_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* filter, const char* keys) {
        QTest::newRow(filter) << QString(filter) << QString(keys);
    };
    row("stars eq 4", "h2");
    row("stars ne 4", "h1 h3 h4 h5");
    row("stars ge 4", "h2 h3");
    row("4 lt stars", "h3");
    row("stars lt 3.5", "h1 h5");
    row("stars eq null", "h4");
    row("stars ne null", "h1 h2 h3 h5");
    row("price gt 100 and stars lt 5", "h2");
    row("price gt 300 or price lt 70", "h3 h5");
    row("not (price gt 100)", "h1 h4 h5");
    row("not open", "h3 h4");
    row("open", "h1 h2 h5");
    row("open eq false", "h3");
    row("title eq 'O''Malley Lodge'", "h5");
    row("title lt 'H'", "h3");
    row("opened gt 2021-01-15T10:00:00Z", "h2 h5");
    row("opened le 2019-12-31T23:59:59.5Z", "h3");
    row("opened eq 2021-01-15T10:30:00Z", "h2");
    row("address/city eq 'Nice'", "h3");
    row("address/zip eq null and stars ne null", "h2 h3 h5");
    row("tags/any(t: t eq 'pool')", "h3 h5");
    row("tags/any()", "h1 h2 h3 h5");
    row("not tags/any()", "h4");
    row("tags/all(t: t ne 'pool')", "h1 h2 h4");
    row("tags/any(t: search.in(t, 'spa, boat'))", "h1 h3");
    row("tags/any(t: t eq 'sea' or t eq 'hills')", "h1 h2 h3 h5");
    row("tags/any(t: not (t eq 'sea'))", "h1 h2 h3 h5");
    row("search.in(id, 'h1,h3 h9')", "h1 h3");
    row("search.in(title, 'Old Mill|Harbour Inn', '|')", "h1 h2");
    row("search.ismatch('pool')", "h2 h3 h5");
    row("search.ismatch('sea', 'title') and open eq false", "h3");
    row("search.ismatch('pool AND NOT spa', 'body', 'full', 'any')", "h2 h5");
    row("stars eq 3 or stars eq 4 and price gt 200", "h1");
    row("(stars eq 3 or stars eq 4) and price gt 100", "h2");
    row("true", "h1 h2 h3 h4 h5");
}

void FiltersTest::filterSelectsDocuments()
{
    QFETCH(QString, filter);
    QFETCH(QString, keys);
    core::Error error;
    const QStringList found = passing(filter, &error);
    QVERIFY2(error.message.isEmpty(), qPrintable(error.message));
    QCOMPARE(found.join(u' '), keys);
}

void FiltersTest::badFilterIsRefusedWithItsPosition_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("position");
    const auto row = [](const char* filter, int position) { QTest::newRow(filter) << QString(filter) << position; };
    row("stars eq", 8);
    row("stars eq 4 and", 14);
    row("(stars eq 4", 11);
    row("stars = 4", 6);
    row("colour eq 'red'", 0);
    row("price gt 1 and body eq 'x'", 15);
    row("title eq 'open", 9);
    row("stars eq 'four'", 0);
    row("tags eq 'sea'", 0);
    row("stars/any(s: s eq 1)", 0);
    row("geo.distance(v, v) lt 3", 0);
    row("tags/any(t: stars eq 3)", 12);
    row("stars eq 4 )", 11);
    row("stars eq price", 9);
}

void FiltersTest::badFilterIsRefusedWithItsPosition()
{
    QFETCH(QString, filter);
    QFETCH(int, position);
    core::Error error;
    passing(filter, &error);
    QCOMPARE(error.status, 400);
    QVERIFY2(error.message.contains(QStringLiteral("at position %1 in").arg(position)), qPrintable(error.message));
}

void FiltersTest::deepNestingIsRefusedInsteadOfOverflowing()
{
    core::Error error;
    passing(QString(100000, u'(') + QStringLiteral("stars eq 1"), &error);
    QCOMPARE(error.status, 400);
}

QTEST_GUILESS_MAIN(FiltersTest)
#include "tst_filters.moc"
