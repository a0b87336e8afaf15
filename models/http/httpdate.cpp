// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpdate.h"

#include <QList>

namespace http {

namespace {

int monthOf(const QByteArray& name)
{
    static const QList<QByteArray> months{"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
    return static_cast<int>(months.indexOf(name.toLower())) + 1;
}

int number(const QByteArray& text, qsizetype minDigits, qsizetype maxDigits)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    const bool fits = text.size() >= minDigits && text.size() <= maxDigits && !text.startsWith('+') && !text.startsWith('-');
    return isNumber && fits ? value : -1;
}

QTime timeOf(const QByteArray& text)
{
    const QList<QByteArray> parts = text.split(':');
    if (parts.size() != 3) {
        return {};
    }
    const int second = number(parts[2], 2, 2);
    return QTime(number(parts[0], 2, 2), number(parts[1], 2, 2), second == 60 ? 59 : second); // leap second
}

QDateTime utc(int year, const QByteArray& month, int day, const QByteArray& time)
{
    const QDateTime result(QDate(year, monthOf(month), day), timeOf(time), Qt::UTC);
    return year > 0 && result.time().isValid() ? result : QDateTime();
}

/// Sun, 06 Nov 1994 08:49:37 GMT
QDateTime fixedDate(const QList<QByteArray>& words)
{
    return utc(number(words[3], 4, 4), words[2], number(words[1], 1, 2), words[4]);
}

/// Sunday, 06-Nov-94 08:49:37 GMT
QDateTime rfc850Date(const QList<QByteArray>& words, const QDateTime& now)
{
    const QList<QByteArray> date = words[1].split('-');
    if (date.size() != 3) {
        return {};
    }
    const int twoDigits = number(date[2], 2, 2);
    if (twoDigits < 0) {
        return {};
    }
    int year = now.date().year() / 100 * 100 + twoDigits;
    if (year > now.date().year() + 50) {
        year -= 100;
    }
    return utc(year, date[1], number(date[0], 1, 2), words[2]);
}

/// Sun Nov  6 08:49:37 1994
QDateTime asctimeDate(const QList<QByteArray>& words)
{
    return utc(number(words[4], 4, 4), words[1], number(words[2], 1, 2), words[3]);
}

} // namespace

QDateTime parseHttpDate(const QByteArray& text, const QDateTime& now)
{
    const QList<QByteArray> words = text.simplified().split(' ');
    if (words.size() == 6 && words[0].endsWith(',') && words[5].compare("GMT", Qt::CaseInsensitive) == 0) {
        return fixedDate(words);
    }
    if (words.size() == 4 && words[0].endsWith(',') && words[3].compare("GMT", Qt::CaseInsensitive) == 0) {
        return rfc850Date(words, now);
    }
    if (words.size() == 5 && !words[0].endsWith(',')) {
        return asctimeDate(words);
    }
    return {};
}

} // namespace http
