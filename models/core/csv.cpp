// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace core {

namespace {

QByteArray csvCell(QString text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    bool isNumber = false;
    (void)text.toDouble(&isNumber);
    if (!isNumber && !text.isEmpty() && dangerous.contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    static const QString special = QStringLiteral(",\"\n\r");
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [](QChar one) { return special.contains(one); });
    return needsQuotes ? '"' + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"' : text.toUtf8();
}

} // namespace

QByteArray csvRecord(const QStringList& cells)
{
    QByteArrayList encoded;
    for (const QString& cell : cells) {
        encoded << csvCell(cell);
    }
    return encoded.join(',') + "\r\n";
}

QString plainCell(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Double: return QString::number(value.toDouble(), 'g', 12);
    case QMetaType::QDateTime: return value.toDateTime().toUTC().toString(Qt::ISODate);
    case QMetaType::QDate: return value.toDate().toString(Qt::ISODate);
    default: return value.toString();
    }
}

QByteArray jsonTable(const QStringList& names, const QList<QVariantList>& rows)
{
    QJsonArray objects;
    for (const QVariantList& row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QVariant value = row.value(i);
            const bool isDate = value.typeId() == QMetaType::QDateTime || value.typeId() == QMetaType::QDate;
            object.insert(names.at(i), isDate ? QJsonValue(plainCell(value)) : QJsonValue::fromVariant(value));
        }
        objects.append(object);
    }
    return QJsonDocument(objects).toJson();
}

} // namespace core
