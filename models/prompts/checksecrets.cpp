// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that were pasted into a prompt: its history would keep them for good.
#include "prompts/checks.h"

#include <QCoreApplication>
#include <re2/re2.h>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Check)
};

/// Keys by their published shapes, and members whose names say what they hold.
const re2::RE2& shapes()
{
    static const re2::RE2 pattern(
        "("
        "\\bsk-(?:proj-|svcacct-|ant-)?[A-Za-z0-9_-]{20,}"           // model providers
        "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}" // a signed token
        "|\\bgh[pousr]_[A-Za-z0-9]{30,}|\\bgithub_pat_[A-Za-z0-9_]{30,}"
        "|\\bAKIA[0-9A-Z]{16}\\b"
        "|-----BEGIN [A-Z ]*PRIVATE KEY-----"
        "|(?i:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}"
        "|[?&]sig=[A-Za-z0-9%+/]{30,}"
        "|\\b[A-Za-z0-9]{30,60}(?:AAAAAC|ACOG|AZF)[A-Za-z0-9]{2,24}\\b" // keys of Azure AI services
        "|\\b[a-zA-Z0-9_-]{3}8Q~[a-zA-Z0-9._~-]{31,34}"           // application secrets
        "|(?i:(?:api|access|subscription|account)[-_]?key|(?:client[-_]?)?secret|password|bearer)[\"']?\\s*[:= ]\\s*[\"']?[A-Za-z0-9+/_~.-]{24,}"
        ")");
    return pattern;
}

void say(qsizetype length, int line, int column, QList<PromptProblem>& problems)
{
    problems << PromptProblem{line, column, column + int(length), Severity::Error, QStringLiteral("secret"), Text::tr("This looks like a secret; whoever may read the library could use it."),
                              Text::tr("Write ${env:NAME} instead, and replace the secret where it was issued.")};
}

} // namespace

void checkSecrets(const Prompt& prompt, QList<PromptProblem>& problems)
{
    for (const char* name : {"api_key", "apiKey", "key", "client_secret", "password", "token"}) {
        for (const char* map : {"configuration", "connection"}) {
            const YamlNode* const member = prompt.yaml ? prompt.yaml->at({QStringLiteral("model"), QLatin1String(map), QLatin1String(name)}) : nullptr;
            if (member && !member->text().isEmpty() && !member->text().contains(QLatin1String("${"))) {
                say(member->scalar.size(), member->line, member->column, problems);
            }
        }
    }
    const QByteArray utf8 = prompt.text.toUtf8();
    re2::StringPiece rest(utf8.constData(), std::size_t(utf8.size()));
    re2::StringPiece found;
    int line = 1;
    const char* counted = utf8.constData();
    for (int hits = 0; hits < 20 && re2::RE2::FindAndConsume(&rest, shapes(), &found); ++hits) {
        const QByteArrayView match(found.data(), qsizetype(found.size()));
        line += int(std::count(counted, found.data(), '\n'));
        counted = found.data();
        const char* begin = found.data();
        while (begin > utf8.constData() && begin[-1] != '\n') {
            --begin;
        }
        const int column = int(QString::fromUtf8(begin, found.data() - begin).size()) + 1;
        const bool isKnown = std::any_of(problems.begin(), problems.end(), [line](const PromptProblem& problem) { return problem.line == line && problem.code == QLatin1String("secret"); });
        if (!isKnown && !match.contains("${")) {
            say(QString::fromUtf8(match.data(), match.size()).size(), line, column, problems);
        }
    }
}

} // namespace prompts
