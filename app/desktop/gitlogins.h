// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/secretstore.h"
#include "prompts/git/remotes.h"

#include <QPointer>
#include <QWidget>

namespace desktop {

/// Names and tokens for the remotes of the prompt library: out of the keychain, by host, otherwise from the person, who is asked again when
/// the host refused what was kept. They are in no file of ours and go to their host only. Main thread.
class GitLogins : public QObject
{
    Q_OBJECT
public:
    GitLogins(std::shared_ptr<identity::SecretStore> secrets, QWidget* window, QObject* parent = nullptr);
    QCoro::Task<core::Result<prompts::Login>> find(prompts::LoginRequest request);

Q_SIGNALS:
    void answered();

private:
    void ask(const prompts::LoginRequest& request);

    std::shared_ptr<identity::SecretStore> m_secrets;
    QPointer<QWidget> m_window;
    prompts::Login m_answer;
    bool m_wasGiven = false;
};

} // namespace desktop
