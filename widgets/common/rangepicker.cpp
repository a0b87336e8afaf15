// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/rangepicker.h"

#include "widgets/common/rangedialog.h"

namespace widgets::common {

namespace {
const auto door = QStringLiteral("?"); ///< the entry that opens the dialog
constexpr int ownRole = Qt::UserRole + 1; ///< a range that is none of the list
} // namespace

RangePicker::RangePicker(std::function<QDateTime()> now, Extra extra, QWidget* parent) : QComboBox(parent), m_now(std::move(now))
{
    setAccessibleName(tr("Time range"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const qint64 seconds : ::logs::commonLengths()) {
        ::logs::TimeRange range;
        range.lengthSeconds = seconds;
        addItem(range.label(), range.iso());
    }
    if (extra == Extra::AsTheQuerySays) {
        addItem(::logs::TimeRange{}.label(), QString());
    }
    addItem(tr("From … to …"), door);
    setCurrentIndex(0);
    m_range = ::logs::timeRangeFrom(itemData(0).toString()).value_or(::logs::TimeRange{});
    connect(this, &QComboBox::activated, this, &RangePicker::choose);
}

void RangePicker::setRange(const ::logs::TimeRange& range)
{
    m_range = range;
    int index = findData(range.iso());
    if (itemData(0, ownRole).toBool() && index != 0) { // the one before is in nobody's way any more
        removeItem(0);
        index = findData(range.iso());
    }
    if (index < 0) {
        insertItem(0, range.label(), range.iso());
        setItemData(0, true, ownRole);
        index = 0;
    }
    setCurrentIndex(index);
}

void RangePicker::choose(int index)
{
    const QString iso = itemData(index).toString();
    if (iso == door) {
        setRange(m_range); // the entry is a door, not a choice
        openDialog();
        return;
    }
    m_range = ::logs::timeRangeFrom(iso).value_or(::logs::TimeRange{});
    Q_EMIT rangeChosen(m_range);
}

void RangePicker::openDialog()
{
    auto* const dialog = new RangeDialog(m_range, m_now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::chosen, this, [this](const ::logs::TimeRange& range) {
        setRange(range);
        Q_EMIT rangeChosen(range);
    });
    dialog->open();
}

} // namespace widgets::common
