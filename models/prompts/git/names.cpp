// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/names.h"

#include <QCoreApplication>
#include <QSet>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Names)
};

constexpr qsizetype kMostBytes = 255; // of a component: ext4, NTFS and APFS

/// Format characters: invisible, and partly ignored by file systems that fold names.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c == QChar(0x034F) || c == QChar(0x115F) || c == QChar(0x1160) || c == QChar(0x3164);
}

bool changesDirection(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C;
}

/// What Windows and macOS make of a component: without invisible characters, stream names, trailing dots and spaces; lower case.
QString folded(const QString& component)
{
    QString text;
    for (const QChar c : component) {
        if (!isInvisible(c)) {
            text += c.toLower();
        }
    }
    const qsizetype stream = text.indexOf(QLatin1Char(':'));
    if (stream >= 0) {
        text.truncate(stream);
    }
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(' '))) {
        text.chop(1);
    }
    return text;
}

bool isGitFolder(const QString& component)
{
    const QString name = folded(component);
    return name == QLatin1String(".git") || name == QLatin1String("git~1") || name == QLatin1String(".gitmodules") || name == QLatin1String("gitmod~1");
}

core::Result<void> checkComponent(const QString& component, const QString& path)
{
    using core::ErrorKind;
    if (component.isEmpty()) {
        return core::failure(ErrorKind::InvalidInput, Text::tr("A name in “%1” is empty. Give every folder and the file a name.").arg(path), path);
    }
    if (component == QLatin1String(".") || component == QLatin1String("..")) {
        return core::failure(ErrorKind::Untrusted, Text::tr("“%1” leaves the library's folder. Choose a name inside it.").arg(path), path);
    }
    if (isGitFolder(component)) {
        return core::failure(ErrorKind::Untrusted, Text::tr("“%1” is a name of Git's own files. Choose another name.").arg(path), path);
    }
    for (const QChar c : component) {
        if (c.category() == QChar::Other_Control) {
            return core::failure(ErrorKind::InvalidInput, Text::tr("“%1” holds a control character. Leave it out.").arg(path.simplified()), path);
        }
    }
    if (!component.isValidUtf16()) {
        return core::failure(ErrorKind::InvalidInput, Text::tr("“%1” holds half a character that no file system can keep. Leave it out.").arg(path), path);
    }
    if (component.toUtf8().size() > kMostBytes) {
        return core::failure(ErrorKind::InvalidInput, Text::tr("A name in “%1” is longer than 255 bytes. Shorten it.").arg(path), path);
    }
    return core::Result<void>::ok();
}

bool isReservedOnWindows(const QString& component)
{
    static const QSet<QString> names = [] {
        QSet<QString> all{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"), QStringLiteral("nul")};
        for (int i = 1; i <= 9; ++i) {
            all << QStringLiteral("com%1").arg(i) << QStringLiteral("lpt%1").arg(i);
        }
        return all;
    }();
    return names.contains(component.section(QLatin1Char('.'), 0, 0).trimmed().toLower());
}

void warnOf(const QString& component, QStringList& warnings)
{
    static const QString forbidden = QStringLiteral("<>:\"|?*");
    const bool hasForbidden = std::any_of(component.begin(), component.end(), [](QChar c) { return forbidden.contains(c); });
    if (hasForbidden || isReservedOnWindows(component)) {
        warnings << Text::tr("Windows cannot hold the name “%1”.").arg(component);
    }
    const bool endsBadly = component.endsWith(QLatin1Char('.')) || component.endsWith(QLatin1Char(' '));
    if (endsBadly) {
        warnings << Text::tr("“%1” ends with a dot or a space, which Windows drops.").arg(component);
    } else if (component.front().isSpace() || component.back().isSpace()) {
        warnings << Text::tr("“%1” begins or ends with a space.").arg(component);
    }
    if (std::any_of(component.begin(), component.end(), changesDirection)) {
        warnings << Text::tr("“%1” holds a character that changes the direction of writing: it can look like another name.").arg(component);
    } else if (std::any_of(component.begin(), component.end(), [](QChar c) { return isInvisible(c) && c != QChar(0x200D); })) {
        warnings << Text::tr("“%1” holds an invisible character: it can look like another name.").arg(component);
    }
}

} // namespace

bool namesCollide(const QString& a, const QString& b)
{
    return a.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C)
        == b.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

core::Result<NameCheck> checkName(const QString& path, const QStringList& existing)
{
    if (path.contains(QLatin1Char('\\'))) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” holds a backslash, which separates folders on Windows. Use “/” for folders.").arg(path), path);
    }
    if (path.startsWith(QLatin1Char('/')) || (path.size() > 2 && path.at(1) == QLatin1Char(':') && path.at(2) == QLatin1Char('/') && path.at(0).unicode() < 128 && path.at(0).isLetter())) {
        return core::failure(core::ErrorKind::Untrusted, Text::tr("“%1” is not inside the library. Give a name relative to its folder.").arg(path), path);
    }
    const QStringList components = path.split(QLatin1Char('/'));
    NameCheck check;
    for (const QString& component : components) {
        const core::Result<void> checked = checkComponent(component, path);
        if (!checked) {
            return core::failure(checked.error());
        }
        warnOf(component, check.warnings);
    }
    if (folded(components.first()) == QLatin1String(".pilothouse")) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“.pilothouse” holds the library's labels. Choose another folder."), path);
    }
    for (const QString& other : existing) {
        if (other != path && other.size() <= path.size() * 4 && namesCollide(path, other)) {
            check.warnings << Text::tr("“%1” and “%2” differ only in upper and lower case or in how their characters are put together; "
                                       "Windows and macOS take them for one file.").arg(path, other);
        }
    }
    return check;
}

core::Result<void> checkLabel(const QString& label)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.'));
    };
    const bool isGood = !label.isEmpty() && label.size() <= 64 && label.front().isLetterOrNumber() && !label.endsWith(QLatin1Char('.'))
        && !isReservedOnWindows(label) && std::all_of(label.begin(), label.end(), isPlain);
    if (!isGood) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("“%1” cannot be a label. Use up to 64 letters, digits, “-”, “_” and “.”, beginning with a letter or digit.").arg(label), label);
    }
    return core::Result<void>::ok();
}

} // namespace prompts
