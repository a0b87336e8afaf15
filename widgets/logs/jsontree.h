// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

class QTreeWidget;

namespace widgets::logs {

/// Shows a JSON value as a tree; at most a few thousand nodes, the rest is said. GUI thread.
void showJson(QTreeWidget* tree, const QJsonValue& value);

/// The text as JSON when it is an object or a list.
std::optional<QJsonValue> jsonOf(const QString& text);

} // namespace widgets::logs
