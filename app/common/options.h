// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

class QCommandLineParser;

namespace app {

/// The common options of `pilothouse` and `pilothouse-cli`, after the PILOTHOUSE_* variables were read.
struct CommonOptions
{
    QString cloud = QStringLiteral("public"); ///< public, usgov, china, sandbox, or the URL of a /metadata/endpoints document
    QString tenant;        ///< id or domain; empty: the account's home tenant
    QString profile;       ///< separates state: <data>/profiles/<name>
    QString dataDirectory; ///< empty: the platform's place
    QString user;          ///< which account (UPN); on a sandbox cloud it signs in silently
    QUrl sandbox;          ///< PILOTHOUSE_SANDBOX: origin of a running sandbox to use instead of starting one
    QString clientId;      ///< PILOTHOUSE_CLIENT_ID: registered public client; empty: the cloud profile's
    bool waitsForPerson = false; ///< calls that need a sign-in wait for it; for programs with a window, no command-line option
    QString caFile;        ///< PILOTHOUSE_CA_FILE: PEM with an additional certificate authority

    /// Declares --cloud, --tenant, --profile, --data and --user.
    static void declare(QCommandLineParser& parser);
    /// Options win over variables. InvalidInput for an unknown cloud or an unusable profile name.
    static core::Result<CommonOptions> read(const QCommandLineParser& parser);

    /// Where state is kept, from `dataDirectory` and `profile`.
    QString stateDirectory() const;
};

} // namespace app
