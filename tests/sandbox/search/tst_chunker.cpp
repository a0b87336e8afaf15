// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/chunker.h"

#include <QTest>

using namespace sandbox::search;

class ChunkerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void frontMatterIsReadAndTakenOff()
    {
        const SampleDocument document = SampleDocument::parse(
            "leave", "---\ntitle: \"Leave: how much\"\nGroups: [all, hr]\ntenant: contoso\n---\n# Leave\nText.\n");
        QCOMPARE(document.matter.value("title"), QStringLiteral("Leave: how much"));
        QCOMPARE(document.list("groups"), (QStringList{"all", "hr"}));
        QCOMPARE(document.text, QStringLiteral("# Leave\nText.\n"));
        QCOMPARE(SampleDocument::parse("x", "---\nno end").text, QStringLiteral("---\nno end"));
    }

    void sectionsCarryTheirHeadings()
    {
        const QList<Chunk> chunks =
            chunked("Intro.\n\n# A\nOne.\n## B\nTwo.\n```\n# no heading\n```\n# C\n\n## D\nThree.\n");
        QStringList seen;
        for (const Chunk& chunk : chunks) {
            seen.append(chunk.heading + u'|' + chunk.text.simplified());
        }
        QCOMPARE(seen, (QStringList{"|Intro.", "A|One.", "A > B|Two. ``` # no heading ```", "C > D|Three."}));
    }

    void longSectionsAreCutAtParagraphs()
    {
        const QString paragraph = QString(300, u'x');
        const QList<Chunk> chunks = chunked("# H\n" + (paragraph + "\n\n").repeated(10), 1000);
        QCOMPARE(chunks.size(), 4);
        for (const Chunk& chunk : chunks) {
            QVERIFY(chunk.text.size() <= 1000);
            QCOMPARE(chunk.heading, QStringLiteral("H"));
        }
        QCOMPARE(chunked(QString(5000, u'y'), 1000).size(), 1);
    }
};

QTEST_GUILESS_MAIN(ChunkerTest)
#include "tst_chunker.moc"
