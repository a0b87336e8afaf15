// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/facts.h"

#include <QByteArray>
#include <array>
#include <string>
#include <string_view>

namespace sandbox::simulation {

constexpr std::array<std::string_view, 5> kCustomers{"north", "south", "alpine", "pacific", "partners"};
constexpr std::array<std::string_view, 4> kLanguages{"en", "sv", "de", "ja"};
constexpr int kQuestionsEach = 12;
constexpr std::array<std::string_view, 5> kEvaluators{"Groundedness", "Relevance", "Retrieval", "IntentResolution", "TaskAdherence"};
constexpr std::array<std::string_view, 5> kTools{"lookup_order", "search_tickets", "get_calendar", "convert_currency", "delete_ticket"};
constexpr int kForbiddenTool = 4;
/// As the wire spells them.
constexpr std::array<std::string_view, kCategories> kCategoryNames{"", "hate", "sexual", "violence", "self_harm", "jailbreak", "indirect_attack",
                                                                   "protected_material_text", "protected_material_code", "profanity", "custom_blocklists"};
/// As the failure-mode tile (query 14) names the classes.
constexpr std::array<std::string_view, kModes> kModeNames{
    "ok", "jailbreak blocked", "indirect attack blocked", "input blocked by content filter", "output blocked by content filter",
    "context length exceeded", "deployment or model missing", "throttled", "authentication or permission", "timeout", "server error",
    "rejected request (other 4xx)", "truncated (max tokens)", "other failure"};
constexpr std::array<std::string_view, 5> kFinishNames{"", "stop", "length", "content_filter", "tool_calls"};
constexpr std::array<std::string_view, 4> kSeverityNames{"safe", "low", "medium", "high"};

/// The prompt that an interaction was answered with; its version is the release + 1.
constexpr std::string_view promptName(const Interaction& it)
{
    return it.agent ? "helpdesk" : "handbook-answer";
}

/// What people ask, UTF-8.
std::string_view question(int language, int index);
/// Key, in the search index of the system, of the document that comes at this rank for a question.
std::string documentKey(bool isSecond, int index, int rank);

/// The exception's text and type for a failed model call, as Python's SDK words it (Python literals inside).
struct Failure
{
    std::string_view type;      ///< "openai.BadRequestError"
    std::string_view errorType; ///< value of error.type
    std::string text;
};
Failure failureOf(const Step& step);

} // namespace sandbox::simulation
