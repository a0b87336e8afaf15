// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/historypane.h"

#include "prompts/editor/desk.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/flowlayout.h"
#include "widgets/prompts/versiondelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::VersionMetrics;
using ::prompts::editor::VersionRow;

namespace {

enum Column { VersionColumn, UsesColumn, LatencyColumn, TokensColumn, CostColumn, ColumnCount };

QString timeOf(const QDateTime& when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

void fill(QTreeWidgetItem* item, const std::optional<VersionMetrics>& metrics)
{
    if (!metrics) {
        return;
    }
    const QLocale locale;
    item->setText(UsesColumn, locale.toString(metrics->uses));
    item->setText(LatencyColumn, HistoryPane::tr("%1 s").arg(locale.toString(metrics->medianMs / 1000, 'f', 1)));
    item->setText(TokensColumn, QStringLiteral("%1 \u2192 %2").arg(locale.toString(qRound64(metrics->inputTokens)), locale.toString(qRound64(metrics->outputTokens))));
    item->setText(CostColumn, QStringLiteral("$") + locale.toString(metrics->cost, 'f', 4));
    for (int column = UsesColumn; column < ColumnCount; ++column) {
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace

HistoryPane::HistoryPane(Desk* desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_list(new QTreeWidget), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("clock"), tr("No prompt is open"), tr("The versions of a prompt stand here."))), m_banner(new ErrorBanner)
{
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Version"), tr("Uses"), tr("Median time"), tr("Tokens"), tr("Cost of a call")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegateForColumn(VersionColumn, new VersionDelegate(m_list));
    m_list->setAccessibleName(tr("Versions"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(VersionColumn, QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(40);
    auto* bar = new QWidget;
    buildActions(bar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* column = columnLayout(0);
    column->addWidget(bar);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    setLayout(column);
    setFocusProxy(m_list);
    m_banner->hide();
    connect(m_banner, &ErrorBanner::retryRequested, this, &HistoryPane::refresh);
    connect(m_list, &QTreeWidget::itemActivated, this, &HistoryPane::comparePrevious);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HistoryPane::enableActions);
    connect(desk, &Desk::historyChanged, this, &HistoryPane::refresh);
    show();
}

void HistoryPane::buildActions(QWidget* bar)
{
    auto* flow = new FlowLayout(space::xs);
    flow->setContentsMargins(space::s, space::s, space::s, space::s);
    m_previous = pushButton(tr("What changed"), ButtonKind::Plain, QStringLiteral("diff"));
    m_now = pushButton(tr("Compare with now"));
    m_label = pushButton(tr("Label"), ButtonKind::Plain, QStringLiteral("tag"));
    m_restore = pushButton(tr("Bring back"));
    m_previous->setToolTip(tr("Compares with the version before, or two chosen versions with each other"));
    m_restore->setToolTip(tr("Puts the text of this version into the editor"));
    for (QPushButton* const button : {m_previous, m_now, m_label, m_restore}) {
        flow->addWidget(button);
    }
    bar->setLayout(flow);
    connect(m_previous, &QPushButton::clicked, this, &HistoryPane::comparePrevious);
    connect(m_now, &QPushButton::clicked, this, &HistoryPane::compareNow);
    connect(m_label, &QPushButton::clicked, this, [this] { Q_EMIT labelRequested(m_versions[chosen().first()]); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_versions[chosen().first()]); });
}

QList<int> HistoryPane::chosen() const
{
    QList<int> rows;
    for (QTreeWidgetItem* const item : m_list->selectedItems()) {
        rows << m_list->indexOfTopLevelItem(item);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void HistoryPane::enableActions()
{
    const auto count = chosen().size();
    m_previous->setEnabled(count == 1 || count == 2);
    m_previous->setText(count == 2 ? tr("Compare both") : tr("What changed"));
    for (QPushButton* const button : {m_now, m_label, m_restore}) {
        button->setEnabled(count == 1);
    }
}

void HistoryPane::comparePrevious()
{
    const QList<int> rows = chosen();
    if (rows.size() == 2) {
        Q_EMIT compareRequested(m_versions[rows[1]], m_versions[rows[0]]);
    } else if (rows.size() == 1) {
        const int row = rows.first();
        Q_EMIT compareRequested(row + 1 < m_versions.size() ? m_versions[row + 1] : VersionRow(), m_versions[row]);
    }
}

void HistoryPane::compareNow()
{
    if (const QList<int> rows = chosen(); rows.size() == 1) {
        Q_EMIT compareRequested(m_versions[rows.first()], VersionRow());
    }
}

void HistoryPane::setPath(const QString& path)
{
    if (path != m_path) {
        m_path = path;
        m_versions.clear();
        show();
        refresh();
    }
}

void HistoryPane::refresh()
{
    const int reading = ++m_reading;
    if (m_path.isEmpty() || !m_desk) {
        m_isReading = false;
        show();
        return;
    }
    m_isReading = true;
    QCoro::connect(m_desk->history(m_path), this, [this, reading](const core::Result<QList<VersionRow>>& versions) {
        if (reading == m_reading) {
            take(versions);
        }
    });
}

void HistoryPane::take(const core::Result<QList<VersionRow>>& versions)
{
    m_isReading = false;
    if (!versions) {
        m_banner->showError(versions.error());
        m_banner->setRetry(true);
        return;
    }
    m_banner->hide();
    m_versions = *versions;
    show();
    readMetrics();
    Q_EMIT filled();
}

void HistoryPane::show()
{
    // Who looked at the newest goes on looking at the newest.
    const bool isElsewhere = m_list->currentItem() && m_list->indexOfTopLevelItem(m_list->currentItem()) > 0;
    const QString current = isElsewhere ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    m_list->clear();
    bool hasMetrics = false;
    for (const VersionRow& version : m_versions) {
        auto* const item = new QTreeWidgetItem(m_list, {version.summary});
        const QString facts = QStringLiteral("%1  \u00B7  %2  \u00B7  %3").arg(version.shortId, version.author, timeOf(version.when));
        item->setData(0, Qt::UserRole, version.commit);
        item->setData(0, VersionDelegate::FactsRole, facts);
        item->setData(0, VersionDelegate::LabelsRole, version.labels);
        item->setData(0, Qt::AccessibleTextRole, QStringList{version.summary, version.labels.join(QStringLiteral(", ")), facts}.join(QStringLiteral(". ")));
        item->setToolTip(0, plainToolTip(QStringLiteral("%1\n%2\n%3").arg(version.summary, facts, version.path)));
        fill(item, version.metrics);
        hasMetrics = hasMetrics || version.metrics;
        if (version.commit == current || (current.isEmpty() && m_list->topLevelItemCount() == 1)) {
            m_list->setCurrentItem(item);
        }
    }
    for (int column = UsesColumn; column < ColumnCount; ++column) {
        m_list->setColumnHidden(column, !hasMetrics);
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_list->setHeaderHidden(!hasMetrics);
    if (m_path.isEmpty()) {
        m_empty->set(QStringLiteral("clock"), tr("No prompt is open"), tr("The versions of a prompt stand here."));
    } else {
        m_empty->set(QStringLiteral("clock"), m_isReading ? tr("Reading the history") : tr("No versions yet"), m_isReading ? QString() : tr("The first commit of this prompt makes the first version."));
    }
    m_stack->setCurrentWidget(m_versions.isEmpty() ? static_cast<QWidget*>(m_empty) : m_list);
    enableActions();
}

void HistoryPane::readMetrics()
{
    QStringList commits;
    for (const VersionRow& version : m_versions.mid(0, 200)) {
        commits << version.commit;
    }
    const int reading = m_reading;
    QCoro::connect(m_desk->metrics(m_path, commits), this, [this, reading](const core::Result<QHash<QString, VersionMetrics>>& metrics) {
        if (reading != m_reading || !metrics || metrics->isEmpty()) {
            return;
        }
        for (VersionRow& version : m_versions) {
            if (metrics->contains(version.commit)) {
                version.metrics = metrics->value(version.commit);
            }
        }
        show();
    });
}

} // namespace widgets::prompts
