// SPDX-License-Identifier: GPL-3.0-or-later
// The size that the service must stand: 100 000 documents. Limits are loose, for slow machines and debug builds; what
// they catch is work that grows with the square.
#include "sandbox/search/samples.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sandbox::search;

class CapacityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hundredThousandDocumentsStayQuick();
};

void CapacityTest::hundredThousandDocumentsStayQuick()
{
    constexpr int Documents = 100000;
    constexpr int Dimensions = 64;
    QTemporaryDir directory;
    samples::Filled service;
    service.catalog = std::move(*Catalog::open(directory.filePath("big.sqlite")));
    QJsonObject body = samples::definition("big");
    QJsonArray fields = body.value("fields").toArray();
    QJsonObject vector = fields.last().toObject();
    vector.insert("dimensions", Dimensions);
    fields.replace(fields.size() - 1, vector);
    body.insert("fields", fields);
    QVERIFY(service.catalog->create(*Definition::parse(body, QString())).has_value());
    service.index = *service.catalog->index("big");
    QRandomGenerator random(7);
    QElapsedTimer timer;
    timer.start();
    qint64 slowestBatch = 0;
    for (int first = 0; first < Documents; first += 1000) {
        QJsonArray batch;
        for (int i = first; i < first + 1000; ++i) {
            QString text;
            for (int word = 0; word < 60; ++word) {
                // Frequent and rare words, as in language.
                const double skewed = random.generateDouble() * random.generateDouble() * random.generateDouble();
                text += QStringLiteral("w%1 ").arg(int(skewed * 20000));
            }
            QJsonArray values;
            for (int d = 0; d < Dimensions; ++d) {
                values.append(random.generateDouble() - 0.5);
            }
            batch.append(QJsonObject{{"id", QString::number(i)},
                                     {"title", QStringLiteral("Title %1").arg(i)},
                                     {"body", text},
                                     {"stars", i % 5},
                                     {"tags", QJsonArray{QStringLiteral("t%1").arg(i % 100)}},
                                     {"v", values}});
        }
        QElapsedTimer batchTimer;
        batchTimer.start();
        QVERIFY(service.index->apply(batch).has_value());
        slowestBatch = qMax(slowestBatch, batchTimer.elapsed());
    }
    qInfo("%d documents in %lld ms, slowest batch of 1000 %lld ms", Documents, timer.elapsed(), slowestBatch);
    QVERIFY2(slowestBatch < 5000, qPrintable(QString::number(slowestBatch)));
    QJsonArray query;
    for (int d = 0; d < Dimensions; ++d) {
        query.append(random.generateDouble() - 0.5);
    }
    const QByteArray vectorText = QJsonDocument(query).toJson(QJsonDocument::Compact);
    for (const QByteArray& request :
         {QByteArray("{'search':'w1500 w7000 w12','count':true}"),
          QByteArray("{'search':'w0 w1 w2 w3 w4 w5','filter':'stars ge 3','facets':['tags'],'count':true}"),
          QByteArray(
              "{'filter':'tags/any(t: t eq \\u0027t42\\u0027) and stars eq 2','orderby':'title desc','count':true}"),
          "{'search':'w900','vectorQueries':[{'kind':'vector','fields':'v','k':50,'vector':" + vectorText + "}]}"}) {
        timer.restart();
        const auto response = service.search(request);
        const qint64 elapsed = timer.elapsed();
        QVERIFY(response.has_value());
        QVERIFY(!response->value("value").toArray().isEmpty());
        qInfo("%lld ms, %d found: %s", elapsed, response->value("@odata.count").toInt(), request.left(80).constData());
        QVERIFY2(elapsed < 2000, request.constData());
    }
}

QTEST_GUILESS_MAIN(CapacityTest)
#include "tst_capacity.moc"
