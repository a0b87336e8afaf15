// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/model.h"

namespace sandbox::openai {

Model Model::named(const QString& name, const QString& version)
{
    Model model;
    model.name = name;
    model.version = version;
    model.embeds = name.contains(QStringLiteral("embedding"));
    model.chats = !model.embeds && !name.startsWith(QStringLiteral("dall-e")) &&
                  !name.startsWith(QStringLiteral("whisper")) && !name.startsWith(QStringLiteral("tts"));
    model.reasons = name.startsWith(QStringLiteral("o1")) || name.startsWith(QStringLiteral("o3")) ||
                    name.startsWith(QStringLiteral("o4")) ||
                    (name.startsWith(QStringLiteral("gpt-5")) && !name.contains(QStringLiteral("chat")));
    if (name.startsWith(QStringLiteral("gpt-4.1"))) {
        model.contextTokens = 1047576;
        model.outputTokens = 32768;
    } else if (name.startsWith(QStringLiteral("gpt-5"))) {
        model.contextTokens = 400000;
        model.outputTokens = 128000;
    } else if (model.reasons) {
        model.contextTokens = 200000;
        model.outputTokens = 100000;
    } else if (name.startsWith(QStringLiteral("gpt-35")) || name.startsWith(QStringLiteral("gpt-3.5"))) {
        model.contextTokens = 16385;
        model.outputTokens = 4096;
    }
    if (model.embeds) {
        model.contextTokens = 8192;
        model.dimensions = name.contains(QStringLiteral("3-large")) ? 3072 : 1536;
        model.shortens = name.contains(QStringLiteral("embedding-3"));
    }
    return model;
}

Model Model::of(const QJsonObject& deployment)
{
    const QJsonObject properties = deployment.value(QStringLiteral("properties")).toObject();
    const QJsonObject described = properties.value(QStringLiteral("model")).toObject();
    Model model = named(described.value(QStringLiteral("name")).toString(),
                        described.value(QStringLiteral("version")).toString());
    const QJsonObject capabilities = properties.value(QStringLiteral("capabilities")).toObject();
    const int context = capabilities.value(QStringLiteral("maxContextToken")).toString().toInt();
    const int output = capabilities.value(QStringLiteral("maxOutputToken")).toString().toInt();
    if (context > 0)
        model.contextTokens = context;
    if (output > 0)
        model.outputTokens = output;
    return model;
}

QString Model::id() const
{
    return embeds || version.isEmpty() ? name : name + QLatin1Char('-') + version;
}

} // namespace sandbox::openai
