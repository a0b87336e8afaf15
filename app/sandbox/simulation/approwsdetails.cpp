// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of spans, evaluation results, and what an application writes beside its spans.
#include "sandbox/simulation/approws.h"
#include "sandbox/simulation/texts.h"

namespace sandbox::simulation {

namespace {

/// One decimal and more as the exporters print them: seconds with three decimals, scores with two.
std::string decimals(int thousandths)
{
    std::string rest = std::to_string(thousandths % 1000);
    return std::to_string(thousandths / 1000) + '.' + std::string(3 - rest.size(), '0') + rest;
}

std::string messages(std::string_view role, std::string_view content)
{
    return "[{\\\"role\\\":\\\"" + std::string(role) + "\\\",\\\"parts\\\":[{\\\"type\\\":\\\"text\\\",\\\"content\\\":\\\"" + std::string(content) + "\\\"}]}]";
}

} // namespace

void AppRows::chatProperties(const Interaction& it, const Step& step, RowBatch& rows)
{
    const System& system = systemOf(it);
    const ModelDeployment& model = m_cast.deployments[static_cast<size_t>(step.deployment)];
    // Azure's clients ask for a deployment; the answer tells which model it is.
    const std::string deployment = model.name.toStdString();
    const std::string name = model.model.toStdString();
    m_gaps.clear();
    std::string form = step.op == Op::Embed ? "{\"gen_ai.operation.name\":\"embeddings\"" : "{\"gen_ai.operation.name\":\"chat\"";
    form += ",\"gen_ai.provider.name\":\"azure.ai.openai\",\"gen_ai.request.model\":\"" + deployment + '"';
    if (step.op == Op::Chat)
        form += ",\"gen_ai.prompt.name\":\"" + std::string(promptName(it)) + "\",\"gen_ai.prompt.version\":\"" + std::to_string(it.release + 1) + '"';
    if (system.python)
        form += ",\"gen_ai.system\":\"az.ai.openai\",\"server.address\":\"" + model.account.toStdString() + ".openai.azure.com\"";
    if (step.op == Op::Chat) {
        form += ",\"gen_ai.conversation.id\":\"\x1f\"";
        m_gaps << ("conv-" + std::to_string(it.conversation));
    }
    if (step.resent > 0)
        form += ",\"http.request.resend_count\":\"" + std::to_string(step.resent) + '"';
    if (step.ok) {
        form += ",\"gen_ai.response.model\":\"" + name + (model.embeds ? "" : "-" + model.version.toStdString()) + "\",\"gen_ai.usage.input_tokens\":\"\x1f\"";
        m_gaps << step.prompt;
    } else if (system.python) {
        form += ",\"error.type\":\"" + std::string(failureOf(step).errorType) + '"';
    }
    if (step.ok && step.op == Op::Chat) {
        form += ",\"gen_ai.response.finish_reasons\":\"[\\\"" + std::string(kFinishNames[static_cast<size_t>(step.finish)]) +
                "\\\"]\",\"gen_ai.usage.output_tokens\":\"\x1f\",\"gen_ai.usage.cache_read.input_tokens\":\"\x1f\","
                "\"gen_ai.response.time_to_first_chunk\":\"\x1f\",\"gen_ai.request.temperature\":\"0.2\"";
        m_gaps << step.completion << step.cached << decimals(firstTokenMs(step));
        if (capturesMessages(system, it)) {
            form += ",\"gen_ai.input.messages\":\"\x1f\",\"gen_ai.output.messages\":\"\x1f\"";
            std::string asked(question(it.language, it.question));
            if (it.has(Trait::EmailInMessages))
                asked += " Please write to jo.doe" + std::to_string(it.user) + "@mail.example";
            if (it.has(Trait::PhoneInMessages))
                asked += " or call +1 555 " + std::to_string(1000 + it.user * 13 % 9000) + "000";
            m_gaps << messages("user", asked) << messages("assistant", "See the handbook, section 4.");
        }
    }
    form += '}';
    if (m_gaps.operator std::string_view().empty())
        listed(rows, form);
    else
        rows.form(m_scribe.text(form), m_gaps);
}

void AppRows::retrievalProperties(const Interaction& it, const Step& step, RowBatch& rows)
{
    m_gaps.clear();
    m_gaps << question(it.language, it.question);
    std::string form = "{\"gen_ai.operation.name\":\"retrieval\",\"gen_ai.data_source.id\":\"handbook\",\"gen_ai.retrieval.query.text\":\"\x1f\"";
    if (step.status == 200) {
        std::string documents;
        for (int i = 0; i < step.documents; ++i) {
            const int score = std::max(50, static_cast<int>(step.topScore * 1000) - i * 140);
            documents += std::string(i ? "," : "") + "{\\\"id\\\":\\\"" + documentKey(systemOf(it).python, it.question, i) + "\\\",\\\"score\\\":" + decimals(score) + '}';
        }
        form += ",\"gen_ai.retrieval.documents\":\"[\x1f]\"";
        m_gaps << documents;
    } else if (systemOf(it).python) {
        form += ",\"error.type\":\"503\"";
    }
    rows.form(m_scribe.text(form + '}'), m_gaps);
}

void AppRows::agentProperties(const Interaction& it, const Step& step, RowBatch& rows)
{
    const bool python = systemOf(it).python;
    m_gaps.clear();
    m_gaps << ("conv-" + std::to_string(it.conversation));
    std::string form = "{\"gen_ai.operation.name\":\"invoke_agent\",\"gen_ai.provider.name\":\"azure.ai.openai\",\"gen_ai.agent.name\":\"" +
                       std::string(python ? "assist" : "helpdesk") + "\",\"gen_ai.agent.id\":\"" + (python ? "asst_2" : "asst_1") +
                       "\",\"gen_ai.agent.version\":\"" + std::to_string(it.release + 1) + "\",\"gen_ai.conversation.id\":\"\x1f\"";
    if (python) { // repeats the sums of its children, as the conventions ask
        qint64 input = 0;
        qint64 output = 0;
        for (const Step& child : it.steps) {
            input += child.op == Op::Chat ? child.prompt : 0;
            output += child.op == Op::Chat ? child.completion : 0;
        }
        form += ",\"gen_ai.usage.input_tokens\":\"\x1f\",\"gen_ai.usage.output_tokens\":\"\x1f\"";
        m_gaps << input << output;
        if (!step.ok)
            form += ",\"error.type\":\"AgentRunFailed\"";
    }
    rows.form(m_scribe.text(form + '}'), m_gaps);
}

void AppRows::toolProperties(const Interaction& it, const Step& step, RowBatch& rows)
{
    m_gaps.clear();
    m_gaps << ("call_" + hex(step.span).substr(0, 8));
    const std::string argument = it.has(Trait::Loop) ? "{\\\"ticket\\\":\\\"4711\\\"}" : "{\\\"ticket\\\":\\\"" + std::to_string(step.span % 9000 + 1000) + "\\\"}";
    std::string form = "{\"gen_ai.operation.name\":\"execute_tool\",\"gen_ai.tool.name\":\"" + std::string(kTools[static_cast<size_t>(step.tool)]) +
                       "\",\"gen_ai.tool.type\":\"" + (step.tool == 2 ? "extension" : "function") + "\",\"gen_ai.tool.call.id\":\"\x1f\"";
    if (systemOf(it).python || it.has(Trait::Loop)) {
        form += ",\"gen_ai.tool.call.arguments\":\"\x1f\"";
        m_gaps << argument;
    }
    if (!step.ok && systemOf(it).python)
        form += ",\"error.type\":\"ToolError\"";
    rows.form(m_scribe.text(form + '}'), m_gaps);
}

void AppRows::event(const Interaction& it, Micros at, std::string_view name, std::string_view properties)
{
    RowBatch& rows = m_scribe.rows(m_events);
    rows.begin(ticksOf(at), originOf(it, it.steps.front()));
    listed(rows, name);
    rows.text(hex(it.traceHigh, it.traceLow));
    rows.text(hex(it.steps.front().span));
    rows.text(properties);
    m_scribe.done(m_events);
}

void AppRows::verdicts(const Interaction& it)
{
    const std::string conversation = "\"gen_ai.conversation.id\":\"conv-" + std::to_string(it.conversation) + '"';
    for (const Verdict& verdict : it.verdicts) {
        if (verdict.evaluator < 0) {
            event(it, verdict.at, "feedback", "{\"rating\":\"" + std::string(verdict.failed ? "down" : "up") + "\"," + conversation + '}');
            continue;
        }
        const std::string_view label = !verdict.failed ? "pass" : verdict.evaluator == 0 ? "ungrounded" : verdict.evaluator == 1 ? "not_relevant" : "fail";
        const int score = static_cast<int>(verdict.score * 10);
        event(it, verdict.at, "gen_ai.evaluation.result",
              "{\"gen_ai.evaluation.name\":\"" + std::string(kEvaluators[static_cast<size_t>(verdict.evaluator)]) + "\",\"gen_ai.evaluation.score.value\":\"" +
                  std::to_string(score / 10) + '.' + std::to_string(score % 10) + "\",\"gen_ai.evaluation.score.label\":\"" + std::string(label) +
                  "\",\"gen_ai.agent.name\":\"" + (systemOf(it).python ? "assist" : it.agent ? "helpdesk" : "handbook-chat") +
                  "\",\"gen_ai.agent.version\":\"" + std::to_string(it.release + 1) + "\"," + conversation + '}');
    }
}

void AppRows::trace(const Interaction& it, const Step& step, std::string_view message, int severity, std::string_view properties)
{
    RowBatch& rows = m_scribe.rows(m_traces);
    rows.begin(ticksOf(step.start + step.duration - 200), originOf(it, step));
    listed(rows, message);
    rows.integer(severity);
    rows.text(hex(it.traceHigh, it.traceLow));
    rows.text(hex(step.span));
    listed(rows, properties);
    m_scribe.done(m_traces);
}

void AppRows::notes(const Interaction& it)
{
    const Step& request = it.steps.front();
    for (const Step& step : it.steps) {
        if (step.op == Op::Retrieve && step.status == 200 && step.documents == 0)
            trace(it, step, "retrieval returned 0 documents", 2, "{\"index\":\"handbook\"}");
    }
    if (it.traceLow % 8 == 0)
        trace(it, request, request.ok ? "question answered" : "question not answered", request.ok ? 1 : 3,
              "{\"language\":\"" + std::string(kLanguages[static_cast<size_t>(it.language)]) + "\"}");
    if (it.has(Trait::FilterFailedOpen))
        trace(it, request, "content_filter_error: The contents are not filtered", 3, "{\"content_filter_results\":\"{\\\"error\\\":{\\\"code\\\":\\\"content_filter_error\\\"}}\"}");
    if (it.has(Trait::AnnotatedAttack))
        trace(it, request, "content filter annotation", 2, "{\"content_filter_results\":\"{\\\"jailbreak\\\":{\\\"detected\\\":true,\\\"filtered\\\":false}}\"}");
    if (it.has(Trait::Protected))
        trace(it, request, "content filter annotation", 2, "{\"content_filter_results\":\"{\\\"protected_material_text\\\":{\\\"detected\\\":true,\\\"filtered\\\":false}}\"}");
    const Micros end = request.start + request.duration;
    if (it.has(Trait::Refused))
        event(it, end, "answer.refused", "{\"reason\":\"model\"}");
    if (it.has(Trait::InventedCitation))
        event(it, end, "citation.invalid", "{\"document\":\"doc-999\"}");
    if (it.has(Trait::WrongTool))
        event(it, end, "tool.unapproved", "{\"gen_ai.tool.name\":\"delete_ticket\"}");
    if (it.has(Trait::BrokenStructure))
        exceptionRow(it, request, "JSONDecodeError", "Expecting ',' delimiter: line 1 column 88 (char 87)");
}

} // namespace sandbox::simulation
