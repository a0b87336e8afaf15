// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/desk.h"
#include "widgets/common/controls.h"

class QMenu;
class QTreeWidget;

namespace widgets::flows {

/// The flows of the library, and the ways to more of them. Return or a click opens, Delete removes. GUI thread.
class FlowListPane : public common::Surface
{
    Q_OBJECT
public:
    explicit FlowListPane(::flows::Desk* desk, QWidget* parent = nullptr);
    void refresh();
    void select(const QString& path);
    QString selected() const;
    QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const QString& path);
    void newRequested();
    void removeRequested(const QString& path);
    void importRequested();
    void reportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ::flows::Desk* m_desk;
    common::SectionHeader* m_header;
    QTreeWidget* m_list;
    bool m_isFilling = false;
};

} // namespace widgets::flows
