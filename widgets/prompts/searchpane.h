// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace prompts::editor {
class Desk;
}

namespace widgets::prompts {

/// Search over the texts of the library, as words or as a regular expression; results by file. Return opens the place. GUI thread.
class SearchPane : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPane(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    void focusLine();
    void search(const QString& text, bool isRegex);
    QTreeWidget* results() const { return m_results; }
    QLineEdit* line() const { return m_line; }
    QString summary() const { return m_summary->text(); }
    bool isSearching() const { return m_isSearching; }

Q_SIGNALS:
    void placeRequested(const QString& path, int line, int column, int length);

private:
    void start();
    void add(const QList<::prompts::editor::SearchHit>& hits);
    void open(QTreeWidgetItem* item);

    QPointer<::prompts::editor::Desk> m_desk;
    QLineEdit* m_line;
    QToolButton* m_regex;
    QToolButton* m_case;
    QToolButton* m_word;
    common::Label* m_summary;
    QTreeWidget* m_results;
    QHash<QString, QTreeWidgetItem*> m_files;
    QTimer m_rest; ///< searches when typing pauses
    core::CancelSource m_cancel;
    int m_search = 0;
    bool m_isSearching = false;
};

} // namespace widgets::prompts
