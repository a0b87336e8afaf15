// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/deploymentdetails.h"

#include "deployments/deploymentcolumns.h"
#include "widgets/deployments/spilloversection.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::Column;
using ::deployments::DeploymentRow;

DeploymentDetails::DeploymentDetails(::deployments::Overview* overview, QWidget* parent)
    : QScrollArea(parent), m_title(new Label({}, TypeRole::Subtitle)), m_where(paragraph({}, Ink::Secondary, TypeRole::Caption)),
      m_facts(new KeyValueList), m_measured(new KeyValueList),
      m_spillover(new SpilloverSection(overview)), m_edit(pushButton(tr("Change"), ButtonKind::Primary, QStringLiteral("edit"))),
      m_delete(pushButton(tr("Delete"), ButtonKind::Plain, QStringLiteral("delete"))),
      m_copyId(pushButton(tr("Copy resource id"), ButtonKind::Ghost, QStringLiteral("copy"))), m_body(new Surface(Surface::Kind::Chrome))
{
    setAccessibleName(tr("Details"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(260);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = columnLayout(space::m);
    m_body->setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    m_title->setElided(true, Qt::ElideMiddle);
    layout->addWidget(m_title);
    layout->addWidget(m_where);
    auto* buttons = rowLayout();
    buttons->addWidget(m_edit);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(new SectionHeader(tr("Configuration")));
    layout->addWidget(m_facts);
    layout->addWidget(new SectionHeader(tr("Last hour")));
    layout->addWidget(m_measured);
    layout->addWidget(m_spillover);
    layout->addWidget(m_copyId, 0, Qt::AlignLeading);
    layout->addStretch(1);
    setWidget(m_body);
    connect(m_edit, &QPushButton::clicked, this, &DeploymentDetails::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &DeploymentDetails::deleteRequested);
    connect(m_spillover, &SpilloverSection::targetRequested, this, &DeploymentDetails::spilloverRequested);
    connect(m_copyId, &QPushButton::clicked, this, [this] {
        if (m_row) {
            QGuiApplication::clipboard()->setText(m_row->id);
        }
    });
}

void DeploymentDetails::setRow(const std::optional<DeploymentRow>& row, bool isReadOnly)
{
    m_body->setVisible(row.has_value());
    m_spillover->setRow(row);
    m_delete->setEnabled(!isReadOnly);
    setHint(m_delete, isReadOnly ? tr("This profile is read-only.") : QString());
    if (!row || row == m_row) {
        m_row = row;
        return;
    }
    m_row = row;
    fill(*row);
}

void DeploymentDetails::fill(const DeploymentRow& row)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_title->setText(row.name);
    m_where->setText(tr("%1 · %2 · %3").arg(row.account, row.region, row.tenant));
    m_facts->clear();
    for (const Column column : {Column::Subscription, Column::ResourceGroup, Column::Model, Column::Version, Column::Type,
                                Column::Capacity, Column::Retires, Column::DaysLeft, Column::Lifecycle, Column::UpgradePolicy,
                                Column::Spillover, Column::ContentFilter, Column::Network, Column::KeyAuth, Column::State}) {
        const QString text = ::deployments::cellText(row, column, now);
        if (!text.isEmpty()) {
            m_facts->add(::deployments::columnTitle(column), text);
        }
    }
    if (row.isProduction) {
        m_facts->add(tr("Stage"), tr("Production"));
    }
    m_measured->clear();
    for (const Column column : {Column::Requests, Column::Used, Column::Throttled, Column::FirstToken}) {
        const QString text = ::deployments::cellText(row, column, now);
        m_measured->add(::deployments::columnTitle(column), text.isEmpty() ? tr("not measured") : text);
    }
}

} // namespace widgets::deployments
