// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/jsontree.h"

#include "logs/cells.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace logs {

namespace {

constexpr int kDeepest = 40;
constexpr qsizetype kLargestParsed = 8 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::JsonTree)
};

std::optional<QJsonValue> parsed(const QString& text)
{
    const QString trimmed = text.size() > kLargestParsed ? QString() : text.trimmed();
    if (!trimmed.startsWith(QLatin1Char('{')) && !trimmed.startsWith(QLatin1Char('['))) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(trimmed.toUtf8());
    if (document.isObject()) {
        return QJsonValue(document.object());
    }
    return document.isArray() ? std::optional<QJsonValue>(document.array()) : std::nullopt;
}

QString scalarText(const QJsonValue& value)
{
    if (value.isString()) {
        return marked(value.toString().left(500), true);
    }
    if (value.isDouble()) {
        return numberText(value.toDouble());
    }
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : QStringLiteral("null");
}

class Filling
{
public:
    void addAll(QList<JsonNode>& into, const QJsonValue& value, int depth)
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end() && m_nodes <= kMostJsonNodes; ++it) {
                add(into, it.key(), *it, depth);
            }
        } else {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size() && m_nodes <= kMostJsonNodes; ++i) {
                add(into, QString::number(i), list[i], depth);
            }
        }
    }

private:
    void add(QList<JsonNode>& into, const QString& name, const QJsonValue& value, int depth)
    {
        if (++m_nodes > kMostJsonNodes) {
            into.append({QStringLiteral("…"), Text::tr("more than %1 entries").arg(kMostJsonNodes), {}});
            return;
        }
        JsonNode node{marked(name.left(200), true), {}, {}};
        if (value.isObject() || value.isArray()) {
            const qsizetype size = value.isObject() ? value.toObject().size() : value.toArray().size();
            node.value = QString(value.isObject() ? QStringLiteral("{%1}") : QStringLiteral("[%1]")).arg(size);
            if (depth < kDeepest) {
                addAll(node.children, value, depth + 1);
            }
        } else {
            node.value = scalarText(value);
            const std::optional<QJsonValue> inner = value.isString() && depth < kDeepest ? parsed(value.toString()) : std::nullopt;
            if (inner) {
                add(node.children, Text::tr("as JSON"), *inner, depth + 1);
            }
        }
        into.append(node);
    }

    int m_nodes = 0;
};

} // namespace

std::optional<QList<JsonNode>> jsonTree(const QString& text)
{
    const std::optional<QJsonValue> value = parsed(text);
    if (!value) {
        return std::nullopt;
    }
    QList<JsonNode> nodes;
    Filling filling;
    filling.addAll(nodes, *value, 0);
    return nodes;
}

} // namespace logs
