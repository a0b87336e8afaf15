// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QMetaType>
#include <QStringList>

namespace house {

/// A library as its CMakeLists.txt declares it.
struct Library
{
    QString path;          ///< "models/http"
    QStringList dependsOn; ///< "models/core", ...
    QStringList qtModules;
};

struct Function
{
    QString name; ///< the text before the first parenthesis
    int line = 0;
    int length = 0; ///< lines from the opening brace's statement to the closing brace
};

/// The project's files, read as text.
class SourceTree
{
public:
    explicit SourceTree(const QString& root);
    /// Source files (.cpp, .h) below `folder`, relative to the root.
    QStringList sources(const QString& folder) const;
    QString text(const QString& relativePath) const;
    QStringList lines(const QString& relativePath) const;
    /// All pilothouse_library() declarations below models, widgets and app.
    QList<Library> libraries() const;

private:
    QString m_root;
};

/// `text` with comments and the insides of string and character literals blanked; line breaks stay.
QString withoutCommentsAndStrings(const QString& text);

/// Function bodies found by following braces outside of classes and namespaces; `code` comes from withoutCommentsAndStrings().
QList<Function> functions(const QString& code);

/// Targets of `#include "..."` lines with their line numbers.
QList<QPair<int, QString>> quotedIncludes(const QString& text);

} // namespace house
Q_DECLARE_METATYPE(house::Library)
