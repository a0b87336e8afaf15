// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/timelinetab.h"

#include "widgets/common/badge.h"
#include "widgets/common/emptystate.h"
#include "widgets/playground/timelineview.h"
#include "widgets/playground/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

TimelineTab::TimelineTab(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("timeline"), tr("No timeline yet"),
                             tr("Ask a question, and its steps are drawn here on one time axis."))),
      m_totals(new KeyValueList), m_view(new TimelineView), m_stepHeader(new SectionHeader({})),
      m_exchange(wordButton(QStringLiteral("request"), tr("Raw exchange"))), m_facts(new KeyValueList),
      m_verdictHeader(new SectionHeader(tr("Content filter"))), m_verdicts(new KeyValueList),
      m_limitHeader(new SectionHeader(tr("Rate limits"))), m_limits(new KeyValueList)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new Surface(Surface::Kind::Canvas);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::m, space::m, space::m, space::l);
    layout->setSpacing(space::s);
    m_stepHeader->addAction(m_exchange);
    layout->addWidget(m_totals);
    layout->addSpacing(space::xs);
    layout->addWidget(m_view);
    layout->addSpacing(space::xs);
    layout->addWidget(m_stepHeader);
    layout->addWidget(m_facts);
    layout->addSpacing(space::xs);
    layout->addWidget(m_verdictHeader);
    layout->addWidget(m_verdicts);
    layout->addSpacing(space::xs);
    layout->addWidget(m_limitHeader);
    layout->addWidget(m_limits);
    layout->addStretch();
    scroll->setWidget(body);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    setLayout(m_stack);
    connect(m_view, &TimelineView::stepSelected, this, &TimelineTab::showStep);
    connect(m_exchange, &QToolButton::clicked, this, [this] { Q_EMIT exchangeRequested(m_view->selected()); });
}

void TimelineTab::setResult(const ::playground::FlowResult& result)
{
    const bool same = result.traceId == m_result.traceId && !result.traceId.isEmpty();
    m_result = result;
    m_stack->setCurrentIndex(m_result.steps.isEmpty() ? 0 : 1);
    m_view->setResult(m_result);
    showTotals();
    int chosen = same ? m_view->selected() : -1;
    if (chosen < 0) {
        for (int i = 0; i < m_result.steps.size(); ++i) {
            const auto kind = m_result.steps[i].kind;
            if (kind == ::playground::StepKind::Chat || kind == ::playground::StepKind::Score || m_result.steps[i].error) {
                chosen = i;
            }
        }
    }
    chosen = chosen < 0 ? int(m_result.steps.size()) - 1 : chosen;
    m_view->select(chosen);
    showStep(chosen);
    showVerdicts();
    showLimits();
}

void TimelineTab::showTotals()
{
    const QLocale locale;
    m_totals->clear();
    if (m_result.firstTokenMs >= 0) {
        m_totals->add(tr("First token"), duration(m_result.firstTokenMs), TypeRole::Strong);
    }
    if (m_result.totalMs >= 0) {
        m_totals->add(tr("Total"), duration(m_result.totalMs), TypeRole::Strong);
    }
    if (m_result.tokensPerSecond() > 0) {
        m_totals->add(tr("Speed"), tr("%1 tokens/s").arg(locale.toString(m_result.tokensPerSecond(), 'f', 1)));
    }
    if (m_result.usage.known) {
        QString tokens = tr("%1 prompt, %2 completion")
                             .arg(locale.toString(m_result.usage.promptTokens), locale.toString(m_result.usage.completionTokens));
        if (m_result.usage.cachedTokens > 0) {
            tokens += tr(", %1 of the prompt from the cache").arg(locale.toString(m_result.usage.cachedTokens));
        }
        m_totals->add(tr("Tokens"), tokens);
    }
    if (!m_result.finishReason.isEmpty()) {
        m_totals->add(tr("Answer"), finishTitle(m_result.finishReason));
    }
    if (!m_result.model.isEmpty()) {
        m_totals->add(tr("Model"), m_result.deployment.isEmpty() ? m_result.model : tr("%1, deployment %2").arg(m_result.model, m_result.deployment));
    }
    if (!m_result.traceId.isEmpty()) {
        m_totals->add(tr("Trace"), m_result.traceId, TypeRole::Code);
    }
}

void TimelineTab::showStep(int step)
{
    m_facts->clear();
    const bool known = step >= 0 && step < m_result.steps.size();
    m_stepHeader->setVisible(known);
    m_facts->setVisible(known);
    if (!known) {
        return;
    }
    const ::playground::Step& s = m_result.steps[step];
    m_stepHeader->setTitle(stepTitle(s.kind));
    m_exchange->setVisible(s.record != nullptr);
    m_facts->add(tr("State"), new Badge(statusIcon(s.status), statusWord(s.status), statusTone(s.status)));
    m_facts->add(tr("Started after"), duration(s.startMs));
    m_facts->add(tr("Took"), duration(s.durationMs));
    if (s.error) {
        const core::Explanation words = core::explain(*s.error);
        m_facts->add(tr("Problem"), words.sentence);
        if (!s.error->code.isEmpty()) {
            m_facts->add(tr("Code"), s.error->code, TypeRole::Code);
        }
    }
    for (const ::playground::Fact& fact : ::playground::factsOf(s)) {
        m_facts->add(fact.label, fact.value);
    }
}

void TimelineTab::showVerdicts()
{
    m_verdicts->clear();
    for (const azure::FilterVerdict& verdict : m_result.verdicts) {
        const QString where = verdict.where == QLatin1String("prompt") ? tr("Prompt: %1") : tr("Answer: %1");
        QString words = verdictTitle(verdict);
        if (!verdict.severity.isEmpty()) {
            words = tr("%1, severity %2").arg(words, severityTitle(verdict.severity).toLower());
        }
        const QString icon = verdict.filtered ? QStringLiteral("blocked") : verdictTone(verdict) == Tone::Ok ? QStringLiteral("ok") : QStringLiteral("warning");
        m_verdicts->add(where.arg(categoryTitle(verdict.category)), new Badge(icon, words, verdictTone(verdict)));
    }
    m_verdictHeader->setVisible(m_verdicts->count() > 0);
    m_verdicts->setVisible(m_verdicts->count() > 0);
}

void TimelineTab::showLimits()
{
    const QLocale locale;
    m_limits->clear();
    const azure::RateLimits& limits = m_result.limits;
    const auto left = [&](const QString& name, const std::optional<qint64>& remaining, const std::optional<qint64>& limit) {
        if (remaining) {
            m_limits->add(name, limit ? tr("%1 of %2 left").arg(locale.toString(*remaining), locale.toString(*limit))
                                      : tr("%1 left").arg(locale.toString(*remaining)));
        }
    };
    left(tr("Requests"), limits.remainingRequests, limits.limitRequests);
    left(tr("Tokens"), limits.remainingTokens, limits.limitTokens);
    if (!limits.region.isEmpty()) {
        m_limits->add(tr("Region"), limits.region);
    }
    if (!limits.spilloverFrom.isEmpty()) {
        m_limits->add(tr("Spilled over from"), limits.spilloverFrom);
    }
    m_limitHeader->setVisible(m_limits->count() > 0);
    m_limits->setVisible(m_limits->count() > 0);
}

} // namespace widgets::playground
