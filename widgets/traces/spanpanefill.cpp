// SPDX-License-Identifier: GPL-3.0-or-later
// What the tabs of a span hold.
#include "widgets/traces/spanpane.h"

#include "logs/cells.h"
#include "logs/jsontree.h"
#include "series/ticks.h"
#include "traces/spantexts.h"
#include "widgets/common/badge.h"
#include "widgets/traces/cardlist.h"
#include "widgets/traces/documentsview.h"
#include "widgets/traces/spanpalette.h"
#include "widgets/traces/spanwords.h"

#include <QTreeWidget>

namespace widgets::traces {

using namespace common;
using ::traces::Message;

namespace {

constexpr double kNsPerMs = 1e6;

QString oneLine(const QString& text)
{
    return ::logs::marked(QStringView(text).left(500), true);
}

QString count(qint64 number)
{
    return number < 0 ? QStringLiteral("–") : QLocale().toString(number);
}

QString roleTitle(const QString& role)
{
    if (role == QLatin1String("user")) {
        return SpanPane::tr("Person");
    }
    if (role == QLatin1String("assistant")) {
        return SpanPane::tr("Model");
    }
    if (role == QLatin1String("tool")) {
        return SpanPane::tr("Tool's answer");
    }
    return role == QLatin1String("system") || role == QLatin1String("developer") ? SpanPane::tr("Instructions") : oneLine(role);
}

QString roleIcon(const QString& role)
{
    if (role == QLatin1String("user")) {
        return QStringLiteral("account");
    }
    if (role == QLatin1String("assistant")) {
        return QStringLiteral("model");
    }
    return role == QLatin1String("tool") ? QStringLiteral("command") : QStringLiteral("prompt");
}

void addNodes(QTreeWidgetItem* parent, const QList<::logs::JsonNode>& nodes)
{
    for (const ::logs::JsonNode& node : nodes) {
        addNodes(new QTreeWidgetItem(parent, {node.name, node.value}), node.children);
    }
}

} // namespace

void SpanPane::addLink(const QString& key, const QString& text, const std::function<void()>& go)
{
    auto* chip = new Chip({}, oneLine(text));
    chip->setAccessibleName(tr("%1: %2, go there").arg(key, oneLine(text)));
    chip->setToolTip(plainToolTip(oneLine(text)));
    connect(chip, &Chip::clicked, this, go);
    m_overview->add(key, chip);
}

void SpanPane::fillOverview()
{
    m_overview->clear();
    addNotes();
    const auto add = [this](const QString& key, const QString& value, TypeRole role = TypeRole::Body) {
        if (!value.isEmpty()) {
            m_overview->add(key, oneLine(value), role);
        }
    };
    const ::traces::TraceTree& tree = *m_trace->tree;
    add(tr("Began"), m_detail.startNs > 0 ? series::formatTime(double(m_detail.startNs) / kNsPerMs, QTimeZone::systemTimeZone()) : tr("unknown"));
    const QString told = m_detail.durationNs < 0 ? tr("%1 ms as told: it ended before it began").arg(QLocale().toString(double(m_detail.durationNs) / kNsPerMs, 'f', 3))
                                                 : durationText(double(tree.durationNs(m_node)) / kNsPerMs);
    const double whole = double(tree.endNs() - tree.startNs());
    add(tr("Duration"), whole > 0 && m_detail.durationNs >= 0 ? tr("%1, %2 % of the trace").arg(told, QLocale().toString(100.0 * double(tree.durationNs(m_node)) / whole, 'f', 1)) : told);
    if (m_facts.firstTokenMs) {
        add(tr("First token"), tr("after %1").arg(durationText(*m_facts.firstTokenMs)));
    }
    addModelFacts();
    addLinks();
    add(tr("Service"), m_detail.service);
    add(tr("Environment"), m_facts.environment);
    add(tr("User"), m_facts.userId);
    add(tr("Customer"), m_facts.customer);
    add(tr("Error"), m_facts.errorType);
    add(tr("What it says"), m_facts.errorMessage.isEmpty() ? m_detail.statusMessage : m_facts.errorMessage);
    add(tr("Recorded by"), m_detail.scope);
    add(tr("Span"), m_detail.spanId, TypeRole::Code);
    add(tr("Parent"), m_detail.parentId, TypeRole::Code);
    add(tr("Trace"), m_detail.traceId, TypeRole::Code);
}

void SpanPane::addModelFacts()
{
    if (!m_facts.requestModel.isEmpty() || !m_facts.responseModel.isEmpty()) {
        const bool isOther = !m_facts.responseModel.isEmpty() && !m_facts.requestModel.isEmpty() && m_facts.responseModel != m_facts.requestModel;
        m_overview->add(tr("Model"), oneLine(isOther ? tr("%1, asked for as %2").arg(m_facts.responseModel, m_facts.requestModel)
                                                     : m_facts.responseModel.isEmpty() ? m_facts.requestModel : m_facts.responseModel));
    }
    if (m_facts.tokens.isKnown()) {
        QStringList parts{tr("%1 in").arg(count(m_facts.tokens.input)), tr("%1 out").arg(count(m_facts.tokens.output))};
        if (m_facts.tokens.cached >= 0) {
            parts << tr("%1 of the input from the cache").arg(count(m_facts.tokens.cached));
        }
        if (m_facts.tokens.reasoning >= 0) {
            parts << tr("%1 of the output for reasoning").arg(count(m_facts.tokens.reasoning));
        }
        m_overview->add(tr("Tokens"), parts.join(QStringLiteral(", ")));
    }
    QStringList parameters;
    for (const ::traces::NamedText& pair : ::traces::namedTexts(m_facts.parameters)) {
        parameters << pair.name + QStringLiteral(" ") + pair.value;
    }
    if (!parameters.isEmpty()) {
        m_overview->add(tr("Parameters"), oneLine(parameters.join(QStringLiteral(", "))));
    }
    if (!m_facts.finishReasons.isEmpty()) {
        m_overview->add(tr("Ended because"), oneLine(m_facts.finishReasons.join(QStringLiteral(", "))));
    }
    QStringList variables;
    for (const ::traces::NamedText& pair : ::traces::namedTexts(m_facts.promptVariables)) {
        variables << pair.name;
    }
    if (!variables.isEmpty()) {
        m_overview->add(tr("Variables"), oneLine(variables.join(QStringLiteral(", "))));
    }
}

void SpanPane::addLinks()
{
    if (!m_facts.promptName.isEmpty()) {
        const QString version = m_facts.promptVersion;
        addLink(tr("Prompt"), version.isEmpty() ? m_facts.promptName : tr("%1, version %2").arg(m_facts.promptName, version),
                [this, name = m_facts.promptName, version] { Q_EMIT promptRequested(name, version); });
    }
    if (!m_facts.deployment.isEmpty()) {
        addLink(tr("Deployment"), m_facts.deployment, [this, name = m_facts.deployment] { Q_EMIT deploymentRequested(name); });
    }
    if (!m_facts.agentName.isEmpty()) {
        m_overview->add(tr("Agent"), oneLine(m_facts.agentName));
    }
    if (!m_facts.index.isEmpty()) {
        m_overview->add(tr("Index"), oneLine(m_facts.index));
    }
    if (!m_facts.documents.isEmpty()) {
        addLink(tr("Documents"), tr("%Ln retrieved", nullptr, int(m_facts.documents.size())), [this] { showTab(Tab::Documents); });
    }
    if (!m_facts.verdicts.isEmpty()) {
        addLink(tr("Content filter"), tr("The filters of the account"), [this] { Q_EMIT filtersRequested(); });
    }
    if (!m_facts.conversationId.isEmpty()) {
        addLink(tr("Conversation"), m_facts.conversationId, [this, id = m_facts.conversationId] { Q_EMIT conversationRequested(id); });
    }
    for (const ::traces::SpanLink& link : m_detail.links.mid(0, 10)) {
        addLink(tr("Linked to"), link.spanId.isEmpty() ? link.traceId : tr("span %1").arg(link.spanId), [this, link] { Q_EMIT spanRequested(link.traceId, link.spanId); });
    }
}

void SpanPane::addNotes()
{
    QStringList notes = ::traces::flagSentences(m_detail.flags);
    if (!m_detail.problem.isEmpty()) {
        notes << m_detail.problem;
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void SpanPane::fillMessages()
{
    QList<Card> cards;
    for (const Message& message : std::as_const(m_facts.messages)) {
        Card card;
        card.icon = roleIcon(message.role);
        card.title = roleTitle(message.role);
        QStringList notes;
        if (message.isOutput) {
            notes << tr("answer");
        }
        if (!message.finishReason.isEmpty()) {
            notes << oneLine(message.finishReason);
        }
        if (message.isCut) {
            notes << tr("cut by the exporter");
        }
        card.note = notes.join(QStringLiteral(" · "));
        card.text = message.text;
        card.code = ::traces::toolCallsText(message);
        card.tone = message.isOutput ? Tone::Accent : Tone::Neutral;
        card.isPersonal = true;
        cards.append(card);
    }
    m_messages->setCards(cards);
}

void SpanPane::fillDocuments()
{
    const bool lacksTexts = std::any_of(m_facts.documents.begin(), m_facts.documents.end(), [](const ::traces::Document& document) { return document.text.isEmpty(); });
    QString note;
    QList<::traces::Document> documents = m_facts.documents;
    if (lacksTexts && m_texts) {
        documents = m_texts(m_facts.index, documents);
        const QString problem = m_textProblem(m_facts.index);
        note = problem.isEmpty() ? tr("The span has no texts. They are shown as the index holds them now.") : tr("The span has no texts, and the index could not be asked. %1").arg(problem);
    }
    m_documents->setDocuments(m_facts.index, m_facts.query, documents, note);
}

void SpanPane::fillTools()
{
    QList<Card> cards;
    for (const ::traces::ToolCall& call : std::as_const(m_facts.toolCalls)) {
        Card asked;
        asked.icon = QStringLiteral("command");
        asked.title = call.name.isEmpty() ? tr("(no name)") : call.name;
        asked.note = call.hasBadArguments ? tr("arguments are no JSON") : oneLine(call.type);
        asked.tone = call.hasBadArguments ? Tone::Warning : Tone::Neutral;
        asked.text = call.arguments.isEmpty() ? tr("The arguments were not recorded.") : call.arguments;
        asked.isPersonal = !call.arguments.isEmpty();
        cards.append(asked);
        if (!call.result.isEmpty()) {
            Card answer;
            answer.icon = QStringLiteral("back");
            answer.title = tr("Result");
            answer.text = call.result;
            answer.isPersonal = true;
            answer.isIndented = true;
            cards.append(answer);
        }
    }
    m_tools->setCards(cards);
}

void SpanPane::fillFilters()
{
    QList<Card> cards;
    for (const ::traces::Verdict& verdict : std::as_const(m_facts.verdicts)) {
        Card card;
        card.icon = QStringLiteral("shield");
        card.title = verdict.category;
        card.tone = verdict.filtered ? Tone::Info : verdict.detected ? Tone::Warning : Tone::Neutral;
        const QString place = verdict.where == QLatin1String("prompt") ? tr("prompt") : verdict.where == QLatin1String("completion") ? tr("answer") : oneLine(verdict.where);
        card.note = place;
        const QString done = verdict.filtered ? tr("Blocked") : verdict.detected ? tr("Found, let through") : tr("Nothing found");
        card.text = verdict.severity.isEmpty() ? done : tr("%1, severity %2").arg(done, oneLine(verdict.severity));
        cards.append(card);
    }
    for (const ::traces::Evaluation& evaluation : std::as_const(m_facts.evaluations)) {
        Card card;
        card.icon = QStringLiteral("check");
        card.title = evaluation.name;
        card.note = evaluation.score ? QLocale().toString(*evaluation.score, 'f', 2) : QString();
        card.text = evaluation.explanation.isEmpty() ? evaluation.label : tr("%1. %2", "label and explanation of a judgement").arg(evaluation.label, evaluation.explanation);
        cards.append(card);
    }
    m_filters->setCards(cards);
}

void SpanPane::fillAttributes()
{
    m_attributes->clear();
    const std::optional<QList<::logs::JsonNode>> nodes = ::logs::jsonTree(::traces::attributesText(m_detail));
    if (nodes) {
        addNodes(m_attributes->invisibleRootItem(), *nodes);
        m_attributes->expandToDepth(0);
        m_attributes->resizeColumnToContents(0);
        m_attributes->setColumnWidth(0, std::clamp(m_attributes->columnWidth(0), 120, std::max(160, m_attributes->width() / 2)));
    }
}

void SpanPane::fillEvents()
{
    QList<Card> cards;
    for (const ::traces::EventText& event : ::traces::eventTexts(m_detail)) {
        Card card;
        card.icon = event.isException ? QStringLiteral("error") : QStringLiteral("clock");
        card.tone = event.isException ? Tone::Error : Tone::Neutral;
        card.title = event.name;
        card.note = event.afterMs >= 0 ? tr("after %1").arg(durationText(event.afterMs)) : tr("before the span began");
        card.text = event.title == event.name ? QString() : event.title;
        card.code = event.details;
        cards.append(card);
    }
    m_events->setCards(cards);
}

} // namespace widgets::traces
