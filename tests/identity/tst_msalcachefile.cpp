// SPDX-License-Identifier: GPL-3.0-or-later
// A token cache file that several programs change at once.
#include "identity/msalcachefile.h"
#include "support/coroharness.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

using namespace identity;
using support::await;
using Written = core::Result<MsalCacheFile::Written>;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's file");
    }
}

/// Puts one entry into the file's Account section.
std::function<bool(MsalDocument*)> adding(const QString& key)
{
    return [key](MsalDocument* document) {
        QJsonObject root = document->root();
        QJsonObject accounts = root.value(QLatin1String("Account")).toObject();
        accounts.insert(key, QJsonObject{{QStringLiteral("username"), key}});
        root.insert(QStringLiteral("Account"), accounts);
        *document = MsalDocument(root);
        return true;
    };
}

qint64 deadProcess()
{
    QProcess process;
    process.start(QStringLiteral("true"), QStringList());
    process.waitForStarted();
    const qint64 id = process.processId();
    process.waitForFinished();
    return id;
}

constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

class MsalCacheFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void row42_newFileIsPrivateAndNothingIsLeftBeside();
    void row42_openFileIsClosedAndSaidSo();
    void row42_symbolicLinkStaysOne();
    void row42_noByteChangesWithoutAChange();
    void row42_unreadableFileIsKeptUntilForced();
    void row42_missingFileAndDirectoryAreSaidSo();
    void row42_hugeFileIsRefused();
    void row42_heldLockIsWaitedFor();
    void row42_lockThatStaysEndsWithItsHolder();
    void row42_lockOfADeadProcessIsTakenOver();
    void row42_lockOfALivingProcessIsNotTakenOver();
    void row42_anonymousLockIsTakenOverLater();
    void row42_changesAtTheSameTimeLoseNothing();
    void row42_cancelEndsTheWait();
    void row42_azureCliPathFollowsItsVariable();

private:
    QString path(const char* name = "cache.json") const { return m_directory->filePath(QLatin1String(name)); }
    QString lockPath() const { return CacheFileLock::pathFor(path()); }
    MsalCacheFile file(core::Milliseconds timeout = core::Milliseconds(300)) const
    {
        CacheFileLock::Limits limits;
        limits.timeout = timeout;
        limits.retry = core::Milliseconds(10);
        return MsalCacheFile(path(), &core::SystemClock::instance(), limits);
    }
    void holdLock(qint64 process, int ageSeconds) const
    {
        write(lockPath(), process > 0 ? QByteArray::number(process) + " somebody" : QByteArray());
        QFile lock(lockPath());
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-ageSeconds), QFileDevice::FileModificationTime));
    }
    QStringList names() const { return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::optional<QTemporaryDir> m_directory;
};

void MsalCacheFileTest::row42_newFileIsPrivateAndNothingIsLeftBeside()
{
    const Written written = await(file().update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY(written);
    QVERIFY(written->created);
    QCOMPARE(names(), QStringList{QStringLiteral("cache.json")});
    QCOMPARE(QFile::permissions(path()), kPrivate);
    const auto content = await(file().read({}));
    QVERIFY(content);
    QVERIFY(content->warnings.isEmpty());
    QVERIFY(content->document.root().value(QLatin1String("Account")).toObject().contains(QLatin1String("ada")));
    QCOMPARE(names(), QStringList{QStringLiteral("cache.json")});
}

void MsalCacheFileTest::row42_openFileIsClosedAndSaidSo()
{
    write(path(), "{\"Account\":{}}");
    QVERIFY(QFile::setPermissions(path(), kPrivate | QFile::ReadGroup | QFile::ReadOther));
    const auto content = await(file().read({}));
    QVERIFY(content);
    QCOMPARE(content->warnings.size(), 1);
    QVERIFY2(content->warnings.first().contains(QLatin1String("chmod 600")), qPrintable(content->warnings.first()));
    const Written written = await(file().update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY(written);
    QCOMPARE(written->warnings.size(), 1);
    QCOMPARE(QFile::permissions(path()), kPrivate);
}

void MsalCacheFileTest::row42_symbolicLinkStaysOne()
{
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("real")));
    write(path("real/there.json"), "{}");
    QVERIFY(QFile::link(path("real/there.json"), path()));
    QVERIFY(await(file().update(adding(QStringLiteral("ada")), false, {})));
    QVERIFY(QFileInfo(path()).isSymLink());
    QVERIFY(bytesOf(path("real/there.json")).contains("ada"));
}

void MsalCacheFileTest::row42_noByteChangesWithoutAChange()
{
    const QByteArray before = "{ \"Account\" : {},\n \"New\":[1.10] }";
    write(path(), before);
    QVERIFY(await(file().read({})));
    QVERIFY(await(file().update([](MsalDocument*) { return false; }, false, {})));
    QCOMPARE(bytesOf(path()), before);
}

void MsalCacheFileTest::row42_unreadableFileIsKeptUntilForced()
{
    const QByteArray before = "{\"RefreshToken\":{\"k\":{\"secret\":\"precious";
    write(path(), before);
    const Written refused = await(file().update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(bytesOf(path()), before);
    const Written forced = await(file().update(adding(QStringLiteral("ada")), true, {}));
    QVERIFY(forced);
    QCOMPARE(forced->keptAside, path("cache.json.damaged-1"));
    QCOMPARE(bytesOf(forced->keptAside), before);
    QVERIFY(bytesOf(path()).contains("ada"));
    QCOMPARE(names(), QStringList({QStringLiteral("cache.json"), QStringLiteral("cache.json.damaged-1")}));
    write(path(), QByteArray());
    const Written empty = await(file().update(adding(QStringLiteral("ben")), false, {}));
    QVERIFY2(empty && empty->keptAside.isEmpty(), "an empty file holds nothing that could be lost");
}

void MsalCacheFileTest::row42_missingFileAndDirectoryAreSaidSo()
{
    const auto missing = await(file().read({}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QStringLiteral("UnreadableCache"));
    QVERIFY2(missing.error().message.contains(QLatin1String("no such file")), qPrintable(missing.error().message));
    const MsalCacheFile nowhere(path("no/such/cache.json"), &core::SystemClock::instance());
    const Written refused = await(nowhere.update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Storage);
    const MsalCacheFile directory(m_directory->path(), &core::SystemClock::instance());
    const Written onDirectory = await(directory.update(adding(QStringLiteral("ada")), true, {}));
    QVERIFY(!onDirectory);
    QFile::remove(CacheFileLock::pathFor(m_directory->path()));
}

void MsalCacheFileTest::row42_hugeFileIsRefused()
{
    write(path(), "{");
    QVERIFY(QFile::resize(path(), 200LL * 1024 * 1024)); // sparse
    const auto refused = await(file().read({}));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QLatin1String("larger than 32 MB")), qPrintable(refused.error().message));
    QCOMPARE(QFileInfo(path()).size(), 200LL * 1024 * 1024);
}

void MsalCacheFileTest::row42_heldLockIsWaitedFor()
{
    holdLock(QCoreApplication::applicationPid(), 0);
    const support::Running<Written> running(file(core::Milliseconds(5000)).update(adding(QStringLiteral("ada")), false, {}));
    QTest::qWait(100);
    QVERIFY(!running.isDone());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(QFile::remove(lockPath()));
    support::spin(running);
    QVERIFY(running.isDone() && running.value());
    QVERIFY(!QFile::exists(lockPath()));
}

void MsalCacheFileTest::row42_lockThatStaysEndsWithItsHolder()
{
    write(path(), "{\"Account\":{}}");
    const QByteArray before = bytesOf(path());
    holdLock(QCoreApplication::applicationPid(), 0);
    const Written refused = await(file().update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(refused.error().message.contains(lockPath()));
    QCOMPARE(bytesOf(path()), before);
    QVERIFY2(QFile::exists(lockPath()), "another program's lock is not ours to remove");
}

void MsalCacheFileTest::row42_lockOfADeadProcessIsTakenOver()
{
    holdLock(deadProcess(), 0);
    const Written tooEarly = await(file().update(adding(QStringLiteral("ada")), false, {}));
    QVERIFY2(!tooEarly, "it may be the process of another computer on a shared disk");
    holdLock(deadProcess(), 11);
    QVERIFY(await(file().update(adding(QStringLiteral("ada")), false, {})));
    QVERIFY(!QFile::exists(lockPath()));
}

void MsalCacheFileTest::row42_lockOfALivingProcessIsNotTakenOver()
{
    holdLock(QCoreApplication::applicationPid(), 100000);
    QVERIFY(!await(file().update(adding(QStringLiteral("ada")), false, {})));
}

void MsalCacheFileTest::row42_anonymousLockIsTakenOverLater()
{
    holdLock(0, 30);
    QVERIFY(!await(file().update(adding(QStringLiteral("ada")), false, {})));
    holdLock(0, 61);
    QVERIFY(await(file().update(adding(QStringLiteral("ada")), false, {})));
}

void MsalCacheFileTest::row42_changesAtTheSameTimeLoseNothing()
{
    std::vector<std::unique_ptr<support::Running<Written>>> running;
    for (int i = 0; i < 20; ++i) {
        running.push_back(std::make_unique<support::Running<Written>>(
            file(core::Milliseconds(20000)).update(adding(QStringLiteral("account %1").arg(i)), false, {})));
    }
    for (const auto& one : running) {
        support::spin(*one, std::chrono::seconds(30));
        QVERIFY(one->isDone() && one->value());
    }
    const auto content = await(file().read({}));
    QVERIFY(content);
    QCOMPARE(content->document.root().value(QLatin1String("Account")).toObject().size(), 20);
    QCOMPARE(names(), QStringList{QStringLiteral("cache.json")});
}

void MsalCacheFileTest::row42_cancelEndsTheWait()
{
    holdLock(QCoreApplication::applicationPid(), 0);
    const core::CancelSource source;
    const support::Running<Written> running(file(core::Milliseconds(60000)).update(adding(QStringLiteral("ada")), false, source.token()));
    source.cancel();
    support::spin(running, std::chrono::seconds(2));
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
}

void MsalCacheFileTest::row42_azureCliPathFollowsItsVariable()
{
    const QByteArray before = qgetenv("AZURE_CONFIG_DIR");
    qputenv("AZURE_CONFIG_DIR", "/somewhere/else");
    QCOMPARE(MsalCacheFile::azureCliPath(), QStringLiteral("/somewhere/else/msal_token_cache.json"));
    qunsetenv("AZURE_CONFIG_DIR");
    QCOMPARE(MsalCacheFile::azureCliPath(), QDir::homePath() + QStringLiteral("/.azure/msal_token_cache.json"));
    if (!before.isNull()) {
        qputenv("AZURE_CONFIG_DIR", before);
    }
}

QTEST_GUILESS_MAIN(MsalCacheFileTest)
#include "tst_msalcachefile.moc"
