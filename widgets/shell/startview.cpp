// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/startview.h"

#include <QTimer>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

StartView::StartView(QWidget* parent) : Surface(Kind::Canvas, parent), m_busy(new BusyIndicator), m_banner(new ErrorBanner)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    layout->addWidget(m_banner);
    layout->addStretch(2);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_busy->hide();
    connect(m_banner, &ErrorBanner::retryRequested, this, &StartView::retryRequested);
}

void StartView::showWaiting(const QString& text)
{
    m_banner->hide();
    m_busy->setText(text);
    // Most starts are over before anybody could read it.
    QTimer::singleShot(300, this, [this] { m_busy->setVisible(m_banner->isHidden()); });
}

void StartView::showFailure(const core::Error& error)
{
    m_busy->hide();
    m_banner->showError(error);
    m_banner->setRetry(true);
    if (!error.message.isEmpty()) {
        m_banner->setRemedy(error.message + QLatin1Char('\n') + core::explain(error).remedy);
    }
}

} // namespace widgets::shell
