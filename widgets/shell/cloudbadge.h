// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/shelltypes.h"

namespace widgets::shell {

/// Which cloud this window works in. The sandbox is striped violet and says so in capitals; nobody takes it for Azure or
/// Azure for it.
class CloudBadge : public QWidget
{
    Q_OBJECT
public:
    explicit CloudBadge(QWidget* parent = nullptr);
    void setFacts(const CloudFacts& facts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString label() const;
    CloudFacts m_facts;
};

} // namespace widgets::shell
