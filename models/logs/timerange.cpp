// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/timerange.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace logs {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::TimeRange)
};

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kLongest = 12 * 366 * kDay; ///< the service keeps 12 years at most

/// Seconds of "P1DT2H3M4S" (weeks, days, hours, minutes, seconds); nothing for other texts.
std::optional<qint64> durationOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(R"(^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const qint64 units[] = {7 * kDay, kDay, kHour, 60, 1};
    qint64 seconds = 0;
    for (int i = 0; i < 5; ++i) {
        seconds += match.captured(i + 1).toLongLong() * units[i];
    }
    return seconds > 0 && seconds <= kLongest ? std::optional(seconds) : std::nullopt;
}

QDateTime timeOf(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime) { // without a zone the service reads UTC
        time.setTimeSpec(Qt::UTC);
    }
    return time.toUTC();
}

QString isoTime(const QDateTime& time)
{
    return time.toUTC().toString(time.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
}

} // namespace

QString isoLength(qint64 seconds)
{
    QString text = QStringLiteral("P");
    if (seconds >= kDay) {
        text += QString::number(seconds / kDay) + QLatin1Char('D');
        seconds %= kDay;
    }
    if (seconds > 0 || text.size() == 1) {
        text += QLatin1Char('T');
        const std::pair<qint64, char> units[] = {{kHour, 'H'}, {60, 'M'}, {1, 'S'}};
        for (const auto& [unit, letter] : units) {
            if (seconds >= unit) {
                text += QString::number(seconds / unit) + QLatin1Char(letter);
                seconds %= unit;
            }
        }
    }
    return text;
}

QString TimeRange::iso() const
{
    if (lengthSeconds > 0) {
        return isoLength(lengthSeconds);
    }
    return from.isValid() && to.isValid() ? isoTime(from) + QLatin1Char('/') + isoTime(to) : QString();
}

QString TimeRange::label() const
{
    if (lengthSeconds > 0) {
        if (lengthSeconds % kDay == 0 && lengthSeconds > kDay) {
            return Text::tr("Last %n day(s)", nullptr, int(lengthSeconds / kDay));
        }
        return lengthSeconds % kHour == 0 ? Text::tr("Last %n hour(s)", nullptr, int(lengthSeconds / kHour))
                                          : Text::tr("Last %n minute(s)", nullptr, int(lengthSeconds / 60));
    }
    if (!from.isValid()) {
        return Text::tr("As the query says");
    }
    const QLocale locale;
    return locale.toString(from.toLocalTime(), QLocale::ShortFormat) + QStringLiteral(" – ") + locale.toString(to.toLocalTime(), QLocale::ShortFormat);
}

QDateTime TimeRange::begin(const QDateTime& now) const
{
    return lengthSeconds > 0 ? now.addSecs(-lengthSeconds) : from;
}

core::Result<TimeRange> timeRangeFrom(const QString& iso)
{
    TimeRange range;
    if (iso.trimmed().isEmpty()) {
        return range;
    }
    const QStringList parts = iso.trimmed().split(QLatin1Char('/'));
    if (parts.size() == 1) {
        if (const auto length = durationOf(parts[0])) {
            range.lengthSeconds = *length;
            return range;
        }
    } else if (parts.size() == 2) {
        const auto first = durationOf(parts[0]);
        const auto second = durationOf(parts[1]);
        range.from = first ? timeOf(parts[1]).addSecs(-*first) : timeOf(parts[0]);
        range.to = second ? timeOf(parts[0]).addSecs(*second) : timeOf(parts[1]);
        if (range.from.isValid() && range.to.isValid() && range.from < range.to) {
            return range;
        }
    }
    return core::failure(core::ErrorKind::InvalidInput,
                         Text::tr("“%1” is no time range. Examples: P1D, PT4H, 2026-01-01T00:00:00Z/2026-01-02T00:00:00Z.").arg(iso), QStringLiteral("timespan"));
}

QList<qint64> commonLengths()
{
    return {30 * 60, kHour, 4 * kHour, 12 * kHour, kDay, 2 * kDay, 3 * kDay, 7 * kDay, 14 * kDay, 30 * kDay, 90 * kDay};
}

} // namespace logs
