// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/frontmatter.h"
#include "prompts/prompt.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

namespace prompts {

namespace {

constexpr qsizetype largestFrontMatter = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Prompt)
};

PromptProblem ofFile(const char* code, const QString& message, const QString& remedy)
{
    return {0, 0, 0, Severity::Error, QLatin1String(code), message, remedy};
}

bool isMark(QStringView line)
{
    line = line.trimmed();
    return line == QLatin1String("---") || line == QLatin1String("+++");
}

QList<RoleSection> sectionsOf(const QString& body, int firstLine)
{
    QList<RoleSection> sections;
    RoleSection open{QStringLiteral("system"), {}, 0, firstLine, firstLine - 1};
    bool hasText = false;
    const auto close = [&](int lastLine) {
        open.lastLine = lastLine;
        if (open.markerLine > 0 || hasText) {
            sections << open;
        }
        hasText = false;
    };
    int line = firstLine;
    for (qsizetype begin = 0; begin < body.size(); ++line) {
        qsizetype end = body.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? body.size() : end;
        const QStringView text = QStringView(body).mid(begin, end - begin);
        if (const std::optional<RoleMarker> marker = roleMarker(text)) {
            close(line - 1);
            open = {marker->role, marker->attributes, line, line + 1, line};
        } else if (text.trimmed().startsWith(QLatin1String("![thread]"))) {
            close(line - 1);
            open = {QStringLiteral("thread"), {}, line, line + 1, line};
        } else {
            hasText = hasText || !text.trimmed().isEmpty();
        }
        begin = end + 1;
    }
    close(line - 1);
    return sections;
}

/// A body may begin with a `tools:` section of YAML.
void takeLeadingTools(Prompt& prompt, QList<PromptProblem>& problems)
{
    static const QRegularExpression lead(QStringLiteral("\\A\\s*#?\\s*tools\\s*:[ \\t]*\\r?\\n"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = lead.match(prompt.body);
    if (!match.hasMatch() || prompt.sections.isEmpty()) {
        return;
    }
    RoleSection& section = prompt.sections.first();
    if (section.markerLine != 0) {
        return;
    }
    const int markerLine = section.firstLine + int(match.captured().count(QLatin1Char('\n'))) - 1;
    const QStringList lines = prompt.body.split(QLatin1Char('\n'));
    const QString yaml = lines.mid(markerLine + 1 - prompt.bodyLine, section.lastLine - markerLine).join(QLatin1Char('\n'));
    const YamlReading reading = readYaml(yaml, markerLine + 1);
    problems << reading.problems;
    if (reading.root && reading.root->kind == YamlNode::Kind::List) {
        for (const QJsonValue& tool : reading.root->value().toArray()) {
            prompt.tools << tool;
        }
        section.role = QStringLiteral("tools");
        section.markerLine = markerLine;
        section.firstLine = markerLine + 1;
    }
}

} // namespace

QString Prompt::id() const
{
    return path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive) ? path.chopped(8) : path;
}

QString Prompt::title() const
{
    return !displayName.isEmpty() ? displayName : !name.isEmpty() ? name : id().section(QLatin1Char('/'), -1);
}

const PromptInput* Prompt::input(QStringView wanted) const
{
    for (const PromptInput& input : inputs) {
        if (input.name == wanted) {
            return &input;
        }
    }
    return nullptr;
}

QJsonObject Prompt::sampleInputs() const
{
    QJsonObject values;
    for (const PromptInput& input : inputs) {
        if (!input.example().isUndefined()) {
            values.insert(input.name, input.example());
        }
    }
    for (auto it = sample.begin(); it != sample.end(); ++it) {
        values.insert(it.key(), *it);
    }
    return values;
}

FileParts partsOfFile(QStringView text)
{
    FileParts parts;
    qsizetype begin = 0;
    int line = 1;
    const auto lineEnd = [text](qsizetype from) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), from);
        return end < 0 ? text.size() : end;
    };
    while (begin < text.size() && text.mid(begin, lineEnd(begin) - begin).trimmed().isEmpty()) {
        begin = std::min(lineEnd(begin) + 1, text.size());
        ++line;
    }
    const QStringView opening = text.mid(begin, lineEnd(begin) - begin).trimmed();
    if (!isMark(opening)) {
        return parts;
    }
    parts.frontBegin = std::min(lineEnd(begin) + 1, text.size());
    parts.frontLine = line + 1;
    line = parts.frontLine;
    for (qsizetype at = parts.frontBegin; at < text.size(); ++line) {
        const qsizetype end = lineEnd(at);
        if (text.mid(at, end - at).trimmed() == opening && !text[at].isSpace()) {
            parts.hasFrontMatter = true;
            parts.frontEnd = at;
            parts.bodyBegin = std::min(end + 1, text.size());
            parts.bodyLine = line + 1;
            return parts;
        }
        at = end + 1;
    }
    parts.isOpen = true;
    parts.hasFrontMatter = true;
    parts.frontEnd = text.size();
    parts.bodyBegin = text.size();
    parts.bodyLine = line;
    return parts;
}

qsizetype bodyBeginOf(const QByteArray& bytes)
{
    qsizetype begin = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto lineOf = [&bytes](qsizetype from) {
        const qsizetype end = bytes.indexOf('\n', from);
        return QByteArrayView(bytes).sliced(from, (end < 0 ? bytes.size() : end) - from);
    };
    while (begin < bytes.size() && lineOf(begin).trimmed().isEmpty()) {
        begin += lineOf(begin).size() + 1;
    }
    if (begin >= bytes.size()) {
        return 0;
    }
    const QByteArrayView opening = lineOf(begin).trimmed();
    if (opening != "---" && opening != "+++") {
        return 0;
    }
    for (qsizetype at = begin + lineOf(begin).size() + 1; at < bytes.size();) {
        const QByteArrayView line = lineOf(at);
        if (line.startsWith(opening) && line.trimmed() == opening) {
            return std::min(at + line.size() + 1, bytes.size());
        }
        at += line.size() + 1;
    }
    return bytes.size();
}

ParsedPrompt parsePromptText(const QString& text, const QString& path)
{
    ParsedPrompt parsed;
    Prompt& prompt = parsed.prompt;
    prompt.path = path;
    prompt.hasByteOrderMark = text.startsWith(QChar(0xFEFF));
    prompt.text = prompt.hasByteOrderMark ? text.mid(1) : text;
    if (prompt.text.size() > largestPrompt) {
        parsed.problems << ofFile("tooLarge", Text::tr("The prompt is larger than 5 MB."), Text::tr("Keep data outside of the prompt and give it as an input."));
        return parsed;
    }
    const FileParts parts = partsOfFile(prompt.text);
    prompt.hasFrontMatter = parts.hasFrontMatter;
    prompt.frontMatter = prompt.text.mid(parts.frontBegin, parts.frontEnd - parts.frontBegin);
    prompt.frontMatterLine = parts.frontLine;
    prompt.body = parts.hasFrontMatter ? prompt.text.mid(parts.bodyBegin) : prompt.text;
    prompt.bodyLine = parts.hasFrontMatter ? parts.bodyLine : 1;
    if (parts.isOpen) {
        parsed.problems << PromptProblem{parts.frontLine - 1, 1, 4, Severity::Error, QStringLiteral("frontMatterOpen"), Text::tr("The front matter has no closing line “---”."),
                                         Text::tr("Put a line of three dashes between the front matter and the prompt.")};
    } else if (!parts.hasFrontMatter) {
        parsed.problems << PromptProblem{1, 1, 2, Severity::Hint, QStringLiteral("noFrontMatter"), Text::tr("The file has no front matter: model, parameters and inputs are not said."),
                                         Text::tr("Begin the file with a line “---”, the members, and another line “---”.")};
    }
    if (prompt.frontMatter.size() > largestFrontMatter) {
        parsed.problems << ofFile("frontMatterTooLarge", Text::tr("The front matter is larger than 1 MB."), Text::tr("Keep samples in a file of their own: sample: ${file:sample.json}."));
    } else if (!prompt.frontMatter.trimmed().isEmpty()) {
        const YamlReading reading = readYaml(prompt.frontMatter, parts.frontLine);
        // Behind a missing mark everything reads as YAML: one problem says it.
        if (!parts.isOpen) {
            parsed.problems << reading.problems;
        }
        prompt.yaml = reading.root;
        if (reading.root && reading.root->kind == YamlNode::Kind::Map) {
            readMembers(*reading.root, prompt, parsed.problems);
        } else if (reading.root && !reading.root->isNull() && !parts.isOpen) {
            parsed.problems << PromptProblem{reading.root->line, reading.root->column, reading.root->column + 1, Severity::Error, QStringLiteral("frontMatterNotMap"),
                                             Text::tr("The front matter has no members."), Text::tr("Write members as “name: value”, one a line.")};
        }
    }
    prompt.sections = sectionsOf(prompt.body, prompt.bodyLine);
    takeLeadingTools(prompt, parsed.problems);
    sortProblems(parsed.problems);
    return parsed;
}

ParsedPrompt parsePrompt(const QByteArray& bytes, const QString& path)
{
    ParsedPrompt parsed;
    parsed.prompt.path = path;
    if (bytes.size() > largestPrompt) {
        parsed.problems << ofFile("tooLarge", Text::tr("The file is %1 MB; prompts may have 5 MB.").arg(double(bytes.size()) / (1024 * 1024), 0, 'f', 1),
                                  Text::tr("Keep data outside of the prompt and give it as an input."));
        return parsed;
    }
    if (bytes.contains('\0')) {
        const bool isWide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
        parsed.problems << (isWide ? ofFile("notUtf8", Text::tr("The file is UTF-16, not UTF-8."), Text::tr("Save it as UTF-8."))
                                   : ofFile("binary", Text::tr("The file is not text."), Text::tr("Choose a text file in UTF-8.")));
        return parsed;
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    const bool isWrong = decoder.hasError();
    parsed = parsePromptText((bytes.startsWith("\xEF\xBB\xBF") && !text.startsWith(QChar(0xFEFF)) ? QString(QChar(0xFEFF)) : QString()) + text, path);
    if (isWrong) {
        const qsizetype at = std::max<qsizetype>(0, parsed.prompt.text.indexOf(QChar(QChar::ReplacementCharacter)));
        const int line = 1 + int(parsed.prompt.text.left(at).count(QLatin1Char('\n')));
        const int column = int(at - parsed.prompt.text.lastIndexOf(QLatin1Char('\n'), at == 0 ? 0 : at - 1));
        parsed.problems.prepend({line, std::max(1, column), std::max(1, column) + 1, Severity::Error, QStringLiteral("notUtf8"), Text::tr("The file holds bytes that are not UTF-8."),
                                 Text::tr("Save it as UTF-8.")});
    }
    return parsed;
}

QStringList environmentNames(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\$\\{env:([^:}\\s]+)(?::[^}]*)?\\}"));
    QStringList names;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!names.contains(name)) {
            names << name;
        }
    }
    return names;
}

} // namespace prompts
