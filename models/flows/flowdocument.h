// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "flows/flowreader.h"

namespace flows {

/// A flow file under the hands of a drawing and of a text editor at once: its text, and the flow that the text describes. Edits change
/// the lines they are about and no others, so comments, order and members unknown here stay. Every edit is checked by reading the text
/// again; one that cannot be made without touching more of the file writes that part anew. Value type, any thread.
class FlowDocument
{
public:
    /// Also for text with problems: such a document can be shown, and edited where it could be understood.
    static FlowDocument fromText(const QByteArray& text, const QString& file = {});
    /// A flow with one input and one output and no steps.
    static FlowDocument empty(const QString& name);

    const QByteArray& text() const { return m_text; }
    const QString& file() const { return m_parsed.flow.file; }
    const Flow& flow() const { return m_parsed.flow; }
    const QList<FlowProblem>& problems() const { return m_parsed.problems; }
    bool isRunnable() const { return m_parsed.isRunnable(); }

    // InvalidInput when the text cannot be read as YAML at all, when there is no such step, or when an id is taken.
    /// Sets a member of the whole flow by path ({"inputs", "question", "type"}); undefined removes it.
    core::Result<void> set(const QStringList& path, const QJsonValue& value);
    /// Sets a member of a step ({"parameters", "temperature"}); undefined removes it.
    core::Result<void> setInStep(const QString& id, const QStringList& path, const QJsonValue& value);
    /// Appends a step with an id like `wanted` that is free, and gives the id. `members` are written in the order given.
    core::Result<QString> addStep(const QString& wanted, StepKind kind, const QList<Binding>& members = {});
    /// Removes the step; references to it stay and become problems.
    core::Result<void> removeStep(const QString& id);
    /// Renames it everywhere: references, branches, `after`.
    core::Result<void> renameStep(const QString& id, const QString& wanted);
    core::Result<void> moveStep(const QString& id, QPointF at);
    /// Feeds an input of `to` from an output of `from` (an empty `from`: an input of the flow named `output`).
    core::Result<void> connect(const QString& from, const QString& output, const QString& to, const QString& input);
    core::Result<void> disconnect(const QString& to, const QString& input);

private:
    core::Result<void> take(const QByteArray& text);
    QByteArray m_text;
    ParsedFlow m_parsed;
};

} // namespace flows
