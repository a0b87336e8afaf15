// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace registration {

/// A cloud that has a directory, and so a registration, of its own.
struct Cloud
{
    QString name;        ///< "public", as in azure::CloudProfile
    QString displayName; ///< "Azure Public"
    QString azureCli;    ///< "AzureCloud": the name for `az cloud set`
    QString portal;      ///< where an administrator registers apps
};

/// The clouds that a registration can be made in, the public one first.
QList<Cloud> clouds();
/// The one of that name; a nameless one for clouds of one's own.
Cloud cloudOf(const QString& name);

/// The setting that holds the client id of `cloud`: "identity.clientId" for the public cloud, else with the cloud's name behind.
QString clientIdSetting(const QString& cloud);
/// What the person meant by `text`, when that is a client id: a GUID, with or without braces and blanks; else empty.
QString clientIdOf(const QString& text);

/// "http://localhost": the redirect of public clients; Entra ID ignores the port of a loopback redirect (RFC 8252, 7.3).
QString redirectUri();
/// The application resource of Microsoft Graph as JSON, indented.
QByteArray manifest();
/// The commands that make the same registration with the Azure CLI (bash, Cloud Shell), one a line.
QString azureCliCommands(const Cloud& cloud);

} // namespace registration
