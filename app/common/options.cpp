// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::CommonOptions)
};

struct OptionRow
{
    const char* name;
    const char* variable;
    const char* value;
    const char* help;
    QString CommonOptions::*member;
};

constexpr OptionRow kRows[] = {
    {"cloud", "PILOTHOUSE_CLOUD", "name|url",
     QT_TRANSLATE_NOOP("app::CommonOptions", "public, usgov, china, sandbox, or the URL of an ARM /metadata/endpoints document."),
     &CommonOptions::cloud},
    {"tenant", "PILOTHOUSE_TENANT", "id|domain", QT_TRANSLATE_NOOP("app::CommonOptions", "Tenant to work in."), &CommonOptions::tenant},
    {"profile", "PILOTHOUSE_PROFILE", "name",
     QT_TRANSLATE_NOOP("app::CommonOptions", "Keeps accounts, settings and conversations apart under this name."),
     &CommonOptions::profile},
    {"data", "PILOTHOUSE_DATA", "dir", QT_TRANSLATE_NOOP("app::CommonOptions", "Directory for everything that is kept."),
     &CommonOptions::dataDirectory},
    {"user", "PILOTHOUSE_USER", "upn",
     QT_TRANSLATE_NOOP("app::CommonOptions", "Account to use; on the sandbox it is signed in without asking."), &CommonOptions::user},
};

} // namespace

void CommonOptions::declare(QCommandLineParser& parser)
{
    for (const OptionRow& row : kRows) {
        parser.addOption({QLatin1String(row.name), Text::tr(row.help), QLatin1String(row.value)});
    }
}

core::Result<CommonOptions> CommonOptions::read(const QCommandLineParser& parser)
{
    CommonOptions options;
    for (const OptionRow& row : kRows) {
        QString value = parser.value(QLatin1String(row.name));
        if (value.isEmpty()) {
            value = qEnvironmentVariable(row.variable);
        }
        if (!value.isEmpty()) {
            options.*row.member = value;
        }
    }
    options.sandbox = QUrl(qEnvironmentVariable("PILOTHOUSE_SANDBOX"), QUrl::StrictMode);
    options.clientId = qEnvironmentVariable("PILOTHOUSE_CLIENT_ID");
    options.caFile = qEnvironmentVariable("PILOTHOUSE_CA_FILE");
    static const QStringList names{QStringLiteral("public"), QStringLiteral("usgov"), QStringLiteral("china"), QStringLiteral("sandbox")};
    const QUrl url(options.cloud, QUrl::StrictMode);
    const bool isUrl = url.isValid() && url.scheme().startsWith(QLatin1String("http")) && !url.host().isEmpty();
    if (!names.contains(options.cloud) && !isUrl) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("There are public, usgov, china and sandbox; or give the URL of a /metadata/endpoints document."),
                             Text::tr("The cloud '%1'").arg(options.cloud));
    }
    static const QRegularExpression profileRule(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"));
    if (!options.profile.isEmpty() && !profileRule.match(options.profile).hasMatch()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("It may have letters, digits, dots, dashes and underscores."),
                             Text::tr("The profile name '%1'").arg(options.profile));
    }
    return options;
}

QString CommonOptions::stateDirectory() const
{
    QString base = dataDirectory;
    if (base.isEmpty()) {
        base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/pilothouse");
    }
    base = QDir(base).absolutePath();
    return profile.isEmpty() ? base : base + QStringLiteral("/profiles/") + profile;
}

} // namespace app
