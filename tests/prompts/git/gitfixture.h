// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/labels.h"
#include "prompts/git/merging.h"
#include "prompts/git/remotes.h"
#include "prompts/git/repository.h"
#include "support/coroharness.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace prompts::test {

/// What the program `git` says: the independent oracle. Configuration of this computer is kept out.
inline QString git(const QString& folder, const QStringList& arguments, int* status = nullptr, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    environment.insert(QStringLiteral("GIT_AUTHOR_NAME"), QStringLiteral("Outsider"));
    environment.insert(QStringLiteral("GIT_AUTHOR_EMAIL"), QStringLiteral("outsider@example.org"));
    environment.insert(QStringLiteral("GIT_COMMITTER_NAME"), QStringLiteral("Outsider"));
    environment.insert(QStringLiteral("GIT_COMMITTER_EMAIL"), QStringLiteral("outsider@example.org"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("core.quotePath=false"), QStringLiteral("-C"), folder} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    if (status) {
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    return QString::fromUtf8(process.readAll());
}

inline void write(const QString& file, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(bytes) != bytes.size()) {
        QTest::qFail("a file of the test could not be written", __FILE__, __LINE__);
    }
}

inline QByteArray contents(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// For a failing check: the sentence of the error, if there is one.
template <typename T> QByteArray why(const core::Result<T>& result)
{
    return result ? QByteArray() : (core::kindName(result.error().kind) + QStringLiteral(": ") + result.error().message).toUtf8();
}

/// The error of what should fail; of kind None when it did not.
template <typename T> core::Error errorOf(const core::Result<T>& result)
{
    return result ? core::Error{} : result.error();
}

inline RepositoryParts partsOf(const QString& name, const QString& dataFolder)
{
    RepositoryParts parts;
    parts.dataFolder = dataFolder;
    parts.author = [name] { return Signer{name, name.toLower() + QStringLiteral("@example.com")}; };
    return parts;
}

/// A library made for a test, with a file in it.
class Library
{
public:
    explicit Library(const QString& person = QStringLiteral("Ada"))
    {
        repository = support::await(Repository::create(path(), {{QStringLiteral("a.prompty"), "one\ntwo\nthree\n"}}, QStringLiteral("Samples"), partsOf(person, data()))).value_or(nullptr);
    }
    QString path(const QString& file = {}) const { return folder.filePath(QStringLiteral("library")) + (file.isEmpty() ? QString() : QLatin1Char('/') + file); }
    QString data() const { return folder.filePath(QStringLiteral("data")); }
    QString oracle(const QStringList& arguments) const { return git(path(), arguments); }
    Repository::Ref open(const QString& person) const { return support::await(Repository::open(path(), partsOf(person, data()))).value_or(nullptr); }
    /// Saves and commits; the commit's id.
    QString commit(const QString& file, const QByteArray& bytes, const QString& message = QStringLiteral("Change"))
    {
        const auto opened = support::await(repository->read(file));
        const auto saved = support::await(repository->save(file, bytes, opened ? opened->blob : QString()));
        const auto id = support::await(repository->commit({file}, message));
        if (!saved || !id) {
            QTest::qFail(qPrintable(saved ? id.error().message : saved.error().message), __FILE__, __LINE__);
            return {};
        }
        return *id;
    }
    bool isSound() const
    {
        int status = 0;
        const QString said = git(path(), {QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling")}, &status);
        if (status != 0) {
            qWarning().noquote() << said;
        }
        return status == 0;
    }

    QTemporaryDir folder;
    Repository::Ref repository;
};

} // namespace prompts::test
