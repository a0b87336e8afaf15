// SPDX-License-Identifier: GPL-3.0-or-later
// Datetimes and timespans as text, in the forms that the language's reference lists.
#include "kql/value.h"

#include <QDate>
#include <QTime>
#include <cmath>

namespace kql {

namespace {

/// Reads a text from left to right.
class Cursor
{
public:
    explicit Cursor(QStringView text) : m_text(text.trimmed()) {}
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool accept(QChar c)
    {
        const bool found = !atEnd() && peek() == c;
        m_at += found;
        return found;
    }
    bool blanks()
    {
        const qsizetype start = m_at;
        while (!atEnd() && peek().isSpace()) {
            ++m_at;
        }
        return m_at > start;
    }
    /// At most `longest` digits; how many there were in `count`.
    std::optional<qint64> number(int longest, int* count = nullptr)
    {
        const qsizetype start = m_at;
        qint64 value = 0;
        while (!atEnd() && m_at - start < longest && peek() >= u'0' && peek() <= u'9') {
            value = value * 10 + (peek().unicode() - u'0');
            ++m_at;
        }
        if (count) {
            *count = int(m_at - start);
        }
        return m_at > start ? std::optional(value) : std::nullopt;
    }
    QString word()
    {
        const qsizetype start = m_at;
        while (!atEnd() && peek().isLetter()) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start).toString().toLower();
    }
    /// Digits behind a point as ticks of a second.
    Ticks fraction()
    {
        Ticks ticks = 0;
        Ticks unit = kTicksPerSecond / 10;
        while (!atEnd() && peek() >= u'0' && peek() <= u'9') {
            ticks += (peek().unicode() - u'0') * unit;
            unit /= 10;
            ++m_at;
        }
        return ticks;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

int monthOf(const QString& word)
{
    static const QStringList names{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
                                   QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
                                   QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return word.size() >= 3 ? int(names.indexOf(word.left(3))) + 1 : 0;
}

std::optional<QDate> validDate(qint64 year, qint64 month, qint64 day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    const QDate date{int(year), int(month), int(day)};
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// 8 Nov 14, 08-Nov-2014
std::optional<QDate> dateWithName(Cursor& cursor)
{
    const auto day = cursor.number(2);
    cursor.blanks();
    cursor.accept(u'-');
    const int month = monthOf(cursor.word());
    cursor.blanks();
    cursor.accept(u'-');
    int digits = 0;
    auto year = cursor.number(4, &digits);
    if (!day || !year || month == 0) {
        return std::nullopt;
    }
    if (digits <= 2) {
        *year += *year < 50 ? 2000 : 1900;
    }
    return validDate(*year, month, *day);
}

/// 2014-11-08, 2014/11/08, 2014-11, 2014, 11/8/2014
std::optional<QDate> dateOfNumbers(Cursor& cursor)
{
    int digits = 0;
    const auto first = cursor.number(8, &digits);
    if (!first) {
        return std::nullopt;
    }
    if (digits == 8) {
        return validDate(*first / 10'000, *first / 100 % 100, *first % 100);
    }
    const QChar mark = cursor.peek();
    if (mark != u'-' && mark != u'/') {
        return digits == 4 && (cursor.atEnd() || cursor.peek().isSpace()) ? validDate(*first, 1, 1) : std::nullopt;
    }
    cursor.accept(mark);
    const auto second = cursor.number(2);
    if (!second) {
        return std::nullopt;
    }
    if (digits == 4) {
        const auto day = cursor.accept(mark) ? cursor.number(2) : std::optional<qint64>(1);
        return day ? validDate(*first, *second, *day) : std::nullopt;
    }
    const auto year = cursor.accept(mark) ? cursor.number(4, &digits) : std::nullopt;
    return year && digits == 4 ? validDate(*year, *first, *second) : std::nullopt;
}

/// 15:05[:02[.1234567]] [AM|PM] as ticks.
std::optional<Ticks> clockOf(Cursor& cursor)
{
    auto hour = cursor.number(2);
    if (!hour) {
        return std::nullopt;
    }
    qint64 minute = 0;
    qint64 second = 0;
    Ticks fraction = 0;
    if (cursor.accept(u':')) {
        const auto minutes = cursor.number(2);
        if (!minutes) {
            return std::nullopt;
        }
        minute = *minutes;
        if (cursor.accept(u':')) {
            const auto seconds = cursor.number(2);
            if (!seconds) {
                return std::nullopt;
            }
            second = *seconds;
            fraction = cursor.accept(u'.') ? cursor.fraction() : 0;
        }
    }
    const bool blank = cursor.blanks();
    const QChar next = cursor.peek().toLower();
    if ((next == u'a' || next == u'p') && cursor.peek(1).toLower() == u'm') {
        cursor.word();
        if (*hour < 1 || *hour > 12) {
            return std::nullopt;
        }
        *hour = *hour % 12 + (next == u'p' ? 12 : 0);
    }
    Q_UNUSED(blank)
    if (*hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    return ((*hour * 60 + minute) * 60 + second) * kTicksPerSecond + fraction;
}

/// Z, GMT, UTC, +01:00, -0700, or nothing: ticks east of Greenwich.
std::optional<Ticks> zoneOf(Cursor& cursor)
{
    cursor.blanks();
    if (cursor.atEnd()) {
        return 0;
    }
    const bool west = cursor.peek() == u'-';
    if (cursor.accept(u'+') || cursor.accept(u'-')) {
        int digits = 0;
        auto hours = cursor.number(4, &digits);
        if (!hours) {
            return std::nullopt;
        }
        qint64 minutes = 0;
        if (digits > 2) {
            minutes = *hours % 100;
            *hours /= 100;
        } else if (cursor.accept(u':')) {
            minutes = cursor.number(2).value_or(99);
        }
        if (*hours > 14 || minutes > 59) {
            return std::nullopt;
        }
        return (west ? -1 : 1) * (*hours * 60 + minutes) * 60 * kTicksPerSecond;
    }
    const QString name = cursor.word();
    return name == u"z" || name == u"gmt" || name == u"utc" ? std::optional<Ticks>(0) : std::nullopt;
}

/// Ticks of one of a unit, by the names that literals and totimespan() know.
std::optional<double> unitTicks(const QString& name)
{
    constexpr double second = double(kTicksPerSecond);
    static const QHash<QString, double> units{
        {QStringLiteral("d"), 86'400 * second},        {QStringLiteral("day"), 86'400 * second},
        {QStringLiteral("days"), 86'400 * second},     {QStringLiteral("h"), 3600 * second},
        {QStringLiteral("hr"), 3600 * second},         {QStringLiteral("hrs"), 3600 * second},
        {QStringLiteral("hour"), 3600 * second},       {QStringLiteral("hours"), 3600 * second},
        {QStringLiteral("m"), 60 * second},            {QStringLiteral("min"), 60 * second},
        {QStringLiteral("minute"), 60 * second},       {QStringLiteral("minutes"), 60 * second},
        {QStringLiteral("s"), second},                 {QStringLiteral("sec"), second},
        {QStringLiteral("second"), second},            {QStringLiteral("seconds"), second},
        {QStringLiteral("ms"), 10'000},                {QStringLiteral("milli"), 10'000},
        {QStringLiteral("millis"), 10'000},            {QStringLiteral("millisec"), 10'000},
        {QStringLiteral("millisecond"), 10'000},       {QStringLiteral("milliseconds"), 10'000},
        {QStringLiteral("micro"), 10},                 {QStringLiteral("micros"), 10},
        {QStringLiteral("microsec"), 10},              {QStringLiteral("microsecond"), 10},
        {QStringLiteral("microseconds"), 10},          {QStringLiteral("nano"), 0.01},
        {QStringLiteral("nanos"), 0.01},               {QStringLiteral("nanosec"), 0.01},
        {QStringLiteral("nanosecond"), 0.01},          {QStringLiteral("nanoseconds"), 0.01},
        {QStringLiteral("tick"), 1},                   {QStringLiteral("ticks"), 1}};
    const auto found = units.constFind(name);
    return found != units.cend() ? std::optional(*found) : std::nullopt;
}

} // namespace

std::optional<Ticks> parseDateTime(const QString& text)
{
    if (text.size() > 64) {
        return std::nullopt;
    }
    Cursor cursor(text);
    if (cursor.peek().isLetter()) { // a weekday says nothing new
        if (cursor.word().size() < 3 || !cursor.accept(u',')) {
            return std::nullopt;
        }
        cursor.blanks();
    }
    Cursor named = cursor;
    auto date = dateWithName(named);
    if (date) {
        cursor = named;
    } else {
        date = dateOfNumbers(cursor);
    }
    if (!date) {
        return std::nullopt;
    }
    Ticks ticks = ticksOf(QDateTime(*date, QTime(0, 0), Qt::UTC));
    const bool blank = cursor.blanks();
    if (cursor.accept(u'T') || (blank && cursor.peek().isDigit())) {
        const auto clock = clockOf(cursor);
        if (!clock) {
            return std::nullopt;
        }
        ticks += *clock;
    }
    const auto zone = zoneOf(cursor);
    return zone && cursor.atEnd() ? std::optional(ticks - *zone) : std::nullopt;
}

std::optional<Ticks> parseTimeSpan(const QString& text)
{
    if (text.size() > 64) {
        return std::nullopt;
    }
    Cursor cursor(text);
    const bool negative = cursor.accept(u'-');
    if (!negative) {
        cursor.accept(u'+');
    }
    int digits = 0;
    const auto whole = cursor.number(15, &digits);
    if (!whole) {
        return std::nullopt;
    }
    const auto signedTicks = [negative](Ticks ticks) { return negative ? -ticks : ticks; };
    Cursor clock = cursor;
    if (cursor.atEnd()) { // a plain number counts days
        return *whole < 10'000'000 ? std::optional(signedTicks(*whole * kTicksPerDay)) : std::nullopt;
    }
    if (clock.peek() == u':' || (clock.accept(u'.') && clock.number(2) && clock.peek() == u':')) { // [d.]hh:mm[:ss[.f]]
        Cursor parts = cursor;
        const bool days = parts.accept(u'.');
        const auto hours = days ? parts.number(2) : whole;
        const auto minutes = parts.accept(u':') ? parts.number(2) : std::nullopt;
        const auto seconds = parts.accept(u':') ? parts.number(2) : std::optional<qint64>(0);
        const Ticks fraction = parts.accept(u'.') ? parts.fraction() : 0;
        if (!hours || !minutes || !seconds || !parts.atEnd() || *hours > 23 || *minutes > 59 || *seconds > 59 || *whole > 10'000'000) {
            return std::nullopt;
        }
        return signedTicks((days ? *whole * kTicksPerDay : 0) + ((*hours * 60 + *minutes) * 60 + *seconds) * kTicksPerSecond + fraction);
    }
    double amount = double(*whole);
    if (cursor.accept(u'.')) {
        int places = 0;
        const auto behind = cursor.number(15, &places);
        amount += behind ? double(*behind) / std::pow(10, places) : 0;
    }
    cursor.blanks();
    const auto unit = unitTicks(cursor.word());
    const double ticks = unit ? amount * *unit : 0;
    return unit && cursor.atEnd() && ticks < 9.2e18 ? std::optional(signedTicks(Ticks(std::llround(ticks)))) : std::nullopt;
}

} // namespace kql
