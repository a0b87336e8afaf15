// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracebrowser.h"
#include "widgets/common/listpage.h"
#include "widgets/traces/tracelistmodel.h"

class QComboBox;
class QPushButton;

namespace widgets::common {
class FlowLayout;
class RangePicker;
} // namespace widgets::common

namespace widgets::traces {

class SearchAssist;

/// The traces that the focus narrows to, or those of a file, with the search. GUI thread.
class TraceList : public common::ListPage
{
    Q_OBJECT
public:
    explicit TraceList(::traces::TraceBrowser* browser, QWidget* parent = nullptr);

    bool isReady() const override;
    bool handleEscape() override;
    TraceListModel* model() { return m_model; }
    SearchAssist* assist() const { return m_assist; }
    common::RangePicker* rangePicker() const { return m_range; }
    QComboBox* systemPicker() const { return m_system; }
    QList<QWidget*> chips() const { return m_chips; }
    /// Filters in force besides the search, "name: value".
    QStringList chipTexts() const;
    void follow();
    void setRevealed(bool revealed);
    /// A button of the page at the end of the bar.
    void addTool(QWidget* button) { addToEnd(button); }
    /// Id of the row beside this one as the grid is sorted; empty at the ends.
    QString neighbourOf(const QString& traceId, int direction) const;
    /// What the line below the list says.
    QString noteText() const;

Q_SIGNALS:
    void openRequested(const QString& traceId);
    void fileRequested();
    void fileCloseRequested();

private:
    TraceList(::traces::TraceBrowser* browser, TraceListModel* model, QWidget* parent);
    QWidget* buildFocusRow();
    QWidget* buildFoot();
    void fillChips();
    void fillSystems();
    void followFile();
    common::ListState state() const;
    void search(const QString& text, bool isFinal);

    ::traces::TraceBrowser* m_browser;
    TraceListModel* m_model;
    SearchAssist* m_assist;
    QComboBox* m_system;
    common::RangePicker* m_range;
    QComboBox* m_order;
    common::FlowLayout* m_chipRow = nullptr;
    QList<QWidget*> m_chips;
    QWidget* m_file;
    common::Label* m_fileName;
    common::Label* m_note;
    QPushButton* m_more;
    bool m_isFollowing = false;
};

} // namespace widgets::traces
