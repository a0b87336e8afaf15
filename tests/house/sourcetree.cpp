// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace house {

SourceTree::SourceTree(const QString& root) : m_root(root) {}

QStringList SourceTree::sources(const QString& folder) const
{
    QStringList found;
    QDirIterator it(m_root + QLatin1Char('/') + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = QDir(m_root).relativeFilePath(it.next());
        if (!path.contains(QLatin1String("node_modules"))) {
            found << path;
        }
    }
    found.sort();
    return found;
}

QString SourceTree::text(const QString& relativePath) const
{
    QFile file(m_root + QLatin1Char('/') + relativePath);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList SourceTree::lines(const QString& relativePath) const
{
    return text(relativePath).split(QLatin1Char('\n'));
}

namespace {

/// The words behind `keyword` in a CMake call up to the next all-capitals keyword.
QStringList wordsBehind(const QString& call, const QString& keyword)
{
    static const QStringList keywords{QStringLiteral("SOURCES"), QStringLiteral("DEPENDS"), QStringLiteral("QT"),
                                      QStringLiteral("LINK"), QStringLiteral("PRIVATE_LINK")};
    QStringList words;
    bool inside = false;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (const QString& word : call.split(space, Qt::SkipEmptyParts)) {
        if (keywords.contains(word)) {
            inside = word == keyword;
        } else if (inside) {
            words << word;
        }
    }
    return words;
}

} // namespace

QList<Library> SourceTree::libraries() const
{
    static const QRegularExpression call(QStringLiteral("pilothouse_library\\(\\s*(\\S+)([^)]*)\\)"));
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    QList<Library> found;
    for (const QString& folder : {QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")}) {
        QDirIterator it(m_root + QLatin1Char('/') + folder, {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QString cmake = text(QDir(m_root).relativeFilePath(it.next()));
            cmake.remove(comment);
            auto matches = call.globalMatch(cmake);
            while (matches.hasNext()) {
                const auto match = matches.next();
                Library library;
                library.path = match.captured(1);
                for (const QString& dependency : wordsBehind(match.captured(2), QStringLiteral("DEPENDS"))) {
                    library.dependsOn << (dependency.contains(QLatin1Char('/')) ? dependency
                                                                                : QStringLiteral("models/") + dependency);
                }
                library.qtModules = wordsBehind(match.captured(2), QStringLiteral("QT"));
                found << library;
            }
        }
    }
    return found;
}

QString withoutCommentsAndStrings(const QString& text)
{
    QString out = text;
    enum { Code, LineComment, BlockComment, String, Character } state = Code;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out[i];
        const QChar next = i + 1 < out.size() ? out[i + 1] : QChar();
        if (state == Code) {
            if (c == u'R' && next == u'"') { // raw string: skip to its own end marker
                const qsizetype open = out.indexOf(u'(', i);
                const QString end = QLatin1Char(')') + out.mid(i + 2, open - i - 2) + QLatin1Char('"');
                const qsizetype close = out.indexOf(end, open);
                for (qsizetype k = open; k < close; ++k) {
                    out[k] = out[k] == u'\n' ? QChar(u'\n') : QChar(u' ');
                }
                i = close + end.size() - 1;
            } else if (c == u'/' && next == u'/') {
                state = LineComment;
            } else if (c == u'/' && next == u'*') {
                state = BlockComment;
            } else if (c == u'"') {
                state = String;
                continue;
            } else if (c == u'\'' && (i == 0 || !out[i - 1].isDigit())) {
                state = Character;
                continue;
            }
        } else if (state == LineComment && c == u'\n') {
            state = Code;
        } else if (state == BlockComment && c == u'*' && next == u'/') {
            out[i] = out[i + 1] = u' ';
            state = Code;
            continue;
        } else if ((state == String && c == u'"') || (state == Character && c == u'\'')) {
            state = Code;
            continue;
        } else if ((state == String || state == Character) && c == u'\\') {
            out[i] = u' ';
            out[++i] = u' ';
            continue;
        }
        if (state != Code && c != u'\n') {
            out[i] = u' ';
        }
    }
    return out;
}

QList<Function> functions(const QString& code)
{
    static const QRegularExpression scopeWord(
        QStringLiteral("^\\s*(inline\\s+)?(namespace|extern|class|struct|union|enum|template\\s*<[^>]*>\\s*(class|struct))\\b"));
    QList<Function> found;
    QList<bool> scopes;      // per open brace: true for a namespace or a type
    QList<int> functionAt;   // stack of indices into found, -1 for other braces
    QString statement;
    int line = 1;
    int statementLine = 1;
    bool directive = false; // inside a preprocessor line
    static const QRegularExpression label(QStringLiteral("^\\s*(public|private|protected|Q_SIGNALS|(public |private )?Q_SLOTS)\\s*$"));
    for (const QChar c : code) {
        if (c == u'\n') {
            ++line;
            directive = false;
        }
        directive = directive || (c == u'#' && statement.trimmed().isEmpty());
        if (directive) {
            continue;
        }
        if (c == u':' && label.match(statement).hasMatch()) {
            statement.clear();
        } else if (c == u'{') {
            const bool onlyScopes = !scopes.contains(false);
            const bool scope = onlyScopes && scopeWord.match(statement).hasMatch();
            const bool function = onlyScopes && !scope && statement.contains(QLatin1Char('('));
            scopes << scope;
            functionAt << (function ? found.size() : -1);
            if (function) {
                found << Function{statement.section(QLatin1Char('('), 0, 0).simplified(), statementLine, 0};
            }
            statement.clear();
        } else if (c == u'}') {
            if (!scopes.isEmpty()) {
                const int index = functionAt.takeLast();
                scopes.removeLast();
                if (index >= 0) {
                    found[index].length = line - found[index].line + 1;
                }
            }
            statement.clear();
        } else if (c == u';') {
            statement.clear();
        } else {
            if (statement.trimmed().isEmpty()) {
                statementLine = line;
            }
            statement += c;
        }
    }
    return found;
}

QList<QPair<int, QString>> quotedIncludes(const QString& text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([^\"]+)\""));
    QList<QPair<int, QString>> found;
    int number = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        ++number;
        const auto match = include.match(line);
        if (match.hasMatch()) {
            found << qMakePair(number, match.captured(1));
        }
    }
    return found;
}

} // namespace house
