// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/versionmetrics.h"

#include "monitoring/fortnighttiles.h"

#include <QTest>
#include <cmath>

using prompts::MetricsQuestion;
using prompts::VersionMetrics;

namespace {

bool isNear(double a, double b, double share = 1e-6)
{
    return std::abs(a - b) <= share * std::max(std::abs(a), std::abs(b));
}

} // namespace

/// The reader against what the simulation counted from its facts.
class VersionMetricsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m = std::make_unique<FortnightTiles>();
        QCOMPARE(m->problem(), QString());
        QVERIFY(m->waitForHistory());
        m_logs = std::make_unique<azure::LogsClient>(m->parts().pipeline, m->parts().cloud, m->parts().clock);
    }
    void queriesHoldNothingButWhatWasAsked()
    {
        MetricsQuestion question;
        question.from = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);
        question.to = question.from.addDays(1);
        question.prompt = QStringLiteral("a\" | union * \\");
        const QString query = prompts::callsQuery(question, {});
        QVERIFY(query.contains(QLatin1String("let _prompt = \"a\\\" | union * \\\\\";")));
        QVERIFY(!query.contains(QLatin1Char('%')));
        QVERIFY(!prompts::verdictsQuery(question).contains(QLatin1Char('%')));
    }
    void versionsAreTheBooks_data()
    {
        QTest::addColumn<QString>("company");
        QTest::newRow("contoso") << "contoso";
        QTest::newRow("fabrikam") << "fabrikam";
    }
    void versionsAreTheBooks()
    {
        QFETCH(QString, company);
        m->setWindow(m->midnight(6), m->midnight(4)); // a release in between
        const QJsonObject books = m->books(company).value("prompts").toObject();
        const QList<VersionMetrics> list = read(company, {});
        QVERIFY(!list.isEmpty());
        QCOMPARE(list.size(), books.size());
        for (const VersionMetrics& one : list) {
            const QJsonObject book = books.value(one.prompt + QLatin1Char('|') + one.version).toObject();
            QCOMPARE(double(one.uses), book.value("count").toDouble());
            QCOMPARE(double(one.failures), book.value("failed").toDouble());
            QVERIFY2(isNear(one.medianMs, book.value("p50").toDouble()), qPrintable(QString::number(one.medianMs)));
            QVERIFY2(isNear(one.p95Ms, book.value("p95").toDouble()), qPrintable(QString::number(one.p95Ms)));
            QCOMPARE(double(one.inputTokens), book.value("input").toDouble());
            QCOMPARE(double(one.outputTokens), book.value("output").toDouble());
            QCOMPARE(double(one.cachedTokens), book.value("cached").toDouble());
            QVERIFY(one.cost.has_value());
            QVERIFY(one.cost.value() > 0);
            QVERIFY(one.firstUsed >= m->midnight(6) && one.lastUsed <= m->midnight(4) && one.firstUsed < one.lastUsed);
        }
    }
    void verdictsComeWithTheVersionTheyJudge()
    {
        m->setWindow(m->midnight(3), m->midnight(2));
        const QJsonObject evaluations = m->books(QStringLiteral("contoso")).value("evaluations").toObject();
        const QList<VersionMetrics> list = read(QStringLiteral("contoso"), {});
        double ours = 0, theirs = 0, votes = 0, voted = 0;
        for (const VersionMetrics& one : list) {
            for (auto it = one.scores.begin(); it != one.scores.end(); ++it) {
                ours += double(it->results);
                QVERIFY(it->mean > 0 && it->mean <= 5);
            }
            votes += double(one.votesUp + one.votesDown);
        }
        for (auto it = evaluations.begin(); it != evaluations.end(); ++it) {
            (it.key().startsWith(QLatin1String("feedback|")) ? voted : theirs) += it.value().toObject().value("count").toDouble();
        }
        QVERIFY(theirs > 100);
        // Verdicts follow their answers, so at the window's edges some fall to the other side.
        QVERIFY2(isNear(ours, theirs, 0.03), qPrintable(QStringLiteral("%1 against %2").arg(ours).arg(theirs)));
        QVERIFY2(isNear(votes, voted, 0.1), qPrintable(QStringLiteral("%1 against %2").arg(votes).arg(voted)));
    }
    void onePromptIsReadAlone()
    {
        m->setWindow(m->midnight(3), m->midnight(2));
        const QList<VersionMetrics> all = read(QStringLiteral("contoso"), {});
        const QString name = all.first().prompt;
        const QList<VersionMetrics> one = read(QStringLiteral("contoso"), name);
        QCOMPARE(one.size(), std::count_if(all.begin(), all.end(), [&](const VersionMetrics& metrics) { return metrics.prompt == name; }));
        QVERIFY(read(QStringLiteral("contoso"), QStringLiteral("no such prompt")).isEmpty());
    }
    void withoutPricesThereIsNoCost()
    {
        m->setWindow(m->midnight(3), m->midnight(2));
        const QList<VersionMetrics> list = read(QStringLiteral("contoso"), {}, {});
        QVERIFY(!list.isEmpty());
        QVERIFY(!list.first().cost.has_value());
    }

private:
    QList<VersionMetrics> read(const QString& company, const QString& prompt) { return read(company, prompt, monitoring::priceTable({})); }
    QList<VersionMetrics> read(const QString& company, const QString& prompt, const monitoring::PriceTable& prices)
    {
        MetricsQuestion question;
        question.scope = m->system(company).workspace;
        question.from = m->from();
        question.to = m->to();
        question.prompt = prompt;
        prompts::VersionMetricsReader reader(m_logs.get(), prices);
        const auto list = support::await(reader.read(question, {}), std::chrono::seconds(120));
        if (!list) {
            QTest::qFail(qPrintable(core::explainInOneLine(list.error()) + list.error().details), __FILE__, __LINE__);
        }
        return list ? *list : QList<VersionMetrics>();
    }

    std::unique_ptr<FortnightTiles> m;
    std::unique_ptr<azure::LogsClient> m_logs;
};

QTEST_GUILESS_MAIN(VersionMetricsTest)
#include "tst_versionmetrics.moc"
