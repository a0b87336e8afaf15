// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/copymenu.h"

#include "widgets/common/controls.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace widgets::deployments {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::deployments::CopyMenu)
};

} // namespace

QPushButton* copyAsButton(const QString& arm, std::function<::deployments::ChangeRequest()> change)
{
    auto* button = common::pushButton(Text::tr("Copy as"), common::ButtonKind::Plain, QStringLiteral("copy"));
    auto* menu = new QMenu(button);
    const auto put = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    QObject::connect(menu->addAction(Text::tr("az command")), &QAction::triggered, menu, [put, arm, change] { put(::deployments::asAz(change(), arm)); });
    QObject::connect(menu->addAction(Text::tr("curl command")), &QAction::triggered, menu, [put, arm, change] { put(::deployments::asCurl(change(), arm)); });
    QObject::connect(menu->addAction(Text::tr("Bicep")), &QAction::triggered, menu, [put, change] { put(::deployments::asBicep(change())); });
    button->setMenu(menu);
    return button;
}

} // namespace widgets::deployments
