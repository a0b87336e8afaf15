// SPDX-License-Identifier: GPL-3.0-or-later
// query KQL|@FILE|-: asks a Log Analytics workspace or an Application Insights resource.
#include "azure/monitor/logsclient.h"
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "common/services.h"
#include "identity/session.h"
#include "logs/cells.h"
#include "logs/scopes.h"
#include "logs/timerange.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

namespace cli {

namespace {

constexpr qint64 kLargestQuery = 4 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Query", text);
}

class Query : public Command
{
public:
    QString name() const override { return QStringLiteral("query"); }
    QString summary() const override { return tr("Asks a Log Analytics workspace or an Application Insights resource in KQL."); }
    QString arguments() const override { return QStringLiteral("KQL|@FILE|-"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("timespan"), tr("ISO 8601 duration or interval, for example P1D; without it the query decides."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("workspace"), tr("Name, id or resource id; otherwise the first workspace."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("app"), tr("An Application Insights resource instead, by name, application id or resource id."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("wait"), tr("Seconds that the service may work on it, 600 at most; 180 otherwise."), QStringLiteral("seconds")});
        parser.addOption({QStringLiteral("all-tenants"), tr("Looks for the workspace in every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

core::Result<QString> queryTextOf(const Invocation& invocation)
{
    if (invocation.arguments.size() != 1) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Give one query: its text, @FILE, or - for standard input."), QStringLiteral("KQL"));
    }
    QString text = invocation.arguments.first();
    if (text == QLatin1String("-") || text.startsWith(QLatin1Char('@'))) {
        QFile file(text.mid(1));
        const bool isOpen = text == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!isOpen) {
            return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), text.mid(1));
        }
        text = QString::fromUtf8(file.read(kLargestQuery + 1));
    }
    if (text.toUtf8().size() > kLargestQuery) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The query is larger than 4 MB."), QStringLiteral("KQL"));
    }
    if (text.trimmed().isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The query is empty."), QStringLiteral("KQL"));
    }
    return text;
}

/// What can be settled before anything is contacted.
core::Result<azure::LogsQuestion> questionOf(const Invocation& invocation)
{
    azure::LogsQuestion question;
    const core::Result<QString> text = queryTextOf(invocation);
    if (!text) {
        return text.error();
    }
    question.query = *text;
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(invocation.parser->value(QStringLiteral("timespan")));
    if (!range) {
        return range.error();
    }
    question.timespan = range->iso();
    if (invocation.parser->isSet(QStringLiteral("wait"))) {
        bool isNumber = false;
        question.waitSeconds = invocation.parser->value(QStringLiteral("wait")).toInt(&isNumber);
        if (!isNumber || question.waitSeconds < 1 || question.waitSeconds > 600) {
            return core::failure(core::ErrorKind::InvalidInput, tr("The service works between 1 and 600 seconds."), QStringLiteral("--wait"));
        }
    }
    if (invocation.parser->isSet(QStringLiteral("app")) && invocation.parser->isSet(QStringLiteral("workspace"))) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Name a workspace or an application, not both."), QStringLiteral("--app"));
    }
    question.extras = false;
    return question;
}

QStringList namesOf(const QList<logs::ScopeChoice>& scopes, azure::LogsScope::Kind kind)
{
    QStringList names;
    for (const logs::ScopeChoice& choice : scopes) {
        if (choice.scope.kind == kind) {
            names << choice.scope.name;
        }
    }
    return names;
}

QCoro::Task<core::Result<azure::LogsScope>> scopeOf(Invocation invocation, app::Services* services)
{
    using Kind = azure::LogsScope::Kind;
    const bool isApp = invocation.parser->isSet(QStringLiteral("app"));
    const QString wanted = invocation.parser->value(isApp ? QStringLiteral("app") : QStringLiteral("workspace"));
    azure::LogsScope direct;
    direct.kind = Kind::Workspace;
    if (isApp) {
        direct.kind = Kind::Application;
    }
    direct.id = wanted;
    direct.tenantId = services->session()->currentTenantId();
    const bool isId = !QUuid::fromString(wanted).isNull() && !invocation.parser->isSet(QStringLiteral("all-tenants"));
    if (isId) { // may be queried without the right to list resources
        co_return direct;
    }
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return tenants.error();
    }
    QList<logs::TenantChoice> asked;
    for (const deployments::TenantChoice& tenant : *tenants) {
        asked << logs::TenantChoice{tenant.id, tenant.name};
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    logs::ScopeReader reader(services->arm());
    const core::Result<logs::ScopeReport> found = co_await reader.read(asked, context);
    if (!found) {
        co_return found.error();
    }
    QList<logs::ScopeChoice> fitting;
    for (const logs::ScopeChoice& choice : found->scopes) {
        if (choice.scope.kind == direct.kind) {
            fitting << choice;
        }
    }
    const QStringList names = namesOf(fitting, direct.kind);
    if (wanted.isEmpty() && !fitting.isEmpty()) {
        if (fitting.size() > 1) {
            invocation.output.terminal().message(Terminal::safeText(tr("Asking %1. --workspace chooses another: %2.").arg(names.first(), names.mid(1).join(QStringLiteral(", ")))));
        }
        co_return fitting.first().scope;
    }
    const logs::ScopeChoice* const choice = logs::findScope(fitting, wanted);
    if (choice) {
        co_return choice->scope;
    }
    const QString sentence = names.isEmpty() ? tr("No workspace or application can be seen with this account.") : tr("There are: %1.").arg(names.join(QStringLiteral(", ")));
    co_return core::Error::make(core::ErrorKind::NotFound, sentence, wanted.isEmpty() ? tr("The workspace") : wanted);
}

QStringList cellsOf(const kql::ColumnTable& table, size_t row)
{
    QStringList cells;
    for (const kql::ColumnRef& column : table.data) {
        cells << logs::cellText(*column, row);
    }
    return cells;
}

void writeTsv(const Output& output, const kql::ColumnTable& table)
{
    QString text;
    for (size_t row = 0; row < table.rows; ++row) {
        QStringList cells = cellsOf(table, row);
        for (QString& cell : cells) {
            cell.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\t'), QLatin1String("\\t"));
            cell.replace(QLatin1Char('\n'), QLatin1String("\\n")).remove(QLatin1Char('\r'));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        if (text.size() > 256 * 1024) {
            output.terminal().write(text);
            text.clear();
        }
    }
    output.terminal().write(text);
}

/// Aligned for reading; long results are better taken as json or tsv, so only the first rows are measured and printed.
void writeTable(const Output& output, const kql::ColumnTable& table)
{
    constexpr size_t kMost = 10'000;
    QList<Column> columns;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        columns << Column{QString::number(i), Terminal::safeText(table.columns[i].name)};
    }
    QJsonArray rows;
    for (size_t row = 0; row < std::min(table.rows, kMost); ++row) {
        QJsonObject cells;
        const QStringList texts = cellsOf(table, row);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            cells.insert(QString::number(i), texts[i]);
        }
        rows.append(cells);
    }
    output.terminal().write(tableText(rows, columns, 80, Cells::Exact));
    if (table.rows > kMost) {
        output.terminal().message(tr("Only the first %1 of %2 rows are shown; --output tsv or json writes all.").arg(kMost).arg(table.rows));
    }
}

/// What has to be said about an answer, and the status that it ends with.
int conclude(const Invocation& invocation, const azure::LogsOutcome& outcome)
{
    Terminal& terminal = invocation.output.terminal();
    if (outcome.error) {
        core::Error error = *outcome.error;
        if (outcome.place && !error.message.contains(QLatin1String("line"))) {
            error.message += QLatin1Char(' ') + tr("(line %1, column %2)").arg(outcome.place->line).arg(outcome.place->column);
        }
        if (outcome.rows > 0) {
            terminal.message(tr("%1 rows came before it broke off.").arg(outcome.rows));
        }
        return report(invocation, error);
    }
    if (outcome.hasNoData) {
        terminal.message(tr("The workspace has no data yet."));
    }
    if (outcome.isFull) {
        terminal.message(tr("Only the first %1 rows were read.").arg(outcome.rows));
    }
    if (outcome.partial) {
        terminal.message(Terminal::safeText(tr("The result is not complete: %1").arg(outcome.partial->message)));
        return ServiceFailed;
    }
    return Done;
}

QCoro::Task<int> Query::run(Invocation invocation)
{
    core::Result<azure::LogsQuestion> question = questionOf(invocation);
    if (!question) {
        co_return report(invocation, question.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<azure::LogsScope> scope = co_await scopeOf(invocation, services->get());
    if (!scope) {
        co_return report(invocation, scope.error());
    }
    question->scope = *scope;
    const bool isJson = invocation.output.format() == Format::Json;
    question->limits.isChecked = isJson; // passed on as it comes
    Terminal* const terminal = &invocation.output.terminal();
    azure::LogsListener listener;
    listener.progress = [terminal](qint64 rows, qint64) { terminal->progress(tr("%1 rows").arg(rows)); };
    if (isJson) {
        listener.received = [terminal](const QByteArray& bytes) { terminal->writeBytes(bytes); };
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    azure::LogsClient client((*services)->pipeline(), (*services)->cloud(), &core::SystemClock::instance());
    const azure::LogsQuestion asked = *question;
    const azure::LogsOutcome outcome = co_await client.query(asked, context, listener);
    terminal->clearProgress();
    if (isJson && (outcome.receivedBytes > 0 || outcome.hasNoData)) {
        terminal->write(outcome.hasNoData ? QStringLiteral("{\"tables\":[]}\n") : QStringLiteral("\n"));
    }
    for (const azure::LogsTable& table : outcome.tables) {
        if (invocation.output.format() == Format::Tsv) {
            writeTsv(invocation.output, table.table);
        } else if (!isJson) {
            writeTable(invocation.output, table.table);
        }
    }
    co_return conclude(invocation, outcome);
}

} // namespace

std::unique_ptr<Command> makeQuery()
{
    return std::make_unique<Query>();
}

} // namespace cli
