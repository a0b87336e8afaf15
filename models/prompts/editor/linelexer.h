// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <functional>

namespace prompts::editor {

/// Kinds of stretches of a prompt file.
enum class Ink {
    Text,
    Fence,
    Key,
    Value,
    Number,
    Word,
    Quoted,
    YamlComment,
    Role,
    Delimiter,
    Statement,
    Name,
    Filter,
    JinjaText,
    JinjaNumber,
    Operator,
    JinjaComment,
    RawText,
    Image,
    Count
};

/// What a line begins in. Fits an int, so that an editor can keep one with each line.
struct LineState
{
    enum Section { Start, FrontMatter, Body };
    enum Mode { Plain, Expression, Statement, Comment, Raw, RawStatement };
    Section section = Start;
    Mode mode = Plain;
    int toInt() const { return int(section) | int(mode) << 4; }
    static LineState fromInt(int value) { return {Section(value & 15), Mode(value >> 4)}; }
    bool operator==(const LineState&) const = default;
};

/// Colours one line of UTF-8 without its end. `paint(length, ink)` is called for stretches that follow each other and cover the line.
/// Returns what the next line begins in. Lines alone decide, so that an editor colours only what changed, however long the text is.
/// Front matter is YAML between fences of three dashes; below it are role lines and Jinja.
LineState inkLine(QByteArrayView line, LineState state, const std::function<void(qsizetype, Ink)>& paint);

/// A line that begins a message ("system:", "# User:"), as the published format has it.
bool isRoleLine(QByteArrayView line);

} // namespace prompts::editor
