// SPDX-License-Identifier: GPL-3.0-or-later
// format_datetime and format_timespan.
#include "kql/functions.h"

namespace kql {

namespace {

QString padded(qint64 number, qsizetype width)
{
    return QString::number(number).rightJustified(width, u'0');
}

/// Digits of a second's fraction: f keeps zeros, F says nothing when they are all zero behind the cut.
QString fractionDigits(QChar letter, Ticks fraction, qsizetype length)
{
    QString digits = padded(fraction, 7).left(length);
    while (letter == u'F' && digits.endsWith(u'0')) {
        digits.chop(1);
    }
    return digits;
}

/// One run of equal letters of a format of datetimes.
QString datePart(QChar letter, qsizetype length, const QDateTime& time, Ticks fraction)
{
    const auto number = [length](int value) { return padded(value, qMin<qsizetype>(length, 2)); };
    const int hour = time.time().hour();
    switch (letter.unicode()) {
    case 'y':
        return length <= 2 ? number(time.date().year() % 100) : padded(time.date().year(), length);
    case 'M':
        return number(time.date().month());
    case 'd':
        return number(time.date().day());
    case 'h':
        return number(hour % 12 == 0 ? 12 : hour % 12);
    case 'H':
        return number(hour);
    case 'm':
        return number(time.time().minute());
    case 's':
        return number(time.time().second());
    case 't':
        return QStringView(hour < 12 ? u"AM" : u"PM").left(length).toString();
    case 'f':
    case 'F':
        return fractionDigits(letter, fraction, length);
    default:
        return QString(length, letter);
    }
}

QString spanPart(QChar letter, qsizetype length, quint64 size)
{
    const qint64 seconds = qint64(size / quint64(kTicksPerSecond));
    switch (letter.unicode()) {
    case 'd':
        return padded(seconds / 86'400, length);
    case 'h':
    case 'H':
        return padded(seconds / 3600 % 24, length);
    case 'm':
        return padded(seconds / 60 % 60, length);
    case 's':
        return padded(seconds % 60, length);
    case 'f':
    case 'F':
        return fractionDigits(letter, Ticks(size % quint64(kTicksPerSecond)), length);
    default:
        return QString(length, letter);
    }
}

template <typename Part> QString formatted(const QString& format, Part part)
{
    QString text;
    for (qsizetype i = 0; i < format.size();) {
        qsizetype end = i;
        while (end < format.size() && format[end] == format[i]) {
            ++end;
        }
        text += part(format[i], end - i);
        i = end;
    }
    return text;
}

} // namespace

void addCalendarFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("format_datetime"), [](const Types& t, const Values& v, Ticks) {
        if (v[0].isNull()) {
            return Value(QString());
        }
        const QDateTime time = dateTimeOf(v[0].toInteger());
        const Ticks fraction = v[0].toInteger() % kTicksPerSecond;
        return Value(formatted(textAt(t, v, 1), [&](QChar letter, qsizetype length) { return datePart(letter, length, time, fraction); }));
    });
    table.insert(QStringLiteral("format_timespan"), [](const Types& t, const Values& v, Ticks) {
        if (v[0].isNull()) {
            return Value(QString());
        }
        const qint64 ticks = v[0].toInteger();
        const quint64 size = ticks < 0 ? 0 - quint64(ticks) : quint64(ticks);
        const QString text = formatted(textAt(t, v, 1), [&](QChar letter, qsizetype length) { return spanPart(letter, length, size); });
        return Value(ticks < 0 ? u'-' + text : text);
    });
}

} // namespace kql
