// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfixture.h"

namespace support {

/// Does on the sandbox's sign-in pages what a person does in a browser without JavaScript: picks an account, presses Continue where
/// a further step is asked for, and sends the last form on to the application.
class RobotBrowser
{
public:
    explicit RobotBrowser(sandboxtest::SandboxFixture* fixture) : m_fixture(fixture) {}

    QString user;
    bool pressCancel = false;
    int confirmations = 0; ///< how many further steps were asked for
    QString refusal;       ///< text of a page that leads nowhere

    /// From the authorization URL to the application's own page, which is returned.
    sandboxtest::Answer open(const QUrl& url);
    /// Types a user code at the device page.
    sandboxtest::Answer openDevicePage(const QUrl& url, const QString& userCode);

private:
    sandboxtest::Answer walk(sandboxtest::Answer page, const QString& action);
    sandboxtest::SandboxFixture* m_fixture;
};

} // namespace support
