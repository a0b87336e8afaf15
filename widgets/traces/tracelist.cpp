// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/tracelist.h"

#include "logs/cells.h"
#include "widgets/common/badge.h"
#include "widgets/common/controls.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/grid.h"
#include "widgets/common/rangepicker.h"
#include "widgets/traces/searchassist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using ::traces::TraceBrowser;
using ::traces::TraceTable;
using State = TraceBrowser::State;
namespace filter = monitoring::filter;

namespace {

/// Widths of the columns in the table's order.
int widthOf(int column)
{
    switch (column) {
    case TraceTable::Time: return 140;
    case TraceTable::Name: return 150;
    case TraceTable::Input: return 180;
    case TraceTable::Output: return 150;
    case TraceTable::Environment: return 96;
    case TraceTable::User: return 160;
    case TraceTable::Status: return 110;
    case TraceTable::Latency:
    case TraceTable::Tokens:
    case TraceTable::Cost: return 84;
    case TraceTable::Id: return 250;
    default: return 120;
    }
}

Grid* gridOf(TraceListModel* model)
{
    QList<GridColumn> columns;
    for (int i = 0; i < TraceTable::ColumnCount; ++i) {
        const auto column = TraceTable::Column(i);
        const bool isShown = TraceTable::isShownAtFirst(column) || column == TraceTable::User || column == TraceTable::Model || column == TraceTable::Prompt;
        columns.append({TraceTable::columnName(column), widthOf(i), isShown});
    }
    GridRoles roles;
    roles.id = TraceTable::IdRole;
    roles.severity = TraceListModel::SeverityRole;
    roles.share = TraceListModel::ShareRole;
    auto* grid = new Grid(model, columns, roles);
    grid->setAccessibleName(TraceList::tr("Traces"));
    grid->setStandardSort(TraceTable::Time, Qt::DescendingOrder);
    return grid;
}

QString filterTitle(const QString& name)
{
    if (name == filter::kDeployment) {
        return TraceList::tr("Deployment");
    }
    if (name == filter::kModel) {
        return TraceList::tr("Model");
    }
    if (name == filter::kOperation) {
        return TraceList::tr("Operation");
    }
    if (name == filter::kUser) {
        return TraceList::tr("User");
    }
    if (name == filter::kCustomer) {
        return TraceList::tr("Customer");
    }
    if (name == filter::kPromptName) {
        return TraceList::tr("Prompt");
    }
    if (name == filter::kPromptVersion) {
        return TraceList::tr("Prompt version");
    }
    if (name == filter::kAgent) {
        return TraceList::tr("Agent");
    }
    if (name == filter::kMode) {
        return TraceList::tr("Failure mode");
    }
    if (name == filter::kStatus) {
        return TraceList::tr("Status");
    }
    return name == filter::kConversation ? TraceList::tr("Conversation") : name;
}

bool isChip(const QString& name)
{
    return name != filter::kTrace && name != filter::kSpan && name != filter::kText;
}

} // namespace

TraceList::TraceList(TraceBrowser* browser, QWidget* parent) : TraceList(browser, new TraceListModel(browser->table()), parent) {}

TraceList::TraceList(TraceBrowser* browser, TraceListModel* model, QWidget* parent)
    : ListPage(gridOf(model), nullptr, {tr("Search: words, latency>2s, status:error, model:gpt-4o …"), tr("Search traces"), QStringLiteral("timeline"), QStringLiteral("traces")}, parent),
      m_browser(browser), m_model(model), m_assist(new SearchAssist(filterLine())), m_system(new QComboBox), m_range(new RangePicker([browser] { return browser->workbench()->clock()->now(); })),
      m_order(new QComboBox), m_file(new Surface(Surface::Kind::Chrome)), m_fileName(new Label({}, TypeRole::Body)), m_note(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_more(pushButton(tr("Show more")))
{
    model->setParent(this);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(1, m_assist->problemLabel());
    column->insertWidget(2, buildFocusRow());
    column->insertWidget(3, m_file);
    addBelow(buildFoot());
    auto* file = rowLayout();
    m_file->setLayout(file);
    file->setContentsMargins(space::l, 0, space::l, space::s);
    m_fileName->setElided(true, Qt::ElideMiddle);
    file->addWidget(m_fileName, 1);
    auto* leave = wordButton(QStringLiteral("close"), tr("Close the file"));
    connect(leave, &QToolButton::clicked, this, &TraceList::fileCloseRequested);
    file->addWidget(leave);
    connect(m_assist, &SearchAssist::searchWanted, this, &TraceList::search);
    connect(m_assist, &SearchAssist::leftDownwards, grid(), [this] { grid()->setFocus(); });
    connect(this, &ListPage::refreshRequested, browser, &TraceBrowser::refresh);
    connect(grid(), &Grid::opened, this, &TraceList::openRequested);
    connect(browser, &TraceBrowser::listChanged, this, &TraceList::follow);
    connect(browser, &TraceBrowser::fileProgressed, this, &TraceList::followFile);
    connect(m_more, &QPushButton::clicked, browser, &TraceBrowser::readMore);
    follow();
}

QWidget* TraceList::buildFocusRow()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, 0, space::l, space::s);
    m_system->setAccessibleName(tr("System"));
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->setMinimumContentsLength(24);
    connect(m_system, &QComboBox::activated, this, [this](int index) { m_browser->focus()->setSystem(m_system->itemData(index).toString()); });
    row->addWidget(m_system);
    m_range->setAccessibleName(tr("Time range"));
    connect(m_range, &RangePicker::rangeChosen, m_browser->focus(), &monitoring::Focus::setRange);
    row->addWidget(m_range);
    m_order->setAccessibleName(tr("Which traces come first"));
    m_order->addItems({tr("Newest first"), tr("Slowest first"), tr("Most tokens first")});
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        static constexpr TraceTable::Column columns[] = {TraceTable::Time, TraceTable::Latency, TraceTable::Tokens};
        grid()->sortByColumn(columns[index], Qt::DescendingOrder);
        m_browser->setOrder(::traces::TraceOrder(index));
    });
    row->addWidget(m_order);
    auto* chips = new QWidget;
    m_chipRow = new FlowLayout(space::xs, chips);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    row->addWidget(chips, 1);
    return bar;
}

QWidget* TraceList::buildFoot()
{
    auto* foot = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    foot->setLayout(row);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    m_note->setElided(true);
    row->addWidget(m_note, 1);
    row->addWidget(m_more);
    return foot;
}

void TraceList::search(const QString& text, bool isFinal)
{
    monitoring::Look look = m_browser->focus()->look();
    if (text.isEmpty()) {
        look.filters.remove(filter::kText);
    } else {
        look.filters.insert(filter::kText, text);
    }
    if (isFinal) {
        m_browser->focus()->set(look); // a step of the way back
    } else {
        m_browser->focus()->replace(look);
    }
}

void TraceList::fillSystems()
{
    m_system->clear();
    const QString chosen = m_browser->focus()->look().system;
    for (const logs::ScopeChoice& choice : m_browser->workbench()->scopes()) {
        const bool isWorkspace = choice.scope.kind == azure::LogsScope::Kind::Workspace;
        m_system->addItem(isWorkspace ? choice.label() : tr("%1 (Application Insights)").arg(choice.label()), choice.scope.resourceId);
        if (choice.scope.resourceId.compare(chosen, Qt::CaseInsensitive) == 0) {
            m_system->setCurrentIndex(m_system->count() - 1);
        }
    }
    m_system->setVisible(!m_browser->isFile() && m_system->count() > 0);
}

void TraceList::fillChips()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    const QMap<QString, QString>& filters = m_browser->focus()->look().filters;
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        if (!isChip(it.key())) {
            continue;
        }
        const QString value = ::logs::marked(QStringView(it.value()).left(120), true);
        auto* chip = new Chip(QStringLiteral("×"), tr("%1: %2", "filter and value").arg(filterTitle(it.key()), value));
        chip->setAccessibleName(tr("Take the filter %1: %2 away").arg(filterTitle(it.key()), value));
        connect(chip, &Chip::clicked, this, [this, name = it.key()] { m_browser->focus()->narrow(name, {}); }, Qt::QueuedConnection);
        m_chipRow->addWidget(chip);
        m_chips << chip;
    }
}

QStringList TraceList::chipTexts() const
{
    QStringList texts;
    for (const QWidget* chip : m_chips) {
        texts << static_cast<const QAbstractButton*>(chip)->text();
    }
    return texts;
}

ListState TraceList::state() const
{
    ListState shown;
    const ::traces::TracePage& page = m_browser->table()->page();
    const logs::Workbench* const workbench = m_browser->workbench();
    shown.shown = m_model->rowCount();
    shown.isFiltered = false; // the search is the service's; nothing is hidden here
    shown.count = shown.shown > 0 ? m_browser->table()->countText() : QString();
    shown.isReading = m_browser->listState() == State::Reading || (!m_browser->isFile() && workbench->isReading());
    shown.isFilled = m_browser->listState() == State::Done || m_browser->listState() == State::Failed;
    shown.takenAt = m_browser->isFile() ? QDateTime() : page.source.asOf;
    shown.error = m_browser->listState() == State::Failed ? m_browser->listError() : m_browser->isFile() ? core::Error() : workbench->error();
    shown.isFilled = shown.isFilled || shown.error.kind != core::ErrorKind::None;
    shown.readingTitle = tr("Reading traces…");
    shown.readingHint = tr("The system's telemetry is asked for what its requests did.");
    const bool hasNowhere = !m_browser->isFile() && workbench->isFilled() && workbench->scopes().isEmpty();
    const bool isFailed = shown.error.kind != core::ErrorKind::None;
    shown.emptyTitle = isFailed ? tr("The traces could not be read") : hasNowhere ? tr("No system to ask") : page.emptyReason.isEmpty() ? tr("No traces") : page.emptyReason;
    shown.emptyHint = hasNowhere ? tr("A Log Analytics workspace is needed, and the role Log Analytics Reader on it. A file with traces can be opened without.")
                                 : page.remedy.isEmpty() ? tr("Choose a longer time, or take filters away.") : page.remedy;
    return shown;
}

void TraceList::followFile()
{
    const auto [read, size] = m_browser->fileProgress();
    if (size > 1) {
        m_note->setText(tr("Reading the file: %1 %").arg(read * 100 / size));
    }
}

void TraceList::follow()
{
    if (m_isFollowing) {
        return;
    }
    m_isFollowing = true;
    const monitoring::Look& look = m_browser->focus()->look();
    m_assist->setText(look.filters.value(filter::kText));
    fillSystems();
    fillChips();
    logs::TimeRange range = look.range;
    if (range == logs::TimeRange()) {
        range.lengthSeconds = 24 * 3600;
    }
    m_range->setRange(range);
    m_range->setVisible(!m_browser->isFile());
    m_order->setVisible(!m_browser->isFile());
    m_order->setCurrentIndex(int(m_browser->order()));
    m_file->setVisible(m_browser->isFile());
    m_fileName->setText(m_browser->isFile() ? tr("%1 · %2", "file and its format").arg(m_browser->file().path, ::traces::formatLabel(m_browser->file().format)) : QString());
    const ::traces::TracePage& page = m_browser->table()->page();
    QStringList notes = m_browser->isFile() ? m_browser->file().notes : QStringList();
    notes += page.notes;
    if (!page.source.text.isEmpty() && !m_browser->isFile()) {
        notes << (page.source.newest.isValid() ? tr("Source: %1, newest row %2").arg(page.source.text, QLocale().toString(page.source.newest.toLocalTime(), QLocale::ShortFormat)) : tr("Source: %1").arg(page.source.text));
    }
    m_note->setText(::logs::marked(notes.join(QStringLiteral("  ")), true));
    m_note->setInk(page.notes.isEmpty() && (!m_browser->isFile() || m_browser->file().notes.isEmpty()) ? Ink::Secondary : Ink::Warning);
    m_more->setVisible(m_browser->canReadMore());
    showState(state());
    m_isFollowing = false;
}

QString TraceList::noteText() const
{
    return m_note->text();
}

void TraceList::setRevealed(bool revealed)
{
    m_model->setRevealed(revealed);
}

bool TraceList::isReady() const
{
    const ListState now = state();
    return now.isFilled && !now.isReading;
}

bool TraceList::handleEscape()
{
    if (m_browser->listState() == State::Reading) {
        m_browser->cancel();
        return true;
    }
    return ListPage::handleEscape();
}

QString TraceList::neighbourOf(const QString& traceId, int direction) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(TraceTable::IdRole).toString() == traceId) {
            const QModelIndex other = m_model->index(row + direction, 0);
            return other.isValid() ? other.data(TraceTable::IdRole).toString() : QString();
        }
    }
    return {};
}

} // namespace widgets::traces
