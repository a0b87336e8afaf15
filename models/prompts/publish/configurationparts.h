// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/appconfiguration/appconfigurationclient.h"
#include "prompts/publish/bundle.h"

#include <QStringList>

namespace prompts {

/// A prompt as one key-value, or as one that names further ones with the text.
struct WrittenBundle
{
    azure::ConfigurationSetting setting; ///< without a label
    QString partsStem;                   ///< "prompt-parts/chat/answer~/1f3a…/"; empty: undivided
    QStringList parts;                   ///< texts of stem + "0", "1", …
};

/// Divides when the service's 10 KB would not hold it. InvalidInput beyond about a megabyte.
core::Result<WrittenBundle> writeBundle(const Bundle& bundle);
/// All parts of a prompt, of whatever version, begin so.
QString partsStemOf(const QString& id);

/// What a setting says: a whole prompt, or one whose text is in `count` further settings.
struct ReadBundle
{
    Bundle bundle;
    QString partsStem;
    int count = 0;
};
core::Result<ReadBundle> readBundle(const azure::ConfigurationSetting& setting);
/// Puts the parts' texts together and into the bundle.
core::Result<Bundle> joined(Bundle bundle, const QStringList& parts);

} // namespace prompts
