// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>
#include <QSet>

class QListWidget;
class QPlainTextEdit;

namespace prompts::editor {
class Desk;
}

namespace widgets::prompts {

/// What changed since the last commit, which of it goes in, and the message. Ctrl+Return in the message commits. GUI thread.
class CommitBar : public common::Surface
{
    Q_OBJECT
public:
    explicit CommitBar(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    QStringList chosenPaths() const;
    void setMessage(const QString& message);
    void commit();
    void focusMessage();
    QListWidget* list() const { return m_list; }
    QPushButton* button() const { return m_commit; }
    QPlainTextEdit* message() const { return m_message; }

Q_SIGNALS:
    void committed(const QString& shortId);
    void failed(const core::Error& error);
    void changeRequested(const QString& path); ///< show what changed in it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void enable();

    QPointer<::prompts::editor::Desk> m_desk;
    common::SectionHeader* m_head;
    QListWidget* m_list;
    QPlainTextEdit* m_message;
    common::Label* m_author;
    QPushButton* m_commit;
    QSet<QString> m_unwanted; ///< taken out by the person
    bool m_isBusy = false;
};

} // namespace widgets::prompts
