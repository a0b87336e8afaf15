// SPDX-License-Identifier: GPL-3.0-or-later
// What new prompts and new libraries begin with.
#include "prompts/library.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

static void initialisePromptSamples()
{
    Q_INIT_RESOURCE(promptsamples);
}

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Library)
};

QByteArray resource(const QString& path)
{
    initialisePromptSamples();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QHash<QString, QByteArray> Library::samples()
{
    initialisePromptSamples();
    QHash<QString, QByteArray> all;
    const QString root = QStringLiteral(":/prompts/samples/");
    for (QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        all.insert(path.mid(root.size()), resource(path));
    }
    return all;
}

QList<Library::NewPromptTemplate> Library::newPromptTemplates()
{
    return {{QStringLiteral("chat"), Text::tr("Chat"), Text::tr("Instructions and a question.")},
            {QStringLiteral("grounded"), Text::tr("Grounded answer"), Text::tr("Answers from documents that retrieval found, with citations.")},
            {QStringLiteral("json"), Text::tr("JSON"), Text::tr("Extracts facts as JSON of a known shape.")},
            {QStringLiteral("judge"), Text::tr("Judge"), Text::tr("Scores an answer for an evaluation.")},
            {QStringLiteral("completion"), Text::tr("Completion"), Text::tr("One text for the completion API.")},
            {QStringLiteral("empty"), Text::tr("Empty"), Text::tr("Front matter and nothing else.")}};
}

QByteArray Library::newPromptText(const QString& templateName, const QString& name, const QString& author)
{
    QByteArray text = resource(QStringLiteral(":/prompts/new/%1.prompty").arg(templateName));
    if (text.isEmpty()) {
        text = resource(QStringLiteral(":/prompts/new/chat.prompty"));
    }
    text.replace("@NAME@", yamlInline(name).toUtf8());
    text.replace("@AUTHOR@", yamlInline(author.isEmpty() ? Text::tr("unknown") : author).toUtf8());
    return text;
}

} // namespace prompts
