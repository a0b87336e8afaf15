// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/promptpicker.h"

#include "playground/promptsource.h"
#include "prompts/git/labels.h"
#include "prompts/library.h"
#include "prompts/publish/librarysource.h"

#include <QCoreApplication>

namespace comparison {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::PromptPicker)
};

core::Error notThere(const QString& name, const QStringList& candidates, const prompts::LibrarySnapshot& snapshot)
{
    if (!candidates.isEmpty()) {
        core::Error error = core::Error::make(core::ErrorKind::InvalidInput, QCoreApplication::translate("comparison::PromptPicker", "Several prompts have this name: %1.").arg(candidates.join(QStringLiteral(", "))), name);
        error.details = candidates.join(QLatin1Char('\n'));
        return error;
    }
    QStringList known;
    for (const prompts::LibrarySnapshot::File& file : snapshot.files()) {
        if (file.entry.isPrompt && known.size() < 12) {
            known << file.entry.id;
        }
    }
    return core::Error::make(core::ErrorKind::NotFound, known.isEmpty() ? QCoreApplication::translate("comparison::PromptPicker", "The library has no prompts.") : QCoreApplication::translate("comparison::PromptPicker", "The library has: %1.").arg(known.join(QStringLiteral(", "))), name);
}

PickedPrompt ofBundle(const prompts::Bundle& bundle, const QString& path)
{
    QHash<QString, QByteArray> files;
    for (auto it = bundle.files.begin(); it != bundle.files.end(); ++it) {
        files.insert(it.key(), it.value().toUtf8());
    }
    PickedPrompt picked;
    picked.path = path;
    picked.version = bundle.version.isEmpty() ? QString::fromLatin1(playground::PromptSource::kDraftVersion) : bundle.version;
    picked.parsed = prompts::parsePrompt(bundle.text.toUtf8(), path);
    picked.files = std::make_shared<prompts::PromptFilesInMemory>(files);
    return picked;
}

core::Result<PickedPrompt> ofFolder(const std::shared_ptr<const prompts::PromptFiles>& files, const QString& path)
{
    const std::optional<QByteArray> bytes = files->read(path);
    if (!bytes) {
        return core::Error::make(core::ErrorKind::NotFound, Text::tr("There is no such file in the library."), path);
    }
    PickedPrompt picked;
    picked.path = path;
    picked.parsed = prompts::parsePrompt(*bytes, path);
    picked.version = picked.parsed.prompt.version;
    picked.files = files;
    return picked;
}

} // namespace

std::pair<QString, QString> splitVersion(const QString& nameAndVersion)
{
    const qsizetype at = nameAndVersion.lastIndexOf(QLatin1Char('@'));
    return at > 0 ? std::pair(nameAndVersion.left(at), nameAndVersion.mid(at + 1)) : std::pair(nameAndVersion, QString());
}

QCoro::Task<core::Result<PickedPrompt>> pickVersion(std::shared_ptr<const prompts::PromptFiles> files, prompts::Repository::Ref repository, QString path,
                                                    QString labelOrRevision)
{
    if (!repository) {
        if (!labelOrRevision.isEmpty()) {
            co_return core::Error::make(core::ErrorKind::NotFound, Text::tr("The library's folder is no Git repository, so there are no versions."), path);
        }
        core::Result<PickedPrompt> plain = ofFolder(files, path);
        co_return plain;
    }
    if (labelOrRevision.isEmpty()) {
        const core::Result<prompts::Bundle> bundle = co_await prompts::bundleOfFolder(repository, path);
        if (!bundle) {
            co_return bundle.error();
        }
        PickedPrompt picked = ofBundle(*bundle, path);
        if (files) {
            picked.files = files;
        }
        co_return picked;
    }
    prompts::Labels labels(repository);
    const core::Result<prompts::Version> version = co_await labels.resolve(path, labelOrRevision);
    if (!version) {
        co_return version.error();
    }
    const QString commit = version->id;
    const core::Result<prompts::Bundle> bundle = co_await prompts::bundleAt(repository, path, commit);
    if (!bundle) {
        co_return bundle.error();
    }
    PickedPrompt picked = ofBundle(*bundle, path);
    if (!picked.version.startsWith(labelOrRevision, Qt::CaseInsensitive) && !commit.startsWith(labelOrRevision, Qt::CaseInsensitive)) {
        picked.label = labelOrRevision;
    }
    co_return picked;
}

QCoro::Task<core::Result<PickedPrompt>> pickPrompt(QString folder, prompts::RepositoryParts parts, QString nameAndVersion)
{
    prompts::Library library(prompts::Library::Parts{folder, {}, true, 0});
    const core::Result<void> opened = co_await library.open();
    if (!opened) {
        co_return opened.error();
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = library.snapshot();
    QStringList candidates;
    QString version;
    // The whole text first: a file's name may hold an '@'.
    const prompts::LibrarySnapshot::File* file = snapshot->find(nameAndVersion, &candidates);
    if (!file && candidates.isEmpty()) {
        const auto [name, after] = splitVersion(nameAndVersion);
        version = after;
        file = snapshot->find(name, &candidates);
    }
    if (!file) {
        co_return notThere(splitVersion(nameAndVersion).first, candidates, *snapshot);
    }
    const QString path = file->entry.path;
    core::Result<prompts::Repository::Ref> repository = co_await prompts::Repository::open(folder, parts);
    if (!repository && repository.error().kind != core::ErrorKind::NotFound) {
        co_return repository.error();
    }
    prompts::Repository::Ref ref;
    if (repository) {
        ref = *repository;
    }
    core::Result<PickedPrompt> picked = co_await pickVersion(snapshot, ref, path, version);
    co_return picked;
}

} // namespace comparison
