// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/classifier.h"

#include "monitoring/failures/replycase.h"

#include <QJsonArray>
#include <optional>

namespace monitoring::failures {

namespace {

QStringList categoriesOf(const QList<FilterHit>& hits)
{
    QSet<QString> names;
    for (const FilterHit& hit : hits) {
        names.insert(hit.category);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

QList<Evidence> evidenceOf(const QList<FilterHit>& hits)
{
    QList<Evidence> list;
    for (const FilterHit& hit : hits) {
        list << Evidence{hit.where, hit.severity.isEmpty() ? QStringLiteral("true") : QStringLiteral("true, %1").arg(hit.severity)};
    }
    return list;
}

using Found = std::optional<Verdict>;

Found verdict(const QList<Evidence>& evidence, const QStringList& categories = {})
{
    return evidence.isEmpty() ? Found() : Found(Verdict{{}, categories, evidence, {}});
}

Found attack(const ReplyCase& c, const QString& category)
{
    const QList<FilterHit> blocked = c.blockedBy();
    const bool fits = std::any_of(blocked.begin(), blocked.end(), [&category](const FilterHit& hit) { return hit.category == category; });
    return fits ? verdict(evidenceOf(blocked), categoriesOf(blocked)) : Found();
}

Found inputBlocked(const ReplyCase& c)
{
    if (!c.isInputBlocked()) {
        return {};
    }
    const QList<FilterHit> blocked = c.blockedBy();
    return verdict(blocked.isEmpty() ? c.blockedWords() : evidenceOf(blocked), categoriesOf(blocked));
}

Found outputBlocked(const ReplyCase& c)
{
    static const QSet<QString> words{QStringLiteral("content_filter"), QStringLiteral("contentfilter"), QStringLiteral("content_filtered")};
    const QList<FilterHit> hits = c.hits([](const FilterHit& hit) { return hit.isFiltered && !hit.isOnInput; });
    return verdict(c.ends(words) + evidenceOf(hits), categoriesOf(hits));
}

Found filterFailed(const ReplyCase& c)
{
    return verdict(c.found.filterFailures);
}

Found detected(const ReplyCase& c, const QString& beginning)
{
    const QList<FilterHit> hits = c.hits([&beginning](const FilterHit& hit) { return hit.category.startsWith(beginning); });
    return verdict(evidenceOf(hits), categoriesOf(hits));
}

Found refused(const ReplyCase& c)
{
    return verdict(c.found.refusals + c.ends({QStringLiteral("refusal")}));
}

Found tooLong(const ReplyCase& c)
{
    if (!c.failed()) {
        return {};
    }
    static const Pattern codes = pattern("context_length_exceeded|context_window_exceeded|ContextLengthExceeded|ContextWindowExceeded|tokens_limit_reached|prompt_too_long|input_too_long");
    const QList<Evidence> named = c.words(codes);
    if (!named.isEmpty() || c.status == 429) {
        return verdict(named);
    }
    for (const ErrorPart& part : c.found.errors) { // a text too long is the prompt's only when it is the prompt
        static const Pattern prompt = pattern("^(messages|input|prompt|instructions|contents)\\b");
        static const Pattern quoted = pattern("'(messages|input|prompt|instructions)\\b");
        if (part.code == QLatin1String("string_above_max_length") && (part.param.contains(prompt) || (part.param.isEmpty() && part.message.contains(quoted)))) {
            return verdict({{part.where + QStringLiteral("/code"), part.code}});
        }
    }
    static const Pattern texts = pattern("maximum context length|context (length|window)[^.]{0,60}(exceed|too (long|large)|larger)|exceed\\w*[^.]{0,80}\\bcontext (length|window)|"
                                         "reduce the length of (the|your) (messages|prompt|input)|(prompt|input|conversation) is too long|input tokens exceed|"
                                         "request body too large for \\S+ model|exceed\\w* the (model'?s? )?max\\w* (input |prompt )(tokens|length)|too many (input|prompt) tokens");
    return verdict(c.words(texts));
}

Found missing(const ReplyCase& c)
{
    if (!c.failed() || c.isSearch()) {
        return {};
    }
    static const Pattern codes = pattern("\\b(Deployment|Model)_?(Not_?Found|Deprecated|Retired|Decommissioned|Unavailable)\\b|\\b(model|deployment)_(not_found|deprecated|retired|decommissioned)\\b|"
                                         "API deployment for this resource does not exist");
    const QList<Evidence> named = c.words(codes);
    if (!named.isEmpty()) {
        return verdict(named);
    }
    static const Pattern retired = pattern("\\b(model|deployment)\\b[^.]{0,80}\\b(retired|(has|have|been|is|was|now) deprecated|no longer (available|supported|accessible)|decommissioned|end[- ]of[- ]life)|"
                                           "\\bmodel\\b[^.]{0,60}\\bdoes not exist");
    const QList<Evidence> words = c.status == 429 ? QList<Evidence>() : c.words(retired);
    static const Pattern other = pattern("No (thread|run|assistant|agent|file|vector store|message|response|conversation|batch)s? (was )?found|(thread|run|assistant|agent|file|vector store|response|conversation)[^.]{0,60}not found");
    const bool isOther = !c.words(other).isEmpty();
    return verdict(words + c.statusIs([isOther](int status) { return (status == 404 && !isOther) || status == 410; }));
}

Found flowError(const ReplyCase& c)
{
    static const Pattern crash = pattern("OOMKilled|Back-?off restarting|CrashLoopBackOff|crashed in the run\\(\\)|ModelStatusCode");
    QList<Evidence> evidence;
    if (c.isEndpoint() || c.reply.service == Service::Gateway) {
        evidence = c.statusIs([](int status) { return status == 424; });
    }
    if (c.isEndpoint() && c.status != 429 && c.status != 408 && c.status != 504) {
        evidence += c.words(crash);
    }
    const QString code = c.header("ms-azureml-model-error-statuscode");
    if (!evidence.isEmpty() && !code.isEmpty()) {
        evidence << Evidence{QStringLiteral("header ms-azureml-model-error-statuscode"), code};
    }
    return verdict(evidence);
}

Found saturated(const ReplyCase& c)
{
    static const Pattern many = pattern("too many (pending )?requests|queue is full|rate[- ]limit|large spikes");
    if (!c.isEndpoint()) {
        return {};
    }
    QList<Evidence> evidence = c.statusIs([](int status) { return status == 429; });
    if (c.status == 503) {
        evidence += c.words(many);
    }
    return verdict(evidence);
}

Found searchThrottled(const ReplyCase& c)
{
    if (!c.isSearch()) {
        return {};
    }
    static const Pattern partial = pattern("capacityOverloaded|maxWaitExceeded");
    const QString reason = c.reply.body[QLatin1String("@search.semanticPartialResponseReason")].toString();
    if (reason.contains(partial)) {
        return verdict({{QStringLiteral("/@search.semanticPartialResponseReason"), reason}});
    }
    if (c.reply.status == 207 || c.reply.status == 206) { // any item that was turned away for load
        for (const ErrorPart& part : c.found.errors) {
            if (part.status == 503 || part.status == 429) {
                return verdict({{part.where + QStringLiteral("/statusCode"), QString::number(part.status)}});
            }
        }
    }
    return verdict(c.statusIs([](int status) { return status == 503 || status == 429; }));
}

Found throttled(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status == 429; });
    static const Pattern codes = pattern("^(429|rate_limit_exceeded|RateLimitReached|RateLimitExceeded|TooManyRequests|Too ?Many ?Requests|insufficient_quota|NoCapacity|RateLimitError|throttled|quota_exceeded)$|\\bRateLimitError\\b");
    static const Pattern quota = pattern("quota (is |has been |was )?(exceeded|exhausted)|out of (call volume|bandwidth) quota|quota will be replenished|(token|rate|call) (rate )?limit (is |has been |was )?exceeded|exceeded (the )?(token|call)[^.]{0,20}(limit|quota)|token-?(quota|limit)");
    if (evidence.isEmpty() && c.failed() && c.status < 400) {
        evidence = c.words(codes);
    }
    if (evidence.isEmpty() && c.status == 403 && c.reply.service == Service::Gateway) { // its policies of quota answer 403
        evidence = c.words(quota);
    }
    if (evidence.isEmpty()) {
        return {};
    }
    static const Pattern limit = pattern("(token|call|request) rate limit|tokens? per (min|day)\\w*|requests? per (min|day)\\w*|provisioned|retry after \\d+");
    evidence += c.words(limit);
    for (const char* name : {"retry-after", "retry-after-ms", "x-ratelimit-remaining-tokens", "x-ratelimit-remaining-requests"}) {
        if (!c.header(name).isEmpty()) {
            evidence << Evidence{QStringLiteral("header ") + QLatin1String(name), c.header(name).left(80)};
        }
    }
    return verdict(evidence);
}

Found notAllowed(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status == 401 || status == 403 || status == 407; });
    static const Pattern signIn = pattern("login\\.microsoftonline\\.|/\\.auth/login|oauth2/authorize");
    if (evidence.isEmpty() && c.status / 100 == 3 && c.header("location").contains(signIn)) {
        evidence << Evidence{QStringLiteral("header location"), c.header("location").left(200)};
    }
    static const Pattern codes = pattern("\\bAADSTS\\d+|AuthenticationError|PermissionDenied|invalid_api_key|ClientAuthenticationError|CredentialUnavailable|\\bUnauthorized\\b|\\bForbidden\\b");
    if (evidence.isEmpty() && c.failed() && c.status < 400) {
        evidence = c.words(codes);
    }
    return verdict(evidence);
}

Found timedOut(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status == 408 || status == 504 || status == 499 || status == 522 || status == 524; });
    static const Pattern words = pattern("\\b\\w*Time?d?out\\w*\\b|timed out|TaskCanceledException|ETIMEDOUT|ESOCKETTIMEDOUT|deadline exceeded|DeadlineExceeded|operation was timeout");
    if (evidence.isEmpty() && c.failed() && c.status < 400) {
        evidence = c.words(words) + c.ends({QStringLiteral("expired")});
    }
    return verdict(evidence + (evidence.isEmpty() ? c.ends({QStringLiteral("expired")}) : QList<Evidence>()));
}

Found serverError(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status >= 500; });
    static const Pattern words = pattern("\\bserver_error\\b|\\bInternalServerError\\b|\\bServiceUnavailable\\w*\\b|\\bInternalFailure\\b|\\binternal_error\\b");
    if (evidence.isEmpty() && c.failed() && c.status < 400) {
        evidence = c.words(words);
    }
    return verdict(evidence);
}

Found badRequest(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status / 100 == 4; });
    static const Pattern words = pattern("\\binvalid_request_error\\b|\\bBadRequest\\w*\\b|\\binvalid_prompt\\b|\\bunsupported_\\w+\\b|\\binvalid_value\\b");
    if (evidence.isEmpty() && c.failed() && c.status < 400) {
        evidence = c.words(words);
    }
    if (!evidence.isEmpty() && !c.found.errors.isEmpty() && !c.found.errors.first().code.isEmpty()) {
        evidence << Evidence{c.found.errors.first().where + QStringLiteral("/code"), c.found.errors.first().code.left(120)};
    }
    return verdict(evidence);
}

Found truncated(const ReplyCase& c)
{
    static const QSet<QString> words{QStringLiteral("length"), QStringLiteral("max_tokens"), QStringLiteral("max_output_tokens"), QStringLiteral("max_completion_tokens"),
                                     QStringLiteral("max_prompt_tokens"), QStringLiteral("tokenlimitreached"), QStringLiteral("model_context_window_exceeded")};
    return c.failed() ? Found() : verdict(c.ends(words));
}

Found otherwise(const ReplyCase& c)
{
    QList<Evidence> evidence = c.statusIs([](int status) { return status != 0 && status / 100 != 2; });
    for (const ErrorPart& part : c.found.errors) {
        evidence << Evidence{part.where, (part.code.isEmpty() ? part.message : part.code).left(200)};
    }
    if (evidence.isEmpty() && c.found.isPage) {
        evidence << Evidence{QStringLiteral("text"), c.found.text.left(80)};
    }
    if (evidence.isEmpty() && c.status == 0 && !c.found.hasData) {
        evidence << Evidence{QStringLiteral("text"), c.found.text.left(200)};
    }
    return verdict(evidence + c.ends({QStringLiteral("failed")}));
}

struct Rule
{
    const char* mode;
    std::function<Found(const ReplyCase&)> fits;
};

/// The order is part of the definition of the modes.
const std::vector<Rule>& rules()
{
    static const std::vector<Rule> list{
        {"S3", [](const ReplyCase& c) { return attack(c, QStringLiteral("jailbreak")); }},
        {"S4", [](const ReplyCase& c) { return attack(c, QStringLiteral("indirect_attack")); }},
        {"S1", inputBlocked},
        {"S2", outputBlocked},
        {"S7", filterFailed},
        {"S5", [](const ReplyCase& c) { return detected(c, QStringLiteral("protected_material")); }},
        {"Q3", [](const ReplyCase& c) { return detected(c, QStringLiteral("ungrounded_material")); }},
        {"S10", refused},
        {"R9", tooLong},
        {"R8", missing},
        {"R5", flowError},
        {"R6", saturated},
        {"R11", searchThrottled},
        {"R1", throttled},
        {"R7", notAllowed},
        {"R3", timedOut},
        {"R4", serverError},
        {"R10", badRequest},
        {"Q5", truncated},
        {"other", otherwise},
    };
    return list;
}

/// What a reply hints at beside its mode.
QStringList alsoOf(const ReplyCase& c, const Verdict& verdict)
{
    QStringList also;
    const auto says = [&also](const char* mode, bool isTrue) {
        if (isTrue) {
            also << QLatin1String(mode);
        }
    };
    static const QSet<QString> lists{QStringLiteral("custom_blocklists"), QStringLiteral("profanity"), QStringLiteral("custom_topics")};
    static const QSet<QString> attacks{QStringLiteral("jailbreak"), QStringLiteral("indirect_attack")};
    says("S6", verdict.mode == QLatin1String("S1") && !verdict.categories.isEmpty() && std::all_of(verdict.categories.begin(), verdict.categories.end(), [](const QString& name) { return lists.contains(name); }));
    says("S8", !c.hits([](const FilterHit& hit) { return hit.isDetected && !hit.isFiltered && attacks.contains(hit.category); }).isEmpty());
    says("S9", !c.hits([](const FilterHit& hit) { return hit.category.startsWith(QLatin1String("pii")) || hit.category.startsWith(QLatin1String("personally_identifiable")); }).isEmpty());
    static const Pattern provisioned = pattern("provisioned|\\bPTU\\b");
    says("R2", (verdict.mode == QLatin1String("R1") && !c.words(provisioned).isEmpty()) || c.hasHeader(QStringLiteral("x-ms-spillover")));
    says("Q1", c.isSearch() && verdict.mode == QLatin1String("ok") && c.reply.body[QLatin1String("value")].isArray() && c.reply.body[QLatin1String("value")].toArray().isEmpty());
    static const Pattern tool = pattern("tool_user_error|tool_server_error|tool_error");
    says("Q7", c.failed() && !c.words(tool).isEmpty());
    return also;
}

} // namespace

QStringList orderOfModes()
{
    QStringList order;
    for (const Rule& rule : rules()) {
        order << QLatin1String(rule.mode);
    }
    return order << QStringLiteral("ok");
}

Verdict classify(const Reply& reply)
{
    const ReplyCase c(reply);
    Verdict result;
    result.mode = QStringLiteral("ok");
    for (const Rule& rule : rules()) {
        if (const Found found = rule.fits(c)) {
            result = *found;
            result.mode = QLatin1String(rule.mode);
            break;
        }
    }
    result.also = alsoOf(c, result);
    return result;
}

} // namespace monitoring::failures
