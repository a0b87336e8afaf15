// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

/// The files of a folder that prompts are published to (FolderPlace). Any thread; each call waits for the disk.
namespace prompts::publishfolder {

QString manifestName(); ///< "prompts.json"
QString keptName();     ///< ".published"
core::Error storage(const QString& sentence, const QString& path);
/// NotFound when there is none.
core::Result<QByteArray> readFile(const QString& path);
/// Replaces the file as a whole; makes its folder.
core::Result<void> writeFile(const QString& path, const QByteArray& bytes);
QByteArray indented(const QJsonObject& object);
/// The manifest's prompts by name; an absent manifest has none.
core::Result<QJsonObject> manifestOf(const QString& base);
core::Result<void> writeManifest(const QString& base, const QJsonObject& prompts);
/// Manifests are files that others may have written: what they name stays in the folder.
core::Result<void> checkPath(const QString& path);

} // namespace prompts::publishfolder
