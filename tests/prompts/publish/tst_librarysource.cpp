// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/librarysource.h"
#include "support/coroharness.h"

#include <QTemporaryDir>
#include <QTest>

using core::ErrorKind;
using prompts::Repository;

namespace {

const QByteArray kAnswer = "---\nname: Answer\n---\nsystem:\n{% include 'partials/tone.jinja' %}\nuser:\n{{ question }}\n";
const QString kPath = QStringLiteral("chat/answer.prompty");

} // namespace

class LibrarySourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        prompts::RepositoryParts parts;
        parts.author = [] { return prompts::Signer{QStringLiteral("Priya"), QStringLiteral("priya@contoso.example")}; };
        parts.now = [this] { return m_now; };
        const QList<prompts::NewFile> files{{kPath, kAnswer},
                                            {QStringLiteral("partials/tone.jinja"), "Be brief. {% include 'partials/never.jinja' ignore missing %}\n"},
                                            {QStringLiteral("partials/unused.jinja"), "x\n"}};
        const auto made = run(Repository::create(m_folder->filePath(QStringLiteral("library")), files, QStringLiteral("First"), parts));
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().message));
        m_repository = *made;
        m_first = m_repository->state().head;
    }
    void cleanup() { m_repository.reset(); }
    void includesTravelAlong()
    {
        const auto bundle = run(prompts::bundleAt(m_repository, kPath, {}));
        QVERIFY2(bundle.has_value(), qPrintable(bundle ? QString() : bundle.error().message));
        QCOMPARE(bundle->id, QStringLiteral("chat/answer"));
        QCOMPARE(bundle->title, QStringLiteral("Answer"));
        QCOMPARE(bundle->text.toUtf8(), kAnswer);
        QCOMPARE(bundle->files.keys(), QStringList{QStringLiteral("partials/tone.jinja")});
        QCOMPARE(bundle->version, m_first);
    }
    void changeOfAPartialIsANewVersion()
    {
        const QString before = prompts::contentHash(*run(prompts::bundleAt(m_repository, kPath, {})));
        const QString second = change(QStringLiteral("partials/tone.jinja"), "Be kind.\n");
        change(QStringLiteral("partials/unused.jinja"), "y\n");
        const auto bundle = run(prompts::bundleAt(m_repository, kPath, {}));
        QCOMPARE(bundle->version, second);
        QVERIFY(prompts::contentHash(*bundle) != before);
        const auto old = run(prompts::bundleAt(m_repository, kPath, m_first));
        QVERIFY(old.has_value());
        QCOMPARE(prompts::contentHash(*old), before);
        QCOMPARE(old->version, m_first);
    }
    void uncommittedTextHasNoVersion()
    {
        QCOMPARE(run(prompts::bundleOfFolder(m_repository, kPath))->version, m_first);
        const auto opened = run(m_repository->read(kPath));
        QVERIFY(run(m_repository->save(kPath, kAnswer + "more\n", opened->blob)).has_value());
        const auto bundle = run(prompts::bundleOfFolder(m_repository, kPath));
        QVERIFY(bundle->version.isEmpty());
        QVERIFY(bundle->text.endsWith(QLatin1String("more\n")));
        QCOMPARE(run(prompts::bundleAt(m_repository, kPath, {}))->text.toUtf8(), kAnswer);
    }
    void factsOrderVersionsAndKnowLabels()
    {
        const QString second = change(QStringLiteral("partials/tone.jinja"), "Be kind.\n");
        const QString third = change(kPath, kAnswer + "more\n");
        prompts::Label label;
        label.path = kPath;
        label.name = QStringLiteral("production");
        label.commit = second;
        const auto facts = run(prompts::libraryFacts(m_repository, kPath, {label}, {third, QString(40, QLatin1Char('9'))}));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->versions, (QStringList{third, second, m_first}));
        QCOMPARE(facts->labels.value(QStringLiteral("production")), second);
        QCOMPARE(facts->hashes.size(), 2);
        prompts::LivePrompt live;
        live.bundle = *run(prompts::bundleAt(m_repository, kPath, m_first));
        live.environment = QStringLiteral("prod");
        const auto finding = prompts::driftOf(live, &*facts);
        QCOMPARE(finding.drift, prompts::Drift::BehindLabel);
        QCOMPARE(finding.behind, 1);
    }
    void namesAreFound()
    {
        const QStringList paths{kPath, QStringLiteral("other/answer.prompty"), QStringLiteral("chat/rewrite.prompty"), QStringLiteral("partials/tone.jinja")};
        QCOMPARE(*prompts::pathOfName(QStringLiteral("chat/answer"), paths), kPath);
        QCOMPARE(*prompts::pathOfName(kPath, paths), kPath);
        QCOMPARE(*prompts::pathOfName(QStringLiteral("rewrite"), paths), QStringLiteral("chat/rewrite.prompty"));
        QCOMPARE(prompts::pathOfName(QStringLiteral("answer"), paths).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(prompts::pathOfName(QStringLiteral("nothing"), paths).error().kind, ErrorKind::NotFound);
    }
    void unknownPromptsAndRevisionsAreErrors()
    {
        QVERIFY(!run(prompts::bundleAt(m_repository, QStringLiteral("no/such.prompty"), {})).has_value());
        QVERIFY(!run(prompts::bundleAt(m_repository, kPath, QString(40, QLatin1Char('9')))).has_value());
    }

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(20)); }
    QString change(const QString& path, const QByteArray& bytes)
    {
        m_now = m_now.addSecs(60);
        const auto opened = run(m_repository->read(path));
        const auto saved = run(m_repository->save(path, bytes, opened->blob));
        const auto commit = saved ? run(m_repository->commit({path}, QStringLiteral("Change"))) : core::Result<QString>(saved.error());
        return commit ? *commit : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Repository::Ref m_repository;
    QDateTime m_now;
    QString m_first;
};

QTEST_GUILESS_MAIN(LibrarySourceTest)
#include "tst_librarysource.moc"
