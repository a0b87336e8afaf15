// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/traceview.h"

#include "logs/cells.h"
#include "series/ticks.h"
#include "traces/spantexts.h"
#include "widgets/common/badge.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/traces/minimap.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/spanwords.h"
#include "widgets/traces/timeshare.h"
#include "widgets/traces/waterfallview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using ::traces::TraceBrowser;

TraceView::TraceView(TraceBrowser* browser, QWidget* parent)
    : QWidget(parent), m_browser(browser), m_title(new Label({}, TypeRole::Subtitle)), m_status(new Badge), m_facts(new Label({}, TypeRole::Body, Ink::Secondary)),
      m_share(new TimeShare), m_colouring(new QComboBox), m_critical(wordButton(QStringLiteral("timeline"), tr("Critical path"))),
      m_overview(wordButton(QStringLiteral("panel-left"), tr("All at once"))), m_find(new QLineEdit), m_notes(new ErrorBanner), m_copy(new QMenu(this)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("timeline"), {}, {})), m_error(new ErrorBanner), m_busy(new BusyIndicator(tr("Reading the trace"))), m_splitter(new QSplitter(Qt::Horizontal)),
      m_waterfall(new WaterfallView), m_minimap(new Minimap(m_waterfall)), m_span(new SpanPane)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    layout->addWidget(buildHead());
    layout->addWidget(dividerLine(Qt::Horizontal));
    layout->addWidget(m_error);
    layout->addWidget(m_notes);
    m_error->hide();
    m_notes->hide();
    m_notes->setClosable(true);
    connect(m_notes, &ErrorBanner::closed, m_notes, &QWidget::hide);
    connect(m_error, &ErrorBanner::retryRequested, this, [this] { m_browser->open(m_browser->openId()); });
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(buildBody());
    m_stack->addWidget(m_empty);
    connect(m_waterfall, &WaterfallView::selectionChanged, this, &TraceView::showSpan);
    connect(m_waterfall, &WaterfallView::opened, this, [this] { m_span->tabs()->currentWidget()->setFocus(); });
    connect(m_waterfall, &WaterfallView::criticalToggled, m_critical, &QToolButton::setChecked);
    connect(m_waterfall, &WaterfallView::viewMoved, this, [this] { m_overview->setChecked(m_waterfall->isOverview()); });
    connect(m_span, &SpanPane::revealRequested, this, &TraceView::revealRequested);
    connect(m_span, &SpanPane::noted, this, &TraceView::noted);
    connect(m_span, &SpanPane::spanRequested, this, [this](const QString& traceId, const QString& spanId) {
        if (traceId.isEmpty() || traceId == m_browser->openId()) {
            m_waterfall->select(m_trace ? m_trace->tree->nodeOf(spanId) : -1);
        } else {
            monitoring::Look look = m_browser->focus()->look();
            look.filters.insert(monitoring::filter::kTrace, traceId);
            look.filters.insert(monitoring::filter::kSpan, spanId);
            m_browser->focus()->set(look);
        }
    });
    m_span->setTextSource([browser](const QString& index, const QList<::traces::Document>& documents) { return browser->withTexts(index, documents); },
                          [browser](const QString& index) { return browser->textProblem(index); });
    connect(browser, &TraceBrowser::textsRead, m_span, &SpanPane::refreshDocuments);
    buildCopyMenu();
    follow();
}

QWidget* TraceView::buildHead()
{
    auto* head = new Surface(Surface::Kind::Chrome);
    auto* lines = columnLayout(space::xs);
    head->setLayout(lines);
    lines->setContentsMargins(space::l, space::s, space::l, space::s);
    auto* row = rowLayout();
    auto* back = iconButton(QStringLiteral("back"), tr("Back to the list"), QStringLiteral("Esc"));
    connect(back, &QToolButton::clicked, this, &TraceView::closed);
    row->addWidget(back);
    auto* above = iconButton(QStringLiteral("chevron-up"), tr("The trace above in the list"), QStringLiteral("K"));
    auto* below = iconButton(QStringLiteral("chevron-down"), tr("The trace below in the list"), QStringLiteral("J"));
    connect(above, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(below, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    row->addWidget(above);
    row->addWidget(below);
    m_title->setElided(true);
    row->addWidget(m_title);
    row->addWidget(m_status);
    m_facts->setElided(true);
    row->addWidget(m_facts, 1);
    row->addWidget(m_busy);
    const auto action = [this, row](const QString& icon, const QString& text, const QString& hint, void (TraceView::*wish)()) {
        auto* button = wordButton(icon, text);
        setHint(button, hint);
        connect(button, &QToolButton::clicked, this, wish);
        row->addWidget(button);
    };
    action(QStringLiteral("playground"), tr("Conversation"), tr("Read what happened as a conversation (T)"), &TraceView::storyRequested);
    action(QStringLiteral("panel-right"), tr("Compare"), tr("Show another trace beside this one (B)"), &TraceView::compareRequested);
    action(QStringLiteral("send"), tr("Replay"), tr("Ask the same again in the playground, with its variables (R)"), &TraceView::replayRequested);
    action(QStringLiteral("warning"), tr("Failures like this"), tr("Show failures of the same kind (F)"), &TraceView::failuresRequested);
    auto* copying = wordButton(QStringLiteral("copy"), tr("Copy"));
    copying->setMenu(m_copy);
    copying->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(copying);
    lines->addLayout(row);
    lines->addWidget(buildTools());
    return head;
}

QWidget* TraceView::buildTools()
{
    auto* tools = new QWidget;
    auto* row = rowLayout();
    row->setContentsMargins(0, 0, 0, 0);
    tools->setLayout(row);
    row->addWidget(m_share, 1);
    auto* label = new Label(tr("Colour by"), TypeRole::Body, Ink::Secondary);
    label->setBuddy(m_colouring);
    row->addWidget(label);
    m_colouring->addItems({tr("Kind"), tr("Duration"), tr("Tokens")});
    m_colouring->setAccessibleName(tr("What the colours of the bars say"));
    connect(m_colouring, &QComboBox::currentIndexChanged, this, [this](int index) { setColouring(Colouring(index)); });
    row->addWidget(m_colouring);
    for (QToolButton* button : {m_critical, m_overview}) {
        button->setCheckable(true);
        row->addWidget(button);
    }
    setHint(m_critical, tr("What the trace waited for, and time that no span explains (C)"));
    setHint(m_overview, tr("All spans in the height of the window (O)"));
    connect(m_critical, &QToolButton::toggled, m_waterfall, &WaterfallView::setCriticalShown);
    connect(m_overview, &QToolButton::clicked, m_waterfall, &WaterfallView::setOverview);
    m_find->setPlaceholderText(tr("Find a span ( / )"));
    m_find->setAccessibleName(tr("Find spans by name"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(180);
    connect(m_find, &QLineEdit::textChanged, this, &TraceView::findInNames);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { goToFound(1); });
    row->addWidget(m_find);
    return tools;
}

QWidget* TraceView::buildBody()
{
    auto* left = new QWidget;
    auto* column = columnLayout(0);
    left->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_minimap);
    column->addWidget(m_waterfall, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_span);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({820, 460});
    connect(m_splitter, &QSplitter::splitterMoved, this, &TraceView::layoutChanged);
    return m_splitter;
}

void TraceView::buildCopyMenu()
{
    const auto add = [this](const QString& text, const std::function<void()>& run) { connect(m_copy->addAction(text), &QAction::triggered, this, [this, run] {
        if (m_trace) {
            run();
        }
    }); };
    add(tr("Trace id"), [this] { copy(m_trace->tree->traceId(), tr("The trace id was copied.")); });
    add(tr("Span id"), [this] { copy(m_span->detail().spanId, tr("The span id was copied.")); });
    add(tr("Trace as JSON"), [this] { copy(QString::fromUtf8(::traces::traceText(*m_trace)), tr("The trace was copied as JSON.")); });
    add(tr("Span as JSON"), [this] { copy(::traces::detailText(m_span->detail()), tr("The span was copied as JSON.")); });
    add(tr("Query (KQL)"), [this] { copy(::traces::traceKql(*m_trace), tr("The query was copied.")); });
    m_copy->addSeparator();
    add(tr("Open in Logs"), [this] { Q_EMIT logsRequested(::traces::traceKql(*m_trace)); });
}

void TraceView::copy(const QString& text, const QString& said)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noted(said);
}

void TraceView::follow()
{
    const TraceBrowser::State state = m_browser->openState();
    m_busy->setVisible(state == TraceBrowser::State::Reading);
    m_error->setVisible(state == TraceBrowser::State::Failed);
    if (state == TraceBrowser::State::Failed) {
        m_error->showError(m_browser->openError());
        m_error->setRetry(true);
    }
    const ::traces::OpenedTraceRef trace = m_browser->opened();
    if (trace == m_trace && trace) {
        return;
    }
    m_trace = trace;
    if (m_trace && !m_trace->tree->isEmpty()) {
        showTrace();
    } else {
        showWaiting();
    }
}

void TraceView::showWaiting()
{
    const QString id = m_browser->openId();
    const ::traces::TraceSummary summary = m_browser->summaryOf(id);
    m_title->setText(::logs::marked(QStringView(summary.name.isEmpty() ? id : summary.name).left(200), true));
    m_facts->clear();
    m_status->hide();
    m_notes->hide();
    m_share->setTotals({});
    m_waterfall->setTree(std::make_shared<const ::traces::TraceTree>());
    m_span->setSpan({}, -1);
    if (m_browser->openState() == TraceBrowser::State::Reading) {
        m_empty->set(QStringLiteral("timeline"), tr("Reading the trace…"), tr("All tables of the system are asked for its spans."));
    } else if (m_browser->openState() == TraceBrowser::State::Failed) {
        m_empty->set(QStringLiteral("error"), tr("The trace could not be read"), tr("Esc goes back to the list."));
    } else {
        m_empty->set(QStringLiteral("timeline"), m_trace && !m_trace->emptyReason.isEmpty() ? m_trace->emptyReason : tr("This trace has no spans"),
                     m_trace ? m_trace->remedy : QString());
    }
    m_stack->setCurrentIndex(1);
}

void TraceView::showTrace()
{
    const ::traces::TraceTree& tree = *m_trace->tree;
    const ::traces::Totals& totals = m_trace->totals;
    m_title->setText(nodeName(tree, 0));
    m_status->setVisible(tree.status(0) != ::traces::SpanStatus::Unset);
    m_status->set(statusIcon(tree.status(0)), ::traces::statusLabel(tree.status(0)), statusTone(tree.status(0)));
    QStringList facts{series::formatTime(double(tree.startNs()) / 1e6, QTimeZone::systemTimeZone()), durationText(double(totals.durationNs) / 1e6), tr("%Ln span(s)", nullptr, totals.spans)};
    if (totals.tokens.isKnown()) {
        facts << tokensText(totals.tokens.total());
    }
    if (totals.cost) {
        facts << (totals.unpricedCalls > 0 ? tr("at least %1").arg(costText(totals.cost)) : costText(totals.cost));
    }
    if (totals.errors > 0) {
        facts << tr("%Ln error(s)", nullptr, totals.errors);
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_share->setTotals(totals);
    m_notes->setVisible(!m_trace->notes.isEmpty());
    if (!m_trace->notes.isEmpty()) {
        m_notes->showMessage(Tone::Warning, m_trace->notes.mid(0, 4).join(QLatin1Char(' ')), tr("The marked rows say what is odd about each."));
    }
    WaterfallNotes notes;
    notes.critical = m_trace->critical;
    notes.tokens = m_trace->tokens;
    notes.gaps = m_trace->gaps;
    m_find->clear();
    m_waterfall->setTree(m_trace->tree, std::move(notes));
    setColouring(Colouring(m_colouring->currentIndex()));
    m_stack->setCurrentIndex(0);
    const qsizetype wanted = tree.nodeOf(m_browser->focus()->narrowedTo(monitoring::filter::kSpan));
    m_waterfall->select(wanted >= 0 ? wanted : 0);
}

void TraceView::showSpan(qsizetype node)
{
    m_span->setSpan(m_trace, node);
    rememberSpan(node);
}

/// So that other pages, and the way back, know the span; no step of its own.
void TraceView::rememberSpan(qsizetype node)
{
    monitoring::Look look = m_browser->focus()->look();
    const QString id = node > 0 && m_trace ? m_span->detail().spanId : QString();
    if (!look.filters.contains(monitoring::filter::kTrace) || look.filters.value(monitoring::filter::kSpan) == id) {
        return;
    }
    if (id.isEmpty()) {
        look.filters.remove(monitoring::filter::kSpan);
    } else {
        look.filters.insert(monitoring::filter::kSpan, id);
    }
    m_browser->focus()->replace(look);
}

bool TraceView::isReady() const
{
    return m_browser->openState() != TraceBrowser::State::Reading;
}

QString TraceView::problem() const
{
    return m_error->isHidden() ? QString() : m_error->sentence();
}

void TraceView::focusContent()
{
    m_waterfall->setFocus();
}

bool TraceView::leave()
{
    if (!m_find->text().isEmpty()) {
        m_find->clear();
        m_waterfall->setFocus();
        return true;
    }
    if (!m_waterfall->hasFocus() && m_waterfall->isVisible()) {
        m_waterfall->setFocus();
        return true;
    }
    return false;
}

void TraceView::setRevealed(bool revealed)
{
    m_span->setRevealed(revealed);
}

void TraceView::setColouring(Colouring colouring)
{
    if (m_colouring->currentIndex() != int(colouring)) {
        m_colouring->setCurrentIndex(int(colouring)); // comes back here
        return;
    }
    std::vector<quint8> shades;
    if (m_trace && colouring != Colouring::Kind) {
        shades = colouring == Colouring::Duration ? ::traces::durationShades(*m_trace->tree) : ::traces::tokenShades(*m_trace);
    }
    m_waterfall->setColouring(colouring, std::move(shades));
    m_share->setColouring(colouring);
}

QByteArray TraceView::saveLayout() const
{
    return m_splitter->saveState();
}

void TraceView::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty()) {
        m_splitter->restoreState(state);
    }
}

} // namespace widgets::traces
