// SPDX-License-Identifier: GPL-3.0-or-later
// prompts list, show, render.
#include "cli/prompts.h"
#include "monitoring/pricetable.h"
#include "prompts/exchange.h"
#include "prompts/git/labels.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

QJsonObject jsonOf(const prompts::PromptInput& input)
{
    QJsonObject object{{"name", input.name}, {"type", input.type}, {"description", input.description}, {"required", input.isRequired}};
    if (!input.defaultValue.isUndefined()) {
        object.insert(QStringLiteral("default"), input.defaultValue);
    }
    if (!input.sample.isUndefined()) {
        object.insert(QStringLiteral("sample"), input.sample);
    }
    return object;
}

QJsonObject jsonOf(const PromptAsked& asked)
{
    const prompts::Prompt& prompt = asked.parsed.prompt;
    QJsonArray inputs, outputs;
    for (const prompts::PromptInput& input : prompt.inputs) {
        inputs << jsonOf(input);
    }
    for (const prompts::PromptOutput& output : prompt.outputs) {
        outputs << QJsonObject{{"name", output.name}, {"type", output.type}, {"description", output.description}};
    }
    const prompts::PromptModel& model = prompt.model;
    return {{"id", prompt.id()},
            {"path", prompt.path},
            {"name", prompt.name},
            {"description", prompt.description},
            {"declaredVersion", prompt.version},
            {"version", asked.version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(asked.version)},
            {"labels", QJsonArray::fromStringList(asked.labels)},
            {"authors", QJsonArray::fromStringList(prompt.authors)},
            {"tags", QJsonArray::fromStringList(prompt.tags)},
            {"model", QJsonObject{{"api", model.api.isEmpty() ? QStringLiteral("chat") : model.api}, {"provider", model.provider}, {"name", model.name}, {"deployment", model.deployment}, {"endpoint", model.endpoint}, {"parameters", model.parameters}}},
            {"inputs", inputs},
            {"outputs", outputs}};
}

QJsonArray jsonOf(const QList<prompts::PromptProblem>& problems)
{
    QJsonArray array;
    for (const prompts::PromptProblem& problem : problems) {
        array << prompts::jsonOf(problem);
    }
    return array;
}

/// Commits and labels by path; empty without a repository.
struct Versions
{
    QHash<QString, QString> commits;
    QHash<QString, QStringList> labels;          ///< "name", with the commit below
    QHash<QString, QStringList> currentLabels;   ///< of those, what points at the content of now
};

QCoro::Task<Versions> versionsOf(prompts::Repository::Ref repository)
{
    Versions versions;
    if (!repository) {
        co_return versions;
    }
    const core::Result<QList<prompts::LastVersion>> last = co_await repository->lastVersions();
    for (const prompts::LastVersion& version : last ? *last : QList<prompts::LastVersion>()) {
        versions.commits.insert(version.path, version.commit);
    }
    prompts::Labels labels(repository);
    const QString all;
    const core::Result<QList<prompts::Label>> list = co_await labels.list(all);
    for (const prompts::Label& label : list ? *list : QList<prompts::Label>()) {
        versions.labels[label.path] << label.name;
        if (label.isCurrent) {
            versions.currentLabels[label.path] << label.name;
        }
    }
    co_return versions;
}

class PromptsList : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts list"); }
    QString summary() const override { return tr("Lists the prompts of the library, or searches their texts."); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("tag"), tr("Only prompts with this tag. May be given several times."), QStringLiteral("tag")});
        parser.addOption({QStringLiteral("folder"), tr("Only below this folder."), QStringLiteral("folder")});
        parser.addOption({QStringLiteral("search"), tr("Lists the places where this text stands."), QStringLiteral("text")});
        parser.addOption({QStringLiteral("regex"), tr("The text of --search is a regular expression.")});
        parser.addOption({QStringLiteral("check"), tr("Also counts errors and warnings.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<int> search(Invocation invocation, std::shared_ptr<PromptLibrary> library);
};

QCoro::Task<int> PromptsList::search(Invocation invocation, std::shared_ptr<PromptLibrary> library)
{
    prompts::SearchQuery query;
    query.text = invocation.parser->value(QStringLiteral("search"));
    query.isRegex = invocation.parser->isSet(QStringLiteral("regex"));
    query.tags = invocation.parser->values(QStringLiteral("tag"));
    query.folder = invocation.parser->value(QStringLiteral("folder"));
    auto rows = std::make_shared<QJsonArray>();
    const std::function<void(QList<prompts::SearchMatch>)> found = [rows](const QList<prompts::SearchMatch>& matches) {
        for (const prompts::SearchMatch& match : matches) {
            rows->append(QJsonObject{{"path", match.path}, {"line", match.line}, {"column", match.column}, {"context", match.context}});
        }
    };
    const core::CancelToken cancel = invocation.cancel;
    const core::Result<prompts::SearchOutcome> outcome = co_await library->library->search(query, found, cancel);
    if (!outcome) {
        co_return report(invocation, outcome.error());
    }
    if (outcome->isCut) {
        invocation.output.terminal().message(tr("Only the first %L1 places are shown.").arg(outcome->matches));
    }
    invocation.output.rows(*rows, {{QStringLiteral("path"), tr("Prompt")}, {QStringLiteral("line"), tr("Line")}, {QStringLiteral("context"), tr("Text")}});
    co_return int(Done);
}

QCoro::Task<int> PromptsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    if (invocation.parser->isSet(QStringLiteral("search"))) {
        const int status = co_await search(invocation, opened);
        co_return status;
    }
    const prompts::Repository::Ref repository = opened->repository;
    const Versions versions = co_await versionsOf(repository);
    const QStringList tags = invocation.parser->values(QStringLiteral("tag"));
    QString folder = invocation.parser->value(QStringLiteral("folder"));
    folder += folder.isEmpty() || folder.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/");
    QJsonArray rows;
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = opened->library->snapshot();
    for (const prompts::LibrarySnapshot::File& file : snapshot->files()) {
        const prompts::PromptEntry& entry = file.entry;
        const bool hasTags = std::all_of(tags.begin(), tags.end(), [&entry](const QString& tag) { return entry.tags.contains(tag, Qt::CaseInsensitive); });
        if (!entry.isPrompt || !hasTags || !entry.path.startsWith(folder)) {
            continue;
        }
        QJsonObject row{{"id", entry.id},
                        {"path", entry.path},
                        {"name", entry.name},
                        {"description", entry.description},
                        {"tags", QJsonArray::fromStringList(entry.tags)},
                        {"model", entry.model},
                        {"deployment", entry.deployment},
                        {"api", entry.api.isEmpty() ? QStringLiteral("chat") : entry.api},
                        {"version", versions.commits.contains(entry.path) ? QJsonValue(versions.commits.value(entry.path)) : QJsonValue(QJsonValue::Null)},
                        {"labels", QJsonArray::fromStringList(versions.labels.value(entry.path))},
                        {"modified", entry.modified.toUTC().toString(Qt::ISODateWithMs)}};
        if (invocation.parser->isSet(QStringLiteral("check"))) {
            prompts::CheckContext context;
            context.files = snapshot;
            context.otherNames = snapshot->otherNames(entry.path);
            int errors = 0, warnings = 0;
            for (const prompts::PromptProblem& problem : prompts::check(prompts::parsePrompt(snapshot->read(entry.path).value_or(QByteArray()), entry.path), context)) {
                errors += problem.severity == prompts::Severity::Error ? 1 : 0;
                warnings += problem.severity == prompts::Severity::Warning ? 1 : 0;
            }
            row.insert(QStringLiteral("errors"), errors);
            row.insert(QStringLiteral("warnings"), warnings);
        }
        rows.append(row);
    }
    invocation.output.rows(rows, {{QStringLiteral("id"), tr("Prompt")}, {QStringLiteral("description"), tr("Description")}, {QStringLiteral("deployment"), tr("Deployment")}, {QStringLiteral("labels"), tr("Labels")}});
    co_return int(Done);
}

class PromptsShow : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts show"); }
    QString summary() const override { return tr("Shows a prompt, its inputs, problems and size."); }
    QString arguments() const override { return QStringLiteral("NAME[@label|@version]"); }
    void declare(QCommandLineParser& parser) const override { declareLibrary(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> PromptsShow::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one prompt."), QStringLiteral("NAME")));
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const QString name = invocation.arguments.first();
    core::Result<PromptAsked> asked = co_await readPrompt(opened, name);
    if (!asked) {
        co_return report(invocation, asked.error());
    }
    const prompts::Repository::Ref repository = opened->repository;
    const Versions versions = co_await versionsOf(repository);
    const prompts::Prompt& prompt = asked->parsed.prompt;
    if (asked->version.isEmpty() && !asked->isFile) {
        asked->labels = versions.currentLabels.value(prompt.path);
        asked->version = versions.commits.value(prompt.path);
    } else if (!asked->label.isEmpty()) {
        asked->labels = {asked->label};
    }
    prompts::CheckContext context;
    context.files = asked->files;
    context.otherNames = asked->isFile ? QStringList() : opened->library->snapshot()->otherNames(prompt.path);
    const QList<prompts::PromptProblem> problems = prompts::check(asked->parsed, context);
    prompts::RenderContext rendering;
    rendering.files = asked->files;
    const prompts::RenderedPrompt rendered = prompts::renderMessages(prompt, {}, rendering);
    QJsonObject object = jsonOf(*asked);
    QJsonArray references;
    for (const prompts::Reference& reference : prompts::referencesOf(prompt.path, prompt.text, *asked->files)) {
        references << QJsonObject{{"kind", prompts::kindName(reference.kind)}, {"name", reference.name}, {"path", reference.to}, {"line", reference.line}};
    }
    object.insert(QStringLiteral("references"), references);
    object.insert(QStringLiteral("problems"), jsonOf(problems));
    object.insert(QStringLiteral("tokens"), rendered.isComplete() ? QJsonValue(rendered.tokens) : QJsonValue(QJsonValue::Null));
    object.insert(QStringLiteral("text"), prompt.text);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(object);
    } else {
        invocation.output.terminal().write(Terminal::safeText(prompt.text.endsWith(QLatin1Char('\n')) ? prompt.text : prompt.text + QLatin1Char('\n')));
    }
    co_return reportProblems(invocation, prompt.path, problems);
}

class PromptsRender : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts render"); }
    QString summary() const override { return tr("Fills a prompt with values and shows the messages."); }
    QString arguments() const override { return QStringLiteral("NAME[@label|@version]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        declareInputs(parser);
        parser.addOption({QStringLiteral("model"), tr("Counts tokens for this model instead of the prompt's."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("no-samples"), tr("Inputs without a value stay empty instead of taking their sample.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QJsonObject jsonOf(const PromptAsked& asked, const prompts::RenderedPrompt& rendered, const QList<prompts::PromptProblem>& problems)
{
    QJsonArray messages, costs;
    for (const prompts::RenderedMessage& message : rendered.messages) {
        QJsonObject object = message.json();
        object.insert(QStringLiteral("tokens"), message.tokens);
        messages << object;
    }
    for (const prompts::ExpectedCost& cost : rendered.costs) {
        QJsonObject object{{"model", cost.model}, {"currency", cost.currency}, {"input", cost.input}, {"caveat", cost.caveat}};
        if (cost.largest) {
            object.insert(QStringLiteral("largest"), *cost.largest);
        }
        costs << object;
    }
    const prompts::Prompt& prompt = asked.parsed.prompt;
    QJsonObject object{{"prompt", prompt.id()},
                       {"name", prompt.name},
                       {"version", asked.version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(asked.version)},
                       {"labels", QJsonArray::fromStringList(asked.labels)},
                       {"messages", messages},
                       {"text", rendered.text},
                       {"inputs", rendered.inputs},
                       {"parameters", prompt.model.parameters},
                       {"model", rendered.model},
                       {"encoding", rendered.encoding},
                       {"tokens", rendered.tokens},
                       {"tokensAreExact", rendered.isTokenCountExact},
                       {"costs", costs},
                       {"problems", jsonOf(problems)}};
    if (rendered.contextLength) {
        object.insert(QStringLiteral("contextLength"), *rendered.contextLength);
    }
    return object;
}

QCoro::Task<int> PromptsRender::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one prompt."), QStringLiteral("NAME")));
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const QString name = invocation.arguments.first();
    core::Result<PromptAsked> asked = co_await readPrompt(opened, name);
    if (!asked) {
        co_return report(invocation, asked.error());
    }
    if (!asked->label.isEmpty()) {
        asked->labels = {asked->label};
    }
    const prompts::Prompt& prompt = asked->parsed.prompt;
    const core::Result<QJsonObject> inputs = inputsOf(invocation, prompt);
    if (!inputs) {
        co_return report(invocation, inputs.error());
    }
    const monitoring::PriceTable prices = monitoring::priceTable(invocation.options.stateDirectory() + QStringLiteral("/deployments/prices.json"));
    prompts::RenderContext context;
    context.files = asked->files;
    context.model = invocation.parser->value(QStringLiteral("model"));
    context.usesSamples = !invocation.parser->isSet(QStringLiteral("no-samples"));
    context.prices = &prices;
    QList<prompts::PromptProblem> problems = asked->parsed.problems;
    for (const QString& given : inputs->keys()) {
        const QList<prompts::VariableUse> uses = prompts::variablesOf(prompt);
        const bool isUsed = prompt.input(given) || std::any_of(uses.begin(), uses.end(), [&given](const prompts::VariableUse& use) { return use.name == given; });
        if (!isUsed) {
            problems << prompts::PromptProblem{0, 0, 0, prompts::Severity::Warning, QStringLiteral("unknownInput"), tr("The prompt has no input “%1”.").arg(given), tr("“prompts show” lists its inputs.")};
        }
    }
    prompts::RenderedPrompt rendered;
    if (!prompts::hasErrors(problems)) {
        rendered = prompts::renderMessages(prompt, *inputs, context);
        problems << rendered.problems;
    }
    const int status = reportProblems(invocation, prompt.path, problems);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(jsonOf(*asked, rendered, problems));
    } else if (status == Done) {
        for (const prompts::RenderedMessage& message : rendered.messages) {
            invocation.output.terminal().write(Terminal::safeText(QStringLiteral("%1:\n%2\n\n").arg(message.role, message.text())));
        }
        invocation.output.terminal().message(tr("%L1 tokens (%2)").arg(rendered.tokens).arg(rendered.encoding));
    }
    co_return status;
}

} // namespace

std::unique_ptr<Command> makePromptsList()
{
    return std::make_unique<PromptsList>();
}

std::unique_ptr<Command> makePromptsShow()
{
    return std::make_unique<PromptsShow>();
}

std::unique_ptr<Command> makePromptsRender()
{
    return std::make_unique<PromptsRender>();
}

} // namespace cli
