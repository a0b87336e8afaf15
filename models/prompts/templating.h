// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/render.h"
#include "templates/templates.h"

#include <mutex>

namespace prompts {

/// Includes and imports of a template, out of the library: beside the prompt, from the library's root, and beside files that were included
/// before. Used by one rendering.
class LibraryLoader : public templates::Loader
{
public:
    LibraryLoader(std::shared_ptr<const PromptFiles> files, QString path) : m_files(std::move(files)), m_folders{std::move(path)} {}
    std::optional<QString> source(const QString& name) const override;

private:
    std::shared_ptr<const PromptFiles> m_files;
    mutable QStringList m_folders; ///< files that names are relative to
};

/// Renders `body`, which has as many lines as the prompt's. Problems get lines of the file.
QString renderBody(const Prompt& prompt, const QString& body, const QJsonObject& values, const RenderContext& context, QList<PromptProblem>& problems);
/// A template's problem as one of the file; problems of included files stand at the file's line that names them, if that is known.
PromptProblem problemOf(const templates::Problem& problem, const Prompt& prompt);
/// Mustache: variables, sections, inverted sections, comments, partials are refused. Nothing of HTML is escaped, as prompts are no HTML.
QString renderMustache(const QString& body, const QJsonObject& values, qsizetype maxOutput, QList<templates::Problem>& problems);
/// Names that a Mustache template uses outside of sections, first uses first.
QStringList mustacheNames(const QString& body);

} // namespace prompts
