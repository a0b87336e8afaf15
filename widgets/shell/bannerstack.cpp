// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/bannerstack.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

BannerStack::BannerStack(QWidget* parent) : QWidget(parent)
{
    auto* layout = columnLayout(space::xs);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    setLayout(layout);
    setAccessibleName(tr("Messages"));
    hide();
}

/// Takes no room while no banner is shown.
bool BannerStack::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        bool any = false;
        for (const ErrorBanner* banner : std::as_const(m_banners)) {
            any = any || !banner->isHidden();
        }
        setVisible(any);
        if (event->type() == QEvent::ShowToParent) {
            QAccessibleEvent alert(object, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    }
    return QWidget::eventFilter(object, event);
}

ErrorBanner* BannerStack::banner(const QString& key)
{
    ErrorBanner*& banner = m_banners[key];
    if (!banner) {
        banner = new ErrorBanner(this);
        banner->setClosable(true);
        layout()->addWidget(banner);
        banner->installEventFilter(this);
    }
    return banner;
}

bool BannerStack::isShown(const QString& key) const
{
    const ErrorBanner* banner = m_banners.value(key);
    return banner && !banner->isHidden();
}

void BannerStack::remove(const QString& key)
{
    if (ErrorBanner* banner = m_banners.value(key)) {
        banner->hide();
    }
}

} // namespace widgets::shell
