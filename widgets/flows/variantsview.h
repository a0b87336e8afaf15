// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"

#include <QWidget>

class QSplitter;

namespace widgets::common {
class Label;
}

namespace widgets::flows {

/// What a step says in each of its variants, side by side. GUI thread.
class VariantsView : public QWidget
{
    Q_OBJECT
public:
    explicit VariantsView(QWidget* parent = nullptr);
    void setVariants(const QString& step, const QList<::flows::VariantView>& variants, bool isBusy);
    int count() const;

Q_SIGNALS:
    void closed();

private:
    common::Label* m_title;
    QWidget* m_busy;
    QSplitter* m_columns;
};

} // namespace widgets::flows
