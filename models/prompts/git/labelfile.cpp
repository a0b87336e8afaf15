// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/labelreader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace prompts {

namespace {

QByteArray line(const char* key, const QString& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QByteArray(key) + ": " + array.mid(1, array.size() - 2) + '\n';
}

} // namespace

QByteArray labelText(const LabelFile& file)
{
    return line("label", file.label) + line("prompt", file.prompt) + line("commit", file.commit) + line("content", file.blob) + line("from", file.from)
        + line("by", file.by) + line("address", file.email) + line("when", file.when.toUTC().toString(Qt::ISODate)) + line("why", file.why);
}

std::optional<LabelFile> labelFrom(const QByteArray& bytes)
{
    QHash<QByteArray, QString> values;
    for (const QByteArray& text : bytes.split('\n')) {
        const qsizetype colon = text.indexOf(": ");
        const QJsonArray array = colon > 0 ? QJsonDocument::fromJson('[' + text.mid(colon + 2) + ']').array() : QJsonArray();
        if (!text.trimmed().isEmpty() && (array.size() != 1 || !array.at(0).isString() || values.contains(text.left(colon)))) {
            return std::nullopt;
        }
        if (array.size() == 1) {
            values.insert(text.left(colon), array.at(0).toString());
        }
    }
    LabelFile file{values.value("label"), values.value("prompt"), values.value("commit"), values.value("content"), values.value("from"),
                   values.value("by"),    values.value("address"), values.value("why"),   QDateTime::fromString(values.value("when"), Qt::ISODate)};
    const bool isGood = !file.label.isEmpty() && (file.commit.isEmpty() || (idOf(file.commit) && idOf(file.blob)));
    return isGood ? std::optional(file) : std::nullopt;
}

QString labelPath(const QString& name, const QString& path)
{
    return QStringLiteral(".pilothouse/labels/") + name + QLatin1Char('/') + path;
}

QString proposalPath(const QString& name, const QString& path)
{
    return path.isEmpty() ? QStringLiteral(".pilothouse/unprotect/") + name : QStringLiteral(".pilothouse/proposals/") + name + QLatin1Char('/') + path;
}

QString protectionPath(const QString& name)
{
    return QStringLiteral(".pilothouse/protected/") + name;
}

} // namespace prompts
