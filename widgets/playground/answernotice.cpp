// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/answernotice.h"

#include "widgets/common/badge.h"
#include "widgets/common/flowlayout.h"
#include "widgets/playground/words.h"

#include <QLocale>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;
using core::ErrorKind;

AnswerNotice::AnswerNotice(QWidget* parent) : QWidget(parent), m_banner(new ErrorBanner), m_verdicts(new QWidget)
{
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->addWidget(m_banner);
    m_verdictRow = new FlowLayout(space::s, m_verdicts);
    layout->addWidget(m_verdicts);
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &AnswerNotice::countDown);
    connect(m_banner, &ErrorBanner::retryRequested, this, [this] {
        switch (m_way) {
        case Way::SignIn:
            Q_EMIT signInRequested();
            break;
        case Way::Parameters:
            Q_EMIT parametersRequested();
            break;
        case Way::Retry:
            Q_EMIT retryRequested();
            break;
        }
    });
    hide();
}

QString AnswerNotice::sentence() const
{
    return m_banner->sentence();
}

QString AnswerNotice::remedy() const
{
    return m_banner->remedy();
}

void AnswerNotice::setResult(const ::playground::FlowResult& result, bool fresh)
{
    m_tick.stop();
    m_verdicts->hide();
    setVisible(result.error.has_value());
    if (!result.error) {
        return;
    }
    const core::Error& error = *result.error;
    m_way = Way::Retry;
    m_keptWords = result.answer.isEmpty() ? QString() : tr("The part that had arrived is kept.");
    if (error.kind == ErrorKind::Cancelled) {
        showStopped();
        return;
    }
    m_banner->showError(error);
    m_banner->setRetry(true, result.answer.isEmpty() ? tr("Try again") : tr("Regenerate"));
    switch (error.kind) {
    case ErrorKind::SignInNeeded:
        m_way = Way::SignIn;
        m_banner->setRetry(true, tr("Sign in"), QStringLiteral("sign-in"));
        break;
    case ErrorKind::NotFound:
    case ErrorKind::InvalidInput:
        m_way = Way::Parameters;
        m_banner->setRetry(true, tr("Open the parameters"), QStringLiteral("parameters"));
        break;
    case ErrorKind::Throttled:
        m_retryAt = {};
        if (fresh && error.retryAfter) {
            m_retryAt = QDateTime::currentDateTimeUtc().addMSecs(error.retryAfter->count());
            m_tick.start();
        }
        countDown();
        break;
    case ErrorKind::ContentFiltered:
        showFilter(result);
        break;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::ServiceFailure:
        if (!m_keptWords.isEmpty()) {
            m_banner->setRemedy(m_keptWords + QLatin1Char(' ') + core::explain(error).remedy);
        }
        break;
    default:
        if (!error.message.isEmpty()) {
            m_banner->setRemedy(error.message + QLatin1Char('\n') + core::explain(error).remedy);
        }
        break;
    }
}

void AnswerNotice::showStopped()
{
    m_banner->showMessage(Tone::Neutral, tr("You stopped this answer."),
                          m_keptWords.isEmpty() ? tr("Nothing had arrived yet.") : m_keptWords);
    m_banner->setRetry(true, tr("Regenerate"));
}

void AnswerNotice::showFilter(const ::playground::FlowResult& result)
{
    while (QLayoutItem* item = m_verdictRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    bool prompt = false;
    for (const azure::FilterVerdict& verdict : result.verdicts) {
        if (!verdict.filtered && !verdict.detected) {
            continue;
        }
        prompt = prompt || (verdict.filtered && verdict.where == QLatin1String("prompt"));
        QString words = categoryTitle(verdict.category);
        if (!verdict.severity.isEmpty()) {
            words = tr("%1: %2").arg(words, severityTitle(verdict.severity));
        }
        m_verdictRow->addWidget(new Badge(verdict.filtered ? QStringLiteral("blocked") : QStringLiteral("warning"),
                                          tr("%1, %2").arg(words, verdictTitle(verdict).toLower()), verdictTone(verdict)));
    }
    m_verdicts->setVisible(m_verdictRow->count() > 0);
    m_banner->setSentence(prompt ? tr("The content filter blocked this question or what was retrieved for it.")
                                 : tr("The content filter blocked this answer."));
    m_banner->setRetry(true, tr("Try again"));
    if (!m_keptWords.isEmpty()) {
        m_banner->setRemedy(m_keptWords + QLatin1Char(' ') + m_banner->remedy());
    }
}

/// What the service asked to wait, second by second; trying earlier would only be refused again.
void AnswerNotice::countDown()
{
    const qint64 left = m_retryAt.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(m_retryAt) : 0;
    QString words = m_keptWords.isEmpty() ? QString() : m_keptWords + QLatin1Char(' ');
    if (left > 0) {
        words += tr("The service asks to wait: try again in %1 s.").arg(QLocale().toString((left + 999) / 1000));
    } else {
        m_tick.stop();
        words += m_retryAt.isValid() ? tr("The waiting time is over. You can try again now.")
                                     : tr("Try again in a moment, or choose a deployment with more capacity.");
    }
    m_banner->setRemedy(words);
    m_banner->setRetryEnabled(left <= 0);
}

} // namespace widgets::playground
