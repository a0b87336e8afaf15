// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/librarysource.h"

#include "prompts/prompt.h"
#include "prompts/references.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <functional>

namespace prompts {

namespace {

using core::ErrorKind;

constexpr int kMostFiles = 200; ///< that one prompt includes
const QString kEnding = QStringLiteral(".prompty");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::LibrarySource)
};

bool isCarried(Reference::Kind kind)
{
    return kind == Reference::Kind::Include || kind == Reference::Kind::Import || kind == Reference::Kind::Extends;
}

/// Files read so far; remembers which others were asked for, so that they can be read next.
struct Gathering
{
    QHash<QString, QByteArray> known;
    QSet<QString> missing;

    /// Paths that the files read so far may name and that were not looked for yet; `carried` gets those that they do name.
    QStringList wanted(QSet<QString>* carried, const QString& root) const
    {
        QSet<QString> asked;
        const PromptFilesFrom files([&](const QString& path) -> std::optional<QByteArray> {
            const auto found = known.constFind(path);
            if (found != known.constEnd()) {
                return *found;
            }
            if (!missing.contains(path)) {
                asked.insert(path);
            }
            return std::nullopt;
        });
        carried->clear();
        QStringList waiting{root};
        for (qsizetype i = 0; i < waiting.size(); ++i) {
            for (const Reference& reference : referencesOf(waiting.at(i), QString::fromUtf8(known.value(waiting.at(i))), files)) {
                if (isCarried(reference.kind) && !reference.to.isEmpty() && reference.to != root && !carried->contains(reference.to)) {
                    carried->insert(reference.to);
                    waiting.append(reference.to);
                }
            }
        }
        return {asked.begin(), asked.end()};
    }
};

/// The newest commit of a file as seen from `revision`.
QCoro::Task<core::Result<Version>> lastVersion(Repository::Ref repository, QString path, QString revision)
{
    HistoryQuery query;
    query.path = path;
    query.from = revision;
    query.limit = 1;
    const core::Result<HistoryPage> page = co_await repository->history(query);
    if (!page) {
        co_return page.error();
    }
    if (page->versions.isEmpty() || page->versions.first().change == Change::Deleted) {
        co_return core::Error::make(ErrorKind::NotFound, Text::tr("The library has no committed version of it."), path);
    }
    co_return page->versions.first();
}

QCoro::Task<core::Result<QByteArray>> readAt(Repository::Ref repository, QString path, QString revision, bool fromFolder)
{
    if (!fromFolder) {
        core::Result<QByteArray> bytes = co_await repository->contentAt(revision, path);
        co_return bytes;
    }
    const core::Result<OpenedFile> opened = co_await repository->read(path);
    if (!opened) {
        co_return opened.error();
    }
    if (opened->blob.isEmpty()) {
        co_return core::Error::make(ErrorKind::NotFound, Text::tr("There is no such file."), path);
    }
    co_return opened->bytes;
}

/// The prompt and what it includes; without a version.
QCoro::Task<core::Result<Bundle>> gather(Repository::Ref repository, QString path, QString pathThere, QString revision, bool fromFolder)
{
    Gathering gathering;
    QSet<QString> carried;
    QStringList wanted{pathThere};
    while (!wanted.isEmpty()) {
        for (const QString& next : wanted) {
            const core::Result<QByteArray> bytes = co_await readAt(repository, next, revision, fromFolder);
            const bool isMissing = !bytes && bytes.error().kind == ErrorKind::NotFound;
            if (!bytes && (!isMissing || next == pathThere)) {
                co_return bytes.error();
            }
            if (isMissing) {
                gathering.missing.insert(next);
            } else {
                gathering.known.insert(next, *bytes);
            }
        }
        wanted = gathering.wanted(&carried, pathThere);
        if (carried.size() > kMostFiles) {
            co_return core::Error::make(ErrorKind::InvalidInput, Text::tr("The prompt includes more than %1 files.").arg(kMostFiles), path);
        }
    }
    const ParsedPrompt parsed = parsePrompt(gathering.known.value(pathThere), path);
    Bundle bundle;
    bundle.id = idOfPath(path);
    bundle.title = parsed.prompt.title();
    bundle.text = QString::fromUtf8(gathering.known.value(pathThere));
    if (bundle.text.toUtf8() != gathering.known.value(pathThere)) {
        co_return core::Error::make(ErrorKind::InvalidInput, Text::tr("The file is not text in UTF-8."), path);
    }
    for (const QString& one : qAsConst(carried)) {
        bundle.files.insert(one, QString::fromUtf8(gathering.known.value(one)));
    }
    co_return bundle;
}

} // namespace

QString idOfPath(const QString& path)
{
    return path.endsWith(kEnding, Qt::CaseInsensitive) ? path.chopped(kEnding.size()) : path;
}

QCoro::Task<core::Result<Bundle>> bundleAt(Repository::Ref repository, QString path, QString revision)
{
    const core::Result<Version> own = co_await lastVersion(repository, path, revision);
    if (!own) {
        co_return own.error();
    }
    QString from = revision;
    if (from.isEmpty()) {
        from = QStringLiteral("HEAD");
    }
    core::Result<Bundle> bundle = co_await gather(repository, path, own->path, from, false);
    if (!bundle) {
        co_return bundle;
    }
    Version newest = *own;
    const QStringList included = bundle->files.keys();
    for (const QString& one : included) {
        const core::Result<Version> version = co_await lastVersion(repository, one, revision);
        if (version && version->time > newest.time) {
            newest = *version;
        }
    }
    bundle->version = newest.id;
    co_return bundle;
}

QCoro::Task<core::Result<Bundle>> bundleOfFolder(Repository::Ref repository, QString path)
{
    core::Result<Bundle> bundle = co_await gather(repository, path, path, {}, true);
    if (!bundle) {
        co_return bundle;
    }
    const core::Result<Bundle> committed = co_await bundleAt(repository, path, {});
    if (committed && contentHash(*committed) == contentHash(*bundle)) {
        bundle->version = committed->version;
    }
    co_return bundle;
}

QCoro::Task<core::Result<LibraryFacts>> libraryFacts(Repository::Ref repository, QString path, QList<Label> labels, QStringList versions)
{
    LibraryFacts facts;
    facts.id = idOfPath(path);
    const core::Result<Bundle> now = co_await bundleAt(repository, path, {});
    QStringList paths{path};
    if (now) {
        paths += now->files.keys();
    }
    QList<Version> all;
    for (const QString& one : paths) {
        HistoryQuery query;
        query.path = one;
        query.limit = 0;
        const core::Result<HistoryPage> page = co_await repository->history(query);
        if (!page && one == path) {
            co_return page.error();
        }
        if (page) {
            all += page->versions;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Version& a, const Version& b) { return a.time > b.time; });
    for (const Version& version : all) {
        if (!facts.versions.contains(version.id)) {
            facts.versions.append(version.id);
        }
    }
    for (const Label& label : labels) {
        const QString commit = label.commit;
        const core::Result<Bundle> there = co_await bundleAt(repository, path, commit);
        if (there) {
            facts.labels.insert(label.name, there->version);
            facts.hashes.insert(there->version, contentHash(*there));
        }
    }
    for (const QString& version : versions) {
        const bool isNew = facts.versions.contains(version) && !facts.hashes.contains(version);
        if (!isNew) {
            continue;
        }
        const core::Result<Bundle> there = co_await bundleAt(repository, path, version);
        if (there) {
            facts.hashes.insert(version, contentHash(*there));
        }
    }
    co_return facts;
}

core::Result<QString> pathOfName(const QString& name, const QStringList& paths)
{
    QStringList found;
    for (const QString& path : paths) {
        if (!path.endsWith(kEnding, Qt::CaseInsensitive)) {
            continue;
        }
        if (path == name || idOfPath(path) == name) {
            return path;
        }
        if (path.section(QLatin1Char('/'), -1) == name || idOfPath(path).section(QLatin1Char('/'), -1) == name) {
            found.append(path);
        }
    }
    if (found.size() == 1) {
        return found.first();
    }
    core::Error error = found.isEmpty() ? core::Error::make(ErrorKind::NotFound, Text::tr("The library has no prompt of this name."), name)
                                        : core::Error::make(ErrorKind::InvalidInput, Text::tr("Several prompts have this name. Name one by its path."), name);
    error.details = found.join(QLatin1Char('\n'));
    return error;
}

} // namespace prompts
