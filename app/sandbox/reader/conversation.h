// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace sandbox::reader {

/// One function call that an assistant turn asked for.
struct ToolCall
{
    QString id;
    QString name;
    QString arguments; ///< JSON text
};

/// One message of the request, reduced to its text (image parts are dropped).
struct Turn
{
    enum class Role { System, User, Assistant, Tool };

    Role role = Role::User;
    QString text;
    QString name;
    QString toolCallId;
    QList<ToolCall> calls;
};

/// Everything that shapes one answer. Sampling parameters do not: the reader is deterministic.
struct ReadRequest
{
    QList<Turn> turns;

    enum class Format { Text, JsonObject, JsonSchema };
    Format format = Format::Text;
    QJsonObject schema; ///< for JsonSchema
    QString schemaName;

    struct Tool
    {
        QString name;
        QString description;
        QJsonObject parameters; ///< JSON Schema
    };
    QList<Tool> tools;
    enum class ToolChoice { Auto, None, Required, Named };
    ToolChoice toolChoice = ToolChoice::Auto;
    QString namedTool;
    bool parallelToolCalls = true;

    int variant = 0; ///< which of `n` answers: later ones quote more or fewer sentences
};

/// What the reader says: text, or calls of functions.
struct ReadResult
{
    QString text;
    QList<ToolCall> calls; ///< ids are left empty
    bool answered = false; ///< something in the request supported the text
    double support = 0;    ///< 0..1, how well
};

} // namespace sandbox::reader
