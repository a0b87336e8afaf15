// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/exchange.h"
#include "prompts/git/names.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace prompts {

namespace {

constexpr qint64 largestImport = 64 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Exchange)
};

core::Result<Import> ofBundle(const QJsonObject& object, const QString& fileName)
{
    Import import{QStringLiteral("bundle"), {}, {}};
    if (object.value(QLatin1String("version")).toInt() != 1) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The bundle is of a version that this program does not know."), fileName);
    }
    for (const QJsonValue& value : object.value(QLatin1String("files")).toArray()) {
        const QString path = value.toObject().value(QLatin1String("path")).toString();
        if (!checkName(path)) {
            import.remarks << Text::tr("“%1” is left out: the name cannot be used.").arg(path.left(200));
            continue;
        }
        import.files << ImportedFile{path, value.toObject().value(QLatin1String("text")).toString().toUtf8()};
    }
    return import;
}

/// {{name}} as other libraries write it is ours as well; the names become inputs.
QString variablesIn(const QString& body)
{
    QString inputs;
    for (const VariableUse& use : variablesOf(parsePromptText(body).prompt)) {
        inputs += QStringLiteral("  %1:\n    type: string\n").arg(use.name);
    }
    return inputs.isEmpty() ? QString() : QStringLiteral("inputs:\n") + inputs;
}

QString bodyOf(const QJsonArray& messages, QStringList& remarks)
{
    QString body;
    for (const QJsonValue& value : messages) {
        const QJsonObject message = value.toObject();
        const QString role = message.value(QLatin1String("role")).toString(message.value(QLatin1String("type")).toString(QStringLiteral("user"))).toLower();
        if (!knownRoles().contains(role)) {
            remarks << Text::tr("A message of the role “%1” is left out.").arg(role);
            continue;
        }
        const QString name = message.value(QLatin1String("name")).toString();
        body += (body.isEmpty() ? QString() : QStringLiteral("\n")) + role + (name.isEmpty() ? QString() : QStringLiteral("[name=\"%1\"]").arg(QString(name).remove(QLatin1Char('"')))) + QStringLiteral(":\n");
        if (message.value(QLatin1String("content")).isString()) {
            body += message.value(QLatin1String("content")).toString() + QLatin1Char('\n');
        }
        for (const QJsonValue& part : message.value(QLatin1String("content")).toArray()) {
            const QString url = part.toObject().value(QLatin1String("image_url")).toObject().value(QLatin1String("url")).toString();
            body += (url.isEmpty() ? part.toObject().value(QLatin1String("text")).toString() : QStringLiteral("![image](%1)").arg(url)) + QLatin1Char('\n');
        }
    }
    return body;
}

QString frontOf(const QString& name, const QString& description, const QStringList& tags, const QString& model, const QJsonObject& parameters)
{
    QString front = QStringLiteral("name: %1\n").arg(yamlInline(name));
    front += description.isEmpty() ? QString() : QStringLiteral("description: %1\n").arg(yamlInline(description));
    front += tags.isEmpty() ? QString() : QStringLiteral("tags: %1\n").arg(yamlInline(QJsonArray::fromStringList(tags)));
    front += QStringLiteral("model:\n  api: chat\n");
    front += model.isEmpty() ? QString() : QStringLiteral("  configuration:\n    type: azure_openai\n    azure_deployment: %1\n").arg(yamlInline(model));
    front += parameters.isEmpty() ? QString() : QStringLiteral("  parameters:\n");
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        front += QStringLiteral("    %1: %2\n").arg(yamlInline(it.key()), yamlInline(*it));
    }
    return front;
}

QByteArray fileOf(const QString& front, const QString& body)
{
    return (QStringLiteral("---\n") + front + variablesIn(body) + QStringLiteral("---\n") + body).toUtf8();
}

QString fileNameOf(QString name)
{
    for (const QChar character : {u'/', u'\\', u':', u'*', u'?', u'"', u'<', u'>', u'|'}) {
        name.replace(character, QLatin1Char('-'));
    }
    return (name.trimmed().isEmpty() ? QStringLiteral("prompt") : name.trimmed()) + QStringLiteral(".prompty");
}

core::Result<Import> ofChat(const QJsonObject& object, const QJsonArray& messages, const QString& fileName)
{
    Import import{QStringLiteral("openaiChat"), {}, {}};
    QJsonObject parameters;
    for (const char* name : {"temperature", "top_p", "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty", "seed", "stop", "response_format", "tools", "tool_choice"}) {
        if (object.contains(QLatin1String(name)) && !object.value(QLatin1String(name)).isNull()) {
            parameters.insert(QLatin1String(name), object.value(QLatin1String(name)));
        }
    }
    const QString name = QFileInfo(fileName).completeBaseName();
    // What was sent may hold braces that were never meant as a template.
    const QString body = bodyOf(messages, import.remarks);
    const bool hasBraces = body.contains(QLatin1String("{{")) || body.contains(QLatin1String("{%"));
    if (hasBraces) {
        import.remarks << Text::tr("Braces in the messages are read as template now; look at the variables.");
    }
    import.files << ImportedFile{fileNameOf(name), fileOf(frontOf(name, {}, {}, object.value(QLatin1String("model")).toString(), parameters), body)};
    return import;
}

core::Result<Import> ofLangfuse(const QJsonArray& list, const QString& fileName)
{
    Import import{QStringLiteral("langfuse"), {}, {}};
    for (const QJsonValue& value : list) {
        const QJsonObject object = value.toObject();
        const QJsonValue prompt = object.value(QLatin1String("prompt"));
        const QString name = object.value(QLatin1String("name")).toString();
        if (name.isEmpty() || (!prompt.isString() && !prompt.isArray())) {
            import.remarks << Text::tr("An entry without name or prompt is left out.");
            continue;
        }
        const QJsonObject config = object.value(QLatin1String("config")).toObject();
        QJsonObject parameters = config;
        parameters.remove(QStringLiteral("model"));
        QStringList tags;
        for (const QJsonValue& tag : object.value(QLatin1String("tags")).toArray()) {
            tags << tag.toString();
        }
        if (!object.value(QLatin1String("labels")).toArray().isEmpty()) {
            import.remarks << Text::tr("The labels of “%1” are not taken over; set them once the prompt is committed.").arg(name);
        }
        const QString body = prompt.isString() ? QStringLiteral("user:\n") + prompt.toString() + QLatin1Char('\n') : bodyOf(prompt.toArray(), import.remarks);
        QStringList parts;
        for (const QString& part : name.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            parts << fileNameOf(part).chopped(8);
        }
        import.files << ImportedFile{parts.join(QLatin1Char('/')) + QStringLiteral(".prompty"), fileOf(frontOf(name, {}, tags, config.value(QLatin1String("model")).toString(), parameters), body)};
    }
    if (import.files.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The file holds no prompt."), fileName);
    }
    return import;
}

core::Result<Import> ofJson(const QJsonDocument& document, const QString& fileName)
{
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("format")) == QLatin1String("pilothouse.prompts")) {
        return ofBundle(object, fileName);
    }
    if (object.contains(QLatin1String("messages"))) {
        return ofChat(object, object.value(QLatin1String("messages")).toArray(), fileName);
    }
    const QJsonArray list = document.isArray() ? document.array() : object.contains(QLatin1String("data")) ? object.value(QLatin1String("data")).toArray() : QJsonArray{object};
    const QJsonObject first = list.first().toObject();
    if (first.contains(QLatin1String("role")) && first.contains(QLatin1String("content"))) {
        return ofChat({}, list, fileName);
    }
    if (first.contains(QLatin1String("prompt"))) {
        return ofLangfuse(list, fileName);
    }
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("The file is no bundle of prompts, no chat request and no export of prompts that is known here."), fileName);
}

} // namespace

core::Result<Import> readImport(const QByteArray& bytes, const QString& fileName)
{
    const QString name = QFileInfo(fileName).fileName();
    if (bytes.size() > largestImport) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The file is larger than 64 MB."), fileName);
    }
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (error.error != QJsonParseError::NoError) {
            const int line = 1 + int(bytes.left(error.offset).count('\n'));
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("Line %1 is no valid JSON: %2.").arg(line).arg(error.errorString()), fileName);
        }
        return ofJson(document, fileName);
    }
    const ParsedPrompt file = parsePrompt(bytes, name);
    if (hasErrors(file.problems)) {
        const PromptProblem& problem = file.problems.first();
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("Line %1: %2").arg(problem.line).arg(problem.message), fileName);
    }
    if (name.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive)) {
        return Import{QStringLiteral("prompty"), {ImportedFile{name, bytes}}, {}};
    }
    const QString title = QFileInfo(fileName).completeBaseName();
    const QString body = file.prompt.sections.isEmpty() || file.prompt.sections.first().markerLine == 0 ? QStringLiteral("system:\n") + file.prompt.text : file.prompt.text;
    return Import{QStringLiteral("chatTemplate"), {ImportedFile{fileNameOf(title), file.prompt.hasFrontMatter ? bytes : fileOf(frontOf(title, {}, {}, {}, {}), body)}}, {}};
}

core::Result<Import> readImportFolder(const QString& folder)
{
    const QDir root(folder);
    if (!root.exists()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("There is no such folder."), folder);
    }
    static const QStringList kinds{"*.prompty", "*.jinja", "*.jinja2", "*.j2", "*.json", "*.yaml", "*.yml", "*.png", "*.jpg", "*.jpeg"};
    Import import{QStringLiteral("folder"), {}, {}};
    QHash<QString, QByteArray> all;
    QStringList prompts;
    for (QDirIterator entries(root.absolutePath(), kinds, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); entries.hasNext() && all.size() < 20'000;) {
        const QString place = entries.next();
        const QString path = root.relativeFilePath(place);
        QFile file(place);
        if (path.contains(QLatin1String("/.")) || path.startsWith(QLatin1Char('.')) || !file.open(QIODevice::ReadOnly) || file.size() > largestPrompt) {
            continue;
        }
        all.insert(path, file.readAll());
        if (path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive)) {
            prompts << path;
        }
    }
    // Prompts, and what they name.
    const PromptFilesInMemory files(all);
    for (qsizetype i = 0; i < prompts.size(); ++i) {
        for (const Reference& reference : referencesOf(prompts.at(i), QString::fromUtf8(all.value(prompts.at(i))), files)) {
            if (reference.to.isEmpty()) {
                import.remarks << Text::tr("“%1”, line %2: there is no file “%3”.").arg(prompts.at(i)).arg(reference.line).arg(reference.name);
            } else if (!prompts.contains(reference.to)) {
                prompts << reference.to;
            }
        }
    }
    prompts.sort();
    for (const QString& path : std::as_const(prompts)) {
        if (checkName(path)) {
            import.files << ImportedFile{path, all.value(path)};
        } else {
            import.remarks << Text::tr("“%1” is left out: the name cannot be used.").arg(path);
        }
    }
    if (import.files.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The folder holds no .prompty file."), folder);
    }
    return import;
}

QStringList withReferences(const QStringList& paths, const LibrarySnapshot& snapshot)
{
    QStringList all = paths;
    all.removeDuplicates();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const std::optional<QByteArray> bytes = snapshot.read(all.at(i));
        for (const Reference& reference : bytes ? referencesOf(all.at(i), QString::fromUtf8(*bytes), snapshot) : QList<Reference>()) {
            if (!reference.to.isEmpty() && !all.contains(reference.to)) {
                all << reference.to;
            }
        }
    }
    return all;
}

QByteArray bundleOf(const LibrarySnapshot& snapshot, const QStringList& paths)
{
    QJsonArray files;
    for (const QString& path : withReferences(paths, snapshot)) {
        if (const std::optional<QByteArray> bytes = snapshot.read(path); bytes && !bytes->contains('\0')) {
            files << QJsonObject{{"path", path}, {"text", QString::fromUtf8(*bytes)}};
        }
    }
    return QJsonDocument(QJsonObject{{"format", "pilothouse.prompts"}, {"version", 1}, {"files", files}}).toJson();
}

core::Result<QStringList> exportToFolder(const LibrarySnapshot& snapshot, const QStringList& paths, const QString& folder, bool overwrites)
{
    const QStringList all = withReferences(paths, snapshot);
    for (const QString& path : all) {
        QFile there(folder + QLatin1Char('/') + path);
        if (!overwrites && there.open(QIODevice::ReadOnly) && there.readAll() != snapshot.read(path)) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("The file is there already and differs."), path);
        }
    }
    for (const QString& path : all) {
        const QString place = folder + QLatin1Char('/') + path;
        const QByteArray bytes = snapshot.read(path).value_or(QByteArray());
        QSaveFile file(place);
        if (!QDir().mkpath(QFileInfo(place).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be written: %1.").arg(file.errorString()), place);
        }
    }
    return all;
}

QJsonObject chatRequestOf(const Prompt& prompt, const RenderedPrompt& rendered)
{
    QJsonObject request = prompt.model.parameters;
    QJsonArray messages;
    for (const RenderedMessage& message : rendered.messages) {
        messages << message.json();
    }
    if (prompt.model.api == QLatin1String("completion")) {
        request.insert(QStringLiteral("prompt"), rendered.text);
    } else {
        request.insert(QStringLiteral("messages"), messages);
    }
    if (!prompt.model.displayName().isEmpty()) {
        request.insert(QStringLiteral("model"), prompt.model.displayName());
    }
    if (!rendered.tools.isEmpty()) {
        request.insert(QStringLiteral("tools"), rendered.tools);
    }
    return request;
}

} // namespace prompts
