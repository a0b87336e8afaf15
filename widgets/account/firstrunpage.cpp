// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/firstrunpage.h"

#include "registration/registration.h"
#include "widgets/account/needstable.h"
#include "widgets/account/routecard.h"
#include "widgets/common/flowlayout.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;

namespace {

constexpr int columnWidth = 920;

} // namespace

FirstRunPage::FirstRunPage(settings::Settings* settings, const QString& cloud, QWidget* parent)
    : ColumnPage(columnWidth, parent), m_settings(settings), m_cloud(cloud), m_problem(new ErrorBanner)
{
    column()->addWidget(new Label(tr("Set up sign-in"), TypeRole::Title));
    column()->addWidget(paragraph(tr("Pilothouse works with your own account, and with nothing else: no secret, no key, no rights of its own. Entra ID lets an "
                                     "app sign people in only when their organisation has registered it, which somebody does once for everybody."),
                                  Ink::Secondary));
    column()->addWidget(m_problem);
    column()->addWidget(makeEntry());
    column()->addWidget(makeOthers());
    column()->addWidget(makeAdministrator());
    connect(m_settings, &settings::Settings::changed, this, [this](const QString& key) {
        if (key == registration::clientIdSetting(chosenCloud())) {
            showCloud();
        }
    });
    showCloud();
}

QWidget* FirstRunPage::makeEntry()
{
    auto* card = new Surface(Surface::Kind::Card);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    m_clouds = new QComboBox;
    for (const registration::Cloud& cloud : registration::clouds()) {
        m_clouds->addItem(cloud.displayName, cloud.name);
    }
    if (m_clouds->findData(m_cloud) < 0) {
        m_clouds->addItem(tr("A cloud of your own"), m_cloud);
    }
    m_clouds->setCurrentIndex(m_clouds->findData(m_cloud));
    m_clientId = new QLineEdit;
    m_clientId->setPlaceholderText(QStringLiteral("00000000-0000-0000-0000-000000000000"));
    m_clientId->setClearButtonEnabled(true);
    for (QToolButton* inside : m_clientId->findChildren<QToolButton*>()) {
        inside->setAccessibleName(tr("Clear the client id"));
    }
    m_save = pushButton(tr("Save and continue"), ButtonKind::Primary);
    m_verdict = new Label({}, TypeRole::Caption, Ink::Helper);
    m_verdict->setWordWrap(true);
    const QList<QPair<QString, QWidget*>> fields{{tr("Cloud"), m_clouds}, {tr("Client id of your organisation's registration"), m_clientId}};
    for (int i = 0; i < fields.size(); ++i) {
        auto* name = new Label(fields[i].first);
        name->setBuddy(fields[i].second);
        fields[i].second->setAccessibleName(fields[i].first);
        grid->addWidget(name, 0, i);
        grid->addWidget(fields[i].second, 1, i);
    }
    grid->addWidget(m_save, 1, 2);
    grid->addWidget(m_verdict, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_clouds, &QComboBox::currentIndexChanged, this, &FirstRunPage::showCloud);
    connect(m_clientId, &QLineEdit::textChanged, this, &FirstRunPage::check);
    connect(m_clientId, &QLineEdit::returnPressed, this, &FirstRunPage::save);
    connect(m_save, &QPushButton::clicked, this, &FirstRunPage::save);
    return card;
}

QWidget* FirstRunPage::makeOthers()
{
    auto* box = new QWidget;
    auto* layout = columnLayout(space::s);
    box->setLayout(layout);
    layout->addWidget(new Label(tr("Start without a registration"), TypeRole::Subtitle));
    auto* sandbox = new RouteCard(QStringLiteral("sandbox"), tr("The sandbox"),
                                  tr("A made-up organisation with models, indexes and logs on this computer. Nothing to set up, nothing to pay."),
                                  tr("Open the sandbox"));
    m_azureCli = new RouteCard(QStringLiteral("command"), tr("The Azure CLI's account"),
                               tr("Uses the account that “az login” signed in on this computer. Good for trying; tenants are switched with the Azure CLI."),
                               tr("Use this account"));
    layout->addWidget(sandbox);
    layout->addWidget(m_azureCli);
    connect(sandbox, &RouteCard::chosen, this, &FirstRunPage::sandboxRequested);
    connect(m_azureCli, &RouteCard::chosen, this, &FirstRunPage::azureCliRequested);
    return box;
}

QWidget* FirstRunPage::makeAdministrator()
{
    auto* box = new QWidget;
    auto* layout = columnLayout(space::m);
    box->setLayout(layout);
    layout->addWidget(new Label(tr("For the administrator: register Pilothouse"), TypeRole::Subtitle));
    auto* facts = new KeyValueList;
    facts->add(tr("Platform"), tr("Public client/native (mobile & desktop), without a client secret"));
    facts->add(tr("Redirect URI"), registration::redirectUri(), TypeRole::Code);
    facts->add(tr("Public client flows"), tr("Allowed, for signing in with a code on another device"));
    facts->add(tr("Account types"), tr("Any organizational directory; choose this directory only when nobody works in other tenants"));
    facts->add(tr("Who can do it"), tr("The Entra role Application Developer is enough"));
    layout->addWidget(facts);
    m_command = new CodeView(tr("Commands that register Pilothouse"));
    m_command->setWrapped(true);
    m_command->setFixedHeight(m_command->fontMetrics().lineSpacing() * 4 + space::l);
    layout->addWidget(m_command);
    layout->addWidget(makeRegistrationButtons());
    layout->addSpacing(space::s);
    layout->addWidget(new Label(tr("Permissions"), TypeRole::Strong));
    layout->addWidget(paragraph(tr("All are delegated: Pilothouse can do what the signed-in person may do in Azure, and no more. Microsoft lets people consent to "
                                   "each of them for themselves, unless your directory's own policy forbids it. Leave out what your people do not use."),
                                Ink::Secondary));
    layout->addWidget(new NeedsTable);
    return box;
}

QWidget* FirstRunPage::makeRegistrationButtons()
{
    auto* box = new QWidget;
    auto* layout = new FlowLayout(space::s, box);
    QPushButton* command = pushButton(tr("Copy commands"), ButtonKind::Plain, QStringLiteral("copy"));
    QPushButton* copy = pushButton(tr("Copy manifest"), ButtonKind::Plain, QStringLiteral("copy"));
    QPushButton* saveAs = pushButton(tr("Save manifest…"), ButtonKind::Plain, QStringLiteral("export"));
    for (QPushButton* button : {command, copy, saveAs}) {
        layout->addWidget(button);
    }
    m_done = new Label({}, TypeRole::Caption, Ink::Ok);
    m_done->setMinimumHeight(command->sizeHint().height());
    layout->addWidget(m_done);
    const auto copied = [this](const QString& text, const QString& said) {
        QGuiApplication::clipboard()->setText(text);
        m_done->setText(said);
        m_done->adjustSize();
    };
    connect(command, &QPushButton::clicked, this, [this, copied] { copied(m_command->toPlainText(), tr("Commands copied. Paste them into Bash or Cloud Shell.")); });
    connect(copy, &QPushButton::clicked, this, [copied] { copied(QString::fromUtf8(registration::manifest()), tr("Manifest copied.")); });
    connect(saveAs, &QPushButton::clicked, this, &FirstRunPage::saveManifest);
    return box;
}

QString FirstRunPage::chosenCloud() const
{
    return m_clouds->currentData().toString();
}

void FirstRunPage::showCloud()
{
    m_clientId->setText(m_settings->value(registration::clientIdSetting(chosenCloud())).toString());
    m_command->setCode(registration::azureCliCommands(registration::cloudOf(chosenCloud())));
    m_save->setText(chosenCloud() == m_cloud ? tr("Save and continue") : tr("Save"));
    check();
}

/// Says while typing what the text lacks; an id that is being typed is not an error yet.
void FirstRunPage::check()
{
    const QString typed = m_clientId->text().trimmed();
    const bool good = !registration::clientIdOf(typed).isEmpty();
    m_save->setEnabled(good);
    const bool wrong = !good && typed.size() >= 36;
    m_verdict->setInk(wrong ? Ink::Error : Ink::Helper);
    if (wrong) {
        m_verdict->setText(tr("This is not a client id. It has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12."));
    } else if (good) {
        m_verdict->setText(tr("Pilothouse keeps one for each cloud; you can change it in the settings."));
    } else {
        m_verdict->setText(tr("In the portal it is called “Application (client) ID”. Ask whoever manages Entra ID, or register Pilothouse as shown below."));
    }
    m_clientId->setAccessibleDescription(m_verdict->text());
}

void FirstRunPage::save()
{
    const QString id = registration::clientIdOf(m_clientId->text());
    if (id.isEmpty()) {
        return;
    }
    const QString cloud = chosenCloud();
    const core::Result<void> stored = m_settings->set(registration::clientIdSetting(cloud), id);
    if (!stored) {
        m_problem->showError(stored.error());
        return;
    }
    m_problem->hide();
    m_clientId->setText(id);
    m_verdict->setInk(Ink::Ok);
    m_verdict->setText(tr("Saved."));
    if (cloud == m_cloud) {
        Q_EMIT clientIdChanged();
    }
}

void FirstRunPage::saveManifest()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the manifest"), QStringLiteral("pilothouse-app.json"), tr("JSON files (*.json)"));
    if (name.isEmpty()) {
        return;
    }
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(registration::manifest()) > 0 && file.commit();
    m_done->setText(written ? tr("Manifest saved.") : tr("The manifest could not be saved: %1").arg(file.errorString()));
    m_done->setInk(written ? Ink::Ok : Ink::Error);
    m_done->adjustSize();
}

void FirstRunPage::focusContent()
{
    m_clientId->setFocus();
}

void FirstRunPage::setAzureCliBusy(bool busy)
{
    m_azureCli->setObstacle(busy ? tr("Asking the Azure CLI…") : QString());
}

void FirstRunPage::showAzureCliProblem(const core::Error& error)
{
    setAzureCliBusy(false);
    m_problem->showError(error);
    if (error.kind != core::ErrorKind::None) {
        m_problem->setSentence(tr("The Azure CLI's account cannot be used."));
        m_problem->setRemedy(error.message.isEmpty() ? tr("Run “az login” in a terminal, then try again.")
                                                     : tr("%1 Run “az login” in a terminal, then try again.").arg(error.message));
        m_problem->setClosable(true);
    }
}

} // namespace widgets::account
