// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationmodel.h"
#include "widgets/common/controls.h"

class QLineEdit;
class QListView;

namespace widgets::common {
class EmptyState;
}

namespace widgets::playground {

/// The kept conversations: search, open, rename, delete, export.
class ConversationList : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationList(::playground::ConversationStore* store, QWidget* parent = nullptr);
    /// Marks the open one.
    void setCurrent(const QString& id);
    void focusSearch();
    void renameCurrent();
    void deleteCurrent();
    /// Writes the marked conversation to a file that the person picks.
    void exportCurrent(bool asMarkdown);
    ::playground::ConversationModel* model() const { return m_model; }

Q_SIGNALS:
    void activated(const QString& id);
    void newRequested();
    void exported(const QString& file);
    void failed(const core::Error& error);
    /// The conversation is gone.
    void removed(const QString& id);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void openMenu(const QPoint& at);
    void refreshEmpty();
    void write(const QString& file, const QByteArray& contents);
    QString currentId() const;

    ::playground::ConversationStore* m_store;
    ::playground::ConversationModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    common::Label* m_nothing;
    QString m_openId;
};

} // namespace widgets::playground
