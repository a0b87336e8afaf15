// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/documentsindex.h"
#include "playground/indexshape.h"

#include <QCoreApplication>
#include <QMap>

namespace cli {

namespace {

constexpr int kPage = 1000;
constexpr int kMaxChunks = 100000; ///< the service's limit for paging

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Documents", text);
}

/// Chunks of one file.
struct Listed
{
    QString title;
    QString url;
    int chunks = 0;
};

class DocumentsList : public Command
{
public:
    QString name() const override { return QStringLiteral("documents list"); }
    QString summary() const override { return tr("Lists the documents of an index with their number of chunks."); }
    void declare(QCommandLineParser& parser) const override { declareIndexOptions(parser); }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<core::Result<QMap<QString, Listed>>> read(Invocation invocation, app::Services* services,
                                                                 SearchTarget target);
};

QCoro::Task<core::Result<QMap<QString, Listed>>> DocumentsList::read(Invocation invocation, app::Services* services,
                                                                     SearchTarget target)
{
    const playground::IndexShape shape = playground::IndexShape::of(*target.definition);
    const auto search = services->flowParts().search;
    http::CallContext context;
    context.cancel = invocation.cancel;
    azure::SearchQuery query;
    for (const QString& field : {shape.key, shape.title, shape.url}) {
        if (!field.isEmpty() && !query.select.contains(field)) {
            query.select << field;
        }
    }
    query.top = kPage;
    QMap<QString, Listed> documents;
    while (query.skip < kMaxChunks) {
        const core::Result<azure::SearchPage> page = co_await search->search(target.endpoint, target.index, query, context);
        if (!page) {
            co_return page.error();
        }
        for (const azure::SearchHit& hit : page->hits) {
            const playground::Chunk chunk = shape.chunkOf(hit);
            Listed& listed = documents[chunk.url.isEmpty() ? chunk.id : chunk.url];
            listed.title = listed.title.isEmpty() ? chunk.title : listed.title;
            listed.url = chunk.url;
            ++listed.chunks;
        }
        if (page->hits.size() < kPage) {
            break;
        }
        query.skip += kPage;
    }
    co_return documents;
}

QCoro::Task<int> DocumentsList::run(Invocation invocation)
{
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
    playground::Parameters parameters;
    parameters.indexId = *index;
    const core::Result<playground::FlowTargets> known = playground::resolveIndex(*catalog, parameters);
    if (!known) {
        co_return report(invocation, known.error());
    }
    const SearchTarget target = *searchTargetOf(*catalog, *index);
    const auto documents = co_await read(invocation, services->get(), target);
    if (!documents) {
        co_return report(invocation, documents.error());
    }
    QJsonArray rows;
    for (const Listed& listed : *documents) {
        rows.append(QJsonObject{{QStringLiteral("title"), listed.title},
                                {QStringLiteral("url"), listed.url},
                                {QStringLiteral("chunks"), listed.chunks}});
    }
    invocation.output.rows(rows, {{QStringLiteral("title"), tr("Title")},
                                  {QStringLiteral("chunks"), tr("Chunks")},
                                  {QStringLiteral("url"), tr("Address")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeDocumentsList()
{
    return std::make_unique<DocumentsList>();
}

} // namespace cli
