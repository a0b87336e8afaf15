// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/encoding.h"

#include <QStringList>

namespace tokens {

/// What is known of a model by its name (resources/tokens/models.json). Names are those of Azure ("gpt-4o", "gpt-35-turbo"),
/// OpenAI's spellings and dated names ("gpt-4o-2024-08-06") are understood, upper and lower case alike; a name with a suffix
/// that is not listed ("gpt-4o-mini-eu") counts as the longest listed name that it begins with up to a hyphen.
struct ModelLimits
{
    QString model; ///< as listed
    EncodingName encoding = EncodingName::O200kBase;
    std::optional<int> context;   ///< tokens of prompt and answer together
    std::optional<int> maxOutput; ///< tokens of the longest answer; 0 for embeddings
};

/// Nothing for a model that is not listed, as those of other makers.
std::optional<ModelLimits> limitsOfModel(QStringView model);
std::optional<EncodingName> encodingOfModel(QStringView model);
std::optional<int> contextLengthOfModel(QStringView model);
std::optional<int> maxOutputOfModel(QStringView model);
/// All listed names, for completion.
QStringList listedModels();

} // namespace tokens
