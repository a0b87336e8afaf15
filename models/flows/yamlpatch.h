// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/yamlnode.h"

#include <QJsonValue>

namespace flows {

/// A text inside of YAML and where it stands: names of members and numbers of items.
struct YamlText
{
    QStringList path;
    QString value;
};

/// Edits of a YAML text by its lines. An edit replaces the lines of the smallest part in block style around it; everything else of the text
/// stays as it is. The result is read again and compared with what was meant; when that fails, the next larger part is written anew.
/// Private to the library.
class YamlPatch
{
public:
    explicit YamlPatch(const QByteArray& text);
    QByteArray text() const { return m_text.toUtf8(); }
    /// Undefined removes. Maps on the way that are missing are made; items of lists must be there.
    core::Result<void> set(const QStringList& path, const QJsonValue& value);
    /// A map with its members in this order, at the end of the list.
    core::Result<void> append(const QStringList& path, const QList<QPair<QString, QJsonValue>>& members);
    /// All texts, in the file's order.
    QList<YamlText> texts() const;

private:
    using Node = prompts::YamlNode;
    core::Result<void> apply(const QStringList& path, const Node& wanted);
    bool tryAt(const QStringList& path, const Node& wanted);
    /// First and last line (from 0) of what belongs to the member or item, or nothing when it stands in flow style.
    std::optional<std::pair<qsizetype, qsizetype>> linesOf(const QStringList& path) const;
    bool take(const QString& text, const Node& wanted);
    QString m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace flows
