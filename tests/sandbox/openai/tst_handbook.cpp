// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about the sample documents, each with the five sections that a simple search finds for it: how often the
// reader quotes the right sentence with the right source, and how often it says that there is no answer when there is
// none.
#include "sandbox/openai/conversations.h"
#include "sandbox/reader/embedder.h"
#include "sandbox/reader/terms.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace conversations;
using sandbox::reader::Embedder;

namespace {

struct Section
{
    QString document;
    QString title;
    QString text;
    QHash<QString, int> words;
    int length = 0;
    std::vector<float> vector;
};

/// Sections of the documents of one tenant with BM25 and vectors, fused by rank.
class Library
{
public:
    explicit Library(const QString& tenant)
    {
        static const QRegularExpression heading(QStringLiteral("\n(?=## )"));
        const QDir folder(QStringLiteral(":/sandbox/documents"));
        for (const QString& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            const qsizetype body = text.indexOf(QStringLiteral("\n---\n"), 4);
            if (!text.left(body).contains(QStringLiteral("tenant: ") + tenant))
                continue;
            const QString title = text.section(QStringLiteral("title: "), 1).section('\n', 0, 0);
            for (const QString& part : text.mid(body + 5).split(heading))
                add(name.chopped(3), title, part.trimmed());
        }
    }

    QList<const Section*> best(const QString& question) const
    {
        const QSet<QString> asked = sandbox::reader::contentForms(question);
        const std::vector<float> vector = m_embedder.embed(question, 1536);
        QList<std::pair<double, int>> byWords;
        QList<std::pair<double, int>> byVector;
        for (int i = 0; i < m_sections.size(); ++i) {
            byWords.append({-bm25(m_sections[i], asked), i});
            byVector.append({-Embedder::cosine(vector, m_sections[i].vector), i});
        }
        std::sort(byWords.begin(), byWords.end());
        std::sort(byVector.begin(), byVector.end());
        QHash<int, double> fused;
        for (int rank = 0; rank < 50; ++rank) {
            fused[byWords[rank].second] -= 1.0 / (60 + rank);
            fused[byVector[rank].second] -= 1.0 / (60 + rank);
        }
        QList<std::pair<double, int>> order;
        for (auto it = fused.cbegin(); it != fused.cend(); ++it)
            order.append({it.value(), it.key()});
        std::sort(order.begin(), order.end());
        QList<const Section*> out;
        for (int i = 0; i < 5; ++i)
            out.append(&m_sections[order[i].second]);
        return out;
    }

    qsizetype size() const { return m_sections.size(); }

private:
    void add(const QString& document, const QString& title, const QString& text)
    {
        if (text.size() < 40)
            return;
        Section section{document, title, text, {}, 0, m_embedder.embed(title + '\n' + text, 1536)};
        for (const auto& term : sandbox::reader::termsOf(title + '\n' + text)) {
            if (!term.stop) {
                ++section.words[term.form];
                ++section.length;
            }
        }
        for (auto it = section.words.cbegin(); it != section.words.cend(); ++it)
            ++m_frequency[it.key()];
        m_sections.append(section);
    }

    double bm25(const Section& section, const QSet<QString>& asked) const
    {
        double score = 0;
        for (const QString& form : asked) {
            const double count = section.words.value(form);
            const double df = m_frequency.value(form);
            const double idf = std::log(1 + (static_cast<double>(m_sections.size()) - df + 0.5) / (df + 0.5));
            score += idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * section.length / 60.0));
        }
        return score;
    }

    Embedder m_embedder{QStringLiteral("text-embedding-3-small")};
    QList<Section> m_sections;
    QHash<QString, int> m_frequency;
};

} // namespace

class HandbookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentsAreComplete();
    void questionsAreAnsweredFromTheRightSection();
};

void HandbookTest::documentsAreComplete()
{
    const QDir folder(QStringLiteral(":/sandbox/documents"));
    const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files);
    QVERIFY2(names.size() >= 60, qPrintable(QString::number(names.size())));
    int japanese = 0;
    int fabrikam = 0;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString matter = text.left(text.indexOf(QStringLiteral("\n---\n"), 4));
        for (const char* member : {"title: ", "owner: ", "groups: [", "tenant: ", "language: ", "updated: "})
            QVERIFY2(matter.contains(QLatin1String(member)), qPrintable(name));
        japanese += matter.contains(QStringLiteral("language: ja"));
        fabrikam += matter.contains(QStringLiteral("tenant: fabrikam"));
        QVERIFY2(text.count(QStringLiteral("\n## ")) >= 4, qPrintable(name));
    }
    QVERIFY(japanese >= 15);
    QVERIFY(fabrikam >= 9);
}

void HandbookTest::questionsAreAnsweredFromTheRightSection()
{
    const Library library(QStringLiteral("contoso"));
    QVERIFY(library.size() > 200);
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/sandbox/openai/handbookquestions.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int asked = 0;
    int right = 0;
    int unanswerable = 0;
    int refused = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (line.startsWith('#'))
            continue;
        const QString document = line.section('|', 0, 0).trimmed();
        const QString expected = line.section('|', 1, 1).trimmed();
        const QString question = line.section('|', 2).trimmed();
        const QList<const Section*> found = library.best(question);
        QString prompt = QStringLiteral("Answer only from the sources. Cite as [1].\n\n");
        QStringList rightMarks;
        for (int i = 0; i < found.size(); ++i) {
            prompt += QStringLiteral("[%1] %2\n%3\n\n").arg(i + 1).arg(found[i]->title, found[i]->text);
            if (found[i]->document == document && found[i]->text.contains(expected))
                rightMarks.append(QStringLiteral("[%1]").arg(i + 1));
        }
        const ReadResult result = answer({instructions(prompt), user(question)});
        if (document == QStringLiteral("-")) {
            ++unanswerable;
            refused += result.answered ? 0 : 1;
            continue;
        }
        if (rightMarks.isEmpty())
            continue; // what the search did not find cannot be read
        ++asked;
        const bool cited = std::any_of(rightMarks.cbegin(), rightMarks.cend(),
                                       [&](const QString& mark) { return result.text.contains(mark); });
        const bool correct = cited && result.text.contains(expected);
        right += correct ? 1 : 0;
        if (!correct)
            qInfo("%s: %s", qPrintable(question), qPrintable(result.text));
    }
    QVERIFY(asked >= 115);
    QVERIFY2(right * 100 >= asked * 88, qPrintable(QStringLiteral("%1 of %2 answers").arg(right).arg(asked)));
    QVERIFY2(refused * 100 >= unanswerable * 80,
             qPrintable(QStringLiteral("%1 of %2 refusals").arg(refused).arg(unanswerable)));
}

QTEST_GUILESS_MAIN(HandbookTest)
#include "tst_handbook.moc"
