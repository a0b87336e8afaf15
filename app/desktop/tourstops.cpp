// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourstops.h"

#include "desktop/application.h"
#include "desktop/touralerts.h"
#include "desktop/tourcompare.h"
#include "desktop/tourdeployments.h"
#include "desktop/tourendpoints.h"
#include "desktop/tourfailures.h"
#include "desktop/tourflows.h"
#include "desktop/tourlogs.h"
#include "desktop/tourmetrics.h"
#include "desktop/tourprompts.h"
#include "desktop/tourtraces.h"
#include "desktop/tourwalk.h"
#include "widgets/playground/conversationview.h"
#include "widgets/playground/inspector.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/commandpalette.h"

#include <QCoreApplication>
#include <QDialog>

namespace desktop {

using widgets::playground::Inspector;
using widgets::playground::PlaygroundPage;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto playgroundId = QStringLiteral("playground");

PlaygroundPage* playgroundPage(Application* a)
{
    a->window()->showPage(playgroundId);
    return qobject_cast<PlaygroundPage*>(a->window()->currentPage());
}

bool answered(Application* a)
{
    return a->playground()->state() == playground::PlaygroundSession::State::Idle && !a->playground()->conversation().turns.isEmpty();
}

TourStop inspectorStop(Application* a, const QString& id, const QString& title, Inspector::Tab tab)
{
    return {id, playgroundId, title, [a, tab] { playgroundPage(a)->inspector()->showTab(tab); }};
}

void addPlayground(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{QStringLiteral("playground-empty"), playgroundId, Text::tr("Playground, before the first question"), [a] { playgroundPage(a); }};
    stops << TourStop{playgroundId, playgroundId, Text::tr("Playground"),
                      [a] {
                          playgroundPage(a)->inspector()->showTab(Inspector::Tab::Timeline);
                          a->playground()->ask(a->examples().first());
                      },
                      [a] { return answered(a); }};
    stops << inspectorStop(a, QStringLiteral("playground-sources"), Text::tr("Playground: sources"), Inspector::Tab::Sources);
    stops << inspectorStop(a, QStringLiteral("playground-prompt"), Text::tr("Playground: prompt"), Inspector::Tab::Prompt);
    stops << inspectorStop(a, QStringLiteral("playground-request"), Text::tr("Playground: raw exchange"), Inspector::Tab::Request);
    stops << inspectorStop(a, QStringLiteral("playground-parameters"), Text::tr("Playground: parameters"), Inspector::Tab::Parameters);
}

/// States that are an error on purpose: what is asked for does not exist.
void addPlaygroundErrors(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{QStringLiteral("playground-error-index"), playgroundId, Text::tr("Playground: an index that does not exist"),
                      [a] {
                          playgroundPage(a);
                          a->playground()->newConversation();
                          playground::Parameters parameters = a->playground()->parameters();
                          parameters.indexId = QStringLiteral("no-such-index");
                          a->playground()->setParameters(parameters);
                          a->playground()->ask(a->examples().last());
                      },
                      [a] { return answered(a); },
                      [a] {
                          playground::Parameters parameters = a->playground()->parameters();
                          parameters.indexId.clear();
                          a->playground()->setParameters(parameters);
                          a->playground()->newConversation();
                      },
                      true};
}

using identity::SignIn;

bool isIn(Application* a, SignIn::State state)
{
    return a->signIn()->state() == state;
}

bool isSomebody(Application* a)
{
    return !a->signIn()->currentAccount().id.isEmpty();
}

/// Ends with nobody signed in for one picture; afterwards the sandbox's first user is back.
void addAccount(Application* a, QList<TourStop>& stops)
{
    const QString account = QStringLiteral("sign-in");
    const QString registration = QStringLiteral("first-run");
    const auto showAccount = [a, account] { a->window()->showPage(account); };
    stops << TourStop{QStringLiteral("tenants"), account, Text::tr("Accounts and tenants"), showAccount, [a] { return a->signIn()->tenants().size() > 1; }};
    const QString whoAmI = QStringLiteral("who-am-i");
    stops << TourStop{whoAmI, whoAmI, Text::tr("Who am I?"), [a, whoAmI] { a->window()->showPage(whoAmI); }};
    stops << TourStop{registration, registration, Text::tr("Registration"), [a, registration] { a->window()->showPage(registration); }};
    stops << TourStop{QStringLiteral("device-code"), account, Text::tr("Signing in with a code"),
                      [a, showAccount] {
                          showAccount();
                          a->signIn()->startDeviceCode();
                      },
                      [a] { return isIn(a, SignIn::State::WaitingForCode); }, [a] { a->signIn()->cancel(); }};
    stops << TourStop{account, account, Text::tr("Sign in"),
                      [a, showAccount] {
                          showAccount();
                          a->signIn()->signOut(a->signIn()->currentAccount().id);
                      },
                      [a] { return !isSomebody(a); }, [a] { a->signIn()->startAutomatic(); }};
}

void closeDialogs(Application* a)
{
    for (QDialog* dialog : a->window()->findChildren<QDialog*>()) {
        dialog->close();
    }
}

} // namespace

QList<TourStop> tourStops(Application* a)
{
    QList<TourStop> stops;
    addPlayground(a, stops);
    addPlaygroundErrors(a, stops);
    addPrompts(a, stops);
    addFlows(a, stops);
    addCompare(a, stops);
    addDeployments(a, stops);
    addEndpoints(a, stops);
    addMetrics(a, stops);
    addWalk(a, stops);
    addLogs(a, stops);
    addFailures(a, stops);
    addTraces(a, stops);
    addAlerts(a, stops);
    addAccount(a, stops);
    const QString settings = QStringLiteral("settings");
    stops << TourStop{settings, settings, Text::tr("Settings"), [a, settings] { a->window()->showPage(settings); },
                      [a] { return isSomebody(a); }};
    stops << TourStop{QStringLiteral("palette"), QStringLiteral("palette"), Text::tr("Command palette"),
                      [a] {
                          playgroundPage(a);
                          a->window()->openPalette();
                      },
                      {}, [a] { a->window()->commandPalette()->dismiss(); }};
    stops << TourStop{QStringLiteral("shortcuts"), QStringLiteral("shortcuts"), Text::tr("Keyboard shortcuts"),
                      [a] { a->window()->openShortcutSheet(); }, {}, [a] { closeDialogs(a); }};
    stops << TourStop{QStringLiteral("about"), QStringLiteral("about"), Text::tr("About"), [a] { a->window()->openAbout(); }, {},
                      [a] { closeDialogs(a); }};
    return stops;
}

} // namespace desktop
