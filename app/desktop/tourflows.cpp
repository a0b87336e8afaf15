// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourflows.h"

#include "desktop/application.h"
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/floweditor.h"
#include "widgets/flows/flowspage.h"
#include "widgets/flows/steppane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace desktop {

namespace {

using widgets::flows::FlowsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("flows");
const auto kFlow = QStringLiteral("flows/retrieve-and-answer.flow.yaml");

FlowsPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<FlowsPage*>(a->window()->currentPage());
}

/// A stop that does `steps` one after the other, each when the page is ready.
TourStop stop(Application* a, const QString& id, const QString& title, const QList<std::function<void(FlowsPage*)>>& steps)
{
    const auto step = std::make_shared<int>(0);
    return {id, pageId, title,
            [a, step] {
                *step = 0;
                page(a);
            },
            [a, step, steps] {
                FlowsPage* const shown = page(a);
                if (!shown->isReady()) {
                    return false;
                }
                if (*step < steps.size()) {
                    steps.at(*step)(shown);
                }
                return ++*step > steps.size() + 2; // a turn to paint what the last step did
            }};
}

/// A flow of prompt flow with nodes of each fate.
const char kDag[] = R"(inputs:
  question:
    type: string
    default: Which cabins have a window?
  chat_history:
    type: list
    is_chat_history: true
    default: []
outputs:
  answer:
    type: string
    reference: ${write_answer.output}
    is_chat_output: true
nodes:
- name: shorten_question
  type: llm
  source: {type: code, path: shorten.jinja2}
  inputs: {deployment_name: gpt-4o-mini, temperature: 0, question: "${inputs.question}", chat_history: "${inputs.chat_history}"}
  connection: aoai-contoso
  api: chat
- name: find_passages
  type: python
  source: {type: package, tool: promptflow_vectordb.tool.common_index_lookup.search}
  inputs: {queries: "${shorten_question.output}", query_type: Hybrid (vector + keyword), top_k: 5, mlindex_content: ""}
- name: drop_duplicates
  type: python
  source: {type: code, path: drop_duplicates.py}
  inputs: {passages: "${find_passages.output}"}
- name: prompt_text
  type: prompt
  source: {type: code, path: prompt_text.jinja2}
  inputs: {passages: "${drop_duplicates.output}", question: "${inputs.question}"}
- name: write_answer
  type: llm
  source: {type: code, path: answer.jinja2}
  inputs: {deployment_name: gpt-4o, max_tokens: 400, text: "${prompt_text.output}"}
  connection: aoai-contoso
  api: chat
)";

void writeFolder(const QString& folder)
{
    const QHash<QString, QByteArray> files{{QStringLiteral("flow.dag.yaml"), kDag},
                                           {QStringLiteral("shorten.jinja2"), "system:\nSay the question in a few words.\nuser:\n{{question}}\n"},
                                           {QStringLiteral("prompt_text.jinja2"), "{% for p in passages %}{{ p }}\n{% endfor %}{{question}}\n"},
                                           {QStringLiteral("answer.jinja2"), "system:\nAnswer from the passages.\nuser:\n{{text}}\n"},
                                           {QStringLiteral("drop_duplicates.py"), "from promptflow import tool\n\n@tool\ndef run(passages):\n    return list(dict.fromkeys(passages))\n"}};
    QDir().mkpath(folder);
    for (auto each = files.begin(); each != files.end(); ++each) {
        QFile file(folder + QLatin1Char('/') + each.key());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(each.value());
        }
    }
}

/// The sample of a conversation, or the first flow there is.
void openSample(FlowsPage* shown)
{
    const QList<flows::FlowEntry>& entries = shown->desk()->entries();
    QString path = entries.isEmpty() ? QString() : entries.first().path;
    for (const flows::FlowEntry& entry : entries) {
        path = entry.path == kFlow ? kFlow : path;
    }
    if (!path.isEmpty()) {
        shown->openFlow(path);
    }
}

} // namespace

void addFlows(Application* a, QList<TourStop>& stops)
{
    const auto nothing = [](FlowsPage*) {};
    stops << stop(a, pageId, Text::tr("Flows"),
                  {openSample,
                   [a](FlowsPage* shown) {
                       shown->desk()->setInput(QStringLiteral("question"), a->examples().value(0));
                       shown->desk()->run();
                   },
                   [](FlowsPage* shown) {
                       shown->setCentreSizes({190, 110, 0, 330});
                       shown->selectStep(QStringLiteral("answer"));
                       shown->stepPane()->showResult();
                   },
                   [](FlowsPage* shown) { shown->canvas()->fit(); }});
    stops << stop(a, QStringLiteral("flows-text"), Text::tr("Flows: the text with a mistake"),
                  {openSample,
                   [](FlowsPage* shown) {
                       QString text = shown->desk()->text();
                       text.replace(QStringLiteral("${rank.output.documents}"), QStringLiteral("${ranked.output.documents}"));
                       shown->editor()->mergeText(text);
                       shown->desk()->setText(text);
                       shown->desk()->parseNow();
                       shown->desk()->toggleBreakpoint(QStringLiteral("find"));
                       shown->setCentreSizes({170, 110, 0, 460});
                       shown->selectStep(QStringLiteral("find"));
                   },
                   [](FlowsPage* shown) { shown->canvas()->fit(); }});
    stops.last().leave = [a] { page(a)->desk()->reloadFromDisk(); };
    const auto folder = std::make_shared<QTemporaryDir>();
    stops << stop(a, QStringLiteral("flows-import"), Text::tr("Flows: a folder of prompt flow"),
                  {[folder](FlowsPage* shown) {
                       const QString path = folder->filePath(QStringLiteral("cabin-questions"));
                       writeFolder(path);
                       shown->importFolder(path);
                   },
                   nothing, nothing});
    const auto imported = stops.last().isReady;
    stops.last().isReady = [a, imported] { return imported() && page(a)->desk()->imported().has_value(); };
    stops << stop(a, QStringLiteral("flows-report"), Text::tr("Flows: what is left before prompt flow retires"), {[](FlowsPage* shown) { shown->showReport(); }, nothing});
}

} // namespace desktop
