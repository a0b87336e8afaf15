// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/publish/publisher.h"

/// A version of a prompt for tests.
inline prompts::Bundle bundleOf(const QString& id, const QString& text, const QString& version = QString(40, QLatin1Char('a')))
{
    prompts::Bundle bundle;
    bundle.id = id;
    bundle.title = QStringLiteral("Answer");
    bundle.version = version;
    bundle.text = QStringLiteral("---\nname: Answer\n---\nsystem:\n") + text + QLatin1Char('\n');
    bundle.files.insert(QStringLiteral("partials/tone.jinja"), QStringLiteral("Be brief.\n"));
    return bundle;
}
