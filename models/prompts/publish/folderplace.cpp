// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/folderplace.h"

#include "core/json.h"
#include "prompts/git/names.h"
#include "prompts/publish/folderfiles.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QtConcurrentRun>

namespace prompts {

namespace {

using core::ErrorKind;
using namespace publishfolder;

constexpr int kMostRevisions = 50;
constexpr int kLockMs = 5000;
const QString kManifest = publishfolder::manifestName();
const QString kKept = publishfolder::keptName();

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::FolderPlace)
};

QString keptFile(const QString& base, const QString& id)
{
    const QByteArray name = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return base + QLatin1Char('/') + kKept + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".json");
}

QStringList includesOf(const QJsonObject& entry)
{
    QStringList paths;
    for (const QJsonValue& value : entry.value(QLatin1String("includes")).toArray()) {
        paths.append(value.toString());
    }
    return paths;
}

QString textFile(const QString& id)
{
    return id + QStringLiteral(".prompty");
}

/// What stands there for one entry of the manifest.
LivePrompt liveOf(const QString& base, const QString& id, const QJsonObject& entry)
{
    LivePrompt live;
    const core::Result<Bundle> bundle = bundleFromJson(entry);
    live.bundle.id = id;
    if (!bundle || bundle->id != id) {
        live.problem = core::Error::make(ErrorKind::MalformedResponse, Text::tr("The manifest's entry cannot be read."), id);
        return live;
    }
    live.bundle = *bundle;
    QStringList paths = includesOf(entry);
    paths.prepend(textFile(id));
    for (const QString& path : paths) {
        const core::Result<void> inside = checkPath(path);
        const core::Result<QByteArray> bytes = inside ? readFile(base + QLatin1Char('/') + path) : core::Result<QByteArray>(inside.error());
        if (!bytes) {
            live.problem = bytes.error();
            return live;
        }
        if (path == paths.first()) {
            live.bundle.text = QString::fromUtf8(*bytes);
        } else {
            live.bundle.files.insert(path, QString::fromUtf8(*bytes));
        }
    }
    live.etag = contentHash(live.bundle) + QLatin1Char('/') + live.bundle.version;
    return live;
}

core::Result<QList<LivePrompt>> readAll(const QString& base, const QString& place, const QString& environment)
{
    const core::Result<QJsonObject> prompts = manifestOf(base);
    if (!prompts) {
        return prompts.error();
    }
    QList<LivePrompt> found;
    for (auto it = prompts->begin(); it != prompts->end(); ++it) {
        LivePrompt live = liveOf(base, it.key(), it->toObject());
        live.place = place;
        live.environment = environment;
        found.append(live);
    }
    return found;
}

core::Result<QList<LivePrompt>> readKept(const QString& base, const QString& id)
{
    const core::Result<QByteArray> bytes = readFile(keptFile(base, id));
    if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
        return QList<LivePrompt>();
    }
    const core::Result<QJsonObject> object = bytes ? core::json::parseObject(*bytes, id) : core::Result<QJsonObject>(bytes.error());
    if (!object) {
        return object.error();
    }
    QList<LivePrompt> found;
    for (const QJsonValue& value : object->value(QLatin1String("revisions")).toArray()) {
        const core::Result<Bundle> bundle = bundleFromJson(value.toObject());
        LivePrompt live;
        live.bundle = bundle ? *bundle : Bundle();
        live.bundle.id = id;
        live.problem = bundle ? core::Error() : bundle.error();
        found.append(live);
    }
    return found;
}

core::Result<void> keep(const QString& base, const Bundle& bundle)
{
    const core::Result<QList<LivePrompt>> before = readKept(base, bundle.id);
    QJsonArray revisions{toJson(bundle)};
    for (const LivePrompt& one : before ? before->mid(0, kMostRevisions - 1) : QList<LivePrompt>()) {
        revisions.append(toJson(one.bundle));
    }
    return writeFile(keptFile(base, bundle.id), indented({{QStringLiteral("name"), bundle.id}, {QStringLiteral("revisions"), revisions}}));
}

core::Error changed(const QString& id)
{
    core::Error error = core::Error::make(ErrorKind::Conflict, QCoreApplication::translate("prompts::FolderPlace", "The file was changed since it was read."), id);
    error.code = QStringLiteral("PreconditionFailed");
    return error;
}

/// Holds while nobody else publishes into the folder.
std::unique_ptr<QLockFile> lockOf(const QString& base)
{
    QDir().mkpath(base + QLatin1Char('/') + kKept);
    auto lock = std::make_unique<QLockFile>(base + QLatin1Char('/') + kKept + QStringLiteral("/lock"));
    if (!lock->tryLock(kLockMs)) {
        return nullptr;
    }
    return lock;
}

/// The manifest with the entry that the plan saw still in it; Conflict otherwise.
core::Result<QJsonObject> unchanged(const QString& base, const PublishPlan& plan)
{
    core::Result<QJsonObject> prompts = manifestOf(base);
    if (!prompts) {
        return prompts;
    }
    const QString id = plan.bundle.id;
    const bool isThere = prompts->contains(id);
    if (isThere != plan.before.has_value() ||
        (isThere && liveOf(base, id, prompts->value(id).toObject()).etag != plan.before->etag)) {
        return changed(id);
    }
    return prompts;
}

core::Result<LivePrompt> publishTo(const QString& base, const PublishPlan& plan)
{
    const Bundle& bundle = plan.bundle;
    QStringList paths = bundle.files.keys();
    paths.prepend(textFile(bundle.id));
    for (const QString& path : paths) {
        const core::Result<void> good = checkPath(path);
        if (!good) {
            return good.error();
        }
    }
    const std::unique_ptr<QLockFile> lock = lockOf(base);
    if (!lock) {
        return storage(Text::tr("Somebody else publishes there, or the folder cannot be written."), base);
    }
    core::Result<QJsonObject> prompts = unchanged(base, plan);
    if (!prompts) {
        return prompts.error();
    }
    core::Result<void> written = keep(base, bundle);
    for (auto it = bundle.files.begin(); written && it != bundle.files.end(); ++it) {
        written = writeFile(base + QLatin1Char('/') + it.key(), it.value().toUtf8());
    }
    if (written) {
        written = writeFile(base + QLatin1Char('/') + paths.first(), bundle.text.toUtf8());
    }
    QJsonObject entry = toJson(bundle, false);
    entry.insert(QStringLiteral("file"), paths.first());
    entry.insert(QStringLiteral("includes"), QJsonArray::fromStringList(bundle.files.keys()));
    prompts->insert(bundle.id, entry);
    if (written) {
        written = writeManifest(base, *prompts);
    }
    if (!written) {
        return written.error();
    }
    return liveOf(base, bundle.id, entry);
}

core::Result<void> removeFrom(const QString& base, const PublishPlan& plan)
{
    const std::unique_ptr<QLockFile> lock = lockOf(base);
    if (!lock) {
        return storage(Text::tr("Somebody else publishes there, or the folder cannot be written."), base);
    }
    core::Result<QJsonObject> prompts = unchanged(base, plan);
    if (!prompts) {
        return prompts.error();
    }
    QStringList paths = includesOf(prompts->value(plan.bundle.id).toObject());
    prompts->remove(plan.bundle.id);
    for (auto it = prompts->begin(); it != prompts->end(); ++it) { // partials that others include stay
        for (const QString& path : includesOf(it->toObject())) {
            paths.removeAll(path);
        }
    }
    const core::Result<void> written = writeManifest(base, *prompts);
    if (!written) {
        return written.error();
    }
    paths.append(textFile(plan.bundle.id));
    for (const QString& path : paths) {
        const core::Result<void> inside = checkPath(path);
        if (inside) {
            QFile::remove(base + QLatin1Char('/') + path);
        }
    }
    return core::Result<void>::ok();
}

core::Result<QList<LivePrompt>> readEverywhere(const QString& folder, const QString& place)
{
    core::Result<QList<LivePrompt>> found = readAll(folder, place, {});
    const QStringList below = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : found ? below : QStringList()) {
        if (QFileInfo::exists(folder + QLatin1Char('/') + name + QLatin1Char('/') + kManifest)) {
            const core::Result<QList<LivePrompt>> more = readAll(folder + QLatin1Char('/') + name, place, name);
            if (!more) {
                return more.error();
            }
            found->append(*more);
        }
    }
    return found;
}

QString baseOf(const QString& folder, const QString& environment)
{
    return environment.isEmpty() ? folder : folder + QLatin1Char('/') + environment;
}

} // namespace

FolderPlace::FolderPlace(QString folder, QString environment)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())), m_environment(std::move(environment))
{
}

QString FolderPlace::name() const
{
    return QStringLiteral("folder:") + m_folder;
}

bool FolderPlace::isProduction() const
{
    return m_environment.startsWith(QLatin1String("prod"), Qt::CaseInsensitive) || m_environment == QLatin1String("live");
}

QCoro::Task<core::Result<QList<LivePrompt>>> FolderPlace::all(http::CallContext)
{
    const QFuture<core::Result<QList<LivePrompt>>> reading = QtConcurrent::run(readEverywhere, m_folder, name());
    core::Result<QList<LivePrompt>> found = co_await reading;
    co_return found;
}

QCoro::Task<core::Result<std::optional<LivePrompt>>> FolderPlace::find(QString id, http::CallContext)
{
    const QFuture<core::Result<QList<LivePrompt>>> reading =
        QtConcurrent::run(readAll, baseOf(m_folder, m_environment), name(), m_environment);
    const core::Result<QList<LivePrompt>> found = co_await reading;
    if (!found) {
        co_return found.error();
    }
    for (const LivePrompt& live : *found) {
        if (live.bundle.id == id) {
            co_return std::optional<LivePrompt>(live);
        }
    }
    co_return std::optional<LivePrompt>();
}

QCoro::Task<core::Result<QList<LivePrompt>>> FolderPlace::history(QString id, http::CallContext)
{
    const QString place = name(), environment = m_environment;
    const QFuture<core::Result<QList<LivePrompt>>> reading = QtConcurrent::run(readKept, baseOf(m_folder, m_environment), id);
    core::Result<QList<LivePrompt>> found = co_await reading;
    for (qsizetype i = 0; found && i < found->size(); ++i) {
        (*found)[i].place = place;
        (*found)[i].environment = environment;
    }
    co_return found;
}

QCoro::Task<core::Result<LivePrompt>> FolderPlace::write(PublishPlan plan, http::CallContext)
{
    const QString place = name(), environment = m_environment;
    if (!m_environment.isEmpty()) {
        const core::Result<void> good = checkLabel(m_environment);
        if (!good) {
            co_return good.error();
        }
    }
    const QFuture<core::Result<LivePrompt>> writing = QtConcurrent::run(publishTo, baseOf(m_folder, m_environment), plan);
    core::Result<LivePrompt> live = co_await writing;
    if (live) {
        live->place = place;
        live->environment = environment;
    }
    co_return live;
}

QCoro::Task<core::Result<void>> FolderPlace::remove(PublishPlan plan, http::CallContext)
{
    const QFuture<core::Result<void>> removing = QtConcurrent::run(removeFrom, baseOf(m_folder, m_environment), plan);
    core::Result<void> removed = co_await removing;
    co_return removed;
}

} // namespace prompts
