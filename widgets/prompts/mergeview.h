// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QListWidget;
class QPlainTextEdit;

namespace prompts::editor {
class Desk;
}
namespace widgets::common {
class EmptyState;
class ErrorBanner;
}

namespace widgets::prompts {

/// Conflicts of a merge, place by place: ours, base and theirs beside each other, below them what it becomes. Alt+1 to Alt+5 choose, F7 and
/// Shift+F7 go from place to place, Ctrl+Return takes the file as decided. A binary file is decided as a whole. GUI thread.
class MergeView : public QWidget
{
    Q_OBJECT
public:
    enum Choice { Ours = 1, Base, Theirs, OursTheirs, TheirsOurs };
    explicit MergeView(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    void refresh();
    bool isReading() const { return m_isReading; }
    int undecided() const; ///< places of the current file
    int fileCount() const { return int(m_files.size()); }
    void choose(Choice choice);
    bool goToPlace(bool forward);
    /// Writes the decided file; nothing happens while places are open.
    void takeFile();
    QString result() const; ///< of the current file, with what is decided so far
    QPushButton* finishButton() const { return m_finish; }
    QPlainTextEdit* resultText() const { return m_result; }

Q_SIGNALS:
    void noted(const QString& sentence);
    /// The merge was committed, or given up.
    void finished();
    void filled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Decision
    {
        bool isDecided = false;
        QString text;
    };
    QWidget* buildFiles();
    QWidget* buildSides();
    QWidget* buildResult();
    QPlainTextEdit* sideText(const QString& name);
    void take(const core::Result<QList<::prompts::editor::MergeFile>>& files);
    void showFile(int row);
    void showPlace();
    void showSides(const ::prompts::editor::MergeRegion& region);
    void takeSide(int side);
    void decideByHand();
    void finish();
    void abort();
    QString context(qsizetype region, bool before) const;
    bool onKey(int key, Qt::KeyboardModifiers modifiers);
    QList<qsizetype> places() const;
    void followMerge();

    QPointer<::prompts::editor::Desk> m_desk;
    QList<::prompts::editor::MergeFile> m_files;
    QList<QList<Decision>> m_decisions; ///< per file and region
    int m_file = -1;
    int m_place = 0; ///< among the conflicting regions
    bool m_isReading = false;
    int m_reading = 0; ///< number of the newest reading
    bool m_isShowing = false;
    common::ErrorBanner* m_banner;
    common::EmptyState* m_empty;
    QWidget* m_body;
    QListWidget* m_list;
    common::Label* m_where;
    common::Label* m_heads[3];
    QPlainTextEdit* m_sides[3];
    QPlainTextEdit* m_before;
    QPlainTextEdit* m_result;
    QPlainTextEdit* m_after;
    QList<QPushButton*> m_choices;
    QPushButton* m_takeFile;
    QPushButton* m_finish;
};

} // namespace widgets::prompts
