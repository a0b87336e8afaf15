// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QTreeWidget;

namespace prompts::editor {
class Desk;
}
namespace widgets::common {
class ErrorBanner;
}

namespace widgets::prompts {

/// Labels of one prompt: where each stands, what waits for a second person, and every move there was. GUI thread.
class LabelsPane : public QWidget
{
    Q_OBJECT
public:
    explicit LabelsPane(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    void setPath(const QString& path);
    void refresh();
    const QList<::prompts::editor::LabelRow>& labels() const { return m_labels; }
    const QList<::prompts::editor::LabelMove>& moves() const { return m_moves; }
    QTreeWidget* list() const { return m_list; }
    QPushButton* approveButton() const { return m_approve; }

Q_SIGNALS:
    /// Somebody wants to move this label (empty: choose) to this version (empty: choose).
    void moveRequested(const QString& label, const QString& commit);
    void noted(const QString& sentence);
    void filled();

private:
    void buildActions(QWidget* bar);
    void showLabels();
    void showMoves();
    void enableActions();
    const ::prompts::editor::LabelRow* current() const;
    void rollBack();
    void done(const core::Result<QString>& result);
    void protect();

    QPointer<::prompts::editor::Desk> m_desk;
    QString m_path;
    QList<::prompts::editor::LabelRow> m_labels;
    QList<::prompts::editor::LabelMove> m_moves;
    common::ErrorBanner* m_banner;
    QTreeWidget* m_list;
    QTreeWidget* m_history;
    QPushButton* m_move;
    QPushButton* m_approve;
    QPushButton* m_withdraw;
    QPushButton* m_back;
    QPushButton* m_protect;
    QPushButton* m_remove;
};

} // namespace widgets::prompts
