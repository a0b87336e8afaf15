// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "widgets/common/errorbanner.h"

#include <QDateTime>
#include <QTimer>

namespace widgets::playground {

/// Why an answer is missing or only a part, each cause with its own words and its own way on: over the rate limit (with a
/// countdown), blocked by the content filter (with the categories), a broken connection, a missing index, a sign-in.
class AnswerNotice : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerNotice(QWidget* parent = nullptr);
    /// Hidden when the result has no error. `fresh` starts the countdown of a rate limit.
    void setResult(const ::playground::FlowResult& result, bool fresh);
    QString sentence() const;
    QString remedy() const;

Q_SIGNALS:
    void retryRequested();
    void signInRequested();
    void parametersRequested();

private:
    void showStopped();
    void showFilter(const ::playground::FlowResult& result);
    void countDown();

    enum class Way { Retry, SignIn, Parameters };
    common::ErrorBanner* m_banner;
    QWidget* m_verdicts;
    QLayout* m_verdictRow;
    Way m_way = Way::Retry;
    QString m_keptWords;
    QDateTime m_retryAt;
    QTimer m_tick;
};

} // namespace widgets::playground
