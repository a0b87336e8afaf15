// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/livepane.h"

#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/publishdialog.h"
#include "widgets/prompts/versiondelegate.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTreeWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::LiveDesk;
using ::prompts::editor::LiveView;

LivePane::LivePane(LiveDesk* desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(new ErrorBanner), m_state(new Label({}, TypeRole::Caption, Ink::Secondary)), m_publish(pushButton(tr("Publish\u2026"), ButtonKind::Primary, QStringLiteral("export"))), m_list(new QTreeWidget)
{
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setAccessibleName(tr("What is live where"));
    m_state->setWordWrap(true);
    auto* const again = iconButton(QStringLiteral("refresh"), tr("Read again"));
    auto* bar = rowLayout();
    bar->setContentsMargins(space::s, space::s, space::s, space::s);
    bar->addWidget(m_publish);
    bar->addWidget(m_state, 1);
    bar->addWidget(again);
    auto* column = columnLayout(0);
    column->addLayout(bar);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    setLayout(column);
    setFocusProxy(m_list);
    m_banner->hide();
    m_publish->setEnabled(false);
    connect(again, &QToolButton::clicked, this, &LivePane::refresh);
    connect(m_publish, &QPushButton::clicked, this, &LivePane::publish);
    connect(m_banner, &ErrorBanner::retryRequested, this, &LivePane::refresh);
}

void LivePane::setPath(const QString& path)
{
    if (path != m_path) {
        m_path = path;
        m_isStale = true;
        m_list->clear();
        if (isVisible()) {
            refresh();
        }
    }
}

void LivePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void LivePane::refresh()
{
    m_isStale = false;
    m_publish->setEnabled(false);
    m_state->setText(m_path.isEmpty() ? tr("No prompt is open") : tr("Reading what is live"));
    if (m_path.isEmpty() || !m_desk) {
        return;
    }
    const QString path = m_path;
    QCoro::connect(m_desk->read(path), this, [this, path](const core::Result<QList<LiveView>>& views) {
        if (path != m_path) {
            return;
        }
        m_banner->hide();
        if (!views) {
            m_state->setText({});
            m_banner->showError(views.error());
            m_banner->setRetry(true);
            return;
        }
        show(*views);
    });
}

void LivePane::show(const QList<LiveView>& views)
{
    m_list->clear();
    for (const LiveView& view : views) {
        auto* const item = new QTreeWidgetItem(m_list, {view.environment.isEmpty() ? view.place : QStringLiteral("%1, %2").arg(view.place, view.environment)});
        QString facts = view.sentence;
        if (view.at.isValid()) {
            facts += QStringLiteral("  \u00B7  %1, %2").arg(view.by, QLocale().toString(view.at.toLocalTime(), QLocale::ShortFormat));
        }
        item->setData(0, VersionDelegate::FactsRole, facts);
        item->setData(0, VersionDelegate::LabelsRole, QStringList{view.shortVersion});
        item->setData(0, Qt::AccessibleTextRole, QStringList{item->text(0), view.shortVersion, facts}.join(QStringLiteral(". ")));
        item->setToolTip(0, plainToolTip(facts));
    }
    const bool hasPlaces = !m_desk->choices().isEmpty();
    m_publish->setEnabled(hasPlaces);
    m_state->setText(!hasPlaces ? tr("No App Configuration store can be seen with this account.") : views.isEmpty() ? tr("This prompt is live nowhere.") : QString());
}

void LivePane::publish()
{
    auto* const dialog = new PublishDialog(m_desk, m_path, m_versions, window());
    connect(dialog, &PublishDialog::published, this, [this](const QString& sentence) {
        Q_EMIT noted(sentence);
        refresh();
    });
    dialog->open();
}

} // namespace widgets::prompts
