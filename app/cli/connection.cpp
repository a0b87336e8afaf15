// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connection.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Connection", text);
}

/// Services of commands that have ended.
QList<app::Services*>& endedServices()
{
    static QList<app::Services*> services;
    return services;
}

} // namespace

QCoro::Task<> closeConnections()
{
    while (!endedServices().isEmpty()) {
        app::Services* const services = endedServices().takeFirst();
        co_await services->flush();
        services->deleteLater();
    }
}

QCoro::Task<core::Result<std::shared_ptr<app::Services>>> connect(Invocation invocation, bool signedIn)
{
    // A command ends wherever its last answer arrived, often inside a signal of a socket, and while a new refresh token is on its
    // way to the keychain: what it used goes with closeConnections().
    const std::shared_ptr<app::Services> services(new app::Services(invocation.options),
                                                  [](app::Services* one) { endedServices().append(one); });
    Terminal& terminal = invocation.output.terminal();
    terminal.progress(tr("Connecting ..."));
    const core::Result<void> started = co_await services->start(invocation.cancel);
    if (!started) {
        co_return started.error();
    }
    if (signedIn) {
        const core::Result<void> account = co_await services->signIn(invocation.cancel);
        if (!account) {
            core::Error error = account.error();
            if (error.kind == core::ErrorKind::SignInNeeded && error.message.isEmpty()) {
                error.message = tr("Run: pilothouse-cli login");
            }
            co_return error;
        }
    }
    for (const QString& notice : services->notices()) {
        terminal.message(notice);
    }
    co_return services;
}

QCoro::Task<core::Result<playground::Catalog>> readCatalog(Invocation invocation, app::Services* services)
{
    Terminal& terminal = invocation.output.terminal();
    terminal.progress(tr("Looking for deployments and indexes ..."));
    http::CallContext context;
    context.cancel = invocation.cancel;
    const core::Result<playground::Catalog> catalog = co_await services->readCatalog(context);
    if (catalog) {
        for (const core::Error& problem : catalog->problems) {
            terminal.message(Terminal::safeText(core::explainInOneLine(problem)));
        }
    }
    co_return catalog;
}

TimeLimit::TimeLimit(core::CancelToken parent, const QString& seconds) : m_source(core::CancelSource::linkedTo(parent))
{
    if (seconds.isEmpty()) {
        return;
    }
    bool ok = false;
    const double limit = seconds.toDouble(&ok);
    if (!ok || limit <= 0 || limit > 86400) {
        m_problem = core::Error::make(core::ErrorKind::InvalidInput, tr("'%1' is no number of seconds.").arg(seconds),
                                      QStringLiteral("--timeout"));
        return;
    }
    core::SystemClock::instance().callAfter(core::Milliseconds(qint64(limit * 1000)), &m_context, [this] {
        m_passed = true;
        m_source.cancel();
    });
}

} // namespace cli
