// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/historyfeeder.h"

#include "sandbox/simulation/approws.h"
#include "sandbox/simulation/opsrows.h"

#include <QElapsedTimer>
#include <QFile>

namespace sandbox::simulation {

namespace {

constexpr qint64 kDayMinutes = 1440;

LogTargets lookUp(const TargetMap& map)
{
    return [map](const QString& resourceId, const QString& category) { return map.value((resourceId + QLatin1Char('|') + category).toLower()); };
}

void removeDatabase(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

/// The writer and the rows' authors, on the feeder's thread.
class HistoryFeeder::Work
{
public:
    Work(const Fortnight& fortnight, const QString& path) : m_fortnight(fortnight), m_writer(path, LogFile::Safety::Rebuildable), m_scribe(m_writer) {}

    bool ready() { return m_writer.ready(); }
    /// Facts of an earlier run: minutes of pieces that are done ("from-to"), through.
    QStringList facts(const QStringList& names)
    {
        QStringList values;
        m_writer.run([&](LogFile& file) {
            for (const QString& name : names)
                values.append(file.fact(name));
            file.refreshDictionary();
            m_scribe.startAt(file.textCount(), file.originCount());
        });
        m_writer.drain();
        return values;
    }
    void use(const TargetMap& targets)
    {
        if (m_app && targets == m_used)
            return;
        m_used = targets;
        const LogTargets find = lookUp(targets);
        m_app = std::make_unique<AppRows>(m_fortnight.cast(), m_scribe);
        m_platform = std::make_unique<PlatformRows>(m_fortnight.cast(), m_scribe, find);
        m_ops = std::make_unique<OpsRows>(m_fortnight.cast(), m_fortnight.schedule(), m_scribe, find);
        m_loud.clear();
        const auto& deployments = m_fortnight.cast().deployments;
        for (size_t i = 0; i < deployments.size(); ++i) {
            const QString& account = deployments[i].accountId;
            if (!find(account, QStringLiteral("RequestResponse")).isEmpty() || !find(account, QStringLiteral("AllMetrics")).isEmpty())
                m_loud.push_back(static_cast<int>(i));
        }
    }
    void minute(qint64 minute)
    {
        m_ops->minute(minute);
        for (int system = 0; system < static_cast<int>(m_fortnight.cast().systems.size()); ++system) {
            m_interactions.clear();
            m_fortnight.interactions(system, minute, m_interactions);
            for (const Interaction& it : m_interactions) {
                m_app->write(it);
                m_platform->interaction(it);
                m_ops->interaction(it);
                for (const ServiceCall& call : it.calls) {
                    m_platform->call(call, system);
                    m_ops->call(call);
                }
            }
            m_refusals.clear();
            m_fortnight.refusals(system, minute, m_refusals);
            for (const Refusal& refusal : m_refusals)
                m_platform->refusal(refusal);
        }
        m_calls.clear();
        for (const int deployment : m_loud)
            m_fortnight.background(deployment, minute, m_calls);
        for (const ServiceCall& call : m_calls) {
            m_platform->call(call, -1);
            m_ops->call(call);
        }
    }
    void commit(qint64 end, const QString& fact, const QString& value)
    {
        m_ops->finish(end);
        m_scribe.flush();
        m_writer.run([fact, value](LogFile& file) {
            file.setFact(fact, value);
            file.setFact(QStringLiteral("writing"), {});
        });
        m_writer.drain();
    }
    void keep(const QString& name, const QString& value)
    {
        m_writer.run([=](LogFile& file) { file.setFact(name, value); });
    }
    void announce()
    {
        m_writer.run([](LogFile& file) { file.setFact(QStringLiteral("writing"), QStringLiteral("yes")); });
    }
    qint64 rows() const { return m_scribe.rowCount(); }

private:
    const Fortnight& m_fortnight;
    LogWriter m_writer;
    RowScribe m_scribe;
    std::unique_ptr<AppRows> m_app;
    std::unique_ptr<PlatformRows> m_platform;
    std::unique_ptr<OpsRows> m_ops;
    TargetMap m_used;
    std::vector<int> m_loud; ///< deployments whose accounts send logs or metrics anywhere
    std::vector<Interaction> m_interactions;
    std::vector<Refusal> m_refusals;
    std::vector<ServiceCall> m_calls;
};

HistoryFeeder::HistoryFeeder(std::shared_ptr<const Fortnight> fortnight, QString path, TargetMap targets)
    : m_fortnight(std::move(fortnight)), m_path(std::move(path)), m_firstTargets(targets), m_targets(std::move(targets))
{
}

void HistoryFeeder::stop()
{
    const std::lock_guard lock(m_mutex);
    m_ends = true;
    m_changed.notify_all();
}

HistoryFeeder::~HistoryFeeder()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void HistoryFeeder::useTargets(const TargetMap& targets)
{
    const std::lock_guard lock(m_mutex);
    if (targets == m_targets)
        return;
    m_targets = targets;
}

/// UTC days back from `base`.
void HistoryFeeder::plan(qint64 base)
{
    m_pieces.clear();
    for (qint64 to = base; to > m_fortnight->firstMinute();) {
        const qint64 from = std::max(m_fortnight->firstMinute(), (to - 1) / kDayMinutes * kDayMinutes);
        m_pieces.push_back({from, to, false});
        to = from;
    }
    m_progress.days = static_cast<int>(m_pieces.size());
}

/// Goes on where an earlier run over the same file ended, or begins at the minute at which somebody first asked.
void HistoryFeeder::takeUp(Work& work)
{
    const QStringList known = work.facts({QStringLiteral("base"), QStringLiteral("through")});
    std::unique_lock lock(m_mutex);
    const qint64 base = known.at(0).isEmpty() ? m_wanted : known.at(0).toLongLong();
    plan(base);
    m_base = base;
    m_through = known.at(1).isEmpty() ? base : known.at(1).toLongLong();
    QStringList names;
    for (const Piece& piece : m_pieces)
        names.append(QStringLiteral("done:%1").arg(piece.from));
    lock.unlock();
    const QStringList done = work.facts(names);
    work.keep(QStringLiteral("base"), QString::number(base));
    lock.lock();
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        m_pieces[i].done = done.at(static_cast<qsizetype>(i)) == QLatin1String("yes");
        m_progress.daysDone += m_pieces[i].done ? 1 : 0;
    }
    m_ready = true;
    m_changed.notify_all();
}

int HistoryFeeder::nextPiece() const
{
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (!m_pieces[i].done)
            return static_cast<int>(i);
    }
    return -1;
}

bool HistoryFeeder::isReady(qint64 fromMinute, qint64 toMinute, qint64 nowMinute) const
{
    for (const Piece& piece : m_pieces) {
        if (!piece.done && piece.from < toMinute && piece.to > fromMinute)
            return false;
    }
    return m_through >= std::min(nowMinute, toMinute);
}

bool HistoryFeeder::ensure(qint64 fromMinute, qint64 toMinute, qint64 nowMinute)
{
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable()) {
        m_wanted = nowMinute;
        m_thread = std::thread([this] { loop(); });
    }
    if (nowMinute > m_wanted) {
        m_wanted = nowMinute;
        m_changed.notify_all();
    }
    m_changed.wait(lock, [&] { return m_failed || m_ends || (m_ready && isReady(fromMinute, toMinute, nowMinute)); });
    return !m_failed;
}

qint64 HistoryFeeder::settledDay() const
{
    const std::lock_guard lock(m_mutex);
    return m_base / kDayMinutes;
}

qint64 HistoryFeeder::through() const
{
    const std::lock_guard lock(m_mutex);
    return m_through;
}

HistoryFeeder::Progress HistoryFeeder::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

void HistoryFeeder::loop()
{
    auto work = std::make_unique<Work>(*m_fortnight, m_path);
    if (work->ready() && !work->facts({QStringLiteral("writing")}).first().isEmpty()) {
        work.reset();
        removeDatabase(m_path);
        work = std::make_unique<Work>(*m_fortnight, m_path);
    }
    std::unique_lock lock(m_mutex);
    if (!work->ready()) {
        m_failed = true;
        m_changed.notify_all();
        return;
    }
    lock.unlock();
    takeUp(*work);
    QElapsedTimer timer;
    lock.lock();
    while (true) {
        const int next = nextPiece();
        if (m_ends)
            return;
        const bool forward = m_through < m_wanted && (next < 0 || m_pieces[0].done);
        if (next < 0 && !forward) {
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_ends || m_through < m_wanted; });
            continue;
        }
        const qint64 from = forward ? m_through : m_pieces[static_cast<size_t>(next)].from;
        const qint64 to = forward ? m_wanted : m_pieces[static_cast<size_t>(next)].to;
        const TargetMap targets = forward ? m_targets : m_firstTargets;
        lock.unlock();
        timer.start();
        work->use(targets);
        work->announce();
        for (qint64 minute = from; minute < to; ++minute) {
            work->minute(minute);
            if (minute % 60 == 0) {
                const std::lock_guard guard(m_mutex);
                if (m_ends)
                    return;
            }
        }
        work->commit(to, forward ? QStringLiteral("through") : QStringLiteral("done:%1").arg(from), forward ? QString::number(to) : QStringLiteral("yes"));
        lock.lock();
        if (forward)
            m_through = to;
        else
            m_pieces[static_cast<size_t>(next)].done = true;
        m_progress.daysDone += forward ? 0 : 1;
        m_progress.rows = work->rows();
        m_progress.milliseconds += timer.elapsed();
        m_changed.notify_all();
    }
}

} // namespace sandbox::simulation
