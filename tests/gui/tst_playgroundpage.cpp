// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"
#include "gui/samples.h"

#include "core/fakeclock.h"
#include "core/random.h"
#include "playground/conversationstore.h"
#include "playground/session.h"
#include "widgets/common/markdownstreamview.h"
#include "widgets/playground/answernotice.h"
#include "widgets/playground/composer.h"
#include "widgets/playground/conversationview.h"
#include "widgets/playground/inspector.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/playground/turnview.h"

#include <QTest>

namespace common = widgets::common;
using widgets::playground::PlaygroundPage;

/// A page over a store in memory and a session whose catalogue is what the test says.
struct Stage
{
    explicit Stage(core::Result<::playground::Catalog> given = ::playground::Catalog()) : catalog(std::move(given))
    {
        ::playground::SessionParts parts;
        parts.flow.clock = &clock;
        parts.flow.random = &random;
        parts.store = &store;
        parts.readCatalog = [this](http::CallContext) { return answer(); };
        session = std::make_unique<::playground::PlaygroundSession>(parts);
    }
    QCoro::Task<core::Result<::playground::Catalog>> answer() { co_return catalog; }
    PlaygroundPage* makePage()
    {
        page = std::make_unique<PlaygroundPage>(session.get(), &store);
        page->setExamples({QStringLiteral("What are the rules for business travel?"), QStringLiteral("How many days of leave do I have?")});
        page->resize(1360, 820);
        page->show();
        return page.get();
    }

    core::FakeClock clock;
    core::SeededRandom random{1};
    ::playground::ConversationStore store{QString()};
    core::Result<::playground::Catalog> catalog;
    std::unique_ptr<::playground::PlaygroundSession> session;
    std::unique_ptr<PlaygroundPage> page;
};

class PlaygroundPageTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void look();
};

void PlaygroundPageTest::look()
{
    for (const bool dark : {false, true}) {
        useTheme(dark ? common::ThemeChoice::Dark : common::ThemeChoice::Light);
        const QString suffix = dark ? QStringLiteral("-dark") : QString();
        Stage stage;
        PlaygroundPage* page = stage.makePage();
        QTest::qWait(50);
        picture(page, QStringLiteral("playground-empty") + suffix);
        (void)stage.store.save(gui::conversationOf(QStringLiteral("a"), QStringLiteral("What are the rules for business travel?"), {gui::answeredResult()}));
        (void)stage.store.save(gui::conversationOf(QStringLiteral("b"), QStringLiteral("Parental leave"), {gui::throttledResult(), gui::filteredResult(), gui::cutResult()}));
        (void)stage.session->openConversation(QStringLiteral("a"));
        QTest::qWait(50);
        const QStringList tabs{QStringLiteral("sources"), QStringLiteral("prompt"), QStringLiteral("request"), QStringLiteral("timeline"), QStringLiteral("parameters")};
        for (int i = 0; i < tabs.size(); ++i) {
            page->inspector()->showTab(widgets::playground::Inspector::Tab(i));
            QTest::qWait(30);
            picture(page, QStringLiteral("playground-") + tabs[i] + suffix);
        }
        (void)stage.session->openConversation(QStringLiteral("b"));
        QTest::qWait(50);
        picture(page, QStringLiteral("playground-errors") + suffix);
    }
}

QTEST_MAIN(PlaygroundPageTest)
#include "tst_playgroundpage.moc"
