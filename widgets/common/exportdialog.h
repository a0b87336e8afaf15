// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <functional>

class QWidget;

namespace widgets::common {

/// Whether a file of this name is to be JSON; otherwise CSV.
bool isJsonName(const QString& path);

/// Writes the file as a whole, or leaves what was there. Blocks for the disk. Storage, with the path as target.
core::Result<void> writeExport(const QString& path, const QByteArray& bytes);

/// Asks for a CSV or JSON file, takes `content` (whether as JSON) at that moment and writes it on a worker. `done` gets the sentence for
/// the status line, on the GUI thread, unless `parent` went away meanwhile; the file is written all the same. `name` has no ending.
void askForExport(QWidget* parent, const QString& title, const QString& name, std::function<QByteArray(bool)> content,
                  std::function<void(const QString&)> done);

} // namespace widgets::common
