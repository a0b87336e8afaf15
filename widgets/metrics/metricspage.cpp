// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/metricspage.h"

#include "core/clock.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/plot.h"
#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/metrics/boardgrid.h"
#include "widgets/metrics/changes.h"
#include "widgets/metrics/filterchips.h"
#include "widgets/metrics/healthstrip.h"
#include "widgets/metrics/metricsbar.h"
#include "widgets/metrics/tileeditor.h"
#include "widgets/metrics/tileview.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace widgets::metrics {

using namespace common;
using monitoring::Catalogue;
using monitoring::TileResult;

namespace {

constexpr int kTickMs = 5000;
constexpr int kSeriesAtMost = 8; ///< more colours cannot be told apart
constexpr int kNavigationStep = 60;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kLateSeconds = 30 * 60; ///< data arrive up to so late; an older window does not change any more

} // namespace

MetricsPage::MetricsPage(const Parts& parts, QWidget* parent)
    : Page(parent), m_parts(parts), m_runs(parts.reader), m_bar(new MetricsBar([clock = parts.reader->clock()] { return clock->now(); })), m_chips(new FilterChips(parts.focus)),
      m_banner(new ErrorBanner), m_strip(new HealthStrip(&m_runs)), m_scroll(new QScrollArea),
      m_empty(new EmptyState(QStringLiteral("chart"), tr("Looking for systems …"), tr("A system is a Log Analytics workspace with what sends its telemetry there.")))
{
    build();
    connectBar();
    fillMenu();
    m_loading.setSingleShot(true);
    m_loading.setInterval(0);
    connect(&m_loading, &QTimer::timeout, this, &MetricsPage::load);
    connect(&m_ticking, &QTimer::timeout, this, &MetricsPage::tick);
    m_ticking.start(kTickMs);
    connect(m_parts.boards, &monitoring::Boards::changed, this, &MetricsPage::followBoards);
    connect(m_parts.systems, &monitoring::Systems::changed, this, &MetricsPage::followSystems);
    connect(m_parts.focus, &monitoring::Focus::changed, this, &MetricsPage::followFocus);
    connect(&m_runs, &monitoring::TileRuns::changed, this, &MetricsPage::followRuns);
    connect(m_runs.run(QStringLiteral("activity")), &monitoring::TileRun::changed, this, &MetricsPage::annotate);
    if (m_parts.fired) {
        connect(m_parts.fired, &monitoring::FiredInWindow::changed, this, &MetricsPage::annotate);
    }
    showBoard(m_parts.boards->boards().isEmpty() ? QString() : m_parts.boards->boards().first().id);
    m_parts.systems->open();
    followSystems();
    followFocus();
}

void MetricsPage::build()
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    setLayout(column);
    column->addWidget(m_bar);
    column->addWidget(dividerLine(Qt::Horizontal));
    buildEditBar(column);
    column->addWidget(m_chips);
    m_banner->hide();
    m_banner->setClosable(true);
    column->addWidget(m_banner);
    column->addWidget(m_strip);
    column->addWidget(dividerLine(Qt::Horizontal));
    m_grid = new BoardGrid([this](const monitoring::BoardTile& place) { return makeTile(place); });
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->verticalScrollBar()->setSingleStep(kNavigationStep);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, &m_loading, qOverload<>(&QTimer::start));
    connect(m_grid, &BoardGrid::tilesEdited, this, &MetricsPage::keepTiles);
    connect(m_banner, &ErrorBanner::closed, m_banner, &QWidget::hide);
    connect(m_banner, &ErrorBanner::retryRequested, m_parts.systems, &monitoring::Systems::refresh);
    connect(m_banner, &ErrorBanner::alternativeRequested, this, &MetricsPage::undo);
    connect(m_strip, &HealthStrip::chosen, this, &MetricsPage::showHealth);
}

TileView* MetricsPage::makeTile(const monitoring::BoardTile& place)
{
    const monitoring::Tile* const tile = Catalogue::shipped().find(place.tile);
    auto* const made = new TileView(place, tile, tile ? m_runs.run(place.tile) : nullptr, &m_cursor);
    made->setComparing(m_look.comparesPrevious);
    connect(made, &TileView::chosen, this, [this, made](const monitoring::TilePlace& at) { choose(made, at); });
    connect(made, &TileView::rangeChosen, this, [this](double low, double high) {
        const auto time = [](double at) { return QDateTime::fromMSecsSinceEpoch(qint64(at) / 1000 * 1000, Qt::UTC); };
        m_parts.focus->setRange({0, time(low), time(high)});
    });
    connect(made, &TileView::renewRequested, this, [this, made] { m_runs.renew(made->tile().id); });
    connect(made, &TileView::remedyRequested, this, [this, made] { remedy(made); });
    connect(made, &TileView::enlargeRequested, this, [this, made] { enlarge(m_grid->enlarged() ? nullptr : made); });
    connect(made, &TileView::openInLogsRequested, this, [this](const QString& query) { Q_EMIT openInLogsRequested(query, m_runs.system().workspace.resourceId); });
    connect(made, &TileView::alertRequested, this, [this, made] { Q_EMIT alertRequested(made->tile().id); });
    connect(made, &TileView::noted, this, &MetricsPage::noted);
    return made;
}

TileView* MetricsPage::view(const QString& tileId) const
{
    for (TileView* one : m_grid->views()) {
        if (one->place().tile == tileId) {
            return one;
        }
    }
    return nullptr;
}

void MetricsPage::showBoard(const QString& id)
{
    const monitoring::Board* const board = m_parts.boards->board(id);
    if (!board) {
        return;
    }
    const bool isOther = m_board != id;
    m_board = id;
    m_bar->showBoards(m_parts.boards->boards(), id);
    if (isOther) {
        m_scroll->verticalScrollBar()->setValue(0);
        enlarge(nullptr);
        m_cursor.point(std::nullopt, this);
    }
    m_grid->setTiles(board->tiles);
    annotate();
    m_loading.start();
    if (isOther) {
        Q_EMIT boardShown(id);
    }
    Q_EMIT readyChanged();
}

void MetricsPage::followBoards()
{
    if (m_isSaving) {
        return;
    }
    const QString id = m_parts.boards->board(m_board) ? m_board : m_parts.boards->boards().first().id;
    showBoard(id);
    setEditing(m_grid->isEditing() && !m_parts.boards->board(id)->isShipped);
}

void MetricsPage::followSystems()
{
    const monitoring::Systems& systems = *m_parts.systems;
    const monitoring::System* const current = systems.find(m_parts.focus->look().system);
    m_bar->showSystems(systems.all(), current ? current->id : QString(), systems.isReading());
    const bool hasAny = current != nullptr;
    m_scroll->setVisible(hasAny);
    m_strip->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    if (!hasAny && systems.isFilled()) {
        m_empty->set(QStringLiteral("chart"), tr("No system can be seen with this account."),
                     tr("A system is a Log Analytics workspace with what sends its telemetry there. The role Log Analytics Reader on it is enough to see it."));
    }
    if (systems.error().kind != core::ErrorKind::None) {
        m_banner->showError(systems.error());
        m_banner->setRetry(true);
    } else if (!systems.problems().isEmpty()) {
        m_banner->showError(systems.problems().first());
        m_banner->setSentence(tr("Systems of %1 could not be read.").arg(systems.problems().first().target));
        m_banner->setRetry(true);
    }
    takeLook();
    Q_EMIT readyChanged();
}

void MetricsPage::followFocus()
{
    m_bar->showLook(*m_parts.focus);
    const monitoring::System* const current = m_parts.systems->find(m_parts.focus->look().system);
    if (current) {
        m_bar->systemPicker()->setCurrentIndex(m_bar->systemPicker()->findData(current->id));
    }
    takeLook();
}

/// Everything asks for the focus' look from now on; what is in sight does so at once.
void MetricsPage::takeLook()
{
    const monitoring::System* const system = m_parts.systems->find(m_parts.focus->look().system);
    const monitoring::Look& look = m_parts.focus->look();
    if (!system || (m_system == system->id && m_look == look)) {
        return;
    }
    m_look = look;
    m_system = system->id;
    m_runs.setLook(look, *system, kSeriesAtMost);
    for (TileView* one : m_grid->views()) {
        one->setComparing(look.comparesPrevious);
        one->setFiltered(!look.filters.isEmpty());
    }
    m_cursor.point(std::nullopt, this);
    m_loading.start();
}

/// Strip and tiles in sight first, then those a screen further; the rest when one scrolls there.
void MetricsPage::load()
{
    if (!isVisible() || !m_runs.hasSystem()) {
        return;
    }
    if (!m_sinceRead.isValid()) {
        m_sinceRead.start();
    }
    m_strip->want();
    const QRect seen(0, m_scroll->verticalScrollBar()->value(), m_scroll->viewport()->width(), m_scroll->viewport()->height());
    const QRect near = seen.adjusted(0, 0, 0, seen.height());
    for (const bool isFirst : {true, false}) {
        for (TileView* one : m_grid->views()) {
            const QRect place = one->geometry();
            if (one->isKnown() && one->isVisible() && (isFirst ? place.intersects(seen) : place.intersects(near))) {
                m_runs.want(one->tile().id, isFirst ? monitoring::Urgency::Visible : monitoring::Urgency::Nearby);
            }
        }
    }
    m_runs.want(QStringLiteral("activity"), monitoring::Urgency::Nearby);
    if (m_parts.fired) {
        m_parts.fired->want(m_runs.system(), m_look.range);
    }
    followRuns();
}

void MetricsPage::refresh(bool isAnew)
{
    m_sinceRead.restart();
    m_runs.refresh(isAnew);
    if (m_parts.fired && m_runs.hasSystem()) {
        m_parts.fired->want(m_runs.system(), m_look.range, true);
    }
    load();
}

void MetricsPage::followRuns()
{
    m_bar->showBusy(m_runs.isAnyRunning());
    Q_EMIT readyChanged();
}

bool MetricsPage::isInUse() const
{
    return m_cursor.at().has_value() || m_grid->isEditing() || QApplication::activePopupWidget() || QApplication::activeModalWidget()
           || QApplication::mouseButtons() != Qt::NoButton;
}

void MetricsPage::tick()
{
    const QDateTime now = m_parts.reader->clock()->now();
    for (TileView* one : m_grid->views()) {
        one->showAge(now);
    }
    const logs::TimeRange& range = m_look.range;
    const bool isPast = range.lengthSeconds == 0 && range.to.isValid() && range.to.secsTo(now) > kLateSeconds;
    const bool isDue = m_minutes > 0 && m_sinceRead.isValid() && m_sinceRead.elapsed() >= m_minutes * kMinuteMs;
    if (isDue && !isPast && isVisible() && !window()->isMinimized() && !isInUse() && !m_runs.isAnyRunning()) {
        refresh(false); // buckets that are closed come out of memory
    }
}

void MetricsPage::setRefreshMinutes(int minutes)
{
    m_minutes = std::max(0, minutes);
    m_bar->showRefresh(m_minutes);
}

void MetricsPage::annotate()
{
    const monitoring::TileRun* const run = m_runs.run(QStringLiteral("activity"));
    QList<charts::Annotation> marks;
    if (run->hasResult() && run->result().state != TileResult::State::Failed) {
        marks = changeMarks(run->result());
    }
    if (m_parts.fired) {
        marks += alertMarks(m_parts.fired->alerts());
    }
    for (TileView* one : m_grid->views()) {
        one->setAnnotations(marks);
    }
}

void MetricsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_loading.start();
}

void MetricsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_loading.start();
}

QList<QWidget*> MetricsPage::panes() const
{
    QList<QWidget*> all{m_bar->boardPicker()};
    for (StatCell* cell : m_strip->cells().mid(0, 1)) {
        all << cell;
    }
    if (!m_grid->views().isEmpty()) {
        all << m_grid->views().first();
    }
    return all;
}

void MetricsPage::focusContent()
{
    if (m_grid->views().isEmpty()) {
        m_bar->boardPicker()->setFocus();
    } else {
        m_grid->views().first()->setFocus();
    }
}

bool MetricsPage::isReady() const
{
    if (!m_parts.systems->isFilled()) {
        return false;
    }
    if (!m_runs.hasSystem() || m_loading.isActive()) {
        return !m_runs.hasSystem() && m_parts.systems->all().isEmpty();
    }
    return m_strip->isFresh() && !m_runs.isAnyRunning();
}

QString MetricsPage::problem() const
{
    return m_banner->isVisible() && m_parts.systems->error().kind != core::ErrorKind::None ? m_banner->sentence() : QString();
}

} // namespace widgets::metrics
