// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace sandbox::simulation {

/// Microseconds since 1970-01-01 UTC: the resolution of everything simulated.
using Micros = qint64;
constexpr Micros kSecond = 1'000'000;
constexpr Micros kMinute = 60 * kSecond;
constexpr Micros kDay = 1440 * kMinute;

/// Classes of a model call, in the order in which they are tested (FAILURE-MODES, rule 7): what the failure-mode tile shows.
enum class Mode : quint8 {
    Ok, Jailbreak, IndirectAttack, InputBlocked, OutputBlocked, ContextTooLong, DeploymentMissing, Throttled, Unauthorized,
    Timeout, ServerError, BadRequest, Truncated, OtherFailure
};
constexpr int kModes = 14;

/// What a content filter found. Order of kCategoryNames.
enum class Category : quint8 { None, Hate, Sexual, Violence, SelfHarm, Jailbreak, IndirectAttack, ProtectedText, ProtectedCode, Profanity, Blocklist };
constexpr int kCategories = 11;
enum class Severity : quint8 { Safe, Low, Medium, High };
enum class Finish : quint8 { None, Stop, Length, ContentFilter, ToolCalls };

/// One call as the model endpoint saw it: an attempt, not the caller's span. Source of platform logs and metrics.
struct ServiceCall
{
    Micros start = 0;
    qint32 duration = 0;
    qint32 firstToken = 0; ///< microseconds; 0: not streamed
    qint32 prompt = 0;
    qint32 cached = 0;
    qint32 completion = 0;
    qint16 deployment = -1; ///< in Cast::deployments
    qint16 status = 200;
    qint16 caller = 0;      ///< in Cast::callers
    bool embeds = false;
    bool streams = false;
    bool spilled = false;   ///< taken over from a provisioned deployment
    bool rejected = false;  ///< the filter blocked, not only noted
    bool onAnswer = false;  ///< the finding concerns the completion
    Category category = Category::None;
    Severity severity = Severity::Safe;
    quint64 correlation = 0;
};

enum class Op : quint8 { Request, Score, Agent, Embed, Retrieve, Chat, Tool };

/// One span as the application saw it. Source of the Application Insights rows.
struct Step
{
    Micros start = 0;
    qint32 duration = 0;
    qint32 firstToken = 0;
    qint32 prompt = 0;
    qint32 cached = 0;
    qint32 completion = 0;
    qint16 deployment = -1;
    qint16 status = 200;   ///< of the service behind it
    qint16 parent = -1;    ///< index in Interaction::steps
    qint16 documents = -1; ///< Retrieve
    qint16 tool = -1;
    Op op = Op::Request;
    Mode mode = Mode::Ok;
    Finish finish = Finish::None;
    Category category = Category::None;
    Severity severity = Severity::Safe;
    bool ok = true;
    quint8 resent = 0;      ///< Chat: how often the client tried once more
    bool lost = false;      ///< its row never arrived: its children are orphans (C6)
    float topScore = 0;     ///< Retrieve
    quint64 span = 0;
};

/// What a person or an evaluator thought of an answer.
struct Verdict
{
    qint16 evaluator = 0; ///< in kEvaluators; -1: a person's thumb
    float score = 0;
    bool failed = false;
    Micros at = 0;
};

/// Things about an interaction that no span shows by itself.
enum class Trait : quint32 {
    FilterFailedOpen = 1, ///< S7
    AnnotatedAttack = 2,  ///< S8: detected, not blocked
    Protected = 4,        ///< S5
    EmailInMessages = 8,  ///< S9
    PhoneInMessages = 16, ///< S9
    Refused = 32,         ///< S10
    InventedCitation = 64, ///< Q4
    BrokenStructure = 128, ///< Q6
    WrongTool = 256,      ///< C5
    Loop = 512,           ///< C3
    Orphaned = 1024       ///< C6
};

/// One question of one person and everything that it set off.
struct Interaction
{
    quint64 traceHigh = 0;
    quint64 traceLow = 0;
    qint16 system = 0; ///< in Cast::systems
    qint16 user = 0;
    qint16 customer = 0; ///< end-customer tenant
    qint16 language = 0;
    qint16 release = 0;  ///< version of prompt and application: 0, 1, 2
    qint16 question = 0;
    qint16 deployment = 0; ///< of the online endpoint: 0 blue, 1 green
    quint32 conversation = 0;
    quint32 traits = 0;
    bool agent = false;
    bool recorded = true; ///< sampling and telemetry gaps decide it for the whole trace
    std::vector<Step> steps; ///< the first one is the request
    std::vector<ServiceCall> calls;
    std::vector<Verdict> verdicts;

    bool has(Trait trait) const { return (traits & static_cast<quint32>(trait)) != 0; }
    void add(Trait trait) { traits |= static_cast<quint32>(trait); }
};

/// Somebody who was turned away before anything began.
struct Refusal
{
    Micros at = 0;
    qint16 system = 0;
    qint16 user = 0;
    bool atEasyAuth = false; ///< by App Service authentication (403), else by the application (401)
};

} // namespace sandbox::simulation
