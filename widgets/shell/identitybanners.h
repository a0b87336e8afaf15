// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/shell/bannerstack.h"

#include <QSet>
#include <chrono>

namespace widgets::shell {

/// What the person has to know about sign-in wherever they are: what the server wants, where sign-ins are kept, a wrong clock,
/// a sign-in service that cannot be reached. One banner for each reason, each with one action; a closed one stays closed until
/// its reason has gone.
class IdentityBanners : public QObject
{
    Q_OBJECT
public:
    /// `signIn` and `banners` outlive it.
    IdentityBanners(identity::SignIn* signIn, BannerStack* banners, QObject* parent = nullptr);
    /// This computer's clock minus the server's; zero: right or unknown.
    void setClockOffset(std::chrono::seconds offset);
    static QString needKey(const identity::Need& need) { return QStringLiteral("need.") + need.id; }

private:
    void refreshNeeds();
    void showNeed(const identity::Need& need);
    void actOnNeed(const QString& needId);
    void refreshTrouble();
    void refreshKeychain();
    /// The banner of `key`, with its action and its closing connected once; null when the person closed it.
    common::ErrorBanner* open(const QString& key, const std::function<void()>& act, const std::function<void()>& closed = {});
    void end(const QString& key);

    identity::SignIn* m_signIn;
    BannerStack* m_banners;
    QSet<QString> m_connected;
    QSet<QString> m_closed;
    QSet<QString> m_needs; ///< ids that have a banner
};

} // namespace widgets::shell
