// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/documentsindex.h"
#include "documents/ingestion.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Documents", text);
}

/// One line that tells where a run stands, also while a call waits because the service asked it to.
class ProgressLine
{
public:
    ProgressLine(Terminal* terminal, const http::CallRegistry* calls) : m_terminal(terminal), m_calls(calls)
    {
        QObject::connect(calls, &http::CallRegistry::changed, &m_context, [this] { print(); });
    }
    void update(const documents::IngestionProgress& counts)
    {
        m_counts = counts;
        print();
    }

private:
    QString waiting() const
    {
        const QList<http::RunningCall> running = m_calls->running();
        for (const http::RunningCall& call : running) {
            if (call.state.startsWith(QLatin1String("waiting"))) {
                return call.state;
            }
        }
        return m_counts.waiting;
    }
    void print() const
    {
        const QString wait = waiting();
        const QString line = tr("%1 files, %2 added, %3 unchanged, %4 failed; %5 of %6 chunks uploaded")
                                 .arg(m_counts.files).arg(m_counts.added).arg(m_counts.unchanged).arg(m_counts.failed)
                                 .arg(m_counts.uploaded).arg(m_counts.chunks);
        const QString& what = wait.isEmpty() ? m_counts.current : wait;
        m_terminal->progress(what.isEmpty() ? line : line + QStringLiteral("  ") + Terminal::safeText(what).simplified());
    }

    Terminal* m_terminal;
    const http::CallRegistry* m_calls;
    documents::IngestionProgress m_counts;
    QObject m_context;
};

class DocumentsAdd : public Command
{
public:
    QString name() const override { return QStringLiteral("documents add"); }
    QString summary() const override { return tr("Cuts files and folders into chunks, embeds them and adds them to an index."); }
    QString arguments() const override { return QStringLiteral("PATH..."); }
    void declare(QCommandLineParser& parser) const override
    {
        declareIndexOptions(parser);
        parser.addOption({QStringLiteral("create"), tr("Makes the index when it is not there.")});
        parser.addOption({QStringLiteral("embedding-deployment"), tr("Embedding deployment: name or account/name."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("embedding-backend"),
                          tr("OpenAI-compatible server that embeds; key in PILOTHOUSE_EMBEDDING_KEY."), QStringLiteral("url")});
        parser.addOption({QStringLiteral("embedding-model"), tr("Model of the embedding backend."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("allow-plain-http"), tr("Lets the backend be reached over plain http beyond this computer.")});
        parser.addOption({QStringLiteral("no-vectors"), tr("Adds the texts only; keyword search will find them.")});
        parser.addOption({QStringLiteral("chunk-tokens"), tr("Size of a chunk (default 360)."), QStringLiteral("tokens")});
        parser.addOption({QStringLiteral("overlap-tokens"), tr("Overlap of neighbouring chunks (default 50)."), QStringLiteral("tokens")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static core::Result<documents::IngestionRequest> requestOf(const Invocation& invocation);
    static std::optional<core::Error> chooseEmbeddings(const Invocation& invocation, const playground::Catalog& catalog,
                                                       documents::IngestionRequest& request);
    static int finish(const Invocation& invocation, const documents::IngestionResult& result);
};

core::Result<documents::IngestionRequest> DocumentsAdd::requestOf(const Invocation& invocation)
{
    documents::IngestionRequest request;
    request.paths = invocation.arguments;
    request.create = invocation.parser->isSet(QStringLiteral("create"));
    if (request.paths.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("Name at least one file or folder."), tr("PATH"));
    }
    for (const auto& [option, target] : {qMakePair("chunk-tokens", &request.chunks.targetTokens),
                                         qMakePair("overlap-tokens", &request.chunks.overlapTokens)}) {
        const QString given = invocation.parser->value(QLatin1String(option));
        bool ok = false;
        const int value = given.toInt(&ok);
        if (!given.isEmpty() && (!ok || value < 0 || value > 4000)) {
            return core::Error::make(core::ErrorKind::InvalidInput, tr("It is a number from 0 to 4000."),
                                     QStringLiteral("--") + QLatin1String(option));
        }
        *target = given.isEmpty() ? *target : value;
    }
    if (request.chunks.targetTokens < 50 || request.chunks.overlapTokens * 2 > request.chunks.targetTokens) {
        return core::Error::make(core::ErrorKind::InvalidInput,
                                 tr("A chunk has at least 50 tokens, and at most half of it may be overlap."), QStringLiteral("--chunk-tokens"));
    }
    return request;
}

std::optional<core::Error> DocumentsAdd::chooseEmbeddings(const Invocation& invocation, const playground::Catalog& catalog,
                                                          documents::IngestionRequest& request)
{
    const QCommandLineParser& parser = *invocation.parser;
    if (parser.isSet(QStringLiteral("no-vectors"))) {
        return std::nullopt;
    }
    const QString url = parser.value(QStringLiteral("embedding-backend"));
    if (!url.isEmpty()) {
        auto backend = playground::CustomBackend::fromText(QString(), url, parser.value(QStringLiteral("embedding-model")));
        backend.allowPlainHttp = parser.isSet(QStringLiteral("allow-plain-http"));
        backend.key = qgetenv("PILOTHOUSE_EMBEDDING_KEY");
        const core::Result<void> usable = backend.check();
        if (!usable) {
            return usable.error();
        }
        request.embeddings = playground::endpointOf(backend);
        request.embeddingModel = backend.model;
        return std::nullopt;
    }
    playground::Parameters parameters;
    parameters.mode = playground::RetrievalMode::None;
    parameters.embeddingDeploymentId = parser.value(QStringLiteral("embedding-deployment"));
    const core::Result<playground::FlowTargets> targets = playground::resolveEmbeddings(catalog, parameters);
    if (!targets) {
        return targets.error();
    }
    request.embeddings = targets->embeddings;
    request.embeddingModel = targets->embeddingModel;
    return std::nullopt;
}

int DocumentsAdd::finish(const Invocation& invocation, const documents::IngestionResult& result)
{
    Terminal& terminal = invocation.output.terminal();
    terminal.clearProgress();
    invocation.output.object(result.toJson(), {{QStringLiteral("index"), tr("Index")},
                                               {QStringLiteral("files"), tr("Files")},
                                               {QStringLiteral("added"), tr("Added")},
                                               {QStringLiteral("unchanged"), tr("Unchanged")},
                                               {QStringLiteral("failed"), tr("Failed")},
                                               {QStringLiteral("chunks"), tr("Chunks")},
                                               {QStringLiteral("uploaded"), tr("Uploaded")},
                                               {QStringLiteral("durationMs"), tr("Milliseconds")}});
    for (const QString& note : result.notes) {
        terminal.message(note);
    }
    if (invocation.output.format() != Format::Json) {
        for (const documents::FileFailure& failure : result.failures) {
            terminal.message(Terminal::safeText(QStringLiteral("%1: %2").arg(failure.path, failure.reason)));
        }
    }
    if (result.error) {
        terminal.message(tr("Stopped early; the same command goes on where it stopped."));
        return report(invocation, *result.error);
    }
    // Some files that cannot be read are normal in a folder; nothing but failures is not.
    return result.counts.failed > 0 && result.counts.added + result.counts.unchanged == 0 ? BadInputFile : Done;
}

QCoro::Task<int> DocumentsAdd::run(Invocation invocation)
{
    core::Result<documents::IngestionRequest> request = requestOf(invocation);
    if (!request) {
        co_return report(invocation, request.error());
    }
    for (const QString& path : std::as_const(request->paths)) {
        if (!QFileInfo::exists(path)) {
            report(invocation, core::Error::make(core::ErrorKind::NotFound, tr("There is no such file or folder."), path));
            co_return int(BadInputFile);
        }
    }
    const core::Result<QString> index = indexNameOf(invocation);
    if (!index) {
        co_return report(invocation, index.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<playground::Catalog> catalog = co_await readCatalog(invocation, services->get());
    if (!catalog) {
        co_return report(invocation, catalog.error());
    }
    const core::Result<SearchTarget> target = searchTargetOf(*catalog, *index);
    if (!target) {
        co_return report(invocation, target.error());
    }
    request->search = target->endpoint;
    request->index = target->index;
    request->journalPath = journalPathOf(*services->get(), *target);
    if (const auto problem = chooseEmbeddings(invocation, *catalog, *request)) {
        co_return report(invocation, *problem);
    }
    const playground::FlowParts flow = (*services)->flowParts();
    documents::IngestionParts parts;
    parts.openAi = flow.openAi;
    parts.search = flow.search;
    parts.clock = flow.clock;
    http::CallContext context;
    context.cancel = invocation.cancel;
    ProgressLine line(&invocation.output.terminal(), (*services)->calls());
    const documents::IngestionObserver observer = [&line](const documents::IngestionProgress& counts) { line.update(counts); };
    const documents::IngestionRequest wanted = *request;
    const documents::IngestionResult result = co_await documents::ingest(parts, wanted, context, observer);
    co_return finish(invocation, result);
}

} // namespace

std::unique_ptr<Command> makeDocumentsAdd()
{
    return std::make_unique<DocumentsAdd>();
}

} // namespace cli
