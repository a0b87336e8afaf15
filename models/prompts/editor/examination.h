// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/pricetable.h"
#include "prompts/editor/completion.h"
#include "prompts/editor/desk.h"
#include "prompts/promptfiles.h"

#include <stop_token>

namespace prompts::editor {

/// What looking at a text needs besides the text.
struct ExaminationTask
{
    QString path, text;
    std::shared_ptr<const PromptFiles> files; ///< the library; may be null
    QStringList paths, otherNames;
    QHash<QString, QString> inputs; ///< given in the preview
    Estate estate;
    monitoring::PriceTable prices;
    QStringList costModels; ///< empty: some of the price table
    std::stop_token stop;
};

struct Examination
{
    QList<Problem> problems;
    Preview preview;
    FrontMatter front;
    Vocabulary vocabulary;
};

/// Reads, checks, renders and counts a text. Pure but for `files`; any thread; stops early when asked to (the result is then of no use).
Examination examine(const ExaminationTask& task);

} // namespace prompts::editor
