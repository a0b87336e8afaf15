// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gitlogins.h"

#include "widgets/common/controls.h"

#include <QCoroSignal>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desktop {

using namespace widgets::common;

namespace {

QString keyOf(const QString& host)
{
    return QStringLiteral("prompts.remote.") + host;
}

} // namespace

GitLogins::GitLogins(std::shared_ptr<identity::SecretStore> secrets, QWidget* window, QObject* parent) : QObject(parent), m_secrets(std::move(secrets)), m_window(window) {}

QCoro::Task<core::Result<prompts::Login>> GitLogins::find(prompts::LoginRequest request)
{
    const QPointer<GitLogins> guard(this);
    const QString key = keyOf(request.host);
    if (!request.wasRefused) {
        const core::Result<QByteArray> kept = co_await m_secrets->read(key);
        if (!guard) {
            co_return core::Error::cancelled();
        }
        if (kept) {
            const qsizetype line = kept->indexOf('\n');
            prompts::Login login;
            login.user = QString::fromUtf8(kept->left(std::max<qsizetype>(0, line)));
            login.token = QString::fromUtf8(kept->mid(line + 1));
            co_return login;
        }
    }
    ask(request);
    co_await qCoro(this, &GitLogins::answered);
    if (!guard || !m_wasGiven) {
        co_return core::Error::cancelled();
    }
    const prompts::Login login = m_answer;
    m_answer = {};
    const QByteArray value = login.user.toUtf8() + '\n' + login.token.toUtf8();
    const core::Result<void> stored = co_await m_secrets->write(key, value);
    (void)stored; // without a keychain it is asked for again next time
    co_return login;
}

void GitLogins::ask(const prompts::LoginRequest& request)
{
    m_wasGiven = false;
    auto* const dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sign in to %1").arg(request.host));
    dialog->setMinimumWidth(420);
    auto* const user = new QLineEdit(request.user);
    user->setAccessibleName(tr("User name"));
    user->setPlaceholderText(tr("May be empty where a token is enough"));
    auto* const token = new QLineEdit;
    token->setEchoMode(QLineEdit::Password);
    token->setAccessibleName(tr("Access token"));
    auto* form = new QFormLayout;
    form->addRow(tr("User name"), user);
    form->addRow(tr("Access token"), token);
    auto* const confirm = pushButton(tr("Sign in"), ButtonKind::Primary);
    auto* const cancel = pushButton(tr("Cancel"));
    confirm->setDefault(true);
    auto* buttons = rowLayout();
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    auto* column = columnLayout(space::m);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(paragraph(request.wasRefused ? tr("%1 did not accept the name and token. Make a token with the right to write to the repository, and try again.").arg(request.host)
                                                   : tr("The remote asks who you are. The token is kept in the keychain and sent to %1 only.").arg(request.host),
                                Ink::Secondary));
    column->addLayout(form);
    column->addLayout(buttons);
    dialog->setLayout(column);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::finished, this, [this, user, token](int result) {
        m_wasGiven = result == QDialog::Accepted;
        m_answer = {user->text().trimmed(), token->text()};
        Q_EMIT answered();
    });
    dialog->open();
}

} // namespace desktop
