// SPDX-License-Identifier: GPL-3.0-or-later
// What the traces page does with files, with what it opened, and its commands.
#include "widgets/traces/tracespage.h"

#include "traces/spantexts.h"
#include "widgets/common/grid.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/traceview.h"
#include "widgets/traces/waterfallview.h"

#include <QDataStream>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace widgets::traces {

using namespace common;
namespace filter = monitoring::filter;

namespace {

/// The span that is asked again: the chosen one if it called a model, otherwise the first that did.
::traces::SpanFacts askedSpan(const ::traces::OpenedTraceRef& trace, qsizetype chosen)
{
    const ::traces::TraceTree& tree = *trace->tree;
    const qsizetype from = chosen >= 0 && tree.kind(chosen) == ::traces::SpanKind::Model ? chosen - 1 : -1;
    qsizetype node = from;
    for (int look = 0; look < 20; ++look) {
        node = ::traces::nextOfKind(tree, ::traces::SpanKind::Model, node);
        if (node < 0) {
            break;
        }
        const ::traces::SpanFacts facts = ::traces::factsOf(::traces::detailOf(tree, node));
        if (facts.operation != QLatin1String("embeddings")) {
            return facts;
        }
    }
    return {};
}

std::optional<double> number(const QList<::traces::NamedText>& texts, QLatin1String name)
{
    for (const ::traces::NamedText& text : texts) {
        bool isNumber = false;
        const double value = text.value.toDouble(&isNumber);
        if (text.name == name && isNumber) {
            return value;
        }
    }
    return std::nullopt;
}

bool isQuestion(const QString& variable)
{
    static const QStringList names{QStringLiteral("question"), QStringLiteral("query"), QStringLiteral("input"), QStringLiteral("user_input"), QStringLiteral("message")};
    return names.contains(variable, Qt::CaseInsensitive);
}

} // namespace

void TracesPage::replay()
{
    const ::traces::OpenedTraceRef trace = m_browser->opened();
    if (!trace || trace->tree->isEmpty()) {
        Q_EMIT noted(tr("Open a trace first."));
        return;
    }
    const ::traces::SpanFacts facts = askedSpan(trace, m_trace->waterfall()->selected());
    const ::traces::TraceSummary summary = m_browser->summaryOf(m_browser->openId());
    ReplayWish wish;
    for (const ::traces::NamedText& variable : ::traces::namedTexts(facts.promptVariables)) {
        if (isQuestion(variable.name)) {
            wish.question = variable.value;
        } else {
            wish.leftOut << variable.name;
        }
    }
    for (const ::traces::Message& message : facts.messages) {
        if (message.role == QLatin1String("system") && wish.systemPrompt.isEmpty()) {
            wish.systemPrompt = message.text;
        }
    }
    for (const QString& text : {facts.input(), summary.input, summary.query}) {
        wish.question = wish.question.isEmpty() ? text : wish.question;
    }
    if (wish.question.isEmpty()) {
        const qsizetype retrieval = ::traces::nextRetrieval(*trace->tree, -1);
        wish.question = retrieval < 0 ? QString() : ::traces::factsOf(::traces::detailOf(*trace->tree, retrieval)).query;
    }
    if (wish.question.isEmpty()) {
        Q_EMIT noted(tr("The question of this trace was not recorded, so it cannot be asked again."));
        return;
    }
    const QList<::traces::NamedText> parameters = ::traces::namedTexts(facts.parameters);
    wish.deployment = facts.deployment;
    wish.model = facts.requestModel;
    wish.temperature = number(parameters, QLatin1String("temperature"));
    wish.topP = number(parameters, QLatin1String("top_p"));
    if (const std::optional<double> most = number(parameters, QLatin1String("max_tokens"))) {
        wish.maxTokens = int(*most);
    }
    Q_EMIT replayWanted(wish);
}

void TracesPage::showFailures()
{
    const ::traces::TraceSummary summary = m_browser->summaryOf(m_browser->openId());
    monitoring::Look look = m_browser->focus()->look();
    look.filters.remove(filter::kTrace);
    look.filters.remove(filter::kSpan);
    look.filters.remove(filter::kText);
    const bool isFailed = summary.status == ::traces::SpanStatus::Error || summary.status == ::traces::SpanStatus::Blocked;
    if (!summary.modes.isEmpty()) {
        look.filters.insert(filter::kMode, summary.modes.first());
    } else if (isFailed && !summary.resultCode.isEmpty()) {
        look.filters.insert(filter::kStatus, summary.resultCode);
    } else if (!isFailed) {
        Q_EMIT noted(tr("Nothing failed in this trace; the page shows all failures."));
    }
    m_browser->focus()->set(look);
    Q_EMIT pageWanted(QStringLiteral("failures"));
}

void TracesPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a file with traces"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Traces: OpenTelemetry or Application Insights (*.json *.jsonl *.ndjson)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TracesPage::openFile);
    dialog->open();
}

void TracesPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void TracesPage::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        event->acceptProposedAction();
        openFile(urls.first().toLocalFile());
    }
}

void TracesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_browser->setActive(true);
}

void TracesPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_browser->setActive(false);
    if (m_isRevealed) { // whoever comes next asks for it again; later, since the window may be going away
        QMetaObject::invokeMethod(this, [this] { setRevealed(false); }, Qt::QueuedConnection);
    }
}

QByteArray TracesPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_list->saveLayout() << m_trace->saveLayout();
    return bytes;
}

void TracesPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray list;
    QByteArray trace;
    stream >> list >> trace;
    if (stream.status() == QDataStream::Ok && !state.isEmpty()) {
        m_list->restoreLayout(list);
        m_trace->restoreLayout(trace);
    }
}

QList<Command> TracesPage::commands()
{
    const QString group = tr("Traces");
    const auto isShown = [this] { return isVisible(); };
    const auto isOpen = [this] { return isVisible() && m_browser->opened() != nullptr; };
    return {{QStringLiteral("traces.open"), tr("Open a file with traces"), group, QStringLiteral("document"), {}, [this] { chooseFile(); }, isShown},
            {QStringLiteral("traces.closeFile"), tr("Close the file, back to the system's traces"), group, QStringLiteral("close"), {}, [this] { m_browser->closeFile(); },
             [this] { return isVisible() && m_browser->isFile(); }},
            {QStringLiteral("traces.refresh"), tr("Read the traces again"), group, QStringLiteral("refresh"), {}, [this] { m_browser->refresh(); }, isShown},
            {QStringLiteral("traces.search"), tr("Search traces"), group, QStringLiteral("search"), {}, [this] { m_list->focusFilter(); }, isShown},
            {QStringLiteral("traces.export"), tr("Export the shown traces"), group, QStringLiteral("export"), {}, [this] { m_list->exportRows(); }, isShown},
            {QStringLiteral("traces.reveal"), tr("Reveal or hide prompts and answers"), group, QStringLiteral("unlock"), {}, [this] { setRevealed(!m_isRevealed); }, isShown},
            {QStringLiteral("traces.critical"), tr("Show the critical path"), group, QStringLiteral("timeline"), {},
             [this] { m_trace->waterfall()->setCriticalShown(!m_trace->waterfall()->isCriticalShown()); }, isOpen},
            {QStringLiteral("traces.documents"), tr("Next retrieval with its documents"), group, QStringLiteral("sources"), {}, [this] { m_trace->showDocuments(); }, isOpen},
            {QStringLiteral("traces.messages"), tr("Next model call with its messages"), group, QStringLiteral("model"), {}, [this] { m_trace->showMessages(); }, isOpen},
            {QStringLiteral("traces.story"), tr("Read the trace as a conversation"), group, QStringLiteral("playground"), {}, [this] { openStory(); }, isOpen},
            {QStringLiteral("traces.compare"), tr("Compare with another trace"), group, QStringLiteral("panel-right"), {}, [this] { openCompare(); }, isOpen},
            {QStringLiteral("traces.replay"), tr("Ask the same again in the playground"), group, QStringLiteral("send"), {}, [this] { replay(); }, isOpen},
            {QStringLiteral("traces.failures"), tr("Show failures like this"), group, QStringLiteral("warning"), {}, [this] { showFailures(); }, isOpen}};
}

} // namespace widgets::traces
