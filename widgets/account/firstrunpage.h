// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "widgets/account/columnpage.h"
#include "widgets/common/codeview.h"
#include "widgets/common/errorbanner.h"

class QComboBox;
class QLineEdit;

namespace widgets::account {

class RouteCard;

/// What stands before the first sign-in in a real cloud: the client id of the organisation's registration, the ways that need
/// none, and everything that an administrator has to know to register Pilothouse with the least privilege.
class FirstRunPage : public ColumnPage
{
    Q_OBJECT
public:
    /// `cloud`: the cloud of this window, by name.
    FirstRunPage(settings::Settings* settings, const QString& cloud, QWidget* parent = nullptr);
    void focusContent() override;
    /// Why the Azure CLI's account cannot be used; empty takes the message away.
    void showAzureCliProblem(const core::Error& error);
    void setAzureCliBusy(bool busy);

Q_SIGNALS:
    /// The client id of this window's cloud was stored; whoever signs people in has to read it anew.
    void clientIdChanged();
    void sandboxRequested();
    void azureCliRequested();

private:
    QWidget* makeEntry();
    QWidget* makeOthers();
    QWidget* makeAdministrator();
    QWidget* makeRegistrationButtons();
    void showCloud();
    void check();
    void save();
    void saveManifest();
    QString chosenCloud() const;

    settings::Settings* m_settings;
    QString m_cloud;
    QComboBox* m_clouds = nullptr;
    QLineEdit* m_clientId = nullptr;
    common::Label* m_verdict = nullptr;
    QPushButton* m_save = nullptr;
    common::CodeView* m_command = nullptr;
    common::Label* m_done = nullptr;
    RouteCard* m_azureCli = nullptr;
    common::ErrorBanner* m_problem;
};

} // namespace widgets::account
