// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox::openai {

/// Facts about a deployment's model.
struct Model
{
    QString name;
    QString version;
    int contextTokens = 128000;
    int outputTokens = 16384;
    bool embeds = false;
    bool chats = true;
    bool reasons = false;  ///< o-series and gpt-5: other parameters
    int dimensions = 0;    ///< embeddings: full size
    bool shortens = false; ///< embeddings: takes `dimensions`

    static Model of(const QJsonObject& deployment);
    static Model named(const QString& name, const QString& version);
    /// "gpt-4o-2024-11-20"; embedding models go by their name alone.
    QString id() const;
};

} // namespace sandbox::openai
