// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/texts.h"

namespace sandbox::simulation {

namespace {

constexpr std::string_view kQuestions[4][kQuestionsEach] = {
    {"How many days of annual leave do I have?", "What may a hotel cost in London?", "How do I report a near miss?",
     "May I work from abroad for two weeks?", "Which gloves do I need for dry ice?", "When is the pay run in December?",
     "How do I book a forklift refresher?", "Who approves an order above 10,000 euros?", "What is the parking policy in Rotterdam?",
     "How long is parental leave?", "How do I claim a taxi?", "What counts as dangerous goods?"},
    {"Hur många semesterdagar har jag?", "Vad får ett hotell kosta i London?", "Hur rapporterar jag ett tillbud?",
     "Får jag arbeta utomlands i två veckor?", "Vilka handskar behövs för torris?", "När betalas lönen ut i december?",
     "Hur bokar jag truckutbildning?", "Vem godkänner inköp över 10 000 euro?", "Vad gäller för parkering i Rotterdam?",
     "Hur lång är föräldraledigheten?", "Hur redovisar jag taxi?", "Vad räknas som farligt gods?"},
    {"Wie viele Urlaubstage habe ich?", "Was darf ein Hotel in London kosten?", "Wie melde ich einen Beinaheunfall?",
     "Darf ich zwei Wochen im Ausland arbeiten?", "Welche Handschuhe brauche ich für Trockeneis?", "Wann kommt das Gehalt im Dezember?",
     "Wie buche ich die Staplerschulung?", "Wer genehmigt Bestellungen über 10.000 Euro?", "Wie ist das Parken in Rotterdam geregelt?",
     "Wie lange dauert die Elternzeit?", "Wie rechne ich ein Taxi ab?", "Was gilt als Gefahrgut?"},
    {"年次有給休暇は何日ありますか", "ロンドンのホテルはいくらまでですか", "ヒヤリハットはどう報告しますか",
     "海外で二週間働けますか", "ドライアイスにはどの手袋が必要ですか", "十二月の給与はいつ支給されますか",
     "フォークリフト講習の予約方法は", "一万ユーロを超える発注は誰が承認しますか", "ロッテルダムの駐車規則は",
     "育児休業の期間は", "タクシー代の精算方法は", "危険物とは何ですか"}};

/// Where the answers to the questions stand: sample documents of resources/sandbox/documents, the best one first.
constexpr std::array<std::string_view, 3> kSources[kQuestionsEach] = {
    {"annual-leave", "special-leave", "working-hours"}, {"business-travel", "expenses", "company-at-a-glance"}, {"accident-reporting", "forklift-safety", "protective-equipment"},
    {"working-abroad", "remote-work", "business-travel"}, {"protective-equipment", "cold-chain", "dangerous-goods"}, {"pay-and-bonus", "pension-and-insurance", "expenses"},
    {"forklift-safety", "learning", "accident-reporting"}, {"procurement", "expenses", "code-of-conduct"}, {"cars-commuting-parking", "rotterdam-office", "company-at-a-glance"},
    {"parental-leave", "special-leave", "annual-leave"}, {"expenses", "business-travel", "cars-commuting-parking"}, {"dangerous-goods", "customs", "cold-chain"}};
constexpr std::array<std::string_view, 3> kSecondSources[kQuestionsEach] = {
    {"brackwater-paid-time-off", "brackwater-benefits", "brackwater-at-a-glance"}, {"brackwater-expenses", "brackwater-at-a-glance", "brackwater-benefits"},
    {"brackwater-ramp-safety", "brackwater-at-a-glance", "brackwater-benefits"}, {"brackwater-remote-work", "brackwater-paid-time-off", "brackwater-benefits"},
    {"brackwater-ramp-safety", "brackwater-at-a-glance", "brackwater-benefits"}, {"brackwater-benefits", "brackwater-paid-time-off", "brackwater-expenses"},
    {"brackwater-ramp-safety", "brackwater-benefits", "brackwater-at-a-glance"}, {"brackwater-expenses", "brackwater-information-security", "brackwater-at-a-glance"},
    {"brackwater-at-a-glance", "brackwater-benefits", "brackwater-remote-work"}, {"brackwater-paid-time-off", "brackwater-benefits", "brackwater-remote-work"},
    {"brackwater-expenses", "brackwater-benefits", "brackwater-at-a-glance"}, {"brackwater-ramp-safety", "brackwater-information-security", "brackwater-at-a-glance"}};

std::string filterBody(const Step& step)
{
    std::string result;
    const auto entry = [&](Category category, bool severity) {
        const bool hit = step.category == category;
        result += std::string(result.empty() ? "'" : ", '") + std::string(kCategoryNames[static_cast<size_t>(category)]) + "': {'filtered': " + (hit ? "True" : "False");
        if (severity)
            result += ", 'severity': '" + std::string(hit ? kSeverityNames[static_cast<size_t>(step.severity)] : "safe") + "'";
        else
            result += std::string(", 'detected': ") + (hit ? "True" : "False");
        result += "}";
    };
    for (const Category category : {Category::Hate, Category::Sexual, Category::Violence, Category::SelfHarm})
        entry(category, true);
    entry(Category::Jailbreak, false);
    if (step.category >= Category::IndirectAttack)
        entry(step.category, false);
    return "Error code: 400 - {'error': {'message': 'The response was filtered due to the prompt triggering the content management policy. "
           "Please modify your prompt and retry.', 'type': None, 'param': 'prompt', 'code': 'content_filter', 'status': 400, 'innererror': "
           "{'code': 'ResponsibleAIPolicyViolation', 'content_filter_result': {" +
           result + "}}}}";
}

} // namespace

std::string_view question(int language, int index)
{
    return kQuestions[language % 4][index % kQuestionsEach];
}

std::string documentKey(bool isSecond, int index, int rank)
{
    const auto& sources = (isSecond ? kSecondSources : kSources)[index % kQuestionsEach];
    const int chunk = 1 + rank / int(sources.size()); // the first one is the introduction
    return std::string(sources[size_t(rank) % sources.size()]) + "-00" + std::to_string(chunk);
}

Failure failureOf(const Step& step)
{
    switch (step.mode) {
    case Mode::Jailbreak:
    case Mode::IndirectAttack:
    case Mode::InputBlocked:
        return {"openai.BadRequestError", "content_filter", filterBody(step)};
    case Mode::ContextTooLong:
        return {"openai.BadRequestError", "context_length_exceeded",
                "Error code: 400 - {'error': {'message': \"This model's maximum context length is 128000 tokens. However, your messages resulted in "
                "more. Please reduce the length of the messages.\", 'type': 'invalid_request_error', 'param': 'messages', 'code': 'context_length_exceeded'}}"};
    case Mode::DeploymentMissing:
        return {"openai.NotFoundError", "DeploymentNotFound",
                "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist. If you "
                "created the deployment within the last 5 minutes, please wait a moment and try again.'}}"};
    case Mode::Throttled:
        return {"openai.RateLimitError", "RateLimitError",
                "Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API "
                "version 2024-10-21 have exceeded token rate limit of your current pricing tier. Please retry after 13 seconds.'}}"};
    case Mode::Unauthorized:
        return {"openai.AuthenticationError", "AuthenticationError",
                "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal lacks the required data action "
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action.'}}"};
    case Mode::Timeout:
        return {"openai.APITimeoutError", "APITimeoutError", "Error code: 408 - Request timed out."};
    case Mode::ServerError:
        return {"openai.InternalServerError", "InternalServerError",
                "Error code: 500 - {'error': {'code': 'InternalServerError', 'message': 'The server had an error while processing your request.'}}"};
    case Mode::BadRequest:
        return {"openai.BadRequestError", "BadRequestError",
                "Error code: 400 - {'error': {'message': \"Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                "'max_completion_tokens' instead.\", 'type': 'invalid_request_error', 'param': 'max_tokens', 'code': 'unsupported_parameter'}}"};
    default:
        return {"RuntimeError", "RuntimeError", "The call failed."};
    }
}

} // namespace sandbox::simulation
