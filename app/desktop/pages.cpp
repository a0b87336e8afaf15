// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages.h"

#include "desktop/application.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/settingspage.h"
#include "widgets/shell/signinpage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>

namespace desktop {

using widgets::common::Page;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

Page* makePlayground(Application* application)
{
    auto* page = new widgets::playground::PlaygroundPage(application->playground(), application->services()->conversations());
    auto* settings = application->settings();
    const auto follow = [page, settings] {
        page->setSendWithEnter(settings->isOn(QStringLiteral("playground.sendWithEnter")));
        page->setInspectorOpen(settings->isOn(QStringLiteral("playground.inspectorOpen")));
    };
    follow();
    page->setExamples(application->examples());
    page->restoreLayout(settings->state(QStringLiteral("playground.layout")));
    QObject::connect(settings, &settings::Settings::changed, page, follow);
    QObject::connect(page, &widgets::playground::PlaygroundPage::inspectorToggled, settings,
                     [settings](bool open) { (void)settings->set(QStringLiteral("playground.inspectorOpen"), open); });
    QObject::connect(page, &widgets::playground::PlaygroundPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    application->window()->commands()->add(page->commands());
    return page;
}

Page* makeSettings(Application* application)
{
    return new widgets::shell::SettingsPage(application->settings());
}

Page* makeSignIn(Application* application)
{
    auto* page = new widgets::shell::SignInPage(application->signIn(), !application->services()->cloud().isSandbox);
    QObject::connect(page, &widgets::shell::SignInPage::continueRequested, application->window(),
                     [application] { application->window()->showPage(QStringLiteral("playground")); });
    QObject::connect(page, &widgets::shell::SignInPage::sandboxRequested, application, &Application::openSandboxWindow);
    return page;
}

} // namespace

QList<widgets::shell::PageEntry> pages(Application* a)
{
    return {
        {QStringLiteral("playground"), Text::tr("Playground"), QStringLiteral("playground"), [a] { return makePlayground(a); }},
        {QStringLiteral("sign-in"), Text::tr("Account"), QStringLiteral("account"), [a] { return makeSignIn(a); }, true},
        {QStringLiteral("settings"), Text::tr("Settings"), QStringLiteral("settings"), [a] { return makeSettings(a); }, true},
    };
}

} // namespace desktop
