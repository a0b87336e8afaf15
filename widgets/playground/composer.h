// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

#include <QPlainTextEdit>

namespace widgets::playground {

/// The question box: grows with its text, keeps Enter and Shift+Enter apart, refuses pastes that no model takes.
class QuestionEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit QuestionEdit(QWidget* parent = nullptr);
    void setSendWithEnter(bool on) { m_sendWithEnter = on; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested();
    /// A paste of this many bytes was refused.
    void pasteRefused(qint64 bytes);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool m_sendWithEnter = true;
};

/// Where a question is written and sent, and where an answer is stopped.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget* parent = nullptr);
    QString text() const;
    void setText(const QString& text);
    void setBusy(bool busy);
    /// What the next question goes to, as chips that lead to the parameters.
    void setContext(const QStringList& chips);
    void setSendWithEnter(bool on);
    QuestionEdit* editor() const { return m_edit; }

Q_SIGNALS:
    void sent(const QString& question);
    void stopRequested();
    void edited(const QString& text);
    void contextActivated();

private:
    void refresh();
    void send();

    QuestionEdit* m_edit;
    QLayout* m_chips;
    QWidget* m_chipHolder;
    common::Label* m_hint;
    QPushButton* m_send;
    QPushButton* m_stop;
    QStringList m_context;
    bool m_busy = false;
    bool m_sendWithEnter = true;
    QString m_warning;
};

} // namespace widgets::playground
