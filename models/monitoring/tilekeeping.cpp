// SPDX-License-Identifier: GPL-3.0-or-later
// What is read once and shown again: which answers are kept, and how one is put together of closed buckets and the rest.
#include "monitoring/binrows.h"
#include "monitoring/tilereading.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QLocale>
#include <QtConcurrentRun>

namespace monitoring {

namespace {

QDateTime bucketBegin(const QDateTime& time, const TileWindow& window)
{
    const qint64 grain = window.grainSeconds;
    return window.from.addSecs(window.from.secsTo(time) / grain * grain);
}

bool isOver(const logs::TimeRange& range, const QDateTime& now)
{
    return range.lengthSeconds == 0 && range.to.isValid() && range.to < now.addSecs(-AnswerKeep::kSettledSeconds);
}

/// One table of both; nothing when they do not fit.
std::optional<kql::ColumnTable> together(const KeptRows& kept, const TileWindow& asked, const TileWindow& rest, const azure::LogsOutcome& outcome)
{
    const kql::ColumnTable known = rowsBetween(kept.table, asked.from, rest.from);
    return outcome.tables.empty() ? std::optional(known) : joinedRows(known, outcome.tables.front().table);
}

bool isComplete(const azure::LogsOutcome& outcome)
{
    return !outcome.error && !outcome.partial && !outcome.isFull;
}

} // namespace

QString TileReader::Core::keyOf(const TileOrder& order) const
{
    const logs::TimeRange& range = order.look.range;
    QStringList key{order.tileId, order.system.workspace.tenantId, order.system.id, QString::number(range.lengthSeconds), range.from.toString(Qt::ISODateWithMs), range.to.toString(Qt::ISODateWithMs),
                    QString::number(order.top), order.look.comparesPrevious ? QStringLiteral("before") : QString(), QLocale().name()};
    for (auto it = order.look.filters.begin(); it != order.look.filters.end(); ++it) {
        key << it.key() << *it;
    }
    const Tile* const tile = Catalogue::shipped().find(order.tileId);
    if (tile && tile->query.contains(QLatin1String("let prices"))) {
        key << QString::fromLatin1(QCryptographicHash::hash(priceTable(m_parts.priceFile).json(), QCryptographicHash::Sha256).toHex());
    }
    return key.join(QChar(u'\x1f'));
}

/// The text without its window: the same for all windows with buckets of one width.
QString TileReader::Core::rowsKey(const Reading& reading, QueryInput input, bool isEarlier) const
{
    const System& system = reading.order.system;
    const azure::LogsScope& scope = reading.tile->isClassic && system.application ? *system.application : system.workspace;
    input.window.from = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    input.window.to = input.window.from.addSecs(input.window.grainSeconds);
    return QStringList{QStringLiteral("rows"), scope.tenantId, scope.id, isEarlier ? QStringLiteral("before") : QString(), queryText(*reading.tile, input).text}.join(QLatin1Char('\n'));
}

/// Errors and what a person can mend are asked again.
void TileReader::Core::keepAnswer(const Reading& reading)
{
    const TileResult& result = reading.result;
    const bool isGoodNews = result.state == TileResult::State::Empty && (result.emptiness == Emptiness::NothingFound || result.emptiness == Emptiness::NoTraffic);
    const bool isAnswer = result.state == TileResult::State::Read || isGoodNews;
    if (isAnswer && reading.isWhole && reading.generation == m_keep.generation()) {
        m_keep.keep(keyOf(reading.order), result, isOver(reading.order.look.range, reading.now));
    }
}

void TileReader::Core::forget()
{
    m_keep.clear();
    m_details.clear();
    m_newest.clear();
}

QCoro::Task<azure::LogsOutcome> TileReader::Core::askRest(ReadingRef reading, QueryInput input, bool isEarlier)
{
    const TileWindow window = input.window;
    const QString text = queryText(*reading->tile, input).text;
    azure::LogsOutcome outcome;
    if (window.grainSeconds == 0 || !isByBucket(text)) {
        outcome = co_await ask(reading, text, window);
        reading->isWhole = reading->isWhole && isComplete(outcome);
        co_return outcome;
    }
    const QString key = rowsKey(*reading, input, isEarlier);
    std::optional<KeptRows> kept = reading->order.isAnew ? std::nullopt : m_keep.rows(key, reading->now);
    if (kept && (kept->from > window.from || kept->to <= window.from)) {
        kept.reset();
    }
    TileWindow rest = window;
    rest.from = kept ? std::min(kept->to, bucketBegin(window.to, window)) : window.from;
    input.window = rest;
    if (rest.from < rest.to) {
        const QString restText = queryText(*reading->tile, input).text;
        outcome = co_await ask(reading, restText, rest);
    } else if (!isEarlier) {
        reading->result.readAt = kept->readAt;
    }
    if (kept && !outcome.error) {
        const KeptRows known = *kept;
        const auto work = [known, window, rest, outcome] { return together(known, window, rest, outcome); };
        const QFuture<std::optional<kql::ColumnTable>> joining = QtConcurrent::run(work);
        const std::optional<kql::ColumnTable> joined = co_await joining;
        if (joined) {
            outcome.tables.resize(1);
            outcome.tables.front().table = *joined;
            outcome.rows = qint64(joined->rows);
            reading->result.isCached = true;
            reading->result.keptAt = reading->result.keptAt.isValid() ? std::min(reading->result.keptAt, kept->readAt) : kept->readAt;
        } else { // the answer has other columns than it had
            kept.reset();
            outcome = co_await ask(reading, text, window);
        }
    }
    reading->isWhole = reading->isWhole && isComplete(outcome);
    if (isComplete(outcome)) {
        keepRows(*reading, key, window, kept, outcome);
    }
    co_return outcome;
}

void TileReader::Core::keepRows(const Reading& reading, const QString& key, const TileWindow& window, const std::optional<KeptRows>& kept, const azure::LogsOutcome& outcome)
{
    const QDateTime closed = bucketBegin(std::min(window.to, reading.now.addSecs(-AnswerKeep::kSettledSeconds)), window);
    if (outcome.tables.empty() || closed <= window.from || reading.generation != m_keep.generation()) {
        return;
    }
    KeptRows rows{window.from, closed, rowsBetween(outcome.tables.front().table, window.from, closed), kept ? kept->readAt : m_parts.clock->now()};
    if (kept && kept->from < window.from) { // a window that begins earlier may be wanted again
        const std::optional<kql::ColumnTable> wider = joinedRows(rowsBetween(kept->table, kept->from, window.from), rows.table);
        rows.from = wider ? kept->from : rows.from;
        rows.table = wider ? *wider : rows.table;
    }
    m_keep.keepRows(key, rows);
}

} // namespace monitoring
