// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/tracespage.h"

#include "widgets/common/controls.h"
#include "widgets/common/grid.h"
#include "widgets/common/icons.h"
#include "widgets/traces/compareview.h"
#include "widgets/traces/searchassist.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/storyview.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/traceview.h"
#include "widgets/traces/waterfallview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using ::traces::TraceBrowser;
namespace filter = monitoring::filter;

TracesPage::TracesPage(TraceBrowser* browser, QWidget* parent)
    : Page(parent), m_browser(browser), m_stack(new QStackedWidget), m_list(new TraceList(browser)), m_trace(new TraceView(browser)), m_compare(new CompareView(browser)), m_story(new StoryView(browser))
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    for (QWidget* view : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_trace), static_cast<QWidget*>(m_compare), static_cast<QWidget*>(m_story)}) {
        m_stack->addWidget(view);
    }
    layout->addWidget(m_stack, 1);
    setAcceptDrops(true);
    buildBar();
    connectViews();
    connect(browser, &TraceBrowser::openChanged, this, &TracesPage::followOpen);
    connect(browser, &TraceBrowser::storyChanged, this, [this] {
        m_story->follow();
        Q_EMIT readyChanged();
    });
    connect(browser, &TraceBrowser::listChanged, this, [this] {
        if (isReady() != m_wasReady) {
            m_wasReady = isReady();
            Q_EMIT readyChanged();
        }
    });
    followOpen(TraceBrowser::Place::Main);
}

TracesPage::~TracesPage()
{
    for (QObject* part : {static_cast<QObject*>(m_list), static_cast<QObject*>(m_trace), static_cast<QObject*>(m_compare), static_cast<QObject*>(m_story), static_cast<QObject*>(m_browser)}) {
        part->disconnect(this); // a list that goes away says once more what it looked like
    }
}

void TracesPage::buildBar()
{
    m_reveal = wordButton(QStringLiteral("lock"), tr("Content"));
    m_reveal->setCheckable(true);
    m_reveal->setAccessibleName(tr("Reveal prompts and answers"));
    connect(m_reveal, &QToolButton::clicked, this, &TracesPage::setRevealed);
    m_collector = wordButton(QStringLiteral("server"), tr("Receive"));
    m_collector->setCheckable(true);
    m_collector->setAccessibleName(tr("Receive spans on this computer"));
    connect(m_collector, &QToolButton::clicked, this, &TracesPage::collectorToggled);
    auto* open = iconButton(QStringLiteral("document"), tr("Open a file with traces"), QStringLiteral("Ctrl+O"));
    connect(open, &QToolButton::clicked, this, &TracesPage::chooseFile);
    for (QToolButton* button : {m_reveal, m_collector, open}) {
        m_list->addTool(button);
    }
    setRevealed(false);
    showCollector(false, {}, 0);
}

void TracesPage::connectViews()
{
    connect(m_list, &TraceList::openRequested, this, [this](const QString& id) { openTrace(id); });
    connect(m_list, &TraceList::fileCloseRequested, m_browser, &TraceBrowser::closeFile);
    connect(m_list, &ListPage::noted, this, &TracesPage::noted);
    connect(m_list, &ListPage::layoutChangedByPerson, this, &TracesPage::layoutChanged);
    connect(m_trace, &TraceView::layoutChanged, this, &TracesPage::layoutChanged);
    connect(m_trace, &TraceView::noted, this, &TracesPage::noted);
    connect(m_trace, &TraceView::closed, this, &TracesPage::closeTrace);
    connect(m_trace, &TraceView::revealRequested, this, [this] { setRevealed(true); });
    connect(m_trace, &TraceView::storyRequested, this, &TracesPage::openStory);
    connect(m_trace, &TraceView::compareRequested, this, &TracesPage::openCompare);
    connect(m_trace, &TraceView::replayRequested, this, &TracesPage::replay);
    connect(m_trace, &TraceView::failuresRequested, this, &TracesPage::showFailures);
    connect(m_trace, &TraceView::logsRequested, this, &TracesPage::logsWanted);
    connect(m_trace, &TraceView::stepRequested, this, &TracesPage::step);
    SpanPane* const span = m_trace->span();
    connect(span, &SpanPane::promptRequested, this, &TracesPage::narrowToPrompt);
    connect(span, &SpanPane::deploymentRequested, this, &TracesPage::deploymentWanted);
    connect(span, &SpanPane::filtersRequested, this, [this] { Q_EMIT pageWanted(QStringLiteral("filters")); });
    connect(span, &SpanPane::conversationRequested, this, &TracesPage::openStory);
    connect(m_compare, &CompareView::closed, this, [this] { showView(View::Trace); });
    connect(m_compare, &CompareView::noted, this, &TracesPage::noted);
    connect(m_story, &StoryView::closed, this, [this] { showView(View::Trace); });
    connect(m_story, &StoryView::revealRequested, this, [this] { setRevealed(true); });
    connect(m_story, &StoryView::spanRequested, this, [this](const QString& id, qsizetype node) {
        if (id == m_browser->openId()) {
            showView(View::Trace);
            m_trace->waterfall()->select(node);
        } else {
            m_wantedNode = node;
            openTrace(id);
        }
    });
    const auto bind = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut); // other pages use the same keys
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::CTRL | Qt::Key_O, &TracesPage::chooseFile);
    bind(Qt::CTRL | Qt::Key_F, [this] { view() == View::List ? m_list->focusFilter() : m_trace->find(); });
    bind(Qt::CTRL | Qt::Key_E, [this] { m_list->exportRows(); });
    bind(Qt::Key_F5, [this] { m_browser->refresh(); });
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] { setRevealed(!m_isRevealed); });
    bind(Qt::ALT | Qt::Key_Left, [this] { m_browser->focus()->back(); });
    bind(Qt::ALT | Qt::Key_Right, [this] { m_browser->focus()->forward(); });
}

TracesPage::View TracesPage::view() const
{
    return View(m_stack->currentIndex());
}

void TracesPage::showView(View wanted)
{
    if (wanted == view()) {
        return;
    }
    m_stack->setCurrentIndex(int(wanted));
    if (isVisible()) {
        focusContent();
    }
    Q_EMIT readyChanged();
}

void TracesPage::openTrace(const QString& traceId, const QString& spanId)
{
    monitoring::Look look = m_browser->focus()->look();
    look.filters.insert(filter::kTrace, traceId);
    if (spanId.isEmpty()) {
        look.filters.remove(filter::kSpan);
    } else {
        look.filters.insert(filter::kSpan, spanId);
    }
    m_browser->focus()->set(look);
    if (view() != View::List && m_browser->openId() == traceId) {
        showView(View::Trace);
    }
}

void TracesPage::followOpen(TraceBrowser::Place place)
{
    if (place == TraceBrowser::Place::Beside) {
        m_compare->follow();
        Q_EMIT readyChanged();
        return;
    }
    m_trace->follow();
    const bool isOpen = !m_browser->openId().isEmpty();
    const bool isBegun = isOpen && m_browser->openState() == TraceBrowser::State::Reading;
    if (!isOpen) {
        m_browser->open({}, TraceBrowser::Place::Beside);
        showView(View::List);
    } else if (view() == View::List || isBegun) {
        showView(View::Trace);
    }
    if (m_browser->opened() && m_wantedNode >= 0) {
        m_trace->waterfall()->select(std::exchange(m_wantedNode, -1));
    }
    Q_EMIT readyChanged();
}

void TracesPage::closeTrace()
{
    const QString id = m_browser->openId();
    monitoring::Look look = m_browser->focus()->look();
    look.filters.remove(filter::kTrace);
    look.filters.remove(filter::kSpan);
    m_browser->focus()->set(look);
    m_list->grid()->setCurrentId(id);
}

void TracesPage::step(int direction)
{
    const QString other = m_list->neighbourOf(m_browser->openId(), direction);
    if (other.isEmpty()) {
        Q_EMIT noted(direction > 0 ? tr("This is the last trace of the list.") : tr("This is the first trace of the list."));
        return;
    }
    monitoring::Look look = m_browser->focus()->look();
    look.filters.insert(filter::kTrace, other);
    look.filters.remove(filter::kSpan);
    m_browser->focus()->replace(look); // Escape leads to the list, not through all that were passed
}

void TracesPage::openFile(const QString& path)
{
    m_browser->openFile(path);
}

void TracesPage::openStory()
{
    if (m_browser->openId().isEmpty()) {
        Q_EMIT noted(tr("Open a trace first."));
        return;
    }
    const QString known = m_browser->summaryOf(m_browser->openId()).conversation;
    m_browser->openConversation(known.isEmpty() ? m_trace->span()->facts().conversationId : known);
    showView(View::Story);
}

void TracesPage::openCompare()
{
    if (m_browser->openId().isEmpty()) {
        Q_EMIT noted(tr("Open a trace first."));
        return;
    }
    showView(View::Compare);
    m_compare->begin();
}

void TracesPage::narrowToPrompt(const QString& name, const QString& version)
{
    monitoring::Look look = m_browser->focus()->look();
    look.filters.remove(filter::kTrace);
    look.filters.remove(filter::kSpan);
    look.filters.insert(filter::kPromptName, name);
    if (!version.isEmpty()) {
        look.filters.insert(filter::kPromptVersion, version);
    }
    m_browser->focus()->set(look);
    Q_EMIT noted(tr("The list shows the traces made from this prompt."));
}

void TracesPage::setRevealed(bool revealed)
{
    m_isRevealed = revealed;
    m_reveal->setChecked(revealed);
    m_reveal->setIcon(lineIcon(revealed ? QStringLiteral("unlock") : QStringLiteral("lock")));
    setHint(m_reveal, revealed ? tr("Prompts and answers can be read. Hide them again (Ctrl+Shift+H).") : tr("Prompts and answers can hold personal data and are hidden. Reveal them (Ctrl+Shift+H)."));
    m_list->setRevealed(revealed);
    m_trace->setRevealed(revealed);
    m_story->setRevealed(revealed);
}

void TracesPage::showCollector(bool isOn, const QString& address, qint64 spans)
{
    m_collector->setChecked(isOn);
    m_collector->setText(isOn ? tr("%1 (%2)", "address and number of spans").arg(address, QLocale().toString(spans)) : tr("Receive"));
    setHint(m_collector, isOn ? tr("Spans sent to %1 come into the list. Switch off to stop listening.").arg(address)
                              : tr("Listens on this computer only (OTLP over HTTP) and shows what a program sends. Off until you switch it on."));
}

QList<QWidget*> TracesPage::panes() const
{
    switch (view()) {
    case View::List: return m_list->panes();
    case View::Trace: return {m_trace->waterfall(), m_trace->span()->tabs()};
    case View::Compare: return {m_compare->picker(), m_compare->view()};
    case View::Story: break;
    }
    return {m_story->cards()};
}

void TracesPage::focusContent()
{
    switch (view()) {
    case View::List: m_list->focusContent(); break;
    case View::Trace: m_trace->focusContent(); break;
    case View::Compare: m_compare->view()->setFocus(); break;
    case View::Story: m_story->cards()->setFocus(); break;
    }
}

bool TracesPage::handleEscape()
{
    switch (view()) {
    case View::List: return m_list->handleEscape();
    case View::Trace:
        if (!m_trace->leave()) {
            closeTrace();
        }
        return true;
    default: showView(View::Trace); return true;
    }
}

bool TracesPage::isReady() const
{
    switch (view()) {
    case View::List: return m_list->isReady();
    case View::Trace: return m_trace->isReady();
    case View::Compare: return m_compare->isReady();
    case View::Story: break;
    }
    return m_story->isReady();
}

QString TracesPage::problem() const
{
    switch (view()) {
    case View::List: return m_list->problem();
    case View::Trace: return m_trace->problem();
    case View::Compare: return m_compare->problem();
    case View::Story: break;
    }
    return m_story->problem();
}

} // namespace widgets::traces
