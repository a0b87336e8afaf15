// SPDX-License-Identifier: GPL-3.0-or-later
// prompts diff.
#include "cli/prompts.h"
#include "prompts/textdiff.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

class PromptsDiff : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts diff"); }
    QString summary() const override { return tr("Shows what differs between two versions or two prompts."); }
    QString arguments() const override { return QStringLiteral("NAME[@label|@version] [NAME[@label|@version]]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("context"), tr("Lines around each change; 3 otherwise."), QStringLiteral("count")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QJsonArray jsonOf(const QList<prompts::DiffRange>& ranges)
{
    QJsonArray array;
    for (const prompts::DiffRange& range : ranges) {
        array << QJsonObject{{"begin", range.begin}, {"length", range.length}};
    }
    return array;
}

QCoro::Task<int> PromptsDiff::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    QStringList names = invocation.arguments;
    if (names.size() == 1) { // a version against the folder, or the folder against the last commit
        const qsizetype at = names.first().lastIndexOf(QLatin1Char('@'));
        names = at > 0 && !opened->library->snapshot()->find(names.first()) ? QStringList{names.first(), names.first().left(at)} : QStringList{names.first() + QStringLiteral("@HEAD"), names.first()};
    }
    if (names.size() != 2) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one or two prompts."), QStringLiteral("NAME")));
    }
    const QString oldName = names.at(0), newName = names.at(1);
    const core::Result<PromptAsked> before = co_await readPrompt(opened, oldName);
    if (!before) {
        co_return report(invocation, before.error());
    }
    const core::Result<PromptAsked> after = co_await readPrompt(opened, newName);
    if (!after) {
        co_return report(invocation, after.error());
    }
    bool isNumber = true;
    const QString contextText = invocation.parser->value(QStringLiteral("context"));
    const int context = contextText.isEmpty() ? 3 : contextText.toInt(&isNumber);
    if (!isNumber || context < 0) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give a number of lines."), QStringLiteral("--context")));
    }
    const prompts::TextDiff diff = prompts::TextDiff::compare(before->parsed.prompt.text, after->parsed.prompt.text);
    const QString unified = diff.unified(QStringLiteral("a/") + before->parsed.prompt.path, QStringLiteral("b/") + after->parsed.prompt.path, context);
    if (invocation.output.format() != Format::Json) {
        invocation.output.terminal().write(Terminal::safeText(unified));
        co_return int(Done);
    }
    QJsonArray rows;
    for (const prompts::InlineRow& row : diff.inlineRows(context)) {
        if (row.kind == prompts::InlineRow::Kind::Removed || row.kind == prompts::InlineRow::Kind::Added) {
            const bool isOld = row.kind == prompts::InlineRow::Kind::Removed;
            rows << QJsonObject{{"kind", isOld ? QStringLiteral("removed") : QStringLiteral("added")}, {"line", (isOld ? row.oldLine : row.newLine) + 1}, {"text", (isOld ? diff.oldLine(row.oldLine) : diff.newLine(row.newLine)).toString()}, {"words", jsonOf(row.words)}};
        }
    }
    const auto side = [](const PromptAsked& asked) {
        return QJsonObject{{"prompt", asked.parsed.prompt.id()}, {"version", asked.version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(asked.version)}, {"label", asked.label}};
    };
    invocation.output.json({{"from", side(*before)}, {"to", side(*after)}, {"added", diff.addedCount()}, {"removed", diff.removedCount()}, {"changes", rows}, {"unified", unified}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makePromptsDiff()
{
    return std::make_unique<PromptsDiff>();
}

} // namespace cli
