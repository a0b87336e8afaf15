// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracebrowser.h"
#include "widgets/common/controls.h"
#include "widgets/traces/comparetree.h"

class QComboBox;
class QTreeView;

namespace widgets::common {
class BusyIndicator;
class ErrorBanner;
} // namespace widgets::common

namespace widgets::traces {

/// The open trace beside another one of the list, span by span. N and Shift+N go to the next and the last difference, Escape goes back.
/// GUI thread.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(::traces::TraceBrowser* browser, QWidget* parent = nullptr);
    /// Offers the traces of the list; takes the next one of the same name when none is chosen.
    void begin();
    void follow();
    bool isReady() const;
    QString problem() const;
    CompareTree* tree() { return &m_tree; }
    QTreeView* view() const { return m_view; }
    QComboBox* picker() const { return m_picker; }
    /// The sentence about what is different.
    QString verdict() const { return m_verdict->text(); }
    bool goToDifference(int direction);

Q_SIGNALS:
    void closed();
    void noted(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QString totalsText(const ::traces::OpenedTraceRef& trace) const;
    void showVerdict();

    ::traces::TraceBrowser* m_browser;
    CompareTree m_tree;
    ::traces::OpenedTraceRef m_left, m_right;
    common::Label* m_leftTitle;
    QComboBox* m_picker;
    common::Label* m_rightFacts;
    common::Label* m_verdict;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_error;
    QTreeView* m_view;
    bool m_isFilling = false;
};

} // namespace widgets::traces
