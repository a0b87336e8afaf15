// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/desk.h"

#include <QTimer>

namespace comparison {

namespace {

constexpr int kPauseMs = 800;

} // namespace

Desk::Desk(DeskParts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_store(m_parts.folder), m_runner(m_parts.runner), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { (void)keep(); }); // a failure is told by keepFailed
    connect(&m_model, &ComparisonModel::setupChanged, this, &Desk::keepSoon);
    connect(&m_model, &ComparisonModel::setupChanged, this, &Desk::changed);
    connect(&m_runner, &Runner::attemptChanged, &m_model, &ComparisonModel::putAttempt);
    connect(&m_runner, &Runner::textAppended, &m_model, &ComparisonModel::appendText);
    connect(&m_runner, &Runner::progressed, this, &Desk::changed);
    connect(&m_runner, &Runner::finished, this, [this] {
        (void)keep();
        Q_EMIT changed();
    });
    startNew();
}

Desk::~Desk()
{
    (void)keep();
}

void Desk::keepSoon()
{
    m_pause->start();
}

QString Desk::hindrance() const
{
    const Comparison& comparison = m_model.comparison();
    if (m_runner.isRunning()) {
        return tr("The comparison is being asked.");
    }
    if (comparison.rows.isEmpty()) {
        return tr("Add a prompt first.");
    }
    if (comparison.columns.isEmpty()) {
        return tr("Add a deployment first.");
    }
    const std::optional<core::Error> problem = playground::problemOfQuestion(comparison.question);
    return problem ? tr("Type the question that all of them are asked.") : QString();
}

void Desk::run()
{
    if (!hindrance().isEmpty()) {
        return;
    }
    const monitoring::PriceTable prices = m_parts.runner.prices ? m_parts.runner.prices() : monitoring::PriceTable();
    if (m_model.comparison().name.isEmpty()) {
        m_model.setName(m_model.comparison().question.simplified().left(80));
    }
    m_runner.start(m_model.beginRun(prices.currency, prices.rows.isEmpty() ? QString() : prices.caveat()));
    Q_EMIT changed();
}

void Desk::addPrompt(PromptRow row)
{
    row.id = m_parts.random->uuid();
    m_model.addRow(row);
}

void Desk::addColumn(DeploymentColumn column)
{
    column.id = m_parts.random->uuid();
    m_model.addColumn(column);
}

void Desk::startNew()
{
    m_runner.cancel();
    (void)keep();
    Comparison fresh;
    fresh.id = m_parts.random->uuid();
    fresh.created = m_parts.runner.clock->now();
    m_model.setComparison(fresh);
    Q_EMIT opened();
    Q_EMIT changed();
}

core::Result<void> Desk::open(const QString& id)
{
    const core::Result<Comparison> read = m_store.read(id);
    if (!read) {
        return core::failure(read.error());
    }
    m_runner.cancel();
    (void)keep();
    m_model.setComparison(*read);
    Q_EMIT opened();
    Q_EMIT changed();
    return core::Result<void>::ok();
}

void Desk::duplicate(bool withAnswers)
{
    (void)keep();
    const Comparison& current = m_model.comparison();
    Comparison copy = Store::copyOf(current, m_parts.random->uuid(), tr("%1 (copy)").arg(current.name), withAnswers);
    copy.created = m_parts.runner.clock->now();
    m_runner.cancel();
    m_model.setComparison(copy);
    (void)keep();
    Q_EMIT opened();
    Q_EMIT changed();
}

core::Result<void> Desk::removeCurrent()
{
    m_runner.cancel();
    const core::Result<void> removed = m_store.remove(m_model.comparison().id);
    if (removed) {
        m_model.setComparison({});
        startNew();
    }
    return removed;
}

core::Result<void> Desk::keep()
{
    m_pause->stop();
    Comparison comparison = m_model.comparison();
    if (comparison.isEmpty() || comparison.id.isEmpty()) {
        return core::Result<void>::ok();
    }
    comparison.changed = m_parts.runner.clock->now();
    core::Result<void> written = m_store.write(comparison);
    if (!written) {
        Q_EMIT keepFailed(written.error());
    }
    return written;
}

} // namespace comparison
