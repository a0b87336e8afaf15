// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/compareview.h"

#include "logs/cells.h"
#include "widgets/common/errorbanner.h"
#include "widgets/traces/spanwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using Place = ::traces::TraceBrowser::Place;
using State = ::traces::TraceBrowser::State;

namespace {

constexpr int kMostOffered = 300;
constexpr qsizetype kMostOpened = 3000;

QString summaryText(const ::traces::TraceSummary& trace)
{
    return QStringLiteral("%1 · %2 · %3").arg(QLocale().toString(trace.time.toLocalTime(), QLocale::ShortFormat), ::logs::marked(QStringView(trace.name).left(80), true), durationText(trace.durationMs));
}

} // namespace

CompareView::CompareView(::traces::TraceBrowser* browser, QWidget* parent)
    : QWidget(parent), m_browser(browser), m_leftTitle(new Label({}, TypeRole::Strong)), m_picker(new QComboBox), m_rightFacts(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_verdict(new Label({}, TypeRole::Body, Ink::Secondary)), m_busy(new BusyIndicator(tr("Reading the trace"))), m_error(new ErrorBanner), m_view(new QTreeView)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    layout->addWidget(buildHead());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_error->hide();
    layout->addWidget(m_error);
    m_view->setModel(&m_tree);
    m_view->setAccessibleName(tr("Both traces, span beside span"));
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(true);
    static constexpr int widths[] = {380, 90, 90, 130, 100, 100, 130, 200};
    for (int i = 0; i < CompareTree::ColumnCount; ++i) {
        m_view->setColumnWidth(i, widths[i]);
    }
    layout->addWidget(m_view, 1);
    connect(m_picker, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isFilling && index >= 0) {
            m_browser->open(m_picker->itemData(index).toString(), Place::Beside);
        }
    });
    connect(m_error, &ErrorBanner::retryRequested, this, [this] { m_browser->open(m_browser->openId(Place::Beside), Place::Beside); });
}

QWidget* CompareView::buildHead()
{
    auto* head = new Surface(Surface::Kind::Chrome);
    auto* lines = columnLayout(space::xs);
    head->setLayout(lines);
    lines->setContentsMargins(space::l, space::s, space::l, space::s);
    auto* row = rowLayout();
    auto* back = iconButton(QStringLiteral("back"), tr("Back to the trace"), QStringLiteral("Esc"));
    connect(back, &QToolButton::clicked, this, &CompareView::closed);
    row->addWidget(back);
    row->addWidget(new Label(tr("Left:"), TypeRole::Body, Ink::Secondary));
    m_leftTitle->setElided(true);
    row->addWidget(m_leftTitle, 1);
    auto* label = new Label(tr("Right:"), TypeRole::Body, Ink::Secondary);
    label->setBuddy(m_picker);
    row->addWidget(label);
    m_picker->setAccessibleName(tr("The trace on the right"));
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(44);
    row->addWidget(m_picker);
    row->addWidget(m_rightFacts);
    row->addWidget(m_busy);
    lines->addLayout(row);
    auto* below = rowLayout();
    m_verdict->setElided(true);
    below->addWidget(m_verdict, 1);
    auto* last = wordButton(QStringLiteral("chevron-up"), tr("Difference above"));
    setHint(last, tr("Shift+N"));
    connect(last, &QToolButton::clicked, this, [this] { goToDifference(-1); });
    auto* next = wordButton(QStringLiteral("chevron-down"), tr("Difference below"));
    setHint(next, tr("N"));
    connect(next, &QToolButton::clicked, this, [this] { goToDifference(1); });
    below->addWidget(last);
    below->addWidget(next);
    lines->addLayout(below);
    return head;
}

void CompareView::begin()
{
    const QString own = m_browser->openId();
    const ::traces::TraceTable& table = *m_browser->table();
    const ::traces::TraceSummary mine = m_browser->summaryOf(own);
    m_isFilling = true;
    m_picker->clear();
    int chosen = -1;
    for (int i = 0; i < table.rowCount() && m_picker->count() < kMostOffered; ++i) {
        const ::traces::TraceSummary& trace = table.trace(i);
        if (trace.id == own) {
            continue;
        }
        if (trace.id == m_browser->openId(Place::Beside) || (chosen < 0 && trace.name == mine.name)) {
            chosen = m_picker->count();
        }
        m_picker->addItem(summaryText(trace), trace.id);
    }
    m_picker->setCurrentIndex(chosen < 0 && m_picker->count() > 0 ? 0 : chosen);
    m_isFilling = false;
    const QString wanted = m_picker->currentData().toString();
    if (!wanted.isEmpty() && wanted != m_browser->openId(Place::Beside)) {
        m_browser->open(wanted, Place::Beside);
    }
    follow();
    m_view->setFocus();
}

QString CompareView::totalsText(const ::traces::OpenedTraceRef& trace) const
{
    QStringList parts{durationText(double(trace->totals.durationNs) / 1e6), tr("%Ln span(s)", nullptr, trace->totals.spans)};
    if (trace->totals.tokens.isKnown()) {
        parts << tokensText(trace->totals.tokens.total());
    }
    if (trace->totals.cost) {
        parts << costText(trace->totals.cost);
    }
    return parts.join(QStringLiteral(" · "));
}

void CompareView::follow()
{
    const bool isReading = m_browser->openState(Place::Beside) == State::Reading;
    const bool isFailed = m_browser->openState(Place::Beside) == State::Failed;
    m_busy->setVisible(isReading);
    m_error->setVisible(isFailed);
    if (isFailed) {
        m_error->showError(m_browser->openError(Place::Beside));
        m_error->setRetry(true);
    }
    const ::traces::OpenedTraceRef left = m_browser->opened();
    const ::traces::OpenedTraceRef right = m_browser->opened(Place::Beside);
    if (left == m_left && right == m_right) {
        showVerdict();
        return;
    }
    m_left = left;
    m_right = right;
    m_tree.setTraces(left, right);
    m_leftTitle->setText(left && !left->tree->isEmpty() ? QStringLiteral("%1 · %2").arg(nodeName(*left->tree, 0), totalsText(left)) : QString());
    m_rightFacts->setText(right && !right->tree->isEmpty() ? totalsText(right) : QString());
    if (qsizetype(m_tree.alignment().rows.size()) <= kMostOpened) {
        m_view->expandAll();
    } else {
        m_view->expandToDepth(2);
    }
    showVerdict();
    if (m_tree.alignment().firstDifference >= 0) {
        goToDifference(1);
    } else {
        m_view->setCurrentIndex(m_tree.indexOfRow(0));
    }
}

void CompareView::showVerdict()
{
    const ::traces::Alignment& alignment = m_tree.alignment();
    if (m_picker->count() == 0) {
        m_verdict->setText(tr("The list has no other trace to compare with."));
    } else if (!m_left || !m_right) {
        m_verdict->setText({});
    } else if (alignment.firstDifference < 0) {
        m_verdict->setText(tr("Both did the same steps with the same outcome; only times and tokens differ."));
    } else {
        const ::traces::AlignedRow& first = alignment.rows[size_t(alignment.firstDifference)];
        const QString name = first.left >= 0 ? nodeName(*m_left->tree, first.left) : nodeName(*m_right->tree, first.right);
        m_verdict->setText(tr("The first difference is at “%1”. Only left: %2, only right: %3, other outcome: %4.")
                               .arg(name, QLocale().toString(alignment.onlyLeft), QLocale().toString(alignment.onlyRight), QLocale().toString(alignment.changed)));
    }
}

bool CompareView::isReady() const
{
    return m_browser->openState(Place::Beside) != State::Reading;
}

QString CompareView::problem() const
{
    return m_error->isHidden() ? QString() : m_error->sentence();
}

bool CompareView::goToDifference(int direction)
{
    const qsizetype row = m_tree.nextDifference(m_tree.rowOf(m_view->currentIndex()), direction);
    if (row < 0) {
        Q_EMIT noted(tr("There is no difference in the steps."));
        return false;
    }
    m_view->setCurrentIndex(m_tree.indexOfRow(row));
    m_view->scrollTo(m_view->currentIndex());
    return true;
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_N && (event->modifiers() & ~Qt::ShiftModifier) == 0) {
        goToDifference(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace widgets::traces
