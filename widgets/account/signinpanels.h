// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

class QHBoxLayout;

namespace widgets::account {

/// What is left until `end` as "4:05", never negative.
QString timeLeft(const QDateTime& end, const QDateTime& now);

/// The browser has the turn: what to do there, how long Pilothouse waits, and the link for where no browser opened.
class BrowserPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BrowserPanel(QWidget* parent = nullptr);
    void setPrompt(const identity::BrowserPrompt& prompt);
    void tick(const QDateTime& now);

Q_SIGNALS:
    void codeRequested();
    void cancelled();

private:
    identity::BrowserPrompt m_prompt;
    common::Label* m_headline;
    common::Label* m_line;
    common::Label* m_left;
    common::CodeView* m_link;
    QPushButton* m_copy;
    QPushButton* m_open;
};

/// A code to type on another device (RFC 8628): very large, with its page and what is left of its time.
class CodePanel : public QWidget
{
    Q_OBJECT
public:
    explicit CodePanel(QWidget* parent = nullptr);
    void setPrompt(const identity::DeviceCodePrompt& prompt);
    void tick(const QDateTime& now);
    QString codeShown() const { return m_code->text(); }

Q_SIGNALS:
    void cancelled();

private:
    void setLarge();

    identity::DeviceCodePrompt m_prompt;
    common::Label* m_address;
    common::Label* m_code;
    common::Label* m_left;
};

/// A sign-in that did not work: what it means, the server's own text, what support needs, and the ways on.
class FailurePanel : public QWidget
{
    Q_OBJECT
public:
    explicit FailurePanel(QWidget* parent = nullptr);
    /// `usedCode`: the failed sign-in was one with a code.
    void setFailure(const identity::SignInFailure& failure, bool usedCode);
    QString headline() const { return m_headline->text(); }
    /// Everything as one text for support or an administrator; never a secret.
    QString details() const;

Q_SIGNALS:
    void retryRequested();
    void codeRequested();
    void closed();

private:
    void setTone(common::Tone tone);

    identity::SignInFailure m_failure;
    common::Tone m_tone = common::Tone::Error;
    QLabel* m_icon;
    common::Label* m_headline;
    common::Label* m_remedy;
    common::Surface* m_box;
    common::Label* m_said;
    common::KeyValueList* m_facts;
    QPushButton* m_retry;
    QPushButton* m_code;
    QPushButton* m_copy;
};

} // namespace widgets::account
