// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/statewords.h"

#include <QCoreApplication>

namespace widgets::account {

using common::Tone;
using identity::SignInState;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::account)
};

} // namespace

StateWords wordsOf(SignInState state, bool current)
{
    switch (state) {
    case SignInState::SignedIn:
        return current ? StateWords{QStringLiteral("ok"), Text::tr("In use"), Tone::Ok} : StateWords{QStringLiteral("ok"), Text::tr("Signed in"), Tone::Neutral};
    case SignInState::Needed:
        return {QStringLiteral("warning"), Text::tr("Sign-in needed"), Tone::Warning};
    case SignInState::Blocked:
        return {QStringLiteral("blocked"), Text::tr("Blocked"), Tone::Error};
    case SignInState::Locked:
        return {QStringLiteral("lock"), Text::tr("Keychain locked"), Tone::Warning};
    case SignInState::Untried:
        break;
    }
    return {QStringLiteral("info"), Text::tr("Not used yet"), Tone::Neutral};
}

QString titleOf(const identity::Tenant& tenant)
{
    return !tenant.name.isEmpty() ? tenant.name : !tenant.domain.isEmpty() ? tenant.domain : tenant.id;
}

QString titleOf(const identity::Account& account)
{
    return account.name.isEmpty() ? account.username : account.name;
}

} // namespace widgets::account
