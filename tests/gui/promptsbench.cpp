// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/promptsbench.h"

#include "prompts/git/repository.h"
#include "widgets/prompts/prompttab.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QThreadPool>

namespace gui {

using prompts::editor::Desk;
using prompts::editor::DeskParts;
using prompts::editor::Document;
using prompts::editor::Estate;

PromptsBench::PromptsBench()
{
    QDir().mkpath(folder.filePath(QStringLiteral("lib/partials")));
    (void)write(QStringLiteral("answer.prompty"), R"(---
name: Answer
description: Answers from documents   # kept as it stands
model:
  api: chat
  configuration:
    type: azure_openai
    name: gpt-4o
    azure_deployment: chat
  parameters:
    temperature: 0.2
    max_tokens: 300
inputs:
  question:
    type: string
    sample: How long is the warranty?
---
system:
{% include "partials/tone.jinja" %}
Be brief.

user:
{{ question }}
)");
    (void)write(QStringLiteral("summary.prompty"), "---\nname: Summary\ninputs:\n  text:\n    type: string\n    sample: A long text.\n---\nsystem:\n{% include \"partials/tone.jinja\" %}\n\nuser:\nSum up: {{ text }}\n");
    (void)write(QStringLiteral("partials/tone.jinja"), "Be friendly and plain.");
}

PromptsBench::~PromptsBench()
{
    stop();
}

void PromptsBench::start()
{
    DeskParts parts;
    parts.folder = folder.filePath(QStringLiteral("lib"));
    parts.dataFolder = folder.filePath(QStringLiteral("data"));
    parts.author = [signer = signer] { return *signer; };
    parts.estate = [] { return Estate{{QStringLiteral("gpt-4o"), QStringLiteral("gpt-4o-mini")}, {QStringLiteral("chat"), QStringLiteral("chat-small")}, {{QStringLiteral("chat"), QStringLiteral("gpt-4o")}}}; };
    parts.prices = [] {
        monitoring::PriceTable table;
        table.currency = QStringLiteral("USD");
        table.rows = {{QStringLiteral("gpt-4o"), 2.5, 1.25, 10}, {QStringLiteral("gpt-4o-mini"), 0.15, 0.075, 0.6}};
        return table;
    };
    parts.pollMs = 200;
    desk = std::make_unique<Desk>(parts);
    page = std::make_unique<widgets::prompts::PromptsPage>(desk.get());
    page->resize(1360, 820);
    page->show();
    (void)QTest::qWaitForWindowExposed(page.get());
    desk->open();
}

void PromptsBench::stop()
{
    page.reset();
    desk.reset();
    for (int i = 0; i < 20; ++i) { // what still runs ends while its folder is there
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
    (void)waitFor([this] { // the index of the history is written by a thread of its own
        QDirIterator files(folder.path(), {QStringLiteral("*.lock")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        return !files.hasNext();
    });
}

bool PromptsBench::waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

bool PromptsBench::write(const QString& path, const QByteArray& bytes) const
{
    QFile file(folder.filePath(QStringLiteral("lib/") + path));
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QByteArray PromptsBench::read(const QString& path) const
{
    QFile file(folder.filePath(QStringLiteral("lib/") + path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

widgets::prompts::PromptTab* PromptsBench::open(const QString& path)
{
    widgets::prompts::PromptTab* const tab = page->openPrompt(path);
    const auto isDone = [tab] { return tab->document()->state() == Document::State::Failed || (tab->document()->state() == Document::State::Ready && tab->document()->isExamined()); };
    return tab && waitFor(isDone) ? tab : nullptr;
}

bool PromptsBench::commit(const QStringList& paths, const QString& message)
{
    return finish(desk->commit(paths, message)).isEmpty();
}

} // namespace gui
