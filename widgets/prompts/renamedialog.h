// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desk.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace widgets::common {
class Label;
}

namespace widgets::prompts {

class DiffView;

/// Asks for the new place of a file or folder and shows, before anything happens, every file that names it and how it changes. GUI thread;
/// deletes itself.
class RenameDialog : public QDialog
{
    Q_OBJECT
public:
    RenameDialog(::prompts::editor::Desk* desk, const QString& path, QWidget* parent);
    QLineEdit* nameLine() const { return m_name; }
    QPushButton* confirmButton() const { return m_confirm; }
    QListWidget* files() const { return m_files; }

Q_SIGNALS:
    void renamed(const QString& from, const QString& to);

private:
    void plan();
    void take(const core::Result<::prompts::editor::RenamePlan>& plan);
    void apply();

    QPointer<::prompts::editor::Desk> m_desk;
    QString m_path;
    ::prompts::editor::RenamePlan m_plan;
    QLineEdit* m_name;
    common::Label* m_summary;
    QListWidget* m_files;
    DiffView* m_diff;
    QPushButton* m_confirm;
    QTimer m_rest;
    int m_planning = 0;
};

} // namespace widgets::prompts
