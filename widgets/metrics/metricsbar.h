// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/boards.h"
#include "monitoring/focus.h"
#include "monitoring/systems.h"
#include "widgets/common/controls.h"

class QComboBox;
class QMenu;

namespace widgets::common {
class RangePicker;
}

namespace widgets::metrics {

/// The first line of the boards' page: which board, which system, which time, compared or not, how often it is read again, and what can
/// be done with the board. Shows what it is told and says what was chosen. GUI thread.
class MetricsBar : public common::Surface
{
    Q_OBJECT
public:
    explicit MetricsBar(std::function<QDateTime()> now, QWidget* parent = nullptr);

    void showBoards(const QList<monitoring::Board>& boards, const QString& current);
    void showSystems(const QList<monitoring::System>& systems, const QString& current, bool isReading);
    void showLook(const monitoring::Focus& focus);
    void showEditing(bool editing);
    void showRefresh(int minutes);
    void showBusy(bool busy);

    QComboBox* boardPicker() const { return m_board; }
    QComboBox* systemPicker() const { return m_system; }
    common::RangePicker* rangePicker() const { return m_range; }
    QComboBox* refreshPicker() const { return m_every; }
    QToolButton* compareButton() const { return m_compare; }
    QToolButton* editButton() const { return m_edit; }
    QToolButton* backButton() const { return m_back; }
    QToolButton* forwardButton() const { return m_forward; }
    /// What can be done with the board; filled by the page.
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void boardChosen(const QString& id);
    void systemChosen(const QString& resourceId);
    void rangeChosen(const logs::TimeRange& range);
    void compareToggled(bool compares);
    void refreshRequested();
    void refreshChosen(int minutes);
    void editToggled(bool editing);
    void backRequested();
    void forwardRequested();

private:
    void buildWhat(QHBoxLayout* row);
    void buildWhen(QHBoxLayout* row, std::function<QDateTime()> now);
    void buildActions(QHBoxLayout* row);

    QComboBox* m_board;
    QComboBox* m_system;
    common::RangePicker* m_range = nullptr;
    QToolButton* m_compare = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QComboBox* m_every;
    QToolButton* m_edit = nullptr;
    QMenu* m_menu;
    common::BusyIndicator* m_busy;
};

} // namespace widgets::metrics
