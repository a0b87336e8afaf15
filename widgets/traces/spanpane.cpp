// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/spanpane.h"

#include "logs/cells.h"
#include "widgets/common/badge.h"
#include "widgets/common/codeview.h"
#include "widgets/common/icons.h"
#include "widgets/traces/cardlist.h"
#include "widgets/traces/documentsview.h"
#include "widgets/traces/spanpalette.h"
#include "widgets/traces/spanwords.h"
#include "traces/spantexts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using ::traces::SpanDetail;

namespace {

constexpr double kNsPerMs = 1e6;
constexpr qsizetype kLongestLine = 2000;
constexpr qsizetype kLongestRaw = 60'000;

QString oneLine(const QString& text)
{
    return ::logs::marked(QStringView(text).left(500), true);
}

/// A line of a hundred thousand characters takes a text field seconds: long lines and texts are cut, which is seen.
QString shortened(const QString& text)
{
    QStringList lines;
    qsizetype room = kLongestRaw;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        const QStringView shown = line.left(std::min(room, kLongestLine));
        lines << (shown.size() < line.size() ? shown.toString() + QStringLiteral(" … ") + SpanPane::tr("%1 characters").arg(QLocale().toString(line.size())) : shown.toString());
        room -= shown.size();
        if (room <= 0) {
            break;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SpanPane::SpanPane(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(new Label({}, TypeRole::Subtitle)), m_status(new Badge), m_line(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_tabs(new QTabWidget), m_overview(new KeyValueList), m_notes(paragraph({}, Ink::Warning)), m_messages(new CardList(tr("Messages of the call"), tr("No messages were recorded."))),
      m_documents(new DocumentsView), m_tools(new CardList(tr("Tool calls"), tr("No tool was called."))), m_filters(new CardList(tr("Verdicts of filters"), tr("No filter said anything."))),
      m_attributes(new QTreeWidget), m_events(new CardList(tr("Events of the span"), tr("Nothing happened inside this span."))), m_raw(new CodeView(tr("The span as JSON")))
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    auto* head = columnLayout(2);
    head->setContentsMargins(space::m, space::s, space::m, space::s);
    auto* row = rowLayout();
    row->addWidget(m_icon);
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    row->addWidget(m_status);
    head->addLayout(row);
    m_line->setElided(true);
    head->addWidget(m_line);
    layout->addLayout(head);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("About the span"));
    m_tabs->tabBar()->setAccessibleName(tr("About the span"));
    layout->addWidget(m_tabs, 1);
    m_pages = {buildOverview(), m_messages, m_documents, m_tools, m_filters, buildAttributes(), m_events, buildRaw()};
    for (QWidget* page : std::as_const(m_pages)) {
        page->setParent(this);
        page->hide();
    }
    connect(m_messages, &CardList::revealRequested, this, &SpanPane::revealRequested);
    connect(m_tools, &CardList::revealRequested, this, &SpanPane::revealRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (!m_isPlacing && m_tabs->currentIndex() >= 0) {
            m_wanted = tab();
            fillTab();
        }
    });
    setSpan({}, -1);
}

QWidget* SpanPane::buildOverview()
{
    auto* inside = new Surface(Surface::Kind::Canvas);
    auto* layout = columnLayout();
    inside->setLayout(layout);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->addWidget(m_notes);
    layout->addWidget(m_overview);
    layout->addStretch(1);
    auto* area = new QScrollArea; // takes the keyboard, to be scrolled with it
    area->setAccessibleName(tr("Overview of the span"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    return area;
}

QWidget* SpanPane::buildAttributes()
{
    auto* page = new QWidget;
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    page->setLayout(layout);
    auto* bar = rowLayout();
    bar->setContentsMargins(space::m, space::xs, space::m, space::xs);
    bar->addWidget(new Label(tr("As recorded"), TypeRole::Caption, Ink::Secondary));
    bar->addStretch(1);
    auto* copyOne = iconButton(QStringLiteral("copy"), tr("Copy the chosen value"));
    connect(copyOne, &QToolButton::clicked, this, [this] {
        if (const QTreeWidgetItem* const item = m_attributes->currentItem()) {
            QGuiApplication::clipboard()->setText(item->text(1));
            Q_EMIT noted(tr("The value was copied."));
        }
    });
    bar->addWidget(copyOne);
    auto* copyAll = wordButton(QStringLiteral("copy"), tr("Copy all as JSON"));
    connect(copyAll, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(::traces::attributesText(m_detail));
        Q_EMIT noted(tr("The attributes were copied."));
    });
    bar->addWidget(copyAll);
    layout->addLayout(bar);
    m_attributes->setHeaderLabels({tr("Name"), tr("Value")});
    m_attributes->setAccessibleName(tr("Attributes of the span"));
    m_attributes->setUniformRowHeights(true);
    m_attributes->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_attributes, 1);
    return page;
}

QWidget* SpanPane::buildRaw()
{
    return m_raw;
}

void SpanPane::setSpan(const ::traces::OpenedTraceRef& trace, qsizetype node)
{
    m_trace = trace;
    m_node = trace && node < trace->tree->size() ? node : -1;
    m_filled = 0;
    m_detail = m_node >= 0 ? ::traces::detailOf(*trace->tree, m_node) : SpanDetail();
    m_facts = m_node >= 0 ? ::traces::factsOf(m_detail) : ::traces::SpanFacts();
    const bool hasSpan = m_node >= 0;
    m_icon->setPixmap(hasSpan ? lineIcon(kindIcon(m_detail.kind)).pixmap(space::icon, space::icon) : QPixmap());
    m_title->setText(hasSpan ? oneLine(m_detail.name.isEmpty() ? tr("(no name)") : m_detail.name) : tr("No span is chosen"));
    m_status->setVisible(hasSpan && m_detail.status != ::traces::SpanStatus::Unset);
    m_status->set(statusIcon(m_detail.status), ::traces::statusLabel(m_detail.status), statusTone(m_detail.status));
    m_line->setVisible(hasSpan);
    if (hasSpan) {
        const double offset = double(trace->tree->startNs(m_node) - trace->tree->startNs()) / kNsPerMs;
        QStringList parts{::traces::kindLabel(m_detail.kind), durationText(double(trace->tree->durationNs(m_node)) / kNsPerMs), tr("begins after %1").arg(durationText(offset))};
        if (!m_detail.service.isEmpty()) {
            parts << oneLine(m_detail.service);
        }
        m_line->setText(parts.join(QStringLiteral(" · ")));
    }
    placeTabs();
    fillTab();
}

bool SpanPane::hasTab(Tab wanted) const
{
    if (m_node < 0) {
        return false;
    }
    switch (wanted) {
    case Tab::Messages: return !m_facts.messages.isEmpty() || m_detail.kind == ::traces::SpanKind::Model;
    case Tab::Documents: return !m_facts.documents.isEmpty() || m_detail.kind == ::traces::SpanKind::Retrieval;
    case Tab::Tools: return !m_facts.toolCalls.isEmpty();
    case Tab::Filters: return !m_facts.verdicts.isEmpty() || !m_facts.evaluations.isEmpty();
    case Tab::Events: return !m_detail.events.isEmpty();
    default: return true;
    }
}

void SpanPane::placeTabs()
{
    m_isPlacing = true;
    const QStringList titles{tr("Overview"), tr("Messages"), tr("Documents"), tr("Tools"), tr("Verdicts"), tr("Attributes"), tr("Events"), tr("Raw")};
    const QList<qsizetype> counts{0, m_facts.messages.size(), m_facts.documents.size(), m_facts.toolCalls.size(), m_facts.verdicts.size() + m_facts.evaluations.size(), 0,
                                  m_detail.events.size(), 0};
    int place = 0;
    for (int i = 0; i < kTabs; ++i) {
        const int now = m_tabs->indexOf(m_pages.at(i));
        if (!hasTab(Tab(i))) {
            if (now >= 0) {
                m_tabs->removeTab(now);
            }
            continue;
        }
        const QString title = counts.at(i) > 0 ? tr("%1 (%2)", "tab with a count").arg(titles.at(i), QLocale().toString(counts.at(i))) : titles.at(i);
        if (now < 0) {
            m_tabs->insertTab(place, m_pages.at(i), title);
        } else {
            m_tabs->setTabText(now, title);
        }
        ++place;
    }
    const int wanted = m_tabs->indexOf(m_pages.at(int(m_wanted)));
    m_tabs->setCurrentIndex(std::max(0, wanted));
    m_tabs->setVisible(place > 0);
    m_tabs->tabBar()->setFocusPolicy(place > 0 ? Qt::TabFocus : Qt::NoFocus);
    m_isPlacing = false;
}

SpanPane::Tab SpanPane::tab() const
{
    return Tab(std::max<qsizetype>(0, m_pages.indexOf(m_tabs->currentWidget())));
}

void SpanPane::showTab(Tab wanted)
{
    m_wanted = wanted;
    placeTabs();
    fillTab();
}

void SpanPane::setTextSource(std::function<QList<::traces::Document>(const QString&, const QList<::traces::Document>&)> source, std::function<QString(const QString&)> problem)
{
    m_texts = std::move(source);
    m_textProblem = std::move(problem);
}

void SpanPane::refreshDocuments()
{
    m_filled &= ~(1U << int(Tab::Documents));
    if (tab() == Tab::Documents) {
        fillTab();
    }
}

void SpanPane::setRevealed(bool revealed)
{
    m_messages->setRevealed(revealed);
    m_tools->setRevealed(revealed);
    m_documents->setRevealed(revealed);
}

/// Only what is looked at is filled: attributes can be long.
void SpanPane::fillTab()
{
    const quint32 bit = 1U << int(tab());
    if (m_node < 0 || (m_filled & bit) != 0) {
        return;
    }
    m_filled |= bit;
    switch (tab()) {
    case Tab::Overview: fillOverview(); break;
    case Tab::Messages: fillMessages(); break;
    case Tab::Documents: fillDocuments(); break;
    case Tab::Tools: fillTools(); break;
    case Tab::Filters: fillFilters(); break;
    case Tab::Attributes: fillAttributes(); break;
    case Tab::Events: fillEvents(); break;
    case Tab::Raw: m_raw->setCode(::logs::marked(shortened(::traces::detailText(m_detail)), false), CodeLanguage::Json); break;
    }
}

} // namespace widgets::traces
