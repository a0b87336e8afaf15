// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/timerange.h"

#include <QDialog>

class QDateTimeEdit;
class QPushButton;

namespace widgets::common {

class Label;

/// From when to when one looks. GUI thread.
class RangeDialog : public QDialog
{
    Q_OBJECT
public:
    RangeDialog(const ::logs::TimeRange& range, const QDateTime& now, QWidget* parent = nullptr);
    QDateTimeEdit* from() const { return m_from; }
    QDateTimeEdit* to() const { return m_to; }

Q_SIGNALS:
    void chosen(const ::logs::TimeRange& range);

private:
    void follow();
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    Label* m_problem;
    QPushButton* m_apply;
};

} // namespace widgets::common
