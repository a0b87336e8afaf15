// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/document.h"
#include "prompts/editor/examination.h"

#include <QPointer>

namespace prompts::editor {

inline const QByteArray kByteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

/// What a Document holds. Only for its own files.
struct DocumentPrivate
{
    QPointer<Desk> desk;
    QString path;
    Document::State state = Document::State::Loading;
    core::Error error;
    QString text;
    QString saved; ///< what the folder held when it was read or written last
    QString blob;
    bool hasMark = false; ///< the file begins with a byte order mark
    bool isReadOnly = false;
    bool isModified = false;
    bool isRestored = false;
    QDateTime restoredAt;
    int cursor = 1;
    bool isOutside = false, isGone = false;
    QString outsideText, outsideBlob;
    QHash<QString, QString> inputs;
    QStringList costModels;
    Examination examination;
    QTimer examineTimer, draftTimer;
    std::stop_source stop;
    int generation = 0; ///< of the text
    int examined = -1;  ///< of the examination
    bool isExamining = false;
};

} // namespace prompts::editor
