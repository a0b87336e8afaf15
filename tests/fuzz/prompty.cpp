// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the prompt library: whatever the bytes, reading, checking, rendering and editing end, and problems say something.
#include "prompts/check.h"
#include "prompts/promptedit.h"
#include "prompts/render.h"

#include "fuzz/require.h"

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const prompts::ParsedPrompt file = prompts::parsePrompt(bytes, QStringLiteral("fuzz.prompty"));
    prompts::CheckContext context;
    context.files = std::make_shared<prompts::PromptFilesInMemory>(QHash<QString, QByteArray>{{"fuzz.prompty", bytes}, {"part.jinja", bytes}});
    for (const prompts::PromptProblem& problem : prompts::check(file, context)) {
        require(!problem.code.isEmpty() && !problem.message.isEmpty() && !problem.remedy.isEmpty(), "a problem says what and what to do");
        require(problem.line >= 0 && problem.endColumn >= problem.column, "a problem has a place");
    }
    int line = 0;
    for (const prompts::RoleSection& section : file.prompt.sections) {
        require(section.firstLine >= line && section.lastLine >= section.firstLine - 1, "sections stand in order");
        line = section.firstLine;
    }
    prompts::RenderContext rendering;
    rendering.files = context.files;
    rendering.maxSteps = 20'000;
    rendering.maxOutput = 1 << 20;
    const prompts::RenderedPrompt rendered = prompts::renderMessages(file.prompt, {}, rendering);
    require(!rendered.isComplete() || rendered.tokens >= 0, "rendered or a problem");
    const core::Result<QString> edited = prompts::withMember(file.prompt.text, {QStringLiteral("name")}, QStringLiteral("a: 'b'"));
    if (edited) {
        const prompts::Prompt after = prompts::parsePromptText(*edited).prompt;
        require(after.name == QLatin1String("a: 'b'"), "an edit reads back");
        require(after.body == file.prompt.body, "an edit leaves the body alone");
    } else {
        require(!edited.error().message.isEmpty(), "an error says something");
    }
    return 0;
}
