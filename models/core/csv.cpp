// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include <QByteArrayList>
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

} // namespace core
