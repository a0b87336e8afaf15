// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "widgets/common/controls.h"

namespace widgets::common {

/// What went wrong, what to do about it, and what support needs: sentence, remedy, code and request id, with Copy and, where
/// it makes sense, Retry. Also says warnings and notices in the same form.
class ErrorBanner : public Surface
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget* parent = nullptr);
    /// Shows the error's explanation. Hidden again for kind None.
    void showError(const core::Error& error);
    void showMessage(Tone tone, const QString& sentence, const QString& remedy = {});
    /// Replaces the sentence by one that knows more about the occasion.
    void setSentence(const QString& sentence) { m_sentence->setText(sentence); }
    /// Replaces the remedy, for example by a countdown.
    void setRemedy(const QString& remedy);
    /// Offers a button `text` (default "Try again"); empty takes it away.
    void setRetry(bool offered, const QString& text = {}, const QString& icon = QStringLiteral("refresh"));
    void setRetryEnabled(bool enabled);
    /// Offers a second, quieter way with a button `text`; empty takes it away.
    void setAlternative(const QString& text, const QString& icon = {});
    void setClosable(bool closable);
    QString sentence() const { return m_sentence->text(); }
    QString remedy() const { return m_remedy->text(); }
    /// Everything as one text, for the clipboard.
    QString fullText() const;

Q_SIGNALS:
    void retryRequested();
    void alternativeRequested();
    void closed();

private:
    void setTone(Tone tone);
    void refreshIcon();

    Tone m_tone = Tone::Error;
    QString m_iconName;
    core::Error m_error;
    QLabel* m_icon;
    Label* m_sentence;
    Label* m_remedy;
    Label* m_facts;
    QPushButton* m_retry;
    QPushButton* m_alternative;
    QToolButton* m_copy;
    QToolButton* m_close;
};

} // namespace widgets::common
