// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/nodemapper.h"

#include "flows/llmnode.h"
#include "flows/references.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::DagImport)
};

bool isLookup(const DagNode& node)
{
    static const QStringList words{QStringLiteral("index_lookup"), QStringLiteral("vector_db_lookup"), QStringLiteral("faiss"), QStringLiteral("vectordb")};
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return node.tool.contains(word, Qt::CaseInsensitive); });
}

bool isEmbedding(const DagNode& node)
{
    return node.tool.contains(QLatin1String("embedding"), Qt::CaseInsensitive) && !isLookup(node);
}

QString typeText(const DagNode& node)
{
    return node.tool.isEmpty() ? node.type : node.type + QLatin1Char(' ') + node.tool;
}

} // namespace

NodeMapper::NodeMapper(const DagFlow& dag) : m_dag(dag)
{
    static const QStringList reserved{QStringLiteral("inputs"), QStringLiteral("item"), QStringLiteral("index"), QStringLiteral("steps")};
    for (const DagNode& node : dag.nodes) {
        m_ids.insert(node.name, reserved.contains(node.name) ? node.name + QStringLiteral("_step") : node.name);
    }
    for (const DagNode& node : dag.nodes) {
        m_targets.insert(node.name, targetOf(node));
    }
}

/// An embedding that only look-ups use: our retrieval makes its own.
bool NodeMapper::isFolded(const DagNode& node) const
{
    bool isUsed = false;
    for (const DagNode& other : m_dag.nodes) {
        for (const Binding& binding : other.inputs) {
            const QList<Reference> references = referencesIn(binding.value, {});
            for (const Reference& reference : references) {
                if (reference.root == node.name && !isLookup(other)) {
                    return false;
                }
                isUsed = isUsed || reference.root == node.name;
            }
        }
    }
    return isUsed;
}

NodeMapper::Target NodeMapper::targetOf(const DagNode& node) const
{
    if (node.isAggregation) {
        return Target::Aggregation;
    }
    if (node.type == QLatin1String("llm") && !node.isFileMissing && !node.sourcePath.isEmpty()) {
        return Target::Prompt;
    }
    if (node.type == QLatin1String("prompt") && !node.isFileMissing && !node.sourcePath.isEmpty()) {
        return Target::Render;
    }
    if (isLookup(node)) {
        return Target::Retrieve;
    }
    if (isEmbedding(node)) {
        return isFolded(node) ? Target::Folded : Target::Embedding;
    }
    if (node.tool.contains(QLatin1String("content_safety"))) {
        return Target::Safety;
    }
    return node.tool.contains(QLatin1String("serpapi"), Qt::CaseInsensitive) ? Target::WebSearch : Target::Unmapped;
}

QJsonValue NodeMapper::converted(const QJsonValue& value) const
{
    if (!value.isString()) {
        return value;
    }
    QString text = value.toString();
    QList<Reference> references = referencesIn(text, {});
    for (auto reference = references.rbegin(); reference != references.rend(); ++reference) {
        if (reference->isInput || reference->isJinja || !m_targets.contains(reference->root)) {
            continue;
        }
        QStringList path;
        switch (m_targets.value(reference->root)) {
        case Target::Prompt: path << QStringLiteral("text"); break;
        case Target::Retrieve: path << QStringLiteral("documents"); break;
        case Target::Embedding: path << QStringLiteral("json") << QStringLiteral("data") << QStringLiteral("0") << QStringLiteral("embedding"); break;
        case Target::Safety:
        case Target::WebSearch: path << QStringLiteral("json"); break;
        default: path << QStringLiteral("value"); break;
        }
        text.replace(reference->begin, reference->length, referenceTo(idOf(reference->root), path + reference->path));
    }
    return text;
}

QJsonObject NodeMapper::inputsOf(const DagNode& node) const
{
    QJsonObject inputs;
    for (const Binding& binding : node.inputs) {
        if (!isModelParameter(binding.name) || node.type != QLatin1String("llm")) {
            inputs.insert(binding.name, converted(binding.value));
        }
    }
    return inputs;
}

QJsonValue NodeMapper::inputOf(const DagNode& node, const QStringList& names) const
{
    for (const QString& name : names) {
        for (const Binding& binding : node.inputs) {
            if (binding.name == name && !binding.value.isNull()) {
                return converted(binding.value);
            }
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

StepMembers NodeMapper::begin(const DagNode& node, const QString& kind) const
{
    StepMembers members{{QStringLiteral("id"), idOf(node.name)}, {QStringLiteral("kind"), kind}};
    if (!node.activateWhen.isEmpty()) {
        members << qMakePair(QStringLiteral("when"), QJsonValue(conditionOf(converted(node.activateWhen).toString(), node.activateIs)));
    }
    return members;
}

QString NodeMapper::writePrompt(const DagNode& node, NodeMapping& mapping)
{
    const QString path = promptFileOf(node);
    const PromptyText prompty = promptyOf(node, m_dag);
    if (!prompty.remark.isEmpty()) {
        mapping.how = NodeMapping::How::Adapted;
        mapping.why = prompty.remark;
    }
    const bool isThere = std::any_of(prompts.begin(), prompts.end(), [&](const ImportedFile& file) { return file.path == path; });
    if (!isThere) {
        prompts << ImportedFile{path, prompty.text.toUtf8()};
    }
    return path;
}

QJsonObject NodeMapper::variantsOf(const DagNode& node, NodeMapping& mapping)
{
    QJsonObject variants;
    for (const DagVariants& each : m_dag.variants) {
        for (const DagNode& form : each.forms) {
            if (each.node != node.name || form.variant == node.variant) {
                continue;
            }
            if (form.type != QLatin1String("llm") || form.isFileMissing) {
                mapping.how = NodeMapping::How::Adapted;
                mapping.why = Text::tr("Its variant \"%1\" is of another type and was left out.").arg(form.variant);
                continue;
            }
            QJsonObject changes{{QStringLiteral("prompt"), writePrompt(form, mapping)}};
            const QJsonObject parameters = parametersOf(form);
            if (!parameters.isEmpty()) {
                changes.insert(QStringLiteral("parameters"), parameters);
            }
            const QString deployment = deploymentOf(form);
            if (!deployment.isEmpty()) {
                changes.insert(QStringLiteral("deployment"), deployment);
            }
            const QJsonObject inputs = inputsOf(form);
            if (inputs != inputsOf(node)) {
                changes.insert(QStringLiteral("inputs"), inputs);
            }
            variants.insert(form.variant, changes);
        }
    }
    return variants;
}

StepMembers NodeMapper::prompt(const DagNode& node, NodeMapping& mapping)
{
    StepMembers members = begin(node, QStringLiteral("prompt"));
    members << qMakePair(QStringLiteral("prompt"), QJsonValue(writePrompt(node, mapping)));
    const QString deployment = deploymentOf(node);
    if (!deployment.isEmpty()) {
        members << qMakePair(QStringLiteral("deployment"), converted(deployment));
    }
    const QJsonObject parameters = parametersOf(node);
    if (!parameters.isEmpty()) {
        members << qMakePair(QStringLiteral("parameters"), QJsonValue(parameters));
    }
    const QJsonObject inputs = inputsOf(node);
    if (!inputs.isEmpty()) {
        members << qMakePair(QStringLiteral("inputs"), QJsonValue(inputs));
    }
    const QJsonObject variants = variantsOf(node, mapping);
    if (!variants.isEmpty()) {
        members << qMakePair(QStringLiteral("variants"), QJsonValue(variants));
    }
    return members;
}

/// A prompt node only renders its template: a transform does the same.
StepMembers NodeMapper::render(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("transform"));
    QString text = m_dag.files.value(node.sourcePath);
    text.remove(QLatin1Char('\r'));
    text.replace(QLatin1String("${"), QLatin1String("$${"));
    members << qMakePair(QStringLiteral("inputs"), QJsonValue(inputsOf(node))) << qMakePair(QStringLiteral("result"), QJsonValue(text));
    mapping.why = Text::tr("Its template is the transform's result.");
    return members;
}

StepMembers NodeMapper::retrieve(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("retrieve"));
    const LookupFacts facts = lookupFactsOf(node);
    QJsonValue query = inputOf(node, {QStringLiteral("queries"), QStringLiteral("query"), QStringLiteral("search_text"), QStringLiteral("text_query")});
    // A vector made of a text: search for the text itself.
    const QJsonValue vector = inputOf(node, {QStringLiteral("vector"), QStringLiteral("query"), QStringLiteral("queries")});
    for (const Binding& binding : node.inputs) {
        const QList<Reference> references = referencesIn(binding.value, {});
        for (const Reference& reference : references) {
            const DagNode* source = m_dag.node(reference.root);
            if (source && m_targets.value(reference.root) == Target::Folded) {
                query = inputOf(*source, {QStringLiteral("input"), QStringLiteral("text")});
            }
        }
    }
    members << qMakePair(QStringLiteral("index"), QJsonValue(facts.index)) << qMakePair(QStringLiteral("mode"), QJsonValue(facts.mode));
    members << qMakePair(QStringLiteral("top"), QJsonValue(facts.top));
    if (!facts.filter.isEmpty()) {
        members << qMakePair(QStringLiteral("filter"), converted(facts.filter));
    }
    members << qMakePair(QStringLiteral("inputs"), QJsonValue(QJsonObject{{QStringLiteral("query"), query.isUndefined() ? vector : query}}));
    mapping.how = NodeMapping::How::Adapted;
    mapping.why = facts.index.isEmpty() ? Text::tr("The node does not name an index that Azure AI Search has; the default index is searched until one is named.")
                                        : Text::tr("Documents come as title, content and url, not as metadata and page_content.");
    mapping.suggestion = Text::tr("Check index, mode and the steps that read its documents.");
    return members;
}

StepMembers NodeMapper::embedding(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("tool"));
    const QJsonObject body{{QStringLiteral("model"), deploymentOf(node)}, {QStringLiteral("input"), inputOf(node, {QStringLiteral("input"), QStringLiteral("text")})}};
    members << qMakePair(QStringLiteral("method"), QJsonValue(QStringLiteral("POST")))
            << qMakePair(QStringLiteral("url"), QJsonValue(QStringLiteral("https://ACCOUNT.openai.azure.com/openai/v1/embeddings")))
            << qMakePair(QStringLiteral("credential"), QJsonValue(node.connection)) << qMakePair(QStringLiteral("body"), QJsonValue(body));
    mapping.how = NodeMapping::How::Adapted;
    mapping.why = Text::tr("It became an HTTP call to the embeddings route.");
    mapping.suggestion = Text::tr("Put the account's host into the address, allow the host, and name a credential in the settings.");
    return members;
}

StepMembers NodeMapper::safety(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("tool"));
    const QJsonObject body{{QStringLiteral("text"), inputOf(node, {QStringLiteral("text")})}};
    members << qMakePair(QStringLiteral("method"), QJsonValue(QStringLiteral("POST")))
            << qMakePair(QStringLiteral("url"), QJsonValue(QStringLiteral("https://RESOURCE.cognitiveservices.azure.com/contentsafety/text:analyze?api-version=2024-09-01")))
            << qMakePair(QStringLiteral("credential"), QJsonValue(node.connection)) << qMakePair(QStringLiteral("body"), QJsonValue(body));
    mapping.how = NodeMapping::How::Adapted;
    mapping.why = Text::tr("It became an HTTP call to Content Safety, whose answer is a list of categories with severities and not a decision.");
    mapping.suggestion = Text::tr("Put the resource's host into the address and decide in a condition; the content filter of the deployment may already do what is needed.");
    return members;
}

StepMembers NodeMapper::webSearch(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("tool"));
    const QJsonObject query{{QStringLiteral("q"), inputOf(node, {QStringLiteral("query")})}, {QStringLiteral("engine"), inputOf(node, {QStringLiteral("engine")})},
                            {QStringLiteral("num"), inputOf(node, {QStringLiteral("num")})}};
    members << qMakePair(QStringLiteral("url"), QJsonValue(QStringLiteral("https://serpapi.com/search.json"))) << qMakePair(QStringLiteral("query"), QJsonValue(query))
            << qMakePair(QStringLiteral("credential"), QJsonValue(node.connection));
    mapping.how = NodeMapping::How::Adapted;
    mapping.why = Text::tr("It became an HTTP call.");
    mapping.suggestion = Text::tr("Allow the host and name a credential in the settings.");
    return members;
}

QString NodeMapper::suggestionFor(const DagNode& node) const
{
    const QString code = m_dag.files.value(node.sourcePath);
    if (node.isFileMissing) {
        return Text::tr("Put its file into the folder and import again.");
    }
    static const QStringList web{QStringLiteral("requests."), QStringLiteral("httpx"), QStringLiteral("aiohttp"), QStringLiteral("urllib")};
    if (std::any_of(web.begin(), web.end(), [&](const QString& word) { return code.contains(word); })) {
        return Text::tr("It calls the web: an HTTP call (kind: tool) can take its place.");
    }
    if (code.contains(QLatin1String("SearchClient")) || code.contains(QLatin1String("azure.search"))) {
        return Text::tr("It searches: a retrieval (kind: retrieve) can take its place.");
    }
    if (code.contains(QLatin1String("openai")) || code.contains(QLatin1String("OpenAI"))) {
        return Text::tr("It asks a model: a prompt (kind: prompt) can take its place.");
    }
    if (!m_dag.nodes.isEmpty() && std::any_of(m_dag.nodes.begin(), m_dag.nodes.end(), [&](const DagNode& other) { return other.activateWhen.contains(node.name); })) {
        return Text::tr("It decides what runs next: a condition, or a transform whose value is compared, can take its place.");
    }
    return node.sourceType == QLatin1String("package") ? Text::tr("If the tool's service has an HTTP route, an HTTP call (kind: tool) can take its place.")
                                                       : Text::tr("If it only reshapes values, a transform with a Jinja expression can take its place; otherwise put the code behind an HTTP address.");
}

StepMembers NodeMapper::unmapped(const DagNode& node, NodeMapping& mapping) const
{
    StepMembers members = begin(node, QStringLiteral("unmapped"));
    mapping.how = NodeMapping::How::Unmapped;
    const bool isTemplate = node.type == QLatin1String("llm") || node.type == QLatin1String("prompt");
    mapping.why = isTemplate && node.isFileMissing ? Text::tr("Its file \"%1\" is not in the folder.").arg(node.sourcePath)
                  : node.type == QLatin1String("python") && node.sourceType != QLatin1String("package") ? Text::tr("It is Python code, which is not run here.")
                  : !node.tool.isEmpty() ? Text::tr("It is the tool \"%1\" of a Python package, which is not run here.").arg(node.tool)
                                         : Text::tr("Nodes of type \"%1\" have no counterpart.").arg(node.type);
    mapping.suggestion = suggestionFor(node);
    if (!node.sourcePath.isEmpty()) {
        members << qMakePair(QStringLiteral("source"), QJsonValue(node.sourcePath));
    }
    if (!node.tool.isEmpty()) {
        members << qMakePair(QStringLiteral("tool"), QJsonValue(node.tool));
    }
    members << qMakePair(QStringLiteral("reason"), QJsonValue(mapping.why)) << qMakePair(QStringLiteral("suggestion"), QJsonValue(mapping.suggestion));
    const QJsonObject inputs = inputsOf(node);
    if (!inputs.isEmpty()) {
        members << qMakePair(QStringLiteral("inputs"), QJsonValue(inputs));
    }
    return members;
}

StepMembers NodeMapper::map(const DagNode& node)
{
    NodeMapping mapping;
    mapping.node = node.name;
    mapping.type = typeText(node);
    mapping.place = node.place;
    mapping.how = NodeMapping::How::Mapped;
    StepMembers members;
    switch (m_targets.value(node.name)) {
    case Target::Prompt: members = prompt(node, mapping); break;
    case Target::Render: members = render(node, mapping); break;
    case Target::Retrieve: members = retrieve(node, mapping); break;
    case Target::Embedding: members = embedding(node, mapping); break;
    case Target::Safety: members = safety(node, mapping); break;
    case Target::WebSearch: members = webSearch(node, mapping); break;
    case Target::Unmapped: members = unmapped(node, mapping); break;
    case Target::Folded: mapping.why = Text::tr("The retrieval step makes the vector of its question itself."); break;
    case Target::Aggregation:
        mapping.how = NodeMapping::How::Unmapped;
        mapping.why = Text::tr("It runs once over all rows of a data set, not within one run.");
        mapping.suggestion = Text::tr("Run the flow over the data set and evaluate the results there.");
        break;
    }
    if (!members.isEmpty()) {
        mapping.step = members.first().second.toString();
        mapping.kind = members.at(1).second.toString();
    }
    mappings << mapping;
    return members;
}

} // namespace flows
