// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/askoptions.h"
#include "cli/askprompt.h"
#include "cli/commands.h"
#include "cli/connection.h"
#include "playground/flow.h"

#include <QCoreApplication>
#include <QFile>

namespace cli {

namespace {

constexpr qint64 kMaxStandardInput = 16 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Ask", text);
}

/// Shows a flow on the terminal while it runs: steps as progress, the answer as it comes.
class AskPrinter : public playground::FlowObserver
{
public:
    explicit AskPrinter(const Invocation& invocation)
        : m_terminal(invocation.output.terminal()), m_answers(invocation.output.format() == Format::Table)
    {
    }
    void stepStarted(const playground::Step& step) override
    {
        m_terminal.progress(tr("%1 ...").arg(playground::stepName(step.kind)));
    }
    void delta(const QString& text) override
    {
        if (m_answers) {
            m_terminal.write(Terminal::safeText(text));
            m_wrote = true;
        }
    }
    /// Ends the line that the answer stands on.
    void endAnswer()
    {
        m_terminal.clearProgress();
        if (m_wrote) {
            m_terminal.write(QStringLiteral("\n"));
        }
    }

private:
    Terminal& m_terminal;
    bool m_answers;
    bool m_wrote = false;
};

void printSources(const Invocation& invocation, const playground::FlowResult& result)
{
    Terminal& terminal = invocation.output.terminal();
    if (!result.citations.isEmpty()) {
        terminal.write(QLatin1Char('\n') + tr("Sources:") + QLatin1Char('\n'));
    }
    for (const playground::Citation& citation : result.citations) {
        QString line = QStringLiteral("  [%1] %2").arg(citation.n).arg(Terminal::safeText(citation.title).simplified());
        if (!citation.url.isEmpty()) {
            line += QStringLiteral("  <%1>").arg(Terminal::safeText(citation.url).simplified());
        }
        terminal.write(line + QLatin1Char('\n'));
    }
    for (const QString& mark : result.unmatchedMarks) {
        terminal.message(tr("The answer points at %1, which is none of its documents.").arg(mark));
    }
}

void printTsv(const Invocation& invocation, const playground::FlowResult& result)
{
    QJsonArray rows{QJsonObject{{QStringLiteral("kind"), QStringLiteral("answer")}, {QStringLiteral("text"), result.answer}}};
    const QJsonArray citations = result.toJson().value(QLatin1String("citations")).toArray();
    for (const QJsonValue& citation : citations) {
        QJsonObject row = citation.toObject();
        row.insert(QStringLiteral("kind"), QStringLiteral("citation"));
        row.insert(QStringLiteral("text"), row.value(QLatin1String("snippet")));
        rows.append(row);
    }
    invocation.output.rows(rows, {{QStringLiteral("kind"), {}}, {QStringLiteral("text"), {}}, {QStringLiteral("n"), {}},
                                  {QStringLiteral("id"), {}}, {QStringLiteral("title"), {}}, {QStringLiteral("url"), {}},
                                  {QStringLiteral("score"), {}}});
}

core::Result<QString> questionOf(const Invocation& invocation)
{
    if (invocation.arguments.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("Give it behind ask, or - for standard input."), tr("The question"));
    }
    if (invocation.arguments != QStringList{QStringLiteral("-")}) {
        return invocation.arguments.join(QLatin1Char(' '));
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return core::Error::make(core::ErrorKind::Storage, input.errorString(), tr("Standard input"));
    }
    QByteArray text; // a pipe gives what it has at the moment: read until it ends
    for (QByteArray part = input.read(1 << 16); !part.isEmpty() && text.size() < kMaxStandardInput; part = input.read(1 << 16)) {
        text += part;
    }
    return QString::fromUtf8(text);
}

class Ask : public Command
{
public:
    QString name() const override { return QStringLiteral("ask"); }
    QString summary() const override { return tr("Answers a question from the documents of an index, with citations."); }
    QString arguments() const override { return QStringLiteral("QUESTION|-"); }
    void declare(QCommandLineParser& parser) const override { declareAskOptions(parser); }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    /// Everything that can be known to be wrong before anything is contacted.
    static core::Result<playground::FlowRequest> requestOf(const Invocation& invocation);
    static QCoro::Task<core::Result<playground::FlowTargets>> findTargets(Invocation invocation, app::Services* services,
                                                                          playground::Parameters parameters, QString promptDeployment);
    static int finish(const Invocation& invocation, const playground::FlowResult& result, bool timedOut);
};

core::Result<playground::FlowRequest> Ask::requestOf(const Invocation& invocation)
{
    playground::FlowRequest request;
    const core::Result<playground::Parameters> parameters = readAskOptions(*invocation.parser);
    if (!parameters) {
        return parameters.error();
    }
    request.parameters = *parameters;
    const core::Result<QString> question = questionOf(invocation);
    if (!question) {
        return question.error();
    }
    request.question = question->trimmed();
    if (const auto problem = playground::problemOfQuestion(request.question)) {
        return *problem;
    }
    if (const auto problem = playground::problemOfParameters(request.parameters)) {
        return *problem;
    }
    const core::Result<QJsonObject> inputs = readPromptInputs(*invocation.parser);
    if (!inputs) {
        return inputs.error();
    }
    request.variables = *inputs;
    return request;
}

QCoro::Task<core::Result<playground::FlowTargets>> Ask::findTargets(Invocation invocation, app::Services* services,
                                                                    playground::Parameters parameters, QString promptDeployment)
{
    playground::Catalog catalog;
    if (parameters.needsCatalog()) {
        const core::Result<playground::Catalog> read = co_await readCatalog(invocation, services);
        if (!read) {
            co_return read.error();
        }
        catalog = *read;
    }
    const playground::DeploymentChoice* const chat = catalog.chatFor(promptDeployment);
    if (parameters.deploymentId.isEmpty() && chat && !promptDeployment.isEmpty()) {
        parameters.deploymentId = chat->id;
    }
    const core::Result<playground::FlowTargets> targets = playground::resolveTargets(catalog, parameters);
    co_return targets;
}

int Ask::finish(const Invocation& invocation, const playground::FlowResult& result, bool timedOut)
{
    switch (invocation.output.format()) {
    case Format::Json:
        invocation.output.json(invocation.parser->isSet(QStringLiteral("explain")) ? result.toJsonWithSources() : result.toJson());
        break;
    case Format::Tsv:
        printTsv(invocation, result);
        break;
    case Format::Table:
        printSources(invocation, result);
        break;
    }
    if (!result.error) {
        return Done;
    }
    if (result.partial) {
        invocation.output.terminal().message(tr("The answer above is not whole."));
    }
    if (timedOut) {
        core::Error error = core::Error::make(core::ErrorKind::Timeout, QString(), result.deployment);
        return report(invocation, error);
    }
    return report(invocation, *result.error);
}

QCoro::Task<int> Ask::run(Invocation invocation)
{
    core::Result<playground::FlowRequest> request = requestOf(invocation);
    if (!request) {
        co_return report(invocation, request.error());
    }
    const core::Result<playground::PromptSourcePtr> prompt = co_await findPrompt(invocation);
    if (!prompt) {
        co_return report(invocation, prompt.error());
    }
    request->prompt = *prompt;
    QString promptDeployment;
    if (request->prompt) {
        promptDeployment = request->prompt->deployment;
    }
    const TimeLimit limit(invocation.cancel, invocation.parser->value(QStringLiteral("timeout")));
    if (limit.problem()) {
        co_return report(invocation, *limit.problem());
    }
    invocation.cancel = limit.token();
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, request->parameters.needsCatalog());
    if (!services) {
        co_return report(invocation, services.error());
    }
    const playground::Parameters parameters = request->parameters;
    const core::Result<playground::FlowTargets> targets = co_await findTargets(invocation, services->get(), parameters, promptDeployment);
    if (!targets) {
        co_return report(invocation, targets.error());
    }
    request->targets = *targets;
    AskPrinter printer(invocation);
    playground::PlaygroundFlow flow((*services)->flowParts());
    http::CallContext context;
    context.cancel = invocation.cancel;
    const playground::FlowRequest asked = *request;
    const playground::FlowResult result = co_await flow.run(asked, context, &printer);
    printer.endAnswer();
    co_return finish(invocation, result, limit.isPassed());
}

} // namespace

std::unique_ptr<Command> makeAsk()
{
    return std::make_unique<Ask>();
}

} // namespace cli
