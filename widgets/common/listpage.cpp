// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/listpage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/exportdialog.h"
#include "widgets/common/grid.h"

#include <QDataStream>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::common {

namespace {

constexpr int kListWidth = 1000;
constexpr int kDetailsWidth = 340;
constexpr int kNarrowestFilter = 220;
constexpr int kLayoutRestMs = 300;

} // namespace

ListPage::ListPage(Grid* grid, QWidget* details, const ListTexts& texts, QWidget* parent)
    : Page(parent), m_grid(grid), m_details(details), m_icon(texts.icon), m_fileName(texts.fileName), m_filter(new QLineEdit),
      m_own(rowLayout()), m_actions(rowLayout()), m_count(new Label({}, TypeRole::Caption, Ink::Secondary)), m_busy(new BusyIndicator),
      m_age(new Label({}, TypeRole::Caption, Ink::Helper)), m_banner(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(texts.icon, {}, {})), m_splitter(new QSplitter(Qt::Horizontal))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildBar(texts));
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 1);
    if (m_details) {
        m_splitter->addWidget(m_details);
        m_splitter->setStretchFactor(1, 0);
        setDetailsWidth(kDetailsWidth);
    }
    layout->addWidget(m_splitter, 1);
    m_layoutRest.setSingleShot(true);
    m_layoutRest.setInterval(kLayoutRestMs);
    connect(&m_layoutRest, &QTimer::timeout, this, &ListPage::layoutChangedByPerson);
    connect(m_splitter, &QSplitter::splitterMoved, &m_layoutRest, qOverload<>(&QTimer::start));
    connect(m_grid, &Grid::layoutWasChanged, &m_layoutRest, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::textChanged, this, &ListPage::filterEdited);
    connect(m_banner, &ErrorBanner::retryRequested, this, &ListPage::refreshRequested);
}

QWidget* ListPage::buildBar(const ListTexts& texts)
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_filter->setPlaceholderText(texts.filterHint);
    m_filter->setAccessibleName(texts.filterName);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(kNarrowestFilter);
    row->addWidget(m_filter, 1);
    row->addLayout(m_own);
    row->addWidget(m_count);
    row->addWidget(m_busy);
    row->addWidget(m_age);
    auto* refresh = iconButton(QStringLiteral("refresh"), tr("Read again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, this, &ListPage::refreshRequested);
    row->addWidget(refresh);
    auto* exporting = iconButton(QStringLiteral("export"), tr("Export the shown rows"));
    connect(exporting, &QToolButton::clicked, this, &ListPage::exportRows);
    row->addWidget(exporting);
    row->addLayout(m_actions);
    return bar;
}

void ListPage::addToBar(QWidget* widget)
{
    m_own->addWidget(widget);
}

void ListPage::addToEnd(QWidget* button)
{
    m_actions->addWidget(button);
}

void ListPage::addBelow(QWidget* widget)
{
    layout()->addWidget(widget);
}

void ListPage::setDetailsWidth(int pixels)
{
    m_splitter->setSizes({kListWidth, pixels});
}

void ListPage::showBanner(const ListState& state)
{
    const bool isFailed = state.error.kind != core::ErrorKind::None;
    m_banner->setVisible(isFailed);
    if (!isFailed) {
        return;
    }
    m_banner->showError(state.error);
    if (!state.sentence.isEmpty()) {
        m_banner->setSentence(state.sentence);
    }
    m_banner->setRetry(true);
}

void ListPage::showEmpty(const ListState& state)
{
    if (state.isReading || !state.isFilled) {
        m_empty->set(m_icon, state.readingTitle, state.readingHint);
    } else if (state.isFiltered && !m_filter->text().isEmpty()) {
        m_empty->set(QStringLiteral("filter"), tr("Nothing matches the filter"), tr("Esc clears it."));
    } else {
        m_empty->set(m_icon, state.emptyTitle, state.emptyHint);
    }
}

void ListPage::showState(const ListState& state)
{
    m_count->setText(state.count);
    m_busy->setVisible(state.isReading);
    m_busy->setText(state.progress.isEmpty() ? tr("Reading") : state.progress);
    m_age->setVisible(state.takenAt.isValid() && !state.isReading);
    m_age->setText(tr("as of %1").arg(QLocale().toString(state.takenAt.toLocalTime(), QLocale::ShortFormat)));
    showBanner(state);
    if (state.shown == 0) {
        showEmpty(state);
    }
    m_stack->setCurrentIndex(state.shown == 0 ? 1 : 0);
    m_grid->settle(state.isFilled && !state.isReading);
    handOverFocus();
}

QByteArray ListPage::exported(bool asJson) const
{
    return asJson ? m_grid->toJson() : m_grid->toCsv();
}

core::Result<void> ListPage::exportTo(const QString& path) const
{
    return writeExport(path, exported(isJsonName(path)));
}

void ListPage::exportRows()
{
    const auto content = [this](bool asJson) { return exported(asJson); };
    askForExport(this, tr("Export the shown rows"), m_fileName, content, [this](const QString& sentence) { Q_EMIT noted(sentence); });
}

QByteArray ListPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_grid->saveLayout() << m_splitter->saveState() << saveMore();
    return bytes;
}

void ListPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray grid;
    QByteArray splitter;
    QByteArray more;
    stream >> grid >> splitter >> more;
    if (stream.status() == QDataStream::Ok && !state.isEmpty()) {
        m_grid->restoreLayout(grid);
        m_splitter->restoreState(splitter);
        restoreMore(more);
    }
}

void ListPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ListPage::hideEvent(QHideEvent* event)
{
    if (m_layoutRest.isActive()) {
        m_layoutRest.stop();
        Q_EMIT layoutChangedByPerson();
    }
    Page::hideEvent(event);
}

QList<QWidget*> ListPage::panes() const
{
    return m_details ? QList<QWidget*>{m_filter, m_grid, m_details} : QList<QWidget*>{m_filter, m_grid};
}

void ListPage::focusContent()
{
    m_owesFocus = !m_grid->isVisible();
    m_grid->setFocus();
}

/// A table that was hidden while its page opened cannot take the keyboard; it does once its rows are there, unless a person went elsewhere.
void ListPage::handOverFocus()
{
    if (!m_owesFocus || !m_grid->isVisible()) {
        return;
    }
    m_owesFocus = false;
    const QWidget* const holder = window()->focusWidget();
    if (!holder || !holder->isVisible() || holder->isAncestorOf(m_grid)) {
        m_grid->setFocus();
    }
}

bool ListPage::handleEscape()
{
    if (m_filter->text().isEmpty()) {
        return false;
    }
    m_filter->clear();
    m_grid->setFocus();
    return true;
}

QString ListPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

} // namespace widgets::common
