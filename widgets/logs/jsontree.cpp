// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/jsontree.h"

#include "logs/cells.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTreeWidget>

namespace widgets::logs {

namespace {

constexpr int kMostNodes = 5000;
constexpr int kDeepest = 40;
constexpr qsizetype kLargestParsed = 8 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::logs::JsonTree)
};

QString scalarText(const QJsonValue& value)
{
    if (value.isString()) {
        return ::logs::marked(value.toString().left(500), true);
    }
    if (value.isDouble()) {
        return ::logs::numberText(value.toDouble());
    }
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : QStringLiteral("null");
}

class Filling
{
public:
    void add(QTreeWidgetItem* parent, const QString& name, const QJsonValue& value, int depth)
    {
        if (++m_nodes > kMostNodes) {
            if (m_nodes == kMostNodes + 1) {
                new QTreeWidgetItem(parent, {Text::tr("…"), Text::tr("more than %1 entries").arg(kMostNodes)});
            }
            return;
        }
        auto* item = new QTreeWidgetItem(parent, {::logs::marked(name, true), {}});
        if (value.isObject() && depth < kDeepest) {
            const QJsonObject object = value.toObject();
            item->setText(1, Text::tr("{%n}", nullptr, int(object.size())));
            for (auto it = object.begin(); it != object.end() && m_nodes <= kMostNodes; ++it) {
                add(item, it.key(), *it, depth + 1);
            }
        } else if (value.isArray() && depth < kDeepest) {
            const QJsonArray list = value.toArray();
            item->setText(1, Text::tr("[%n]", nullptr, int(list.size())));
            for (qsizetype i = 0; i < list.size() && m_nodes <= kMostNodes; ++i) {
                add(item, QString::number(i), list[i], depth + 1);
            }
        } else if (value.isObject() || value.isArray()) {
            item->setText(1, QStringLiteral("…"));
        } else {
            item->setText(1, scalarText(value));
            // A text that is JSON again is common in properties; it opens as what it is.
            const std::optional<QJsonValue> inner = value.isString() && depth < kDeepest ? jsonOf(value.toString()) : std::nullopt;
            if (inner) {
                add(item, Text::tr("as JSON"), *inner, depth + 1);
            }
        }
    }

private:
    int m_nodes = 0;
};

} // namespace

std::optional<QJsonValue> jsonOf(const QString& text)
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

void showJson(QTreeWidget* tree, const QJsonValue& value)
{
    tree->clear();
    Filling filling;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            filling.add(tree->invisibleRootItem(), it.key(), *it, 0);
        }
    } else {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            filling.add(tree->invisibleRootItem(), QString::number(i), list[i], 0);
        }
    }
    tree->expandToDepth(1);
    tree->resizeColumnToContents(0);
}

} // namespace widgets::logs
