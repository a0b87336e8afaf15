// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "common/services.h"

namespace cli {

/// Which index of which service the documents commands work on.
struct SearchTarget
{
    QString service;
    azure::SearchEndpoint endpoint;
    QString index;
    std::optional<azure::SearchIndex> definition; ///< when it is there
};

void declareIndexOptions(QCommandLineParser& parser);
/// `--index`, which must be given: "name" or "service/name".
core::Result<QString> indexNameOf(const Invocation& invocation);
/// The index, or the place where it would be made: the named service, else that of the default index, else the first.
core::Result<SearchTarget> searchTargetOf(const playground::Catalog& catalog, const QString& index);
/// Journal of an index below the state directory. Known by names, not by addresses: a sandbox has another port each time.
QString journalPathOf(const app::Services& services, const SearchTarget& target);

} // namespace cli
