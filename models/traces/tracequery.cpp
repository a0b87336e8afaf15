// SPDX-License-Identifier: GPL-3.0-or-later
// The list of traces as one query: spans, exceptions and requests are summed up by operation, filtered and ordered by the service.
#include "monitoring/focus.h"
#include "traces/mappingtable.h"
#include "traces/summaries.h"
#include "traces/tracequery.h"

#include <QSet>
#include <algorithm>

namespace traces {

namespace {

QString literal(const QDateTime& time)
{
    return QStringLiteral("datetime(%1)").arg(time.toUTC().toString(Qt::ISODateWithMs));
}

QString fact(const char* name)
{
    return MappingTable::shipped().kql(QLatin1String(name));
}

QString listOf(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words) {
        quoted << kqlText(word);
    }
    return quoted.join(QStringLiteral(", "));
}

QString targetsOfRetrieval()
{
    QStringList ends;
    for (const QString& end : {QStringLiteral(".search.windows.net"), QStringLiteral(".search.azure.us"), QStringLiteral(".search.azure.cn")}) {
        ends << QStringLiteral("Target endswith %1").arg(kqlText(end));
    }
    return ends.join(QStringLiteral(" or "));
}

/// The tables of an Application Insights resource under the names of a workspace.
QString classicNames()
{
    return QStringLiteral(
        "let AppRequests = requests | project TimeGenerated = timestamp, OperationId = operation_Id, Id = id, ParentId = operation_ParentId, Name = name, DurationMs = duration, Success = success == \"True\", "
        "ResultCode = resultCode, ItemCount = itemCount, UserAuthenticatedId = user_AuthenticatedId, UserId = user_Id, UserAccountId = user_AccountId, SessionId = session_Id, AppRoleName = cloud_RoleName, "
        "AppVersion = application_Version, Properties = customDimensions;\n"
        "let AppDependencies = dependencies | project TimeGenerated = timestamp, OperationId = operation_Id, Id = id, ParentId = operation_ParentId, Name = name, DurationMs = duration, Success = success == \"True\", "
        "ResultCode = resultCode, ItemCount = itemCount, Target = target, DependencyType = type, AppRoleName = cloud_RoleName, AppVersion = application_Version, Properties = customDimensions;\n"
        "let AppExceptions = exceptions | project TimeGenerated = timestamp, OperationId = operation_Id, ParentId = operation_ParentId, ExceptionType = type, OuterMessage = outerMessage, Properties = customDimensions;\n"
        "let AppTraces = traces | project TimeGenerated = timestamp, OperationId = operation_Id, Message = message, Properties = customDimensions;\n");
}

/// Steps of a query over these traces, each with the bounds of its time, so that no table is read whole.
class ListQuery
{
public:
    ListQuery(const TraceQuestion& question, const QDateTime& now, const PricedModels& prices) : m_question(question), m_prices(prices)
    {
        m_to = question.range.to.isValid() ? question.range.to : now;
        m_from = question.range.begin(now);
        if (!m_from.isValid()) {
            m_from = m_to.addDays(-1);
        }
    }
    QString text();

private:
    QString rows(const char* table) const;
    QString ids() const;
    QString textHits() const;
    QString roots() const;
    QString calls() const;
    QString errors() const;
    QString joined() const;
    QString conditions() const;
    QString order() const;
    bool isPlain() const { return conditions().isEmpty() && m_question.order == TraceOrder::Newest; }

    const TraceQuestion& m_question;
    const PricedModels& m_prices;
    QDateTime m_from, m_to;
};

QString ListQuery::rows(const char* table) const
{
    const QString inWanted = isPlain() ? QStringLiteral(" | where OperationId in (_wanted)") : QString();
    return QStringLiteral("%1 | where TimeGenerated between (_from .. _to) and isnotempty(OperationId)%2").arg(QLatin1String(table), inWanted);
}

/// When nothing but the newest is wanted, only their spans are summed up.
QString ListQuery::ids() const
{
    const QString one = QStringLiteral("(%1 | where TimeGenerated between (_from .. _to) and isnotempty(OperationId) | project OperationId, TimeGenerated)");
    return QStringLiteral("let _ids = materialize(union isfuzzy=true %1, %2 | summarize Begin = min(TimeGenerated) by OperationId);\n"
                          "let _wanted = _ids | top %3 by Begin desc | project OperationId;\n")
        .arg(one.arg(QStringLiteral("AppRequests")), one.arg(QStringLiteral("AppDependencies")))
        .arg(m_question.skip + m_question.limit);
}

QString ListQuery::textHits() const
{
    QString text;
    const QStringList& texts = m_question.search.texts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString wanted = kqlText(texts.at(i));
        const auto part = [&](const char* table, const QString& condition) {
            return QStringLiteral("(%1 | where TimeGenerated between (_from .. _to) and (%2 or OperationId contains %3) | project OperationId)").arg(QLatin1String(table), condition, wanted);
        };
        const QString inSpan = QStringLiteral("Name contains %1 or tostring(Properties) contains %1").arg(wanted);
        text += QStringLiteral("let _hits%1 = union isfuzzy=true %2, %3, %4, %5 | distinct OperationId;\n")
                    .arg(QString::number(i), part("AppRequests", inSpan), part("AppDependencies", inSpan), part("AppExceptions", QStringLiteral("OuterMessage contains %1 or ExceptionType contains %1").arg(wanted)),
                         part("AppTraces", QStringLiteral("Message contains %1 or tostring(Properties) contains %1").arg(wanted)));
    }
    return text;
}

QString ListQuery::roots() const
{
    return QStringLiteral("let _roots = %1\n"
                          "| extend UserName = coalesce(UserAuthenticatedId, UserId, %2), Conversation = %3, Environment = %4, Customer = coalesce(UserAccountId, %5)\n"
                          "| summarize Requests = count(), FailedRequests = countif(Success == false), arg_min(TimeGenerated, Name, DurationMs, Success, ResultCode, ItemCount, UserName, Customer, SessionId, AppRoleName, AppVersion, "
                          "Conversation, Environment) by OperationId\n"
                          "| project RootId = OperationId, Requests, FailedRequests, RootTime = TimeGenerated, RootName = Name, RootMs = DurationMs, RootOk = Success, Result = ResultCode, ItemCount, UserName, Customer, Session = SessionId, "
                          "RootService = AppRoleName, RootVersion = AppVersion, RootConversation = Conversation, RootEnvironment = Environment;\n")
        .arg(rows("AppRequests"), fact("user"), fact("conversation"), fact("environment"), fact("customer"));
}

QString ListQuery::calls() const
{
    const MappingTable& table = MappingTable::shipped();
    QStringList known;
    for (const SpanKind kind : {SpanKind::Model, SpanKind::Retrieval, SpanKind::Tool, SpanKind::Agent}) {
        known << table.wordsOfKind(kind);
    }
    const QString cost = m_prices.isEmpty() ? QString() : QStringLiteral(", Cost = sumif(CallCost, IsModel)");
    return QStringLiteral("let _calls = %1\n"
                          "| extend Op = tolower(%2), Err = %3, Finish = %4, Request = %5, Response = %6, Docs = %7\n"
                          "| extend IsModel = Op in (%8), IsRetrieval = Op in (%9) or (Op !in (%10) and (%11)), IsTool = Op in (%12), IsAgent = Op in (%13)\n")
               .arg(rows("AppDependencies"), fact("operation"), fact("errorType"), fact("finishReasons"), fact("requestModel"), fact("responseModel"), fact("documents"),
                    listOf(table.wordsOfKind(SpanKind::Model)), listOf(table.wordsOfKind(SpanKind::Retrieval)))
               .arg(listOf(known), targetsOfRetrieval(), listOf(table.wordsOfKind(SpanKind::Tool)), listOf(table.wordsOfKind(SpanKind::Agent))) +
           QStringLiteral("| extend In = iff(IsModel, tolong(%1), long(null)), Out = iff(IsModel, tolong(%2), long(null)), Cached = iff(IsModel, tolong(%3), long(null)), First = iff(IsModel, todouble(%4), real(null))\n"
                          "| extend Model = replace_regex(iff(isempty(Response), Request, Response), \"-[0-9]{4}-[0-9]{2}-[0-9]{2}$\", \"\"), Deployment = coalesce(%5, Request), Agent = %6, Tool = iff(IsTool, %7, \"\"), "
                          "Question = iff(IsRetrieval, %8, \"\"), Asked = substring(%9, 0, 8000), Answered = substring(%10, 0, 8000), Prompt = %11, PromptV = %12, Conversation = %13, Environment = %14, "
                          "DocList = iff(IsRetrieval and isnotempty(Docs), parse_json(Docs), dynamic(null)), Code = iff(ResultCode matches regex \"^[2-5][0-9][0-9]$\", ResultCode, iff(Err matches regex \"^[2-5][0-9][0-9]$\", Err, \"\"))\n")
               .arg(fact("inputTokens"), fact("outputTokens"), fact("cachedTokens"), fact("firstToken"), fact("deployment"), fact("agentName"), fact("toolName"), fact("query"), fact("inputMessages"))
               .arg(fact("outputMessages"), fact("promptName"), fact("promptVersion"), fact("conversation"), fact("environment")) +
           callCost(m_prices) +
           QStringLiteral("| summarize Begin = min(TimeGenerated), End = max(TimeGenerated + DurationMs * 1ms), Calls = count(), Failed = countif(Success == false), ModelCalls = countif(IsModel), Retrievals = countif(IsRetrieval), "
                          "ToolCalls = countif(IsTool), FailedTools = countif(IsTool and Success == false), FailedAgents = countif(IsAgent and Success == false), ToldIn = countif(isnotnull(In)), ToldOut = countif(isnotnull(Out)), "
                          "ToldCached = countif(isnotnull(Cached)), TokensIn = sum(In), TokensOut = sum(Out), TokensCached = sum(Cached), FirstToken = 1000.0 * min(First), Models = make_set_if(Model, IsModel and isnotempty(Model)), "
                          "Deployments = make_set_if(Deployment, IsModel and isnotempty(Deployment)), Agents = make_set_if(Agent, isnotempty(Agent)), Tools = make_set_if(Tool, isnotempty(Tool)), "
                          "Finishes = make_set_if(Finish, IsModel and isnotempty(Finish)), CallCodes = make_set_if(Code, isnotempty(Code)), Errs = make_set_if(Err, isnotempty(Err)), Query = take_anyif(Question, isnotempty(Question)), "
                          "Input = take_anyif(Asked, isnotempty(Asked)), Output = take_anyif(Answered, isnotempty(Answered)), PromptName = take_anyif(Prompt, isnotempty(Prompt)), PromptVersion = take_anyif(PromptV, isnotempty(PromptV)), "
                          "CallConversation = take_anyif(Conversation, isnotempty(Conversation)), CallEnvironment = take_anyif(Environment, isnotempty(Environment)), FewestDocuments = min(array_length(DocList)), "
                          "TopScore = max(todouble(DocList[0].score)), Usage = make_list_if(strcat(Model, \"|\", In, \"|\", Out, \"|\", Cached), isnotnull(In) or isnotnull(Out), 500), FilterEnds = countif(IsModel and Finish has \"content_filter\"), "
                          "FilterErrors = countif(Err has \"content_filter\"), arg_min(TimeGenerated, Name, AppRoleName, AppVersion)%1 by OperationId\n"
                          "| project-rename CallsId = OperationId, CallName = Name, CallService = AppRoleName, CallVersion = AppVersion | project-away TimeGenerated;\n")
               .arg(cost);
}

QString ListQuery::errors() const
{
    return QStringLiteral("let _errors = %1\n"
                          "| extend Told = extract(%2, 1, OuterMessage), IsBlock = OuterMessage has \"ResponsibleAIPolicyViolation\" or OuterMessage matches regex %3\n"
                          "| summarize ErrorType = take_any(ExceptionType), Texts = make_list(substring(OuterMessage, 0, 4000), 8), ToldCodes = make_set_if(Told, isnotempty(Told)), Blocks = countif(IsBlock) by OperationId\n"
                          "| project-rename ErrorsId = OperationId;\n")
        .arg(rows("AppExceptions"), kqlText(codePattern()), kqlText(QStringLiteral("content_filter['\"\\\\]")));
}

/// One row a trace, under the names that Search::kql() and the reader know.
QString ListQuery::joined() const
{
    return QStringLiteral("let _found = materialize(_roots | join kind=fullouter _calls on $left.RootId == $right.CallsId\n"
                          "| extend TraceId = iff(isempty(RootId), CallsId, RootId), HasRoot = isnotempty(RootId)\n"
                          "| join kind=leftouter _errors on $left.TraceId == $right.ErrorsId\n"
                          "| extend Time = iff(HasRoot, RootTime, Begin), TraceName = iff(HasRoot, RootName, CallName), Latency = iff(HasRoot, RootMs, (End - Begin) / 1ms), Service = iff(HasRoot, RootService, CallService), "
                          "Version = iff(HasRoot, RootVersion, CallVersion), Conversation = coalesce(RootConversation, CallConversation), Environment = coalesce(RootEnvironment, CallEnvironment), "
                          "SpanCount = coalesce(Requests, 0) + coalesce(Calls, 0), ErrorCount = coalesce(FailedRequests, 0) + coalesce(Failed, 0), ModelCalls = coalesce(ModelCalls, 0), Retrievals = coalesce(Retrievals, 0), "
                          "ToolCalls = coalesce(ToolCalls, 0), FailedTools = coalesce(FailedTools, 0), FailedAgents = coalesce(FailedAgents, 0), TokensIn = iff(ToldIn > 0, TokensIn, long(null)), TokensOut = iff(ToldOut > 0, TokensOut, long(null)), "
                          "TokensCached = iff(ToldCached > 0, TokensCached, long(null)), Blocked = coalesce(FilterEnds, 0) + coalesce(FilterErrors, 0) + coalesce(Blocks, 0)\n"
                          "| extend InputText = iff(isempty(Input), Query, Input), Tokens = iff(isnull(TokensIn) and isnull(TokensOut), long(null), coalesce(TokensIn, 0) + coalesce(TokensOut, 0)), "
                          "Status = case(Blocked > 0, \"blocked\", HasRoot and RootOk == false, \"error\", not(HasRoot) and ErrorCount > 0, \"error\", \"ok\"), "
                          "ErrorText = substring(strcat(strcat_array(Texts, \"\\n\"), \"\\n\", strcat_array(Errs, \"\\n\")), 0, 4000), Models = strcat(\"|\", strcat_array(Models, \"|\"), \"|\"), Deployments = strcat(\"|\", strcat_array(Deployments, \"|\"), \"|\"), "
                          "Agents = strcat(\"|\", strcat_array(Agents, \"|\"), \"|\"), Tools = strcat(\"|\", strcat_array(Tools, \"|\"), \"|\"), "
                          "FinishReasons = strcat(\"|\", replace_string(replace_regex(strcat_array(Finishes, \"|\"), %1, \"\"), \",\", \"|\"), \"|\"), "
                          "Codes = strcat(\"|\", strcat_array(set_union(coalesce(CallCodes, dynamic([])), coalesce(ToldCodes, dynamic([])), iff(HasRoot and Result matches regex \"^[2-5][0-9][0-9]$\", pack_array(Result), dynamic([]))), \"|\"), \"|\")\n")
        .arg(kqlText(QStringLiteral("[\\[\\]\" ]")));
}

QString ListQuery::conditions() const
{
    namespace filter = monitoring::filter;
    QStringList all;
    const QString search = m_question.search.kql();
    if (!search.isEmpty()) {
        all << search;
    }
    static const QHash<QString, QString> fields{{filter::kModel, QStringLiteral("model")}, {filter::kUser, QStringLiteral("user")}, {filter::kCustomer, QStringLiteral("customer")}, {filter::kAgent, QStringLiteral("agent")},
                                                {filter::kMode, QStringLiteral("mode")}, {filter::kStatus, QStringLiteral("code")}, {filter::kTrace, QStringLiteral("id")}, {filter::kConversation, QStringLiteral("conversation")}};
    for (auto at = m_question.filters.begin(); at != m_question.filters.end(); ++at) {
        if (at->isEmpty()) {
            continue;
        }
        const bool isWord = at.key() == filter::kStatus && !at->at(0).isDigit();
        if (fields.contains(at.key())) {
            const Search term = Search::parse(Search::term(isWord ? QStringLiteral("status") : fields.value(at.key()), *at));
            all << (term.isEmpty() ? QStringLiteral("false") : term.kql()); // a mode that spans do not show finds none
        } else if (at.key() == filter::kDeployment) {
            const QString own = Search::parse(Search::term(QStringLiteral("deployment"), *at)).kql();
            const QString model = m_question.modelOfDeployment.value(*at);
            all << (model.isEmpty() ? own : QStringLiteral("(%1 or %2)").arg(own, Search::parse(Search::term(QStringLiteral("model"), model)).kql()));
        } else if (at.key() == filter::kOperation) {
            all << QStringLiteral("(TraceName =~ %1 or CallName =~ %1)").arg(kqlText(*at));
        } else if (at.key() == filter::kPromptName) {
            all << QStringLiteral("PromptName =~ %1").arg(kqlText(*at));
        } else if (at.key() == filter::kPromptVersion) {
            all << QStringLiteral("PromptVersion =~ %1").arg(kqlText(*at));
        }
    }
    return all.join(QStringLiteral(" and "));
}

QString ListQuery::order() const
{
    switch (m_question.order) {
    case TraceOrder::Slowest: return QStringLiteral("Latency desc nulls last, TraceId asc");
    case TraceOrder::MostTokens: return QStringLiteral("Tokens desc nulls last, TraceId asc");
    case TraceOrder::Newest: break;
    }
    return QStringLiteral("Time desc, TraceId asc");
}

QString ListQuery::text()
{
    const QString condition = conditions();
    QString query = QStringLiteral("let _from = %1;\nlet _to = %2;\n").arg(literal(m_from), literal(m_to));
    if (m_question.scope.scope.kind == azure::LogsScope::Kind::Application) {
        query += classicNames();
    }
    query += (isPlain() ? ids() : textHits()) + roots() + calls() + errors() + joined();
    query += (condition.isEmpty() ? QString() : QStringLiteral("| where %1\n").arg(condition)) + QStringLiteral(");\n");
    const QString total = isPlain() ? QStringLiteral("toscalar(_ids | count)") : QStringLiteral("toscalar(_found | count)");
    query += QStringLiteral("_found\n| order by %1\n| extend Row = row_number()\n| where Row > %2 and Row <= %3\n").arg(order()).arg(m_question.skip).arg(m_question.skip + m_question.limit);
    query += QStringLiteral("| project TraceId, Time, TraceName, Latency, Status, Result, ErrorType, ErrorText, SpanCount, ErrorCount, ModelCalls, Retrievals, ToolCalls, FailedTools, FailedAgents, TokensIn, TokensOut, TokensCached, FirstToken, "
                            "FewestDocuments, TopScore, Models, Deployments, Agents, Tools, FinishReasons, Codes, Query, Input, Output, Service, Version, Environment, UserName, Customer, Conversation, Session, PromptName, PromptVersion, ItemCount, "
                            "Usage, Total = %1")
                 .arg(total);
    return query;
}

} // namespace

QString callCost(const PricedModels& prices)
{
    if (prices.isEmpty()) {
        return {};
    }
    QStringList cases;
    for (auto model = prices.begin(); model != prices.end(); ++model) {
        cases << QStringLiteral("Model =~ %1, %2 * (coalesce(In, 0) - coalesce(Cached, 0)) + %3 * coalesce(Out, 0) + %4 * coalesce(Cached, 0)")
                     .arg(kqlText(model.key()), QString::number(model->input, 'g', 15), QString::number(model->output, 'g', 15), QString::number(model->cached, 'g', 15));
    }
    return QStringLiteral("| extend CallCost = case(%1, real(null))\n").arg(cases.join(QStringLiteral(", ")));
}

QString listQuery(const TraceQuestion& question, const QDateTime& now, const PricedModels& prices)
{
    return ListQuery(question, now, prices).text();
}

QString listQuery(const TraceQuestion& question, const QDateTime& now)
{
    return listQuery(question, now, {});
}

QString modelsQuery(const TraceQuestion& question, const QDateTime& now)
{
    const QDateTime to = question.range.to.isValid() ? question.range.to : now;
    const QDateTime from = question.range.begin(now);
    const bool isClassic = question.scope.scope.kind == azure::LogsScope::Kind::Application;
    return (isClassic ? classicNames() : QString()) +
           QStringLiteral("AppDependencies | where TimeGenerated between (%1 .. %2) | extend Request = %3, Response = %4 | where isnotempty(Request)\n"
                          "| extend Model = replace_regex(iff(isempty(Response), Request, Response), \"-[0-9]{4}-[0-9]{2}-[0-9]{2}$\", \"\") | distinct Model | take 200")
               .arg(literal(from.isValid() ? from : to.addDays(-1)), literal(to), fact("requestModel"), fact("responseModel"));
}

QString traceQuery(const logs::ScopeChoice& scope, const QString& operationId, const QDateTime& from, const QDateTime& to, int limit)
{
    const bool isClassic = scope.scope.kind == azure::LogsScope::Kind::Application;
    return QStringLiteral("union isfuzzy=true withsource=SourceTable %1\n| where %2 between (%3 .. %4) and %5 == %6\n| order by %2 asc\n| take %7")
        .arg(isClassic ? QStringLiteral("requests, dependencies, exceptions, traces, customEvents") : QStringLiteral("AppRequests, AppDependencies, AppExceptions, AppTraces, AppEvents"),
             isClassic ? QStringLiteral("timestamp") : QStringLiteral("TimeGenerated"), literal(from), literal(to), isClassic ? QStringLiteral("operation_Id") : QStringLiteral("OperationId"), kqlText(operationId))
        .arg(limit);
}

QString traceQuery(const QString& operationId, const QDateTime& from, const QDateTime& to)
{
    return traceQuery({}, operationId, from, to, TracesReader::kMostRows);
}

QString kqlText(const QString& text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\')) {
            quoted += QLatin1Char('\\');
            quoted += c;
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            quoted += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            quoted += c;
        }
    }
    return quoted + QLatin1Char('"');
}

} // namespace traces
