// SPDX-License-Identifier: GPL-3.0-or-later
// prompts label: where labels point, moving them, approvals.
#include "cli/prompts.h"
#include "identity/accountlist.h"
#include "prompts/git/labels.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

QString kindName(prompts::LabelMove::Kind kind)
{
    using Kind = prompts::LabelMove::Kind;
    switch (kind) {
    case Kind::Moved: return QStringLiteral("moved");
    case Kind::Removed: return QStringLiteral("removed");
    case Kind::Proposed: return QStringLiteral("proposed");
    case Kind::Withdrawn: return QStringLiteral("withdrawn");
    case Kind::Approved: return QStringLiteral("approved");
    case Kind::Refused: return QStringLiteral("refused");
    }
    return {};
}

QJsonObject jsonOf(const prompts::Label& label)
{
    return {{"prompt", label.path}, {"label", label.name}, {"version", label.commit}, {"by", label.by}, {"address", label.email}, {"time", label.when.toString(Qt::ISODate)},
            {"why", label.why}, {"protected", label.isProtected}, {"current", label.isCurrent}, {"state", QStringLiteral("effective")}};
}

QJsonObject jsonOf(const prompts::LabelProposal& proposal)
{
    return {{"prompt", proposal.path}, {"label", proposal.name}, {"version", proposal.commit}, {"from", proposal.from}, {"by", proposal.by}, {"address", proposal.email},
            {"time", proposal.when.toString(Qt::ISODate)}, {"why", proposal.why}, {"protected", true}, {"state", QStringLiteral("proposed")}};
}

QJsonObject jsonOf(const prompts::LabelMove& move)
{
    return {{"prompt", move.path}, {"label", move.name}, {"what", kindName(move.kind)}, {"from", move.from}, {"version", move.to}, {"by", move.by}, {"address", move.email},
            {"time", move.when.toString(Qt::ISODate)}, {"why", move.why}, {"proposedBy", move.proposedBy}, {"commit", move.movedIn}, {"problem", move.problem}};
}

const QList<QString>& verbs()
{
    static const QList<QString> all{QStringLiteral("remove"), QStringLiteral("approve"), QStringLiteral("withdraw"), QStringLiteral("protect"), QStringLiteral("unprotect"), QStringLiteral("history")};
    return all;
}

class PromptsLabel : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts label"); }
    QString summary() const override { return tr("Shows or moves the labels of prompts; a protected label moves when a second person approves."); }
    QString arguments() const override { return QStringLiteral("[NAME [LABEL [VERSION]]]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOptions({{QStringLiteral("why"), tr("Reason, kept in the history."), QStringLiteral("text")},
                           {QStringLiteral("remove"), tr("Take the label away.")},
                           {QStringLiteral("approve"), tr("Approve what somebody else proposed.")},
                           {QStringLiteral("withdraw"), tr("Take a proposal back or turn it down.")},
                           {QStringLiteral("history"), tr("List the moves: who, when, why.")},
                           {QStringLiteral("protect"), tr("LABEL alone: its moves need a second person from now on.")},
                           {QStringLiteral("unprotect"), tr("LABEL alone: propose to end this (with --approve: approve that).")}});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<int> show(Invocation invocation, prompts::Labels labels, QString path);
    QCoro::Task<int> history(Invocation invocation, prompts::Labels labels, QString path, QString label);
    QCoro::Task<int> change(Invocation invocation, prompts::Labels labels, QString path, QString label);
    QCoro::Task<int> protect(Invocation invocation, prompts::Labels labels, bool isProtected);
};

QCoro::Task<int> PromptsLabel::show(Invocation invocation, prompts::Labels labels, QString path)
{
    const core::Result<QList<prompts::Label>> known = co_await labels.list(path);
    if (!known) {
        co_return report(invocation, known.error());
    }
    const core::Result<QList<prompts::LabelProposal>> waiting = co_await labels.proposals();
    if (!waiting) {
        co_return report(invocation, waiting.error());
    }
    QJsonArray rows;
    for (const prompts::Label& label : *known) {
        rows << jsonOf(label);
    }
    for (const prompts::LabelProposal& proposal : *waiting) {
        if (path.isEmpty() || proposal.path == path) {
            rows << jsonOf(proposal);
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("prompt"), tr("Prompt")}, {QStringLiteral("label"), tr("Label")}, {QStringLiteral("version"), tr("Version")}, {QStringLiteral("state"), tr("State")},
                                  {QStringLiteral("by"), tr("Who")}, {QStringLiteral("time"), tr("Time")}, {QStringLiteral("why"), tr("Why")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsLabel::history(Invocation invocation, prompts::Labels labels, QString path, QString label)
{
    const core::Result<QList<prompts::LabelMove>> moves = co_await labels.history(path, label);
    if (!moves) {
        co_return report(invocation, moves.error());
    }
    QJsonArray rows;
    for (const prompts::LabelMove& move : *moves) {
        rows << jsonOf(move);
    }
    invocation.output.rows(rows, {{QStringLiteral("time"), tr("Time")}, {QStringLiteral("label"), tr("Label")}, {QStringLiteral("what"), tr("What")}, {QStringLiteral("version"), tr("Version")},
                                  {QStringLiteral("by"), tr("Who")}, {QStringLiteral("proposedBy"), tr("Proposed by")}, {QStringLiteral("why"), tr("Why")}, {QStringLiteral("problem"), tr("Problem")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsLabel::change(Invocation invocation, prompts::Labels labels, QString path, QString label)
{
    const QCommandLineParser& parser = *invocation.parser;
    const QString why = parser.value(QStringLiteral("why"));
    core::Result<void> done = core::Result<void>::ok();
    QString state = QStringLiteral("effective");
    if (parser.isSet(QStringLiteral("approve"))) {
        done = co_await labels.approve(path, label, why);
    } else if (parser.isSet(QStringLiteral("withdraw"))) {
        done = co_await labels.withdraw(path, label, why);
        state = QStringLiteral("withdrawn");
    } else {
        const QString revision = invocation.arguments.value(2);
        core::Result<std::optional<prompts::LabelProposal>> moved;
        if (parser.isSet(QStringLiteral("remove"))) {
            moved = co_await labels.remove(path, label, why);
            state = QStringLiteral("removed");
        } else {
            moved = co_await labels.move(path, label, revision, why);
        }
        if (!moved) {
            done = core::failure(moved.error());
        } else if (*moved) {
            state = QStringLiteral("proposed");
        }
    }
    if (!done) {
        co_return report(invocation, done.error());
    }
    const core::Result<QList<prompts::Label>> known = co_await labels.list(path);
    QJsonObject result{{"prompt", path}, {"label", label}, {"version", QJsonValue(QJsonValue::Null)}};
    for (const prompts::Label& one : known.value_or(QList<prompts::Label>())) {
        if (one.name == label) {
            result = jsonOf(one);
        }
    }
    result.insert(QStringLiteral("state"), state);
    invocation.output.object(result, {{QStringLiteral("prompt"), tr("Prompt")}, {QStringLiteral("label"), tr("Label")}, {QStringLiteral("version"), tr("Version")}, {QStringLiteral("state"), tr("State")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsLabel::protect(Invocation invocation, prompts::Labels labels, bool isProtected)
{
    const QString label = invocation.arguments.value(0);
    const QString why = invocation.parser->value(QStringLiteral("why"));
    const QString nothing;
    core::Result<void> done;
    if (!isProtected && invocation.parser->isSet(QStringLiteral("approve"))) {
        done = co_await labels.approve(nothing, label, why);
    } else {
        done = co_await labels.setProtected(label, isProtected, why);
    }
    if (!done) {
        co_return report(invocation, done.error());
    }
    const core::Result<QList<prompts::LabelRule>> rules = co_await labels.rules();
    QJsonArray rows;
    for (const prompts::LabelRule& rule : rules.value_or(QList<prompts::LabelRule>())) {
        rows << QJsonObject{{"label", rule.name}, {"protected", rule.isProtected}};
    }
    invocation.output.rows(rows, {{QStringLiteral("label"), tr("Label")}, {QStringLiteral("protected"), tr("Protected")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsLabel::run(Invocation invocation)
{
    const QCommandLineParser& parser = *invocation.parser;
    const auto isSet = [&parser](const QString& verb) { return parser.isSet(verb); };
    const qsizetype chosen = std::count_if(verbs().begin(), verbs().end(), isSet);
    const bool isProtection = parser.isSet(QStringLiteral("protect")) || parser.isSet(QStringLiteral("unprotect"));
    const bool isApprovedEnd = chosen == 2 && parser.isSet(QStringLiteral("unprotect")) && parser.isSet(QStringLiteral("approve"));
    if (chosen > 1 && !isApprovedEnd) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give one of --remove, --approve, --withdraw, --history, --protect, --unprotect.")));
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const core::Result<QString> path = repositoryPath(*opened, isProtection ? QString() : invocation.arguments.value(0));
    if (!path) {
        co_return report(invocation, path.error());
    }
    const QString prompt = *path, label = invocation.arguments.value(1);
    const prompts::Labels labels(opened->repository);
    int status = Done;
    if (isProtection) {
        const bool isProtected = parser.isSet(QStringLiteral("protect"));
        status = co_await protect(invocation, labels, isProtected);
    } else if (parser.isSet(QStringLiteral("history"))) {
        status = co_await history(invocation, labels, prompt, label);
    } else if (label.isEmpty() && chosen == 0) {
        status = co_await show(invocation, labels, prompt);
    } else if (label.isEmpty()) {
        status = report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name the prompt and the label.")));
    } else {
        status = co_await change(invocation, labels, prompt, label);
    }
    co_return status;
}

} // namespace

prompts::Signer promptAuthor(const Invocation& invocation)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*(.+?)\\s*<([^<>\\s]+)>\\s*$"));
    const QRegularExpressionMatch given = shape.match(invocation.parser->value(QStringLiteral("author")));
    if (given.hasMatch()) {
        return {given.captured(1), given.captured(2)};
    }
    // The newest list of accounts is that of the cloud that was used last; no sign-in is needed to know a name.
    const QDir folder(invocation.options.stateDirectory() + QStringLiteral("/identity"));
    const QFileInfoList lists = folder.entryInfoList({QStringLiteral("accounts-*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : lists) {
        QFile file(info.filePath());
        const QJsonObject list = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const QString current = identity::currentIn(list);
        for (const identity::ListedAccount& listed : identity::accountsIn(list)) {
            const identity::Account& account = listed.entry.account;
            const bool isWanted = invocation.options.user.isEmpty() ? account.id == current : account.username.compare(invocation.options.user, Qt::CaseInsensitive) == 0;
            if (isWanted) {
                return {account.name.isEmpty() ? account.username : account.name, account.username};
            }
        }
    }
    return {};
}

core::Result<QString> repositoryPath(const PromptLibrary& library, const QString& name)
{
    if (!library.repository) {
        return core::failure(core::ErrorKind::NotFound, tr("The library has no versions: its folder is no Git repository."));
    }
    if (name.isEmpty()) {
        return QString();
    }
    QStringList candidates;
    const prompts::LibrarySnapshot::File* const file = library.library->snapshot()->find(name, &candidates);
    if (!file && !candidates.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Several prompts have this name: %1. Give the path.").arg(candidates.join(QStringLiteral(", "))), name);
    }
    const QString folder = library.repository->state().folder;
    const QString path = file ? file->entry.path : name; // deleted ones have a history too
    return folder.isEmpty() ? path : folder + QLatin1Char('/') + path;
}

std::unique_ptr<Command> makePromptsLabel()
{
    return std::make_unique<PromptsLabel>();
}

} // namespace cli
