// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"
#include "support/certificate.h"

#include <QDirIterator>
#include <QTcpServer>
#include <QTimer>
#include <QtTest>

using namespace prompts;
using support::await;
using prompts::test::contents;
using prompts::test::errorOf;
using prompts::test::git;
using prompts::test::partsOf;
using prompts::test::why;
using prompts::test::write;
using Shelf = prompts::test::Library;

namespace {

const QString kToken = QStringLiteral("s3cret-token-never-on-disk");

QCoro::Task<core::Result<Login>> loginTask(LoginRequest request, QString token, std::shared_ptr<QList<LoginRequest>> asked)
{
    asked->append(request);
    Login login;
    login.token = token;
    co_return login;
}

} // namespace

class RemotesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondPersonPullsWhatTheFirstPushed();
    void conflictingPullIsResolvedAndPushed();
    void pushOverSomebodyElsesIsRejectedAndExplained();
    void labelsAndTagsTravel();
    void noNetworkLosesNothing();
    void addressesWithSecretsOrProgramsAreRefused_data();
    void addressesWithSecretsOrProgramsAreRefused();
    void folderWithFilesTakesNoPush();
    void transferIsCancelledAtOnce();
    void tokenIsAskedForAndNeverKept();
    void tokenGoesToNobodyElse();

private:
    struct Pair
    {
        Pair()
        {
            bare = shelf.folder.filePath(QStringLiteral("remote.git"));
            git(shelf.folder.path(), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), bare});
            const auto set = await(Remotes(shelf.repository).set(QStringLiteral("origin"), bare));
            const auto pushed = await(Remotes(shelf.repository).push({}, {}));
            if (!set || !pushed) {
                QTest::qFail(qPrintable(set ? pushed.error().message : set.error().message), __FILE__, __LINE__);
            }
            other = await(Remotes::clone(bare, shelf.folder.filePath(QStringLiteral("other")), partsOf(QStringLiteral("Bob"), {}), {})).value_or(nullptr);
        }
        QString otherPath(const QString& file) const { return shelf.folder.filePath(QStringLiteral("other/")) + file; }
        Shelf shelf;
        QString bare;
        Repository::Ref other;
    };
    static QString commit(const Repository::Ref& repository, const QString& path, const QByteArray& bytes)
    {
        const auto file = await(repository->read(path));
        const auto saved = await(repository->save(path, bytes, file ? file->blob : QString()));
        return await(repository->commit({path}, QStringLiteral("Change"))).value_or(QString());
    }
    /// The https server, or nothing with the reason.
    std::unique_ptr<QProcess> serve(const QString& folder, QString& origin, QString& problem);
    QTemporaryDir m_tls;
};

void RemotesTest::secondPersonPullsWhatTheFirstPushed()
{
    Pair pair;
    QVERIFY(pair.other);
    QCOMPARE(contents(pair.otherPath(QStringLiteral("a.prompty"))), QByteArray("one\ntwo\nthree\n"));
    const QString pushed = commit(pair.shelf.repository, QStringLiteral("a.prompty"), "2\n");
    QList<TransferProgress> progress;
    TransferParts parts;
    parts.progress = [&progress](const TransferProgress& step) { progress << step; };
    QVERIFY(await(Remotes(pair.shelf.repository).push({}, parts)));
    QCOMPARE(git(pair.bare, {QStringLiteral("rev-parse"), QStringLiteral("main")}).trimmed(), pushed);
    const auto pulled = await(Remotes(pair.other).pull(parts));
    QVERIFY2(pulled, why(pulled).constData());
    QCOMPARE(pulled->kind, MergeOutcome::Kind::FastForward);
    QCOMPARE(pulled->commit, pushed);
    QCOMPARE(contents(pair.otherPath(QStringLiteral("a.prompty"))), QByteArray("2\n"));
    QCOMPARE(await(Remotes(pair.other).pull({}))->kind, MergeOutcome::Kind::UpToDate);
    QVERIFY(!progress.isEmpty());
    QCOMPARE(git(pair.otherPath({}), {QStringLiteral("status"), QStringLiteral("-sb")}).trimmed(), QStringLiteral("## main...origin/main"));
}

void RemotesTest::conflictingPullIsResolvedAndPushed()
{
    Pair pair;
    commit(pair.shelf.repository, QStringLiteral("a.prompty"), "one\nADA\nthree\n");
    QVERIFY(await(Remotes(pair.shelf.repository).push({}, {})));
    commit(pair.other, QStringLiteral("a.prompty"), "one\nBOB\nthree\n");
    commit(pair.other, QStringLiteral("b.prompty"), "only here\n");
    const auto pulled = await(Remotes(pair.other).pull({}));
    QCOMPARE(pulled->kind, MergeOutcome::Kind::Conflicts);
    Merging merging(pair.other);
    const auto conflicts = await(merging.conflicts());
    QCOMPARE(conflicts->first().regions.at(1).theirs, QByteArray("ADA\n"));
    const auto text = joined(conflicts->first().regions, {{RegionChoice::Kind::TheirsThenOurs, {}}});
    QVERIFY(await(merging.resolve(QStringLiteral("a.prompty"), *text)));
    QVERIFY(await(merging.finish({})));
    QVERIFY(await(Remotes(pair.other).push({}, {})));
    QCOMPARE(await(Remotes(pair.shelf.repository).pull({}))->kind, MergeOutcome::Kind::FastForward);
    QCOMPARE(contents(pair.shelf.path(QStringLiteral("a.prompty"))), QByteArray("one\nADA\nBOB\nthree\n"));
    QCOMPARE(contents(pair.shelf.path(QStringLiteral("b.prompty"))), QByteArray("only here\n"));
    int status = 1;
    git(pair.bare, {QStringLiteral("fsck"), QStringLiteral("--strict")}, &status);
    QCOMPARE(status, 0);
}

void RemotesTest::pushOverSomebodyElsesIsRejectedAndExplained()
{
    Pair pair;
    const QString theirs = commit(pair.shelf.repository, QStringLiteral("a.prompty"), "ada\n");
    QVERIFY(await(Remotes(pair.shelf.repository).push({}, {})));
    const QString mine = commit(pair.other, QStringLiteral("b.prompty"), "bob\n");
    const auto pushed = await(Remotes(pair.other).push({}, {}));
    QVERIFY(!pushed);
    QCOMPARE(errorOf(pushed).code, QStringLiteral("rejected"));
    QVERIFY(errorOf(pushed).message.contains(QStringLiteral("Pull first")));
    QCOMPARE(git(pair.bare, {QStringLiteral("rev-parse"), QStringLiteral("main")}).trimmed(), theirs);
    QCOMPARE(pair.other->state().head, mine);
    QCOMPARE(await(Remotes(pair.other).pull({}))->kind, MergeOutcome::Kind::Merged);
    QVERIFY(await(Remotes(pair.other).push({}, {})));
}

void RemotesTest::labelsAndTagsTravel()
{
    Pair pair;
    QVERIFY(await(Labels(pair.shelf.repository).setProtected(QStringLiteral("production"), true, {})));
    QVERIFY(await(Labels(pair.shelf.repository).move(QStringLiteral("a.prompty"), QStringLiteral("production"), {}, QStringLiteral("Ready"))));
    QVERIFY(await(pair.shelf.repository->createTag(QStringLiteral("v1"), {}, QStringLiteral("One"))));
    QVERIFY(await(Remotes(pair.shelf.repository).push({}, {})));
    QVERIFY(await(Remotes(pair.other).pull({})));
    QCOMPARE(await(pair.other->tags())->size(), 1);
    Labels bob(pair.other);
    QVERIFY(await(bob.proposals())->first().mayApprove);
    QVERIFY(await(bob.approve(QStringLiteral("a.prompty"), QStringLiteral("production"), {})));
    QVERIFY(await(Remotes(pair.other).push({}, {})));
    QVERIFY(await(Labels(pair.shelf.repository).list({}))->isEmpty());
    QVERIFY(await(Remotes(pair.shelf.repository).pull({})));
    const auto labels = await(Labels(pair.shelf.repository).list({}));
    QCOMPARE(labels->size(), 1);
    QCOMPARE(labels->first().by, QStringLiteral("Bob"));
    QVERIFY(await(Remotes(pair.shelf.repository).push({}, {}))); // nothing new: no error about the tag that is there
}

void RemotesTest::noNetworkLosesNothing()
{
    Shelf shelf;
    const QString head = shelf.commit(QStringLiteral("a.prompty"), "2\n");
    QCOMPARE(errorOf(await(Remotes(shelf.repository).push({}, {}))).kind, core::ErrorKind::NotFound); // no remote yet
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("https://127.0.0.1:%1/x.git").arg(closed.serverPort());
    closed.close();
    QVERIFY(await(Remotes(shelf.repository).set(QStringLiteral("origin"), address)));
    for (const core::Error& error : {errorOf(await(Remotes(shelf.repository).push({}, {}))), errorOf(await(Remotes(shelf.repository).fetch({}, {}))), errorOf(await(Remotes(shelf.repository).pull({})))}) {
        QCOMPARE(error.kind, core::ErrorKind::Network);
        QVERIFY2(error.message.contains(QStringLiteral("safe")), qPrintable(error.message));
    }
    QCOMPARE(shelf.oracle({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}).trimmed(), head);
    QVERIFY(await(Remotes(shelf.repository).set(QStringLiteral("origin"), QStringLiteral("https://nowhere.invalid/x.git"))));
    QCOMPARE(errorOf(await(Remotes(shelf.repository).fetch({}, {}))).kind, core::ErrorKind::Network);
    const auto cloned = await(Remotes::clone(address, shelf.folder.filePath(QStringLiteral("never")), {}, {}));
    QVERIFY(!cloned);
    QVERIFY(!QFile::exists(shelf.folder.filePath(QStringLiteral("never/.git"))));
    QVERIFY(shelf.isSound());
}

void RemotesTest::addressesWithSecretsOrProgramsAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("https") << QStringLiteral("https://example.com/team/prompts.git") << true;
    QTest::newRow("https with a user") << QStringLiteral("https://ada@example.com/x.git") << true;
    QTest::newRow("ssh") << QStringLiteral("ssh://git@example.com:2222/x.git") << true;
    QTest::newRow("scp") << QStringLiteral("git@example.com:team/x.git") << true;
    QTest::newRow("password") << QStringLiteral("https://ada:hunter2@example.com/x.git") << false;
    QTest::newRow("token as user") << QStringLiteral("https://ghp_0123456789abcdefghij0123@example.com/x.git") << false;
    QTest::newRow("program") << QStringLiteral("ext::sh -c touch% /tmp/x") << false;
    QTest::newRow("option") << QStringLiteral("--upload-pack=touch") << false;
    QTest::newRow("scheme") << QStringLiteral("javascript://x/y") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no folder") << QStringLiteral("/does/not/exist") << false;
}

void RemotesTest::addressesWithSecretsOrProgramsAreRefused()
{
    QFETCH(QString, address);
    QFETCH(bool, isGood);
    const auto checked = remoteAddress(address);
    QCOMPARE(bool(checked), isGood);
    if (!checked) {
        QVERIFY(!checked.error().message.contains(QStringLiteral("hunter2")));
        QVERIFY(!checked.error().target.contains(QStringLiteral("hunter2")) && !checked.error().target.contains(QStringLiteral("ghp_")));
    }
}

void RemotesTest::folderWithFilesTakesNoPush()
{
    Pair pair;
    QVERIFY(await(Remotes(pair.other).set(QStringLiteral("ada"), pair.shelf.path())));
    commit(pair.other, QStringLiteral("b.prompty"), "b\n");
    PushOptions options;
    options.remote = QStringLiteral("ada");
    const auto pushed = await(Remotes(pair.other).push(options, {}));
    QCOMPARE(errorOf(pushed).kind, core::ErrorKind::InvalidInput);
    QVERIFY(await(Remotes(pair.other).fetch(QStringLiteral("ada"), {})));
    QVERIFY(await(Remotes(pair.other).remove(QStringLiteral("ada"))));
    QCOMPARE(await(Remotes(pair.other).list())->size(), 1);
}

void RemotesTest::transferIsCancelledAtOnce()
{
    Shelf shelf;
    QTcpServer silent; // accepts and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QVERIFY(await(Remotes(shelf.repository).set(QStringLiteral("origin"), QStringLiteral("https://127.0.0.1:%1/x.git").arg(silent.serverPort()))));
    core::CancelSource source;
    TransferParts parts;
    parts.cancel = source.token();
    QTimer::singleShot(200, &silent, [&source] { source.cancel(); });
    QElapsedTimer timer;
    timer.start();
    const auto fetched = await(Remotes(shelf.repository).fetch({}, parts));
    QCOMPARE(errorOf(fetched).kind, core::ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(await(shelf.repository->files())); // the library stays usable
}

std::unique_ptr<QProcess> RemotesTest::serve(const QString& folder, QString& origin, QString& problem)
{
    int status = 1;
    git(folder, {QStringLiteral("http-backend")}, &status);
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty() || status < 0 || git(folder, {QStringLiteral("http-backend")}).contains(QStringLiteral("not a git command"))) {
        problem = QStringLiteral("git http-backend or python3 is not installed");
        return nullptr;
    }
    const support::Identity identity = support::makeIdentity("localhost");
    write(m_tls.filePath(QStringLiteral("certificate.pem")), identity.certificate.toPem());
    write(m_tls.filePath(QStringLiteral("key.pem")), identity.key.toPem());
    auto server = std::make_unique<QProcess>();
    server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server->start(QStringLiteral("python3"), {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/prompts/git/gitserver.py"), folder, m_tls.filePath(QStringLiteral("certificate.pem")),
                                              m_tls.filePath(QStringLiteral("key.pem")), kToken});
    if (!server->waitForReadyRead(20'000)) {
        problem = QStringLiteral("the server of the test did not start");
        return nullptr;
    }
    origin = QStringLiteral("https://localhost:") + QString::fromLatin1(server->readAllStandardOutput().trimmed());
    return server;
}

void RemotesTest::tokenIsAskedForAndNeverKept()
{
    Pair pair;
    git(pair.bare, {QStringLiteral("config"), QStringLiteral("http.receivepack"), QStringLiteral("true")});
    QString origin, problem;
    const auto server = serve(pair.shelf.folder.path(), origin, problem);
    if (!server) {
        QSKIP(qPrintable(problem));
    }
    QVERIFY(await(Remotes(pair.shelf.repository).set(QStringLiteral("origin"), origin + QStringLiteral("/remote.git"))));
    const auto asked = std::make_shared<QList<LoginRequest>>();
    TransferParts parts;
    QCOMPARE(errorOf(await(Remotes(pair.shelf.repository).fetch({}, parts))).kind, core::ErrorKind::Tls); // an unknown authority
    parts.caFile = m_tls.filePath(QStringLiteral("certificate.pem"));
    QCOMPARE(errorOf(await(Remotes(pair.shelf.repository).fetch({}, parts))).kind, core::ErrorKind::SignInNeeded); // nobody to ask
    parts.login = [asked](LoginRequest request) { return loginTask(request, request.wasRefused ? kToken : QStringLiteral("wrong"), asked); };
    const auto fetched = await(Remotes(pair.shelf.repository).fetch({}, parts));
    QVERIFY2(fetched, why(fetched).constData());
    QCOMPARE(asked->size(), 2);
    QVERIFY(asked->at(1).wasRefused);
    QCOMPARE(QStringLiteral("https://") + asked->at(0).host, origin);
    const QString mine = commit(pair.shelf.repository, QStringLiteral("a.prompty"), "over https\n");
    parts.login = [asked](LoginRequest request) { return loginTask(request, kToken, asked); };
    const auto pushed = await(Remotes(pair.shelf.repository).push({}, parts));
    QVERIFY2(pushed, why(pushed).constData());
    QCOMPARE(git(pair.bare, {QStringLiteral("rev-parse"), QStringLiteral("main")}).trimmed(), mine);
    parts.login = [asked](LoginRequest request) { return loginTask(request, QStringLiteral("wrong"), asked); };
    QCOMPARE(errorOf(await(Remotes(pair.shelf.repository).fetch({}, parts))).kind, core::ErrorKind::SignInNeeded);
    parts.login = [asked](LoginRequest request) { return loginTask(request, kToken, asked); };
    const auto cloned = await(Remotes::clone(origin + QStringLiteral("/remote.git"), pair.shelf.folder.filePath(QStringLiteral("third")), partsOf(QStringLiteral("Eve"), {}), parts));
    QVERIFY2(cloned, why(cloned).constData());
    QCOMPARE(errorOf(await(Remotes::clone(origin + QStringLiteral("/absent.git"), pair.shelf.folder.filePath(QStringLiteral("fourth")), {}, parts))).kind, core::ErrorKind::NotFound);
    QCOMPARE(errorOf(await(Remotes::clone(origin + QStringLiteral("/forbidden/x.git"), pair.shelf.folder.filePath(QStringLiteral("fifth")), {}, parts))).kind, core::ErrorKind::Forbidden);
    QDirIterator files(pair.shelf.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QVERIFY2(!contents(files.next()).contains(kToken.toUtf8()), qPrintable(files.filePath()));
    }
    server->kill();
    server->waitForFinished();
}

void RemotesTest::tokenGoesToNobodyElse()
{
    Shelf shelf;
    QString origin, problem;
    const auto server = serve(shelf.folder.path(), origin, problem);
    if (!server) {
        QSKIP(qPrintable(problem));
    }
    const auto asked = std::make_shared<QList<LoginRequest>>();
    TransferParts parts;
    parts.caFile = m_tls.filePath(QStringLiteral("certificate.pem"));
    parts.login = [asked](LoginRequest request) { return loginTask(request, kToken, asked); };
    const auto moved = await(Remotes::clone(origin + QStringLiteral("/moved/x.git"), shelf.folder.filePath(QStringLiteral("moved")), {}, parts));
    QVERIFY(!moved);
    QVERIFY2(errorOf(moved).kind == core::ErrorKind::Untrusted, why(moved).constData());
    QVERIFY(asked->isEmpty());
    server->kill();
    server->waitForFinished();
}

QTEST_GUILESS_MAIN(RemotesTest)
#include "tst_remotes.moc"
