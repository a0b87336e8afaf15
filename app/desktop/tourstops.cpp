// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourstops.h"

#include "desktop/application.h"
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
    const QString account = QStringLiteral("sign-in");
    const QString settings = QStringLiteral("settings");
    stops << TourStop{account, account, Text::tr("Account"), [a, account] { a->window()->showPage(account); }};
    stops << TourStop{settings, settings, Text::tr("Settings"), [a, settings] { a->window()->showPage(settings); }};
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
