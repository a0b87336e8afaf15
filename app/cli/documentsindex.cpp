// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/documentsindex.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Documents", text);
}

} // namespace

void declareIndexOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("index"), tr("Search index: name or service/name."), QStringLiteral("name")});
}

core::Result<QString> indexNameOf(const Invocation& invocation)
{
    const QString index = invocation.parser->value(QStringLiteral("index"));
    if (index.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("Say which index with --index NAME."), QStringLiteral("--index"));
    }
    return index;
}

core::Result<SearchTarget> searchTargetOf(const playground::Catalog& catalog, const QString& index)
{
    if (const playground::IndexChoice* known = catalog.index(index)) {
        return SearchTarget{known->service, known->endpoint, known->name, known->definition};
    }
    const QString name = index.section(QLatin1Char('/'), -1);
    QString wanted = index.section(QLatin1Char('/'), 0, -2);
    const playground::IndexChoice* usual = catalog.defaultIndex();
    if (wanted.isEmpty() && usual) {
        wanted = usual->service;
    }
    for (qsizetype i = 0; i < catalog.searchServices.size(); ++i) {
        if (wanted.isEmpty() || catalog.searchServiceNames[i].compare(wanted, Qt::CaseInsensitive) == 0) {
            return SearchTarget{catalog.searchServiceNames[i], catalog.searchServices[i], name, std::nullopt};
        }
    }
    core::Error error = core::Error::make(core::ErrorKind::NotFound,
                                          tr("There are: %1.").arg(catalog.searchServiceNames.join(QStringLiteral(", "))),
                                          tr("The search service '%1'").arg(wanted));
    if (catalog.searchServices.isEmpty()) {
        error.target = tr("A search service");
        error.message = tr("There is none that this account can see.");
        return catalog.problems.isEmpty() ? error : catalog.problems.first();
    }
    return error;
}

QString journalPathOf(const app::Services& services, const SearchTarget& target)
{
    return QStringLiteral("%1/documents/%2-%3-%4.jsonl")
        .arg(services.options().stateDirectory(), services.cloud().name, target.service, target.index);
}

} // namespace cli
