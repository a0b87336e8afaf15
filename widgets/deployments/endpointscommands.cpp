// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/endpointspage.h"

#include <QPushButton>

namespace widgets::deployments {

using namespace common;

QList<Command> EndpointsPage::commands()
{
    const QString group = tr("Endpoints");
    return {{QStringLiteral("endpoints.apply"), tr("Apply the traffic"), group, QStringLiteral("check"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { apply(); },
             [this] { return isVisible() && m_apply->isEnabled(); }},
            {QStringLiteral("endpoints.rollBack"), tr("Roll the traffic back"), group, QStringLiteral("back"), {}, [this] { rollBack(); },
             [this] { return isVisible() && m_rollBack->isEnabled(); }},
            {QStringLiteral("endpoints.refresh"), tr("Read endpoints again"), group, QStringLiteral("refresh"), {}, [this] { m_overview->refresh(); }, [this] { return isVisible(); }},
            {QStringLiteral("endpoints.export"), tr("Export the shown endpoints"), group, QStringLiteral("export"), {}, [this] { exportRows(); }, [this] { return isVisible(); }}};
}

} // namespace widgets::deployments
