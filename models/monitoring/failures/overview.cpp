// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/overview.h"

#include "monitoring/failures/query.h"

#include <QPointer>

namespace monitoring::failures {

namespace {

constexpr int kMostExamples = 50;

/// What a report depends on: everything but the chosen mode and what other pages search for.
Look essenceOf(const Look& look)
{
    Look essence = look;
    essence.filters = rowFilters(look);
    essence.comparesPrevious = false;
    return essence;
}

} // namespace

FailureOverview::FailureOverview(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    m_rules = ModeCatalogue::fromFile(m_parts.rulesFile);
    connect(m_parts.focus, &Focus::changed, this, &FailureOverview::follow);
    connect(m_parts.systems, &Systems::changed, this, &FailureOverview::follow);
}

FailureOverview::~FailureOverview()
{
    blockSignals(true); // who listens may be going, too
    m_end.cancel();
    m_cancel.cancel();
    m_cancelExamples.cancel();
}

const System* FailureOverview::system() const
{
    return m_parts.systems->find(m_parts.focus->look().system);
}

FailureOrder FailureOverview::order() const
{
    FailureOrder order;
    order.look = m_parts.focus->look();
    order.rules = m_rules;
    if (const System* const chosen = system()) {
        order.system = *chosen;
    }
    return order;
}

core::Error FailureOverview::error() const
{
    return m_parts.systems->error().kind != core::ErrorKind::None ? m_parts.systems->error() : m_report.error;
}

bool FailureOverview::isFilled() const
{
    return m_report.isRead || m_report.error.kind != core::ErrorKind::None || m_parts.systems->error().kind != core::ErrorKind::None ||
           (m_parts.systems->isFilled() && system() == nullptr);
}

QString FailureOverview::selected() const
{
    return m_parts.focus->narrowedTo(filter::kMode);
}

void FailureOverview::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        m_parts.systems->open();
        follow();
    }
}

void FailureOverview::refresh()
{
    m_isStale = true;
    follow();
}

void FailureOverview::follow()
{
    const Look essence = essenceOf(m_parts.focus->look());
    m_isStale = m_isStale || !(essence == m_read);
    if (!m_isActive) {
        return;
    }
    if (m_isStale && system() != nullptr) {
        m_isStale = false;
        m_read = essence;
        m_cancel.cancel();
        m_cancel = core::CancelSource();
        m_isReading = true;
        m_quality.reset();
        m_examplesOf.clear();
        read(m_cancel, ++m_sequence);
    }
    if (selected() != m_examplesOf) {
        select(selected());
    }
    Q_EMIT changed();
}

QCoro::Task<> FailureOverview::read(core::CancelSource cancel, int sequence)
{
    const QPointer<FailureOverview> guard(this);
    const FailureOrder asked = order();
    const core::CancelToken token = cancel.token();
    const FailureReport report = co_await m_parts.reader->read(asked, token);
    if (!guard || sequence != m_sequence || report.error.kind == core::ErrorKind::Cancelled) {
        co_return;
    }
    m_report = report;
    m_isReading = false;
    Q_EMIT changed();
}

void FailureOverview::select(const QString& mode)
{
    if (mode != selected()) {
        m_parts.focus->narrow(filter::kMode, mode); // comes back through follow()
        return;
    }
    m_examplesOf = mode;
    m_cancelExamples.cancel();
    m_cancelExamples = core::CancelSource();
    m_examples.clear();
    m_contents.clear();
    m_examplesError = {};
    m_isReadingExamples = !mode.isEmpty() && system() != nullptr;
    ++m_examplesSequence;
    if (m_isReadingExamples) {
        readExamples(mode, m_cancelExamples, m_examplesSequence);
    }
    Q_EMIT examplesChanged();
}

QCoro::Task<> FailureOverview::readExamples(QString mode, core::CancelSource cancel, int sequence)
{
    const QPointer<FailureOverview> guard(this);
    const FailureOrder asked = order();
    const core::CancelToken token = cancel.token();
    const core::Result<QList<Example>> found = co_await m_parts.reader->examples(asked, mode, kMostExamples, token);
    if (!guard || sequence != m_examplesSequence) {
        co_return;
    }
    m_isReadingExamples = false;
    if (found) {
        m_examples = *found;
    } else {
        m_examplesError = found.error();
    }
    Q_EMIT examplesChanged();
}

void FailureOverview::reveal(int example)
{
    if (example >= 0 && example < m_examples.size() && !m_contents.contains(example) && system() != nullptr) {
        readContent(example, m_end.token(), m_examplesSequence);
    }
}

const ExampleContent* FailureOverview::content(int example) const
{
    const auto found = m_contents.constFind(example);
    return found == m_contents.constEnd() ? nullptr : &*found;
}

QCoro::Task<> FailureOverview::readContent(int example, core::CancelToken cancel, int sequence)
{
    const QPointer<FailureOverview> guard(this);
    const System asked = *system();
    const Example one = m_examples.at(example);
    const core::Result<ExampleContent> content = co_await m_parts.reader->content(asked, one, cancel);
    if (!guard || sequence != m_examplesSequence) {
        co_return;
    }
    if (!content) {
        Q_EMIT noted(core::explainInOneLine(content.error()));
        co_return;
    }
    m_contents.insert(example, *content);
    Q_EMIT contentRead(example);
}

void FailureOverview::readQuality()
{
    if (m_quality || m_isReadingQuality || system() == nullptr) {
        return;
    }
    m_isReadingQuality = true;
    readSources(m_end.token(), m_sequence);
    Q_EMIT qualityChanged();
}

QCoro::Task<> FailureOverview::readSources(core::CancelToken cancel, int sequence)
{
    const QPointer<FailureOverview> guard(this);
    const FailureOrder asked = order();
    const core::Result<QList<SourceQuality>> found = co_await m_parts.reader->quality(asked, cancel);
    if (!guard) {
        co_return;
    }
    m_isReadingQuality = false;
    if (sequence == m_sequence && found) {
        m_quality = *found;
        m_qualityError = {};
    } else if (!found) {
        m_qualityError = found.error();
    }
    Q_EMIT qualityChanged();
}

void FailureOverview::judgeAgain()
{
    for (ModeFigures& figures : m_report.modes) {
        const Mode* const mode = m_rules.find(figures.id);
        if (mode && mode->computed.isEmpty()) {
            figures.isAlarming = false;
            figures.reason.clear();
            judgeRule(*mode, m_report.window.grainSeconds, figures);
        }
    }
}

void FailureOverview::keepRules(bool readsAnew)
{
    if (!m_parts.rulesFile.isEmpty()) {
        const core::Result<void> saved = m_rules.save(m_parts.rulesFile);
        if (!saved) {
            Q_EMIT noted(core::explainInOneLine(saved.error()));
        }
    }
    judgeAgain();
    if (readsAnew) {
        refresh();
    }
    Q_EMIT changed();
}

bool FailureOverview::setNumber(const QString& mode, const QString& number, double value)
{
    const Mode* const known = m_rules.find(mode);
    if (known && known->number(number, value + 1) == value) {
        return true;
    }
    if (!m_rules.setNumber(mode, number, value)) {
        return false;
    }
    const Mode* const changed = m_rules.find(mode);
    bool isInQuery = !changed->computed.isEmpty();
    for (const RuleNumber& each : changed->numbers) {
        isInQuery = isInQuery || (each.id == number && !each.let.isEmpty());
    }
    keepRules(isInQuery);
    return true;
}

bool FailureOverview::setSeverity(const QString& mode, int severity)
{
    const bool isTaken = m_rules.setSeverity(mode, severity);
    if (isTaken) {
        keepRules(false);
    }
    return isTaken;
}

void FailureOverview::resetRule(const QString& mode)
{
    if (m_rules.isChanged(mode)) {
        m_rules.reset(mode);
        keepRules(true);
    }
}

} // namespace monitoring::failures
