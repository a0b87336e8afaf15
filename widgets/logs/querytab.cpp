// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/querytab.h"

#include "widgets/common/controls.h"
#include "widgets/logs/kqleditor.h"
#include "widgets/logs/resultview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace widgets::logs {

using namespace common;
using ::logs::QueryRun;

QueryTab::QueryTab(::logs::Workbench* workbench, ::logs::Draft draft, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_draft(std::move(draft)), m_run(workbench->client(), workbench->clock()), m_editor(new KqlEditor),
      m_hint(new Label({}, TypeRole::Caption, Ink::Secondary)), m_result(new ResultView(&m_run)), m_splitter(new QSplitter(Qt::Vertical))
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    auto* top = new QWidget;
    auto* rows = columnLayout(0);
    rows->setContentsMargins(0, 0, 0, 0);
    top->setLayout(rows);
    rows->addWidget(m_editor, 1);
    auto* line = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    line->setLayout(row);
    m_hint->setElided(true);
    row->addWidget(m_hint, 1);
    rows->addWidget(line);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_result);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({220, 480});
    layout->addWidget(m_splitter);
    m_editor->setText(m_draft.text);
    m_editor->setCursorOffset(m_draft.cursor);
    connect(m_editor, &KqlEditor::edited, this, &QueryTab::keep);
    connect(m_editor, &KqlEditor::problemChanged, this, &QueryTab::showHint);
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this, &QueryTab::showHint);
    connect(m_editor, &KqlEditor::runRequested, this, &QueryTab::runCurrent);
    connect(m_result, &ResultView::retryRequested, this, [this] { m_run.start(m_run.question()); });
    connect(&m_run, &QueryRun::changed, this, &QueryTab::onRunChanged);
    connect(workbench, &::logs::Workbench::changed, this, &QueryTab::followScope);
    connect(workbench, &::logs::Workbench::tablesRead, this, &QueryTab::followScope);
    followScope();
}

QString QueryTab::title() const
{
    if (!m_draft.title.isEmpty()) {
        return m_draft.title;
    }
    const QString line = ::logs::titleOf(m_draft.text);
    return line.isEmpty() ? tr("New query") : line.left(32);
}

void QueryTab::setTitle(const QString& title)
{
    m_draft.title = title;
    keep();
}

void QueryTab::setFile(const QString& path)
{
    m_draft.file = path;
    keep();
}

void QueryTab::setText(const QString& text)
{
    m_editor->setText(text);
    keep();
}

void QueryTab::keep()
{
    const QString before = title();
    m_draft.text = m_editor->text();
    m_draft.cursor = m_editor->cursorOffset();
    m_workbench->drafts()->put(m_draft);
    if (title() != before) {
        Q_EMIT titleChanged();
    }
    showHint();
}

const ::logs::ScopeChoice* QueryTab::scope() const
{
    return m_workbench->scope(m_draft.scope);
}

void QueryTab::setScope(const QString& resourceId)
{
    if (m_draft.scope != resourceId) {
        m_draft.scope = resourceId;
        keep();
        followScope();
    }
}

::logs::TimeRange QueryTab::range() const
{
    return ::logs::timeRangeFrom(m_draft.range).value_or(::logs::TimeRange{});
}

void QueryTab::setRange(const ::logs::TimeRange& range)
{
    m_draft.range = range.iso();
    keep();
}

void QueryTab::followScope()
{
    if (const ::logs::ScopeChoice* choice = scope()) {
        m_editor->setSchema(m_workbench->schema(*choice));
    }
    showHint();
    Q_EMIT stateChanged();
}

/// Below the editor: what is wrong with the query, or what it will cost.
void QueryTab::showHint()
{
    const QString problem = m_editor->problem();
    if (!problem.isEmpty()) {
        m_hint->setInk(Ink::Error);
        m_hint->setText(problem);
        return;
    }
    const ::logs::ScopeChoice* const choice = scope();
    const ::logs::CostHint cost = choice ? ::logs::costBefore(m_editor->currentQuery(), m_workbench->tables(*choice)) : ::logs::CostHint{};
    m_hint->setInk(cost.isCharged ? Ink::Warning : Ink::Secondary);
    m_hint->setText(cost.sentence.isEmpty() ? tr("Ctrl+Return runs the query at the cursor, Ctrl+Space proposes names.") : cost.sentence);
}

azure::LogsQuestion QueryTab::question() const
{
    azure::LogsQuestion question;
    if (const ::logs::ScopeChoice* choice = scope()) {
        question.scope = choice->scope;
        question.search = ::logs::costBefore(m_editor->currentQuery(), m_workbench->tables(*choice)).isSearch;
    }
    question.query = m_editor->currentQuery();
    question.timespan = m_draft.range;
    return question;
}

bool QueryTab::runCurrent()
{
    const azure::LogsQuestion asked = question();
    if (asked.query.trimmed().isEmpty() || asked.scope.id.isEmpty()) {
        return false;
    }
    m_editor->clearPlace();
    m_ran = m_editor->currentSpan();
    m_run.start(asked);
    return true;
}

void QueryTab::cancel()
{
    m_run.cancel();
}

void QueryTab::onRunChanged()
{
    const bool hasEnded = m_run.state() == QueryRun::State::Done || m_run.state() == QueryRun::State::Failed;
    if (hasEnded) {
        const azure::LogsOutcome& outcome = m_run.outcome();
        const azure::LogsQuestion& asked = m_run.question();
        const bool isSame = m_editor->text().mid(m_ran.begin, m_ran.end - m_ran.begin) == asked.query;
        if (outcome.place && isSame) {
            m_editor->showPlace(m_ran, outcome.place->line, outcome.place->column, outcome.place->token);
        }
        m_workbench->history()->add({m_workbench->clock()->now(), asked.query, asked.scope.resourceId, asked.scope.name, asked.timespan, outcome.rows, outcome.totalMs, outcome.error.has_value()});
    }
    Q_EMIT stateChanged();
}

} // namespace widgets::logs
