// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/rangedialog.h"

#include "widgets/common/controls.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace widgets::common {

RangeDialog::RangeDialog(const ::logs::TimeRange& range, const QDateTime& now, QWidget* parent)
    : QDialog(parent), m_from(new QDateTimeEdit), m_to(new QDateTimeEdit), m_problem(new Label({}, TypeRole::Body, Ink::Error)),
      m_apply(pushButton(tr("Apply"), ButtonKind::Primary))
{
    setWindowTitle(tr("Time range"));
    auto* layout = columnLayout();
    setLayout(layout);
    auto* form = new QFormLayout;
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeDialog::follow);
    }
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    layout->addLayout(form);
    layout->addWidget(paragraph(tr("In the time zone of this computer."), Ink::Helper, TypeRole::Caption));
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    buttons->addButton(pushButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        ::logs::TimeRange chosenRange;
        chosenRange.from = m_from->dateTime().toUTC();
        chosenRange.to = m_to->dateTime().toUTC();
        Q_EMIT chosen(chosenRange);
        accept();
    });
    const QDateTime begin = range.begin(now);
    m_from->setDateTime((begin.isValid() ? begin : now.addDays(-1)).toLocalTime());
    m_to->setDateTime((range.to.isValid() ? range.to : now).toLocalTime());
    follow();
}

void RangeDialog::follow()
{
    const bool isForward = m_from->dateTime() < m_to->dateTime();
    m_problem->setText(isForward ? QString() : tr("The range ends before it begins."));
    m_apply->setEnabled(isForward);
}

} // namespace widgets::common
