// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

#include <QPointer>
#include <QSet>

class QLineEdit;
class QTreeView;

namespace prompts::editor {
class Desk;
}

namespace widgets::prompts {

class LibraryModel;

/// The files of the library: filter as you type, what happened to each, and what can be done with it (context menu, keys). GUI thread.
class TreePane : public QWidget
{
    Q_OBJECT
public:
    explicit TreePane(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    LibraryModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }
    QLineEdit* filterLine() const { return m_filter; }
    /// Chosen file, or folder with '/' at its end; empty without one.
    QString currentPath() const;
    void reveal(const QString& path);
    /// Clears the filter; false when there was none.
    bool clearFilter();

Q_SIGNALS:
    void opened(const QString& path);
    void newRequested(const QString& folder);
    void duplicateRequested(const QString& path);
    void renameRequested(const QString& path);
    void removeRequested(const QString& path);
    void tagsRequested(const QString& path);
    void changesRequested(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void showMenu(const QPoint& at);
    void keepExpanded();

    QPointer<::prompts::editor::Desk> m_desk;
    LibraryModel* m_model;
    QLineEdit* m_filter;
    QTreeView* m_view;
    common::Label* m_count;
    QSet<QString> m_closed; ///< folders that the person closed
};

} // namespace widgets::prompts
