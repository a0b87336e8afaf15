// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/folderfiles.h"

#include "core/json.h"
#include "prompts/git/names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace prompts::publishfolder {

namespace {

using core::ErrorKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::FolderPlace)
};

} // namespace

QString manifestName()
{
    return QStringLiteral("prompts.json");
}

QString keptName()
{
    return QStringLiteral(".published");
}

core::Error storage(const QString& sentence, const QString& path)
{
    return core::Error::make(ErrorKind::Storage, sentence, path);
}

core::Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return core::Error::make(ErrorKind::NotFound, Text::tr("There is no such file."), path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storage(file.errorString(), path);
    }
    return file.readAll();
}

core::Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return storage(Text::tr("The folder cannot be made."), QFileInfo(path).path());
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return storage(file.errorString(), path);
    }
    return core::Result<void>::ok();
}

QByteArray indented(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

core::Result<QJsonObject> manifestOf(const QString& base)
{
    const core::Result<QByteArray> bytes = readFile(base + QLatin1Char('/') + manifestName());
    if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
        return QJsonObject();
    }
    if (!bytes) {
        return bytes.error();
    }
    const core::Result<QJsonObject> object = core::json::parseObject(*bytes, manifestName());
    if (!object) {
        return object.error();
    }
    return object->value(QLatin1String("prompts")).toObject();
}

core::Result<void> writeManifest(const QString& base, const QJsonObject& prompts)
{
    return writeFile(base + QLatin1Char('/') + manifestName(),
                     indented({{QStringLiteral("format"), QStringLiteral("pilothouse.prompts/1")}, {QStringLiteral("prompts"), prompts}}));
}

core::Result<void> checkPath(const QString& path)
{
    const core::Result<NameCheck> checked = checkName(path);
    if (!checked) {
        return checked.error();
    }
    if (path == manifestName() || path.startsWith(keptName() + QLatin1Char('/'))) {
        return core::Error::make(ErrorKind::InvalidInput, Text::tr("This name is the folder's own."), path);
    }
    return core::Result<void>::ok();
}

} // namespace prompts::publishfolder
