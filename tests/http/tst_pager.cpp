// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pager.h"
#include "pipelinefixture.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using core::ErrorKind;
using support::Scripted;

namespace {

QJsonObject item(int id)
{
    return {{QStringLiteral("id"), QString::number(id)}};
}

QString ids(const QList<QJsonObject>& items)
{
    QString text;
    for (const QJsonObject& one : items) {
        text += one.value(QLatin1String("id")).toString();
    }
    return text;
}

core::Result<QList<QJsonObject>> all(PipelineFixture& fixture, const http::Request& first, const http::PageReader& reader)
{
    http::Pager pager(fixture.pipeline, &fixture.clock, first, reader);
    return support::awaitOn(fixture.clock, pager.all({}));
}

QJsonObject linked(const QJsonArray& items, const QJsonValue& link)
{
    return {{QStringLiteral("value"), items}, {QStringLiteral("nextLink"), link}};
}

} // namespace

class PagerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nextLinkIsTakenAsItIs();
    void listEndsWithoutALink_data();
    void listEndsWithoutALink();
    void foreignLinkIsRefused_data();
    void foreignLinkIsRefused();
    void listThatNeverEndsIsStopped();
    void errorOfALaterPageEndsTheWalk();
    void notAListIsMalformed();
    void skipTokenGoesIntoTheOptions();
    void cursorFollowsTheLastId();
    void searchPostsTheParametersOfTheNextPage();
    void limitStopsAskingForPages();
};

void PagerTest::nextLinkIsTakenAsItIs()
{
    PipelineFixture fixture;
    const QString link = QStringLiteral("https://a.example/x?api-version=1&%24skiptoken=eyJu%3D%3D");
    fixture.wire->add(Scripted::json(200, linked({item(1), item(2)}, link)));
    fixture.wire->add(Scripted::json(200, linked({item(3)}, QJsonValue())));
    http::Request first = PipelineFixture::get(QStringLiteral("https://a.example/x?api-version=1"));
    first.credential = http::TokenFor{QStringLiteral("scope-a"), {}};
    const auto items = all(fixture, first, http::nextLinkPages());
    QCOMPARE(ids(*items), QStringLiteral("123"));
    QCOMPARE(fixture.wire->last().url.toEncoded(), link.toLatin1());
    QCOMPARE(fixture.wire->last().headers.value("Authorization"), QByteArray("Bearer token-2"));
}

void PagerTest::listEndsWithoutALink_data()
{
    QTest::addColumn<QJsonObject>("page");
    QTest::newRow("absent") << QJsonObject{{QStringLiteral("value"), QJsonArray{item(1)}}};
    QTest::newRow("null") << linked({item(1)}, QJsonValue());
    QTest::newRow("empty") << linked({item(1)}, QString());
}

void PagerTest::listEndsWithoutALink()
{
    QFETCH(QJsonObject, page);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, page));
    QCOMPARE(ids(*all(fixture, PipelineFixture::get(), http::nextLinkPages())), QStringLiteral("1"));
    QVERIFY(fixture.wire->isExhausted());
}

void PagerTest::foreignLinkIsRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("other host") << "https://evil.example/x";
    QTest::newRow("plain http") << "http://a.example/x";
    QTest::newRow("other port") << "https://a.example:8443/x";
    QTest::newRow("no address") << "nonsense";
}

void PagerTest::foreignLinkIsRefused()
{
    QFETCH(QString, link);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, linked({item(1)}, link)));
    const auto items = all(fixture, PipelineFixture::get(), http::nextLinkPages());
    QVERIFY(!items);
    QCOMPARE(items.error().kind, ErrorKind::Untrusted);
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void PagerTest::listThatNeverEndsIsStopped()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request& request) {
        const bool odd = request.url.query() == QLatin1String("p=1");
        return Scripted::json(200, linked({item(1)}, QStringLiteral("https://a.example/x?p=") + (odd ? QStringLiteral("2") : QStringLiteral("1"))));
    });
    const auto items = all(fixture, PipelineFixture::get(), http::nextLinkPages());
    QVERIFY(!items);
    QCOMPARE(items.error().kind, ErrorKind::MalformedResponse);
    QCOMPARE(fixture.wire->requests.size(), 3);
}

void PagerTest::errorOfALaterPageEndsTheWalk()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, linked({item(1)}, QStringLiteral("https://a.example/x?p=2"))));
    fixture.wire->add(Scripted::json(403, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("No")}}}}));
    const auto items = all(fixture, PipelineFixture::get(), http::nextLinkPages());
    QCOMPARE(items.error().kind, ErrorKind::Forbidden);
    QCOMPARE(items.error().code, QStringLiteral("No"));
}

void PagerTest::notAListIsMalformed()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("id"), 1}}));
    QCOMPARE(all(fixture, PipelineFixture::get(), http::nextLinkPages()).error().kind, ErrorKind::MalformedResponse);
}

void PagerTest::skipTokenGoesIntoTheOptions()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("data"), QJsonArray{item(1)}}, {QStringLiteral("$skipToken"), QStringLiteral("t1")}}));
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("data"), QJsonArray{item(2)}}}));
    http::Request first = PipelineFixture::get();
    first.method = "POST";
    first.body = R"({"query":"resources","options":{"$top":1000}})";
    QCOMPARE(ids(*all(fixture, first, http::skipTokenPages())), QStringLiteral("12"));
    QCOMPARE(fixture.wire->lastJson(),
             QJsonObject({{QStringLiteral("query"), QStringLiteral("resources")},
                          {QStringLiteral("options"), QJsonObject{{QStringLiteral("$top"), 1000}, {QStringLiteral("$skipToken"), QStringLiteral("t1")}}}}));
}

void PagerTest::cursorFollowsTheLastId()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("data"), QJsonArray{item(1)}}, {QStringLiteral("has_more"), true},
                                           {QStringLiteral("last_id"), QStringLiteral("a b&c")}}));
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("data"), QJsonArray{item(2)}}, {QStringLiteral("has_more"), false}}));
    QCOMPARE(ids(*all(fixture, PipelineFixture::get(QStringLiteral("https://a.example/x?limit=1&after=old")), http::cursorPages())),
             QStringLiteral("12"));
    const QUrlQuery query(fixture.wire->last().url);
    QCOMPARE(query.queryItemValue(QStringLiteral("after"), QUrl::FullyDecoded), QStringLiteral("a b&c"));
    QCOMPARE(query.queryItemValue(QStringLiteral("limit")), QStringLiteral("1"));
}

void PagerTest::searchPostsTheParametersOfTheNextPage()
{
    PipelineFixture fixture;
    const QJsonObject parameters{{QStringLiteral("search"), QStringLiteral("*")}, {QStringLiteral("skip"), 1}};
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("value"), QJsonArray{item(1)}},
                                           {QStringLiteral("@search.nextPageParameters"), parameters},
                                           {QStringLiteral("@odata.nextLink"), QStringLiteral("https://a.example/next?api-version=1")}}));
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("value"), QJsonArray{item(2)}}}));
    http::Request first = PipelineFixture::get();
    first.method = "POST";
    QCOMPARE(ids(*all(fixture, first, http::searchPages())), QStringLiteral("12"));
    QCOMPARE(fixture.wire->lastJson(), parameters);
    QCOMPARE(fixture.wire->last().method, QByteArray("POST"));
    QCOMPARE(fixture.wire->last().url.path(), QStringLiteral("/next"));
}

void PagerTest::limitStopsAskingForPages()
{
    PipelineFixture fixture;
    int page = 0;
    fixture.wire->setFallback([&page](const http::Request&) {
        return Scripted::json(200, linked({item(1), item(2)}, QStringLiteral("https://a.example/x?p=%1").arg(++page)));
    });
    http::Pager pager(fixture.pipeline, &fixture.clock, PipelineFixture::get(), http::nextLinkPages());
    const auto items = support::awaitOn(fixture.clock, pager.all({}, 5));
    QCOMPARE(items->size(), 5);
    QCOMPARE(fixture.wire->requests.size(), 3);
}

QTEST_GUILESS_MAIN(PagerTest)
#include "tst_pager.moc"
