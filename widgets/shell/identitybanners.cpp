// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/identitybanners.h"

#include <QClipboard>
#include <QGuiApplication>
#include <cstdlib>

namespace widgets::shell {

using namespace common;
using identity::KeychainState;
using identity::Need;
using identity::SignIn;

namespace {

const auto keychainKey = QStringLiteral("keychain");
const auto troubleKey = QStringLiteral("trouble");
const auto clockKey = QStringLiteral("clock");

} // namespace

IdentityBanners::IdentityBanners(SignIn* signIn, BannerStack* banners, QObject* parent) : QObject(parent), m_signIn(signIn), m_banners(banners)
{
    connect(signIn, &SignIn::needsChanged, this, &IdentityBanners::refreshNeeds);
    connect(signIn, &SignIn::troubleChanged, this, &IdentityBanners::refreshTrouble);
    connect(signIn, &SignIn::keychainChanged, this, &IdentityBanners::refreshKeychain);
    refreshNeeds();
    refreshTrouble();
    refreshKeychain();
}

ErrorBanner* IdentityBanners::open(const QString& key, const std::function<void()>& act, const std::function<void()>& closed)
{
    ErrorBanner* banner = m_banners->banner(key);
    if (!m_connected.contains(key)) {
        m_connected.insert(key);
        if (act) {
            connect(banner, &ErrorBanner::retryRequested, this, act);
        }
        connect(banner, &ErrorBanner::closed, this, [this, key, closed] {
            m_closed.insert(key);
            if (closed) {
                closed();
            }
        });
    }
    return m_closed.contains(key) ? nullptr : banner;
}

void IdentityBanners::end(const QString& key)
{
    m_closed.remove(key);
    if (m_connected.contains(key)) {
        m_banners->remove(key);
    }
}

void IdentityBanners::refreshNeeds()
{
    QSet<QString> standing;
    for (const Need& need : m_signIn->needs()) {
        standing.insert(need.id);
        showNeed(need);
    }
    const QSet<QString> gone = m_needs - standing;
    for (const QString& id : gone) {
        end(QStringLiteral("need.") + id);
    }
    m_needs = standing;
}

void IdentityBanners::showNeed(const Need& need)
{
    const QString id = need.id;
    const bool isNew = !m_connected.contains(needKey(need));
    ErrorBanner* banner = open(needKey(need), [this, id] { actOnNeed(id); }, [this, id] { m_signIn->dismissNeed(id); });
    if (!banner) {
        return;
    }
    if (isNew) {
        connect(banner, &ErrorBanner::alternativeRequested, this, [this, id] { m_signIn->startDeviceCodeForNeed(id); });
    }
    const identity::NeedWords words = identity::wordsOf(need, m_signIn->authority());
    QStringList remedy{words.explanation};
    if (!words.serverText.isEmpty() && !identity::canContinueInBrowser(need.kind)) {
        remedy << tr("The server says: %1").arg(words.serverText);
    }
    if (!words.permissions.isEmpty()) {
        remedy << tr("Permission: %1").arg(words.permissions.join(QStringLiteral(", ")));
    }
    if (need.waitingCalls > 0 && identity::canContinueInBrowser(need.kind)) {
        remedy << (need.waitingFor.isEmpty() ? tr("%n call(s) wait and go on afterwards.", nullptr, need.waitingCalls)
                                             : tr("Goes on afterwards: %1.").arg(need.waitingFor.join(QStringLiteral(", "))));
    }
    const bool blocked = need.kind == identity::NeedKind::Blocked;
    banner->showMessage(blocked ? Tone::Error : Tone::Warning, words.sentence, remedy.join(QLatin1Char('\n')));
    if (words.button.isEmpty()) {
        banner->setRetry(true, tr("Copy for the administrator"), QStringLiteral("copy"));
    } else {
        banner->setRetry(true, words.button, QStringLiteral("sign-in"));
        banner->setAlternative(tr("Use a code instead"), QStringLiteral("key")); // a browser may be missing or be somebody else's
    }
}

void IdentityBanners::actOnNeed(const QString& needId)
{
    for (const Need& need : m_signIn->needs()) {
        if (need.id != needId) {
            continue;
        }
        if (identity::canContinueInBrowser(need.kind)) {
            m_signIn->startBrowserForNeed(needId);
        } else {
            QGuiApplication::clipboard()->setText(identity::wordsOf(need, m_signIn->authority()).details);
            m_banners->banner(needKey(need))->setRetry(true, tr("Details copied"), QStringLiteral("check"));
        }
        return;
    }
}

void IdentityBanners::refreshTrouble()
{
    const identity::ServiceTrouble trouble = m_signIn->trouble();
    if (!trouble.isTrouble()) {
        end(troubleKey);
        return;
    }
    ErrorBanner* banner = open(troubleKey, [this] { m_signIn->retryNow(); });
    if (!banner) {
        return;
    }
    if (banner->isHidden()) {
        banner->showMessage(Tone::Warning, trouble.sentence(), tr("Nobody is signed out. What is on the screen stays, and tokens that still live are used."));
        banner->setRetry(true, tr("Try now"));
    } else {
        banner->setSentence(trouble.sentence()); // the countdown alone is not announced again
    }
}

void IdentityBanners::refreshKeychain()
{
    const identity::KeychainStatus status = m_signIn->keychain();
    const bool locked = status.state == KeychainState::Locked;
    if (!locked && status.state != KeychainState::Unavailable) {
        end(keychainKey);
        return;
    }
    ErrorBanner* banner = open(keychainKey, [this] { m_signIn->unlockKeychain(); });
    if (!banner) {
        return;
    }
    QString sentence = status.reason;
    if (sentence.isEmpty()) {
        sentence = locked ? tr("The keychain is locked.") : tr("This computer has no keychain that can be used.");
    }
    QStringList remedy{locked ? tr("Accounts that it keeps stay in the list, but cannot work until it is open.")
                              : tr("You are signed in until Pilothouse ends, and will have to sign in again next time. Nothing is written to disk.")};
    if (!status.details.isEmpty() && status.details != sentence) {
        remedy << status.details;
    }
    banner->showMessage(Tone::Warning, sentence, remedy.join(QLatin1Char('\n')));
    banner->setRetry(true, locked ? tr("Unlock") : tr("Try again"), locked ? QStringLiteral("unlock") : QStringLiteral("refresh"));
}

void IdentityBanners::setClockOffset(std::chrono::seconds offset)
{
    if (offset.count() == 0) {
        end(clockKey);
        return;
    }
    ErrorBanner* banner = open(clockKey, {});
    if (!banner) {
        return;
    }
    const int minutes = qMax(1, int((std::abs(offset.count()) + 30) / 60));
    banner->showMessage(Tone::Warning, tr("Your computer's clock is off by about %n min.", nullptr, minutes),
                        offset.count() > 0 ? tr("It is ahead of the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock.")
                                           : tr("It is behind the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock."));
    banner->setRetry(false);
}

} // namespace widgets::shell
