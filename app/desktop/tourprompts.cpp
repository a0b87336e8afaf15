// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourprompts.h"

#include "desktop/application.h"
#include "prompts/editor/document.h"
#include "widgets/prompts/commitbar.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/labelspane.h"
#include "widgets/prompts/mergeview.h"
#include "widgets/prompts/prompteditor.h"
#include "widgets/prompts/prompttab.h"
#include "widgets/prompts/promptspage.h"
#include "widgets/prompts/treepane.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTabWidget>

namespace desktop {

namespace {

using prompts::editor::Desk;
using prompts::editor::DiffSide;
using prompts::editor::Document;
using prompts::editor::VersionRow;
using widgets::prompts::PromptsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("prompts");
const auto kPrompt = QStringLiteral("chat/grounded-answer.prompty");

PromptsPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<PromptsPage*>(a->window()->currentPage());
}

/// How far the library of the tour is.
struct Setting
{
    enum Step { None, Running, HasVersions, Merging, HasConflict };
    Step step = None;
};

QString changed(const QString& text, const QString& from, const QString& to)
{
    QString out = text;
    const qsizetype at = out.indexOf(from);
    return at < 0 ? out + to + QLatin1Char('\n') : out.replace(at, from.size(), to);
}

QCoro::Task<> write(Desk* desk, QString path, QString from, QString to, QString message)
{
    const prompts::Repository::Ref repository = desk->repository();
    const core::Result<prompts::OpenedFile> file = co_await repository->read(path);
    if (!file) {
        co_return;
    }
    const QByteArray bytes = changed(QString::fromUtf8(file->bytes), from, to).toUtf8();
    const core::Result<prompts::OpenedFile> saved = co_await repository->save(path, bytes, file->blob);
    if (!saved) {
        co_return;
    }
    const QStringList paths{path};
    const core::Result<QString> done = co_await desk->commit(paths, message);
    (void)done;
}

/// Three versions of one prompt, labels that stand at two of them, and one that waits for a second person.
QCoro::Task<> addVersions(QPointer<Desk> desk, std::shared_ptr<Setting> setting)
{
    const QString limit = QStringLiteral("temperature: 0.1");
    const QString limitNow = QStringLiteral("temperature: 0.2");
    const QString firstMessage = Text::tr("A little more freedom in wording");
    co_await write(desk, kPrompt, limit, limitNow, firstMessage);
    const QString sentence = QStringLiteral("If the passages do not answer the question, say so in one sentence and name what you did find.");
    const QString sentenceNow = QStringLiteral("If the passages do not answer the question, say so in one plain sentence, name what you did find, and offer to ask a colleague.");
    const QString secondMessage = Text::tr("Offer help when the passages do not answer");
    co_await write(desk, kPrompt, sentence, sentenceNow, secondMessage);
    const core::Result<QList<VersionRow>> versions = co_await desk->history(kPrompt);
    if (versions && versions->size() > 2) {
        const QString newest = versions->at(0).commit;
        const QString middle = versions->at(1).commit;
        const QString production = QStringLiteral("production");
        const QString why = Text::tr("Passed the evaluation of this week");
        const core::Result<QString> moved = co_await desk->moveLabel(kPrompt, production, middle, why);
        const core::Result<void> guarded = co_await desk->protectLabel(production, true, QString());
        const core::Result<QString> staged = co_await desk->moveLabel(kPrompt, QStringLiteral("staging"), newest, QString());
        const core::Result<QString> proposed = co_await desk->moveLabel(kPrompt, production, newest, why);
        Q_UNUSED(moved)
        Q_UNUSED(guarded)
        Q_UNUSED(staged)
        Q_UNUSED(proposed)
    }
    setting->step = Setting::HasVersions;
}

/// Two branches that changed the same lines.
QCoro::Task<> addConflict(QPointer<Desk> desk, std::shared_ptr<Setting> setting)
{
    const QString home = desk->sync().branch;
    const QString line = QStringLiteral("You answer questions of customers from the passages below, and from nothing else.");
    const core::Result<void> made = co_await desk->createBranch(QStringLiteral("friendlier"));
    Q_UNUSED(made)
    const QString theirs = QStringLiteral("You are a friendly member of the crew and answer questions of travellers from the passages below only.");
    const QString theirMessage = Text::tr("A friendlier voice");
    co_await write(desk, kPrompt, line, theirs, theirMessage);
    const core::Result<void> back = co_await desk->switchBranch(home);
    Q_UNUSED(back)
    const QString ours = QStringLiteral("You answer questions of customers in at most four sentences, from the passages below and from nothing else.");
    const QString ourMessage = Text::tr("Shorter answers");
    co_await write(desk, kPrompt, line, ours, ourMessage);
    const core::Result<QString> merged = co_await desk->mergeBranch(QStringLiteral("friendlier"));
    Q_UNUSED(merged)
    setting->step = Setting::HasConflict;
}

/// A stop that does `act` once the library is as far as `needs`, and waits until the page is quiet again.
TourStop stop(Application* a, const std::shared_ptr<Setting>& setting, const QString& id, const QString& title, Setting::Step needs, const std::function<void(PromptsPage*)>& act)
{
    const auto turn = std::make_shared<int>(0);
    return {id, pageId, title,
            [a, turn] {
                *turn = 0;
                page(a);
            },
            [a, setting, turn, needs, act] {
                PromptsPage* const shown = page(a);
                const bool isOpen = shown->desk()->state() == Desk::State::Open;
                if (isOpen && setting->step == Setting::None) {
                    setting->step = Setting::Running;
                    addVersions(shown->desk(), setting);
                }
                if (isOpen && needs == Setting::HasConflict && setting->step == Setting::HasVersions) {
                    setting->step = Setting::Merging;
                    addConflict(shown->desk(), setting);
                }
                if (!isOpen || setting->step < needs || setting->step == Setting::Merging || !shown->isReady()) {
                    return shown->desk()->state() == Desk::State::Failed;
                }
                if ((*turn)++ == 0) {
                    act(shown);
                    return false;
                }
                return *turn > 25; // what the act asked for has come, and is painted
            }};
}

void openPrompt(PromptsPage* shown)
{
    shown->openPrompt(kPrompt);
    shown->showSide(PromptsPage::Side::Preview);
}

} // namespace

void addPrompts(Application* a, QList<TourStop>& stops)
{
    const auto setting = std::make_shared<Setting>();
    const auto add = [&](const QString& id, const QString& title, const std::function<void(PromptsPage*)>& act, Setting::Step needs = Setting::HasVersions) { stops << stop(a, setting, id, title, needs, act); };
    add(pageId, Text::tr("Prompts"), [](PromptsPage* shown) {
        openPrompt(shown);
        shown->currentTab()->goTo(46, 1, 0);
    });
    add(QStringLiteral("prompts-problems"), Text::tr("Prompts: problems while typing"), [](PromptsPage* shown) {
        openPrompt(shown);
        widgets::prompts::PromptEditor* const editor = shown->currentTab()->editor();
        editor->mergeText(editor->text().replace(QStringLiteral("{{ question }}"), QStringLiteral("{{ qestion }}\n{% if history %}")));
        Q_EMIT editor->edited();
        editor->goTo(60, 1);
    });
    add(QStringLiteral("prompts-form"), Text::tr("Prompts: front matter as a form"), [](PromptsPage* shown) {
        shown->currentTab()->document()->revert();
        shown->showSide(PromptsPage::Side::Form);
    });
    add(QStringLiteral("prompts-history"), Text::tr("Prompts: versions and labels"), [](PromptsPage* shown) {
        openPrompt(shown);
        shown->showSide(PromptsPage::Side::History);
    });
    add(QStringLiteral("prompts-diff"), Text::tr("Prompts: two versions compared"), [](PromptsPage* shown) {
        shown->showSide(PromptsPage::Side::History);
        const QList<VersionRow>& versions = shown->history()->versions();
        if (versions.size() > 2) {
            shown->openDiff(versions.at(2).shortId, versions.at(0).shortId, {kPrompt, versions.at(2).commit, {}}, {kPrompt, versions.at(0).commit, {}});
        }
    });
    add(QStringLiteral("prompts-labels"), Text::tr("Prompts: a label that waits for a second person"), [](PromptsPage* shown) {
        openPrompt(shown);
        shown->showSide(PromptsPage::Side::Labels);
    });
    add(QStringLiteral("prompts-live"), Text::tr("Prompts: what is live where"), [](PromptsPage* shown) {
        openPrompt(shown);
        shown->showSide(PromptsPage::Side::First);
    });
    add(QStringLiteral("prompts-search"), Text::tr("Prompts: search with a regular expression"), [](PromptsPage* shown) {
        openPrompt(shown);
        shown->openSearch(QStringLiteral("pass[a-z]+s?\\b"), true);
    });
    add(QStringLiteral("prompts-conflict"), Text::tr("Prompts: a conflict of a merge"), [](PromptsPage* shown) {
        shown->openConflicts();
        shown->showSide(PromptsPage::Side::History);
    }, Setting::HasConflict);
}

} // namespace desktop
