// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/errorbanner.h"

#include <QHash>

namespace widgets::shell {

/// Messages about the whole window, one below the other, each by a key so that it is said once and can be taken back.
class BannerStack : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStack(QWidget* parent = nullptr);
    /// The banner of `key`, made when it does not exist; fill and show it yourself.
    common::ErrorBanner* banner(const QString& key);
    bool isShown(const QString& key) const;
    void remove(const QString& key);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QHash<QString, common::ErrorBanner*> m_banners;
};

} // namespace widgets::shell
