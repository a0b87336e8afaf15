// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/search/samples.h"

#include <QTest>
#include <cmath>

using namespace sandbox::search;

class RankingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queryFindsDocuments_data();
    void queryFindsDocuments();
    void wrongRequestIsRefused_data();
    void wrongRequestIsRefused();
    void scoreIsBm25();
    void vectorScoreComesFromCosine();
    void hybridFusesByReciprocalRank();
    void facetsCountMatches();
    void highlightsMarkTheTerms();
    void pagesFollowEachOther();
    void semanticAnswersQuoteTheText();

private:
    samples::Filled m_hotels;
};

void RankingTest::queryFindsDocuments_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* request, const char* keys) {
        QTest::newRow(request) << QByteArray(request) << QString(keys);
    };
    row("{'search':'*','orderby':'price'}", "h5 h4 h1 h2 h3");
    row("{'search':'*','orderby':'stars desc, price asc'}", "h3 h2 h1 h5 h4");
    row("{'orderby':'title','top':2}", "h3 h1");
    row("{'search':'sea'}", "h3 h1");
    row("{'search':'quiet spa','searchMode':'any','orderby':'id'}", "h2 h3");
    row("{'search':'pool spa','searchMode':'all'}", "h3");
    row("{'search':'pool + spa'}", "h3");
    row("{'search':'pool -spa','searchMode':'all','orderby':'id'}", "h2 h5");
    row("{'search':'spa | quiet','searchMode':'all','orderby':'id'}", "h2 h3");
    row("{'search':'lodge -pool','orderby':'id'}", "h1 h4 h5");
    row("{'search':'\\\"pool table\\\"'}", "h5");
    row("{'search':'\\\"table pool\\\"'}", "");
    row("{'search':'harb*'}", "h1");
    row("{'search':'books'}", "h1");
    row("{'search':'the and of'}", "");
    row("{'search':'the mill','searchMode':'all','searchFields':'body'}", "h2");
    row("{'search':'sea','searchFields':'title'}", "h3");
    row("{'search':'bergen'}", "h1");
    row("{'search':'(spa | mill) + (pool | hills)','orderby':'id'}", "h2 h3");
    row("{'search':'\u9759\u304b'}", "h4");
    row("{'search':'\u6d77\u8fba\u306e\u5bbf','searchMode':'all'}", "h4");
    row("{'search':'pool AND NOT spa','queryType':'full','orderby':'id'}", "h2 h5");
    row("{'search':'title:sea','queryType':'full'}", "h3");
    row("{'search':'title:(mill OR lodge) AND body:pool','queryType':'full','orderby':'id'}", "h2 h5");
    row("{'search':'+pool -quiet spa','queryType':'full','orderby':'id'}", "h3 h5");
    row("{'search':'title:lodeg~1','queryType':'full'}", "h5");
    row("{'search':'title:lodje~1','queryType':'full'}", "h5");
    row("{'search':'title:lodxx~1','queryType':'full'}", "");
    row("{'search':'l?d*','queryType':'full'}", "h5");
    row("{'search':'quiet^5 spa','queryType':'full'}", "h2 h3");
    row("{'search':'pool','filter':'open','orderby':'id','select':'id'}", "h2 h5");
    row("{'search':'pool','skip':1,'orderby':'id'}", "h3 h5");
    row("{'top':0,'count':true}", "");
}

void RankingTest::queryFindsDocuments()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, keys);
    QCOMPARE(m_hotels.keys(request), keys);
}

void RankingTest::wrongRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    for (const char* request :
         {"{'serach':'x'}", "{'orderby':'tags'}", "{'orderby':'price up'}", "{'select':'colour'}",
          "{'searchFields':'colour'}", "{'top':-1}", "{'skip':100001}", "{'queryType':'fancy'}",
          "{'queryType':'semantic','search':'x'}", "{'facets':['body']}", "{'facets':['stars,count:0']}",
          "{'search':'a AND','queryType':'full'}", "{'search':'(a','queryType':'full'}",
          "{'search':'colour:red','queryType':'full'}", "{'search':'/a/','queryType':'full'}",
          "{'vectorQueries':[{'kind':'vector','vector':[1],'fields':'v'}]}",
          "{'vectorQueries':[{'kind':'vector','vector':[1,2],'fields':'title'}]}",
          "{'vectorQueries':[{'vector':[1,2],'fields':'v'}]}", "{'scoringProfile':'none'}"}) {
        QTest::newRow(request) << QByteArray(request);
    }
}

void RankingTest::wrongRequestIsRefused()
{
    QFETCH(QByteArray, request);
    const auto response = m_hotels.search(request);
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().status, 400);
    QCOMPARE(response.error().code, QStringLiteral("InvalidRequestParameter"));
}

void RankingTest::scoreIsBm25()
{
    // "mill": title of h2 (2 terms; titles have 2, 2, 3, 3, 2 terms; four ideographs make three pairs in five
    // documents).
    const auto response = m_hotels.search("{'search':'mill','searchFields':'title'}");
    const double idf = std::log(1.0 + (5 - 1 + 0.5) / (1 + 0.5));
    const double average = (2 + 2 + 3 + 3 + 2) / 5.0;
    const double expected = idf * 2.2 / (1.0 + 1.2 * (0.25 + 0.75 * 2 / average));
    const double score = response->value("value").toArray().at(0).toObject().value("@search.score").toDouble();
    QVERIFY2(std::abs(score - expected) < 1e-5,
             qPrintable(QStringLiteral("%1 instead of %2").arg(score).arg(expected)));
}

void RankingTest::vectorScoreComesFromCosine()
{
    QCOMPARE(m_hotels.keys("{'vectorQueries':[{'kind':'vector','vector':[1,0],'fields':'v','k':3}]}"),
             QStringLiteral("h1 h3 h4"));
    QCOMPARE(
        m_hotels.keys("{'vectorQueries':[{'kind':'vector','vector':[1,0],'fields':'v','k':2}],'filter':'stars ne 3'}"),
        QStringLiteral("h3 h4"));
    QCOMPARE(
        m_hotels.keys("{'vectorQueries':[{'kind':'vector','vector':[1,0],'fields':'v','k':2}],'filter':'stars ne 3',"
                      "'vectorFilterMode':'postFilter'}"),
        QStringLiteral("h3"));
    QCOMPARE(m_hotels.keys("{'vectorQueries':[{'kind':'text','text':'by the sea','fields':'v','k':1}]}"),
             QStringLiteral("h1"));
    const auto response =
        m_hotels.search("{'vectorQueries':[{'kind':'vector','vector':[1,1],'fields':'v','k':5}],'count':true}");
    QCOMPARE(response->value("@odata.count").toInt(), 4);
    const QJsonArray hits = response->value("value").toArray();
    QCOMPARE(hits.at(0).toObject().value("id").toString(), QStringLiteral("h4"));
    QVERIFY(std::abs(hits.at(0).toObject().value("@search.score").toDouble() - 1.0) < 1e-6);
    QVERIFY(std::abs(hits.at(2).toObject().value("@search.score").toDouble() - 1.0 / (2.0 - std::sqrt(0.5))) < 1e-6);
}

void RankingTest::hybridFusesByReciprocalRank()
{
    // Text ranks h3, h1; vector ranks h1, h3, h4.
    const auto response =
        m_hotels.search("{'search':'sea','vectorQueries':[{'kind':'vector','vector':[1,0],'fields':'v','k':3}]}");
    const QJsonArray hits = response->value("value").toArray();
    QCOMPARE(hits.size(), 3);
    const double both = 1.0 / 61 + 1.0 / 62;
    QVERIFY(std::abs(hits.at(0).toObject().value("@search.score").toDouble() - both) < 1e-9);
    QVERIFY(std::abs(hits.at(1).toObject().value("@search.score").toDouble() - both) < 1e-9);
    QCOMPARE(hits.at(2).toObject().value("id").toString(), QStringLiteral("h4"));
    QVERIFY(std::abs(hits.at(2).toObject().value("@search.score").toDouble() - 1.0 / 63) < 1e-9);
}

void RankingTest::facetsCountMatches()
{
    const auto response =
        m_hotels.search("{'search':'*','top':0,'facets':['tags,count:2','stars,sort:-value','price,interval:100',"
                        "'open','price,values:100|300','opened,interval:year']}");
    QVERIFY2(response.has_value(), qPrintable(response.has_value() ? QString() : response.error().message));
    const QJsonObject facets = response->value("@search.facets").toObject();
    QCOMPARE(facets.value("tags").toArray(),
             samples::json("{'f':[{'value':'hills','count':2},{'value':'pool','count':2}]}").value("f").toArray());
    QCOMPARE(facets.value("stars").toArray().at(0).toObject(), (QJsonObject{{"value", 5}, {"count", 1}}));
    QCOMPARE(facets.value("price").toArray(),
             samples::json("{'f':[{'to':100,'count':3},{'from':100,'to':300,'count':1},{'from':300,'count':1}]}")
                 .value("f")
                 .toArray());
    QCOMPARE(facets.value("open").toArray().at(0).toObject(), (QJsonObject{{"value", true}, {"count", 3}}));
    QCOMPARE(facets.value("opened").toArray().at(0).toObject(),
             (QJsonObject{{"value", "2019-01-01T00:00:00Z"}, {"count", 1}}));
    const auto interval = m_hotels.search("{'facets':['price,interval:100'],'filter':'price lt 300'}");
    QCOMPARE(interval->value("@search.facets").toObject().value("price").toArray(),
             samples::json("{'f':[{'value':0,'count':3},{'value':100,'count':1}]}").value("f").toArray());
}

void RankingTest::highlightsMarkTheTerms()
{
    const auto response =
        m_hotels.search("{'search':'booked sea','filter':'id eq "
                        "\\u0027h1\\u0027','highlight':'body-3,title','highlightPreTag':'[','highlightPostTag':']'}");
    QVERIFY2(response.has_value(), qPrintable(response.has_value() ? QString() : response.error().message));
    const QJsonObject highlights =
        response->value("value").toArray().at(0).toObject().value("@search.highlights").toObject();
    QCOMPARE(highlights.value("body").toArray(), (QJsonArray{"Rooms by the [sea].", "[Booking] a boat is easy."}));
    QVERIFY(!highlights.contains("title"));
}

void RankingTest::pagesFollowEachOther()
{
    samples::Filled big;
    QJsonArray batch;
    for (int i = 0; i < 120; ++i) {
        batch.append(QJsonObject{{"id", QStringLiteral("p%1").arg(i, 3, 10, QLatin1Char('0'))}, {"title", "page"}});
    }
    QVERIFY(big.index->apply(batch).has_value());
    const auto first = big.search("{'search':'page','count':true,'orderby':'id'}");
    QCOMPARE(first->value("@odata.count").toInt(), 120);
    QCOMPARE(first->value("value").toArray().size(), 50);
    QCOMPARE(first->value("@odata.nextLink").toString(), QStringLiteral("http://here/next"));
    const QJsonObject next = first->value("@search.nextPageParameters").toObject();
    QCOMPARE(next.value("skip").toInt(), 50);
    QCOMPARE(next.value("search").toString(), QStringLiteral("page"));
    const auto last = big.search("{'search':'page','orderby':'id','skip':100}");
    QCOMPARE(last->value("value").toArray().size(), 20);
    QVERIFY(!last->contains("@odata.nextLink"));
    const auto exact = big.search("{'search':'page','top':10}");
    QCOMPARE(exact->value("value").toArray().size(), 10);
    QVERIFY(!exact->contains("@odata.nextLink"));
}

void RankingTest::semanticAnswersQuoteTheText()
{
    const auto response =
        m_hotels.search("{'search':'is booking a boat easy','queryType':'semantic','semanticConfiguration':'s',"
                        "'captions':'extractive','answers':'extractive|count-1'}");
    QVERIFY2(response.has_value(), qPrintable(response.has_value() ? QString() : response.error().message));
    const QJsonObject best = response->value("value").toArray().at(0).toObject();
    QCOMPARE(best.value("id").toString(), QStringLiteral("h1"));
    QVERIFY(best.value("@search.rerankerScore").toDouble() > 2.0 &&
            best.value("@search.rerankerScore").toDouble() <= 4.0);
    const QJsonObject caption = best.value("@search.captions").toArray().at(0).toObject();
    QCOMPARE(caption.value("text").toString(), QStringLiteral("Booking a boat is easy."));
    QCOMPARE(caption.value("highlights").toString(),
             QStringLiteral("<em>Booking</em> a <em>boat</em> is <em>easy</em>."));
    const QJsonArray answers = response->value("@search.answers").toArray();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.at(0).toObject().value("key").toString(), QStringLiteral("h1"));
    const auto none =
        m_hotels.search("{'search':'underwater basket weaving "
                        "boat','queryType':'semantic','semanticConfiguration':'s','answers':'extractive'}");
    QCOMPARE(none->value("@search.answers").toArray().size(), 0);
}

QTEST_GUILESS_MAIN(RankingTest)
#include "tst_ranking.moc"
