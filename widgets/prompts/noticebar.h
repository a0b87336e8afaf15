// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

namespace widgets::prompts {

/// One line that says what happened to the file, with the ways on as buttons ("Reload", "Keep mine", "Compare"). Hidden without a text.
class NoticeBar : public common::Surface
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// `actions`: what the buttons say, in order.
    void show(common::Tone tone, const QString& icon, const QString& text, const QStringList& actions);
    QString text() const { return m_text->text(); }
    /// The button of this text, for tests and the keyboard.
    QPushButton* button(const QString& text) const;

Q_SIGNALS:
    void chosen(int action);

private:
    QLabel* m_icon;
    common::Label* m_text;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_buttons;
};

} // namespace widgets::prompts
