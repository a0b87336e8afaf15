// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundles.h"

#include <QTest>

using prompts::Drift;
using prompts::LibraryFacts;
using prompts::LivePrompt;

namespace {

const QString kOld(40, QLatin1Char('1')), kMiddle(40, QLatin1Char('2')), kNew(40, QLatin1Char('3'));

LivePrompt liveOf(const QString& version, const QString& environment = QStringLiteral("prod"))
{
    LivePrompt live;
    live.bundle = bundleOf(QStringLiteral("chat/answer"), QStringLiteral("Hello ") + version.left(1), version);
    live.bundle.recordedHash = prompts::contentHash(live.bundle);
    live.place = QStringLiteral("appconfig:store");
    live.environment = environment;
    return live;
}

LibraryFacts library()
{
    LibraryFacts facts;
    facts.id = QStringLiteral("chat/answer");
    facts.versions = QStringList{kNew, kMiddle, kOld};
    facts.labels = {{QStringLiteral("production"), kMiddle}, {QStringLiteral("dev"), kNew}};
    for (const QString& version : facts.versions) {
        facts.hashes.insert(version, prompts::contentHash(liveOf(version).bundle));
    }
    return facts;
}

} // namespace

class DriftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelOfTheEnvironmentDecides()
    {
        const LibraryFacts facts = library();
        QCOMPARE(prompts::driftOf(liveOf(kMiddle), &facts).drift, Drift::None);
        const auto behind = prompts::driftOf(liveOf(kOld), &facts);
        QCOMPARE(behind.drift, Drift::BehindLabel);
        QCOMPARE(behind.behind, 1);
        QCOMPARE(behind.label, QStringLiteral("production"));
        QCOMPARE(behind.expected, kMiddle);
        QCOMPARE(prompts::driftOf(liveOf(kNew), &facts).drift, Drift::AheadOfLabel);
        QCOMPARE(prompts::driftOf(liveOf(kOld, QStringLiteral("development")), &facts).behind, 2);
        QCOMPARE(prompts::driftOf(liveOf(kOld, QStringLiteral("elsewhere")), &facts).drift, Drift::None);
    }
    void sameTextUnderAnotherCommitIsNoDrift()
    {
        LibraryFacts facts = library();
        facts.hashes.insert(kMiddle, facts.hashes.value(kOld));
        QCOMPARE(prompts::driftOf(liveOf(kOld), &facts).drift, Drift::None);
    }
    void editsInPlaceAreSeen()
    {
        const LibraryFacts facts = library();
        LivePrompt live = liveOf(kMiddle);
        live.bundle.text += QStringLiteral("and more");
        QCOMPARE(prompts::driftOf(live, &facts).drift, Drift::EditedByHand);
        live.bundle.recordedHash = prompts::contentHash(live.bundle); // the hash, too
        QCOMPARE(prompts::driftOf(live, &facts).drift, Drift::OtherContent);
    }
    void whatTheLibraryLacksIsNamed()
    {
        const LibraryFacts facts = library();
        QCOMPARE(prompts::driftOf(liveOf(QString(40, QLatin1Char('9'))), &facts).drift, Drift::UnknownVersion);
        QCOMPARE(prompts::driftOf(liveOf({}), &facts).drift, Drift::UnknownVersion);
        QCOMPARE(prompts::driftOf(liveOf(kOld), nullptr).drift, Drift::NotInLibrary);
        LivePrompt broken = liveOf(kOld);
        broken.problem = core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("x"));
        QCOMPARE(prompts::driftOf(broken, &facts).drift, Drift::Unreadable);
    }
    void rowsNameWhatIsNotLive()
    {
        LibraryFacts other = library();
        other.id = QStringLiteral("chat/rewrite");
        other.labels.remove(QStringLiteral("dev"));
        const QList<prompts::LiveRow> rows =
            prompts::liveRows({liveOf(kMiddle), liveOf(kNew, QStringLiteral("dev"))}, {library(), other});
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).environment, QStringLiteral("dev"));
        QCOMPARE(rows.at(2).id, QStringLiteral("chat/rewrite"));
        QCOMPARE(rows.at(2).finding.drift, Drift::NotLive);
        QCOMPARE(rows.at(2).environment, QStringLiteral("prod"));
        QVERIFY(!rows.at(2).live.has_value());
    }
    void everyDriftHasWords()
    {
        for (int i = 0; i <= int(Drift::NotLive); ++i) {
            QVERIFY(!prompts::driftText(Drift(i)).isEmpty());
            QVERIFY(!prompts::driftName(Drift(i)).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(DriftTest)
#include "tst_drift.moc"
