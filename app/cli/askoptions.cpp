// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/askoptions.h"

#include <QCoreApplication>
#include <QFile>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Ask", text);
}

struct OptionRow
{
    const char* name;
    const char* value; ///< null: a switch
    const char* help;
};

constexpr OptionRow kOptions[] = {
    {"system", "text|@file", QT_TRANSLATE_NOOP("cli::Ask", "System prompt instead of the built-in one.")},
    {"via", "route", QT_TRANSLATE_NOOP("cli::Ask", "direct (default), endpoint or agent.")},
    {"deployment", "name", QT_TRANSLATE_NOOP("cli::Ask", "Chat deployment: name or account/name.")},
    {"embedding-deployment", "name", QT_TRANSLATE_NOOP("cli::Ask", "Embedding deployment: name or account/name.")},
    {"index", "name", QT_TRANSLATE_NOOP("cli::Ask", "Search index: name or service/name.")},
    {"endpoint", "name", QT_TRANSLATE_NOOP("cli::Ask", "Online endpoint for --via endpoint.")},
    {"endpoint-deployment", "name", QT_TRANSLATE_NOOP("cli::Ask", "Deployment of the endpoint, past the traffic split.")},
    {"mode", "mode", QT_TRANSLATE_NOOP("cli::Ask", "keyword, vector, hybrid (default), semantic or none.")},
    {"top", "k", QT_TRANSLATE_NOOP("cli::Ask", "Chunks to retrieve (default 5).")},
    {"filter", "odata", QT_TRANSLATE_NOOP("cli::Ask", "OData filter for the search.")},
    {"rewrite", "when", QT_TRANSLATE_NOOP("cli::Ask", "auto (default), always or never.")},
    {"budget", "tokens", QT_TRANSLATE_NOOP("cli::Ask", "Tokens of documents in the prompt (default 6000).")},
    {"temperature", "number", QT_TRANSLATE_NOOP("cli::Ask", "0 to 2.")},
    {"top-p", "number", QT_TRANSLATE_NOOP("cli::Ask", "0 to 1.")},
    {"max-tokens", "number", QT_TRANSLATE_NOOP("cli::Ask", "Longest answer.")},
    {"seed", "number", QT_TRANSLATE_NOOP("cli::Ask", "For answers that repeat.")},
    {"stop", "text", QT_TRANSLATE_NOOP("cli::Ask", "Stop sequence; up to four.")},
    {"response-format", "format", QT_TRANSLATE_NOOP("cli::Ask", "text or json_object.")},
    {"prompt", "name", QT_TRANSLATE_NOOP("cli::Ask", "Prompt of the library: NAME, NAME@label or NAME@version.")},
    {"input", "name=value", QT_TRANSLATE_NOOP("cli::Ask", "Input of the prompt besides the question; a value may be JSON. Repeatable.")},
    {"library", "folder", QT_TRANSLATE_NOOP("cli::Ask", "Folder of the prompt library (default: the one of the settings).")},
    {"chat-backend", "url", QT_TRANSLATE_NOOP("cli::Ask", "OpenAI-compatible server that answers; key in PILOTHOUSE_CHAT_KEY.")},
    {"chat-model", "name", QT_TRANSLATE_NOOP("cli::Ask", "Model of the chat backend.")},
    {"embedding-backend", "url",
     QT_TRANSLATE_NOOP("cli::Ask", "OpenAI-compatible server that embeds; key in PILOTHOUSE_EMBEDDING_KEY.")},
    {"embedding-model", "name", QT_TRANSLATE_NOOP("cli::Ask", "Model of the embedding backend.")},
    {"allow-plain-http", nullptr, QT_TRANSLATE_NOOP("cli::Ask", "Lets backends be reached over plain http beyond this computer.")},
    {"no-stream", nullptr, QT_TRANSLATE_NOOP("cli::Ask", "Waits for the whole answer.")},
    {"explain", nullptr, QT_TRANSLATE_NOOP("cli::Ask", "Adds the retrieved chunks and the exact prompt to the JSON.")},
    {"timeout", "seconds", QT_TRANSLATE_NOOP("cli::Ask", "Gives up after this time.")},
};

core::Error wrong(const char* option, const QString& message)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, QStringLiteral("--") + QLatin1String(option));
}

/// Reads options into parameters; the first problem stays.
class Reader
{
public:
    explicit Reader(const QCommandLineParser& parser) : m_parser(parser) {}

    QString text(const char* name) const { return m_parser.value(QLatin1String(name)); }
    template <typename T> void choice(const char* name, std::optional<T> (*read)(const QString&), T& target)
    {
        const QString given = text(name);
        const std::optional<T> value = read(given);
        if (value) {
            target = *value;
        } else if (!given.isEmpty()) {
            fail(wrong(name, tr("'%1' is none of its values; see --help.").arg(given)));
        }
    }
    void whole(const char* name, int& target)
    {
        std::optional<int> value;
        whole(name, value);
        target = value.value_or(target);
    }
    template <typename T> void whole(const char* name, std::optional<T>& target)
    {
        const QString given = text(name);
        bool ok = false;
        const qlonglong value = given.toLongLong(&ok);
        take(name, given, ok && qlonglong(T(value)) == value, T(value), target);
    }
    void real(const char* name, std::optional<double>& target)
    {
        const QString given = text(name);
        bool ok = false;
        const double value = given.toDouble(&ok);
        take(name, given, ok, value, target);
    }
    void backend(const char* url, const char* model, const char* key, std::optional<playground::CustomBackend>& target)
    {
        if (text(url).isEmpty()) {
            if (!text(model).isEmpty()) {
                fail(wrong(model, tr("It belongs to --%1, which is missing.").arg(QLatin1String(url))));
            }
            return;
        }
        playground::CustomBackend backend = playground::CustomBackend::fromText(QString(), text(url), text(model));
        backend.allowPlainHttp = m_parser.isSet(QStringLiteral("allow-plain-http"));
        backend.key = qgetenv(key);
        const core::Result<void> usable = backend.check();
        if (!usable) {
            fail(usable.error());
        }
        target = backend;
    }
    void fail(const core::Error& error)
    {
        if (!m_error) {
            m_error = error;
        }
    }
    const std::optional<core::Error>& error() const { return m_error; }

private:
    template <typename T> void take(const char* name, const QString& given, bool ok, T value, std::optional<T>& target)
    {
        if (ok) {
            target = value;
        } else if (!given.isEmpty()) {
            fail(wrong(name, tr("'%1' is not a number.").arg(given)));
        }
    }
    const QCommandLineParser& m_parser;
    std::optional<core::Error> m_error;
};

/// The text itself, or that of the file behind `@`.
core::Result<QString> systemPrompt(const QString& given)
{
    if (!given.startsWith(QLatin1Char('@'))) {
        return given;
    }
    QFile file(given.mid(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return core::Error::make(core::ErrorKind::Storage, file.errorString(), given.mid(1));
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace

void declareAskOptions(QCommandLineParser& parser)
{
    for (const OptionRow& row : kOptions) {
        QCommandLineOption option{QLatin1String(row.name), tr(row.help)};
        if (row.value) {
            option.setValueName(QLatin1String(row.value));
        }
        parser.addOption(option);
    }
}

core::Result<playground::Parameters> readAskOptions(const QCommandLineParser& parser)
{
    playground::Parameters parameters;
    Reader reader(parser);
    reader.choice("via", playground::routeFromName, parameters.route);
    reader.choice("mode", playground::retrievalModeFromName, parameters.mode);
    reader.choice("rewrite", playground::rewriteModeFromName, parameters.rewrite);
    parameters.deploymentId = reader.text("deployment");
    parameters.embeddingDeploymentId = reader.text("embedding-deployment");
    parameters.indexId = reader.text("index");
    parameters.endpointId = reader.text("endpoint");
    parameters.endpointDeployment = reader.text("endpoint-deployment");
    parameters.filter = reader.text("filter");
    parameters.responseFormat = reader.text("response-format");
    reader.whole("top", parameters.topK);
    reader.whole("budget", parameters.documentBudget);
    reader.real("temperature", parameters.temperature);
    reader.real("top-p", parameters.topP);
    reader.whole("max-tokens", parameters.maxTokens);
    reader.whole("seed", parameters.seed);
    parameters.stop = parser.values(QStringLiteral("stop"));
    parameters.stream = !parser.isSet(QStringLiteral("no-stream"));
    reader.backend("chat-backend", "chat-model", "PILOTHOUSE_CHAT_KEY", parameters.chatBackend);
    reader.backend("embedding-backend", "embedding-model", "PILOTHOUSE_EMBEDDING_KEY", parameters.embeddingBackend);
    const core::Result<QString> system = systemPrompt(reader.text("system"));
    if (!system) {
        reader.fail(system.error());
    } else {
        parameters.systemPrompt = *system;
    }
    if (parser.isSet(QStringLiteral("prompt"))) {
        if (parser.isSet(QStringLiteral("system"))) {
            reader.fail(wrong("prompt", tr("It has messages of its own; leave --system out.")));
        } else if (parameters.route != playground::Route::Direct) {
            reader.fail(wrong("prompt", tr("A deployed orchestrator has its own prompts; use --via direct.")));
        }
    } else if (parser.isSet(QStringLiteral("input"))) {
        reader.fail(wrong("input", tr("It belongs to --%1, which is missing.").arg(QStringLiteral("prompt"))));
    }
    if (reader.error()) {
        return *reader.error();
    }
    return parameters;
}

} // namespace cli
