// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace widgets::common {
class Label;
}

namespace widgets::prompts {

class DiffDelegate;
class DiffModel;

/// Two versions of a text: beside each other or below each other, changed words marked, unchanged stretches folded. F7 and Shift+F7 go
/// from change to change, Return opens a stretch, Ctrl+C copies the chosen rows. GUI thread.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    /// What stands over the two sides.
    void setTitles(const QString& before, const QString& after);
    void setDiff(const ::prompts::editor::DiffRows& diff);
    void setBusy();
    void setProblem(const QString& sentence);
    void setInline(bool isInline);
    bool isInline() const;
    DiffModel* model() const { return m_model; }
    QListView* list() const { return m_list; }
    /// Buttons of the owner, at the end of the bar.
    void addAction(QWidget* button);
    void goToChange(bool forward);

Q_SIGNALS:
    void inlineToggled(bool isInline);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void relayout();
    void copyRows();

    DiffModel* m_model;
    QListView* m_list;
    DiffDelegate* m_delegate;
    common::Label* m_before;
    common::Label* m_after;
    common::Label* m_count;
    QWidget* m_bar;
    QToolButton* m_inline;
};

} // namespace widgets::prompts
