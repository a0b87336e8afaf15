// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/filterchips.h"

#include "logs/cells.h"
#include "widgets/common/badge.h"
#include "widgets/common/controls.h"
#include "widgets/common/flowlayout.h"
#include "widgets/metrics/words.h"

namespace widgets::metrics {

FilterChips::FilterChips(monitoring::Focus* focus, QWidget* parent) : QWidget(parent), m_focus(focus)
{
    auto* const layout = new common::FlowLayout(common::space::s, this);
    layout->setContentsMargins(common::space::l, common::space::xs, common::space::l, common::space::xs);
    setAccessibleName(tr("Filters"));
    connect(focus, &monitoring::Focus::changed, this, &FilterChips::follow);
    follow();
}

void FilterChips::follow()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    qDeleteAll(m_chips);
    m_chips.clear();
    delete std::exchange(m_all, nullptr);
    const QMap<QString, QString>& filters = m_focus->look().filters;
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        const QString value = logs::marked(filter.value(), true);
        auto* const chip = new common::Chip(QStringLiteral("×"), tr("%1: %2", "filter and value").arg(filterName(filter.key()), value), this);
        chip->setAccessibleName(tr("Take the filter %1: %2 away").arg(filterName(filter.key()), value));
        connect(chip, &QAbstractButton::clicked, this, [this, name = filter.key()] { m_focus->narrow(name, {}); }, Qt::QueuedConnection);
        layout()->addWidget(chip);
        m_chips << chip;
        chip->show();
    }
    if (filters.size() > 1) {
        auto* const all = common::wordButton(QStringLiteral("close"), tr("Take all away"));
        connect(all, &QToolButton::clicked, m_focus, &monitoring::Focus::widen, Qt::QueuedConnection);
        layout()->addWidget(all);
        m_all = all;
        all->show();
    }
    setVisible(!filters.isEmpty());
    if (hadFocus && !m_chips.isEmpty()) {
        m_chips.first()->setFocus();
    }
}

} // namespace widgets::metrics
